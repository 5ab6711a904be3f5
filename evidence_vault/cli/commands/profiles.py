"""profiles: what forums ask of a list, and whether anybody has confirmed it."""

from __future__ import annotations

import argparse
import dataclasses
from collections.abc import Iterator

from evidence_vault.cli.exitcodes import ExitCode
from evidence_vault.cli.output import counted, tell, tell_fields, tell_json, tell_json_array, tell_table, visible
from evidence_vault.cli.parser import Commands, add_command, add_json, text
from evidence_vault.export import profiles
from evidence_vault.records.profile import Limits, PageRules, Profile, in_language


def register(commands: Commands) -> None:
    """Enter the command."""
    parser = add_command(
        commands,
        "profiles",
        "list what courts and bodies ask of an exhibit list, or show one profile, or check a file of your own",
        run_profiles,
        more="It needs no vault.",
    )
    parser.add_argument("profile", metavar="ID|FILE.toml", type=text, nargs="?", help="id of a profile, or a file")
    add_json(parser)


def run_profiles(arguments: argparse.Namespace) -> ExitCode:
    """List all profiles, or show one."""
    if arguments.profile is None:
        _tell_all(profiles.profiles(), as_json=arguments.json)
        return ExitCode.DONE
    found = profiles.profile(arguments.profile)
    if arguments.json:
        tell_json(profile_facts(found))
    else:
        _tell_one(found)
    return ExitCode.DONE


def profile_facts(profile: Profile) -> dict[str, object]:
    """A profile; texts by language, the numbering in its text form."""
    statements = [dataclasses.asdict(one) | {"checked_on": str(one.checked_on)} for one in profile.statements]
    bates = profile.page.bates
    return dataclasses.asdict(profile) | {
        "numbering": str(profile.numbering),
        "numbering_of": {party: str(own) for party, own in profile.numbering_of.items()},
        "page": dataclasses.asdict(profile.page) | {"bates": None if bates is None else str(bates)},
        "statements": statements,
    }


def _tell_all(found: tuple[Profile, ...], *, as_json: bool) -> None:
    if as_json:
        tell_json_array(map(profile_facts, found))
        return
    rows = (
        (
            one.id,
            str(one.numbering),
            str(len(one.columns)),
            f"{len(one.unconfirmed)} of {len(one.statements)}",
            _name(one),
        )
        for one in found
    )
    tell_table(("Profile", "Numbering", "Columns", "Unconfirmed", "Forum"), rows)
    tell(f"{counted(len(found), 'profile')}. Unconfirmed are rules that nobody has read in their source yet.")


def _tell_one(profile: Profile) -> None:
    tell(f"{visible(profile.id)}: {visible(_name(profile))}")
    tell_fields(_facts(profile))
    tell("\nColumns")
    rows = (
        (column.id.value, "left blank for the court" if column.blank else "", in_language(column.label, "en"))
        for column in profile.columns
    )
    tell_table(("Column", "", "Head"), rows)
    tell("\nRules and their sources")
    for statement in profile.statements:
        tell(f"  {'UNCONFIRMED' if statement.unconfirmed else 'read'}: {visible(in_language(statement.text, 'en'))}")
        noted = "noted" if statement.unconfirmed else "checked"
        tell(f"    {visible(statement.source)}; {noted} {statement.checked_on}")
    if profile.warnings:
        tell("\nBefore anything leaves")
        for warning in profile.warnings:
            tell(f"  {visible(in_language(warning, 'en'))}")
    if profile.unconfirmed:
        tell(
            f"\n{len(profile.unconfirmed)} of {counted(len(profile.statements), 'rule')} unconfirmed: nobody has read "
            "them in their source. Let a lawyer look before you rely on them."
        )


def _name(profile: Profile) -> str:
    return in_language(profile.name, "en")


def _facts(profile: Profile) -> Iterator[tuple[str, str]]:
    yield "Numbering", f"{profile.numbering} ({', '.join(map(profile.numbering.mark, (1, 2, 3)))}, …)"
    for party, own in profile.numbering_of.items():
        yield f"Numbering, {party}", f"{own} ({', '.join(map(own.mark, (1, 2, 3)))}, …)"
    yield "Page", _page(profile.page)
    yield "Limits", ", ".join(_limits(profile.limits)) or "none named"
    yield "Languages", ", ".join(profile.languages or ()) or "none named"
    yield "Declarations", ", ".join(profile.declarations) or "none"
    yield "Needed", ", ".join(profile.needs) or "nothing beyond the columns"
    yield "File names", profile.naming
    yield "Name of the bundle", profile.bundle_naming or "00_bundle"
    yield "Slip sheets", "before each exhibit" if profile.slip_sheets else "none"
    yield "Verification kit", "inside the bundle" if profile.kit == "inside" else "beside the bundle"
    parts = ("columns", "numbering", "page", "limits", "languages", "declarations", "needs", "naming", "kit")
    yield "Unconfirmed", ", ".join(part for part in parts if profile.is_unconfirmed(part))


def _page(page: PageRules) -> str:
    margins = f"margins {page.left} left, {page.right} right, {page.top} top, {page.bottom} bottom (mm)"
    more = ", a last sheet to sign" if page.back_sheet else ""
    mark = ", the mark on every page" if page.mark_on_pages else ""
    web = ", files of exhibits for fast web view" if page.linear else ""
    return f"{page.paper.upper()}, {margins}{mark}{more}{web}"


def _limits(limits: Limits) -> Iterator[str]:
    for count, what in (
        (limits.file_mb, "MB a bundle"),
        (limits.pages, "pages a bundle"),
        (limits.exhibit_mb, "MB an exhibit"),
        (limits.media_mb, "MB of sound or film"),
    ):
        if count is not None:
            yield f"{count} {what}"
    if limits.types is not None:
        yield f"files of {', '.join(limits.types)}"
