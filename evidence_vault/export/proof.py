"""Writing a selective proof as a folder that stands without the vault."""

from __future__ import annotations

import os
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Final

from evidence_vault.crypto.hashing import sha256
from evidence_vault.custody.bundle import BAG, FOLDER, PAYLOAD, Layout
from evidence_vault.custody.checkpoint import custodian_key_name, origin, parse_note
from evidence_vault.custody.continuing import gap
from evidence_vault.custody.entry import without
from evidence_vault.custody.log_tree import LogTree
from evidence_vault.custody.open_vault import OpenVault
from evidence_vault.custody.pin import hold, parse_pin
from evidence_vault.custody.proof import Proofs, Signing, build, prove
from evidence_vault.custody.stamped import anchor_files
from evidence_vault.custody.whole_log import read_end, read_tree
from evidence_vault.errors import NotProvable, PathExists, SignedByAnother
from evidence_vault.export.new_file import new_folder, write_new, writing_beside
from evidence_vault.export.originals import copy_original
from evidence_vault.export.proof_plan import Choice
from evidence_vault.progress import Progress
from evidence_vault.records.custodian import Custodian
from evidence_vault.records.entry import Draft, Json, Kind
from evidence_vault.records.ids import CustodianId
from evidence_vault.records.proof import ProofPlan

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
    if os.path.lexists(out):
        raise PathExists(path=str(out))
    earlier = _held(vault, since)
    if vault.index.gaps():
        _proved(vault, plan)
    items: list[Json] = [str(item) for item in plan.items]
    # first the record: what was given out without one would be worse than the reverse
    vault.writer.commit([Draft(Kind.BUNDLE_EXPORTED, {"case": str(plan.case), "items": items})])
    with new_folder(out) as partial:
        _fill(vault, plan, partial, earlier, progress)


def _held(vault: OpenVault, since: Iterable[bytes]) -> set[int]:
    """Sizes of the earlier checkpoints, each a commit's."""
    pins = [parse_pin(one) for one in since]
    if not pins:
        return set()
    tree = read_tree(vault.log, vault.history, vault.index)
    return {hold(pin, tree, vault.log_keys).size for pin in pins}


def _fill(vault: OpenVault, plan: ProofPlan, folder: Path, earlier: set[int], progress: Progress) -> None:
    others = kit_files()
    progress.begin("export.bytes", sum(item.size for item in plan.originals.values()))
    copy_originals(vault, plan, folder, progress)
    files = proof_files(vault, plan, earlier, {place: sha256(data).hex for place, data in others.items()})
    for place, data in sorted({**files, **others}.items()):
        write_new(place_for(folder, place), data)


def kit_files() -> dict[str, bytes]:
    """What goes with every bundle for people without this program, by path: how to verify, and two verifiers."""
    return {place: (_KIT / name).read_bytes() for place, name in _KIT_FILES.items()}


def kit_file(name: str) -> Path:
    """Where a file of the kit lies in this program, for bundles that have none inside."""
    return _KIT / name


def copy_originals(vault: OpenVault, plan: ProofPlan, folder: Path, progress: Progress) -> None:
    """Write the originals of a plan below a folder; raises as of `copy_original`."""
    for path, item in sorted(plan.originals.items()):
        target = place_for(folder, path)
        copy_original(item, target, target, vault.store, progress)


