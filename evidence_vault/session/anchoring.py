"""What vouches for the log from outside, by carry: requests and letters go out, answers and scans come back."""

from __future__ import annotations

import base64
from collections.abc import Sequence
from dataclasses import replace
from datetime import date, datetime
from pathlib import Path

from evidence_vault.clock import Instant
from evidence_vault.crypto.timestamp import ask, read_chain
from evidence_vault.custody.anchor import (
    cosignature_received,
    judge,
    judge_cosignature,
    letter_received,
    received,
    requested,
    requests,
    stamp_requested,
)
from evidence_vault.custody.checkpoint import origin
from evidence_vault.custody.log_tree import CommitEnd
from evidence_vault.custody.public_key import parse_public_key
from evidence_vault.custody.whole_log import read_anchors, read_end
from evidence_vault.errors import Cancelled, DamagedLog, InvalidValue, NoSuchLetter, VaultError
from evidence_vault.export.anchor_letter import LetterInput, anchor_letter
from evidence_vault.export.carrying import how_to_post
from evidence_vault.export.new_file import make_folder, write_new
from evidence_vault.export.typeset import qr_png
from evidence_vault.export.words import Words
from evidence_vault.progress import Progress
from evidence_vault.records.anchor import Anchor, AnchorRequest, Anchors, Cosignature, Form, StampedLetter
from evidence_vault.records.entry import Draft, Kind
from evidence_vault.records.item import Intake
from evidence_vault.session.taking_in import TakingIn


def _day_here(at: Instant) -> date:
    """The day of an instant by the time zone of this computer."""
    return datetime.fromtimestamp(at.unix_ms / 1000).astimezone().date()


