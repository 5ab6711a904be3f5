"""Rich text (RTF 1.9.1): its words, who wrote, remarked and changed what, without what is said of fonts and styles."""

from __future__ import annotations

import codecs
import re
from dataclasses import dataclass, field, replace

from evidence_vault.records.pages import Message, Told
from evidence_vault.worker.content import text

_TOKEN = re.compile(
    rb"\\(?P<word>[A-Za-z]{1,32})(?P<number>-?\d{1,10})? ?|\\'(?P<byte>[0-9a-fA-F]{2})|\\(?P<sign>[^A-Za-z])"
    rb"|(?P<brace>[{}])|[\r\n]+|(?P<plain>[^\\{}\r\n]+)",
    re.DOTALL,
)
_WORDS = {
    b"par": "\n",
    b"line": "\n",
    b"row": "\n",
    b"sect": "\n",
    b"page": "\n",
    b"tab": "\t",
    b"cell": " | ",
    b"emdash": "—",
    b"endash": "–",
    b"bullet": "•",
    b"lquote": "‘",
    b"rquote": "’",
    b"ldblquote": "“",
    b"rdblquote": "”",
}
_SIGNS = {b"~": "\u00a0", b"_": "\u2011", b"-": ""}
_HIDDEN = "hidden"
_UNSEEN = frozenset(
    {
        *(b"fonttbl", b"colortbl", b"stylesheet", b"info", b"pict", b"object", b"themedata", b"filetbl", b"listtable"),
        *(b"listoverridetable", b"rsidtbl", b"fldinst", b"datastore", b"latentstyles", b"xmlnstbl", b"mmathPr"),
        *(b"atnid", b"atnref", b"atnicn"),
    }
)
_FIELDS = {
    b"title": "Title",
    b"author": "Author",
    b"operator": "ChangedBy",
    b"manager": "Manager",
    b"company": "Company",
    b"subject": "Description",
    b"keywords": "Keywords",
    b"doccomm": "Description",
    b"template": "Template",
}
"""Groups in which a document says of itself who made it, and what we call that."""

_APART = frozenset({*_FIELDS, b"revtbl", b"annotation", b"atnauthor", b"atndate"})
"""Groups whose words do not stand in the text."""

_MARKS = {b"deleted": "deleted", b"revised": "inserted"}
_SAID_BY = {
    b"revauth": "inserted",
    b"revdttm": "inserted.at",
    b"revauthdel": "deleted",
    b"revdttmdel": "deleted.at",
}
"""Words by which a run of letters says who changed it and when."""


def rich_text(data: bytes) -> Told:
    """The words of a document, and below them what readers remarked, inserted and deleted."""
    page = re.search(rb"\\ansicpg(\d{1,5})", data[:10_000])
    reader = _Reader(_code_page(page[1].decode() if page else "1252"))
    for token in _TOKEN.finditer(data):
        reader.take(token)
    reader.flush()
    lines = (line.rstrip(" |") for line in _whole(reader.body).split("\n"))
    fields = tuple(
        (name, said)
        for word, name in _FIELDS.items()
        for said in [text(_whole(reader.apart.get(word, [])).strip())]
        if said
    )
    return Told("office", fields, tuple(line for line in lines if line.strip()), tuple(reader.messages()))


def _code_page(number: str) -> str:
    try:
        return codecs.lookup(f"cp{number}").name
    except LookupError:
        return "cp1252"


def _whole(pieces: list[str]) -> str:
    """All of them; letters outside the first plane come in halves."""
    return "".join(pieces).encode("utf-16", "surrogatepass").decode("utf-16", "replace")


def _moment(dttm: str) -> str:
    """A time as Word packs it into bits ([RTF 1.9.1], date and time); empty where it is none."""
    bits = int(dttm) % (1 << 32) if re.fullmatch(r"\s*-?\d{1,10}\s*", dttm) else 0
    minute, hour, day, month, year = bits & 63, bits >> 6 & 31, bits >> 11 & 31, bits >> 16 & 15, bits >> 20 & 511
    return f"{1900 + year}-{month:02}-{day:02}T{hour:02}:{minute:02}" if bits else ""


@dataclass(frozen=True, slots=True)
class _State:
    """What holds within a group, as far as it is not changed there.

    Attributes:
        into: word of the group whose words these are; empty for the text, `_HIDDEN` for what is not shown.
        instead: characters that stand for those who know no Unicode.
        marks: what was done to the letters, with number and time of whoever did it.
    """

    into: bytes | str = ""
    instead: int = 1
    marks: tuple[str, ...] = ()
    by: tuple[tuple[str, int], ...] = ()


@dataclass(slots=True)
class _Remark:
    """A remark, or one run of letters that were inserted or deleted."""

    sender: list[str] = field(default_factory=list)
    at: list[str] = field(default_factory=list)
    said: list[str] = field(default_factory=list)
    by: int | None = None
    mark: str = ""


