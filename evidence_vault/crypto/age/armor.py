"""The ASCII armor of age files (age.md, "ASCII armor"): strict PEM of RFC 7468."""

from __future__ import annotations

import base64

from evidence_vault.errors import MalformedFile

_BEGIN = "-----BEGIN AGE ENCRYPTED FILE-----"
_END = "-----END AGE ENCRYPTED FILE-----"
_COLUMNS = 64


def armor(data: bytes) -> str:
    """`data` as armored text: lines of 64 columns, each ended by LF."""
    text = base64.b64encode(data).decode("ascii")
    body = [text[start : start + _COLUMNS] for start in range(0, len(text), _COLUMNS)]
    return "\n".join([_BEGIN, *body, _END, ""])


def dearmor(text: str | bytes) -> bytes:
    """The bytes of an armored text. Lines may end with CRLF; whitespace around the whole is allowed.

    Raises:
        MalformedFile: any other deviation from what `armor` writes.
    """
    try:
        plain = text if isinstance(text, str) else text.decode("ascii")
        plain = plain.strip(" \t\r\n").replace("\r\n", "\n") + "\n"
        body = plain.removeprefix(_BEGIN + "\n").removesuffix(_END + "\n")
        data = base64.b64decode(body.replace("\n", ""), validate=True)
    except ValueError:
        raise MalformedFile(what="age armor", reason="not base64") from None
    if armor(data) != plain:
        raise MalformedFile(what="age armor", reason="not the canonical form")
    return data
