"""Carrying out what purges say, on a vault or on a second copy of it (FORMAT.md, "Purge").

In an order that survives a crash: the commit that tells the content is written anew last, so whoever goes on can
still learn from it which object has to go. Everything may be done twice.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from contextlib import suppress
from dataclasses import dataclass

from evidence_vault.crypto import age
from evidence_vault.custody.purge import Stripped, Tombstone, discloses, may_lose, strip, tombstones, unfinished
from evidence_vault.errors import DamagedLog, MalformedFile
from evidence_vault.index import Index
from evidence_vault.records.digest import Digest
from evidence_vault.records.entry import Kind
from evidence_vault.records.finding import Finding, Grade
from evidence_vault.vault import remains
from evidence_vault.vault.durable import destroy
from evidence_vault.vault.layout import Layout
from evidence_vault.vault.log import LogFiles
from evidence_vault.vault.objects import ObjectStore


@dataclass(frozen=True, slots=True)
class Place:
    """The vault, or a copy of it; whoever uses it holds its writer lock."""

    layout: Layout
    log: LogFiles
    store: ObjectStore
    identity: age.Identity


@dataclass(frozen=True, slots=True)
class Outcome:
    """What was done.

    Attributes:
        objects: removed.
        commits: written anew.
        unclear: files in the folder that may hold a part and could not be read: to be looked at by a person.
        unreadable: commits that could not be read, so that they are as they were.
    """

    objects: int
    commits: int
    unclear: tuple[str, ...] = ()
    unreadable: tuple[str, ...] = ()


def purges(index: Index) -> list[Tombstone]:
    """All purges that the log records."""
    return tombstones(index.entries(Kind.PURGE))


def pending(index: Index) -> list[Tombstone]:
    """The purges of which an index still holds something: it is made anew when they are at their end."""
    return [
        stone
        for stone in purges(index)
        if any(may_lose(entry, [stone.item]) for entry in index.entries_at(stone.entries))
    ]


def carry_out(
    place: Place,
    stones: Sequence[Tombstone],
    index: Index,
    anew: Callable[[int, Stripped], bytes | None] | None = None,
) -> Outcome:
    """Take out of a place what purges destroyed.

    Args:
        place: where.
        stones: the purges.
        index: of the vault; knows in which commits entries stand, and which contents other items still have.
        anew: the file that takes a commit's place; None to leave it. Without, it is encrypted here.

    Raises:
        DiskFull, WriteFailed, ReadFailed: the medium refused; to be called again.
    """
    stripped: dict[int, Stripped] = {}
    unreadable = []
    for number in index.commits_of({seq for stone in stones for seq in stone.entries}):
        try:
            found = strip(place.log.read(number), stones)
        except (DamagedLog, MalformedFile):
            unreadable.append(place.log.file(number))
            continue
        if found:
            stripped[number] = found
    gone = {digest for found in stripped.values() for digest in found.digests if index.item_with(digest) is None}
    objects = _remove_objects(place, gone)
    unclear = _clear_beside(place, stones, gone, stripped)
    commits = 0
    for number in sorted(stripped, reverse=True):
        sealed = anew(number, stripped[number]) if anew else place.log.seal(stripped[number].plaintext)
        if sealed:
            place.log.exchange(number, sealed)
            commits += 1
    return Outcome(objects, commits, tuple(unclear), tuple(unreadable))


def findings(stones: Sequence[Tombstone], outcome: Outcome) -> Iterator[Finding]:
    """What a person should know of purges that were cut off, and what became of them."""
    for stone in stones:
        if outcome.unreadable:
            yield unfinished(stone.item, f"{', '.join(outcome.unreadable)} cannot be read")
        else:
            detail = "That it is destroyed was recorded before, but carrying it out was cut off; it is finished now."
            yield Finding("purge.finished", str(stone.item), detail, Grade.NOTICE)
    yield from (unclear(file) for file in outcome.unclear)


def unclear(file: str) -> Finding:
    """A file in the folder that a person has to look at."""
    detail = "It is damaged and cannot be read to its end; it may hold a part of what was destroyed."
    return Finding("purge.unclear", file, detail, Grade.NOTICE)


def _remove_objects(place: Place, gone: set[Digest]) -> int:
    paths = [path for digest in gone if (path := place.store.path(digest)).is_file()]
    destroy(paths)
    return len(paths)


def _clear_beside(
    place: Place, stones: Sequence[Tombstone], gone: set[Digest], stripped: dict[int, Stripped]
) -> list[str]:
    """Files in ``tmp/`` and ``recovered/``; returns those that a person has to look at."""
    leaves = {leaf for found in stripped.values() for leaf in found.leaves}
    if not leaves:
        return []
    named = {*(stone.item for stone in stones), *(one for found in stripped.values() for one in found.exhibits)}
    marks = [f'"{one}"'.encode("ascii") for one in named] + [b'"sources":["']

    def says(plaintext: bytes) -> bool:
        with suppress(MalformedFile):
            return discloses(plaintext, leaves)
        return any(mark in plaintext for mark in marks)  # a text that was being typed; sources of an intake

    found = remains.find(place.layout, place.identity, gone, says)
    destroy(found.holding)
    return [place.layout.relative(path) for path in found.unclear]
