"""Requests about what a court gets: lists, forums, redactions, bundles, submissions."""

from __future__ import annotations

from evidence_vault.errors.base import RequestError


class BundlePacked(RequestError):
    """A bundle is to be verified that is still packed in one file. Facts: path."""

    code = "bundle.packed"


class BundleRefused(RequestError):
    """Exhibits must not go to this recipient as they are. Facts: exhibits (marks, each with why)."""

    code = "bundle.refused"


class NoSuchBuild(RequestError):
    """No bundle was built in this entry that could be built again or gone on with. Facts: entry."""

    code = "bundle.no_such_build"


class SignedByAnother(RequestError):
    """A bundle is to be built again whose checkpoint other keys signed than those that are open. Facts: custodian."""

    code = "bundle.signed_by_another"


class ItemAttached(RequestError):
    """An item cannot be destroyed while it is the receipt or the answer of submissions. Facts: item, submissions."""

    code = "item.attached"


class NoSuchSubmission(RequestError):
    """Facts: submission."""

    code = "submission.unknown"


class NotRedactable(RequestError):
    """An item has no pages that could be painted over. Facts: item."""

    code = "redaction.kind"


class NothingToRedact(RequestError):
    """No box was given, and no term found. Facts: item."""

    code = "redaction.nothing"


class RedactionTooLarge(RequestError):
    """An item is longer than what is painted over at once. Facts: item."""

    code = "redaction.too_large"


class RedactionUnread(RequestError):
    """Pages cannot be shown, so they cannot be painted over. Facts: item, result."""

    code = "redaction.unread"


class _Stopped:
    """What errors have in common that say that something must not leave."""

    facts: dict[str, object]

    @property
    def places(self) -> tuple[str, ...]:
        """Each as text."""
        return _texts(self.facts.get("places"))

    @property
    def kinds(self) -> tuple[str, ...]:
        """Where in the files, as of `records.redaction.Leaked`."""
        return _texts(self.facts.get("kinds"))

    @property
    def doubts(self) -> tuple[str, ...]:
        """Places at which a person may say that another word stands there, as of `RedactionDoubtful`."""
        return _texts(self.facts.get("doubts"))


class RedactionLeaks(_Stopped, RequestError):
    """The gate found what must not leave. Facts: places, kinds, terms, count, doubts.

    Of the terms only the numbers are told. `places` are the first ones, `kinds` and `terms` those of all places.
    """

    code = "redaction.leaks"

    @property
    def terms(self) -> tuple[int, ...]:
        """The numbers, from 1, of the terms that were found."""
        found = self.facts.get("terms")
        return tuple(map(int, found)) if isinstance(found, list) else ()


class RedactionUnsearched(_Stopped, RequestError):
    """Files cannot be searched for what must not leave, and nothing else speaks against them. Facts: places, kinds, terms, count, doubts."""

    code = "redaction.unsearched"


class RedactionDoubtful(_Stopped, RequestError):
    """A machine, not sure of a word, read one that is a removed term but for one letter. Facts: places, count.

    Places are of the form of `records.redaction.Alike`. A person says of each whether it is another word. The terms are not
    told here: `Session.terms_in_doubt` has them.
    """

    code = "redaction.doubtful"

    @property
    def doubts(self) -> tuple[str, ...]:
        """All of the places."""
        return self.places


def _texts(found: object) -> tuple[str, ...]:
    return tuple(map(str, found)) if isinstance(found, list) else ()


class InvalidProfile(RequestError):
    """A profile file is not of its form. Facts: file, line (from 1), reason."""

    code = "profile.invalid"


class NoSuchProfile(RequestError):
    """No shipped profile has this id. Facts: profile, known."""

    code = "profile.unknown"


class NoSuchList(RequestError):
    """A version of a case's list was never issued. Facts: case, version, issued (how many were)."""

    code = "list.unknown"


class NothingToIssue(RequestError):
    """A case has no exhibit in use, so there is no list to issue. Facts: case."""

    code = "list.empty"
