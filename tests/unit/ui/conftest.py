"""A real session for presenters, without Qt."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.helpers import vaults
from tests.helpers.runners import DirectRunner


@pytest.fixture(scope="session")
def made_vault(tmp_path_factory: pytest.TempPathFactory) -> vaults.TestVault:
    """A small vault that nobody changes: three items, a case, two exhibits."""
    return vaults.make_vault(tmp_path_factory.mktemp("made"))


@pytest.fixture
def direct(made_vault: vaults.TestVault, tmp_path: Path) -> Iterator[DirectRunner]:
    """A runner over a copy of the small vault that does everything at once, on this thread."""
    with made_vault.copy(tmp_path / "case.vault").session(write=True) as session:
        yield DirectRunner(session)
