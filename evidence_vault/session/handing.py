"""Items that go to another vault and come from one, and receipts of both."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from pathlib import Path

from evidence_vault.custody.handed import handed
from evidence_vault.export import handover as giving
from evidence_vault.export.earlier_proof import write_earlier_proof
from evidence_vault.export.handover_page import HandoverPage, Known, handover_page
from evidence_vault.ingest import handover as taking
from evidence_vault.ingest.pipeline import Ingested
from evidence_vault.ingest.receipt import take_receipt
from evidence_vault.progress import Progress
from evidence_vault.records.entry import Kind
from evidence_vault.records.handover import Arriving, HandedOver, HandoverPlan, Made, Received, Statement, TakenOver
from evidence_vault.records.ids import CaseId, ItemId
from evidence_vault.session.taking_in import TakingIn


class Handing(TakingIn):
    """Handovers to and from other vaults; every keeper keeps what they have."""

    def invitation(self) -> tuple[bytes, str]:
        """What is given to whoever is to hand items over to this vault, and its short form."""
        return giving.invitation_of(self._vault)

    def plan_handover(
        self,
        invitation: bytes,
        *,
        exhibits: tuple[CaseId, Sequence[int]] | None = None,
        items: Sequence[ItemId] = (),
        reason: str = "",
        show: Iterable[str] = (),
        hide: Iterable[str] = (),
        letter_scans: bool = False,
    ) -> HandoverPlan:
        """What a handover would give away; nothing is written. All else as of `handover.plan_handover`."""
        chosen = exhibits or tuple(items)
        return giving.plan_handover(
            self._vault, invitation, chosen, reason=reason, show=show, hide=hide, letter_scans=letter_scans
        )

    def write_package(self, plan: HandoverPlan, out: Path, progress: Progress) -> Made:
        """Record a handover and write its package. Errors as of `handover.write_package`."""
        return giving.write_package(self._vault, plan, out, progress)

    def look_into_package(self, path: Path) -> Arriving:
        """What a package says of itself, before anything is taken in. Errors as of `handover.look_into`."""
        return taking.look_into(self._vault, path)

    def take_over(self, path: Path, approved: Arriving, progress: Progress) -> TakenOver:
        """Take the items of a package in, and let a worker read what kind they are. Errors as of `handover.take_over`."""
        done = taking.take_over(self._vault, path, approved, progress)
        self._looked_at(Ingested((*done.items, done.record), (), cancelled=False), progress)
        return done

    def receipt_again(self, path: Path) -> bytes:
        """The receipt of a package that was taken in before. Errors as of `handover.receipt_again`."""
        return taking.receipt_again(self._vault, path)

    def take_receipt(self, path: Path, progress: Progress) -> Received:
        """Take in the receipt of a handover of this vault. Errors as of `receipt.take_receipt`."""
        done = take_receipt(self._vault, path)
        self._looked_at(Ingested((done.kept,), (), cancelled=False), progress)
        return done

    def write_earlier_proof(self, record: ItemId, out: Path, progress: Progress) -> Statement:
        """Give out the proof that came with items. Errors as of `earlier_proof.write_earlier_proof`."""
        return write_earlier_proof(self._vault, record, out, progress)

    def handovers(self) -> list[HandedOver]:
        """All that went to other vaults and came from them, in the order of the log."""
        index = self._vault.index
        return handed([*index.entries(Kind.HANDOVER_MADE), *index.entries(Kind.HANDOVER_ACCEPTED)])

    def handover_page(self, done: Made | Received, languages: Sequence[str], *, names: bool = True) -> bytes:
        """A handover on paper, to be signed by both. Languages and errors as of `Printing.exhibit_list`.

        Args:
            done: that this vault made, or whose receipt came back.
            languages: of the page.
            names: whether names of files are printed.
        """
        receipt, seq = (done.receipt, done.made) if isinstance(done, Received) else (None, done.seq)
        known = self._called(done.statement, str(next(self.log(first=seq)).facts.get("case", "")), names=names)
        return handover_page(HandoverPage(done.statement, done.short, receipt, known), languages)

    def _called(self, statement: Statement, case: str, *, names: bool) -> dict[ItemId, Known]:
        """What the items of a handover are called here."""
        listed = self._vault.index.exhibits(CaseId.parse(case)) if case else []
        exhibits = {item: one for one in listed if one.number in statement.exhibits for item in one.items}
        known = {}
        for one in statement.items:
            item, exhibit = self.item(one.item), exhibits.get(one.item)
            known[item.id] = Known(
                exhibit.number if exhibit else None,
                exhibit.title if exhibit and exhibit.title else {"": item.card.get("title", "")},
                item.name if names else "",
            )
        return known
