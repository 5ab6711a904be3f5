"""The near side of the child process that sets pages."""

from __future__ import annotations

import json
import re
import subprocess
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from evidence_vault.clock import Instant
from evidence_vault.errors import MissingGlyph, TypesetFailed, VaultError
from evidence_vault.export.clean_process import run_clean
from evidence_vault.export.typeset.coverage import has_glyph
from evidence_vault.progress import NoProgress, Progress

Data = None | bool | int | str | Sequence["Data"] | Mapping[str, "Data"]
"""What a template reads: JSON. Texts in it are printed as they are and never read as markup."""

LIMIT = 900
"""Seconds after which a run is given up; a list of 1,000 rows in two languages takes ten."""

_MISSING = re.compile(r'the text `"((?:[^"\\]|\\.)+)"` could not be displayed')
_ESCAPE = re.compile(r"\\u\{([0-9a-f]+)\}|\\(.)")
_EXCERPT = 40


def typeset(template: str, data: Mapping[str, Data], *, created: Instant, progress: Progress | None = None) -> bytes:
    """Set a template in a clean process of its own.

    Typst keeps memory for the next run, and reads texts from outside; both end with the process.

    Args:
        template: file name below ``resources/typst``.
        data: what the template reads.
        created: the creation date of the PDF; with it, two runs give the same bytes.
        progress: asked while the pages are set whether they are still wanted; told nothing.

    Returns:
        A tagged PDF/A-2a and PDF/UA-1 file.

    Raises:
        MissingGlyph: no shipped font has a character.
        TypesetFailed: the compiler ended without a page.
        Cancelled: nobody wants them any more.
    """
    return typeset_placed(template, data, created=created, progress=progress).pdf


@dataclass(frozen=True, slots=True)
class Placed:
    """Pages that were set, and where something stands on them.

    Attributes:
        pdf: as of `typeset`.
        places: the page, from 1, on which each place begins that the template names.
    """

    pdf: bytes
    places: Mapping[str, int]


def typeset_placed(
    template: str, data: Mapping[str, Data], *, created: Instant, progress: Progress | None = None
) -> Placed:
    """The same as `typeset`, with the pages on which the places of the template begin."""
    order = {"template": template, "created": created.unix_ms // 1000}
    request = json.dumps(order).encode() + b"\n" + json.dumps(data, ensure_ascii=False).encode()
    try:
        ended = run_clean(["-m", f"{__package__}"], progress or NoProgress(), request=request, limit=LIMIT)
    except OSError as error:
        raise TypesetFailed(reason=str(error)) from error
    except subprocess.TimeoutExpired as error:
        raise TypesetFailed(reason=f"no page after {LIMIT} seconds") from error
    if ended.code:
        raise _failure(ended.complaint.decode(errors="replace"), data)
    places, _, pdf = ended.answer.partition(b"\n")
    return Placed(pdf, json.loads(places))


def _failure(diagnostic: str, data: Mapping[str, Data]) -> VaultError:
    found = _MISSING.search(diagnostic)
    if found is None:
        return TypesetFailed(reason=diagnostic.strip()[-2000:])
    missing = _ESCAPE.sub(lambda escape: chr(int(escape[1], 16)) if escape[1] else escape[2], found[1])
    character = next((each for each in missing if not has_glyph(each)), missing[0])
    return MissingGlyph(
        character=character, codepoint=f"U+{ord(character):04X}", text=_excerpt(data, missing) or missing
    )


def _excerpt(data: Data, missing: str) -> str | None:
    """The first text that holds the missing characters, cut around them."""
    for text in texts(data):
        at = text.find(missing)
        if at >= 0:
            return text[max(0, at - _EXCERPT) : at + len(missing) + _EXCERPT]
    return None


def texts(data: Data) -> Iterator[str]:
    """Every text in the data of a template."""
    if isinstance(data, str):
        yield data
    elif isinstance(data, Mapping):
        for value in data.values():
            yield from texts(value)
    elif isinstance(data, Sequence):
        for value in data:
            yield from texts(value)
