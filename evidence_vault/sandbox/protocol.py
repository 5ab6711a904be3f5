"""What passes through the pipes between the core and a worker.

Every message is a frame: its length as four bytes, big-endian, then the payload. The worker speaks
first, once, with a `Hello`. A `Job` is answered by `Taken`; then come the content in pieces and an empty
frame, answered by one `Reply`, by one `Sight` and the pixels that it announces, or by one `Done` and what was made by the
job's task. A `PartJob` is answered by the pieces of a part, an empty frame and one `PartReply`. A worker that binds gets one
`Assembly`, and answers with a `Step` now and then and one `Assembled`. A worker that searches is told before its `Hello`, in a
`Scan`, what is looked for in all files. All are JSON but the pieces, the pixels and what a
task made. The forms are strict on purpose: whatever
comes out of a worker may have been written by the file that it was reading.
"""

from __future__ import annotations

from typing import IO, Annotated, Literal, TypeVar

import msgspec

from evidence_vault.errors import MalformedFile
from evidence_vault.records.pages import MAX_PART_PAGES, Assembled, Assembly, PartNote, PartRules, Told
from evidence_vault.records.preview import MAX_EDGE, MAX_PAGES, MAX_PREVIEW_TEXT
from evidence_vault.sandbox.tasks import Made, Scan, Task

MAX_PIECE = 1 << 20
"""Bytes of content in one frame at most."""

MAX_CONTENT = 64 << 20
"""Bytes of one item's content that are sent at most; of a longer one, the first."""

MAX_REPLY = 256 << 10
"""Bytes of a hello or a reply at most."""

MAX_TOLD = 8 << 20
"""Bytes of a reply with the words of an item at most."""

MAX_PART = 512 << 20
"""Bytes of a part at most."""

MAX_ORDER = 64 << 20
"""Bytes of the order of an assembly at most."""

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


class Job(msgspec.Struct, frozen=True, forbid_unknown_fields=True, tag="look"):
    """What is to be inspected or shown; the content follows.

    Attributes:
        nonce: random, returned by the answers, so that no earlier job can give them.
        suffix: the end of the file's name, in lower case, for example ``.csv``; empty where there is none.
        partial: only the first part of the content follows.
        edge: longest edge in pixels of the preview that is wanted; None where facts are.
        page: which page of a document is to be shown, from 1.
        frames: every picture of a moving one counts as a page.
        task: what else is wanted, in place of facts or a preview.
    """

    nonce: str
    suffix: str
    partial: bool
    edge: Edge | None = None
    page: PageNumber = 1
    frames: bool = False
    task: Task | None = None


class PartJob(msgspec.Struct, frozen=True, forbid_unknown_fields=True, tag="part"):
    """Of what pages are to be made; all of the content follows.

    Attributes:
        nonce: random, returned by the answers.
        suffix: the end of the file's name, as in `Job`.
        rules: how they are laid out.
    """

    nonce: str
    suffix: str
    rules: PartRules


AnyJob = Job | PartJob
"""What a worker may be asked; each has a nonce and a suffix, and a content that follows."""


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


class PartReply(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """What became of an item whose pages were wanted.

    Attributes:
        nonce: that of the job.
        result: with ``ok`` the pieces before it are a part.
        pages: how many.
        notes: what a reader should know.
        told: the item's words, or the remarks on its pages.
    """

    nonce: ShortText
    result: Literal["ok", "told", "none", "locked", "unreadable", "out_of_memory", "too_large"]
    pages: Annotated[int, msgspec.Meta(ge=0, le=MAX_PART_PAGES)] = 0
    notes: Annotated[tuple[PartNote, ...], msgspec.Meta(max_length=40)] = ()
    told: Told | None = None


class Step(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """An assembly has come so far.

    Attributes:
        percent: of the whole.
    """

    percent: Annotated[int, msgspec.Meta(ge=0, le=100)]


_Form = TypeVar("_Form")

_JOB: msgspec.json.Decoder[AnyJob] = msgspec.json.Decoder(AnyJob)
_ORDER = msgspec.json.Decoder(Assembly)
_WANTED = msgspec.json.Decoder(Scan)


def encode(message: Hello | AnyJob | Taken | Reply | Sight | PartReply | Step | Assembly | Assembled | Made) -> bytes:
    """The payload of a message."""
    return msgspec.json.encode(message)


def _read(form: msgspec.json.Decoder[_Form], payload: bytes, what: str) -> _Form:
    try:
        return form.decode(payload)
    except msgspec.MsgspecError as error:
        raise MalformedFile(what=what, reason="not of its form") from error


def decode_order(payload: bytes) -> Assembly:
    """Read the order of an assembly as the core wrote it.

    Raises:
        MalformedFile: not of its form.
    """
    return _read(_ORDER, payload, "order")


def decode_wanted(payload: bytes) -> Scan:
    """Read what a worker is to look for, as the core wrote it.

    Raises:
        MalformedFile: not of its form.
    """
    return _read(_WANTED, payload, "search")


def decode_job(payload: bytes) -> AnyJob:
    """Read a job as the core wrote it.

    Raises:
        MalformedFile: not of its form.
    """
    return _read(_JOB, payload, "job")


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
