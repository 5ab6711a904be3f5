"""The list on paper: the page beside it, its languages, the printer, and the files in which it leaves."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtWidgets import QWidget

from evidence_vault.errors import VaultError
from evidence_vault.records.ids import ExhibitId
from evidence_vault.records.profile import Profile
from ui.messages import printable, sentence
from ui.presenters.case_reading import ShownCase
from ui.presenters.list_pages import ListPages
from ui.presenters.ports import Runner
from ui.presenters.printing import Languages, unwritten
from ui.presenters.telling import Telling
from ui.views.exhibits.printed import PrintedPages
from ui.views.language_choice import LanguageChoice, languages_of_the_window
from ui.views.listing.printer import print_on, printer_at_hand
from ui.views.listing.words import list_tells
from ui.widgets.file_dialogs import choose_save
from ui.widgets.format_menu import LIST_FORMATS, ask_format
from ui.widgets.labels import button

_MOMENT_MS = 400
"""From a change to the page that shows it: long enough for the next change to come first."""


class ListOnPaper(QObject):
    """Has the parts of the place that are about paper; the place arranges them.

    Attributes:
        printed: the page.
        choice: of its languages.
        save: the button by which it becomes a file.

    Args:
        place: where the parts stand.
        runner: with the vault.
        settle: records what is being written, before anything leaves.

    Signals:
        said: a sentence and its tone, for the banner of the place.
        failed: a `VaultError`.
        languages_chosen: it is printed in other languages now.
    """

    said = Signal(str, str)
    failed = Signal(object)
    languages_chosen = Signal()

    def __init__(self, place: QWidget, runner: Runner, settle: Callable[[], None]) -> None:
        super().__init__(place)
        self._place, self._settle = place, settle
        self._shown: ShownCase | None = None
        self._presenter = ListPages(runner, self, languages_of_the_window())
        self.printed = PrintedPages()
        self.choice = LanguageChoice(self._presenter.languages)
        self.save = button(self.tr("Save list…"), primary=True)
        self._moment = QTimer(self)
        self._moment.setSingleShot(True)
        self._moment.setInterval(_MOMENT_MS)
        self._moment.timeout.connect(self._presenter.render)
        self.choice.chosen.connect(self._choose_languages)
        self.save.clicked.connect(lambda: ask_format(self.save, LIST_FORMATS, self._save))
        self.printed.print_asked.connect(self._print)

    @property
    def languages(self) -> Languages:
        """In which it is printed."""
        return self._presenter.languages

    def follow(self, shown: ShownCase, profile: Profile | None) -> None:
        """Show the pages of this case; `profile` is one from a file, in place of its own."""
        self._shown = shown
        self._presenter.follow(shown.case.id, shown.as_of, profile, len(shown.exhibits))

    def type(self, exhibit: ExhibitId, fields: Mapping[str, str]) -> None:
        """Show on the page what is being typed."""
        self._presenter.type(exhibit, fields)

    def rest(self) -> None:
        """Nobody looks any more; the pages are set when the place is shown again."""
        self._moment.stop()
        self._presenter.drop()

    # -- what the presenter tells ----------------------------------------------------------------

    def pages_outdated(self) -> None:
        """See `ListPagesScreen`."""
        if self._place.isVisible():
            self._moment.start()
        else:
            self._presenter.drop()

    def show_pages(self, pdf: bytes) -> None:
        """See `ListPagesScreen`."""
        if shown := self._shown:
            gaps = unwritten(shown.case, shown.exhibits, self.languages)
            self.printed.show_pdf(pdf, gaps, lambda number: shown.mark(number, self.languages))

    def show_excerpt(self, pdf: bytes) -> None:
        """See `ListPagesScreen`."""
        self.printed.show_excerpt(pdf)

    def show_no_pages(self, error: VaultError) -> None:
        """See `ListPagesScreen`."""
        self.printed.show_problem(sentence(error))

    def print_pages(self, pdf: bytes, told: Telling) -> None:
        """See `ListPagesScreen`."""
        print_on(self._place, pdf, self.said.emit)
        if told:
            self.said.emit(list_tells(told), "warn")

    def show_saved(self, path: Path, told: Telling) -> None:
        """See `ListPagesScreen`."""
        text = self.tr("The list is written to {path}. That file is not encrypted.").format(path=printable(str(path)))
        self.said.emit(f"{text} {list_tells(told)}" if told else text, "warn" if told else "ok")

    def show_failure(self, error: VaultError) -> None:
        """See `ListPagesScreen`."""
        self.failed.emit(error)

    # -- what a person does ----------------------------------------------------------------------

    def _choose_languages(self, languages: Languages) -> None:
        self._settle()
        self._presenter.choose_languages(languages)
        self.languages_chosen.emit()

    def _print(self) -> None:
        self._settle()
        if printer_at_hand(self.said.emit):
            self._presenter.print_list()

    def _save(self, as_format: str) -> None:
        self._settle()
        title, name = self.tr("Save exhibit list"), f"exhibit-list.{as_format}"
        if path := choose_save(self._place, title, name, suffix=as_format):
            self._presenter.save(path, as_format)
