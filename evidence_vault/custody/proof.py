"""Making a selective proof: chosen entries with chosen facts, and all that a stranger needs to verify them. Pure."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from evidence_vault.crypto.hashing import sha256
from evidence_vault.crypto.signing import SigningKey
from evidence_vault.custody import bundle
from evidence_vault.custody.bundle import FOLDER, BundleBody, Layout
from evidence_vault.custody.checkpoint import custodian_key_name, origin, parse_note, parse_signed, sign_text
from evidence_vault.custody.continuing import Tree
from evidence_vault.custody.entry import SealedEntry
from evidence_vault.custody.log_tree import LogTree
from evidence_vault.errors import NotProvable
from evidence_vault.records.ids import CustodianId, VaultId


@dataclass(frozen=True, slots=True)
class Signing:
    """What kind of bundle is signed, and by whom.

    Attributes:
        vault: the vault's id.
        vault_key: its key.
        custodian: who signed the checkpoint, and signs the bundle.
        custodian_key: their key.
        layout: form of the bundle.
        list_version: of the exhibit list that goes with it, if any.
    """

    vault: VaultId
    vault_key: SigningKey
    custodian: CustodianId
    custodian_key: SigningKey
    layout: Layout = FOLDER
    list_version: int | None = None


@dataclass(frozen=True, slots=True)
class Proofs:
    """How entries are proved to be in a log.

    Attributes:
        entries: the audit path of each entry that can be proved, by its number.
        ends: sizes of the trees, beside the whole one, to which such paths lead: those before gaps whose entry is proved.
    """

    entries: Mapping[int, list[bytes]]
    ends: tuple[int, ...]

    def consistency(self, tree: LogTree, size: int) -> list[bytes]:
        """That the log, or the part of it before a gap, went on from an earlier tree that can be read."""
        for end in (None, *(end for end in self.ends if end >= size)):
            path = [] if end == size else tree.consistency(size, end)
            if path is not None:
                return path
        raise NotProvable(missing=[f"#{size - 1}"], files=tree.lost)

    def reaches(self, tree: LogTree, size: int) -> bool:
        """Whether `consistency` can be shown."""
        try:
            self.consistency(tree, size)
        except NotProvable:
            return False
        return True


def prove(tree: LogTree, shown: Iterable[int], gaps: Mapping[int, Tree]) -> Proofs:
    """Prove entries: each to the end of the log, or, where what was lost later stands in the way, to a tree before a gap.

    Args:
        tree: of the whole log.
        shown: numbers of entries.
        gaps: for the number of each ``log.gap`` among them, the tree before it.
    """
    entries: dict[int, list[bytes]] = {}
    ends: list[int] = []
    for seq in sorted({*shown, *gaps}, reverse=True):
        paths = (tree.inclusion(seq, end) for end in (None, *ends) if end is None or seq < end)
        path = next((path for path in paths if path is not None), None)
        if path is None or seq not in tree.sealed:
            continue
        entries[seq] = path
        if seq in gaps and gaps[seq].root == tree.root_at(gaps[seq].size):
            ends.append(gaps[seq].size)
    return Proofs(entries, tuple(ends))


def build(
    signing: Signing,
    *,
    tree: LogTree,
    note: bytes,
    earlier: Mapping[int, bytes],
    shown: Mapping[int, SealedEntry],
    proofs: Proofs,
    others: Mapping[str, str],
) -> dict[str, bytes]:
    """The files of a bundle that are made of the log, with its manifests.

    Args:
        signing: who signs what.
        tree: of the whole log.
        note: signed note of the checkpoint after the last leaf.
        earlier: signed notes of checkpoints before it, by size.
        shown: entries by number, each with the disclosures that may be seen and no others.
        proofs: of each of them.
        others: SHA-256, hex, of the files that are put beside these, by path.
    """
    checkpoint = parse_note(note).checkpoint
    files = {
        bundle.VAULT_PEM: bundle.write_pem(signing.vault_key.public_key),
        bundle.CUSTODIAN_PEM: bundle.write_pem(signing.custodian_key.public_key),
        **_with_copies(bundle.CHECKPOINT, note),
    }
    for seq, sealed in shown.items():
        files[bundle.entry_path(seq)] = bundle.write_entry(sealed, proofs.entries[seq])
    for size, signed in earlier.items():
        files[bundle.earlier_path(size, "note")] = signed
        files[bundle.earlier_path(size, "proof")] = bundle.write_hashes(proofs.consistency(tree, size))
    listed = {path: sha256(data).hex for path, data in files.items()} | dict(others)
    over: list[str] = []
    for name in signing.layout.manifests:  # that of a payload stands in that of the rest
        files[name] = bundle.write_manifest({path: listed[path] for path in listed if signing.layout.lists(name, path)})
        listed[name] = sha256(files[name]).hex
        over.append(listed[name])
    stands, tags = sha256(checkpoint.body).hex, over[1] if len(over) > 1 else None
    body = BundleBody(signing.vault, over[0], signing.list_version, stands, tags).text
    keys = [
        (origin(signing.vault), signing.vault_key),
        (custodian_key_name(signing.vault, signing.custodian), signing.custodian_key),
    ]
    return files | _with_copies(bundle.BUNDLE, sign_text(body, keys))


def _with_copies(name: str, note: bytes) -> dict[str, bytes]:
    """A note, and beside it its text and its first two signatures as they are."""
    signed = parse_signed(note)
    copies = (note, signed.body, *(line.signature for line in signed.signatures[:2]))
    return {name + part: data for part, data in zip(bundle.PARTS, copies, strict=True)}
