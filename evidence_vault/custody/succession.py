"""One log under one vault key after another: which key signed which commits (FORMAT.md, "Handover").

Whoever hands a vault over to new keys records it with the old vault key (``handover.made``, which names the new one); the
next commit, in the new vault alone, has ``handover.accepted``, is signed by the new key, and names the old one.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass

from evidence_vault.custody.checkpoint import origin, parse_note
from evidence_vault.custody.commit import decode_commit
from evidence_vault.custody.encoding import decode_base64
from evidence_vault.custody.entry import open_entry
from evidence_vault.errors import EvidenceError
from evidence_vault.records.entry import Entry, Kind
from evidence_vault.records.ids import VaultId


@dataclass(frozen=True, slots=True)
class Reign:
    """A vault key, 32 bytes, and the first commit that it signed."""

    first: int
    key: bytes


def named_key(entries: Iterable[Entry], kind: Kind) -> bytes | None:
    """The vault key that a handover names: the new one where it was made, the old one where it was accepted."""
    fact = "vault_key" if kind is Kind.HANDOVER_MADE else "earlier_key"
    for entry in entries:
        if entry.kind is kind:
            try:
                return decode_base64(str(entry.facts.get(fact)))
            except ValueError:
                return None
    return None


def reigns(numbers: Sequence[int], read: Callable[[int], bytes], vault: VaultId, own: bytes) -> tuple[Reign, ...]:
    """Whose key signed which commits, the last first; one for a vault that was never handed over.

    Commits of one key follow one another, so its first is found by halving. Where the two entries of a handover do not
    name each other's keys, there is none.

    Args:
        numbers: of the commits, ascending.
        read: gives a commit's plaintext, or raises `EvidenceError`.
        vault: whose log it is.
        own: the vault key that follows from the identity now.
    """
    found: list[Reign] = []
    key, numbers = own, list(numbers)
    while True:
        first = _first_by(key, numbers, read, vault)
        earlier = _handed_over(first, key, read) if first else None
        if first is None or earlier is None:
            return (*found, Reign(1, key))
        found.append(Reign(first, key))
        key, numbers = earlier, [number for number in numbers if number < first]


def _first_by(key: bytes, numbers: Sequence[int], read: Callable[[int], bytes], vault: VaultId) -> int | None:
    """The first commit that a key signed; None where that is the first that can be read, or there is none."""
    last = len(numbers)
    while last and not _signed(numbers[last - 1], key, read, vault):
        last -= 1  # foreign files and damage behind the last good commit
    low, high = 0, last
    while low < high:
        middle = (low + high) // 2
        place = middle
        signed = None
        while place < high and (signed := _signed(numbers[place], key, read, vault)) is None:
            place += 1  # a commit that cannot be read says nothing
        if signed is False:
            low = place + 1
        else:
            high = middle
    return numbers[low] if 0 < low < last else None


def _signed(number: int, key: bytes, read: Callable[[int], bytes], vault: VaultId) -> bool | None:
    try:
        note = parse_note(decode_commit(read(number)).note)
    except EvidenceError:
        return None
    return note.verify(origin(vault), key)


def _handed_over(first: int, key: bytes, read: Callable[[int], bytes]) -> bytes | None:
    """The key before, where a commit accepts a handover, and the one before it, if it can be read, made it."""
    earlier = named_key(_entries(first, read), Kind.HANDOVER_ACCEPTED)
    before = list(_entries(first - 1, read))
    if before and named_key(before, Kind.HANDOVER_MADE) != key:
        return None
    return earlier


def _entries(number: int, read: Callable[[int], bytes]) -> Iterator[Entry]:
    try:
        for sealed in decode_commit(read(number)).entries:
            yield open_entry(sealed.raw, sealed.disclosures)
    except EvidenceError:
        return
