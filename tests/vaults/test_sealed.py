"""Vaults that were made when the format was frozen: every later version has to read them. README.md says more."""

from __future__ import annotations

import base64
import hashlib
import json
import re
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from evidence_vault import locked
from evidence_vault.clock import Instant, SystemClock
from evidence_vault.progress import NoProgress
from evidence_vault.records.case import Exhibit
from evidence_vault.records.entry import Facts, Kind
from evidence_vault.records.ids import ItemId
from evidence_vault.records.item import Item
from evidence_vault.session import Session
from tests.helpers.forger import Forger
from tests.helpers.sealed import assert_sealed
from tests.helpers.sources import ROOT
from tests.vaults import __main__ as recipe

HERE = Path(__file__).parent
SEALED = HERE / "format-1"
ANSWERS: dict[str, Any] = json.loads((HERE / "answers.json").read_text(encoding="utf-8"))
KEYS: dict[str, dict[str, str]] = json.loads((SEALED / "keys.json").read_text(encoding="utf-8"))
PASSPHRASES = {"handed-over.vault": recipe.AFTER}

every_vault = pytest.mark.parametrize("name", ANSWERS)


def identity(name: str) -> str:
    """What opens a vault without a passphrase."""
    return KEYS["handed-over.vault"]["earlier identity"] if name == "left-behind.vault" else KEYS[name]["identity"]


def late(moment: Instant | None) -> str | None:
    """A time as the answers have it: on a day in March 2026."""
    return str(moment).removeprefix("2026-03-").removesuffix(":00.000Z") if moment else None


def content(answer: dict[str, Any]) -> bytes:
    """The bytes of an original, as the answers have them."""
    return str(answer["text"]).encode() if "text" in answer else base64.b64decode(answer["base64"])


def as_answered(item: Item) -> dict[str, Any]:
    """What is known of an item, in the words of the answers."""
    facts = {
        "name": item.name,
        "name_raw": base64.b64encode(item.name_raw).decode() if item.name_raw else None,
        "sha256": item.sha256.hex if item.sha256 else None,
        "bytes": item.size,
        "type": item.media_type,
        "source": item.source,
        "at": late(item.ingested_at),
        "by": str(item.ingested_by),
        "read_back": late(item.read_back),
        "post": str(item.post) if item.post else None,
        "same_as": str(item.same_as) if item.same_as else None,
        "changed_while_read": item.changed_while_read,
        "card": dict(item.card),
        "destroyed": item.destroyed.reason if item.destroyed else None,
    }
    return {name: value for name, value in facts.items() if value}


def answered(answer: dict[str, Any]) -> dict[str, Any]:
    """The answer about an item, with digest and length in place of its content."""
    if "destroyed" in answer:
        return answer
    data = content(answer)
    known = {name: value for name, value in answer.items() if name not in ("text", "base64")}
    return {**known, "sha256": hashlib.sha256(data).hexdigest(), "bytes": len(data)}


def about(exhibit: Exhibit) -> dict[str, Any]:
    """An exhibit in the words of the answers."""
    return {
        "exhibit": str(exhibit.id),
        "items": [str(item) for item in exhibit.items],
        "title": dict(exhibit.title),
        "shows": dict(exhibit.shows),
        "date": exhibit.date,
        "pages": exhibit.pages,
        "withdrawn": exhibit.withdrawn,
    }


def log_of(answer: dict[str, Any]) -> list[tuple[str, str, str]]:
    """The log as the answers have it: when, by whom, what."""
    lines = [line.split() for line in answer["log"]]
    return [(at, by, kind) for at, by, *kinds in lines for kind in kinds]


