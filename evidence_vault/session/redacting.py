"""Redacted versions of items, and what people agreed to."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace

from evidence_vault.casework import consent
from evidence_vault.errors import InvalidValue
from evidence_vault.export.gate import GateFile, Terms, gate, refuse_leaks
from evidence_vault.export.read_pages import alike_at
from evidence_vault.export.redaction import make_redaction, painted_page, plan_redaction
from evidence_vault.export.redaction_index import redaction_rows, tellings
from evidence_vault.export.seen_pages import place_seen
from evidence_vault.export.sources import Source, inner
from evidence_vault.export.words import Words
from evidence_vault.ingest.derivative import take_in_derivative
from evidence_vault.ingest.inspection import inspect_waiting
from evidence_vault.program import NAME, VERSION
from evidence_vault.progress import NoProgress, Progress
from evidence_vault.records.consent import Consent, Heard, NotAgreed
from evidence_vault.records.derivative import INHERITED, REDACTION, Derivative, Region
from evidence_vault.records.entry import Json
from evidence_vault.records.ids import CaseId, ItemId
from evidence_vault.records.issued import DRAFT
from evidence_vault.records.item import Item
from evidence_vault.records.preview import Preview
from evidence_vault.records.redaction import (
    ANOTHER_WORD,
    ENGLISH,
    Alike,
    Kept,
    RedactionPlan,
    RedactionRow,
    Telling,
    Term,
)
from evidence_vault.session.asking import Asking

_LONGEST_REASON = 500


class Redacting(Asking):
    """Making redacted versions, and recording consent."""

    def plan_redaction(
        self,
        item: ItemId,
        boxes: Sequence[Region],
        terms: Sequence[Term],
        progress: Progress | None = None,
        others: Sequence[Alike] = (),
        languages: Sequence[str] = ENGLISH,
    ) -> RedactionPlan:
        """What would be painted over; nothing is made. Without both: how large its pages are.

        Errors as of `redaction.plan_redaction`; and `InvalidValue` where there are no words in one of the languages.
        """
        written_in = Words(languages).languages
        found = self._vault.index.kept_item(item)
        plan = plan_redaction(
            found,
            boxes,
            terms,
            store=self._vault.store,
            workshop=self._workshop,
            progress=progress or NoProgress(),
            others=others,
        )
        return replace(plan, languages=written_in)

    def seen_there(self, one: Alike) -> Preview:
        """What stands where a word is in doubt, to be looked at. Errors as of `seen_pages.place_seen`."""
        return place_seen(self._source_of(one), one.place, self._vault.store, self._workshop)

    def _source_of(self, one: Alike) -> Source:
        item = self._vault.index.kept_item(one.item)
        return inner(item, one.inside, self._vault.store, self._workshop) if one.inside else item

    def terms_in_doubt(self, places: Sequence[Alike], removing: Sequence[str] = ()) -> list[str]:
        """Of each place the term that may stand there, for the eyes of whoever keeps the vault alone.

        Args:
            places: at which something stopped.
            removing: terms that were being removed then, in no entry yet.

        Raises:
            InvalidValue: a place is in doubt for no term that was removed.
            RedactionUnread: what stands in an item cannot be taken out.
        """
        terms = dict.fromkeys([*removing, *(term for one in self._vault.index.derivatives() for term in one.terms)])
        return [self._term_at(one, terms) for one in places]

    def _term_at(self, one: Alike, terms: Iterable[str]) -> str:
        source, store = self._source_of(one), self._vault.store
        for term in terms:
            if alike_at(source, one.place, term, store) == one:
                return term
        raise InvalidValue(field="place", value=str(one), expected="a place that is in doubt for a removed term")

    def redaction_page(self, plan: RedactionPlan, page: int, edge: int) -> Preview:
        """One page of the redacted version, to be looked at. Errors as of `redaction.painted_page`."""
        return painted_page(plan, page, edge, store=self._vault.store, workshop=self._workshop)

    def redaction_preview(self, plan: RedactionPlan, progress: Progress) -> list[bytes]:
        """Each page of the redacted version as a PNG, to be looked at. Errors as of `redaction.make_redaction`."""
        store = self._vault.store
        return make_redaction(plan, store=store, workshop=self._workshop, progress=progress, as_pictures=True)

    def redact(self, plan: RedactionPlan, reason: str, progress: Progress) -> Item:
        """Make the redacted version, hold it against the gate, and take it in.

        Args:
            plan: what is painted over.
            reason: for the record; not printed.
            progress: stages ``redact.pages`` and ``inspect.items``.

        Raises:
            NothingToRedact: the plan paints nothing over.
            RedactionLeaks, RedactionDoubtful: what was removed would still be in it, or a word that may be it; nothing was taken
                in.
            InvalidValue: the reason is too long.
            OpenedForReading, DiskFull, WriteFailed: nothing was recorded.
        """
        ledger, store = self._vault.writer, self._vault.store
        if len(reason) > _LONGEST_REASON or not (reason.isprintable() or not reason):
            raise InvalidValue(field="reason", value=reason[:40], expected="why, in one line")
        terms = tuple(one.text for one in plan.terms)
        workshop = self._workshop
        (content,) = make_redaction(plan, store=store, workshop=workshop, progress=progress)
        kept = Kept(terms, (plan.item.content.sha256.hex,))
        refuse_leaks(gate([GateFile.of(plan.name, content)], kept, workshop, pixels_only=True))
        tools = [f"{NAME} {VERSION}", workshop.start().hello.tool]
        tools += [workshop.reader.start().hello.tool] if plan.read else []
        made: dict[str, Json] = {
            "recipe": REDACTION,
            "tool": "; ".join(tools),
            "regions": [str(region) for region in plan.regions],
            "languages": list(plan.languages),
        }
        made |= {"terms": list(terms)} if terms else {}
        said = [reason, *(f"[{ANOTHER_WORD} {one}]" for one in plan.others)]
        made |= {"reason": " ".join(filter(None, said))} if any(said) else {}
        stated, hidden = plan.item.card, Terms(terms)
        card = {
            field: stated[field] for field in INHERITED if stated.get(field) and not hidden.numbers([stated[field]])
        }
        item = take_in_derivative(plan.item, plan.name, content, made, card=card, store=store, ledger=ledger)
        inspect_waiting(store, ledger, self._sandbox, progress)
        return self.item(item)

    def derivatives_of(self, item: ItemId) -> list[Derivative]:
        """What was made out of an item."""
        return self._vault.index.derivatives_of(item)

    def made_from(self, item: ItemId) -> Derivative | None:
        """How an item was made out of another one; None for an original."""
        return self._vault.index.made_from(item)

    def telling_texts(self, item: ItemId) -> list[Telling]:
        """Which names, cards and texts beside a redacted version still say what was removed; see `tellings`."""
        made = self.made_from(item)
        return tellings(self._vault.index, made) if made else []

    def redaction_rows(self, case: CaseId, version: int = DRAFT) -> list[RedactionRow]:
        """The index of redactions of an issued list of a case; of the case as it stands for `DRAFT`.

        Raises:
            NoSuchList: that version was never issued.
        """
        index = self._vault.index
        issued = index.issued(case, version).rows if version != DRAFT else ()
        return redaction_rows(index, [row.exhibit for row in issued] or self.exhibits(case))

    def consents(self) -> list[Consent]:
        """What people agreed to and took back, in the order in which it was recorded."""
        return self._vault.index.consents()

    def consents_about(self, items: Sequence[ItemId], case: CaseId | None = None) -> list[Heard]:
        """What was said about items or a case, and what of it counts; see `consent.heard`."""
        return consent.heard(self._vault.index, items, case)

    def record_consent(self, said: Consent) -> None:
        """Record what a person said. Errors as of `consent.record_consent`."""
        consent.record_consent(self._vault.writer, said)

    def consent_refusals(self, items: Iterable[ItemId], case: CaseId, recipient: str) -> list[NotAgreed]:
        """What people did not agree to, if these items went to this recipient."""
        return consent.refusals(self._vault.index, items, case, recipient)
