"""What goes into a bundle, and what stands there by its number alone: decided once, for every page and file of it."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace

from evidence_vault.custody.open_vault import OpenVault
from evidence_vault.errors import InvalidValue
from evidence_vault.export.bag import plan_bag
from evidence_vault.export.bundle.annexes import Record
from evidence_vault.export.bundle.front import Bound
from evidence_vault.export.proof_plan import Choice
from evidence_vault.export.redaction_index import redactions
from evidence_vault.export.standing import Standing
from evidence_vault.export.words import Words
from evidence_vault.records.bundle import BundleOrder, Refusal, Withheld
from evidence_vault.records.case import Case, Exhibit
from evidence_vault.records.consent import Consent, NotAgreed
from evidence_vault.records.ids import ExhibitId, ItemId
from evidence_vault.records.issued import DRAFT, Change, IssuedList, ListedRow
from evidence_vault.records.ladder import Vouching
from evidence_vault.records.numbering import Numbering
from evidence_vault.records.pages import PartRules
from evidence_vault.records.profile import ColumnId, Profile

_KEPT_BACK: Mapping[str, Withheld] = {
    "sealed": Withheld.SEALED,
    "ex_parte": Withheld.EX_PARTE,
    "confidential": Withheld.CONFIDENTIAL,
}

_OF_WHOLE_LIST = ("order", "marks")
"""Facts of the entry that issued a list which tell of every exhibit, those too that are not in the bundle."""


Refused = Mapping[ItemId, Sequence[NotAgreed]]
"""What people did not agree to, by item."""


@dataclass(frozen=True, slots=True)
class BundlePlan:
    """What is built.

    Attributes:
        order: what the person wants.
        issued: the list, as it was issued.
        profile: what the forum asks.
        bounds: exhibits that are in use, in the order of the list.
        before: the version of the list that was issued before; `DRAFT` for none.
        changes: what became of each of them since; empty where there was none.
        earlier: the builds whose pages stay as they are, the first one first; this one goes behind them.
        since: what became of the exhibits since the last of these.
        pages: of this build with all that went before, as the record has it; None where it has not been built.
        consents: on which each item goes to this recipient.
        record: what is shown of the keeper's record, by the checkpoint that is given with it.
    """

    order: BundleOrder
    issued: IssuedList
    profile: Profile
    words: Words
    bounds: tuple[Bound, ...]
    record: Record
    before: int = DRAFT
    changes: tuple[Change, ...] = ()
    earlier: tuple[BundlePlan, ...] = ()
    since: tuple[Change, ...] = ()
    pages: int | None = None
    consents: Mapping[ItemId, Sequence[Consent]] = field(default_factory=dict)

    @property
    def late(self) -> int:
        """Which addition to a bundle it is; 0 for none."""
        return len(self.earlier)

    @property
    def builds(self) -> tuple[BundlePlan, ...]:
        """The builds whose pages make up the bundle."""
        return (*self.earlier, self)

    @property
    def own(self) -> tuple[Bound, ...]:
        """The exhibits whose pages this build sets: those of which no earlier one shows as much."""
        before = {bound.exhibit.id: bound for one in self.earlier for bound in one.own}
        return tuple(replace(one, late=self.late) for one in self.bounds if _is_late(one, before.get(one.exhibit.id)))

    @property
    def leaving(self) -> tuple[Bound, ...]:
        """The exhibits of which there is more than a number, on new pages or on earlier ones."""
        return tuple(bound for one in self.builds for bound in one.own if not bound.withheld)

    @property
    def new_record(self) -> Record:
        """Of the keeper's record, what no earlier build shows."""
        known = {one.entry.seq for before in self.earlier for one in before.record.plan.entries}
        entries = tuple(one for one in self.record.plan.entries if one.entry.seq not in known)
        return replace(self.record, plan=replace(self.record.plan, entries=entries))

    @property
    def case(self) -> Case:
        """The matter, as it stood when the list was issued."""
        return self.issued.case

    @property
    def whole(self) -> bool:
        """Whether it is of the whole list, and not of some of its exhibits."""
        return _is_whole(self.issued, self.bounds)

    @property
    def numbering(self) -> Numbering:
        """How the list numbers."""
        return Numbering.parse(self.issued.numbering)

    @property
    def shown(self) -> tuple[Bound, ...]:
        """The exhibits of which there is more than a number."""
        return tuple(bound for bound in self.bounds if not bound.withheld)

    @property
    def unsealed(self) -> tuple[tuple[Bound, Withheld], ...]:
        """The exhibits that go although they are kept back, because a person said so, and why they are."""
        found = ((bound, kept_back(bound.exhibit, self.profile)) for bound in self.leaving)
        return tuple((bound, why) for bound, why in found if why)

    @property
    def core(self) -> tuple[Bound, ...]:
        """The exhibits of the core bundle."""
        return tuple(bound for bound in self.bounds if bound.exhibit.number in self.order.core)

    @property
    def declarations(self) -> tuple[str, ...]:
        """Kinds of the forms that go in."""
        chosen = self.order.declarations
        return self.profile.declarations if chosen is None else chosen

    @property
    def rules(self) -> PartRules:
        """How pages are made of pictures."""
        page = self.profile.page
        left, right, top, bottom = page.margins
        return PartRules(
            page.paper.size, (left, top, right, max(bottom, 48.0)), page.dpi, languages=self.words.languages
        )


