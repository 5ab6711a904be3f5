"""The campaigns by name, and how much of each is a sample and a full run."""

from __future__ import annotations

from typing import NamedTuple

from tests.faults.calls import calls
from tests.faults.campaign import Campaign
from tests.faults.damage import damage
from tests.faults.full_disk import full_disk
from tests.faults.kill import kill
from tests.faults.power_cut import power_cut


class Planned(NamedTuple):
    """A campaign, and its extent.

    Attributes:
        sample: rounds in the tests.
        full: rounds of the full run; None for every numbered case.
        every: of numbered cases, the sample takes one in so many.
    """

    campaign: Campaign
    sample: int
    full: int | None
    every: int = 1


CAMPAIGNS: dict[str, Planned] = {
    "kill": Planned(kill, 60, 10_000),
    "power": Planned(power_cut, 12, 2_000),
    "calls": Planned(calls, 40, None, 60),
    "disk": Planned(full_disk, 40, None, 17),
    "damage": Planned(damage, 200, None, 1_999),
}
