"""Before a key is taken away: what that does, and what it does not do."""

from __future__ import annotations

from PySide6.QtCore import Signal

from evidence_vault.records.custodian import HeldKey
from ui.messages import printable
from ui.presenters.keys import Overview
from ui.views.keys import words
from ui.views.keys.task import Task, told
from ui.widgets.labels import button, label
from ui.widgets.statement import Statement


class RemoveKey(Task):
    """One key, and two sentences about what stays.

    Args:
        key: which shall go.
        overview: of all keys; where it is the one that opened, those that still open are named.

    Signals:
        meant: the person means it.
    """

    meant = Signal()

    def __init__(self, key: HeldKey, overview: Overview) -> None:
        name = printable(key.holder)
        super().__init__(self.tr("Remove a key of {name}").format(name=name))
        self._remove = button(self.tr("Remove the key"), primary=True)
        self._remove.clicked.connect(self.meant)
        does = self.tr(
            "From now on this key does not open this copy of the vault. The record keeps that it did, and until when."
        )
        parts = [label(words.kind(key), "soft", wrap=True), Statement("none", does)]
        if key.own:
            others = [
                f"{printable(one.holder)} ({words.kind(one)})" for one in overview.held if one.opens and one != key
            ]
            text = self.tr(
                "You opened with this key. Once the vault is locked, these still open it: {keys}; and the recovery key."
            )
            parts.append(Statement("warn", text.format(keys="; ".join(others))))
        stays = told(
            label(self.tr("What this does not do"), "heading", wrap=True),
            Statement(
                "warn",
                self.tr(
                    "A copy of the key that somebody kept still opens any copy of this vault: on another disk, in a "
                    "backup, on a stick, in what flash memory keeps of deleted files."
                ),
            ),
            Statement(
                "warn",
                self.tr(
                    "Whoever opened the vault once may know its recovery key, which opens it for ever, also what is "
                    "added later. Where that matters, hand the vault over to new keys instead."
                ),
            ),
        )
        self.add(told(*parts), stays, self.ways(self._remove))
        self.end()

    def show_working(self, working: bool) -> None:
        """It is being removed."""
        super().show_working(working)
        self._remove.setEnabled(not working)
        self._remove.setText(self.tr("Removing…") if working else self.tr("Remove the key"))
