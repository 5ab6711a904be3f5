"""What passes through the pipes between the core and a worker.

Every message is a frame: its length as four bytes, big-endian, then the payload. The worker speaks
first, once, with a `Hello`. A `Job` is answered by `Taken`; then come the content in pieces and an empty
frame, answered by one `Reply`, by one `Sight` and the pixels that it announces, or by `Done` and what the
job's task made. All are JSON but the pieces, the pixels and what was made. The forms are strict on purpose: whatever
comes out of a worker may have been written by the file that it was reading.
"""

from __future__ import annotations

from typing import IO, Annotated, Literal

import msgspec

from evidence_vault.errors import MalformedFile
from evidence_vault.records.preview import MAX_EDGE, MAX_PAGES, MAX_PREVIEW_TEXT

MAX_PIECE = 1 << 20
"""Bytes of content in one frame at most."""

MAX_CONTENT = 64 << 20
"""Bytes of one item's content that are sent at most; of a longer one, the first."""

MAX_MADE = 128 << 20
"""Bytes of what a task makes at most."""

MAX_REPLY = 256 << 10
"""Bytes of a hello or a reply at most."""

MAX_FACTS = 300
"""Facts in one reply at most."""

MAX_TEXT = 2000
"""Characters of one text at most."""

MAX_INT = 2**53 - 1
"""Largest magnitude of a number that every JSON reader keeps exactly (RFC 8785)."""

EXIT_OUT_OF_MEMORY = 12
"""Exit status of a worker whose job could not even say that its memory ran out."""

EXIT_OUT_OF_TIME = 24
"""Exit status of a worker whose job used up its processor time."""

FactName = Annotated[str, msgspec.Meta(pattern=r"\Afact(\.[A-Za-z0-9_-]+)+\Z", max_length=64)]
"""Name of a fact, a part of the grammar of a log entry's names."""

FactValue = (
    bool | Annotated[int, msgspec.Meta(ge=-MAX_INT, le=MAX_INT)] | Annotated[str, msgspec.Meta(max_length=MAX_TEXT)]
)
"""Value of a fact."""

MediaType = Annotated[
    str, msgspec.Meta(pattern=r"\A[a-z0-9][a-z0-9!#$&^_.+-]*/[a-z0-9][a-z0-9!#$&^_.+-]*\Z", max_length=127)
]
"""A media type in lower case, without parameters (RFC 6838, section 4.2)."""

Edge = Annotated[int, msgspec.Meta(ge=1, le=MAX_EDGE)]
"""Pixels of one side of a preview."""

PageNumber = Annotated[int, msgspec.Meta(ge=1, le=MAX_PAGES)]
"""A page, or how many there are."""

ShortText = Annotated[str, msgspec.Meta(max_length=200)]
"""A text of ours."""


