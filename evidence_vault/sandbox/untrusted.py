"""The check of what comes out of a worker.

A worker that has read a hostile file may be the file's. Its reply becomes facts only here: decoded
against a strict form, sizes capped, and every character that could deceive a reader made visible.
"""

from __future__ import annotations

import math
import unicodedata
from typing import TypeVar

import msgspec

from evidence_vault.errors import MalformedFile
from evidence_vault.records.pages import Assembled, Message, Told
from evidence_vault.records.preview import MAX_PIXELS, MAX_PREVIEW_TEXT
from evidence_vault.sandbox.protocol import MAX_TEXT, Hello, Job, PartReply, Reply, Sight, Step, Taken
from evidence_vault.sandbox.tasks import Done

_Answer = TypeVar("_Answer", Reply, Sight, PartReply, Done)

_HELLO = msgspec.json.Decoder(Hello)
_TAKEN = msgspec.json.Decoder(Taken)
_REPLY = msgspec.json.Decoder(Reply)
_SIGHT = msgspec.json.Decoder(Sight)
_DONE = msgspec.json.Decoder(Done)
_PART = msgspec.json.Decoder(PartReply)
_TOLD = msgspec.json.Decoder(Told)
_STEP = msgspec.json.Decoder(Step)
_ASSEMBLED = msgspec.json.Decoder(Assembled)

# marks that reorder what is read, or are not seen at all (Unicode 15, UAX 9)
_DECEIVING = frozenset(
    "\u061c\u200b\u200e\u200f\u2028\u2029\u202a\u202b\u202c\u202d\u202e\u2060\u2066\u2067\u2068\u2069\ufeff"
)


def printable(untrusted_text: str) -> str:
    r"""The text with control, reordering and invisible characters as ``\xNN`` or ``\uNNNN``, at most 2,000 characters."""
    if untrusted_text.isascii() and untrusted_text.isprintable():
        return untrusted_text[:MAX_TEXT]
    return "".join(map(_visible, untrusted_text[:MAX_TEXT]))[:MAX_TEXT]


def printable_lines(untrusted_text: str) -> str:
    """The same of a longer text whose lines and tabs stay, at most `MAX_PREVIEW_TEXT` characters."""
    lines = untrusted_text.replace("\r\n", "\n").replace("\r", "\n")
    return "".join(one if one in "\n\t" else _visible(one) for one in lines)[:MAX_PREVIEW_TEXT]


def _visible(character: str) -> str:
    if character not in _DECEIVING and unicodedata.category(character) not in {"Cc", "Cs", "Cn"}:
        return character
    return character.encode("unicode_escape").decode("ascii")


def check_hello(untrusted: bytes) -> Hello:
    """Decode a hello.

    Raises:
        MalformedFile: not of its form.
    """
    try:
        return _HELLO.decode(untrusted)
    except (msgspec.MsgspecError, UnicodeError, RecursionError) as error:
        raise MalformedFile(what="worker hello", reason="not of its form") from error


def is_taken(untrusted: bytes, *, nonce: str) -> bool:
    """Whether this says that the job with this nonce was taken."""
    try:
        return _TAKEN.decode(untrusted).nonce == nonce
    except (msgspec.MsgspecError, UnicodeError, RecursionError):
        return False


def _answer(form: msgspec.json.Decoder[_Answer], untrusted: bytes, nonce: str, *, what: str) -> _Answer:
    """What a worker sent, where it has its form and answers the job with this nonce."""
    try:
        answer = form.decode(untrusted)
    except (msgspec.MsgspecError, UnicodeError, RecursionError) as error:
        raise MalformedFile(what=what, reason="not of its form") from error
    if answer.nonce != nonce:
        raise MalformedFile(what=what, reason="not to this job")
    return answer


def check_reply(untrusted: bytes, *, nonce: str) -> Reply:
    """Decode a reply and make its texts printable.

    Args:
        untrusted: payload of the frame, at most `MAX_REPLY` bytes.
        nonce: that of the job.

    Raises:
        MalformedFile: not of its form, or an answer to something else.
    """
    reply = _answer(_REPLY, untrusted, nonce, what="worker reply")
    return msgspec.structs.replace(reply, facts={name: _safe(value) for name, value in reply.facts.items()})


