"""The sample case: a vault of its own in a folder that the person chooses."""

from __future__ import annotations

import itertools
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Protocol

from evidence_vault import locked
from evidence_vault.clock import SystemClock
from evidence_vault.errors import VaultError
from evidence_vault.progress import Progress
from ui.presenters.ports import Opener, ProgressState

if TYPE_CHECKING:
    from evidence_vault.session import Session

_KEY_TEXT = """\
{passphrase}

The first line opens {vault}. It lies here in the open because this is a sample:
the passphrase of a real vault is written on paper and kept apart from the computer.
"""


class SampleScreen(Protocol):
    """What the presenter tells its view."""

    def show_progress(self, state: ProgressState | None) -> None:
        """How far it is; None before the first stage."""
        ...

    def show_failure(self, error: VaultError) -> None:
        """It could not be made."""
        ...


class SamplePresenter:
    """Makes the sample vault and does the main job in it.

    Args:
        runner: has no vault yet.
        screen: is told.
        ready: called when all is done; given the vault's folder.
    """

    def __init__(self, runner: Opener, screen: SampleScreen, ready: Callable[[Path], None]) -> None:
        self._runner = runner
        self._screen = screen
        self._ready = ready
        self._place = Path()

    def make(self, folder: Path) -> None:
        """Make it in `folder`, its passphrase in a text file beside it."""
        from evidence_vault import sample
        from evidence_vault.session import Session

        told = sample.read_sample()
        passphrase = locked.propose_passphrase()
        place = self._place = _free(folder)

        def opener() -> Session:
            secret = locked.passphrase_bytes(passphrase)
            return Session.create(place, custodian=told.custodian, passphrase=secret, clock=SystemClock())

        def work(session: Session, progress: Progress) -> None:
            text = _KEY_TEXT.format(passphrase=passphrase, vault=place.name)
            session.save(text.encode("ascii"), place.with_suffix(".txt"))
            sample.fill(session, told, progress)

        def fill() -> None:
            self._runner.run(work, self._done, self._screen.show_failure, progress=self._screen.show_progress)

        self._screen.show_progress(None)
        self._runner.open(opener, fill, self._screen.show_failure)

    def _done(self, _: None) -> None:
        self._ready(self._place)


def _free(folder: Path) -> Path:
    """A path for the vault at which, and beside which, nothing stands."""
    names = itertools.chain(("sample.vault",), (f"sample-{number}.vault" for number in itertools.count(2)))
    places = (folder / name for name in names)
    return next(place for place in places if not place.exists() and not place.with_suffix(".txt").exists())
