"""Bundles that grow, that are cut into volumes, that are stopped, masked, packed and encrypted."""

from __future__ import annotations

import contextlib
import io
import os
import random
import signal
import subprocess
import sys
import zipfile
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from itertools import pairwise
from pathlib import Path

import pikepdf
import pypdfium2
import pytest
from PIL import Image

from evidence_vault.cli.bundles import review_lines
from evidence_vault.cli.main import main
from evidence_vault.errors import BundleRefused, Cancelled, InvalidValue, RedactionLeaks
from evidence_vault.progress import NoProgress
from evidence_vault.records.bundle import Built, BundleOrder, Withheld
from evidence_vault.records.consent import Consent
from evidence_vault.records.ids import CaseId, ItemId
from evidence_vault.records.redaction import Term
from evidence_vault.resources import resource
from evidence_vault.session import Session
from tests.helpers.bundles import failures, verified
from tests.helpers.bundling import document, forms, unpacked
from tests.helpers.canaries import canary
from tests.helpers.printing import check_clean, text_of
from tests.helpers.vaults import TestVault, make_vault

pyrage = pytest.importorskip("pyrage", reason="pyrage has no build for this system")

SECRET = "Aigerim Bekova"


@dataclass(frozen=True)
class Desk:
    """A vault with a case of two exhibits, its first list, and a bundle of it."""

    vault: TestVault
    session: Session
    case: CaseId
    order: BundleOrder
    built: Built
    told: Told

    @property
    def identity(self) -> list[str]:
        """How commands open it."""
        path = self.vault.path.parent / "identity"
        path.write_text(self.vault.identity)
        return ["--identity-file", str(path)]

    def exhibit(self, name: str, content: bytes, **fields: str) -> ItemId:
        """One more exhibit of the case."""
        item = self.session.add_content(name, content, card={}, case=None, progress=NoProgress()).items[0].id
        self.session.add_exhibits(self.case, [item], {"title.en": name, **fields}, together=False)
        return item

    def issued(self) -> BundleOrder:
        """An order of the list as it stands now."""
        version = self.session.issue_list(self.case, None, ["en"], "more").version
        return replace(self.order, list_version=version)


def desk_in(folder: Path, session: Session, vault: TestVault) -> Desk:
    case = session.create_case({"title.en": "A case"}).id
    for name, content in (("letter.pdf", document("First letter")), ("post.txt", b"words of a post")):
        item = session.add_content(name, content, card={}, case=None, progress=NoProgress()).items[0].id
        session.add_exhibits(case, [item], {"title.en": name.partition(".")[0]}, together=False)
    version = session.issue_list(case, None, ["en"], "first").version
    order = BundleOrder(case, version, "generic", ("en",))
    told = Told()
    built = session.build_bundle(order, folder / "first", approved=["text"], progress=told)
    return Desk(vault, session, case, order, built, told)


@pytest.fixture(scope="module")
def desk(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Desk]:
    """One session for all tests; each issues a list of its own."""
    folder = tmp_path_factory.mktemp("variants")
    vault = make_vault(folder)
    with vault.session(write=True) as session:
        yield desk_in(folder, session, vault)


def pages_of(pdf: Path) -> list[str]:
    """The words of each page."""
    with pypdfium2.PdfDocument(pdf) as document:
        return [page.get_textpage().get_text_bounded() for page in document]


def numbers_of(pdf: Path) -> list[str]:
    """What stands in the lower right corner of each page."""
    with pypdfium2.PdfDocument(pdf) as document:
        corners = ((page.get_textpage(), page.get_width()) for page in document)
        return [
            text.get_text_bounded(left=width - 90, bottom=0, right=width, top=32).strip() for text, width in corners
        ]


def bound(built: Built, name: str = "00_bundle.pdf") -> Path:
    return built.folder / "data" / name


# -- what came later --------------------------------------------------------------------------------


