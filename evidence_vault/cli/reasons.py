"""Why a stored file is refused, in words: the core gives a code, alone or in brackets in a sentence of its own."""

from __future__ import annotations

import re

_OF_FORMS = "age|bundle|commit|disclosure|entry|format|handover|inbox|json|note|package|proof|range"
_IN_BRACKETS = rf"(?<=\()(?:{_OF_FORMS})\.[a-z_]+(?=\))"
_ALONE = rf"^(?:(?:{_OF_FORMS})\.[a-z]+_[a-z_]+|format\.malformed|inbox\.(?:changed|header|length|padding|syntax))$"
_CODE = re.compile(f"{_IN_BRACKETS}|{_ALONE}")

_WORDS = {
    "age.altered_header": "its first lines were altered",
    "age.damaged_payload": "it was altered or cut off",
    "age.no_matching_key": "it is not encrypted for this vault",
    "age.work_factor": "it asks for another amount of work than is accepted",
    "inbox.changed": "it changed while it was read",
    "inbox.too_large": "it is too large",
}
_NOT_OF_ITS_FORM = "it is not of the form that it should have"


def plain(text: str) -> str:
    """`text` with words in the place of a code of the core."""
    return _CODE.sub(lambda match: _WORDS.get(match[0], _NOT_OF_ITS_FORM), text)
