"""The ladder on paper: who vouches for a date, exhibit by exhibit, and what nobody vouches for."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from evidence_vault.export import moments, printable
from evidence_vault.export.typeset.compiler import Data
from evidence_vault.export.words import Fact, Phrase, Words
from evidence_vault.records.ladder import Ladder, Rung, Step, Vouching

Ladders = Sequence[Ladder | None]
"""Of several exhibits; None for one of which nothing is left."""


def limits(ladders: Ladders, words: Words, *, of: str = "limits") -> list[list[Phrase]]:
    """What stands on a list of what can be shown of dates and order: bytes, keeper's word, order.

    Args:
        ladders: of its exhibits.
        words: of its languages.
        of: the labels that say it, for pages that are no list; what these do not say otherwise, is said as on a list.
    """

    def said_of(key: str) -> list[Phrase]:
        return words.each(f"{of}.{key}" if words.has(f"{of}.{key}") else f"limits.{key}")

    stated = {ladder.vouchings for ladder in ladders if ladder}
    if not any(stated):
        return [said_of(key) for key in ("time", "bytes", "order")]
    said = [said_of("vouched_each")]
    if len(stated) == 1:
        (each,) = stated
        said = [line for one in each for line in (_sentence(one, words), *_told_apart(one, words))]
    if () in stated:
        said.append(said_of("vouched_some"))
    return [*said, *(said_of(key) for key in ("time_own", "bytes", "order_between"))]


def vouched(ladder: Ladder | None, words: Words) -> list[list[Phrase]]:
    """What is stated of one exhibit, lines for each rung that is reached; that nobody vouches is said once, before."""
    found = ladder.vouchings if ladder else ()
    return [line for one in found for line in (_prefixed(one, words), *_told_apart(one, words))]


def facts(ladder: Ladder, words: Words) -> list[Fact]:
    """The same of one item, as named values below its digest."""
    return [
        words.fact(f"ladder.{one.rung}", words.joined("ladder.reached", time=_time(one), who=_who(one)))
        for one in ladder.vouchings
    ]


def rungs(words: Words) -> list[Data]:
    """All rungs, lowest first: name, what each shows and what it does not."""
    return [
        {
            "name": words.each(f"ladder.{rung}"),
            "shows": words.each(f"ladder.{rung}_shows"),
            "shows_not": words.each(f"ladder.{rung}_not"),
        }
        for rung in Rung
    ]


def stated(vouchings: Iterable[Vouching], words: Words) -> list[Data]:
    """Every statement once, earliest first, with what a person tells it from another by; what is unknown shows nothing."""
    rows: list[Data] = []
    for one in sorted(vouchings, key=lambda each: (each.at, each.rung, each.stated_by)):
        time = [words.fact("ladder.no_later", _time(one))] if one.known else []
        facts = [*time, words.fact("ladder.stated_by", _who(one))]
        facts.append(words.fact("ladder.covers", f"0–{one.size - 1}"))
        facts += [words.fact(f"ladder.{name}", value, mono=True) for name, value in one.marks]
        said = [] if one.known else words.each("ladder.unknown")
        rows.append({"name": words.each(f"ladder.{one.rung}"), "facts": facts, "said": said})
    return rows


def climbed(ladder: Ladder, words: Words) -> list[Data]:
    """One cell for each rung of an exhibit: times and names as facts, whatever else in words."""
    own = [words.fact("ladder.taken_in", _time(ladder)), words.fact("ladder.entry", str(ladder.seq))]
    return [{"facts": own, "said": []}, *(_cell(step, words) for step in ladder.steps if step.rung is not Rung.OWN)]


def _cell(step: Step, words: Words) -> Data:
    if step.vouching:
        named = (("ladder.no_later", _time(step.vouching)), ("ladder.stated_by", _who(step.vouching)))
        return {"facts": [words.fact(key, value) for key, value in named], "said": []}
    if step.unknown:
        stated = [words.fact("ladder.stated_by", _who(step.unknown))]
        return {"facts": stated, "said": words.each("ladder.unknown_here")}
    return {"facts": [], "said": words.each("ladder.not_reached")}


def _told_apart(vouching: Vouching, words: Words) -> list[list[Phrase]]:
    """By what a person finds the page, or the certificate, that a statement rests on; a witness's key is its name."""
    marks, lines = dict(vouching.marks), list[list[Phrase]]()
    if vouching.rung is Rung.PAPER and marks:
        lines.append(words.each("limits.known_paper", letter=marks["letter"], checkpoint=marks["checkpoint"]))
    if vouching.rung is Rung.TIME and "root_sha256" in marks:
        lines.append(words.each("limits.known_time", root=_in_groups(marks["root_sha256"])))
    if vouching.log:
        lines.append(words.each("limits.known_log", log=vouching.log))
    return lines


def _in_groups(digest: str) -> str:
    """A digest that a line may break in."""
    return " ".join(digest[at : at + 8] for at in range(0, len(digest), 8))


def _prefixed(vouching: Vouching, words: Words) -> list[Phrase]:
    both = zip(words.each(f"ladder.{vouching.rung}"), _sentence(vouching, words), strict=True)
    return [{**said, "text": f"{rung['text']}: {said['text']}"} for rung, said in both]


def _sentence(vouching: Vouching, words: Words) -> list[Phrase]:
    key = {Rung.PAPER: "limits.vouched_paper", Rung.WITNESS: "limits.vouched_witness"}.get(
        vouching.rung, "limits.vouched"
    )
    return words.each(key, time=_time(vouching), who=_who(vouching))


def _time(of: Ladder | Vouching) -> str:
    if isinstance(of, Vouching) and of.day:
        return moments.recorded(of.at)[:10]
    return f"{moments.recorded(of.at)} UTC"


def _who(vouching: Vouching) -> str:
    """A name from outside, which no font may lack a letter of: the list must not fail on it."""
    return printable.name(vouching.stated_by)
