"""A colleague whose key was removed knows the identity for ever: what of their forgeries is found, and by what.

What cannot be found from the vault alone is said in custody/FORMAT.md, "Verification", and in SECURITY.md.
"""

from __future__ import annotations

import shutil
from dataclasses import replace
from pathlib import Path

import pytest

from evidence_vault.clock import SystemClock
from evidence_vault.crypto.signing import SigningKey
from evidence_vault.custody.encoding import encode_base64
from evidence_vault.custody.open_vault import OpenVault
from evidence_vault.errors import CopyForked, DamagedLog, LogForked
from evidence_vault.ingest.pipeline import ingest_content
from evidence_vault.integrity.mirror import mirror
from evidence_vault.progress import NoProgress
from evidence_vault.records.branch import Choice, Decision
from evidence_vault.records.entry import Facts, Kind
from evidence_vault.records.ids import CustodianId
from evidence_vault.vault.keys import unlock_with_identity
from evidence_vault.vault.layout import read_header
from tests.helpers.forger import Forger
from tests.helpers.keyrings import FIRST, SECOND, KeyVault, make_key_vault
from tests.helpers.vaults import flip

LIE: Facts = {"kind": "item.described", "item": "E-000001", "card.note": "a lie"}


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> tuple[KeyVault, KeyVault, Forger]:
    """As `vault` and `colleague` hand them on, to be copied: before K-2's key is removed, afterwards, and what K-2 kept."""
    folder = tmp_path_factory.mktemp("removed")
    vault = make_key_vault(folder / "case.vault")
    with vault.opened(FIRST) as opened:
        work(opened, "one.txt")
    with vault.keyring(FIRST) as keyring:
        keyring.add_passphrase(SECOND, "K-2")
    with vault.opened(SECOND) as opened:
        work(opened, "two.txt")
    before = copied(vault, folder / "before.vault")
    with vault.opened(SECOND, write=False) as opened:
        forger = Forger.from_slot(vault.path, opened.unlocked)
    with vault.keyring(FIRST) as keyring:
        (other,) = [held.slot.slot for held in keyring.held() if not held.own]
        keyring.remove(other)
    with vault.opened(FIRST) as opened:
        work(opened, "three.txt")
    return before, vault, forger


def copied(vault: KeyVault, to: Path) -> KeyVault:
    """The same vault at another place."""
    shutil.copytree(vault.path, to)
    return replace(vault, path=to)


@pytest.fixture
def vault(request: pytest.FixtureRequest, made: tuple[KeyVault, KeyVault, Forger], tmp_path: Path) -> KeyVault:
    """A vault of K-1 with an item, in which K-2 has a key of their own; with `colleague`, after it was removed."""
    before, after, _ = made
    return copied(after if "colleague" in request.fixturenames else before, tmp_path / "case.vault")


@pytest.fixture
def colleague(made: tuple[KeyVault, KeyVault, Forger], vault: KeyVault) -> Forger:
    """K-2, who kept what they knew; then K-1 removed their key, and worked on."""
    return replace(made[2], path=vault.path)


def work(opened: OpenVault, name: str) -> None:
    """Take something in."""
    parts = {"store": opened.store, "ledger": opened.writer}
    ingest_content(name, name.encode(), **parts, card={}, case=None, progress=NoProgress())  # type: ignore[arg-type]


def failures(vault: KeyVault) -> set[str]:
    return {code for code, grade in vault.findings().items() if grade == "fail"}


def notes(vault: KeyVault) -> list[str]:
    """What the cards say."""
    with vault.opened(FIRST, write=False) as opened:
        return [item.card["note"] for item in opened.index.items() if "note" in item.card]


def test_what_they_wrote_before_their_key_was_removed_counts(vault: KeyVault, colleague: Forger) -> None:
    assert colleague.custodian == CustodianId(2)
    assert failures(vault) == set()


def test_an_entry_signed_with_the_removed_key_does_not_count(vault: KeyVault, colleague: Forger) -> None:
    forged = colleague.write(LIE)
    assert failures(vault) == {"commit.removed_key"}
    assert notes(vault) == []
    with pytest.raises(DamagedLog) as refused, vault.opened(FIRST):
        pass
    assert refused.value.facts["file"] == forged.relative_to(vault.path).as_posix()


@pytest.mark.parametrize("index", ["index", "no index"])
def test_it_is_kept_aside_and_the_log_goes_on_when_the_keeper_has_decided(
    vault: KeyVault, colleague: Forger, index: str
) -> None:
    kept = [colleague.write(LIE).read_bytes(), colleague.write(LIE).read_bytes()]
    if index == "no index":
        (vault.path / "index.db").unlink()
    unlocked = unlock_with_identity(vault.layout, read_header(vault.path), vault.identity)
    decision = Decision(frozenset({Choice.GAP}), "K-2 left in October")
    OpenVault(vault.layout, read_header(vault.path), unlocked, SystemClock(), write=True, decision=decision).close()
    assert sorted(path.read_bytes() for path in (vault.path / "recovered").glob("*.commit")) == sorted(kept)
    with vault.opened(FIRST) as opened:
        work(opened, "four.txt")
    assert notes(vault) == []
    assert failures(vault) == set()


