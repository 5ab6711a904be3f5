"""Own pages of a book in pieces: nothing is lost between them, and none is set twice."""

from __future__ import annotations

import threading
from collections.abc import Mapping, Sequence

import pytest

from evidence_vault.errors import Cancelled
from evidence_vault.export.bundle.front import Section
from evidence_vault.export.bundle.setting import pieces_of, set_pieces
from evidence_vault.progress import NoProgress, Progress


def book(exhibits: int) -> list[Section]:
    """Cover, index, a sheet and words for each exhibit, custody and the last sheet."""
    kinds = ["cover", "index", *(kind for _ in range(exhibits) for kind in ("slip", "told")), "custody", "back"]
    return [{"key": f"{kind} {number}", "kind": kind} for number, kind in enumerate(kinds)]


class Press:
    """Gives every section two pages, and keeps what it was asked for."""

    def __init__(self) -> None:
        self.asked: list[str] = []

    def __call__(self, sections: Sequence[Section], progress: Progress) -> tuple[bytes, Mapping[str, int]]:
        progress.advance(0)
        self.asked += [str(section["key"]) for section in sections]
        places = {str(section["key"]): 1 + 2 * number for number, section in enumerate(sections)}
        return b"%PDF", places | {"": 2 * len(sections)}


def test_a_small_book_is_one_piece_in_its_order() -> None:
    assert pieces_of(book(20)) == [book(20)]


def test_a_large_one_has_every_section_in_one_piece_with_others_of_its_kind() -> None:
    pieces = pieces_of(book(300))
    keys = [str(section["key"]) for piece in pieces for section in piece]
    assert sorted(keys) == sorted(str(section["key"]) for section in book(300))
    assert max(map(len, pieces)) <= 60
    for kinds in ({str(section["kind"]) for section in piece} for piece in pieces):
        assert kinds == {"cover", "index"} or len(kinds) == 1


def test_only_what_changed_is_set_again() -> None:
    press, sections = Press(), book(100)
    first = set_pieces(pieces_of(sections), press, {}, NoProgress())
    assert {key: pages for piece in first.values() for key, (_, pages) in piece.own.items()} == {
        str(section["key"]): 2 for section in sections
    }
    press.asked.clear()
    sections[1] = sections[1] | {"rows": "another page"}
    again = set_pieces(pieces_of(sections), press, first, NoProgress())
    assert sorted(press.asked) == ["cover 0", "index 1"]
    assert len(again) == len(first)


def test_who_stops_has_no_further_piece_set() -> None:
    stopped = threading.Event()

    class Stopping(NoProgress):
        def advance(self, amount: int = 1) -> None:
            if amount:
                stopped.set()
                raise Cancelled

    class Slow(Press):
        def __call__(self, sections: Sequence[Section], progress: Progress) -> tuple[bytes, Mapping[str, int]]:
            if sections[0]["kind"] != "cover":
                stopped.wait(60)
            return super().__call__(sections, progress)

    press = Slow()
    with pytest.raises(Cancelled):
        set_pieces(([section] for section in book(300)), press, {}, Stopping())
    assert len(press.asked) < 300
