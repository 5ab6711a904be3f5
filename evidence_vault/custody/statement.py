"""The three signed texts of a handover to another vault (FORMAT.md, "Handing items over"): invitation, statement, receipt.

Pure. Each is a signed note whose text has a first line of its own and one line of canonical JSON.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

import msgspec

from evidence_vault.clock import Instant
from evidence_vault.crypto.hashing import sha256
from evidence_vault.crypto.signing import SigningKey
from evidence_vault.custody.canonical import MAX_INTEGER, Form
from evidence_vault.custody.checkpoint import (
    SignedText,
    custodian_key_name,
    origin,
    parse_signed,
    short_form,
    sign_text,
)
from evidence_vault.custody.encoding import decode_base64, encode_base64
from evidence_vault.errors import MalformedFile
from evidence_vault.records.digest import Digest
from evidence_vault.records.handover import (
    LONGEST_NAME,
    LONGEST_REASON,
    MOST_ITEMS,
    Giver,
    HandedItem,
    Invitation,
    Receipt,
    Statement,
)
from evidence_vault.records.ids import CustodianId, ItemId, VaultId

LIMIT: Final = 256 << 10
"""Bytes that each of the three has at most."""

_INVITATION: Final = b"evidence-vault/1 invitation\n"
_STATEMENT: Final = b"evidence-vault/1 handover\n"
_RECEIPT: Final = b"evidence-vault/1 receipt\n"
_NUMBER: Final = re.compile(r"[0-9a-f]{32}")
_HEX: Final = re.compile(r"[0-9a-f]{64}")
_RECIPIENT: Final = re.compile(r"age1[02-9ac-hj-np-z]{58}")
_KEY_BYTES: Final = 32
_MOST_EXHIBITS: Final = 10_000


class _To(msgspec.Struct):
    name: str
    recipient: str
    vault: str
    vault_key: str


class _From(msgspec.Struct):
    custodian: str
    custodian_key: str
    name: str
    vault: str
    vault_key: str


class _Item(msgspec.Struct):
    bytes: int
    item: str
    sha256: str


class _Statement(msgspec.Struct):
    at: str
    exhibits: list[int]
    giver: _From = msgspec.field(name="from")
    items: list[_Item]
    manifest: str
    number: str
    reason: str
    to: _To


class _Receipt(msgspec.Struct):
    at: str
    custodian: str
    custodian_key: str
    items: list[str]
    name: str
    statement: str
    vault: str


_TO: Final = Form("handover", _To)
_MADE: Final = Form("handover", _Statement)
_GOT: Final = Form("handover", _Receipt)


@dataclass(frozen=True, slots=True)
class SignedStatement:
    """A statement as it came.

    Attributes:
        raw: the whole note.
    """

    statement: Statement
    signed: SignedText
    raw: bytes

    @property
    def digest(self) -> str:
        """SHA-256 of the note, hex: what a receipt names."""
        return sha256(self.raw).hex

    @property
    def short(self) -> str:
        """In eight groups of five, to be compared by telephone."""
        return short_form(self.signed.body)

    def by_giver(self) -> bool:
        """Whether both keys that it names signed it, and nobody else."""
        giver = self.statement.giver
        return _by(self.signed, giver.vault, giver.vault_key, giver.custodian, giver.custodian_key)


@dataclass(frozen=True, slots=True)
class SignedReceipt:
    """A receipt as it came, with the statement before it."""

    receipt: Receipt
    signed: SignedText
    made: SignedStatement

    def by_receiver(self, vault_key: bytes) -> bool:
        """Whether this key of the vault that it names, and the custodian's key that it names, signed it."""
        receipt = self.receipt
        return _by(self.signed, receipt.vault, vault_key, receipt.custodian, receipt.custodian_key)


def _by(signed: SignedText, vault: VaultId, vault_key: bytes, custodian: CustodianId, custodian_key: bytes) -> bool:
    names = [origin(vault), custodian_key_name(vault, custodian)]
    return (
        [line.key_name for line in signed.signatures] == names
        and signed.verify(names[0], vault_key)
        and signed.verify(names[1], custodian_key)
    )


