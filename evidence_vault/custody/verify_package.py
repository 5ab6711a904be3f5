"""Verification of a package as numbered in FORMAT.md, "Handing items over", H6 to H10. Pure: no file, no vault, no key of ours."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from evidence_vault.clock import Instant
from evidence_vault.custody import bundle
from evidence_vault.custody.bundle import BundleFiles
from evidence_vault.custody.checkpoint import origin, parse_note
from evidence_vault.custody.encoding import decode_base64
from evidence_vault.custody.entry import open_entry
from evidence_vault.custody.statement import SignedStatement
from evidence_vault.custody.verify_bundle import verify_bundle
from evidence_vault.errors import HandoverRefused
from evidence_vault.records.entry import Entry, Json, Kind
from evidence_vault.records.finding import Grade
from evidence_vault.records.handover import HandedItem
from evidence_vault.records.item import CARD_FIELDS

FORGIVEN: Final = "B13.none"
"""The one failure that a proof of items which are no exhibits has."""

_LONGEST_FILE_NAME: Final = 4096


@dataclass(frozen=True, slots=True)
class ToldItem:
    """What the proof says of one item.

    Attributes:
        handed: as the statement names it.
        entry: which took it in there.
        card: as it stood when it was handed over, without the note.
    """

    handed: HandedItem
    entry: Entry
    card: Mapping[str, str]

    @property
    def file(self) -> dict[str, Json]:
        """What is said of the file that it was: ``name``, and ``name_raw`` and ``modified`` where they are."""
        facts = self.entry.facts
        told = {name: facts[name] for name in ("name_raw", "modified") if name in facts}
        return {"name": facts.get("name") or str(self.handed.item), **told}


def refused(step: str, reason: str) -> HandoverRefused:
    """Why a package is not taken in."""
    return HandoverRefused(step=step, reason=reason)


def refuse_unsigned(signed: SignedStatement) -> None:
    """H6: the two keys that the statement names signed it. Raises `HandoverRefused`."""
    if not signed.by_giver():
        raise refused("H6", "the statement is not signed by the two keys that it names")


def judge(signed: SignedStatement, proof: BundleFiles) -> list[ToldItem]:
    """H7 to H10: what is said of the items, in the order of the statement. Raises `HandoverRefused`."""
    statement = signed.statement
    for one in verify_bundle(proof):
        if one.grade is Grade.FAIL and (one.code != FORGIVEN or statement.exhibits):
            raise refused("H7", f"its proof does not verify: {one.code}, {one.subject}")
    if not _same_hands(signed, proof.texts):
        raise refused("H8", "its proof is by other keys than its statement, or another one than was signed")
    entries = sorted(shown_entries(proof.texts), key=lambda entry: entry.seq)
    taken = {str(entry.facts.get("item")): entry for entry in entries if entry.kind is Kind.ITEM_INGESTED}
    proved = {item: (entry.facts.get("sha256"), entry.facts.get("bytes")) for item, entry in taken.items()}
    if proved != {str(one.item): (one.sha256.hex, one.size) for one in statement.items}:
        raise refused("H9", "its statement names other items than its proof")
    return [_told(one, taken[str(one.item)], entries) for one in statement.items]


def _same_hands(signed: SignedStatement, texts: Mapping[str, bytes]) -> bool:
    """H8: the same vault, keys and custodian signed the proof, and it is the one that the statement names."""
    giver = signed.statement.giver
    note = parse_note(texts[f"{bundle.CHECKPOINT}.note"])
    return (
        bundle.read_pem(texts[bundle.VAULT_PEM]) == giver.vault_key
        and bundle.read_pem(texts[bundle.CUSTODIAN_PEM]) == giver.custodian_key
        and note.checkpoint.origin == origin(giver.vault)
        and note.signatures[1].key_name.rpartition("/")[2] == str(giver.custodian)
        and bundle.read_body(texts[f"{bundle.BUNDLE}.body"]).manifest == signed.statement.manifest
    )


def shown_entries(texts: Mapping[str, bytes]) -> Iterator[Entry]:
    """The entries that a proof shows, in any order."""
    for path, data in texts.items():
        if path.startswith(bundle.ENTRIES):
            sealed, _ = bundle.read_entry(data)
            yield open_entry(sealed.raw, sealed.disclosures)


def _told(one: HandedItem, taken: Entry, entries: Sequence[Entry]) -> ToldItem:
    """H10: what is said of a file and on its card is text, and of its form."""
    facts, card = taken.facts, dict[str, str]()
    name, raw, modified = facts.get("name", ""), facts.get("name_raw", ""), facts.get("modified")
    try:
        if not isinstance(name, str) or len(name) > _LONGEST_FILE_NAME or not isinstance(raw, str):
            raise ValueError("no name")
        decode_base64(raw)
        if modified is not None:
            Instant.parse(str(modified))
        for entry in entries:
            if entry.kind is Kind.ITEM_DESCRIBED and entry.facts.get("item") == str(one.item):
                card |= _fields(entry)
    except ValueError:
        raise refused("H10", f"what is said of {one.item} has not its form") from None
    return ToldItem(one, taken, {field: text for field, text in card.items() if text})


def _fields(entry: Entry) -> Iterator[tuple[str, str]]:
    for field in CARD_FIELDS:
        text = entry.facts.get(f"card.{field}")
        if text is not None and field != "note":
            if not isinstance(text, str):
                raise ValueError("no text")
            yield field, text
