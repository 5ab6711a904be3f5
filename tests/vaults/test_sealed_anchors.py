"""The vaults of `format-1-anchors`: what vouches for a log from outside, as it was first written. README.md says more."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest

from evidence_vault import locked
from evidence_vault.clock import SystemClock
from evidence_vault.progress import NoProgress
from evidence_vault.session import Session
from tests.helpers.sealed import assert_sealed
from tests.helpers.sources import ROOT

HERE = Path(__file__).parent
SEALED = HERE / "format-1-anchors"
KEYS: dict[str, str] = json.loads((SEALED / "keys.json").read_text(encoding="utf-8"))
ROOT_PEM = SEALED / "root.pem"


def test_what_is_sealed_is_what_was_sealed() -> None:
    assert_sealed(SEALED)


@pytest.mark.parametrize(("name", "key"), [("anchored", "identity"), ("witness", "witness identity")])
def test_it_is_read_where_it_stands_and_verifies(name: str, key: str) -> None:
    path = SEALED / f"{name}.vault"
    with Session.open(path, identity=KEYS[key], write=False, untouched=True, clock=SystemClock()) as session:
        found, seen = session.anchors(), session.witnessed()
        failures = [one for one in session.check(quick=False, progress=NoProgress()).findings if one.grade == "fail"]
        kinds = {str(entry.kind) for entry in session.log()}
    assert not failures
    if name == "witness":
        assert [one.size for one in seen] == [18]
        assert "checkpoint.cosigned" in kinds
        return
    assert {"anchor.requested", "anchor.received"} <= kinds
    assert not found.bad
    assert [bool(one.root_sha256) for one in found.stamps] == [True, False]
    assert [(one.by, str(one.on)) for one in found.letters] == [("Notary office No. 7", "2026-11-26")]
    assert [bool(one.key) for one in found.cosignatures] == [True]
    assert [one.authority for one in found.waiting] == ["waiting"]


def test_the_proof_verifies_with_what_was_kept_beside_it() -> None:
    proof = SEALED / "proof"
    codes = [
        one.code
        for one in locked.verify_proof(
            proof,
            checkpoint=KEYS["checkpoint of the letter"].encode(),
            key=None,
            roots=[ROOT_PEM.read_bytes()],
            witnesses=[KEYS["witness key"].encode()],
            progress=NoProgress(),
        )
    ]
    assert codes == ["B17.known", "B17.unknown", "B17.uncovered", "B18.known"]
    more = [
        "--checkpoint",
        KEYS["checkpoint of the proof"],
        "--root",
        str(ROOT_PEM),
        "--witness-key",
        KEYS["witness key"],
    ]
    for kit in (proof / "verify/verify.py", ROOT / "evidence_vault/export/kit/verify.py"):
        line = [sys.executable, "-B", str(kit), str(proof), *more, "--json"]
        done = subprocess.run(line, capture_output=True, check=True)
        assert [one["code"] for one in json.loads(done.stdout)["findings"]] == codes
    assert sorted(path.name for path in (proof / "originals").iterdir()) == ["E-000001.txt", "E-000002.txt"]
