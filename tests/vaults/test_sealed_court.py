"""The vault and the bundle of `format-1-court`: what came in with bundles, as it was first written. README.md says more."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

from evidence_vault import locked
from evidence_vault.clock import SystemClock
from evidence_vault.progress import NoProgress
from evidence_vault.records.derivative import Region
from evidence_vault.records.ids import CaseId, ItemId
from evidence_vault.session import Session
from tests.helpers.sealed import assert_sealed
from tests.helpers.sources import ROOT

HERE = Path(__file__).parent
SEALED = HERE / "format-1-court"
BUNDLE = SEALED / "bundle"
KEYS: dict[str, str] = json.loads((SEALED / "keys.json").read_text(encoding="utf-8"))
NOTICES = ["B12.sealed", "B14.not_compared", "B15.no_time"]


def test_what_is_sealed_is_what_was_sealed() -> None:
    assert_sealed(SEALED)


def test_it_is_read_where_it_stands_and_says_what_was_recorded() -> None:
    path, case = SEALED / "court.vault", CaseId(1)
    with Session.open(path, identity=KEYS["identity"], write=False, untouched=True, clock=SystemClock()) as session:
        failures = [one for one in session.check(quick=False, progress=NoProgress()).findings if one.grade == "fail"]
        kinds = {str(entry.kind) for entry in session.log()}
        made, (listed,) = session.made_from(ItemId(3)), session.issued_lists(case)
        consents, (submission,) = session.consents(), session.submissions(case)
        given, taken = session.given_out(case), session.consent_refusals([ItemId(1)], case, "ru")
    assert not failures
    assert {"derivative.made", "list.issued", "bundle.exported", "submission.added", "submission.updated"} <= kinds
    assert made is not None
    assert (made.parent, made.recipe, made.reason) == (ItemId(2), "redaction", "a telephone number")
    assert Region(1, 8, 8, 16, 8, "private").page == made.regions[0].page == 1
    assert (listed.version, listed.profile, [row.mark for row in listed.rows]) == (1, "generic", ["1"])
    assert listed.rows[0].exhibit.items == (ItemId(1), ItemId(3))
    assert sorted((one.person, one.given, one.recipient) for one in consents) == [
        ("K-9", False, "ru"),
        ("K-9", True, "any"),
    ]
    assert [(one.item, one.person) for one in taken] == [(ItemId(1), "K-9")]
    assert submission.outcome == "taken on file"
    assert [str(one.seq) for one in given] == [KEYS["entry of the bundle"]]


def test_the_bundle_verifies_with_the_program_and_with_both_kits() -> None:
    found = locked.verify_proof(BUNDLE, checkpoint=None, key=None, progress=NoProgress())
    assert [one.code for one in found] == NOTICES
    for kit in (BUNDLE / "verify/verify.py", ROOT / "evidence_vault/export/kit/verify.py"):
        line = [sys.executable, "-B", str(kit), str(BUNDLE), "--json"]
        done = subprocess.run(line, capture_output=True, check=True)
        assert [one["code"] for one in json.loads(done.stdout)["findings"]] == NOTICES
    assert sorted(path.name for path in (BUNDLE / "data/originals").iterdir()) == ["E-000001.txt", "E-000003.png"]
