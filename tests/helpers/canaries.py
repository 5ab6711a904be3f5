"""Words and pixels that stand nowhere else: where one is found, something of a vault has come out."""

from __future__ import annotations

import random
from pathlib import Path

from PIL import Image

_LETTERS = "bcdfghjklmnpqrstvwxz"
_LENGTH = 14
FILES, PHOTOS, PIXEL_ROWS = 36, 6, 74
WIDTH = 64


def canary(kind: str, number: int) -> str:
    """The word of this name, the same in every process."""
    letters = random.Random(f"{kind} {number}")
    return "".join(letters.choice(_LETTERS) for _ in range(_LENGTH))


def pixel_row(number: int) -> bytes:
    """A row of a picture: three bytes for each pixel."""
    return random.Random(number).randbytes(WIDTH * 3)


def forms(name: str) -> list[bytes]:
    """A canary as a program may write it, by its name (``card 3``, ``pixels 1``): the bytes to look for."""
    kind, _, number = name.partition(" ")
    if kind == "pixels":
        return [pixel_row(int(number))[:24]]
    word = canary(kind, int(number))
    return [word.encode(), word.upper().encode(), word.encode("utf-16-le")]


def picture() -> Image.Image:
    """The picture with the rows of `pixel_row`."""
    return Image.frombytes("RGB", (WIDTH, PIXEL_ROWS), b"".join(map(pixel_row, range(PIXEL_ROWS))))


def plant_sources(folder: Path) -> list[str]:
    """Texts and photographs with canaries in their names, their contents, their EXIF and GPS; the canaries' names."""
    inner = folder / canary("folder", 0)
    inner.mkdir(parents=True)
    planted = ["folder 0"]
    for number in range(FILES):
        path = inner / f"{canary('file', number)}.txt"
        path.write_text(f"They wrote {canary('text', number)} about her.\n")
        planted += [f"file {number}", f"text {number}"]
    for number in range(PHOTOS):
        exif = Image.Exif()
        exif[0x010E], exif[0x013B] = canary("description", number), canary("artist", number)
        gps = exif.get_ifd(0x8825)
        gps[1], gps[2], gps[3], gps[4] = "N", (43.0, 14.0, 12.5), "E", (76.0, 53.0, 7.0)
        gps[28] = b"ASCII\0\0\0" + canary("area", number).encode()
        picture().resize((640, 480)).save(inner / f"photo-{number}.jpg", exif=exif)
        planted += [f"description {number}", f"artist {number}", f"area {number}"]
    return planted
