"""The bounds of the format: what is exactly as large as they allow passes, and one more is refused and said."""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from evidence_vault.custody.bundle import entry_path
from evidence_vault.custody.package import MOST_MEMBERS, MOST_TEXT, PROOF, RECEIPT, STATEMENT, order
from evidence_vault.custody.statement import read_statement
from evidence_vault.errors import HandoverRefused, InvalidValue, MalformedFile
from evidence_vault.export import handover as giving
from evidence_vault.export.read_proof import LIMIT
from evidence_vault.ingest import package as reading
from evidence_vault.records.handover import MOST_ITEMS
from evidence_vault.records.ids import ItemId
from tests.helpers.bundles import failures, give_out, verified
from tests.helpers.chromium import Chromium
from tests.helpers.handovers import Carrier, archive, hand_over, invitation, make_receiver, members, take_over
from tests.helpers.vaults import TestVault
from tests.helpers.verify_page import PAGE, given

ORIGINALS = f"{PROOF}originals/"


@pytest.fixture(scope="module")
def carrier(made_vault: TestVault, tmp_path_factory: pytest.TempPathFactory) -> Carrier:
    base = tmp_path_factory.mktemp("bounds")
    giver, receiver = made_vault.copy(base / "giver"), make_receiver(base)
    hand_over(giver, receiver, base / "good.age", 1)
    return Carrier(receiver, receiver.decrypt(base / "good.age"), base)


def refusal(receiver: TestVault, package: Path) -> HandoverRefused:
    with pytest.raises(HandoverRefused) as caught:
        take_over(receiver, package)
    return caught.value


def text_in(files: dict[str, bytes]) -> int:
    """Bytes that are no originals."""
    return sum(len(data) for name, data in files.items() if not name.startswith(ORIGINALS))


