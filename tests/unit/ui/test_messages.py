"""Sizes and reasons are told as on the command line."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QLocale

from evidence_vault.cli.output import size_text
from evidence_vault.errors import DamagedLog, SourceUnreadable
from ui import messages


@pytest.fixture
def english() -> Iterator[None]:
    """Numbers as in English, whatever the machine."""
    before = QLocale()
    QLocale.setDefault(QLocale(QLocale.Language.English))
    yield
    QLocale.setDefault(before)


@pytest.mark.parametrize("count", [17, 999, 1000, 30_149, 999_949, 1_234_567, 5_000_000_000])
@pytest.mark.usefixtures("english")
def test_a_size_is_the_same_in_the_window_and_on_the_command_line(count: int) -> None:
    assert messages.size(count) == size_text(count)


def test_a_reason_is_told_without_codes_and_without_a_second_full_stop() -> None:
    reason = "The commit cannot be decrypted (age.damaged_payload)."
    told = messages.sentence(DamagedLog(file="log/000/000003.age", reason=reason))
    assert "000003.age: The commit cannot be decrypted (it was altered or cut off). Nothing may be added." in told
    assert "(it is no" not in messages.sentence(SourceUnreadable(path="x", reason="a note.text of mine"))
