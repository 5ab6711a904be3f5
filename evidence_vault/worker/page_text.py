"""A second reader of what pages say: the strings of their contents, decoded by the fonts' own tables.

It knows no layout and leaves nothing out: text behind a picture, on a hidden layer, off the page, or in no colour.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any, Final, NamedTuple

import pikepdf

_SHOW = frozenset({"Tj", "TJ", "'", '"'})
_PLACED = ("Td", "TD", "T*", "ET", "Tm")
_LOOKED_AT = " ".join((*sorted(_SHOW), *_PLACED, "Tf"))
_UP_TO_NEXT = rb"((?:[^be]++|b(?!eginbf)|e(?!ndbf))*+)"
"""A part without an end stops at the next one, so that many of them take no time."""

_PART = re.compile(rb"beginbfchar" + _UP_TO_NEXT + rb"endbfchar|beginbfrange" + _UP_TO_NEXT + rb"endbfrange")
_HEX = re.compile(rb"<([0-9A-Fa-f\s]*)>|(\[)|(\])")
_WIDEST = 65_536
_DEEPEST = 50
"""Of the tree of pages."""

_MOST_FORMS, _MOST_KEPT = 20_000, 1 << 24
"""Of one page that are read, each in every way; letters of those of all pages that are kept."""


class Codes(NamedTuple):
    """What the codes of a font mean.

    Attributes:
        texts: by the bytes of each; none where the font does not say.
        width: bytes of the longest.
    """

    texts: Mapping[bytes, str]
    width: int


_UNKNOWN: Final = Codes({}, 1)
_Place = tuple[int, int]
"""The number of an object in a document."""


class TooMany(Exception):
    """A page has more forms than are read."""


@dataclass(slots=True)
class Known:
    """What was learned on pages before: page after page has the same fonts and forms.

    Attributes:
        codes: what the codes of fonts mean.
        texts: of forms, each with the resources that it was read with.
        kept: letters of these.
    """

    codes: dict[_Place, Codes] = field(default_factory=dict)
    texts: dict[tuple[_Place, _Place], str] = field(default_factory=dict)
    kept: int = 0


@dataclass(frozen=True, slots=True)
class _Content:
    """A page or a form, with the resources that count in it and where these are told: what has none has those of its user."""

    stream: Any
    resources: Any
    told: _Place

    @classmethod
    def of(cls, stream: Any, user: _Content | None = None) -> _Content:  # noqa: ANN401 - pikepdf's objects are of any kind
        if user is not None and "/Resources" not in stream:
            return cls(stream, user.resources, user.told)
        teller = stream
        for _ in range(_DEEPEST):  # a page has those of the pages of which it is one
            if "/Resources" in teller or not isinstance(teller.get("/Parent"), pikepdf.Dictionary):
                break
            teller = teller.Parent
        resources = teller.get("/Resources")
        apart = isinstance(resources, pikepdf.Dictionary) and resources.is_indirect
        return cls(stream, resources, resources.objgen if apart else teller.objgen)


def page_texts(page: pikepdf.Page, known: Known) -> Iterator[str]:
    """The text of a page, and that of every form and annotation on it.

    Args:
        page: of a document.
        known: what was learned on its other pages; gets more.

    Raises:
        TooMany: there are more forms than are read.
    """
    waiting = [_Content.of(page.obj)]
    for annotation in page.obj.get("/Annots", []):
        looks = annotation.get("/AP") if isinstance(annotation, pikepdf.Dictionary) else None
        for look in looks.values() if looks is not None else ():
            forms = look.values() if isinstance(look, pikepdf.Dictionary) else (look,)
            waiting += [_Content.of(form) for form in forms if isinstance(form, pikepdf.Stream)]
    seen: set[tuple[_Place, _Place]] = set()
    while waiting:
        one = waiting.pop()
        place = one.stream.objgen, one.told
        if place in seen:
            continue
        if len(seen) >= _MOST_FORMS:
            raise TooMany
        seen.add(place)
        yield _text_of(one, place, known)
        forms = one.resources.get("/XObject", {}) if one.resources is not None else {}
        waiting += [
            _Content.of(form, one)
            for form in forms.values()
            if isinstance(form, pikepdf.Stream) and form.get("/Subtype") == "/Form"
        ]


def _text_of(one: _Content, place: tuple[_Place, _Place], known: Known) -> str:
    if place in known.texts:
        return known.texts[place]
    fonts = one.resources.get("/Font", {}) if one.resources is not None else {}
    tables = {name.encode("utf-8", "surrogateescape"): _known(font, known.codes) for name, font in fonts.items()}
    text = "".join(_shown(one.stream, tables))
    if isinstance(one.stream, pikepdf.Stream) and known.kept + len(text) <= _MOST_KEPT:
        known.texts[place] = text
        known.kept += len(text)
    return text


def _shown(content: Any, tables: Mapping[bytes, Codes]) -> Iterator[str]:  # noqa: ANN401 - as of `_Content`
    codes = _UNKNOWN
    for one in pikepdf.parse_content_stream(content, _LOOKED_AT):
        word = str(one.operator)
        if word == "Tf":
            codes = tables.get(
                b"".join(bytes(name) for name in one.operands if isinstance(name, pikepdf.Name)), _UNKNOWN
            )
        elif word in _SHOW:
            for operand in one.operands:
                for part in operand if isinstance(operand, pikepdf.Array) else (operand,):
                    if isinstance(part, pikepdf.String):
                        yield _decoded(bytes(part), codes)
        else:
            yield " "


def _decoded(text: bytes, codes: Codes) -> str:
    texts, width = codes
    if not texts:
        return text.decode("latin-1")
    return "".join([texts.get(text[at : at + width], "") for at in range(0, len(text), width)])


def _known(font: Any, known: dict[_Place, Codes]) -> Codes:  # noqa: ANN401 - as of `_Content`
    place: _Place = font.objgen if isinstance(font, pikepdf.Object) else (0, 0)
    if place == (0, 0):
        return _codes(font)
    if place not in known:
        known[place] = _codes(font)
    return known[place]


def _codes(font: Any) -> Codes:  # noqa: ANN401 - as of `_Content`
    """What a font's codes mean, as it says itself (ISO 32000-2, 9.10.3)."""
    table = font.get("/ToUnicode") if isinstance(font, pikepdf.Dictionary) else None
    if not isinstance(table, pikepdf.Stream):
        return _UNKNOWN
    codes: dict[bytes, str] = {}
    for found in _PART.finditer(table.read_bytes()):
        if found[1] is not None:
            values = [bytes.fromhex(one[1].decode()) for one in _HEX.finditer(found[1]) if one[1] is not None]
            codes |= {code: _text(value) for code, value in zip(values[::2], values[1::2], strict=False)}
        else:
            codes |= dict(_ranges(found[2]))
    return Codes(codes, max(map(len, codes), default=1) or 1)


