"""Writing a selective proof as a folder that stands without the vault, and reading one back."""

from __future__ import annotations

import hashlib
import os
import shutil
import stat
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Final

from evidence_vault.crypto.hashing import sha256
from evidence_vault.custody.bundle import ORIGINALS, BundleFiles, is_bundle_path
from evidence_vault.custody.checkpoint import parse_note
from evidence_vault.custody.continuing import gap
from evidence_vault.custody.entry import without
from evidence_vault.custody.log_tree import LogTree
from evidence_vault.custody.open_vault import OpenVault
from evidence_vault.custody.pin import hold, parse_pin
from evidence_vault.custody.proof import Proofs, Signing, build, prove
from evidence_vault.custody.stamped import anchor_files
from evidence_vault.custody.whole_log import read_tree
from evidence_vault.errors import NotProvable, PathExists, SourceMissing, SourceUnreadable
from evidence_vault.export.new_file import write_new, writing_beside
from evidence_vault.export.originals import copy_original
from evidence_vault.export.proof_plan import Choice
from evidence_vault.progress import NoProgress, Progress
from evidence_vault.records.custodian import Custodian
from evidence_vault.records.digest import Content, Digest
from evidence_vault.records.entry import Draft, Json, Kind
from evidence_vault.records.ids import CustodianId
from evidence_vault.records.proof import ProofPlan
from evidence_vault.vault.durable import flush_folders, publish, temporary

LIMIT: Final = 64 << 20
"""Bytes that a file of a bundle has at most, originals aside."""

_BLOCK: Final = 1 << 20
_UNTOLD: Final = NoProgress()
_KIT: Final = Path(__file__).resolve().parent / "kit"
_KIT_FILES: Final = {
    **{name: name for name in ("HOW-TO.txt", "HOW-TO.ru.txt", "HOW-TO.kk.txt")},
    **{f"verify/{name}": name for name in ("verify.html", "verify.py")},
}


def write_proof(vault: OpenVault, plan: ProofPlan, out: Path, *, since: Iterable[bytes], progress: Progress) -> None:
    """Record that a proof is given out, then write it to a new folder.

    Args:
        vault: open for writing.
        plan: what was approved.
        out: where nothing stands.
        since: earlier checkpoints, in any form, that whoever gets the proof may have.
        progress: stage ``export.bytes``.

    Raises:
        PathExists: something stands at `out`.
        InvalidValue, LogShorter, LogDiffers, CheckpointUnknown: of `since`; nothing was recorded.
        NotProvable: what is needed cannot be read; nothing was recorded.
        MissingObject, DamagedObject, DamagedLog: what is stored is not what the log says; no folder is left.
        DiskFull, OutputFailed: the target's medium refused; likewise.
        Cancelled: likewise.
    """
    out = out.absolute()
    if os.path.lexists(out):
        raise PathExists(path=str(out))
    earlier = _held(vault, since)
    if vault.index.gaps():
        _proved(vault, plan)
    items: list[Json] = [str(item) for item in plan.items]
    # first the record: what was given out without one would be worse than the reverse
    vault.writer.commit([Draft(Kind.BUNDLE_EXPORTED, {"case": str(plan.case), "items": items})])
    partial = temporary(out.parent)
    try:
        with writing_beside(out):
            partial.mkdir(mode=0o700)
        _fill(vault, plan, partial, earlier, progress)
        with writing_beside(out):
            publish(partial, out)
    finally:
        shutil.rmtree(partial, ignore_errors=True)
    flush_folders([out.parent])


def _held(vault: OpenVault, since: Iterable[bytes]) -> set[int]:
    """Sizes of the earlier checkpoints, each a commit's."""
    pins = [parse_pin(one) for one in since]
    if not pins:
        return set()
    tree = read_tree(vault.log, vault.history, vault.index)
    return {hold(pin, tree, vault.log_keys).size for pin in pins}


def _fill(vault: OpenVault, plan: ProofPlan, folder: Path, earlier: set[int], progress: Progress) -> None:
    others = {place: (_KIT / name).read_bytes() for place, name in _KIT_FILES.items()}
    progress.begin("export.bytes", sum(item.size for item in plan.originals.values()))
    for path, item in sorted(plan.originals.items()):
        target = _place(folder, path)
        copy_original(item, target, target, vault.store, progress)
    files = proof_files(vault, plan, earlier, {place: sha256(data).hex for place, data in others.items()})
    for place, data in sorted({**files, **others}.items()):
        write_new(_place(folder, place), data)


def proof_files(vault: OpenVault, plan: ProofPlan, earlier: set[int], others: Mapping[str, str]) -> dict[str, bytes]:
    """The files of a proof, but for its originals and its kit.

    Args:
        vault: open for writing; the last commit is by whoever opened it.
        plan: what was approved.
        earlier: sizes of earlier checkpoints that go with it.
        others: SHA-256, hex, of files that are put beside these, originals aside, by path.

    Raises:
        NotProvable, DamagedLog: what is needed cannot be read.
    """
    tree, shown, proofs = _proved(vault, plan)
    anchors = [one for one in plan.anchors if proofs.reaches(tree, one.size)]
    files = anchor_files(anchors)
    digests = {**others, **{place: sha256(data).hex for place, data in files.items()}}
    digests |= {path: item.content.sha256.hex for path, item in plan.originals.items()}
    last = tree.commits[-1]
    custodian = CustodianId.parse(parse_note(last.note).signatures[1].key_name.rpartition("/")[2])
    earlier = earlier | {one.size for one in anchors}
    earlier |= {one.request.size for one in plan.letters if proofs.reaches(tree, one.request.size)}
    return files | build(
        Signing(vault.header.id, vault.key, custodian, vault.writer.signer.key),
        tree=tree,
        note=last.note,
        earlier=_earlier_notes(tree, earlier, plan, custodian),
        shown={seq: without(tree.sealed[seq], names) for seq, names in shown.items()},
        proofs=proofs,
        others=digests,
    )


