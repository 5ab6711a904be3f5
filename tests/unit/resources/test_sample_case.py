"""The sample case can be taken in as it stands, and hurts nobody."""

from __future__ import annotations

import email
import email.policy
import json
import re
import tomllib
import unicodedata
import zipfile
from pathlib import Path
from typing import Any

import pytest

from evidence_vault.records.case import CASE_TEXTS, EXHIBIT_FIELDS, EXHIBIT_TEXTS, LANGUAGES
from evidence_vault.records.item import CARD_FIELDS, OBTAINED, UNKNOWN, WITHHELD
from evidence_vault.resources import resource

ROOT = resource("sample_case")
PIECES = ROOT / "pieces"
MAKERS = Path(__file__).resolve().parents[3] / "packaging" / "sample_case"
KAZAKH = set("әғқңөұүһі")
HOST = re.compile(r"(?:https?://|[\w.+-]+@)([a-z0-9-]+(?:\.[a-z0-9-]+)+)", re.I)
INVENTED = re.compile(r"(?:.+\.)?example(?:\.(?:org|com|net))?")
NAMESPACES = {"schemas.openxmlformats.org", "www.w3.org", "creativecommons.org"}
"""Names of formats and of a licence, which look like addresses."""


@pytest.fixture(scope="module")
def case() -> dict[str, Any]:
    return tomllib.loads((ROOT / "case.toml").read_text(encoding="utf-8"))


def strings(value: object) -> list[str]:
    """Every text in a parsed TOML document."""
    if isinstance(value, dict):
        return [text for inner in value.values() for text in strings(inner)]
    if isinstance(value, list):
        return [text for inner in value for text in strings(inner)]
    return [value] if isinstance(value, str) else []


def real_hosts(text: str) -> set[str]:
    """Hosts of web and mail addresses that could be somebody's."""
    return {host for host in HOST.findall(text) if not INVENTED.fullmatch(host.lower()) and host not in NAMESPACES}


def test_the_files_are_those_that_the_case_names(case: dict[str, Any]) -> None:
    named = [piece["file"] for piece in case["piece"]]
    on_disk = {path.relative_to(ROOT).as_posix() for path in PIECES.rglob("*") if path.is_file()}
    assert len(named) == len(set(named)) >= 12
    assert set(named) == on_disk


def test_cards_have_known_fields_and_no_blanks(case: dict[str, Any]) -> None:
    for piece in case["piece"]:
        card = piece["card"]
        assert set(card) <= set(CARD_FIELDS), piece["file"]
        assert card["obtained"] in OBTAINED, piece["file"]
        assert card["title"], piece["file"]
        assert all(isinstance(text, str) and text.strip() == text != "" for text in card.values()), piece["file"]


def test_the_cards_together_fill_every_field(case: dict[str, Any]) -> None:
    assert {field for piece in case["piece"] for field in piece["card"]} == set(CARD_FIELDS)
    values = [text for piece in case["piece"] for text in piece["card"].values()]
    assert {UNKNOWN, WITHHELD} <= set(values)


def test_a_translation_names_the_piece_that_it_translates(case: dict[str, Any]) -> None:
    files = {piece["file"] for piece in case["piece"]}
    translations = [piece["card"] for piece in case["piece"] if "translation_of" in piece["card"]]
    assert translations
    assert {card["translation_of"] for card in translations} <= files


def test_every_text_stands_in_three_languages(case: dict[str, Any]) -> None:
    texts = [case["case"][name] for name in CASE_TEXTS]
    texts += [
        exhibit[name] for exhibit in case["exhibit"] for name in EXHIBIT_TEXTS if name in exhibit or name != "remark"
    ]
    for text in texts:
        assert set(text) == set(LANGUAGES)
        assert all(text.values())
        assert re.search("[а-я]", text["ru"])
        assert not KAZAKH & set(text["ru"].lower())
        assert KAZAKH & set(text["kk"].lower())
        assert not re.search("[а-я]", re.sub("«[^»]*»", "", text["en"]))


def test_exhibits_are_made_of_pieces_and_one_is_withdrawn(case: dict[str, Any]) -> None:
    files = {piece["file"] for piece in case["piece"]}
    exhibits = case["exhibit"]
    used = [name for exhibit in exhibits for name in exhibit["pieces"]]
    assert set(used) <= files
    assert len(used) == len(set(used))
    assert sum(exhibit.get("withdrawn", False) for exhibit in exhibits) == 1
    assert any(
        len(exhibit["pieces"]) == 2 and all("2026030" in name for name in exhibit["pieces"]) for exhibit in exhibits
    )
    for exhibit in exhibits:
        assert set(exhibit) <= {"pieces", "withdrawn", *EXHIBIT_TEXTS, *EXHIBIT_FIELDS}


def test_all_kazakh_letters_are_in_the_case(case: dict[str, Any]) -> None:
    assert set("".join(strings(case)).lower()) >= KAZAKH


