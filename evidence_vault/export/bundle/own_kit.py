"""A bundle is called done only when the verifier that lies in it has found no failure in it."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from evidence_vault.errors import BundleFailed
from evidence_vault.export.proof import kit_file
from evidence_vault.progress import Progress

_INSIDE: Final = "verify/verify.py"
_POLL_SECONDS: Final = 0.1


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
    command = [
        sys.executable,
        "-I",
        "-B",
        str(script if script.exists() else kit_file("verify.py")),
        "--json",
        str(folder),
    ]
    environment = {name: value for name, value in os.environ.items() if name == "SYSTEMROOT"}
    progress.begin("bundle.verify", None)
    try:
        process = subprocess.Popen(
            command, stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.PIPE, env=environment
        )
    except OSError as error:
        raise BundleFailed(reason=str(error)) from error
    out, told = _ended(process, progress)
    try:
        findings = json.loads(out)["findings"]
    except (ValueError, KeyError, TypeError):
        raise BundleFailed(reason=told.decode(errors="replace")[-500:] or f"exit {process.returncode}") from None
    return Verdict(_of_grade(findings, "fail"), _of_grade(findings, "notice"))


def _ended(process: subprocess.Popen[bytes], progress: Progress) -> tuple[bytes, bytes]:
    """What a process wrote until it ended; meanwhile a person can stop."""
    with process:  # closes its pipes
        try:
            while True:
                try:
                    return process.communicate(timeout=_POLL_SECONDS)
                except subprocess.TimeoutExpired:
                    progress.advance(0)
        except BaseException:
            process.kill()
            raise


def _of_grade(findings: list[dict[str, str]], grade: str) -> tuple[str, ...]:
    return tuple(f"{one['code']} {one['subject']}" for one in findings if one["grade"] == grade)
