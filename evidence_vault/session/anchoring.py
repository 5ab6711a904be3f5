"""Outside time by carry: requests go out in files, answers come back in files."""

from __future__ import annotations

import base64
from collections.abc import Sequence

from evidence_vault.crypto.timestamp import ask, read_root
from evidence_vault.custody.anchor import anchors, judge, received, requested, requests
from evidence_vault.custody.whole_log import read_tree
from evidence_vault.export.typeset import qr_png
from evidence_vault.records.anchor import Anchor, AnchorRequest
from evidence_vault.session.asking import Asking


class Anchoring(Asking):
    """Time stamps over the checkpoint, from authorities that this computer never talks to."""

    def request_anchors(self, authorities: Sequence[str]) -> list[tuple[AnchorRequest, bytes]]:
        """Record that time stamps over the last commit's note are asked for, and give what is to be posted.

        Raises:
            DamagedLog: a commit cannot be read.
            OpenedForReading, DiskFull, WriteFailed: nothing was recorded.
        """
        end, first = read_tree(self._vault.log, self._vault.history, self._vault.index).commits[-1], self.head.size
        asked = [ask(end.note) for _ in authorities]
        drafts = [requested(name, end, one) for name, one in zip(authorities, asked, strict=True)]
        self._vault.writer.commit(drafts)
        known = requests(self.log(first=first))
        return [(request, one.der) for request, one in zip(known.values(), asked, strict=True)]

    @staticmethod
    def request_png(der: bytes) -> bytes:
        """A request as a QR code of its base64, as a PNG."""
        return qr_png(base64.b64encode(der).decode("ascii"))

    def import_anchor(self, untrusted_answer: bytes, untrusted_root: bytes | None) -> Anchor:
        """Verify the answer to a request, or its token alone, and keep it in the log.

        Args:
            untrusted_answer: as it came.
            untrusted_root: PEM of the authority's root from a source that the custodian trusts; without it the answer is
                kept as that of an unknown authority.

        Raises:
            StampRefused: it does not count. Nothing was recorded.
            DamagedLog: a commit cannot be read.
            OpenedForReading, DiskFull, WriteFailed: nothing was recorded.
        """
        root = read_root(untrusted_root) if untrusted_root is not None else None
        tree = read_tree(self._vault.log, self._vault.history, self._vault.index)
        anchor = judge(requests(self.log()).values(), tree.commits, untrusted_answer, root)
        self._vault.writer.commit([received(anchor.request, untrusted_answer, root)])
        return anchor

    def anchors(self) -> tuple[list[AnchorRequest], list[Anchor], list[int]]:
        """What was asked for, what came back and is verified anew, and the entries whose answer is not good.

        Raises:
            DamagedLog: a commit cannot be read.
        """
        entries = list(self.log())
        known = requests(entries)
        good, bad = anchors(entries, known, read_tree(self._vault.log, self._vault.history, self._vault.index).commits)
        return list(known.values()), good, bad
