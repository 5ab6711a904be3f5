"""Speeds and memory beside other programs; README.md says how to read the figures.

Usage: python3 dev.py bench [--rounds N] [--dir FOLDER] [--seed N] [--keep] [ROW…]
"""

from __future__ import annotations

import argparse
import os
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

from tests.bench.rows import ROWS, Bench


def arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="dev.py bench", description="Speeds and memory beside other programs.")
    parser.add_argument("row", nargs="*", choices=[*ROWS, []], metavar="ROW", help=f"of {', '.join(ROWS)}; else all")
    parser.add_argument("--rounds", type=int, default=5, help="how often each side runs, in alternation (5)")
    parser.add_argument("--dir", type=Path, help="where files and vaults are put; a disk, not memory (out/)")
    parser.add_argument("--seed", type=int, default=1, help="of the files' content (1)")
    parser.add_argument("--keep", action="store_true", help="leave files and vaults; deleting slows the next run down")
    return parser.parse_args()


def commit() -> str:
    """The commit measured, marked where the core has changes that are in none."""
    head = subprocess.run(["git", "rev-parse", "--short=12", "HEAD"], capture_output=True, text=True, check=True)
    changed = subprocess.run(["git", "diff", "--quiet", "HEAD", "--", "evidence_vault"], check=False).returncode
    return head.stdout.strip() + (" with changes" if changed else "")


def file_system(folder: Path) -> str:
    done = subprocess.run(["stat", "-f", "-c", "%T", folder], capture_output=True, text=True, check=False)
    return done.stdout.strip() or "unknown"


def main() -> int:
    asked = arguments()
    parent = asked.dir or Path("out")
    parent.mkdir(exist_ok=True)
    kind = file_system(parent)
    if kind == "tmpfs":
        print(f"{parent} is in memory; name a folder on a disk with --dir", file=sys.stderr)
        return 2
    print(f"commit {commit()}, seed {asked.seed}, {os.cpu_count()} cores, load {os.getloadavg()[0]:.2f}, {kind}")
    folder = Path(tempfile.mkdtemp(prefix="bench-", dir=parent.resolve()))
    try:
        bench = Bench(folder, asked.seed, asked.rounds)
        for name in asked.row or ROWS:
            for line in ROWS[name](bench):
                print(f"{name:<12}{line}", flush=True)
    finally:
        if not asked.keep:
            shutil.rmtree(folder)
    return 0


if __name__ == "__main__":
    sys.exit(main())
