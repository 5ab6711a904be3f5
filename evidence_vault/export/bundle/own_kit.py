"""A bundle is called done only when the verifier that lies in it has found no failure in it."""

from __future__ import annotations

import json
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from evidence_vault.errors import BundleFailed
from evidence_vault.export.clean_process import run_clean
from evidence_vault.export.proof import kit_file
from evidence_vault.progress import Progress

_INSIDE: Final = "verify/verify.py"


@dataclass(frozen=True, slots=True)
class Verdict:
    """What the kit found.

    Attributes:
        failures: codes and what they are about.
        notices: likewise.
    """

    failures: tuple[str, ...]
    notices: tuple[str, ...]


def verify_by_kit(folder: Path, progress: Progress) -> Verdict:
    """Run the kit of a bundle on it, as a stranger would: its own file, a clean interpreter, nothing of this program.

    Args:
        folder: of the bundle; where it has no kit inside, the one that goes beside it is run.
        progress: stage ``bundle.verify``.

    Raises:
        BundleFailed: the kit could not be run.
        Cancelled: the person stopped.
    """
    script = folder / _INSIDE
    kit = script if script.exists() else kit_file("verify.py")
    progress.begin("bundle.verify", None)
    try:
        ended = run_clean(["-B", str(kit), "--json", str(folder)], progress)
    except OSError as error:
        raise BundleFailed(reason=str(error)) from error
    try:
        findings = json.loads(ended.answer)["findings"]
    except (ValueError, KeyError, TypeError):
        raise BundleFailed(reason=ended.complaint.decode(errors="replace")[-500:] or f"exit {ended.code}") from None
    return Verdict(_of_grade(findings, "fail"), _of_grade(findings, "notice"))


def _of_grade(findings: list[dict[str, str]], grade: str) -> tuple[str, ...]:
    return tuple(f"{one['code']} {one['subject']}" for one in findings if one["grade"] == grade)
