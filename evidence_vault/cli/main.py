"""The command line: ``evidence-vault COMMAND VAULT …``."""

from __future__ import annotations

import os
import sys
import traceback
from collections.abc import Sequence
from importlib import import_module
from typing import Any, Final

from evidence_vault.cli.exitcodes import ExitCode, exit_code
from evidence_vault.cli.messages import UNEXPECTED, sentence
from evidence_vault.cli.output import note, prepare_streams
from evidence_vault.cli.parser import Commands, Parser, Run
from evidence_vault.errors import Cancelled, InvalidValue, OutputFailed, VaultError
from evidence_vault.hardening import forbid_core_dumps
from evidence_vault.program import VERSION

_PACKAGE: Final = "evidence_vault.cli.commands"

PAGE = """\
usage: evidence-vault [COMMAND VAULT ...]

An offline vault for evidence: it keeps what is taken in, encrypted and
unchanged, records who did what and when, and prints lists for a court.

Begin (without any command the window opens)
  open              open the window on a vault
  create            make a new vault
  demo              the whole job on a fictional case, into a new folder

Take in and describe
  add               take files and folders in
  describe          fill in the capture card of items
  group             say that several items are one post
  separate          say that the items of a post are separate again
  redact            make a version of an item with parts painted over

Add while locked, without a key (add --locked), and decide later
  inbox list        list what was added while the vault was locked
  inbox accept      take files of the inbox in
  inbox reject      remove files from the inbox, and record that

Look, which changes nothing
  list              list all items
  search            find items by words that are written about them
  show              show one item: its file, card, facts and history
  log               show every recorded event
  check             verify the log, its signatures and every original
  checkpoint        show the checkpoint, or hold one from outside against it

Outside time and witnesses, carried there and back by hand
  anchor request    write requests for time stamps over the checkpoint
  anchor letter     print a page with the checkpoint, to be stamped by somebody
  anchor offer      write the checkpoint into a file for another vault's witness
  anchor cosign     be the witness of another vault: cosign its checkpoint
  anchor import     take in a time stamp, a cosignature or a stamped letter
  anchor list       list what vouches for the log, and what it shows

Destroy
  purge             destroy an item for ever; the log keeps that and why

Keep it twice
  mirror            bring a second copy of the vault up to date

When something is lost, and no second copy brings it back
  resolve           go on with a log that was set back or is damaged
  merge             bring in a copy of the vault that went another way
  adopt             take in stored files that no entry names

Work for a court
  case create       open a case
  case edit         change a case
  case list         list all cases
  exhibit list      list a case's exhibits with their numbers
  exhibit add       put items into a case's list, at its end
  exhibit edit      change what the list says of exhibits
  exhibit order     put exhibits first, in the order given
  exhibit withdraw  withdraw exhibits
  consent give      record that a person agreed to be named or seen
  consent withdraw  record that a person does not agree, or no longer
  consent list      list what people agreed to and took back
  list issue        issue a case's exhibit list, which never changes again
  list diff         what changed from one version of a list to another
  list show         show the versions of a list, or one as it was
  profiles          what courts and bodies ask of a list, with sources

Follow what was submitted
  submission add     record what was handed to an authority
  submission update  change what is recorded of a submission
  submission list    list submissions, overdue ones first
  submission annex   write the annex "remedies tried" of a case

Give out
  exhibit-list      print an exhibit list, as PDF, DOCX or CSV
  custody-report    print the record of every item as PDF
  declaration       fill in a form for somebody's own statement
  original          give an original back, byte for byte
  review            say everything that a bundle would tell whoever gets it
  bundle            build a numbered bundle of an issued list, for a forum
  proof             give exhibits out with what shows their custody
  verify            verify such a proof; needs no vault and no key

Hand over to another vault; you keep what you have
  handover invite   print what somebody needs to hand items over to you
  handover make     hand items over to another vault, in an encrypted package
  handover accept   take in a package that was handed over to this vault
  handover receipt  take in the receipt of a package of yours
  handover list     list handovers, and whether their receipts came
  handover proof    give out the proof that came with items of another vault

Keys
  keys list            list the keys that open the vault
  keys add-passphrase  add a key with a passphrase
  keys add-recipient   add a key for a colleague's age recipient
  keys change          change the passphrase
  keys remove          remove a key
  keys seal            leave this copy with a colleague's key, for a journey
  keys answer          answer a colleague's challenge with your key
  rekey                hand the vault over to new keys, in a new folder
  recovery-sheet       print the way back in for when the passphrase is lost

evidence-vault COMMAND --help explains a command; --version names the version.
In a checkout, "python3 dev.py run" stands for "evidence-vault".
The passphrase is asked for, or read with --passphrase-file FILE; never put it
into a command. Ends with 0 done, 1 findings, 2 not as asked, 3 locked, 4 the
machine, 5 damage, 6 an alarm, 70 a defect, 130 stopped.
"""


