"""The place Export: one way from a case to a bundle for a forum, from the top to the end of a page."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path

from PySide6.QtCore import QSignalBlocker, Signal
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from evidence_vault.errors import Cancelled, NoSuchProfile, VaultError
from evidence_vault.records.bundle import Built, BundleOrder, Review
from evidence_vault.records.finding import Finding
from evidence_vault.records.ids import CaseId
from evidence_vault.records.issued import IssuedList
from evidence_vault.records.profile import Profile
from ui.presenters.ahead import Ahead
from ui.presenters.exporting import Choices, ExportPresenter
from ui.presenters.ports import ProgressState, Runner
from ui.presenters.printing import Languages
from ui.theme import GRID
from ui.views.another_word import Doubts
from ui.views.exporting.contents import ContentsCard
from ui.views.exporting.earlier import EarlierCard
from ui.views.exporting.empty import no_case, no_exhibits
from ui.views.exporting.forum import ForumCard
from ui.views.exporting.packing import PackingCard
from ui.views.exporting.result import ResultCard
from ui.views.exporting.review import ReviewPart
from ui.views.exporting.words import in_window, stopped
from ui.views.handing.dialog import in_a_row
from ui.widgets.banner import Banner
from ui.widgets.card import EmptyState
from ui.widgets.elided_choice import ElidedChoice
from ui.widgets.file_dialogs import choose_files, choose_save
from ui.widgets.labels import button, label
from ui.widgets.page import Page
from ui.widgets.progress_strip import ProgressStrip


class ExportView(QWidget):
    """Tells the presenter what a person does, and words what it tells.

    Signals:
        changed: something in the vault was recorded.
        exhibits_wanted: there is nothing to export yet, and the person goes to where exhibits are.
        submission_wanted: the case (`CaseId`) and the entry of a bundle that was handed in.
    """

    changed = Signal()
    exhibits_wanted = Signal()
    submission_wanted = Signal(object, int)

    def __init__(self, runner: Runner, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.title = self.tr("Export")
        self.setAccessibleName(self.title)
        self._presenter = ExportPresenter(runner, self)
        self._choices: Choices | None = None
        self._focus_due = self._working = self._issued = False
        self._stopped = ""
        self._looked_ahead: tuple[int, str, Languages] | None = None
        self._again: tuple[int, Path] | None = None
        self._case = ElidedChoice(self.tr("Case"))
        self._banner, self._strip = Banner(), ProgressStrip()
        self._doubts = Doubts(self, runner, self._banner, self._presenter.go_on)
        self._forum, self._contents, self._packing = ForumCard(), ContentsCard(), PackingCard()
        self._look = button(self.tr("Look at what leaves"), primary=True)
        self._missing = label(role="soft", wrap=True)
        self._earlier = EarlierCard()
        self._review, self._result = ReviewPart(), ResultCard()
        self._build()
        self._connect()

    def activate(self) -> None:
        """Show what is recorded now."""
        self._focus_due = True
        self._presenter.activate()

    # -- what the presenter tells ----------------------------------------------------------------

    def show_choices(self, choices: Choices) -> None:
        """See `ExportScreen`."""
        before, self._choices = self._choices, choices
        self._looked_ahead = None  # what people agreed to may be otherwise by now
        self._name_cases(choices)
        self._forum.show_profiles(choices.profiles, choices.proposed)
        if before is None or before.case != choices.case:
            self._forum.propose(choices.proposed, choices.lists[0].languages if choices.lists else None)
            self._contents.show_forms(choices.forms, self._forum.profile)
        self._contents.show_choices(choices)
        self._earlier.show_bundles(choices.earlier)
        page = self._no_case if choices.case is None else self._no_exhibits if not choices.exhibits else self._page
        self._stack.setCurrentWidget(page)
        self._case.setVisible(page is not self._no_case)
        self._ready()
        if self._issued:
            self._issued = False
            self._look.setFocus()
        if self._focus_due:
            self._focus_due = False
            (page.button if isinstance(page, EmptyState) else self._case).setFocus()

    def show_ahead(self, ahead: Ahead) -> None:
        """See `ExportScreen`."""
        self._contents.show_ahead(ahead)

    def show_profile(self, profile: Profile, path: str) -> None:
        """See `ExportScreen`."""
        self._forum.add_own(profile, path)

    def show_recipient(self, text: str) -> None:
        """See `ExportScreen`."""
        if text:
            self._packing.put_key(text)
        else:
            self._banner.say(
                self.tr("That file has no line that begins with age1. Ask for the public key, not the identity.")
            )

    def show_issued(self, issued: IssuedList) -> None:
        """See `ExportScreen`."""
        self._issued = True
        self._contents.clear_reason()
        text = self.tr("Version {version} of the list is issued. It never changes again.")
        self._banner.say(text.format(version=issued.version), tone="ok", word=self.tr("Issued"))

    def show_review(self, review: Review) -> None:
        """See `ExportScreen`."""
        other = review.issued_for if review.issued_for != review.forum else ""
        self._review.show_review(review, self._forum.called(review.forum), self._forum.called(other))
        self._show(self._review)
        self._review.focus_first()

    def show_built(self, built: Built) -> None:
        """See `ExportScreen`."""
        self._again = None
        self._stopped = self.tr(
            "Stopped. The bundle is built and has verified itself; what came after it was not finished."
        )
        self._result.show_built(built)
        self._show(self._result)

    def show_packed(self, files: Mapping[Path, bool]) -> None:
        """See `ExportScreen`."""
        self._result.show_packed(files)

    def show_checked(self, findings: Sequence[Finding]) -> None:
        """See `ExportScreen`."""
        self._result.show_checked(findings)
        self._result.focus_next()
        self._presenter.activate()

    def recorded(self) -> None:
        """See `ExportScreen`."""
        self.changed.emit()

    def show_working(self, working: bool) -> None:
        """See `JobScreen`."""
        self._working = working
        for part in (self._case, self._form, self._review, self._result):
            part.setEnabled(not working)
        if working:
            self._banner.hide()
            self._strip.show_state(self.tr("Beginning"), "", 0, None)
            self._strip.setFocus()
        else:
            self._strip.finish()
            self._ready()

    def show_progress(self, state: ProgressState) -> None:
        """See `JobScreen`."""
        self._strip.show_stage(state.stage, state.done, state.total)

    def show_failure(self, error: VaultError) -> None:
        """See `JobScreen`."""
        again, self._again = self._again, None
        if isinstance(error, Cancelled):
            self._banner.say(self._stopped)
        elif again and isinstance(error, NoSuchProfile):
            self._build_by_file(*again)
        elif not self._doubts.show(error):
            self._banner.say(stopped(error, self._presenter.terms), tone="bad", word=self.tr("Not done"))
        if self._review.isVisible():
            self._review.focus_last()
        else:
            self._look.setFocus()

    # -- what a person does ----------------------------------------------------------------------

    def _connect(self) -> None:
        for empty in (self._no_case, self._no_exhibits):
            empty.button.clicked.connect(self.exhibits_wanted)
        self._case.activated.connect(self._choose_case)
        self._strip.cancelled.connect(self._presenter.stop)
        self._forum.chosen.connect(self._forum_chosen)
        self._forum.file_wanted.connect(self._read_profile)
        self._contents.issue_asked.connect(
            lambda reason: self._presenter.issue(self._forum.reference, self._forum.languages, reason)
        )
        self._packing.file_wanted.connect(self._read_recipient)
        for part in (self._contents, self._packing):
            part.changed.connect(self._ready)
        self._look.clicked.connect(lambda: self._ask_to_look(mask=False))
        self._review.mask_asked.connect(lambda: self._ask_to_look(mask=True))
        self._review.build_asked.connect(self._build_bundle)
        self._review.left.connect(self._go_back)
        self._result.left.connect(self._go_back)
        self._result.submission_asked.connect(self._note)
        self._earlier.submission_asked.connect(self._note)
        self._earlier.again_asked.connect(self._build_again)

    def _choose_case(self, place: int) -> None:
        if self._choices:
            self._show(self._form)
            self._presenter.choose_case(self._choices.cases[place].id)

    def _forum_chosen(self) -> None:
        if self._choices:
            self._contents.show_forms(self._choices.forms, self._forum.profile)
        self._ready()

    def _read_profile(self) -> None:
        if paths := choose_files(self, self.tr("Rules of a forum"), filters="TOML (*.toml)"):
            self._presenter.read_profile(paths[0])

    def _read_recipient(self) -> None:
        if paths := choose_files(self, self.tr("File with the public key")):
            self._presenter.read_recipient(paths[0])

    def _ask_to_look(self, *, mask: bool) -> None:
        issued, exhibits = self._contents.issued, self._contents.exhibits
        if issued is None or exhibits is None:
            return
        self._stopped = self.tr("Stopped. Nothing was written.")
        order = BundleOrder(
            case=issued.case.id,
            list_version=issued.version,
            profile=self._forum.reference,
            languages=self._forum.languages,
            exhibits=exhibits,
            unseal=exhibits,
            core=self._contents.core,
            mask=mask,
            declarations=self._contents.declarations,
        )
        self._presenter.look(order, self._packing.packing)

    def _build_bundle(self) -> None:
        if path := choose_save(self, self.tr("New folder for the bundle"), "bundle"):
            self._about_to_build()
            self._presenter.build(path)

    def _build_again(self, entry: int) -> None:
        if path := choose_save(self, self.tr("New folder for the same bundle"), f"bundle-{entry}"):
            self._about_to_build()
            self._again = entry, path
            self._presenter.build_again(entry, path)

    def _build_by_file(self, entry: int, path: Path) -> None:
        """It was built by rules from a file of one's own, which nobody but the person has."""
        self._banner.say(self.tr("This bundle was built by rules from a file of your own. Choose that file."))
        if rules := choose_files(self, self.tr("Rules of a forum"), filters="TOML (*.toml)"):
            self._presenter.build_again(entry, path, str(rules[0]))

    def _about_to_build(self) -> None:
        self._stopped = self.tr(
            "Stopped. No folder is left. If writing had begun, the record says that a bundle was to go out."
        )

    def _note(self, entry: int) -> None:
        if self._choices and self._choices.case:
            self.submission_wanted.emit(self._choices.case.id, entry)

    def _go_back(self) -> None:
        self._show(self._form)
        self._look.setFocus()

    # -- showing ---------------------------------------------------------------------------------

    def _show(self, part: QWidget) -> None:
        for one in (self._form, self._review, self._result):
            one.setVisible(one is part)
        self._page.verticalScrollBar().setValue(0)

    def _ready(self) -> None:
        if self._working:
            return
        text = ""
        if self._contents.issued is None:
            text = self.tr("Issue the list first.")
        elif self._contents.exhibits is None:
            text = self.tr("Tick at least one exhibit.")
        elif not self._packing.complete:
            text = self.tr("Put in the public key of the recipient.")
        self._look.setEnabled(not text)
        self._missing.setText(text)
        self._missing.setVisible(bool(text))
        if issued := self._contents.issued:
            asked = (issued.version, self._forum.reference, self._forum.languages)
            if asked != self._looked_ahead:
                self._looked_ahead = asked
                self._contents.clear_ahead()
                self._presenter.look_ahead(*asked)

    def _name_cases(self, choices: Choices) -> None:
        with QSignalBlocker(self._case):
            self._case.clear()
            self._case.addItems([in_window(case.title) or str(case.id) for case in choices.cases])
            ids: list[CaseId] = [case.id for case in choices.cases]
            if choices.case:
                self._case.setCurrentIndex(ids.index(choices.case.id))

    # -- building --------------------------------------------------------------------------------

    def _build(self) -> None:
        self._no_case, self._no_exhibits = no_case(), no_exhibits()
        about = self.tr(
            "A numbered bundle with index, exhibits, originals and what shows their custody. You see everything that would "
            "leave before anything is written."
        )
        self._form = QWidget()
        form = QVBoxLayout(self._form)
        form.setContentsMargins(0, 0, 0, 0)
        form.setSpacing(GRID * 2)
        form.addWidget(label(about, "soft", wrap=True))
        for card in (self._forum, self._contents, self._packing):
            form.addWidget(card)
        form.addWidget(self._missing)
        form.addLayout(in_a_row(self._look))
        form.addWidget(self._earlier)
        self._page = Page(GRID * 100, "top")
        self._page.add(self._form, self._review, self._result)
        self._page.end()
        self._show(self._form)
        head = QHBoxLayout()
        head.setSpacing(GRID * 2)
        head.addWidget(label(self.title, "title"))
        head.addWidget(self._case, 1)
        self._stack = QStackedWidget()
        for page in (self._page, self._no_case, self._no_exhibits):
            self._stack.addWidget(page)
        column = QVBoxLayout(self)
        column.setContentsMargins(GRID * 3, GRID * 2, GRID * 3, GRID * 2)
        column.setSpacing(GRID * 2)
        column.addLayout(head)
        column.addWidget(self._banner)
        column.addWidget(self._strip)
        column.addWidget(self._stack, 1)
