"""What is written on a painted page."""

from __future__ import annotations

from evidence_vault.export.redaction import _painted
from evidence_vault.records.derivative import Region
from evidence_vault.records.preview import Preview
from evidence_vault.records.redaction import RedactionPlan
from tests.helpers.printing import item


def test_however_many_grounds_there_are_it_is_said_that_nobody_verified_the_text() -> None:
    boxes = tuple(Region(1, 10, 10, 5, 5, f"GROUND-{number:03d}") for number in range(60))
    plan = RedactionPlan(item(1), True, ((100, 100),), boxes, (), (1,), ())
    task, _ = _painted(plan, 1, Preview("ok", width=20, height=20, rgb=bytes(3 * 400)), png=False)
    assert task.below.startswith("REDACTED GROUND-000 GROUND-001")
    assert " ... " in task.below
    assert task.below.endswith("read by a machine and not verified")
    assert len(task.below) <= 200, "as much as the task takes"