@pytest.mark.thorough
def test_what_came_later_goes_behind_the_pages_of_the_first_build(desk: Desk, tmp_path: Path) -> None:
    desk.exhibit("late.txt", b"a late statement")
    order = replace(desk.issued(), append_to=desk.built.seq)
    built = desk.session.build_bundle(order, tmp_path / "second", approved=["text"], progress=NoProgress())
    before, now = pages_of(bound(desk.built)), pages_of(bound(built))
    assert now[: len(before)] == before
    assert numbers_of(bound(built)) == [str(number) for number in range(1, len(now) + 1)]
    cover, index = now[len(before)], now[len(before) + 1]
    assert "Addition to the bundle" in cover
    assert f"ends with page {len(before)}" in " ".join(cover.split())
    assert "late.txt" in index
    assert "new in this list" in index
    assert "letter" not in index, "what did not change is not named"
    (custody,) = (" ".join(page.split()) for page in now[len(before) :] if "keeper’s record says" in page)
    assert "is the keeper of this log with the public key" in custody
    with pikepdf.open(bound(built)) as document:
        (link, *_) = document.pages[len(before) + 1].obj.Annots
        pages = {page.obj.objgen: number for number, page in enumerate(document.pages, 1)}
        assert pages[link.Dest[0].objgen] == len(before) + 3
    for path in (desk.built.folder / "data" / "originals").iterdir():
        assert (built.folder / "data" / "originals" / path.name).read_bytes() == path.read_bytes()
    check_clean(bound(built).read_bytes(), tmp_path)
    assert not failures(verified(built.folder))
    first, second = [one for one in desk.session.log() if one.kind == "bundle.exported"][-2:]
    assert (first.facts["append_to"], second.facts["pages"]) == (desk.built.seq, len(now))


@pytest.mark.thorough
@pytest.mark.parametrize("limits", ["", "pages = 6"])
def test_additions_follow_one_another_and_every_page_keeps_its_number(desk: Desk, tmp_path: Path, limits: str) -> None:
    session, profile = desk.session, own_profile(tmp_path, limits)
    base = replace(desk.order, profile=profile)
    builds = [session.build_bundle(base, tmp_path / "base", approved=["text"], progress=NoProgress())]
    for number in (1, 2):
        desk.exhibit(f"addition {number}.txt", f"words of addition {number}".encode())
        order = replace(desk.issued(), profile=profile, append_to=builds[-1].seq)
        out = tmp_path / f"late {number}"
        builds.append(session.build_bundle(order, out, approved=["text"], progress=NoProgress()))
    files = [sorted((one.folder / "data").glob("00_bundle*.pdf"), key=_in_order) for one in builds]
    words = [[page for path in paths for page in pages_of(path)] for paths in files]
    for before, after in pairwise(words):
        assert after[: len(before)] == before, "what was given out before stays as it was"
    stamped = [number for path in files[-1] for number in numbers_of(path)]
    assert stamped == [str(number) for number in range(1, len(words[-1]) + 1)]
    if limits:
        assert [path.name[:16] for path in files[-1]][-2:] == ["00_bundle-late-1", "00_bundle-late-2"]
    cover, index = (" ".join(page.split()) for page in words[-1][len(words[1]) : len(words[1]) + 2])
    assert f"ends with page {len(words[1])}" in cover
    assert f"Pages {len(words[1]) + 1}–{len(words[2])}" in cover
    assert "addition 2.txt" in index
    assert "addition 1.txt" not in index, "it stands on earlier pages, and did not change"
    for path in files[-1]:
        check_clean(path.read_bytes(), tmp_path)
    assert not failures(verified(builds[-1].folder))
    session.rebuild_bundle(desk.case, builds[-1].seq, tmp_path / "again", profile=profile, progress=NoProgress())
    manifests = [(folder / "manifest-sha256.txt").read_bytes() for folder in (builds[-1].folder, tmp_path / "again")]
    assert manifests[0] == manifests[1]


def _in_order(path: Path) -> tuple[bool, str]:
    return "late" in path.name, path.name


@pytest.mark.thorough
def test_nothing_is_appended_where_nothing_is_new(desk: Desk, tmp_path: Path) -> None:
    order = replace(desk.order, append_to=desk.built.seq)
    with pytest.raises(InvalidValue):
        desk.session.build_bundle(order, tmp_path / "no", approved=[], progress=NoProgress())
    assert not list(tmp_path.iterdir())


# -- what must not leave ----------------------------------------------------------------------------


