"""The ladder as lines for people and as JSON for programs: who vouches for a date, and what nobody shows."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from evidence_vault.cli.facts import JsonObject
from evidence_vault.cli.items import minute
from evidence_vault.cli.output import tell, tell_fields, visible
from evidence_vault.records.case import Exhibit
from evidence_vault.records.ladder import Ladder, Rung, Step, Vouching

NOBODY = "No outside party vouches for any date here."
_NAMES = {
    Rung.OWN: "Own record",
    Rung.WITNESS: "Witness",
    Rung.TIME: "Outside time",
    Rung.PAPER: "Stamped paper",
}
_SHOWS = {
    Rung.OWN: "Whoever keeps an older checkpoint can have it shown that nothing before it was changed or taken away. "
    "It shows no date: that rests on the keeper's word and clock.",
    Rung.WITNESS: "The keeper of another vault saw the log and signed that it goes on from what they had seen before. It does "
    "not show that they do not depend on the keeper, or that their clock was right.",
    Rung.TIME: "An authority for time stamps states it. Whether it is the one that it says, its root certificate shows, "
    "compared with the one that it publishes.",
    Rung.PAPER: "Somebody outside stamped and dated a page with the checkpoint. Look at that page: here the keeper alone says "
    "who stamped it. They saw the page, not the files.",
}


def tell_ladder(ladder: Ladder, *, screenshot: bool) -> None:
    """Print the rungs of an item, then what they say together and what they do not."""
    tell("\nWho vouches for it")
    tell_fields((_NAMES[step.rung], _standing(ladder, step)) for step in ladder.steps)
    tell()
    for line in _said(ladder):
        tell(line)
    if screenshot:
        tell(
            "Screenshots are the least sound form of capture. What one is worth rests on the statement of whoever made it."
        )


def tell_vouched(exhibits: Iterable[tuple[Exhibit, Ladder | None]]) -> None:
    """Print what is stated of each exhibit in use; once for all where nobody vouches for anything."""
    used = [(exhibit, ladder) for exhibit, ladder in exhibits if ladder and not exhibit.withdrawn]
    if not any(ladder.vouchings for _, ladder in used):
        if used:
            tell(NOBODY)
        return
    for exhibit, ladder in used:
        for said in map(_sentence, ladder.vouchings):
            tell(f"{exhibit.number}: {said}")
        if not ladder.dated:
            tell(f"{exhibit.number}: {NOBODY}")


def ladder_facts(ladder: Ladder | None) -> JsonObject | None:
    """The rungs, lowest first; null for what was destroyed."""
    if ladder is None:
        return None
    return {
        "taken_in": str(ladder.at),
        "by": str(ladder.by),
        "entry": ladder.seq,
        "rungs": [
            {
                "rung": str(step.rung),
                "reached": step.reached,
                "no_later_than": _time(step.vouching) if step.vouching else None,
                "stated_by": step.vouching.stated_by if step.vouching else None,
                "unknown": step.unknown.stated_by if step.unknown else None,
                "log": (step.vouching.log or None) if step.vouching else None,
            }
            for step in ladder.steps
        ],
    }


def _standing(ladder: Ladder, step: Step) -> str:
    if step.vouching:
        stated = f"no later than {_time(step.vouching)}, stated by {visible(step.vouching.stated_by)}."
        return f"{stated}{_of(step.vouching)}\n{_SHOWS[step.rung]}"
    if step.unknown:
        return (
            "not reached\n"
            f"{visible(step.unknown.stated_by)} is said to state something. Nobody named that party from another source, so "
            "anybody could have made it, and it shows nothing."
        )
    if step.rung is Rung.OWN:
        return f"entry {ladder.seq}, {minute(ladder.at)} UTC, by {ladder.by}\n{_SHOWS[Rung.OWN]}"
    return "not reached"


def _said(ladder: Ladder) -> Iterator[str]:
    """The statement that stands on every list."""
    yield from map(_sentence, ladder.vouchings)
    if not ladder.dated:
        yield NOBODY
    yield f"The keeper's record says that it was taken in on {ladder.at}; that rests on the keeper's word and clock."
    yield (
        "The order of entries between two anchors rests on the keeper alone."
        if ladder.vouchings
        else "The order of the entries rests on the keeper alone."
    )
    yield "Nothing here shows who made the content, that it is true, that it was online, or that the record is complete."


def _sentence(vouching: Vouching) -> str:
    if vouching.rung is Rung.WITNESS:
        return f"Another vault had seen the log with these bytes no later than {_time(vouching)}, by its own clock (key {vouching.stated_by}).{_of(vouching)}"
    where = " on a stamped page, which the keeper holds: look at it" if vouching.rung is Rung.PAPER else ""
    return (
        f"These exact bytes existed no later than {_time(vouching)} (stated by {visible(vouching.stated_by)}{where})."
        f"{_of(vouching)}"
    )


def _of(vouching: Vouching) -> str:
    """Of which log it is stated, where that is another vault's."""
    return f" It is stated of the log of the vault that it came from ({vouching.log})." if vouching.log else ""


def _time(vouching: Vouching) -> str:
    return str(vouching.at)[:10] if vouching.day else str(vouching.at)
