"""Every reason for which a challenge is refused has words of the window's own."""

from __future__ import annotations

import re

from tests.helpers import sources
from ui.views.keys import words

REASON = re.compile(r'ChallengeRefused\(reason="([^"]+)"\)')


def test_every_reason_of_the_core_is_worded() -> None:
    text = (sources.ROOT / "evidence_vault" / "custody" / "challenge.py").read_text(encoding="utf-8")
    text += (sources.ROOT / "evidence_vault" / "custody" / "keyring.py").read_text(encoding="utf-8")
    found = set(REASON.findall(text))
    assert len(found) > 5
    assert found == words._REASONS
    assert text.count("ChallengeRefused(") == len(REASON.findall(text)), "a reason is put together from parts"