def test_an_exhibit_is_unsealed_by_its_own_number_and_said_first(desk: Desk) -> None:
    desk.exhibit("kept.txt", b"kept back", confidentiality="sealed")
    number = desk.session.exhibits(desk.case)[-1].number
    order = replace(desk.issued(), exhibits=(1, number))
    chosen = desk.session.review_bundle(order)
    assert (chosen.withheld, chosen.unsealed) == (((str(number), Withheld.SEALED),), ())
    named = desk.session.review_bundle(replace(order, unseal=(number,)))
    assert (named.withheld, named.unsealed) == ((), ((str(number), Withheld.SEALED),))
    assert "unsealed" in named.approved
    lines = list(review_lines(named))
    assert f"UNSEALED: exhibit {number}" in lines[1]
    with pytest.raises(InvalidValue):
        desk.session.review_bundle(replace(order, unseal=(99,)))
    with pytest.raises(InvalidValue):
        desk.session.review_bundle(replace(order, core=(2,)))


def test_the_same_is_built_again_for_the_same_forum_alone(desk: Desk, tmp_path: Path) -> None:
    with pytest.raises(InvalidValue) as refused:
        desk.session.rebuild_bundle(
            desk.case, desk.built.seq, tmp_path / "no", profile="us-federal", progress=NoProgress()
        )
    assert refused.value.facts["field"] == "--profile"
    assert not list(tmp_path.iterdir())


@pytest.mark.thorough
def test_a_bundle_that_says_what_was_removed_is_not_built(desk: Desk, tmp_path: Path) -> None:
    session = desk.session
    original = session.add_content(
        "said.pdf", document(f"Statement of {SECRET}"), card={}, case=None, progress=NoProgress()
    ).items[0]
    plan = session.plan_redaction(original.id, (), (Term(SECRET, "R1"),))
    covered = session.redact(plan, "she is a witness", NoProgress())
    was, later = canary("before", 0), canary("behind", 0)
    session.describe([covered.id], {"witness": was, "title": f"{was} in the yard"})
    session.add_exhibits(desk.case, [covered.id], {"title.en": "A statement", "source": was}, together=False)
    desk.issued()
    session.describe([covered.id], {"witness": "withheld", "title": "A page"})
    session.edit_exhibits(desk.case, [covered.id], {"source": "the archive"})
    order = replace(desk.issued(), exhibits=(session.exhibits(desk.case)[-1].number,))
    session.describe([covered.id], {"description": later})
    session.build_bundle(order, tmp_path / "silent", approved=["text"], progress=NoProgress())
    assert any("R1" in page for page in pages_of(tmp_path / "silent" / "data" / "00_bundle.pdf")[-3:])
    for place, data in unpacked(tmp_path / "silent").items():
        for word in ("she is a witness", was, later):
            assert not any(form in data for form in forms(word)), f"{word} stands in {place}"
    printed = " ".join(text_of((tmp_path / "silent" / "data" / "01_exhibit-list.pdf").read_bytes()).split())
    assert "Concordance with version" in printed
    assert "Extract from version" in printed
    assert not [one for one in session.review_bundle(order).named if later in one.value or was in one.value]
    session.edit_exhibits(desk.case, [covered.id], {"title.en": f"Statement of {SECRET}"})
    leaking = replace(desk.issued(), exhibits=order.exhibits)
    with pytest.raises(RedactionLeaks) as refusal:
        session.build_bundle(leaking, tmp_path / "said", approved=["text"], progress=NoProgress())
    assert SECRET not in str(refusal.value.facts)
    assert [path.name for path in tmp_path.iterdir()] == ["silent"]


@pytest.mark.thorough
def test_what_somebody_did_not_agree_to_stops_a_bundle_or_is_masked(desk: Desk, tmp_path: Path) -> None:
    item = desk.exhibit("portrait.txt", b"about a person who said no")
    desk.session.record_consent(Consent(0, True, "K-9", "un-treaty-bodies", "all", (item,)))
    order = replace(desk.issued(), exhibits=(1, desk.session.exhibits(desk.case)[-1].number))
    with pytest.raises(BundleRefused):
        desk.session.build_bundle(order, tmp_path / "no", approved=[], progress=NoProgress())
    assert not list(tmp_path.iterdir())
    masked = replace(order, mask=True)
    desk.session.build_bundle(masked, tmp_path / "yes", approved=["text"], progress=NoProgress())
    found = unpacked(tmp_path / "yes")
    assert not [place for place, data in found.items() if b"portrait" in data or b"who said no" in data]
    assert "Nothing of this exhibit is in this bundle" in " ".join(
        pages_of(tmp_path / "yes" / "data" / "00_bundle.pdf")
    )


