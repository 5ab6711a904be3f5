"""list issue, list diff, list show: the versions of a case's exhibit list."""

from __future__ import annotations

import argparse
from collections.abc import Iterator, Sequence

from evidence_vault.cli import unlock
from evidence_vault.cli.bundles import asked_for
from evidence_vault.cli.custodians import note_custodians
from evidence_vault.cli.exhibits import also, any_text
from evidence_vault.cli.exitcodes import ExitCode
from evidence_vault.cli.facts import JsonObject, exhibit_facts, item_facts
from evidence_vault.cli.output import counted, note, tell, tell_json, tell_json_array, tell_table, visible
from evidence_vault.cli.parser import (
    Commands,
    Parser,
    add_command,
    add_json,
    add_languages,
    add_profile,
    add_vault,
    positive,
    text,
)
from evidence_vault.errors import NoSuchList
from evidence_vault.records.case import CASE_TEXTS, EXHIBIT_TEXTS, Case, Exhibit, Texts
from evidence_vault.records.ids import CaseId
from evidence_vault.records.issued import DRAFT, Change, IssuedList, ListedRow
from evidence_vault.session import Session

_NOT_USED = "[not used]"
_MOST_MARKS = 12


def register(commands: Commands) -> None:
    """Enter the commands. Their names have two words, since `list` alone lists items."""
    issue = add_command(
        commands,
        "list issue",
        "issue a case's exhibit list as its next version, which never changes again",
        run_issue,
    )
    diff = add_command(
        commands, "list diff", "what changed from one version of a list to another, with old and new marks", run_diff
    )
    show = add_command(commands, "list show", "show the versions of a list, or one of them as it was", run_show)
    for parser in (issue, diff, show):
        add_vault(parser)
        parser.add_argument("--case", metavar="C", required=True, help="the case, by id or title")
    add_profile(issue)
    add_languages(issue)
    issue.add_argument("--reason", metavar="TEXT", type=text, default="", help="why it is issued, in one line")
    _add_version(diff, "--from", "old", "the older version (without it: the last one issued)")
    _add_version(diff, "--to", "new", "the newer version, or draft (without it: draft, the case as it stands)")
    _add_version(show, "--version", "version", "the version, or draft for the case as it stands (without it: all)")
    for parser in (issue, diff, show):
        add_json(parser)
        if parser is not issue:
            unlock.add_read_only(parser)
        unlock.add_options(parser)


def _add_version(parser: Parser, option: str, name: str, purpose: str) -> None:
    parser.add_argument(option, dest=name, metavar="N", type=_version, help=purpose)


def _version(untrusted_text: str) -> int:
    return DRAFT if untrusted_text == "draft" else positive(untrusted_text)


def run_issue(arguments: argparse.Namespace) -> ExitCode:
    """Issue a list and tell its version."""
    with unlock.opened(arguments, write=True) as session:
        case = session.case(arguments.case).id
        profile = session.profile(arguments.profile) if arguments.profile else None
        issued = session.issue_list(case, profile, arguments.lang, arguments.reason)
        before = session.list_before(case, issued.version)
        changes = session.list_changes(case, before, issued.version) if before != DRAFT else ()
        missing = session.missing_in(issued, profile)
    if arguments.json:
        tell_json(list_facts(issued))
        return ExitCode.DONE
    used = sum(not row.exhibit.withdrawn for row in issued.rows)
    unused = f", and {len(issued.rows) - used} not used" if used < len(issued.rows) else ""
    tell(
        f"Issued the list of {case} as version {issued.version}, {counted(used, 'exhibit')}{unused}, entry {issued.seq}."
    )
    for line in asked_for(missing, _MOST_MARKS):
        note(f"Note: not filled in, and asked for by {visible(issued.profile)}: {line}.")
    for line in untranslated(issued):
        note(f"Note: {line}")
    if before != DRAFT:
        _tell_changes(changes, issued.languages)
    return ExitCode.DONE


def untranslated(issued: IssuedList) -> Iterator[str]:
    """Which texts are there in one language, and not in another one of the list."""
    things: list[tuple[str, Case | Exhibit, Sequence[str]]] = [("case", issued.case, CASE_TEXTS)]
    things += [(row.mark, row.exhibit, EXHIBIT_TEXTS) for row in issued.rows if not row.exhibit.withdrawn]
    for of, thing, names in things:
        for name in names:
            texts: Texts = getattr(thing, name)
            lacking = [language for language in issued.languages if not texts.get(language)]
            if any(texts.values()) and lacking:
                yield f"{visible(of)}: {name} is written, but not in {', '.join(lacking)} (--{name}-in {lacking[0]} TEXT)."


def run_diff(arguments: argparse.Namespace) -> ExitCode:
    """What changed."""
    with unlock.opened(arguments, write=False) as session:
        case = session.case(arguments.case).id
        old = _last(session, case) if arguments.old is None else arguments.old
        new = DRAFT if arguments.new is None else arguments.new
        changes = session.list_changes(case, old, new)
        languages = session.languages_of(case, old if new == DRAFT else new)
    if arguments.json:
        tell_json({"case": str(case), "from": _named(old), "to": _named(new), "exhibits": list(map(_facts, changes))})
        return ExitCode.DONE
    tell(f"List of {case}, from {_version_text(old)} to {_version_text(new)}")
    _tell_changes(changes, languages)
    return ExitCode.DONE


