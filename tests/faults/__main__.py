"""The fault campaigns; README.md says how to read their figures.

Usage: python3 dev.py faults [--full] [--control] [--rounds N] [--every N] [--seed N] [--again] [CAMPAIGN…]
"""

from __future__ import annotations

import argparse
import shutil
import signal
import sys
import tempfile
from functools import partial
from pathlib import Path

from tests.faults import children
from tests.faults.campaign import MEMORY, Report, Setting, Unavailable, commit, load, run
from tests.faults.plan import CAMPAIGNS, Planned

OUT = Path("out") / "faults"


def arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="dev.py faults", description="Faults that the vault has to survive.")
    named = f"of {', '.join(CAMPAIGNS)}; else all"
    parser.add_argument("campaign", nargs="*", choices=[*CAMPAIGNS, []], metavar="CAMPAIGN", help=named)
    parser.add_argument("--full", action="store_true", help="the full run, hours; else the sample that the tests run")
    parser.add_argument("--control", action="store_true", help="break what is tested: the detector has to fire")
    parser.add_argument("--rounds", type=int, help="so many rounds in all")
    parser.add_argument("--every", type=int, help="of numbered cases, one in so many")
    parser.add_argument("--seed", type=int, default=1, help="of everything that is drawn (1)")
    parser.add_argument("--again", action="store_true", help="from the start; else a run that was cut off goes on")
    parser.add_argument("--dir", type=Path, help="where vaults are put (memory where there is a /dev/shm, else out/)")
    return parser.parse_args()


def one(name: str, planned: Planned, asked: argparse.Namespace) -> bool:
    """Run a campaign; whether all is well."""
    extent = "control" if asked.control else "full" if asked.full else "sample"
    file = OUT / f"{name}-{extent}-{asked.seed}.json"
    every = asked.every or (1 if asked.full else planned.every)
    rounds = asked.rounds or (planned.full if asked.full else planned.sample)
    kept = OUT / f"{name}-{extent}-{asked.seed}"
    before = None if asked.again else load(file)
    if before is None:
        shutil.rmtree(kept, ignore_errors=True)
    report = before or Report(name, asked.seed, commit(), asked.control, every)
    every = report.every
    parent = asked.dir or (MEMORY if MEMORY.is_dir() else OUT)
    folder = Path(tempfile.mkdtemp(prefix="evidence-vault-faults-", dir=parent.resolve()))
    try:
        setting = Setting(folder, asked.seed, report.next, every, asked.control, kept.resolve())
        run(planned.campaign, setting, report, rounds, file)
    except Unavailable as missing:
        print(f"{name}: not run here: {missing}", flush=True)
        return True
    finally:
        shutil.rmtree(folder, ignore_errors=True)
    print(report, flush=True)
    for trouble in report.troubles[:5]:
        print(f"    {trouble}", flush=True)
    if not report.ended:
        raise KeyboardInterrupt
    return bool(report.troubles) is bool(asked.control)


def main() -> int:
    asked = arguments()
    OUT.mkdir(parents=True, exist_ok=True)
    for stop in (signal.SIGINT, signal.SIGTERM):  # in the background, too
        signal.signal(stop, signal.default_int_handler)
    try:
        work = [partial(one, name, CAMPAIGNS[name], asked) for name in asked.campaign or CAMPAIGNS]
        # what a control breaks, it breaks for good: each in a process of its own
        good = [children.ask(each) if asked.control else each() for each in work]
        return 0 if all(good) else 1
    except KeyboardInterrupt:
        return 130


if __name__ == "__main__":
    sys.exit(main())
