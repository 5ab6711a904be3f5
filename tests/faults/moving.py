"""What does not stand still: a clock that is set back and forth, and a source that changes while it is read."""

from __future__ import annotations

import hashlib
import itertools
import random
import shutil
from collections import Counter
from collections.abc import Iterator
from functools import partial
from pathlib import Path

from evidence_vault.clock import Instant
from evidence_vault.custody import ledger
from evidence_vault.ingest.intake import Source
from evidence_vault.progress import NoProgress
from evidence_vault.records.entry import Kind
from evidence_vault.records.ids import ItemId
from tests.faults import children
from tests.faults.campaign import Round, Setting
from tests.faults.diary import Diary
from tests.faults.jobs import digest, look_at_nothing
from tests.faults.opened import make, opened
from tests.faults.reckoning import as_round, reckon
from tests.helpers.vaults import SetClock

_STEPS = 12
_YEAR_MS = 31_557_600_000
_BLOCKS = 48
_BLOCK = 1 << 17


def clock(setting: Setting) -> Iterator[Round]:
    """A round is a vault whose clock is set before each change, by years, seconds, or not at all."""
    number = setting.first
    while True:
        folder = setting.folder / f"round-{number}"
        folder.mkdir()
        done = as_round(
            children.ask(partial(_under_a_clock, folder, f"{setting.seed}-{number}", broken=setting.broken))
        )
        there = as_round(children.ask(partial(reckon, folder / "case.vault", Diary(folder / "diary").read())))
        shutil.rmtree(folder)
        yield Round(done.counts + there.counts, [f"round {number}: {one}" for one in done.troubles + there.troubles])
        number += 1


def _under_a_clock(folder: Path, seed: str, *, broken: bool) -> tuple[dict[str, int], list[str]]:
    look_at_nothing()
    chance, diary, vault = random.Random(seed), Diary(folder / "diary"), folder / "case.vault"
    make(vault)
    if broken:  # the control: a clock that was set back is not recorded
        real = ledger.Ledger._first_change

        def silent(self: ledger.Ledger, now: Instant) -> object:
            by, drafts = real(self, now)
            return by, [draft for draft in drafts if draft.kind is not Kind.CLOCK_ANOMALY]

        setattr(ledger.Ledger, "_first_change", silent)  # noqa: B010
    now = 1_800_000_000_000
    for number in range(_STEPS):
        now = max(0, now + chance.choice([-20 * _YEAR_MS, -_YEAR_MS, -1_000, -1, 0, 1, 60_000, _YEAR_MS]))
        with opened(vault, write=True, clock=SetClock(Instant(now))) as session:
            source = folder / f"source-{number}"
            source.write_bytes(f"{seed} {number}".encode())
            diary.begin("content", digest(source), source.name)
            done = session.add([source], card={}, case=None, progress=NoProgress())
            diary.done("item", str(done.items[0].id), digest(source))
    with opened(vault, write=False) as session:
        entries = list(session.log())
    back = sum(after.at < before.at for before, after in itertools.pairwise(entries))
    told = sum(entry.kind is Kind.CLOCK_ANOMALY for entry in entries)
    troubles = [] if back == told else [f"the clock went back {back} times, {told} are recorded"]
    if [entry.seq for entry in entries] != list(range(len(entries))):
        troubles.append("entries are not in their order")
    return {"set back": back, "recorded as such": told}, troubles


def changing(setting: Setting) -> Iterator[Round]:
    """A round is one file that another process changes while it is taken in."""
    vault = setting.folder / "case.vault"
    children.run(partial(make, vault))
    number = setting.first
    while True:
        source = setting.folder / f"source-{number}"
        chance = random.Random(f"{setting.seed}-{number}")
        source.write_bytes(bytes(_BLOCK * _BLOCKS))
        writer = children.fork(partial(_keep_changing, source, chance))
        answer = children.ask(partial(_take_in, vault, source, number, broken=setting.broken))
        children.kill(writer)
        children.end(writer, 0.0)
        source.unlink()
        if number % 20 == 19:
            shutil.rmtree(vault)
            children.run(partial(make, vault))
        yield as_round(answer)
        number += 1


def _keep_changing(source: Path, chance: random.Random) -> None:
    """Fills the file with the number of the turn, from its start to its end, again and again; or cuts it, or adds."""
    turn = 0
    with source.open("r+b", buffering=0) as file:
        while True:
            turn = turn % 250 + 1
            file.seek(0)
            for _ in range(_BLOCKS):
                file.write(bytes([turn]) * _BLOCK)
            if chance.random() < 0.2:
                file.truncate(_BLOCK * chance.randrange(_BLOCKS + 8))


def _take_in(vault: Path, source: Path, number: int, *, broken: bool) -> tuple[dict[str, int], list[str]]:
    """What is recorded is what is stored, and bytes of two moments are marked as such."""
    look_at_nothing()
    if broken:  # the control: nobody looks whether it changed
        setattr(Source, "changed_since", lambda *_: False)  # noqa: B010
    with opened(vault, write=True) as session:
        done = session.add([source], card={}, case=None, progress=NoProgress())
        item = session.item(ItemId(done.items[0].id.number))
        with session._vault.store.open(item.content.sha256, item.size) as stream:
            data = stream.read()
    mixed = len(set(data[::_BLOCK])) > 1
    counts = Counter(
        {"acknowledged": 1, "found": 1, "equal": int(hashlib.sha256(data).digest() == item.content.sha256.value)}
    )
    counts["marked as changed"] += item.changed_while_read
    counts["bytes of two moments"] += mixed
    troubles = [] if counts["equal"] else [f"round {number}: what is recorded is not what is stored"]
    if mixed and not item.changed_while_read:
        troubles.append(f"round {number}: bytes of two moments, and not marked as such")
    return dict(counts), troubles
