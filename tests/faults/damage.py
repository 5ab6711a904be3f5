"""A small vault, damaged in every way in turn: found and named, no wrong answer, and all else still comes out.

Every byte flipped, every file cut at every length, deleted, exchanged with another, put back in an older version. Of
the index, which is made anew from the log and has a campaign of its own, one byte and one length in so many.

The program meets a file of the log or of objects by one reader each. So a damage to one is read by that reader first;
the whole vault is opened, checked and asked for every outcome that is new for this file, and for one damage in
`_WHOLE` besides.
"""

from __future__ import annotations

import hashlib
import shutil
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path
from typing import Any

from evidence_vault.errors import IndexUnusable, VaultError
from evidence_vault.integrity import file_check
from evidence_vault.progress import NoProgress
from evidence_vault.records.finding import Finding
from evidence_vault.records.ids import CaseId, ItemId
from evidence_vault.session import Session
from tests.faults import children
from tests.faults.campaign import Round, Setting
from tests.faults.diary import Diary
from tests.faults.jobs import look_at_nothing, take_in
from tests.faults.opened import CHEAP, make, opened
from tests.helpers.vaults import TestVault

_AT_ONCE = 400
"""Damages that one child looks at: it learns the key, and goes with it."""

_WHOLE = 20
_FLIPPED, _CUT = 29, 211
"""Of the index, one byte and one length in so many: pages of 4,096 bytes are met at ever other places."""

Outcomes = dict[str, list[str]]
"""What was said of damages to a file by its reader, by the file's name."""

Change = tuple[str, dict[str, bytes | None]]
"""What is done, in words; and new bytes for files by name, None where a file goes."""


@dataclass
class Whole:
    """The vault before the damage.

    Attributes:
        files: its files that carry something, by name.
        older: earlier bytes of files.
        truth: what it answers.
        judged: outcomes of which a whole reading showed that all is well.
    """

    folder: Path
    identity: str
    files: dict[str, bytes] = field(default_factory=dict)
    older: dict[str, list[bytes]] = field(default_factory=dict)
    truth: dict[str, Any] = field(default_factory=dict)
    judged: Outcomes = field(default_factory=dict)

    @property
    def vault(self) -> TestVault:
        """Opened with its identity, which costs nothing."""
        return TestVault(self.folder / "case.vault", self.identity)


def damage(setting: Setting) -> Iterator[Round]:
    """A round is one damage. The index, of which every bit can be made anew, comes last."""
    whole = _make(setting.folder)
    waiting: list[tuple[int, Change]] = []
    for number, change in enumerate(_changes(whole)):
        if setting.broken and not (change[0].startswith("flip") and "objects/" in change[0]):
            continue
        if setting.takes(number):
            waiting.append((number, change))
        if len(waiting) == _AT_ONCE:
            yield from _look(whole, waiting, broken=setting.broken)
            waiting = []
    yield from _look(whole, waiting, broken=setting.broken)


def _make(folder: Path) -> Whole:
    """A vault in which every kind of file has an earlier version, as far as there can be one."""
    facts = children.ask(partial(_fill, folder))
    whole = Whole(folder, facts["identity"])
    whole.older = {name: [bytes.fromhex(text) for text in texts] for name, texts in facts["older"].items()}
    root = folder / "case.vault"
    for path in sorted(root.rglob("*")):
        if path.is_file() and path.name != "lock" and not path.name.endswith("-journal"):
            path.chmod(0o600)
            whole.files[path.relative_to(root).as_posix()] = path.read_bytes()
    whole.truth = children.ask(partial(_answers, whole))
    return whole


def _fill(folder: Path) -> dict[str, Any]:
    """Make the vault, and keep what its files were before they were replaced or taken away."""
    from evidence_vault.custody.keyring import Keyring

    look_at_nothing()
    vault, diary = folder / "case.vault", Diary(folder / "diary")
    make(vault)
    older: dict[str, list[str]] = {}

    def keep() -> None:
        for path in [*vault.rglob("*.age"), vault / "index.db"]:
            versions = older.setdefault(path.relative_to(vault).as_posix(), [])
            if path.exists() and path.read_bytes().hex() not in versions:
                versions.append(path.read_bytes().hex())

    new = "a sentence about marshes and a cormorant"
    with opened(vault, write=True) as session:
        for name in ("one", "two", "three"):
            (folder / name).write_bytes(name.encode())
            take_in(session, diary, [folder / name])
            session.describe([ItemId(len(session.items()))], {"title": f"title of {name}"})
            keep()
        session.create_case({"title.en": "A case"})
        session.add_exhibits(CaseId(1), [ItemId(1)], {"title.en": "An exhibit"}, together=False)
        Keyring(session._vault, CHEAP).change(new.encode())
        keep()
        session.purge(session.plan_purge(ItemId(2), "consent withdrawn"))
        identity = session.identity_text()
    now = {path.relative_to(vault).as_posix(): path.read_bytes().hex() for path in vault.rglob("*") if path.is_file()}
    kept = {name: [text for text in texts if now.get(name) != text] for name, texts in older.items()}
    return {"identity": identity, "older": {name: texts for name, texts in kept.items() if texts}}


