"""Forms for a person's own statement: what the log knows is there, what the person must state is not."""

from __future__ import annotations

import io
import re
import tomllib
import zipfile
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Literal

import docx
import pypdfium2
import pytest

from evidence_vault.errors import InvalidValue, MissingGlyph
from evidence_vault.export import blocks
from evidence_vault.export.blocks import Blank, Box, Document, Facts, Tick
from evidence_vault.export.declarations.declaration import DeclarationInput, declaration
from evidence_vault.export.declarations.facts import Marked
from evidence_vault.export.editable import editable
from evidence_vault.export.profiles import parse, shipped
from evidence_vault.records.case import LANGUAGES
from evidence_vault.records.profile import DECLARATIONS
from evidence_vault.resources import resource
from tests.helpers.printing import CASE, POST, check_clean, flat, item, listed, pages_of, standing, text_of

NEVER_PRINTED = ("note", "consent", "concerns", "claims")
"""Fields of a card that no form asks for."""

UYGHUR, CHINESE = "تۆھمەت ئىنسانلار", "诽谤证据"


def of(*exhibits: Marked, inside_us: bool | None = None) -> DeclarationInput:
    """A case with these exhibits; one that is a screenshot without any."""
    return DeclarationInput(CASE, exhibits or (Marked("AB1", listed(1)),), standing(), inside_us)


def template_rows(kind: str) -> Iterator[dict[str, object]]:
    """Everything in a form's file that can have texts."""

    def walk(value: object) -> Iterator[dict[str, object]]:
        if isinstance(value, dict):
            yield value
            for below in value.values():
                yield from walk(below)
        elif isinstance(value, list):
            for below in value:
                yield from walk(below)

    yield from walk(tomllib.loads(resource("declarations", f"{kind}.toml").read_text("utf-8")))


@pytest.mark.parametrize("kind", DECLARATIONS)
@pytest.mark.parametrize(("language", "asked"), [("en", "tick only"), ("ru", "отметьте"), ("kk", "белгілеңіз")])
def test_a_form_asks_to_tick_only_where_it_has_boxes(kind: str, language: str, asked: str) -> None:
    made = declaration(kind, of(), [language])
    said = " ".join(
        str(one["text"]) for block in made.blocks if isinstance(block, Box) for text in block.texts for one in text
    )
    assert (asked in said) is any(isinstance(block, Tick) for block in made.blocks)


@pytest.mark.parametrize("kind", DECLARATIONS)
def test_every_text_of_a_form_is_there_in_every_language(kind: str) -> None:
    for row in template_rows(kind):
        assert len(set(row) & set(LANGUAGES)) in (0, len(LANGUAGES)), row
        gaps = {str(row[language]).count("{_}") for language in LANGUAGES if language in row}
        assert len(gaps) < 2, row


@pytest.mark.parametrize("kind", DECLARATIONS)
def test_every_prescribed_wording_names_its_source_and_whether_somebody_looked(kind: str) -> None:
    for legal in tomllib.loads(resource("declarations", f"{kind}.toml").read_text("utf-8")).get("legal", ()):
        said = legal["source"]
        assert all(said[each].strip() for each in LANGUAGES) if isinstance(said, dict) else said.strip()
        assert legal["confidence"] in ("verified", "unconfirmed")
        assert legal["checked_on"]


@pytest.mark.parametrize("kind", DECLARATIONS)
def test_no_form_asks_for_what_never_leaves(kind: str) -> None:
    assert not [row for row in template_rows(kind) if row.get("card") in NEVER_PRINTED]


@pytest.mark.parametrize("kind", DECLARATIONS)
def test_a_form_prints_in_two_languages_with_what_it_shows_and_does_not(kind: str) -> None:
    pdf = blocks.pages(declaration(kind, of(), ("en", "kk")))
    found = flat(text_of(pdf))
    for said in ("What this shows", "What it does not show", "Before you sign", "Нені көрсетпейді"):
        assert said in found
    assert not re.search("[☑☒✓✔]", found)


