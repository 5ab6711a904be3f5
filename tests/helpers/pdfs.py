"""Small PDF documents, made for a test."""

from __future__ import annotations

import io

import pikepdf
from pikepdf import Array, Dictionary, Name, Stream

A4 = (595, 842)
_UPPER, _LOWER = "АБВГДЕЁЖЗИЙКЛМНОПРСТУФХЦЧШЩЪЫЬЭЮЯ", "абвгдеёжзийклмнопрстуфхцчшщъыьэюя"


def saved(pdf: pikepdf.Pdf, encryption: pikepdf.Encryption | bool = False) -> bytes:
    """The bytes of a document."""
    out = io.BytesIO()
    pdf.save(out, encryption=encryption)
    return out.getvalue()


def document(*contents: bytes, size: tuple[float, float] = A4) -> pikepdf.Pdf:
    """A document with one page for each content stream."""
    pdf = pikepdf.new()
    for content in contents:
        pdf.add_blank_page(page_size=(100, 100))
        page = pdf.pages[-1]
        page.MediaBox = Array([0, 0, *size])
        page.Contents = Stream(pdf, content)
    return pdf


def filled(*colours: str, size: tuple[float, float] = A4) -> pikepdf.Pdf:
    """A document whose pages are of one colour each, given as ``1 0 0`` for red."""
    return document(*(f"{colour} rg -900000 -900000 2000000 2000000 re f".encode() for colour in colours), size=size)


def cyrillic(words: str, base_font: str, subtype: str) -> pikepdf.Pdf:
    """Words in Cyrillic, named by an encoding, in a font that is not in the file (ISO 32000-2, 9.6.5)."""
    letters = sorted(set(words) - {" "})
    codes = {letter: 128 + number for number, letter in enumerate(letters)} | {" ": 32}
    encoding = Dictionary(Type=Name.Encoding, Differences=Array([128, *(Name(_glyph(letter)) for letter in letters)]))
    font = Dictionary(Type=Name.Font, Subtype=Name(subtype), BaseFont=Name(base_font), Encoding=encoding)
    text = bytes(codes[letter] for letter in words).hex()
    pdf = document(f"BT 20 40 Td /F 24 Tf <{text}> Tj ET".encode(), size=(400, 100))
    pdf.pages[0].Resources = Dictionary(Font=Dictionary(F=pdf.make_indirect(font)))
    return pdf


def _glyph(letter: str) -> str:
    """Its name in Adobe's list of glyphs."""
    return f"/afii{10017 + _UPPER.index(letter) if letter in _UPPER else 10065 + _LOWER.index(letter)}"
