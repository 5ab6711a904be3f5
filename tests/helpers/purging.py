"""A vault with a thing that has to be destroyed, full of marks that must not be found afterwards."""

from __future__ import annotations

from pathlib import Path

from PIL import Image

from evidence_vault.clock import SystemClock
from evidence_vault.progress import NoProgress
from evidence_vault.records.ids import CaseId, ItemId
from evidence_vault.records.purge import Purged
from evidence_vault.session import Session
from tests.helpers.leaks import traces
from tests.helpers.vaults import PASSPHRASE, TestVault

REASON = "consent withdrawn"
NAME, CONTENT, CARD, AUTHOR, TITLE = (
    b"canary-name",
    b"canary-content",
    b"canary-card",
    b"canary-author",
    b"canary-title",
)
MARKS = (NAME, CONTENT, CARD, AUTHOR, TITLE)
PLANTED, OTHER = ItemId(2), ItemId(1)


def make_planted(folder: Path) -> TestVault:
    """An innocent item, and a planted picture with a card, facts, an export and a withdrawn exhibit."""
    (folder / "innocent.txt").write_text("innocent")
    picture = folder / f"{NAME.decode()}.jpg"
    exif = Image.Exif()
    exif[0x013B] = AUTHOR.decode()
    Image.new("RGB", (32, 32), "grey").save(picture, exif=exif)
    with picture.open("ab") as file:
        file.write(CONTENT)
    with Session.create(folder / "case.vault", custodian="K-1", passphrase=PASSPHRASE, clock=SystemClock()) as session:
        session.add([folder / "innocent.txt", picture], card={}, case=None, progress=NoProgress())
        session.describe([PLANTED], {"title": CARD.decode(), "note": CARD.decode()})
        session.describe([OTHER], {"title": "innocent title"})
        session.create_case({"title.en": "A case"})
        session.add_exhibits(CaseId(1), [OTHER], {"title.en": "Innocent"}, together=False)
        session.add_exhibits(CaseId(1), [PLANTED], {"title.en": TITLE.decode()}, together=False)
        session.export_original(PLANTED, folder / "given.jpg", NoProgress())
        session.withdraw_exhibits(CaseId(1), [PLANTED])
        return TestVault(folder / "case.vault", session.identity_text())


def purge(vault: TestVault, item: ItemId = PLANTED, reason: str = REASON) -> Purged:
    """Destroy an item."""
    with vault.session(write=True) as session:
        return session.purge(session.plan_purge(item, reason))


def left(vault: TestVault, folder: Path | None = None) -> dict[bytes, set[str]]:
    """Marks that can still be read in a folder of the vault, and where."""
    return {mark: where for mark, where in traces(folder or vault.path, vault.identity, MARKS).items() if where}


def codes(vault: TestVault) -> set[str]:
    """Codes of what a check finds, but for the one that every opening with the identity leaves."""
    return {finding.code for finding in vault.check().findings} - {"V11.recovery"}
