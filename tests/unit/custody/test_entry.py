"""An entry shows nothing but its place; and each thing that a reader MUST reject is rejected by its own reason."""

from __future__ import annotations

import base64
import json
from collections.abc import Mapping, Sequence

import pytest
from hypothesis import given
from hypothesis import strategies as st

from evidence_vault.clock import Instant
from evidence_vault.custody.disclosure import Disclosure, make
from evidence_vault.custody.entry import SealedEntry, open_entry, seal_entry
from evidence_vault.errors import DefectError, InvalidValue, MalformedFile
from evidence_vault.records.entry import Json, Kind
from evidence_vault.records.ids import CustodianId

FACTS: Mapping[str, Json] = {
    "kind": "item.ingested",
    "at": "2026-11-02T10:00:00.125Z",
    "by": "c1",
    "item": "E-000001",
    "bytes": 311_222,
}


def shown(digests: Sequence[str], *, seq: object = 4, version: object = 1) -> bytes:
    """An entry's bytes from its parts."""
    return json.dumps({"_sd": digests, "seq": seq, "v": version}, separators=(",", ":")).encode()


def decoys(count: int) -> list[str]:
    """Digests that nothing discloses, in ascending order."""
    made = (base64.urlsafe_b64encode(bytes([0xF8 + place]) + bytes(31)).decode().rstrip("=") for place in range(count))
    return sorted(made)


def assemble(facts: Sequence[tuple[str, Json]]) -> SealedEntry:
    """An entry with any facts, also ones that the program would not write."""
    made: list[Disclosure] = [make(name, value) for name, value in facts]
    digests = [one.digest for one in made] + decoys(-len(made) % 8)
    return SealedEntry(shown(sorted(digests)), tuple(one.text for one in made))


def reason(raw: bytes, disclosures: Sequence[str]) -> object:
    """Why an entry is refused."""
    with pytest.raises(MalformedFile) as refusal:
        open_entry(raw, disclosures)
    return refusal.value.facts["reason"]


def test_an_entry_is_read_back() -> None:
    sealed = seal_entry(4, FACTS)
    entry = open_entry(sealed.raw, sealed.disclosures)
    assert (entry.seq, entry.kind, entry.by) == (4, Kind.ITEM_INGESTED, CustodianId(1))
    assert entry.at == Instant.parse("2026-11-02T10:00:00.125Z")
    assert entry.facts == {"item": "E-000001", "bytes": 311_222}


def test_nothing_of_the_facts_is_in_the_open() -> None:
    sealed = seal_entry(4, {**FACTS, "card.title": "Жалоба", "note": "secret words"})
    open_part = json.loads(sealed.raw)
    assert sorted(open_part) == ["_sd", "seq", "v"]
    for word in ("ingested", "E-000001", "311222", "secret", "title", "2026"):
        assert word not in sealed.raw.decode("ascii")


@pytest.mark.parametrize(("more", "expected"), [(0, 8), (3, 8), (4, 16), (11, 16)])
def test_the_number_of_facts_is_hidden_by_decoys(more: int, expected: int) -> None:
    sealed = seal_entry(4, {**FACTS, **{f"fact.n{place}": place for place in range(more)}})
    assert len(json.loads(sealed.raw)["_sd"]) == expected


def test_two_entries_with_the_same_facts_share_no_digest() -> None:
    first, second = (set(json.loads(seal_entry(4, FACTS).raw)["_sd"]) for _ in range(2))
    assert not first & second


def test_facts_may_stay_undisclosed_and_the_rest_still_reads() -> None:
    sealed = seal_entry(4, FACTS)
    assert open_entry(sealed.raw, sealed.disclosures[:3]).facts == {}


def test_the_order_of_disclosures_says_nothing() -> None:
    sealed = seal_entry(4, FACTS)
    assert open_entry(sealed.raw, sealed.disclosures[::-1]) == open_entry(sealed.raw, sealed.disclosures)


SEALED = seal_entry(4, FACTS)
DIGESTS: list[str] = json.loads(SEALED.raw)["_sd"]


@pytest.mark.parametrize(
    ("raw", "expected"),
    [
        (b"", "entry.syntax"),
        (b"\xef\xbb\xbf" + SEALED.raw, "entry.syntax"),
        (b"[]", "entry.syntax"),
        (shown(DIGESTS, seq="4"), "entry.syntax"),
        (shown(DIGESTS, seq=None), "entry.syntax"),
        (shown(DIGESTS, version=True), "entry.syntax"),
        (b'{"seq":4,"v":1}', "entry.syntax"),
        (SEALED.raw.replace(b'"seq":4', b'"seq":4.5'), "entry.syntax"),
        (shown(DIGESTS, version=2), "entry.version"),
        (shown(DIGESTS, version=0), "entry.version"),
        (SEALED.raw + b"\n", "entry.not_canonical"),
        (b" " + SEALED.raw, "entry.not_canonical"),
        (SEALED.raw.replace(b'"v":1', b'"v": 1'), "entry.not_canonical"),
        (SEALED.raw.replace(b'"v":1', b'"v":1,"w":1'), "entry.not_canonical"),
        (SEALED.raw.replace(b'"v":1', b'"v":1,"v":1'), "entry.not_canonical"),
        (SEALED.raw.replace(b'"seq":4', b'"seq":3,"seq":4'), "entry.not_canonical"),
        (SEALED.raw.replace(b'"seq":4', b'"seq":4.0'), "entry.syntax"),
        (SEALED.raw.replace(b'"seq":4,"v":1', b'"v":1,"seq":4'), "entry.not_canonical"),
        (SEALED.raw.replace(b"_sd", b"\\u005fsd"), "entry.not_canonical"),
        (shown(DIGESTS, seq=-1), "entry.seq"),
        (shown(DIGESTS, seq=2**53), "entry.seq"),
        (shown([]), "entry.sd_count"),
        (shown(DIGESTS[:-1]), "entry.sd_count"),
        (shown(sorted(DIGESTS + decoys(1))), "entry.sd_count"),
        (shown(sorted([f"{'A' * 39}{n:04}" for n in range(4096)] + DIGESTS)), "entry.sd_count"),
        (shown([*sorted(DIGESTS[:-1]), "z" * 42]), "entry.sd_form"),
        (shown([*sorted(DIGESTS[:-2]), "y" * 42, "z" * 44]), "entry.sd_form"),
        (shown([*sorted(DIGESTS[:-1]), "z" * 42 + "B"]), "entry.sd_form"),
        (shown(["+" + "A" * 42, *sorted(DIGESTS[1:])]), "entry.sd_form"),
        (shown([*sorted(DIGESTS[:-1]), "z" * 42 + "="]), "entry.sd_form"),
        (shown([*sorted(DIGESTS[:-1]), DIGESTS[-2]]), "entry.sd_duplicate"),
        (shown(DIGESTS[::-1]), "entry.sd_unsorted"),
        (shown([DIGESTS[1], DIGESTS[0], *DIGESTS[2:]]), "entry.sd_unsorted"),
    ],
)
def test_what_is_in_the_open_must_be_of_its_one_form(raw: bytes, expected: str) -> None:
    assert reason(raw, SEALED.disclosures) == expected