def _changes(whole: Whole) -> Iterator[Change]:
    names = sorted(whole.files, key=lambda name: (name == "index.db", name))
    for name in names:
        yield f"delete {name}", {name: None}
        for other in names:
            if other > name:
                yield f"exchange {name} {other}", {name: whole.files[other], other: whole.files[name]}
    for name, versions in sorted(whole.older.items()):
        for number, data in enumerate(versions):
            yield f"older {name} {number}", {name: data}
    for name in names:
        data = whole.files[name]
        every, each = (_CUT, _FLIPPED) if name == "index.db" else (1, 1)
        for length in range(0, len(data), every):
            yield f"cut {name} {length}", {name: data[:length]}
        for position in range(0, len(data), each):
            flipped = bytearray(data)
            flipped[position] ^= 1 << position % 8
            yield f"flip {name} {position}", {name: bytes(flipped)}


def _look(whole: Whole, waiting: list[tuple[int, Change]], *, broken: bool) -> Iterator[Round]:
    def work() -> tuple[list[tuple[dict[str, int], list[str]]], Outcomes]:
        if broken:  # the control: the check does not hash
            setattr(file_check, "_problem", lambda *_, **__: None)  # noqa: B010
        with whole.vault.session() as session:
            return [_met(whole, session, number, change) for number, change in waiting], whole.judged

    if not waiting:
        return
    answers, whole.judged = children.ask(work)
    for (number, (what, _)), (counts, troubles) in zip(waiting, answers, strict=True):
        yield Round(Counter(counts), [f"{what}: {trouble}" for trouble in troubles], number)


def _met(whole: Whole, session: Session, number: int, change: Change) -> tuple[dict[str, int], list[str]]:
    """One damage, read by the reader of its file, or with the whole vault where that says something new."""
    said = _alone(whole, session, change)
    name = next(iter(change[1]))
    if said and said in whole.judged.get(name, []) and number % _WHOLE:
        return {"acknowledged": 1, "found": 1, "equal": 1, "read by the reader alone": 1}, []
    counts, troubles = _one(whole, change)
    if said and not troubles:
        whole.judged.setdefault(name, []).append(said)
    return counts, troubles


def _alone(whole: Whole, session: Session, change: Change) -> str:
    """What the reader of a damaged file says by itself, naming it; nothing where there is none, or all seems well."""
    (name, data), *more = change[1].items()
    if more or data is None or name not in whole.files or not name.startswith(("log/", "objects/")):
        return ""
    path = whole.vault.path / name
    _put(path, data)
    try:
        found = [*_read(session, name)]
    finally:
        _put(path, whole.files[name])
    said = " ".join(f"{one.code} {one.subject} {one.detail} {one.facts}" for one in found)
    return said if name in said else ""


def _read(session: Session, name: str) -> Iterator[Finding]:
    vault = session._vault
    if name.startswith("log/"):
        yield from vault.history.read(int(Path(name).stem), None, {}).findings
        return
    contents = {item.content: [item.id] for item in session.items() if not item.destroyed}
    yield from file_check.check_objects(vault.store, contents, [], quick=False, progress=NoProgress())


def _one(whole: Whole, change: Change) -> tuple[dict[str, int], list[str]]:
    """One damage: done, looked at, and undone."""
    _, files = change
    root = whole.vault.path
    for name, data in files.items():
        _put(root / name, data)
    counts: Counter[str] = Counter({"acknowledged": 1})
    troubles: list[str] = []
    try:
        named, answers = _verdict(whole)
        _judge(whole, files, named, answers, counts, troubles)
    finally:
        shutil.rmtree(root / "recovered", ignore_errors=True)
        for name in {*files, "index.db"}:
            path = root / name
            if not path.exists() or path.read_bytes() != whole.files.get(name):
                _put(path, whole.files.get(name))
        (root / "index.db-journal").unlink(missing_ok=True)
    return dict(counts), troubles


def _put(path: Path, data: bytes | None) -> None:
    path.unlink(missing_ok=True)
    if data is not None:
        path.write_bytes(data)