def test_as_many_files_as_a_package_may_have_and_one_more(
    carrier: Carrier, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    files = members(carrier.plaintext)
    monkeypatch.setattr(reading, "MOST_MEMBERS", len(files))
    assert take_over(carrier.receiver.copy(tmp_path / "r"), carrier.pack(carrier.plaintext)).items
    monkeypatch.setattr(reading, "MOST_MEMBERS", len(files) - 1)
    error = refusal(carrier.receiver, carrier.pack(carrier.plaintext))
    assert error.facts == {"step": "H2", "reason": f"more than {len(files) - 1} files are in it"}


def test_as_much_text_as_a_package_may_have_and_a_byte_more(
    carrier: Carrier, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    most = text_in(members(carrier.plaintext))
    monkeypatch.setattr(reading, "MOST_TEXT", most)
    assert take_over(carrier.receiver.copy(tmp_path / "r"), carrier.pack(carrier.plaintext)).items
    monkeypatch.setattr(reading, "MOST_TEXT", most - 1)
    error = refusal(carrier.receiver, carrier.pack(carrier.plaintext))
    assert error.facts["step"] == "H2"
    assert "beside the originals" in str(error.facts["reason"])


@pytest.mark.thorough
def test_the_bounds_of_a_package_as_they_are(carrier: Carrier) -> None:
    """At the bound itself it is read to its end, and what is wrong with it is found by the next steps."""
    files = members(carrier.plaintext)
    spare = MOST_MEMBERS - len(files)
    for more, step in ((0, "H7"), (1, "H2")):
        filled = {**files, **{PROOF + entry_path(900_000 + number): b"" for number in range(spare + more)}}
        error = refusal(carrier.receiver, carrier.pack(archive({name: filled[name] for name in order([*filled])})))
        assert error.facts["step"] == step
    for more, step in ((0, "H7"), (1, "H2")):
        filled = {**files, PROOF + entry_path(900_000): bytes(MOST_TEXT - text_in(files) + more)}
        error = refusal(carrier.receiver, carrier.pack(archive({name: filled[name] for name in order([*filled])})))
        assert error.facts["step"] == step
        assert step == "H7" or "more than 64 MB" in str(error.facts["reason"])


def test_what_a_writer_lets_pass_a_reader_takes(carrier: Carrier) -> None:
    """The writer reckons before anything is recorded; it never reckons less than what then stands in the package."""
    files = members(carrier.plaintext)
    entries = [name for name in files if name.startswith(f"{PROOF}custody/entries/")]
    assert text_in(files) < giving._MOST_BESIDE_FACTS * len(entries)
    assert MOST_TEXT // giving._MOST_BESIDE_FACTS < MOST_MEMBERS - MOST_ITEMS, (
        "so many entries are never too many files"
    )
    assert RECEIPT not in files


@pytest.mark.parametrize(("most", "passes"), [(2, True), (1, False)])
def test_as_many_items_as_may_go_at_once_and_one_more(
    made_vault: TestVault, carrier: Carrier, monkeypatch: pytest.MonkeyPatch, most: int, passes: bool
) -> None:
    monkeypatch.setattr(giving, "MOST_ITEMS", most)
    chosen = [ItemId(1), ItemId(2)]
    with made_vault.session() as session:
        if passes:
            assert len(session.plan_handover(invitation(carrier.receiver), items=chosen).proof.items) == most
            return
        with pytest.raises(InvalidValue) as caught:
            session.plan_handover(invitation(carrier.receiver), items=chosen)
    assert (caught.value.facts["field"], caught.value.facts["expected"]) == ("items", f"1 to {most} at once")


def test_a_statement_of_as_many_items_as_it_may_name_reads_and_one_more_does_not(carrier: Carrier) -> None:
    raw = members(carrier.plaintext)[STATEMENT]
    item = raw[raw.index(b'{"bytes"') : raw.index(b"}", raw.index(b'{"bytes"')) + 1]
    for count in (MOST_ITEMS, MOST_ITEMS + 1):
        listed = b",".join(with_number(item, number) for number in range(1, count + 1))
        start, end = raw.index(b'"items":[') + 9, raw.index(b"]", raw.index(b'"items":['))
        text = raw[:start] + listed + raw[end:]
        if count == MOST_ITEMS:
            assert len(read_statement(text).statement.items) == MOST_ITEMS
            continue
        with pytest.raises(MalformedFile) as caught:
            read_statement(text)
        assert caught.value.facts["reason"] == "handover.items"


def with_number(item: bytes, number: int) -> bytes:
    place = item.index(b'"E-') + 1
    return item[:place] + b"E-%06d" % number + item[place + 8 :]


@pytest.fixture(scope="module")
def proof(made_vault: TestVault, tmp_path_factory: pytest.TempPathFactory) -> Path:
    base = tmp_path_factory.mktemp("proof")
    with made_vault.copy(base / "v").session(write=True) as session:
        return give_out(session, base / "out", 1)


def test_a_file_of_a_proof_as_large_as_one_may_be_and_a_byte_more(proof: Path, tmp_path: Path) -> None:
    """One at the bound is read, and is not what the manifest lists; a larger one has no place."""
    assert [code for out, code in at_the_bound(proof, tmp_path) if code not in failures(verified(out))] == []


@pytest.mark.thorough
def test_the_page_draws_the_same_bound(proof: Path, tmp_path: Path, chromium: Chromium) -> None:
    chromium.open(PAGE)
    for out, _ in at_the_bound(proof, tmp_path):
        assert given(chromium, out) == verified(out)


def at_the_bound(proof: Path, folder: Path) -> Iterator[tuple[Path, str]]:
    """The proof with a file of the largest size, and then one larger; and what is wrong with it."""
    out = Path(shutil.copytree(proof, folder / "copy"))
    for size, code in ((LIMIT, "B3.changed"), (LIMIT + 1, "B1.stranger")):
        (out / "HOW-TO.txt").chmod(0o600)
        os.truncate(out / "HOW-TO.txt", size)
        yield out, code
