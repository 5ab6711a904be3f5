"""The recovery sheet: what stands on the paper opens the vault, and its title tells nothing."""

from __future__ import annotations

import io
from pathlib import Path

import pikepdf
import pytest

from evidence_vault.crypto import age, passphrase
from evidence_vault.export.recovery_sheet import OPEN_ORIGINAL, SheetInput, recovery_sheet
from evidence_vault.vault.layout import VaultHeader
from tests.helpers.printing import TAKEN_IN, VAULT, check_clean, flat, pages_of, run, text_of

WORDS = b"seven quiet words on another sheet of paper"


def sealed(identity: age.Identity) -> SheetInput:
    wrapped = age.encrypt_with_passphrase(f"{identity}\n".encode(), WORDS, work_factor=10)
    return SheetInput(VAULT, str(identity.recipient), TAKEN_IN, age.armor(wrapped), sealed=True)


def opened(identity: age.Identity) -> SheetInput:
    return SheetInput(VAULT, str(identity.recipient), TAKEN_IN, str(identity), sealed=False)


@pytest.mark.parametrize("languages", [("en",), ("ru",), ("kk",), ("en", "ru"), ("kk", "ru")])
@pytest.mark.parametrize("form", [sealed, opened])
def test_it_is_one_sound_page(form: object, languages: tuple[str, ...], tmp_path: Path) -> None:
    assert callable(form)
    pdf = recovery_sheet(form(age.Identity.generate()), languages)
    check_clean(pdf, tmp_path)
    assert len(pages_of(pdf)) == 1


def test_the_text_on_a_sealed_sheet_and_its_words_give_the_key_back() -> None:
    identity = age.Identity.generate()
    found = text_of(recovery_sheet(sealed(identity), ["en", "ru"]), "-layout")
    begin, end = found.index("-----BEGIN AGE"), found.index("-----END AGE")
    lines = found[begin : end + len("-----END AGE ENCRYPTED FILE-----")].split("\n")
    typed = "".join(f"{line.strip()}\n" for line in lines if line.strip())
    key = age.decrypt(age.dearmor(typed), [age.Passphrase(WORDS, min_work_factor=10)])
    assert key.decode().strip() == str(identity)
    assert str(identity) not in found


def test_the_line_on_an_open_sheet_is_the_key() -> None:
    identity = age.Identity.generate()
    found = text_of(recovery_sheet(opened(identity), ["en"]))
    assert str(identity) in found
    assert "Whoever holds this sheet can read everything in the vault." in flat(found)


def test_it_names_the_vault_and_whom_it_is_encrypted_to() -> None:
    identity = age.Identity.generate()
    found = text_of(recovery_sheet(sealed(identity), ["ru"]))
    assert "K7QX-62MD" in found
    assert str(identity.recipient) in found


@pytest.mark.parametrize(("language", "seven"), [("en", "seven words"), ("ru", "семь слов"), ("kk", "жеті сөзді")])
def test_a_sealed_sheet_says_which_words_and_how_they_are_typed(language: str, seven: str) -> None:
    found = flat(text_of(recovery_sheet(sealed(age.Identity.generate()), [language])))
    assert len(passphrase.propose().split()) == 7
    for text in (seven, "age -d -o key.txt recovery.age", "evidence-vault list VAULT --identity-file key.txt"):
        assert text in found
    single_space = {"en": "a single space between", "ru": "с одним пробелом", "kk": "бір бос орын"}
    assert single_space[language] in found


def test_its_document_title_tells_a_print_queue_nothing() -> None:
    pdf = recovery_sheet(opened(age.Identity.generate()), ["ru", "en"])
    with pikepdf.open(io.BytesIO(pdf)) as document:
        assert str(document.docinfo["/Title"]) == "Лист"


def test_the_commands_on_it_bring_an_original_back(tmp_path: Path) -> None:
    identity, content = age.Identity.generate(), b"a screenshot" * 50
    (tmp_path / "objects" / "a").mkdir(parents=True)
    padded = content + bytes(4096 - len(content) - 8) + len(content).to_bytes(8, "big")
    (tmp_path / "objects" / "a" / "NAME.age").write_bytes(age.encrypt(padded, [identity.recipient]))
    (tmp_path / "key.txt").write_text(f"{identity}\n")
    found = text_of(recovery_sheet(opened(identity), ["en"]))
    assert all(command in found for command in OPEN_ORIGINAL)
    run("age", "--version")
    run("sh", "-c", f"cd '{tmp_path}' && " + " && ".join(OPEN_ORIGINAL))
    assert (tmp_path / "original").read_bytes() == content


@pytest.mark.parametrize(
    ("language", "label"),
    [("en", "In short, to compare"), ("ru", "Кратко, для сверки"), ("kk", "Қысқаша, салыстыру үшін")],
)
@pytest.mark.parametrize("form", [sealed, opened])
def test_it_bears_the_short_form_that_adding_to_a_locked_vault_shows(form: object, language: str, label: str) -> None:
    assert callable(form)
    identity = age.Identity.generate()
    header = VaultHeader(VAULT, str(identity.recipient))
    found = flat(text_of(recovery_sheet(form(identity), [language])))
    assert label in found
    assert found.count(header.fingerprint) == 1
