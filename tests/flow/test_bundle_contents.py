"""What a bundle contains and its review names: people in files, office documents, two numberings, a profile of one's own."""

from __future__ import annotations

import argparse
import csv
import hashlib
import io
from dataclasses import dataclass, replace
from pathlib import Path

import pikepdf
import pytest
from docx import Document

from evidence_vault.cli.bundles import review_facts, review_lines
from evidence_vault.cli.commands.bundle import pack
from evidence_vault.cli.main import main
from evidence_vault.errors import InvalidValue, NoSuchProfile, VaultError
from evidence_vault.progress import NoProgress
from evidence_vault.records.bundle import Built, BundleOrder, Review
from evidence_vault.records.consent import Consent
from evidence_vault.session import Session
from tests.helpers.bundles import failures, verified
from tests.helpers.bundling import MAIL, document
from tests.helpers.canaries import canary
from tests.helpers.printing import check_clean, run, text_of
from tests.helpers.vaults import TestVault, make_vault

PROFILE = """
id = "tribunal"
name = { en = "A tribunal" }
declarations = ["translator"]
naming = "{mark}{part} {title}.{ext}"
bundle_naming = "{case} {what}{volume} {hearing}"
needs = ["case.hearing"]

[numbering]
scheme = "prefix"
prefix = "C-"
digits = 3

[numbering_of.respondent]
scheme = "prefix"
prefix = "R-"
digits = 3

[page]
linear = true

[limits]
types = ["pdf"]

[[columns]]
id = "number"
label = { en = "No." }

[[columns]]
id = "title"
label = { en = "Exhibit" }

[[statements]]
text = { en = "The tribunal's order." }
source = "order No. 1"
checked_on = 2026-11-26
confidence = "verified"
"""

CHAT = "12.03.2026, 21:14 - K-3: Вас видели\n12.03.2026, 21:15 - K-4: Кто?\n12.03.2026, 21:16 - K-3: Все\n"
SECRET = canary("sealed", 7)


@dataclass(frozen=True)
class Court:
    """A case before a tribunal with rules of its own, and the bundle of its list."""

    vault: TestVault
    profile: Path
    review: Review
    built: Built

    @property
    def data(self) -> Path:
        return self.built.folder / "data"

    @property
    def pdf(self) -> bytes:
        return (self.data / "Smith v Jones Bundle 01-04-26.pdf").read_bytes()

    @property
    def identity(self) -> list[str]:
        path = self.vault.path.parent / "identity"
        path.write_text(self.vault.identity)
        return ["--identity-file", str(path)]


def remarked() -> bytes:
    """Two pages; somebody left a word on the second one."""
    with pikepdf.open(io.BytesIO(document("Act of the police", "Its second page"))) as pdf:
        note = pikepdf.Dictionary(
            Type=pikepdf.Name.Annot,
            Subtype=pikepdf.Name.Text,
            Rect=[20, 20, 40, 40],
            T=pikepdf.String("B. Reader"),
            Contents=pikepdf.String("Wrong day"),
        )
        pdf.pages[1].Annots = pikepdf.Array([pdf.make_indirect(note)])
        out = io.BytesIO()
        pdf.save(out)
        return out.getvalue()


def letter() -> bytes:
    out = io.BytesIO()
    file = Document()
    file.core_properties.author = "A. Omarova"
    file.add_paragraph("Words of a complaint")
    file.save(out)
    return out.getvalue()


def fill(session: Session, profile: Path) -> BundleOrder:
    case = session.create_case({"title.en": "Smith v Jones", "hearing": "2026-04-01", "party": "claimant"}).id
    mail = MAIL.replace(b"To: Board <board@example.org>", b"To: Board <board@example.org>, Clerk <clerk@example.org>")
    voice = b"OggS" + bytes(24) + b"OpusHead" + bytes(500)
    contents: list[tuple[str, bytes, dict[str, str]]] = [
        ("mail.eml", mail, {}),
        ("chat.txt", CHAT.encode(), {"party": "respondent"}),
        ("act.pdf", remarked(), {"objections": "hearsay, they will say", "remark.en": "ask the clerk"}),
        ("complaint.docx", letter(), {}),
        ("voice.ogg", voice, {}),
        ("sealed.txt", SECRET.encode(), {"confidentiality": "sealed"}),
        ("scrap.txt", b"not for this court", {}),
    ]
    for name, content, fields in contents:
        item = session.add_content(name, content, card={}, case=None, progress=NoProgress()).items[0].id
        session.add_exhibits(case, [item], {"title.en": name.partition(".")[0], **fields}, together=False)
        if name == "scrap.txt":
            session.withdraw_exhibits(case, [item])
        if name == "mail.eml":
            session.record_consent(Consent(0, True, "K-9", "any", "all", (item,)))
    session.issue_list(case, session.profile(str(profile)), ["en"], "first")
    return BundleOrder(case, 1, str(profile), ("en",))


