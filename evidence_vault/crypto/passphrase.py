"""Passphrases proposed to people, who choose poor ones themselves."""

from __future__ import annotations

import secrets

from evidence_vault.resources import resource


def propose(words: int = 7) -> str:
    """Words of the EFF large list drawn at random, lowercase ASCII, with a space between them.

    A word holds 12.9 bits, the usual seven 90.
    """
    known = resource("wordlist", "eff-large.txt").read_text(encoding="ascii").split()
    return " ".join(secrets.choice(known) for _ in range(words))
