"""Words in pictures: read behind the same wall as everything else, alike every time."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PIL import Image, ImageDraw, ImageFont

from evidence_vault.export.read_places import read_places
from evidence_vault.resources import resource
from evidence_vault.sandbox.reader import Known, KnownPages, Reader
from evidence_vault.sandbox.tasks import Word
from evidence_vault.sandbox.workshop import Workshop


@pytest.fixture(scope="module")
def reader() -> Iterator[Reader]:
    """One worker for all tests."""
    with Reader() as made:
        yield made


def drawn(*lines: str, ink: str = "black", paper: str = "white") -> Image.Image:
    """Lines of a text as a screen shows them."""
    picture = Image.new("RGB", (640, 40 + 60 * len(lines)), paper)
    font = ImageFont.truetype(str(resource("fonts", "NotoSans-Regular.ttf")), 30)
    for number, line in enumerate(lines):
        ImageDraw.Draw(picture).text((30, 20 + 60 * number), line, ink, font)
    return picture


def read(reader: Reader, picture: Image.Image) -> tuple[Word, ...]:
    result, words = reader.words(picture.tobytes(), picture.size)
    assert result == "ok"
    return words


LINES = ("Құрметті жерлестер", "иностранный шпион", "human rights defender")


@pytest.mark.parametrize(("ink", "paper"), [("black", "white"), ("#e8edf2", "#1d2a37")], ids=["light", "dark"])
def test_kazakh_russian_and_english_are_read(reader: Reader, ink: str, paper: str) -> None:
    said = [word.text for word in read(reader, drawn(*LINES, ink=ink, paper=paper)) if not word.spare]
    assert said == " ".join(LINES).split()


def test_a_word_stands_where_it_is_seen(reader: Reader) -> None:
    (((left, top, right, bottom),),) = read_places(read(reader, drawn(*LINES)), "шпион")
    font = ImageFont.truetype(str(resource("fonts", "NotoSans-Regular.ttf")), 30)
    begin, end = (30 + font.getlength(text) for text in ("иностранный ", "иностранный шпион"))
    assert (left, right) == pytest.approx((begin, end), abs=12)
    assert left <= begin + 3
    assert right >= end - 3
    assert 80 <= top < bottom <= 140


def test_a_long_picture_is_read_to_its_end_and_no_line_twice(reader: Reader) -> None:
    picture = Image.new("RGB", (640, 5200), "white")
    for number, top in enumerate((100, 2330, 2400, 4500, 5080)):
        picture.paste(drawn(f"Свидетель {number + 11}"), (0, top))
    said = [word.text for word in read(reader, picture) if word.text.isdigit() and not word.spare]
    assert said == ["11", "12", "13", "14", "15"]


def test_another_process_reads_the_same(reader: Reader) -> None:
    words = read(reader, drawn(*LINES))
    with Reader() as other:
        assert read(other, drawn(*LINES)) == words


def test_the_doors_are_closed_behind_it(reader: Reader) -> None:
    hello = reader.start().hello
    assert hello.tool.startswith("Tesseract ")
    assert {"memory 1024 MiB", "written files 0"} <= set(hello.limits)


def test_pixels_that_are_not_there_are_not_read(reader: Reader) -> None:
    assert reader.words(bytes(30), (100, 100)) == ("unreadable", ())
    assert read(reader, drawn(*LINES)), "and the next picture is"


def known(*texts: str) -> Known:
    return Known((640, 480), 1, tuple(Word(text, (0, 0, 1, 1), 0, 90) for text in texts))


def test_what_was_read_is_known_up_to_so_many_bytes_and_what_was_used_last_stays() -> None:
    pages = KnownPages(most=4_000)
    keys = [(b"scan", number, 2_339) for number in range(1, 4)]
    for key in keys[:2]:
        pages.keep(key, known("one", "two"))
    assert pages.get(keys[0]) == known("one", "two")
    pages.keep(keys[2], known("three"))
    assert [pages.get(key) is not None for key in keys] == [True, False, True]
    pages.only(b"another")
    assert [pages.get(key) for key in keys] == [None] * 3


def test_nothing_is_known_any_more_when_the_workshop_is_closed() -> None:
    with Workshop() as workshop:
        workshop.known.keep((b"scan", 1, 2_339), known("witness"))
    assert workshop.known.get((b"scan", 1, 2_339)) is None
