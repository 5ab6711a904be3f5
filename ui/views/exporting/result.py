"""What came of building a bundle: what its own verifier found, and where the files are."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path

from PySide6.QtCore import Signal

from evidence_vault.records.bundle import Built
from evidence_vault.records.finding import Finding, Grade
from ui.itemmodels.findings import FindingsModel
from ui.messages import printable
from ui.theme import GRID
from ui.views.check.finding_list import FindingList
from ui.views.handing.dialog import in_a_row, short_form
from ui.widgets.card import Card
from ui.widgets.labels import button, label
from ui.widgets.statement import Statement
from ui.words import proofs


class ResultCard(Card):
    """The end of the way.

    Signals:
        submission_asked: it was handed in; the number of the entry that recorded the bundle.
        left: back to the choices.
    """

    submission_asked = Signal(int)
    left = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._seq = 0
        self._kit = Statement("none", "")
        self._size = label(wrap=True, selectable=True)
        self._where = label(wrap=True, selectable=True)
        self._open = Statement(
            "warn",
            self.tr(
                "Nothing of this is encrypted unless it says so here. Keep it as you would keep the papers themselves."
            ),
        )
        self._large = Statement("warn", "")
        self._read = Statement("none", "")
        self._findings = FindingsModel()
        self._found = FindingList(self._findings)
        self._short = short_form()
        self._note = button(self.tr("Note the submission…"), primary=True)
        self._left = button(self.tr("Back"), name=self.tr("Back to the choices"))
        text = self.tr(
            "Give these eight groups on another way too, on paper or by telephone: only with them can somebody see that no "
            "other keys were put in."
        )
        self.add(
            label(self.tr("The bundle is built"), "heading"),
            self._kit,
            self._size,
            self._where,
            self._open,
            self._large,
            self._read,
            self._found,
            label(text, "soft", wrap=True),
            self._short,
            in_a_row(self._note, self._left),
        )
        self._note.clicked.connect(lambda: self.submission_asked.emit(self._seq))
        self._left.clicked.connect(self.left)

    def show_built(self, built: Built) -> None:
        """The folder is there."""
        self._seq = built.seq
        kit = self.tr("Its own verifier, which whoever gets it can run too, found no failure.")
        if built.notices:
            kit += " " + self.tr("It has %n notice(s); they stand below.", "", built.notices)
        self._kit.say("ok", kit)
        pages, volumes = (
            self.tr("%n page(s)", "", built.pages),
            self.tr("%n volume(s)", "", built.volumes),
        )
        said = self.tr("{pages}, {volumes}; recorded as entry {entry}.")
        self._size.setText(said.format(pages=pages, volumes=volumes, entry=built.seq))
        self._say_where([self.tr("The folder, not encrypted: {path}").format(path=printable(str(built.folder)))])
        large, wrong = (", ".join(map(printable, files)) for files in (built.oversize, built.wrong_types))
        too = [self.tr("Larger than this forum takes: {files}").format(files=large)] if large else []
        too += [self.tr("Of a kind that this forum does not take: {files}").format(files=wrong)] if wrong else []
        self._large.say("warn", "\n".join(too))
        self._large.setVisible(bool(too))
        self._read.say("none", self.tr("It is being read as whoever gets it will read it."))
        self._found.hide()
        self._short.setText(built.checkpoint)

    def show_packed(self, files: Mapping[Path, bool]) -> None:
        """These are beside it."""
        lines = [self._where.text()]
        for path, sealed in files.items():
            text = (
                self.tr("Encrypted for your recipient: {path}") if sealed else self.tr("The zip, not encrypted: {path}")
            )
            lines.append(text.format(path=printable(str(path))))
        self._say_where(lines)

    def show_checked(self, findings: Sequence[Finding]) -> None:
        """The folder was read again."""
        failures = sum(finding.grade is Grade.FAIL for finding in findings)
        if failures:
            text = self.tr("Failures found: {count}. Do not give it out; check the vault.")
            self._read.say("bad", text.format(count=failures))
        else:
            self._read.say("ok", self.tr("Read again: no failure found. Below stands what the bundle does not show."))
        self._findings.show([proofs.row(finding) for finding in findings])
        self._found.setVisible(bool(findings))
        self._found.setFixedHeight(GRID * min(30, 9 * len(findings)))

    def focus_next(self) -> None:
        """Let the keyboard stand on what comes next."""
        self._note.setFocus()

    def _say_where(self, lines: Sequence[str]) -> None:
        self._where.setText("\n".join(lines))
