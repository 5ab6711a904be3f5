"""The place Export over a real vault, without Qt."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from evidence_vault.crypto import age
from evidence_vault.errors import (
    Cancelled,
    InvalidValue,
    NoSuchProfile,
    PathExists,
    RedactionLeaks,
    SourceUnreadable,
    VaultError,
)
from evidence_vault.progress import Progress
from evidence_vault.records.bundle import Built, BundleOrder, Review, Withheld
from evidence_vault.records.consent import Consent
from evidence_vault.records.ids import CaseId, ItemId
from evidence_vault.resources import resource
from tests.helpers.bundles import files
from tests.helpers.doubts import NOTHING, added, order_of, without
from tests.helpers.runners import DirectRunner
from ui.presenters.exporting import Choices, ExportPresenter, Packing, recipient_in

CASE = CaseId(1)


class Screen:
    """Writes down what it is told."""

    def __init__(self) -> None:
        self.choices: list[Choices] = []
        self.reviews: list[Review] = []
        self.errors: list[VaultError] = []
        self.built: list[Built] = []
        self.said: list[str] = []

    def show_choices(self, choices: Choices) -> None:
        self.choices.append(choices)

    def show_review(self, review: Review) -> None:
        self.reviews.append(review)

    def show_failure(self, error: VaultError) -> None:
        self.errors.append(error)

    def show_built(self, built: Built) -> None:
        self.built.append(built)

    def show_recipient(self, text: str) -> None:
        self.said.append(text)

    def __getattr__(self, name: str) -> Any:  # noqa: ANN401 - whatever else a screen is told
        return lambda *_: None


def begun(direct: DirectRunner, *, issued: bool = True) -> tuple[ExportPresenter, Screen]:
    """The place, after the person came to it."""
    screen = Screen()
    presenter = ExportPresenter(direct, screen)
    if issued:
        direct.session.issue_list(CASE, None, ["en"], "")
    presenter.activate()
    return presenter, screen


def order(exhibits: Sequence[int] = (), *, mask: bool = False) -> BundleOrder:
    return BundleOrder(CASE, 1, "generic", ("en",), exhibits=tuple(exhibits), mask=mask, declarations=())


def test_a_list_is_issued_here_and_what_changed_since_is_told(direct: DirectRunner) -> None:
    presenter, screen = begun(direct, issued=False)
    assert (screen.choices[-1].exhibits, screen.choices[-1].lists) == (2, ())
    presenter.issue("generic", ("en", "ru"), "first")
    (version,) = screen.choices[-1].lists
    assert (version.version, version.languages, version.reason) == (1, ("en", "ru"), "first")
    assert not screen.choices[-1].changed
    direct.session.edit_exhibits(CASE, [ItemId(3)], {"title.en": "The photo"})
    presenter.activate()
    assert [change.title["en"] for change in screen.choices[-1].changed] == ["The photo"]
    assert screen.choices[-1].proposed == "generic"


def test_what_a_person_did_not_agree_to_is_refused_or_stands_by_its_number(
    direct: DirectRunner, tmp_path: Path
) -> None:
    direct.session.record_consent(Consent(0, False, "W-2", "any", "all", (ItemId(3),)))
    presenter, screen = begun(direct)
    before = direct.session.head
    presenter.look(order([1, 2]), Packing())
    assert [(one.mark, one.reason, one.detail) for one in screen.reviews[-1].refusals] == [
        ("2", Withheld.CONSENT, "W-2")
    ], "naming it does not let it go"
    assert not screen.reviews[-1].withheld, "it stands nowhere, not even by its number"
    presenter.build(tmp_path / "bundle")
    presenter.look(order(mask=True), Packing())
    assert not screen.reviews[-1].refusals
    assert screen.reviews[-1].withheld == (("2", Withheld.CONSENT),)
    assert direct.session.head == before
    assert not (tmp_path / "bundle").exists()


def test_nothing_is_built_that_was_not_looked_at_or_over_what_stands(direct: DirectRunner, tmp_path: Path) -> None:
    presenter, screen = begun(direct)
    before = direct.session.head
    presenter.build(tmp_path / "bundle")
    presenter.look(order(), Packing(zipped=True))
    (tmp_path / "bundle.zip").touch()
    presenter.build(tmp_path / "bundle")
    assert [type(error) for error in screen.errors] == [PathExists]
    assert direct.session.head == before
    assert not screen.built


class Stopping(DirectRunner):
    """The person stops at the first report of the second stage."""

    def run(self, work: Any, done: Any, failed: Any, **named: Any) -> Any:  # noqa: ANN401 - as of any runner
        class Stop:
            stages = 0

            def begin(self, _stage: str, _total: int | None) -> None:
                self.stages += 1

            def advance(self, _amount: int = 1) -> None:
                if self.stages > 1:
                    raise Cancelled

        def stopped(session: Any, _: Progress) -> Any:  # noqa: ANN401
            return work(session, Stop())

        return super().run(stopped, done, failed, **named)


@pytest.mark.thorough
def test_stopping_leaves_no_folder_and_the_look_can_be_built_after_all(direct: DirectRunner, tmp_path: Path) -> None:
    presenter, screen = begun(Stopping(direct.session))
    presenter.look(order([1]), Packing())
    presenter.build(tmp_path / "bundle")
    assert [type(error) for error in screen.errors] == [Cancelled]
    assert list(tmp_path.glob("*bundle*")) == []
    presenter.build(tmp_path / "bundle")
    assert len(screen.errors) == 2, "it was begun again, and stopped again"


def test_a_key_is_read_from_a_file_and_a_wrong_one_is_refused_before_anything(
    direct: DirectRunner, tmp_path: Path
) -> None:
    key = str(age.Identity.generate().recipient)
    (tmp_path / "key.txt").write_text(f"# created: today\n# public key: {key}\n")
    (tmp_path / "none.txt").write_text("AGE-SECRET-KEY-1QQQ")
    presenter, screen = begun(direct)
    for name in ("key.txt", "none.txt", "missing.txt"):
        presenter.read_recipient(tmp_path / name)
    assert screen.said == [key, ""]
    presenter.look(order(), Packing(recipient=key[:-1]))
    assert [type(error) for error in screen.errors] == [SourceUnreadable, InvalidValue]
    assert not screen.reviews
    with pytest.raises(SourceUnreadable):
        recipient_in(tmp_path)


@pytest.mark.thorough
def test_the_same_again_is_the_same_bytes_and_a_forum_of_one_s_own_needs_its_file(
    direct: DirectRunner, tmp_path: Path
) -> None:
    rules = tmp_path / "mine.toml"
    text = resource("profiles", "generic.toml").read_text("utf-8")
    rules.write_text(text.replace('id = "generic"', 'id = "mine"', 1), "utf-8")
    session, screen = direct.session, Screen()
    presenter = ExportPresenter(direct, screen)
    session.issue_list(CASE, session.profile(str(rules)), ["en"], "")
    presenter.activate()
    presenter.look(replace(order([1]), profile=str(rules)), Packing())
    presenter.build(tmp_path / "bundle")
    (built,) = screen.built
    head = session.head
    presenter.build_again(built.seq, tmp_path / "again")
    assert [type(error) for error in screen.errors] == [NoSuchProfile]
    assert not (tmp_path / "again").exists()
    presenter.build_again(built.seq, tmp_path / "again", str(rules))
    assert len(screen.built) == 2
    assert session.head == head, "nothing is recorded by that"
    first, second = (
        {path.relative_to(folder): path.read_bytes() for path in files(folder)}
        for folder in (tmp_path / "bundle", tmp_path / "again")
    )
    assert first == second


def test_a_build_that_would_say_a_removed_word_names_it_to_the_person_alone(
    direct: DirectRunner, tmp_path: Path
) -> None:
    session = direct.session
    covered = without(session, added(session, "covered.png", NOTHING), "Ермек")
    presenter, screen = begun(direct)
    presenter.look(order_of(session, covered, added(session, "note.txt", "Ермек wrote this".encode())), Packing())
    assert [(one.kind, one.term) for one in screen.reviews[-1].stops] == [("text", 1)], "it is said before"
    presenter.build(tmp_path / "bundle")
    (error,) = screen.errors
    assert isinstance(error, RedactionLeaks)
    assert "Ермек" not in str(error) + repr(error.facts)
    assert presenter.terms(error) == [(1, "Ермек")]
    assert not (tmp_path / "bundle").exists()
