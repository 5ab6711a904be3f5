"""keys list, add-passphrase, add-recipient, change, remove, seal, answer: who may open a vault."""

from __future__ import annotations

import argparse
from pathlib import Path

from evidence_vault.cli import unlock
from evidence_vault.cli.exitcodes import ExitCode
from evidence_vault.cli.facts import key_facts
from evidence_vault.cli.files import read_input, refuse_existing
from evidence_vault.cli.output import note, tell, tell_json_array, tell_table, visible
from evidence_vault.cli.parser import Commands, Parser, add_command, add_json, add_vault, text
from evidence_vault.errors import InvalidValue
from evidence_vault.export.new_file import write_new
from evidence_vault.records.custodian import HeldKey

_REMOVED = """\
What this does NOT do:
  - a copy of the removed key that somebody kept still opens any copy of this vault: on another disk, in a backup, on a
    stick, in what a flash medium keeps of deleted files;
  - whoever opened the vault once may know its recovery identity, which opens it for ever, also what is added later.
Where that matters, hand the vault over to new keys: rekey VAULT NEW."""

_SEALED = """\
This copy opens now with one key alone, that of {holder}. What this does NOT do:
  - other copies of this vault open as before. Go through them now: a second copy or mirror, a backup, a stick, another
    computer, a snapshot of the file system, a copy that somebody else has;
  - a flash medium may keep bytes of the removed keys; encrypt the whole disk;
  - recovery sheets and identity files open it as before: leave them at home.
Add nothing in another copy until you are back. Where both went on all the same, mirror refuses, and merge VAULT OTHER
brings what one has into the other, under new numbers where both gave the same."""


_WHOSE = """\
for whom the passphrase is, since the recovery identity is nobody's own key; for yourself, --for with the name that you \
had"""

_OWN_TOO = "The last one that opens stays. Before the one that opens now goes, the command asks."


def register(commands: Commands) -> None:
    """Enter the commands of the group ``keys``."""
    listing = add_command(commands, "list", "list the keys that open a vault", run_list)
    add_vault(listing)
    add_json(listing)
    unlock.add_read_only(listing)
    unlock.add_options(listing)
    _register_adding(commands)
    _register_seal(commands)
    answer = add_command(
        commands,
        "answer",
        "answer the challenge of another keyholder with your key",
        run_answer,
        more="Needs no vault. Prints the words to send back; your passphrase stays with you.",
    )
    answer.add_argument("challenge", metavar="FILE", type=Path, help="the challenge that you were sent")
    unlock.add_options(answer)


def _register_adding(commands: Commands) -> None:
    adding = add_command(commands, "add-passphrase", "add a key with a passphrase", run_add_passphrase)
    add_vault(adding)
    _add_for(adding, required=False, more="; without it, another passphrase of your own")
    recipient = add_command(
        commands,
        "add-recipient",
        "add a key for a colleague's age recipient",
        run_add_recipient,
        more="The colleague keeps their age identity and opens with --identity-file.",
    )
    add_vault(recipient)
    recipient.add_argument("recipient", metavar="AGE1…", type=text, help="the colleague's age recipient")
    _add_for(recipient, required=True)
    change = add_command(commands, "change", "change the passphrase that opens a vault", run_change)
    add_vault(change)
    for parser in (adding, change):
        unlock.add_new_passphrase_file(parser)
    remove = add_command(commands, "remove", "remove a key", run_remove, more=_OWN_TOO)
    add_vault(remove)
    remove.add_argument("key", metavar="KEY", type=text, help="the key, by the beginning of its name in keys list")
    remove.add_argument(
        "--yes", action="store_true", help="do not ask, where it is the key that opens now: for scripts"
    )
    for parser in (adding, recipient, change, remove):
        unlock.add_options(parser)


def _register_seal(commands: Commands) -> None:
    seal = add_command(
        commands,
        "seal",
        "leave a copy of a vault with another keyholder's key alone, before a journey",
        run_seal,
        more="First with --challenge-out: send that file to them. Then with --challenge, when they have sent words back.",
    )
    add_vault(seal)
    seal.add_argument("--keep", metavar="KEY", type=text, required=True, help="the other keyholder's key")
    step = seal.add_mutually_exclusive_group(required=True)
    step.add_argument("--challenge-out", metavar="FILE", type=Path, help="write a challenge for them; a new file")
    step.add_argument("--challenge", metavar="FILE", type=Path, help="the challenge that they answered")
    seal.add_argument(
        "--answer-file", metavar="FILE", type=Path, help="file whose first line is their answer; - for standard input"
    )
    unlock.add_options(seal)


def _add_for(parser: Parser, *, required: bool, more: str = "") -> None:
    parser.add_argument(
        "--for",
        dest="holder",
        metavar="NAME",
        type=text,
        required=required,
        help=f"name or code of the colleague who will open with it{more}",
    )


def run_list(arguments: argparse.Namespace) -> ExitCode:
    """Show the keys in use."""
    with unlock.opened(arguments, write=False) as session:
        held = session.keys.held()
    if arguments.json:
        tell_json_array(map(key_facts, held))
    else:
        tell_table(("KEY", "OPENS WITH", "WHOSE", "STATE"), map(_row, held))
    return ExitCode.DONE