class _RootParser(Parser):
    """Shows one calm page in place of argparse's list; knows commands of two words beside one of the first word alone."""

    def parse_known_args(self, args: Any = None, namespace: Any = None) -> Any:  # noqa: ANN401 - argparse's own
        """Take two words for one command where they are one, as ``list issue``."""
        return super().parse_known_args(_joined(sys.argv[1:] if args is None else args), namespace)

    def format_help(self) -> str:
        """The page."""
        return PAGE


_COMMANDS: Final = {
    "window": ("open",),
    "create": ("create",),
    "evidence": ("add", "describe", "original"),
    "post": ("group", "separate"),
    "look": ("list", "show", "search", "log"),
    "lists": ("list issue", "list diff", "list show"),
    "profiles": ("profiles",),
    "check": ("check", "mirror"),
    "checkpoint": ("checkpoint",),
    "resolve": ("resolve", "merge", "adopt"),
    "purge": ("purge",),
    "redact": ("redact",),
    "prints": ("exhibit-list", "custody-report"),
    "declare": ("declaration",),
    "bundle": ("review", "bundle"),
    "proof": ("proof", "verify"),
    "recovery": ("recovery-sheet",),
    "rekey": ("rekey",),
    "demo": ("demo",),
}
"""The modules of `commands`, and what they enter."""

_GROUPS: Final = {
    "anchor": "outside time and witnesses for the checkpoint",
    "case": "the matters that items are for",
    "consent": "what people who stand in the evidence agreed to",
    "exhibit": "a case's exhibits",
    "handover": "items that go to another vault, and come from one",
    "inbox": "what was added while a vault was locked",
    "keys": "who may open a vault",
    "submission": "who got what, and by when they have to answer",
}
"""Modules whose commands stand behind a first word, which is the module's own name."""


def build_parser(asked: str | None = None) -> Parser:
    """The parser of all commands.

    Args:
        asked: the first word of a command, or both of "list issue" and the like: only the module that has it is loaded,
            which halves the start. None for all, as for a word that none has; for an option no command is needed.
    """
    parser = _RootParser(prog="evidence-vault")
    parser.add_argument("--version", action="version", version=f"%(prog)s {VERSION}")
    commands = _group(parser)
    modules = [module for module, names in _COMMANDS.items() if asked in names]
    groups = [group for group in _GROUPS if asked == group]
    if not modules and not groups and not (asked or "").startswith("-"):
        modules, groups = list(_COMMANDS), list(_GROUPS)
    for module in modules:
        import_module(f"{_PACKAGE}.{module}").register(commands)
    for group in groups:
        entered = commands.add_parser(group, help=_GROUPS[group], description=f"{_GROUPS[group].capitalize()}.")
        import_module(f"{_PACKAGE}.{group}").register(_group(entered))
    return parser


def _joined(words: Sequence[str]) -> list[str]:
    """The words with those of a command of two words as one."""
    both = " ".join(words[:2])
    return [both, *words[2:]] if both in _COMMANDS["lists"] else list(words)


def _group(parser: Parser) -> Commands:
    return parser.add_subparsers(metavar="COMMAND", required=True, parser_class=Parser)


def main(argv: Sequence[str] | None = None) -> int:
    """Run one command.

    Args:
        argv: arguments without the program's name; None for those of the process. Without any the window opens.

    Returns:
        An `ExitCode`. What went wrong was told in one sentence on standard error.
    """
    forbid_core_dumps()
    prepare_streams()
    words = _joined(sys.argv[1:] if argv is None else argv)
    if not words:
        from evidence_vault.cli.commands import window

        return window.show([])
    arguments = build_parser(words[0]).parse_args(words)
    run: Run = arguments.run
    try:
        code = run(arguments)
        sys.stdout.flush()
    except VaultError as error:
        return _failed(_by_option(error, getattr(arguments, "command", None)))
    except KeyboardInterrupt:
        return _failed(Cancelled())
    except BrokenPipeError:
        # whoever read the output has enough; Python would complain again while it ends
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return ExitCode.DONE
    except OSError as error:  # the rooms raise none; this is standard output
        return _failed(OutputFailed(path="The output", reason=error.strerror or str(error)))
    except Exception as error:  # noqa: BLE001 - the last door: told as a defect of ours, never as a finding
        note(UNEXPECTED.format(kind=type(error).__name__))
        note("".join(traceback.format_tb(error.__traceback__)))
        return ExitCode.DEFECT
    return code


def _by_option(error: VaultError, command: Parser | None) -> VaultError:
    """The same failure; a field is named by the option that was typed, and not as the core calls it."""
    field = str(error.facts.get("field", "")).replace("-", "_")
    for action in command._actions if command and isinstance(error, InvalidValue) else ():
        if action.dest == field and action.option_strings:
            return InvalidValue(**{**error.facts, "field": action.option_strings[-1]})
    return error


def _failed(error: VaultError) -> ExitCode:
    note(f"evidence-vault: {sentence(error)}")
    return exit_code(error)


if __name__ == "__main__":
    sys.exit(main())