class Hello(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A worker's first message, written before it has seen any content.

    Attributes:
        tool: names and versions of what reads the files.
        limits: the limits that this system did put in force, by name.
        reusable: takes further jobs, each in a process of its own; otherwise it ends after one.
    """

    tool: ShortText
    limits: Annotated[tuple[ShortText, ...], msgspec.Meta(max_length=40)]
    reusable: bool


class Letters(msgspec.Struct, frozen=True, forbid_unknown_fields=True, tag="letters"):
    """Task: where every letter of a document stands; `PageLetters` come back, as JSON."""


class Label(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A text for a box that was painted over, whose place is in pixels."""

    x: int
    y: int
    width: int
    height: int
    text: ShortText


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
    below: ShortText
    png: bool


class Bound(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """One page of a PDF that is nothing but a picture.

    Attributes:
        length: bytes of it, in the content of the job.
        form: as `Done.form` said.
        size: in pixels.
        paper: width and height in points.
    """

    length: int
    form: Literal["jpeg", "flate"]
    size: tuple[int, int]
    paper: tuple[int, int]


class Bind(msgspec.Struct, frozen=True, forbid_unknown_fields=True, tag="bind"):
    """Task: a PDF whose pages are these pictures, one after another in the content, and nothing else."""

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


Task = Letters | Encode | Bind | Scan
"""What is to be made of a content, or found in it."""


class PageLetters(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """The letters of one page as it is seen.

    Attributes:
        size: width and height in points.
        text: the letters.
        boxes: for each letter the distances of its left, upper, right and lower side from the upper left corner.
    """

    size: tuple[Edge, Edge]
    text: str
    boxes: list[Annotated[int, msgspec.Meta(ge=-MAX_INT, le=MAX_INT)]]


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


class Job(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """What is to be inspected or shown; the content follows.

    Attributes:
        nonce: random, returned by the answers, so that no earlier job can give them.
        suffix: the end of the file's name, in lower case, for example ``.csv``; empty where there is none.
        partial: only the first part of the content follows.
        edge: longest edge in pixels of the preview that is wanted; None where facts are.
        page: which page of a document is to be shown, from 1.
        task: what else is wanted, in place of facts or a preview.
    """

    nonce: str
    suffix: str
    partial: bool
    edge: Edge | None = None
    page: PageNumber = 1
    task: Task | None = None


class Taken(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A fresh process waits for the content of this job.

    Attributes:
        nonce: that of the job.
    """

    nonce: ShortText


class Reply(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """What was found.

    Attributes:
        nonce: that of the job.
        result: not ``ok`` where the parsers hit a limit; facts found before that stay.
        media_type: None where nothing could be said.
        facts: by name.
    """

    nonce: ShortText
    result: Literal["ok", "timed_out", "out_of_memory"]
    media_type: MediaType | None
    facts: Annotated[dict[FactName, FactValue], msgspec.Meta(max_length=MAX_FACTS)]


class Sight(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """What can be seen of a content.

    Attributes:
        nonce: that of the job.
        result: ``none`` where this kind has no preview, ``unreadable`` where it could not be decoded.
        size: width and height of a picture, whose RGB pixels follow in one frame.
        text: the beginning of a text.
        pages: how many pages there are; more than one only where there is a picture.
        other_fonts: whether the picture shows words in other fonts than the file asks for.
    """

    nonce: ShortText
    result: Literal["ok", "none", "unreadable", "out_of_memory"]
    size: tuple[Edge, Edge] | None = None
    text: Annotated[str, msgspec.Meta(max_length=MAX_PREVIEW_TEXT)] | None = None
    pages: PageNumber = 1
    other_fonts: bool = False


class Done(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """What became of a task.

    Attributes:
        nonce: that of the job.
        result: ``none`` where the content is not of the kind, ``too_large`` where there is more than is read.
        length: bytes of what was made, which follow in one frame; 0 without ``ok``.
        form: what was made, where that is not sure before.
        height: of a picture in pixels, with the line below it.
    """

    nonce: ShortText
    result: Literal["ok", "none", "unreadable", "out_of_memory", "timed_out", "too_large"]
    length: Annotated[int, msgspec.Meta(ge=0, le=MAX_MADE)] = 0
    form: Literal["", "png", "jpeg", "flate"] = ""
    height: Annotated[int, msgspec.Meta(ge=0, le=2 * MAX_EDGE)] = 0


_JOB = msgspec.json.Decoder(Job)


def encode(message: Hello | Job | Taken | Reply | Sight | Done | list[PageLetters] | list[Leak]) -> bytes:
    """The payload of a message."""
    return msgspec.json.encode(message)


def decode_job(payload: bytes) -> Job:
    """Read a job as the core wrote it.

    Raises:
        MalformedFile: not of its form.
    """
    try:
        return _JOB.decode(payload)
    except msgspec.MsgspecError as error:
        raise MalformedFile(what="job", reason="not of its form") from error


def frame(payload: bytes) -> bytes:
    """A payload with its length in front."""
    return len(payload).to_bytes(4, "big") + payload


def read_frame(stream: IO[bytes], *, limit: int) -> bytes | None:
    """Read one frame.

    Args:
        stream: a buffered stream, whose ``read(n)`` returns fewer bytes only at its end.
        limit: largest payload that is accepted; a longer one is refused before it is read.

    Returns:
        The payload, or None where the stream ends, at whatever place.

    Raises:
        MalformedFile: the announced length is over the limit.
    """
    head = stream.read(4)
    if len(head) < 4:
        return None
    length = int.from_bytes(head, "big")
    if length > limit:
        raise MalformedFile(what="worker frame", reason="too long")
    payload = stream.read(length)
    return payload if len(payload) == length else None
