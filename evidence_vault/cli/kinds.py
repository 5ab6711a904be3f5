"""Where in a file something was found that must not leave, in the words of the terminal."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from typing import Final

KINDS: Final[dict[str, str]] = {
    "name": "the name of a file",
    "text": "words that are written or shown there",
    "stream": "in the code of a PDF",
    "object": "in the code of a PDF",
    "metadata": "in what a file says of itself, as title, author or program",
    "exif": "in what a camera or a program wrote into a picture",
    "bookmark": "a bookmark of a PDF",
    "annotation": "a remark or a field in a PDF",
    "layer": "the name of a layer of a PDF",
    "attachment": "in a file that is attached to a PDF",
    "thumbnail": "the small preview of a page",
    "member": "in a file inside of it: of an archive, an office file or a mail",
    "digest": "the SHA-256 of what the word was removed from: a short content can be guessed by it",
    "pixels": "a machine reads it in the picture",
    "unread": "what could not be searched",
}
"""As of `records.redaction.Leaked`."""


def kind_lines(kinds: Collection[str]) -> Iterator[str]:
    """What the words in brackets mean, for those that were told."""
    for kind, words in KINDS.items():
        if kind in kinds:
            yield f"  ({kind}) {words}"
