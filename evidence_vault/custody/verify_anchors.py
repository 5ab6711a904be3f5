"""What parties outside say in a bundle: steps B15 to B18 of FORMAT.md, "Verifying a bundle". Pure."""

from __future__ import annotations

from collections.abc import Generator, Iterator, Mapping, Sequence

from evidence_vault.crypto.hashing import sha256
from evidence_vault.crypto.stamp_token import StampToken, read_token, subject_of, token_of
from evidence_vault.crypto.timestamp import Chain, read_stamp
from evidence_vault.custody import bundle
from evidence_vault.custody.checkpoint import Checkpoint, key_id
from evidence_vault.custody.cosignature import TIMESTAMPED, TimedSignature, is_own, parse_cosignature
from evidence_vault.custody.encoding import encode_base64
from evidence_vault.errors import CosignatureRefused, StampRefused
from evidence_vault.records.finding import Finding, Grade

_SAID = {
    "B15.no_time": "no outside party vouches for any date here",
    "B16.form": "this has not the form of a time stamp by a certificate that is for time stamps alone",
    "B16.copy": "this is not an answer that grants the time stamp beside it",
    "B16.checkpoint": "the earlier checkpoint that it should be over is not here, or did not verify",
    "B16.imprint": "it is over something else than the earlier checkpoint of its number",
    "B17.signature": "its certificates name a root from outside, and its signature does not lead there",
    "B17.known": "these exact bytes existed no later than {time} (stated by {authority}): {items}; SHA-256 of its certificate: {certificate}",
    "B17.unknown": "anchor unknown: {authority} is said to state that these exact bytes existed no later than {time}: {items}; its signature is not verified, and anybody could have made it; SHA-256 of its certificate: {certificate}",
    "B17.early": "when this time stamp was made, the log had taken in none of the items here",
    "B17.uncovered": "no time stamp here covers it: when it was taken in rests on the keeper's word and clock alone",
    "B18.form": "this has not the form of a cosignature by another vault",
    "B18.checkpoint": "the earlier checkpoint that it should be over is not here, or did not verify",
    "B18.signature": "it bears the name of a witness's key from outside, and is not by that key",
    "B18.known": "the witness {witness} had seen no other history of this log in its first {size} entries, and says so at {time} by its own clock",
    "B18.unknown": "witness unknown: {witness} is said to have seen no other history of this log in its first {size} entries, at {time}; its signature is not verified, and anybody could have made it",
}


def outside_time(
    texts: Mapping[str, bytes], held: Mapping[int, Checkpoint], taken: Sequence[tuple[int, str]], roots: Sequence[Chain]
) -> Iterator[Finding]:
    """Judge every time stamp of a bundle.

    Args:
        texts: the files of the bundle.
        held: the earlier checkpoints that verified, by size.
        taken: which entry took in which item.
        roots: certificates that the verifier has from somewhere else.
    """
    names = {path[:-4] for path in texts if path.startswith(bundle.ANCHORS) and path[-4:] in (".tst", ".tsr")}
    if not names:
        yield _notice("B15.no_time", bundle.WHOLE)
        return
    covered = 0
    for name in sorted(names, key=lambda name: (len(name), name)):
        stamp = yield from _reads(texts, held, name)
        if not stamp:
            continue
        size, path = bundle.size_of_anchor(name), f"{name}.tst"
        claimed = [chain for chain in roots if stamp.issuers & set(map(subject_of, (chain.root, *chain.intermediates)))]
        note = texts[bundle.earlier_path(size, "note")]
        known = next((chain for chain in claimed if _leads(texts[path], note, chain)), None)
        if claimed and not known:
            yield _fail("B17.signature", path)
            continue
        if known or not roots:
            covered = max(covered, size)
        items = [item for seq, item in taken if seq < size]
        said = {"time": stamp.at, "authority": stamp.authority, "certificate": stamp.certificate_sha256}
        if not items:
            yield _notice("B17.early", path)
        else:
            root = {"root": sha256(known.root).hex} if known else {}
            yield _notice("B17.known" if known else "B17.unknown", path, **said, **root, items=", ".join(items))
    for seq, _ in taken:
        if 0 < covered <= seq:
            yield _notice("B17.uncovered", bundle.entry_path(seq))


def _reads(
    texts: Mapping[str, bytes], held: Mapping[int, Checkpoint], name: str
) -> Generator[Finding, None, StampToken | None]:
    """B16: a time stamp reads, stands in the answer beside it, and is over the checkpoint of its number."""
    path, answer = f"{name}.tst", texts.get(f"{name}.tsr")
    token, size = texts.get(path, b""), bundle.size_of_anchor(name)
    try:
        stamp = read_token(token)
    except ValueError:
        yield _fail("B16.form", path)
        return None
    if answer is not None and not _grants(answer, token):
        yield _fail("B16.copy", f"{name}.tsr")
    elif size not in held:
        yield _fail("B16.checkpoint", path)
    elif not stamp.is_over(texts[bundle.earlier_path(size, "note")]):
        yield _fail("B16.imprint", path)
    else:
        return stamp
    return None


def _grants(answer: bytes, token: bytes) -> bool:
    try:
        return token_of(answer) == (token, False)
    except ValueError:
        return False


def _leads(token: bytes, note: bytes, chain: Chain) -> bool:
    """Whether signature and chain lead to a root."""
    try:
        read_stamp(token).check_signature(note, chain)
    except StampRefused:
        return False
    return True


def cosigned(
    texts: Mapping[str, bytes], held: Mapping[int, Checkpoint], witnesses: Sequence[bytes]
) -> Iterator[Finding]:
    """Judge every cosignature of a bundle, by public keys that the verifier has from somewhere else: B18."""
    paths = (path for path in texts if path.startswith(bundle.ANCHORS) and path.endswith(".cosignature"))
    for path in sorted(paths, key=lambda path: (len(path), path)):
        found, head = _cosignature(texts[path]), held.get(bundle.size_of_anchor(path))
        if not found:
            yield _fail("B18.form", path)
        elif not head:
            yield _fail("B18.checkpoint", path)
        elif is_own(found.line.key_name, head.origin):
            yield _fail("B18.form", path)
        else:
            yield _by(path, found, head, witnesses)


def _by(path: str, found: TimedSignature, head: Checkpoint, witnesses: Sequence[bytes]) -> Finding:
    """Whose cosignature it is, as far as the verifier can know."""
    name = found.line.key_name
    named = [key for key in witnesses if found.line.key_id == key_id(name, key, TIMESTAMPED)]
    said = {"size": str(head.size), "time": str(found.at)}
    if not named:
        return _notice("B18.unknown", path, witness=name, **said)
    by = next((key for key in named if found.by(key, head.body)), None)
    if by is None:
        return _fail("B18.signature", path)
    return _notice("B18.known", path, witness=encode_base64(by), **said)  # anybody can put another name there


def _cosignature(untrusted: bytes) -> TimedSignature | None:
    try:
        return parse_cosignature(untrusted.decode("utf-8")) if len(untrusted) <= bundle.COSIGNATURE_LIMIT else None
    except (UnicodeDecodeError, CosignatureRefused):
        return None


def _fail(code: str, subject: str) -> Finding:
    return Finding(code, subject, _SAID[code], Grade.FAIL)


def _notice(code: str, subject: str, **facts: str) -> Finding:
    return Finding(code, subject, _SAID[code].format(**facts), Grade.NOTICE, facts)
