"""Every error code has exactly one sentence, and a sentence uses only facts that the error has."""

from __future__ import annotations

import re
from collections.abc import Mapping
from string import Formatter

import pytest

from evidence_vault.cli import messages as terminal
from evidence_vault.errors import VaultError
from ui import failure_words as window

FACES = pytest.mark.parametrize("told", [terminal.MESSAGES, window.MESSAGES], ids=["terminal", "window"])


def of_the_product(base: type[VaultError] = VaultError) -> list[type[VaultError]]:
    """Every class of error, the branches included, but for those of the tests."""
    below = [error for child in base.__subclasses__() for error in of_the_product(child)]
    return [base, *below] if base.__module__.startswith("evidence_vault.") else below


def facts(failure: type[VaultError]) -> set[str]:
    """Names after ``Facts:`` in the docstring of an error; units in parentheses are no names."""
    listed = re.search(r"Facts: ([^.]+)", failure.__doc__ or "")
    return set(re.sub(r" \([^)]*\)", "", listed[1]).split(", ")) if listed else set()


def complaints(errors: list[type[VaultError]], messages: Mapping[str, str]) -> list[str]:
    """What is wrong between the errors and their sentences."""
    found = []
    codes = [error.code for error in errors]
    found += [f"{code} is the code of several errors" for code in set(codes) if codes.count(code) > 1]
    found += [f"{code} has no sentence" for code in codes if code not in messages]
    for error in errors:
        sentence = messages.get(error.code, "A.")
        if not re.fullmatch(r"[A-Z{].*[.?}]", sentence, re.DOTALL):
            found.append(f"{error.code} has no full sentence: {sentence}")
        unknown = {field.split("[")[0] for _, field, _, _ in Formatter().parse(sentence) if field} - facts(error)
        found += [f"{error.code} has no fact {name}" for name in unknown]
    return found


@FACES
def test_every_error_has_its_sentence(told: Mapping[str, str]) -> None:
    assert len(of_the_product()) > 30
    assert not complaints(of_the_product(), told)


@FACES
def test_no_sentence_stands_for_nothing(told: Mapping[str, str]) -> None:
    assert not told.keys() - {error.code for error in of_the_product()}


class Torn(VaultError):
    """The page is torn. Facts: page, side."""

    code = "test.torn"


class AlsoTorn(VaultError):
    """Facts: page."""

    code = "test.torn"


@pytest.mark.parametrize(
    ("errors", "messages", "complaint"),
    [
        ([Torn], {}, "test.torn has no sentence"),
        ([Torn], {"test.torn": "torn"}, "test.torn has no full sentence: torn"),
        ([Torn], {"test.torn": "Page {number} is torn."}, "test.torn has no fact number"),
        ([Torn, AlsoTorn], {"test.torn": "Torn."}, "test.torn is the code of several errors"),
    ],
)
def test_each_fault_is_found(errors: list[type[VaultError]], messages: dict[str, str], complaint: str) -> None:
    assert complaint in complaints(errors, messages)


def test_a_good_sentence_passes() -> None:
    assert not complaints([Torn], {"test.torn": "Page {page} is torn on its {side} side."})