class Told(NoProgress):
    """Keeps what it is told: stages with how far each came, and of how much."""

    def __init__(self) -> None:
        self.stages: list[tuple[str, int, int | None]] = []

    def begin(self, stage: str, total: int | None) -> None:
        self.stages.append((stage, 0, total))

    def advance(self, amount: int = 1) -> None:
        assert amount >= 0
        stage, done, total = self.stages[-1]
        self.stages[-1] = stage, done + amount, total


def test_every_stage_comes_once_and_goes_on_to_its_end_and_no_further(desk: Desk) -> None:
    names = [stage for stage, _, _ in desk.told.stages]
    assert names == [
        "bundle.parts",
        "bundle.set",
        "bundle.bind",
        "bundle.exhibits",
        "export.bytes",
        "bundle.verify",
    ]
    assert [done for _, done, _ in desk.told.stages[:-1]] == [total for _, _, total in desk.told.stages[:-1]]


@pytest.mark.thorough
def test_pages_are_the_same_in_however_many_pieces_they_are_set(
    desk: Desk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    whole = desk.session.build_bundle(desk.order, tmp_path / "whole", approved=[], progress=NoProgress())
    monkeypatch.setattr("evidence_vault.export.bundle.setting._TOGETHER", 1)
    pieces = desk.session.build_bundle(desk.order, tmp_path / "pieces", approved=[], progress=NoProgress())
    first, second = (pages_of(bound(one)) for one in (whole, pieces))
    custody = next(number for number, text in enumerate(first) if text.startswith("Custody of the exhibits"))
    assert first[:custody] == second[:custody], "custody itself has the entry of the first of them"
    assert second[custody].startswith("Custody of the exhibits")


class Stopping(NoProgress):
    """Somebody who stops at a stage, as soon as a process works for it; all of those are halted before, and answer nobody."""

    def __init__(self, stage: str, children: Callable[[int], list[int]]) -> None:
        self._stage, self._children, self._at = stage, children, ""
        self._before = set(children(os.getpid()))
        self.halted: set[int] = set()

    def begin(self, stage: str, total: int | None) -> None:  # noqa: ARG002
        if stage == self._stage and stage in WITHOUT_PROCESSES:
            raise Cancelled
        self._at = stage

    def advance(self, amount: int = 1) -> None:  # noqa: ARG002
        if self._at != self._stage:
            return
        self.halted = set(self._children(os.getpid())) - self._before
        for process in (each for one in self.halted for each in (one, *self._children(one))):
            with contextlib.suppress(ProcessLookupError):
                os.kill(process, signal.SIGSTOP)
        if self.halted:
            raise Cancelled


LATER_STAGES = ("bundle.parts", "bundle.set", "bundle.exhibits", "export.bytes", "bundle.leaks")
WITHOUT_PROCESSES = ("export.bytes",)


@pytest.mark.skipif(sys.platform != "linux", reason="looks into Linux's /proc")
@pytest.mark.parametrize(
    "stage", ["bundle.bind", *(pytest.param(later, marks=pytest.mark.thorough) for later in LATER_STAGES)]
)
def test_who_stops_waits_for_no_process_and_is_left_with_nothing(
    desk: Desk, tmp_path: Path, stage: str, children: Callable[[int], list[int]]
) -> None:
    order = desk.order
    if stage == "bundle.leaks":
        desk.exhibit("kept.txt", b"kept back", **{"confidentiality": "sealed", "shows.en": "what nobody is to read"})
        kept = desk.session.exhibits(desk.case)[-1].number
        order = replace(desk.issued(), exhibits=(1, kept))  # others lack a consent, after other tests
    stopping = Stopping(stage, children)
    with pytest.raises(Cancelled):
        desk.session.build_bundle(order, tmp_path / "out", approved=[], progress=stopping)
    assert stopping.halted or stage in WITHOUT_PROCESSES
    assert not stopping.halted & set(children(os.getpid()))
    assert not list(tmp_path.iterdir())


# -- volumes ----------------------------------------------------------------------------------------


def own_profile(folder: Path, limits: str) -> str:
    text = resource("profiles", "generic.toml").read_text(encoding="utf-8").replace('"generic"', '"small-files"', 1)
    path = folder / "small.toml"
    path.write_text(f"{text}\n[limits]\n{limits}\n", encoding="utf-8")
    return str(path)


def noise(seed: int) -> bytes:
    """A picture that cannot be made smaller."""
    out = io.BytesIO()
    Image.frombytes("RGB", (420, 400), random.Random(seed).randbytes(420 * 400 * 3)).save(out, "PNG")
    return out.getvalue()


@pytest.mark.thorough
@pytest.mark.parametrize("limits", ["pages = 6", "file_mb = 1"])
def test_a_bundle_over_the_limit_is_cut_into_volumes_that_count_on(desk: Desk, tmp_path: Path, limits: str) -> None:
    if "mb" in limits:
        for seed in range(3):
            desk.exhibit(f"noise {seed}.png", noise(seed))
        chosen = tuple(one.number for one in desk.session.exhibits(desk.case)[-3:])
    else:
        chosen = (1, 2)
    order = replace(desk.issued(), profile=own_profile(tmp_path, limits), exhibits=chosen)
    built = desk.session.build_bundle(order, tmp_path / "out", approved=["text"], progress=NoProgress())
    assert built.volumes > 1
    assert not built.oversize
    page = 0
    for volume in range(1, built.volumes + 1):
        path = bound(built, f"00_bundle-{volume}-of-{built.volumes}.pdf")
        texts = pages_of(path)
        first, page = page + 1, page + len(texts)
        cover = " ".join(texts[0].split())
        assert f"Volume {volume} of {built.volumes}" in cover
        assert f"Pages {first}–{page}" in cover
        assert numbers_of(path) == [str(number) for number in range(first, page + 1)]
        assert "Index" in texts[1]
        assert all(desk.session.exhibits(desk.case)[number - 1].title["en"] in texts[1] for number in chosen)
        with pikepdf.open(path) as document:
            inside = {one.obj.objgen for one in document.pages}
            links = [link for one in document.pages for link in one.obj.get("/Annots", [])]
            assert links
            assert all(link.Dest[0].objgen in inside for link in links)
        check_clean(path.read_bytes(), tmp_path)
    assert page == built.pages


# -- packed -----------------------------------------------------------------------------------------


@pytest.mark.thorough
def test_the_command_packs_encrypts_and_puts_the_kit_beside(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    vault = make_vault(tmp_path)
    with vault.session(write=True) as session:
        desk = desk_in(tmp_path, session, vault)
    recipient = pyrage.x25519.Identity.generate()
    out = tmp_path / "given"
    words = [
        "bundle",
        str(vault.path),
        "--case",
        str(desk.case),
        "--out",
        str(out),
        "--zip",
        str(tmp_path / "given.zip"),
    ]
    words += ["--to", str(recipient.to_public()), "--approve", "--profile", "us-federal", "--lang", "en"]
    assert main([*words, *desk.identity]) == 0
    assert "given-kit.zip" in capsys.readouterr().out
    plain = pyrage.decrypt((tmp_path / "given.zip.age").read_bytes(), [recipient])
    assert plain == (tmp_path / "given.zip").read_bytes()
    with zipfile.ZipFile(io.BytesIO(plain)) as archive:
        names = archive.namelist()
        assert archive.read("given/data/00_bundle.pdf") == (out / "data" / "00_bundle.pdf").read_bytes()
        assert not [name for name in names if name.endswith((".py", ".html"))]
        archive.extractall(tmp_path / "away")
    script = Path(sys.executable).with_name("bagit.py")
    subprocess.run([sys.executable, str(script), "--validate", str(tmp_path / "away" / "given")], check=True)
    with zipfile.ZipFile(tmp_path / "given-kit.zip") as archive:
        archive.extractall(tmp_path / "kit")
    assert [path.name for path in (tmp_path / "kit").iterdir()] == ["given-kit"]
    (tmp_path / "kit" / "given-kit").rename(tmp_path / "away" / "given-kit")
    how_to = (tmp_path / "away" / "given" / "HOW-TO.txt").read_text(encoding="utf-8")
    (line,) = [line.strip() for line in how_to.splitlines() if "-kit/" in line and line.startswith("    ")]
    line = line.replace("python3", f"{sys.executable} -I -B")
    done = subprocess.run(["sh", "-c", line], cwd=tmp_path / "away" / "given", check=False)
    assert done.returncode == 0, "as it is printed"
    assert "First letter" in text_of((out / "data" / "00_bundle.pdf").read_bytes())
