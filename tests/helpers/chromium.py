"""A real Chromium without a screen, spoken to through a pair of pipes: no driver, no port, no library.

Its words are the DevTools protocol: JSON, a zero byte after each message (``--remote-debugging-pipe``).
"""

from __future__ import annotations

import base64
import json
import os
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

_NOWHERE = "127.0.0.1:9"
"""A proxy that is none: what the browser or a page would fetch, fails."""

_FLAGS = (
    *("--headless=new", "--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage", "--remote-debugging-pipe"),
    *("--disable-background-networking", "--disable-component-update", "--disable-sync", "--disable-extensions"),
    *("--no-first-run", "--no-default-browser-check", "--lang=en", f"--proxy-server={_NOWHERE}"),
)
_AT_3_AND_4 = (
    "import os, sys; os.dup2(int(sys.argv[1]), 3); os.dup2(int(sys.argv[2]), 4); os.execvp(sys.argv[3], sys.argv[3:])"
)
"""Where Chromium looks for its pipes."""

Json = Any


class Chromium:
    """One browser with one page.

    Attributes:
        events: what the browser told without being asked since `opened` was called, as (method, facts).
    """

    def __init__(self, to: int, heard: int) -> None:
        self.events: list[tuple[str, Json]] = []
        self._to, self._heard, self._left, self._number, self._session = to, heard, bytearray(), 0, ""
        target = self.ask("Target.createTarget", url="about:blank")["targetId"]
        self._session = self.ask("Target.attachToTarget", targetId=target, flatten=True)["sessionId"]
        for domain in ("Page", "Network", "Runtime"):
            self.ask(f"{domain}.enable")

    def ask(self, method: str, **facts: Json) -> Json:
        """Say something and wait for its answer.

        Raises:
            AssertionError: the browser refuses, or is gone.
        """
        self._number += 1
        session = {"sessionId": self._session} if self._session else {}
        message = json.dumps({"id": self._number, "method": method, "params": facts, **session}).encode() + b"\0"
        while message:
            message = message[os.write(self._to, message) :]
        while True:
            answer = self._hear()
            if answer.get("id") == self._number:
                assert "error" not in answer, f"{method}: {answer['error']}"
                return answer["result"]

    def _hear(self) -> Json:
        while b"\0" not in self._left:
            some = os.read(self._heard, 1 << 20)
            assert some, "Chromium ended"
            self._left += some
        message, _, self._left = self._left.partition(b"\0")
        told = json.loads(message)
        if "method" in told:
            self.events.append((told["method"], told["params"]))
        return told

    def open(self, page: Path) -> None:
        """Show a page from disk, fresh."""
        self.events.clear()
        self.ask("Page.navigate", url=page.as_uri())
        self.wait_for("Page.loadEventFired")

    def wait_for(self, event: str, **facts: Json) -> None:
        """Listen until the browser told this, with these facts among others."""
        while not any(told == event and facts.items() <= about.items() for told, about in self.events):
            self._hear()

    def do(self, script: str, *values: Json) -> Json:
        """What a function of the page answers, its promise kept; `values` are handed to it.

        Raises:
            AssertionError: it throws.
        """
        written = ", ".join(json.dumps(value) for value in values)
        done = self.ask("Runtime.evaluate", expression=f"({script})({written})", awaitPromise=True, returnByValue=True)
        assert "exceptionDetails" not in done, done["exceptionDetails"]
        return done["result"].get("value")

    def choose(self, element: str, folder: Path) -> None:
        """Give a folder to an input of the page, as its dialog does."""
        found = self.ask("Runtime.evaluate", expression=f"document.getElementById({json.dumps(element)})")
        self.ask("DOM.setFileInputFiles", files=[str(folder)], objectId=found["result"]["objectId"])

    def requested(self) -> list[str]:
        """Addresses that the page asked for since it was opened."""
        return [facts["request"]["url"] for method, facts in self.events if method == "Network.requestWillBeSent"]

    def picture(self, path: Path) -> None:
        """The whole page as a PNG file."""
        shot = self.ask("Page.captureScreenshot", format="png", captureBeyondViewport=True)
        path.write_bytes(base64.b64decode(shot["data"]))


def _pipe() -> tuple[int, int]:
    """With numbers that are not in the way of 3 and 4."""
    import fcntl  # which Windows has not

    low = os.pipe()
    high = tuple(fcntl.fcntl(end, fcntl.F_DUPFD_CLOEXEC, 10) for end in low)
    for end in low:
        os.close(end)
    return high[0], high[1]


@contextmanager
def running(program: str, profile: Path) -> Iterator[Chromium]:
    """A browser with an empty profile, gone afterwards."""
    (read_by_it, to), (heard, written_by_it) = _pipe(), _pipe()
    command = [sys.executable, "-c", _AT_3_AND_4, str(read_by_it), str(written_by_it), program]
    environment = {**os.environ, "HOME": str(profile), "LC_ALL": "C.UTF-8"}
    process = subprocess.Popen(
        [*command, *_FLAGS, f"--user-data-dir={profile / 'profile'}", "about:blank"],
        pass_fds=(read_by_it, written_by_it),
        env=environment,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    os.close(read_by_it)
    os.close(written_by_it)
    try:
        yield Chromium(to, heard)
        os.write(to, b'{"id": 0, "method": "Browser.close"}\0')
        process.wait(20)
    finally:
        os.close(to)
        os.close(heard)
        process.kill()
        process.wait()
