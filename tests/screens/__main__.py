"""Pictures of every screen; README.md says what they show.

Usage: python3 dev.py screens [--out DIR] [--set NAME…] [--only REGEX] [--docs]
"""

from __future__ import annotations

import argparse
import json
import os
import re
import shutil
import subprocess
import sys
import tempfile
import time
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

from tests.screens.for_docs import OF_THE_DOCS, write_docs
from tests.screens.looks import LOOKS, Look
from tests.screens.material import Desk, make_desk

ROOT = Path(__file__).resolve().parents[2]


def arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="dev.py screens", description="Pictures of every screen.")
    parser.add_argument("--out", type=Path, default=ROOT / "out" / "screens", help="folder for them (out/screens)")
    parser.add_argument("--set", nargs="+", choices=LOOKS, metavar="NAME", help=f"of {', '.join(LOOKS)}; else all")
    parser.add_argument("--only", type=re.compile, default=re.compile(""), metavar="REGEX", help="in a picture's name")
    parser.add_argument("--docs", action="store_true", help="the pictures of the documents, into docs/pictures")
    return parser.parse_args()


def take_set(look: Look, desk: Desk, out: Path, only: str) -> bool:
    """One set, by a process of its own; what went wrong there is shown."""
    started = time.monotonic()
    home = desk.home.with_name(look.name)
    own = desk.copy(home)
    (home / "screen.json").write_text(json.dumps(look.screen()))
    folder = out / look.name
    shutil.rmtree(folder, ignore_errors=True) if not only else None
    folder.mkdir(parents=True, exist_ok=True)
    python = [sys.executable, "-X", "faulthandler", "-m", "tests.screens.one_set"]
    command = [*python, look.name, str(own.home), str(folder), only]
    done = subprocess.run(
        command, cwd=ROOT, env=look.environment(home), capture_output=True, text=True, encoding="utf-8", check=False
    )
    shutil.rmtree(home)
    taken = len(list(folder.glob("*.png")))
    print(f"{look.name:<16}{taken:4} pictures{time.monotonic() - started:7.1f} s", flush=True)
    if done.returncode:
        print(f"ended with {done.returncode}", done.stderr, file=sys.stderr, flush=True)
    return done.returncode == 0


def take_sets(looks: list[Look], out: Path, only: str) -> bool:
    """Several sets, as many at once as there are cores."""
    base = _place()
    try:
        print("making the vault", flush=True)
        desk = make_desk(base / "first")
        with ThreadPoolExecutor(os.cpu_count()) as pool:
            taken = list(pool.map(lambda look: take_set(look, desk, out, only), looks))  # all, whatever becomes of one
        return all(taken)
    finally:
        shutil.rmtree(base, ignore_errors=True)


def _place() -> Path:
    """A folder whose path looks the same in every run, unless another run has it now."""
    base = Path(tempfile.gettempdir()) / "desk"
    try:
        base.mkdir(mode=0o700)
    except FileExistsError:
        return Path(tempfile.mkdtemp(prefix="desk-"))
    return base


def main() -> int:
    asked = arguments()
    if asked.docs:
        looks, only = [LOOKS[name] for name in OF_THE_DOCS], "|".join(sorted(set().union(*OF_THE_DOCS.values())))
    else:
        looks, only = [LOOKS[name] for name in asked.set or LOOKS], asked.only.pattern
    if not take_sets(looks, asked.out, only):
        return 1
    if asked.docs:
        write_docs(asked.out, ROOT / "docs" / "pictures")
    print(f"in {asked.out}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
