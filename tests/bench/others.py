"""The programs that we are measured against."""

from __future__ import annotations

import os
import subprocess
from collections.abc import Sequence
from pathlib import Path

from tests.bench.timing import seconds


def openssl(paths: Sequence[Path]) -> float:
    """Seconds of `openssl dgst -sha256` over files, hash only, on all cores where there are several files."""
    cores = os.cpu_count() or 1
    each = -(-len(paths) // (4 * cores))
    command = ["xargs", "-0", "-P", str(cores), "-n", str(each), "openssl", "dgst", "-sha256"]
    names = b"\0".join(map(os.fsencode, paths))
    return seconds(lambda: subprocess.run(command, input=names, stdout=subprocess.DEVNULL, check=True))


def copied(paths: Sequence[Path], folder: Path) -> float:
    """Seconds of `cp` of files into a new folder and `sync` of each: what the medium alone takes to keep them."""
    folder.mkdir()
    copies = b"\0".join(os.fsencode(folder / path.name) for path in paths)

    def copy() -> None:
        subprocess.run(["xargs", "-0", "cp", "-t", str(folder)], input=b"\0".join(map(os.fsencode, paths)), check=True)
        subprocess.run(["xargs", "-0", "sync"], input=copies, check=True)

    return seconds(copy)


def grep(words: str, texts: Path) -> float:
    """Seconds of `grep` for the lines of a file in which these words are, its start included."""
    command = ["grep", "--count", "--fixed-strings", "--ignore-case", "--", words, str(texts)]
    return seconds(lambda: subprocess.run(command, stdout=subprocess.DEVNULL, check=False))


class Restic:
    """A fresh repository. Its password is read from a file, as it can be nowhere else."""

    def __init__(self, folder: Path) -> None:
        folder.mkdir()
        password = folder / "password"
        password.write_text("seven quiet words")
        self._command = ["restic", "--quiet", "--no-cache", "--repo", str(folder / "repo")]
        self._command += ["--password-file", str(password)]
        self._run("init")

    def backup(self, paths: Sequence[Path]) -> float:
        """Seconds of `restic backup --compression off` of a folder or a file, without its start and its unlocking."""
        start = seconds(lambda: self._run("cat", "config"))
        return seconds(lambda: self._run("backup", "--compression", "off", *map(str, paths))) - start

    def _run(self, *arguments: str) -> None:
        subprocess.run([*self._command, *arguments], stdout=subprocess.DEVNULL, check=True)
