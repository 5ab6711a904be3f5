"""Redacted versions of items, and what people agreed to."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from evidence_vault.casework import consent
from evidence_vault.errors import InvalidValue
from evidence_vault.export.gate import GateFile, gate, in_texts, refuse_leaks
from evidence_vault.export.redaction import make_redaction, plan_redaction
from evidence_vault.export.redaction_index import redaction_rows
from evidence_vault.ingest.derivative import take_in_derivative
from evidence_vault.ingest.inspection import inspect_waiting
from evidence_vault.program import NAME, VERSION
from evidence_vault.progress import Progress
from evidence_vault.records.consent import Consent
from evidence_vault.records.derivative import REDACTION, Derivative, Region
from evidence_vault.records.entry import Json
from evidence_vault.records.ids import CaseId, ItemId
from evidence_vault.records.item import Item
from evidence_vault.records.redaction import Kept, RedactionPlan, RedactionRow, Term
from evidence_vault.session.asking import Asking

_LONGEST_REASON = 500


class Redacting(Asking):
    """Making redacted versions, and recording consent."""

    def plan_redaction(self, item: ItemId, boxes: Sequence[Region], terms: Sequence[Term]) -> RedactionPlan:
        """What would be painted over; nothing is made. Errors as of `redaction.plan_redaction`."""
        found = self._vault.index.kept_item(item)
        return plan_redaction(found, boxes, terms, store=self._vault.store, workshop=self._workshop)

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
            RedactionLeaks: what was removed would still be in it; nothing was taken in.
            InvalidValue: the reason is too long.
            OpenedForReading, DiskFull, WriteFailed: nothing was recorded.
        """
        ledger, store = self._vault.writer, self._vault.store
        if len(reason) > _LONGEST_REASON or not (reason.isprintable() or not reason):
            raise InvalidValue(field="reason", value=reason[:40], expected="why, in one line")
        terms = tuple(one.text for one in plan.terms)
        name = f"{plan.item.id}-redacted{'.pdf' if plan.document else '.png'}"
        workshop = self._workshop
        (content,) = make_redaction(plan, store=store, workshop=workshop, progress=progress)
        kept = Kept(terms, (plan.item.content.sha256.hex,))
        refuse_leaks(gate([GateFile.of(name, content)], kept, workshop, pixels_only=True))
        tool = workshop.start().hello.tool
        made: dict[str, Json] = {
            "recipe": REDACTION,
            "tool": f"{NAME} {VERSION}; {tool}",
            "regions": [str(region) for region in plan.regions],
        }
        made |= {"terms": list(terms)} if terms else {}
        made |= {"reason": reason} if reason else {}
        item = take_in_derivative(plan.item, name, content, made, store=store, ledger=ledger)
        inspect_waiting(store, ledger, self._sandbox, progress)
        return self.item(item)

    def derivatives_of(self, item: ItemId) -> list[Derivative]:
        """What was made out of an item."""
        return self._vault.index.derivatives_of(item)

    def made_from(self, item: ItemId) -> Derivative | None:
        """How an item was made out of another one; None for an original."""
        return self._vault.index.made_from(item)

    def telling_texts(self, item: ItemId) -> dict[str, list[int]]:
        """Where the card of a redacted version, or an exhibit's texts, still say what was removed.

        Returns:
            By where it stands (``card.title``, ``X-0003 title.ru``), the numbers of the terms, from 1.
        """
        made = self.made_from(item)
        if made is None or not made.terms:
            return {}
        texts = {f"card.{field}": text for field, text in self.item(item).card.items()}
        for case in self.cases():
            for exhibit in self.exhibits(case.id):
                if item in exhibit.items:
                    for field, said in (("title", exhibit.title), ("shows", exhibit.shows)):
                        texts |= {f"{exhibit.id} {field}.{language}": text for language, text in said.items()}
                    texts |= {f"{exhibit.id} source": exhibit.source} if exhibit.source else {}
        found = {where: in_texts([text], made.terms) for where, text in texts.items()}
        return {where: terms for where, terms in found.items() if terms}

    def redaction_rows(self, case: CaseId) -> list[RedactionRow]:
        """The index of redactions of a case."""
        return redaction_rows(self._vault.index, self.exhibits(case))

    def consents(self) -> list[Consent]:
        """What people agreed to and took back, in the order in which it was recorded."""
        return self._vault.index.consents()

    def record_consent(self, said: Consent) -> None:
        """Record what a person said. Errors as of `consent.record_consent`."""
        consent.record_consent(self._vault.writer, said)

    def consent_refusals(self, items: Iterable[ItemId], case: CaseId, recipient: str) -> list[consent.Refusal]:
        """What people did not agree to, if these items went to this recipient."""
        return consent.refusals(self._vault.index, items, case, recipient)
