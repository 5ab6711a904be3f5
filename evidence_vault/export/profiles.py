"""Reading profiles: those that ship with the program, and a file of one's own."""

from __future__ import annotations

import dataclasses
import functools
import re
import tomllib
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import get_args, get_origin, get_type_hints

import msgspec

from evidence_vault.crypto.hashing import sha256
from evidence_vault.errors import InvalidProfile, NoSuchProfile, SourceMissing, SourceUnreadable
from evidence_vault.export.profile_faults import Path as _Path
from evidence_vault.export.profile_faults import of_syntax, of_value
from evidence_vault.records.profile import Profile
from evidence_vault.resources import resource

GENERIC = "generic"
"""The profile of a case that names none."""

LARGEST = 256 * 1024
"""Bytes of a profile file; one is a few thousand."""

_AT_LINE = re.compile(r"\(at line (\d+)")
_PLACE = re.compile(r" - at `\$(.*)`$")
_STEP = re.compile(r"\.([\w-]+)|\[(\d+|\.\.\.)\]")
_TABLE = re.compile(r"\s*(\[\[?)\s*([^\[\]]+?)\s*\]")
_KEY = re.compile(r"""\s*([\w-]+(?:\s*\.\s*[\w-]+)*|"[^"]+")\s*=""")


@functools.cache
def profiles() -> tuple[Profile, ...]:
    """The profiles that ship with the program, the general one first."""
    found = [parse(path.read_text("utf-8"), path.name) for path in sorted(resource("profiles").glob("*.toml"))]
    return tuple(sorted(found, key=lambda one: (one.id != GENERIC, one.id)))


def profile(named: str) -> Profile:
    """A profile by its id, or by the path of a file, which ends in ``.toml``.

    Raises:
        NoSuchProfile: no shipped one has the id.
        SourceMissing, SourceUnreadable: the file is not there, or cannot be read.
        InvalidProfile: the file is no profile.
    """
    return _own(Path(named)) if named.endswith(".toml") else shipped(named)


def shipped(named: str) -> Profile:
    """A shipped profile by its id. Raises `NoSuchProfile`."""
    for one in profiles():
        if one.id == named:
            return one
    raise NoSuchProfile(profile=named, known=", ".join(one.id for one in profiles()))


def parse(text: str, name: str) -> Profile:
    """Read the text of a profile; `name` is how an error calls the file.

    Raises:
        InvalidProfile: it is none; facts: file, line, reason.
    """
    try:
        table = tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        said = str(error)
        line = _AT_LINE.search(said)
        at = int(line[1]) if line else len(text.splitlines())
        raise InvalidProfile(file=name, line=at, reason=of_syntax(said)) from error
    lines = _lines(text)
    for path in (*_unknown(table, Profile, ()), *((("sha256",),) if "sha256" in table else ())):
        raise InvalidProfile(file=name, line=_line(lines, path), reason=f"{_written(path)}: there is no such field")
    try:
        return msgspec.convert(table, Profile)
    except msgspec.ValidationError as error:
        path, reason = _complaint(str(error))
        raise InvalidProfile(file=name, line=_line(lines, path), reason=reason) from error


def _own(path: Path) -> Profile:
    try:
        with path.open("rb") as file:
            content = file.read(LARGEST + 1)
    except FileNotFoundError:
        raise SourceMissing(path=str(path)) from None
    except OSError as error:
        raise SourceUnreadable(path=str(path), reason=error.strerror or "cannot be read") from error
    if len(content) > LARGEST:
        raise SourceUnreadable(path=str(path), reason="too large for a profile")
    try:
        text = content.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = content.count(b"\n", 0, error.start) + 1
        raise InvalidProfile(file=str(path), line=line, reason="not written in UTF-8") from error
    found = parse(text, str(path))
    if any(found.id == one.id for one in profiles()):
        reason = f"id: '{found.id}' is that of a profile that comes with the program; give yours an id of its own"
        raise InvalidProfile(file=str(path), line=_line(_lines(text), ("id",)), reason=reason)
    return dataclasses.replace(found, sha256=sha256(content).hex)


# -- what is wrong, and where ------------------------------------------------------------------------


def _unknown(value: object, of: object, path: _Path) -> Iterator[_Path]:
    """Places of fields that the records have not."""
    parts = [part for part in (of, *get_args(of)) if isinstance(part, type) and dataclasses.is_dataclass(part)]
    if isinstance(value, list) and get_origin(of) is tuple:
        for place, one in enumerate(value):
            yield from _unknown(one, get_args(of)[0], (*path, place))
    elif isinstance(value, Mapping) and get_origin(of) is Mapping:
        for name, one in value.items():
            yield from _unknown(one, get_args(of)[1], (*path, name))
    elif isinstance(value, Mapping) and parts:
        known = get_type_hints(parts[0])
        for name, one in value.items():
            if name not in known:
                yield (*path, name)
            else:
                yield from _unknown(one, known[name], (*path, name))


def _complaint(said: str) -> tuple[_Path, str]:
    """Where a value is that does not fit, and why not."""
    found = _PLACE.search(said)
    reason = (said[: found.start()] if found else said).replace("`", "'")
    steps = _STEP.findall(found[1]) if found else []
    path = tuple(int(place) if place.isdecimal() else key for key, place in steps if key or place.isdecimal())
    missing = re.fullmatch("Object missing required field '(.+)'", reason)
    if missing:
        return path, f"{_written((*path, missing[1]))} is missing"
    named = re.match(r"([a-z_]+): ", reason)
    if not path and named:  # the record itself says which field
        return (named[1],), reason
    reason = of_value(reason, path)
    return path, f"{_written(path)}: {reason}" if path else reason


def _written(path: _Path) -> str:
    text = ""
    for step in path:
        text += f" {step + 1}" if isinstance(step, int) else f".{step}" if text else step
    return text


def _lines(text: str) -> dict[_Path, int]:
    """The line of every table and key, as far as they stand at the beginning of one."""
    lines: dict[_Path, int] = {}
    counts: dict[_Path, int] = {}
    table: _Path = ()
    quoted = False
    for number, line in enumerate(text.splitlines(), 1):
        inside, quoted = quoted, quoted ^ bool((line.count('"""') + line.count("'''")) % 2)
        if inside:
            continue
        if head := _TABLE.match(line):
            table = _resolved(_keys(head[2]), counts)
            if head[1] == "[[":
                counts[table] = counts.get(table, -1) + 1
                table = (*table, counts[table])
            lines.setdefault(table, number)
        elif key := _KEY.match(line):
            lines.setdefault((*table, *_keys(key[1])), number)
    return lines


def _keys(text: str) -> _Path:
    if text.startswith('"'):
        return (text.strip('"'),)
    return tuple(part.strip().strip('"') for part in text.split("."))


def _resolved(keys: _Path, counts: Mapping[_Path, int]) -> _Path:
    """A table below an array of tables stands in its last one."""
    path: _Path = ()
    for place, key in enumerate(keys):
        path = (*path, key)
        if path in counts and place < len(keys) - 1:
            path = (*path, counts[path])
    return path


def _line(lines: Mapping[_Path, int], path: _Path) -> int:
    """The line of a place, of the first in an array, or of what it stands in."""
    if (*path, 0) in lines:
        return lines[*path, 0]
    while path and path not in lines:
        path = path[:-1]
    return lines.get(path, 1)