def _row(held: HeldKey) -> tuple[str, str, str, str]:
    slot = held.slot
    kind = slot.recipient or "passphrase"
    whose = f"{held.holder} ({slot.custodian})" if slot.custodian else held.holder
    states = [
        "this one opened now" if held.own else "",
        "" if slot.custodian or held.own else "not opened yet",
        "" if held.opens else "does not open: run check",
    ]
    return slot.short, kind, whose, ", ".join(filter(None, states)) or "in use"


def run_add_passphrase(arguments: argparse.Namespace) -> ExitCode:
    """Make a key with a passphrase, for a colleague or for oneself."""
    unlock.refuse_one_input(arguments)
    with unlock.opened(arguments, write=True) as session:
        if session.keys.by_recovery and arguments.holder is None:
            raise InvalidValue(field="--for", value="", expected=_WHOSE)
        passphrase = unlock.new_passphrase(arguments.new_passphrase_file)
        slot = session.keys.add_passphrase(passphrase, arguments.holder)
    _tell_added(slot, arguments.holder)
    if arguments.holder:
        note("With a passphrase that you know you could sign in their name: let them change it then, with keys change.")
    return ExitCode.DONE


def run_add_recipient(arguments: argparse.Namespace) -> ExitCode:
    """Make a key for a colleague's recipient."""
    with unlock.opened(arguments, write=True) as session:
        _tell_added(session.keys.add_recipient(arguments.recipient, arguments.holder), arguments.holder)
    return ExitCode.DONE


def _tell_added(slot: str, holder: str | None) -> None:
    tell(f"Added key {slot[:8]}.")
    if holder:
        note(f"{visible(holder)} becomes a custodian when they open this vault for the first time.")


def run_change(arguments: argparse.Namespace) -> ExitCode:
    """Exchange the passphrase that opened for another."""
    unlock.refuse_one_input(arguments)
    with unlock.opened(arguments, write=True) as session:
        passphrase = unlock.new_passphrase(arguments.new_passphrase_file)
        slot = session.keys.change(passphrase)
    tell(f"Changed. The new passphrase opens key {slot[:8]}; the old one opens this copy no more.")
    note(
        "Copies made before (a second copy, a backup) still open with the old one: bring them up to date or remove them."
    )
    return ExitCode.DONE


def run_remove(arguments: argparse.Namespace) -> ExitCode:
    """Take a key away, and say what that does not do; of the one that opened, ask."""
    with unlock.opened(arguments, write=True) as session:
        slot, held = session.keys.named(arguments.key), session.keys.held()
        others = [one for one in held if one.opens and one.slot.slot != slot]
        if others and any(one.own and one.slot.slot == slot for one in held):
            _note_own(others)
            if not arguments.yes:
                unlock.confirm("remove", in_scripts="--yes")
        session.keys.remove(slot)
    tell(f"Removed key {slot[:8]}.")
    note(_REMOVED)
    return ExitCode.DONE


def _note_own(others: list[HeldKey]) -> None:
    note("You are opening with this key. Afterwards it does not open this vault any more; these still do:")
    for one in others:
        kind = "age key" if one.slot.recipient else "passphrase"
        note(f"  - {kind} of {visible(one.holder)}, key {one.slot.short}")
    note("  - the recovery identity, for whoever has it")


def run_seal(arguments: argparse.Namespace) -> ExitCode:
    """Write a challenge; or, once it was answered, remove all keys but the other's."""
    if arguments.challenge_out:
        refuse_existing(arguments.challenge_out)
        with unlock.opened(arguments, write=True) as session:
            write_new(arguments.challenge_out, session.keys.challenge(arguments.keep))
        tell(f"Wrote {visible(arguments.challenge_out)}. Nothing has changed yet.")
        note("Send it to the other keyholder. They run: evidence-vault keys answer FILE")
        note("and send the seven words back. Then come back with --challenge in place of --challenge-out.")
        return ExitCode.DONE
    challenge = read_input(arguments.challenge)
    with unlock.opened(arguments, write=True) as session:
        note("With the right words, every key of this copy but theirs is removed; you will need them to open it again.")
        typed = unlock.first_line(arguments.answer_file, "--answer-file") if arguments.answer_file else None
        answer = typed.decode("utf-8") if typed else unlock.ask("The words that they sent back: ")
        removed = session.keys.seal(arguments.keep, challenge, answer)
        (kept,) = session.keys.held()
    tell(f"Sealed: removed {', '.join(slot.short for slot in removed)}; kept {kept.slot.short}.")
    note(_SEALED.format(holder=visible(kept.holder)))
    return ExitCode.DONE


def run_answer(arguments: argparse.Namespace) -> ExitCode:
    """Read the words of a challenge with one's own key."""
    tell(unlock.answered(arguments))
    note("Send these words back by a way on which the other knows you, for example by telephone.")
    return ExitCode.DONE