class Anchoring(TakingIn):
    """Time stamps, stamped letters and cosignatures over the checkpoint, from people that this computer never talks to."""

    def request_anchors(self, authorities: Sequence[str]) -> list[tuple[AnchorRequest, bytes]]:
        """Record that time stamps over the last commit's note are asked for, and give what is to be posted.

        Raises:
            DamagedLog: that commit cannot be read.
            OpenedForReading, DiskFull, WriteFailed: nothing was recorded.
        """
        end = self._last_end()
        asked = [ask(end.note) for _ in authorities]
        drafts = [stamp_requested(name, end, one) for name, one in zip(authorities, asked, strict=True)]
        return [(request, one.der) for request, one in zip(self._ask(drafts), asked, strict=True)]

    def write_requests(
        self, authorities: Sequence[str], out: Path, *, pictures: bool
    ) -> list[tuple[AnchorRequest, bytes]]:
        """The same, written into a new folder, one file for each, with a text on how to post them; with `pictures` as QR codes too.

        Raises:
            PathExists: something stands there. Nothing was recorded.
            OutputFailed, DiskFull: the medium refused; where files are missing, ask anew.
            DamagedLog, OpenedForReading, WriteFailed: as of `request_anchors`; no folder is left.
        """
        make_folder(out)
        try:
            asked = self.request_anchors(authorities)
        except VaultError:
            out.rmdir()
            raise
        for request, der in asked:
            write_new(out / f"{request.authority}.tsq", der)
            if pictures:
                write_new(out / f"{request.authority}.png", self.request_png(der))
        for name, text in how_to_post(authorities).items():
            write_new(out / name, text)
        return asked

    @staticmethod
    def request_png(der: bytes) -> bytes:
        """A request as a QR code of its base64, as a PNG."""
        return qr_png(base64.b64encode(der).decode("ascii"))

    def import_anchor(self, untrusted_answer: bytes, untrusted_root: bytes | None) -> Anchor:
        """Verify the answer to a request, or its token alone, and keep it in the log, unless it is there already.

        Args:
            untrusted_answer: as it came.
            untrusted_root: PEM of the authority's root, alone or with intermediates, from a source that the custodian
                trusts; without it the answer is kept as that of an unknown authority.

        Raises:
            StampRefused: it does not count. Nothing was recorded.
            OpenedForReading, DiskFull, WriteFailed: nothing was recorded.
        """
        chain = read_chain(untrusted_root) if untrusted_root is not None else None
        anchor = judge(self._requests(), self._end, untrusted_answer, chain)
        for one in self.anchors().stamps:
            if replace(one, seq=None) == anchor:
                return one
        self._vault.writer.commit([received(anchor.request, untrusted_answer, chain)])
        return anchor

    def request_letter(self, languages: Sequence[str]) -> tuple[AnchorRequest, bytes]:
        """Record a letter with the checkpoint of the last commit, to be stamped by somebody, and give its page as PDF.

        Raises:
            InvalidValue: other languages than one or two of `records.case.LANGUAGES`.
            DamagedLog: that commit cannot be read.
            OpenedForReading, DiskFull, WriteFailed: nothing was recorded.
            TypesetFailed: the page cannot be set; that it was asked for is recorded.
        """
        Words(languages)
        (request,) = self._ask([requested(self._last_end(), Form.PAPER)])
        made = next(self.log(first=request.seq)).at
        return request, anchor_letter(LetterInput(self.vault_id, request, made), languages)

    def import_letter(
        self, entry: int, scans: Sequence[Path], *, by: str, on: str, progress: Progress
    ) -> tuple[StampedLetter, Intake]:
        """Take scans of a stamped letter in as items, and record which letter it is.

        Args:
            entry: number of the entry that asked for it.
            scans: files; what cannot be read is told in the intake, and the rest counts.
            by: who stamped it, in the words of the person who takes it in.
            on: the day that stands beside the stamp, ``2026-11-20``.
            progress: as of `add`.

        Raises:
            NoSuchLetter, InvalidValue: nothing was taken in.
            VaultError: as of `add`, where no scan could be taken in.
        """
        request = next((one for one in self._requests() if one.seq == entry and one.form is Form.PAPER), None)
        if request is None:
            raise NoSuchLetter(entry=entry)
        day, by = self._stamped_day(request, on), by.strip()
        if not by:
            raise InvalidValue(
                field="stamped-by", value=by, expected="the office or person whose stamp it is, as Notary office No. 7"
            )
        done = self.add(scans, card={"obtained": "scanned"}, case=None, progress=progress)
        if not done.items:
            raise done.failures[0][1] if done.failures else Cancelled
        items = tuple(item.id for item in done.items)
        (recorded,) = self._vault.writer.commit([letter_received(request, items, by, day)])
        return StampedLetter(request, items, by, day, recorded.seq), done

    def import_cosignature(self, untrusted_note: bytes, untrusted_key: bytes | None) -> Cosignature:
        """Verify a checkpoint that a witness cosigned, and keep the cosignature in the log, unless it is there already.

        Args:
            untrusted_note: as it came.
            untrusted_key: the witness's public key, PEM or base64, as they told it by another way; without it the
                cosignature is kept as that of an unknown witness.

        Raises:
            CosignatureRefused, InvalidValue: it does not count. Nothing was recorded.
            OpenedForReading, DiskFull, WriteFailed: nothing was recorded.
        """
        key = parse_public_key(untrusted_key) if untrusted_key is not None else None
        found, line = judge_cosignature(self._requests(), self._end, origin(self.vault_id), untrusted_note, key)
        for one in self.anchors().cosignatures:
            if replace(one, seq=None) == found:
                return one
        self._vault.writer.commit([cosignature_received(found, line)])
        return found

    def anchors(self) -> Anchors:
        """What was asked for, what came back, each verified anew, and the entries whose answer is not good."""
        return read_anchors(self._vault.log.read, self._vault.index, self.vault_id)

    def _ask(self, drafts: Sequence[Draft]) -> list[AnchorRequest]:
        recorded = self._vault.writer.commit(drafts)
        return list(requests(recorded).values())

    def _requests(self) -> list[AnchorRequest]:
        return list(requests(self._vault.index.entries(Kind.ANCHOR_REQUESTED)).values())

    def _last_end(self) -> CommitEnd:
        head = self.head
        end = self._end(head.commit)
        if not end or not end.note or (end.size, end.root) != (head.size, head.root):
            raise DamagedLog(file=self._vault.log.file(head.commit), reason="it is not what was verified")
        return end

    def _end(self, number: int) -> CommitEnd | None:
        return read_end(self._vault.log.read, number)

    def _stamped_day(self, request: AnchorRequest, text: str) -> date:
        """A day between that of the letter and today, in the time zone of this computer."""
        asked = _day_here(next(self.log(first=request.seq)).at)
        today = _day_here(self._vault.clock.now())
        try:
            day = date.fromisoformat(text)
        except ValueError:
            day = date.min
        if not asked <= day <= today:
            raise InvalidValue(field="stamped-on", value=text, expected=f"a day as 2026-11-20, from {asked} to {today}")
        return day
