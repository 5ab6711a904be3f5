"""Bundles that were given out, looked at by two verifiers at once; `verify_page` asks the third."""

from __future__ import annotations

import functools
import importlib.util
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from evidence_vault.crypto.timestamp import read_chain
from evidence_vault.custody.verify_bundle import verify_bundle
from evidence_vault.export.read_proof import read_bundle
from evidence_vault.progress import NoProgress
from evidence_vault.session import Session
from tests.helpers.sources import ROOT

KIT = ROOT / "evidence_vault" / "export" / "kit"
UNTOUCHED = ["B14.not_compared", "B15.no_time"]
"""Notices of a bundle of one's own, that nobody compares with anything."""

Told = tuple[str, str, str, str]
"""Grade, code, subject and detail."""


def once(function: Any) -> Any:  # noqa: ANN401 - of any function
    """The same, done once for the very same arguments: for functions of bytes and numbers alone."""
    return functools.lru_cache(maxsize=600)(function)


def once_for_lists(function: Any) -> Any:  # noqa: ANN401 - likewise
    """The same where lists are among them, which the function does not change."""
    remembered = once(lambda *parts: function(*(list(one) if type(one) is tuple else one for one in parts)))
    return lambda *parts: remembered(*(tuple(one) if type(one) is list else one for one in parts))


@functools.cache
def kit() -> Any:  # noqa: ANN401 - a file that is shipped as data has no types
    """The verifier of the kit as a module. What it read or verified once, it does not a second time: speed."""
    spec = importlib.util.spec_from_file_location("kit_verify", KIT / "verify.py")
    assert spec
    assert spec.loader
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    read = ("read_note", "read_checkpoint", "read_hashes", "read_entry", "read_token")
    for pure in ("signed", "sha256", "short_form", *read):
        setattr(module, pure, once(getattr(module, pure)))
    for pure in ("included", "consistent"):
        setattr(module, pure, once_for_lists(getattr(module, pure)))
    return module


def verified(
    folder: Path,
    checkpoint: str | None = None,
    key: bytes | None = None,
    roots: Sequence[Path] = (),
    witnesses: Sequence[bytes] = (),
) -> list[Told]:
    """What the program finds; the kit has to find the same."""
    trusted = [read_chain(path.read_bytes()) for path in roots]
    found = verify_bundle(read_bundle(folder), checkpoint=checkpoint, key=key, roots=trusted, witnesses=witnesses)
    ours = [(str(one.grade), one.code, one.subject, one.detail) for one in found]
    named = [(str(path), kit().read_root(path)) for path in roots]
    assert kit().Bundle(str(folder)).verify(checkpoint, key, named, witnesses) == ours
    return ours


def failures(told: list[Told]) -> set[str]:
    """Codes of the failures."""
    return {code for grade, code, _, _ in told if grade == "fail"}


def give_out(session: Session, out: Path, *exhibits: int, **more: Any) -> Path:  # noqa: ANN401 - handed on
    """Write a proof of some exhibits of the first case."""
    case, since = session.case("C-1"), more.pop("since", ())
    plan = session.plan_proof(case.id, exhibits, **more)
    session.write_proof(plan, out, since=since, progress=NoProgress())
    return out


def files(folder: Path) -> list[Path]:
    """Every file below a folder."""
    return sorted(path for path in folder.rglob("*") if path.is_file())