def proof_files(
    vault: OpenVault,
    plan: ProofPlan,
    earlier: set[int],
    others: Mapping[str, str],
    *,
    layout: Layout = FOLDER,
    list_version: int | None = None,
    commit: int | None = None,
) -> dict[str, bytes]:
    """The files of a proof, but for its originals and its kit.

    Args:
        vault: open for writing; the last commit is by whoever opened it.
        plan: what was approved.
        earlier: sizes of earlier checkpoints that go with it.
        others: SHA-256, hex, of files that are put beside these, originals aside, by path.
        layout: form of the bundle.
        list_version: of the exhibit list that goes with it, if any.
        commit: whose checkpoint it is; None for the last.

    Raises:
        NotProvable, DamagedLog: what is needed cannot be read.
        SignedByAnother: the checkpoint of `commit` is by other keys than those that are open.
    """
    tree, shown, proofs = _proved(vault, plan, commit)
    anchors = [one for one in plan.anchors if proofs.reaches(tree, one.size)]
    files = anchor_files(anchors)
    digests = {**others, **{place: sha256(data).hex for place, data in files.items()}}
    payload = PAYLOAD if layout is BAG else ""
    digests |= {payload + path: item.content.sha256.hex for path, item in plan.originals.items()}
    note = tree.commits[-1].note
    custodian = signed_by(note)
    earlier = earlier | {one.size for one in anchors}
    earlier |= {one.request.size for one in plan.letters if proofs.reaches(tree, one.request.size)}
    return files | build(
        Signing(vault.header.id, vault.key, custodian, vault.signer.key, layout, list_version),
        tree=tree,
        note=note,
        earlier=_earlier_notes(tree, earlier, plan, custodian),
        shown={seq: without(tree.sealed[seq], names) for seq, names in shown.items()},
        proofs=proofs,
        others=digests,
    )


def _proved(
    vault: OpenVault, plan: ProofPlan, commit: int | None = None
) -> tuple[LogTree, Mapping[int, frozenset[str]], Proofs]:
    """The tree as it stood after a commit, the facts that are shown of each entry, and the proofs.

    Raises:
        NotProvable: too much around one of them cannot be read.
        SignedByAnother: see `proof_files`.
    """
    shown = {one.entry.seq: frozenset(one.facts) for one in plan.entries}
    by = {one.entry.by for one in plan.entries} | {one.custodian for one in plan.anchors} | _signers(vault, commit)
    introduced = _introductions(vault, by)
    for entry in vault.index.entries_at(one.seq for one in introduced):
        shown.setdefault(entry.seq, frozenset(Choice().of(entry).facts))
    tells = (gap(one.entry) for one in plan.entries if one.entry.kind is Kind.LOG_GAP)
    seqs = (one.entry.seq for one in plan.entries if one.entry.kind is Kind.LOG_GAP)
    gaps = {seq: told.before for seq, told in zip(seqs, tells, strict=True) if told}
    whole = read_tree(vault.log, vault.history, vault.index, shown)
    tree = whole if commit is None else whole.until(commit)
    if tree is None:
        raise NotProvable(missing=[f"commit {commit}"], files=whole.lost)
    proofs = prove(tree, shown, gaps)
    if missing := [f"#{seq}" for seq in sorted(shown.keys() - proofs.entries.keys() - gaps.keys())]:
        raise NotProvable(missing=missing, files=tree.lost)
    return tree, {seq: names for seq, names in shown.items() if seq in proofs.entries}, proofs


def _signers(vault: OpenVault, commit: int | None) -> set[CustodianId]:
    """Who signed the checkpoint of a commit, or may sign the next one."""
    if commit is None:
        last, signer = vault.index.last_entry(), vault.signer.custodian
        return ({last.by} if last else set()) | ({signer} if signer else set())
    end = read_end(vault.log.read, commit)
    if end is None or not end.note:
        raise NotProvable(missing=[f"commit {commit}"], files=[vault.log.file(commit)])
    note, custodian = parse_note(end.note), signed_by(end.note)
    ours = note.verify(custodian_key_name(vault.header.id, custodian), vault.signer.key.public_key)
    if not ours or not note.verify(origin(vault.header.id), vault.key.public_key):
        raise SignedByAnother(custodian=str(custodian))
    return {custodian}


def signed_by(note: bytes) -> CustodianId:
    """The custodian who signed the note of a commit."""
    return CustodianId.parse(parse_note(note).signatures[1].key_name.rpartition("/")[2])


def _introductions(vault: OpenVault, waiting: set[CustodianId]) -> list[Custodian]:
    """Whoever signs, and whoever introduced them."""
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


def place_for(folder: Path, name: str) -> Path:
    """Where a file of the bundle goes, with the folders above it."""
    target = folder / name
    with writing_beside(target):
        target.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    return target
