"""Making a selective proof: chosen entries with chosen facts, and all that a stranger needs to verify them. Pure."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from evidence_vault.crypto.hashing import sha256
from evidence_vault.crypto.signing import SigningKey
from evidence_vault.custody import bundle
from evidence_vault.custody.bundle import BundleBody
from evidence_vault.custody.checkpoint import custodian_key_name, origin, parse_note, parse_signed, sign_text
from evidence_vault.custody.entry import SealedEntry
from evidence_vault.custody.merkle import consistency_proof, inclusion_proof
from evidence_vault.records.ids import CustodianId, VaultId


@dataclass(frozen=True, slots=True)
class Signing:
    """Who signs a bundle.

    Attributes:
        vault: the vault's id.
        vault_key: its key.
        custodian: who signed the checkpoint, and signs the bundle.
        custodian_key: their key.
    """

    vault: VaultId
    vault_key: SigningKey
    custodian: CustodianId
    custodian_key: SigningKey


def build(
    signing: Signing,
    *,
    leaves: Sequence[bytes],
    note: bytes,
    earlier: Mapping[int, bytes],
    shown: Mapping[int, SealedEntry],
    others: Mapping[str, str],
) -> dict[str, bytes]:
    """The files of a bundle, but for its originals and its kit.

    Args:
        signing: who signs.
        leaves: leaf hashes of the whole log.
        note: signed note of the checkpoint after the last leaf.
        earlier: signed notes of checkpoints before it, by size.
        shown: entries by number, each with the disclosures that may be seen and no others.
        others: SHA-256, hex, of the files that are put beside these, by path.
    """
    checkpoint = parse_note(note).checkpoint
    files = {
        bundle.VAULT_PEM: bundle.write_pem(signing.vault_key.public_key),
        bundle.CUSTODIAN_PEM: bundle.write_pem(signing.custodian_key.public_key),
        **_with_copies(bundle.CHECKPOINT, note),
    }
    for seq, sealed in shown.items():
        files[bundle.entry_path(seq)] = bundle.write_entry(sealed, inclusion_proof(leaves, seq))
    for size, signed in earlier.items():
        files[bundle.earlier_path(size, "note")] = signed
        files[bundle.earlier_path(size, "proof")] = bundle.write_hashes(consistency_proof(leaves, size))
    listed = {path: sha256(data).hex for path, data in files.items()} | dict(others)
    files[bundle.MANIFEST] = bundle.write_manifest(listed)
    manifest, stands = sha256(files[bundle.MANIFEST]).hex, sha256(checkpoint.body).hex
    body = BundleBody(signing.vault, manifest, None, stands).text
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
