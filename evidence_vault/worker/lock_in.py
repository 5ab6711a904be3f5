"""The doors that a worker closes behind itself."""

from __future__ import annotations


def lock_in() -> tuple[str, ...]:
    """Give up, for good, what no job needs.

    Returns:
        The limits that are in force, by name.
    """
    return ()


def lock_in_job() -> None:
    """Give up what only the process between the jobs needs."""
