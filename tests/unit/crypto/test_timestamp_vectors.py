"""Published answers of time-stamp authorities, each taken or refused for the reason that its name gives."""

from __future__ import annotations

from pathlib import Path

import pytest
from cryptography import x509
from cryptography.hazmat.primitives.serialization import Encoding

from evidence_vault.crypto import timestamp
from evidence_vault.crypto.stamp_token import read_token, token_of
from evidence_vault.crypto.timestamp import Chain, Stamp, read_stamp
from evidence_vault.errors import StampRefused

HELLO = b"hello"


@pytest.fixture
def vectors(shared: Path) -> Path:
    """The folder of them; a test is skipped where it is absent."""
    folder = shared / "vectors" / "rfc3161"
    if not folder.is_dir():
        pytest.skip(f"no published answers at {folder}")
    return folder


def chain(folder: Path) -> list[bytes]:
    """The certificates beside an answer, the root last."""
    data = (folder / "ts_chain.pem").read_bytes()
    if data.startswith(b"0"):
        return [data]
    return [one.public_bytes(Encoding.DER) for one in x509.load_pem_x509_certificates(data)]


def completed(answer: bytes, certificates: list[bytes]) -> bytes:
    """An answer with these certificates beside its own, where no signature covers them."""
    status, token = timestamp._parts(timestamp._content(answer))
    kind, wrapped = timestamp._parts(timestamp._content(token))
    fields = timestamp._parts(timestamp._content(timestamp._content(wrapped)))
    own = [one for part in fields[3:] if part[0] == 0xA0 for one in timestamp._parts(timestamp._content(part))]
    all_of_them = dict.fromkeys([*own, *certificates])
    fields[3:] = [timestamp._wrap(0xA0, all_of_them), *(one for one in fields[3:] if one[0] != 0xA0)]
    signed = timestamp._wrap(0x30, fields)
    return timestamp._wrap(0x30, [status, timestamp._wrap(0x30, [kind, timestamp._wrap(0xA0, [signed])])])


def good(answer: bytes, data: bytes, root: bytes, between: tuple[bytes, ...] = ()) -> Stamp:
    """A time stamp that is all that it should be; the two readers read the same in it."""
    stamp = read_stamp(answer)
    stamp.check_imprint(data)
    stamp.check_signature(data, Chain(root, between))
    token = read_token(token_of(answer)[0])
    assert token.is_over(data)
    assert token.certificate_sha256 == stamp.certificate_sha256
    assert token.at.startswith(f"{stamp._response.tst_info.gen_time:%Y-%m-%dT%H:%M:%S}")
    return stamp


@pytest.mark.parametrize("digest", ["sha256", "sha384", "sha512"])
def test_answers_over_three_digests(vectors: Path, digest: str) -> None:
    folder = vectors / "sigstage"
    stamp = good((folder / f"response-{digest}.tsr").read_bytes(), HELLO, chain(folder)[-1])
    assert "CN=sigstore-tsa" in stamp.authority
    with pytest.raises(StampRefused, match="over something else"):
        stamp.check_imprint(b"another word")


def test_an_answer_that_brings_its_chain_up_to_the_root(vectors: Path) -> None:
    folder = vectors / "identrust"
    assert "IdenTrust" in good((folder / "issue-104.tsr").read_bytes(), HELLO, chain(folder)[-1]).authority


@pytest.mark.parametrize("name", ["response.tsr", "response-injected-certs.tsr"])
def test_an_answer_without_the_certificate_between_leads_to_the_root_only_with_it(vectors: Path, name: str) -> None:
    folder = vectors / "test_tsa"
    *between, root = chain(folder)
    answer = (folder / name).read_bytes()
    with pytest.raises(StampRefused, match="does not lead to the root"):
        read_stamp(answer).check_signature(HELLO, Chain(root))
    good(completed(answer, between), HELLO, root)
    good(answer, HELLO, root, tuple(between))


def test_an_answer_of_another_authority_of_the_same_name(vectors: Path) -> None:
    *between, root = chain(vectors / "test_tsa")
    answer = completed((vectors / "test_tsa" / "other_response.tsr").read_bytes(), between)
    with pytest.raises(StampRefused, match="does not lead to the root"):
        read_stamp(answer).check_signature(HELLO, Chain(root, tuple(between)))


def test_certificates_that_somebody_put_in_change_nothing_of_who_signed(vectors: Path) -> None:
    answer = (vectors / "test_tsa" / "response-injected-certs.tsr").read_bytes()
    stamp, plain = read_stamp(answer), read_stamp((vectors / "test_tsa" / "response.tsr").read_bytes())
    assert b"Spoofed TSA" in answer
    assert (stamp.authority, stamp.certificate_sha256) == (plain.authority, plain.certificate_sha256)
    assert read_token(token_of(answer)[0]).certificate_sha256 == plain.certificate_sha256


def test_a_signature_that_is_not_valid(vectors: Path) -> None:
    folder = vectors / "sigstage"
    stamp = read_stamp((folder / "response-invalid-signature.tsr").read_bytes())
    stamp.check_imprint(HELLO)
    with pytest.raises(StampRefused, match="signature is wrong"):
        stamp.check_signature(HELLO, Chain(chain(folder)[-1]))


@pytest.mark.parametrize("place", ["sigstage/response-no-embedded-cert.tsr", "sigstore.mock/response-expired.tsr"])
def test_an_answer_without_the_certificate_that_signed(vectors: Path, place: str) -> None:
    answer = (vectors / place).read_bytes()
    with pytest.raises(StampRefused, match="the certificate that signed did not come with it"):
        read_stamp(answer)
    with pytest.raises(ValueError, match=r"not enough values"):
        read_token(token_of(answer)[0])


def test_a_certificate_that_expired_after_the_stated_time(vectors: Path) -> None:
    """It expired on 1 January 2024, and stated a time of 2023: with its certificate put in, the answer is good."""
    folder = vectors / "sigstore.mock"
    answer = completed((folder / "response-expired.tsr").read_bytes(), chain(folder)[:1])
    stamp = good(answer, (folder / "payload").read_bytes(), chain(folder)[-1])
    assert (stamp.unix_ms, stamp.until_unix_ms) == (1_675_209_600_000, 1_704_067_200_000)


def test_an_answer_under_another_root(vectors: Path) -> None:
    answer = (vectors / "sigstage" / "response-sha256.tsr").read_bytes()
    for other in ("test_tsa", "identrust", "sigstore.mock"):
        with pytest.raises(StampRefused, match="does not lead to the root"):
            read_stamp(answer).check_signature(HELLO, Chain(chain(vectors / other)[-1]))
