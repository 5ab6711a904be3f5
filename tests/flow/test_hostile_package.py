"""A package is untrusted after it was decrypted too: one fault each, and nothing of it is recorded."""

from __future__ import annotations

import gzip
import tarfile
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from evidence_vault.crypto.signing import SigningKey
from evidence_vault.custody.package import BLOCK, END, RECEIPT, STATEMENT, Member, head
from evidence_vault.custody.statement import read_statement
from evidence_vault.errors import HandoverForAnother, HandoverRefused, SourceMissing, SourceUnreadable, VaultError
from evidence_vault.ingest import package as reading
from evidence_vault.progress import NoProgress
from evidence_vault.records.digest import Digest
from evidence_vault.records.entry import Draft, Kind
from evidence_vault.records.handover import Arriving, HandedItem, Statement
from tests.helpers.handovers import Carrier, archive, hand_over, make_receiver, members, special, vault_key
from tests.helpers.vaults import TestVault

ENTRY = "proof/custody/entries/000004.txt"
ORIGINAL = "proof/originals/E-000001.txt"
Files = dict[str, bytes]


@pytest.fixture(scope="module")
def carrier(made_vault: TestVault, tmp_path_factory: pytest.TempPathFactory) -> Carrier:
    """What a hostile maker of packages has."""
    base = tmp_path_factory.mktemp("hostile")
    giver, receiver = made_vault.copy(base / "giver"), make_receiver(base)
    hand_over(giver, receiver, base / "good.age", 1)
    return Carrier(receiver, receiver.decrypt(base / "good.age"), base)


def refusal(receiver: TestVault, package: Path) -> VaultError:
    """Why a package is refused; the vault is as it was before."""
    with receiver.session(write=True) as session:
        before, objects = session.head, receiver.objects()
        with pytest.raises(VaultError) as caught:
            session.take_over(package, session.look_into_package(package), NoProgress())
        assert (session.head, receiver.objects()) == (before, objects)
    assert not [path for path in (receiver.path / "tmp").rglob("*") if path.is_file()]
    return caught.value


def step(receiver: TestVault, package: Path) -> str:
    """The step that refuses it."""
    error = refusal(receiver, package)
    assert isinstance(error, HandoverRefused), error
    return str(error.facts["step"])


def test_the_package_as_it_was_made_is_taken_in(carrier: Carrier, tmp_path: Path) -> None:
    receiver = carrier.receiver.copy(tmp_path / "v")
    package = carrier.pack(archive(members(carrier.plaintext)))
    with receiver.session(write=True) as session:
        assert len(session.take_over(package, session.look_into_package(package), NoProgress()).items) == 2


@pytest.mark.parametrize("place", [0, 150, 200, -1])
def test_one_bit_of_the_file_is_another(carrier: Carrier, place: int) -> None:
    data = bytearray((carrier.folder / "good.age").read_bytes())
    data[place] ^= 1
    path = carrier.folder / "bit.age"
    path.write_bytes(data)
    error = refusal(carrier.receiver, path)
    assert isinstance(error, HandoverRefused | HandoverForAnother)


@pytest.mark.parametrize("keep", [0, 10, 300, -1])
def test_a_file_that_is_cut_off(carrier: Carrier, keep: int) -> None:
    path = carrier.folder / "cut.age"
    path.write_bytes((carrier.folder / "good.age").read_bytes()[:keep])
    assert step(carrier.receiver, path) == "H1"


def test_a_link_a_folder_and_nothing(carrier: Carrier, tmp_path: Path) -> None:
    (tmp_path / "link").symlink_to(carrier.folder / "good.age")
    for path, error in (
        (tmp_path / "link", SourceUnreadable),
        (tmp_path, SourceUnreadable),
        (tmp_path / "-", SourceMissing),
    ):
        assert isinstance(refusal(carrier.receiver, path), error)


def between(text: bytes) -> Callable[[bytes], bytes]:
    """Something behind the first member."""

    def change(plain: bytes) -> bytes:
        end = BLOCK + len(members(plain)[STATEMENT])
        end += -end % BLOCK
        return plain[:end] + text + plain[end:]

    return change


