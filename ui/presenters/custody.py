"""The place of custody: the log, where it stands, and the report of it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Protocol

from evidence_vault.errors import VaultError
from evidence_vault.records.entry import Entry, Kind
from evidence_vault.records.ids import ItemId
from ui.presenters.ports import Runner
from ui.presenters.printing import Languages

if TYPE_CHECKING:
    from evidence_vault.session import Session


class Group(StrEnum):
    """Kinds of entries that a person looks for together."""

    EVIDENCE = "evidence"
    CASES = "cases"
    GIVEN_OUT = "given_out"
    VAULT = "vault"
    OUTSIDE = "outside"
    ALARMS = "alarms"


GROUPS: Mapping[Group, frozenset[Kind]] = {
    Group.EVIDENCE: frozenset(
        {
            Kind.ITEM_INGESTED,
            Kind.ITEM_ACCEPTED,
            Kind.ITEM_REJECTED,
            Kind.ITEM_INSPECTED,
            Kind.ITEM_DESCRIBED,
            Kind.ITEM_GROUPED,
            Kind.DERIVATIVE_MADE,
            Kind.CONSENT_GIVEN,
            Kind.CONSENT_WITHDRAWN,
            Kind.PURGE,
        }
    ),
    Group.CASES: frozenset(
        {
            Kind.CASE_CREATED,
            Kind.CASE_EDITED,
            Kind.CASE_CLOSED,
            Kind.CASE_ITEMS_ADDED,
            Kind.CASE_ITEMS_REMOVED,
            Kind.EXHIBIT_ADDED,
            Kind.EXHIBIT_EDITED,
            Kind.EXHIBIT_ORDERED,
            Kind.EXHIBIT_WITHDRAWN,
            Kind.CASEWORK_SAVED,
        }
    ),
    Group.GIVEN_OUT: frozenset(
        {
            Kind.ORIGINAL_EXPORTED,
            Kind.LIST_ISSUED,
            Kind.BUNDLE_EXPORTED,
            Kind.SUBMISSION_ADDED,
            Kind.SUBMISSION_UPDATED,
            Kind.HANDOVER_MADE,
            Kind.HANDOVER_ACCEPTED,
        }
    ),
    Group.VAULT: frozenset(
        {
            Kind.VAULT_CREATED,
            Kind.VAULT_RESTORED,
            Kind.CUSTODIAN_ADDED,
            Kind.KEY_ADDED,
            Kind.KEY_REMOVED,
            Kind.SESSION_OPENED,
            Kind.SETTING_SET,
        }
    ),
    Group.OUTSIDE: frozenset(
        {Kind.ANCHOR_REQUESTED, Kind.ANCHOR_RECEIVED, Kind.CHECKPOINT_COSIGNED, Kind.CHECKPOINT_PINNED}
    ),
    Group.ALARMS: frozenset(
        {
            Kind.CLOCK_ANOMALY,
            Kind.LOG_GAP,
            Kind.LOG_FORK,
            Kind.LOG_BRANCH,
            Kind.OBJECT_MISSING,
            Kind.ITEM_MISMATCH,
            Kind.CHECK_DONE,
        }
    ),
}
"""Every kind stands in one group."""

_GROUP_OF = {kind: group for group, kinds in GROUPS.items() for kind in kinds}


@dataclass(frozen=True, slots=True)
class Checkpoint:
    """Where the log stands, for paper, telephone and camera.

    Attributes:
        size: number of entries.
        short: eight groups of five.
        code: modules of the QR code of its text, row by row; true is dark.
    """

    size: int
    short: str
    code: tuple[tuple[bool, ...], ...]


class CustodyScreen(Protocol):
    """What the presenter tells."""

    def show_groups(self, counts: Mapping[Group, int]) -> None:
        """How many entries of each group there are; groups without any are left out."""
        ...

    def show_entries(self, entries: Sequence[Entry], custodians: Mapping[str, str]) -> None:
        """The entries that were asked for, newest first; names of custodians by their ids."""
        ...

    def show_item_unknown(self, text: str) -> None:
        """What was typed is no number of an item; empty text ends the complaint."""
        ...

    def show_checkpoint(self, checkpoint: Checkpoint) -> None:
        """Where the log stands."""
        ...

    def show_saved(self, path: Path) -> None:
        """The report was written."""
        ...

    def show_failure(self, error: VaultError) -> None:
        """What was asked for did not happen."""
        ...


class CustodyPresenter:
    """Reads the log as it grows, and chooses from it."""

    def __init__(self, runner: Runner, screen: CustodyScreen) -> None:
        self._runner = runner
        self._screen = screen
        self._log: list[Entry] = []
        self._custodians: dict[str, str] = {}
        self._group: Group | None = None
        self._item: ItemId | None = None

    def activate(self) -> None:
        """Show what is recorded now; only what is new is read."""
        known = len(self._log)

        def work(session: Session) -> tuple[list[Entry], Checkpoint]:
            code = session.checkpoint_qr
            return list(session.log(first=known)), Checkpoint(session.head.size, session.checkpoint_short, code)

        def done(read: tuple[list[Entry], Checkpoint]) -> None:
            self._learn(read[0])
            self._screen.show_checkpoint(read[1])

        self._runner.run(lambda session, _: work(session), done, self._screen.show_failure, brief=True)

    def choose_group(self, group: Group | None) -> None:
        """Show the entries of one group, or of all."""
        self._group = group
        self._show()

    def choose_item(self, untrusted_text: str) -> None:
        """Show the entries that name an item, written as ``E-000017`` or ``17``; an empty text takes all."""
        text = untrusted_text.strip()
        try:
            self._item = ItemId.parse(text) if text else None
        except ValueError:
            self._screen.show_item_unknown(text)
            return
        self._screen.show_item_unknown("")
        self._show()

    def save_report(self, path: Path, languages: Languages) -> None:
        """Write the custody report to a new file."""
        self._runner.run(
            lambda session, _: session.save(session.custody_report(languages), path),
            lambda _: self._screen.show_saved(path),
            self._screen.show_failure,
        )

    def _learn(self, entries: Sequence[Entry]) -> None:
        # two readings that were asked for together begin at the same entry
        new = [entry for entry in entries if entry.seq >= len(self._log)]
        if not new and self._log:
            return
        self._log += new
        for entry in new:
            if entry.kind is Kind.CUSTODIAN_ADDED:
                self._custodians[str(entry.facts["custodian"])] = str(entry.facts["name"])
        counts = Counter(_GROUP_OF[entry.kind] for entry in self._log)
        self._screen.show_groups({group: counts[group] for group in GROUPS if counts[group]})
        self._show()

    def _show(self) -> None:
        kinds = GROUPS[self._group] if self._group else frozenset(Kind)
        item = str(self._item) if self._item else None
        chosen = [
            entry for entry in reversed(self._log) if entry.kind in kinds and (item is None or item in named(entry))
        ]
        self._screen.show_entries(chosen, self._custodians)


def named(entry: Entry) -> tuple[str, ...]:
    """The items that an entry speaks of, as their ids are written."""
    items = entry.facts.get("items")
    several = items if isinstance(items, Sequence) and not isinstance(items, str) else ()
    return tuple(str(item) for item in (entry.facts.get("item"), *several) if item is not None)
