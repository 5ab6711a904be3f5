"""What the lock interrupted, offered above the places: texts that were being written, an intake that did not end."""

from __future__ import annotations

import itertools
import os
from collections.abc import Iterable, Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QMessageBox, QVBoxLayout, QWidget

from evidence_vault.errors import VaultError
from evidence_vault.records.unsaved import UnfinishedIntake, Unsaved
from ui.messages import printable, sentence
from ui.presenters.drafts import DraftsPresenter, Offer, OfferedTexts
from ui.views.evidence import EvidenceView
from ui.views.exhibits import ExhibitsView
from ui.views.submissions import SubmissionsView
from ui.views.workspace import Way, WorkspaceView
from ui.widgets.banner import Banner
from ui.widgets.labels import mark

_SUBMISSIONS = 3
"""Number of their place."""

_MOST_NAMED = 3
_MOST_LETTERS = 600
"""Of the places of an intake that are listed; the others are counted."""


class LeftOpen(QWidget):
    """One message for texts, one for an intake; each with a way to go on and a way to forget it.

    Args:
        presenter: told what the person decides.
        frame: the open vault.
        evidence: the place of cards and intakes.
        exhibits: the place of exhibits and cases.
        submissions: the way to the place of submissions.
    """

    def __init__(
        self,
        presenter: DraftsPresenter,
        frame: WorkspaceView,
        evidence: EvidenceView,
        exhibits: ExhibitsView,
        submissions: Way[SubmissionsView],
    ) -> None:
        super().__init__()
        self._presenter, self._frame, self._evidence, self._exhibits = presenter, frame, evidence, exhibits
        self._submissions = submissions
        self._texts, self._intake = Banner(), Banner()
        self._offer = Offer()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        for banner in (self._texts, self._intake):
            mark(banner, framed="true")
            column.addWidget(banner)
        self._texts.acted.connect(presenter.take_up)
        self._texts.put_away.connect(self._ask_to_forget)
        self._intake.acted.connect(presenter.go_on)
        self._intake.put_away.connect(presenter.forget_intakes)
        frame.put_above(self)

    # -- told by the presenter -------------------------------------------------------------------

    def unsaved(self) -> Unsaved:
        """See `DraftsScreen`."""
        evidence = self._evidence.unsaved()
        sent = self._submissions.made.unsaved() if self._submissions.made else ()
        others = (*self._exhibits.unsaved(), *sent)
        return Unsaved(evidence.texts + others, evidence.intakes)

    def show_offer(self, offer: Offer) -> None:
        """See `DraftsScreen`."""
        self._offer = offer
        if said := self._said_of_texts(offer):
            forget = self.tr("Forget it") if offer.texts else ""
            action = self.tr("Take it up again") if offer.texts else ""
            word = self.tr("Not saved yet") if offer.texts else self.tr("Left out")
            self._texts.say(said, tone="warn", word=word, action=action, away=forget)
        else:
            self._texts.hide()
        if offer.intakes:
            self._intake.say(
                self._said_of_intakes(offer.intakes),
                tone="warn",
                word=self.tr("Not finished"),
                action=self.tr("Go on"),
                away=self.tr("Forget it"),
            )
        else:
            self._intake.hide()

    def take_up(self, texts: Iterable[OfferedTexts]) -> None:
        """See `DraftsScreen`."""
        taken = tuple(texts)
        cards, sent = ([one.texts for one in taken if one.texts.form == form] for form in ("card", "submission"))
        others = [one for one in taken if one.texts.form in ("exhibit", "case")]
        for place, wanted in ((_SUBMISSIONS, sent), (1, others), (0, cards)):
            if wanted:
                self._frame.go_to(place)
        if cards:
            self._evidence.take_up(cards)
        for one in others:
            self._exhibits.take_up(one.texts, one.case)
        if sent:
            self._submissions.place().take_up(sent)
        places = (
            (cards, self._evidence.title),
            (others, self._exhibits.title),
            (sent, self._submissions.place().title if sent else ""),
        )
        waiting = [title for wanted, title in places if wanted]
        if len(waiting) > 1:  # one place is seen, and in the others it waits
            said = self.tr("Taken up again, and not recorded yet, in these places: {places}. Go to each of them.")
            self._texts.say(said.format(places=", ".join(waiting)), tone="warn", word=self.tr("Not saved yet"))

    def go_on(self, intakes: Iterable[UnfinishedIntake]) -> None:
        """See `DraftsScreen`."""
        self._frame.go_to(0)
        for intake in intakes:
            self._evidence.go_on(intake)

    def show_not_kept(self, error: VaultError) -> None:
        """See `DraftsScreen`."""
        text = self.tr("What you are typing could not be kept for the case of a lock. Save it soon.")
        self._frame.banner.say(f"{text} {sentence(error)}", tone="bad", word=self.tr("Not kept"))

    # -- words -----------------------------------------------------------------------------------

    def _said_of_texts(self, offer: Offer) -> str:
        said = []
        if offer.texts:
            named = [self._named(one) for one in offer.texts[:_MOST_NAMED]]
            what = ", ".join(named) + ("…" if len(offer.texts) > _MOST_NAMED else "")
            said.append(
                self.tr("You were still writing when the vault was last closed: {what}. It is not recorded.").format(
                    what=what
                )
            )
        if offer.left_out:
            text = self.tr("%n part(s) belong to nothing in this vault and cannot be taken up.", "", offer.left_out)
            said.append(text)
        if offer.set_aside:
            text = self.tr(
                "%n file(s) among the drafts did not come from this vault. They were set aside and not shown.",
                "",
                offer.set_aside,
            )
            said.append(text)
        return " ".join(said)

    def _said_of_intakes(self, intakes: Sequence[UnfinishedIntake]) -> str:
        places = [printable(os.fsdecode(source)) for one in intakes for source in one.sources]
        ends = itertools.accumulate(map(len, places))
        named = max(1, sum(end <= _MOST_LETTERS for end in ends))
        what = ", ".join(places[:named])
        if more := len(places) - named:
            what = self.tr("{places} and %n more", "places of an intake", more).format(places=what)
        said = self.tr("Taking in was interrupted: {places}. “Go on” takes in what is missing, and nothing twice.")
        return said.format(places=what)

    def _named(self, one: OfferedTexts) -> str:
        if one.texts.form == "card":
            ids = one.texts.about
            items = ids[0] if len(ids) == 1 else self.tr("{first} and others").format(first=ids[0])
            return self.tr("the card of {items}").format(items=items)
        if one.number is not None:
            return self.tr("exhibit {number}").format(number=one.number)
        if one.texts.form == "submission":
            about = one.texts.about
            return self.tr("submission {number}").format(number=about[0]) if about else self.tr("a new submission")
        return self.tr("a case") if one.case else self.tr("a new case")

    def _ask_to_forget(self) -> None:
        """Forgetting cannot be undone, so it is asked once more."""
        if not self._offer.texts:
            self._presenter.forget_texts()
            return
        self._texts.show()
        asked = QMessageBox(self)
        asked.setWindowTitle(self.tr("Forget it"))
        asked.setText(self.tr("Forget what you were writing?"))
        asked.setInformativeText(self.tr("It was never recorded, and it cannot be brought back."))
        forget = asked.addButton(self.tr("Forget it"), QMessageBox.ButtonRole.AcceptRole)
        asked.addButton(self.tr("Keep it"), QMessageBox.ButtonRole.RejectRole)
        forget.clicked.connect(self._presenter.forget_texts)
        asked.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        asked.open()
