"""What somebody might do to a bundle, and what all three verifiers say of it then."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from evidence_vault.crypto.hashing import sha256
from evidence_vault.crypto.signing import SigningKey
from evidence_vault.custody import bundle, proof
from evidence_vault.custody.bundle import FOLDER, Layout
from evidence_vault.custody.checkpoint import Checkpoint, custodian_key_name, origin, parse_note, sign_note
from evidence_vault.custody.encoding import encode_base64
from evidence_vault.custody.entry import SealedEntry, open_entry, seal_entry
from evidence_vault.custody.log_tree import LogTree
from evidence_vault.custody.merkle import CompactRange, leaf_hash
from evidence_vault.records.entry import Json
from evidence_vault.records.ids import CustodianId, VaultId
from tests.helpers import bundles
from tests.helpers.bundles import Told, files
from tests.helpers.chromium import Chromium
from tests.helpers.verify_page import Third

_WATCHING: list[Third] = []
"""The page, where there is a browser; tests/flow/test_verify_page.py says so where there is none."""

FORGER, ACCOMPLICE = SigningKey(b"\x66" * 32), SigningKey(b"\x67" * 32)


@contextmanager
def watched(browser: Chromium) -> Iterator[None]:
    """Hold the page against what the other two find inside of the block, in one message at its end."""
    _WATCHING[:] = [Third(browser)]
    try:
        yield
        assert _WATCHING[0].agree()
    finally:
        _WATCHING.clear()


def third() -> Third | None:
    """The page inside of a block that is `watched`."""
    return _WATCHING[0] if _WATCHING else None


def verified(folder: Path, checkpoint: str | None = None, key: bytes | None = None) -> list[Told]:
    """What the program and the kit find, kept for the page."""
    told = bundles.verified(folder, checkpoint, key)
    for third in _WATCHING:
        third.remember(folder, checkpoint, key, told)
    return told


def places(folder: Path) -> list[str]:
    """Paths of all files in a bundle."""
    return [path.relative_to(folder).as_posix() for path in files(folder)]


def manifest_anew(folder: Path, layout: Layout = FOLDER) -> None:
    """The manifests written anew by somebody without the keys."""
    for manifest in layout.manifests:
        listed = {place: sha256((folder / place).read_bytes()).hex for place in places(folder)}
        inside = {place: digest for place, digest in listed.items() if layout.lists(manifest, place)}
        (folder / manifest).write_bytes(bundle.write_manifest(inside))


def written_anew(
    folder: Path, vault: VaultId, shown: dict[int, SealedEntry], leaves: list[bytes], layout: Layout = FOLDER
) -> Checkpoint:
    """Put all that is signed into a bundle anew, with keys of one's own."""
    names = [(origin(vault), FORGER), (custodian_key_name(vault, CustodianId(2)), ACCOMPLICE)]
    head = Checkpoint(origin(vault), len(leaves), CompactRange().extend(leaves).root())
    note = sign_note(head, names)
    listed = [place for place in places(folder) if not place.startswith("custody/") and place not in layout.manifests]
    others = {place: sha256((folder / place).read_bytes()).hex for place in listed}
    signing = proof.Signing(vault, FORGER, CustodianId(2), ACCOMPLICE, layout)
    tree = LogTree(list(leaves), sealed=shown)
    proofs = proof.prove(tree, shown, {})
    made = proof.build(signing, tree=tree, note=note, earlier={}, shown=shown, proofs=proofs, others=others)
    shutil.rmtree(folder / "custody")
    for place, data in made.items():
        (folder / place).parent.mkdir(parents=True, exist_ok=True)
        (folder / place).write_bytes(data)
    return head


def another_history(folder: Path, layout: Layout = FOLDER) -> None:
    """Exchange an original, and make a log and keys that say so, with the name of the vault."""
    honest = parse_note((folder / "custody/checkpoint.note").read_bytes()).checkpoint
    original = min((folder / layout.originals).iterdir())
    original.write_bytes(b"a post that was never written")
    shown = {}
    for path in files(folder / "custody/entries"):
        entry = open_entry(*vars_of(path))
        facts: dict[str, Json] = {"kind": entry.kind.value, "at": str(entry.at), "by": "c2", **entry.facts}
        facts |= {"vault_key": encode_base64(FORGER.public_key)} if entry.seq == 0 else {}
        if entry.facts.get("custodian") == "c2":
            facts["key"] = encode_base64(ACCOMPLICE.public_key)
        if entry.kind == "item.ingested" and entry.facts["item"] == original.stem:
            data = original.read_bytes()
            facts |= {"sha256": sha256(data).hex, "bytes": len(data)}
        shown[entry.seq] = seal_entry(entry.seq, facts)
    filler = seal_entry(2, {"kind": "check.done", "at": "2026-11-02T10:00:00.000Z", "by": "c2"})
    leaves = [leaf_hash(shown.get(seq, filler).raw) for seq in range(honest.size)]
    written_anew(folder, VaultId(honest.origin.rpartition("/")[2]), shown, leaves, layout)


def vars_of(path: Path) -> tuple[bytes, tuple[str, ...]]:
    """Bytes and disclosures of a shown entry."""
    sealed, _ = bundle.read_entry(path.read_bytes())
    return sealed.raw, sealed.disclosures
