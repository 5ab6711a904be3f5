"""What was being typed or taken in when the vault was locked: kept while it happens, offered after the next unlock."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Protocol

from evidence_vault.errors import NoSuchItem, NoSuchSubmission, OpenedForReading, VaultError
from evidence_vault.progress import Progress
from evidence_vault.records.case import (
    CASE_FIELDS,
    CASE_TEXTS,
    EXHIBIT_FIELDS,
    EXHIBIT_TEXTS,
    LANGUAGES,
    Case,
    Exhibit,
)
from evidence_vault.records.ids import CaseId, ItemId, SubmissionId
from evidence_vault.records.item import CARD_FIELDS
from evidence_vault.records.submission import SUBMISSION_FIELDS, Submission
from evidence_vault.records.unsaved import UnfinishedIntake, Unsaved, UnsavedTexts
from ui.presenters import submissions
from ui.presenters.ports import DraftFile, Runner
from ui.presenters.recorded import as_recorded, texts_of_case, texts_of_exhibit

if TYPE_CHECKING:
    from evidence_vault.session import Session

_OF_EXHIBITS = {*EXHIBIT_FIELDS, *(f"{name}.{language}" for name in EXHIBIT_TEXTS for language in LANGUAGES)}
_OF_BUNDLE = {"list", "manifest_sha256", "pages"}
_OF_CASES = {*CASE_FIELDS, *(f"{name}.{language}" for name in CASE_TEXTS for language in LANGUAGES)}


@dataclass(frozen=True, slots=True)
class OfferedTexts:
    """Texts of one form, with what the screen needs to name it and to lead there.

    Attributes:
        texts: with fields that say something else than what is recorded.
        number: of the exhibit; None for other forms.
        case: that it is, or that the exhibit or submission belongs to; None for cards and for a new case.
    """

    texts: UnsavedTexts
    number: int | None = None
    case: CaseId | None = None


@dataclass(frozen=True, slots=True)
class Offer:
    """What can be taken up again.

    Attributes:
        texts: by form.
        intakes: that did not end.
        left_out: texts and intakes that belong to nothing here.
        set_aside: files in the folder of drafts that were no drafts of this vault.
    """

    texts: tuple[OfferedTexts, ...] = ()
    intakes: tuple[UnfinishedIntake, ...] = ()
    left_out: int = 0
    set_aside: int = 0


class DraftsScreen(Protocol):
    """The open vault on the screen, as far as it concerns what is not recorded yet."""

    def unsaved(self) -> Unsaved:
        """Everything in it that a lock would cost."""
        ...

    def show_offer(self, offer: Offer) -> None:
        """Ask what shall become of it; an empty one puts the question away."""
        ...

    def take_up(self, texts: Iterable[OfferedTexts]) -> None:
        """Put texts back into their forms."""
        ...

    def go_on(self, intakes: Iterable[UnfinishedIntake]) -> None:
        """Take in what is missing."""
        ...

    def show_not_kept(self, error: VaultError) -> None:
        """What is being typed cannot be kept."""
        ...


class Keeper(Protocol):
    """Writes drafts, a moment after something changed, without keeping anybody waiting."""

    def begin(
        self,
        file: DraftFile,
        collect: Callable[[], Unsaved],
        kept: Callable[[], None],
        failed: Callable[[VaultError], None],
    ) -> None:
        """Keep from now on what `collect` tells, also that there is nothing; `kept` and `failed` are told the end."""
        ...


class DraftsPresenter:
    """Of one open vault. What is offered counts as unsaved itself until the person has decided.

    Args:
        runner: where work with the session is done.
        keeper: writes drafts.
    """

    def __init__(self, runner: Runner, keeper: Keeper) -> None:
        self._runner, self._keeper = runner, keeper
        self._screen: DraftsScreen | None = None
        self._offer = Offer()
        self._earlier: tuple[str, ...] = ()

    def show_on(self, screen: DraftsScreen) -> None:
        """The vault is shown here from now on."""
        self._screen = screen
        screen.show_offer(self._offer)

    def begin(self) -> None:
        """Look what earlier sessions kept, and keep what this one has."""

        def done(found: tuple[DraftFile, tuple[str, ...], Offer]) -> None:
            file, self._earlier, offer = found
            self._keeper.begin(file, self.unsaved, self._kept, self._not_kept)
            self._decide(offer)

        self._runner.run(_look, done, self._not_kept)

    def unsaved(self) -> Unsaved:
        """What this session has to keep."""
        now = self._screen.unsaved() if self._screen else Unsaved()
        offered = tuple(one.texts for one in self._offer.texts)
        return Unsaved(offered + now.texts, self._offer.intakes + now.intakes)

    # -- decisions of the person -----------------------------------------------------------------

    def take_up(self) -> None:
        """Put the offered texts back into their forms; nothing is recorded by that."""
        texts = self._offer.texts
        self.forget_texts()
        if self._screen:
            self._screen.take_up(texts)

    def forget_texts(self) -> None:
        """The offered texts are not wanted any more."""
        self._decide(replace(self._offer, texts=(), left_out=0, set_aside=0))

    def go_on(self) -> None:
        """Take in what the offered intakes left over."""
        intakes = self._offer.intakes
        self.forget_intakes()
        if self._screen:
            self._screen.go_on(intakes)

    def forget_intakes(self) -> None:
        """What they left over is not wanted any more."""
        self._decide(replace(self._offer, intakes=()))

    def _decide(self, offer: Offer) -> None:
        self._offer = offer
        if self._screen:
            self._screen.show_offer(offer)

    # -- told by the keeper ----------------------------------------------------------------------

    def _kept(self) -> None:
        """This session's own draft holds what the earlier ones held."""
        names, self._earlier = self._earlier, ()
        if names:
            self._runner.run(lambda session, _: session.forget_drafts(names), lambda _: None, self._not_kept)

    def _not_kept(self, error: VaultError) -> None:
        if self._screen and not isinstance(error, OpenedForReading):
            self._screen.show_not_kept(error)


