"""The sample of a request for outside time in FORMAT.md is read, and what has not its form is passed over."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from evidence_vault.clock import Instant
from evidence_vault.custody.anchor import requests
from evidence_vault.records.entry import Entry, Kind
from evidence_vault.records.ids import CustodianId


@pytest.fixture(scope="module")
def sample(repository: Path) -> dict[str, Any]:
    text = (repository / "evidence_vault" / "custody" / "FORMAT.md").read_text("utf-8")
    facts: dict[str, Any] = json.loads(text.split("```anchor-requested\n")[1].split("```")[0])
    return facts


def entry(facts: dict[str, Any]) -> Entry:
    return Entry(7, Kind.ANCHOR_REQUESTED, Instant(0), CustodianId.parse("c1"), facts)


def test_the_sample_is_a_request(sample: dict[str, Any]) -> None:
    request = requests([entry(sample)])[7]
    assert (request.authority, request.commit, request.size) == ("freetsa", sample["commit"], sample["size"])
    assert f"{request.nonce:x}" == sample["nonce"]


@pytest.mark.parametrize("name", ["authority", "commit", "size", "nonce"])
@pytest.mark.parametrize("value", [None, True, "-1", []])
def test_one_fault_and_it_is_none(sample: dict[str, Any], name: str, value: object) -> None:
    if (name, value) != ("authority", "-1"):
        assert not requests([entry({**sample, name: value})])
    assert not requests([entry({other: sample[other] for other in sample if other != name})])
