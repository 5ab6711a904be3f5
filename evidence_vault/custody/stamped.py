"""What vouches for a log from outside, as it goes into a proof (FORMAT.md, "Anchors in a bundle"). Pure."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterable, Iterator, Mapping

from evidence_vault.crypto.stamp_token import read_token, token_of
from evidence_vault.custody import bundle
from evidence_vault.custody.anchor import EndOf
from evidence_vault.custody.checkpoint import parse_note
from evidence_vault.custody.encoding import decode_base64, encode_base64
from evidence_vault.records.anchor import AnchorRequest, Anchors, Cosignature, Form
from evidence_vault.records.entry import Entry
from evidence_vault.records.ids import CustodianId
from evidence_vault.records.proof import ProofAnchor


def provable(good: Anchors, entries: Mapping[int, Entry], end_of: EndOf) -> Iterator[ProofAnchor]:
    """Good time stamps and cosignatures as a proof has them.

    Args:
        good: each verified anew.
        entries: in which they came, by number.
        end_of: the commits of the log.
    """
    for one in good.stamps:
        answer = decode_base64(str(entries[one.seq or 0].facts["answer"]))
        try:
            token, bare = token_of(answer)
            read = read_token(token)
        except ValueError:  # a form that strangers could not read
            continue
        signer, came = (one.certificate_sha256, one.root_sha256 is not None), None if bare else answer
        by = _custodian(one.request, end_of)
        if by:
            yield ProofAnchor(Form.STAMP, one.request.size, read.at, read.authority, signer, by, token, came)
    for cosigned in good.cosignatures:
        line = f"{entries[cosigned.seq or 0].facts['cosignature']}\n".encode()
        signer, at = _signer(cosigned), str(cosigned.at)
        by = _custodian(cosigned.request, end_of)
        if by and len(line) <= bundle.COSIGNATURE_LIMIT:
            size = cosigned.request.size
            yield ProofAnchor(Form.COSIGNATURE, size, at, cosigned.witness, signer, by, line, None)


def _signer(one: Cosignature) -> tuple[str, bool]:
    """Whose it is: by the key where one was named, since anybody can put another name beside it."""
    return (one.witness, False) if one.key is None else (encode_base64(one.key), True)


def _custodian(request: AnchorRequest, end_of: EndOf) -> CustodianId | None:
    """Who signed the checkpoint beside the vault; None where its note cannot be read any more."""
    end = end_of(request.commit)
    if not end or not end.note:
        return None
    return CustodianId.parse(parse_note(end.note).signatures[1].key_name.rpartition("/")[2])


def needed(good: Iterable[ProofAnchor], taken: Collection[int]) -> tuple[ProofAnchor, ...]:
    """For each entry that took something in, the earliest of every signer that covers it; no others."""
    chosen: dict[tuple[int, Form, tuple[str, bool]], ProofAnchor] = {}
    for one in sorted(good, key=lambda one: (one.at, one.size, one.data)):
        for seq in taken:
            if seq < one.size:
                chosen.setdefault((seq, one.form, one.signer), one)
    once = {one.data: one for one in chosen.values()}
    return tuple(sorted(once.values(), key=lambda one: (one.size, one.at, one.data)))


def anchor_files(anchors: Iterable[ProofAnchor]) -> dict[str, bytes]:
    """Each as a file, and beside a time stamp the answer in which it came; those of a form over one checkpoint are counted."""
    files: dict[str, bytes] = {}
    count: Counter[tuple[int, Form]] = Counter()
    for one in anchors:
        count[one.size, one.form] += 1
        number = count[one.size, one.form]
        part = "tst" if one.form is Form.STAMP else "cosignature"
        files[bundle.anchor_path(one.size, number, part)] = one.data
        if one.answer is not None:
            files[bundle.anchor_path(one.size, number, "tsr")] = one.answer
    return files
