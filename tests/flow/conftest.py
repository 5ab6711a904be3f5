"""A small vault for every flow."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.helpers.vaults import TestVault, make_vault


@pytest.fixture(scope="session")
def made_vault(tmp_path_factory: pytest.TempPathFactory) -> TestVault:
    """Made once; never changed."""
    return make_vault(tmp_path_factory.mktemp("made"))


@pytest.fixture
def vault(made_vault: TestVault, tmp_path: Path) -> TestVault:
    """A copy of it, for this test alone."""
    return made_vault.copy(tmp_path / "case.vault")
