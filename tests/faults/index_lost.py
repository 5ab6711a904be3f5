"""The index is deleted, damaged, cut, old, or of another vault: the next opening has it again, equal row for row."""

from __future__ import annotations

import random
import shutil
from collections import Counter
from collections.abc import Iterator
from functools import partial
from pathlib import Path

from evidence_vault.custody.opening import Opening
from evidence_vault.errors import IndexUnusable
from tests.faults import children
from tests.faults.campaign import Round, Setting
from tests.faults.diary import Diary
from tests.faults.jobs import JOBS, Desk
from tests.faults.opened import PASSPHRASE, make, opened
from tests.helpers.tables import digests

WAYS = ("deleted", "flipped", "cut", "older", "of another vault", "no index at all")
_JOBS = ("add together", "describe", "exhibit", "export", "change passphrase", "describe", "purge", "add")


def index_lost(setting: Setting) -> Iterator[Round]:
    """A round is one way, at one place of the file."""
    older, other = setting.folder / "older.db", setting.folder / "other"
    other.mkdir()
    children.run(partial(make, other / "case.vault"))
    diary = Diary(setting.folder / "diary")
    vault = setting.folder / "case.vault"
    children.run(partial(make, vault))
    diary.done("passphrase", "K-1", PASSPHRASE)
    for number, job in enumerate(_JOBS):
        chance = random.Random(f"{setting.seed}-{number}")
        children.run(partial(JOBS[job][0], Desk(setting.folder, diary, chance, number)))
        if number == 2:
            shutil.copy(vault / "index.db", older)
    passphrase = diary.read().acknowledged["passphrase", "K-1"]
    truth = children.ask(partial(_rows, vault, passphrase))
    good = (vault / "index.db").read_bytes()
    bad = {"older": older.read_bytes(), "of another vault": (other / "case.vault" / "index.db").read_bytes()}
    number = setting.first
    while True:
        chance = random.Random(f"{setting.seed}-{number}")
        way = "older" if setting.broken else WAYS[number % len(WAYS)]
        _spoil(vault / "index.db", way, good, bad.get(way, b""), chance)
        found = children.ask(partial(_rows, vault, passphrase, trusted=setting.broken))
        done = Round(Counter({f"index {way}": 1, "acknowledged": len(truth), "found": len(found)}))
        done.counts["equal"] = sum(found.get(table) == rows for table, rows in truth.items())
        if found != truth:
            tables = sorted(table for table in truth if found.get(table) != truth[table])
            done.troubles.append(f"round {number}: the index was {way}, and has other rows in {', '.join(tables)}")
        shutil.rmtree(vault / "recovered", ignore_errors=True)
        yield done
        number += 1


def _spoil(path: Path, way: str, good: bytes, bad: bytes, chance: random.Random) -> None:
    path.unlink(missing_ok=True)
    data = bytearray(good)
    if way == "flipped":
        data[chance.randrange(len(data))] ^= 1 << chance.randrange(8)
    elif way == "cut":
        data = data[: chance.randrange(len(data))]
    elif way in {"older", "of another vault"}:
        data = bytearray(bad)
    elif way == "no index at all":
        data = bytearray(chance.randbytes(chance.randrange(9_000)))
    if way != "deleted":
        path.write_bytes(data)


def _rows(vault: Path, passphrase: str, *, trusted: bool = False) -> dict[str, str]:
    """A digest of all rows of each table, as a person finds them who deletes the index where the program says so."""
    if trusted:  # the control: what the index says is believed
        setattr(Opening, "_is_behind", lambda *_: False)  # noqa: B010
        setattr(Opening, "refuse_other", lambda *_: None)  # noqa: B010
    try:
        with opened(vault, passphrase, write=False) as session:
            return digests(session)
    except IndexUnusable:
        (vault / "index.db").unlink()
        with opened(vault, passphrase, write=False) as session:
            return digests(session)
