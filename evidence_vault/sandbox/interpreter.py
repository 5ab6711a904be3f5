"""A clean interpreter for one of our own modules: executed, without this process's memory, environment or files."""

from __future__ import annotations

import os
import subprocess
import sys


def start(module: str) -> subprocess.Popen[bytes]:
    """Run a module in a process of its own, with two pipes and nothing else of ours.

    Args:
        module: its full name.

    Raises:
        OSError: the system starts none.
    """
    return subprocess.Popen(
        # no .pyc files: it writes nothing, not even its own cache
        [sys.executable, "-I", "-B", "-m", module],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        close_fds=True,
        cwd=os.path.abspath(os.sep),
        env=_environment(),
        start_new_session=True,
    )


def _environment() -> dict[str, str]:
    """Nothing; on Windows the one variable without which no interpreter starts."""
    return {name: os.environ[name] for name in ("SYSTEMROOT",) if sys.platform == "win32" and name in os.environ}
