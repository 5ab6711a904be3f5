"""A second reader of what pages say: the strings of their contents, decoded by the fonts' own tables.

It knows no layout and leaves nothing out: text behind a picture, on a hidden layer, off the page, or in no colour.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import Any

import pikepdf

_SHOW = frozenset({"Tj", "TJ", "'", '"'})
_PLACED = ("Td", "TD", "T*", "ET", "Tm")
_LOOKED_AT = " ".join((*sorted(_SHOW), *_PLACED, "Tf"))
_PART = re.compile(rb"beginbfchar(.*?)endbfchar|beginbfrange(.*?)endbfrange", re.DOTALL)
_HEX = re.compile(rb"<([0-9A-Fa-f\s]*)>|(\[)|(\])")
_DEEPEST = 8
_WIDEST = 65_536

Codes = Mapping[bytes, str]
Tables = dict[tuple[int, int], Codes]
"""What the codes of fonts mean, by the number of each in a document: page after page has the same ones."""


def page_texts(page: pikepdf.Page, known: Tables) -> Iterator[str]:
    """The text of a page, and that of every form and annotation on it.

    Args:
        page: of a document.
        known: what was learned of fonts on its other pages; gets more.
    """
    yield from _texts(page.obj, page.obj.get("/Resources"), 0, known)
    for annotation in page.obj.get("/Annots", []):
        looks = annotation.get("/AP") if isinstance(annotation, pikepdf.Dictionary) else None
        for look in looks.values() if looks is not None else ():
            for form in look.values() if isinstance(look, pikepdf.Dictionary) else (look,):
                if isinstance(form, pikepdf.Stream):
                    yield from _texts(form, form.get("/Resources"), 1, known)


def _texts(content: Any, resources: Any, depth: int, known: Tables) -> Iterator[str]:  # noqa: ANN401 - pikepdf's objects are of any kind
    fonts = resources.get("/Font", {}) if resources is not None else {}
    tables = {name: _known(font, known) for name, font in fonts.items()}
    yield "".join(_shown(content, tables))
    forms = resources.get("/XObject", {}) if resources is not None and depth < _DEEPEST else {}
    for form in forms.values():
        if isinstance(form, pikepdf.Stream) and form.get("/Subtype") == "/Form":
            yield from _texts(form, form.get("/Resources", resources), depth + 1, known)


def _shown(content: Any, tables: Mapping[str, Codes]) -> Iterator[str]:  # noqa: ANN401 - as of `_texts`
    codes: Codes = {}
    width = 1
    for one in pikepdf.parse_content_stream(content, _LOOKED_AT):
        word = str(one.operator)
        if word == "Tf":
            codes = tables.get(str(one.operands[0]), {})
            width = max(map(len, codes), default=1)
        elif word in _SHOW:
            for operand in one.operands:
                for part in operand if isinstance(operand, pikepdf.Array) else (operand,):
                    if isinstance(part, pikepdf.String):
                        yield _decoded(bytes(part), codes, width)
        else:
            yield " "


def _decoded(text: bytes, codes: Codes, width: int) -> str:
    if not codes:
        return text.decode("latin-1")
    return "".join([codes.get(text[at : at + width], "") for at in range(0, len(text), width)])


def _known(font: Any, known: Tables) -> Codes:  # noqa: ANN401 - as of `_texts`
    place: tuple[int, int] = font.objgen if isinstance(font, pikepdf.Object) else (0, 0)
    if place == (0, 0):
        return _codes(font)
    if place not in known:
        known[place] = _codes(font)
    return known[place]


def _codes(font: Any) -> Codes:  # noqa: ANN401 - as of `_texts`
    """What a font's codes mean, as it says itself (ISO 32000-2, 9.10.3)."""
    table = font.get("/ToUnicode") if isinstance(font, pikepdf.Dictionary) else None
    if not isinstance(table, pikepdf.Stream):
        return {}
    codes: dict[bytes, str] = {}
    for found in _PART.finditer(table.read_bytes()):
        if found[1] is not None:
            values = [bytes.fromhex(one[1].decode()) for one in _HEX.finditer(found[1]) if one[1] is not None]
            codes |= {code: _text(value) for code, value in zip(values[::2], values[1::2], strict=False)}
        else:
            codes |= dict(_ranges(found[2]))
    return codes


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
