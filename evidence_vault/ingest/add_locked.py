"""Sources into the inbox of a locked vault: encrypted and put down, not yet evidence. No key is needed."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from pathlib import Path

from evidence_vault.clock import Clock
from evidence_vault.crypto import age
from evidence_vault.custody.inbox import encode_header
from evidence_vault.errors import Cancelled, EnvironmentFault, InvalidValue, TooLargeForInbox, VaultError
from evidence_vault.ingest.card import check_card
from evidence_vault.ingest.intake import Source, open_source
from evidence_vault.ingest.origin import noted
from evidence_vault.ingest.plan import plan, total_size
from evidence_vault.progress import Progress
from evidence_vault.records.inbox import AddedLocked
from evidence_vault.records.names import printable
from evidence_vault.vault.inbox import CONTENT_LIMIT, GIGABYTES, drop, put, settle_down, stage
from evidence_vault.vault.layout import Layout, VaultHeader
from evidence_vault.vault.pump import ReadInto
from evidence_vault.vault.room import with_missing

_TRIES = 3
"""The last one is kept whatever happens to the source, and says so."""


def check_locked_card(card: Mapping[str, str]) -> None:
    """Refuse a card that cannot be given to a locked vault.

    Raises:
        UnknownField, InvalidValue: the first field that is wrong.
    """
    check_card(card)
    if "translation_of" in card:
        raise InvalidValue(
            field="translation_of", value=card["translation_of"], expected="nothing while the vault is locked"
        )


def add_locked(
    sources: Iterable[Path],
    *,
    layout: Layout,
    header: VaultHeader,
    card: Mapping[str, str],
    clock: Clock,
    progress: Progress,
) -> AddedLocked:
    """Encrypt sources into the inbox, one file each.

    Args:
        sources: files and folders; links are not followed.
        layout: the vault's folder.
        header: what its ``VAULT`` says; a person has compared the recipient.
        card: capture card fields for every source, as `check_locked_card` passes them.
        clock: of this computer.
        progress: stage ``inbox.bytes``.

    A medium that refuses ends the run: what was added stays, all else is named among the failures.
    """
    recipient = age.Recipient.parse(header.recipient)
    planned = plan(sources, layout.root)
    progress.begin("inbox.bytes", total_size(planned.files))
    failures: list[tuple[str, VaultError]] = list(planned.failures)
    added: list[tuple[str, str]] = []
    refused: EnvironmentFault | None = None
    cancelled = False
    left: list[Path] = []
    for path in planned.files:
        named = printable(str(path))
        if refused:
            left.append(path)
            continue
        try:
            with open_source(path) as source:
                file = _put(source, layout, recipient, card, clock, progress)
            added.append((named, layout.relative(file)))
        except EnvironmentFault as error:
            refused = error
            left.append(path)
        except Cancelled:
            cancelled = True
            break
        except VaultError as error:
            failures.append((named, error))
    if refused:
        told = with_missing(refused, layout.root, left)
        failures.extend((printable(str(path)), told) for path in left)
    if added:
        settle_down(layout)
    return AddedLocked(added, failures, cancelled)


def _put(
    source: Source,
    layout: Layout,
    recipient: age.Recipient,
    card: Mapping[str, str],
    clock: Clock,
    progress: Progress,
) -> Path:
    """One source. One that changes while it is read is read again; the last reading is kept, and says that it did.

    Raises:
        TooLargeForInbox: nothing of it is kept.
    """
    tries = 0
    while True:
        tries += 1
        before = source.state()
        if before.st_size > CONTENT_LIMIT:
            raise _too_large(source)
        note = noted(source.path, before.st_mtime_ns, clock.now(), card, changed=tries == _TRIES)
        staged = stage(layout, recipient, encode_header(note), _limited(source), progress.advance)
        if tries == _TRIES or not source.changed_since(before):
            return put(layout, staged)
        drop(staged)
        source.again()


def _limited(source: Source) -> ReadInto:
    """Reads a source up to the limit, also one that grows or does not say how large it is."""
    left = CONTENT_LIMIT

    def read_into(view: memoryview) -> int:
        nonlocal left
        count = source.read_into(view)
        left -= count
        if left < 0:
            raise _too_large(source)
        return count

    return read_into


def _too_large(source: Source) -> TooLargeForInbox:
    return TooLargeForInbox(path=printable(str(source.path)), limit=GIGABYTES)
