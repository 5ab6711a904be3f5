"""What can be typed, and what is said where it cannot."""

from __future__ import annotations

import argparse
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from evidence_vault.cli.main import PAGE, build_parser
from evidence_vault.cli.messages import sentence
from evidence_vault.cli.parser import changes_of, facts_of
from evidence_vault.errors import InvalidValue, NothingToChange
from evidence_vault.records.case import CASE_TEXTS
from evidence_vault.records.ids import ItemId
from evidence_vault.records.item import CARD_FIELDS


def commands(parser: argparse.ArgumentParser, words: str = "") -> Iterator[tuple[str, argparse.ArgumentParser]]:
    """Every command with its parser, groups left out."""
    groups = [action for action in parser._actions if isinstance(action, argparse._SubParsersAction)]
    if not groups:
        yield words.strip(), parser
    for group in groups:
        for name, below in group.choices.items():
            yield from commands(below, f"{words} {name}")


COMMANDS = dict(commands(build_parser()))
PUBLIC = {"verify": {"--key", "--witness-key"}, "anchor cosign": {"--key"}, "anchor import": {"--witness-key"}}
"""Options that are called like a secret and take a public key."""


def options(parser: argparse.ArgumentParser) -> set[str]:
    """Every option of a command."""
    return {option for action in parser._actions for option in action.option_strings}


def asked_as(name: str) -> str:
    """What `build_parser` is asked for to load a command alone."""
    return name if name.startswith("list ") else name.partition(" ")[0]


def test_the_commands_of_the_program() -> None:
    assert COMMANDS.keys() == {
        *(
            "open",
            "create",
            "demo",
            "add",
            "describe",
            "group",
            "separate",
            "list",
            "search",
            "show",
            "log",
            "check",
            "checkpoint",
            "mirror",
            "resolve",
            "merge",
            "adopt",
            "purge",
            "redact",
            "original",
        ),
        *("inbox list", "inbox accept", "inbox reject"),
        *("anchor request", "anchor letter", "anchor offer", "anchor cosign", "anchor import", "anchor list"),
        *("handover invite", "handover make", "handover accept", "handover receipt", "handover list"),
        "handover proof",
        *("consent give", "consent withdraw", "consent list"),
        *("case create", "case edit", "case list"),
        *("exhibit list", "exhibit add", "exhibit edit", "exhibit order", "exhibit withdraw"),
        *("list issue", "list diff", "list show", "profiles"),
        *("submission add", "submission update", "submission list", "submission annex"),
        *("exhibit-list", "custody-report", "recovery-sheet", "rekey", "proof", "verify"),
        *("review", "bundle"),
        "declaration",
        *("keys list", "keys add-passphrase", "keys add-recipient", "keys change", "keys remove", "keys seal"),
        "keys answer",
    }


@pytest.mark.parametrize("name", COMMANDS)
def test_the_page_of_help_has_every_command(name: str) -> None:
    assert re.search(rf"^  {name}  +\w", PAGE, re.MULTILINE)


