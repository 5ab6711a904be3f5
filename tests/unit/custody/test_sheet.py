"""What stands on a recovery sheet, as people type it: read back, or told where it differs."""

from __future__ import annotations

import random
from collections.abc import Callable
from functools import partial

import pytest

from evidence_vault.crypto import age, passphrase
from evidence_vault.custody.sheet import is_open
from evidence_vault.custody.sheet import read_sheet as read_with
from evidence_vault.errors import (
    KeyDamaged,
    KeyMistyped,
    NoSheet,
    SheetMistyped,
    SheetStaysSealed,
    SheetWordsMissing,
    SheetWordUnknown,
    VaultError,
)
from tests.helpers.keyrings import CHEAP

read_sheet = partial(read_with, work_factor=CHEAP)
IDENTITY = age.Identity(bytes(range(32)))  # its text stands in the names of tests, which are to be the same everywhere
KEY = str(IDENTITY)
WORDS = passphrase.propose()
SHEET = age.armor(age.encrypt_with_passphrase(f"{KEY}\n".encode(), WORDS.encode(), work_factor=CHEAP))
OTHER = dict(zip("ABCDEFGH", "BCDEFGHA", strict=True))


def changed(text: str, at: int) -> str:
    """Another letter in one place."""
    return text[:at] + OTHER.get(text[at], "A") + text[at + 1 :]


def failure(text: str, words: str = WORDS) -> VaultError:
    with pytest.raises(VaultError) as caught:
        read_sheet(text, words)
    return caught.value


def test_the_sheet_and_its_words_give_the_key() -> None:
    assert read_sheet(SHEET, WORDS) == KEY
    assert not is_open(SHEET)


@pytest.mark.parametrize(
    "as_typed",
    [
        lambda text: text.replace("\n", "\r\n"),
        lambda text: f"photographed on Monday\n\n  {text.replace(chr(10), '  ' + chr(10) + chr(10))}\nthe end",
        lambda text: text.replace("-----", "———"),
        lambda text: "".join(line for line in text.splitlines(keepends=True) if line[0] != "-"),
        lambda text: "\n".join((text.splitlines()[0], "".join(text.splitlines()[1:-1]), text.splitlines()[-1])),
    ],
    ids=["line ends", "words and spaces around", "other dashes", "without its marks", "on one line"],
)
def test_what_only_parts_the_text_does_not_count(as_typed: Callable[[str], str]) -> None:
    assert read_sheet(as_typed(SHEET), WORDS) == KEY


def test_the_words_may_be_typed_large_and_wide() -> None:
    assert read_sheet(SHEET, f"  {WORDS.upper().replace(' ', '   ')} ") == KEY


@pytest.mark.parametrize("text", ["", "hello", "AGE ENCRYPTED FILE", "-----BEGIN PGP"])
def test_what_is_no_sheet_is_told(text: str) -> None:
    error = failure(text)
    assert isinstance(error, NoSheet | SheetMistyped)


def test_every_single_wrong_character_is_told_by_its_line_or_as_words() -> None:
    """Whatever one character of the text is mistyped, what is told leads to its line."""
    lines = SHEET.splitlines()
    for number, line in enumerate(lines[1:-1], 1):
        for at in range(0, len(line.rstrip("=")), 7):
            text = "\n".join([*lines[:number], changed(line, at), *lines[number + 1 :]])
            error = failure(text)
            assert isinstance(error, SheetMistyped | SheetStaysSealed), f"line {number}, character {at}"
            first, _, last = str(error.facts["lines"]).partition("–")
            assert int(first) <= number <= int(last or first)


@pytest.mark.parametrize("number", range(1, 7))
def test_a_line_that_lacks_a_character_is_named(number: int) -> None:
    lines = SHEET.splitlines()
    error = failure("\n".join([*lines[:number], lines[number][:-1], *lines[number + 1 :]]))
    assert isinstance(error, SheetMistyped)
    assert error.facts["lines"] == str(number)


def test_a_line_that_is_missing_is_named() -> None:
    lines = SHEET.splitlines()
    assert failure("\n".join([*lines[:6], lines[7]])).facts["lines"] == "6"


def test_words_of_another_sheet_leave_two_things_to_look_at() -> None:
    error = failure(SHEET, passphrase.propose())
    assert isinstance(error, SheetStaysSealed)
    assert error.facts["lines"] == "1–3"


def test_a_misspelt_word_is_told_by_its_place_alone() -> None:
    words = WORDS.split()
    error = failure(SHEET, " ".join([*words[:2], "gosling7", *words[3:]]))
    assert isinstance(error, SheetWordUnknown)
    assert error.facts == {"place": 3}


@pytest.mark.parametrize("count", [0, 6, 8])
def test_another_number_of_words_is_told(count: int) -> None:
    error = failure(SHEET, " ".join(passphrase.propose(count).split()))
    assert isinstance(error, SheetWordsMissing)
    assert error.facts == {"typed": count, "needed": 7}


# -- the open form -------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "text", [KEY, f"  {KEY.lower()}\n", f"# recovery\n{KEY}\n", f"{KEY[:30]} {KEY[30:50]}\n{KEY[50:]}"]
)
def test_an_open_key_is_read_however_it_is_laid_out(text: str) -> None:
    assert is_open(text)
    assert read_sheet(text, "") == KEY


def test_one_wrong_character_of_an_open_key_is_found() -> None:
    chosen = random.Random(7)
    start = len("AGE-SECRET-KEY-1")
    for at in range(start, len(KEY)):
        letter = chosen.choice([one for one in "QPZRY9X8GF2TVDW0S3JN54KHCE6MUA7LBIO1" if one != KEY[at]])
        error = failure(KEY[:at] + letter + KEY[at + 1 :])
        assert isinstance(error, KeyMistyped), f"{letter} at {at}"
        assert error.facts == {"place": at - start + 1}


@pytest.mark.parametrize("text", [KEY[:-1], KEY[:30] + "bb" + KEY[32:], f"{KEY[:40]}{KEY[41]}{KEY[40]}{KEY[42:]}Q"])
def test_more_than_one_is_told_without_a_place(text: str) -> None:
    assert isinstance(failure(text), KeyDamaged)


def test_a_recipient_tells_its_wrong_character_too() -> None:
    text = str(IDENTITY.recipient)
    assert age.Recipient.misprint(text[:20] + ("q" if text[20] != "q" else "p") + text[21:]) == 20 - len("age1") + 1
    assert age.Recipient.misprint("ssh-ed25519 AAAA") is None
