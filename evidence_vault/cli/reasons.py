"""Why a stored file is refused, in words: the core gives a code, alone or in brackets in a sentence of its own."""

from __future__ import annotations

from evidence_vault.records.finding import REASON_CODE

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
    return REASON_CODE.sub(lambda match: _WORDS.get(match[0], _NOT_OF_ITS_FORM), text)
