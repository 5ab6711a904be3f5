"""age v1 (https://c2sp.org/age), as far as a vault needs it: X25519, scrypt, STREAM, armor.

Files open with the stock program, and this reads what the stock program writes for these two kinds of key.
"""

from evidence_vault.crypto.age.armor import armor, dearmor
from evidence_vault.crypto.age.keys import (
    INSECURE_WORK_FACTOR_FOR_TESTS,
    MIN_WORK_FACTOR,
    Identity,
    Passphrase,
    Recipient,
)
from evidence_vault.crypto.age.reader import SealedReader, decrypt, open_sealed
from evidence_vault.crypto.age.seal import Sealer, encrypt, encrypt_with_passphrase
from evidence_vault.crypto.age.stream import sealed_size

__all__ = [
    "INSECURE_WORK_FACTOR_FOR_TESTS",
    "MIN_WORK_FACTOR",
    "Identity",
    "Passphrase",
    "Recipient",
    "SealedReader",
    "Sealer",
    "armor",
    "dearmor",
    "decrypt",
    "encrypt",
    "encrypt_with_passphrase",
    "open_sealed",
    "sealed_size",
]
