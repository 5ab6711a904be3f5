"""Rich text (RTF 1.9.1): its words, without what is said of fonts and styles."""

from __future__ import annotations

import codecs
import re

from evidence_vault.records.pages import Told
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
_UNSEEN = frozenset(
    {
        *(b"fonttbl", b"colortbl", b"stylesheet", b"info", b"pict", b"object", b"themedata", b"filetbl", b"listtable"),
        *(
            b"listoverridetable",
            b"rsidtbl",
            b"revtbl",
            b"fldinst",
            b"datastore",
            b"latentstyles",
            b"xmlnstbl",
            b"mmathPr",
        ),
    }
)


def rich_text(data: bytes) -> Told:
    """The words of a document."""
    page = re.search(rb"\\ansicpg(\d{1,5})", data[:10_000])
    reader = _Reader(_code_page(page[1].decode() if page else "1252"))
    for token in _TOKEN.finditer(data):
        reader.take(token)
    said = reader.words()
    author = re.search(rb"\{\\author ([^{}\\]{1,200})\}", data[:100_000])
    fields = (("Author", text(author[1].decode("latin-1"))),) if author else ()
    lines = (line.rstrip(" |") for line in said.split("\n"))
    return Told("office", fields, tuple(line for line in lines if line.strip()))


def _code_page(number: str) -> str:
    try:
        return codecs.lookup(f"cp{number}").name
    except LookupError:
        return "cp1252"


class _Reader:
    """Puts words and breaks together. A group that is not shown hides all groups in it."""

    def __init__(self, code_page: str) -> None:
        self._code_page = code_page
        self._said: list[str] = []
        self._raw = bytearray()  # letters of the code page, of which several may be one character
        self._groups: list[tuple[bool, int]] = []
        self._hidden = False
        self._instead = 1  # characters that stand for those who know no Unicode
        self._skip = 0

    def take(self, token: re.Match[bytes]) -> None:
        """One token more."""
        if token["byte"]:
            self._byte(int(token["byte"], 16))
            return
        self._flush()
        if token["brace"]:
            self._brace(opens=token["brace"] == b"{")
        elif token["word"]:
            self._word(token["word"], int(token["number"] or 0), valued=token["number"] is not None)
        elif token["sign"]:
            self._sign(token["sign"])
        elif token["plain"] and not self._hidden:
            rest = token["plain"][self._skip :]
            self._skip = max(0, self._skip - len(token["plain"]))
            self._said.append(rest.decode(self._code_page, "replace"))

    def words(self) -> str:
        """All of them; letters outside the first plane come in halves."""
        self._flush()
        return "".join(self._said).encode("utf-16", "surrogatepass").decode("utf-16", "replace")

    def _flush(self) -> None:
        self._said.append(self._raw.decode(self._code_page, "replace"))
        self._raw.clear()

    def _byte(self, byte: int) -> None:
        if self._skip:
            self._skip -= 1
        elif not self._hidden:
            self._raw.append(byte)

    def _brace(self, *, opens: bool) -> None:
        if opens:
            self._groups.append((self._hidden, self._instead))
        elif self._groups:
            self._hidden, self._instead = self._groups.pop()
        self._skip = 0

    def _word(self, word: bytes, number: int, *, valued: bool) -> None:
        if word in _UNSEEN:
            self._hidden = True
        elif word == b"uc":
            self._instead = min(max(number, 0), 9)
        elif self._hidden:
            return
        elif word == b"u" and valued:
            self._said.append(chr(number % 65_536))
            self._skip = self._instead
        else:
            self._said.append(_WORDS.get(word, ""))

    def _sign(self, sign: bytes) -> None:
        if sign == b"*":
            self._hidden = True
        elif not self._hidden:
            self._said.append(_SIGNS.get(sign, sign.decode("latin-1")))
