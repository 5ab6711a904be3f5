"""What is written on a painted page."""

from __future__ import annotations

import pytest

from evidence_vault.export.redaction import _painted
from evidence_vault.records.derivative import Region
from evidence_vault.records.preview import Preview
from evidence_vault.records.redaction import RedactionPlan, grown
from tests.helpers.printing import item


def test_however_many_grounds_there_are_it_is_said_that_nobody_verified_the_text() -> None:
    boxes = tuple(Region(1, 10, 10, 5, 5, f"GROUND-{number:03d}") for number in range(60))
    plan = RedactionPlan(item(1), True, ((100, 100),), boxes, (), (1,), ())
    task, _ = _painted(plan, 1, Preview("ok", width=20, height=20, rgb=bytes(3 * 400)), png=False)
    assert task.below.startswith("REDACTED GROUND-000 GROUND-001")
    assert " ... " in task.below
    assert task.below.endswith("read by a machine and not verified")
    assert len(task.below) <= 200, "as much as the task takes"


@pytest.mark.parametrize(
    ("languages", "label", "below"),
    [
        (("en",), "REDACTED NAME", "REDACTED NAME · its text for searching was read by a machine and not verified"),
        (("ru",), "ЗАКРАШЕНО NAME", "ЗАКРАШЕНО NAME · текст для поиска прочитан машиной и не проверен"),
        (
            ("kk", "ru"),
            "БОЯЛҒАН NAME",
            (
                "БОЯЛҒАН · ЗАКРАШЕНО NAME · іздеуге арналған мәтінді машина оқыған, ол тексерілмеген · "
                "текст для поиска прочитан машиной и не проверен"
            ),
        ),
    ],
)
def test_what_is_written_is_in_the_languages_that_were_asked_for(
    languages: tuple[str, ...], label: str, below: str
) -> None:
    plan = RedactionPlan(
        item(1), True, ((100, 100),), (Region(1, 10, 10, 5, 5, "NAME"),), (), (1,), languages=languages
    )
    task, _ = _painted(plan, 1, Preview("ok", width=20, height=20, rgb=bytes(3 * 400)), png=False)
    assert [one.text for one in task.labels] == [label]
    assert task.below == below


def test_a_place_along_a_line_on_its_side_grows_along_that_line() -> None:
    sizes = [(595, 842)]
    assert grown(Region(1, 100, 100, 120, 12), sizes, document=True) == Region(1, 72, 100, 180, 12)
    assert grown(Region(1, 100, 100, 12, 120), sizes, document=True, lying=True) == Region(1, 100, 72, 12, 180)