def _verdict(whole: Whole) -> tuple[str, dict[str, Any]]:
    """All that is said of the damage, and all that is answered in spite of it."""
    said = ""
    try:
        with whole.vault.session() as session:
            found = session.check(quick=False, progress=NoProgress()).findings
            said = " ".join(f"{one.code} {one.subject} {' '.join(map(str, one.facts.values()))}" for one in found)
            return said, _answered(session)
    except IndexUnusable as error:  # the person is told that it can be deleted
        (whole.vault.path / "index.db").unlink()
        return f"{said} {error.code}", _answers(whole)
    except VaultError as error:
        return f"{said} {error.code} {' '.join(map(str, error.facts.values()))} refused", {}


def _answers(whole: Whole) -> dict[str, Any]:
    with whole.vault.session() as session:
        return _answered(session)


def _answered(session: Session) -> dict[str, Any]:
    """What the vault says: items with what is known of them and their bytes, cases, exhibits, custodians."""
    said: dict[str, Any] = {}
    for item in session.items():
        name = str(item.id)
        said[f"{name} destroyed"] = bool(item.destroyed)
        if item.destroyed:
            continue
        said |= {f"{name} name": item.name, f"{name} size": item.size, f"{name} title": item.card.get("title")}
        said[f"{name} sha256"] = item.content.sha256.hex
        try:
            with session._vault.store.open_verified(item.content.sha256, item.size) as stream:
                said[f"{name} bytes"] = hashlib.sha256(stream.read()).hexdigest()
        except VaultError:
            said[f"{name} bytes"] = "refused"
    for case in session.cases():
        said[f"{case.id} title"] = dict(case.title)
        said |= {f"{case.id} exhibit {one.number}": dict(one.title) for one in session.exhibits(case.id)}
    return said


def _judge(
    whole: Whole,
    files: dict[str, bytes | None],
    said: str,
    answers: dict[str, Any],
    counts: Counter[str],
    troubles: list[str],
) -> None:
    """Hold the verdict against the truth."""
    remade = "index.db" in files and _remade(whole, files["index.db"])
    refused = said.endswith("refused")
    # a file VAULT that is no header is told of by the vault's path, or as the one that does not fit
    header = "VAULT" in files and ("VAULT" in said or str(whole.vault.path) in said)
    named = header or all((name == "index.db" and remade) or _names(name, files[name], whole, said) for name in files)
    counts["found"] += bool(said.strip() or remade)
    counts["equal"] += named
    counts["remade from the log"] += remade
    counts["opening refused"] += refused
    counts["asked in vain until the index was deleted"] += said.endswith("index.unusable")
    if not named:
        troubles.append(f"not named; said: {said[:200]!r}")
    for key, value in answers.items():
        unknown = key.endswith("bytes") and value == "refused"
        if whole.truth.get(key) != value and not unknown and not _told_of(key, value, said):
            counts["wrong answers"] += 1
            troubles.append(f"wrong answer: {key} is {value!r}, was {whole.truth.get(key)!r}; said: {said[:200]!r}")
    if not refused:
        _rest(whole, files, said, answers, counts, troubles)


def _names(name: str, data: bytes | None, whole: Whole, said: str) -> bool:
    """Whether what was said names a file, by its name or by the code that there is for it alone."""
    if data is None and name == max(one for one in whole.files if one.startswith("log/")):
        return "log.rolled_back" in said  # nothing in the folder says that there was one more
    if name.startswith("log/") and data in whole.older.get(name, []):
        return "purge.unfinished" in said  # what was taken out of the commit is in it again
    alone = {"README.txt": "file.changed", "index.db": "index."}
    return name in said or alone.get(name, name) in said


def _told_of(key: str, value: object, said: str) -> bool:
    """A card or case without a title, where entries that cannot be read are named: it is told that something is missing."""
    return value in (None, False, {}) and "entry.unreadable" in said and key.startswith(("E-", "C-"))


def _remade(whole: Whole, data: bytes | None) -> bool:
    """Whether the damaged index was thrown out, brought forward, or never made a difference."""
    path = whole.vault.path / "index.db"
    return path.exists() and path.read_bytes() != data


def _rest(
    whole: Whole,
    files: dict[str, bytes | None],
    said: str,
    answers: dict[str, Any],
    counts: Counter[str],
    troubles: list[str],
) -> None:
    """Originals whose own file is whole come out, unless the only entry that knows them is lost."""
    for key, value in whole.truth.items():
        if not key.endswith(" bytes"):
            continue
        item = key.split()[0]
        counts["originals asked for"] += 1
        counts["originals that came out"] += answers.get(key) == value
        if answers.get(key) != value and f"item.damaged {item}" not in said and f"item.unproven {item}" not in said:
            own = any(name.startswith("objects/") for name in files)
            if key in answers or not _log_is_hurt(files):
                troubles.append(f"{item} does not come out{', whose object is damaged' if own else ''}: {said[:200]!r}")


def _log_is_hurt(files: dict[str, bytes | None]) -> bool:
    return any(name.startswith("log/") for name in files)
