"""Makes a vault with what came in with bundles: an issued list, consent, a redaction, submissions, and a bundle; see README.md.

Usage: python -m tests.vaults.court FOLDER

As `tests.vaults`: what it makes says the same as what is sealed, with other keys.
"""

from __future__ import annotations

import sys
from pathlib import Path

from PIL import Image

from evidence_vault.records.bundle import BundleOrder
from evidence_vault.records.consent import Consent
from evidence_vault.records.derivative import Region
from evidence_vault.records.ids import ItemId, SubmissionId
from evidence_vault.session import Session
from tests.helpers.parts import png
from tests.vaults.__main__ import CLOCK, FIRST, QUIET, at, items, source, take_in
from tests.vaults.anchors import seal


def make(out: Path, work: Path) -> dict[str, str]:
    """All of it, on three days of March."""
    vault = out / "court.vault"
    at("09T08:00")
    with Session.create(vault, custodian="K-1", passphrase=FIRST.encode(), clock=CLOCK) as session:
        keys = {"identity": session.identity_text()}
        take_in(session, source(work, "post.txt", b"the post that is printed\n"), platform="Telegram")
        take_in(session, source(work, "chat.png", png(Image.new("RGB", (64, 48), "white"))), title="Chat")
        session.record_consent(Consent(0, given=True, person="K-9", recipient="any", scope="all", items=(ItemId(1),)))
        session.record_consent(
            Consent(0, given=False, person="K-9", recipient="ru", scope="names", items=(ItemId(1),), on="2026-03-09")
        )
        session.redact(
            session.plan_redaction(ItemId(2), [Region(1, 8, 8, 16, 8, "private")], []), "a telephone number", QUIET
        )
        case = session.create_case({"title.en": "K-1, slander", "court.en": "District court", "profile": "generic"}).id
        session.add_exhibits(case, items(1, 3), {"title.en": "Post and chat"}, together=True)
        session.issue_list(case, None, ("en",), "")
        at("10T08:00")
        order = BundleOrder(case, 1, "generic", ("en",))
        built = session.build_bundle(
            order, out / "bundle", approved=session.review_bundle(order).approved, progress=QUIET
        )
        keys["entry of the bundle"] = str(built.seq)
        keys["checkpoint after the bundle"] = session.checkpoint_short
        session.add_submission(
            case,
            {
                "authority": "District court",
                "bundle": str(built.seq),
                "sent_at": "2026-03-10",
                "deadline": "2026-03-24",
            },
        )
        at("21T08:00")
        session.update_submission(SubmissionId(1), {"answered": "2026-03-20", "outcome": "taken on file"})
    return keys


if __name__ == "__main__":
    seal(Path(sys.argv[1]), make)
