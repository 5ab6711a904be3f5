"""Ways to look into a running worker."""

from __future__ import annotations

import io
from collections.abc import Callable, Iterator

import pytest
from PIL import Image

from evidence_vault.sandbox.pool import Sandbox


@pytest.fixture
def sandbox() -> Iterator[Sandbox]:
    """A sandbox of its own for each test."""
    with Sandbox() as sandbox:
        yield sandbox


@pytest.fixture(scope="session")
def picture() -> bytes:
    """A PNG of 31 by 17 pixels."""
    out = io.BytesIO()
    Image.new("RGB", (31, 17), "teal").save(out, "PNG")
    return out.getvalue()


class Meddling(io.BytesIO):
    """A content during whose reading something happens; the worker has taken the job by then."""

    def __init__(self, content: bytes, act: Callable[[], None], at: int = 1) -> None:
        super().__init__(content)
        self._act, self._left = act, at

    def read(self, size: int | None = -1) -> bytes:
        """Act at the given call, then read."""
        self._left -= 1
        if self._left == 0:
            self._act()
        return super().read(size)


@pytest.fixture
def meddling() -> type[Meddling]:
    """A content during whose reading something happens."""
    return Meddling