@pytest.fixture(scope="module")
def court(tmp_path_factory: pytest.TempPathFactory) -> Court:
    folder = tmp_path_factory.mktemp("tribunal")
    (folder / "mine.toml").write_text(PROFILE)
    vault = make_vault(folder)
    with vault.session(write=True) as session:
        order = fill(session, folder / "mine.toml")
        review = session.review_bundle(order)
        built = session.build_bundle(order, folder / "out", approved=review.approved, progress=NoProgress())
    return Court(vault, folder / "mine.toml", review, built)


@pytest.fixture(scope="module")
def pages(court: Court) -> list[str]:
    return [" ".join(page.split()) for page in text_of(court.pdf).split("\f")]


# -- before it leaves -------------------------------------------------------------------------------


def test_the_review_names_everybody_whom_the_files_name(court: Court) -> None:
    people = {one.value: one.where for one in court.review.named if one.code == "person"}
    assert set(people) >= {
        *("Ann <ann@example.org>", "Board <board@example.org>", "Clerk <clerk@example.org>"),
        *("K-3", "K-4", "B. Reader", "A. Omarova"),
    }
    assert people["K-4"] == ("R-001 E-000005, in the file",)
    days = {one.value: one.where for one in court.review.named if one.code == "time"}
    assert "name of the bundle" in ", ".join(days["2026-04-01"])
    said = "\n".join(review_lines(court.review))
    assert "B. Reader  (C-002 E-000006, in the file)" in said
    assert SECRET not in str(review_facts(court.review))


def test_the_review_says_where_a_person_has_to_look_and_what_the_forum_does_not_take(court: Court) -> None:
    assert [(one.where, one.reason) for one in court.review.unread] == [
        ("C-002 E-000006", "pages"),
        ("C-004 E-000008", "none"),
    ]
    assert court.review.wrong_types == ("C-004 E-000008 .ogg",)
    assert court.built.wrong_types == ("data/02_exhibits/C-004 voice.ogg",)
    said = "\n".join(review_lines(court.review))
    assert "it takes no files of this kind: C-004 E-000008 .ogg" in said
    assert "look yourself whom they name or show" in said
    assert "in no file does it look for names in the running text" in said


def test_what_stands_in_a_column_of_the_list_alone_is_named_where_the_forum_has_that_column(
    court: Court, tmp_path: Path
) -> None:
    other = tmp_path / "other.toml"
    column = '[[columns]]\nid = "objection"\nlabel = { en = "Objections" }\n\n[[statements]]'
    other.write_text(PROFILE.replace('"tribunal"', '"another"').replace("[[statements]]", column))
    with court.vault.session() as session:
        review = session.review_bundle(replace(court.review.order, profile=str(other)))
    assert [one.where for one in review.named if one.value == "hearsay, they will say"] == [("C-002",)]
    here = {one.value for one in court.review.named}
    assert not {"hearsay, they will say", "ask the clerk"} & here
    listed = (court.data / "01_exhibit-list.csv").read_text("utf-8-sig")
    assert "hearsay" not in listed


def test_what_the_forum_asks_for_is_told_once_for_all_exhibits_that_lack_it(court: Court) -> None:
    needs = ("case.court", "C-001 exhibit.language", "C-002 exhibit.language", "C-002 exhibit.shows")
    said = [line for line in review_lines(replace(court.review, missing=needs)) if "asked for" in line]
    assert said == [
        "  - not filled in, and asked for: court of the case (case edit --court)",
        "  - not filled in, and asked for: language of exhibits C-001, C-002 (exhibit edit --language)",
        "  - not filled in, and asked for: what it shows of exhibit C-002 (exhibit edit --shows)",
    ]


