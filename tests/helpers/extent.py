"""How much of the tests runs."""

from __future__ import annotations

import os
from typing import Final

THOROUGH: Final = os.environ.get("EV_TESTS") == "thorough"
"""Everything, however long it takes: more examples of every property, and the tests that are marked so."""
