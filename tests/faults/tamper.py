"""A small bundle, changed in every way that one byte or one file can be: all three verifiers find it, and say the same.

The program and ``verify.py`` read from disk what is another; ``verify.html`` has the folder in the memory of its browser, and is
told of each case what is another. What is a function of bytes alone, each does once for the very same bytes.
"""

from __future__ import annotations

import itertools
import os
import random
import shutil
from collections import Counter, deque
from collections.abc import Callable, Iterator, Mapping, Sequence
from concurrent.futures import Future, ProcessPoolExecutor
from contextlib import ExitStack, contextmanager, nullcontext
from copy import copy
from dataclasses import dataclass, field, replace
from functools import partial
from multiprocessing import get_context
from pathlib import Path
from typing import Any, Final
from unittest.mock import patch

from evidence_vault.crypto import signing
from evidence_vault.custody import bundle, verify_anchors, verify_bundle
from evidence_vault.custody.bundle import BundleFiles
from evidence_vault.export.read_proof import content_of, read_bundle
from evidence_vault.progress import NoProgress
from evidence_vault.records.finding import Finding
from evidence_vault.records.ids import CustodianId, ItemId
from tests.faults.campaign import Campaign, Round, Setting, Unavailable
from tests.helpers import bags
from tests.helpers.authority import Authority
from tests.helpers.bundles import Told, failures, files, give_out, kit, once, once_for_lists
from tests.helpers.chromium import running
from tests.helpers.vaults import TestVault, make_vault
from tests.helpers.verify_page import Flip, Third

_AT_ONCE: Final = 400
"""Cases in one message to the page."""

_ANEW: Final = 100
"""Of a changed byte, the program and the kit read that file alone again, and in one case of so many the whole folder."""

_PURE: Final = (
    (signing, "verify"),
    (bundle, "read_entry"),
    (bundle, "sha256"),
    (bundle, "read_manifest"),
    (bundle, "read_hashes"),
    (verify_bundle, "parse_note"),
    (verify_bundle, "parse_signed"),
    (verify_bundle, "open_entry"),
    (verify_bundle, "verify_inclusion"),
    (verify_bundle, "verify_consistency"),
    (verify_bundle, "short_form"),
    (ItemId, "parse"),
    (CustodianId, "parse"),
    (verify_anchors, "read_token"),
)
"""What the program does once for the very same bytes, by where it is looked up."""

_PROCESSES: Final = os.cpu_count() or 1

_PROGRAM, _KIT, _PAGE = _ALL = 1, 2, 3
"""Whom the control breaks, by turns; in every fourth case all of them."""

Put = bytes | None
"""What a file consists of then; None where it goes."""


@dataclass(frozen=True)
class Change:
    """One change to a bundle.

    Attributes:
        words: what it is.
        files: what is another then, by path.
        link: a path at which a link to the same content stands then.
        flip: one byte of one file, where that is all.
    """

    words: str
    files: Mapping[str, Put] = field(default_factory=dict)
    link: str = ""
    flip: Flip | None = None


Two = Callable[[Path], tuple[Path, Path]]
"""Makes two bundles of one vault in an empty folder."""


def two_proofs(folder: Path) -> tuple[Path, Path]:
    """Of a small vault."""
    return proofs_of(make_vault(folder), folder)


def proofs_of(vault: TestVault, folder: Path) -> tuple[Path, Path]:
    """Two proofs, the first with an earlier checkpoint and a time stamp of an authority that nobody here knows."""
    authority = Authority(folder / "authority")
    with vault.session(write=True) as session:
        short = session.checkpoint_short.encode()
        two = give_out(session, folder / "two", 2)
        ((_, request),) = session.request_anchors(["authority"])
        session.import_anchor(authority.answer(request), None)
        return give_out(session, folder / "one", 1, since=[short]), two


def two_bags(folder: Path) -> tuple[Path, Path]:
    """Each with a payload."""
    with make_vault(folder).session(write=True) as session:
        made = []
        for number in (1, 2):
            commit = bags.record(session)
            payload = {**bags.PAYLOAD, "00_bundle.pdf": b"%%PDF-1.7 number %d" % number}
            proof = bags.plan(session, number, commit=commit)
            made.append(bags.give_bag(session, folder / str(number), proof, commit, payload))
    return made[0], made[1]


def contents(folder: Path) -> dict[str, bytes]:
    """All files of a bundle, by path."""
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in files(folder)}


def changes(folder: Path, other: Path) -> Iterator[Change]:
    """Every change, always in the same order: files first, then bytes."""
    return itertools.chain(of_files(contents(folder), contents(other)), of_bytes(contents(folder)))


