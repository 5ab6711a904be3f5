"""What could not be taken in: a reason that many share, such as a full disk, is said once, above their names."""

from __future__ import annotations

import pytest

from evidence_vault.errors import NoRoom, SourceMissing, VaultError
from ui.messages import sentence
from ui.views.evidence.left_out import LeftOut

FULL = NoRoom(path="/media/stick/case.vault", missing=212)


def told(*failures: tuple[str, VaultError], taken: int) -> list[str]:
    panel = LeftOut()
    panel.show_failures(failures, taken)
    return panel._list.toPlainText().splitlines()


@pytest.mark.usefixtures("application")
def test_a_full_disk_is_said_once_with_how_far_it_went() -> None:
    names = [f"/home/k/{number}.png" for number in range(30)]
    lines = told(*((name, FULL) for name in names), taken=12)
    assert lines == [f"{sentence(FULL)} Taken in: 12 of 42.", *names]
    assert "212" in lines[0]


@pytest.mark.usefixtures("application")
def test_reasons_of_their_own_stand_beside_their_names() -> None:
    gone = SourceMissing(path="/home/k/gone.png")
    assert told(("/home/k/gone.png", gone), ("/home/k/a.png", FULL), taken=3) == [
        sentence(gone),
        f"/home/k/a.png: {sentence(FULL)}",
    ]
