"""A time-stamp authority on this computer, made by openssl: for tests, and just what a dishonest keeper could make."""

from __future__ import annotations

import subprocess
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path

from cryptography import x509
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.serialization import Encoding, NoEncryption, PrivateFormat
from cryptography.x509.oid import ExtendedKeyUsageOID, NameOID

SERIAL = 4711
_STAMPING = (ExtendedKeyUsageOID.TIME_STAMPING,)

_CONFIG = """\
[tsa]
default_tsa = this
[this]
serial = {folder}/serial
signer_digest = sha256
default_policy = 1.2.3.4
digests = sha256, sha384, sha512
ess_cert_id_alg = sha256
"""


def _name(text: str) -> x509.Name:
    return x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, text)])


@dataclass
class Authority:
    """Its keys and certificates in a folder, under a root of this name."""

    folder: Path
    name: str = "Test Root"

    def __post_init__(self) -> None:
        self.folder.mkdir()
        (self.folder / "serial").write_text("01\n")
        (self.folder / "tsa.cnf").write_text(_CONFIG.format(folder=self.folder))
        self._root_key = ec.generate_private_key(ec.SECP256R1())
        self._key = ec.generate_private_key(ec.SECP256R1())
        self._between_key = ec.generate_private_key(ec.SECP256R1())
        now = datetime.now(UTC)
        root = x509.CertificateBuilder().subject_name(_name(self.name)).issuer_name(_name(self.name))
        root = root.public_key(self._root_key.public_key()).serial_number(1)
        root = root.not_valid_before(now - timedelta(days=9000)).not_valid_after(now + timedelta(days=9000))
        root = root.add_extension(x509.BasicConstraints(ca=True, path_length=None), critical=True)
        self.root = self._write("root.pem", root.sign(self._root_key, SHA256()))
        key = self._key.private_bytes(Encoding.PEM, PrivateFormat.PKCS8, NoEncryption())
        (self.folder / "tsa.key").write_bytes(key)
        self.certificate("tsa.pem")

    def certificate(
        self,
        name: str,
        *,
        usage: tuple[x509.ObjectIdentifier, ...] = _STAMPING,
        critical: bool = True,
        days: int = 3000,
        issuer: str = "root",
    ) -> bytes:
        """A certificate of the one key under the one serial number, that ends so many days from now, in DER.

        Its `issuer` is the root, or what `intermediate` made.
        """
        now = datetime.now(UTC)
        signer, above = (self._root_key, self.name) if issuer == "root" else (self._between_key, "Test Between")
        one = x509.CertificateBuilder().subject_name(_name("Test Authority")).issuer_name(_name(above))
        one = one.public_key(self._key.public_key()).serial_number(SERIAL)
        one = one.not_valid_before(now - timedelta(days=4000)).not_valid_after(now + timedelta(days=days))
        if usage:
            one = one.add_extension(x509.ExtendedKeyUsage(usage), critical=critical)
        made = one.sign(signer, SHA256())
        self._write(name, made)
        return made.public_bytes(Encoding.DER)

    def intermediate(self, name: str) -> bytes:
        """A certificate that stands between the root and a signer, in PEM."""
        now = datetime.now(UTC)
        one = x509.CertificateBuilder().subject_name(_name("Test Between")).issuer_name(_name(self.name))
        one = one.public_key(self._between_key.public_key()).serial_number(2)
        one = one.not_valid_before(now - timedelta(days=8000)).not_valid_after(now + timedelta(days=8000))
        one = one.add_extension(x509.BasicConstraints(ca=True, path_length=0), critical=True)
        return self._write(name, one.sign(self._root_key, SHA256())).read_bytes()

    def answer(self, request: bytes, *options: str, signer: str = "tsa.pem") -> bytes:
        """What it replies to a request."""
        query, reply = self.folder / "q.tsq", self.folder / "r.tsr"
        query.write_bytes(request)
        run: list[str | Path] = [
            "openssl",
            "ts",
            "-reply",
            "-config",
            self.folder / "tsa.cnf",
            "-queryfile",
            query,
            "-out",
            reply,
        ]
        keys: list[str | Path] = ["-signer", self.folder / signer, "-inkey", self.folder / "tsa.key"]
        subprocess.run([*run, *keys, *options], check=True, capture_output=True)
        return reply.read_bytes()

    def backdated(self, answer: bytes, moment: bytes, signer: str) -> bytes:
        """A token that says what an answer says, at another time: `moment` as in DER, 20200101000000Z."""
        reply, token, said, new = (self.folder / name for name in ("r.tsr", "token", "said", "new"))
        reply.write_bytes(answer)
        take = ["openssl", "ts", "-reply", "-in", str(reply), "-token_out", "-out", str(token)]
        subprocess.run(take, check=True, capture_output=True)
        look = ["openssl", "cms", "-verify", "-noverify", "-inform", "DER", "-in", str(token), "-out", str(said)]
        subprocess.run(look, check=True, capture_output=True)
        info = said.read_bytes()
        start = info.index(b"\x18\x0f20") + 2
        said.write_bytes(info[:start] + moment + info[start + len(moment) :])
        sign = ["openssl", "cms", "-sign", "-binary", "-nodetach", "-cades", "-outform", "DER", "-in", str(said)]
        sign += ["-econtent_type", "1.2.840.113549.1.9.16.1.4", "-signer", str(self.folder / signer)]
        sign += ["-inkey", str(self.folder / "tsa.key"), "-out", str(new)]
        subprocess.run(sign, check=True, capture_output=True)
        return new.read_bytes()

    def _write(self, name: str, certificate: x509.Certificate) -> Path:
        path = self.folder / name
        path.write_bytes(certificate.public_bytes(Encoding.PEM))
        return path
