"""The window speaks Russian and Kazakh completely: every text, every plural, every placeholder."""

from __future__ import annotations

import re
import shutil
import subprocess
import sys
import xml.etree.ElementTree as ET
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QLocale, QObject
from PySide6.QtWidgets import QApplication

from evidence_vault.errors import WrongPassphrase
from evidence_vault.resources import resource
from ui import messages
from ui.app import translators
from ui.settings import LANGUAGES

PLACEHOLDER = re.compile(r"\{\w*\}|%n")


def update(folder: Path, repository: Path) -> None:
    """Collect the texts of the window into the files of a folder."""
    subprocess.run([sys.executable, repository / "packaging" / "translations" / "update.py", folder], check=True)


@pytest.fixture(scope="module")
def fresh(repository: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The shipped translations, brought up to the texts as they are now."""
    folder = tmp_path_factory.mktemp("translations")
    for path in resource("translations").glob("*.ts"):
        shutil.copy(path, folder)
    update(folder, repository)
    return folder


def entries(path: Path) -> Iterator[tuple[str, str, list[str], bool]]:
    """Context, source, translations and whether they are finished, for each text of a ``.ts`` file."""
    for context in ET.parse(path).getroot().iter("context"):  # noqa: S314 - our own file
        for message in context.iter("message"):
            translation = message.find("translation")
            assert translation is not None
            forms = [form.text or "" for form in translation.iter("numerusform")] or [translation.text or ""]
            finished = translation.get("type") is None and all(forms)
            yield context.findtext("name", ""), message.findtext("source", ""), forms, finished


def gaps(path: Path) -> list[str]:
    """Texts that are not translated, or that lack a plural."""
    return [f"{context}: {source}" for context, source, _, finished in entries(path) if not finished]


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_text_is_translated(language: str, fresh: Path) -> None:
    path = fresh / f"ui_{language}.ts"
    assert not gaps(path)
    assert len(list(entries(path))) > (500 if language != "en" else 3)


@pytest.mark.parametrize("language", LANGUAGES)
def test_what_ships_is_what_the_tools_make(language: str, fresh: Path) -> None:
    for suffix in (".ts", ".qm"):
        name = f"ui_{language}{suffix}"
        assert (fresh / name).read_bytes() == resource("translations", name).read_bytes(), (
            "run packaging/translations/update.py"
        )


def wrong_placeholders(path: Path) -> list[str]:
    """Texts whose translation has other placeholders; a plural form may leave the number out."""
    found = []
    for context, source, forms, _ in entries(path):
        wanted = set(PLACEHOLDER.findall(source))
        if any(set(PLACEHOLDER.findall(form)) - {"%n"} != wanted - {"%n"} for form in forms):
            found.append(f"{context}: {source}")
    return found


@pytest.mark.parametrize("language", LANGUAGES)
def test_placeholders_stay(language: str) -> None:
    assert not wrong_placeholders(resource("translations", f"ui_{language}.ts"))


def test_a_gap_and_a_wrong_placeholder_are_found(tmp_path: Path) -> None:
    (tmp_path / "a.ts").write_text(
        "<TS><context><name>View</name>"
        "<message><source>Open {path}</source><translation>Открыть {pfad}</translation></message>"
        '<message><source>New</source><translation type="unfinished"></translation></message>'
        '<message numerus="yes"><source>%n files</source><translation><numerusform>%n файл</numerusform>'
        "<numerusform></numerusform></translation></message>"
        "</context></TS>",
        encoding="utf-8",
    )
    assert gaps(tmp_path / "a.ts") == ["View: New", "View: %n files"]
    assert wrong_placeholders(tmp_path / "a.ts") == ["View: Open {path}"]


@pytest.mark.parametrize(("language", "word"), [("ru", "парольной"), ("kk", "құпия сөз")])
def test_a_failure_is_told_in_the_language_of_the_window(language: str, word: str, application: QApplication) -> None:
    owner = QObject()
    installed = translators(language, owner)
    for translator in installed:
        application.installTranslator(translator)
    try:
        assert word in messages.sentence(WrongPassphrase())
        assert QLocale().name().startswith(language)
    finally:
        for translator in installed:
            application.removeTranslator(translator)
        QLocale.setDefault(QLocale("en"))
    assert "passphrase" in messages.sentence(WrongPassphrase())
