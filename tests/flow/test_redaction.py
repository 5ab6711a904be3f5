"""A redacted version: pixels alone, black where something stood, and nothing left of what was removed."""

from __future__ import annotations

import hashlib
import io
import subprocess
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

import pikepdf
import pypdfium2
import pytest
from PIL import Image, ImageChops, ImageStat

from evidence_vault.cli.main import main
from evidence_vault.errors import InvalidValue, NothingToRedact, NotRedactable
from evidence_vault.export.redaction_index import kept_back
from evidence_vault.progress import NoProgress
from evidence_vault.records.derivative import Region
from evidence_vault.records.entry import Kind
from evidence_vault.records.ids import ItemId
from evidence_vault.records.item import Item
from evidence_vault.records.redaction import RedactionRow, Telling, Term
from evidence_vault.session import Session
from tests.helpers import leaky, pdfs
from tests.helpers.vaults import TestVault, make_vault

LINES = ("Statement of", leaky.NAME, "made in Almaty")


def everywhere(lines: tuple[str, ...]) -> bytes:
    """A document that says the name in every place that it has."""
    data = leaky.page(*lines)
    for place in ("bookmark", "information", "xmp", "note", "layer", "attachment", "thumbnail", "stream"):
        data = leaky.changed(data, place)
    return data


@dataclass(frozen=True)
class Desk:
    """A vault with a document, a photograph and a shorter document."""

    vault: TestVault
    session: Session
    document: ItemId
    photograph: ItemId
    short: ItemId

    def redact(self, item: ItemId, *terms: Term, boxes: tuple[Region, ...] = ()) -> tuple[Item, bytes]:
        """A redacted version, and its bytes."""
        plan = self.session.plan_redaction(item, boxes, terms)
        made = self.session.redact(plan, "she is a witness", NoProgress())
        return made, self.content(made)

    def regions(self, item: Item) -> list[Region]:
        """What the log says was painted over."""
        made = self.session.made_from(item.id)
        return list(made.regions) if made else []

    def content(self, item: Item) -> bytes:
        """What an item consists of."""
        store = self.session._vault.store
        with store.open(item.content.sha256, item.size) as content:
            return content.read()


@pytest.fixture(scope="module")
def desk(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Desk]:
    """One session for all tests; each makes versions of its own."""
    folder = tmp_path_factory.mktemp("redaction")
    vault = make_vault(folder)
    with vault.session(write=True) as session:
        items = []
        for name, content in (
            (f"{leaky.NAME}.pdf", everywhere(LINES)),
            ("photo.jpg", leaky.photograph()),
            ("short.pdf", leaky.page("Statement of", "Aigerim Bekov", "made in Almaty")),
        ):
            done = session.add_content(name, content, card={}, case=None, progress=NoProgress())
            items += [item.id for item in done.items]
        yield Desk(vault, session, *items)


def words(data: bytes, folder: Path) -> str:
    """What two readers of PDF and a search of the bytes see of it."""
    file = folder / "x.pdf"
    file.write_bytes(data)
    poppler = subprocess.run(["pdftotext", str(file), "-"], capture_output=True, check=True).stdout.decode()
    pdfium = str(pypdfium2.PdfDocument(data)[0].get_textpage().get_text_bounded())
    with pikepdf.open(io.BytesIO(data)) as pdf:
        streams = b"".join(one.read_bytes() for one in pdf.objects if isinstance(one, pikepdf.Stream))
    return poppler + pdfium + streams.decode("latin-1") + data.decode("latin-1")


def seen(data: bytes) -> Image.Image:
    """The first page, a pixel for a point."""
    picture: Image.Image = pypdfium2.PdfDocument(data)[0].render(scale=1).to_pil()
    return picture.convert("RGB")


def test_of_a_document_nothing_is_left_but_pixels_and_what_is_read_on_them(desk: Desk, tmp_path: Path) -> None:
    made, data = desk.redact(desk.document, Term(leaky.NAME, "R1"))
    assert leaky.NAME in words(everywhere(LINES), tmp_path), "the original says it, so this would be seen"
    assert "Aigerim" not in words(data, tmp_path)
    assert "made in Almaty" in words(data, tmp_path), "what is left is read by a machine"
    assert made.name == f"{desk.document}-redacted.pdf"
    with pikepdf.open(io.BytesIO(data)) as pdf:
        assert pdf.Root.keys() == {"/Type", "/Pages"}
        assert "/Info" not in pdf.trailer
        assert pdf.pages[0].obj.keys() == {"/Type", "/Parent", "/MediaBox", "/Resources", "/Contents"}
        assert not pdf.attachments


