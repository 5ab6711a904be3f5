"""The window: Qt Widgets over a session. Only this package knows Qt."""

from __future__ import annotations

import ctypes
import sys

if sys.version_info < (3, 12):
    # PySide6 6.12.0 hands out None without a reference of its own at every call that returns nothing, and True or
    # False at every emitted signal. From 3.12 on they are immortal and nobody minds; Python 3.11 would end after some
    # 10,000 calls (decisions/0012).
    for constant in (None, True, False):
        ctypes.c_ssize_t.from_address(id(constant)).value += 1 << 40
