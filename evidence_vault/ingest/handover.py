"""Taking over items that another vault handed over: all or nothing.

One commit has the items, what was said of them, and their custody from before; ahead of it nothing is recorded.
"""

from __future__ import annotations

import io
from collections.abc import Mapping, Sequence
from pathlib import Path

from evidence_vault.custody.handed import NUMBER, accepted_draft
from evidence_vault.custody.open_vault import OpenVault
from evidence_vault.custody.package import RECEIPT, pack, unpack
from evidence_vault.custody.statement import SignedStatement, plain_name, write_receipt
from evidence_vault.custody.verify_package import ToldItem, judge, refuse_unsigned, refused
from evidence_vault.errors import HandoverRepeated, InvalidValue, MalformedFile, UnknownField
from evidence_vault.ingest.card import check_card
from evidence_vault.ingest.package import Package, Unpacked, opened
from evidence_vault.progress import Progress
from evidence_vault.records.digest import Content, Digest
from evidence_vault.records.entry import Draft, Entry, Json, Kind
from evidence_vault.records.handover import Arriving, Receipt, Statement, TakenOver
from evidence_vault.records.ids import ItemId
from evidence_vault.records.item import HANDED_OVER, UNKNOWN, WITHHELD
from evidence_vault.vault.log import COMMIT_LIMIT
from evidence_vault.vault.objects import Staged


def look_into(vault: OpenVault, path: Path) -> Arriving:
    """What a package says of itself, with its signatures verified; nothing is taken in. Errors as of `take_over`."""
    with opened(vault, path) as package:
        _refuse_repeated(vault, package.signed.statement)
        refuse_unsigned(package.signed)
        return Arriving(package.signed.statement, package.signed.short)


def take_over(vault: OpenVault, path: Path, approved: Arriving, progress: Progress) -> TakenOver:
    """Verify a package and take its items in, with their earlier custody.

    Args:
        vault: open for writing.
        path: the package.
        approved: what a person saw of it.
        progress: stage ``intake.bytes``.

    Raises:
        SourceMissing, SourceUnreadable: it cannot be read.
        HandoverForAnother: it is for another vault.
        HandoverRepeated: it was taken in before.
        HandoverRefused: it is not good.
        DiskFull, WriteFailed, Cancelled: nothing was recorded.
    """
    vault.writer.refuse_unflushed()
    with opened(vault, path) as package:
        _refuse_repeated(vault, package.signed.statement)
        refuse_unsigned(package.signed)
        if package.signed.short != approved.short:
            raise refused("H3", "it is another file than the one that was looked at")
        return _verified(vault, package, progress)


def receipt_again(vault: OpenVault, path: Path) -> bytes:
    """The receipt of a package that was taken in before.

    Raises:
        HandoverRefused: it was not, or what keeps the receipt is no longer there.
        HandoverForAnother, SourceMissing, SourceUnreadable, MissingObject, DamagedObject: as they say.
    """
    with opened(vault, path) as package:
        entry = _accepted(vault, package.signed.statement)
    if entry is None or entry.facts.get("statement_sha256") != package.signed.digest:
        raise refused("H5", "it was not taken in here, so there is no receipt of it")
    record = vault.index.kept_item(ItemId.parse(str(entry.facts.get("record"))))
    with vault.store.open_verified(record.content.sha256, record.content.size) as kept:
        try:
            return unpack(kept.read())[RECEIPT]
        except (MalformedFile, KeyError):
            raise refused("H5", f"{record.id} does not hold its receipt") from None


def _verified(vault: OpenVault, package: Package, progress: Progress) -> TakenOver:
    found = package.unpack(vault.store, progress)
    try:
        told = judge(package.signed, found.proof)
        for one in told:
            _check(one)
        return _Taking(vault, package.signed, found, told).record()
    finally:
        found.drop(vault.store)  # what was named is no longer there under its temporary name


def _refuse_repeated(vault: OpenVault, statement: Statement) -> None:
    """H5: it was not taken in before."""
    entry = _accepted(vault, statement)
    if entry is not None:
        raise HandoverRepeated(entry=entry.seq, at=str(entry.at)[:10])


def _accepted(vault: OpenVault, statement: Statement) -> Entry | None:
    """The entry by which it was taken in; where another copy of this vault did, the one of its first item."""
    index = vault.index
    for entry in index.entries(Kind.HANDOVER_ACCEPTED):
        if entry.facts.get(NUMBER) == statement.number and "from_vault" in entry.facts:
            return entry
    return next((one for one in index.entries(Kind.ITEM_INGESTED) if one.facts.get(NUMBER) == statement.number), None)


def _check(told: ToldItem) -> None:
    """H10: the fields of a card have their forms here too."""
    try:
        check_card(told.card)
    except (UnknownField, InvalidValue) as error:
        reason = f"the card of {told.handed.item} has not its form ({error.facts['field']})"
        raise refused("H10", reason) from None


