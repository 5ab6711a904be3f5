"""What a worker can be asked for beside facts, previews and parts, and what it answers (see `protocol`)."""

from __future__ import annotations

from typing import Annotated, Literal

import msgspec

from evidence_vault.records.pages import Told
from evidence_vault.records.preview import MAX_EDGE, MAX_PAGES

MAX_MADE = 128 << 20
"""Bytes of what a task makes at most."""

MAX_WORD = 500
"""Characters of one word that is recognised in a picture."""

_Edge = Annotated[int, msgspec.Meta(ge=1, le=MAX_EDGE)]
_Place = Annotated[int, msgspec.Meta(ge=-(2**31), lt=2**31)]
_ShortText = Annotated[str, msgspec.Meta(max_length=200)]


class Letters(msgspec.Struct, frozen=True, forbid_unknown_fields=True, tag="letters"):
    """Task: where every letter of a document stands; `PageLetters` come back, as JSON."""


class Label(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A text for a box that was painted over, whose place is in pixels."""

    x: int
    y: int
    width: int
    height: int
    text: _ShortText


class Encode(msgspec.Struct, frozen=True, forbid_unknown_fields=True, tag="encode"):
    """Task: a picture out of RGB pixels, with a line of text below it.

    Attributes:
        size: width and height in pixels.
        labels: written into boxes where they have room.
        below: the line.
        png: a PNG file is wanted; else what a page of a PDF holds.
    """

    size: tuple[int, int]
    labels: tuple[Label, ...]
    below: _ShortText
    png: bool


class Bound(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """One page of a PDF that is nothing but a picture.

    Attributes:
        length: bytes of it, in the content of the job.
        form: as `Done.form` said.
        size: in pixels.
        paper: width and height in points.
        words: bytes of what was read on it, a list of `Word` as JSON, which follow the picture.
    """

    length: int
    form: Literal["jpeg", "flate"]
    size: tuple[int, int]
    paper: tuple[int, int]
    words: int


class Bind(msgspec.Struct, frozen=True, forbid_unknown_fields=True, tag="bind"):
    """Task: a PDF whose pages are these pictures, one after another in the content, and the words that were read on them."""

    pages: tuple[Bound, ...]


class Scan(msgspec.Struct, frozen=True, forbid_unknown_fields=True, tag="scan"):
    """Task: where a file says what it must not; `Leak` come back, as JSON.

    Attributes:
        terms: texts that must not be in it.
        digests: SHA-256 in hex that must not be in it.
        pixels_only: anything that is no picture counts too.
        part: which of how many parts of the file is searched, so that a long one does not take too long at once.
    """

    terms: tuple[str, ...]
    digests: tuple[str, ...]
    pixels_only: bool
    part: tuple[int, int]

    def of_all(self) -> Scan:
        """The same for the whole of a file."""
        return msgspec.structs.replace(self, part=(0, 1))


class Read(msgspec.Struct, frozen=True, forbid_unknown_fields=True, tag="read"):
    """Task: the words that are seen in RGB pixels; `Word` come back, as JSON.

    Attributes:
        size: width and height in pixels.
    """

    size: tuple[_Edge, _Edge]


class Tell(msgspec.Struct, frozen=True, forbid_unknown_fields=True, tag="tell"):
    """Task: the words of an item and the remarks on its pages; `records.pages.Told` comes back, as JSON."""


class Enclosures(msgspec.Struct, frozen=True, forbid_unknown_fields=True, tag="enclosures"):
    """Task: the pictures and documents in a file; a `Listing` comes back, and the files themselves.

    Attributes:
        first: how many of them are left out at the begin: those that came before.
    """

    first: Annotated[int, msgspec.Meta(ge=0, le=1_000_000)]


Task = Letters | Encode | Bind | Scan | Read | Tell | Enclosures
"""What is to be made of a content, or found in it."""


class PageLetters(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """The letters of one page as it is seen.

    Attributes:
        size: width and height in points.
        text: the letters.
        boxes: for each letter the distances of its left, upper, right and lower side from the upper left corner.
        picture: whether there is a picture on it, in which more may stand than in the letters.
    """

    size: tuple[_Edge, _Edge]
    text: str
    boxes: list[_Place]
    picture: bool


UNREAD = "unread"
"""What stands in a file and cannot be taken out or looked into."""


class Enclosed(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A picture or document that stands in a file.

    Attributes:
        what: its form and size in pixels; or `UNREAD`.
        length: bytes of it.
        sure: it stands there as a file; otherwise its begin may be there by chance.
    """

    what: Annotated[str, msgspec.Meta(pattern=r"\A(unread|[A-Z0-9]{2,10}( \d{1,7}x\d{1,7})?)\Z")]
    length: Annotated[int, msgspec.Meta(ge=0, le=MAX_MADE)]
    sure: bool


class Listing(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """The pictures and documents in a file, which follow one after another.

    Attributes:
        more: there are others.
    """

    files: list[Enclosed]
    more: bool


class Word(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A word that was recognised in a picture; nobody has checked whether it says so.

    Attributes:
        text: the word.
        box: the distances of its left, upper, right and lower side from the upper left corner, in pixels.
        line: the number of its line, from 0.
        sure: how sure the engine is, up to 100.
        spare: it was read at this place in another way too, and that way counts for a text.
    """

    text: Annotated[str, msgspec.Meta(min_length=1, max_length=MAX_WORD)]
    box: tuple[_Place, _Place, _Place, _Place]
    line: Annotated[int, msgspec.Meta(ge=0, le=1_000_000)]
    sure: Annotated[int, msgspec.Meta(ge=0, le=100)]
    spare: bool = False


class Leak(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """That a file says what it must not.

    Attributes:
        kind: a word for where.
        page: of a document, or 0.
        term: the number of the text, of the digest after all texts, or -1 where it is no text.
    """

    kind: Annotated[str, msgspec.Meta(pattern=r"\A[a-z_]{1,20}\Z")]
    page: Annotated[int, msgspec.Meta(ge=0, le=MAX_PAGES)]
    term: Annotated[int, msgspec.Meta(ge=-1, le=100_000)]


class Done(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """What became of a task.

    Attributes:
        nonce: that of the job.
        result: ``none`` where the content is not of the kind, ``too_large`` where there is more than is read.
        length: bytes of what was made, which follow in one frame; 0 without ``ok``.
        form: what was made, where that is not sure before.
        height: of a picture in pixels, with the line below it.
    """

    nonce: _ShortText
    result: Literal["ok", "none", "unreadable", "locked", "out_of_memory", "timed_out", "too_large"]
    length: Annotated[int, msgspec.Meta(ge=0, le=MAX_MADE)] = 0
    form: Literal["", "png", "jpeg", "flate"] = ""
    height: Annotated[int, msgspec.Meta(ge=0, le=2 * MAX_EDGE)] = 0


Made = Done | list[PageLetters] | list[Leak] | list[Word] | Listing | Told
"""What a worker answers to a task."""

_WORDS = msgspec.json.Decoder(list[Word])


def changed(word: Word, **parts: object) -> Word:
    """The same word with other parts."""
    return msgspec.structs.replace(word, **parts)


def decode_words(payload: bytes) -> list[Word]:
    """Words as they come with the pages of `Bind`.

    Raises:
        MsgspecError: not of their form.
    """
    return _WORDS.decode(payload)
