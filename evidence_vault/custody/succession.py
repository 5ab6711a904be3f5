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


EARLIER = "earlier_key"
"""Fact of a handover: the vault key before it; ``vault_key`` is the one after it."""


def named_key(entries: Iterable[Entry], kind: Kind, fact: str = "vault_key") -> bytes | None:
    """A vault key that a handover names."""
    for entry in entries:
        if entry.kind is kind:
            named = entry.facts.get(fact)
            try:
                return decode_base64(named) if isinstance(named, str) else None
            except ValueError:
                return None
    return None


def reigns(numbers: Sequence[int], read: Callable[[int], bytes], vault: VaultId, own: bytes) -> tuple[Reign, ...]:
    """Whose key signed which commits, the last first; one for a vault that was never handed over.

    Commits of one key follow one another, so its first is found by halving, and where no key begins there, by looking at
    each. Where the two entries of a handover do not name each other's keys, there is none.

    Args:
        numbers: of the commits, ascending.
        read: gives a commit's plaintext, or raises `EvidenceError`.
        vault: whose log it is.
        own: the vault key that follows from the identity now.
    """
    found: list[Reign] = []
    key, numbers = own, list(numbers)
    while True:
        place = _first_by(key, numbers, read, vault)
        handover = None if place == 0 else _handover(numbers, place, key, read, vault)
        if handover is None:
            return (*found, Reign(1, key))
        found.append(Reign(handover.first, key))
        key, numbers = handover.key, [number for number in numbers if number < handover.first]


def _first_by(key: bytes, numbers: Sequence[int], read: Callable[[int], bytes], vault: VaultId) -> int | None:
    """Where among the commits the first one stands that a key signed, as far as they can be read; None without any."""
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
    while low < last and _signed(numbers[low], key, read, vault) is None:
        low += 1
    if 0 < low < last and not named_key(_entries(numbers[low], read), Kind.HANDOVER_ACCEPTED, EARLIER):
        # a file that is no commit of this log may have led the halving astray
        low = next((place for place in range(low) if _signed(numbers[place], key, read, vault)), low)
    return low if low < last else None  # nothing either where what was read a moment ago cannot be read any more


def _signed(number: int, key: bytes, read: Callable[[int], bytes], vault: VaultId) -> bool | None:
    try:
        note = parse_note(decode_commit(read(number)).note)
    except EvidenceError:
        return None
    return note.verify(origin(vault), key)


def _handover(
    numbers: Sequence[int], place: int | None, key: bytes, read: Callable[[int], bytes], vault: VaultId
) -> Reign | None:
    """The first commit of a key and the key before it, by the commit that accepts, or else by the one that made it.

    Either of the two may be damaged.
    """
    if place is not None:
        first = numbers[place]
        earlier = named_key(_entries(first, read), Kind.HANDOVER_ACCEPTED, EARLIER)
        before = list(_entries(first - 1, read))
        if earlier:
            return Reign(first, earlier) if not before or named_key(before, Kind.HANDOVER_MADE) == key else None
    for number in reversed(numbers[:place]):
        made = list(_entries(number, read))
        earlier = named_key(made, Kind.HANDOVER_MADE, EARLIER)
        if earlier and named_key(made, Kind.HANDOVER_MADE) == key and _signed(number, earlier, read, vault):
            return Reign(number + 1, earlier)
        if made and place is not None:
            return None
    return None


def _entries(number: int, read: Callable[[int], bytes]) -> Iterator[Entry]:
    try:
        for sealed in decode_commit(read(number)).entries:
            yield open_entry(sealed.raw, sealed.disclosures)
    except EvidenceError:
        return
