"""The review of a bundle on a terminal: everything by name, before anything leaves."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import groupby

from evidence_vault.cli.facts import JsonObject
from evidence_vault.cli.output import counted, visible
from evidence_vault.records.bundle import Review, Withheld

_CODES = {
    "account": "Accounts and display names",
    "custodian": "The keeper",
    "device": "Devices and programs",
    "file_name": "Names of files",
    "gps": "Positions",
    "inside": "What else the program read inside the files, which go out as they are",
    "outside": "Parties outside",
    "path": "Paths",
    "person": "People",
    "text": "What is written about case, exhibits and items (beginnings)",
    "time": "Times",
    "url": "Addresses",
    "zone": "Time zones",
}

WITHHELD = {
    Withheld.SEALED: "it is under seal",
    Withheld.EX_PARTE: "it is for the court alone",
    Withheld.CONFIDENTIAL: "it is confidential",
    Withheld.DISCLOSE: "it is not to be disclosed",
    Withheld.CONSENT: "a person in it did not agree",
}

_CANNOT_HIDE = """\
What no choice hides, whoever gets the bundle:
  - that the vault's log has {entries} now, of which {shown} can be seen in part, and which places in it these have;
  - the times of these entries and the custodian of each, and when the vault was made;
  - in steps of 8, how many facts each entry has;
  - the vault's id {vault} and its keys: they link all bundles that are ever given out of this vault;
  - the originals, byte for byte, with whatever is inside these files: the program does not find everything in them;
  - on the pages made of them, what the files say of themselves: who wrote remarks, who takes part in mails and chats."""

_REFUSED = """\
These are not built as they are. Leave them out (--exhibits), put a sheet in their place (--mask), or name them in
--unseal where they may go all the same; what a person did not agree to goes only as a redacted version."""


def review_lines(review: Review) -> Iterator[str]:
    """The review, for a person who has to approve it."""
    order = review.order
    yield f"List version {order.list_version} of {order.case} for {visible(order.profile)}, in {', '.join(order.languages)}."
    for mark, reason in review.unsealed:
        yield f"  UNSEALED: exhibit {visible(mark)} goes, although {WITHHELD[reason]}."
    yield "Whoever gets this bundle learns, unencrypted:"
    for code, named in groupby(review.named, lambda one: one.code):
        yield f"  {_CODES[code]}:"
        for one in named:
            yield f"    {visible(one.value)}  ({visible(', '.join(one.where[:4]))}{_more(len(one.where) - 4)})"
    for mark, reason in review.withheld:
        yield f"  Exhibit {visible(mark)} stands in it by its number alone: {WITHHELD[reason]}."
    yield _CANNOT_HIDE.format(entries=counted(review.entries, "entry"), shown=review.shown, vault=review.vault)
    if review.warnings or review.unconfirmed or review.missing:
        yield "For this forum:"
        yield from (f"  - {visible(text)}" for text in review.warnings)
        yield from (f"  - not filled in, and asked for: {visible(text)}" for text in review.missing)
        yield from (f"  - nobody has confirmed this rule yet: {visible(text)}" for text in review.unconfirmed)
    for refusal in review.refusals:
        detail = f" ({visible(refusal.detail)})" if refusal.detail else ""
        yield f"REFUSED: exhibit {visible(refusal.mark)}: {WITHHELD[refusal.reason]}{detail}."
    if review.refusals:
        yield _REFUSED


def _more(count: int) -> str:
    return f" and {count} more" if count > 0 else ""


def review_facts(review: Review) -> JsonObject:
    """The same for other programs."""
    return {
        "case": str(review.order.case),
        "list": review.order.list_version,
        "profile": review.order.profile,
        "languages": list(review.order.languages),
        "named": [{"code": one.code, "value": one.value, "where": list(one.where)} for one in review.named],
        "refusals": [{"exhibit": one.mark, "reason": str(one.reason), "detail": one.detail} for one in review.refusals],
        "unsealed": [{"exhibit": mark, "reason": str(reason)} for mark, reason in review.unsealed],
        "withheld": [{"exhibit": mark, "reason": str(reason)} for mark, reason in review.withheld],
        "missing": list(review.missing),
        "warnings": list(review.warnings),
        "unconfirmed": list(review.unconfirmed),
        "vault": str(review.vault),
        "entries": review.entries,
        "entries_shown": review.shown,
    }
