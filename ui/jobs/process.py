"""This process: how it is started, and how it makes way for a fresh one."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import NoReturn

_PRINT_SERVICE = "/run/cups/cups.sock"


def keep_to_this_computer() -> None:
    """Tell the libraries below Qt what they must not do on our behalf. For before Qt starts.

    Where the print service does not answer at its own place, libcups would ask for it by TCP; where there is no
    session bus, libdbus would start one, which writes into the home folder; Mesa would keep what it compiled.
    """
    os.environ["CUPS_SERVER"] = _PRINT_SERVICE
    os.environ["MESA_SHADER_CACHE_DISABLE"] = "true"
    bus = Path(os.environ.get("XDG_RUNTIME_DIR", ""), "bus")
    if "DBUS_SESSION_BUS_ADDRESS" not in os.environ and not bus.is_socket():
        os.environ["DBUS_SESSION_BUS_ADDRESS"] = "disabled:"


def command(arguments: Sequence[str]) -> list[str]:
    """The command that starts the window; ``-P`` so that no folder ``ui`` of the present folder is taken for it."""
    return [sys.executable, "-P", "-m", "ui", *arguments]


def start_afresh(arguments: Sequence[str]) -> NoReturn:
    """End this process at once, memory and threads, and let a fresh one stand in its place."""
    try:
        if os.name == "posix":
            os.execv(sys.executable, command(arguments))
        subprocess.Popen(command(arguments), close_fds=True)  # exec elsewhere hands the console back to the shell
    finally:
        os._exit(0)  # also where no fresh one can be started
