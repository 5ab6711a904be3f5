"""What a content is, by its bytes: libmagic first, pure-magic where libmagic is missing or does not know."""

from __future__ import annotations

import importlib.metadata
import re
from collections.abc import Callable
from dataclasses import dataclass

import pure_magic_rs

from evidence_vault.worker.content import Content
from evidence_vault.worker.second_look import UNKNOWN, second_look

_MEDIA_TYPE = re.compile(r"[a-z0-9][a-z0-9!#$&^_.+-]*/[a-z0-9][a-z0-9!#$&^_.+-]*")


@dataclass(frozen=True, slots=True)
class _Libmagic:
    version: str
    ask: Callable[[bytes], str]
    refusal: type[Exception]


def _libmagic() -> _Libmagic | None:
    """The system's libmagic, where it has one."""
    try:
        import magic
    except ImportError:
        return None
    number: int = magic.version()  # type: ignore[no-untyped-call]
    version = f"{number // 100}.{number % 100:02d}"
    return _Libmagic(version, magic.Magic(mime=True).from_buffer, magic.MagicException)


_first = _libmagic()
_second = pure_magic_rs.MagicDb()


def versions() -> list[str]:
    """The identifying libraries with their versions."""
    pure = f"pure-magic {importlib.metadata.version('pure-magic-rs')}"
    return [f"libmagic {_first.version}", pure] if _first else [pure]


def identify(content: Content) -> str:
    """The media type of a content; ``application/octet-stream`` where nothing fits."""
    if not content.data:
        return "application/x-empty"
    answer = _by_libmagic(content.data)
    if answer == UNKNOWN:
        answer = _by_pure_magic(content.data)
    return second_look(content, answer)


def _by_libmagic(data: bytes) -> str:
    if _first is None:
        return UNKNOWN
    try:
        return _clean(_first.ask(data))
    except _first.refusal:
        return UNKNOWN


def _by_pure_magic(data: bytes) -> str:
    try:
        return _clean(_second.best_magic_buffer(data).mime_type)
    except ValueError:
        return UNKNOWN


def _clean(answer: str) -> str:
    media_type = answer.partition(";")[0].strip().lower()
    return media_type if _MEDIA_TYPE.fullmatch(media_type) else UNKNOWN