def bound_exhibits(
    issued: IssuedList, order: BundleOrder, profile: Profile, not_agreed: Refused
) -> tuple[tuple[Bound, ...], tuple[Refusal, ...]]:
    """The exhibits of a bundle, and those that stand in its way.

    What is under seal is withheld unless it is unsealed by its number. What else must not go, consent first, is refused,
    or withheld where the person asked for that. To choose an exhibit unseals nothing.

    Args:
        issued: the list.
        order: what the person wants.
        profile: what the forum asks.
        not_agreed: items that people did not agree to give to this recipient, and who.

    Raises:
        InvalidValue: a number that the list has not, or has withdrawn, or an item in two of the exhibits.
    """
    rows = [row for row in issued.rows if not row.exhibit.withdrawn]
    _check_numbers("--exhibits", order.exhibits, rows)
    _check_numbers("--core", order.core, [row for row in rows if row.exhibit.number in (order.exhibits or order.core)])
    _check_numbers("--unseal", order.unseal, rows)
    bounds: list[Bound] = []
    refusals: list[Refusal] = []
    for row in rows:
        if order.exhibits and row.exhibit.number not in order.exhibits:
            continue
        refusal = _refusal(row, order, profile, not_agreed)
        if refusal and not order.mask and refusal.reason is not Withheld.SEALED:
            refusals.append(refusal)
        items = () if refusal else row.items
        bounds.append(Bound(row.mark, row.exhibit, items, refusal.reason if refusal else None))
    _refuse_twice(bounds)
    return tuple(bounds), tuple(refusals)


def _refuse_twice(bounds: Iterable[Bound]) -> None:
    """Its pages could not be told apart; only entries of another branch can list an item so."""
    seen: set[ItemId] = set()
    for item in (item.id for bound in bounds for item in bound.items):
        if item in seen:
            raise InvalidValue(field="--exhibits", value=str(item), expected="no item in two exhibits of one bundle")
        seen.add(item)


def refused(bound: Bound, not_agreed: Refused) -> Iterator[Refusal]:
    """That people did not agree to give items of an exhibit to this recipient."""
    found = [one for item in bound.items for one in not_agreed.get(item.id, ())]
    if found:
        people: dict[str, dict[str, None]] = {}
        for one in found:
            people.setdefault(one.person, {})[one.part] = None
        lacking = tuple((person, tuple(parts)) for person, parts in people.items())
        items = tuple(dict.fromkeys(one.item for one in found))
        redacted = tuple(dict.fromkeys(item for one in found for item in one.redacted))
        yield Refusal(bound.mark, Withheld.CONSENT, ", ".join(people), lacking, items, redacted)


def stuck(plan: BundlePlan, not_agreed: Refused) -> Iterator[Refusal]:
    """What stands on earlier pages and must not go to this recipient any more."""
    withheld = {bound.exhibit.id: bound.withheld for bound in plan.bounds if bound.withheld}
    for bound in (bound for one in plan.earlier for bound in one.own if not bound.withheld):
        if bound.exhibit.id in withheld:
            yield Refusal(bound.mark, withheld[bound.exhibit.id])
        else:
            yield from refused(bound, not_agreed)


