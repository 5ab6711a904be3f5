"""Workbooks of Excel: every sheet row by row, with the values that were saved; formulas are not worked out."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import datetime, timedelta
from xml.etree.ElementTree import Element

from evidence_vault.records.pages import Message, Told
from evidence_vault.worker.content import text
from evidence_vault.worker.parts.office.package import HIDDEN_ROW, Package, head, link, local, row, value

_DAYS = frozenset({*range(14, 23), *range(45, 48)})
"""Numbers of the built-in formats that show a day or a time (ISO/IEC 29500-1, 18.8.30)."""

_WIDEST = 200
_QUOTED = re.compile(r'"[^"]*"|\[[^\]]*\]|\\.')


def workbook(package: Package) -> Told:
    """The cells of every sheet, hidden ones too."""
    shared = [_joined(one) for one in _children(package.tree("xl/sharedStrings.xml"), "si")]
    days = _formats_of_days(package.tree("xl/styles.xml"))
    book = package.tree("xl/workbook.xml")
    if book is None:
        raise ValueError("no workbook")
    late = any(local(one) == "workbookPr" and value(one, "date1904") in {"1", "true"} for one in book)
    begin = datetime(1904, 1, 1) if late else datetime(1899, 12, 30)  # noqa: DTZ001 a sheet knows no zone
    paragraphs: list[str] = []
    for name, part in _sheets(package, book):
        paragraphs.append(name)
        tree = package.tree(part)
        for line in tree.iter() if tree is not None else ():
            if local(line) == "row":
                mark = HIDDEN_ROW if value(line, "hidden") in {"1", "true"} else ""
                paragraphs += (f"{mark}{said}" for said in row(_cells(line, shared, days, begin)))
    fields = package.fields("docProps/core.xml", "docProps/app.xml")
    return Told("office", fields, tuple(paragraphs), tuple(_remarks(package)), package.inside("xl/media/"))


def _sheets(package: Package, book: Element) -> Iterator[tuple[str, str]]:
    """The line above each sheet, and its part."""
    targets = package.linked("xl/workbook.xml")
    for sheet in (one for one in book.iter() if local(one) == "sheet"):
        hidden = value(sheet, "state") in {"hidden", "veryHidden"}
        yield head(text(value(sheet, "name")), hidden=hidden), targets.get(link(sheet), "")


def _cells(line: Element, shared: list[str], days: frozenset[int], begin: datetime) -> list[str]:
    """The cells of a row; those far to the right stand behind the others, each with its place."""
    cells: list[str] = []
    for cell in (one for one in line if local(one) == "c"):
        place, said = value(cell, "r"), _said(cell, shared, days, begin)
        at = _column(place) or len(cells) + 1
        if at > _WIDEST:
            cells += [f"{place}: {said}"] if said else []
            continue
        cells += [""] * (at - 1 - len(cells))
        cells.append(said)
    return cells


def _column(reference: str) -> int:
    """The number of a column, from 1; 0 where the cell does not say."""
    number = 0
    for letter in re.match("[A-Z]{0,3}", reference)[0]:  # type: ignore[index]
        number = number * 26 + ord(letter) - 64
    return number


def _said(cell: Element, shared: list[str], days: frozenset[int], begin: datetime) -> str:
    kind, style = value(cell, "t"), value(cell, "s")
    if kind == "inlineStr":
        return _joined(cell)
    said = next((one.text or "" for one in cell if local(one) == "v"), "")
    if not said and kind != "str":  # a result that is a text of no letters is stored as such
        return _without_result(cell)
    if kind == "s":
        return shared[int(said)] if said.isdecimal() and int(said) < len(shared) else said
    if kind in {"", "n"} and style.isdecimal() and int(style) in days:
        return _moment(said, begin)
    return said


def _without_result(cell: Element) -> str:
    """Of a formula that nobody worked out the formula, in square brackets; one that is shared says which only once."""
    formula = next((one for one in cell if local(one) == "f"), None)
    return "" if formula is None else f"[={text(formula.text or '') or '…'}]"


def _moment(said: str, begin: datetime) -> str:
    try:
        moment = begin + timedelta(seconds=round(float(said) * 86_400))
    except (ValueError, OverflowError):
        return said
    return moment.strftime("%Y-%m-%d" if float(said).is_integer() else "%Y-%m-%d %H:%M:%S")


def _formats_of_days(styles: Element | None) -> frozenset[int]:
    """Which styles of cells show a day or a time."""
    if styles is None:
        return frozenset()
    own = {value(one, "numFmtId"): value(one, "formatCode") for one in styles.iter() if local(one) == "numFmt"}
    found = set()
    for at, style in enumerate(_children(next((one for one in styles if local(one) == "cellXfs"), None), "xf")):
        number = value(style, "numFmtId")
        if number in own:
            if re.search("[ymdhs]", _QUOTED.sub("", own[number]).lower()):
                found.add(at)
        elif number.isdecimal() and int(number) in _DAYS:
            found.add(at)
    return frozenset(found)


def _remarks(package: Package) -> Iterator[Message]:
    persons = {
        value(one, "id"): text(value(one, "displayName") or value(one, "userId"))
        for tree in package.trees(r"xl/persons/person\d*\.xml")
        for one in tree
    }
    threads = list(package.trees(r"xl/threadedComments/threadedComment\d*\.xml"))
    for one in (one for tree in threads for one in tree if local(one) == "threadedComment"):
        said = "".join(each.text or "" for each in one if local(each) == "text")
        at = " ".join(filter(None, (text(value(one, "ref")), text(value(one, "dT")))))
        yield Message(at, persons.get(value(one, "personId"), ""), said)
    for tree in package.trees(r"xl/comments\d*\.xml"):
        names = [text(one.text or "") for one in tree.iter() if local(one) == "author"]
        for one in (one for one in tree.iter() if local(one) == "comment"):
            number = value(one, "authorId")
            who = names[int(number)] if number.isdecimal() and int(number) < len(names) else ""
            if not (threads and who.startswith("tc=")):  # what older programs get in place of a thread
                yield Message(text(value(one, "ref")), who, _joined(one))


def _joined(element: Element) -> str:
    """The words in an element, without how they are spoken."""
    if local(element) == "rPh":
        return ""
    return (element.text or "" if local(element) == "t" else "") + "".join(map(_joined, element))


def _children(element: Element | None, name: str) -> Iterator[Element]:
    return (one for one in element if local(one) == name) if element is not None else iter(())