def test_the_name_is_black_and_the_other_lines_are_as_they_were(desk: Desk) -> None:
    _, data = desk.redact(desk.document, Term(leaky.NAME))
    before, after = seen(leaky.page(*LINES)), seen(data)
    box = (72, 93, 144, 103)
    dark = after.crop(box).convert("L").point(lambda value: 255 if value < 60 else 0)
    assert ImageStat.Stat(dark).mean[0] > 0.6 * 255, "a box, with its label in white"
    other = (60, 120, 300, 160)
    assert ImageStat.Stat(before.crop(other)).extrema[0][0] < 100, "there is something to be seen"
    assert ImageStat.Stat(ImageChops.difference(before.crop(other), after.crop(other))).mean[0] < 12, (
        "the same lines, drawn a little finer"
    )


def _added(desk: Desk, name: str, data: bytes) -> ItemId:
    done = desk.session.add_content(name, data, card={}, case=None, progress=NoProgress())
    return done.items[0].id


def test_a_box_covers_to_its_edge_where_a_page_is_no_whole_number_of_points(desk: Desk) -> None:
    shown = pdfs.saved(pdfs.document(b"1 0 0 rg 144 20 36 60 re f", size=(200.1, 100.1)))
    _, data = desk.redact(_added(desk, "odd.pdf", shown), boxes=(Region(1, 144, 0, 36, 100),))
    picture = pypdfium2.PdfDocument(data)[0].render(scale=200 / 72).to_pil().convert("RGB")
    red, green, _ = picture.split()
    assert max(ImageChops.subtract(red, green).tobytes()) < 60


def test_a_box_that_cuts_a_line_grows_to_all_of_its_height(desk: Desk) -> None:
    made, data = desk.redact(_added(desk, "cut.pdf", leaky.page(*LINES)), boxes=(Region(1, 60, 56, 130, 3),))
    (region,) = desk.regions(made)
    assert (region.y <= 48, 62 <= region.y + region.height <= 72) == (True, True), region
    assert min(seen(data).crop((36, 76, 300, 120)).convert("L").tobytes()) < 128, "the next line stays"


def test_of_two_names_of_nearly_one_length_nobody_can_tell_which_it_was(desk: Desk) -> None:
    _, long = desk.redact(desk.document, Term(leaky.NAME))
    _, short = desk.redact(desk.short, Term("Aigerim Bekov"))
    line = (0, 80, 400, 110)
    control = seen(leaky.page(*LINES)).crop(line), seen(leaky.page("x", "Aigerim Bekov")).crop(line)
    assert control[0].tobytes() != control[1].tobytes()
    widths = {region.width % 36 for item in desk.session.items()[-2:] for region in desk.regions(item)}
    assert widths == {0}
    assert seen(long).crop(line).tobytes() == seen(short).crop(line).tobytes()


def test_of_a_photograph_no_exif_is_left(desk: Desk) -> None:
    made, data = desk.redact(desk.photograph, boxes=(Region(1, 40, 40, 30, 10, "FACE"),))
    assert leaky.NAME.encode() in leaky.photograph()
    assert leaky.NAME.encode() not in data
    with Image.open(io.BytesIO(data)) as picture:
        assert picture.format == "PNG"
        assert not picture.getexif()
        assert not picture.info
        assert picture.width == 200
        assert picture.convert("RGB").getpixel((34, 42)) == (0, 0, 0)
    assert made.name == f"{desk.photograph}-redacted.png"
    assert [str(one) for one in desk.regions(made)] == ["1 32 40 64 16 FACE"]