@pytest.mark.parametrize("name", COMMANDS)
def test_every_command_explains_itself(name: str, capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as ended:
        build_parser(asked_as(name)).parse_args([*name.split(), "--help"])
    shown = capsys.readouterr().out
    assert ended.value.code == 0
    assert all(option in shown for option in options(COMMANDS[name]))


@pytest.mark.parametrize("name", COMMANDS)
def test_a_command_that_is_loaded_alone_is_the_same_as_among_all(name: str) -> None:
    alone = dict(commands(build_parser(asked_as(name))))
    assert alone[name].format_help() == COMMANDS[name].format_help()
    assert len(alone) < 12


@pytest.mark.parametrize("name", COMMANDS)
def test_the_document_has_every_command_with_its_options(name: str, repository: Path) -> None:
    assert not undocumented(name, COMMANDS[name], (repository / "docs" / "command-line.md").read_text(encoding="utf-8"))


def undocumented(name: str, parser: argparse.ArgumentParser, document: str) -> set[str]:
    """What a document lacks of a command: a chapter with its name, or an option there or in a chapter for all."""
    chapters = re.split(r"^(?=##)", document, flags=re.MULTILINE)
    own = [chapter for chapter in chapters if f"`{name} " in chapter.partition("\n")[0]]
    text = "".join(own + [chapter for chapter in chapters if chapter.startswith("## ")])
    missing = {option for option in options(parser) - {"-h", "--help"} if not re.search(rf"[ `]{option}[ `]", text)}
    return missing if own else {name, *missing}


def test_a_missing_command_and_a_missing_option_are_found() -> None:
    parser = argparse.ArgumentParser()
    parser.add_argument("--deep")
    assert undocumented("dig", parser, "### `add VAULT`\n`--deep`\n") == {"dig", "--deep"}
    assert undocumented("dig", parser, "### `dig VAULT`\n`--deeper`\n") == {"--deep"}
    assert undocumented("dig", parser, "### `dig VAULT`\n`--deep N`\n") == set()


def test_describe_has_an_option_for_every_field_of_the_card() -> None:
    wanted = {"--" + field.replace("_", "-") for field in CARD_FIELDS}
    assert wanted <= options(COMMANDS["describe"])


@pytest.mark.parametrize("name", COMMANDS)
def test_no_command_takes_a_secret_as_an_argument(name: str) -> None:
    secrets = {option for option in options(COMMANDS[name]) if re.search("pass|identity|key|secret", option)}
    assert secrets <= {"--passphrase-file", "--new-passphrase-file", "--identity-file"} | PUBLIC.get(name, set())


@pytest.mark.parametrize("text", ["E-000017", "e-17", "17", "E-17"])
def test_an_item_is_named_in_any_of_its_forms(text: str) -> None:
    arguments = build_parser().parse_args(["show", "v", text])
    assert arguments.item == ItemId(17)


@pytest.mark.parametrize(
    ("line", "complaint"),
    [
        ("show v E-0", "'E-0' is no item id"),
        ("show v photo.jpg", "'photo.jpg' is no item id"),
        ("add v", "PATH"),
        ("create v", "--custodian"),
        ("frobnicate v", "frobnicate"),
        ("list v --js", "--js"),
        ("list v --passphrase hunter2", "--passphrase"),
        ("list v --passphrase-file a --identity-file b", "not allowed with"),
        ("exhibit-list v --case 1 --out x.pdf --lang en,de", "en, ru, kk"),
        ("exhibit-list v --case 1 --out x.pdf --lang en,en", "en, ru, kk"),
        ("exhibit-list v --case 1 --out x.pdf --lang en,ru,kk", "en, ru, kk"),
        ("search v", "QUERY"),
        ("search v word --limit 0", "'0' is no number from 1"),
        ("case", "COMMAND"),
        ("", "COMMAND"),
    ],
)
def test_a_wrong_line_is_told_in_one_sentence(line: str, complaint: str, capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as ended:
        build_parser().parse_args(line.split())
    told = capsys.readouterr().err
    assert ended.value.code == 2
    assert complaint in told
    assert len(told.splitlines()) == 1


@pytest.mark.parametrize(
    ("line", "hint"),
    [
        ("describe v 1 --platfrom VK", "did you mean --platform? See: evidence-vault describe --help"),
        ("describe v 1 --platfrom=VK", "did you mean --platform? See: evidence-vault describe --help"),
        ("list v --frobnicate", "--frobnicate is not known here. See: evidence-vault list --help"),
        ("case create v --titel T", "did you mean --title? See: evidence-vault case create --help"),
        ("list v w", "w is not known here. See: evidence-vault list --help"),
        ("case create v --title T --text-lang Kazakh", "language tag such as en, ru"),
    ],
)
def test_an_unknown_word_leads_to_the_command_and_to_what_was_meant(
    line: str, hint: str, capsys: pytest.CaptureFixture[str]
) -> None:
    with pytest.raises(SystemExit):
        build_parser().parse_args(line.split())
    assert hint in capsys.readouterr().err


def test_every_command_that_only_looks_can_leave_all_as_it_is() -> None:
    assert {name for name, parser in COMMANDS.items() if "--read-only" in options(parser)} == {
        *("list", "search", "show", "log", "check"),
        *("list diff", "list show"),
        *("submission list", "submission annex"),
        *("anchor list", "case list", "consent list", "exhibit list", "inbox list", "keys list"),
        *("exhibit-list", "custody-report", "recovery-sheet", "checkpoint", "handover invite", "handover list"),
        "declaration",
        "review",
    }


@pytest.mark.parametrize(
    "line",
    [
        "open v",
        "create v --custodian K-1",
        "demo --out d",
        "add v f",
        "add --locked v f",
        "describe v 1 --title T",
        "group v 1 2",
        "separate v P-1",
        "list issue v --case 1",
        "mirror v d",
        "purge v 1 --reason R",
        "original v 1 --out f",
        "inbox accept v f",
        "inbox reject v f --reason R",
        "case create v --title T",
        "case edit v 1 --title T",
        "exhibit add v 1 --case 1",
        "exhibit edit v 1 --case 1",
        "exhibit order v 1 --case 1",
        "exhibit withdraw v 1 --case 1",
        "keys add-passphrase v",
        "keys add-recipient v age1 --for N",
        "keys change v",
        "keys remove v k",
        "keys seal v --keep k --challenge f",
    ],
)
def test_a_command_that_writes_refuses_to_leave_all_as_it_is(line: str, capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as ended:
        build_parser().parse_args([*line.split(), "--read-only"])
    told = capsys.readouterr().err
    assert ended.value.code == 2
    assert "--read-only goes with commands that only look; this one writes." in told
    assert len(told.splitlines()) == 1


def test_a_check_that_heals_does_not_leave_all_as_it_is(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as ended:
        build_parser().parse_args(["check", "v", "--heal-from", "d", "--read-only"])
    assert ended.value.code == 2
    assert "not allowed with argument --heal-from" in capsys.readouterr().err


def test_an_argument_that_is_no_utf8_is_refused_as_text(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit):
        build_parser().parse_args(["describe", "v", "1", "--title", "\udcff"])
    assert "not valid UTF-8" in capsys.readouterr().err


def test_languages_are_one_or_two() -> None:
    parser = build_parser()
    line = ["exhibit-list", "v", "--case", "1", "--out", "x.pdf"]
    assert parser.parse_args(line).lang is None, "those of the list"
    assert parser.parse_args(["custody-report", "v", "--out", "x.pdf"]).lang == ("en",)
    assert parser.parse_args([*line, "--lang", "kk, ru"]).lang == ("kk", "ru")


def case_fields(*line: str) -> dict[str, str]:
    """The facts that `case create` makes of these options."""
    return facts_of(build_parser().parse_args(["case", "create", "v", *line]), CASE_TEXTS, ("number",))


def test_a_text_without_a_language_is_english_unless_one_is_named() -> None:
    assert case_fields("--title", "Slander") == {"title.en": "Slander"}
    assert case_fields("--title", "Клевета", "--text-lang", "ru") == {"title.ru": "Клевета"}


def test_texts_in_several_languages_stand_beside_each_other() -> None:
    fields = case_fields(
        "--title", "Slander", "--title-in", "ru", "Клевета", "--title-in", "kk", "Жала", "--number", "7"
    )
    assert fields == {"title.en": "Slander", "title.ru": "Клевета", "title.kk": "Жала", "number": "7"}


def test_a_text_given_twice_in_one_language_is_refused() -> None:
    with pytest.raises(InvalidValue) as refused:
        case_fields("--title", "Slander", "--title-in", "en", "Libel")
    assert refused.value.facts["field"] == "--title-in"


def test_a_language_that_is_none_is_refused_by_its_option() -> None:
    with pytest.raises(InvalidValue) as refused:
        case_fields("--court-in", "Russian", "Суд")
    assert refused.value.facts["field"] == "--court-in"


def test_a_text_in_a_language_that_no_page_has_is_taken_with_a_note(capsys: pytest.CaptureFixture[str]) -> None:
    assert case_fields("--title", "Slander", "--title-in", "zh-Hans", "誹謗")["title.zh-Hans"] == "誹謗"
    assert "zh-Hans" in capsys.readouterr().err
    case_fields("--title", "Slander", "--title-in", "kk", "Жала")
    assert capsys.readouterr().err == ""


def test_a_change_that_changes_nothing_is_told_the_options() -> None:
    with pytest.raises(NothingToChange) as refused:
        changes_of(build_parser().parse_args(["case", "edit", "v", "1"]), CASE_TEXTS, ("number",))
    assert "at least one of --title, --court, --applicant, --subject, --number" in sentence(refused.value)


def test_items_may_be_named_behind_the_options() -> None:
    given = build_parser().parse_args(["consent", "give", "v", "--person", "P", "6", "E-4"])
    assert [str(item) for item in given.items] == ["E-000006", "E-000004"]


def test_a_command_without_a_vault_says_that_it_needs_no_key(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit):
        build_parser().parse_args(["profiles", "--passphrase-file", "x"])
    assert "this command needs no key" in capsys.readouterr().err
