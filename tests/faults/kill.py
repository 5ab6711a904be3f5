"""kill -9 at random moments of everything that a person does, spread over the measured length of each job."""

from __future__ import annotations

import random
import shutil
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path

from evidence_vault.custody.open_vault import OpenVault
from evidence_vault.vault.log import LogFiles
from tests.faults import children
from tests.faults.campaign import Round, Setting
from tests.faults.diary import Diary
from tests.faults.jobs import JOBS, Desk
from tests.faults.opened import PASSPHRASE, make
from tests.faults.reckoning import as_round, reckon

ROUNDS_OF_A_VAULT = 40
_LATEST = 1.15
"""Of a job's length: some kills come just after its end."""


def kill(setting: Setting) -> Iterator[Round]:
    """A round is one job, killed; a vault lives for 40 of them."""
    lengths: dict[str, float] = {}
    number = setting.first
    while True:
        folder = setting.folder / f"from-{number}"
        folder.mkdir()
        try:
            for _ in range(ROUNDS_OF_A_VAULT):
                yield _round(setting, folder, number, lengths)
                number += 1
        finally:
            shutil.rmtree(folder, ignore_errors=True)


def _round(setting: Setting, folder: Path, number: int, lengths: dict[str, float]) -> Round:
    chance = random.Random(f"{setting.seed}-{number}")
    diary = Diary(folder / "diary")
    if not (folder / "case.vault").exists():
        children.run(partial(make, folder / "case.vault"))
        diary.done("passphrase", "K-1", PASSPHRASE)
        children.run(partial(JOBS["add together"][0], Desk(folder, diary, chance, -1 - number)))
    names = [name for name in JOBS if name in {"add", "describe"} or not setting.broken]
    job = chance.choices(names, [JOBS[name][1] for name in names])[0]
    work: Callable[[], None] = partial(JOBS[job][0], Desk(folder, diary, chance, number))
    if setting.broken:
        work = partial(_acknowledging_early, work)
    # the first of a job runs to its end and tells how long that takes
    moment = chance.uniform(0, lengths[job] * _LATEST) if job in lengths else None
    ended = children.run(work, kill_after=moment)
    done = as_round(children.ask(partial(reckon, folder / "case.vault", diary.read(), folder, job)))
    done.counts["killed in the middle"] += ended.killed
    done.counts[f"job {job}"] += 1
    if not ended.killed:
        lengths[job] = 0.7 * lengths.get(job, ended.seconds) + 0.3 * ended.seconds
        if ended.code:
            done.counts["does not open"] += 1
            done.troubles.append(f"round {number}: {job} failed by itself")
    done.troubles = [f"round {number}, {job}: {trouble}" for trouble in done.troubles]
    return done


def _acknowledging_early(work: Callable[[], None]) -> None:
    """The control: commits are acknowledged before they have their names, which they get when the vault is closed."""
    real, close, waiting = LogFiles.append, OpenVault.close, list[tuple[LogFiles, int, bytes]]()

    def append(log: LogFiles, number: int, plaintext: bytes) -> None:
        waiting.append((log, number, plaintext))

    def closing(vault: OpenVault) -> None:
        for late in waiting:
            real(*late)
        waiting.clear()
        close(vault)

    setattr(LogFiles, "append", append)  # noqa: B010 - for this process alone
    setattr(OpenVault, "close", closing)  # noqa: B010
    work()