def _is_late(bound: Bound, before: Bound | None) -> bool:
    if before is None:
        return True
    if before.withheld or bound.withheld:
        return before.withheld is not None and bound.withheld is None
    return not {item.id for item in bound.items} <= {item.id for item in before.items}


def _united(bounds: Iterable[Bound]) -> list[Exhibit]:
    """The exhibits, each once, as it stands last, with all items that it has or had."""
    found: dict[ExhibitId, Exhibit] = {}
    for bound in bounds:
        had = found[bound.exhibit.id].items if bound.exhibit.id in found else ()
        found[bound.exhibit.id] = replace(bound.exhibit, items=tuple(dict.fromkeys((*had, *bound.exhibit.items))))
    return list(found.values())


def _check_numbers(option: str, numbers: Collection[int], rows: Collection[ListedRow]) -> None:
    known = {row.exhibit.number for row in rows}
    for number in numbers:
        if number not in known:
            raise InvalidValue(field=option, value=number, expected="numbers of exhibits that the list has in use")


def _refusal(row: ListedRow, order: BundleOrder, profile: Profile, not_agreed: Refused) -> Refusal | None:
    """Why an exhibit must not go as it is. That a person did not agree, nobody overrides by naming it."""
    for refusal in refused(Bound(row.mark, row.exhibit, row.items), not_agreed):
        return refusal
    if row.exhibit.number in order.unseal:
        return None
    reason = kept_back(row.exhibit, profile)
    return Refusal(row.mark, reason) if reason else None


def kept_back(exhibit: Exhibit, profile: Profile) -> Withheld | None:
    """Why an exhibit does not go to this recipient unless a person says so for this one.

    What the government may not be shown goes to a forum whose list has a column that says so: the forum keeps it from there.
    """
    found = _KEPT_BACK.get(exhibit.confidentiality or "")
    told = any(column.id is ColumnId.DISCLOSE for column in profile.columns)
    return found or (Withheld.DISCLOSE if exhibit.disclose == "no" and not told else None)


def _is_whole(issued: IssuedList, bounds: Collection[Bound]) -> bool:
    """Whether every exhibit that the list has in use is there, if only by its number."""
    return {bound.exhibit.id for bound in bounds} >= {
        row.exhibit.id for row in issued.rows if not row.exhibit.withdrawn
    }


def record_of(
    vault: OpenVault,
    issued: IssuedList,
    bounds: Collection[Bound],
    standing: Standing,
    vouchings: tuple[Vouching, ...],
    *,
    commit: int | None,
    earlier: Collection[BundlePlan] = (),
) -> Record:
    """What is shown of the keeper's record with these exhibits: of cards and exhibits what the list has, and nothing later.

    Args:
        vault: whose it is.
        issued: the list; the entry that issued it is shown too.
        bounds: the exhibits.
        standing: the state that the pages refer to.
        vouchings: what parties outside state of it.
        commit: no entry behind it is looked at; None for all of the log.
        earlier: builds whose pages stand in it too.

    Raises:
        ItemDestroyed, NotProvable: as of `proof_plan.plan_proof`.
    """
    bounds = [*(bound for one in earlier for bound in one.own), *bounds]
    shown = _united(bound for bound in bounds if not bound.withheld)
    choice = Choice(hide=() if _is_whole(issued, bounds) else _OF_WHOLE_LIST)
    plan = plan_bag(vault, issued.case.id, shown, choice, commit=commit, also=(issued.seq,), said_until=issued.seq)
    made = {item.id: tuple(redactions(vault.index, [item.id])) for bound in bounds for item in bound.items}
    return Record(plan, vouchings, standing, {item: line for item, line in made.items() if line})


def missing_fields(issued: IssuedList, bounds: Collection[Bound], profile: Profile) -> Iterator[str]:
    """Fields that the forum needs, and that nobody filled."""
    for need in profile.needs:
        thing, _, name = need.partition(".")
        if thing == "case" and not getattr(issued.case, name):
            yield need
        for bound in bounds if thing == "exhibit" else ():
            if not (bound.withheld or getattr(bound.exhibit, name)):
                yield f"{bound.mark} {need}"