def _ranges(part: bytes) -> Iterator[tuple[bytes, str]]:
    """``<first> <last> <text>`` or ``<first> <last> [<text> …]``, one after another."""
    tokens = iter(_HEX.finditer(part))
    for one in tokens:
        first, last, target = one, next(tokens, None), next(tokens, None)
        if first[1] is None or last is None or target is None or last[1] is None:
            return
        low, high = bytes.fromhex(first[1].decode()), int(last[1], 16)
        many = range(int.from_bytes(low, "big"), min(high, int.from_bytes(low, "big") + _WIDEST) + 1)
        if target[2]:
            texts = iter(tokens)
            for code in many:
                value = next(texts, None)
                if value is None or value[1] is None:
                    break
                yield code.to_bytes(len(low), "big"), _text(bytes.fromhex(value[1].decode()))
            else:
                next(texts, None)  # the bracket at its end
        elif target[1] is not None:
            start = bytes.fromhex(target[1].decode())
            for step, code in enumerate(many):
                last_unit = int.from_bytes(start[-2:], "big") + step
                yield code.to_bytes(len(low), "big"), _text(start[:-2] + (last_unit & 0xFFFF).to_bytes(2, "big"))


def _text(value: bytes) -> str:
    return value.decode("utf-16-be", "replace")