def sample(every: Sequence[Change], of_bytes: int, chance: random.Random) -> list[Change]:
    """Each file removed, and changed in one more way by turns; and some bytes, fewer of the large files of the kit."""
    ways = [one for one in every if not one.flip]
    bytes_of_all = [one for one in every if one.flip]
    small = [one for one in bytes_of_all if one.flip and not one.flip[0].startswith(("verify/", "HOW-TO"))]
    payload = [one for one in small if one.flip and one.flip[0].startswith(("data/", "originals/"))]
    third = of_bytes // 3
    chosen = [one for at, one in enumerate(ways) if one.words.startswith("remove ") or at % 7 == 0]
    return [
        *chance.sample(bytes_of_all, third),
        *chosen,
        *chance.sample(small, third),
        *chance.sample(payload, min(third, len(payload))),
    ]


def of_files(here: Mapping[str, bytes], there: Mapping[str, bytes]) -> Iterator[Change]:
    """Each file removed, emptied, cut, grown, renamed, doubled, made a link, exchanged with others.

    Args:
        here: the bundle, by path.
        there: another one of the same vault.
    """
    following = dict(itertools.pairwise(here))
    for place, data in here.items():
        folder, _, name = place.rpartition("/")
        beside = f"{folder}/x{name}".lstrip("/")
        yield Change(f"remove {place}", {place: None})
        yield Change(f"empty {place}", {place: b""})
        yield Change(f"cut {place}", {place: data[:-1]})
        yield Change(f"grow {place}", {place: data + b"\n"})
        yield Change(f"rename {place}", {place: None, beside: data})
        yield Change(f"double {place}", {beside: data})
        yield Change(f"add beside {place}", {f"{place}~": b"more"})
        yield Change(f"link {place}", link=place)
        if there.get(place, data) != data:
            yield Change(f"take from the other one {place}", {place: there[place]})
        if here.get(following.get(place, ""), data) != data:
            yield Change(f"exchange {place} with the next", {place: here[following[place]], following[place]: data})


def of_bytes(here: Mapping[str, bytes]) -> Iterator[Change]:
    """One bit of each byte; which one, its place says."""
    for place, data in here.items():
        for at in range(len(data)):
            yield Change(f"byte {at} of {place}", flip=(place, at, 1 << (at * 5 + len(place)) % 8))


@contextmanager
def changed(folder: Path, change: Change) -> Iterator[None]:
    """The bundle so changed, and afterwards as it was."""
    if change.flip:
        with _flipped(folder / change.flip[0], *change.flip[1:]):
            yield
        return
    before = {place: (folder / place).read_bytes() if (folder / place).exists() else None for place in change.files}
    for place, data in change.files.items():
        _put(folder / place, data)
    aside = folder.parent / "aside"
    if change.link:
        (folder / change.link).rename(aside)
        (folder / change.link).symlink_to(aside)
    try:
        yield
    finally:
        if change.link:
            aside.replace(folder / change.link)
        for place, data in before.items():
            _put(folder / place, data)


@contextmanager
def _flipped(path: Path, at: int, bits: int) -> Iterator[None]:
    with path.open("r+b", buffering=0) as file:
        before = os.pread(file.fileno(), 1, at)
        os.pwrite(file.fileno(), bytes([before[0] ^ bits]), at)
        try:
            yield
        finally:
            os.pwrite(file.fileno(), before, at)


def _put(path: Path, data: Put) -> None:
    if data is None:
        path.unlink()
    else:
        path.write_bytes(data)


@dataclass(frozen=True)
class Seen:
    """One case, and what the two found that read the folder from disk."""

    number: int
    change: Change
    program: list[Told]
    kit: list[Told]

    def round(self, page: list[Told] | None) -> Round:
        """What it shows, with what the page found; None where there is none."""
        page = self.kit if page is None else page
        found = all(failures(told) for told in (self.program, self.kit, page))
        agreed = self.program == self.kit == page
        counts = Counter(changes=1, found=int(found), agreed=int(agreed), bytes=int(self.change.flip is not None))
        said = "; ".join(
            f"{name} {sorted(failures(told))}"
            for name, told in (("program", self.program), ("kit", self.kit), ("page", page))
        )
        troubles = [f"{self.change.words}: {said}"] if not (found and agreed) else []
        return Round(counts, troubles, self.number)


