"""No file, no TCP, no signal to others, by Landlock (Linux 5.13; Documentation/userspace-api/landlock.rst)."""

from __future__ import annotations

import ctypes
import os

from evidence_vault.worker.linux import system_call

# the same on every architecture
_CREATE_RULESET = 444
_RESTRICT_SELF = 446
_ASK_VERSION = 1

# by version of the interface: how many rights of each kind it knows
_FILE_RIGHTS = {1: 13, 2: 14, 3: 15, 4: 15, 5: 16}
_NET_RIGHTS = {1: 0, 2: 0, 3: 0, 4: 2, 5: 2}
_SCOPES = {1: 0, 2: 0, 3: 0, 4: 0, 5: 0}
_FIELDS = {1: 1, 2: 1, 3: 1, 4: 2, 5: 2}


def close_file_system() -> list[str]:
    """Deny every right that this kernel can deny: no rule allows anything back.

    Returns:
        The limit's name with the version of the interface, or nothing.
    """
    version = system_call(_CREATE_RULESET, 0, 0, _ASK_VERSION)
    if version < 1:
        return []
    denied = (ctypes.c_uint64 * 3)(
        _all(_FILE_RIGHTS.get(version, 16)), _all(_NET_RIGHTS.get(version, 2)), _all(_SCOPES.get(version, 2))
    )
    size = 8 * _FIELDS.get(version, 3)
    ruleset = system_call(_CREATE_RULESET, ctypes.addressof(denied), size, 0)
    if ruleset < 0:
        return []
    try:
        restricted = system_call(_RESTRICT_SELF, ruleset, 0) == 0
    finally:
        os.close(ruleset)
    return [f"no file system (Landlock {version})"] if restricted else []


def _all(rights: int) -> int:
    return (1 << rights) - 1
