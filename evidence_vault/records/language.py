"""Language tags."""

from __future__ import annotations

import re

_FORM = re.compile(r"[a-z]{2,3}(-[A-Za-z0-9]{1,8})*", re.A)


def is_language(tag: str) -> bool:
    """Whether a text has the form of a language tag (BCP 47): ``en``, ``kk-Cyrl``; whether one is registered, or not."""
    return _FORM.fullmatch(tag) is not None
