"""Two copies of a vault that both issued lists: no paper gets a number that is out already, and nobody takes one for the other."""

from __future__ import annotations

from pathlib import Path

from evidence_vault.progress import NoProgress
from evidence_vault.records.ids import CaseId
from tests.helpers.vaults import TestVault

CASE = CaseId(1)


def issue(vault: TestVault, title: str) -> int:
    """Say something else of the case, and issue its list."""
    with vault.session(write=True) as session:
        session.edit_case(CASE, {"title.en": title})
        return session.issue_list(CASE, None, ["en"], title).version


def test_lists_of_the_other_copy_are_told_and_their_numbers_stay_theirs(vault: TestVault, tmp_path: Path) -> None:
    assert issue(vault, "before") == 1
    other = vault.copy(tmp_path / "other" / "case.vault")
    assert issue(vault, "here") == 2
    assert [issue(other, "there"), issue(other, "there again")] == [2, 3]
    with other.session(write=True) as session:
        fields = {"case": str(CASE), "authority": "Court", "list": "3", "sent_at": "2026-03-06"}
        session.add_submission(CASE, {name: text for name, text in fields.items() if name != "case"})
    with vault.session(write=True) as session:
        done = session.merge(other.path, "worked on the old laptop", NoProgress())
        told = [(one.code, one.subject) for one in done.findings]
        assert told == [("branch.list_issued", "C-001, version 2"), ("branch.list_issued", "C-001, version 3")]
        assert [one.case.title["en"] for one in session.issued_lists(CASE)] == ["before", "here"]
        (submitted,) = session.submissions()
        assert submitted.list is None, "version 3 is none of this vault"
        assert session.issue_list(CASE, None, ["en"], "both").version == 4
        assert session.list_before(CASE, 4) == 2
    (vault.path / "index.db").unlink()
    with vault.session() as session:
        assert [one.version for one in session.issued_lists(CASE)] == [1, 2, 4]
    assert not [one for one in vault.check().findings if str(one.grade) == "fail"]
