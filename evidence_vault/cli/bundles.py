"""The review of a bundle on a terminal: everything by name, before anything leaves."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from itertools import groupby

from evidence_vault.cli.facts import JsonObject
from evidence_vault.cli.kinds import kind_lines
from evidence_vault.cli.output import counted, visible
from evidence_vault.records.bundle import Agreed, BundleOrder, Refusal, Review, Withheld
from evidence_vault.records.consent import ANY
from evidence_vault.records.profile import Profile, in_language
from evidence_vault.records.redaction import MOST_TOLD

_CODES = {
    "account": "Accounts and display names",
    "custodian": "The keeper",
    "device": "Devices and programs",
    "file_name": "Names of files",
    "gps": "Positions",
    "inside": "What else the program read inside the files, which go out as they are",
    "outside": "Parties outside",
    "path": "Paths",
    "person": "People",
    "text": "What is written about case, exhibits and items (beginnings)",
    "time": "Times",
    "url": "Addresses",
    "zone": "Time zones",
}

WITHHELD = {
    Withheld.SEALED: "it is under seal",
    Withheld.EX_PARTE: "it is for the court alone",
    Withheld.CONFIDENTIAL: "it is confidential",
    Withheld.DISCLOSE: "it is not to be disclosed",
    Withheld.CONSENT: "a person in it did not agree",
}

TELLING = (
    "WARNING: exhibit {mark} says in its title, texts, card or file name what was removed from a redacted version."
)

_CANNOT_HIDE = """\
What no choice hides, whoever gets the bundle:
  - that the vault's log has {entries} now, of which {shown} can be seen in part, and which places in it these have;
  - the times of these entries and the custodian of each, and when the vault was made;
  - in steps of 8, how many facts each entry has;
  - the vault's id {vault} and its keys: they link all bundles that are ever given out of this vault;
  - the originals, byte for byte, with whatever is inside these files: the program does not find everything in them."""

_UNREAD = {
    "picture": "pictures, in which it looks for no names",
    "pages": "pages of PDF files, of which it reads remarks alone for names",
    "attached": "files with others in them, of which it tells the names alone",
    "before": "they came with items from another vault, and are destroyed or damaged: who vouched for these before is not named",
    "shortened": "they name more people than are told here",
    "none": "sound, film, or a kind of file that it cannot read",
    "locked": "they open with a password only",
    "too_large": "too large",
}
_SCOPES = {"names": "to be named", "picture": "to be seen", "all": "to be named and seen"}

_FIRST = ("gps", "person", "account")
"""What endangers people most is named first."""

_ADVICE = " (look at these first; what must not be known is covered with redact, or its exhibit left out)"

_ANOTHER = """\
NOTE: the list was issued for {was}, and its marks stay as they were issued. To have it numbered for {profile}, issue it
for that forum first: list issue VAULT --case {case} --profile {profile}"""

_LACKING: Mapping[tuple[str, ...], str] = {
    ("names",): "agreed to be seen, but not to be named",
    ("picture",): "agreed to be named, but not to be seen",
}

_NAMES = {"shows": "what it shows", "date": "the date", "source": "the source", "pages": "the number of pages"}

_STOPS = """\
These say what was removed from an item, or what is held back, or cannot be searched for it. Change them or redact them too; or
make the version from which it was removed anew without this word, and withdraw the old one. The name that a file came with stays:
leave its exhibit out, or add the file again under a name that says nothing, and exhibit that.
What pictures show, and what the pages of the bundle say, is looked for when it is built."""

_REFUSED = """\
These are not built as they are. Leave them out (--exhibits), put a sheet in their place (--mask), or name them in
--unseal where they may go all the same; what a person did not agree to goes only as a redacted version."""


def review_lines(review: Review) -> Iterator[str]:
    """The review, for a person who has to approve it."""
    order = review.order
    yield f"List version {order.list_version} of {order.case} for {visible(review.forum)}, in {', '.join(order.languages)}."
    if review.issued_for != review.forum:
        yield _ANOTHER.format(profile=visible(order.profile), was=visible(review.issued_for), case=order.case)
    for mark, reason in review.unsealed:
        yield f"  UNSEALED: exhibit {visible(mark)} goes, although {WITHHELD[reason]}."
    yield "Whoever gets this bundle learns, unencrypted:"
    first = sorted(review.named, key=lambda one: _FIRST.index(one.code) if one.code in _FIRST else len(_FIRST))
    for code, named in groupby(first, lambda one: one.code):
        yield f"  {_CODES[code]}:{_ADVICE if code in _FIRST else ''}"
        for one in named:
            yield f"    {visible(_worded(one.value) if code == 'inside' else one.value)}  ({visible(', '.join(one.where[:4]))}{_more(len(one.where) - 4)})"
    yield from _unread(review)
    for mark, reason in review.withheld:
        yield f"  Exhibit {visible(mark)} stands in it by its number alone: {WITHHELD[reason]}."
    yield from map(_agreed, review.consents)
    yield _CANNOT_HIDE.format(entries=counted(review.entries, "entry"), shown=review.shown, vault=review.vault)
    if review.warnings or review.unconfirmed or review.missing or review.wrong_types:
        yield "For this forum:"
        yield from (f"  - it takes no files of this kind: {visible(one)}" for one in review.wrong_types)
        yield from (f"  - {visible(in_language(texts, 'en'))}" for texts in review.warnings)
        yield from (f"  - not filled in, and asked for: {each}" for each in asked_for(review.missing))
        unconfirmed = (visible(in_language(texts, "en")) for texts in review.unconfirmed)
        yield from (f"  - nobody has confirmed this rule yet: {text}" for text in unconfirmed)
    for refusal in review.refusals:
        yield f"REFUSED: exhibit {visible(refusal.mark)}: {WITHHELD[refusal.reason]}."
        yield from cures(refusal, order, review.forum)
    if review.refusals:
        yield _REFUSED
    yield from _stop_lines(review)


def _stop_lines(review: Review) -> Iterator[str]:
    """What would stop the bundle although it may go to this forum."""
    for one in review.stops[:MOST_TOLD]:
        yield f"WOULD STOP THE BUNDLE: {visible(one)}"
    if review.stops:
        yield from [f"  and {len(review.stops) - MOST_TOLD} more"] if len(review.stops) > MOST_TOLD else []
        yield from kind_lines({one.kind for one in review.stops})
        yield _STOPS


def other_languages(profile: Profile, languages: Sequence[str]) -> Iterator[str]:
    """That a forum does not read a language that was asked for."""
    others = sorted(set(languages) - set(profile.languages or languages))
    if others:
        yield f"Note: this forum reads {', '.join(profile.languages or ())}; asked for is {', '.join(others)} besides."


def cures(refusal: Refusal, order: BundleOrder, forum: str) -> Iterator[str]:
    """What people said, and the commands after which the exhibit may go."""
    if refusal.reason is not Withheld.CONSENT:
        return
    for person, parts in refusal.lacking:
        lacking = _LACKING.get(parts, "did not agree to be named or seen, or took it back")
        yield f"  {visible(person)} {lacking}, as far as {visible(forum)} is concerned."
    items = " ".join(map(str, refusal.items))
    yield f"  If they agree: evidence-vault consent give VAULT {items} --person P --scope all --recipient {visible(forum)}"
    redacted = " ".join(map(str, refusal.redacted)) or "the redacted version"
    if not refusal.redacted:
        yield f"  Otherwise make a redacted version: evidence-vault redact VAULT {refusal.items[0]} --box … --term …"
    yield f"  Put it in its place: exhibit withdraw VAULT {items} --case {order.case}, which withdraws all of the exhibit, then"
    yield f"  exhibit add VAULT {redacted} --case {order.case}, of several items with the others and --together, and issue the"
    yield f"  list again: list issue VAULT --case {order.case}"


def _agreed(one: Agreed) -> str:
    to = "anybody" if one.recipient == ANY else visible(one.recipient)
    scope, marks = _SCOPES.get(one.scope, one.scope), visible(", ".join(one.marks))
    return f"  Consent: {visible(one.person)} agreed {scope}, for {to} (entry {one.seq}; exhibits {marks})."


def _unread(review: Review) -> Iterator[str]:
    """Where a person has to look for names."""
    places: dict[str, list[str]] = {}
    for one in review.unread:
        places.setdefault(one.reason, []).append(one.where)
    yield "  The program names senders, authors and who left remarks; in no file does it look for names in the running text."
    if places:
        yield "  In these files it did not look, or not at all of them; look yourself whom they name or show:"
    for reason, where in places.items():
        yield f"    {visible(', '.join(where))}  ({_UNREAD.get(reason, 'they could not be read')})"


def asked_for(needs: Sequence[str], most: int = MOST_TOLD) -> Iterator[str]:
    """Each field by the words of its column, of which exhibits (`most` by their marks), and the option that fills it."""
    fields: dict[str, list[str]] = {}
    for need in needs:
        mark, _, field = need.rpartition(" ")
        fields.setdefault(field, []).extend([visible(mark)] if mark else [])
    for field, marks in fields.items():
        thing, _, name = field.partition(".")
        of = (
            f"exhibit{'s' if len(marks) > 1 else ''} {', '.join(marks[:most])}{_more(len(marks) - most)}"
            if marks
            else f"the {thing}"
        )
        yield f"{_NAMES.get(name, name.replace('_', ' '))} of {of} ({thing} edit --{name.replace('_', '-')})"


def _worded(value: str) -> str:
    """What stands in a file, in words: pdf.has_javascript is has javascript."""
    name, _, said = value.partition(": ")
    words = name.rpartition(".")[2].replace("_", " ")
    return words if said == "True" else f"{words}: {said}"


def _more(count: int) -> str:
    return f" and {count} more" if count > 0 else ""


def review_facts(review: Review) -> JsonObject:
    """The same for other programs."""
    return {
        "case": str(review.order.case),
        "list": review.order.list_version,
        "profile": review.order.profile,
        "languages": list(review.order.languages),
        "named": [{"code": one.code, "value": one.value, "where": list(one.where)} for one in review.named],
        "refusals": [{"exhibit": one.mark, "reason": str(one.reason), "detail": one.detail} for one in review.refusals],
        "unsealed": [{"exhibit": mark, "reason": str(reason)} for mark, reason in review.unsealed],
        "withheld": [{"exhibit": mark, "reason": str(reason)} for mark, reason in review.withheld],
        "consents": [
            {
                "entry": one.seq,
                "person": one.person,
                "scope": one.scope,
                "recipient": one.recipient,
                "exhibits": list(one.marks),
            }
            for one in review.consents
        ],
        "unread": [{"where": one.where, "reason": one.reason} for one in review.unread],
        "wrong_types": list(review.wrong_types),
        "would_stop": [str(one) for one in review.stops],
        "missing": list(review.missing),
        "warnings": [in_language(texts, "en") for texts in review.warnings],
        "unconfirmed": [in_language(texts, "en") for texts in review.unconfirmed],
        "issued_for": review.issued_for,
        "vault": str(review.vault),
        "entries": review.entries,
        "entries_shown": review.shown,
    }