def run_show(arguments: argparse.Namespace) -> ExitCode:
    """All versions, or one as it was."""
    with unlock.opened(arguments, write=False) as session:
        case = session.case(arguments.case).id
        if arguments.version is not None:
            shown = session.issued_list(case, arguments.version)
            if arguments.json:
                tell_json(list_facts(shown))
            else:
                _tell_list(shown)
                note_custodians(session.custodians(), {str(shown.by)} if shown.version != DRAFT else ())
            return ExitCode.DONE
        issued = session.issued_lists(case)
    if arguments.json:
        tell_json_array(map(list_facts, issued))
        return ExitCode.DONE
    rows = ((str(one.version), str(one.at)[:16], one.profile, ",".join(one.languages), one.reason) for one in issued)
    tell_table(("Version", "Issued, UTC", "Profile", "Languages", "Reason"), rows)
    tell(f"{counted(len(issued), 'version')}.")
    return ExitCode.DONE


def _last(session: Session, case: CaseId) -> int:
    issued = session.issued_lists(case)
    if not issued:
        raise NoSuchList(case=str(case), version=1, issued="none")
    return issued[-1].version


# -- JSON ----------------------------------------------------------------------------------------


def list_facts(listed: IssuedList) -> JsonObject:
    """A list with everything as it stood; ``version`` is null for the case as it stands."""
    return {
        "case": str(listed.case.id),
        "version": _named(listed.version),
        "at": str(listed.at),
        "entry": listed.seq,
        "by": str(listed.by),
        "profile": listed.profile,
        "numbering": listed.numbering,
        "languages": list(listed.languages),
        "reason": listed.reason,
        "rows": [_row_facts(row) for row in listed.rows],
    }


def _row_facts(row: ListedRow) -> JsonObject:
    return {"mark": row.mark, "exhibit": exhibit_facts(row.exhibit), "items": [item_facts(item) for item in row.items]}


def _facts(change: Change) -> JsonObject:
    return {
        "exhibit": str(change.exhibit),
        "title": dict(change.title),
        "old_mark": change.old_mark,
        "new_mark": change.new_mark,
        "added": change.added,
        "withdrawn": change.withdrawn,
        "renumbered": change.renumbered,
        "fields": [{"field": one.field, "old": one.old, "new": one.new} for one in change.fields],
    }


def _named(version: int) -> int | None:
    return None if version == DRAFT else version


# -- for people ----------------------------------------------------------------------------------


def _version_text(version: int) -> str:
    return "the case as it stands" if version == DRAFT else f"version {version}"


def _tell_list(listed: IssuedList) -> None:
    tell(
        f"List of {listed.case.id}, {_version_text(listed.version)}: {visible(any_text(listed.case.title, listed.languages))}"
    )
    if listed.version != DRAFT:
        tell(f"Issued {str(listed.at)[:16]} UTC, entry {listed.seq}, by {listed.by}. {visible(listed.reason)}".rstrip())
    tell(f"Profile {visible(listed.profile)}, numbering {visible(listed.numbering)}, {', '.join(listed.languages)}")
    rows = [
        (row.mark, ", ".join(map(str, row.exhibit.items)), _title(row, listed.languages), also(row.exhibit))
        for row in listed.rows
    ]
    wide = 4 if any(row[3] for row in rows) else 3
    tell_table(("Mark", "Items", "Title", "Also")[:wide], [row[:wide] for row in rows])


def _title(row: ListedRow, languages: Sequence[str]) -> str:
    if row.exhibit.withdrawn:
        return _NOT_USED
    titles = (item.card.get("title") or item.name for item in row.items)
    return any_text(row.exhibit.title, languages) or next(filter(None, titles), "")


def _tell_changes(changes: Sequence[Change], languages: Sequence[str]) -> None:
    """What was added, withdrawn and changed, then the marks of all."""
    for what, mark, chosen in (
        ("Added", "new_mark", [one for one in changes if one.added]),
        ("Withdrawn", "old_mark", [one for one in changes if one.withdrawn]),
    ):
        if chosen:
            tell(f"\n{what}")
            tell_table(("Mark", "Title"), ((str(getattr(one, mark)), any_text(one.title, languages)) for one in chosen))
    changed = [one for one in changes if one.fields and one.new_mark]
    if changed:
        tell("\nChanged")
        rows = (
            (str(one.new_mark), part.field, part.old or "–", part.new or "–") for one in changed for part in one.fields
        )
        tell_table(("Mark", "Field", "Before", "Now"), rows)
    if all(one.same for one in changes):
        tell("Nothing changed.")
        return
    tell("\nOld and new marks")
    marks = ((one.old_mark or "–", one.new_mark or _gone(one), any_text(one.title, languages)) for one in changes)
    tell_table(("Old", "New", "Title"), marks)


def _gone(change: Change) -> str:
    return _NOT_USED if change.withdrawn else "–"
