"""open: the window. It is executed, never imported: the command line works where no Qt is."""

from __future__ import annotations

import argparse
import os
import subprocess
import sys
from collections.abc import Sequence

from evidence_vault.cli.exitcodes import ExitCode
from evidence_vault.cli.output import note
from evidence_vault.cli.parser import Commands, add_command, add_vault

_DESKTOPS = ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")
"""One of them says where windows are shown."""


def register(commands: Commands) -> None:
    """Enter the command."""
    parser = add_command(commands, "open", "open the window on a vault, which asks for the passphrase itself", run)
    add_vault(parser)


def run(arguments: argparse.Namespace) -> ExitCode:
    """Become the window of this vault."""
    return show([str(arguments.vault)])


def show(arguments: Sequence[str]) -> ExitCode:
    """Become the window; where the system cannot exchange a process, wait for it.

    Args:
        arguments: of ``python -m ui``.
    """
    if sys.platform == "linux" and not any(map(os.environ.get, _DESKTOPS)):
        note("evidence-vault: There is no desktop here to show the window on. The commands do the same: see --help.")
        return ExitCode.MACHINE
    # -P: a folder named ui in the present folder must not be taken for the window
    command = [sys.executable, "-P", "-m", "ui", *arguments]
    if os.name == "posix":
        os.execv(sys.executable, command)
    return ExitCode.DONE if subprocess.run(command, check=False).returncode == 0 else ExitCode.DEFECT
