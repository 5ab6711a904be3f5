"""Which time stamps of a log go into a proof (FORMAT.md, "Anchors in a bundle"). Pure."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterable, Mapping

from evidence_vault.crypto.stamp_token import read_token, token_of
from evidence_vault.custody import bundle
from evidence_vault.custody.anchor import EndOf
from evidence_vault.custody.checkpoint import parse_note
from evidence_vault.custody.encoding import decode_base64
from evidence_vault.records.anchor import Anchor
from evidence_vault.records.entry import Entry
from evidence_vault.records.ids import CustodianId
from evidence_vault.records.proof import ProofStamp


def stamps(good: Iterable[Anchor], entries: Mapping[int, Entry], end_of: EndOf) -> list[ProofStamp]:
    """Good time stamps as a proof has them.

    Args:
        good: each verified anew.
        entries: in which they came, by number.
        end_of: the commits of the log.
    """
    found: list[ProofStamp] = []
    for one in good:
        end = end_of(one.request.commit)
        answer = decode_base64(str(entries[one.seq or 0].facts["answer"]))
        try:
            token, bare = token_of(answer)
            read = read_token(token)
        except ValueError:  # a form that strangers could not read
            continue
        signed = parse_note(end.note if end else b"").signatures[1].key_name
        custodian = CustodianId.parse(signed.rpartition("/")[2])
        by, came = (one.certificate_sha256, one.root_sha256 is not None), None if bare else answer
        found.append(ProofStamp(one.request.size, read.at, read.authority, by, custodian, token, came))
    return found


def needed(good: Iterable[ProofStamp], taken: Collection[int]) -> tuple[ProofStamp, ...]:
    """For each entry that took something in, the earliest of every signer that covers it; no others."""
    chosen: dict[tuple[int, tuple[str, bool]], ProofStamp] = {}
    for stamp in sorted(good, key=lambda one: (one.at, one.size, one.token)):
        for seq in taken:
            if seq < stamp.size:
                chosen.setdefault((seq, stamp.signer), stamp)
    once = {stamp.token: stamp for stamp in chosen.values()}
    return tuple(sorted(once.values(), key=lambda one: (one.size, one.at, one.token)))


def anchor_files(stamps: Iterable[ProofStamp]) -> dict[str, bytes]:
    """Each time stamp as a file, and beside it the answer in which it came; those over one checkpoint are counted."""
    files: dict[str, bytes] = {}
    count: Counter[int] = Counter()
    for stamp in stamps:
        count[stamp.size] += 1
        files[bundle.anchor_path(stamp.size, count[stamp.size], "tst")] = stamp.token
        if stamp.answer is not None:
            files[bundle.anchor_path(stamp.size, count[stamp.size], "tsr")] = stamp.answer
    return files
