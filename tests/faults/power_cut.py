"""The power goes at random moments: what the block device holds then is copied, mounted and held against the diary.

The vault stands on an ext4 image behind a loop device that is not asked to write its journal by itself for five minutes
(``commit=300``), so what survives is what was flushed. The image is read while the vault is being written, and a copy
counts only where the device took no write meanwhile: so a cut may fall into the midst of a flush. What this cannot
show is a drive that loses or reorders what it had said to be written.
"""

from __future__ import annotations

import os
import random
import select
import shutil
import signal
import subprocess
from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import partial
from pathlib import Path

from evidence_vault.index import database
from tests.faults import children
from tests.faults.campaign import Round, Setting, Unavailable
from tests.faults.diary import Diary
from tests.faults.jobs import Desk, digest, entitle, look_at_nothing, take_in
from tests.faults.opened import PASSPHRASE, make, opened
from tests.faults.reckoning import as_round, reckon

CUTS_OF_AN_IMAGE = 40
_IMAGE_BYTES = 48 << 20
_LONGEST_WAIT = 0.08
_TRIES = 5


def power_cut(setting: Setting) -> Iterator[Round]:
    """A round is one cut; an image lives for 40 of them."""
    number = setting.first
    while True:
        place = setting.folder / f"from-{number}"
        place.mkdir()
        with _writing(place, setting, number) as cut:
            for _ in range(CUTS_OF_AN_IMAGE):
                yield cut(number)
                number += 1
        shutil.rmtree(place)


@contextmanager
def _writing(place: Path, setting: Setting, number: int) -> Iterator[Callable[[int], Round]]:
    """A process that adds and describes without end, on an image; yields what cuts its power."""
    image, mount = place / "disk.img", place / "disk"
    _new_image(image)
    chance = random.Random(f"{setting.seed}-{number}")
    diary = Diary(place / "diary")
    diary.done("passphrase", "K-1", PASSPHRASE)
    with mounted(image, mount):
        children.run(partial(make, mount / "case.vault"))
        desk = Desk(mount, diary, chance, number)
        writer = children.fork(partial(_write_without_end, desk, place, broken=setting.broken))
        try:
            wait(0.3)
            yield partial(_cut, place, image, diary, writer, chance)
        finally:
            children.kill(writer)
            children.end(writer, 0.0)


def wait(seconds: float) -> None:
    """Let other processes go on."""
    select.select([], [], [], seconds)


def _cut(place: Path, image: Path, diary: Diary, writer: int, chance: random.Random, number: int) -> Round:
    wait(chance.uniform(0, _LONGEST_WAIT))
    counts: Counter[str] = Counter()
    copy = place / "cut.img"
    for _ in range(_TRIES):
        firm, before = diary.size(), _writes(image)
        _copy(image, copy)
        if _writes(image) == before:
            counts["cut while it was writing"] += 1
            break
    else:
        os.kill(writer, signal.SIGSTOP)
        wait(0.01)
        firm = diary.size()
        _copy(image, copy)
        counts["cut while it stood still"] += 1
    os.kill(writer, signal.SIGSTOP)  # only so that the vault does not grow meanwhile
    said = diary.read(firm)
    try:
        with mounted(copy, place / "after"):
            done = as_round(children.ask(partial(reckon, place / "after" / "case.vault", said)))
            after = children.run(partial(_goes_on, place / "after" / "case.vault"))
        if after.code:
            done.counts["does not open"] += 1
            done.troubles.append("it does not open for writing, or takes no more in")
    except subprocess.CalledProcessError as error:
        done = Round(Counter({"does not mount": 1}), [f"the copy does not mount: {error.stderr!r}"])
    finally:
        os.kill(writer, signal.SIGCONT)
    done.counts += counts
    done.troubles = [f"cut {number}: {trouble}" for trouble in done.troubles]
    return done