def compare(session: Session, answer: dict[str, Any]) -> None:
    """Hold all that can be asked of a vault against the answers."""
    found = {str(item.id): as_answered(item) for item in session.items()}
    assert found == {number: answered(item) for number, item in answer["items"].items()}
    assert [(late(entry.at), str(entry.by), str(entry.kind)) for entry in session.log()] == log_of(answer)
    assert {str(one.id): one.name for one in session.custodians()} == answer["custodians"]
    cases = {
        str(case.id): {"title": dict(case.title), "court": dict(case.court), "number": case.number}
        for case in session.cases()
    }
    assert cases == answer.get("cases", {})
    assert [about(exhibit) for case in session.cases() for exhibit in session.exhibits(case.id)] == answer.get(
        "exhibits", []
    )
    posts = {str(post.id): [str(item) for item in post.items] for post in session.posts()}
    assert posts == answer.get("posts", {})
    assert [file.note.name for file in session.inbox.files() if file.note] == answer.get("waiting", [])


def grades(session: Session) -> dict[str, list[str]]:
    """What a full check finds, by grade."""
    found = session.check(quick=False, progress=NoProgress()).findings
    return {grade: sorted({one.code for one in found if str(one.grade) == grade}) for grade in ("fail", "notice")}


def sealed_files() -> Iterator[Path]:
    """Every file that is sealed."""
    return (path for path in sorted(SEALED.rglob("*")) if path.is_file() and path.name != "sha256.txt")


def test_what_is_sealed_is_what_was_sealed() -> None:
    assert_sealed(SEALED)
    assert sum(path.stat().st_size for path in sealed_files()) < 400 << 10


SETTLED_SINCE = {
    *("anchor.requested", "anchor.received", "checkpoint.cosigned"),
    *("list.issued", "derivative.made", "consent.given", "consent.withdrawn", "submission.added", "submission.updated"),
}
"""They are in the vaults of `format-1-anchors` and `format-1-court`, which have tests of their own."""


def test_every_kind_that_is_settled_is_in_one_of_them() -> None:
    page = (ROOT / "evidence_vault/custody/FORMAT.md").read_text(encoding="utf-8")
    reserved = set(re.findall(r"`([a-z_]+\.[a-z_]+)`", page.split("Reserved:")[1].split("\n## ")[0]))
    sealed = {kind for answer in ANSWERS.values() for _, _, kind in log_of(answer)}
    assert sealed == {str(kind) for kind in Kind} - reserved - SETTLED_SINCE, (
        "a kind that was settled later needs a vault of its own"
    )


@every_vault
def test_it_is_read_where_it_stands_and_nothing_is_written(name: str) -> None:
    path = SEALED / name
    with Session.open(path, identity=identity(name), write=False, untouched=True, clock=SystemClock()) as session:
        compare(session, ANSWERS[name])
        assert grades(session) == {"fail": ANSWERS[name]["failures"], "notice": ANSWERS[name]["notices"]}
    test_what_is_sealed_is_what_was_sealed()


@every_vault
def test_a_copy_is_gone_on_with_by_the_passphrase(name: str, tmp_path: Path) -> None:
    answer, path = ANSWERS[name], tmp_path / name
    shutil.copytree(SEALED / name, path)
    passphrase = PASSPHRASES.get(name, recipe.FIRST).encode()
    with Session.open(path, passphrase=passphrase, write=True, clock=SystemClock()) as session:
        compare(session, answer)
        drafts = {about: dict(one.fields) for one in session.drafts().unsaved.texts for about in one.about}
        assert drafts == answer.get("draft", {})
        for number, item in answer["items"].items():
            if "destroyed" not in item:
                session.export_original(ItemId.parse(number), tmp_path / number, NoProgress())
                assert (tmp_path / number).read_bytes() == content(item)
        (tmp_path / "new.txt").write_bytes(b"taken in by a later version")
        (new,) = session.add([tmp_path / "new.txt"], card={}, case=None, progress=NoProgress()).items
        assert str(new.id) == answer["next_item"]
        assert grades(session)["fail"] == answer["failures"]


