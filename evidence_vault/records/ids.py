"""Names of things. Numbers are given by the log and never used twice."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import ClassVar, Self

_VAULT = re.compile(r"[a-z2-7]{26}")


@dataclass(frozen=True, slots=True)
class VaultId:
    """128 random bits as 26 lowercase base32 characters (RFC 4648, no padding)."""

    text: str

    def __post_init__(self) -> None:
        """Refuse any other form."""
        if not _VAULT.fullmatch(self.text):
            raise ValueError(f"not a vault id: {self.text!r}")

    def __str__(self) -> str:
        """The 26 characters."""
        return self.text

    @property
    def short(self) -> str:
        """Eight characters for people, for example ``K7QX-93MD``."""
        return f"{self.text[:4]}-{self.text[4:8]}".upper()


@dataclass(frozen=True, slots=True, order=True)
class _Numbered:
    number: int

    prefix: ClassVar[str]
    width: ClassVar[int]

    def __post_init__(self) -> None:
        if self.number < 1:
            raise ValueError("numbers start at 1")

    def __str__(self) -> str:
        return f"{self.prefix}{self.number:0{self.width}d}"

    @classmethod
    def parse(cls, text: str) -> Self:
        """Read ``E-000017``, ``e-17`` or ``17``.

        Raises:
            ValueError: any other form.
        """
        match = re.fullmatch(rf"(?:{re.escape(cls.prefix)})?0*([1-9][0-9]{{0,8}})", text.strip(), re.I | re.A)
        if not match:
            raise ValueError(f"not of the form {cls.prefix}N: {text!r}")
        return cls(int(match[1]))


class ItemId(_Numbered):
    """An item of evidence, for example ``E-000017``."""

    prefix = "E-"
    width = 6


class CaseId(_Numbered):
    """A case, for example ``C-001``."""

    prefix = "C-"
    width = 3


class ExhibitId(_Numbered):
    """An exhibit record, for example ``X-0004``; not its number in a list, which can change."""

    prefix = "X-"
    width = 4


class PostId(_Numbered):
    """Several items that are one post, for example ``P-0001``."""

    prefix = "P-"
    width = 4


class CustodianId(_Numbered):
    """A custodian's key in one vault, for example ``c1``."""

    prefix = "c"
    width = 1


class SubmissionId(_Numbered):
    """What was handed to one authority, for example ``S-001``."""

    prefix = "S-"
    width = 3
