"""Of which form it is what entries say about bundles for a court; a plain proof says none of it, and nothing has a table."""

from __future__ import annotations

from collections.abc import Iterator

from evidence_vault.index.database import Statement
from evidence_vault.index.facts import FactReader

_ORDERED = (
    "list",
    "profile",
    "languages",
    "exhibits",
    "withheld",
    "core",
    "approved",
    "append_to",
    "declarations",
    "unsealed",
    "profile_sha256",
)
_VERIFIED = ("of", "manifest_sha256", "pages", "verified")


def bundle_exported(facts: FactReader) -> Iterator[Statement]:
    """Nothing, of a ``bundle.exported`` whose facts have their form.

    Raises:
        MalformedFile: a fact is missing, or of another form.
    """
    if any(name in facts for name in _ORDERED):
        _ordered(facts)
    if any(name in facts for name in _VERIFIED):
        facts.number("of")
        facts.digest("manifest_sha256")
        facts.number("pages")
        facts.text("verified")
    yield from ()


def _ordered(facts: FactReader) -> None:
    if facts.number("list") < 1:
        raise facts.malformed("list")
    facts.text_or_none("profile")
    for name in ("languages", "approved", "declarations"):
        if name in facts:
            facts.texts(name)
    for name in ("exhibits", "core", "withheld", "unsealed"):
        if name in facts and not all(
            _is_numbered(text, reason=name in ("withheld", "unsealed")) for text in facts.texts(name)
        ):
            raise facts.malformed(name)
    facts.number_or_none("append_to")
    if "profile_sha256" in facts:
        facts.digest("profile_sha256")


def _is_numbered(text: str, *, reason: bool) -> bool:
    number, _, why = text.partition(" ")
    return number.isascii() and number.isdecimal() and bool(why) == reason
