"""Outside time in the log: entries about time stamps over the notes of commits (FORMAT.md, "Outside time")."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterable, Sequence

from evidence_vault.clock import Instant
from evidence_vault.crypto.timestamp import StampRequest, read_stamp
from evidence_vault.custody.encoding import decode_base64, encode_base64
from evidence_vault.custody.log_tree import CommitEnd
from evidence_vault.errors import StampRefused
from evidence_vault.records.anchor import Anchor, AnchorRequest
from evidence_vault.records.entry import Draft, Entry, Json, Kind

_NONCE = re.compile("[0-9a-f]{1,32}")


def requested(authority: str, end: CommitEnd, request: StampRequest) -> Draft:
    """What is recorded of a request over the note of a commit."""
    facts: dict[str, Json] = {
        "authority": authority,
        "commit": end.number,
        "size": end.size,
        "root": end.root.hex(),
        "nonce": f"{request.nonce:x}",
    }
    return Draft(Kind.ANCHOR_REQUESTED, facts)


def received(request: AnchorRequest, untrusted_answer: bytes, root: bytes | None) -> Draft:
    """What is recorded of an answer that `judge` took, with the answer as it came."""
    facts: dict[str, Json] = {"request": request.seq, "answer": encode_base64(untrusted_answer)}
    if root is not None:
        facts["root_certificate"] = encode_base64(root)
    return Draft(Kind.ANCHOR_RECEIVED, facts)


def requests(entries: Iterable[Entry]) -> dict[int, AnchorRequest]:
    """The requests among entries, by number; what has not the form of one is passed over."""
    found = {}
    for entry in entries:
        facts = entry.facts
        authority, commit, size, nonce = (facts.get(name) for name in ("authority", "commit", "size", "nonce"))
        if entry.kind is not Kind.ANCHOR_REQUESTED or not isinstance(authority, str) or not isinstance(nonce, str):
            continue
        if type(commit) is int and type(size) is int and _NONCE.fullmatch(nonce):
            found[entry.seq] = AnchorRequest(entry.seq, authority, commit, size, int(nonce, 16))
    return found


def judge(
    known: Iterable[AnchorRequest], commits: Sequence[CommitEnd], untrusted_answer: bytes, root: bytes | None
) -> Anchor:
    """Find the request that an answer belongs to, and verify it.

    Args:
        known: all requests of the log.
        commits: all commits of the log.
        untrusted_answer: the answer or its token alone.
        root: DER of the root that the custodian named; without it, nothing is known of who signed.

    Raises:
        StampRefused: it answers no request, or is not good.
    """
    stamp = read_stamp(untrusted_answer)
    for request in known:
        if request.nonce == stamp.nonce:
            break
    else:
        raise StampRefused(reason="it answers no request of this vault: the number that it repeats is another one")
    note = next((end.note for end in commits if end.number == request.commit), b"")
    if not note:
        raise StampRefused(reason="the commit that it is over cannot be read")
    stamp.check_imprint(note)
    if root is not None:
        stamp.check_signature(note, root)
    return Anchor(
        request,
        Instant(stamp.unix_ms),
        stamp.authority,
        stamp.certificate_sha256,
        Instant(stamp.until_unix_ms),
        hashlib.sha256(root).hexdigest() if root is not None else None,
    )


def anchors(
    entries: Iterable[Entry], known: dict[int, AnchorRequest], commits: Sequence[CommitEnd]
) -> tuple[list[Anchor], list[int]]:
    """All answers that are recorded, each verified anew, and the numbers of the entries whose answer is not good."""
    good, bad = [], []
    for entry in entries:
        if entry.kind is not Kind.ANCHOR_RECEIVED:
            continue
        try:
            request = entry.facts.get("request")
            asked = [known[request]] if type(request) is int and request in known else []
            root = entry.facts.get("root_certificate")
            answer = decode_base64(str(entry.facts.get("answer", "")))
            good.append(judge(asked, commits, answer, None if root is None else decode_base64(str(root))))
        except (StampRefused, ValueError):
            bad.append(entry.seq)
    return good, bad
