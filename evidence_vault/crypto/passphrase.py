"""Passphrases: proposed to people, who choose poor ones themselves, and judged where they choose all the same."""

from __future__ import annotations

import secrets
from decimal import Decimal
from typing import Final

from evidence_vault.records.passphrase import Strength
from evidence_vault.resources import resource

WORDS: Final = 7
"""How many words a proposal has."""

_JUDGED: Final = 64
"""Characters that are judged: the time that the estimate takes grows with the square, and more only makes it better."""

_WEAK: Final = Decimal(10) ** 10
"""Tries below which a passphrase is refused: at a second and 256 MiB for each, 317 years of one processor."""

_FAIR: Final = Decimal(10) ** 15


def propose(words: int = WORDS) -> str:
    """Words of the EFF large list drawn at random, lowercase ASCII, with a space between them.

    A word holds 12.9 bits, the usual seven 90.
    """
    known = known_words()
    return " ".join(secrets.choice(known) for _ in range(words))


def is_proposal(text: str) -> bool:
    """Whether it is exactly what `propose` can give."""
    words = text.split(" ")
    return len(words) == WORDS and set(words) <= set(known_words())


def known_words() -> list[str]:
    """All words that a proposal is drawn from."""
    return resource("wordlist", "eff-large.txt").read_text(encoding="ascii").split()


def strength(text: str) -> Strength:
    """Judge a passphrase by how many tries a guesser needs who knows dictionaries, names, keyboards and dates.

    The dictionaries are English: of words in other languages only the letters count, so a saying in Russian or
    Kazakh is judged better than it is.
    """
    text = text.strip()
    if not text:
        return Strength.WEAK
    from zxcvbn import zxcvbn  # brings its lists of frequent words, which only a new passphrase needs

    guesses = Decimal(zxcvbn(text[:_JUDGED])["guesses"])
    if guesses < _WEAK:
        return Strength.WEAK
    return Strength.FAIR if guesses < _FAIR else Strength.STRONG
