"""Two vaults and what goes between them; and somebody on the way who packs a package anew."""

from __future__ import annotations

import tarfile
from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from pathlib import Path

from evidence_vault.clock import SystemClock
from evidence_vault.crypto import age
from evidence_vault.crypto.signing import SigningKey
from evidence_vault.custody.package import BLOCK, END, STATEMENT, Member, head, read_head
from evidence_vault.custody.statement import read_statement, write_statement
from evidence_vault.progress import NoProgress
from evidence_vault.records.handover import Made, Statement, TakenOver
from evidence_vault.session import Session
from evidence_vault.vault.keys import Unlocked
from evidence_vault.vault.layout import read_header
from tests.helpers.vaults import PASSPHRASE, TestVault


def make_receiver(folder: Path) -> TestVault:
    """An empty vault of somebody else."""
    with Session.create(folder / "other.vault", custodian="K-2", passphrase=PASSPHRASE, clock=SystemClock()) as session:
        return TestVault(folder / "other.vault", session.identity_text())


def invitation(receiver: TestVault) -> bytes:
    """What the receiver gives away first."""
    with receiver.session() as session:
        return session.invitation()[0]


def hand_over(giver: TestVault, receiver: TestVault, out: Path, *exhibits: int, reason: str = "") -> Made:
    """Exhibits of the first case go into a package."""
    return hand_over_to(giver, invitation(receiver), out, *exhibits, reason=reason)


def hand_over_to(giver: TestVault, invited: bytes, out: Path, *exhibits: int, reason: str = "") -> Made:
    """The same to whoever has the vault of an invitation."""
    with giver.session(write=True) as session:
        case = session.case("C-1")
        plan = session.plan_handover(invited, exhibits=(case.id, exhibits), reason=reason)
        return session.write_package(plan, out, NoProgress())


def take_over(receiver: TestVault, package: Path) -> TakenOver:
    """All that is in it."""
    with receiver.session(write=True) as session:
        return session.take_over(package, session.look_into_package(package), NoProgress())


def members(plaintext: bytes) -> dict[str, bytes]:
    """The files in an archive."""
    found, place = {}, 0
    while member := read_head(plaintext[place : place + BLOCK]):
        found[member.name] = plaintext[place + BLOCK :][: member.size]
        place += BLOCK + member.size + member.padding
    return found


def archive(files: Mapping[str, bytes]) -> bytes:
    """Files in the order in which they are given, well formed one by one."""
    parts = []
    for name, data in files.items():
        member = Member(name, len(data))
        parts += [head(member), data, bytes(member.padding)]
    return b"".join((*parts, END))


def special(name: str, kind: bytes, link: str = "") -> bytes:
    """The header of something that is no file."""
    info = tarfile.TarInfo(name)
    info.type, info.linkname, info.mode = kind, link, 0o600
    return info.tobuf(tarfile.GNU_FORMAT, "ascii", "strict")


@dataclass
class Carrier:
    """Somebody who knows the receiver's recipient and what was in a package, as its maker does."""

    receiver: TestVault
    plaintext: bytes
    folder: Path

    def pack(self, plaintext: bytes) -> Path:
        """A package with other content, encrypted as anybody can."""
        path = self.folder / "changed.age"
        path.unlink(missing_ok=True)
        recipient = age.Identity.parse(self.receiver.identity).recipient
        path.write_bytes(age.encrypt(plaintext, [recipient]))
        return path

    def repack(self, change: Callable[[dict[str, bytes]], dict[str, bytes]]) -> Path:
        """The same with other files."""
        return self.pack(archive(change(members(self.plaintext))))

    def restate(self, change: Callable[[Statement], Statement], vault_key: SigningKey, key: SigningKey) -> Path:
        """The same with another statement, signed by these keys."""

        def changed(files: dict[str, bytes]) -> dict[str, bytes]:
            statement = change(read_statement(files[STATEMENT]).statement)
            return {**files, STATEMENT: write_statement(statement, vault_key, key).raw}

        return self.repack(changed)

    def signed_by(self, vault_key: SigningKey, key: SigningKey, **facts: object) -> Path:
        """The same by other keys, which the statement names."""

        def change(statement: Statement) -> Statement:
            giver = replace(statement.giver, vault_key=vault_key.public_key, custodian_key=key.public_key)
            return replace(statement, **{"giver": giver, **facts})  # type: ignore[arg-type]

        return self.restate(change, vault_key, key)


def vault_key(vault: TestVault) -> SigningKey:
    """What signs for everybody who can open it."""
    derived = Unlocked(age.Identity.parse(vault.identity), None, None).derive(read_header(vault.path).id)
    return SigningKey(derived.sign)
