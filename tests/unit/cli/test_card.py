"""Capture cards come from options, from files, or from both."""

from __future__ import annotations

import io
import sys
from pathlib import Path

import pytest

from evidence_vault.cli.card import card_of, read_card
from evidence_vault.cli.main import build_parser
from evidence_vault.cli.messages import sentence
from evidence_vault.errors import InvalidValue, SourceMissing, UnknownField
from evidence_vault.records.item import CARD_FIELDS


def card(*line: str) -> dict[str, str]:
    """The card that `describe` makes of these options."""
    return card_of(build_parser().parse_args(["describe", "v", "1", *line]))


def test_options_fill_the_card() -> None:
    assert card("--platform", "Telegram", "--source-url", "https://t.me/x/1", "--display-name", "Х") == {
        "platform": "Telegram",
        "url": "https://t.me/x/1",
        "display_name": "Х",
    }


@pytest.mark.parametrize(
    "text",
    [
        '{"platform": "VK", "captured": "2026-03-14"}',
        'platform = "VK"\ncaptured = 2026-03-14',
        '\ufeffplatform="VK"\ncaptured="2026-03-14"',
    ],
)
def test_a_file_is_json_or_toml(text: str, tmp_path: Path) -> None:
    (tmp_path / "card").write_text(text, encoding="utf-8")
    assert card("--card", str(tmp_path / "card")) == {"platform": "VK", "captured": "2026-03-14"}


def test_a_time_of_toml_is_a_time_of_the_card(tmp_path: Path) -> None:
    (tmp_path / "card").write_text("captured = 2026-03-14T09:30:00+05:00")
    assert card("--card", str(tmp_path / "card")) == {"captured": "2026-03-14T09:30:00+05:00"}


def test_an_option_stands_before_the_file(tmp_path: Path) -> None:
    (tmp_path / "card").write_text('platform = "VK"\naccount = "@a"')
    assert card("--card", str(tmp_path / "card"), "--account", "@b") == {"platform": "VK", "account": "@b"}


def test_standard_input_serves_one_thing_only(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(b'{"note": "n"}')))
    assert card("--card", "-") == {"note": "n"}
    with pytest.raises(InvalidValue):
        card("--card", "-", "--passphrase-file", "-")


def test_an_unknown_field_is_refused_with_the_known_ones(tmp_path: Path) -> None:
    (tmp_path / "card").write_text('colour = "red"')
    with pytest.raises(UnknownField) as refused:
        card("--card", str(tmp_path / "card"))
    assert "colour" in sentence(refused.value)
    assert all(field in sentence(refused.value) for field in CARD_FIELDS)


@pytest.mark.parametrize(
    "content",
    [
        b"{",
        b"[1]",
        b"{} {}",
        b"\xff\xfe",
        b"title = ",
        b'{"title": 7}',
        b"title = 7",
        b'{"title": "\\ud800"}',
        b'{"note": ["a"]}',
    ],
)
def test_what_is_no_card_is_refused(content: bytes, tmp_path: Path) -> None:
    (tmp_path / "card").write_bytes(content)
    with pytest.raises(InvalidValue):
        read_card(tmp_path / "card")


@pytest.mark.parametrize(
    ("content", "words"),
    [
        (b"", "it holds no field"),
        (b"{}", "it holds no field"),
        (b"# nothing yet\n", "it holds no field"),
        (b'["a"]', "line 1 column 1: a list, not an object"),
        (b'{"title": "a",\n "note": "b', "line 2 column 10: Unterminated string"),
        (b'{"title":\n}', "line 2 column 1"),
        (b'title = "a"\nnote = b', "line 2, column 8"),
        (b'{"title": "a", "title": "b"}', "title stands in it twice"),
        (b'title = "a"\ntitle = "b"', "Cannot overwrite a value"),
        (b"\xff\xfe", "it is not in UTF-8"),
    ],
)
def test_a_card_file_that_cannot_be_used_is_told_with_its_place(content: bytes, words: str, tmp_path: Path) -> None:
    (tmp_path / "card").write_bytes(content)
    with pytest.raises(InvalidValue) as refused:
        read_card(tmp_path / "card")
    assert words in sentence(refused.value)


def test_a_refusal_names_the_option_or_the_file(tmp_path: Path) -> None:
    (tmp_path / "card.toml").write_text('captured = "soon"')
    with pytest.raises(InvalidValue) as refused:
        card("--card", str(tmp_path / "card.toml"))
    assert f"captured in {tmp_path / 'card.toml'}" in sentence(refused.value)
    with pytest.raises(InvalidValue) as refused:
        card("--translation-of", "the post")
    assert "The value of --translation-of cannot be used" in sentence(refused.value)


def test_a_deeply_nested_file_is_refused(tmp_path: Path) -> None:
    (tmp_path / "card").write_text('{"a":' * 100_000)
    with pytest.raises(InvalidValue):
        read_card(tmp_path / "card")


def test_a_missing_file_is_named(tmp_path: Path) -> None:
    with pytest.raises(SourceMissing):
        read_card(tmp_path / "nowhere")


@pytest.mark.parametrize(
    "value",
    ["2026-03-14", "2026-03-14T09:30:00Z", "2026-03-14T09:30:00.123+05:00", "unknown", "withheld", ""],
)
def test_a_capture_time_is_a_date_or_a_time(value: str) -> None:
    assert card("--captured", value) == {"captured": value}


@pytest.mark.parametrize(
    "value",
    [
        "yesterday",
        "14.03.2026",
        "2026-02-30",
        "2026-03-14T25:00:00Z",
        "2026-03-14T09:30",
        "2026-03-14T09:30:00",
        "20260314",
    ],
)
def test_another_capture_time_is_refused(value: str) -> None:
    with pytest.raises(InvalidValue):
        card("--captured", value)


def test_the_time_of_posting_is_as_displayed() -> None:
    assert card("--posted", "вчера в 18:40") == {"posted": "вчера в 18:40"}


def test_how_it_was_obtained_is_one_of_a_list() -> None:
    assert card("--obtained", "received") == {"obtained": "received"}
    with pytest.raises(InvalidValue) as refused:
        card("--obtained", "stolen")
    assert "own_screenshot" in sentence(refused.value)


def test_a_translation_names_an_item_in_any_form() -> None:
    assert card("--translation-of", "e-3") == {"translation_of": "E-000003"}
    with pytest.raises(InvalidValue):
        card("--translation-of", "the post")