def without_padding(plain: bytes) -> bytes:
    end = BLOCK + len(members(plain)[STATEMENT])
    return plain[:end] + b"x" + plain[end + 1 :]


@pytest.mark.parametrize(
    "change",
    [
        lambda _: b"",
        lambda _: END,
        lambda plain: gzip.compress(plain, mtime=0),
        lambda plain: plain[:-1],
        lambda plain: plain[: -len(END)],
        lambda plain: plain + bytes(BLOCK),
        lambda plain: plain + plain,
        lambda plain: plain[BLOCK * 3 :],
        without_padding,
        between(special("proof/link", tarfile.SYMTYPE, "/etc/passwd")),
        between(special(ORIGINAL, tarfile.SYMTYPE, "../../lock")),
        between(special(ORIGINAL, tarfile.LNKTYPE, STATEMENT)),
        between(special("proof/custody", tarfile.DIRTYPE)),
        between(special("proof/custody/pipe", tarfile.FIFOTYPE)),
        between(special("pax", tarfile.XHDTYPE)),
        between(special("long", tarfile.GNUTYPE_LONGNAME)),
        between(special(ORIGINAL, tarfile.GNUTYPE_SPARSE)),
        between(head(Member(ENTRY, 8 << 40))),
        between(head(Member(ENTRY, (1 << 64) - 1))),
        between(head(Member("proof/custody/../../../../x", 0))),
        between(head(Member("/etc/passwd", 0))),
        between(head(Member("proof/HOW-TO.txt", 0))),
        between(head(Member("proof/verify/verify.py", 0))),
        between(head(Member(f"proof/originals/{'E-000001/' * 9}", 0))),
        between(head(Member(STATEMENT, 0))),
        between(head(Member(RECEIPT, 0))),
    ],
)
def test_an_archive_with_one_fault(carrier: Carrier, change: Callable[[bytes], bytes]) -> None:
    assert step(carrier.receiver, carrier.pack(change(carrier.plaintext))) == "H2"


@pytest.mark.parametrize(
    "change",
    [
        lambda files: dict(reversed(files.items())),
        lambda files: {STATEMENT: files[STATEMENT], **dict(reversed(files.items()))},
        lambda files: {**files, ORIGINAL: files[ORIGINAL] + b"x"},
        lambda files: {**files, "proof/originals/E-000009.txt": b""},
        lambda files: {**files, "proof/originals/E-000002.zzz": files["proof/originals/E-000002.txt"]},
        lambda files: {STATEMENT: bytes(300_000), **{name: data for name, data in files.items() if name != STATEMENT}},
    ],
)
def test_files_in_another_order_or_of_another_size(carrier: Carrier, change: Callable[[Files], Files]) -> None:
    assert step(carrier.receiver, carrier.repack(change)) == "H2"


