"""Who may open the vault, and every way to change that."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path, PurePosixPath
from typing import TYPE_CHECKING, Protocol, TypeVar

from evidence_vault import locked
from evidence_vault.clock import Instant
from evidence_vault.errors import VaultError
from evidence_vault.progress import Progress
from evidence_vault.records.custodian import HeldKey
from evidence_vault.records.finding import Finding
from evidence_vault.records.locked import SeenRecipient
from ui.presenters.ports import Runner

if TYPE_CHECKING:
    from evidence_vault.session import Session

T = TypeVar("T")

_MOST_IN_A_CODE = 2_331
"""Bytes that the largest QR code holds with error correction M (ISO/IEC 18004)."""

_SET_ASIDE = frozenset({"slot.unknown", "slot.revived"})


@dataclass(frozen=True, slots=True)
class Overview:
    """The keys of a vault as somebody who looks after them sees them.

    Attributes:
        held: the keys in use.
        findings: what is not as the log says.
        by_recovery: the vault was opened with the recovery key.
        writable: keys can be changed.
        second_copy: when a second copy was last brought up to date.
    """

    held: tuple[HeldKey, ...]
    findings: tuple[Finding, ...]
    by_recovery: bool
    writable: bool
    second_copy: Instant | None

    @property
    def own(self) -> HeldKey | None:
        """The key that opened the vault now."""
        return next((key for key in self.held if key.own), None)

    def is_mine(self, key: HeldKey) -> bool:
        """Whether a key is of whoever opened the vault."""
        own = self.own
        return key.own or (
            own is not None and own.slot.custodian is not None and key.slot.custodian == own.slot.custodian
        )

    @property
    def of_others(self) -> tuple[HeldKey, ...]:
        """Keys with which this copy can be left alone."""
        return tuple(key for key in self.held if key.opens and not self.is_mine(key))

    @property
    def removable(self) -> bool:
        """Whether some key would be left."""
        return sum(key.opens for key in self.held) > 1


def can_be_set_aside(finding: Finding) -> bool:
    """Whether a finding names a key file that has no business in the vault."""
    return finding.code in _SET_ASIDE


class Done(StrEnum):
    """What has come about."""

    ADDED = "added"
    ADDED_FOR = "added for"
    CHANGED = "changed"
    REMOVED = "removed"
    SET_ASIDE = "set aside"
    SEALED = "sealed"


@dataclass(frozen=True, slots=True)
class Challenge:
    """What another keyholder is sent.

    Attributes:
        data: the bytes of the file.
        code: modules of the QR code of its text; empty where it is too long for one.
    """

    data: bytes
    code: tuple[tuple[bool, ...], ...]

    @property
    def text(self) -> str:
        """It is ASCII."""
        return self.data.decode("ascii", "replace")


class KeysScreen(Protocol):
    """What the presenter tells its view."""

    def show_overview(self, overview: Overview) -> None:
        """Who can open the vault."""
        ...

    def show_working(self, working: bool) -> None:
        """Something is being done, or that has ended."""
        ...

    def show_done(self, done: Done, holder: str) -> None:
        """It has come about; `holder` is whom it concerns."""
        ...

    def show_challenge(self, challenge: Challenge) -> None:
        """What the other keyholder has to be sent."""
        ...

    def show_saved(self, path: Path) -> None:
        """The challenge was written."""
        ...

    def show_failure(self, error: VaultError) -> None:
        """It did not come about."""
        ...


class KeysPresenter:
    """Does one thing at a time, and shows the keys anew after each."""

    def __init__(self, runner: Runner, screen: KeysScreen) -> None:
        self._runner = runner
        self._screen = screen

    def load(self) -> None:
        """Show the keys as they are now."""
        self._runner.run(
            lambda session, _: _look(session), self._screen.show_overview, self._screen.show_failure, brief=True
        )

    def look_at_recipient(self, text: str) -> SeenRecipient:
        """What can be said of a colleague's recipient while it is being typed."""
        return locked.look_at_recipient(text)

    def add_passphrase(self, text: str, name: str) -> None:
        """Make a key with a passphrase that was typed twice, for a colleague, or, without a name, for oneself."""
        passphrase, holder = locked.passphrase_bytes(text), name.strip()
        done = Done.ADDED_FOR if holder else Done.ADDED
        self._do(lambda session: session.keys.add_passphrase(passphrase, holder or None), done, holder)

    def add_recipient(self, recipient: str, name: str) -> None:
        """Make a key for a colleague's age recipient."""
        self._do(lambda session: session.keys.add_recipient(recipient, name.strip()), Done.ADDED_FOR, name.strip())

    def change(self, text: str) -> None:
        """Exchange the passphrase that opened the vault for one that was typed twice."""
        passphrase = locked.passphrase_bytes(text)
        self._do(lambda session: session.keys.change(passphrase), Done.CHANGED, "")

    def remove(self, key: HeldKey) -> None:
        """Take a key away."""
        self._do(lambda session: session.keys.remove(key.slot.slot), Done.REMOVED, key.holder)

    def set_aside(self, finding: Finding) -> None:
        """Move a key file that has no business there out of the way."""
        name = PurePosixPath(finding.subject).stem
        self._do(lambda session: session.keys.remove(name), Done.SET_ASIDE, "")

    def make_challenge(self, kept: HeldKey) -> None:
        """Make what the other keyholder has to answer before this copy is left with their key alone."""

        def work(session: Session, _: Progress) -> Challenge:
            data = session.keys.challenge(kept.slot.slot)
            return Challenge(data, session.qr_code(data.decode("ascii")) if len(data) <= _MOST_IN_A_CODE else ())

        self._ask(work, self._screen.show_challenge)

    def save_challenge(self, challenge: Challenge, out: Path) -> None:
        """Write a challenge to a new file."""
        self._ask(lambda session, _: session.save(challenge.data, out), lambda _: self._screen.show_saved(out))

    def read_challenge(self, path: Path) -> None:
        """Take up a challenge that was made and saved before."""
        try:
            data = locked.read_challenge(path)
        except VaultError as error:
            self._screen.show_failure(error)
        else:
            self._screen.show_challenge(Challenge(data, ()))

    def seal(self, kept: HeldKey, challenge: Challenge, words: str) -> None:
        """Leave this copy with one key, whose holder sent these words."""
        self._do(lambda session: session.keys.seal(kept.slot.slot, challenge.data, words), Done.SEALED, kept.holder)

    def _do(self, work: Callable[[Session], object], done: Done, holder: str) -> None:
        def finished(_: object) -> None:
            self._screen.show_done(done, holder)
            self.load()

        self._ask(lambda session, _: work(session), finished)

    def _ask(self, work: Callable[[Session, Progress], T], done: Callable[[T], None]) -> None:
        def finished(result: T) -> None:
            self._screen.show_working(False)
            done(result)

        def failed(error: VaultError) -> None:
            self._screen.show_working(False)
            self._screen.show_failure(error)

        self._screen.show_working(True)
        self._runner.run(work, finished, failed)


def _look(session: Session) -> Overview:
    keys = session.keys
    last = session.last_mirrored()
    copied = last.at if last else None
    return Overview(tuple(keys.held()), tuple(keys.findings()), keys.by_recovery, keys.writable, copied)
