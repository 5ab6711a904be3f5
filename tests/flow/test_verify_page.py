"""The page of the kit in a real browser, opened from disk: what a clerk sees who has nothing but a browser."""

from __future__ import annotations

import base64
import hashlib
import json
import re
import shutil
from pathlib import Path

import pytest

from evidence_vault.crypto.hashing import sha256
from evidence_vault.custody import bundle
from evidence_vault.custody.checkpoint import parse_note, short_form
from tests.helpers import bundles, verify_page
from tests.helpers.bundles import KIT, UNTOUCHED, Told, failures, files, give_out
from tests.helpers.chromium import Chromium
from tests.helpers.vaults import make_vault
from tests.helpers.verify_page import PAGE, given, text

SOURCE = PAGE.read_text(encoding="utf-8")
SLICE = 4 << 20


@pytest.fixture(scope="module")
def proof(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A bundle with an earlier checkpoint in it."""
    folder = tmp_path_factory.mktemp("proof")
    with make_vault(folder).session(write=True) as session:
        return give_out(session, folder / "given", 1, since=[session.checkpoint_short.encode()])


@pytest.fixture
def folder(proof: Path, tmp_path: Path) -> Path:
    """A copy of it, to be spoiled."""
    return Path(shutil.copytree(proof, tmp_path / "copy"))


@pytest.fixture
def page(chromium: Chromium) -> Chromium:
    """The page, fresh, in English."""
    chromium.open(PAGE)
    return chromium


def type_in(page: Chromium, field: str, what: str) -> None:
    """Type something known from outside."""
    page.do("(id, text) => { get(id).value = text; }", field, what)


def test_the_first_line_says_whose_page_this_is(page: Chromium) -> None:
    first = str(page.do("() => document.body.innerText")).strip().splitlines()[0]
    assert first.startswith("This page was given to you by the party whose evidence it verifies.")
    assert "stock commands of your own computer come first" in first
    assert "given to you by the party whose evidence it verifies" in SOURCE.splitlines()[2]


def test_an_untouched_folder_has_no_failure_and_nothing_is_said_beyond_that(
    page: Chromium, proof: Path, tmp_path: Path
) -> None:
    assert given(page, proof) == bundles.verified(proof)
    head = parse_note((proof / "custody/checkpoint.note").read_bytes()).checkpoint
    assert text(page, "outcome") == "No failure found."
    shown = text(page, "result")
    for needed in (
        "That is not to say that the record is complete or true",
        "key not compared with anything outside this bundle",
        "nothing from outside this bundle",
        short_form(head.body),
        "this browser",
    ):
        assert needed in shown
    assert not re.search(r"intact|certified|tamper-proof|authentic|[\u2713\u2714\u2705]", SOURCE)
    assert page.do("() => state.bundle.streamed.get('originals/E-000001.txt').digest") == sha256(b"a post").hex
    page.ask("Browser.setDownloadBehavior", behavior="allow", downloadPath=str(tmp_path), eventsEnabled=True)
    page.do("() => get('save').click()")
    page.wait_for("Browser.downloadProgress", state="completed")
    saved = json.loads((tmp_path / "findings.json").read_text(encoding="utf-8"))
    assert (saved["failures"], [one["code"] for one in saved["findings"]]) == (0, UNTOUCHED)


def test_what_somebody_has_from_outside_is_compared(page: Chromium, proof: Path) -> None:
    head = parse_note((proof / "custody/checkpoint.note").read_bytes()).checkpoint
    key = bundle.read_pem((proof / bundle.CUSTODIAN_PEM).read_bytes())
    given(page, proof)
    for field, typed, word in (("checkpoint", "KCD7F", "eight groups of five"), ("key", "no key", "44 characters")):
        for each in ("checkpoint", "key"):
            type_in(page, each, typed if each == field else "")
        page.do("(id) => get(id).dispatchEvent(new Event('change'))", field)
        assert word in text(page, "problem")
        assert page.do("() => get('result').hidden")
        with pytest.raises(AssertionError, match=word):
            given(page, proof)
    for field, typed, code in (
        ("checkpoint", short_form(head.body).lower().replace(" ", "-"), None),
        ("checkpoint", "A" * 40, "B14.checkpoint"),
        ("key", f" {base64.b64encode(key).decode()} ", None),
        ("key", base64.b64encode(bytes(32)).decode(), "B14.key"),
    ):
        for each in ("checkpoint", "key"):
            type_in(page, each, typed if each == field else "")
        # what was read is judged again, without being read again
        page.do("(id) => get(id).dispatchEvent(new Event('change'))", field)
        told = json.loads(page.do(verify_page.DONE))["findings"]
        assert [one["code"] for one in told] == [*([code] if code else []), "B15.no_time"], typed


def test_the_verifiers_alone_are_called_that(page: Chromium, tmp_path: Path) -> None:
    (tmp_path / "kit" / "verify").mkdir(parents=True)
    (tmp_path / "kit" / "verify" / "verify.py").write_bytes(b"x")
    with pytest.raises(AssertionError, match="This folder holds the verifiers, not a bundle"):
        given(page, tmp_path / "kit")
    (tmp_path / "kit" / "manifest-sha256.txt").write_bytes(b"")
    assert "B1.missing" in [code for _, code, _, _ in given(page, tmp_path / "kit")]


def spoiled(folder: Path, how: str) -> None:
    """Do something to a bundle that has to be found."""
    if how == "removed":
        (folder / "custody/entries/000004.txt").unlink()
    elif how == "added":
        (folder / "originals/notes").mkdir()
        (folder / "originals/notes/заметка\u202e.txt").write_text("x")
        (folder / ".DS_Store").write_text("x")
    elif how == "changed":
        (folder / "originals/E-000001.txt").write_bytes(b"a pest")
    elif how == "unsigned":
        (folder / "custody/bundle.note").write_bytes(b"none")
    elif how == "no folder of the kind":
        shutil.rmtree(folder / "custody")


@pytest.mark.parametrize("how", ["removed", "added", "changed", "unsigned", "no folder of the kind"])
def test_a_spoiled_folder_has_the_failures_that_the_others_find(page: Chromium, folder: Path, how: str) -> None:
    spoiled(folder, how)
    told = given(page, folder)
    assert told == bundles.verified(folder)
    count = sum(grade == "fail" for grade, *_ in told)
    assert count
    assert text(page, "outcome") == f"Failures found: {count}"
    rows = page.do(
        "() => [...get('findings').rows].slice(1).map((row) => [...row.cells].map((cell) => cell.innerText))"
    )
    said = {"fail": "Failure", "notice": "Notice"}
    shown = [
        [said[grade], code, subject.replace("\u202e", "‹U+202E›"), detail] for grade, code, subject, detail in told
    ]
    assert rows == shown


def drop(page: Chromium, dropped: Path) -> list[Told]:
    """Drop something on the page, and take what it would save, or nothing where it verified nothing."""
    page.do("() => { Object.assign(state, { bundle: null, problem: null }); draw(); }")
    page.do("() => get('drop').scrollIntoView({ block: 'center' })")
    box = page.do("() => { const { x, y } = get('drop').getBoundingClientRect(); return [x + 20, y + 20]; }")
    for kind in ("dragEnter", "dragOver", "drop"):
        data = {"items": [], "files": [str(dropped)], "dragOperationsMask": 1}
        page.ask("Input.dispatchDragEvent", type=kind, x=box[0], y=box[1], data=data)
    report = page.do(verify_page.DONE)
    told = json.loads(report)["findings"] if report else []
    return [(one["grade"], one["code"], one["subject"], one["detail"]) for one in told]


def test_a_folder_is_dropped_and_an_empty_one_in_it_is_seen(page: Chromium, folder: Path) -> None:
    (folder / "empty").mkdir()
    told = drop(page, folder)
    assert told == bundles.verified(folder)
    assert {code for _, code, _, _ in told} == {"B1.stranger", *UNTOUCHED}
    assert not drop(page, folder / "manifest-sha256.txt")
    assert "Drop a single folder" in text(page, "problem")


def test_the_form_decides_whether_an_empty_folder_that_is_dropped_has_a_place(page: Chromium, folder: Path) -> None:
    shutil.rmtree(folder / "originals")
    (folder / "originals").mkdir()
    told = drop(page, folder)
    assert told == bundles.verified(folder)
    assert failures(told) == {"B3.missing", "B12.missing"}
    (folder / "bagit.txt").write_bytes(b"this is a bag")
    told = drop(page, folder)
    assert told == bundles.verified(folder)
    assert ("fail", "B1.stranger", "originals", "this has no place in a bundle") in told


def test_a_large_file_is_read_in_slices(page: Chromium, folder: Path) -> None:
    large = folder / "originals/E-000001.txt"
    with large.open("wb") as file:
        file.truncate(8 * SLICE + 5)
    page.do("""() => {
      window.largest = 0;
      const whole = Blob.prototype.arrayBuffer;
      Blob.prototype.arrayBuffer = function () {
        window.largest = Math.max(window.largest, this.size);
        return whole.call(this);
      };
    }""")
    told = given(page, folder)
    assert told == bundles.verified(folder)
    assert failures(told) == {"B3.changed", "B12.changed"}
    assert page.do("() => window.largest") == SLICE
    data = large.read_bytes()
    assert page.do("() => state.bundle.streamed.get('originals/E-000001.txt').digest") == sha256(data).hex


def test_somebody_stops_a_long_reading(page: Chromium, folder: Path) -> None:
    with (folder / "originals/E-000001.txt").open("wb") as file:
        file.truncate(1 << 40)  # a sparse terabyte, which nobody waits for
    page.do("""() => {
      const read = Bundle.prototype.bytes;
      let slices = 0;
      Bundle.prototype.bytes = function (path, blob) {
        if (path.startsWith("originals/") && ++slices === 3) setTimeout(() => get("stop").click());
        return read.call(this, path, blob);
      };
    }""")
    with pytest.raises(AssertionError, match=r"Stopped\. Nothing was verified\."):
        given(page, folder)
    assert page.do("() => get('work').hidden && get('result').hidden")


ATTEMPTS = """async (address) => {
  const seen = [];
  document.addEventListener("securitypolicyviolation", (event) => seen.push(event.effectiveDirective));
  const put = (tag, facts) => document.body.append(Object.assign(document.createElement(tag), facts));
  for (const attempt of [
    () => fetch(address),
    () => navigator.sendBeacon(address, "x"),
    () => new WebSocket(address.replace("http", "ws")),
    () => new Worker(URL.createObjectURL(new Blob(["1"]))),
    () => import(address),
    () => put("img", { src: address }),
    () => put("link", { rel: "stylesheet", href: address }),
    () => put("iframe", { src: address }),
    () => put("script", { textContent: "window.ran = 1" }),
    () => eval("window.ran = 1"),
  ]) {
    try {
      await attempt();
    } catch {}
  }
  for (let turn = 0; turn < 200 && seen.length < 10; turn += 1) await new Promise((resolve) => setTimeout(resolve, 50));
  return [seen.sort(), window.ran ?? null];
}"""


def test_nothing_is_asked_of_a_network_and_the_policy_would_refuse_it(page: Chromium, proof: Path) -> None:
    given(page, proof)
    assert page.requested() == [PAGE.as_uri()]
    refused, ran = page.do(ATTEMPTS, "http://127.0.0.1:9/")
    kinds = ["connect-src"] * 3 + ["frame-src", "img-src", "script-src", "script-src-elem", "script-src-elem"]
    assert refused == [*kinds, "style-src-elem", "worker-src"]
    assert ran is None


def test_the_source_names_no_other_place() -> None:
    assert not re.findall(
        r"https?:|ftp:|wss?://|src=|<link|url\(|@import|import\(|fetch\(|XMLHttp|location|Storage", SOURCE
    )
    for tag in ("style", "script"):
        (content,) = re.findall(rf"<{tag}>(.*?)</{tag}>", SOURCE, re.S)
        digest = base64.b64encode(hashlib.sha256(content.encode("utf-8")).digest()).decode("ascii")
        assert f"{tag}-src 'sha256-{digest}'" in SOURCE, f"the policy has to name {tag}-src 'sha256-{digest}'"


def keys_of(words: object, before: str = "") -> set[str]:
    """Every path through words that are nested."""
    if not isinstance(words, dict):
        return {f"{before} {sorted(re.findall(r'{[a-z]+}', str(words)))}"}
    return {path for key, value in words.items() for path in keys_of(value, f"{before}/{key}")}


def test_the_three_languages_are_complete(page: Chromium, folder: Path) -> None:
    words = page.do("() => WORDS")
    assert {language: keys_of(said) for language, said in words.items()} == dict.fromkeys(
        ("en", "ru", "kk"), keys_of(words["en"])
    )
    spoiled(folder, "changed")
    given(page, folder)
    for language, outcome in (("ru", "Обнаружено нарушений: 2"), ("kk", "Табылған бұзушылықтар: 2")):
        page.do("(lang) => document.querySelector(`nav button[lang=${lang}]`).click()", language)
        assert text(page, "outcome") == outcome
        assert page.do("() => document.documentElement.lang") == language
        seen = str(page.do("() => document.querySelector('main').innerText"))
        # beside names of files, codes and facts no English is left
        assert not re.search(r"\b(?:the|is|not|Failure|Notice|Step)\b", seen)
        assert words[language]["codes"]["B3.changed"] in seen


def test_every_control_has_a_name_and_the_keyboard_reaches_all(page: Chromium, proof: Path) -> None:
    given(page, proof)
    nodes = page.ask("Accessibility.getFullAXTree")["nodes"]
    roles = {"button", "textbox", "link", "progressbar", "DisclosureTriangle"}
    controls = [node for node in nodes if node.get("role", {}).get("value") in roles and not node.get("ignored")]
    assert len(controls) >= 8
    assert not [node["role"] for node in controls if not node["name"]["value"]]
    reached = []
    page.do("() => document.activeElement.blur()")
    for _ in range(12):
        for kind in ("rawKeyDown", "keyUp"):
            page.ask("Input.dispatchKeyEvent", type=kind, key="Tab", code="Tab", windowsVirtualKeyCode=9)
        reached.append(page.do("() => document.activeElement.id || document.activeElement.lang"))
    assert {"en", "ru", "kk", "checkpoint", "key", "folder", "save", "print"} <= {*reached}


def test_a_proof_brings_the_page_and_how_to_in_three_languages(proof: Path) -> None:
    assert (proof / "verify/verify.html").read_bytes() == PAGE.read_bytes()
    commands = {}
    for name in ("HOW-TO.txt", "HOW-TO.ru.txt", "HOW-TO.kk.txt"):
        said = (proof / name).read_text(encoding="utf-8")
        commands[name] = re.findall(r"^    .*|^== (?:Linux|macOS|Windows) ==$", said, re.M)
        assert "verify/verify.html" in said
        assert said == (KIT / name).read_text(encoding="utf-8")
    assert len(commands["HOW-TO.txt"]) > 25
    assert commands["HOW-TO.ru.txt"] == commands["HOW-TO.kk.txt"] == commands["HOW-TO.txt"]
    assert files(proof / "verify") == [proof / "verify/verify.html", proof / "verify/verify.py"]
