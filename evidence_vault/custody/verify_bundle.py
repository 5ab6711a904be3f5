"""Verification of a bundle as numbered in FORMAT.md, "Verifying a bundle". Pure: no file, no vault, no passphrase.

``export/kit/verify.py`` and ``verify.html`` do the same without this program; tests hold the three together, code by code.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from contextlib import suppress
from dataclasses import dataclass, field

from evidence_vault.crypto.hashing import sha256
from evidence_vault.crypto.timestamp import Chain
from evidence_vault.custody import bundle
from evidence_vault.custody.bundle import WHOLE, BundleFiles
from evidence_vault.custody.checkpoint import (
    ORIGIN_PREFIX,
    Checkpoint,
    Note,
    SignedText,
    custodian_key_name,
    origin,
    parse_note,
    parse_signed,
    short_form,
)
from evidence_vault.custody.encoding import decode_base64, encode_base64
from evidence_vault.custody.entry import open_entry
from evidence_vault.custody.merkle import leaf_hash, verify_consistency, verify_inclusion
from evidence_vault.custody.steps import introduced_keys
from evidence_vault.custody.verify_anchors import cosigned, outside_time
from evidence_vault.custody.verify_contents import exhibits, has_form, item_of, listed, originals
from evidence_vault.errors import MalformedFile
from evidence_vault.records.digest import Digest
from evidence_vault.records.entry import Entry, Json, Kind
from evidence_vault.records.finding import Finding, Grade
from evidence_vault.records.ids import CustodianId, VaultId


@dataclass(frozen=True, slots=True)
class _Base:
    """A tree that the checkpoint stands for: its own, or one of which an entry in it says that it was lost behind it."""

    size: int
    root: bytes
    gap: str = ""


@dataclass(slots=True)
class _Proof:
    """What is known so far. Only what verified gets in."""

    files: BundleFiles
    vault_key: bytes
    custodian_key: bytes
    vault: VaultId
    custodian: CustodianId
    note: Note
    entries: dict[int, Entry] = field(default_factory=dict)
    keys: dict[CustodianId, bytes] = field(default_factory=dict)
    earlier: list[tuple[Checkpoint, CustodianId]] = field(default_factory=list)
    reigns: list[tuple[int, Json]] = field(default_factory=list)
    bases: list[_Base] = field(default_factory=list)

    def vault_key_at(self, size: int) -> bytes:
        """Which key of the vault signed when there were so many entries; none where the one named is no key."""
        named = [text for seq, text in self.reigns if seq < size]
        if not named:
            return self.vault_key
        try:
            return decode_base64(str(named[-1]))
        except ValueError:
            return b""


def verify_bundle(
    files: BundleFiles,
    *,
    checkpoint: str | None = None,
    key: bytes | None = None,
    roots: Sequence[Chain] = (),
    witnesses: Sequence[bytes] = (),
) -> tuple[Finding, ...]:
    """Verify a bundle; no failure among the findings means that none was found, and no more.

    Args:
        files: what lies in its folder.
        checkpoint: short form of a checkpoint of this vault that the verifier has from somewhere else.
        key: public key of the vault or the custodian, 32 bytes, likewise.
        roots: certificates of time-stamp authorities, likewise.
        witnesses: public keys of vaults that cosign, 32 bytes each, likewise.
    """
    findings = [*has_form(files)]
    if not any(finding.code == "B1.missing" for finding in findings):
        findings += listed(files)
        if not any(finding.code == "B2.form" for finding in findings):
            found = _heads(files)
            findings += found if isinstance(found, list) else [*_judge(found, checkpoint, key, roots, witnesses)]
    return tuple(findings)


def _judge(
    proof: _Proof, checkpoint: str | None, key: bytes | None, roots: Sequence[Chain], witnesses: Sequence[bytes]
) -> Iterator[Finding]:
    yield from _signed_checkpoint(proof)
    yield from _signed_bundle(proof)
    yield from _entries(proof)
    yield from _identities(proof)
    yield from _earlier(proof)
    yield from _custodians(proof)
    shown = [entry for _, entry in sorted(proof.entries.items())]
    yield from originals(proof.files, shown)
    yield from exhibits(shown)
    yield from _outside(proof, checkpoint, key)
    taken = [(entry.seq, item) for entry in shown if entry.kind is Kind.ITEM_INGESTED and (item := item_of(entry))]
    held, texts = {head.size: head for head, _ in proof.earlier}, proof.files.texts
    yield from outside_time(texts, held, taken, roots)
    yield from cosigned(texts, held, witnesses)


def _fail(code: str, subject: str, detail: str) -> Finding:
    return Finding(code, subject, detail, Grade.FAIL)


def _notice(code: str, subject: str, detail: str) -> Finding:
    return Finding(code, subject, detail, Grade.NOTICE)


def _heads(files: BundleFiles) -> _Proof | list[Finding]:
    """B4 and the form of B5: two keys, and a checkpoint that names them; or why there is nothing to go on with."""
    keys, bad = [], []
    for path in (bundle.VAULT_PEM, bundle.CUSTODIAN_PEM):
        try:
            keys.append(bundle.read_pem(files.texts[path]))
        except MalformedFile:
            bad.append(_fail("B4.key", path, "this is no Ed25519 public key in the one form"))
    if bad:
        return bad
    path = f"{bundle.CHECKPOINT}.note"
    try:
        note = parse_note(files.texts[path])
        vault = VaultId(note.checkpoint.origin.removeprefix(ORIGIN_PREFIX))
        custodian = _custodian(SignedText(note.checkpoint.body, note.signatures), vault)
        if note.checkpoint.origin != origin(vault):
            raise ValueError("another name")
    except (MalformedFile, ValueError):
        return [_fail("B5.form", path, "the checkpoint has not the form of one by a vault and its custodian")]
    return _Proof(files, keys[0], keys[1], vault, custodian, note)


def _custodian(signed: SignedText, vault: VaultId) -> CustodianId:
    """Whose signature stands after the vault's. Raises ValueError where two such do not come first."""
    names = [line.key_name for line in signed.signatures[:2]]
    if len(names) == 2 and names[0] == origin(vault):
        custodian = CustodianId.parse(names[1].rpartition("/")[2])
        if names[1] == custodian_key_name(vault, custodian):
            return custodian
    raise ValueError("not signed by a vault and its custodian")


