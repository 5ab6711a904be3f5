"""What a bundle makes of words from outside: tables stay tables, and names of files are by the rule of the forum."""

from __future__ import annotations

import pytest

from evidence_vault.export.bundle.naming import file_name
from evidence_vault.export.bundle.told import told_section
from evidence_vault.export.words import Words
from evidence_vault.records.pages import Told
from tests.helpers.printing import item


def section(*lines: str, media_type: str = "text/csv") -> dict[str, object]:
    told = Told("text", paragraphs=lines)
    return dict(told_section("E-000001", "1", item(1, media_type=media_type), told, Words(["en"])))


def cells(found: dict[str, object]) -> list[list[str]]:
    return [[cell["text"] for cell in row] for row in found["table"]]  # type: ignore[attr-defined]


@pytest.mark.parametrize("delimiter", [";", ",", "\t"])
def test_a_table_is_printed_as_one(delimiter: str) -> None:
    found = section(delimiter.join(("No.", "Account")), delimiter.join(("1", f'"a{delimiter} b"')), "")
    assert cells(found) == [["No.", "Account"], ["1", f"a{delimiter} b".replace("\t", " ")]]
    assert found["paragraphs"] == []


@pytest.mark.parametrize("lines", [("a;b", "1;2;3"), ("only words", "of a text"), ("",), ("a;b", '1;"2')])
def test_what_is_no_even_table_keeps_its_lines(lines: tuple[str, ...]) -> None:
    found = section(*lines)
    assert cells(found) == []
    assert [one["text"] for one in found["paragraphs"]] == list(lines)  # type: ignore[attr-defined]
    assert cells(section("a;b", "1;2", media_type="text/plain")) == []


def test_a_part_of_an_exhibit_is_named_with_a_hyphen_and_one_underscore_stays_one() -> None:
    taken = {"9_voice_message.ogg"}
    name = file_name(
        "{mark}{part}_{title}.{ext}", mark="9", title="Voice_message", ending="ogg", longest=80, taken=taken, place=1
    )
    assert name == "9-1_Voice message.ogg"
