"""What goes into a bundle, and what stands there by its number alone: decided once, for every page and file of it."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass

from evidence_vault.custody.open_vault import OpenVault
from evidence_vault.errors import InvalidValue
from evidence_vault.export.bag import plan_bag
from evidence_vault.export.bundle.annexes import Record
from evidence_vault.export.bundle.front import Bound
from evidence_vault.export.proof_plan import Choice
from evidence_vault.export.standing import Standing
from evidence_vault.export.words import Words
from evidence_vault.records.bundle import BundleOrder, Refusal, Withheld
from evidence_vault.records.case import Case
from evidence_vault.records.ids import ItemId
from evidence_vault.records.issued import Change, IssuedList, ListedRow
from evidence_vault.records.ladder import Vouching
from evidence_vault.records.numbering import Numbering
from evidence_vault.records.pages import PartRules
from evidence_vault.records.profile import ColumnId, Profile

_KEPT_BACK: Mapping[str, Withheld] = {
    "sealed": Withheld.SEALED,
    "ex_parte": Withheld.EX_PARTE,
    "confidential": Withheld.CONFIDENTIAL,
}


@dataclass(frozen=True, slots=True)
class BundlePlan:
    """What is built.

    Attributes:
        order: what the person wants.
        issued: the list, as it was issued.
        profile: what the forum asks.
        bounds: exhibits that are in use, in the order of the list.
        changes: what became of each of them since the version before; empty where there was none.
        record: what is shown of the keeper's record, by the checkpoint that is given with it.
    """

    order: BundleOrder
    issued: IssuedList
    profile: Profile
    words: Words
    bounds: tuple[Bound, ...]
    record: Record
    changes: tuple[Change, ...] = ()

    @property
    def case(self) -> Case:
        """The matter, as it stood when the list was issued."""
        return self.issued.case

    @property
    def numbering(self) -> Numbering:
        """How the list numbers."""
        return Numbering.parse(self.issued.numbering)

    @property
    def shown(self) -> tuple[Bound, ...]:
        """The exhibits of which there is more than a number."""
        return tuple(bound for bound in self.bounds if not bound.withheld)

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
            page.paper.size, (left, top, right, max(bottom, 48.0)), page.dpi, language=self.words.languages[0]
        )


def bound_exhibits(
    issued: IssuedList, order: BundleOrder, profile: Profile, not_agreed: Mapping[ItemId, str]
) -> tuple[tuple[Bound, ...], tuple[Refusal, ...]]:
    """The exhibits of a bundle, and those that stand in its way.

    What is under seal is withheld unless it is named. What else must not go, consent first, is refused, or withheld
    where the person asked for that.

    Args:
        issued: the list.
        order: what the person wants.
        profile: what the forum asks.
        not_agreed: items that people did not agree to give to this recipient, and who.

    Raises:
        InvalidValue: a number that the list has not, or has withdrawn.
    """
    rows = [row for row in issued.rows if not row.exhibit.withdrawn]
    _check_numbers("--exhibits", order.exhibits, rows)
    _check_numbers("--core", order.core, rows)
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
    return tuple(bounds), tuple(refusals)


def refused(bound: Bound, not_agreed: Mapping[ItemId, str]) -> Iterator[Refusal]:
    """That people did not agree to give items of an exhibit to this recipient."""
    who = [not_agreed[item.id] for item in bound.items if item.id in not_agreed]
    if who:
        yield Refusal(bound.mark, Withheld.CONSENT, ", ".join(dict.fromkeys(who)))


def _check_numbers(option: str, numbers: Collection[int], rows: Collection[ListedRow]) -> None:
    known = {row.exhibit.number for row in rows}
    for number in numbers:
        if number not in known:
            raise InvalidValue(field=option, value=number, expected="numbers of exhibits that the list has in use")


def _refusal(row: ListedRow, order: BundleOrder, profile: Profile, not_agreed: Mapping[ItemId, str]) -> Refusal | None:
    """Why an exhibit must not go as it is. That a person did not agree, nobody overrides by naming it."""
    for refusal in refused(Bound(row.mark, row.exhibit, row.items), not_agreed):
        return refusal
    if row.exhibit.number in order.exhibits:
        return None
    kept_back = _KEPT_BACK.get(row.exhibit.confidentiality or "")
    told = any(column.id is ColumnId.DISCLOSE for column in profile.columns)
    if not kept_back and row.exhibit.disclose == "no" and not told:
        kept_back = Withheld.DISCLOSE
    return Refusal(row.mark, kept_back) if kept_back else None


def record_of(
    vault: OpenVault,
    issued: IssuedList,
    bounds: Collection[Bound],
    standing: Standing,
    vouchings: tuple[Vouching, ...],
    *,
    commit: int | None,
) -> Record:
    """What is shown of the keeper's record with these exhibits.

    Args:
        vault: whose it is.
        issued: the list; the entry that issued it is shown too.
        bounds: the exhibits.
        standing: the state that the pages refer to.
        vouchings: what parties outside state of it.
        commit: no entry behind it is looked at; None for all of the log.

    Raises:
        ItemDestroyed, NotProvable: as of `proof_plan.plan_proof`.
    """
    shown = [bound.exhibit for bound in bounds if not bound.withheld]
    plan = plan_bag(vault, issued.case.id, shown, Choice(), commit=commit, also=(issued.seq,))
    made = ((item.id, vault.index.made_from(item.id)) for bound in bounds for item in bound.items)
    return Record(plan, vouchings, standing, {item: one for item, one in made if one})


def missing_fields(issued: IssuedList, bounds: Collection[Bound], profile: Profile) -> Iterator[str]:
    """Fields that the forum needs, and that nobody filled."""
    for need in profile.needs:
        thing, _, name = need.partition(".")
        if thing == "case" and not getattr(issued.case, name):
            yield need
        for bound in bounds if thing == "exhibit" else ():
            if not (bound.withheld or getattr(bound.exhibit, name)):
                yield f"{bound.mark} {need}"
