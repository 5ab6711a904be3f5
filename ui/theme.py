"""How the window looks: two palettes, one style sheet, the vendored fonts. Nothing else names a colour."""

from __future__ import annotations

from dataclasses import asdict, dataclass
from string import Template

from PySide6.QtCore import QDir
from PySide6.QtGui import QColor, QFont, QFontDatabase, QPalette
from PySide6.QtWidgets import QApplication, QStyleFactory

from evidence_vault.resources import resource

GRID = 8
"""Pixels; every distance is a multiple of it, or half of it."""

RADIUS = 8
BASE_PIXELS = 13
FAMILIES = ("Noto Sans", "Noto Naskh Arabic", "Noto Sans SC", "Noto Emoji")
MONO_FAMILY = "Noto Sans Mono"


@dataclass(frozen=True, slots=True)
class Palette:
    """Colours by what they are for, as ``#RRGGBB``."""

    name: str
    paper: str
    """Behind everything."""
    panel: str
    """Of cards, fields, lists."""
    ink: str
    soft: str
    """Text that steps back."""
    line: str
    accent: str
    on_accent: str
    """Text on `accent`."""
    accent_strong: str
    """`accent` under the pointer."""
    wash: str
    """Behind what is chosen."""
    hover: str
    """Behind what the pointer is over."""
    field: str
    """Behind pictures and in bars that wait to be filled."""
    ok: str
    warn: str
    bad: str


LIGHT = Palette(
    name="light",
    paper="#F6F5F1",
    panel="#FFFFFF",
    ink="#1B2230",
    soft="#5D6676",
    line="#E3E0D8",
    accent="#1F4E8C",
    on_accent="#FFFFFF",
    accent_strong="#183F73",
    wash="#E6EDF6",
    hover="#EFEDE6",
    field="#EDF0F4",
    ok="#297647",
    warn="#8A5C00",
    bad="#B3261E",
)
DARK = Palette(
    name="dark",
    paper="#15181D",
    panel="#1C2027",
    ink="#E7E9EE",
    soft="#9BA4B3",
    line="#2C323C",
    accent="#8AB4F0",
    on_accent="#10151C",
    accent_strong="#A6C6F5",
    wash="#22304A",
    hover="#232932",
    field="#252A33",
    ok="#6FCF97",
    warn="#E0B252",
    bad="#F28B82",
)

PAIRS: tuple[tuple[str, str], ...] = (
    *((text, back) for text in ("ink", "soft") for back in ("paper", "panel", "wash", "hover", "field")),
    *(("accent", back) for back in ("paper", "panel", "wash", "hover")),
    *(("on_accent", back) for back in ("accent", "accent_strong")),
    *((state, back) for state in ("ok", "warn", "bad") for back in ("paper", "panel", "wash", "hover")),
)
"""Every text colour and what it stands on. WCAG 2.2, 1.4.3 asks for a contrast of 4.5."""

