"""What vouches for the log from outside: asked for, brought back, known and unknown, on paper."""

from __future__ import annotations

from PySide6.QtWidgets import QTabWidget

from tests.helpers.authority import Authority
from tests.screens.stage import CUSTODY, EVIDENCE, Stage
from ui.views.evidence.lists import EvidenceLists

_WHEN, _LATER = b"20260325061500Z", b"20260325181500Z"
"""When the authorities of the pictures answered, as in DER."""


def from_outside(stage: Stage) -> None:
    """Requests as they are carried away, an answer that counts, one that does not, a letter."""
    home = stage.desk.home
    known, unknown = Authority(home / "tsa"), Authority(home / "another")
    with stage.opened(stage.desk.vault) as shown:
        shown.go_to(CUSTODY)
        shown.part(QTabWidget).setCurrentIndex(1)
        shown.settle()
        shown.take("54-outside-nothing")
        shown.pick(("OutsidePage", "Ask for time stamps…"), [home / "time-stamps"])
        shown.settle()
        shown.take("54a-outside-requests")
        for authority, name, when in ((known, "freetsa", _WHEN), (unknown, "sectigo", _LATER)):
            answer = authority.answer((home / "time-stamps" / f"{name}.tsq").read_bytes())
            (home / f"{name}.tsr").write_bytes(authority.backdated(answer, when, "tsa.pem"))
            shown.pick(("OutsidePage", "Take in an answer…"), [home / f"{name}.tsr"])
            shown.settle()
            if authority is known:
                shown.take("54b-outside-answer")
                shown.pick(("OutsidePage", "Choose the root certificate…"), [authority.root])
            shown.press("OutsidePage", "Take it in")
        shown.pick(("OutsidePage", "Print a letter…"), [home / "letter.pdf"])
        shown.settle()
        shown.press("Banner", "Close")
        shown.take("54c-outside")
        shown.pick(("OutsidePage", "Take in the stamped page…"), [stage.desk.files[0]])
        shown.settle()
        shown.take("54d-outside-letter")
        shown.go_to(EVIDENCE)
        lists = shown.part(EvidenceLists)
        lists.choose([lists.model.rows[-1].id])
        shown.settle()
        shown.part(QTabWidget).setCurrentIndex(2)
        shown.settle()
        shown.take("54e-evidence-ladder")
