"""What the log says where it does not go on as it was: ``log.gap`` and ``log.fork`` (FORMAT.md). Pure: no I/O."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass
from typing import Final

from evidence_vault.errors import MalformedFile
from evidence_vault.records.branch import Cause
from evidence_vault.records.digest import Digest
from evidence_vault.records.entry import Draft, Entry, Json, Kind

GIVEN: Final = ("item", "post", "case", "exhibit", "submission", "custodian")
"""Kinds of numbers that are given once."""


@dataclass(frozen=True, slots=True)
class Tree:
    """How a tree stood: number of entries, and root."""

    size: int
    root: bytes


@dataclass(frozen=True, slots=True)
class Gap:
    """A run of commits that cannot be read, between two states of the tree that are known.

    Attributes:
        commits: their numbers.
        files: SHA-256 of what stands in the place of each; None where nothing does, or the medium refuses.
    """

    commits: Sequence[int]
    files: Sequence[Digest | None]
    before: Tree
    after: Tree

    @property
    def entries(self) -> int:
        """How many entries are lost."""
        return self.after.size - self.before.size

    def draft(self, reason: str, given: Mapping[str, int]) -> Draft:
        """The entry with which the log goes on past it.

        Args:
            reason: in the person's words.
            given: the highest number of each kind that may have been given so far.
        """
        facts: dict[str, Json] = {
            "commits": list(self.commits),
            "files": [digest.hex if digest else "" for digest in self.files],
            **_tree("before", self.before),
            **_tree("after", self.after),
            "reason": reason,
        }
        return Draft(Kind.LOG_GAP, facts | _given(given))


def closed(commits: Iterable[int]) -> Draft:
    """The entry that commits of a gap can be read again."""
    return Draft(Kind.LOG_GAP, {"closed": sorted(commits)})


@dataclass(frozen=True, slots=True)
class Branch:
    """Another branch of the log, and why this one goes on.

    Attributes:
        commit: number of its last commit, as far as it is known.
        tree: how it stood after that; None where nothing is known.
        kept: files in the vault that are evidence of it, with their SHA-256 where they could be read.
        shared: number of the last commit that both branches have; None where nobody looked.
    """

    cause: Cause
    commit: int
    tree: Tree | None
    kept: Mapping[str, Digest | None]
    shared: int | None = None

    def draft(self, reason: str, given: Mapping[str, int], **more: Json) -> Draft:
        """The entry with which this branch goes on. As `Gap.draft`; `more` are further facts."""
        facts: dict[str, Json] = {"cause": self.cause.value, "commit": self.commit, "reason": reason, **more}
        if self.tree:
            facts |= {"size": self.tree.size, "root": self.tree.root.hex()}
        if self.shared is not None:
            facts["shared"] = self.shared
        if self.kept:
            facts["kept"] = list(self.kept)
            facts["kept_sha256"] = [digest.hex if digest else "" for digest in self.kept.values()]
        return Draft(Kind.LOG_FORK, facts | _given(given))


def gap(entry: Entry) -> Gap | None:
    """What a ``log.gap`` entry says is lost; None where it closes one.

    Raises:
        MalformedFile: a fact is missing or of another form.
    """
    facts = entry.facts
    if "closed" in facts:
        return None
    with suppress(KeyError, ValueError, TypeError):
        commits, files = [int(str(one)) for one in _list(facts["commits"])], _list(facts["files"])
        digests = [Digest.from_hex(str(one)) if one else None for one in files]
        return Gap(commits, digests, _read_tree(facts, "before_"), _read_tree(facts, "after_"))
    raise MalformedFile(what=f"entry {entry.seq}", reason=f"{entry.kind} without its facts")


def branch(entry: Entry) -> Branch:
    """What a ``log.fork`` entry says of the other branch.

    Raises:
        MalformedFile: a fact is missing or of another form.
    """
    facts = entry.facts
    with suppress(KeyError, ValueError, TypeError):
        tree = _read_tree(facts, "") if "root" in facts else None
        digests = [Digest.from_hex(str(one)) if one else None for one in _list(facts.get("kept_sha256", []))]
        kept = dict(zip(map(str, _list(facts.get("kept", []))), digests, strict=True))
        shared = int(str(facts["shared"])) if "shared" in facts else None
        return Branch(Cause(str(facts["cause"])), int(str(facts["commit"])), tree, kept, shared)
    raise MalformedFile(what=f"entry {entry.seq}", reason=f"{entry.kind} without its facts")


def _tree(name: str, tree: Tree) -> dict[str, Json]:
    return {f"{name}_size": tree.size, f"{name}_root": tree.root.hex()}


def _read_tree(facts: Mapping[str, Json], prefix: str) -> Tree:
    return Tree(int(str(facts[f"{prefix}size"])), Digest.from_hex(str(facts[f"{prefix}root"])).value)


def _given(numbers: Mapping[str, int]) -> dict[str, Json]:
    return {f"given.{kind}": number for kind, number in numbers.items() if number}


def _list(value: Json) -> list[Json]:
    if not isinstance(value, list | tuple):
        raise TypeError
    return list(value)
