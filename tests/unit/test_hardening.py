"""What the process gives up before it learns a secret."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

from tests.helpers import sources

linux = pytest.mark.skipif(sys.platform != "linux", reason="needs /proc and prctl of Linux")


@linux
def test_a_command_that_reads_a_passphrase_can_leave_no_core_file(tmp_path: Path) -> None:
    (tmp_path / "VAULT").write_text(f"evidence-vault/1\n{'a' * 26}\nage1{'q' * 58}\n")
    (tmp_path / "keys").mkdir()
    os.mkfifo(tmp_path / "key")
    program = [sys.executable, "-m", "evidence_vault.cli.main", "list", str(tmp_path)]
    with subprocess.Popen(
        [*program, "--passphrase-file", str(tmp_path / "key")], cwd=sources.ROOT, stderr=subprocess.PIPE
    ) as process:
        with (tmp_path / "key").open("wb") as key:  # opens when the program has come to read it
            limits = Path(f"/proc/{process.pid}/limits").read_text()
            key.write(b"seven words\n")
        _, told = process.communicate()
    assert re.search(r"^Max core file size +0 +0 ", limits, re.MULTILINE)
    assert b"No key of this vault opens with that passphrase" in told


@linux
def test_no_other_process_of_the_same_person_may_read_its_memory() -> None:
    lines = (
        "import ctypes",
        "from evidence_vault.hardening import forbid_core_dumps",
        "dumpable = lambda: ctypes.CDLL(None).prctl(3, 0, 0, 0, 0)",
        "before = dumpable()",
        "forbid_core_dumps()",
        "print(before, dumpable())",
    )
    command = [sys.executable, "-c", "\n".join(lines)]
    told = subprocess.run(command, cwd=sources.ROOT, capture_output=True, text=True, check=True).stdout
    assert told.split() == ["1", "0"]
