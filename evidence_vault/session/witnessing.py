"""Between two vaults: one offers its checkpoint, the other sees that it goes on from the last, and cosigns it."""

from __future__ import annotations

from evidence_vault.clock import Instant
from evidence_vault.custody.anchor import requested, requests
from evidence_vault.custody.checkpoint import origin, parse_note
from evidence_vault.custody.cosignature import cosign
from evidence_vault.custody.offer import MOST_PROOFS, parse_offer, write_offer
from evidence_vault.custody.public_key import parse_public_key
from evidence_vault.custody.whole_log import read_tree
from evidence_vault.custody.witness import cosigned, examine, witnessed
from evidence_vault.errors import NotProvable
from evidence_vault.records.anchor import AnchorRequest, Form, Witnessed
from evidence_vault.records.entry import Kind
from evidence_vault.session.asking import Asking


class Witnessing(Asking):
    """Both sides of a cosignature, but for taking it in."""

    @property
    def vault_key(self) -> bytes:
        """The vault's public key, 32 bytes: others know by it what this vault signed."""
        return self._vault.key.public_key

    def offer(self) -> tuple[AnchorRequest, bytes]:
        """Record that the checkpoint of the last commit is offered to a witness, and give the file for them.

        It has a proof that the log goes on from each of the last checkpoints that were offered before.

        Raises:
            NotProvable: the last commit is lost.
            DamagedLog: a commit cannot be read, and the log does not tell of it.
            OpenedForReading, DiskFull, WriteFailed: nothing was recorded.
        """
        tree = read_tree(self._vault.log, self._vault.history, self._vault.index)
        end = tree.commits[-1]
        if not end.note:
            raise NotProvable(missing=f"commit {end.number}", files=tree.lost)
        before = requests(self._vault.index.entries(Kind.ANCHOR_REQUESTED)).values()
        sizes = sorted({one.size for one in before if one.form is Form.COSIGNATURE and 0 < one.size < end.size})
        proofs = {size: proof for size in sizes[-MOST_PROOFS:] if (proof := tree.consistency(size)) is not None}
        by = parse_note(end.note).signatures[1].key_name.rpartition("/")[2]
        key = next(one.key for one in self.custodians() if str(one.id) == by)
        data = write_offer(self._vault.history.key_of(end.number), key, end.note, proofs)
        (request,) = requests(self._vault.writer.commit([requested(end, Form.COSIGNATURE)])).values()
        return request, data

    def cosign(self, untrusted_offer: bytes, untrusted_key: bytes | None = None) -> tuple[Witnessed, bytes]:
        """Cosign the checkpoint of another vault, if it goes on from the last one that was seen of it, and record that.

        Args:
            untrusted_offer: as `offer` gave it there.
            untrusted_key: public key of that vault, PEM or base64, as its keeper told it by another way. Needed where
                that vault was handed over to new keys since.

        Returns:
            What was cosigned, and the note with the cosignature.

        Raises:
            OfferRefused, InvalidValue: it is no offer, or damaged. Nothing was recorded.
            CosignKeyChanged, CosignShorter, CosignFork, CosignUnproved: an alarm. Nothing was recorded.
            OpenedForReading, DiskFull, WriteFailed: nothing was recorded.
        """
        offer = parse_offer(untrusted_offer)
        key = parse_public_key(untrusted_key) if untrusted_key is not None else None
        now, own = Instant(self._vault.clock.now().unix_ms // 1000 * 1000), origin(self.vault_id)
        seen = self.witnessed()
        one = examine(offer, seen, own, now, key)
        self._vault.writer.commit([cosigned(one)])
        line = cosign(offer.note.checkpoint.body, own, self._vault.key, now)
        return one, offer.text + line.encode("utf-8")

    def witnessed(self) -> list[Witnessed]:
        """What this vault cosigned for others, in the order of the log."""
        return witnessed(self._vault.index.entries(Kind.CHECKPOINT_COSIGNED))
