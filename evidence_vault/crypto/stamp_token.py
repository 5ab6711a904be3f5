"""What a time-stamp token of RFC 3161 says, read by hand, strictly: so that three verifiers read the same in it.

Signatures are judged in `timestamp`, by a library that strangers do not have. Nothing here calls itself, whatever is nested in
a token; each level is looked through once.
"""

from __future__ import annotations

import hashlib
import re
from dataclasses import dataclass
from typing import Final

from evidence_vault.clock import Instant

LIMIT: Final = 1 << 16
"""Bytes that an answer has at most."""

_Part = tuple[int, bytes, bytes]
"""Tag, content and the whole of one value."""

_INTEGER, _OCTETS, _OBJECT, _SEQUENCE, _SET = 0x02, 0x04, 0x06, 0x30, 0x31
_UTC_TIME, _TIME = 0x17, 0x18
_SIGNED_DATA: Final = bytes.fromhex("06092a864886f70d010702")
_TST_INFO: Final = bytes.fromhex("060b2a864886f70d0109100104")
_EXTENDED_USAGE: Final = bytes.fromhex("0603551d25")
_CRITICAL: Final = bytes.fromhex("0101ff")
_FOR_TIME_STAMPS: Final = bytes.fromhex("06082b06010505070308")
_HASHES: Final = {
    bytes.fromhex("0609608648016503040201"): "sha256",
    bytes.fromhex("0609608648016503040202"): "sha384",
    bytes.fromhex("0609608648016503040203"): "sha512",
}
_NAMED_BY: Final = {
    bytes.fromhex("060b2a864886f70d010910022f"): "sha256",
    bytes.fromhex("060b2a864886f70d010910020c"): "sha1",
}
"""Attributes that name the certificate of the signer, and the hash where they name none."""

_OPTIONAL: Final = (_SEQUENCE, 0x01, _INTEGER, 0xA0, 0xA1)
"""What may follow the time, in this order: accuracy, ordering, nonce, name, extensions."""

_TEXTS: Final = {0x0C: "utf-8", 0x13: "latin-1", 0x14: "latin-1", 0x16: "latin-1", 0x1E: "utf-16-be"}
_NAME_LIMIT: Final = 200
_UNSEEN: Final = re.compile(
    "[^ -~\u00a1-\u00ac\u00ae-\u02af\u0370-\u052f\u1e00-\u1eff\u3041-\u30fe\u4e00-\u9fff\uac00-\ud7a3]"
)
"""All but letters and signs that stand alone and turn no line around."""


@dataclass(frozen=True, slots=True)
class StampToken:
    """What a token says. Nothing of it is verified but its form, and the purpose and dates of the certificate.

    Attributes:
        algorithm: hash of the imprint.
        imprint: what it is over.
        at: the time that is stated, as an instant is written.
        authority: the name in the certificate that signed, made safe to print.
        certificate_sha256: of that certificate, hex.
        issuers: names, in DER, by which the certificates in it say that they were issued.
    """

    algorithm: str
    imprint: bytes
    at: str
    authority: str
    certificate_sha256: str
    issuers: frozenset[bytes]

    def is_over(self, data: bytes) -> bool:
        """Whether the imprint is that of these bytes."""
        return hashlib.new(self.algorithm, data).digest() == self.imprint


@dataclass(frozen=True, slots=True)
class _Certificate:
    serial: bytes
    issuer: bytes
    validity: _Part
    subject: _Part
    more: tuple[_Part, ...]
    raw: bytes


