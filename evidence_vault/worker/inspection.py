"""One content: its type first, then what the parsers for that type find."""

from __future__ import annotations

from evidence_vault.sandbox.protocol import FactValue, Reply
from evidence_vault.worker.content import Content, Parser
from evidence_vault.worker.facts import PARSERS
from evidence_vault.worker.identify import identify


def inspect(content: Content, *, nonce: str) -> Reply:
    """Identify a content and read its facts.

    A parser that fails leaves ``fact.error.<parser>``, the name of what it raised; the facts that it and
    others found stay.

    Args:
        content: what to inspect.
        nonce: that of the job.
    """
    media_type: str | None = None
    facts: dict[str, FactValue] = {}
    try:
        media_type = identify(content)
        for name, applies, parser in PARSERS:
            if applies(media_type):
                _read(name, parser, content, media_type, facts)
    except MemoryError:
        return Reply(nonce, "out_of_memory", media_type, facts)
    return Reply(nonce, "ok", media_type, facts)


def _read(name: str, parser: Parser, content: Content, media_type: str, facts: dict[str, FactValue]) -> None:
    try:
        for fact, value in parser(content, media_type):
            facts.setdefault(fact, value)
    except MemoryError:
        raise
    except Exception as error:  # noqa: BLE001 a parser of foreign bytes may raise anything
        facts[f"fact.error.{name}"] = type(error).__name__