def check_sight(untrusted: bytes, *, job: Job) -> Sight:
    """Decode what a worker says can be seen, and make its text printable.

    Args:
        untrusted: payload of the frame, at most `MAX_REPLY` bytes.
        job: what was asked for.

    Raises:
        MalformedFile: not of its form, an answer to something else, or more than was asked for.
    """
    sight = _answer(_SIGHT, untrusted, job.nonce, what="worker preview")
    if sight.result != "ok" and (sight.size or sight.text is not None):
        raise MalformedFile(what="worker preview", reason="shows what it says it cannot")
    if not sight.size and (sight.pages > 1 or sight.other_fonts):
        raise MalformedFile(what="worker preview", reason="pages without a picture")
    if sight.size and sight.pages < job.page:
        raise MalformedFile(what="worker preview", reason="a page after the last")
    if sight.size and (max(sight.size) > (job.edge or 0) or math.prod(sight.size) > MAX_PIXELS):
        raise MalformedFile(what="worker preview", reason="too large")
    return sight if sight.text is None else msgspec.structs.replace(sight, text=printable_lines(sight.text))


def check_done(untrusted: bytes, *, nonce: str) -> Done:
    """Decode what a worker says of a task.

    Raises:
        MalformedFile: not of its form, an answer to something else, or it made nothing and announces some of it.
    """
    done = _answer(_DONE, untrusted, nonce, what="worker task")
    if done.result != "ok" and done.length:
        raise MalformedFile(what="worker task", reason="made what it says it did not")
    return done


def _safe(value: bool | int | str) -> bool | int | str:
    return printable(value) if isinstance(value, str) else value


def check_part(untrusted: bytes, *, nonce: str) -> PartReply:
    """Decode what became of an item whose pages were wanted, and make its words printable.

    Args:
        untrusted: payload of the frame, at most `MAX_TOLD` bytes.
        nonce: that of the job.

    Raises:
        MalformedFile: not of its form, or an answer to something else.
    """
    reply = _answer(_PART, untrusted, nonce, what="worker part")
    if reply.told is None:
        if reply.result == "told":
            raise MalformedFile(what="worker part", reason="tells nothing")
        return reply
    if reply.result not in {"ok", "told"}:
        raise MalformedFile(what="worker part", reason="tells what it says it cannot")
    return msgspec.structs.replace(reply, told=_printable(reply.told))


def _printable(told: Told) -> Told:
    return Told(
        told.kind,
        tuple((printable(name), printable(value)) for name, value in told.fields),
        tuple(map(_printable_text, told.paragraphs)),
        tuple(map(_message, told.messages)),
        tuple(map(printable, told.attachments)),
        told.shortened,
    )


def _message(said: Message) -> Message:
    marks = tuple(mark for mark in said.marks if mark in {"edited", "deleted", "inserted", "forwarded", "reply"})
    media = tuple(map(printable, said.media))
    return Message(printable(said.at), printable(said.sender), _printable_text(said.text), media, marks)


def _printable_text(untrusted_text: str) -> str:
    """Of any length, since all of them together are no longer than a frame; lines and tabs stay."""
    lines = untrusted_text.replace("\r\n", "\n").replace("\r", "\n")
    return "".join(one if one in "\n\t" else _visible(one) for one in lines)


def check_told(untrusted: bytes) -> Told:
    """Decode the words of an item, and make them printable.

    Raises:
        MalformedFile: not of their form.
    """
    try:
        return _printable(_TOLD.decode(untrusted))
    except (msgspec.MsgspecError, UnicodeError, RecursionError) as error:
        raise MalformedFile(what="worker words", reason="not of their form") from error


def check_step(untrusted: bytes) -> int | None:
    """How far an assembly is, in hundredths; None where this says something else."""
    try:
        return _STEP.decode(untrusted).percent
    except (msgspec.MsgspecError, UnicodeError, RecursionError):
        return None


def check_assembled(untrusted: bytes) -> Assembled:
    """Decode how an assembly ended.

    Raises:
        MalformedFile: not of its form.
    """
    try:
        assembled = _ASSEMBLED.decode(untrusted)
    except (msgspec.MsgspecError, UnicodeError, RecursionError) as error:
        raise MalformedFile(what="worker assembly", reason="not of its form") from error
    return Assembled(assembled.result, assembled.pages, assembled.size, printable(assembled.where))
