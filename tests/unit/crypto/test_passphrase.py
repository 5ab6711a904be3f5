"""Proposed passphrases are strong and can be typed on every keyboard; chosen ones are judged."""

from __future__ import annotations

import math
import re

import pytest

from evidence_vault.crypto.passphrase import propose, strength
from evidence_vault.records.passphrase import Strength
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


GUESSED = [
    "",
    "   ",
    "x",
    "password1",
    "P@ssw0rd2024",
    "qwertyuiop123",
    "aaaaaaaaaaaaaaaaaaaaaaaa",
    "abcabcabcabcabcabc",
]
GUESSED += ["пароль123", "йцукен", "19910830", "Aizhan1991"]


@pytest.mark.parametrize("text", GUESSED)
def test_what_guessers_try_first_is_weak(text: str) -> None:
    assert strength(text) is Strength.WEAK


def test_a_few_words_are_fair_and_more_are_strong() -> None:
    assert strength("a quiet riverbank") is Strength.FAIR
    assert strength("four quiet words of a riverbank") is Strength.STRONG


def test_every_proposal_is_strong() -> None:
    assert {strength(propose()) for _ in range(20)} == {Strength.STRONG}


@pytest.mark.parametrize("text", ["lantern " * 100_000, "\u049b" * 1_000_000, "a1!" * 300_000])
def test_a_book_is_judged_by_its_beginning(text: str) -> None:
    assert strength(text) is strength(text[:64])


def test_letters_of_any_script_and_odd_bytes_are_judged() -> None:
    for text in ("тәуелсіздік алаңындағы ескі терек", "城市 里 的 安静 的 河岸", "\U0001f511" * 40, "\x00\x01 \ufffd"):
        assert strength(text) in Strength
