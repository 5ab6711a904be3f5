"""What is painted over, beside the page: words, boxes, and the ground of each."""

from __future__ import annotations

from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QIntValidator, QKeyEvent
from PySide6.QtWidgets import (
    QComboBox,
    QGridLayout,
    QHBoxLayout,
    QLineEdit,
    QListWidget,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from evidence_vault.records.derivative import GROUNDS, Region
from evidence_vault.records.redaction import FoundTerm
from evidence_vault.search import Changing, changing
from ui.messages import printable
from ui.presenters.printing import Languages
from ui.presenters.redacting import Marked
from ui.theme import GRID
from ui.views.handing.dialog import in_a_row
from ui.views.language_choice import LanguageChoice, languages_of_the_window
from ui.widgets.labels import button, label, label_of
from ui.widgets.private_text import private
from ui.widgets.statement import Statement

WIDTH = GRID * 46
_MOST_PAGES = 12


class _Deletable(QListWidget):
    """A list of which the row that is chosen can be taken away with the Delete key.

    Signals:
        removed: it shall go.
    """

    removed = Signal()

    def __init__(self, name: str) -> None:
        super().__init__()
        self.setAccessibleName(name)
        self.setWordWrap(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Delete takes away."""
        if event.key() == Qt.Key.Key_Delete and self.currentRow() >= 0:
            self.removed.emit()
        else:
            super().keyPressEvent(event)

    def say(self, lines: list[str], chosen: int) -> None:
        """Show these lines, one of them chosen."""
        with QSignalBlocker(self):
            if [self.item(row).text() for row in range(self.count())] != lines:
                self.clear()
                self.addItems(lines)
            self.setCurrentRow(chosen)


class Panel(QScrollArea):
    """Tells what a person writes and chooses.

    Signals:
        word_given: look for this text.
        word_forgotten: do not, after all (place, from 0).
        box_wanted: add one.
        box_chosen: this one (place, from 0).
        box_placed: put the one that is chosen there: x, y, width, height.
        box_removed: take the one that is chosen away.
        explained: the ground of the box that is chosen, by its code.
    """

    word_given = Signal(str)
    word_forgotten = Signal(int)
    box_wanted = Signal()
    box_chosen = Signal(int)
    box_placed = Signal(int, int, int, int)
    box_removed = Signal()
    explained = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self.setWidgetResizable(True)
        self.setFixedWidth(WIDTH)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._word = private(QLineEdit())
        self._look = button(self.tr("Look for it"))
        self._words = _Deletable(self.tr("Words to be removed"))
        self._forget = button(self.tr("Leave these words"), link=True)
        self._unread = Statement("warn", "")
        self._boxes = _Deletable(self.tr("Boxes"))
        self._said = ""
        self._add = button(self.tr("Add a box"))
        self._remove = button(self.tr("Delete the box"), link=True)
        self._sides: list[QLineEdit] = []
        self._shown: tuple[int, ...] = ()
        self._ground, self._code = QComboBox(), private(QLineEdit())
        self._languages = LanguageChoice(languages_of_the_window())
        self._build()
        self._connect()

    @property
    def ground(self) -> str:
        """The code of the ground that is chosen now."""
        place = self._ground.currentIndex()
        return ("", *GROUNDS, self._code.text().strip())[place]

    @property
    def languages(self) -> Languages:
        """Of what will be written on the boxes and below the pages."""
        return self._languages.languages

    def show_marked(self, marked: Marked) -> None:
        """Show what is marked."""
        endings = changing([term.text for term in marked.terms])
        told = [
            "\n".join([self._found(term), *(self._changes(one) for one in endings if one.term == number)])
            for number, term in enumerate(marked.terms, 1)
        ]
        self._words.say(told, self._words.currentRow())
        self._words.setVisible(bool(marked.terms))
        self._forget.setVisible(bool(marked.terms))
        self._unread.setVisible(not marked.document or bool(marked.silent))
        self._unread.say("warn", self._said_of_pictures(marked))
        self._boxes.say(
            [self._named(place, box) for place, box in enumerate(marked.boxes, 1)],
            -1 if marked.chosen is None else marked.chosen,
        )
        for part in (self._remove, *self._sides):
            part.setEnabled(marked.box is not None)
        said = ""
        if box := marked.box:
            self._show_box(box)
            said = self._named((marked.chosen or 0) + 1, box)
        if said not in ("", self._said):
            QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self._boxes, said))
        self._said = said

    def clear_word(self) -> None:
        """What was typed is in the list now."""
        self._word.clear()

    def focus_word(self) -> None:
        """Let the keyboard speak to the first field."""
        self._word.setFocus()

    # -- words -----------------------------------------------------------------------------------

    def _found(self, term: FoundTerm) -> str:
        text = self.tr("“{text}”").format(text=printable(term.text))
        if term.pages:
            pages = ", ".join(map(str, sorted(set(term.pages))[:_MOST_PAGES]))
            text += "\n" + self.tr("found %n time(s), on page {pages}", "", len(term.pages)).format(pages=pages)
            return text + ("\n" + self.tr("read in the picture: look whether all is covered") if term.read else "")
        missed = self.tr(
            "NOT FOUND. Nothing is painted over for it. If a version is made, the words are recorded with it."
        )
        return f"{text}\n{missed}"

    def _changes(self, one: Changing) -> str:
        if one.stem:
            text = self.tr(
                "“{word}” has other endings in other cases, which are not found. To find these too, give the part that stays: “{stem}”."
            )
        else:
            text = self.tr(
                "“{word}” has other endings in other cases, which are not found. Give each of its forms: what stays of it is too short."
            )
        return text.format(word=printable(one.text), stem=printable(one.stem))

    def _said_of_pictures(self, marked: Marked) -> str:
        said = []
        if marked.unread:
            text = self.tr("Page {pages} could not be read by the machine. Draw a box over every name there.")
            said.append(text.format(pages=self._pages(marked.unread)))
        read = tuple(number for number in marked.silent if number not in marked.unread)
        if read and not marked.document:
            said.append(
                self.tr("This is a picture. A machine reads the words in it and misses some: draw boxes over the rest.")
            )
        elif read:
            text = self.tr(
                "Page {pages} is or has a picture. A machine reads the words in it and misses some: draw boxes there."
            )
            said.append(text.format(pages=self._pages(read)))
        return "\n".join(said)

    def _pages(self, numbers: tuple[int, ...]) -> str:
        return ", ".join(map(str, numbers[:_MOST_PAGES])) + ("…" if len(numbers) > _MOST_PAGES else "")

    def _named(self, place: int, box: Region) -> str:
        text = self.tr("Box {number}, page {page}: {x}, {y}, {width} x {height} {ground}")
        return text.format(
            number=place, page=box.page, x=box.x, y=box.y, width=box.width, height=box.height, ground=box.ground
        ).rstrip()

    def _show_box(self, box: Region) -> None:
        self._shown = (box.x, box.y, box.width, box.height)
        for side, value in zip(self._sides, self._shown, strict=True):
            side.setText(str(value))
        known = ("", *GROUNDS)
        with QSignalBlocker(self._ground), QSignalBlocker(self._code):
            self._ground.setCurrentIndex(known.index(box.ground) if box.ground in known else len(known))
            if box.ground not in known:
                self._code.setText(box.ground)
        self._code.setVisible(self._ground.currentIndex() == len(known))

    # -- what a person does ----------------------------------------------------------------------

    def _give_word(self) -> None:
        if self._word.text().strip():
            self.word_given.emit(self._word.text())

    def _place(self) -> None:
        typed = tuple(int(side.text() or 0) for side in self._sides)
        if typed != self._shown:
            self.box_placed.emit(*typed)

    def _explain(self) -> None:
        other = self._ground.currentIndex() == len(GROUNDS) + 1
        self._code.setVisible(other)
        if not other or self._code.text().strip():
            self.explained.emit(self.ground)

    def _connect(self) -> None:
        self._look.clicked.connect(self._give_word)
        self._word.returnPressed.connect(self._give_word)
        for act in (self._words.removed, self._forget.clicked):
            act.connect(lambda *_: self.word_forgotten.emit(max(0, self._words.currentRow())))
        self._add.clicked.connect(self.box_wanted)
        self._boxes.currentRowChanged.connect(self.box_chosen)
        for act in (self._boxes.removed, self._remove.clicked):
            act.connect(lambda *_: self.box_removed.emit())
        for side in self._sides:
            side.editingFinished.connect(self._place)
        self._ground.currentIndexChanged.connect(lambda _: self._explain())
        self._code.editingFinished.connect(self._explain)

    # -- building --------------------------------------------------------------------------------

    def _build(self) -> None:
        inside = QWidget()
        inside.setProperty("surface", "paper")
        column = QVBoxLayout(inside)
        column.setContentsMargins(GRID, 0, GRID * 2, GRID)
        column.setSpacing(GRID)
        self._word.setPlaceholderText(self.tr("A name, a number, an address"))
        caption = self.tr("Words to be removed")
        self._word.setAccessibleName(caption)
        hint = self.tr("Everywhere in the text. Give every spelling.")
        line = QHBoxLayout()
        line.setSpacing(GRID)
        line.addWidget(self._word, 1)
        line.addWidget(self._look)
        column.addWidget(label_of(self._word, caption, "caption"))
        column.addLayout(line)
        for part in (label(hint, "soft", wrap=True), self._words, self._forget, self._unread):
            column.addWidget(part)
        self._words.setFixedHeight(GRID * 14)
        column.addWidget(label_of(self._boxes, self.tr("Boxes"), "caption"))
        how = self.tr(
            "Draw them with the mouse; or add one, and move it with the arrow keys, size it with Shift and arrows."
        )
        column.addWidget(label(how, "soft", wrap=True))
        column.addWidget(self._boxes)
        self._boxes.setFixedHeight(GRID * 11)
        column.addLayout(in_a_row(self._add, self._remove))
        column.addLayout(self._fields())
        why = self.tr("Ground of this box, and of what you add")
        self._ground.addItems(
            [
                self.tr("none"),
                self.tr("Name of a private person (NAME)"),
                self.tr("Contact data (CONTACT)"),
                self.tr("A child (CHILD)"),
                self.tr("Other…"),
            ]
        )
        self._ground.setAccessibleName(why)
        self._ground.setAccessibleDescription(why)
        code = self.tr("Code: at most 12 Latin letters and figures")
        self._code.setAccessibleName(code)
        self._code.setPlaceholderText(code)
        self._code.setMaxLength(12)
        self._code.hide()
        column.addWidget(label_of(self._ground, why, "caption"))
        column.addWidget(self._ground)
        column.addWidget(self._code)
        spoken = self.tr("Languages of what is written on boxes and below pages")
        self._languages.setAccessibleName(spoken)
        self._languages.setToolTip(self.tr("In a box stands the first one. A version that is made stays as it is."))
        caption_of_it = label_of(self._languages, spoken, "caption")
        caption_of_it.setWordWrap(True)
        column.addWidget(caption_of_it)
        column.addWidget(self._languages)
        column.addStretch(1)
        self.setWidget(inside)

    def _fields(self) -> QGridLayout:
        made = QGridLayout()
        made.setHorizontalSpacing(GRID)
        made.setVerticalSpacing(GRID // 2)
        names = (self.tr("Left"), self.tr("Top"), self.tr("Width"), self.tr("Height"))
        for place, name in enumerate(names):
            side = QLineEdit()
            side.setAccessibleName(name)
            side.setValidator(QIntValidator(0, 999_999, side))
            side.setEnabled(False)
            self._sides.append(side)
            side.setMinimumWidth(GRID * 8)
            made.addWidget(label_of(side, name), 0, place)
            made.addWidget(side, 1, place)
        return made