def test_names_are_as_people_have_them(case: dict[str, Any]) -> None:
    names = [Path(piece["file"]).name for piece in case["piece"]]
    assert any(re.search("[а-я]", name) and " " in name for name in names)
    assert any(KAZAKH & set(name.lower()) for name in names)
    assert all(unicodedata.is_normalized("NFC", name) for name in names)


def test_nothing_can_be_mistaken_for_a_real_address(case: dict[str, Any]) -> None:
    files = [ROOT / "case.toml", MAKERS / "texts.toml", *(MAKERS / "pages").iterdir(), *PIECES.rglob("*.*")]
    texts = {path.name: path.read_bytes().decode("utf-8", "ignore") for path in files if path.suffix in READABLE}
    texts |= {"translation": document_text(next(PIECES.glob("*.docx")))}
    texts |= {path.name: mail_text(path) for path in (*PIECES.glob("*.eml"), *PIECES.glob("*.mhtml"))}
    assert len(texts) > 12
    assert not {name: found for name, text in texts.items() if (found := real_hosts(text))}
    assert all(real_hosts(text) == set() for text in strings(case))


READABLE = {".toml", ".html", ".css", ".js", ".json", ".csv"}


def document_text(path: Path) -> str:
    """The XML of a DOCX."""
    with zipfile.ZipFile(path) as package:
        return package.read("word/document.xml").decode()


def mail_text(path: Path) -> str:
    """Headers and decoded text parts of a message."""
    message = email.message_from_bytes(path.read_bytes(), policy=email.policy.default)
    parts = [part.get_content() for part in message.walk() if part.get_content_maintype() == "text"]
    return "\n".join([*(f"{name}: {value}" for name, value in message.items()), *parts])


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("see https://somebody.kz/wall", {"somebody.kz"}),
        ("from a.b@mail.city.kz to me", {"mail.city.kz"}),
        ("https://social.example.org/x, @example_channel and office@mysal.example.org", set()),
        ("https://example.org.evil.kz/", {"example.org.evil.kz"}),
    ],
)
def test_a_real_address_is_found(text: str, found: set[str]) -> None:
    assert real_hosts(text) == found


SIGNATURES = {
    ".png": b"\x89PNG\r\n\x1a\n",
    ".jpg": b"\xff\xd8\xff",
    ".pdf": b"%PDF-",
    ".ogg": b"OggS",
    ".docx": b"PK\x03\x04",
    ".csv": b"\xef\xbb\xbf",
    ".html": b"<!DOCTYPE html>",
    ".json": b"{",
    ".eml": b"Return-Path:",
    ".mhtml": b"From: <Saved",
}


def test_files_are_what_their_names_say() -> None:
    for path in (path for path in PIECES.rglob("*") if path.is_file()):
        data = path.read_bytes()
        if path.suffix == ".mp4":
            assert data[4:8] == b"ftyp"
        else:
            assert data.startswith(SIGNATURES[path.suffix]), path.name


def test_no_piece_is_empty_and_the_whole_is_small_enough_to_carry() -> None:
    sizes = [path.stat().st_size for path in PIECES.rglob("*") if path.is_file()]
    assert all(sizes)
    assert sum(sizes) <= 6 * 1024 * 1024


def test_one_screenshot_is_very_long() -> None:
    shapes = [png_size(path) for path in PIECES.glob("*.png")]
    assert max(height / width for width, height in shapes) > 8


def png_size(path: Path) -> tuple[int, int]:
    """Width and height from the header of a PNG (section 11.2.2)."""
    header = path.read_bytes()[16:24]
    return int.from_bytes(header[:4]), int.from_bytes(header[4:])


def test_the_photo_carries_time_zone_and_camera() -> None:
    head = (PIECES / "IMG_20260305_080214.jpg").read_bytes()[:4096]
    for expected in (b"2026:03:05 08:02:14", b"+05:00", b"Example Phone 5"):
        assert expected in head


def test_both_halves_of_the_chat_say_the_same() -> None:
    chat = json.loads((PIECES / "ChatExport_2026-03-10" / "result.json").read_text(encoding="utf-8"))
    page = (PIECES / "ChatExport_2026-03-10" / "messages.html").read_text(encoding="utf-8")
    assert len(chat["messages"]) == page.count('class="message ')
    assert all(message["text"] in page for message in chat["messages"])


def test_the_table_lists_as_many_accounts_as_the_list_says(case: dict[str, Any]) -> None:
    rows = next(PIECES.glob("*.csv")).read_text(encoding="utf-8-sig").splitlines()[1:]
    said = [text for text in strings(case["exhibit"]) if text.startswith("Repetition by")]
    assert re.findall(r"\d+", said[0]) == [str(len(rows))]


def test_the_mail_has_an_attachment() -> None:
    message = email.message_from_bytes(next(PIECES.glob("*.eml")).read_bytes(), policy=email.policy.default)
    assert message["Message-ID"]
    assert [part.get_filename() for part in message.walk() if part.get_content_disposition() == "attachment"]
