"""Time stamps of RFC 3161: the request, and what an answer says and is worth.

The library refuses answers whose certificates do not stand in the order of DER, as openssl writes them. A copy is put
in order before it is read; nobody signs that order. What is kept is what came.
"""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Final

from cryptography import x509
from cryptography.exceptions import InvalidSignature, UnsupportedAlgorithm
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.serialization import Encoding
from cryptography.x509.oid import ExtendedKeyUsageOID
from rfc3161_client import (
    HashAlgorithm,
    TimestampRequestBuilder,
    TimeStampResponse,
    VerificationError,
    VerifierBuilder,
    decode_timestamp_response,
)

from evidence_vault.crypto.stamp_token import LIMIT, names_signer, subject_of, token_of
from evidence_vault.errors import AnswerIsRequest, AnswerIsScan, RootIsSigner, StampRefused

_SEQUENCE: Final = 0x30
_OBJECT_ID: Final = 0x06
_CERTIFICATES: Final = 0xA0
_GRANTED: Final = b"\x30\x03\x02\x01\x00"
_REQUEST: Final = re.compile(rb"\x30(?:[\x00-\x7f]|\x81.|\x82..)\x02\x01\x01\x30", re.DOTALL)
"""How a request begins: an answer has no version before what it says."""

_PAGES: Final = (b"\xff\xd8\xff", b"\x89PNG", b"%PDF-", b"II*\0", b"MM\0*", b"GIF8", b"RIFF", b"BM")
"""How pictures and pages begin."""

_HASHES: Final = {
    "2.16.840.1.101.3.4.2.1": "sha256",
    "2.16.840.1.101.3.4.2.2": "sha384",
    "2.16.840.1.101.3.4.2.3": "sha512",
}


@dataclass(frozen=True, slots=True)
class Chain:
    """Certificates, in DER, that did not come with an answer: from whom the custodian had them is theirs to say.

    Attributes:
        root: to which the signature has to lead.
        intermediates: over which it may.
    """

    root: bytes
    intermediates: tuple[bytes, ...] = ()


@dataclass(frozen=True, slots=True)
class StampRequest:
    """What is carried to an authority.

    Attributes:
        der: the bytes to post.
        nonce: a random number that the answer has to repeat.
    """

    der: bytes
    nonce: int


@dataclass(frozen=True, slots=True)
class Stamp:
    """What an answer says. Nothing of it is verified but its form and the purpose and dates of the certificate.

    Attributes:
        unix_ms: the time that is stated.
        nonce: that it repeats; None where it has none.
        authority: subject of the certificate that signed.
        certificate_sha256: of that certificate, in hex.
        until_unix_ms: when that certificate expires.
    """

    unix_ms: int
    nonce: int | None
    authority: str
    certificate_sha256: str
    until_unix_ms: int
    _response: TimeStampResponse
    _token: bytes

    def check_imprint(self, data: bytes) -> None:
        """Hold it against what was to be stamped.

        Raises:
            StampRefused: it is over something else.
        """
        if self._response.tst_info.message_imprint.message != self._digest(data):
            raise StampRefused(reason="it is over something else than what was asked for")

    def check_signature(self, data: bytes, chain: Chain) -> None:
        """Verify signature and chain, each certificate at the stated time: one that expired since is good.

        Args:
            data: what was stamped.
            chain: certificates that did not come with the answer.

        Raises:
            StampRefused: the signature is wrong, or does not lead to the root.
        """
        try:
            root, *between = map(x509.load_der_x509_certificate, (chain.root, *chain.intermediates))
            verifier = VerifierBuilder(roots=[root], intermediates=between).build()
            verifier.verify(self._response, self._digest(data))
            if not names_signer(self._token):  # which the library leaves out
                raise VerificationError("signed with another certificate")
        except (VerificationError, ValueError, IndexError):
            if hashlib.sha256(chain.root).hexdigest() == self.certificate_sha256:
                issuer = x509.load_der_x509_certificate(chain.root).issuer.rfc4514_string()
                raise RootIsSigner(reason="the root that was named is the signer itself", issuer=issuer) from None
            raise StampRefused(
                reason="its signature is wrong, or its chain does not lead to the root that was named"
            ) from None

    def _digest(self, data: bytes) -> bytes:
        algorithm = self._response.tst_info.message_imprint.hash_algorithm.dotted_string
        if algorithm not in _HASHES:
            raise StampRefused(reason="its hash is none of SHA-256, SHA-384 and SHA-512")
        return hashlib.new(_HASHES[algorithm], data).digest()


def ask(data: bytes) -> StampRequest:
    """A request for a time stamp over SHA-256 of `data`, with a nonce; the answer shall bring its certificates."""
    builder = TimestampRequestBuilder().data(data).hash_algorithm(HashAlgorithm.SHA256)
    request = builder.nonce(nonce=True).cert_request(cert_request=True).build()
    nonce = request.nonce
    return StampRequest(request.as_bytes(), nonce if nonce is not None else 0)


