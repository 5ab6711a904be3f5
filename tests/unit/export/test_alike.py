"""The mark by which a decision names a removed term: it holds for one vault, content, place and term, and says nothing of it."""

from __future__ import annotations

import base64
import hashlib
import hmac
from dataclasses import replace
from pathlib import Path

import pytest

from evidence_vault.crypto import age
from evidence_vault.export.read_pages import alike_at
from evidence_vault.records.derivative import Region
from evidence_vault.records.item import Item
from evidence_vault.records.redaction import Alike
from evidence_vault.vault.layout import Layout
from evidence_vault.vault.objects import ObjectStore
from tests.helpers.chronicle import Chronicle

PLACE, TERM, KEY = Region(2, 120, 40, 80, 24), "Айгерим", b"n" * 32


def an_item(content: bytes) -> Item:
    log = Chronicle()
    log.ingest(3, content)
    (item,) = log.index().items()
    return item


def a_store(folder: Path, key: bytes) -> ObjectStore:
    return ObjectStore(Layout(folder), age.Identity.generate(), key)


def test_it_comes_out_the_same_wherever_the_vault_is_opened(tmp_path: Path) -> None:
    made = alike_at(an_item(b"a scan"), PLACE, TERM, a_store(tmp_path, KEY))
    three = hashlib.sha256(b"a scan").digest() + "2 120 40 80 24 Айгерим".encode()
    named = base64.b32encode(hmac.digest(KEY, hashlib.sha256(three).digest(), "sha256")).decode().lower()
    assert str(made) == f"E-000003:2:120,40,80,24:{named[:8]}"
    assert Alike.parse(str(made)) == made


def test_another_vault_content_place_or_term_has_another_one(tmp_path: Path) -> None:
    item, store = an_item(b"a scan"), a_store(tmp_path, KEY)
    made = [
        alike_at(item, PLACE, TERM, store),
        alike_at(item, PLACE, TERM, a_store(tmp_path, b"m" * 32)),
        alike_at(an_item(b"another scan"), PLACE, TERM, store),
        alike_at(item, replace(PLACE, x=121), TERM, store),
        alike_at(item, PLACE, "Айгерин", store),
    ]
    assert len({one.mark for one in made}) == len(made)


@pytest.mark.parametrize(
    "text",
    [
        "E-000003:2:120,40,80,24",  # as it was before a decision named its term
        "E-000003:2:120,40,80,24:",
        "E-000003:2:120,40,80,24:x7k2fq3",
        "E-000003:2:120,40,80,24:x7k2fq3m9",
        "E-000003:2:120,40,80,24:X7K2FQ3M",
        "E-000003:0:120,40,80,24:x7k2fq3m",
        "E-000003:2:120,40,80:x7k2fq3m",
        "E-000003:2:120,40,80,24:x7k2fq3m\n",
        "E-000003:2:١٢٠,40,80,24:x7k2fq3m",
    ],
)
def test_what_is_of_another_form_is_none(text: str) -> None:
    with pytest.raises(ValueError):  # noqa: PT011 - that is what it raises
        Alike.parse(text)
