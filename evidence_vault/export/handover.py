"""Handing items over to another vault: one encrypted file with the originals, their proof and a signed statement."""

from __future__ import annotations

import hashlib
import json
import os
import secrets
from collections.abc import Iterable, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Final

from evidence_vault.crypto import age
from evidence_vault.crypto.hashing import sha256
from evidence_vault.custody import bundle
from evidence_vault.custody.handed import made_draft
from evidence_vault.custody.open_vault import OpenVault
from evidence_vault.custody.package import END, MOST_TEXT, PROOF, STATEMENT, Member, head, order
from evidence_vault.custody.statement import (
    SignedStatement,
    as_written,
    fitting,
    plain_name,
    read_invitation,
    write_invitation,
    write_statement,
)
from evidence_vault.custody.whole_log import lost_commits
from evidence_vault.errors import DamagedObject, InvalidValue, MalformedFile, PathExists
from evidence_vault.export.new_file import writing_beside
from evidence_vault.export.proof import proof_files
from evidence_vault.export.proof_anchors import with_anchors
from evidence_vault.export.proof_plan import Choice, plan_items, plan_proof
from evidence_vault.export.read_proof import LIMIT
from evidence_vault.progress import Progress
from evidence_vault.records.entry import Entry, Kind
from evidence_vault.records.handover import (
    LONGEST_REASON,
    MOST_ITEMS,
    Giver,
    HandedItem,
    HandoverPlan,
    Invitation,
    Made,
    Statement,
)
from evidence_vault.records.ids import CaseId, ItemId
from evidence_vault.records.item import CARD_FIELDS, Item
from evidence_vault.records.proof import ProofPlan, ShownEntry
from evidence_vault.vault.durable import create, flush, flush_folders, publish, temporary, write_all

HANDED: Final = frozenset(
    {"name", "name_raw", "modified", *(f"card.{field}" for field in CARD_FIELDS if field != "note")}
)
"""Facts that go to whoever keeps the items from then on, beside what a proof shows."""

_SHOWN_OF_ITSELF: Final = ("handover", "items", "to_vault", "reason")
_BLOCK: Final = 1 << 20
_MOST_BESIDE_FACTS: Final = 8 << 10
"""Bytes of an entry in a proof beside what its facts say: digests, proofs of the tree."""
_CHUNK: Final = 64 << 10


def invitation_of(vault: OpenVault) -> tuple[bytes, str]:
    """What a vault that will receive gives to whoever hands over, and its short form: no secret, signed by its key."""
    told = Invitation(vault.header.id, vault.header.recipient, vault.key.public_key, plain_name(vault.keeper))
    text = write_invitation(told, vault.key)
    return text, read_invitation(text)[1]


def plan_handover(
    vault: OpenVault,
    untrusted_invitation: bytes,
    chosen: tuple[CaseId, Sequence[int]] | Sequence[ItemId],
    *,
    reason: str,
    show: Iterable[str] = (),
    hide: Iterable[str] = (),
    letter_scans: bool = False,
) -> HandoverPlan:
    """What a handover would give away; nothing is written.

    Args:
        vault: that hands over.
        untrusted_invitation: of the vault that is to receive.
        chosen: a case and the numbers of its exhibits, or items.
        reason: why, in one line; may be empty.
        show: facts to be seen too.
        hide: facts not to be seen.
        letter_scans: whether the scans of stamped letters that cover the items go too.

    Raises:
        InvalidValue: the invitation, the reason or a fact does not serve, or nothing or too much was chosen.
        NoSuchExhibit, NoSuchItem, ItemDestroyed, NotProvable: as of `plan_proof`.
    """
    receiver, short = _invited(vault, untrusted_invitation)
    if not fitting(reason.strip(), LONGEST_REASON):
        expected = f"one line of at most {LONGEST_REASON} characters"
        raise InvalidValue(field="reason", value=reason[:40], expected=expected)
    lost = lost_commits(vault.history, vault.index)
    choice = Choice(show, hide, HANDED)
    if isinstance(chosen, tuple) and len(chosen) == 2 and isinstance(chosen[0], CaseId):
        plan = plan_proof(vault.index, vault.header.id, chosen[0], chosen[1], choice, lost)
        whole = (one for one in plan.entries if one.entry.kind is not Kind.ITEM_INGESTED or "sha256" in one.facts)
        plan = replace(plan, entries=tuple(whole))  # what is handed over is what the proof took in, and nothing beside
    else:
        items = [item for item in chosen if isinstance(item, ItemId)]
        plan = plan_items(vault.index, vault.header.id, items, choice, lost)
    plan = with_anchors(vault, plan, choice, letter_scans=letter_scans)
    if not 0 < len(plan.originals) <= MOST_ITEMS:
        raise InvalidValue(field="items", value=len(plan.originals), expected=f"1 to {MOST_ITEMS} at once")
    texts = sum(len(json.dumps(dict(one.facts), ensure_ascii=False).encode()) for one in plan.entries)
    if 2 * texts + _MOST_BESIDE_FACTS * len(plan.entries) > MOST_TEXT:  # before it is recorded: nobody could take it in
        raise InvalidValue(field="items", value=len(plan.originals), expected="fewer at once: their cards are too long")
    return HandoverPlan(plan, receiver, reason.strip(), short)


def _invited(vault: OpenVault, untrusted: bytes) -> tuple[Invitation, str]:
    expected = "the file that handover invite writes in the vault that is to receive"
    try:
        receiver, short = read_invitation(as_written(untrusted))
        age.Recipient.parse(receiver.recipient)
    except MalformedFile:
        raise InvalidValue(
            field="invitation", value=untrusted[:40].decode("utf-8", "replace"), expected=expected
        ) from None
    if receiver.vault == vault.header.id:
        raise InvalidValue(
            field="invitation",
            value=receiver.vault.short,
            expected="one of another vault: this invitation was made in this vault itself",
        )
    return receiver, short


