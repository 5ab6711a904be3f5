"""What was handed to authorities: recorded, followed, and printed; the receipt that came back is evidence too."""

from __future__ import annotations

import csv
import io
import json
import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest

from evidence_vault.cli.main import main
from evidence_vault.clock import Instant
from evidence_vault.errors import (
    InvalidValue,
    ItemAttached,
    ItemDestroyed,
    NoSuchItem,
    NoSuchSubmission,
    SourceMissing,
    UnknownField,
)
from evidence_vault.progress import NoProgress
from evidence_vault.records.entry import Draft, Json, Kind
from evidence_vault.records.ids import ItemId, SubmissionId
from evidence_vault.records.submission import State
from evidence_vault.session import Session
from tests.helpers.submissions import CASE, COURT, OMBUDSMAN, POLICE, PROSECUTOR, April, submit_all
from tests.helpers.vaults import TestVault

FIRST, THIRD = SubmissionId(1), SubmissionId(3)


@pytest.fixture
def session(vault: TestVault) -> Iterator[Session]:
    """The small vault, open on that day in April."""
    with vault.session(write=True, clock=April()) as opened:
        yield opened


def states(session: Session) -> list[tuple[str, State]]:
    """What the list shows."""
    return [(str(one.id), one.state(session.today)) for one in session.submissions()]


def entries(session: Session) -> list[Kind]:
    """Kinds of what was recorded of submissions."""
    return [entry.kind for entry in session.log() if entry.kind.startswith("submission.")]


def test_overdue_comes_first_then_due_soon_then_open_then_closed(session: Session) -> None:
    submit_all(session)
    assert states(session) == [
        ("S-003", State.OVERDUE),
        ("S-004", State.DUE_SOON),
        ("S-002", State.OPEN),
        ("S-001", State.CLOSED),
    ]


def test_the_day_of_a_deadline_is_not_overdue_and_the_next_one_is_where_the_keeper_is(vault: TestVault) -> None:
    at_home = April(Instant.parse("2026-04-07T18:59:59.000Z"))  # 23:59 there
    with vault.session(write=True, clock=at_home) as session:
        session.add_submission(CASE, PROSECUTOR)
        assert states(session) == [("S-001", State.DUE_SOON)]
        at_home.at = Instant.parse("2026-04-07T19:00:00.000Z")
        assert states(session) == [("S-001", State.OVERDUE)]


def test_an_answer_or_an_outcome_closes_it_and_clearing_opens_it_again(session: Session) -> None:
    session.add_submission(CASE, PROSECUTOR)
    session.update_submission(FIRST, {"outcome": "no answer; complaint about inaction"})
    assert states(session) == [("S-001", State.CLOSED)]
    session.update_submission(FIRST, {"outcome": ""})
    session.update_submission(FIRST, {"answered": "2026-04-09"})
    assert states(session) == [("S-001", State.CLOSED)]
    session.update_submission(FIRST, {"answered": ""})
    assert states(session) == [("S-001", State.OVERDUE)]


def test_what_is_so_already_is_not_recorded_again(session: Session) -> None:
    session.add_submission(CASE, POLICE)
    session.update_submission(FIRST, POLICE)
    assert entries(session) == [Kind.SUBMISSION_ADDED]
    session.update_submission(FIRST, {**POLICE, "next": "Court"})
    assert entries(session) == [Kind.SUBMISSION_ADDED, Kind.SUBMISSION_UPDATED]
    assert set(list(session.log())[-1].facts) == {"case", "submission", "next"}


def test_a_time_without_a_zone_is_of_the_keepers(session: Session) -> None:
    session.add_submission(CASE, {**COURT, "sent_at": "2026-04-01 9:05".replace(" 9", " 09")})
    assert session.submission(FIRST).sent_at == "2026-04-01T09:05:00+05:00"


@pytest.mark.parametrize(
    "bad",
    [
        {"authority": " "},
        {"sent_at": ""},
        {"sent_at": "06.03.2026"},
        {"sent_at": "2026-02-30"},
        {"sent_at": "2026-03-06 25:00"},
        {"sent_at": "2026-04-12"},  # it is the 10th
        {"deadline": "2026-3-6"},
        {"deadline": "20260326"},
        {"deadline": "2026-03-05"},  # before it was sent
        {"answered": "2026-03-05"},
        {"answered": "2026-05-01"},
        {"medium": "pigeon"},
        {"pages": "0"},
        {"pages": "many"},
        {"manifest_sha256": "ab"},
        {"receipt_item": "X-1"},
        {"bundle": "1"},
        {"list": "1"},
    ],
)
def test_what_cannot_be_is_refused_by_name_and_nothing_is_recorded(session: Session, bad: dict[str, str]) -> None:
    with pytest.raises(InvalidValue) as refused:
        session.add_submission(CASE, {**POLICE, **bad})
    assert refused.value.facts["field"] in bad
    session.add_submission(CASE, POLICE)
    with pytest.raises(InvalidValue):
        session.update_submission(FIRST, bad)
    assert entries(session) == [Kind.SUBMISSION_ADDED]


