"""Pictures that lie on their side or upside down: a name in them is read, and stands where it is seen."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PIL import Image, ImageDraw, ImageFilter, ImageFont

from evidence_vault.export.read_places import read_places
from evidence_vault.resources import resource
from evidence_vault.sandbox.reader import Reader
from evidence_vault.sandbox.tasks import Word
from evidence_vault.search import fold

FONT = str(resource("fonts", "NotoSans-Regular.ttf"))
LATIN = ("The complaint was filed on Monday", "by Yermek Mysalov, who lives in", "Almaty and defends human rights.")
CYRILLIC = ("Заявление подано в понедельник.", "Его автор Ермек Мысалов живёт", "в Алматы и защищает права людей.")
NAMES: dict[tuple[str, ...], str] = {LATIN: "Yermek Mysalov", CYRILLIC: "Ермек Мысалов"}
TURNS = [Image.Transpose.ROTATE_90, Image.Transpose.ROTATE_180, Image.Transpose.ROTATE_270]

texts = pytest.mark.parametrize("lines", [pytest.param(LATIN, id="latin"), pytest.param(CYRILLIC, id="cyrillic")])
turns = pytest.mark.parametrize("turn", TURNS, ids=lambda turn: turn.name.lower())


@pytest.fixture(scope="module")
def reader() -> Iterator[Reader]:
    """One worker for all tests."""
    with Reader() as made:
        yield made


def page(*lines: str, only: str = "", size: int = 28) -> Image.Image:
    """Lines on white paper; with `only` nothing of them but this part, where it stands."""
    font = ImageFont.truetype(FONT, size)
    made = Image.new("RGB", (640, 40 + 60 * len(lines)), "white")
    for number, line in enumerate(lines):
        before, part, _ = line.partition(only) if only else ("", line, "")
        if part:
            ImageDraw.Draw(made).text((30 + font.getlength(before), 20 + 60 * number), part, "black", font)
    return made


def ink(picture: Image.Image) -> tuple[int, int, int, int]:
    """Where there is any on white."""
    box = picture.convert("L").point(lambda light: 255 * (light < 128)).getbbox()
    assert box
    return box


def read(reader: Reader, picture: Image.Image) -> tuple[Word, ...]:
    result, words = reader.words(picture.tobytes(), picture.size)
    assert result == "ok"
    return words


@turns
@texts
def test_a_name_in_a_turned_picture_is_read_where_it_stands(
    reader: Reader, lines: tuple[str, ...], turn: Image.Transpose
) -> None:
    left, top, right, bottom = ink(page(*lines, only=NAMES[lines]).transpose(turn))
    (((x, y, end, deep),),) = read_places(read(reader, page(*lines).transpose(turn)), NAMES[lines])
    assert (x <= left, y <= top, end >= right, deep >= bottom) == (True,) * 4, "all of its ink is covered"
    line = 60
    assert (end - x < right - left + line, deep - y < bottom - top + line) == (True, True), "and hardly more"


@turns
def test_a_name_alone_is_read(reader: Reader, turn: Image.Transpose) -> None:
    for name in NAMES.values():
        assert read_places(read(reader, page(name).transpose(turn)), name), name


@pytest.mark.parametrize("turn", TURNS[:2], ids=["side", "upside-down"])
def test_small_letters_on_paper_with_grain_are_read(reader: Reader, turn: Image.Transpose) -> None:
    grain = Image.effect_noise((640, 220), 40).convert("RGB")
    paper = Image.blend(page(*CYRILLIC, size=18), grain, 0.15).filter(ImageFilter.GaussianBlur(0.6))
    assert read_places(read(reader, paper.transpose(turn)), "Ермек Мысалов")


def test_a_turned_page_below_upright_words_is_read_and_these_are_as_they_were(reader: Reader) -> None:
    caption, turned = page("Фото соседа, вчера вечером"), page(*LATIN).transpose(Image.Transpose.ROTATE_180)
    both = Image.new("RGB", (640, caption.height + turned.height), "white")
    both.paste(caption, (0, 0))
    both.paste(turned, (0, caption.height))
    words = read(reader, both)
    assert [word.text for word in words if not word.spare and word.box[3] <= caption.height] == [
        word.text for word in read(reader, caption) if not word.spare
    ]
    ((place,),) = read_places(words, "Yermek Mysalov")
    assert place[1] >= caption.height


@texts
def test_an_upright_page_says_its_words_once(reader: Reader, lines: tuple[str, ...]) -> None:
    words = read(reader, page(*lines))
    written = " ".join(lines).split()
    assert [len(word.text) for word in words if not word.spare] == list(map(len, written))
    assert len(words) <= 2 * len(written), "each in two ways, and nothing in another direction"
    assert len(read_places(words, NAMES[lines])) == 1


@turns
def test_no_word_of_a_turned_page_is_taken_twice(reader: Reader, turn: Image.Transpose) -> None:
    words = read(reader, page(*CYRILLIC).transpose(turn))
    said = [fold(word.text) for word in words if not word.spare and word.sure >= 80]
    assert sorted(said) == sorted(fold(" ".join(CYRILLIC)).split())


def test_where_there_are_no_letters_none_are_read(reader: Reader) -> None:
    assert read(reader, Image.new("RGB", (400, 300), "white")) == ()
    sky = Image.linear_gradient("L").resize((500, 400)).convert("RGB")
    assert [word.text for word in read(reader, sky) if word.sure >= 80] == []