def test_the_log_says_what_was_made_and_the_index_of_redactions_why(desk: Desk) -> None:
    made, _ = desk.redact(desk.document, Term(leaky.NAME, "R1"), boxes=(Region(1, 0, 0, 10, 10, "R2"),))
    parent = desk.session.item(desk.document)
    assert made.source == "derivative"
    assert not made.card
    assert made.id in [one.item for one in desk.session.derivatives_of(desk.document)]
    case = desk.session.create_case({"title.en": "Slander"}).id
    desk.session.add_exhibits(case, [made.id], {"title.en": "Statement of Aigerim Bekova"}, together=True)
    rows = desk.session.redaction_rows(case)
    assert rows == [RedactionRow(1, made.id, 1, "R1", 2), RedactionRow(1, made.id, 1, "R2", 1)]
    telling = desk.session.telling_texts(made.id)
    assert Telling(f"{case} exhibit 1", "title.en", (1,)) in telling
    assert str(desk.document) not in [one.where for one in telling], "that the original says it is known"
    (recorded,) = (
        entry
        for entry in desk.session._vault.index.entries(Kind.DERIVATIVE_MADE)
        if entry.facts["item"] == str(made.id)
    )
    assert recorded.facts["languages"] == ["en"]
    kept = kept_back(desk.session._vault.index, [made.id])
    assert kept.terms == (leaky.NAME,)
    assert kept.digests == (hashlib.sha256(desk.content(parent)).hexdigest(),)


def test_what_was_stated_of_the_original_and_hides_nothing_goes_along_and_is_printed_as_such(desk: Desk) -> None:
    session = desk.session
    item = _added(desk, "stated.pdf", leaky.page(*LINES))
    stated = {
        "platform": "Telegram",
        "obtained": "own_screenshot",
        "captured": "2026-03-02",
        "device": f"Phone of {leaky.NAME}",
    }
    session.describe([item], {**stated, "account": "@somebody", "title": "What she said", "witness": "W-2"})
    version, _ = desk.redact(item, Term(leaky.NAME))
    assert version.card == {"platform": "Telegram", "obtained": "own_screenshot", "captured": "2026-03-02"}
    case = session.create_case({"title.en": "A case"}).id
    session.add_exhibits(case, [version.id], {"title.en": "A page"}, together=True)
    listed = session.exhibit_list(case, ["en"], as_format="csv").decode("utf-8-sig")
    assert "Telegram" in listed
    assert "stated of the original of this redacted version" in listed
    assert "somebody" not in listed


def test_what_cannot_be_redacted_is_refused_and_nothing_is_made(desk: Desk) -> None:
    before = len(desk.session.items())
    with pytest.raises(NotRedactable):
        desk.redact(ItemId(1), boxes=(Region(1, 0, 0, 9, 9),))
    with pytest.raises(NothingToRedact):
        desk.redact(desk.document, Term("Nobody Here"))
    with pytest.raises(InvalidValue):
        desk.redact(desk.document, boxes=(Region(2, 0, 0, 9, 9),))
    with pytest.raises(InvalidValue):
        desk.redact(desk.document, boxes=(Region(1, 900, 0, 9, 9),))
    with pytest.raises(InvalidValue):
        desk.redact(desk.document, Term("."))
    assert len(desk.session.items()) == before


