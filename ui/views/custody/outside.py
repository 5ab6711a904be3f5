"""What vouches for the log from outside: what was asked for, what came back, and what can be done."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QApplication, QHBoxLayout, QVBoxLayout, QWidget

from evidence_vault.clock import SystemClock
from evidence_vault.errors import VaultError
from ui.messages import printable, sentence
from ui.presenters.outside import Came, Outside, OutsidePresenter, Posted, Written
from ui.presenters.ports import ProgressState, Runner
from ui.theme import GRID
from ui.views.custody.asking import Form, Requests
from ui.views.custody.outside_words import Piece, pieces, stands
from ui.views.language_choice import languages_of_the_window
from ui.widgets.banner import Banner
from ui.widgets.card import Card
from ui.widgets.file_dialogs import choose_files, choose_save
from ui.widgets.flow import flowing
from ui.widgets.labels import button, label
from ui.widgets.page import Page
from ui.widgets.progress_strip import ProgressStrip
from ui.widgets.state_dot import StateDot
from ui.widgets.statement import Statement


class OutsidePage(Page):
    """Tells the presenter what a person does, and words what it tells.

    Signals:
        changed: something was recorded.
        standing_changed: how far anybody vouches, as the state and the sentence of a `Statement`.
    """

    changed = Signal()
    standing_changed = Signal(str, str)

    def __init__(self, runner: Runner) -> None:
        super().__init__(GRID * 104, "corner")
        self.setAccessibleName(self.tr("From outside"))
        self._presenter = OutsidePresenter(runner, self, SystemClock(), self.changed.emit)
        self._banner, self._strip = Banner(), ProgressStrip(stoppable=False)
        self._stands = Statement("none", "")
        self._task: Card | None = None
        self._tasks, self._pieces = QVBoxLayout(), QVBoxLayout()
        self._tasks.setSpacing(0)
        self._pieces.setSpacing(GRID)
        self._ask = button(self.tr("Ask for time stamps…"), primary=True)
        self._take = button(self.tr("Take in an answer…"))
        self._letter = button(self.tr("Print a letter…"), name=self.tr("Print a letter to be stamped"))
        self._offer = button(self.tr("Ask a witness…"))
        self._cosign = button(self.tr("Cosign for somebody else…"))
        for each, act in (
            (self._ask, self._ask_for_stamps),
            (self._take, self._take_answer),
            (self._letter, self._print_letter),
            (self._offer, self._offer_to_witness),
            (self._cosign, self._begin_cosigning),
        ):
            each.clicked.connect(act)
        about = self.tr(
            "An authority for time stamps, the keeper of another vault, a notary: each can state that this log existed no later "
            "than a certain time, and with it all that is in it. This computer never goes online. What is asked is written into "
            "files that you carry away, and what they answer comes back in files. Nothing of the content is in them."
        )
        self.add(label(about, "soft", wrap=True), self._stands)
        self.add(flowing(self._ask, self._take, self._letter, self._offer, self._cosign))
        self.add(self._strip, self._banner, self._tasks, self._pieces)
        self.end()
        inside = self.widget()
        if inside and (row := inside.layout()):
            row.setContentsMargins(0, GRID * 2, GRID, GRID * 2)

    def load(self) -> None:
        """Ask how it stands."""
        self._presenter.load()

    # -- told by the presenter -------------------------------------------------------------------

    def show_outside(self, outside: Outside) -> None:
        """See `OutsideScreen`."""
        state, said = stands(outside)
        self._stands.say(state, said)
        self.standing_changed.emit(state, said)
        while (item := self._pieces.takeAt(0)) is not None:
            if part := item.widget():
                part.hide()
                part.deleteLater()
        for piece in pieces(outside):
            self._pieces.addWidget(self._card(piece))

    def show_posted(self, folder: Path, posted: Sequence[Posted]) -> None:
        """See `OutsideScreen`."""
        requests = Requests(folder, posted)
        requests.left.connect(self._put_away)
        self._put(requests)

    def show_answer(self, path: Path, came: Came) -> None:
        """See `OutsideScreen`."""
        if came is Came.STAMP:
            self._offer_root(path)
        else:
            self._offer_key(path)

    def show_working(self, state: ProgressState | None) -> None:
        """See `OutsideScreen`."""
        self._banner.hide()
        if state is None:
            self._strip.show_state(self.tr("Waiting for other work"), "", 0, None)
        else:
            self._strip.show_stage(state.stage, state.done, state.total)

    def show_taken_in(self, *, known: bool) -> None:
        """See `OutsideScreen`."""
        self._put_away()
        if known:
            self._banner.say(self.tr("It is in the record, and counts."), tone="ok", word=self.tr("Taken in"))
        else:
            text = self.tr("It is in the record, and does not count: nobody named from another source who made it.")
            self._banner.say(text, tone="warn", word=self.tr("Unknown"))

    def show_written(self, path: Path, what: Written, key: str) -> None:
        """See `OutsideScreen`."""
        self._put_away()
        said = {
            Written.LETTER: self.tr(
                "The letter is {path}. Have it dated, signed and stamped by a notary, a registry or a post office, keep the "
                "paper, and take a scan of it in below."
            ),
            Written.OFFER: self.tr(
                "The offer is {path}. Give it to the keeper of the other vault, and tell them your public key by another way: "
                "{key}"
            ),
            Written.COSIGNED: self.tr(
                "The cosigned checkpoint is {path}. Give it back, and tell them your public key by another way: {key}"
            ),
        }[what]
        self._banner.say(said.format(path=printable(str(path)), key=key), tone="ok", word=self.tr("Written"))

    def show_failure(self, error: VaultError) -> None:
        """See `OutsideScreen`."""
        self._strip.finish()
        self._banner.say(sentence(error), tone="bad", word=self.tr("Not done"))
        self.ensureWidgetVisible(self._banner)

    # -- what a person does ----------------------------------------------------------------------

    def _ask_for_stamps(self) -> None:
        if out := choose_save(self, self.tr("New folder for the requests"), "time-stamps"):
            self._presenter.ask_for_stamps(out)

    def _print_letter(self) -> None:
        if out := choose_save(self, self.tr("Save the letter"), "letter.pdf", suffix="pdf"):
            self._presenter.print_letter(out, languages_of_the_window())

    def _offer_to_witness(self) -> None:
        if out := choose_save(self, self.tr("Save the offer to the witness"), "checkpoint.offer"):
            self._presenter.offer(out)

    def _take_answer(self) -> None:
        if paths := choose_files(self, self.tr("What came back")):
            self._presenter.look_at(paths[0])

    def _offer_root(self, path: Path) -> None:
        form = Form(
            self.tr("A time stamp came back"),
            [
                printable(path.name),
                self.tr(
                    "Whoever signed it is known only by the authority’s root certificate, a .pem file that you have from "
                    "somewhere else than the answer: best from the authority’s own site."
                ),
            ],
            self.tr("Take it in"),
        )
        root = form.file(self.tr("Choose the root certificate…"), self.tr("Root certificate of the authority"))
        form.hint(
            self.tr(
                "Without it the time stamp is kept as that of an unknown authority: anyone could have made it, and it does not "
                "count. You can take the same answer in again later, with the root."
            )
        )
        form.entered.connect(lambda: self._presenter.take_in_stamp(next(iter(root.paths), None)))
        self._put_form(form)

    def _offer_key(self, path: Path) -> None:
        form = Form(
            self.tr("A cosigned checkpoint came back"),
            [
                printable(path.name),
                self.tr("The witness is known only by their public key, told by another way than this file."),
            ],
            self.tr("Take it in"),
        )
        key = form.field(self.tr("Public key of the witness, base64"))
        form.hint(
            self.tr(
                "Without it the cosignature is kept as that of an unknown witness: anyone could have made it, and it does not "
                "count."
            )
        )
        form.entered.connect(lambda: self._presenter.take_in_cosignature(key.text()))
        self._put_form(form)

    def _take_letter(self, entry: int) -> None:
        scans = choose_files(self, self.tr("Scans of the stamped page"))
        if not scans:
            return
        form = Form(
            self.tr("The stamped page of letter {number}").format(number=entry),
            [
                ", ".join(printable(path.name) for path in scans),
                self.tr("The scans become items. What you write here is your word; the paper shows it, so keep it."),
            ],
            self.tr("Take it in"),
        )
        by = form.field(self.tr("Who stamped it"))
        on = form.field(self.tr("Day beside the stamp, as 2026-11-20"), "2026-11-20")
        form.entered.connect(lambda: self._presenter.take_in_letter(entry, scans, by.text(), on.text()))
        self._put_form(form)

    def _begin_cosigning(self) -> None:
        offers = choose_files(self, self.tr("Offer of the other vault"))
        if not offers:
            return
        form = Form(
            self.tr("Cosign for somebody else"),
            [
                printable(offers[0].name),
                self.tr(
                    "Your vault looks whether their log goes on from the last checkpoint that it saw of it, signs that, and "
                    "records it. Where it does not go on, nothing is signed: that is an alarm."
                ),
            ],
            self.tr("Cosign and save…"),
        )
        key = form.field(self.tr("Their public key, told by another way; needed where they have new keys"))
        form.entered.connect(lambda: self._save_cosigned(offers[0], key.text()))
        self._put_form(form)

    def _save_cosigned(self, offer: Path, key: str) -> None:
        if out := choose_save(self, self.tr("Save the cosigned checkpoint"), f"{offer.stem}.cosigned"):
            self._presenter.cosign(offer, key, out)

    # -- parts -----------------------------------------------------------------------------------

    def _card(self, piece: Piece) -> Card:
        card, state = Card(), StateDot()
        state.set_state(piece.state, piece.word)
        head = QHBoxLayout()
        head.addWidget(label(piece.title, "strong", wrap=True, selectable=True), 1)
        head.addWidget(state, 0, Qt.AlignmentFlag.AlignTop)
        card.add(head, label(piece.said, wrap=True, selectable=True))
        if piece.about:
            card.add(label(piece.about, "soft", wrap=True, selectable=True))
        if piece.renew:
            card.add(Statement("warn", piece.renew))
        if piece.letter is not None:
            take = self.tr("Take in the stamped page of letter {number}").format(number=piece.letter)
            card.add(flowing(self._action(self.tr("Take in the stamped page…"), take, piece.letter)))
        card.setAccessibleName(f"{piece.title}: {piece.word}. {piece.said}")
        return card

    def _action(self, text: str, name: str, letter: int) -> QWidget:
        made = button(text, name=name)
        made.clicked.connect(lambda: self._take_letter(letter))
        return made

    def _put_form(self, form: Form) -> None:
        form.left.connect(self._put_away)
        self._put(form)
        form.begin()

    def _put(self, task: Card) -> None:
        """One thing at a time."""
        self._put_away()
        self._banner.hide()
        self._task = task
        self._tasks.addWidget(task)
        self.ensureWidgetVisible(task)

    def _put_away(self) -> None:
        self._strip.finish()
        if self._task:
            focused = QApplication.focusWidget()
            had = focused is not None and self._task.isAncestorOf(focused)
            self._tasks.removeWidget(self._task)
            self._task.hide()
            self._task.deleteLater()
            self._task = None
            if had:
                self._take.setFocus()
