"""What is written on a painted page: in its box, along its line, and below a page of any shape."""

from __future__ import annotations

import io

import pytest
from PIL import Image

from evidence_vault.sandbox.tasks import Encode, Label
from evidence_vault.worker.pixels import encoded

NONE = Label(0, 0, 1, 1, "")
Extent = tuple[int, int, int, int]


def made(size: tuple[int, int], label: Label = NONE, below: str = "") -> Image.Image:
    """A black picture with what is written on and below it."""
    _, _, data = encoded(bytes(3 * size[0] * size[1]), Encode(size, (label,), below, True))
    return Image.open(io.BytesIO(data)).convert("L")


def inked(image: Image.Image) -> Extent:
    """What is not black."""
    found = image.point(lambda value: 255 * (value > 60)).getbbox()
    assert found
    return found


@pytest.mark.parametrize("size", [(900, 12000), (1654, 2339), (2339, 1654), (300, 200)])
def test_the_line_below_is_whole_and_no_larger_than_a_line_of_the_page(size: tuple[int, int]) -> None:
    image = made(size, below="REDACTED NAME")
    strip = image.crop((0, size[1], size[0], image.height))
    left, top, right, bottom = inked(strip.point(lambda value: 255 - value))
    assert left > 0
    assert right < size[0]
    assert 8 <= bottom - top <= 30
    assert strip.height <= max(22, size[0] // 40)


@pytest.mark.parametrize("text", ["REDACTED NAME", "ЗАКРАШЕНО NAME", "БОЯЛҒАН NAME"])
def test_a_label_stays_within_its_box_and_lies_where_the_box_does(text: str) -> None:
    broad, tall = Label(100, 40, 300, 32, text), Label(100, 40, 32, 300, text)
    for label in (broad, tall):
        image = made((500, 400), label).crop((0, 0, 500, 400))
        left, top, right, bottom = inked(image)
        assert label.x <= left
        assert label.y <= top
        assert right <= label.x + label.width
        assert bottom <= label.y + label.height
        assert (right - left > bottom - top) is (label is broad)
    upright = made((500, 400), broad).crop((100, 40, 400, 72))
    turned = made((500, 400), tall).crop((100, 40, 132, 340)).transpose(Image.Transpose.ROTATE_270)
    assert (inked(upright)[2] - inked(upright)[0]) == (inked(turned)[2] - inked(turned)[0]), "as large as along a line"


def test_a_box_too_small_for_a_label_has_none() -> None:
    image = made((500, 400), Label(100, 40, 20, 20, "REDACTED NAME")).crop((0, 0, 500, 400))
    assert image.getbbox() is None
