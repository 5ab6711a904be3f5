"""What vouches for the log from outside: asking for it, taking in what came back, and vouching for somebody else."""

from __future__ import annotations

import base64
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Protocol, TypeVar

from evidence_vault.clock import Clock, Instant
from evidence_vault.errors import PathExists, VaultError
from evidence_vault.locked import read_answer
from evidence_vault.progress import Progress
from evidence_vault.records.anchor import Anchors, Witnessed
from evidence_vault.records.authorities import AUTHORITIES, posting
from evidence_vault.records.ladder import Vouching
from ui.presenters.ports import ProgressState, Runner
from ui.presenters.printing import Languages

if TYPE_CHECKING:
    from evidence_vault.session import Session

T = TypeVar("T")
_NOTE = b"evidence-vault/"
"""How a cosigned checkpoint begins, which a time stamp never does."""


@dataclass(frozen=True, slots=True)
class Outside:
    """Where the log stands with everybody outside.

    Attributes:
        found: what came back, what is awaited, what is not good.
        seen: what this vault cosigned for others.
        vouchings: what is stated of the log, those of unknown parties too.
        size: entries of the log.
        now: by the keeper's clock.
    """

    found: Anchors
    seen: Sequence[Witnessed]
    vouchings: Sequence[Vouching]
    size: int
    now: Instant

    @property
    def covered(self) -> int:
        """So many entries, from the first on, somebody vouches for who is known."""
        return max((one.size for one in self.vouchings if one.known and not one.log), default=0)


@dataclass(frozen=True, slots=True)
class Posted:
    """A request that is to be carried to a computer which is online.

    Attributes:
        authority: its short name.
        line: what to run there, in the folder of the requests.
        code: the request as a QR code of its base64, row by row; true is dark.
    """

    authority: str
    line: str
    code: tuple[tuple[bool, ...], ...]


class Came(StrEnum):
    """What a file that came back is."""

    STAMP = "stamp"
    COSIGNATURE = "cosignature"


class Written(StrEnum):
    """What was written for somebody outside."""

    LETTER = "letter"
    OFFER = "offer"
    COSIGNED = "cosigned"


class OutsideScreen(Protocol):
    """What the presenter tells."""

    def show_outside(self, outside: Outside) -> None:
        """How it stands."""
        ...

    def show_posted(self, folder: Path, posted: Sequence[Posted]) -> None:
        """Requests for time stamps were written."""
        ...

    def show_answer(self, path: Path, came: Came) -> None:
        """A file that came back was read, and what it is; nothing is taken in yet."""
        ...

    def show_working(self, state: ProgressState | None) -> None:
        """Scans are being taken in."""
        ...

    def show_taken_in(self, *, known: bool) -> None:
        """What came back is in the record; of a party that is known, or of nobody knows whom."""
        ...

    def show_written(self, path: Path, what: Written, key: str) -> None:
        """A file for somebody outside was written; `key` is this vault's public key in base64."""
        ...

    def show_failure(self, error: VaultError) -> None:
        """What was asked for did not happen."""
        ...


class OutsidePresenter:
    """Asks for outside time and witnesses, and takes in what they gave.

    Args:
        runner: where work with the session is done.
        screen: the view.
        clock: for what is to be renewed.
        changed: something was recorded.
    """

    def __init__(self, runner: Runner, screen: OutsideScreen, clock: Clock, changed: Callable[[], None]) -> None:
        self._runner, self._screen, self._clock, self._changed = runner, screen, clock, changed
        self._answer = b""

    def load(self) -> None:
        """Ask how it stands."""

        def work(session: Session, _: Progress) -> Outside:
            found, seen = session.anchors(), session.witnessed()
            return Outside(found, seen, session.vouchings(), session.head.size, self._clock.now())

        self._runner.run(work, self._screen.show_outside, self._screen.show_failure, brief=True)

    def ask_for_stamps(self, folder: Path) -> None:
        """Write requests for time stamps into a new folder."""

        def work(session: Session, _: Progress) -> list[Posted]:
            asked = session.write_requests(tuple(AUTHORITIES), folder, pictures=False)
            return [
                Posted(
                    request.authority,
                    posting(request.authority),
                    session.qr_code(base64.b64encode(der).decode("ascii")),
                )
                for request, der in asked
            ]

        self._do(work, lambda posted: self._screen.show_posted(folder, posted))

    def print_letter(self, out: Path, languages: Languages) -> None:
        """Write a page with the checkpoint, to be stamped by somebody."""
        self._write(out, Written.LETTER, lambda session: session.request_letter(languages)[1])

    def offer(self, out: Path) -> None:
        """Write the checkpoint into a file for a witness."""
        self._write(out, Written.OFFER, lambda session: session.offer()[1])

    def cosign(self, offer: Path, untrusted_key: str, out: Path) -> None:
        """Be the witness of another vault; its public key may be empty."""
        key = untrusted_key.strip().encode() or None
        self._write(out, Written.COSIGNED, lambda session: session.cosign(read_answer(offer), key)[1])

    def look_at(self, path: Path) -> None:
        """Read a file that came back, and say what it is."""

        def done(data: bytes) -> None:
            self._answer = data
            self._screen.show_answer(path, Came.COSIGNATURE if data.startswith(_NOTE) else Came.STAMP)

        self._runner.run(lambda _session, _: read_answer(path), done, self._screen.show_failure, brief=True)

    def take_in_stamp(self, root: Path | None) -> None:
        """Take in the time stamp that was looked at; without a root it is that of an unknown authority."""
        answer = self._answer

        def work(session: Session, _: Progress) -> bool:
            return session.import_anchor(answer, read_answer(root) if root else None).root_sha256 is not None

        self._do(work, lambda known: self._screen.show_taken_in(known=known))

    def take_in_cosignature(self, untrusted_key: str) -> None:
        """Take in the cosigned checkpoint that was looked at; without a key it is that of an unknown witness."""
        answer, key = self._answer, untrusted_key.strip().encode() or None

        def work(session: Session, _: Progress) -> bool:
            return session.import_cosignature(answer, key).key is not None

        self._do(work, lambda known: self._screen.show_taken_in(known=known))

    def take_in_letter(self, entry: int, scans: Sequence[Path], by: str, on: str) -> None:
        """Take in scans of a stamped letter, and read them back."""

        def work(session: Session, progress: Progress) -> None:
            _, intake = session.import_letter(entry, scans, by=by, on=on.strip(), progress=progress)
            session.read_back([item.id for item in intake.items], progress)

        self._screen.show_working(None)
        self._do(work, lambda _: self._screen.show_taken_in(known=True), progress=self._screen.show_working)

    def _write(self, out: Path, what: Written, make: Callable[[Session], bytes]) -> None:
        def work(session: Session, _: Progress) -> str:
            if out.exists() or out.is_symlink():
                raise PathExists(path=str(out))  # before anything is recorded
            session.save(make(session), out)
            return base64.b64encode(session.vault_key).decode("ascii")

        self._do(work, lambda key: self._screen.show_written(out, what, key))

    def _do(
        self,
        work: Callable[[Session, Progress], T],
        tell: Callable[[T], None],
        progress: Callable[[ProgressState], None] | None = None,
    ) -> None:
        def done(result: T) -> None:
            tell(result)
            self._changed()
            self.load()

        self._runner.run(work, done, self._screen.show_failure, progress=progress)
