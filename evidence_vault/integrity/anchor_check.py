"""What vouches for the log from outside: does each answer still hold, and will it next year?"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from evidence_vault.clock import Instant
from evidence_vault.custody.history import History
from evidence_vault.custody.whole_log import read_anchors
from evidence_vault.index import Index
from evidence_vault.records.anchor import Anchor
from evidence_vault.records.finding import Finding, Grade


def check_anchors(history: History, index: Index, now: Instant) -> Iterator[Finding]:
    """Verify every answer anew.

    Args:
        history: the log.
        index: of it.
        now: by the keeper's clock; for what is to be renewed.
    """
    found = read_anchors(history.plaintext, index, history.header.id)
    for seq, reason in found.bad.items():
        detail = f"This answer from outside is not good, and vouches for nothing: {reason}."
        yield Finding("anchor.not_good", f"#{seq}", detail, facts={"reason": reason})
    stamp = _to_renew(found.stamps, now)
    if stamp:
        until = str(stamp.until)[:10]
        detail = f"The certificate of the last time stamp ends on {until}, and none over a later part of the log lasts."
        yield Finding("anchor.renew", f"#{stamp.seq}", detail, Grade.NOTICE, {"until": until})


def _to_renew(stamps: Sequence[Anchor], now: Instant) -> Anchor | None:
    """Of the time stamps whose root is known, that one which lasts longest, where no lasting one covers what it does."""
    known = [stamp for stamp in stamps if stamp.root_sha256]
    lasting = max((stamp.request.size for stamp in known if not stamp.ends_soon(now)), default=0)
    ending = [stamp for stamp in known if stamp.request.size > lasting]
    return max(ending, key=lambda stamp: stamp.until, default=None)
