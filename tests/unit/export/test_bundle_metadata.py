"""The table of the files of a bundle."""

from __future__ import annotations

import csv
import io
from collections.abc import Mapping, Sequence

import pytest

from evidence_vault.export.bundle.front import Bound
from evidence_vault.export.bundle.metadata import COLUMNS, metadata
from evidence_vault.records.pages import Part
from tests.helpers.printing import item, listed

BOTH = {"en": "Post", "ru": "Публикация"}


@pytest.mark.parametrize(
    ("titles", "languages", "told"),
    [
        (BOTH, ("en",), "Post"),
        (BOTH, ("ru", "kk"), "Публикация"),
        (BOTH, ("kk", "ru"), "Публикация"),
        (BOTH, ("kk",), "Post"),
        ({"ru": "Публикация"}, ("en",), "Публикация"),
        ({}, ("ru",), "On the card"),
    ],
)
def test_a_title_is_in_the_languages_of_the_bundle_and_the_heads_are_as_ever(
    titles: Mapping[str, str], languages: Sequence[str], told: str
) -> None:
    one = item(1, card={"title": "On the card"})
    bound = Bound("1", listed(1, one, title=titles).exhibit, (one,))
    made = metadata([(bound, {})], {one.id: Part("ok", 1)}, {}, {}, (), languages)
    head, row = csv.reader(io.StringIO(made.decode("utf-8-sig"), newline=""))
    assert tuple(head) == COLUMNS
    assert row[head.index("Title")] == told