_SHEET = Template("""
* { outline: none; }
QWidget { color: $ink; font-size: 13px; }
QMainWindow, QDialog, QWidget[surface="paper"] { background: $paper; }
QWidget[surface="panel"] { background: $panel; }
QToolTip { background: $panel; color: $ink; border: 1px solid $line; padding: 4px 8px; }

QLabel { background: transparent; }
QMessageBox QLabel#qt_msgbox_label { font-size: 15px; font-weight: 600; min-width: 360px; }
QMessageBox QLabel#qt_msgbox_informativelabel { color: $soft; min-width: 360px; min-height: 40px; }
QMessageBox QPushButton, QFileDialog QPushButton { min-width: 72px; }
QLabel[role="display"] { font-size: 30px; font-weight: 600; }
QLabel[role="lead"] { color: $soft; font-size: 15px; }
QLabel[role="title"] { font-size: 20px; font-weight: 600; }
QLabel[role="heading"] { font-size: 15px; font-weight: 600; }
QLabel[role="strong"] { font-weight: 600; }
QLabel[role="soft"] { color: $soft; }
QLabel[role="caption"] { color: $soft; font-size: 12px; font-weight: 600; }
QLabel[role="code"] { font-family: "Noto Sans Mono"; }
QLabel[role="words"] { font-family: "Noto Sans Mono"; font-size: 17px; }
QLabel[role="ok"] { color: $ok; }
QLabel[role="warn"] { color: $warn; }
QLabel[role="bad"] { color: $bad; }

QFrame[card="true"] { background: $panel; border: 1px solid $line; border-radius: 8px; }
QFrame[card="true"][chosen="true"] { border: 2px solid $accent; }
QFrame[banner="true"] { background: $panel; border: 1px solid $line; border-radius: 8px; }
QFrame[banner="true"][tone="ok"] { border-color: $ok; }
QFrame[banner="true"][tone="warn"] { border-color: $warn; }
QFrame[banner="true"][tone="bad"] { border-color: $bad; }
QFrame[banner="true"][framed="true"] { margin: 16px 24px 8px 24px; }
QFrame[side="true"] { background: $paper; border: none; border-right: 1px solid $line; }
QFrame[rule="true"] { background: $line; border: none; max-height: 1px; min-height: 1px; }

QPushButton { background: $panel; color: $ink; border: 1px solid $line; border-radius: 7px;
    padding: 7px 14px; min-height: 18px; }
QPushButton:hover { background: $hover; }
QPushButton:pressed { background: $wash; }
QPushButton:focus { border: 2px solid $accent; padding: 6px 13px; }
QPushButton[opens="true"]:checked { background: $wash; color: $accent; }
QPushButton:disabled { color: $soft; background: $paper; }
QPushButton[primary="true"] { background: $accent; color: $on_accent; border: 1px solid $accent; font-weight: 600; }
QPushButton[primary="true"]:hover { background: $accent_strong; }
QPushButton[primary="true"]:focus { border: 2px solid $ink; padding: 6px 13px; }
QPushButton[primary="true"]:disabled { background: $field; color: $soft; border: 1px solid $line; }
QPushButton[link="true"] { background: transparent; border: 1px solid transparent; color: $accent; padding: 3px 6px;
    text-align: left; }
QPushButton[link="true"]:hover { background: $hover; }
QPushButton[link="true"]:focus { border: 2px solid $accent; padding: 2px 5px; }
QPushButton[link="true"]:disabled { color: $soft; }
QPushButton[quiet="true"] { color: $soft; font-size: 12px; padding: 0 20px 0 2px; min-height: 16px; border-radius: 5px;
    background-image: url(icon:down-$name.png); background-repeat: no-repeat; background-position: center right; }
QPushButton[quiet="true"]:hover { color: $accent; }
QPushButton[fold="true"] { background-image: url(icon:forward-$name.png); color: $soft; font-size: 12px; font-weight: 600;
    padding: 3px 2px 3px 20px; background-repeat: no-repeat; background-position: center left; }
QPushButton[fold="true"]:checked { background-image: url(icon:down-$name.png); }
QPushButton[fold="true"]:focus { padding: 2px 1px 2px 19px; }
QPushButton[nav="true"] { background: transparent; border: 1px solid transparent; text-align: left; padding: 7px 12px; }
QPushButton[nav="true"]:hover { background: $hover; }
QPushButton[nav="true"]:focus { border: 2px solid $accent; padding: 6px 11px; }
QPushButton[nav="true"]:checked { background: $wash; color: $accent; font-weight: 600; }
QPushButton[chip="true"] { border-radius: 13px; padding: 3px 12px; color: $soft; }
QPushButton[chip="true"]:focus { border: 2px solid $accent; padding: 2px 11px; }
QPushButton[chip="true"]:checked { background: $wash; color: $accent; border: 1px solid $accent; }
QPushButton[chip="true"]:checked:focus { border: 2px solid $accent; padding: 2px 11px; }

QToolButton { background: transparent; color: $ink; border: 1px solid transparent; border-radius: 7px; padding: 5px 8px; }
QToolButton:hover { background: $hover; }
QToolButton:focus { border: 2px solid $accent; padding: 4px 7px; }
QToolButton:checked { background: $wash; color: $accent; }
QToolButton:disabled { color: $soft; }

QAbstractScrollArea { background: transparent; border: none; }
QAbstractScrollArea[reading="true"] { border: 2px solid transparent; border-radius: 8px; }
QAbstractScrollArea[reading="true"]:focus { border: 2px solid $accent; }
QLineEdit, QPlainTextEdit, QTextEdit, QComboBox, QSpinBox, QDateEdit, QDateTimeEdit {
    background: $panel; color: $ink; border: 1px solid $line; border-radius: 7px; padding: 6px 9px;
    selection-background-color: $accent; selection-color: $on_accent; placeholder-text-color: $soft; }
QPlainTextEdit[mono="true"] { font-family: "Noto Sans Mono"; font-size: 12px; }
QLineEdit, QComboBox, QSpinBox { min-height: 18px; }
QLineEdit { lineedit-password-character: 8226; }
QLineEdit:focus, QPlainTextEdit:focus, QTextEdit:focus, QComboBox:focus, QSpinBox:focus, QDateEdit:focus,
QDateTimeEdit:focus { border: 2px solid $accent; padding: 5px 8px; }
QLineEdit:disabled, QPlainTextEdit:disabled, QComboBox:disabled, QSpinBox:disabled { background: $paper; color: $soft; }
QLineEdit[invalid="true"], QPlainTextEdit[invalid="true"], QComboBox[invalid="true"] { border: 2px solid $bad;
    padding: 5px 8px; }
QComboBox { combobox-popup: 0; }
QComboBox::drop-down { border: none; width: 26px; }
QComboBox::down-arrow { image: url(icon:down-$name.png); width: 12px; height: 12px; }

QCheckBox, QRadioButton { spacing: 8px; background: transparent; padding: 2px; border: 2px solid transparent;
    border-radius: 6px; }
QCheckBox:focus, QRadioButton:focus { border: 2px solid $accent; }
QCheckBox::indicator, QRadioButton::indicator, QListView::indicator { width: 16px; height: 16px; border: 1px solid $soft;
    background: $panel; }
QCheckBox::indicator, QListView::indicator { border-radius: 4px; }
QRadioButton::indicator { border-radius: 9px; }
QCheckBox::indicator:checked, QListView::indicator:checked { background: $accent; border: 1px solid $accent; image: url(icon:check-$name.png); }
QRadioButton::indicator:checked { background: $accent; border: 1px solid $accent; image: url(icon:dot-$name.png); }
QCheckBox::indicator:disabled, QRadioButton::indicator:disabled { border: 1px solid $line; }

QAbstractItemView { background: $panel; alternate-background-color: $paper; border: 1px solid $line; margin: 1px; border-radius: 8px;
    selection-background-color: $wash; selection-color: $ink; }
QAbstractItemView:focus { border: 2px solid $accent; margin: 0; }
QAbstractItemView::item { padding: 4px 8px; }
QAbstractItemView::item:hover { background: $hover; }
QAbstractItemView::item:selected { background: $wash; color: $ink; }
QComboBox QAbstractItemView, QComboBox QAbstractItemView:focus { border: 1px solid $line; border-radius: 0; margin: 0; padding: 0; }
QComboBoxPrivateContainer { background: $panel; border: none; }
QAbstractItemView[bare="true"] { background: transparent; border: none; }
QHeaderView { background: transparent; border: none; }
QHeaderView::section { background: $panel; color: $soft; border: none; border-bottom: 1px solid $line; padding: 6px 11px;
    font-weight: 600; }
QTableCornerButton::section { background: $panel; border: none; }

QTabWidget::pane { border: none; }
QTabBar { background: transparent; }
QTabBar::tab { background: transparent; color: $soft; padding: 8px 2px; margin-right: 16px;
    border: none; border-bottom: 2px solid transparent; }
QTabBar::tab:selected { color: $accent; font-weight: 600; border-bottom: 2px solid $accent; }
QTabBar::tab:hover { color: $ink; }
QTabBar::tab:focus { color: $accent; background: $hover; }

QScrollBar:vertical { background: transparent; width: 12px; margin: 0; }
QScrollBar:horizontal { background: transparent; height: 12px; margin: 0; }
QScrollBar::handle { background: $line; border-radius: 4px; margin: 2px; }
QScrollBar::handle:hover { background: $soft; }
QScrollBar::handle:vertical { min-height: 32px; }
QScrollBar::handle:horizontal { min-width: 32px; }
QScrollBar::add-line, QScrollBar::sub-line { width: 0; height: 0; }
QScrollBar::add-page, QScrollBar::sub-page { background: transparent; }

QProgressBar { background: $field; border: none; border-radius: 3px; min-height: 6px; max-height: 6px; }
QProgressBar::chunk { background: $accent; border-radius: 3px; }

QMenu { background: $panel; border: 1px solid $line; border-radius: 8px; padding: 6px; }
QMenu::item { padding: 6px 24px 6px 12px; border-radius: 5px; }
QMenu::item:selected { background: $wash; color: $ink; }
QMenu::item:disabled { color: $soft; }
QMenu::separator { height: 1px; background: $line; margin: 6px 4px; }

QSplitter::handle { background: $line; }
QSplitter::handle:horizontal { width: 1px; }
QSplitter::handle:vertical { height: 1px; }
QGroupBox { border: none; font-weight: 600; padding-top: 20px; }
QGroupBox::title { subcontrol-origin: margin; left: 0; }
QStatusBar { background: $paper; color: $soft; }
""")