class _Taking:
    """Records one package: the items with their cards, the earlier custody as an item of its own, and the handover."""

    def __init__(self, vault: OpenVault, signed: SignedStatement, found: Unpacked, told: Sequence[ToldItem]) -> None:
        self._vault = vault
        self._signed = signed
        self._found = found
        self._told = told
        first = vault.writer.index.next_item().number
        self._items = tuple(ItemId(number) for number in range(first, first + len(told)))
        self._record = ItemId(first + len(told))
        self._new = {str(one.item): item for one, item in zip(signed.statement.items, self._items, strict=True)}

    def record(self) -> TakenOver:
        """Everything in one commit.

        Raises:
            HandoverRefused: more is said than one commit holds.
            DiskFull, WriteFailed: nothing was recorded.
        """
        store, ledger = self._vault.store, self._vault.writer
        receipt = self._receipt()
        # what was in the package but the originals, with the receipt: the custody from before can be shown from it
        kept = store.stage(io.BytesIO(pack({**self._found.texts, RECEIPT: receipt})).readinto)
        try:
            drafts = self._drafts(kept, restored=[])
            if ledger.size_of(drafts) > COMMIT_LIMIT:
                raise refused("H10", "more is said of its items than can be recorded at once")
            with ledger.trusting_no_flush():
                exchanged = store.publish([*_once(self._found.originals), kept])
            entries = ledger.commit(self._drafts(kept, exchanged))
        finally:
            store.drop(kept)
        return TakenOver(entries[-1].seq, self._signed.statement, self._items, self._record, receipt)

    def _receipt(self) -> bytes:
        vault, signer = self._vault, self._vault.writer.signer
        by = signer.custodian or vault.writer.index.next_custodian()
        receipt = Receipt(
            vault.clock.now(),
            vault.header.id,
            by,
            signer.key.public_key,
            self._signed.statement.receiver.name if signer.custodian is None else plain_name(signer.name),
            self._items,
            self._signed.digest,
        )
        return write_receipt(receipt, self._signed, [vault.key, signer.key])

    def _drafts(self, kept: Staged, restored: Sequence[Digest]) -> list[Draft]:
        drafts: list[Draft] = []
        seen: dict[Digest, ItemId] = {}
        for item, told in zip(self._items, self._told, strict=True):
            handed = told.handed
            facts = self._facts(item, Content(handed.sha256, handed.size), seen)
            drafts.append(Draft(Kind.ITEM_INGESTED, facts | self._origin(told)))
            if card := self._card(told.card):
                drafts.append(Draft(Kind.ITEM_DESCRIBED, {"item": str(item), "source": HANDED_OVER, **card}))
        facts = self._facts(self._record, kept.content, seen)
        name = f"earlier-custody-{self._signed.statement.number[:8]}.tar"
        drafts.append(Draft(Kind.ITEM_INGESTED, {**facts, "name": name}))
        files = sorted(self._vault.store.file(digest) for digest in restored)
        if files:
            drafts.append(Draft(Kind.VAULT_RESTORED, {"files": list(files), "from": HANDED_OVER}))
        return [*drafts, accepted_draft(self._signed, self._items, self._record)]

    def _facts(self, item: ItemId, content: Content, seen: dict[Digest, ItemId]) -> dict[str, Json]:
        digest = content.sha256
        facts: dict[str, Json] = {
            "item": str(item),
            "sha256": digest.hex,
            "bytes": content.size,
            "source": HANDED_OVER,
            NUMBER: self._signed.statement.number,
        }
        if earlier := seen.get(digest) or self._vault.writer.index.item_with(digest):
            facts["same_as"] = str(earlier)
        seen.setdefault(digest, earlier or item)
        return facts

    def _origin(self, told: ToldItem) -> dict[str, Json]:
        """Where an item comes from: vault, number and entry there, and when that says that it was taken in."""
        return {
            **told.file,
            "from_vault": str(self._signed.statement.giver.vault),
            "from_item": str(told.handed.item),
            "from_entry": told.entry.seq,
            "from_at": str(told.entry.at),
        }

    def _card(self, card: Mapping[str, str]) -> dict[str, Json]:
        """The card as facts; what it is a translation of is said by the number here, where that came too."""
        facts: dict[str, Json] = {f"card.{field}": text for field, text in card.items()}
        original = card.get("translation_of", UNKNOWN)
        if original not in (UNKNOWN, WITHHELD):
            here = self._new.get(str(ItemId.parse(original)))
            facts = {**facts, "card.translation_of": str(here)} if here else _without_translation(facts)
        return facts


def _without_translation(facts: dict[str, Json]) -> dict[str, Json]:
    return {name: text for name, text in facts.items() if name != "card.translation_of"}


def _once(staged: Mapping[str, Staged]) -> list[Staged]:
    """In a stable order."""
    return [staged[path] for path in sorted(staged)]
