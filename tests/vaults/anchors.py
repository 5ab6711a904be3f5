"""Makes a vault with everything that vouches for a log from outside, its witness, and a proof; see README.md.

Usage: python -m tests.vaults.anchors FOLDER

As `tests.vaults`: what it makes says the same as what is sealed, with other keys. It needs the program openssl.
"""

from __future__ import annotations

import base64
import hashlib
import json
import shutil
import sys
import tempfile
from collections.abc import Callable
from pathlib import Path

from evidence_vault.clock import Instant
from evidence_vault.session import Session
from tests.helpers.authority import Authority
from tests.vaults.__main__ import CLOCK, FIRST, QUIET, SECOND, items, opened, source, take_in

DAY = "2026-11-26"


def at(time: str) -> None:
    """It is so late, on the day on which these are made: an authority has its own clock."""
    CLOCK.at = Instant.parse(f"{DAY}T{time}:00.000Z")


def make(out: Path, work: Path) -> dict[str, str]:
    """All of it, in three hours."""
    vault, other = out / "anchored.vault", out / "witness.vault"
    named, unnamed = Authority(work / "named"), Authority(work / "unnamed", name="Another Root")
    at("08:00")
    with Session.create(other, custodian="W-1", passphrase=SECOND.encode(), clock=CLOCK) as witness:
        keys = {"witness identity": witness.identity_text()}
        keys["witness key"] = base64.b64encode(witness.vault_key).decode()
    with Session.create(vault, custodian="K-1", passphrase=FIRST.encode(), clock=CLOCK) as session:
        keys["identity"] = session.identity_text()
        take_in(session, source(work, "post.txt", b"the post that is anchored\n"), platform="Telegram")
        case = session.create_case({"title.en": "K-1, slander"}).id
        session.add_exhibits(case, items(1), {"title.en": "Post"}, together=False)
        (_, first), (_, second) = session.request_anchors(("named", "unnamed"))
        session.import_anchor(named.answer(first), named.root.read_bytes())
        session.import_anchor(unnamed.answer(second, "-token_out"), None)
        at("09:00")
        keys["checkpoint of the letter"] = session.checkpoint_short
        letter, _ = session.request_letter(("en",))
        scan = source(work, "scan.txt", b"in place of a scan of a stamped page\n")
        session.import_letter(letter.seq, [scan], by="Notary office No. 7", on=DAY, progress=QUIET)
        at("10:00")
        _, offer = session.offer()
        with opened(other, SECOND) as witness:
            _, note = witness.cosign(offer)
        session.import_cosignature(note, keys["witness key"].encode())
        session.request_anchors(("waiting",))
        plan = session.plan_proof(case, [1], letter_scans=True)
        session.write_proof(plan, out / "proof", progress=QUIET)
        keys["checkpoint of the proof"] = session.checkpoint_short
    shutil.copy(named.root, out / "root.pem")
    return keys


def seal(out: Path, making: Callable[[Path, Path], dict[str, str]]) -> None:
    """Have something made in a new folder, and write the list of its files."""
    out.mkdir()
    with tempfile.TemporaryDirectory() as work:
        keys = making(out, Path(work))
    for index in (*out.glob("*/index.db"), *out.glob("*/recovered/*.index")):
        index.unlink()  # no part of the format, and large
    (out / "keys.json").write_text(json.dumps(keys, indent=2) + "\n", encoding="utf-8")
    files = sorted(path for path in out.rglob("*") if path.is_file())
    listed = [
        f"{hashlib.sha256(path.read_bytes()).hexdigest()}  {path.relative_to(out).as_posix()}\n" for path in files
    ]
    (out / "sha256.txt").write_text("".join(listed), encoding="utf-8")


if __name__ == "__main__":
    seal(Path(sys.argv[1]), make)