def test_fields_items_and_submissions_that_are_not_there(session: Session) -> None:
    with pytest.raises(UnknownField):
        session.add_submission(CASE, {**POLICE, "mood": "grim"})
    with pytest.raises(NoSuchItem):
        session.add_submission(CASE, {**POLICE, "receipt_item": "E-99"})
    with pytest.raises(NoSuchSubmission):
        session.update_submission(FIRST, {"next": "Court"})
    assert not entries(session)


def test_a_bundle_says_what_it_is_and_a_list_has_to_be_issued(session: Session) -> None:
    ledger = session._vault.writer
    issued: dict[str, Json] = {
        "case": "C-001",
        "list": 2,
        "profile": "generic",
        "order": [],
        "marks": [],
        "languages": ["en"],
    }
    ledger.commit([Draft(Kind.LIST_ISSUED, {**issued, "numbering": "num", "reason": ""})])
    (bundle,) = ledger.commit([Draft(Kind.BUNDLE_EXPORTED, {"case": "C-001", "items": ["E-000001"], "list": 2})])
    ended: dict[str, Json] = {"case": "C-001", "items": [], "of": bundle.seq, "manifest_sha256": "cd" * 32, "pages": 41}
    ledger.commit([Draft(Kind.BUNDLE_EXPORTED, {**ended, "verified": "ok"})])
    assert [one.seq for one in session.given_out(CASE)] == [bundle.seq]
    assert session.issued_versions(CASE) == [2]
    with pytest.raises(InvalidValue) as early:
        session.add_submission(CASE, {**POLICE, "bundle": str(bundle.seq)})
    assert early.value.facts["field"] == "sent_at"
    assert f"when the bundle of entry {bundle.seq} was built" in str(early.value.facts["expected"])
    built = str(bundle.at)[:10]
    with pytest.raises(InvalidValue):
        session.add_submission(CASE, {**POLICE, "sent_at": f"{built} 00:00", "bundle": str(bundle.seq)})
    done = session.add_submission(CASE, {"authority": "Court", "sent_at": built, "bundle": str(bundle.seq)})
    with pytest.raises(InvalidValue):
        session.update_submission(done.id, {"sent_at": "2026-01-05"})
    assert (done.bundle, done.list, done.manifest_sha256, done.pages) == (bundle.seq, 2, "cd" * 32, 41)


# -- receipts ------------------------------------------------------------------------------------


def test_a_receipt_is_taken_in_as_evidence_and_cannot_be_destroyed_while_it_is_attached(
    session: Session, tmp_path: Path
) -> None:
    session.add_submission(CASE, PROSECUTOR)
    (tmp_path / "receipt.txt").write_text("received, No. 212")
    attached = session.attach(FIRST, "receipt_item", tmp_path / "receipt.txt", NoProgress())
    receipt = attached.receipt_item
    assert receipt
    assert (session.item(receipt).name, session.item(receipt).case) == ("receipt.txt", CASE)
    assert Kind.SUBMISSION_UPDATED in [entry.kind for entry in session.history(receipt)]
    with pytest.raises(ItemAttached) as refused:
        session.plan_purge(receipt, "its owner wants it back")
    assert refused.value.facts["submissions"] == ["S-001"]
    session.update_submission(FIRST, {"receipt_item": ""})
    session.purge(session.plan_purge(receipt, "its owner wants it back"))
    assert session.submission(FIRST).authority == PROSECUTOR["authority"], "what was recorded of it stays"
    with pytest.raises(ItemDestroyed):
        session.update_submission(FIRST, {"receipt_item": str(receipt)})


def test_a_receipt_that_cannot_be_read_changes_nothing(session: Session, tmp_path: Path) -> None:
    session.add_submission(CASE, PROSECUTOR)
    with pytest.raises(SourceMissing):
        session.attach(FIRST, "receipt_item", tmp_path / "none.pdf", NoProgress())
    assert entries(session) == [Kind.SUBMISSION_ADDED]


# -- the annex -----------------------------------------------------------------------------------


def printed(pdf: bytes, folder: Path) -> str:
    """The text of the pages, as another program finds it."""
    (folder / "annex.pdf").write_bytes(pdf)
    done = subprocess.run(["pdftotext", "-raw", folder / "annex.pdf", "-"], capture_output=True, check=True)
    return " ".join(done.stdout.decode("utf-8").split())


