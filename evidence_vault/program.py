"""Which program this is: on every printed page and in every session's first entry."""

from __future__ import annotations

import hashlib
from pathlib import Path

NAME = "Evidence Vault"
VERSION = "0.1.0"
"""Equal to the version in ``pyproject.toml``."""

FULL_NAME = f"{NAME} {VERSION}"


def digest() -> str:
    """SHA-256, in hexadecimal, over path and SHA-256 of each source file of this package, by path.

    As ``sha256sum`` prints them: ``(cd evidence_vault && find . -name '*.py' -printf '%P\\n' | LC_ALL=C sort |
    xargs sha256sum) | sha256sum``.
    """
    package = Path(__file__).parent
    files = sorted(path.relative_to(package).as_posix() for path in package.rglob("*.py"))
    lines = (f"{hashlib.sha256((package / name).read_bytes()).hexdigest()}  {name}\n" for name in files)
    return hashlib.sha256("".join(lines).encode("utf-8")).hexdigest()