def _signed_checkpoint(proof: _Proof) -> Iterator[Finding]:
    """B5: both signatures of the checkpoint are valid; B7: its parts beside it are its own."""
    signed = SignedText(proof.note.checkpoint.body, proof.note.signatures)
    yield from _signatures(proof, signed, "B5", f"{bundle.CHECKPOINT}.note")
    yield from _copies(proof.files, bundle.CHECKPOINT, signed)


def _signed_bundle(proof: _Proof) -> Iterator[Finding]:
    """B6: the same keys signed the manifest and the checkpoint; B7 likewise."""
    path = f"{bundle.BUNDLE}.note"
    try:
        signed = parse_signed(proof.files.texts[path])
        body = bundle.read_body(signed.body)
        named = len(signed.signatures) == 2 and _custodian(signed, body.vault)
        if named != proof.custodian or (body.tags is not None) != (proof.files.layout is bundle.BAG):
            raise ValueError("other signatures, or another form")
    except (MalformedFile, ValueError):
        yield _fail("B6.form", path, "this has not the form of a note over a bundle")
        return
    if body.vault != proof.vault:
        yield _fail("B6.vault", path, "this note is of another vault")
    if not body.is_over(proof.files):
        yield _fail("B6.manifest", path, "another manifest was signed")
    if body.checkpoint != sha256(proof.note.checkpoint.body).hex:
        yield _fail("B6.checkpoint", path, "another checkpoint was signed")
    yield from _signatures(proof, signed, "B6", path)
    yield from _copies(proof.files, bundle.BUNDLE, signed)