# -- invitation ------------------------------------------------------------------------------------


def write_invitation(invitation: Invitation, key: SigningKey) -> bytes:
    """An invitation, signed by the key of the vault that would receive."""
    return sign_text(_INVITATION + _TO.write(_to(invitation)) + b"\n", [(origin(invitation.vault), key)])


def read_invitation(untrusted: bytes) -> tuple[Invitation, str]:
    """An invitation and its short form.

    Raises:
        MalformedFile: it has not the form of one, or its own key did not sign it.
    """
    signed = parse_signed(untrusted)
    invitation = _invitation(_TO.read(_line(signed.body, _INVITATION)))
    name = origin(invitation.vault)
    if [line.key_name for line in signed.signatures] != [name] or not signed.verify(name, invitation.vault_key):
        raise _malformed("handover.signature")
    return invitation, short_form(signed.body)


def _to(invitation: Invitation) -> _To:
    key = encode_base64(invitation.vault_key)
    return _To(invitation.name, invitation.recipient, str(invitation.vault), key)


def _invitation(told: _To) -> Invitation:
    if not _RECIPIENT.fullmatch(told.recipient):
        raise _malformed("handover.recipient")
    return Invitation(_vault(told.vault), told.recipient, _key(told.vault_key), _text(told.name, LONGEST_NAME))


# -- statement -------------------------------------------------------------------------------------


def write_statement(statement: Statement, vault_key: SigningKey, custodian_key: SigningKey) -> SignedStatement:
    """A statement, signed by the two keys of whoever hands over."""
    giver = statement.giver
    told = _Statement(
        str(statement.at),
        list(statement.exhibits),
        _From(
            str(giver.custodian),
            encode_base64(giver.custodian_key),
            giver.name,
            str(giver.vault),
            encode_base64(giver.vault_key),
        ),
        [_Item(one.size, str(one.item), one.sha256.hex) for one in statement.items],
        statement.manifest,
        statement.number,
        statement.reason,
        _to(statement.receiver),
    )
    names = (origin(giver.vault), custodian_key_name(giver.vault, giver.custodian))
    keys = list(zip(names, (vault_key, custodian_key), strict=True))
    return read_statement(sign_text(_STATEMENT + _MADE.write(told) + b"\n", keys))


def read_statement(untrusted: bytes) -> SignedStatement:
    """A statement; its signatures are not verified yet.

    Raises:
        MalformedFile: it has not the form of one.
    """
    signed = parse_signed(untrusted, LIMIT)
    told = _MADE.read(_line(signed.body, _STATEMENT))
    items = tuple(_item(one) for one in told.items)
    exhibits = tuple(told.exhibits)
    if not 0 < len(items) <= MOST_ITEMS or len({one.item for one in items}) < len(items):
        raise _malformed("handover.items")
    if len(exhibits) > _MOST_EXHIBITS or any(not 0 < number <= MAX_INTEGER for number in exhibits):
        raise _malformed("handover.exhibits")
    if not _NUMBER.fullmatch(told.number) or not _HEX.fullmatch(told.manifest):
        raise _malformed("handover.number")
    giver = Giver(
        _vault(told.giver.vault),
        _key(told.giver.vault_key),
        _custodian(told.giver.custodian),
        _key(told.giver.custodian_key),
        _text(told.giver.name, LONGEST_NAME),
    )
    statement = Statement(
        told.number,
        _instant(told.at),
        giver,
        _invitation(told.to),
        items,
        exhibits,
        told.manifest,
        _text(told.reason, LONGEST_REASON),
    )
    return SignedStatement(statement, signed, untrusted)


def _item(told: _Item) -> HandedItem:
    if not 0 <= told.bytes <= MAX_INTEGER or not _HEX.fullmatch(told.sha256):
        raise _malformed("handover.items")
    return HandedItem(_item_id(told.item), Digest.from_hex(told.sha256), told.bytes)