def _goes_on(vault: Path) -> None:
    look_at_nothing()
    with opened(vault, write=True) as session:
        source = vault.with_name("afterwards")
        source.write_bytes(b"taken in afterwards")
        take_in(session, Diary(vault.with_name("no-diary")), [source])


def _write_without_end(desk: Desk, sources: Path, *, broken: bool) -> None:
    if broken:
        no_flush()
    look_at_nothing()
    with opened(desk.vault, write=True) as session:
        number = 0
        while True:
            number += 1
            source = sources / "source"
            source.write_bytes(desk.chance.randbytes(desk.chance.choice([10, 3_000, 20_000])) + str(number).encode())
            desk.diary.begin("content", digest(source), "")
            take_in(session, desk.diary, [source])
            entitle(session, desk.diary, desk.chance, f"title {number}")
            wait(0.002)


def no_flush() -> None:
    """The control: nothing of the program or of its index asks the system to flush any more."""
    setattr(os, "fsync", lambda _: None)  # noqa: B010 - for this process alone
    setattr(os, "fdatasync", lambda _: None)  # noqa: B010
    setattr(database, "_WRITER_SETTINGS", ("PRAGMA journal_mode = DELETE", "PRAGMA synchronous = OFF"))  # noqa: B010


# -- the rig ---------------------------------------------------------------------------------------


def _command(*line: object) -> None:
    subprocess.run([str(part) for part in line], check=True, capture_output=True, env={**os.environ, "LC_ALL": "C"})


def _new_image(image: Path) -> None:
    if os.geteuid() != 0:
        raise Unavailable("only root may mount an image")
    with image.open("xb") as file:
        file.truncate(_IMAGE_BYTES)
    try:
        _command("mkfs.ext4", "-q", "-F", "-N", "12000", "-E", "lazy_itable_init=0,lazy_journal_init=0", image)
    except (OSError, subprocess.CalledProcessError) as error:
        raise Unavailable(f"no ext4 image can be made ({error})") from error


@contextmanager
def mounted(image: Path, place: Path) -> Iterator[None]:
    """An image, mounted at a folder that is made.

    Raises:
        Unavailable: there are no loop devices, or none for this user; root of a user namespace is not root here.
        CalledProcessError: there are, but what is in the image cannot be mounted.
    """
    place.mkdir(exist_ok=True)
    try:
        _command("mount", "-o", "loop,commit=300", image, place)
    except subprocess.CalledProcessError as error:
        if b"loop" in error.stderr or b"permission denied" in error.stderr:
            raise Unavailable(f"no loop device ({error.stderr.decode().splitlines()[0]})") from error
        raise
    try:
        yield
    finally:
        for _ in range(100):
            try:
                _command("umount", place)
                break
            except subprocess.CalledProcessError:
                wait(0.05)


def _copy(image: Path, to: Path) -> None:
    """What the device holds: all that has data in the backing file, the rest stays a hole."""
    to.unlink(missing_ok=True)
    source, target = os.open(image, os.O_RDONLY), os.open(to, os.O_WRONLY | os.O_CREAT, 0o600)
    try:
        os.ftruncate(target, _IMAGE_BYTES)
        position = 0
        while True:
            try:
                start = os.lseek(source, position, os.SEEK_DATA)
            except OSError:
                return
            position = os.lseek(source, start, os.SEEK_HOLE)
            os.lseek(source, start, os.SEEK_SET)
            os.lseek(target, start, os.SEEK_SET)
            while start < position:
                start += os.sendfile(target, source, None, position - start)
    finally:
        os.close(source)
        os.close(target)


def _writes(image: Path) -> tuple[str, ...]:
    """Writes that the loop device of an image has taken so far, and how many are under way."""
    for device in Path("/sys/block").glob("loop*"):
        backing = device / "loop" / "backing_file"
        if backing.exists() and backing.read_text().strip() == str(image):
            fields = (device / "stat").read_text().split()
            return fields[4], fields[6], fields[8]
    raise Unavailable("the system does not tell what a loop device does")
