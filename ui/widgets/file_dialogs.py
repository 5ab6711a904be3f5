"""Choosing files and folders without a trace.

The system's own dialogs write what was chosen into its lists of recent files; Qt's dialog writes the last
folder into its settings. This one does neither: it is Qt's, its history lives in memory and its settings
go nowhere (`keep_no_settings`).
"""

from __future__ import annotations

import os
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QDir, QSettings, QUrl
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QFileDialog, QLineEdit, QToolButton, QTreeView, QWidget

from ui import theme
from ui.theme import GRID
from ui.widgets.private_text import private

_SIZE = (GRID * 116, GRID * 70)
_KIND = 2
_COLUMNS = {0: GRID * 54, 1: GRID * 12, 3: GRID * 20}
"""Widths for name, size and date: Qt's own cut the last two short."""

_MARKS = {
    "backButton": "back",
    "forwardButton": "forward",
    "toParentButton": "up",
    "newFolderButton": "new",
    "listModeButton": "tiles",
    "detailModeButton": "lines",
}
"""In the place of Qt's own, which are black on dark paper: the mark of each button, by its name."""


class _Last:
    """The folder that was chosen from last, until the process ends."""

    folder = QDir.homePath()


def keep_no_settings() -> None:
    """Let Qt's own settings, which its dialogs write on their own account, fall into nothing.

    Where the system keeps them in files, that is. Windows and macOS keep them in a place of their own.
    """
    for form in (QSettings.Format.NativeFormat, QSettings.Format.IniFormat):
        for scope in (QSettings.Scope.UserScope, QSettings.Scope.SystemScope):
            QSettings.setPath(form, scope, os.devnull)


def choose_files(parent: QWidget, title: str, *, filters: str = "") -> list[Path]:
    """One or more files that exist; empty where nothing was chosen."""
    dialog = _dialog(parent, title)
    dialog.setFileMode(QFileDialog.FileMode.ExistingFiles)
    if filters:
        dialog.setNameFilter(filters)
    return _ask(dialog)


def choose_folder(parent: QWidget, title: str) -> Path | None:
    """A folder that exists; None where nothing was chosen."""
    dialog = _dialog(parent, title)
    dialog.setFileMode(QFileDialog.FileMode.Directory)
    dialog.setOption(QFileDialog.Option.ShowDirsOnly)
    return next(iter(_ask(dialog)), None)


def choose_save(parent: QWidget, title: str, name: str, *, suffix: str = "") -> Path | None:
    """A path for a new file; None where nothing was chosen.

    Args:
        parent: the window that asks.
        title: of the dialog.
        name: proposed file name.
        suffix: put behind a name that has none, without a dot.
    """
    dialog = _dialog(parent, title)
    dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
    dialog.setFileMode(QFileDialog.FileMode.AnyFile)
    dialog.setOption(QFileDialog.Option.DontConfirmOverwrite)  # nothing is ever overwritten: the core refuses
    dialog.setDefaultSuffix(suffix)
    dialog.selectFile(name)
    return next(iter(_ask(dialog)), None)


def _dialog(parent: QWidget, title: str) -> QFileDialog:
    dialog = QFileDialog(parent, title, _Last.folder)
    dialog.setOption(QFileDialog.Option.DontUseNativeDialog)
    dialog.setOption(QFileDialog.Option.DontUseCustomDirectoryIcons)
    dialog.setSidebarUrls([QUrl.fromLocalFile(place) for place in (QDir.homePath(), QDir.rootPath())])
    dialog.setHistory([])
    for line in dialog.findChildren(QLineEdit):
        private(line)
    dialog.setLabelText(QFileDialog.DialogLabel.LookIn, QCoreApplication.translate("files", "Folder:"))
    _simplify(dialog)
    return dialog


def _simplify(dialog: QFileDialog) -> None:
    """Room for names, whole dates and sizes; no kinds of files, of which there is never a choice."""
    dialog.resize(*_SIZE)
    for tree in dialog.findChildren(QTreeView):
        tree.hideColumn(_KIND)
        for column, width in _COLUMNS.items():
            tree.header().resizeSection(column, width)
    for name in ("fileTypeLabel", "fileTypeCombo"):
        for part in dialog.findChildren(QWidget, name):
            part.hide()
    for name, mark in _MARKS.items():
        for part in dialog.findChildren(QToolButton, name):
            part.setIcon(QIcon(f"icon:{mark}-{theme.palette().name}.png"))


def _ask(dialog: QFileDialog) -> list[Path]:
    chosen = [Path(name) for name in dialog.selectedFiles()] if dialog.exec() else []
    if chosen:
        _Last.folder = str(chosen[0].parent)
    dialog.setHistory([])
    dialog.deleteLater()
    return chosen
