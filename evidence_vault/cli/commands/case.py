"""case: the matters that items are for."""

from __future__ import annotations

import argparse
from collections.abc import Mapping

from evidence_vault.cli import unlock
from evidence_vault.cli.exhibits import any_text, tell_exhibits
from evidence_vault.cli.exitcodes import ExitCode
from evidence_vault.cli.facts import case_facts
from evidence_vault.cli.output import counted, note, tell, tell_json, tell_json_array, tell_table, visible
from evidence_vault.cli.parser import Commands, add_command, add_json, add_texts, add_vault, changes_of, facts_of, text
from evidence_vault.errors import InvalidValue
from evidence_vault.records.case import CASE_FIELDS, CASE_TEXTS, PARTIES, Case
from evidence_vault.session import Session

_TEXTS = (
    ("title", "what the matter is called"),
    ("court", "court or body before which it is"),
    ("applicant", "who applies or complains"),
    ("subject", "what it is about"),
)

_FIELDS = (
    ("profile", "ID", "what its forum asks of a list; see the command profiles"),
    (
        "numbering",
        "SCHEME",
        "how exhibits are numbered, as num, alpha-repeat or prefix:PX-:3; in place of the profile's",
    ),
    ("party", "SIDE", f"on whose side it is conducted: {', '.join(PARTIES)}"),
    ("hearing", "DAY", "day of the hearing, as 2026-04-01"),
)


def register(commands: Commands) -> None:
    """Enter the commands."""
    create = add_command(commands, "create", "open a case", run_create)
    edit = add_command(commands, "edit", "change a case", run_edit, more="An empty text clears a field.")
    listing = add_command(commands, "list", "list all cases", run_list)
    for parser in (create, edit, listing):
        add_vault(parser)
    edit.add_argument("case", metavar="CASE", help="the case, by id or title")
    for parser in (create, edit):
        add_texts(parser, _TEXTS)
        parser.add_argument("--number", metavar="N", type=text, help="number that the court or body gave it")
        for field, value, purpose in _FIELDS:
            parser.add_argument(f"--{field}", metavar=value, type=text, help=purpose)
    for parser in (create, edit, listing):
        add_json(parser)
        if parser is listing:
            unlock.add_read_only(parser)
        unlock.add_options(parser)


def _refuse_file(fields: Mapping[str, str]) -> None:
    """A case names no file: it may not be there another day."""
    if fields.get("profile", "").endswith(".toml"):
        expected = (
            "the id of a profile that comes with the program (see profiles). A file is named each time instead, with "
            "--profile of list issue, exhibit-list, review and bundle"
        )
        raise InvalidValue(field="--profile", value=fields["profile"], expected=expected)


def run_create(arguments: argparse.Namespace) -> ExitCode:
    """Open a case and tell its id."""
    fields = facts_of(arguments, CASE_TEXTS, CASE_FIELDS)
    if not any(text.strip() for name, text in fields.items() if name.startswith("title.")):
        raise InvalidValue(field="--title", value="", expected="a title, by --title TEXT or --title-in LANG TEXT")
    _refuse_file(fields)
    with unlock.opened(arguments, write=True) as session:
        case = session.create_case(fields)
        _note_namesakes(session, case)
    if arguments.json:
        tell_json(case_facts(case, ()))
    else:
        tell(f"Case {case.id}: {visible(any_text(case.title))}")
    return ExitCode.DONE


def run_edit(arguments: argparse.Namespace) -> ExitCode:
    """Change fields of a case."""
    fields = changes_of(arguments, CASE_TEXTS, CASE_FIELDS)
    _refuse_file(fields)
    with unlock.opened(arguments, write=True) as session:
        case = session.edit_case(session.case(arguments.case).id, fields)
        _note_namesakes(session, case)
        exhibits = session.exhibits(case.id)
    if arguments.json:
        tell_json(case_facts(case, exhibits))
    else:
        tell(f"Case {case.id}: {visible(any_text(case.title))}")
    return ExitCode.DONE


def _note_namesakes(session: Session, case: Case) -> None:
    """Say it where a title names another case too: from then on it names neither."""
    titles = set(map(str.casefold, case.title.values()))
    same = [
        str(other.id)
        for other in session.cases()
        if other.id != case.id and titles & set(map(str.casefold, other.title.values()))
    ]
    if same:
        note(f"Note: {', '.join(same)} has the same title. Name the cases by their ids.")


def run_list(arguments: argparse.Namespace) -> ExitCode:
    """All cases with their exhibits."""
    with unlock.opened(arguments, write=False) as session:
        cases = [(case, session.exhibits(case.id)) for case in session.cases()]
        markings = {one.id: (session.marking_of(one.id), session.list_languages(one.id)) for one, _ in cases}
    if arguments.json:
        tell_json_array(case_facts(case, exhibits) for case, exhibits in cases)
        return ExitCode.DONE
    tell_table(
        ("Case", "Exhibits", "Number", "Title"),
        ([str(case.id), str(len(exhibits)), case.number or "", any_text(case.title)] for case, exhibits in cases),
    )
    for case, exhibits in cases:
        if exhibits:
            tell(f"\nExhibits of {case.id}")
            tell_exhibits(exhibits, *markings[case.id])
    tell(f"{counted(len(cases), 'case')}.")
    return ExitCode.DONE
