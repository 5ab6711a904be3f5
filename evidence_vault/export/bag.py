"""Writing a bundle as a bag: what goes to a court, the originals, and the proof of their custody, under one signature.

The form is in custody/FORMAT.md, "Bag". How one is built:

1. record ``bundle.exported``: the commit in which it stands is the bag's checkpoint;
2. `plan_bag` with the number of that commit;
3. inside of ``with new_folder(out) as folder:`` put whatever goes in under ``folder/data/``, then `write_bag`.
   The folder gets its name at the end of the block; whoever verifies it before that, and raises, leaves nothing behind.

The same three steps with the number of an earlier commit, and the same files, give the same bytes once more.
"""

from __future__ import annotations

import os
import stat
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path

from evidence_vault.crypto.hashing import sha256
from evidence_vault.custody.bundle import BAG, BAG_INFO, BAG_MARK, BAG_MARKED, MANIFEST, PAYLOAD, TAGS, twins
from evidence_vault.custody.checkpoint import origin
from evidence_vault.custody.open_vault import OpenVault
from evidence_vault.custody.whole_log import lost_commits
from evidence_vault.errors import InvalidValue, NotProvable
from evidence_vault.export.new_file import write_new
from evidence_vault.export.proof import copy_originals, kit_files, place_for, proof_files
from evidence_vault.export.proof_anchors import with_anchors
from evidence_vault.export.proof_plan import Choice, plan_exhibits
from evidence_vault.export.read_proof import content_of
from evidence_vault.progress import Progress
from evidence_vault.records.case import Exhibit
from evidence_vault.records.digest import Content
from evidence_vault.records.ids import CaseId
from evidence_vault.records.proof import ProofPlan, WrittenBag


def plan_bag(
    vault: OpenVault,
    case: CaseId,
    exhibits: Sequence[Exhibit],
    choice: Choice,
    *,
    commit: int | None = None,
    also: Sequence[int] = (),
    said_until: int | None = None,
) -> ProofPlan:
    """What the proof in a bag would show; nothing is written.

    Args:
        vault: whose it is.
        case: that has the exhibits.
        exhibits: as the list has them that the bag goes with.
        choice: which facts may be seen.
        commit: no entry behind it is looked at; None for all of the log.
        also: numbers of further entries that are to be shown, such as that of the list.
        said_until: of what is said about exhibits and items, no entry from this number on is shown; None for all.

    Raises:
        InvalidValue, ItemDestroyed, NotProvable: as of `proof_plan.plan_proof`.
    """
    index = vault.index
    until = None if commit is None else _end(vault, commit)
    lost = lost_commits(vault.history, index)
    plan = plan_exhibits(index, vault.header.id, case, exhibits, choice, lost, (until, said_until))
    shown = {one.entry.seq: one for one in plan.entries}
    more = {entry.seq: choice.of(entry) for entry in index.entries_at(also) if entry.seq < plan.size}
    entries = tuple(one for _, one in sorted({**more, **shown}.items()))
    return with_anchors(vault, replace(plan, entries=entries), choice)


@dataclass(frozen=True, slots=True)
class Filled:
    """A folder with the payload but for the originals, under ``data``.

    Attributes:
        known: what its files consist of, by path below the folder, where whoever wrote them knows; the others are read.
    """

    folder: Path
    known: Mapping[str, Content] = field(default_factory=dict)


