"""Verifies a log in a process of its own, beside the one that writes the index. Executed by `ahead`, never imported for it.

It is given no key that opens or signs anything: the other side decrypts. What comes in are frames, the vault's id and
then each commit behind the public key that has to have signed it; what goes out is one frame for each commit that
verifies. At the first one that does not, it ends without a word: the other side looks at that one itself.
"""

from __future__ import annotations

import sys
from typing import IO, Any, Final

import msgspec

from evidence_vault.custody.roster import Roster
from evidence_vault.custody.verify import EMPTY_HEAD, VerifiedCommit, verify_commit
from evidence_vault.hardening import end_with_parent, forbid_core_dumps
from evidence_vault.records.ids import CustodianId, VaultId
from evidence_vault.sandbox.protocol import frame, read_frame
from evidence_vault.vault.log import COMMIT_LIMIT

KEY_BYTES: Final = 32
LONGEST: Final = COMMIT_LIMIT + KEY_BYTES
"""Bytes of one frame at most."""


class Told(msgspec.Struct, array_like=True):
    """A commit that verifies.

    Attributes:
        entries: sequence number, kind, milliseconds since 1970, number of the custodian, facts.
        commit: its number.
        size: entries up to its end.
        hashes: the compact range there.
        root: of the tree there.
    """

    entries: list[tuple[int, str, int, int, dict[str, Any]]]
    commit: int
    size: int
    hashes: tuple[bytes, ...]
    root: bytes


def main() -> None:
    """Serve until the pipe ends."""
    forbid_core_dumps()
    end_with_parent()
    serve(sys.stdin.buffer, sys.stdout.buffer)


def serve(commits: IO[bytes], told: IO[bytes]) -> None:
    """Verify a log from its first commit on, as `History.walk` does where nothing is lost."""
    vault = read_frame(commits, limit=LONGEST)
    if vault is None:
        return
    head, roster = EMPTY_HEAD, Roster()
    custodians: dict[CustodianId, bytes] = {}
    while (read := read_frame(commits, limit=LONGEST)) is not None:
        verified = verify_commit(
            read[KEY_BYTES:],
            number=head.commit + 1,
            vault=VaultId(vault.decode("ascii")),
            vault_key=read[:KEY_BYTES],
            before=head,
            custodians=custodians,
            retired=roster.retired,
        )
        if verified.head is None:
            return
        told.write(frame(_told(verified)))
        told.flush()
        head = verified.head
        custodians |= verified.custodians_added
        roster.take(verified.entries)


_encode = msgspec.msgpack.Encoder().encode


def _told(verified: VerifiedCommit) -> bytes:
    head = verified.head or EMPTY_HEAD
    entries = [
        (entry.seq, entry.kind.value, entry.at.unix_ms, entry.by.number, dict(entry.facts))
        for entry in verified.entries
    ]
    return _encode(Told(entries, head.commit, head.size, head.hashes, head.root))


if __name__ == "__main__":
    main()
