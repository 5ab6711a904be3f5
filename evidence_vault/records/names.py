"""Names from outside as text that every file of ours can hold."""

from __future__ import annotations

import os


def printable(untrusted_name: str) -> str:
    r"""A name as valid Unicode text; bytes that are no UTF-8 become ``\xNN``."""
    return raw_name(untrusted_name).decode("utf-8", "backslashreplace")


def raw_name(untrusted_name: str) -> bytes:
    """The bytes that the file system has for a name."""
    if os.name == "nt":
        return untrusted_name.encode("utf-8", "surrogatepass")
    return os.fsencode(untrusted_name)