def test_the_command_tells_what_was_found_and_what_was_not(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    vault = make_vault(tmp_path)
    with vault.session(write=True) as session:
        session.add_content("a.pdf", leaky.page(*LINES), card={}, case=None, progress=NoProgress())
        session.describe([ItemId(1)], {"title": f"A post of {leaky.NAME}"})
    key = tmp_path / "recovery.txt"
    key.write_text(vault.identity)
    line = ["redact", str(vault.path), "E-4", "--term", f"{leaky.NAME}:R1", "--term", "Nobody Here", "--lang", "kk,ru"]
    opening = ["--identity-file", str(key)]
    assert main([*line, "--preview", str(tmp_path / "look"), *opening]) == 0
    assert [path.name for path in (tmp_path / "look").iterdir()] == ["page-001.png"]
    shown = capsys.readouterr().err
    assert "Term 2: NOT FOUND" in shown
    assert "recorded all the same" not in shown
    assert main(["redact", str(vault.path), "E-4", "--term", "Nobody Here", *opening]) == 2
    refused = capsys.readouterr().err
    assert "Term 1: NOT FOUND" in refused
    assert "recorded all the same" not in refused
    assert main([*line, *opening]) == 1
    told = capsys.readouterr()
    assert "Term 1: found 1 time, on page 1." in told.err
    assert "Term 2: NOT FOUND" in told.err
    assert "Not found, and recorded all the same: term 2." in told.err
    with vault.session() as session:
        (recorded,) = session._vault.index.entries(Kind.DERIVATIVE_MADE)
        assert recorded.facts["languages"] == ["kk", "ru"], "of what is written on it"
    assert "Still says it: E-000001, card.title (term 1)" in told.err
    assert "Bekova" not in told.out + told.err
    assert main(["purge", str(vault.path), "E-4", "--reason", "asked for", "--yes", *opening]) == 0
    assert "Redacted versions made of it stay" in capsys.readouterr().err
    assert "E-000005 is the redacted version of E-000004" in told.out
    assert main(["consent", "withdraw", str(vault.path), "E-5", "--person", "K-9", *opening]) == 0
    assert main(["consent", "list", str(vault.path), "--json", *opening]) == 0
    assert '"given": false' in capsys.readouterr().out


def commands(vault: TestVault, folder: Path, capsys: pytest.CaptureFixture[str]) -> Callable[[str, str], str]:
    """Commands on a vault; what they note."""
    (folder / "recovery.txt").write_text(vault.identity)

    def run(command: str, line: str) -> str:
        words = [*command.split(), str(vault.path), *line.split(), "--identity-file", str(folder / "recovery.txt")]
        assert main(words) == 0
        return capsys.readouterr().err

    return run


def test_a_later_version_takes_the_place_of_the_earlier_one_in_every_case(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    vault = make_vault(tmp_path)
    with vault.session(write=True) as session:
        session.add_content("a.pdf", leaky.page(*LINES), card={}, case=None, progress=NoProgress())
    run = commands(vault, tmp_path, capsys)
    term = leaky.NAME.split()[0]
    run("redact", f"E-4 --term {term}")
    run("case create", "--title Another")
    run("exhibit add", "E-3 --case 2")
    run("exhibit add", "E-5 --case 1")
    run("exhibit add", "E-5 1 --case 2 --together")
    told = run("redact", f"E-4 --term {term} --box 1:10,10,40,10").splitlines()
    assert "  Exhibit 3 of C-001 has E-000005:" in told
    assert "  Exhibit 2 of C-002 has E-000005, E-000001:" in told
    steps = [line.strip() for line in told if " VAULT " in line]
    assert steps == [
        "exhibit withdraw VAULT E-000005 --case C-001",
        "exhibit add VAULT E-000006 --case C-001",
        "exhibit withdraw VAULT E-000005 --case C-002",
        "exhibit add VAULT E-000006 E-000001 --case C-002 --together",
        "list issue VAULT --case C-001",
        "list issue VAULT --case C-002",
    ]
    for step in steps:
        command, _, line = step.partition(" VAULT ")
        run(command, line)
    with vault.session() as session:
        used = [[one.items for one in session.exhibits(case.id) if not one.withdrawn] for case in session.cases()]
    assert (used[0][-1], used[1]) == ((ItemId(6),), [(ItemId(3),), (ItemId(6), ItemId(1))])
    run("exhibit add", "E-4 --case 1")
    told = run("redact", "E-6 --box 1:200,10,40,10").splitlines()
    assert "    exhibit withdraw VAULT E-000006 --case C-001" in told, "of a version too there may be a version"
    assert "    exhibit withdraw VAULT E-000004 --case C-001" in told
    assert "An item stands in one exhibit of a case alone: of those of C-001 choose one for E-000007." in told


@pytest.mark.parametrize("before", [("exhibit add", "E-5 E-4 --together --case 1"), ("group", "E-5 E-4"), None])
def test_the_steps_that_it_names_put_the_version_in_place_of_the_original_and_lose_nothing(
    before: tuple[str, str] | None, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    vault = make_vault(tmp_path)
    with vault.session(write=True) as session:
        for name in ("a.pdf", "b.pdf"):
            content = leaky.page(*LINES, name)
            session.add_content(name, content, card={}, case=None, progress=NoProgress())
    run = commands(vault, tmp_path, capsys)
    if before:
        run(*before)
    told = run("redact", f"E-4 --term {leaky.NAME.split()[0]}")
    steps = [line.strip() for line in told.splitlines() if " VAULT " in line]
    assert any(step.startswith("exhibit withdraw") for step in steps) == (before is not None and "add" in before[0])
    for step in steps:
        command, _, line = step.partition(" VAULT ")
        run(command, line)
    with vault.session() as session:
        used = [exhibit.items for exhibit in session.exhibits(session.cases()[0].id) if not exhibit.withdrawn]
    assert used[-1] == ((ItemId(5), ItemId(6)) if before else (ItemId(6),))
    assert used[:2] == [(ItemId(1), ItemId(2)), (ItemId(3),)]
