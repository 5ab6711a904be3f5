"""What is printed can be read by the person or the program that it is for, whatever the name of a file."""

from __future__ import annotations

import io
import json
import sys

import pytest

from evidence_vault.cli import output


@pytest.mark.parametrize(
    ("name", "shown"),
    [
        ("photo.jpg", "photo.jpg"),
        ("жала жабу қолхаты 中文.png", "жала жабу қолхаты 中文.png"),
        ("two\nlines\ttab", r"two\x0alines\x09tab"),
        ("red \x1b[31m", r"red \x1b[31m"),
        ("c1 \x9b31m del \x7f", r"c1 \x9b31m del \x7f"),
        ("bytes \udcff\udc80", r"bytes \xff\x80"),
        ("half a pair \ud83d", r"half a pair \ud83d"),
        ("photo\u202egnp.exe", r"photo\u202egnp.exe"),
        ("isolate \u2066x\u2069", r"isolate \u2066x\u2069"),
        ("line\u2028paragraph\u2029", r"line\u2028paragraph\u2029"),
        ("persian می\u200cخواهم", "persian می\u200cخواهم"),
    ],
)
def test_nothing_in_a_name_can_steer_a_terminal(name: str, shown: str) -> None:
    assert output.visible(name) == shown


@pytest.mark.parametrize(
    ("count", "shown"),
    [
        (0, "0 bytes"),
        (1, "1 byte"),
        (999, "999 bytes"),
        (1000, "1.0 kB"),
        (999_949, "999.9 kB"),
        (999_950, "1.0 MB"),
        (4_294_967_296, "4.3 GB"),
        (12_345_000_000_000_000, "12345.0 TB"),
    ],
)
def test_sizes_are_told_in_powers_of_1000(count: int, shown: str) -> None:
    assert output.size_text(count) == shown


@pytest.mark.parametrize(
    ("count", "noun", "shown"),
    [
        (1, "entry", "1 entry"),
        (2, "entry", "2 entries"),
        (0, "item", "0 items"),
        (1234, "item", "1,234 items"),
        (0, "key", "0 keys"),
    ],
)
def test_things_are_counted_in_english(count: int, noun: str, shown: str) -> None:
    assert output.counted(count, noun) == shown


def test_columns_stand_below_one_another_with_wide_and_combining_letters() -> None:
    lines = output.table(("Name", "Size"), [["中文", "1"], ["cafe\u0301", "22"], ["plain", "3"]], width=None)
    starts = [
        output.columns(line[: line.index(mark)]) for line, mark in zip(lines, ("Size", "1", "22", "3"), strict=True)
    ]
    assert starts == [7, 7, 7, 7]


def test_a_long_last_cell_is_cut_to_the_terminal_and_says_so() -> None:
    lines = output.table(("Id", "Name"), [["E-000001", "a" * 100], ["E-000002", "中" * 100]], width=40)
    assert [output.columns(line) for line in lines[1:]] == [40, 39]
    assert all(line.endswith("…") for line in lines[1:])


def test_a_wide_column_leaves_room_for_the_last() -> None:
    lines = output.table(("Type", "Name"), [["application/vnd.openxmlformats", "letter.docx"]], width=40)
    assert lines[1] == "application/vnd.…  letter.docx"


def test_a_table_in_a_pipe_is_never_cut() -> None:
    assert output.table(("Name",), [["a" * 500]], width=None)[1] == "a" * 500


def test_on_a_narrow_terminal_the_last_column_keeps_some_room() -> None:
    lines = output.table(("Id", "Name"), [["x" * 10, "abcdefghijklmnopqrstuvwxyz"]], width=20)
    assert lines[1].endswith("  abcdefghijklmno…")


def test_cells_of_a_table_are_escaped() -> None:
    assert output.table(("Name",), [["a\x1b[2J\u202eb"]], width=None)[1] == r"a\x1b[2J\u202eb"


def test_lines_of_a_text_stand_below_its_first(capsys: pytest.CaptureFixture[str]) -> None:
    output.tell_fields([("Title", "Post"), ("Transcript", "one\ntwo\x07"), ("Note", "")])
    assert capsys.readouterr().out.splitlines() == [
        "  Title       Post",
        "  Transcript  one",
        r"              two\x07",
    ]


def test_json_is_utf8_and_escapes_what_steers_a_terminal(monkeypatch: pytest.MonkeyPatch) -> None:
    stream = io.TextIOWrapper(io.BytesIO(), encoding="latin-1", newline="\n")
    monkeypatch.setattr(sys, "stdout", stream)
    value = {"name": "жала \u202e\x1b\x9b\udcff.png", "bytes": 3}
    output.tell_json(value)
    stream.flush()
    raw = stream.buffer.getvalue()
    assert json.loads(raw.decode("utf-8")) == value
    assert "жала".encode() in raw
    assert rb"\u202e\u001b\u009b\udcff" in raw


@pytest.mark.parametrize("count", [0, 1, 3])
def test_an_array_of_any_length_is_json(count: int, capsys: pytest.CaptureFixture[str]) -> None:
    objects: list[dict[str, object]] = [{"seq": place} for place in range(count)]
    output.tell_json_array(iter(objects))
    assert json.loads(capsys.readouterr().out) == objects


def test_a_terminal_without_the_letters_gets_escapes_and_no_crash(monkeypatch: pytest.MonkeyPatch) -> None:
    stream = io.TextIOWrapper(io.BytesIO(), encoding="ascii", newline="\n")
    monkeypatch.setattr(sys, "stdout", stream)
    output.prepare_streams()
    output.tell("Қазақ")
    stream.flush()
    assert stream.buffer.getvalue() == b"\\u049a\\u0430\\u0437\\u0430\\u049b\n"