def test_the_annex_tells_each_remedy_in_the_order_of_sending(session: Session, tmp_path: Path) -> None:
    submit_all(session)
    session.update_submission(THIRD, {"receipt_item": "E-1"})
    pdf = session.remedies(CASE, ("kk", "en"))
    assert session.remedies(CASE, ("kk", "en")) == pdf
    text = printed(pdf, tmp_path)
    for said in (
        "Domestic remedies tried",
        "Мерзімінде жауап жоқ",
        "No answer by the deadline",
        "3-5/88-14",
        "2026-04-10",
    ):
        assert said in text
    places = [text.index(f"S-00{number}") for number in (1, 3, 4, 2)]
    assert places == sorted(places)
    digest = session.item(ItemId(1)).sha256
    assert digest
    assert digest.hex in text


def test_an_annex_without_submissions_says_so(session: Session, tmp_path: Path) -> None:
    assert "Ничего ещё не подано." in printed(session.remedies(CASE, ("ru",)), tmp_path)


def test_the_table_has_a_row_for_each(session: Session) -> None:
    submit_all(session)
    table = session.remedies_table(CASE, ("ru",)).decode("utf-8-sig")
    rows = list(csv.DictReader(io.StringIO(table)))
    assert [row["№"] for row in rows] == ["S-001", "S-003", "S-004", "S-002"]
    assert rows[0]["Способ"] == "портал"
    assert rows[0]["Результат"] == POLICE["outcome"]
    assert [row["Состояние"] for row in rows] == ["Ответ получен", "В срок ответа нет", *["Ответа пока нет"] * 2]


# -- the command ---------------------------------------------------------------------------------


@pytest.fixture
def run(vault: TestVault, tmp_path: Path) -> Iterator[object]:
    """The program in this process."""
    (key := tmp_path / "key.txt").write_text(vault.identity)

    def command(name: str, *line: str | Path) -> int:
        return main(["submission", name, str(vault.path), *map(str, line), "--identity-file", str(key)])

    return command  # type: ignore[return-value]


def test_the_commands_record_list_and_print(run: object, capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    assert callable(run)
    sent = ("--case", "C-1", "--authority", "District police", "--sent", "2020-01-02")
    assert run("add", *sent, "--deadline", "2020-01-20", "--receipt-item", "3") == 0
    assert "S-001 of case C-001: OVERDUE" in capsys.readouterr().out
    assert run("add", *sent, "--medium", "post", "--json") == 0
    assert json.loads(capsys.readouterr().out)["state"] == "open"
    assert run("list") == 0
    assert "2 submissions, 1 overdue on " in capsys.readouterr().out
    assert run("list", "--overdue", "--case", "C-1", "--json") == 0
    (late,) = json.loads(capsys.readouterr().out)
    assert (late["id"], late["receipt_item"], late["list"]) == ("S-001", "E-000003", None)
    assert run("update", "s-1", "--answered", "2020-01-19", "--answer", "7") == 0
    assert run("list", "--overdue") == 0
    assert "0 submissions, none overdue" in capsys.readouterr().out
    assert run("annex", "--case", "C-1", "--out", tmp_path / "a.pdf", "--lang", "ru,kk") == 0
    assert run("annex", "--case", "C-1", "--out", tmp_path / "a.csv", "--format", "csv") == 0
    assert (tmp_path / "a.pdf").read_bytes().startswith(b"%PDF")
    assert b"District police" in (tmp_path / "a.csv").read_bytes()


def test_what_is_not_as_asked_is_told_and_changes_nothing(
    run: object, capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    assert callable(run)
    assert run("update", "S-1", "--next", "Court") == 2
    assert "There is no submission S-001" in capsys.readouterr().err
    assert run("update", "S-1") == 2
    assert run("add", "--case", "C-1", "--authority", "Police", "--sent", "yesterday") == 2
    said = capsys.readouterr().err
    assert "The value of --sent cannot be used: yesterday" in said
    assert "when it was sent, as 2026-03-06" in said
    assert run("annex", "--case", "C-1", "--out", tmp_path / "a.pdf", "--format", "csv") == 2
    assert not (tmp_path / "a.pdf").exists()


def test_unknown_is_a_time_of_sending_too(session: Session) -> None:
    session.add_submission(CASE, {**OMBUDSMAN, "sent_at": "unknown"})
    assert session.submission(FIRST).sent_on is None


def test_a_submission_of_another_copy_has_a_number_of_its_own_here(vault: TestVault, tmp_path: Path) -> None:
    other = vault.copy(tmp_path / "other.vault")
    for one, authority in ((vault, "Court"), (other, "Police")):
        with one.session(write=True, clock=April()) as session:
            session.add_submission(CASE, {"authority": authority, "sent_at": "unknown"})
    with vault.session(write=True, clock=April()) as session:
        done = session.merge(other.path, "worked on two computers", NoProgress())
        assert [(str(one.id), one.authority) for one in session.submissions()] == [
            ("S-001", "Court"),
            ("S-002", "Police"),
        ]
    assert done.renumbered["S-001"] == "S-002"