def test_what_the_record_knows_is_filled_in() -> None:
    known = {**POST, "device": "Pixel 8", "note": "CANARY"}
    exhibit = listed(1, item(1, "снимок.png", known))
    found = flat(text_of(blocks.pages(declaration("capture", of(Marked("AB1", exhibit)), ("en",)))))
    digest = exhibit.items[0].sha256
    assert digest
    for said in (
        "AB1 · E-000001",
        "снимок.png",
        digest.hex,
        "2026-03-03 09:12:00 (+05:00)",
        "Pixel 8",
        "own screenshot",
    ):
        assert said in found
    assert "CANARY" not in found


def test_what_nobody_recorded_is_a_line_to_write_on_and_what_is_withheld_is_said() -> None:
    card = {"device": "withheld", "browser": "unknown"}
    document = declaration("capture", of(Marked("1", listed(1, item(1, card=card)))), ("en",))
    facts = [fact for block in document.blocks if isinstance(block, Facts) for fact in block.rows]
    said = {str(fact.label[0]["text"]): [each["text"] for each in fact.value] for fact in facts}
    assert said["Address"] == []
    assert said["Device"] == ["withheld for safety"]
    assert said["Browser"] == ["unknown"]


def test_the_certificate_leaves_comparison_qualification_and_oath_to_its_signer() -> None:
    document = declaration("fre-902-14", of(), ("en",))
    ticks = [str(block.phrases[0]["text"]) for block in document.blocks if isinstance(block, Tick)]
    assert ticks[:2] == ["The two values are equal.", "They are not equal."]
    assert sum("penalty of perjury" in tick for tick in ticks) == 2
    blanks = " ".join(str(block.phrases[0]["text"]) for block in document.blocks if isinstance(block, Blank))
    assert "Training and experience that qualify me" in blanks


@pytest.mark.parametrize(("inside", "outside_wording"), [(True, False), (False, True)])
def test_the_oath_is_the_one_of_the_place_where_it_is_signed(*, inside: bool, outside_wording: bool) -> None:
    found = flat(text_of(blocks.pages(declaration("fre-902-13", of(inside_us=inside), ("ru",)))))
    assert found.count("I declare under penalty of perjury") == 1  # in English, whatever the form is printed in
    assert ("under the laws of the United States of America" in found) is outside_wording
    assert "Не подтверждено: фраза из 28 U.S.C. § 1746" in found


def test_every_exhibit_has_a_front_sheet_of_its_own() -> None:
    pdf = blocks.pages(declaration("exhibit-mark", of(Marked("AB1", listed(1)), Marked("AB2", listed(2))), ("en",)))
    first, second, *_ = map(flat, pages_of(pdf))
    assert "This is the exhibit marked “AB1” referred to in the" in first
    assert "This is the exhibit marked “AB2” referred to in the" in second
    assert "I believe that the facts stated in this witness statement are true." in first


@pytest.mark.parametrize("languages", [("en",), ("kk", "ru")])
def test_the_inspection_sheet_says_in_every_language_that_it_is_no_notarial_act(languages: tuple[str, ...]) -> None:
    found = flat(text_of(blocks.pages(declaration("notary-inspection", of(), languages))))
    for said in ("This is not a notarial act.", "Не является нотариальным актом.", "Нотариаттық акт емес."):
        assert said in found


def test_texts_in_other_scripts_are_found_and_a_missing_letter_is_named() -> None:
    exhibit = listed(1, title={"ug": UYGHUR, "zh": CHINESE})
    found = text_of(blocks.pages(declaration("fre-902-14", of(Marked("1", exhibit)), ("en",))))
    assert all(word in found for word in (*UYGHUR.split(), CHINESE))
    with pytest.raises(MissingGlyph) as missing:
        blocks.pages(declaration("capture", of(Marked("1", listed(1, title={"en": "word 가"}))), ("en",)))
    assert missing.value.facts["codepoint"] == "U+AC00"


