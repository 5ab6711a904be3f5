"""What a person has to decide: a record that is not as it was, a copy that went another way, new keys for a vault."""

from __future__ import annotations

import io
import shutil

from PySide6.QtWidgets import QLineEdit, QScrollArea

from evidence_vault.crypto import age
from evidence_vault.progress import NoProgress
from tests.helpers.vaults import TestVault, flip
from tests.screens.material import PacedClock
from tests.screens.stage import CHECK, KEYS, Shown, Stage
from ui.views.alarm import AlarmCard
from ui.views.check.second_copy import SecondCopyCard

REASON = "The laptop came back from repair in this state."
NEW_WORDS = "two grey geese rest on an old stone wall"


def alarms(stage: Stage) -> None:
    """A vault that was set back, one that lost a part, one whose record is another; going on all the same."""
    back = _own(stage, "set back")
    _note(back, 3)
    for lost in back.commits()[-2:]:
        lost.unlink()
    with stage.program(back.path) as shown:
        shown.unlock()
        shown.take("29e-alarm-set-back")
        shown.part(AlarmCard).copy_chosen.emit(stage.desk.vault.path)
        shown.settle()
        shown.take("29f-alarm-not-brought")
        shown.write(shown.part(AlarmCard)._reason, REASON)
        _scroll_down(shown)
        shown.take("29g-alarm-reason")
        shown.press("AlarmCard", "Go on without it")
        shown.take("29h-alarm-decided")
    gap = _own(stage, "a part is gone")
    (gap.path / "index.db").unlink()
    flip(gap.commits()[2], 200)
    with stage.program(gap.path) as shown:
        shown.unlock()
        shown.take("29i-alarm-gap")
    fork, other = _own(stage, "another record"), _own(stage, "another record’s copy")
    _note(fork, 1)
    _note(other, 2)
    shutil.rmtree(fork.path / "log")
    shutil.copytree(other.path / "log", fork.path / "log")
    with stage.program(fork.path) as shown:
        shown.unlock()
        shown.take("29j-alarm-fork")


def substituted(stage: Stage) -> None:
    """Somebody put another public key into a locked vault."""
    vault = _own(stage, "meddled with")
    header = vault.path / "VAULT"
    lines = header.read_text().split("\n")
    lines[2] = str(age.Identity.generate().recipient)
    header.chmod(0o600)
    header.write_text("\n".join(lines))
    with stage.program(vault.path) as shown:
        shown.unlock()
        shown.take("29k-unlock-substituted")


def orphans(stage: Stage) -> None:
    """Stored files that no entry names, as a crash leaves them."""
    vault = _own(stage, "cut off")
    with vault.session(write=True, clock=PacedClock()) as session:
        store = session._vault.store
        store.publish([store.stage(io.BytesIO(b"left by an intake").readinto, lambda _: None)])
    with stage.opened(vault) as shown:
        shown.go_to(CHECK)
        shown.press("CheckView", "Quick check")
        shown.take("63a-check-orphans")
        shown.press("CheckView", "Take in what no entry names")
        shown.take("63b-check-orphans-taken")


def diverged(stage: Stage) -> None:
    """Work went on in the vault and in its copy."""
    here, there = _own(stage, "office"), _own(stage, "laptop")
    _note(here, 1)
    with there.session(write=True, clock=PacedClock()) as session:
        session.add([stage.desk.files[0]], card={}, case=None, progress=NoProgress())
    with here.session(write=True, clock=PacedClock()) as session:
        session.add([stage.desk.files[1]], card={}, case=None, progress=NoProgress())
    with stage.opened(here) as shown:
        shown.go_to(CHECK)
        card = shown.part(SecondCopyCard)
        card._presenter.update(there.path)
        shown.settle()
        shown.write(card._diverged._reason, REASON)
        _scroll_down(shown)
        shown.take("69g-second-copy-diverged")
        shown.press("Diverged", "Bring in what it has")
        _scroll_down(shown)
        shown.take("69h-second-copy-brought-in")


def handing_over(stage: Stage) -> None:
    """What it does is said; it runs; the new vault is open, and the old one is to be destroyed."""
    vault = _own(stage, "old keys")
    with vault.session(write=True, clock=PacedClock()) as session:
        session.keys.add_recipient(str(age.Identity.generate().recipient), "K-5")
    with stage.opened(vault) as shown:
        shown.go_to(KEYS)
        _scroll_down(shown)
        shown.take("69i-handover-from-keys")
        shown.press("KeysView", "Hand over to new keys…")
        lines = [line for line in shown.window.findChildren(QLineEdit) if line.isVisible()]
        lines[0].setText(str(stage.desk.home / "vaults"))
        shown.write(lines[1], "new keys.vault")
        shown.take("69j-handover")
        for line in lines[2:4]:
            shown.write(line, NEW_WORDS)
        _scroll_down(shown)
        shown.take("69k-handover-end")
        shown.press_now("HandOver", "Hand over")
        with shown.held(0.4):
            shown.take("69l-handover-running")
        shown.settle()
        shown.take("69m-handed-over")


def _own(stage: Stage, name: str) -> TestVault:
    """A copy of the sample case for one act alone."""
    return stage.desk.vault.copy(stage.desk.home / "vaults" / f"{name}.vault")


def _note(vault: TestVault, times: int) -> None:
    """So many commits more."""
    with vault.session(write=True, clock=PacedClock()) as session:
        for number in range(times):
            session.describe([session.items()[0].id], {"note": f"looked at again, {number}"})


def _scroll_down(shown: Shown) -> None:
    area = shown.part(QScrollArea)
    area.verticalScrollBar().setValue(area.verticalScrollBar().maximum())
