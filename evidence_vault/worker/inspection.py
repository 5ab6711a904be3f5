"""One content: its type first, then what the parsers for that type find."""

from __future__ import annotations

import contextlib
from collections.abc import Iterator

from evidence_vault.sandbox.protocol import FactValue, Reply
from evidence_vault.worker.content import Content, OutOfTime
from evidence_vault.worker.facts import PARSERS
from evidence_vault.worker.identify import identify


def inspect(content: Content, *, nonce: str) -> Reply:
    """Identify a content and read its facts.

    A parser that fails leaves ``fact.error.<parser>``, the name of what it raised; the facts that it and
    others found stay, also where memory or time run out.

    Args:
        content: what to inspect.
        nonce: that of the job.
    """
    media_type: str | None = None
    facts: dict[str, FactValue] = {}
    try:
        with _guarded("identify", facts):
            media_type = identify(content)
        for name, applies, parser in PARSERS:
            if media_type and applies(media_type):
                with _guarded(name, facts):
                    for fact, value in parser(content, media_type):
                        facts.setdefault(fact, value)
    except MemoryError:
        return Reply(nonce, "out_of_memory", media_type, facts)
    except OutOfTime:
        return Reply(nonce, "timed_out", media_type, facts)
    return Reply(nonce, "ok", media_type, facts)


@contextlib.contextmanager
def _guarded(name: str, facts: dict[str, FactValue]) -> Iterator[None]:
    try:
        yield
    except MemoryError:
        raise
    except Exception as error:  # noqa: BLE001 a parser of foreign bytes may raise anything
        facts[f"fact.error.{name}"] = type(error).__name__
