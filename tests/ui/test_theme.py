"""Both palettes can be read; the style sheet names nothing that is not there."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import fields

import pytest
from PySide6.QtGui import QFontDatabase
from PySide6.QtWidgets import QApplication

from evidence_vault.resources import resource
from ui import theme


def luminance(color: str) -> float:
    """Relative luminance of ``#RRGGBB`` (WCAG 2.2, definition of relative luminance)."""
    parts = [int(color[place : place + 2], 16) / 255 for place in (1, 3, 5)]
    red, green, blue = (part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str) -> float:
    """Contrast ratio of two colours (WCAG 2.2, definition of contrast ratio)."""
    dark, light = sorted((luminance(one), luminance(other)))
    return (light + 0.05) / (dark + 0.05)


def test_contrast_is_measured_as_wcag_does() -> None:
    assert contrast("#000000", "#FFFFFF") == pytest.approx(21)
    assert contrast("#777777", "#FFFFFF") == pytest.approx(4.48, abs=0.01)  # the example that just fails


@pytest.mark.parametrize("palette", [theme.LIGHT, theme.DARK], ids=lambda palette: palette.name)
def test_every_text_can_be_read_on_what_it_stands_on(palette: theme.Palette) -> None:
    measured = {
        f"{text} on {back}": round(contrast(getattr(palette, text), getattr(palette, back)), 2)
        for text, back in theme.PAIRS
    }
    print(palette.name, dict(sorted(measured.items(), key=lambda pair: pair[1])[:5]))
    assert not {pair: value for pair, value in measured.items() if value < 4.5}


def test_every_text_colour_is_in_a_pair() -> None:
    texts = {text for text, _ in theme.PAIRS}
    backs = {back for _, back in theme.PAIRS}
    assert {field.name for field in fields(theme.Palette)} - texts - backs == {"name", "line"}


@pytest.fixture
def dressed(application: QApplication) -> Iterator[QApplication]:
    """The application; it is light again afterwards."""
    yield application
    theme.apply(application, dark=False)


@pytest.mark.parametrize("dark", [False, True])
def test_the_sheet_is_built_from_the_palette_alone(dressed: QApplication, dark: bool) -> None:
    theme.apply(dressed, dark=dark)
    sheet = dressed.styleSheet()
    palette = theme.palette()
    assert palette.name == ("dark" if dark else "light")
    known = {getattr(palette, field.name) for field in fields(palette)}
    assert set(re.findall(r"#[0-9A-Fa-f]{6}\b", sheet)) <= known
    for mark in re.findall(r"url\(icon:([^)]+)\)", sheet):
        assert resource("icons", mark).is_file()


@pytest.mark.usefixtures("dressed")
def test_the_vendored_fonts_are_used() -> None:
    assert set(theme.FAMILIES) | {theme.MONO_FAMILY} <= set(QFontDatabase.families())