def write_bag(
    vault: OpenVault,
    plan: ProofPlan,
    filled: Filled,
    *,
    list_version: int | None,
    commit: int | None = None,
    kit: bool = True,
    progress: Progress,
) -> WrittenBag:
    """Make a bag of a folder in which the payload but for the originals is already there, under ``data``.

    Nothing is recorded, and nothing is written anew that stands there.

    Args:
        vault: open for writing.
        plan: as `plan_bag` gave it.
        filled: a new folder; what fails leaves it as far as it got.
        list_version: of the exhibit list that the bag goes with; None where there is none.
        commit: whose checkpoint it has; None for the last.
        kit: whether the two verifiers go into it; else whoever gets it needs `proof.kit_files` from elsewhere.
        progress: stage ``export.bytes``.

    Raises:
        InvalidValue: a file in the payload has a name that not every system takes, or that no bag has.
        SignedByAnother: the checkpoint of `commit` is by other keys than those that are open.
        NotProvable, DamagedLog: what is needed cannot be read.
        MissingObject, DamagedObject: what is stored is not what the log says.
        PathExists, DiskFull, OutputFailed, Cancelled: likewise.
    """
    end = _end(vault, commit or vault.index.head().commit)
    folder, known = filled.folder, filled.known
    given = {path.relative_to(folder).as_posix(): path for path in _given(folder)}
    unknown = {place: path for place, path in given.items() if place not in known}
    sizes = (path.stat().st_size for path in unknown.values())
    progress.begin("export.bytes", sum(item.size for item in plan.originals.values()) + sum(sizes))
    payload = {place: known[place] if place in known else content_of(path, progress) for place, path in given.items()}
    copy_originals(vault, plan, folder / PAYLOAD, progress)
    for path, item in plan.originals.items():
        payload[PAYLOAD + path] = item.content
    beside = {
        **{place: data for place, data in kit_files().items() if kit or not place.startswith("verify/")},
        BAG_MARK: BAG_MARKED,
        BAG_INFO: _info(vault, end, payload.values()),
    }
    digests = {place: sha256(data).hex for place, data in beside.items()}
    digests |= {place: content.sha256.hex for place, content in payload.items()}
    files = proof_files(vault, plan, set(), digests, layout=BAG, list_version=list_version, commit=commit)
    for place, data in sorted({**files, **beside}.items()):
        write_new(place_for(folder, place), data)
    size = sum(content.size for content in payload.values())
    return WrittenBag(sha256(files[MANIFEST]).hex, sha256(files[TAGS]).hex, len(payload), size)


def _end(vault: OpenVault, commit: int) -> int:
    """How many entries the log had after a commit."""
    entries = vault.index.entries_of_commit(commit)
    if not entries:
        raise NotProvable(missing=[f"commit {commit}"], files=[vault.log.file(commit)])
    return entries.stop


def _info(vault: OpenVault, end: int, payload: Iterable[Content]) -> bytes:
    """What a person or an archive may want to know of a bag at first sight; nothing that is not elsewhere in it."""
    (last,) = vault.index.entries_at([end - 1])
    contents = list(payload)
    oxum = f"{sum(content.size for content in contents)}.{len(contents)}"
    lines = (f"Bagging-Date: {str(last.at)[:10]}", f"External-Identifier: {origin(vault.header.id)}")
    return "\n".join((*lines, f"Payload-Oxum: {oxum}", "")).encode("ascii")


def _given(folder: Path) -> list[Path]:
    """The files of the payload, with names that every system takes and no two of them for the same."""
    places = {path.relative_to(folder).as_posix(): path for path in sorted(_below(folder / PAYLOAD))}
    for place, path in places.items():
        if not BAG.has(place) or place.startswith(BAG.originals) or not stat.S_ISREG(path.lstat().st_mode):
            expected = (
                "letters a to z, digits, space, dot, hyphen, underscore; at most 80 characters, three folders deep"
            )
            raise InvalidValue(field="file", value=place, expected=expected)
    for place, other in twins(places).items():
        raise InvalidValue(field="file", value=place, expected=f"a name that differs from {other}")
    return [*places.values()]


def _below(folder: Path) -> Iterator[Path]:
    """Every file, and every empty folder, which has no place in a bag."""
    for top, folders, files in os.walk(folder):
        here = Path(top)
        yield from (here / name for name in (*files, *(name for name in folders if (here / name).is_symlink())))
        if not files and not folders and here != folder:
            yield here
