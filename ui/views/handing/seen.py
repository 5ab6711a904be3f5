"""What would be seen of a proof, before it leaves: everything, line by line, and what cannot be hidden."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtWidgets import QPlainTextEdit

from evidence_vault.records.anchor import Form, StampedLetter
from evidence_vault.records.ids import VaultId
from evidence_vault.records.proof import ProofAnchor, ProofPlan, ShownEntry
from ui.messages import printable, size
from ui.theme import GRID
from ui.widgets.private_text import private
from ui.words.entries import EntryWords, utc_time


class SeenBox(QPlainTextEdit):
    """A text to be read with the arrow keys; Tab goes on."""

    def __init__(self, name: str = "") -> None:
        super().__init__()
        private(self)
        self.setReadOnly(True)
        self.setTabChangesFocus(True)
        self.setAccessibleName(name or self.tr("What would be seen"))
        self.setMinimumHeight(GRID * 40)
        self._words = EntryWords()

    def show_plan(self, plan: ProofPlan) -> None:
        """Tell all of it; the place where one reads stays where it can."""
        bar = self.verticalScrollBar()
        at = bar.value()
        self.setPlainText("\n\n".join(["\n".join(part) for part in self._parts(plan) if part]))
        bar.setValue(at)

    def _parts(self, plan: ProofPlan) -> list[list[str]]:
        originals = [
            self.tr("{item}: the whole content, {size}, with all that is inside the file: {path}").format(
                item=item.id, size=size(item.size), path=path
            )
            for path, item in plan.originals.items()
        ]
        about = self.tr("Of the record, these entries with these facts; every other fact stays a salted digest:")
        return [originals, [about], *map(self._entry, plan.entries), self._outside(plan), self._cannot_hide(plan)]

    def _entry(self, one: ShownEntry) -> list[str]:
        words, entry = self._words, one.entry
        seen = words.facts(replace(entry, facts=one.facts), carried=True)
        lines = [f"{entry.seq} · {words.event(entry)} · {utc_time(entry.at)} · {entry.by}"]
        lines += [f"    {name}: {printable(text)}" for name, text in seen]
        if one.withheld:
            names = ", ".join(map(words.name, one.withheld))
            lines.append("    " + self.tr("Not shown: {names}").format(names=names))
        return lines

    def _outside(self, plan: ProofPlan) -> list[str]:
        lines = [*map(self._anchor, plan.anchors), *map(self._letter, plan.letters)]
        if not (plan.letters or any(anchor.form is Form.STAMP for anchor in plan.anchors)):
            lines.append(self.tr("No time stamp goes with it: no outside party vouches for any date here."))
        return lines

    def _anchor(self, anchor: ProofAnchor) -> str:
        stamp = anchor.form is Form.STAMP
        text = (
            self.tr("Time stamp over %n entry(s): {time}, said to be by {who}", "", anchor.size)
            if stamp
            else self.tr("Cosignature over %n entry(s): {time}, said to be by {who}", "", anchor.size)
        )
        return text.format(time=anchor.at, who=printable(anchor.who))

    def _letter(self, letter: StampedLetter) -> str:
        text = self.tr(
            "Stamped letter {number} over %n entry(s): {day}, by {who}, as you wrote", "", letter.request.size
        )
        return text.format(number=letter.request.seq, day=letter.on.isoformat(), who=printable(letter.by))

    def _cannot_hide(self, plan: ProofPlan) -> list[str]:
        told = self.cannot_hide(plan.size, plan.vault)
        return [self.tr("What cannot be hidden, whoever gets it:"), *(f"    {line}" for line in told)]

    def cannot_hide(self, entries: int, vault: VaultId) -> list[str]:
        """What is seen whatever a person chooses, in words, where the record has so many entries."""
        linked = self.tr("the vault's number {vault} and its keys, which link all that is ever given out of it")
        return [
            self.tr("that the record has %n entry(s) now, and which places these have in it", "", entries),
            self.tr("the times of these entries, the custodian of each, and when the vault was made"),
            self.tr("in steps of 8, how many facts each entry has"),
            linked.format(vault=vault),
        ]
