"""The calls by which each system renames without replacing, flushes, and reads from the medium.

FORMAT.md, "Order of writes", has the table. A module for each system, with the same functions; every one of them can be
imported anywhere. What fails raises `OSError`.
"""

from __future__ import annotations

import sys

if sys.platform == "win32":
    from evidence_vault.vault.system.windows import (
        file_system,
        flush,
        flush_data,
        flush_folder,
        rename_exclusive,
        uncached,
    )
elif sys.platform == "darwin":
    from evidence_vault.vault.system.macos import (
        file_system,
        flush,
        flush_data,
        flush_folder,
        rename_exclusive,
        uncached,
    )
else:
    from evidence_vault.vault.system.linux import (
        file_system,
        flush,
        flush_data,
        flush_folder,
        rename_exclusive,
        uncached,
    )

__all__ = ["file_system", "flush", "flush_data", "flush_folder", "rename_exclusive", "uncached"]
