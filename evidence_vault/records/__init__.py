"""Frozen facts that travel between rooms; no behaviour, no I/O."""
