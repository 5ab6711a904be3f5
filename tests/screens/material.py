"""What the pictures show: the sample case in a vault, made once; a damaged copy of it; files that wait on a desk."""

from __future__ import annotations

import itertools
import os
import shutil
from dataclasses import dataclass, replace
from pathlib import Path

from evidence_vault.clock import Instant, SystemClock
from evidence_vault.progress import NoProgress
from evidence_vault.sample import Sample, fill, read_sample
from evidence_vault.session import Session
from tests.helpers.vaults import PASSPHRASE, TestVault, flip

MADE = Instant.parse("2026-03-24T05:10:00.000Z")
"""When the vault was made."""

SHOWN = Instant.parse("2026-03-26T04:30:00.000Z")
"""When the window is looked at."""

_STEP_MS = 1_700
_LONG_BYTES = 400_000_000


class PacedClock(SystemClock):
    """Every look at it is a little later than the one before, so that every run tells the same times."""

    def __init__(self, start: Instant = SHOWN) -> None:
        self._times = itertools.count(start.unix_ms, _STEP_MS)

    def now(self) -> Instant:
        return Instant(next(self._times))

    def zone(self) -> str:
        return "+05:00"


@dataclass(frozen=True, slots=True)
class Desk:
    """What lies before somebody who is about to work; everything of it may be changed."""

    home: Path

    @property
    def identity(self) -> str:
        """What opens the vaults without a passphrase."""
        return (self.home / "identity.txt").read_text()

    @property
    def vault(self) -> TestVault:
        """The sample case."""
        return TestVault(self.home / "vaults" / "sample.vault", self.identity)

    @property
    def damaged(self) -> TestVault:
        """The same; one original has another byte in it, and one is gone."""
        return TestVault(self.home / "vaults" / "old stick.vault", self.identity)

    @property
    def files(self) -> list[Path]:
        """The pieces of the case, as they came in."""
        return sorted(path for path in (self.home / "phone").iterdir() if path != self.recording)

    @property
    def recording(self) -> Path:
        """A file that takes a moment to take in."""
        return self.home / "phone" / "recording.wav"

    def copy(self, home: Path) -> Desk:
        """The same desk again, for another process."""
        shutil.copytree(self.home, home, ignore=shutil.ignore_patterns(self.recording.name))
        made = replace(self, home=home)
        made._lay_recording()
        return made

    def _lay_recording(self) -> None:
        self.recording.touch()
        os.truncate(self.recording, _LONG_BYTES)  # it takes no room on the disk
        _date(self.recording)


def make_desk(home: Path) -> Desk:
    """Make everything once; some seconds of work."""
    phone = home / "phone"
    phone.mkdir(parents=True)
    (home / "vaults").mkdir()
    sample = _on_the_phone(read_sample(), phone)
    clock = PacedClock(MADE)
    path = home / "vaults" / "sample.vault"
    with Session.create(path, custodian=sample.custodian, passphrase=PASSPHRASE, clock=clock) as session:
        fill(session, sample, NoProgress())
        (home / "identity.txt").write_text(session.identity_text())
    desk = Desk(home)
    desk.vault.copy(desk.damaged.path)
    changed, lost = desk.damaged.objects()[:2]
    flip(changed, changed.stat().st_size // 2)
    lost.unlink()
    for each in home.rglob("*"):
        _date(each)
    desk._lay_recording()
    return desk


def _on_the_phone(sample: Sample, folder: Path) -> Sample:
    """The case with its files copied out of the checkout, whose place is nobody's business."""
    pieces = []
    for piece in sample.pieces:
        path = folder / piece.path.name
        shutil.copyfile(piece.path, path)
        _date(path)
        pieces.append(replace(piece, path=path))
    return replace(sample, pieces=tuple(pieces))


def _date(path: Path) -> None:
    os.utime(path, (MADE.unix_ms / 1000, MADE.unix_ms / 1000))
