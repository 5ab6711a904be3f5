"""declaration: forms for a person's own statement, filled in as far as the log knows."""

from __future__ import annotations

import argparse
from pathlib import Path

from evidence_vault.cli import unlock
from evidence_vault.cli.bundles import TELLING, WITHHELD
from evidence_vault.cli.exitcodes import ExitCode
from evidence_vault.cli.files import refuse_existing
from evidence_vault.cli.output import note, size_text, tell, visible
from evidence_vault.cli.parser import Commands, add_command, add_languages, positive
from evidence_vault.errors import InvalidValue
from evidence_vault.export.declarations.declaration import UNCONFIRMED
from evidence_vault.export.declarations.templates import template
from evidence_vault.export.new_file import write_new
from evidence_vault.records.profile import DECLARATIONS
from evidence_vault.session.declaring import FORMATS


def register(commands: Commands) -> None:
    """Enter the command."""
    parser = add_command(
        commands,
        "declaration",
        "fill in a form for somebody's own statement",
        run,
        more="Facts come from the log; what a person must state is left empty, and nothing is ticked.",
    )
    parser.add_argument("vault", metavar="VAULT", type=Path, nargs="?", help="folder of the vault; not with --kinds")
    parser.add_argument("--kinds", action="store_true", help="list the kinds of forms, and end; needs no vault")
    parser.add_argument("--kind", metavar="K", choices=DECLARATIONS, help=f"one of {', '.join(DECLARATIONS)}")
    parser.add_argument("--case", metavar="C", help="the case, by id or title")
    parser.add_argument(
        "--exhibit", metavar="N", type=positive, nargs="+", default=(), help="of which exhibits (without it: all)"
    )
    place = parser.add_mutually_exclusive_group()
    place.add_argument(
        "--outside-us",
        dest="inside_us",
        action="store_false",
        default=None,
        help="signed outside the United States: the wording for that alone",
    )
    place.add_argument("--inside-us", dest="inside_us", action="store_true", help="signed inside the United States")
    parser.add_argument("--format", choices=FORMATS, default="pdf", help="pdf to print, docx to edit (without it: pdf)")
    parser.add_argument("--out", metavar="FILE", type=Path, help="new file; nothing is overwritten")
    add_languages(parser)
    unlock.add_read_only(parser)
    unlock.add_options(parser)


def run(arguments: argparse.Namespace) -> ExitCode:
    """Make one form, or list what there is."""
    if arguments.kinds:
        return _tell_kinds()
    for name in ("vault", "kind", "case", "out"):
        if getattr(arguments, name) is None:
            field = "VAULT" if name == "vault" else f"--{name}"
            raise InvalidValue(field=field, value="", expected="given, or --kinds alone")
    if arguments.out.suffix.lower() != f".{arguments.format}":
        raise InvalidValue(field="--out", value=arguments.out, expected=f"a name that ends in .{arguments.format}")
    refuse_existing(arguments.out)
    with unlock.opened(arguments, write=False) as session:
        case = session.case(arguments.case).id
        made = session.declaration(
            arguments.kind,
            case,
            arguments.lang,
            exhibits=arguments.exhibit,
            as_format=arguments.format,
            inside_us=arguments.inside_us,
        )
        in_full = session.listed_in_full(case, None, exhibits=arguments.exhibit)
        telling = session.telling_in_list(case, None, exhibits=arguments.exhibit)
    for mark, reason in in_full:
        note(f"Note: exhibit {visible(mark)} is named in this form, with its title, although {WITHHELD[reason]}.")
    if in_full:
        note("A bundle would hold that back. Think of whom this form is for before you give it out.")
    for mark in telling:
        note(TELLING.format(mark=visible(mark)))
    write_new(arguments.out, made)
    tell(f"Wrote {visible(arguments.out)}, {size_text(len(made))}, unencrypted.")
    for legal in template(arguments.kind).legal:
        if legal.confidence == UNCONFIRMED:
            note(f"Note: unconfirmed, compare before it is signed: {legal.name['en']} ({legal.source['en']}).")
    return ExitCode.DONE


def _tell_kinds() -> ExitCode:
    for kind in DECLARATIONS:
        form = template(kind)
        tell(f"{kind:18}{form.about['en']}")
        for legal in form.legal:
            tell(f"{'':18}{legal.confidence}: {legal.name['en']} ({legal.source['en']}; {legal.checked_on})")
    return ExitCode.DONE