class Looking:
    """All three verifiers on one folder, which nobody else changes.

    With `broken`, the control, all of them or one of them in turn compare no file with the manifest.
    """

    def __init__(self, folder: Path, third: Third | None, *, broken: bool = False) -> None:
        self._folder, self._third, self._broken = folder, third, broken
        self._whole = False
        """Whether the page has the bundle as it is without a change."""
        for path in files(folder):
            path.chmod(0o600)
        self._program, self._kit = read_bundle(folder), kit().Bundle(str(folder))
        """What they read of the bundle as it is."""

    def rounds(self, cases: Sequence[tuple[int, Change]]) -> list[Round]:
        """What each case shows; the page gets all of them in one message, when the other two are done."""
        with _remembering():
            seen = [self._see(number, change) for number, change in cases]
        by_page = self._third.send()() if self._third else [None] * len(seen)
        return [one.round(page) for one, page in zip(seen, by_page, strict=True)]

    def _see(self, number: int, change: Change) -> Seen:
        blind = {number % 4} if self._broken else set()
        blind = set(_ALL) if blind == {0} else blind
        if self._third and change.flip and not self._whole:
            self._third.look_at(self._folder)
            self._whole = True
        with changed(self._folder, change):
            place = change.flip[0] if change.flip and number % _ANEW else ""
            program, kits = self._read_by_program(place), self._read_by_kit(place)
            if self._third and not change.flip:
                self._third.look_at(self._folder)
                self._whole = False
        if self._third:
            self._third.keep(flip=change.flip, blind=_PAGE in blind)
        if _KIT in blind:
            kits.is_listed = lambda: True
        with patch.object(verify_bundle, "listed", _nothing) if _PROGRAM in blind else nullcontext():
            found = verify_bundle.verify_bundle(program)
        told = [(str(one.grade), one.code, one.subject, one.detail) for one in found]
        return Seen(number, change, told, kits.verify(None, None))

    def _read_by_program(self, place: str) -> BundleFiles:
        """All of the folder, or only one file of it, beside what was read of the others before."""
        if not place:
            return read_bundle(self._folder)
        before, path = self._program, self._folder / place
        if place in before.streamed:
            return replace(before, streamed={**before.streamed, place: content_of(path, NoProgress())})
        return replace(before, texts={**before.texts, place: path.read_bytes()})

    def _read_by_kit(self, place: str) -> Any:  # noqa: ANN401 - a file that is shipped as data has no types
        if not place:
            return kit().Bundle(str(self._folder))
        new = copy(self._kit)
        vars(new).update({name: copy(value) for name, value in vars(new).items() if isinstance(value, dict | list)})
        new.take(place, str(self._folder / place))
        return new


def _nothing(_files: BundleFiles) -> Iterator[Finding]:
    return iter(())


@contextmanager
def _remembering() -> Iterator[None]:
    """Let the program do once what is a function of bytes alone."""
    with ExitStack() as stack:
        for owner, name in _PURE:
            remembering = once_for_lists if name.startswith("verify_") else once
            then = remembering(getattr(owner, name))
            stack.enter_context(patch.object(owner, name, staticmethod(then) if isinstance(owner, type) else then))
        yield


def tamper(make: Two, setting: Setting) -> Iterator[Round]:
    """A round is one change to the first of two bundles; a run that is gone on with has the same two.

    As many processes as there are cores have a copy of it and a browser each.
    """
    if shutil.which("chromium") is None:
        raise Unavailable("the program chromium is not installed")
    kept = setting.kept or setting.folder / "kept"
    if not kept.is_dir():
        made = make(new_folder(setting.folder / "made"))
        for one, name in zip(made, ("one", "other"), strict=True):
            shutil.copytree(one, kept.with_suffix(".new") / name)
        kept.with_suffix(".new").rename(kept)
    cases = (case for case in enumerate(changes(kept / "one", kept / "other")) if setting.takes(case[0]))
    started = partial(_begin, setting.folder, kept / "one", broken=setting.broken)
    with ProcessPoolExecutor(_PROCESSES, get_context("fork"), started) as pool:
        waiting: deque[Future[list[Round]]] = deque()
        try:
            while (some := list(itertools.islice(cases, _AT_ONCE))) or waiting:
                if some:
                    waiting.append(pool.submit(_look, some))
                if len(waiting) > _PROCESSES or not some:
                    yield from waiting.popleft().result()
        finally:
            pool.shutdown(cancel_futures=True)


_LOOKING: list[Looking] = []
_OPEN: Final = ExitStack()
"""Those of this process."""


def _begin(base: Path, whole: Path, *, broken: bool) -> None:
    """In a process of its own: a copy to be changed, and a browser that ends with the process."""
    folder = new_folder(base / str(os.getpid()))
    browser = _OPEN.enter_context(running(shutil.which("chromium") or "", folder / "browser"))
    copied = Path(shutil.copytree(whole, folder / "bundle"))
    _LOOKING.append(Looking(copied, Third(browser), broken=broken))


def _look(cases: Sequence[tuple[int, Change]]) -> list[Round]:
    return _LOOKING[0].rounds(cases)


def new_folder(path: Path) -> Path:
    """An empty folder, just made."""
    path.mkdir()
    return path


PROOF: Final[Campaign] = partial(tamper, two_proofs)
BAG: Final[Campaign] = partial(tamper, two_bags)