def test_braces_and_markup_in_what_people_wrote_are_texts() -> None:
    title = "{mark} {0} #panic() _not_ =1+1"
    exhibit = Marked("1", listed(1, title={"en": title}))
    found = flat(text_of(blocks.pages(declaration("capture", of(exhibit), ("en",)))))
    assert title in found


def test_a_destroyed_item_says_so() -> None:
    gone = replace(item(1), sha256=None, name="", size=0, card={})
    found = flat(text_of(blocks.pages(declaration("fre-902-14", of(Marked("1", listed(1, gone))), ("en",)))))
    assert "SHA-256 when taken in Content destroyed" in found


@pytest.mark.parametrize("kind", ["capture", "fre-902-13", "fre-902-14"])
def test_of_a_redacted_version_it_says_what_it_is_and_nobody_captured_it(kind: str) -> None:
    original, version = item(1, card=POST), item(2, "E-000001-redacted.png", {})
    both = of(Marked("1", listed(1, version)), Marked("2", listed(2, original)))
    said = flat(
        text_of(blocks.pages(declaration(kind, replace(both, made_of={version.id: original.id}), ("en", "ru"))))
    )
    assert said.count("A redacted version: parts of it are painted over. It was made of E-000001") == 1
    assert said.count("Она сделана из E-000001") == 1
    assert "redacted version" not in flat(text_of(blocks.pages(declaration(kind, both, ("en",)))))


@pytest.mark.parametrize(
    ("kind", "signed"),
    [
        ("capture", "исправил(а) от руки"),
        ("fre-902-13", "under penalty of perjury"),
        ("fre-902-14", "penalty of perjury"),
    ],
)
@pytest.mark.parametrize("count", [1, 2, 3])
def test_a_signature_stands_on_the_page_of_what_is_signed_and_of_what_explains_it(
    kind: str, signed: str, count: int
) -> None:
    exhibits = [Marked(str(number), listed(number, item(number, card=POST))) for number in range(1, count + 1)]
    pages = pypdfium2.PdfDocument(blocks.pages(declaration(kind, of(*exhibits), ("kk", "ru"))))
    texts = [flat(page.get_textpage().get_text_bounded()) for page in pages]
    (last,) = [text for text in texts if "Подпись" in text]
    assert signed in last
    assert "Что это показывает" in last


def test_an_unknown_kind_is_refused_with_those_that_there_are() -> None:
    with pytest.raises(InvalidValue) as refused:
        declaration("notarial-act", of(), ("en",))
    assert "capture" in str(refused.value.facts["expected"])


# -- as a file to edit ---------------------------------------------------------------------------


def made(document: Document) -> bytes:
    """The file to edit; made twice, it has the same bytes."""
    first = editable(document)
    assert first == editable(document)
    return first


def words_in(file: bytes) -> str:
    """All text of a DOCX, tables included."""
    body = docx.Document(io.BytesIO(file)).element.body
    return flat(" ".join("".join(part.text or "" for part in each.iter("{*}t")) for each in body.iter("{*}p")))


@pytest.mark.parametrize("kind", DECLARATIONS)
def test_the_file_to_edit_has_the_same_facts_and_names_nobody(kind: str) -> None:
    data = declaration(kind, of(Marked("AB1", listed(1, title={"en": "Post", "ug": UYGHUR}))), ("en", "ru"))
    file = made(data)
    found = words_in(file)
    for said in ("AB1", "What this shows", "Чего это не показывает"):
        assert said in found
    properties = docx.Document(io.BytesIO(file)).core_properties
    assert (properties.author, properties.last_modified_by, properties.comments) == ("", "", "")
    with zipfile.ZipFile(io.BytesIO(file)) as parts:
        assert {part.date_time for part in parts.infolist()} == {(1980, 1, 1, 0, 0, 0)}
        assert not [name for name in parts.namelist() if "thumbnail" in name]