def test_more_text_than_a_proof_has(carrier: Carrier, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(reading, "MOST_TEXT", 4000)  # 64 MB would take seconds
    assert step(carrier.receiver, carrier.pack(carrier.plaintext)) == "H2"


def test_a_statement_of_another_form(carrier: Carrier) -> None:
    for data in (b"", b"[" * 100_000, b"evidence-vault/1 handover\n{}\n\n"):
        assert step(carrier.receiver, carrier.repack(lambda files, data=data: {**files, STATEMENT: data})) == "H3"  # type: ignore[misc]


def test_an_encrypted_package_that_names_another_vault(carrier: Carrier) -> None:
    mine = SigningKey.generate()
    statement = read_statement(members(carrier.plaintext)[STATEMENT]).statement
    for more in ({"vault": statement.giver.vault}, {"vault_key": mine.public_key}, {"recipient": "age1" + "q" * 58}):
        other = replace(statement.receiver, **more)
        package = carrier.signed_by(mine, mine, receiver=other)
        assert isinstance(refusal(carrier.receiver, package), HandoverForAnother)


def test_a_statement_that_its_keys_did_not_sign(carrier: Carrier) -> None:
    text = members(carrier.plaintext)[STATEMENT]
    assert b'"reason":""' in text
    changes: list[bytes] = [
        text.replace(b'"reason":""', b'"reason":"mine"'),
        text + text.splitlines(keepends=True)[-1].replace(b"/c", b"/c9", 1),
        b"".join(text.splitlines(keepends=True)[:-1]),
    ]
    for changed in changes:
        package = carrier.repack(lambda files, changed=changed: {**files, STATEMENT: changed})  # type: ignore[misc]
        assert step(carrier.receiver, package) == "H6"


@pytest.mark.parametrize(
    "change",
    [
        lambda files: {**files, ORIGINAL: b"A post"},
        lambda files: {name: data for name, data in files.items() if name != ORIGINAL},
        lambda files: {name: data for name, data in files.items() if name != ENTRY},
        lambda files: {**files, ENTRY: files[ENTRY].replace(b'"seq":4', b'"seq":5')},
        lambda files: {**files, "proof/custody/bundle.body": b"evidence-vault/1 bundle\n"},
    ],
)
def test_a_proof_with_one_fault(carrier: Carrier, change: Callable[[Files], Files]) -> None:
    assert step(carrier.receiver, carrier.repack(change)) == "H7"


def test_somebody_who_signs_what_another_vault_proves(carrier: Carrier) -> None:
    """Their own statement around a good proof: the keys of the two are not the same."""
    mine = SigningKey.generate()
    assert step(carrier.receiver, carrier.signed_by(mine, mine)) == "H8"
    assert step(carrier.receiver, carrier.signed_by(mine, mine, manifest="0" * 64)) == "H8"


def test_a_statement_that_names_other_bytes_than_its_proof(made_vault: TestVault, tmp_path: Path) -> None:
    giver, receiver = made_vault.copy(tmp_path / "giver"), make_receiver(tmp_path)
    with giver.session(write=True) as session:
        keeper = session._vault.writer.signer.key
        case, invited = session.case("C-1"), _invited(receiver)
        session.write_package(session.plan_handover(invited, exhibits=(case.id, [1])), tmp_path / "p.age", NoProgress())
    carrier = Carrier(receiver, receiver.decrypt(tmp_path / "p.age"), tmp_path)

    def other(statement: Statement) -> Statement:
        first, *rest = statement.items
        return replace(statement, items=(HandedItem(first.item, Digest(bytes(32)), first.size), *rest))

    assert step(receiver, carrier.restate(other, vault_key(giver), keeper)) == "H9"

    def another(statement: Statement) -> Statement:
        return replace(statement, manifest="0" * 64)

    assert step(receiver, carrier.restate(another, vault_key(giver), keeper)) == "H8"


def _invited(receiver: TestVault) -> bytes:
    with receiver.session() as session:
        return session.invitation()[0]


@pytest.mark.parametrize(
    "facts",
    [{"card.obtained": "somehow"}, {"card.captured": "yesterday"}, {"card.title": "x" * 100_001}],
)
def test_a_card_that_no_window_would_write(
    made_vault: TestVault, carrier: Carrier, tmp_path: Path, facts: dict[str, str]
) -> None:
    """Only somebody with another program can have recorded it there; here it is not taken over."""
    giver = made_vault.copy(tmp_path / "giver")
    with giver.session(write=True) as session:
        session._vault.writer.commit([Draft(Kind.ITEM_DESCRIBED, {"item": "E-000001", **facts})])
    hand_over(giver, carrier.receiver, tmp_path / "p.age", 1)
    assert step(carrier.receiver, tmp_path / "p.age") == "H10"


def test_another_file_than_the_one_that_was_looked_at(carrier: Carrier) -> None:
    with carrier.receiver.session(write=True) as session:
        seen = session.look_into_package(carrier.folder / "good.age")
        with pytest.raises(HandoverRefused):
            session.take_over(carrier.folder / "good.age", Arriving(seen.statement, "another"), NoProgress())