class _Worn:
    """What `apply` put on last."""

    palette = LIGHT


def palette() -> Palette:
    """The palette that is worn, for what paints itself."""
    return _Worn.palette


def color(value: str) -> QColor:
    """One of a palette's colours, ready to paint with."""
    return QColor(value)


def apply(application: QApplication, dark: bool) -> None:
    """Dress the whole application; may be called again at any time, and does nothing where nothing changes."""
    worn = _Worn.palette = DARK if dark else LIGHT
    sheet = _SHEET.substitute(asdict(worn))
    if application.styleSheet() == sheet:
        return
    if not application.styleSheet():
        _put_on_once(application)
    application.setPalette(_qt_palette(worn))
    application.setStyleSheet(sheet)


def _put_on_once(application: QApplication) -> None:
    QDir.setSearchPaths("icon", [str(resource("icons"))])
    for path in sorted(resource("fonts").glob("*.ttf")):
        QFontDatabase.addApplicationFont(str(path))
    font = QFont()
    font.setFamilies(list(FAMILIES))
    font.setPixelSize(BASE_PIXELS)
    application.setStyle(QStyleFactory.create("Fusion"))
    application.setFont(font)


def mono_font() -> QFont:
    """For digests and codes that are painted."""
    font = QFont(MONO_FAMILY)
    font.setPixelSize(BASE_PIXELS - 1)
    return font


def _qt_palette(worn: Palette) -> QPalette:
    """For what Qt paints without the style sheet."""
    roles = {
        QPalette.ColorRole.Window: worn.paper,
        QPalette.ColorRole.Base: worn.panel,
        QPalette.ColorRole.AlternateBase: worn.paper,
        QPalette.ColorRole.Button: worn.panel,
        QPalette.ColorRole.ToolTipBase: worn.panel,
        QPalette.ColorRole.Mid: worn.line,
        QPalette.ColorRole.Highlight: worn.accent,
        QPalette.ColorRole.HighlightedText: worn.on_accent,
        QPalette.ColorRole.Link: worn.accent,
        QPalette.ColorRole.PlaceholderText: worn.soft,
    }
    texts = (
        QPalette.ColorRole.WindowText,
        QPalette.ColorRole.Text,
        QPalette.ColorRole.ButtonText,
        QPalette.ColorRole.ToolTipText,
    )
    made = QPalette()
    for role, value in [*roles.items(), *((role, worn.ink) for role in texts)]:
        made.setColor(role, QColor(value))
    for role in texts:
        made.setColor(QPalette.ColorGroup.Disabled, role, QColor(worn.soft))
    return made