def _signatures(proof: _Proof, signed: SignedText, step: str, path: str) -> Iterator[Finding]:
    if not signed.verify(origin(proof.vault), proof.vault_key):
        yield _fail(f"{step}.vault_signature", path, "the vault's signature is not valid")
    if not signed.verify(custodian_key_name(proof.vault, proof.custodian), proof.custodian_key):
        yield _fail(f"{step}.custodian_signature", path, "the custodian's signature is not valid")


def _copies(files: BundleFiles, name: str, signed: SignedText) -> Iterator[Finding]:
    """B7: a note's text and signatures stand beside it as they are in it."""
    parts = (signed.body, *(line.signature for line in signed.signatures[:2]))
    for part, data in zip(bundle.PARTS[1:], parts, strict=True):
        if files.texts[name + part] != data:
            yield _fail("B7.copy", name + part, "this is not what the note beside it says")


def _paths(files: BundleFiles, folder: str) -> list[str]:
    return _in_order(path for path in files.texts if path.startswith(folder))


def _in_order(paths: Iterable[str]) -> list[str]:
    """By the numbers in their names."""
    return sorted(paths, key=lambda path: (len(path), path))


def _entries(proof: _Proof) -> Iterator[Finding]:
    """B8: every entry reads, stands where its name says, and is in the tree of the checkpoint, or in one before a gap."""
    proof.bases.append(_Base(proof.note.checkpoint.size, proof.note.checkpoint.root))
    read: list[tuple[str, Entry, bytes, list[bytes]]] = []
    for path in _paths(proof.files, bundle.ENTRIES):
        try:
            sealed, audit = bundle.read_entry(proof.files.texts[path])
            entry = open_entry(sealed.raw, sealed.disclosures)
        except MalformedFile:
            yield _fail("B8.form", path, "this has not the form of an entry with its proof")
            continue
        if entry.seq != bundle.number_of(path):
            yield _fail("B8.seq", path, "the entry has another number than its file")
        else:
            read.append((path, entry, leaf_hash(sealed.raw), audit))
    outside, used = [], set()
    for path, entry, leaf, audit in reversed(read):  # what tells of a gap comes after what it speaks of
        bases = (base for base in proof.bases if verify_inclusion(leaf, entry.seq, base.size, audit, base.root))
        if base := next(bases, None):
            proof.entries[entry.seq] = entry
            proof.bases += _before_gap(entry, path)
            used.add(base.gap)
        else:
            outside.append(path)
    for path in reversed(outside):
        yield _fail("B8.inclusion", path, "the entry is not in the tree of the checkpoint")
    for path in _in_order(used - {""}):
        yield _notice(
            "B8.gap", path, "the log is not whole: that earlier entries here are of it, this entry alone says"
        )


def _before_gap(entry: Entry, path: str) -> Iterator[_Base]:
    """The tree before a gap, as the entry that tells of it names it."""
    size, root = entry.facts.get("before_size"), entry.facts.get("before_root")
    if entry.kind is Kind.LOG_GAP and isinstance(root, str) and type(size) is int and 0 < size <= entry.seq:
        with suppress(ValueError):
            yield _Base(size, Digest.from_hex(root).value, path)


def _identities(proof: _Proof) -> Iterator[Finding]:
    """B9: the tree itself names the vault, its key and the custodian's, so a checkpoint from outside binds them."""
    created = proof.entries.get(0)
    if created is None or created.kind is not Kind.VAULT_CREATED:
        yield _fail("B9.created", bundle.entry_path(0), "the entry that created the vault is not shown")
    else:
        named = created.facts.get("vault_key")
        proof.reigns.append((0, named))
        for seq, entry in sorted(proof.entries.items()):
            if entry.kind is Kind.HANDOVER_ACCEPTED and entry.facts.get("earlier_key") == named:
                named = entry.facts.get("vault_key")
                proof.reigns.append((seq, named))
        if (created.facts.get("vault"), named) != (str(proof.vault), encode_base64(proof.vault_key)):
            yield _fail("B9.vault_key", bundle.VAULT_PEM, "the log names another vault or key")
    for seq, entry in sorted(proof.entries.items()):
        for custodian, key in introduced_keys([entry]).items():
            if custodian in proof.keys:
                yield _fail("B9.twice", bundle.entry_path(seq), "a custodian is introduced again")
            proof.keys.setdefault(custodian, key)
    if proof.keys.get(proof.custodian) != proof.custodian_key:
        yield _fail("B9.custodian_key", bundle.CUSTODIAN_PEM, "no entry that is shown introduces this key")


