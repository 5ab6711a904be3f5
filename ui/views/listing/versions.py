"""The lists of a case that were issued: each as it was, with what had changed, to be printed or saved."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QDialog, QHBoxLayout, QSplitter, QVBoxLayout, QWidget

from evidence_vault.errors import NoSuchProfile, VaultError
from evidence_vault.records.ids import CaseId
from evidence_vault.records.issued import IssuedList
from evidence_vault.records.profile import Profile
from ui.messages import printable, sentence
from ui.presenters.ports import ProgressState, Runner
from ui.presenters.printing import CHOICES, Languages
from ui.presenters.telling import Telling
from ui.presenters.versions import Version, VersionsPresenter
from ui.theme import GRID
from ui.views.language_choice import LanguageChoice
from ui.views.listing.issuing import read_only_text
from ui.views.listing.printer import print_on, printer_at_hand
from ui.views.listing.words import change_lines, day, list_tells
from ui.views.listing.words import own as called
from ui.widgets.banner import Banner
from ui.widgets.file_dialogs import choose_save
from ui.widgets.format_menu import LIST_FORMATS, ask_format
from ui.widgets.labels import button, label, label_of
from ui.widgets.page_preview import PagePreview

_SIZE = (GRID * 128, GRID * 80)


class VersionsDialog(QDialog):
    """A version is chosen above; beside its page stands what had changed.

    Args:
        parent: over which it stands.
        runner: with the vault.
        case: whose lists.
        languages: not used: a version is shown in those in which it was issued.
        own: a profile from a file; a list that was issued by it is set by it.

    Signals:
        recorded: never; nothing is written into the vault here.
    """

    recorded = Signal(str)

    def __init__(
        self, parent: QWidget, runner: Runner, case: CaseId, languages: Languages, own: Profile | None = None
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Issued lists"))
        self.setAccessibleName(self.tr("Issued lists"))
        self.resize(*_SIZE)
        self._versions: tuple[Version, ...] = ()
        self._presenter = VersionsPresenter(runner, self, case, own)
        self._banner = Banner()
        self._which = QComboBox()
        self._choice = LanguageChoice(languages)
        self._told = read_only_text(self.tr("What changed"))
        self._page = PagePreview()
        self._page.setAccessibleName(self.tr("Printed pages"))
        self._save, self._print = button(self.tr("Save…")), button(self.tr("Print…"))
        self._close = button(self.tr("Close"))
        self._build()
        self._which.currentIndexChanged.connect(lambda _: self._show_version())
        self._choice.chosen.connect(lambda _: self._show_pages())
        self._save.clicked.connect(lambda: ask_format(self._save, LIST_FORMATS, self._save_as))
        self._print.clicked.connect(self._ask_to_print)
        self._close.clicked.connect(self.reject)
        self._presenter.look()

    # -- what the presenter tells ----------------------------------------------------------------

    def show_working(self, working: bool) -> None:
        """See `JobScreen`."""
        for part in (self._save, self._print):
            part.setEnabled(not working and bool(self._versions))

    def show_progress(self, state: ProgressState) -> None:
        """See `JobScreen`; it takes moments."""

    def show_failure(self, error: VaultError) -> None:
        """See `JobScreen`."""
        said = sentence(error)
        if isinstance(error, NoSuchProfile):
            text = self.tr(
                "This list was issued by rules from a file: {forum}. Choose that file first, under “Forum and numbers…”."
            )
            said = text.format(forum=printable(str(error.facts["profile"])))
        self._banner.say(said, tone="bad")

    def show_versions(self, versions: Sequence[Version]) -> None:
        """See `VersionsScreen`."""
        self._versions = tuple(versions)
        for one in versions:
            text = self.tr("Version {number}, issued on {day}").format(number=one.issued.version, day=day(one.issued))
            parts = (text, printable(called(one.forum)), printable(one.issued.reason))
            self._which.addItem(" · ".join(filter(None, parts)))
        self._which.setFocus()

    def show_pages(self, pdf: bytes) -> None:
        """See `VersionsScreen`."""
        self._page.show_pdf(pdf)

    def print_pages(self, pdf: bytes, told: Telling) -> None:
        """See `VersionsScreen`."""
        print_on(self, pdf, self._say)
        if told:
            self._say(list_tells(told), "warn")

    def show_saved(self, path: Path, told: Telling) -> None:
        """See `VersionsScreen`."""
        text = self.tr("Version {number} is written to {path}. That file is not encrypted.")
        said = text.format(number=self._issued().version, path=printable(str(path)))
        self._say(f"{said} {list_tells(told)}" if told else said, "warn" if told else "ok")

    def done(self, result: int) -> None:
        """It closes: what ends later is told to nobody."""
        self._presenter.leave()
        super().done(result)

    # -- what a person does ----------------------------------------------------------------------

    def _issued(self) -> IssuedList:
        return self._versions[max(self._which.currentIndex(), 0)].issued

    def _show_version(self) -> None:
        """As it was issued, in its own languages first."""
        version = self._versions[self._which.currentIndex()]
        issued = version.issued
        self._banner.hide()
        lines = change_lines(version.changes, (), issued.languages)
        if issued.version == 1:
            lines = [self.tr("The first list: nothing to compare it with.")]
        self._told.setPlainText("\n".join(lines or [self.tr("No exhibit changed since the version before.")]))
        if self._choice.languages == issued.languages:
            self._show_pages()
        elif issued.languages in CHOICES:
            self._choice.setCurrentIndex(CHOICES.index(issued.languages))  # which shows its pages

    def _show_pages(self) -> None:
        self._presenter.show(self._issued().version, self._choice.languages)

    def _ask_to_print(self) -> None:
        if printer_at_hand(self._say):
            self._presenter.print_version(self._issued().version, self._choice.languages)

    def _save_as(self, as_format: str) -> None:
        version = self._issued().version
        name = f"exhibit-list-{version}.{as_format}"
        if path := choose_save(self, self.tr("Save exhibit list"), name, suffix=as_format):
            self._presenter.save(version, self._choice.languages, path, as_format)

    def _say(self, text: str, tone: str) -> None:
        self._banner.say(text, tone="ok" if tone == "ok" else "bad" if tone == "bad" else "warn")

    # -- building --------------------------------------------------------------------------------

    def _build(self) -> None:
        name = self.tr("Which version")
        self._which.setAccessibleName(name)
        self._which.setAccessibleDescription(name)
        self._which.setMinimumContentsLength(GRID * 2)
        self._which.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        head = QHBoxLayout()
        head.setSpacing(GRID)
        head.addWidget(self._which, 1)
        for part in (self._choice, self._print, self._save):
            head.addWidget(part)
        told = QWidget()
        beside = QVBoxLayout(told)
        beside.setContentsMargins(0, 0, GRID * 2, 0)
        beside.setSpacing(GRID)
        beside.addWidget(label_of(self._told, self.tr("Changed since the version before"), "caption"))
        beside.addWidget(self._told, 1)
        both = QSplitter()
        both.addWidget(told)
        both.addWidget(self._page)
        both.setSizes([GRID * 48, GRID * 74])
        column = QVBoxLayout(self)
        column.setContentsMargins(GRID * 3, GRID * 3, GRID * 3, GRID * 2)
        column.setSpacing(GRID * 2)
        column.addWidget(label(self.tr("Issued lists"), "title"))
        column.addWidget(label(self.tr("Each as it was issued; nothing here can be changed."), "soft", wrap=True))
        column.addLayout(head)
        column.addWidget(self._banner)
        column.addWidget(both, 1)
        foot = QHBoxLayout()
        foot.addStretch()
        foot.addWidget(self._close)
        column.addLayout(foot)