def test_consents_are_named_in_the_review_and_by_number_alone_in_the_annex(court: Court, pages: list[str]) -> None:
    (agreed,) = court.review.consents
    assert (agreed.person, agreed.marks) == ("K-9", ("C-001",))
    assert "Consent: K-9 agreed to be named and seen, for anybody" in "\n".join(review_lines(court.review))
    custody = " ".join(page for page in pages if "keeper’s record says" in page)
    assert f"Of people in it, entries {agreed.seq} record a consent" in custody
    assert "whether others are in it, the record does not say" in custody
    assert "K-9" not in " ".join(pages)


def test_kept_back_exhibits_are_counted_on_the_cover_and_stand_in_the_annex(court: Court, pages: list[str]) -> None:
    assert "Exhibits: 6, of which withheld: 1" in pages[0]
    custody = " ".join(page for page in pages if "keeper’s record says" in page or "C-005" in page)
    assert "Exhibit C-005 — [withheld]" in custody
    assert SECRET.encode() not in court.pdf


# -- what is in it ----------------------------------------------------------------------------------


def test_the_index_names_a_number_that_was_withdrawn_as_the_list_does(court: Court, pages: list[str]) -> None:
    (index,) = [page for page in pages if page.startswith("Index ")]
    assert "Not used" in index
    printed = " ".join(text_of((court.data / "01_exhibit-list.pdf").read_bytes()).split())
    assert "Not used" in printed


def test_each_party_s_exhibits_are_numbered_by_themselves(court: Court, pages: list[str]) -> None:
    with (court.data / "01_exhibit-list.csv").open(encoding="utf-8-sig", newline="") as file:
        marks = [row[0] for row in list(csv.reader(file))[1:]]
    assert marks == ["C-001", "R-001", "C-002", "C-003", "C-004", "C-005", "C-006"]
    assert all(mark in pages[1] for mark in marks)
    with court.vault.session() as session:
        (entry,) = [one for one in session.log() if one.kind == "list.issued"]
    assert entry.facts["numberings"] == ["respondent prefix:R-:3"]


def test_an_office_document_is_told_as_a_reading_and_lies_beside_untouched(court: Court, pages: list[str]) -> None:
    (page,) = [page for page in pages if "Words of a complaint" in page]
    assert "as far as this program reads them" in page
    assert "A. Omarova" in page
    original = (court.data / "originals" / "E-000007.docx").read_bytes()
    assert "Words of a complaint" in "\n".join(one.text for one in Document(io.BytesIO(original)).paragraphs)


def test_the_bundle_says_which_page_of_a_file_is_which_page_of_it(court: Court, pages: list[str]) -> None:
    rows = list(csv.DictReader(io.StringIO((court.data / "metadata.csv").read_text("utf-8-sig"))))
    act = next(row for row in rows if row["Exhibit"] == "C-002")
    first = next(number for number, page in enumerate(pages, 1) if "Act of the police" in page)
    assert (act["First page"], act["Last page"]) == (str(first), str(first + 1))
    (table,) = [page for page in pages if "Pages of the files and pages of this bundle" in page and "act.pdf" in page]
    assert "act.pdf" in table
    assert f"1–2 {first}–{first + 1}" in table


def test_a_profile_of_one_s_own_is_recorded_and_printed_by_its_digest(court: Court, pages: list[str]) -> None:
    digest = hashlib.sha256(court.profile.read_bytes()).hexdigest()
    with court.vault.session() as session:
        facts = [one.facts for one in session.log() if one.kind in ("list.issued", "bundle.exported")]
    assert [one.get("profile_sha256") for one in facts][:3] == [digest, digest, None]
    assert digest in " ".join(pages)
    assert digest in text_of((court.data / "01_exhibit-list.pdf").read_bytes()).replace("\n", "")


def test_files_are_named_by_the_hearing_and_open_fast_where_the_forum_asks_for_that(
    court: Court, tmp_path: Path
) -> None:
    assert max(path.name for path in court.data.glob("*.pdf")) == "Smith v Jones Bundle 01-04-26.pdf"
    exhibits = sorted((court.data / "02_exhibits").glob("*.pdf"))
    assert [path.name for path in exhibits][:2] == ["C-001 mail.pdf", "C-002 act.pdf"]
    for path in exhibits:
        assert "no linearization errors" in run("qpdf", "--check-linearization", str(path)).lower()
        check_clean(path.read_bytes(), tmp_path)
    assert not failures(verified(court.built.folder))


