"""How hard a passphrase is to guess."""

from __future__ import annotations

from enum import StrEnum


class Strength(StrEnum):
    """Three steps are enough for a person who is choosing.

    Attributes:
        WEAK: refused for a new key.
        FAIR: taken; whoever has many computers and much time may guess it.
        STRONG: taken without a word.
    """

    WEAK = "weak"
    FAIR = "fair"
    STRONG = "strong"
