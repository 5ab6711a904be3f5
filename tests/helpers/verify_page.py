"""The page of the kit, ``verify.html``, in a browser: given a folder, or many bundles in one message."""

from __future__ import annotations

import base64
import hashlib
import json
from collections.abc import Callable
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

_REMEMBER = """() => {
  if (window.kept) return;
  window.kept = {};
  const byBuffer = (read) => {
    const known = new WeakMap();
    return (bytes) => {
      if (bytes.length !== bytes.buffer.byteLength) return read(bytes);
      if (!known.has(bytes.buffer)) known.set(bytes.buffer, read(bytes));
      return known.get(bytes.buffer);
    };
  };
  [readEntry, readToken, readNote, readCheckpoint] = [readEntry, readToken, readNote, readCheckpoint].map(byBuffer);
  const byText = (read) => {
    const known = new Map();
    return (...texts) => {
      const name = texts.join("\\0");
      if (!known.has(name)) known.set(name, read(...texts));
      return known.get(name);
    };
  };
  [readHashes, byCharacters] = [readHashes, byCharacters].map(byText);
  const equal = (one, other) => one === other || (one instanceof Uint8Array && other instanceof Uint8Array && same(one, other));
  const byLast = (last, read) => {
    const known = new WeakMap();
    return (...parts) => {
      const before = known.get(parts[last]);
      if (before && before.parts.every((part, at) => equal(part, parts[at]))) return before.answer;
      const answer = read(...parts);
      known.set(parts[last], { parts, answer });
      return answer;
    };
  };
  signed = byLast(2, signed);
  included = byLast(3, included);
  consistent = byLast(4, consistent);
  const [update, digest, states] = [Sha256.prototype.update, Sha256.prototype.digest, new WeakMap()];
  Sha256.prototype.update = function (data) {
    this.whole = !this.bytes && data.length > 0 && data.length === data.buffer.byteLength ? data.buffer : null;
    if (!this.whole || !states.has(this.whole)) return update.call(this, data);
    this.bytes = data.length;
    return this;
  };
  Sha256.prototype.digest = function () {
    const whole = this.whole;
    if (!whole) return digest.call(this);
    if (!states.has(whole)) states.set(whole, digest.call(this));
    return states.get(whole).slice();
  };
}"""
"""What the page read, hashed or verified once, it does not do again for the very same bytes: speed. All else it does."""

# files that stand in memory are read as those on disk are, by slices and promises
_MANY = """async (contents, layouts, cases) => {
  const bytes = (text) => Uint8Array.from(atob(text), (one) => one.charCodeAt(0));
  const held = (buffer) => ({
    size: buffer.byteLength,
    slice: (a, b) => (a === 0 && b >= buffer.byteLength ? held(buffer) : held(buffer.slice(a, b))),
    arrayBuffer: async () => buffer,
  });
  for (const [name, text] of Object.entries(contents)) kept[name] = held(bytes(text).buffer);
  const listings = layouts.map((places) =>
    Object.entries(places).map(([path, name]) => ({ path, file: kept[name], empty: name === "empty" }))
  );
  const told = [];
  for (const { layout, flip, checkpoint, key, blind } of cases) {
    let listing = listings[layout];
    if (flip) {
      const [place, at, bits] = flip;
      const changed = (await kept[layouts[layout][place]].arrayBuffer()).slice(0);
      new Uint8Array(changed)[at] ^= bits;
      listing = listing.map((one) => (one.path === place ? { path: place, file: held(changed) } : one));
    }
    const bundle = new Bundle();
    if (blind) bundle.isListed = () => true;
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


Flip = tuple[str, int, int]
"""A path, the place of a byte in its file, and the bits of it that are turned."""


class Third:
    """The page as a third verifier: what the other two found is kept, and held against the page in one message.

    What a file consists of goes to the page once.
    """

    def __init__(self, browser: Chromium) -> None:
        self._browser = browser
        self._sent: set[str] = set()
        self._contents: dict[str, str] = {}
        self._layouts: list[dict[str, str]] = []
        self._cases: list[dict[str, Any]] = []
        self._told: list[list[Told]] = []
        self._agreed = 0
        browser.open(PAGE)
        browser.do(_REMEMBER)

    def remember(self, folder: Path, checkpoint: str | None, key: bytes | None, told: list[Told]) -> None:
        """Keep a folder as it is now."""
        self.look_at(folder)
        self._told.append(told)
        self.keep(checkpoint=checkpoint, key=None if key is None else base64.b64encode(key).decode("ascii"))
        if len(self._cases) == MANY:
            self.agree()

    def look_at(self, folder: Path) -> None:
        """Take what lies in a folder now: the next cases are about it."""
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
                places[place] = self._content(path.read_bytes())
        if self._layouts[-1:] != [places]:
            self._layouts.append(places)

    def keep(self, *, flip: Flip | None = None, blind: bool = False, **outside: str | None) -> None:
        """One more case about the folder that was looked at last.

        Args:
            flip: one byte of it is another one.
            blind: the page is broken on purpose, and compares no file with the manifest.
            outside: checkpoint and key that are known from somewhere else.
        """
        case = {"checkpoint": None, "key": None, **outside, "flip": flip, "blind": blind}
        self._cases.append({**case, "layout": len(self._layouts) - 1})

    def send(self) -> Callable[[], list[list[Told]]]:
        """Take all cases that were kept; what is returned asks the page for its findings about them, in any thread."""
        message = self._contents, self._layouts, self._cases
        self._contents, self._layouts, self._cases = {}, self._layouts[-1:], []
        return lambda: [[_told(one) for one in told] for told in self._browser.do(_MANY, *message)]

    def agree(self) -> int:
        """How many cases there were so far; the page found in each what the others did."""
        found = self.send()()
        assert found == self._told
        self._agreed += len(self._told)
        self._told = []
        return self._agreed

    def _content(self, data: bytes) -> str:
        name = hashlib.sha256(data).hexdigest()
        if name not in self._sent:
            self._sent.add(name)
            self._contents[name] = base64.b64encode(data).decode("ascii")
        return name


def _told(one: list[str]) -> Told:
    grade, code, subject, detail = one
    return grade, code, subject, detail
