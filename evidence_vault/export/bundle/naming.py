"""Names of files in a bundle: ASCII, so that every portal and every system takes them."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Collection

from evidence_vault.records.case import Case

LONGEST = 80
"""Characters of a name, its ending included."""

_CYRILLIC = {
    **dict(zip("абвгдезийклмнопрстуфыэ", "abvgdeziyklmnoprstufye", strict=True)),
    "ё": "yo",
    "ж": "zh",
    "х": "kh",
    "ц": "ts",
    "ч": "ch",
    "ш": "sh",
    "щ": "shch",
    "ъ": "",
    "ь": "",
    "ю": "yu",
    "я": "ya",
    "і": "i",
    "ї": "i",
    "є": "ye",
    "ґ": "g",
    "ў": "u",
    "ј": "j",
    "ѓ": "g",
    "ќ": "k",
    "№": "No",
    **dict(zip("әғқңөұүһ", ("a", "g", "q", "ng", "o", "u", "u", "h"), strict=True)),
}
"""Russian as passports have it, roughly, and the Kazakh letters by the nearest Latin ones. For reading, not for reading back."""

_RESERVED = re.compile(r"(con|prn|aux|nul|com[0-9]|lpt[0-9])(\.|$)", re.IGNORECASE)


def ascii_text(text: str) -> str:
    """Letters, digits, spaces, dots and hyphens; other scripts than Cyrillic leave nothing."""
    letters = []
    for letter in unicodedata.normalize("NFC", text):
        latin = _CYRILLIC.get(letter.lower())
        if latin is not None:
            letters.append(latin.capitalize() if letter.isupper() else latin)
        else:
            letters.append(unicodedata.normalize("NFKD", letter).encode("ascii", "ignore").decode())
    plain = re.sub(r"[^A-Za-z0-9.-]+", " ", "".join(letters))
    return re.sub(r"\s+", " ", plain).strip(" .-")


def file_name(
    template: str, *, mark: str, title: str, ending: str, longest: int, taken: Collection[str], place: int = 0
) -> str:
    """The name of an exhibit's file.

    Args:
        template: of a profile, with ``{mark}``, ``{part}``, ``{title}`` and ``{ext}``.
        mark: of the exhibit, as printed.
        title: of the exhibit; what does not fit is cut.
        ending: without its dot.
        longest: characters at most.
        taken: names, in small letters, that are given already.
        place: of the file in its exhibit, where that has several.
    """
    words = ascii_text(title)
    for turn in range(1, len(taken) + 2):
        part = (f"-{place}" if place else "") + ("" if turn == 1 else f"-{turn}")
        name = _filled(template, mark=ascii_text(mark) or "0", part=part, title=words, ext=ending)
        if len(name) > longest:
            kept = max(0, len(words) - (len(name) - longest))
            name = _filled(
                template, mark=ascii_text(mark) or "0", part=part, title=words[:kept].rstrip(" .-"), ext=ending
            )
        name = name if len(name) <= longest else f"{turn:03d}.{ending}"
        if name.lower() not in taken:
            return name
    raise AssertionError("a name for each turn")


_SHORT_CASE = 40
"""Characters of a case's title in the name of a bundle."""


def bundle_name(template: str, case: Case, *, what: str, plain: str, volume: tuple[int, int], language: str) -> str:
    """The name of a file of the bundle proper, with its ending.

    Args:
        template: of a profile, as its `bundle_naming`; empty for the plain name.
        case: the matter.
        what: what it is, as "Bundle".
        plain: the plain name, as ``00_bundle``.
        volume: which one of how many.
        language: of the title, where there are several.
    """
    number, several = volume
    if not template:
        return f"{plain}.pdf" if several == 1 else f"{plain}-{number}-of-{several}.pdf"
    title = case.title.get(language) or next(iter(case.title.values()), str(case.id))
    day = case.hearing or ""
    fields = {
        "case": ascii_text(_shortened(title)) or str(case.id),
        "number": ascii_text(case.number or ""),
        "what": what,
        "volume": f" {number} of {several}" if several > 1 else "",
        "hearing": f"{day[8:]}-{day[5:7]}-{day[2:4]}" if day else "",
    }
    return _filled(f"{template}.pdf", **fields)


def _shortened(title: str) -> str:
    """The beginning of a title: up to where its last part or word ends that has room."""
    title = " ".join(title.split())
    if len(title) <= _SHORT_CASE:
        return title
    begun = title[: _SHORT_CASE + 1]
    parts = [found.start() for found in re.finditer(r"[,;:(—–]", begun) if found.start() >= _SHORT_CASE // 4]
    return begun[: parts[-1]] if parts else begun.rpartition(" ")[0] or begun


def _filled(template: str, **fields: str) -> str:
    """A template filled in, with nothing that hangs over where a field is empty, and no name that a system keeps for itself."""
    head, dot, ending = template.format(**fields).rpartition(".")
    head = re.sub(r"[^A-Za-z0-9._ -]", " ", head)
    head = re.sub(r"\s+", " ", head).strip(" .-_")
    return f"{'_' if _RESERVED.match(head) else ''}{head or '0'}{dot}{ending}"