def _proved(vault: OpenVault, plan: ProofPlan) -> tuple[LogTree, Mapping[int, frozenset[str]], Proofs]:
    """The tree as it stands, the facts that are shown of each entry, and the proofs.

    Raises:
        NotProvable: too much around one of them cannot be read.
    """
    shown = {one.entry.seq: frozenset(one.facts) for one in plan.entries}
    by = {one.entry.by for one in plan.entries} | {one.custodian for one in plan.anchors}
    introduced = _introductions(vault, by)
    for entry in vault.index.entries_at(one.seq for one in introduced):
        shown.setdefault(entry.seq, frozenset(Choice().of(entry).facts))
    tells = (gap(one.entry) for one in plan.entries if one.entry.kind is Kind.LOG_GAP)
    seqs = (one.entry.seq for one in plan.entries if one.entry.kind is Kind.LOG_GAP)
    gaps = {seq: told.before for seq, told in zip(seqs, tells, strict=True) if told}
    tree = read_tree(vault.log, vault.history, vault.index, shown)
    proofs = prove(tree, shown, gaps)
    if missing := [f"#{seq}" for seq in sorted(shown.keys() - proofs.entries.keys() - gaps.keys())]:
        raise NotProvable(missing=missing, files=tree.lost)
    return tree, {seq: names for seq, names in shown.items() if seq in proofs.entries}, proofs


def _introductions(vault: OpenVault, by: set[CustodianId]) -> list[Custodian]:
    """Who signs, and whoever introduced them; the last entry of all names whoever signed last."""
    last = vault.index.last_entry()
    signer = vault.signer.custodian
    waiting = by | ({last.by} if last else set()) | ({signer} if signer else set())
    known = {one.id: one for one in vault.index.custodians()}
    found: dict[CustodianId, Custodian] = {}
    while waiting:
        one = known.get(waiting.pop())
        if one and one.id not in found:
            found[one.id] = one
            waiting |= {entry.by for entry in vault.index.entries_at([one.seq])}
    return list(found.values())


def _earlier_notes(tree: LogTree, sizes: set[int], plan: ProofPlan, signer: CustodianId) -> Mapping[int, bytes]:
    """Notes of the checkpoints that were asked for, and of one by each other custodian over all that is shown of theirs."""
    needed = set(sizes)
    last = {one.entry.by: one.entry.seq for one in sorted(plan.entries, key=lambda one: one.entry.seq)}
    for custodian, seq in last.items():
        if custodian != signer:
            needed.add(next(commit.size for commit in tree.commits if commit.size > seq))
    return {
        commit.size: commit.note
        for commit in tree.commits
        if commit.size in needed and commit.size < tree.size and commit.note
    }


def _place(folder: Path, name: str) -> Path:
    """Where a file of the bundle goes, with the folders above it."""
    target = folder / name
    with writing_beside(target):
        target.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    return target


def read_bundle(folder: Path, progress: Progress = _UNTOLD) -> BundleFiles:
    """Read what lies in a folder that is said to be a bundle; no link is followed.

    Args:
        folder: of the bundle.
        progress: stage ``verify.bytes``.

    Raises:
        SourceMissing: there is no such folder.
        SourceUnreadable: the medium refused.
        Cancelled: the person stopped.
    """
    if not folder.is_dir():
        raise SourceMissing(path=str(folder))
    texts: dict[str, bytes] = {}
    originals: dict[str, Content] = {}
    strangers: list[str] = []
    found = _below(folder)
    progress.begin("verify.bytes", sum(map(_size, found)))
    for path in found:
        place = path.relative_to(folder).as_posix()
        try:
            if not is_bundle_path(place) or not stat.S_ISREG(path.lstat().st_mode):
                strangers.append(place)
            elif place.startswith(ORIGINALS):
                originals[place] = _content(path, progress)
            elif path.lstat().st_size > LIMIT:
                strangers.append(place)
            else:
                texts[place] = path.read_bytes()
                progress.advance(len(texts[place]))
        except OSError as error:
            raise SourceUnreadable(path=str(path), reason=error.strerror or str(error)) from None
    return BundleFiles(texts, originals, tuple(strangers))


def _size(path: Path) -> int:
    """Bytes of what may have to be read, for the progress alone."""
    try:
        return path.lstat().st_size
    except OSError:
        return 0


def _below(folder: Path) -> list[Path]:
    """Every file, and every folder that has no place or nothing in it."""
    known = {"originals", "verify", "custody", "custody/entries", "custody/earlier", "custody/anchors"}
    found: list[Path] = []
    for top, folders, files in os.walk(folder):
        here = Path(top)
        found += [here / name for name in files]
        for name in list(folders):
            below = here / name
            if below.is_symlink() or below.relative_to(folder).as_posix() not in known:
                folders.remove(name)
                found.append(below)
    return found


def _content(path: Path, progress: Progress) -> Content:
    digest, size = hashlib.sha256(), 0
    with path.open("rb") as file:
        while block := file.read(_BLOCK):
            digest.update(block)
            size += len(block)
            progress.advance(len(block))
    return Content(Digest(digest.digest()), size)
