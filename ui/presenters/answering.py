"""Answering the challenge of a colleague who seals a copy of a vault before a journey. No vault is needed."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Protocol

from evidence_vault import locked
from evidence_vault.errors import VaultError
from ui.presenters.ports import Aside


class AnswerScreen(Protocol):
    """What the presenter tells its view."""

    def show_challenge_text(self, text: str) -> None:
        """What the file holds that was chosen."""
        ...

    def show_working(self, working: bool) -> None:
        """The key is being tried, or that has ended."""
        ...

    def show_answer(self, words: str) -> None:
        """The words to send back."""
        ...

    def show_failure(self, error: VaultError) -> None:
        """There is no answer."""
        ...


class AnswerPresenter:
    """Reads the words of a challenge with one's own key."""

    def __init__(self, aside: Aside, screen: AnswerScreen) -> None:
        self._beside = aside
        self._screen = screen

    def take_file(self, path: Path) -> None:
        """Show the challenge that a file holds."""
        try:
            text = locked.read_challenge(path).decode("utf-8", "replace")
        except VaultError as error:
            self._screen.show_failure(error)
        else:
            self._screen.show_challenge_text(text)

    def with_passphrase(self, untrusted_challenge: str, text: str) -> None:
        """Answer with one's own passphrase."""
        typed = locked.passphrase_bytes(text)
        self._answer(lambda: locked.answer_challenge(untrusted_challenge.encode("utf-8"), typed=typed))

    def with_identity_file(self, untrusted_challenge: str, path: Path) -> None:
        """Answer with one's own age identity."""
        self._answer(
            lambda: locked.answer_challenge(untrusted_challenge.encode("utf-8"), identity=locked.read_identity(path))
        )

    def _answer(self, work: Callable[[], str]) -> None:
        def done(words: str) -> None:
            self._screen.show_working(False)
            self._screen.show_answer(words)

        def failed(error: VaultError) -> None:
            self._screen.show_working(False)
            self._screen.show_failure(error)

        self._screen.show_working(True)
        self._beside.aside(work, done, failed)