def test_the_other_keys_open_it_too(tmp_path: Path) -> None:
    path, colleague = tmp_path / "case.vault", KEYS["case.vault"]["colleague"]
    shutil.copytree(SEALED / "case.vault", path)
    second = recipe.SECOND.encode()
    with Session.open(path, passphrase=second, write=False, clock=SystemClock()) as session:
        assert session.identity_text() == identity("case.vault")
    with Session.open(path, identity=colleague, write=True, clock=SystemClock()) as session:
        session.describe([ItemId(1)], {"title": "said by K-3"})
        assert [one.name for one in session.custodians()] == ["K-1", "K-2", "recovery", "K-3"]
        assert grades(session)["fail"] == []


@every_vault
def test_the_script_for_strangers_gives_everything_out(name: str, tmp_path: Path) -> None:
    for program in ("age", "openssl"):
        if not shutil.which(program):
            pytest.skip(f"the program {program} is not installed")
    answer, out, key = ANSWERS[name], tmp_path / "out", tmp_path / "identity.txt"
    key.write_text(identity(name) + "\n")
    line = [sys.executable, str(ROOT / "docs/recover/recover.py"), str(SEALED / name), str(out), "--identity", str(key)]
    done = subprocess.run(line, capture_output=True, text=True, check=False, stdin=subprocess.DEVNULL)
    told = [text for text in done.stderr.splitlines() if text.startswith("!")]
    assert not [text for text in told if not any(part in text for part in answer["not_recovered"])], told
    assert not [part for part in answer["not_recovered"] if not any(part in text for text in told)], told
    assert done.returncode == (1 if answer["not_recovered"] else 0)
    assert f"Originals: {answer['recovered']} recovered" in done.stderr
    given = {path.name.split(" ")[0]: path.read_bytes() for path in (out / "originals").iterdir()}
    assert given == {number: content(item) for number, item in answer["items"].items() if "destroyed" not in item}


def test_what_version_1_leaves_room_for_is_kept_and_passed_over(tmp_path: Path) -> None:
    """A fact of a new name, and a kind that is reserved: a later version may write both."""
    path = tmp_path / "case.vault"
    shutil.copytree(SEALED / "left-behind.vault", path)
    with Session.open(path, passphrase=recipe.FIRST.encode(), write=True, clock=SystemClock()) as session:
        later = Forger.from_slot(path, session._vault.unlocked)
    described: Facts = {"kind": "item.described", "item": "E-000001", "card.title": "said later", "weather": "rain"}
    later.write(described, {"kind": "item.accepted", "item": "E-000001", "of": "K-9"})
    with Session.open(path, identity=identity("left-behind.vault"), write=True, clock=SystemClock()) as session:
        assert grades(session)["fail"] == []
        assert session.item(ItemId(1)).card == {"title": "said later"}
        *_, first, second = session.history(ItemId(1))
        assert (first.facts["weather"], second.facts["of"]) == ("rain", "K-9")


def test_the_proof_verifies_with_the_checkpoint_that_was_written_down() -> None:
    proof, checkpoint = SEALED / "proof", KEYS["case.vault"]["checkpoint of the proof"]
    found = locked.verify_proof(proof, checkpoint=checkpoint.encode(), key=None, progress=NoProgress())
    assert [one.code for one in found] == ["B15.no_time"]
    kits = (proof / "verify/verify.py", ROOT / "evidence_vault/export/kit/verify.py")
    for kit in kits:  # as it was given out, and as it is now; -B: nothing is written beside it
        line = [sys.executable, "-B", str(kit), str(proof), "--checkpoint", checkpoint]
        assert subprocess.run(line, capture_output=True, check=False).returncode == 0
    items = ANSWERS["case.vault"]["items"]
    given = {path.name: path.read_bytes() for path in (proof / "originals").iterdir()}
    assert given == {f"{number}.txt": content(items[number]) for number in ("E-000001", "E-000002")}


def test_the_same_proof_with_another_original_does_not(tmp_path: Path) -> None:
    shutil.copytree(SEALED / "proof", tmp_path / "proof")
    (tmp_path / "proof/originals/E-000001.txt").write_bytes(b"another post\n")
    codes = {
        one.code for one in locked.verify_proof(tmp_path / "proof", checkpoint=None, key=None, progress=NoProgress())
    }
    assert {"B3.changed", "B12.changed"} <= codes
