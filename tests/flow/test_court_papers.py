"""Lists of a forum and forms for statements, on the command line."""

from __future__ import annotations

from pathlib import Path

import pytest

from evidence_vault.cli.main import main
from evidence_vault.records.ids import ItemId
from tests.helpers.doubts import NOTHING, added, without
from tests.helpers.printing import flat, text_of
from tests.helpers.vaults import TestVault, make_vault


@pytest.fixture(scope="module")
def vault(tmp_path_factory: pytest.TempPathFactory) -> TestVault:
    """A vault whose list was issued, changed, and issued again."""
    made = make_vault(tmp_path_factory.mktemp("papers"))
    (made.path.parent / "id.txt").write_text(made.identity)
    assert run(made, "list issue", "--case", "1", "--profile", "kz", "--lang", "ru") == 0
    with made.session(write=True) as session:
        case = session.cases()[0].id
        session.edit_exhibits(case, session.exhibits(case)[1].items, {"title.en": "Photo of the square"})
    assert run(made, "list issue", "--case", "1", "--profile", "kz", "--lang", "ru") == 0
    return made


def run(vault: TestVault, command: str, *options: str | Path) -> int:
    """One command on the vault."""
    key = vault.path.parent / "id.txt"
    words = [command] if command.startswith("list ") else command.split()
    return main([*words, str(vault.path), *map(str, options), "--identity-file", str(key)])


def test_a_list_is_written_as_pdf_docx_and_csv(vault: TestVault, tmp_path: Path) -> None:
    for ending in ("pdf", "docx", "csv"):
        out = tmp_path / f"list.{ending}"
        options = ("--case", "1", "--profile", "un-treaty-bodies", "--format", ending, "--out", out)
        assert run(vault, "exhibit-list", *options) == 0
        assert out.stat().st_mode & 0o777 == 0o600
    said = (tmp_path / "list.csv").read_text("utf-8-sig")
    assert "Приложение 1" in said, "in the language of the list that was issued last"


def test_the_name_must_end_as_the_format(vault: TestVault, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(vault, "exhibit-list", "--case", "1", "--format", "docx", "--out", tmp_path / "list.pdf") == 2
    assert "a name that ends in .docx" in capsys.readouterr().err


def test_an_issued_list_is_printed_as_it_was_and_the_next_one_says_what_changed(
    vault: TestVault, tmp_path: Path
) -> None:
    found = []
    for version in ("1", "2"):
        out = tmp_path / f"{version}.pdf"
        assert run(vault, "exhibit-list", "--case", "1", "--version", version, "--lang", "ru", "--out", out) == 0
        found.append(flat(text_of(out.read_bytes())))
    assert "Опись прилагаемых документов" in found[0]
    assert "Photo of the square" not in found[0]
    assert "Соответствие версии 1 и изменения" in found[1]
    (_, _, concordance) = found[1].partition("Соответствие версии 1 и изменения")
    assert "Photo of the square" in concordance
    assert "было" not in concordance, "which fields changed, and not what they said"


def test_a_form_is_filled_in_for_the_exhibits_named(vault: TestVault, tmp_path: Path) -> None:
    out = tmp_path / "statement.pdf"
    assert run(vault, "declaration", "--case", "1", "--kind", "capture", "--exhibit", "2", "--out", out) == 0
    found = text_of(out.read_bytes())
    assert "photo.bin" in found
    assert "post.txt" not in found


def test_a_form_that_names_a_sealed_exhibit_or_says_a_removed_word_is_told_beside_it(
    vault: TestVault, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    with vault.session(write=True) as session:
        case = session.create_case({"title.en": "Another case"}).id
        covered = without(session, added(session, "covered.png", NOTHING), "Ермек Мысалов")
        session.add_exhibits(case, [ItemId(1)], {"title.en": "A letter", "confidentiality": "sealed"}, together=True)
        session.add_exhibits(case, [covered], {"title.en": "What ЕРМЕК МЫСАЛОВ said"}, together=True)
    line = ("--case", str(case), "--kind", "exhibit-mark", "--exhibit")
    assert run(vault, "declaration", *line, "1", "--out", tmp_path / "sealed.pdf") == 0
    told = capsys.readouterr().err
    assert "exhibit 1 is named in this form, with its title, although it is under seal." in told
    assert "WARNING" not in told
    assert run(vault, "declaration", *line, "2", "--out", tmp_path / "telling.pdf") == 0
    told = capsys.readouterr().err
    assert "WARNING: exhibit 2 says in its title, texts, card or file name what was removed" in told
    assert "under seal" not in told


def test_an_exhibit_that_is_none_is_refused(
    vault: TestVault, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    out = tmp_path / "x.docx"
    line = ("--case", "1", "--kind", "translator", "--exhibit", "9", "--format", "docx", "--out", out)
    assert run(vault, "declaration", *line) == 2
    assert "9" in capsys.readouterr().err
    assert not out.exists()


def test_an_exhibit_that_is_withdrawn_is_refused_as_such(
    vault: TestVault, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    with vault.session(write=True) as session:
        session.withdraw_exhibits(session.case("1").id, [ItemId(3)])
    out = tmp_path / "x.pdf"
    line = ("--case", "1", "--kind", "translator", "--exhibit", "2", "--out", out)
    assert run(vault, "declaration", *line) == 2
    assert "in use; withdrawn is 2." in capsys.readouterr().err
    assert run(vault, "declaration", *line, "--exhibit", "9") == 2
    assert "withdrawn" not in capsys.readouterr().err


def test_the_kinds_are_listed_with_their_sources(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["declaration", "--kinds"]) == 0
    told = capsys.readouterr().out
    assert "notary-inspection" in told
    assert "unconfirmed: the sentence of 28 U.S.C. § 1746" in told