def test_languages_are_tagged_and_right_to_left_stays_so() -> None:
    exhibit = listed(1, title={"ug": UYGHUR})
    file = docx.Document(io.BytesIO(made(declaration("fre-902-14", of(Marked("1", exhibit)), ("ru",)))))
    paragraph = next(each for each in file.element.body.iter("{*}p") if UYGHUR in "".join(each.itertext()))
    assert len(list(paragraph.iter("{*}bidi"))) == 1
    assert len(list(paragraph.iter("{*}rtl"))) == 1
    namespace = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
    assert {each.get(f"{namespace}val") for each in file.element.body.iter(f"{namespace}lang")} >= {"ru"}


@pytest.mark.parametrize(("forum", "inches"), [("us-federal", (8.5, 11)), ("kz", (8.27, 11.69))])
def test_a_form_has_the_paper_of_its_forum(forum: str, inches: tuple[float, float]) -> None:
    data = replace(of(), paper=shipped(forum).page.paper)
    form = declaration("fre-902-14", data, ("en",))
    with pypdfium2.PdfDocument(blocks.pages(form)) as document:
        assert tuple(side / 72 for side in document[0].get_size()) == pytest.approx(inches, abs=0.01)
    section = docx.Document(io.BytesIO(editable(form))).sections[0]
    width, height = section.page_width, section.page_height
    assert width
    assert height
    assert (width.inches, height.inches) == pytest.approx(inches, abs=0.01)


def test_pages_are_clean(tmp_path: Path) -> None:
    check_clean(blocks.pages(declaration("handover", of(), ("kk", "ru"))), tmp_path)


@pytest.mark.parametrize("law", ["us", None])
def test_a_rule_of_one_law_stands_under_that_law_whatever_the_forum_is_called(law: Literal["us"] | None) -> None:
    text = resource("profiles", "us-federal.toml").read_text("utf-8").replace('"us-federal"', '"our-court"', 1)
    assert parse(text, "ours.toml").law == "us"
    form = declaration("translator", replace(of(), law=law), ["en"])
    assert ("California" in str(form)) == (law == "us")


def test_a_translator_s_certificate_is_about_translations_and_what_they_translate_alone() -> None:
    made_of = item(2, "перевод.docx", {"translation_of": "E-000001", "translator": "T-2"})
    both, other = listed(1, item(1, "жазба.png"), made_of), listed(2, item(3, "chat.html"))
    form = str(declaration("translator", of(Marked("A", both), Marked("B", other)), ["en"]))
    assert all(name in form for name in ("жазба.png", "перевод.docx", "A.2"))
    assert "chat.html" not in form
    assert "chat.html" in str(declaration("translator", of(Marked("B", other)), ["en"])), "else it is about all of them"


def test_what_is_said_of_a_file_stands_on_one_page() -> None:
    exhibits = [Marked(f"X{number}", listed(number, item(number, f"file-{number}.png"))) for number in range(1, 8)]
    printed = pages_of(blocks.pages(declaration("fre-902-14", of(*exhibits), ("en",))))
    for number in range(1, 8):
        (page,) = [page for page in printed if f"file-{number}.png" in page]
        begun = flat(page).partition(f"file-{number}.png")[2]
        assert "SHA-256 computed by me" in begun
        assert "They are not equal." in begun


def test_a_mark_is_in_the_language_of_the_sentence_that_it_stands_in() -> None:
    both = Marked("Приложение № 1", listed(1), {"ru": "Приложение № 1", "en": "Exhibit 1"})
    found = flat(text_of(blocks.pages(declaration("exhibit-mark", of(both), ("ru", "en")))))
    assert "This is the exhibit marked “Exhibit 1” referred to" in found
    assert "обозначенное «Приложение № 1»" in found
    assert "marked “Приложение" not in found
    same = Marked("AB1", listed(1), {"ru": "AB1", "en": "AB1"})
    found = flat(text_of(blocks.pages(declaration("exhibit-mark", of(same), ("ru", "en")))))
    assert "marked “AB1” referred" in found
    kept = Marked("Приложение № 1", listed(1))
    assert "marked “Приложение № 1”" in flat(text_of(blocks.pages(declaration("exhibit-mark", of(kept), ("en",)))))
