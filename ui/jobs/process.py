"""This process: how it is started, and how it makes way for a fresh one."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Sequence
from typing import NoReturn


def command(arguments: Sequence[str]) -> list[str]:
    """The command that starts the window; ``-P`` so that no folder ``ui`` of the present folder is taken for it."""
    return [sys.executable, "-P", "-m", "ui", *arguments]


def start_afresh(arguments: Sequence[str]) -> NoReturn:
    """End this process at once, memory and threads, and let a fresh one stand in its place."""
    if os.name == "posix":
        os.execv(sys.executable, command(arguments))
    subprocess.Popen(command(arguments), close_fds=True)  # exec elsewhere hands the console back to the shell
    os._exit(0)