def read_stamp(untrusted: bytes) -> Stamp:
    """Read an answer, or a token alone.

    Raises:
        StampRefused: it is none, was not granted, or was signed by a certificate that is not for time stamps alone or
            was not valid at the stated time.
    """
    _refuse_other(untrusted)
    if len(untrusted) > LIMIT:
        raise StampRefused(reason=f"it has more than {LIMIT} bytes")
    try:
        response, (token, _) = decode_timestamp_response(_in_order(untrusted)), token_of(untrusted)
        info, signer = response.tst_info, _signer(response)
        stated = info.gen_time
        usage = signer.extensions.get_extension_for_class(x509.ExtendedKeyUsage)
        nonce: int | None = info.nonce
    except (ValueError, IndexError, x509.ExtensionNotFound) as error:
        if isinstance(error, x509.ExtensionNotFound):
            raise StampRefused(reason="its certificate is not for time stamps") from None
        raise StampRefused(reason="it is no answer of a time-stamp authority") from None
    if not usage.critical or list(usage.value) != [ExtendedKeyUsageOID.TIME_STAMPING]:
        raise StampRefused(reason="its certificate is not for time stamps alone")
    if not signer.not_valid_before_utc <= stated <= signer.not_valid_after_utc:
        raise StampRefused(reason="its certificate was not valid at the stated time")
    return Stamp(
        int(stated.timestamp() * 1000),
        nonce,
        signer.subject.rfc4514_string(),
        signer.fingerprint(SHA256()).hex(),
        int(signer.not_valid_after_utc.timestamp() * 1000),
        response,
        token,
    )


def _refuse_other(untrusted: bytes) -> None:
    """Name what people take for an answer."""
    if untrusted.startswith(_PAGES) or untrusted[4:8] == b"ftyp":
        raise AnswerIsScan(reason="it is a picture or a page")
    if _REQUEST.match(untrusted[:8]):
        raise AnswerIsRequest(reason="it is a request for a time stamp")


def read_chain(untrusted_pem: bytes) -> Chain:
    """The certificates of a PEM file: the root alone, or with those that stand between it and the signer.

    Raises:
        StampRefused: there is none, or of several not exactly one signed itself.
    """
    try:
        all_of_them = x509.load_pem_x509_certificates(untrusted_pem)
        for one in all_of_them:
            subject_of(one.public_bytes(Encoding.DER))
    except ValueError:
        raise StampRefused(reason="the file of the root has no certificate in PEM") from None
    roots = all_of_them if len(all_of_them) == 1 else [one for one in all_of_them if _signed_itself(one)]
    if len(roots) != 1:
        raise StampRefused(reason="of the certificates in the file of the root, not exactly one signed itself")
    between = (one.public_bytes(Encoding.DER) for one in all_of_them if one is not roots[0])
    return Chain(roots[0].public_bytes(Encoding.DER), tuple(between))


def _signed_itself(one: x509.Certificate) -> bool:
    try:
        one.verify_directly_issued_by(one)
    except (ValueError, TypeError, InvalidSignature, UnsupportedAlgorithm):
        return False
    return True


def _signer(response: TimeStampResponse) -> x509.Certificate:
    """The certificate that the signature names."""
    signed = response.signed_data
    (by,) = signed.signer_infos
    for der in signed.certificates:
        one = x509.load_der_x509_certificate(der)
        if (one.issuer, one.serial_number) == (by.issuer, by.serial_number):
            return one
    raise StampRefused(reason="the certificate that signed did not come with it: the request has to ask for it")


# -- as much of DER as putting a set in order needs ----------------------------------------------


def _in_order(untrusted: bytes) -> bytes:
    """An answer with its certificates in the order of DER; a token alone is made an answer that was granted."""
    (whole,) = _parts(untrusted)
    parts = _parts(_content(whole))
    if parts[0][0] == _OBJECT_ID:
        parts = [_GRANTED, whole]
    if _parts(_content(parts[0]))[0] != _GRANTED[2:]:
        raise StampRefused(reason="the authority did not grant it")
    kind, wrapped = _parts(_content(parts[1]))
    (signed,) = _parts(_content(wrapped))
    fields = [
        _wrap(_CERTIFICATES, sorted(_parts(_content(one)))) if one[0] == _CERTIFICATES else one
        for one in _parts(_content(signed))
    ]
    token = _wrap(_SEQUENCE, [kind, _wrap(wrapped[0], [_wrap(_SEQUENCE, fields)])])
    return _wrap(_SEQUENCE, [parts[0], token])


def _parts(content: bytes) -> list[bytes]:
    parts = []
    while content:
        start, length = _header(content)
        if len(content) < start + length:
            raise ValueError("cut off")
        parts.append(content[: start + length])
        content = content[start + length :]
    return parts


def _content(value: bytes) -> bytes:
    return value[_header(value)[0] :]


def _header(value: bytes) -> tuple[int, int]:
    """Where the content begins, and its length."""
    first = value[1]
    if first < 0x80:
        return 2, first
    size = first - 0x80
    if not 0 < size <= 3:
        raise ValueError("a length that DER does not have here")
    return 2 + size, int.from_bytes(value[2 : 2 + size], "big")


def _wrap(tag: int, parts: Iterable[bytes]) -> bytes:
    content = b"".join(parts)
    size = len(content)
    if size < 0x80:
        return bytes([tag, size]) + content
    length = size.to_bytes((size.bit_length() + 7) // 8, "big")
    return bytes([tag, 0x80 + len(length)]) + length + content
