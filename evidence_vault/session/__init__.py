"""An unlocked vault as one object. It wires the rooms together and holds no rule of its own.

One thread owns a session.
"""

from __future__ import annotations

from evidence_vault.session.unlocked import Session

__all__ = ["Session"]
