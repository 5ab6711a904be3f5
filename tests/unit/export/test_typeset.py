"""Setting pages in a process of its own."""

from __future__ import annotations

import io
import json
from collections.abc import Callable
from pathlib import Path

import pytest

from evidence_vault.clock import Instant
from evidence_vault.errors import MissingGlyph, TypesetFailed
from evidence_vault.export.exhibit_list import exhibit_list
from evidence_vault.export.recovery_sheet import SheetInput, recovery_sheet
from evidence_vault.export.typeset import has_glyph, qr_svg, typeset
from evidence_vault.export.typeset.__main__ import compile_request
from evidence_vault.export.typeset.coverage import covered_by
from evidence_vault.resources import resource
from tests.helpers.printing import VAULT, list_of, listed, run

NOON = Instant.parse("2026-03-03T12:00:00.000Z")
KAZAKH = "ӘәҒғҚқҢңӨөҰұҮүҺһІі₸№«»—"
UYGHUR = "ئابپتجچخدرزژسشغفقكگڭلمنھوۇۆۈۋېىيە،؟"


def test_another_date_gives_another_file() -> None:
    def sheet(made: Instant) -> bytes:
        return recovery_sheet(SheetInput(VAULT, "age1x", made, "AGE-SECRET-KEY-1X", sealed=False), ["en"])

    assert sheet(NOON) == sheet(NOON)
    assert sheet(NOON) != sheet(Instant(NOON.unix_ms + 1000))


def test_what_typst_refuses_is_a_failure_with_its_words() -> None:
    with pytest.raises(TypesetFailed) as caught:
        typeset("exhibit-list.typ", {"lang": "en"}, created=NOON)
    assert 'dictionary does not contain key "title"' in str(caught.value.facts["reason"])


def test_a_template_that_is_not_there_is_a_failure() -> None:
    with pytest.raises(TypesetFailed):
        typeset("no-such.typ", {}, created=NOON)


def test_an_interpreter_that_cannot_be_started_is_a_failure(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sys.executable", "/no/such/python")
    with pytest.raises(TypesetFailed, match="No such file"):
        typeset("exhibit-list.typ", {}, created=NOON)


def test_a_page_that_never_comes_is_given_up(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("evidence_vault.export.typeset.compiler.LIMIT", 0.001)
    with pytest.raises(TypesetFailed, match="no page after"):
        typeset("exhibit-list.typ", {}, created=NOON)


@pytest.fixture
def template(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Callable[[str], bytes]:
    """Compiles a template of the test's own as the child process would."""
    for folder in ("fonts", "typst"):
        (tmp_path / folder).mkdir()
    (tmp_path / "secret.txt").write_text("CANARY")
    (tmp_path / "fonts" / "Sans.ttf").write_bytes(resource("fonts", "NotoSans-Regular.ttf").read_bytes())
    monkeypatch.setattr("evidence_vault.resources._ROOT", tmp_path)

    def compile_text(text: str) -> bytes:
        (tmp_path / "typst" / "t.typ").write_text('#set document(title: "t")\n' + text)
        places, pdf = compile_request(io.BytesIO(b'{"template": "t.typ", "created": 0}\n{}'))
        return json.dumps(places).encode() + pdf

    return compile_text


def test_the_child_sets_what_it_is_given(template: Callable[[str], bytes]) -> None:
    assert template('#set text(font: "Noto Sans")\nhello').startswith(b"{}%PDF-1.7")


def test_a_template_can_say_on_which_page_a_place_begins(template: Callable[[str], bytes]) -> None:
    place = "#let place(key) = context [#metadata((key: key, page: here().page())) <place>]\n"
    text = '#set text(font: "Noto Sans")\n#place("a") one #pagebreak() two #pagebreak() #place("b") three'
    assert template(place + text).startswith(b'{"a": 1, "b": 3}%PDF-1.7')


def test_a_template_reads_nothing_outside_its_folder(template: Callable[[str], bytes]) -> None:
    with pytest.raises(RuntimeError):
        template('#read("/../secret.txt")')


def test_no_template_asks_for_a_package_that_would_be_fetched() -> None:
    templates = list(resource("typst").glob("*.typ"))
    assert templates
    assert not [path.name for path in templates if 'import "@' in path.read_text(encoding="utf-8")]


@pytest.mark.parametrize("font", ["DejaVu Sans", "Libertinus Serif", "No Such Face"])
def test_only_the_shipped_fonts_are_known(template: Callable[[str], bytes], font: str) -> None:
    with pytest.raises(ValueError, match="unknown font family"):
        template(f'#set text(font: ("{font}", "Noto Sans"))\nhello')


def test_the_first_missing_character_is_named_with_its_surroundings() -> None:
    title = {"en": "x" * 60 + " a\u1885b " + "y" * 60}
    with pytest.raises(MissingGlyph) as caught:
        exhibit_list(list_of(listed(1, title=title)), ["en"])
    facts = caught.value.facts
    assert (facts["character"], facts["codepoint"]) == ("\u1885", "U+1885")
    assert "a\u1885b" in str(facts["text"])
    assert len(str(facts["text"])) < 100


@pytest.mark.parametrize(
    "face", ["NotoSans-Regular", "NotoSans-Italic", "NotoSans-SemiBold", "NotoSans-Bold", "NotoSansMono-Regular"]
)
def test_every_face_for_cyrillic_has_every_kazakh_letter(face: str) -> None:
    assert set(map(ord, KAZAKH)) <= covered_by(resource("fonts", f"{face}.ttf"))


@pytest.mark.parametrize("face", ["NotoNaskhArabic-Regular", "NotoNaskhArabic-Bold"])
def test_every_face_for_the_arabic_script_has_every_uyghur_letter(face: str) -> None:
    assert set(map(ord, UYGHUR)) <= covered_by(resource("fonts", f"{face}.ttf"))


def test_common_chinese_is_covered() -> None:
    level_one = bytes(range(0xB0, 0xD8))
    common = "".join(bytes((high, low)).decode("gb2312") for high in level_one for low in range(0xA1, 0xFF - 5))
    assert len(common) > 3500
    assert all(map(has_glyph, common))


@pytest.mark.parametrize("character", ["가", "\u0378", "\ue000"])
def test_what_no_font_draws_is_known_beforehand(character: str) -> None:
    assert not has_glyph(character)


def test_the_vendored_fonts_are_those_of_the_record() -> None:
    lines = resource("fonts", "SHA256SUMS").read_text().splitlines()
    assert {line.split("  ")[1] for line in lines if line.endswith(".ttf")} == {
        path.name for path in resource("fonts").glob("*.ttf")
    }
    run("env", "-C", str(resource("fonts")), "sha256sum", "--check", "--quiet", "SHA256SUMS")


def test_the_vendored_data_for_reading_are_those_of_the_record() -> None:
    lines = resource("tessdata", "SHA256SUMS").read_text().splitlines()
    assert {line.split("  ")[1] for line in lines} == {
        path.name for path in resource("tessdata").iterdir() if path.suffix in {".traineddata", ".txt"}
    }
    run("env", "-C", str(resource("tessdata")), "sha256sum", "--check", "--quiet", "SHA256SUMS")


def test_a_qr_code_is_one_vector_path() -> None:
    svg = qr_svg("evidence-vault/x\n1\n")
    assert svg.startswith("<svg")
    assert svg.count("<path") == 1
    assert "<image" not in svg