def test_an_entry_in_the_middle_on_which_others_built_is_found_too(vault: KeyVault, colleague: Forger) -> None:
    """With a program that did not look: the tree goes on over it, what it said does not count."""
    colleague.write(LIE)
    with vault.opened(FIRST, write=False) as opened:
        assert opened.unlocked.custodian
        keeper = Forger.from_slot(vault.path, opened.unlocked)
    keeper.write({"kind": "item.described", "item": "E-000001", "card.title": "true"})
    (vault.path / "index.db").unlink()
    assert "commit.removed_key" in failures(vault)
    assert notes(vault) == []


def test_behind_a_commit_that_they_destroyed_they_are_still_known(vault: KeyVault, colleague: Forger) -> None:
    first = colleague.write(LIE)
    colleague.write(LIE)
    flip(first, 300)
    (vault.path / "index.db").unlink()
    assert failures(vault) == {"commit.damaged", "commit.removed_key"}
    assert notes(vault) == []


def test_they_cannot_sign_as_the_keeper(vault: KeyVault, colleague: Forger) -> None:
    replace(colleague, custodian=CustodianId(1)).write(LIE)
    assert failures(vault) == {"commit.damaged"}
    assert notes(vault) == []


def test_they_cannot_sign_as_somebody_who_is_not_introduced(vault: KeyVault, colleague: Forger) -> None:
    replace(colleague, custodian=CustodianId(3)).write(LIE)
    assert failures(vault) == {"commit.damaged"}


def test_introducing_themselves_anew_is_told_of_with_every_check(vault: KeyVault, colleague: Forger) -> None:
    key = SigningKey.generate()
    introduction: Facts = {
        "kind": "custodian.added",
        "custodian": "c3",
        "key": encode_base64(key.public_key),
        "name": "K-1",
        "recovery": True,
    }
    replace(colleague, custodian=CustodianId(3), key=key).write(introduction, LIE)
    assert "V11.recovery" in vault.findings()
    with vault.opened(FIRST, write=False) as opened:
        (third,) = [one for one in opened.index.custodians() if one.id == CustodianId(3)]
        assert third.recovery


def test_a_log_cut_before_their_removal_differs_from_the_index_the_mirror_and_the_paper(
    vault: KeyVault, colleague: Forger, tmp_path: Path
) -> None:
    with vault.opened(FIRST) as opened:
        mirror(opened, tmp_path / "copy.vault", NoProgress())
        known, removal = opened.index.head(), list(opened.index.entries(Kind.KEY_REMOVED))[-1]
        (cut,) = opened.index.commits_of([removal.seq])
        index = (vault.path / "index.db").read_bytes()
    colleague.cut(to=cut - 1)
    for _ in range(known.commit - cut + 2):
        colleague.write(LIE)
    # the vault alone passes, and says so nowhere: this is what FORMAT.md says cannot be told
    assert failures(vault) <= {"slot.missing"}
    with vault.opened(FIRST, write=False) as opened:
        assert opened.index.head().root != known.root, "the checkpoint on paper is another one"
    with vault.opened(FIRST) as opened, pytest.raises(CopyForked):
        mirror(opened, tmp_path / "copy.vault", NoProgress())
    (vault.path / "index.db").write_bytes(index)
    assert "log.forked" in failures(vault)
    with pytest.raises(LogForked), vault.opened(FIRST):
        pass


@pytest.mark.parametrize("index", ["index", "no index"])
def test_after_a_loss_that_was_accepted_what_they_write_counts_but_is_told_of(vault: KeyVault, index: str) -> None:
    """A key of theirs may have been added in what is lost, and then they are honest: nobody can say from the log."""
    with vault.opened(SECOND, write=False) as opened:
        colleague = Forger.from_slot(vault.path, opened.unlocked)
    flip(vault.layout.commit(2), 300)
    unlocked = unlock_with_identity(vault.layout, read_header(vault.path), vault.identity)
    decision = Decision(frozenset({Choice.GAP}), "a bad place on the disk")
    OpenVault(vault.layout, read_header(vault.path), unlocked, SystemClock(), write=True, decision=decision).close()
    with vault.keyring(FIRST) as keyring:
        (other,) = [held.slot.slot for held in keyring.held() if held.slot.custodian == CustodianId(2)]
        keyring.remove(other)
    before = vault.findings()
    colleague.write(LIE)
    if index == "no index":
        (vault.path / "index.db").unlink()
    assert vault.findings() == {**before, "commit.key_in_doubt": "notice"}


def test_a_key_that_they_are_given_again_behind_a_loss_counts(vault: KeyVault, colleague: Forger) -> None:
    with vault.opened(FIRST) as opened:
        keeper = Forger.from_slot(vault.path, opened.unlocked)
        work(opened, "four.txt")
    lost = int(keeper.write({"kind": "item.described", "item": "E-000001", "card.title": "lost"}).stem)
    slot: Facts = {"kind": "key.added", "slot": "a" * 26, "slot_sha256": "0" * 64, "slot_kind": "passphrase"}
    keeper.write({**slot, "custodian": "c2"})
    colleague.write({**LIE, "card.note": "honest again"})
    flip(vault.layout.commit(lost), 300)
    (vault.path / "index.db").unlink()
    assert "commit.removed_key" not in vault.findings()
    assert notes(vault) == ["honest again"]
