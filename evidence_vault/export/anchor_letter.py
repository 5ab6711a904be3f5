"""A page with the checkpoint, to be stamped by somebody who need not see, or know, anything else."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from evidence_vault.clock import Instant
from evidence_vault.custody.checkpoint import Checkpoint, origin, short_form
from evidence_vault.export.typeset import qr_svg, typeset
from evidence_vault.export.typeset.compiler import Data
from evidence_vault.export.words import Words
from evidence_vault.records.anchor import AnchorRequest
from evidence_vault.records.ids import VaultId


@dataclass(frozen=True, slots=True)
class LetterInput:
    """What the page carries.

    Attributes:
        request: the letter, as it is recorded.
        made: when it was; also the creation date of the PDF.
    """

    vault: VaultId
    request: AnchorRequest
    made: Instant


def anchor_letter(data: LetterInput, languages: Sequence[str]) -> bytes:
    """Print the page. It names nobody and no case, and its document title says nothing: it is shown by print queues.

    Returns:
        A PDF of one page; the same bytes for the same input.

    Raises:
        InvalidValue: other languages than those of `records.case.LANGUAGES`, or more than two.
        TypesetFailed: the page cannot be set.
    """
    words, request = Words(languages), data.request
    checkpoint = Checkpoint(origin(data.vault), request.size, request.root)
    text, root = checkpoint.body.decode("ascii"), request.root.hex()
    page: dict[str, Data] = {
        "lang": words.languages[0],
        "labels": words.below("letter."),
        "about": words.each("letter.about", size=request.size),
        "number": words.joined("letter.number", entry=request.seq),
        "groups": short_form(checkpoint.body).split(),
        "size": str(request.size),
        "text": text.splitlines(),
        "root": [root[start : start + 8] for start in range(0, len(root), 8)],
        "qr": qr_svg(text),
        "qr_alt": words.one("standing.qr_alt", words.languages[0]),
        "page": words.below("standing.page")[""],
    }
    return typeset("anchor-letter.typ", page, created=data.made)
