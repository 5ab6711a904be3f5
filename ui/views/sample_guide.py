"""The way through the sample case: one sentence at each place, and a button to the next."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QObject

from ui.views.workspace import WorkspaceView


class SampleGuide(QObject):
    """Speaks by the banner of the frame; who closes the banner goes on alone.

    Args:
        frame: with the open sample.
        vault: folder of the sample.
    """

    def __init__(self, frame: WorkspaceView, vault: Path) -> None:
        super().__init__(frame)
        self._frame = frame
        self._step = 0
        passphrase = self.tr("Its passphrase is in {file}, beside it.").format(file=vault.with_suffix(".txt").name)
        self._steps = (
            (
                self.tr(
                    "This is the sample case; people and posts are invented. Every file is an item, kept as it was. "
                    "Choose one to see what is known of it."
                )
                + " "
                + passphrase,
                self.tr("Next: exhibits"),
            ),
            (
                self.tr("Items become numbered exhibits here. The page beside the list is what a court would get."),
                self.tr("Next: submissions"),
            ),
            (
                self.tr("What was handed to an authority is followed here. What is overdue stands first."),
                self.tr("Next: custody"),
            ),
            (
                self.tr("Everything that was done is written down here, and nothing can be taken out unnoticed."),
                self.tr("Next: check"),
            ),
            (self.tr("A check decrypts every original and compares it with the record. Try one."), self.tr("Done")),
        )
        frame.banner.acted.connect(self._go_on)

    def begin(self) -> None:
        """Say the first sentence."""
        self._say()

    def _go_on(self) -> None:
        if self._step + 1 < len(self._steps):
            self._step += 1
            self._frame.go_to(self._step)
            self._say()
        else:
            self._frame.banner.hide()

    def _say(self) -> None:
        text, action = self._steps[self._step]
        self._frame.banner.say(text, word=self.tr("Sample case"), action=action)