def read_token(untrusted: bytes) -> StampToken:
    """Read a TimeStampToken. Raises `ValueError` for anything but one by a certificate for time stamps alone."""
    _require(len(untrusted) <= LIMIT)
    kind, wrapped = _inside(_SEQUENCE, _only(_parts(untrusted)))
    _require(kind[2] == _SIGNED_DATA)
    version, digests, said, *rest = _inside(_SEQUENCE, _only(_inside(0xA0, wrapped)))
    _require((version[0], digests[0]) == (_INTEGER, _SET))
    _require([tag for tag, _, _ in rest] in ([0xA0, _SET], [0xA0, 0xA1, _SET]))
    about, octets = _inside(_SEQUENCE, said)
    _require(about[2] == _TST_INFO)
    tag, info, _ = _only(_inside(0xA0, octets))
    _require(tag == _OCTETS)
    certificates = [_certificate(one) for one in _inside(0xA0, rest[0])]
    _, signed_by, *_ = _inside(_SEQUENCE, _only(_inside(_SET, rest[-1])))
    issuer, serial = _inside(_SEQUENCE, signed_by)
    (signer,) = {one.raw: one for one in certificates if (one.issuer, one.serial) == (issuer[2], serial[2])}.values()
    algorithm, imprint, at = _info(info)
    _require(_is_for_time_stamps(signer))
    begin, end = map(_moment, _inside(_SEQUENCE, signer.validity))
    _require(begin <= re.sub(r"\D", "", at)[:14] <= end)
    sha256 = hashlib.sha256(signer.raw).hexdigest()
    return StampToken(algorithm, imprint, at, _name(signer.subject), sha256, frozenset(c.issuer for c in certificates))


def token_of(untrusted: bytes) -> tuple[bytes, bool]:
    """The token of an answer, byte for byte, and whether it stands alone. Raises `ValueError` for a refusal, or neither."""
    _require(len(untrusted) <= LIMIT)
    parts = _inside(_SEQUENCE, _only(_parts(untrusted)))
    _require(len(parts) == 2)
    if parts[0][0] == _OBJECT:
        return untrusted, True
    _require(_inside(_SEQUENCE, parts[0])[:1] == [(_INTEGER, b"\0", b"\x02\x01\0")])
    return parts[1][2], False


def names_signer(untrusted: bytes) -> bool:
    """Whether what is signed names the certificate of the signer by its digest, as RFC 3161, section 2.4.1 asks.

    Without that, a certificate of the same key could be put in the place of the one that signed.

    Raises:
        ValueError, IndexError: it has not the form of a token.
    """
    _require(len(untrusted) <= LIMIT)
    _, wrapped = _inside(_SEQUENCE, _only(_parts(untrusted)))
    *_, certificates, signers = _inside(_SEQUENCE, _only(_inside(0xA0, wrapped)))
    _, signed_by, _, attributes, *_ = _inside(_SEQUENCE, _only(_inside(_SET, signers)))
    issuer, serial = _inside(_SEQUENCE, signed_by)
    signer = [
        one.raw
        for one in map(_certificate, _inside(0xA0, certificates))
        if (one.issuer, one.serial) == (issuer[2], serial[2])
    ]
    for attribute in _inside(0xA0, attributes):
        name, values = _inside(_SEQUENCE, attribute)
        if name[2] in _NAMED_BY:
            listed, *_ = _inside(_SEQUENCE, _only(_inside(_SET, values)))
            first, *_ = _inside(_SEQUENCE, listed)
            digest, *more = _inside(_SEQUENCE, first)
            hashed = _NAMED_BY[name[2]]
            if digest[0] == _SEQUENCE:  # which hash it is
                hashed, digest = _HASHES.get(_inside(_SEQUENCE, digest)[0][2], ""), more[0]
            return bool(signer and hashed) and hashlib.new(hashed, signer[0]).digest() == digest[1]
    return False


def subject_of(certificate: bytes) -> bytes:
    """Whose certificate it is, in DER. Raises `ValueError` for none."""
    return _certificate(_only(_parts(certificate))).subject[2]


