"""How a redacted version comes to stand where its original, or an earlier version of it, stands now."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from evidence_vault.records.case import Case, Exhibit
from evidence_vault.records.ids import ItemId
from evidence_vault.session import Session


def replacing_steps(session: Session, made: ItemId) -> Iterator[str]:
    """The commands, exhibit by exhibit: one is withdrawn whole, so its other items come again."""
    family = _family(session, made)
    cases = session.cases()
    used = [
        (case, exhibit)
        for case in cases
        for exhibit in session.exhibits(case.id)
        if not exhibit.withdrawn and any(item in family for item in exhibit.items)
    ]
    if not used:
        yield from _anew(session, family, made, cases)
        return
    yield f"To let {made} stand where {family[0]}, or an earlier version of it, stands now:"
    for case, exhibit in used:
        yield from _exhibit(session, case, exhibit, family, made)
    touched = [case.id for case, _ in used]
    yield from (f"  list issue VAULT --case {case}" for case in dict.fromkeys(touched))
    if twice := [str(case) for case in dict.fromkeys(touched) if touched.count(case) > 1]:
        yield f"An item stands in one exhibit of a case alone: of those of {', '.join(twice)} choose one for {made}."
    yield "A withdrawn number stays, printed as not used. Title and the like do not go along: say them anew, with exhibit add or edit."


def _exhibit(session: Session, case: Case, exhibit: Exhibit, family: Sequence[ItemId], made: ItemId) -> Iterator[str]:
    mark = session.marking_of(case.id).mark(exhibit.number, session.list_languages(case.id)[0])
    kept = [item for item in exhibit.items if item in family or not session.item(item).destroyed]
    named = dict.fromkeys(made if item in family else item for item in kept)
    replaced = next(item for item in exhibit.items if item in family)
    yield f"  Exhibit {mark} of {case.id} has {', '.join(map(str, exhibit.items))}:"
    yield f"    exhibit withdraw VAULT {replaced} --case {case.id}"
    yield f"    exhibit add VAULT {_in_words(named)} --case {case.id}{' --together' if len(named) > 1 else ''}"


def _anew(session: Session, family: Sequence[ItemId], made: ItemId, cases: Sequence[Case]) -> Iterator[str]:
    """Where neither the original nor a version of it stands in a list; of a post the others come along."""
    post = [item for post in session.posts() if family[0] in post.items for item in post.items]
    kept = [item for item in post if not session.item(item).destroyed] or [family[0]]
    named = dict.fromkeys(made if item in family else item for item in kept)
    together = " --together" if len(named) > 1 else ""
    yield f"{family[0]} stands in no list. To put {made} into one:"
    if cases:
        case = str(cases[0].id) if len(cases) == 1 else "CASE"
        yield f"  exhibit add VAULT {_in_words(named)} --case {case}{together}"
        yield f"  list issue VAULT --case {case}"
    if len(cases) > 1:
        yield f"CASE is one of {', '.join(str(one.id) for one in cases)}."
    if not cases:
        yield f"  case create VAULT --title TEXT, then exhibit add VAULT {_in_words(named)} --case C-001{together}"


def _family(session: Session, made: ItemId) -> list[ItemId]:
    """The original of a version, then all versions of it but this one."""
    first = made
    while origin := session.made_from(first):
        first = origin.parent
    found = [first]
    for item in found:  # grows: of versions too there may be versions
        found += [one.item for one in session.derivatives_of(item) if one.item not in found]
    return [item for item in found if item != made]


def _in_words(items: Iterable[ItemId]) -> str:
    return " ".join(map(str, items))
