"""Bags that were given out, small ones."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from evidence_vault.custody.open_vault import OpenVault
from evidence_vault.export.bag import Filled, plan_bag, write_bag
from evidence_vault.export.new_file import new_folder
from evidence_vault.export.proof_plan import Choice
from evidence_vault.progress import NoProgress
from evidence_vault.records.entry import Draft, Kind
from evidence_vault.records.proof import ProofPlan
from evidence_vault.session import Session

PAYLOAD = {
    "00_bundle.pdf": b"%PDF-1.7 all of it",
    "01_exhibit-list.csv": b"A 1,a post\r\n",
    "02_exhibits/A 1 Post.pdf": b"%PDF-1.7 one",
    "metadata.csv": b"file\r\n",
}
"""What a court would get beside the originals."""


def opened(session: Session) -> OpenVault:
    """The vault of a session."""
    return session._vault


def record(session: Session) -> int:
    """Record that a bundle goes out; the number of the commit, whose checkpoint it has."""
    vault = opened(session)
    vault.writer.commit([Draft(Kind.BUNDLE_EXPORTED, {"case": str(session.case("C-1").id), "items": [], "list": 1})])
    return vault.index.head().commit


def plan(session: Session, *numbers: int, commit: int | None = None, choice: Choice | None = None) -> ProofPlan:
    """The proof for some exhibits of the first case."""
    vault, case = opened(session), session.case("C-1").id
    exhibits = [one for one in vault.index.exhibits(case) if one.number in numbers]
    also = [] if commit is None else [vault.index.entries_of_commit(commit).stop - 1]
    return plan_bag(vault, case, exhibits, choice or Choice(), commit=commit, also=also)


def fill(folder: Path, payload: Mapping[str, bytes]) -> None:
    """Put files where the payload of a bag is."""
    for place, data in payload.items():
        (folder / "data" / place).parent.mkdir(parents=True, exist_ok=True)
        (folder / "data" / place).write_bytes(data)


def give_bag(
    session: Session, out: Path, proof: ProofPlan, commit: int, payload: Mapping[str, bytes] = PAYLOAD
) -> Path:
    """Write a bag."""
    with new_folder(out) as folder:
        fill(folder, payload)
        write_bag(opened(session), proof, Filled(folder), list_version=1, commit=commit, progress=NoProgress())
    return out