def _info(data: bytes) -> tuple[str, bytes, str]:
    """Hash, imprint and time of a TSTInfo."""
    version, policy, over, serial, moment, *more = _inside(_SEQUENCE, _only(_parts(data)))
    _require(version[2] == b"\x02\x01\x01" and (policy[0], serial[0], moment[0]) == (_OBJECT, _INTEGER, _TIME))
    places = [_OPTIONAL.index(tag) for tag, _, _ in more]
    _require(sorted(set(places)) == places)
    algorithm, imprint = _inside(_SEQUENCE, over)
    oid, *none = _inside(_SEQUENCE, algorithm)
    _require(oid[2] in _HASHES and [raw for _, _, raw in none] in ([], [b"\x05\0"]))
    _require(imprint[0] == _OCTETS and len(imprint[1]) == hashlib.new(_HASHES[oid[2]]).digest_size)
    match = re.fullmatch(rb"([0-9]{14})(?:\.([0-9]{0,8}[1-9]))?Z", moment[1])
    if not match:
        raise ValueError("no time")
    return _HASHES[oid[2]], imprint[1], _instant(match[1].decode(), (match[2] or b"").decode())


def _instant(digits: str, fraction: str) -> str:
    day, time = digits[:8], digits[8:]
    text = f"{day[:4]}-{day[4:6]}-{day[6:]}T{time[:2]}:{time[2:4]}:{time[4:]}.{fraction[:3]:0<3}Z"
    _require(str(Instant.parse(text)) == text)
    return text


def _moment(part: _Part) -> str:
    """A time of a certificate, as fourteen digits."""
    tag, text, _ = part
    match = re.fullmatch(rb"([0-9]{12}|[0-9]{14})Z", text)
    if not match or tag != {12: _UTC_TIME, 14: _TIME}[len(match[1])]:
        raise ValueError("no time")
    digits = match[1].decode()
    return digits if tag == _TIME else ("20" if digits < "50" else "19") + digits


def _certificate(part: _Part) -> _Certificate:
    signed, _, _ = _inside(_SEQUENCE, part)
    fields = _inside(_SEQUENCE, signed)
    serial, _, issuer, validity, subject, _, *more = fields[1:] if fields[:1] and fields[0][0] == 0xA0 else fields
    _require((serial[0], issuer[0], subject[0]) == (_INTEGER, _SEQUENCE, _SEQUENCE))
    return _Certificate(serial[2], issuer[2], validity, subject, tuple(more), part[2])


def _is_for_time_stamps(one: _Certificate) -> bool:
    """Whether its extended key usage is critical, and names time stamps and nothing else."""
    extensions = [part for part in one.more if part[0] == 0xA3]
    for extension in _inside(_SEQUENCE, _only(_inside(0xA3, _only(extensions)))):
        name, *flag, value = _inside(_SEQUENCE, extension)
        if name[2] == _EXTENDED_USAGE:
            usages = _inside(_SEQUENCE, _only(_parts(value[1])))
            critical = [raw for _, _, raw in flag] == [_CRITICAL]
            return critical and value[0] == _OCTETS and [raw for _, _, raw in usages] == [_FOR_TIME_STAMPS]
    return False


def _name(subject: _Part) -> str:
    """The texts of a name, from the narrowest on."""
    texts = []
    for group in _inside(_SEQUENCE, subject):
        for attribute in _inside(_SET, group):
            _, (tag, content, _) = _inside(_SEQUENCE, attribute)
            if tag in _TEXTS:
                texts.append(content.decode(_TEXTS[tag]))
    return _UNSEEN.sub("?", ", ".join(reversed(texts)))[:_NAME_LIMIT]


# -- DER ---------------------------------------------------------------------------------------------


def _parts(data: bytes) -> list[_Part]:
    """The values that stand one after the other."""
    found, at = [], 0
    while at < len(data):
        start, (tag, length) = at + 2, data[at : at + 2]
        if length >= 0x80:
            size = length - 0x80
            length = int.from_bytes(data[start : start + size], "big")
            start += size
            _require(1 <= size <= 3 and length >= 0x80 and length >> 8 * (size - 1) > 0)
        _require(tag & 0x1F != 0x1F and start + length <= len(data))
        found.append((tag, data[start : start + length], data[at : start + length]))
        at = start + length
    return found


def _inside(tag: int, part: _Part) -> list[_Part]:
    """What stands in a value of this tag."""
    _require(part[0] == tag)
    return _parts(part[1])


def _only(parts: list[_Part]) -> _Part:
    (one,) = parts
    return one


def _require(truth: bool) -> None:
    if not truth:
        raise ValueError("not of the one form")