def test_a_translator_s_certificate_has_no_rule_of_another_country(court: Court) -> None:
    printed = text_of((court.data / "05_declarations" / "translator.pdf").read_bytes())
    assert "California" not in printed
    assert "Translator’s certificate" in printed


# -- afterwards -------------------------------------------------------------------------------------


def test_who_cannot_pack_a_bundle_is_told_that_it_is_whole(
    court: Court, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    asked = argparse.Namespace(out=court.built.folder, zip=tmp_path / ("long" * 80), to=None)
    with pytest.raises(VaultError):  # no system takes such a name
        pack(asked, None, court.built)
    told = capsys.readouterr().err
    assert "The bundle is whole" in told
    assert court.built.checkpoint in told
    assert not list(tmp_path.iterdir())


@pytest.mark.thorough
def test_what_is_built_stands_although_packing_fails(
    court: Court, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    words = ["bundle", str(court.vault.path), "--case", "Smith v Jones", "--exhibits", "2", "--approve"]
    words += ["--profile", str(court.profile), "--out", str(tmp_path / "out"), *court.identity]
    assert main([*words, "--zip", str(tmp_path / ("long" * 80))]) not in (0, 1)  # no system takes such a name
    told = capsys.readouterr()
    assert f"Wrote {tmp_path / 'out'}" in told.out
    assert "The bundle is whole" in told.err
    assert not failures(verified(tmp_path / "out"))


def test_nothing_is_built_again_by_rules_that_were_changed(
    court: Court, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    other = tmp_path / "other.toml"
    other.write_text(PROFILE.replace("order No. 1", "order No. 2"))
    words = ["bundle", str(court.vault.path), "--case", "Smith v Jones", "--again", str(court.built.seq)]
    assert main([*words, "--profile", str(other), "--out", str(tmp_path / "no"), *court.identity]) == 2
    assert "the same file as of that build" in capsys.readouterr().err
    assert not (tmp_path / "no").exists()


def test_an_issued_list_is_printed_by_the_file_by_which_it_was_issued_alone(court: Court, tmp_path: Path) -> None:
    other = tmp_path / "other.toml"
    other.write_text(PROFILE.replace("order No. 1", "order No. 2"))
    with court.vault.session() as session:
        (case,) = [one.id for one in session.cases() if one.title.get("en") == "Smith v Jones"]
        mine, edited = session.profile(str(court.profile)), session.profile(str(other))
        assert session.exhibit_list(case, ["en"], profile=mine, version=1, as_format="csv")
        with pytest.raises(InvalidValue):
            session.exhibit_list(case, ["en"], profile=edited, version=1, as_format="csv")
        with pytest.raises(NoSuchProfile):
            session.exhibit_list(case, ["en"], version=1, as_format="csv")
        with pytest.raises(InvalidValue):
            session.review_bundle(BundleOrder(case, 1, str(other), ("en",)))


def test_nothing_is_added_to_a_bundle_by_rules_that_were_changed(court: Court, tmp_path: Path) -> None:
    other = tmp_path / "other.toml"
    other.write_text(PROFILE.replace("order No. 1", "order No. 2"))
    with court.vault.session(write=True) as session:
        (case,) = [one.id for one in session.cases() if one.title.get("en") == "Smith v Jones"]
        item = session.add_content("new.txt", b"new", card={}, case=None, progress=NoProgress()).items[0].id
        session.add_exhibits(case, [item], {}, together=False)
        listed = session.issue_list(case, session.profile(str(other)), ["en"], "")
        order = BundleOrder(case, listed.version, str(other), ("en",), append_to=court.built.seq)
        with pytest.raises(InvalidValue) as refused:
            session.review_bundle(order)
    assert "the same file as of that build" in str(refused.value.facts["expected"])


def test_the_side_of_an_exhibit_stays_once_its_number_was_issued(court: Court) -> None:
    with court.vault.session(write=True) as session:
        (case,) = [one.id for one in session.cases() if one.title.get("en") == "Smith v Jones"]
        mail, chat, *_ = session.exhibits(case)
        with pytest.raises(InvalidValue) as refused:
            session.edit_exhibits(case, mail.items, {"party": "respondent"})
        assert "C-001" in str(refused.value.facts["expected"])
        with pytest.raises(InvalidValue):
            session.edit_case(case, {"party": "respondent"})
        session.edit_exhibits(case, chat.items, {"party": "respondent"})
        session.edit_exhibits(case, mail.items, {"party": "applicant"})  # counted as the claimant's
