"""The few pictures that the documents show, small enough to be kept with the sources."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from PIL import Image

MOST_BYTES = 150_000

_EVERY: Mapping[str, str] = {
    "29e-alarm-set-back": "alarm",
    "30-evidence-gallery": "evidence",
    "42-exhibits": "exhibits",
    "49b-export-ahead": "export",
    "50-custody": "custody",
    "54c-outside": "outside",
    "64-keys": "keys",
}

OF_THE_DOCS: Mapping[str, Mapping[str, str]] = {
    "light-en": _EVERY,
    "light-ru": _EVERY,
    "light-kk": _EVERY,
}
"""By set: names of screens, and what their files are called between ``window-`` and the language."""


def write_docs(taken: Path, folder: Path) -> None:
    """Write them, in as few colours as keep them small and still show the rare ones, as of a state."""
    for look, pictures in OF_THE_DOCS.items():
        for screen, name in pictures.items():
            out = folder / f"window-{name}-{look.rpartition('-')[2]}.png"
            _write_small(taken / look / f"{screen}.png", out)
            print(f"{out.name:<32}{out.stat().st_size / 1000:7.0f} kB")


def _write_small(picture: Path, out: Path) -> None:
    with Image.open(picture) as whole:
        for colors in (256, 128, 64, 32):
            few = whole.convert("RGB").quantize(colors, method=Image.Quantize.MAXCOVERAGE, dither=Image.Dither.NONE)
            few.save(out, optimize=True)
            if out.stat().st_size < MOST_BYTES:
                return
    raise ValueError(f"{out.name} cannot be made smaller than {MOST_BYTES} bytes")
