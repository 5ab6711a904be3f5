"""Proposed passphrases are strong and can be typed on every keyboard."""

from __future__ import annotations

import math
import re

from evidence_vault.crypto.passphrase import propose
from evidence_vault.resources import resource


def test_a_proposal_is_seven_words_that_every_keyboard_has() -> None:
    assert re.fullmatch(r"[a-z]{3,9}( [a-z]{3,9}){6}", propose())


def test_a_proposal_can_be_longer() -> None:
    assert len(propose(10).split(" ")) == 10


def test_no_two_proposals_are_the_same() -> None:
    assert len({propose() for _ in range(50)}) == 50


def test_the_list_holds_ninety_bits_in_seven_words() -> None:
    words = resource("wordlist", "eff-large.txt").read_text(encoding="ascii").split("\n")[:-1]
    assert len(set(words)) == len(words)
    assert all(re.fullmatch("[a-z]+", word) for word in words)
    assert 7 * math.log2(len(words)) > 90


def test_its_licence_stands_beside_it() -> None:
    licence = resource("wordlist", "LICENSE-CC-BY-3.0-US.txt").read_text(encoding="utf-8")
    assert licence.startswith("Creative Commons Attribution 3.0 United States")
