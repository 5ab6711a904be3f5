"""What was removed stays removed in whatever is made of a redacted version."""

from __future__ import annotations

from dataclasses import replace

from evidence_vault.export.bundle import annexes
from evidence_vault.export.bundle.front import Bound
from evidence_vault.export.redaction_index import kept_back, redaction_rows, redactions
from evidence_vault.export.words import Words
from evidence_vault.index import Index
from evidence_vault.records.entry import Kind
from evidence_vault.records.ids import CaseId, ItemId
from tests.helpers.chronicle import Chronicle


def _twice_redacted() -> Index:
    log = Chronicle()
    log.ingest(1, b"the original")
    for item, region, term in ((2, "1 36 40 72 16 R1", "Aigerim"), (3, "2 0 0 36 8 R2", "Almaty")):
        log.ingest(item, b"version %d" % item, source="derivative")
        facts = {"item": f"E-00000{item}", "parent": f"E-00000{item - 1}", "recipe": "redaction", "reason": "a witness"}
        log.tell(Kind.DERIVATIVE_MADE, facts | {"regions": [region], "terms": [term]})
    log.case(1)
    log.exhibit(Kind.EXHIBIT_ADDED, 1, 1, [3])
    return log.index()


def test_a_version_of_a_version_keeps_back_what_both_removed() -> None:
    index = _twice_redacted()
    kept = kept_back(index, [ItemId(3)])
    assert sorted(kept.terms) == ["Aigerim", "Almaty"]
    originals = [index.item(ItemId(number)).content.sha256.hex for number in (1, 2)]
    assert sorted(kept.digests) == sorted(originals)


def test_the_index_of_redactions_names_what_both_removed() -> None:
    index = _twice_redacted()
    rows = redaction_rows(index, index.exhibits(CaseId(1)))
    assert [(row.item, row.page, row.ground) for row in rows] == [(ItemId(3), 1, "R1"), (ItemId(3), 2, "R2")]


def test_the_annex_of_a_bundle_lists_what_both_covered_page_by_page() -> None:
    index = _twice_redacted()
    (exhibit,) = index.exhibits(CaseId(1))
    bound = Bound("1", exhibit, (index.item(ItemId(3)),))
    line = tuple(redactions(index, [ItemId(3)]))
    section = annexes.redactions({ItemId(3): line}, [bound], Words(("en",)))
    assert section
    assert [(row["page"], row["region"]) for row in section["rows"]] == [  # type: ignore[union-attr,call-overload,index]
        ("1", "36, 40; 72 × 16"),
        ("2", "0, 0; 36 × 8"),
    ]
    about = str(section["about"])
    assert "codes of the keeper’s own" in about, "of R1 nothing is recorded"


def test_the_annex_says_what_a_proposed_ground_stands_for() -> None:
    index = _twice_redacted()
    (exhibit,) = index.exhibits(CaseId(1))
    bound = Bound("1", exhibit, (index.item(ItemId(3)),))
    (made, *_) = redactions(index, [ItemId(3)])
    named = replace(made, regions=tuple(replace(one, ground="NAME") for one in made.regions))
    for language, meaning in (
        ("en", "name of a private person"),
        ("ru", "имя частного лица"),
        ("kk", "жеке адамның аты"),
    ):
        section = annexes.redactions({ItemId(3): (named,)}, [bound], Words((language,)))
        assert section
        assert meaning in str(section["rows"])
        assert "keeper’s own" not in str(section["about"])