# -- receipt ---------------------------------------------------------------------------------------


def write_receipt(receipt: Receipt, made: SignedStatement, keys: Sequence[SigningKey]) -> bytes:
    """A receipt: the statement as it came, and behind it what the two keys of whoever received signed."""
    told = _Receipt(
        str(receipt.at),
        str(receipt.custodian),
        encode_base64(receipt.custodian_key),
        [str(item) for item in receipt.items],
        receipt.name,
        receipt.statement,
        str(receipt.vault),
    )
    names = (origin(receipt.vault), custodian_key_name(receipt.vault, receipt.custodian))
    return made.raw + sign_text(_RECEIPT + _GOT.write(told) + b"\n", list(zip(names, keys, strict=True)))


def read_receipt(untrusted: bytes) -> SignedReceipt:
    """A receipt; of signatures nothing is verified yet.

    Raises:
        MalformedFile: it has not the form of one, or names another statement or other items than stand before it.
    """
    before, mark, after = untrusted.partition(b"\n" + _RECEIPT)
    if not mark:
        raise _malformed("handover.receipt")
    made = read_statement(before + b"\n")
    signed = parse_signed(_RECEIPT + after, LIMIT)
    told = _GOT.read(_line(signed.body, _RECEIPT))
    items = tuple(_item_id(text) for text in told.items)
    if told.statement != made.digest or not len(items) == len(set(items)) == len(made.statement.items):
        raise _malformed("handover.statement")
    receipt = Receipt(
        _instant(told.at),
        _vault(told.vault),
        _custodian(told.custodian),
        _key(told.custodian_key),
        _text(told.name, LONGEST_NAME),
        items,
        told.statement,
    )
    return SignedReceipt(receipt, signed, made)


def as_written(untrusted: bytes) -> bytes:
    """A text that went through mail or an editor, with the ends of lines that it had when it was signed."""
    return untrusted.removeprefix(b"\xef\xbb\xbf").replace(b"\r\n", b"\n").strip() + b"\n"


# -- what all of them are made of ------------------------------------------------------------------


def plain_name(name: str) -> str:
    """A keeper's name as it may stand in one of these texts."""
    shown = "".join(each if each.isprintable() else " " for each in name)
    return shown.strip()[:LONGEST_NAME].strip()


def fitting(text: str, most: int) -> bool:
    """Whether a name or a reason may stand in one of these texts: in one line, everything visible."""
    return len(text) <= most and text.isprintable() and text == text.strip()


def _line(body: bytes, first: bytes) -> bytes:
    if not body.startswith(first) or body.count(b"\n") != 2:
        raise _malformed("handover.text")
    return body[len(first) : -1]


def _text(text: str, most: int) -> str:
    if not fitting(text, most):
        raise _malformed("handover.text")
    return text


def _vault(text: str) -> VaultId:
    try:
        return VaultId(text)
    except ValueError:
        raise _malformed("handover.vault") from None


def _custodian(text: str) -> CustodianId:
    try:
        custodian = CustodianId.parse(text)
    except ValueError:
        raise _malformed("handover.custodian") from None
    if str(custodian) != text:
        raise _malformed("handover.custodian")
    return custodian


def _item_id(text: str) -> ItemId:
    try:
        item = ItemId.parse(text)
    except ValueError:
        raise _malformed("handover.items") from None
    if str(item) != text:
        raise _malformed("handover.items")
    return item


def _key(text: str) -> bytes:
    try:
        key = decode_base64(text)
    except ValueError:
        key = b""
    if len(key) != _KEY_BYTES:
        raise _malformed("handover.key")
    return key


def _instant(text: str) -> Instant:
    try:
        instant = Instant.parse(text)
    except ValueError:
        raise _malformed("handover.at") from None
    if str(instant) != text:
        raise _malformed("handover.at")
    return instant


def _malformed(reason: str) -> MalformedFile:
    return MalformedFile(what="handover", reason=reason)
