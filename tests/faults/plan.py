"""The campaigns by name, and how much of each is a sample and a full run."""

from __future__ import annotations

from typing import NamedTuple

from tests.faults import tamper
from tests.faults.calls import calls
from tests.faults.campaign import Campaign
from tests.faults.damage import damage
from tests.faults.full_disk import full_disk
from tests.faults.index_lost import index_lost
from tests.faults.kill import kill
from tests.faults.moving import changing, clock
from tests.faults.power_cut import power_cut
from tests.faults.together import diverged, several


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
    "kill": Planned(kill, 10, 10_000),
    "power": Planned(power_cut, 4, 2_000),
    "calls": Planned(calls, 25, None, 313),
    "disk": Planned(full_disk, 25, None, 101),
    "damage": Planned(damage, 20, None, 7_499),
    "index": Planned(index_lost, 4, 2_000),
    "several": Planned(several, 2, 200),
    "diverged": Planned(diverged, 2, 200),
    "clock": Planned(clock, 2, 200),
    "changing": Planned(changing, 3, 500),
    "tamper": Planned(tamper.PROOF, 40, None, 4_999),
    "tamper-bag": Planned(tamper.BAG, 40, None, 4_999),
}