class _Reader:
    """Puts words and breaks together, each where it belongs. A group that is not shown hides all groups in it."""

    def __init__(self, code_page: str) -> None:
        self.body: list[str] = []
        self.apart: dict[bytes, list[str]] = {}
        self._code_page = code_page
        self._raw = bytearray()  # letters of the code page, of which several may be one character
        self._groups: list[_State] = []
        self._now = _State()
        self._optional = False  # the next word names a group that may be unknown
        self._skip = 0
        self._author: list[str] = []  # of the remark that comes next
        self._remarks: list[_Remark] = []
        self._changes: list[_Remark] = []
        self._last: dict[str, _State] = {}

    def take(self, token: re.Match[bytes]) -> None:
        """One token more."""
        if token["byte"]:
            self._byte(int(token["byte"], 16))
            return
        self.flush()
        if token["brace"]:
            self._brace(opens=token["brace"] == b"{")
        elif token["word"]:
            self._word(token["word"], int(token["number"] or 0), valued=token["number"] is not None)
        elif token["sign"]:
            self._sign(token["sign"])
        elif token["plain"]:
            rest = token["plain"][self._skip :]
            self._skip = max(0, self._skip - len(token["plain"]))
            self._say(rest.decode(self._code_page, "replace"))

    def flush(self) -> None:
        """Take letters that were waiting for more bytes."""
        if self._raw:
            self._say(self._raw.decode(self._code_page, "replace"))
            self._raw.clear()

    def messages(self) -> list[Message]:
        """What readers remarked, then what they inserted and deleted."""
        names = [each.strip() for each in _whole(self.apart.get(b"revtbl", [])).split(";")]
        found = [
            Message(_moment("".join(one.at)), text(_whole(one.sender).strip()), _whole(one.said).strip())
            for one in self._remarks
        ]
        for one in self._changes:
            if said := _whole(one.said).strip():
                who = names[one.by] if one.by is not None and one.by < len(names) else ""
                found.append(Message(_moment("".join(one.at)), text(who), said, marks=(one.mark,)))
        return found

    def _say(self, words: str) -> None:
        into = self._now.into
        if not words or into == _HIDDEN:
            return
        if into == b"annotation":
            self._remarks[-1].said.append(words)
        elif into == b"atnauthor":
            self._author.append(words)
        elif into == b"atndate":
            if self._remarks:
                self._remarks[-1].at.append(words)
        elif isinstance(into, bytes):
            self.apart.setdefault(into, []).append(words)
        else:
            self._say_in_text(words)

    def _say_in_text(self, words: str) -> None:
        now = self._now
        if "deleted" not in now.marks:
            self.body.append(words)
        for mark in now.marks:
            last = self._last.get(mark)
            if last is None or (last.marks, last.by) != (now.marks, now.by):
                by = dict(now.by)
                at = [str(by[f"{mark}.at"])] if f"{mark}.at" in by else []
                self._changes.append(_Remark(at=at, by=by.get(mark), mark=mark))
            next(one for one in reversed(self._changes) if one.mark == mark).said.append(words)
        self._last = dict.fromkeys(now.marks, now)

    def _byte(self, byte: int) -> None:
        if self._skip:
            self._skip -= 1
        else:
            self._raw.append(byte)

    def _brace(self, *, opens: bool) -> None:
        if opens:
            self._groups.append(self._now)
        elif self._groups:
            self._now = self._groups.pop()
        self._skip, self._optional = 0, False

    def _word(self, word: bytes, number: int, *, valued: bool) -> None:
        optional, self._optional = self._optional, False
        if word in _APART and self._opens(word, optional=optional):
            return
        if word in _UNSEEN or optional:
            self._now = replace(self._now, into=_HIDDEN)
        elif word == b"uc":
            self._now = replace(self._now, instead=min(max(number, 0), 9))
        elif word == b"u" and valued:
            self._say(chr(number % 65_536))
            self._skip = self._now.instead
        elif word in _MARKS or word in _SAID_BY or word == b"plain":
            self._mark(word, number, on=not valued or number != 0)
        else:
            self._say(_WORDS.get(word, ""))

    def _opens(self, word: bytes, *, optional: bool) -> bool:
        """Whether it begins a group that stands apart; what the document says of itself does so within its own group alone."""
        if word in _FIELDS and not optional and self._now.into != _HIDDEN:
            return False
        if word == b"annotation":
            self._remarks.append(_Remark(sender=self._author))
            self._author = []
        self._now = replace(self._now, into=word, marks=())
        return True

    def _mark(self, word: bytes, number: int, *, on: bool) -> None:
        now = self._now
        if word == b"plain":
            self._now = replace(now, marks=(), by=())
        elif word in _MARKS:
            rest = tuple(one for one in now.marks if one != _MARKS[word])
            self._now = replace(now, marks=(*rest, _MARKS[word]) if on else rest)
        else:
            self._now = replace(now, by=tuple(sorted({**dict(now.by), _SAID_BY[word]: number}.items())))

    def _sign(self, sign: bytes) -> None:
        if sign == b"*":
            self._optional = True
        else:
            self._say(_SIGNS.get(sign, sign.decode("latin-1")))