def _look(session: Session, _: Progress) -> tuple[DraftFile, tuple[str, ...], Offer]:
    file, found = session.draft_file(), session.drafts()
    by_form: dict[tuple[str, tuple[str, ...], str], UnsavedTexts] = {}
    for texts in found.unsaved.texts:
        which = (texts.form, texts.about, _which(texts))
        earlier = by_form.get(which)
        fields = {**(earlier.fields if earlier and not which[2] else {}), **texts.fields}
        by_form[which] = replace(texts, fields=fields)
    known = _Known(session)
    offered = [known.offered(texts) for texts in by_form.values()]
    intakes = [intake for intake in dict.fromkeys(found.unsaved.intakes) if all(map(_is_place, intake.sources))]
    left_out = offered.count(None) + len(set(found.unsaved.intakes)) - len(intakes)
    texts_left = tuple(one for one in offered if one and one.texts.fields)
    return file, found.names, Offer(texts_left, tuple(intakes), left_out, len(found.set_aside))


def _which(texts: UnsavedTexts) -> str:
    """Tells submissions and cases that are to be made apart; those that an older program kept, by all that they say."""
    if texts.form not in ("submission", "case") or texts.about:
        return ""
    return texts.fields.get("draft") or repr(sorted(texts.fields.items()))


def _is_place(source: bytes) -> bool:
    return os.path.isabs(source) and b"\0" not in source


