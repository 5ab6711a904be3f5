"""The rules of a vault that cosigns checkpoints of another one (FORMAT.md, "Witness"). Pure: no I/O."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from evidence_vault.clock import Instant
from evidence_vault.custody.cosignature import LATEST
from evidence_vault.custody.encoding import decode_base64, encode_base64
from evidence_vault.custody.merkle import HASH_BYTES, verify_consistency
from evidence_vault.custody.offer import Offer
from evidence_vault.errors import CosignFork, CosignKeyChanged, CosignShorter, CosignUnproved, OfferRefused
from evidence_vault.records.anchor import Witnessed
from evidence_vault.records.digest import Digest
from evidence_vault.records.entry import Draft, Entry, Json, Kind


def examine(offer: Offer, seen: Iterable[Witnessed], own: str, at: Instant, key: bytes | None) -> Witnessed:
    """Whether a checkpoint can be cosigned, and what is recorded of it then.

    Args:
        offer: its note is signed by the keys that it names.
        seen: all that this vault cosigned.
        own: name of this vault's log.
        at: now.
        key: the other vault's public key, 32 bytes, as its keeper told it by another way.

    Raises:
        OfferRefused: it is of this vault itself.
        CosignKeyChanged: by another key than before, and than `key`.
        CosignShorter, CosignFork, CosignUnproved: it does not go on from what was seen.
    """
    checkpoint, origin = offer.note.checkpoint, offer.origin
    if origin == own:
        raise OfferRefused(reason="it is of this vault itself, and nobody is their own witness")
    before = sorted((one for one in seen if one.origin == origin), key=lambda one: one.size)
    _refuse_other_keys(offer, before, key)
    last = before[-1] if before else None
    if last:
        _refuse_fork(offer, last)
    return Witnessed(
        origin,
        checkpoint.size,
        checkpoint.root,
        at,
        offer.vault_key,
        offer.custodian,
        offer.custodian_key,
        last.size if last else None,
    )


def _refuse_other_keys(offer: Offer, before: Sequence[Witnessed], key: bytes | None) -> None:
    known = key if key is not None else next((one.vault_key for one in reversed(before)), offer.vault_key)
    if offer.vault_key != known:
        raise CosignKeyChanged(origin=offer.origin, key=encode_base64(offer.vault_key), known=encode_base64(known))
    for one in before:
        if one.custodian == offer.custodian and one.custodian_key != offer.custodian_key:
            raise CosignKeyChanged(
                origin=f"{offer.origin}/{offer.custodian}",
                key=encode_base64(offer.custodian_key),
                known=encode_base64(one.custodian_key),
            )


def _refuse_fork(offer: Offer, last: Witnessed) -> None:
    checkpoint = offer.note.checkpoint
    facts = {"origin": offer.origin, "size": checkpoint.size, "seen": last.size, "at": str(last.at)}
    if checkpoint.size < last.size:
        raise CosignShorter(**facts)
    proof = () if checkpoint.size == last.size else offer.proofs.get(last.size)
    if proof is None:
        raise CosignUnproved(**facts)
    if not verify_consistency(last.size, checkpoint.size, last.root, checkpoint.root, proof):
        raise CosignFork(**facts)


def cosigned(one: Witnessed) -> Draft:
    """What is recorded of a checkpoint that is cosigned."""
    facts: dict[str, Json] = {
        "origin": one.origin,
        "size": one.size,
        "root": one.root.hex(),
        "vault_key": encode_base64(one.vault_key),
        "custodian": one.custodian,
        "custodian_key": encode_base64(one.custodian_key),
        "time": one.at.unix_ms // 1000,
    }
    if one.after is not None:
        facts["after"] = one.after
    return Draft(Kind.CHECKPOINT_COSIGNED, facts)


def witnessed(entries: Iterable[Entry]) -> list[Witnessed]:
    """What was cosigned, as the log says; what has not the form of it is passed over."""
    return [found for entry in entries if entry.kind is Kind.CHECKPOINT_COSIGNED and (found := _read(entry))]


def _read(entry: Entry) -> Witnessed | None:
    facts = entry.facts
    texts = [facts.get(name) for name in ("origin", "root", "vault_key", "custodian", "custodian_key")]
    size, time, after = facts.get("size"), facts.get("time"), facts.get("after")
    if type(size) is not int or size < 1 or type(time) is not int or not 0 <= time <= LATEST:
        return None
    if after is not None and (type(after) is not int or after < 1):
        return None
    if not all(isinstance(text, str) for text in texts):
        return None
    origin, root, vault_key, custodian, custodian_key = map(str, texts)
    try:
        digests = Digest.from_hex(root).value, decode_base64(vault_key), decode_base64(custodian_key)
    except ValueError:
        return None
    if any(len(one) != HASH_BYTES for one in digests):
        return None
    return Witnessed(origin, size, digests[0], Instant(time * 1000), digests[1], custodian, digests[2], after)
