"""What is carried to a witness: a signed checkpoint, and proofs that it goes on from earlier ones. Pure: no I/O.

The form is FORMAT.md, "Witness". From the first ``old`` on, and with one of them, it is what C2SP tlog-witness posts.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

from evidence_vault.custody.checkpoint import ORIGIN_PREFIX, Note, parse_note
from evidence_vault.custody.encoding import decode_base64, encode_base64
from evidence_vault.custody.merkle import HASH_BYTES
from evidence_vault.errors import MalformedFile, OfferRefused

LIMIT: Final = 1 << 20
"""Bytes that such a file has at most."""

MOST_PROOFS: Final = 400
"""Earlier checkpoints of which the proofs fit in, of the largest log."""

_KEY: Final = r"[A-Za-z0-9+/]{43}="
_HEAD: Final = re.compile(rf"evidence-vault/1 offer\nvault-key ({_KEY})\ncustodian-key ({_KEY})\n")
_OLD: Final = re.compile(r"old ([1-9][0-9]{0,15})\n")
_HASH: Final = re.compile(rf"({_KEY})\n")


@dataclass(frozen=True, slots=True)
class Offer:
    """What a keeper offers to a witness.

    Attributes:
        vault_key: said to be the vault's, 32 bytes.
        custodian_key: said to be the custodian's who signed.
        note: with the signatures of both.
        text: of the note, as it stands in the file.
        proofs: of consistency with the checkpoint, by the size of the earlier one.
    """

    vault_key: bytes
    custodian_key: bytes
    note: Note
    text: bytes
    proofs: Mapping[int, tuple[bytes, ...]]

    @property
    def origin(self) -> str:
        """Name of the log."""
        return self.note.checkpoint.origin

    @property
    def custodian(self) -> str:
        """The custodian's id, of the key name of the second signature."""
        return self.note.signatures[1].key_name.removeprefix(f"{self.origin}/")


def write_offer(vault_key: bytes, custodian_key: bytes, note: bytes, proofs: Mapping[int, list[bytes]]) -> bytes:
    """The file of an offer; `note` as it stands in its commit."""
    lines = [
        "evidence-vault/1 offer",
        f"vault-key {encode_base64(vault_key)}",
        f"custodian-key {encode_base64(custodian_key)}",
    ]
    for size, hashes in sorted(proofs.items()):
        lines += [f"old {size}", *map(encode_base64, hashes)]
    return "".join(f"{line}\n" for line in lines).encode("ascii") + b"\n" + note


def is_offer(untrusted: bytes) -> bool:
    """Whether a file begins as an offer does."""
    return untrusted.startswith(b"evidence-vault/1 offer\n")


def parse_offer(untrusted: bytes) -> Offer:
    """Read an offer, and hold its note against the keys that it names itself. Mail may have changed the ends of lines.

    Raises:
        OfferRefused: it is none, or is not signed by both keys.
    """
    try:
        text = untrusted.replace(b"\r\n", b"\n").decode("utf-8") if len(untrusted) <= LIMIT else ""
        head, blank, rest = text.partition("\n\n")
        named = _HEAD.match(f"{head}\n")
        if not blank or not named:
            raise OfferRefused(reason="it is no file that anchor offer wrote")
        proofs = _parse_proofs(f"{head}\n"[named.end() :])
        raw = rest.encode("utf-8")
        offer = Offer(decode_base64(named[1]), decode_base64(named[2]), parse_note(raw), raw, proofs)
    except (ValueError, MalformedFile):
        raise OfferRefused(reason="it is damaged") from None
    _refuse_unsigned(offer)
    return offer


def _refuse_unsigned(offer: Offer) -> None:
    note = offer.note
    if not offer.origin.startswith(ORIGIN_PREFIX) or not note.checkpoint.size:
        raise OfferRefused(reason="it holds no checkpoint of a vault")
    if len(note.signatures) != 2 or not re.fullmatch("c[1-9][0-9]{0,8}", offer.custodian):
        raise OfferRefused(reason="its checkpoint has not the signatures of a vault and of one custodian")
    if not note.verify(offer.origin, offer.vault_key):
        raise OfferRefused(reason="its checkpoint is not signed by the vault")
    if not note.verify(f"{offer.origin}/{offer.custodian}", offer.custodian_key):
        raise OfferRefused(reason="its checkpoint is not signed by the custodian")


def _parse_proofs(untrusted: str) -> dict[int, tuple[bytes, ...]]:
    """Raises `ValueError`."""
    proofs: dict[int, tuple[bytes, ...]] = {}
    sizes, hashes = [0], list[bytes]()
    for line in untrusted.splitlines(keepends=True):
        if size := _OLD.fullmatch(line):
            sizes.append(int(size[1]))
            hashes = []
        elif (digest := _HASH.fullmatch(line)) and sizes[-1]:
            hashes.append(decode_base64(digest[1]))
        else:
            raise ValueError(line)
        proofs[sizes[-1]] = tuple(hashes)
    if sizes != sorted(set(sizes)) or any(len(one) != HASH_BYTES for each in proofs.values() for one in each):
        raise ValueError("sizes")
    return proofs
