"""The recovery sheet: the key of a vault on paper, sealed with words of its own, or open to be deposited."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from evidence_vault.clock import Instant
from evidence_vault.export import moments
from evidence_vault.export.typeset import qr_svg, typeset
from evidence_vault.export.typeset.compiler import Data
from evidence_vault.export.words import Words
from evidence_vault.records.ids import VaultId
from evidence_vault.vault.layout import fingerprint


@dataclass(frozen=True, slots=True)
class SheetInput:
    """What the sheet carries.

    Attributes:
        recipient: the age recipient of the vault, ``age1…``, to be compared with the file VAULT.
        made: when; also the creation date of the PDF.
        secret: the passphrase-wrapped age file in armor, or the bare identity line.
        sealed: which of the two.
    """

    vault: VaultId
    recipient: str
    made: Instant
    secret: str
    sealed: bool


OPEN_ORIGINAL = (
    "age -d -i key.txt objects/a/NAME.age > padded",
    r"length=$(printf %d 0x$(tail -c 8 padded | od -An -tx1 | tr -d ' \n'))",
    'head -c "$length" padded > original',
)
"""What a stranger types on Linux or macOS to get one original back (vault/FORMAT.md)."""

OPEN_LOG = ("age -d -i key.txt log/000/000001.age",)
OPEN_HERE = ("evidence-vault list VAULT --identity-file key.txt",)
OPEN_SEAL = ("age -d -o key.txt recovery.age",)


def recovery_sheet(data: SheetInput, languages: Sequence[str]) -> bytes:
    """Print the sheet. Its document title says nothing: it is shown by print queues.

    Returns:
        A PDF; the same bytes for the same input.

    Raises:
        InvalidValue: other languages than those of `records.case.LANGUAGES`, or more than two.
        TypesetFailed: the page cannot be set.
    """
    words = Words(languages)
    state = "sealed" if data.sealed else "open"
    secret = data.secret.strip()
    steps: list[Data] = [
        _step(words, f"{state}_step", OPEN_SEAL if data.sealed else ()),
        _step(words, "program_step", OPEN_HERE),
        _step(words, "object_step", OPEN_ORIGINAL),
        _step(words, "log_step", OPEN_LOG),
        _step(words, "end_step", ()),
    ]
    page: dict[str, Data] = {
        "lang": words.languages[0],
        "document": words.one("sheet.document", words.languages[0]),
        "labels": words.below("sheet."),
        "title": words.each(f"sheet.{state}_title"),
        "about": words.each(f"sheet.{state}_about"),
        "facts": [
            {"label": words.each("sheet.vault"), "value": f"{data.vault.short} · {data.vault}"},
            {"label": words.each("sheet.recipient"), "value": data.recipient},
            {"label": words.each("sheet.fingerprint"), "value": fingerprint(data.recipient)},
            {"label": words.each("sheet.made"), "value": f"{moments.recorded(data.made)} UTC"},
        ],
        "secret_label": words.each(f"sheet.{state}_text"),
        "secret": secret.splitlines(),
        "qr": qr_svg(secret),
        "qr_alt": words.one("sheet.qr_alt", words.languages[0]),
        "steps": steps,
        "page": words.below("standing.page")[""],
    }
    return typeset("recovery-sheet.typ", page, created=data.made)


def _step(words: Words, key: str, commands: Sequence[str]) -> dict[str, Data]:
    return {"text": words.each(f"sheet.{key}"), "commands": list(commands)}