def write_package(vault: OpenVault, plan: HandoverPlan, out: Path, progress: Progress) -> Made:
    """Record that items are handed over, then write the package to a new file.

    Args:
        vault: open for writing.
        plan: what was approved.
        out: where nothing stands.
        progress: stage ``export.bytes``.

    Raises:
        PathExists: something stands at `out`; nothing was recorded.
        NotProvable, MissingObject, DamagedObject, DamagedLog: what is stored is not what the log says; no file is left.
        DiskFull, OutputFailed: the target's medium refused; likewise.
        Cancelled: likewise.
    """
    out = out.absolute()
    if os.path.lexists(out):
        raise PathExists(path=str(out))
    number = secrets.token_hex(16)
    # first the record: what was given out without one would be worse than the reverse
    made = vault.writer.commit([made_draft(number, plan, vault.key.public_key)])[-1]
    partial = temporary(out.parent)
    try:
        package = _Package(vault, plan, made, number)
        package.write(partial, out, progress)
        with writing_beside(out):
            publish(partial, out)
    finally:
        partial.unlink(missing_ok=True)
    flush_folders([out.parent])
    return Made(made.seq, package.signed.statement, package.signed.short)


class _Package:
    """One package: what is signed is made first, what is large is read while it is written."""

    def __init__(self, vault: OpenVault, plan: HandoverPlan, made: Entry, number: str) -> None:
        self._vault = vault
        self._plan = plan
        proof = _with_itself(plan.proof, made)
        self._texts = proof_files(vault, proof, set(), {})
        self.signed = self._statement(made, number)

    def _statement(self, made: Entry, number: str) -> SignedStatement:
        signer, plan = self._vault.writer.signer, self._plan
        giver = Giver(
            self._vault.header.id, self._vault.key.public_key, made.by, signer.key.public_key, plain_name(signer.name)
        )
        items = tuple(
            HandedItem(item.id, item.content.sha256, item.size)
            for item in sorted(plan.proof.originals.values(), key=lambda item: item.id)
        )
        manifest = sha256(self._texts[bundle.MANIFEST]).hex
        exhibits = plan.proof.exhibits
        statement = Statement(number, made.at, giver, plan.receiver, items, exhibits, manifest, plan.reason)
        return write_statement(statement, self._vault.key, signer.key)

    def write(self, file: Path, out: Path, progress: Progress) -> None:
        """All of it, encrypted, flushed."""
        texts = {STATEMENT: self.signed.raw, **{PROOF + path: data for path, data in self._texts.items()}}
        originals = {PROOF + path: item for path, item in self._plan.proof.originals.items()}
        progress.begin("export.bytes", sum(item.size for item in originals.values()))
        with writing_beside(out):
            descriptor = create(file)
        try:
            sink = _Sink(descriptor, out, age.Recipient.parse(self._plan.receiver.recipient))
            for name in order([*texts, *originals]):
                if name in texts:
                    sink.member(Member(name, len(texts[name])), texts[name])
                else:
                    self._original(sink, Member(name, originals[name].size), originals[name], progress)
            sink.end()
            with writing_beside(out):
                flush(descriptor)
        finally:
            os.close(descriptor)

    def _original(self, sink: _Sink, member: Member, item: Item, progress: Progress) -> None:
        """The exact bytes of an item, hashed once more on the way out."""
        digest, held = hashlib.sha256(), item.content
        sink.put(head(member))
        with self._vault.store.open(held.sha256, held.size) as content:
            while block := content.read(_BLOCK):
                digest.update(block)
                sink.put(block)
                progress.advance(len(block))
        if digest.digest() != held.sha256.value:
            raise DamagedObject(file=str(item.id), reason="content")
        sink.put(bytes(member.padding))


class _Sink:
    """Encrypts what is put into it, piece by piece."""

    def __init__(self, descriptor: int, out: Path, recipient: age.Recipient) -> None:
        self._descriptor = descriptor
        self._out = out
        self._sealer = age.Sealer([recipient])
        self._waiting = bytearray()
        self._write(self._sealer.header)

    def member(self, member: Member, data: bytes) -> None:
        if len(data) > LIMIT:
            raise InvalidValue(field="items", value=member.name, expected="fewer at once: their proof is too large")
        self.put(head(member))
        self.put(data)
        self.put(bytes(member.padding))

    def put(self, data: bytes) -> None:
        self._waiting += data
        if len(self._waiting) > 2 * _BLOCK:
            ready = (len(self._waiting) - 1) // _CHUNK * _CHUNK  # the last call must not be an empty one
            self._seal(bytes(self._waiting[:ready]), last=False)
            del self._waiting[:ready]

    def end(self) -> None:
        self._waiting += END
        self._seal(bytes(self._waiting), last=True)

    def _seal(self, plain: bytes, *, last: bool) -> None:
        sealed = bytearray(age.sealed_size(len(plain)))
        size = self._sealer.seal(plain, sealed, last=last)
        self._write(memoryview(sealed)[:size])

    def _write(self, data: bytes | memoryview) -> None:
        with writing_beside(self._out):
            write_all(self._descriptor, data)


def _with_itself(plan: ProofPlan, made: Entry) -> ProofPlan:
    """The proof shows the entry of its own handover too."""
    facts = {name: made.facts[name] for name in _SHOWN_OF_ITSELF if name in made.facts}
    withheld = tuple(name for name in made.facts if name not in facts)
    return replace(plan, entries=(*plan.entries, ShownEntry(made, facts, withheld)), size=made.seq + 1)