def _earlier(proof: _Proof) -> Iterator[Finding]:
    """B10: each earlier checkpoint is signed by the vault and a custodian, and the log went on from it."""
    head, files = proof.note.checkpoint, proof.files.texts
    used = set()
    for size in sorted({bundle.number_of(path) for path in _paths(proof.files, bundle.EARLIER)}):
        path = bundle.earlier_path(size, "note")
        try:
            note = parse_note(files[path])
            steps = bundle.read_hashes(files[bundle.earlier_path(size, "proof")])
            custodian = _custodian(SignedText(note.checkpoint.body, note.signatures), proof.vault)
            if note.checkpoint.origin != head.origin or note.checkpoint.size != size:
                raise ValueError("another checkpoint")
        except (MalformedFile, ValueError, KeyError):
            yield _fail("B10.form", path, "this is no earlier checkpoint with its proof")
            continue
        key = proof.keys.get(custodian)
        signed = note.verify(head.origin, proof.vault_key_at(size)) and key is not None
        if not signed or not note.verify(custodian_key_name(proof.vault, custodian), key or b""):
            yield _fail("B10.signature", path, "an earlier checkpoint is not signed by vault and custodian")
        elif not (base := _goes_on(proof, note.checkpoint, steps)):
            yield _fail("B10.consistency", path, "the log did not go on from this checkpoint")
        else:
            proof.earlier.append((note.checkpoint, custodian))
            used.add(base.gap)
    for path in _in_order(used - {""}):
        yield _notice("B10.gap", path, "that the log went on from an earlier checkpoint here, this entry alone says")


def _goes_on(proof: _Proof, earlier: Checkpoint, steps: list[bytes]) -> _Base | None:
    """The first tree that begins with an earlier one; the last one is no earlier one."""
    for base in proof.bases:
        before_gap = bool(base.gap) or earlier.size < base.size
        if before_gap and verify_consistency(earlier.size, base.size, earlier.root, base.root, steps):
            return base
    return None


def _custodians(proof: _Proof) -> Iterator[Finding]:
    """B11: whoever an entry names is introduced, and signed a tree that has it."""
    signed = {custodian: head.size for head, custodian in sorted(proof.earlier, key=lambda one: one[0].size)}
    signed[proof.custodian] = proof.note.checkpoint.size
    for seq, entry in sorted(proof.entries.items()):
        if entry.by not in proof.keys:
            yield _fail("B11.unknown", bundle.entry_path(seq), "its custodian is not introduced")
        elif signed.get(entry.by, 0) <= seq:
            yield _notice("B11.unsigned", bundle.entry_path(seq), "no signature of its custodian over it is shown")


def _outside(proof: _Proof, checkpoint: str | None, key: bytes | None) -> Iterator[Finding]:
    """B14: what the verifier has from somewhere else is the same; where they have nothing, that is said."""
    heads = [proof.note.checkpoint, *(head for head, _ in proof.earlier)]
    if checkpoint is not None and checkpoint not in {short_form(head.body) for head in heads}:
        yield _fail("B14.checkpoint", WHOLE, "the checkpoint from outside is not one that this bundle goes on from")
    if key is not None and key not in (proof.vault_key, proof.custodian_key):
        yield _fail("B14.key", WHOLE, "the key from outside is neither the vault's nor the custodian's")
    if checkpoint is None and key is None:
        yield _notice("B14.not_compared", WHOLE, "key not compared with anything outside this bundle")
