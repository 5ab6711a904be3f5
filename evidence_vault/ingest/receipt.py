"""Taking in the receipt of items that this vault handed over."""

from __future__ import annotations

import io
from pathlib import Path

from evidence_vault.custody.encoding import encode_base64
from evidence_vault.custody.handed import NUMBER, receipt_draft
from evidence_vault.custody.open_vault import OpenVault
from evidence_vault.custody.statement import LIMIT, SignedReceipt, as_written, read_receipt
from evidence_vault.errors import MalformedFile, ReceiptForeign, ReceiptRefused, ReceiptRepeated
from evidence_vault.ingest.intake import open_source
from evidence_vault.ingest.origin import Origin
from evidence_vault.records.entry import Draft, Entry, Json, Kind
from evidence_vault.records.handover import Received
from evidence_vault.vault.objects import Staged

_LIMIT = 2 * LIMIT + 4096


def take_receipt(vault: OpenVault, path: Path) -> Received:
    """Verify the receipt of a handover of this vault, keep it as an item and link it.

    Raises:
        SourceMissing, SourceUnreadable: it cannot be read.
        ReceiptForeign: it belongs to no handover of this vault.
        ReceiptRepeated: it was taken in before.
        ReceiptRefused: it does not count.
        DiskFull, WriteFailed: nothing was recorded.
    """
    vault.writer.refuse_unflushed()
    with open_source(path) as source:
        data = bytearray(_LIMIT + 1)
        size = 0
        while size < len(data) and (count := source.read_into(memoryview(data)[size:])):
            size += count
        origin = Origin(path.absolute(), source.state().st_mtime_ns)
    if size > _LIMIT:
        raise ReceiptRefused(reason="it is far too large for one")
    content = bytes(data[:size])
    try:
        signed = read_receipt(as_written(content))
    except MalformedFile as error:
        raise ReceiptRefused(reason=f"it has not the form of one ({error.facts['reason']})") from None
    made = judge(vault, signed)
    staged = vault.store.stage(io.BytesIO(content).readinto)
    try:
        return _record(vault, staged, origin, signed, made)
    finally:
        vault.store.drop(staged)


def judge(vault: OpenVault, signed: SignedReceipt) -> Entry:
    """The entry of the handover that a receipt answers.

    Raises:
        ReceiptForeign, ReceiptRepeated, ReceiptRefused: as of `take_receipt`.
    """
    statement, receipt = signed.made.statement, signed.receipt
    found = (one for one in vault.index.entries(Kind.HANDOVER_MADE) if one.facts.get(NUMBER) == statement.number)
    made = next(found, None)
    if made is None or statement.giver.vault != vault.header.id:
        raise ReceiptForeign()
    for entry in vault.index.entries(Kind.HANDOVER_ACCEPTED):
        if entry.facts.get("answers") == made.seq:
            raise ReceiptRepeated(entry=entry.seq, at=str(entry.at)[:10])
    custodians = {one.id: one.key for one in vault.index.custodians()}
    giver, told = statement.giver, made.facts
    if (
        not signed.made.by_giver()
        or encode_base64(giver.vault_key) != told.get("from_key")
        or (giver.custodian, custodians.get(giver.custodian)) != (made.by, giver.custodian_key)
    ):
        raise ReceiptRefused(reason="what this vault signed was altered in it")
    receiver = statement.receiver
    agreed = (str(receiver.vault), encode_base64(receiver.vault_key))
    if agreed != (told.get("to_vault"), told.get("to_key")) or receipt.vault != receiver.vault:
        raise ReceiptRefused(reason="it is from another vault than the one that the items were for")
    if not signed.by_receiver(receiver.vault_key):
        raise ReceiptRefused(reason="the vault that the items were for did not sign it as it stands")
    return made


def _record(vault: OpenVault, staged: Staged, origin: Origin, signed: SignedReceipt, made: Entry) -> Received:
    ledger, content = vault.writer, staged.content
    item = ledger.index.next_item()
    facts: dict[str, Json] = {"item": str(item), "sha256": content.sha256.hex, "bytes": content.size}
    facts |= {**origin.facts(), NUMBER: signed.made.statement.number}
    if earlier := ledger.index.item_with(content.sha256):
        facts["same_as"] = str(earlier)
    drafts = [Draft(Kind.ITEM_INGESTED, facts)]
    with ledger.trusting_no_flush():
        if vault.store.publish([staged]):
            drafts.append(Draft(Kind.VAULT_RESTORED, {"files": [vault.store.file(content.sha256)], "item": str(item)}))
    entries = ledger.commit([*drafts, receipt_draft(signed, made, item, vault.header.recipient)])
    return Received(entries[-1].seq, made.seq, signed.made.statement, signed.made.short, signed.receipt, item)
