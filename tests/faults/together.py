"""Several processes at one vault, and two copies of a vault that went different ways."""

from __future__ import annotations

import os
import random
import shutil
import time
from collections import Counter
from collections.abc import Iterator
from functools import partial
from pathlib import Path

from evidence_vault.errors import CopyAhead, CopyForked, VaultError, VaultInUse
from evidence_vault.integrity import mirroring
from evidence_vault.progress import NoProgress
from evidence_vault.vault import durable, lock
from tests.faults import children
from tests.faults.campaign import Round, Setting
from tests.faults.diary import Diary
from tests.faults.jobs import digest, look_at_nothing, take_in
from tests.faults.opened import make, opened
from tests.faults.power_cut import wait
from tests.faults.reckoning import as_round, reckon

_EACH = 6
_PATIENCE = 120.0


def several(setting: Setting) -> Iterator[Round]:
    """A round is a vault at which 2 to 8 processes add files at once, each as often as it is let in."""
    number = setting.first
    while True:
        folder = setting.folder / f"round-{number}"
        folder.mkdir()
        children.run(partial(make, folder / "case.vault"))
        count = 2 + number % 7
        started = time.monotonic()
        writers = [
            children.fork(partial(_add, folder, Diary(folder / f"diary-{one}"), one, broken=setting.broken))
            for one in range(count)
        ]
        ended = [children.end(writer, started) for writer in writers]
        diary = Diary(folder / "diary")
        diary.path.write_bytes(b"".join((folder / f"diary-{one}").read_bytes() for one in range(count)))
        done = as_round(children.ask(partial(reckon, folder / "case.vault", diary.read())))
        done.counts["processes"] += count
        names = [name for one in range(count) for name in Diary(folder / f"diary-{one}").read().keys("item")]
        if len(names) != len(set(names)):
            done.troubles.append("a number was given to two items")
        if any(one.code for one in ended):
            done.troubles.append("a process failed by itself")
        shutil.rmtree(folder)
        done.troubles = [f"round {number}, {count} processes: {trouble}" for trouble in done.troubles]
        yield done
        number += 1


def _add(folder: Path, diary: Diary, one: int, *, broken: bool) -> None:
    look_at_nothing()
    if broken:  # the control: nobody keeps the others out, and a file replaces one of its name
        setattr(lock, "_lock", lambda _: None)  # noqa: B010
        setattr(durable, "_rename_exclusive", os.replace)  # noqa: B010
    chance, until = random.Random(one), time.monotonic() + _PATIENCE
    for number in range(_EACH):
        source = folder / f"source-{one}-{number}"
        source.write_bytes(source.name.encode())
        diary.begin("content", digest(source), source.name)
        while time.monotonic() < until:
            try:
                with opened(folder / "case.vault", write=True) as session:
                    take_in(session, diary, [source])
                break
            except VaultInUse:
                wait(chance.uniform(0, 0.02))
        else:
            raise RuntimeError("it was never let in")


def diverged(setting: Setting) -> Iterator[Round]:
    """A round is a copy that goes another way; bringing one up to date with the other is refused, nothing is lost."""
    number = setting.first
    while True:
        folder = setting.folder / f"round-{number}"
        folder.mkdir()
        done = as_round(children.ask(partial(_diverge, folder, number, broken=setting.broken)))
        for name in ("one", "two"):
            there = as_round(children.ask(partial(reckon, folder / name, Diary(folder / f"diary-{name}").read())))
            done.counts += there.counts
            done.troubles += there.troubles
        done.troubles = [f"round {number}: {trouble}" for trouble in done.troubles]
        shutil.rmtree(folder)
        yield done
        number += 1


def _diverge(folder: Path, number: int, *, broken: bool) -> tuple[dict[str, int], list[str]]:
    """Adds to a vault, copies it, and adds to both: as often to one as to the other, or more often."""
    look_at_nothing()
    make(folder / "one")
    diary = Diary(folder / "diary-one")
    _grow(folder, "one", diary, 1 + number % 3)
    shutil.copytree(folder / "one", folder / "two")
    shutil.copy(diary.path, folder / "diary-two")
    _grow(folder, "one", diary, 1 + number % 2)
    _grow(folder, "two", Diary(folder / "diary-two"), 1 + number % 4)
    if broken:  # the control: the two logs are not held against each other
        setattr(mirroring, "refuse_fork", lambda *_: None)  # noqa: B010
    counts: Counter[str] = Counter()
    troubles = []
    for source, target in (("one", "two"), ("two", "one")):
        try:
            with opened(folder / source, write=True) as session:
                session.mirror(folder / target, NoProgress())
            troubles.append(f"{target} was brought up to date with {source}, which went another way")
        except (CopyForked, CopyAhead):
            counts["refused"] += 1
        except VaultError as error:
            troubles.append(f"{error}")
    return dict(counts), troubles


def _grow(folder: Path, name: str, diary: Diary, times: int) -> None:
    with opened(folder / name, write=True) as session:
        for _ in range(times):
            source = folder / f"{name}-{session.head.size}"
            source.write_bytes(source.name.encode())
            diary.begin("content", digest(source), source.name)
            take_in(session, diary, [source])