class _Known:
    """What there is in a vault, to hold drafts against it."""

    def __init__(self, session: Session) -> None:
        self._session = session
        self._cases: dict[str, Case] = {str(case.id): case for case in session.cases()}
        listed: Iterator[Exhibit] = (one for case in self._cases.values() for one in session.exhibits(case.id))
        self._exhibits = {str(exhibit.id): exhibit for exhibit in listed}

    def offered(self, texts: UnsavedTexts) -> OfferedTexts | None:
        """Texts without what is recorded by now; None where they belong to nothing here, or no field of theirs does."""
        if texts.form == "card":
            return self._card(texts)
        if texts.form == "exhibit":
            return self._exhibit(texts)
        return self._submission(texts) if texts.form == "submission" else self._case(texts)

    def _card(self, texts: UnsavedTexts) -> OfferedTexts | None:
        try:
            cards = [self._session.item(ItemId.parse(item)).card for item in texts.about]
        except (NoSuchItem, ValueError):
            return None
        if not cards or not texts.fields.keys() & set(CARD_FIELDS):
            return None
        fields = {
            name: text
            for name, text in texts.fields.items()
            if name in CARD_FIELDS and any(card.get(name, "") != as_recorded(name, text) for card in cards)
        }
        return OfferedTexts(replace(texts, fields=fields))

    def _exhibit(self, texts: UnsavedTexts) -> OfferedTexts | None:
        exhibit = self._exhibits.get(texts.about[0]) if len(texts.about) == 1 else None
        if exhibit is None or exhibit.withdrawn or not texts.fields.keys() & _OF_EXHIBITS:
            return None
        fields = _changed(texts.fields, texts_of_exhibit(exhibit), _OF_EXHIBITS)
        return OfferedTexts(replace(texts, fields=fields), exhibit.number, exhibit.case)

    def _case(self, texts: UnsavedTexts) -> OfferedTexts | None:
        case = self._cases.get(texts.about[0]) if len(texts.about) == 1 else None
        if bool(texts.about) != bool(case) or not texts.fields.keys() & _OF_CASES:
            return None
        if case:
            fields = _changed(texts.fields, texts_of_case(case), _OF_CASES)
            return OfferedTexts(replace(texts, fields=fields), case=case.id)
        fields = _changed(texts.fields, {}, _OF_CASES)
        made = any(fields.items() <= texts_of_case(one).items() for one in self._cases.values())
        which = {"draft": texts.fields["draft"]} if "draft" in texts.fields else {}
        return OfferedTexts(replace(texts, fields=fields | which if fields and not made else {}))

    def _submission(self, texts: UnsavedTexts) -> OfferedTexts | None:
        fields = {name: text for name, text in texts.fields.items() if name in SUBMISSION_FIELDS}
        if not fields or len(texts.about) > 1:
            return None
        if not texts.about:
            case = self._cases.get(texts.fields.get("case", ""))
            new = case and not any(_says(one, fields) for one in self._session.submissions(case.id))
            return OfferedTexts(replace(texts, fields=texts.fields if new else {}), case=case.id) if case else None
        try:
            one = self._session.submission(SubmissionId.parse(texts.about[0]))
        except (NoSuchSubmission, ValueError):
            return None
        typed, recorded = submissions.as_recorded(fields), one.fields()
        fields = {name: text for name, text in fields.items() if typed[name] != recorded.get(name, "")}
        return OfferedTexts(replace(texts, fields=fields), case=one.case)


def _says(one: Submission, fields: Mapping[str, str]) -> bool:
    """Whether a submission says all of these fields and nothing else; what follows from its bundle nobody types."""
    recorded = one.fields()
    if "bundle" in fields:
        recorded = {name: text for name, text in recorded.items() if name in fields or name not in _OF_BUNDLE}
    return {name: _alike(name, text) for name, text in submissions.as_recorded(fields).items() if text.strip()} == {
        name: _alike(name, text) for name, text in recorded.items()
    }


def _alike(name: str, text: str) -> str:
    """A text in a form in which it can be compared: seconds that are none may be left out of a moment."""
    text = text.strip()
    return text.replace("T", " ").replace(":00+", "+") if name == "sent_at" else text


def _changed(fields: Mapping[str, str], recorded: Mapping[str, str], known: set[str]) -> dict[str, str]:
    return {
        name: text
        for name, text in fields.items()
        if name in known and as_recorded(name, text) != recorded.get(name, "")
    }
