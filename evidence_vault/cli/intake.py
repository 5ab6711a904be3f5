"""What became of an intake, in words; and how far from done it is."""

from __future__ import annotations

from collections.abc import Sequence

from evidence_vault.cli.exitcodes import ExitCode, exit_code
from evidence_vault.cli.facts import failure_facts, item_facts
from evidence_vault.cli.items import tell_items
from evidence_vault.cli.messages import sentence
from evidence_vault.cli.output import counted, note, size_text, tell, tell_json, visible
from evidence_vault.errors import EnvironmentFault, RequestError, VaultError
from evidence_vault.progress import Progress
from evidence_vault.records.ids import ItemId
from evidence_vault.records.item import Intake, ReadBack
from evidence_vault.session import Session

_MOST_NAMED = 5
_MOST_LISTED = 20


def read_back(session: Session, intake: Intake, progress: Progress) -> ReadBack:
    """Read what was taken in back from the disk; what cannot be recorded of that leaves it as stored."""
    if not intake.items or intake.cancelled:
        return ReadBack((), (), cancelled=False)
    try:
        return session.read_back([item.id for item in intake.items], progress)
    except EnvironmentFault as error:
        return ReadBack((), tuple((item.id, error) for item in intake.items), cancelled=False)


def tell_intake(intake: Intake, done: ReadBack, *, as_json: bool) -> None:
    """The items."""
    if as_json:
        tell_json(
            {
                "items": [item_facts(item) for item in intake.items],
                "failures": failure_facts(intake.failures),
                "cancelled": intake.cancelled,
                "restored": list(map(str, intake.restored)),
                "read_back": list(map(str, done.verified)),
                "not_read_back": [{"item": str(item), "code": error.code} for item, error in done.failures],
            }
        )
        return
    if intake.items:
        tell_items(intake.items)
    for item in intake.items:
        if item.same_as:
            tell(f"{item.id} has the same content as {item.same_as}.")
    total = sum(item.size for item in intake.items)
    tell(f"{counted(len(intake.items), 'item')} taken in, {size_text(total)}.")


def note_left_out(intake: Intake) -> None:
    """What a person should know beside the list."""
    note_failures(intake.failures, len(intake.items))
    for item in intake.restored:
        note(f"The stored content of {item} was missing or damaged. It is mended; what was damaged is in recovered/.")
    if intake.cancelled:
        note("Stopped. What is listed was taken in and is kept." if intake.items else "Stopped. Nothing was taken in.")
    if intake.not_inspected:
        note(f"Note: all of it is safe, but could not be looked at: {sentence(intake.not_inspected)}")
        note("The next add looks at it.")


def note_read_back(done: ReadBack) -> None:
    """What reading back from the disk gave; a cause that several items have is told once."""
    causes: dict[tuple[str, object], list[tuple[ItemId, VaultError]]] = {}
    for item, error in done.failures:
        causes.setdefault((error.code, error.facts.get("reason")), []).append((item, error))
    for alike in causes.values():
        items, said = [str(item) for item, _ in alike], [sentence(error) for _, error in alike]
        who = items[0] if len(items) == 1 else f"{counted(len(items), 'item')} ({_several(items)})"
        note(f"WARNING: {who} could not be read back from the disk: {said[0]}")
        if set(said[1:]) - {said[0]}:
            note("The same goes for the other ones; check names the file of each.")
    if done.failures:
        note("Keep the originals of these, look after the disk, and take them in again: that mends what is stored.")
    if done.cancelled:
        note("Stopped while reading back. All that is listed is stored; run check before you rely on it.")


def _several(names: Sequence[str]) -> str:
    """The first of many."""
    return ", ".join(names[:_MOST_NAMED]) + ("…" if len(names) > _MOST_NAMED else "")


def note_failures(failures: Sequence[tuple[str, VaultError]], done: int = 0) -> None:
    """What was left out, and why; a reason that many share, such as a full disk, is said once, with how far it went."""
    alike: dict[str, list[tuple[str, VaultError]]] = {}
    for path, error in failures:
        alike.setdefault(sentence(error), []).append((path, error))
    for said, left in alike.items():
        if len(left) > 1:
            note(f"Left out: {counted(len(left), 'file')} of {done + len(failures)}; {done} were done. {said}")
            note("\n".join(f"  {visible(path)}" for path, _ in left[:_MOST_LISTED]))
            if len(left) > _MOST_LISTED:
                note(f"  and {len(left) - _MOST_LISTED} more; --json names them all.")
            continue
        ((path, error),) = left
        named = "" if path in (error.facts.get("path"), error.facts.get("file")) else f"{visible(path)}: "
        note(f"Left out: {named}{said}")


def intake_code(intake: Intake, done: ReadBack) -> ExitCode:
    """Done, or how far from it."""
    if done.failures:
        return exit_code(done.failures[0][1])
    return done_code(intake.failures, done=bool(intake.items), cancelled=intake.cancelled or done.cancelled)


def done_code(failures: Sequence[tuple[str, VaultError]], *, done: bool, cancelled: bool) -> ExitCode:
    """Done, or how far from it: something that was left out beside others is a finding."""
    if cancelled:
        return ExitCode.CANCELLED
    errors = [error for _, error in failures]
    grave = [error for error in errors if not isinstance(error, RequestError)]
    if grave or (errors and not done):
        return exit_code((grave or errors)[0])
    return ExitCode.FINDINGS if errors else ExitCode.DONE
