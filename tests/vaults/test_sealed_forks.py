"""The vault of `format-1-forks`: another history, and an item that came back out of the inbox. README.md says more."""

from __future__ import annotations

import json
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from evidence_vault.clock import SystemClock
from evidence_vault.progress import NoProgress
from evidence_vault.records.entry import Entry, Kind
from evidence_vault.records.ids import CaseId, ItemId
from evidence_vault.session import Session
from tests.helpers.sealed import assert_sealed
from tests.helpers.sources import ROOT
from tests.vaults import __main__ as recipe

HERE = Path(__file__).parent
SEALED = HERE / "format-1-forks"
VAULT = SEALED / "forked.vault"
IDENTITY: str = json.loads((SEALED / "keys.json").read_text(encoding="utf-8"))["identity"]
CONTENTS = {
    ItemId(1): b"the post in both histories\n",
    ItemId(2): b"added while locked, and kept\n",
}


def only(session: Session, kind: Kind) -> Entry:
    """The one entry of a kind."""
    (entry,) = (entry for entry in session.log() if entry.kind is kind)
    return entry


def test_what_is_sealed_is_what_was_sealed() -> None:
    assert_sealed(SEALED)


def test_it_is_read_where_it_stands_and_says_what_was_decided_and_what_came_back() -> None:
    with Session.open(VAULT, identity=IDENTITY, write=False, untouched=True, clock=SystemClock()) as session:
        failures = [one for one in session.check(quick=False, progress=NoProgress()).findings if one.grade == "fail"]
        fork, restored = only(session, Kind.LOG_FORK), only(session, Kind.VAULT_RESTORED)
        cards = {item.id: dict(item.card) for item in session.items()}
    assert not failures
    assert fork.facts["cause"] == "forked"
    assert fork.facts["reason"] == "the disk came back from repair with it"
    assert str(fork.at) == "2026-03-12T08:00:00.000Z"
    assert restored.facts["item"] == "E-000002"
    assert str(restored.facts["from"]).startswith("inbox/")
    assert [str(file)[:8] for file in restored.facts["files"]] == ["objects/"]  # type: ignore[union-attr]  # a list
    assert str(restored.at) == "2026-03-11T09:30:00.000Z"
    assert cards == {
        ItemId(1): {
            "platform": "Telegram",
            "note": "said in the history that goes on",
            "posted": "2026-03-10",
            "language": "en",
        },
        ItemId(2): {"obtained": "received", "title": "Goes on"},
    }


def test_a_copy_is_gone_on_with_and_no_number_of_the_other_history_is_given_again(tmp_path: Path) -> None:
    path = tmp_path / "forked.vault"
    shutil.copytree(VAULT, path)
    with Session.open(path, passphrase=recipe.FIRST.encode(), write=True, clock=SystemClock()) as session:
        assert session.create_case({"title.en": "A later case"}).id == CaseId(2)
        for item, content in CONTENTS.items():
            session.export_original(item, tmp_path / str(item), NoProgress())
            assert (tmp_path / str(item)).read_bytes() == content


def test_the_script_for_strangers_gives_everything_out(tmp_path: Path) -> None:
    for program in ("age", "openssl"):
        if not shutil.which(program):
            pytest.skip(f"the program {program} is not installed")
    key, out = tmp_path / "identity.txt", tmp_path / "out"
    key.write_text(IDENTITY + "\n")
    line = [sys.executable, str(ROOT / "docs/recover/recover.py"), str(VAULT), str(out), "--identity", str(key)]
    done = subprocess.run(line, capture_output=True, text=True, check=False, stdin=subprocess.DEVNULL)
    assert done.returncode == 0, done.stderr
    assert "Originals: 2 of 2 recovered" in done.stderr
    given = {path.name.split(" ")[0]: path.read_bytes() for path in (out / "originals").iterdir()}
    assert given == {str(item): content for item, content in CONTENTS.items()}
    log = [json.loads(line) for line in (out / "log.jsonl").read_text(encoding="utf-8").splitlines()]
    assert {"log.fork", "vault.restored"} <= {entry["facts"]["kind"] for entry in log}
