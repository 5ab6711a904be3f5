"""What the log says of new keys that took its vault over, and what of that is still to be recorded in the old one."""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path

from evidence_vault.crypto import age
from evidence_vault.custody.encoding import decode_base64, encode_base64
from evidence_vault.custody.history import History
from evidence_vault.custody.ledger import Ledger
from evidence_vault.custody.roster import Roster
from evidence_vault.custody.succession import EARLIER
from evidence_vault.errors import EvidenceError, ReadFailed, VaultError
from evidence_vault.index import Index
from evidence_vault.records.entry import Kind
from evidence_vault.records.finding import Finding, Grade
from evidence_vault.records.names import printable
from evidence_vault.vault.durable import destroy, read_stored, store
from evidence_vault.vault.layout import Layout, read_header
from evidence_vault.vault.log import COMMIT_LIMIT


def left_behind(index: Index) -> Iterator[Finding]:
    """Whether this copy was handed over and is the one that stayed behind."""
    accepted = [entry.seq for entry in index.entries(Kind.HANDOVER_ACCEPTED) if EARLIER in entry.facts]
    for made in index.entries(Kind.HANDOVER_MADE):
        if EARLIER in made.facts and not any(seq > made.seq for seq in accepted):
            detail = "This vault was handed over to new keys; work goes on in the new vault. Keep or remove this one."
            facts = {"at": str(made.at), "recipient": str(made.facts.get("recipient"))}
            yield Finding("vault.handed_over", f"#{made.seq}", detail, Grade.NOTICE, facts)
            return


def origins(index: Index) -> Iterator[Finding]:
    """The handovers that this vault came from."""
    for entry in index.entries(Kind.HANDOVER_ACCEPTED):
        if EARLIER not in entry.facts:
            continue  # items from another vault
        detail = (
            f"Everything up to commit {entry.facts.get('commit')} was recorded under earlier keys, which the log names; "
            "they open nothing here."
        )
        facts = {"at": str(entry.at), "commit": str(entry.facts.get("commit"))}
        yield Finding("vault.rekeyed", f"#{entry.seq}", detail, Grade.NOTICE, facts)


def announce(layout: Layout, identity: age.Identity, new: Path, plaintext: bytes) -> None:
    """Leave in the old vault what is to be recorded there as soon as the new one stands.

    Args:
        layout: of the old vault.
        identity: its own.
        new: where the new vault will stand.
        plaintext: of the commit that says so.

    Raises:
        DiskFull, WriteFailed: it cannot be written.
    """
    told_once(layout)
    text = encode_base64(os.fsencode(new.absolute())).encode("ascii") + b"\n" + plaintext
    store(layout.tmp, layout.handover, age.encrypt(text, [identity.recipient]))


def told_once(layout: Layout) -> None:
    """Nothing is to be recorded any more."""
    destroy([layout.handover])


def finish(layout: Layout, identity: age.Identity, history: History, ledger: Ledger) -> tuple[Finding, ...]:
    """Record a handover that was cut off when the new vault stood already. The caller holds the writer lock.

    Raises:
        DiskFull, WriteFailed: it is not acknowledged.
    """
    try:
        text = age.decrypt(read_stored(layout.handover, COMMIT_LIMIT + (1 << 20)), [identity])
        place, _, plaintext = text.partition(b"\n")
        new = Path(os.fsdecode(decode_base64(place.decode("ascii", "replace"))))
    except (FileNotFoundError, EvidenceError, ReadFailed, ValueError):
        return ()
    index = ledger.index
    head, known = index.head(), {one.id: one.key for one in index.custodians()}
    made = history.judge(plaintext, head.commit + 1, head, known, Roster(index.slots()).retired)
    if made.head and _stands(new, history, made.entries[-1].facts.get("recipient")):
        ledger.repeat(plaintext, made.entries, made.head, own=False)
        told_once(layout)
        return tuple(left_behind(ledger.index))
    if made.head is None:  # the log went on without it
        told_once(layout)
    path = printable(str(new))
    detail = f"Handing this vault over to new keys was cut off, and the new vault is not at {path} now."
    return (Finding("handover.unfinished", layout.relative(layout.handover), detail, Grade.NOTICE, {"path": path}),)


def _stands(new: Path, history: History, recipient: object) -> bool:
    with suppress(VaultError, OSError, ValueError):
        header = read_header(new)
        return header.id == history.header.id and header.recipient == recipient
    return False