def test_a_disclosure_of_another_entry_is_refused() -> None:
    stranger = make("item", "E-000002").text
    assert reason(SEALED.raw, [*SEALED.disclosures, stranger]) == "entry.digest_unknown"


def test_a_disclosure_given_twice_is_refused() -> None:
    assert reason(SEALED.raw, [*SEALED.disclosures, SEALED.disclosures[3]]) == "entry.name_twice"


def test_a_name_disclosed_with_two_values_is_refused() -> None:
    sealed = assemble([*FACTS.items(), ("item", "E-000002")])
    assert reason(sealed.raw, sealed.disclosures) == "entry.name_twice"


@pytest.mark.parametrize(
    ("name", "value", "expected"),
    [
        ("kind", None, "entry.no_kind"),
        ("kind", 1, "entry.no_kind"),
        ("kind", "item.invented", "entry.kind_unknown"),
        ("kind", "Item.Ingested", "entry.kind_unknown"),
        ("at", None, "entry.no_at"),
        ("at", 1_700_000_000, "entry.no_at"),
        ("at", "2026-11-02T10:00:00Z", "entry.at_form"),
        ("at", "2026-11-02T10:00:00.1250Z", "entry.at_form"),
        ("at", "2026-11-02T10:00:00.125+00:00", "entry.at_form"),
        ("at", "2026-02-30T10:00:00.125Z", "entry.at_form"),
        ("at", "0000-01-01T00:00:00.000Z", "entry.at_form"),
        ("at", "2026-11-02T24:00:00.000Z", "entry.at_form"),
        ("at", "\u0662\u0660\u0662\u0666-11-02T10:00:00.125Z", "entry.at_form"),
        ("by", None, "entry.no_by"),
        ("by", ["c1"], "entry.no_by"),
        ("by", "K-1", "entry.by_form"),
        ("by", "c0", "entry.by_form"),
        ("by", "c01", "entry.by_form"),
        ("by", "C1", "entry.by_form"),
        ("by", " c1", "entry.by_form"),
    ],
)
def test_every_entry_says_what_when_and_by_whom(name: str, value: Json, expected: str) -> None:
    facts = [(key, value if key == name else FACTS[key]) for key in FACTS if key != name or value is not None]
    sealed = assemble(facts)
    assert reason(sealed.raw, sealed.disclosures) == expected


def test_a_damaged_disclosure_is_refused_by_its_own_reason() -> None:
    changed = SEALED.disclosures[0][:-1]
    assert str(reason(SEALED.raw, [changed, *SEALED.disclosures[1:]])).startswith("disclosure.")


@pytest.mark.parametrize("value", [1.5, "\ud800"])
def test_a_fact_that_cannot_be_written_is_named(value: Json) -> None:
    with pytest.raises(InvalidValue) as refusal:
        seal_entry(4, {**FACTS, "card.title": value})
    assert refusal.value.facts["field"] == "card.title"


@pytest.mark.parametrize(
    "facts", [{**FACTS, "kind": "item.invented"}, {"item": "E-000001"}, {**FACTS, **{f"f{n}": n for n in range(4096)}}]
)
def test_what_could_not_be_read_back_is_never_written(facts: Mapping[str, Json]) -> None:
    with pytest.raises(DefectError):
        seal_entry(4, facts)


@given(st.data())
def test_every_changed_byte_is_refused(data: st.DataObject) -> None:
    place = data.draw(st.integers(0, len(SEALED.raw) - 1))
    byte = data.draw(st.integers(0, 255).filter(lambda value: value != SEALED.raw[place]))
    changed = SEALED.raw[:place] + bytes([byte]) + SEALED.raw[place + 1 :]
    try:
        entry = open_entry(changed, SEALED.disclosures)
    except MalformedFile:
        return
    # a decoy and the place can be changed without a trace in the entry itself; the tree shows it
    assert entry.seq != 4 or json.loads(changed)["_sd"] != DIGESTS


@given(st.binary(max_size=100), st.lists(st.text(max_size=30), max_size=3))
def test_any_bytes_are_read_or_refused(raw: bytes, disclosures: list[str]) -> None:
    with pytest.raises(MalformedFile):
        open_entry(raw, disclosures)
