"""Where the log stood when something was printed: on every list and report."""

from __future__ import annotations

from dataclasses import dataclass

from evidence_vault import program
from evidence_vault.clock import Instant
from evidence_vault.custody.checkpoint import Checkpoint, origin, short_form
from evidence_vault.custody.open_vault import OpenVault
from evidence_vault.custody.whole_log import read_end
from evidence_vault.errors import DamagedLog
from evidence_vault.export import moments, printable
from evidence_vault.export.typeset import qr_svg
from evidence_vault.export.typeset.compiler import Data
from evidence_vault.export.words import Words
from evidence_vault.index import Index
from evidence_vault.records.entry import Kind, LogHead
from evidence_vault.records.ids import VaultId


@dataclass(frozen=True, slots=True)
class Standing:
    """The state of the log that a printed page refers to.

    Attributes:
        head: the head of the log; its last entry has the number ``head.size - 1``.
        at: time of the last entry, by the keeper's clock; also the creation date of the PDF.
        zone: the keeper's offset from UTC, for example ``+05:00``.
        custodian: name or pseudonym of who prints.
        program: name and version.
    """

    vault: VaultId
    head: LogHead
    at: Instant
    zone: str
    custodian: str
    program: str

    @property
    def checkpoint(self) -> Checkpoint:
        """The checkpoint of that state."""
        return Checkpoint(origin(self.vault), self.head.size, self.head.root)

    @property
    def short(self) -> str:
        """It in its short form."""
        return short_form(self.checkpoint.body)


def standing_of(index: Index, vault: VaultId, custodian: str) -> Standing:
    """Where the log stands that an index holds, printed by `custodian`."""
    last = index.last_entry()
    sessions = list(index.entries(Kind.SESSION_OPENED))
    return Standing(
        vault=vault,
        head=index.head(),
        at=last.at if last else Instant(0),
        zone=str(sessions[-1].facts["zone"]) if sessions else "+00:00",
        custodian=custodian,
        program=program.FULL_NAME,
    )


def standing_at(vault: OpenVault, commit: int) -> Standing:
    """Where the log stood after a commit, printed by whoever has the vault open.

    Raises:
        DamagedLog: that commit cannot be read.
    """
    index, end = vault.index, read_end(vault.log.read, commit)
    if end is None:
        raise DamagedLog(file=vault.log.file(commit), reason="it cannot be read")
    (last,) = index.entries_at([end.size - 1])
    sessions = [one for one in index.entries(Kind.SESSION_OPENED) if one.seq < end.size]
    head = LogHead(commit, end.size, (), end.root)
    zone = str(sessions[-1].facts["zone"]) if sessions else "+00:00"
    return Standing(vault.header.id, head, last.at, zone, vault.keeper, program.FULL_NAME)


def standing_data(standing: Standing, words: Words) -> dict[str, Data]:
    """The block with checkpoint and QR, and the foot of every page.

    The QR code holds the text of the checkpoint note without its signatures (C2SP tlog-checkpoint body).
    """
    checkpoint = standing.checkpoint
    entry = checkpoint.size - 1
    time = moments.recorded_local(standing.at, standing.zone)
    leading = words.languages[0]
    facts = {
        "entry": f"{entry} · {time}",
        "vault": str(standing.vault),
        "custodian": printable.prose(standing.custodian),
        "program": printable.prose(standing.program),
    }
    return {
        "title": words.each("standing.title"),
        "facts": [{"label": words.each(f"standing.{key}"), "value": value} for key, value in facts.items()],
        "checkpoint": words.each("standing.checkpoint"),
        "groups": standing.short.split(),
        "qr": qr_svg(checkpoint.body.decode("ascii")),
        "qr_alt": words.one("standing.qr_alt", leading),
        "qr_note": words.each("standing.qr"),
        "foot": _both("standing.footer", words, vault=standing.vault.short, entry=entry),
        "foot_checkpoint": _both("standing.checkpoint", words),
        "page": words.below("standing.page")[""],
    }


def _both(key: str, words: Words, **facts: object) -> str:
    """A phrase in each language, on one line."""
    return " / ".join(words.one(key, language, **facts) for language in words.languages)


def standing_foot(standing: Standing, words: Words) -> list[str]:
    """The foot of every page: as of which entry, and the checkpoint."""
    data = standing_data(standing, words)
    groups = data["groups"]
    return [str(data["foot"]), f"{data['foot_checkpoint']} {' '.join(groups if isinstance(groups, list) else ())}"]
