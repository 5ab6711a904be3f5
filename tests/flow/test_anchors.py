"""Outside time is asked for, carried to an authority and back, and judged."""

from __future__ import annotations

import hashlib
import json
import ssl
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from pathlib import Path

import pytest
from cryptography.x509.oid import ExtendedKeyUsageOID

from evidence_vault.cli.main import main
from evidence_vault.crypto.timestamp import read_chain
from evidence_vault.custody.encoding import encode_base64
from evidence_vault.errors import StampRefused
from evidence_vault.records.entry import Draft, Json, Kind
from evidence_vault.records.finding import Grade
from evidence_vault.session import Session
from tests.helpers.authority import Authority
from tests.helpers.vaults import TestVault


@dataclass
class Asked:
    """A vault that asked for time stamps, and the note that they are to be over."""

    vault: TestVault
    key: list[str]
    folder: Path
    note: bytes

    @property
    def request(self) -> bytes:
        return (self.folder / "freetsa.tsq").read_bytes()


@pytest.fixture(scope="module")
def authority(tmp_path_factory: pytest.TempPathFactory) -> Authority:
    return Authority(tmp_path_factory.mktemp("authority") / "tsa")


@pytest.fixture(scope="module")
def asked(made_vault: TestVault, tmp_path_factory: pytest.TempPathFactory) -> Asked:
    """Made once: what is refused changes nothing."""
    base = tmp_path_factory.mktemp("asked")
    vault = made_vault.copy(base / "v")
    identity = base / "identity.txt"
    identity.write_text(vault.identity)
    with vault.session() as session:
        note = session.checkpoint_note()
    key = ["--identity-file", str(identity)]
    assert main(["anchor", "request", str(vault.path), "--out", str(base / "out"), "--qr", *key]) == 0
    return Asked(vault, key, base / "out", note)


@contextmanager
def opened(asked: Asked) -> Iterator[Session]:
    with asked.vault.session(write=True) as session:
        yield session


def refused(asked: Asked, answer: bytes, root: bytes | None) -> str:
    """Why an answer does not count; nothing may be recorded of it."""
    with opened(asked) as session:
        before = session.head
        with pytest.raises(StampRefused) as caught:
            session.import_anchor(answer, root)
        assert session.head == before
    return str(caught.value.facts["reason"])


def with_certificate(answer: bytes, old: bytes, new: bytes) -> bytes:
    """An answer with another certificate in place of its own: lengths of what holds it are made to fit."""
    if answer == old:
        return new
    if old not in answer or answer[0] not in {0x30, 0xA0}:
        return answer
    start = 2 if answer[1] < 0x80 else 2 + answer[1] - 0x80
    content, parts = answer[start:], b""
    while content:
        head = 2 if content[1] < 0x80 else 2 + content[1] - 0x80
        length = content[1] if head == 2 else int.from_bytes(content[2:head], "big")
        parts += with_certificate(content[: head + length], old, new)
        content = content[head + length :]
    return answer[:1] + b"\x82" + len(parts).to_bytes(2, "big") + parts


def test_the_request_is_over_the_note_and_openssl_reads_it(asked: Asked, tmp_path: Path) -> None:
    assert {path.name for path in asked.folder.iterdir() if path.suffix != ".txt"} == {
        f"{name}.{end}" for name in ("digicert", "sectigo", "freetsa") for end in ("tsq", "png")
    }
    (tmp_path / "note").write_bytes(asked.note)
    digest = subprocess.run(["openssl", "sha256", "-binary", tmp_path / "note"], capture_output=True, check=True).stdout
    assert digest in asked.request
    assert len(asked.request) in range(66, 72)
    shown: list[str | Path] = ["openssl", "ts", "-query", "-in", asked.folder / "freetsa.tsq", "-text"]
    text = subprocess.run(shown, capture_output=True, text=True, check=True).stdout
    assert "Hash Algorithm: sha256" in text
    assert "Certificate required: yes" in text
    assert "Nonce: unspecified" not in text


def test_three_authorities_are_asked_with_three_numbers(asked: Asked) -> None:
    assert len({path.read_bytes() for path in asked.folder.glob("*.tsq")}) == 3


