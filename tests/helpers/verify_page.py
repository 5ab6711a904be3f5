"""The page of the kit, ``verify.html``, in a browser: given a folder, or many bundles in one message."""

from __future__ import annotations

import base64
import hashlib
import json
from pathlib import Path
from typing import Any

from tests.helpers.bundles import KIT, Told, kit
from tests.helpers.chromium import Chromium

PAGE = KIT / "verify.html"
MANY = 250
"""Cases that go to the page in one message, at most."""

DONE = """async () => {
  for (const end = Date.now() + 30000; Date.now() < end; await new Promise((resolve) => setTimeout(resolve, 5))) {
    if (!state.busy && (state.bundle || state.problem)) return state.bundle && report();
  }
  throw new Error("the page is not done within 30 seconds");
}"""
"""Waits until the page has done what it was given; what it would save, or nothing where it verified nothing."""

# files that stand in memory are read as those on disk are, by slices and promises
_MANY = """async (contents, cases) => {
  const bytes = (text) => Uint8Array.from(atob(text), (one) => one.charCodeAt(0));
  const held = (data) => ({ size: data.length, slice: (a, b) => held(data.slice(a, b)), arrayBuffer: async () => data });
  const files = Object.fromEntries(Object.entries(contents).map(([name, text]) => [name, held(bytes(text))]));
  const told = [];
  for (const { places, checkpoint, key } of cases) {
    const bundle = new Bundle();
    const listing = Object.entries(places).map(([path, name]) => ({ path, file: files[name], empty: name === "empty" }));
    await bundle.read(listing, () => {});
    await bundle.verify(checkpoint, key && bytes(key));
    told.push(bundle.findings.map(({ grade, code, subject, detail }) => [grade, code, subject, detail]));
  }
  return told;
}"""


def given(browser: Chromium, folder: Path) -> list[Told]:
    """Choose a folder on the page that is shown, and take what it would save.

    Raises:
        AssertionError: it verified nothing.
    """
    browser.do("() => { Object.assign(state, { bundle: null, problem: null }); draw(); }")
    browser.choose("folder", folder)
    report = browser.do(DONE)
    assert report, browser.do("() => get('problem').textContent")
    return [(one["grade"], one["code"], one["subject"], one["detail"]) for one in json.loads(report)["findings"]]


def text(browser: Chromium, element: str) -> str:
    """What can be read in a part of the page."""
    return str(browser.do("(id) => get(id).innerText", element))


class Third:
    """The page as a third verifier: what the other two found is kept, and held against the page in one message."""

    def __init__(self, browser: Chromium) -> None:
        self._browser = browser
        self._contents: dict[str, str] = {}
        self._cases: list[dict[str, Any]] = []
        self._told: list[list[Told]] = []
        self._agreed = 0
        browser.open(PAGE)

    def remember(self, folder: Path, checkpoint: str | None, key: bytes | None, told: list[Told]) -> None:
        """Keep a folder as it is now."""
        places: dict[str, str] = {}
        mark = folder / kit().MARK
        bag = mark.is_file() and not mark.is_symlink()
        has_folder = (kit().BAG_FOLDER if bag else kit().FOLDER).fullmatch
        for path in folder.rglob("*"):
            place = path.relative_to(folder).as_posix()
            if path.is_dir() and not path.is_symlink() and not any(path.iterdir()):
                places[place] = "empty"
            elif path.is_symlink() or (path.is_dir() and not has_folder(place)):
                places[place] = ""
            elif path.is_file():
                data = path.read_bytes()
                places[place] = hashlib.sha256(data).hexdigest()
                self._contents[places[place]] = base64.b64encode(data).decode("ascii")
        encoded = None if key is None else base64.b64encode(key).decode("ascii")
        self._cases.append({"places": places, "checkpoint": checkpoint, "key": encoded})
        self._told.append(told)
        if len(self._cases) == MANY:
            self.agree()

    def agree(self) -> int:
        """How many cases there were so far; the page found in each what the others did."""
        found = self._browser.do(_MANY, self._contents, self._cases)
        assert [[tuple(one) for one in told] for told in found] == self._told
        self._agreed += len(self._cases)
        self._contents, self._cases, self._told = {}, [], []
        return self._agreed