@pytest.mark.parametrize("form", ["answer", "token", "two certificates", "sha384", "sha512"])
def test_a_good_answer_counts_as_openssl_says(asked: Asked, authority: Authority, tmp_path: Path, form: str) -> None:
    config = (authority.folder / "tsa.cnf").read_text()
    if form.startswith("sha"):
        (authority.folder / "tsa.cnf").write_text(config.replace("signer_digest = sha256", f"signer_digest = {form}"))
    options = {"token": ("-token_out",), "two certificates": ("-chain", str(authority.root))}.get(form, ())
    answer = authority.answer(asked.request, *options)
    (authority.folder / "tsa.cnf").write_text(config)
    vault = TestVault(asked.vault.copy(tmp_path / "v").path, asked.vault.identity)
    with vault.session(write=True) as session:
        anchor = session.import_anchor(answer, authority.root.read_bytes())
        assert anchor.authority == "CN=Test Authority"
        assert anchor.root_sha256
        (stamp,) = session.anchors().stamps
        assert replace(stamp, seq=None) == anchor
        assert not session.anchors().bad
    assert abs(anchor.at.unix_ms / 1000 - datetime.now(UTC).timestamp()) < 120
    (tmp_path / "note").write_bytes(asked.note)
    (tmp_path / "r").write_bytes(answer)
    verify: list[str | Path] = [
        "openssl",
        "ts",
        "-verify",
        "-data",
        tmp_path / "note",
        "-in",
        tmp_path / "r",
        "-CAfile",
        authority.root,
    ]
    verify += ["-attime", str(anchor.at.unix_ms // 1000), *(["-token_in"] if form == "token" else [])]
    assert "Verification: OK" in subprocess.run(verify, capture_output=True, text=True, check=True).stdout


@pytest.mark.parametrize("rooted", [True, False])
def test_another_imprint_under_the_same_number(asked: Asked, authority: Authority, rooted: bool) -> None:
    start = asked.request.index(b"\x04\x20") + 2
    other = asked.request[:start] + bytes(32) + asked.request[start + 32 :]
    root = authority.root.read_bytes() if rooted else None
    assert "over something else" in refused(asked, authority.answer(other), root)


@pytest.mark.parametrize("option", ["-cert", "-no_nonce"])
def test_another_number_or_none(asked: Asked, authority: Authority, tmp_path: Path, option: str) -> None:
    (tmp_path / "note").write_bytes(asked.note)
    query: list[str | Path] = [
        "openssl",
        "ts",
        "-query",
        "-sha256",
        "-cert",
        option,
        "-data",
        tmp_path / "note",
        "-out",
        tmp_path / "q",
    ]
    subprocess.run(query, check=True, capture_output=True)
    reason = refused(asked, authority.answer((tmp_path / "q").read_bytes()), authority.root.read_bytes())
    assert "answers no request of this vault" in reason


@pytest.mark.parametrize(
    ("changes", "reason"),
    [
        ({"usage": ()}, "not for time stamps"),
        ({"usage": (ExtendedKeyUsageOID.CODE_SIGNING,)}, "not for time stamps alone"),
        ({"usage": (ExtendedKeyUsageOID.TIME_STAMPING, ExtendedKeyUsageOID.CODE_SIGNING)}, "not for time stamps alone"),
        ({"critical": False}, "not for time stamps alone"),
        ({"days": -1}, "not valid at the stated time"),
    ],
)
def test_a_certificate_for_something_else(
    asked: Asked, authority: Authority, changes: dict[str, object], reason: str
) -> None:
    twin = authority.certificate("twin.pem", **changes)  # type: ignore[arg-type]
    good = authority.certificate("signer.pem")
    answer = with_certificate(authority.answer(asked.request, signer="signer.pem"), good, twin)
    assert twin in answer
    for root in (authority.root.read_bytes(), None):
        assert reason in refused(asked, answer, root)


def test_an_answer_of_another_root_than_the_one_that_was_named(
    asked: Asked, authority: Authority, tmp_path: Path
) -> None:
    other = Authority(tmp_path / "other")
    assert "does not lead to the root" in refused(asked, authority.answer(asked.request), other.root.read_bytes())


def test_a_changed_signature(asked: Asked, authority: Authority) -> None:
    answer = authority.answer(asked.request)
    spoiled = answer[:-1] + bytes([answer[-1] ^ 1])
    assert "signature is wrong" in refused(asked, spoiled, authority.root.read_bytes())


@pytest.mark.parametrize("answer", [b"", b"<html>busy</html>", b"\x30\x05\x30\x03\x02\x01\x02", b"0" * 70_000])
def test_what_is_no_answer_or_a_refusal(asked: Asked, answer: bytes) -> None:
    assert refused(asked, answer, None)


def test_the_same_answer_again_is_recorded_once_and_its_root_later_counts(
    asked: Asked, authority: Authority, tmp_path: Path
) -> None:
    answer, root = authority.answer(asked.request), authority.root.read_bytes()
    with asked.vault.copy(tmp_path / "v").session(write=True) as session:
        for named, entries in ((None, 1), (None, 1), (root, 2), (root, 2)):
            session.import_anchor(answer, named)
            assert [entry.kind for entry in session.log()].count(Kind.ANCHOR_RECEIVED) == entries
        (one,) = session.anchors().stamps
    assert one.root_sha256 == hashlib.sha256(ssl.PEM_cert_to_DER_cert(root.decode())).hexdigest()


def test_an_answer_without_its_certificate(asked: Asked, authority: Authority) -> None:
    bare = asked.request.replace(b"\x01\x01\xff", b"", 1)
    bare = bare[:1] + bytes([bare[1] - 3]) + bare[2:]
    reason = refused(asked, authority.answer(bare), authority.root.read_bytes())
    assert "certificate that signed did not come with it" in reason


def test_an_authority_of_the_keepers_own_making_is_unknown_and_said_so(
    asked: Asked, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    own = Authority(tmp_path / "own")
    vault = asked.vault.copy(tmp_path / "v").path
    (tmp_path / "r.tsr").write_bytes(own.answer(asked.request))
    assert main(["anchor", "import", str(vault), str(tmp_path / "r.tsr"), *asked.key]) == 0
    capsys.readouterr()
    assert main(["anchor", "list", str(vault), *asked.key]) == 0
    told = capsys.readouterr().out
    assert "Anchor unknown" in told
    assert "Anyone could have made it" in told
    assert "Asked for, not answered: digicert" in told
    assert main(["anchor", "list", str(vault), "--json", *asked.key]) == 0
    (anchor,) = json.loads(capsys.readouterr().out)["anchors"]
    assert (anchor["known"], anchor["root_sha256"], anchor["authority"]) == (False, None, "CN=Test Authority")


def test_an_authority_whose_certificate_ends_within_a_year_is_to_be_renewed(
    asked: Asked, authority: Authority, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    authority.certificate("soon.pem", days=300)
    vault = asked.vault.copy(tmp_path / "v").path
    (tmp_path / "r.tsr").write_bytes(authority.answer(asked.request, signer="soon.pem"))
    root = ["--root", str(authority.root)]
    assert main(["anchor", "import", str(vault), str(tmp_path / "r.tsr"), *root, *asked.key]) == 0
    told = capsys.readouterr().out
    assert "Renew: its certificate ends on" in told
    assert "the root that the keeper named" in told


def test_a_certificate_that_expired_since_takes_nothing_away(
    asked: Asked, authority: Authority, tmp_path: Path
) -> None:
    authority.certificate("past.pem", days=-30)
    answer = authority.answer(asked.request, signer="past.pem")
    token = authority.backdated(answer, b"20200101000000Z", "past.pem")
    with asked.vault.copy(tmp_path / "v").session(write=True) as session:
        anchor = session.import_anchor(token, authority.root.read_bytes())
    assert str(anchor.at) == "2020-01-01T00:00:00.000Z"
    (tmp_path / "note").write_bytes(asked.note)
    (tmp_path / "r").write_bytes(token)
    verify = ["openssl", "ts", "-verify", "-token_in", "-data", str(tmp_path / "note"), "-in", str(tmp_path / "r")]
    verify += ["-CAfile", str(authority.root)]
    assert subprocess.run(verify, capture_output=True, check=False).returncode
    subprocess.run([*verify, "-attime", "1577836800"], capture_output=True, check=True)


def test_nothing_answered_means_that_nobody_vouches(asked: Asked, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["anchor", "list", str(asked.vault.path), "--read-only", *asked.key]) == 0
    assert "No outside party vouches for any date here." in capsys.readouterr().out


def test_an_answer_in_the_log_that_is_not_good_shows_nothing_and_the_rest_stands(
    asked: Asked, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    vault = asked.vault.copy(tmp_path / "v")
    with vault.session(write=True) as session:
        session._vault.writer.commit([Draft(Kind.ANCHOR_RECEIVED, {"request": 2, "answer": "AAAA"})])
    assert main(["anchor", "list", str(vault.path), *asked.key]) == 1
    assert "is not good. It shows nothing: it has not the form of an answer." in capsys.readouterr().out


def test_the_record_says_what_was_asked_and_received(asked: Asked, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["log", str(asked.vault.path), *asked.key]) == 0
    assert "Confirmation from outside requested: freetsa, commit" in capsys.readouterr().out


def bring(vault: TestVault, answer: bytes, root: bytes | None) -> None:
    """Take an answer in."""
    with vault.session(write=True) as session:
        session.import_anchor(answer, root)


def told(vault: TestVault) -> list[tuple[str, str, Grade]]:
    """What a check says of anchors."""
    return [(one.code, one.subject, one.grade) for one in vault.check().findings if one.code.startswith("anchor.")]


def test_the_check_says_when_the_last_time_stamp_is_to_be_renewed(
    asked: Asked, authority: Authority, tmp_path: Path
) -> None:
    authority.certificate("ending.pem", days=200)
    vault = asked.vault.copy(tmp_path / "v")
    bring(vault, authority.answer(asked.request, signer="ending.pem"), None)
    assert told(vault) == [], "of an unknown authority nothing is known"
    bring(vault, authority.answer(asked.request, signer="ending.pem"), authority.root.read_bytes())
    ((code, subject, grade),) = told(vault)
    assert (code, grade) == ("anchor.renew", Grade.NOTICE)
    with vault.session() as session:
        assert subject == f"#{session.anchors().stamps[-1].seq}"
    bring(vault, authority.answer((asked.folder / "sectigo.tsq").read_bytes()), authority.root.read_bytes())
    assert told(vault) == [], "a lasting one covers it"


def test_a_lasting_time_stamp_over_an_earlier_part_does_not_cover_a_later_one(
    asked: Asked, authority: Authority, tmp_path: Path
) -> None:
    authority.certificate("ending.pem", days=200)
    vault = asked.vault.copy(tmp_path / "v")
    bring(vault, authority.answer(asked.request), authority.root.read_bytes())
    with vault.session(write=True) as session:
        ((_, later),) = session.request_anchors(["freetsa"])
    bring(vault, authority.answer(later, signer="ending.pem"), authority.root.read_bytes())
    assert [code for code, _, _ in told(vault)] == ["anchor.renew"]


def test_the_check_names_an_answer_that_is_not_good(
    asked: Asked, authority: Authority, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    vault = asked.vault.copy(tmp_path / "v")
    answer = authority.answer(asked.request)
    with vault.session(write=True) as session:
        number = session.anchors().requests[-1].seq
        facts: dict[str, Json] = {"request": number, "answer": encode_base64(answer[:-1] + bytes([answer[-1] ^ 1]))}
        root = encode_base64(read_chain(authority.root.read_bytes()).root)
        session._vault.writer.commit([Draft(Kind.ANCHOR_RECEIVED, {**facts, "root_certificate": root})])
        bad = session.head.size - 1
    assert told(vault) == [("anchor.not_good", f"#{bad}", Grade.FAIL)]
    assert main(["check", str(vault.path), "--quick", *asked.key]) == 1
    assert "signature is wrong" in capsys.readouterr().out


def test_intermediates_beside_the_root_are_kept_and_used(asked: Asked, authority: Authority, tmp_path: Path) -> None:
    """The authority sends its own certificate alone; what stands between it and the root comes from its keeper."""
    between = authority.intermediate("between.pem")
    authority.certificate("below.pem", issuer="between")
    answer = authority.answer(asked.request, signer="below.pem")
    root = authority.root.read_bytes()
    assert "does not lead to the root" in refused(asked, answer, root)
    for number, pem in enumerate((root + between, between + root)):
        vault = asked.vault.copy(tmp_path / str(number))
        bring(vault, answer, pem)
        with vault.session() as session:
            found = session.anchors()
        assert [one.root_sha256 for one in found.stamps] == [hashlib.sha256(read_chain(root).root).hexdigest()]
        assert found.bad == {}


def test_a_file_of_roots_names_exactly_one(asked: Asked, authority: Authority, tmp_path: Path) -> None:
    other = Authority(tmp_path / "other")
    answer, root = authority.answer(asked.request), authority.root.read_bytes()
    between = authority.intermediate("between.pem")
    for pem in (root + other.root.read_bytes(), between + between):
        assert "not exactly one signed itself" in refused(asked, answer, pem)
    assert "no certificate in PEM" in refused(asked, answer, b"nothing")
