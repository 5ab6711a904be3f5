"""What people agreed to decides what may go to whom; the later word counts."""

from __future__ import annotations

from evidence_vault.casework.consent import not_agreed, refusals
from evidence_vault.cli.bundles import cures
from evidence_vault.records import bundle
from evidence_vault.records.bundle import BundleOrder
from evidence_vault.records.consent import Consent, NotAgreed
from evidence_vault.records.entry import Json, Kind
from evidence_vault.records.ids import CaseId, ItemId
from tests.helpers.chronicle import Chronicle

COURT, CASE = "england-wales", CaseId(1)


def said(seq: int, person: str, recipient: str = "any", scope: str = "all", *, given: bool = True) -> Consent:
    return Consent(seq, given, person, recipient, scope)


def test_who_agreed_to_everything_refuses_nothing() -> None:
    assert not list(not_agreed([said(1, "K-9")], COURT))


def test_the_later_word_counts_whoever_it_was_said_for() -> None:
    back = said(2, "K-9", given=False)
    assert list(not_agreed([said(1, "K-9", COURT), back], COURT)) == [("K-9", "names", 2), ("K-9", "picture", 2)]
    assert not list(not_agreed([back, said(3, "k-9 ", COURT)], COURT))


def test_consent_for_one_recipient_is_none_for_another() -> None:
    assert list(not_agreed([said(1, "K-9", "un-treaty-bodies")], COURT)) == [
        ("K-9", "names", None),
        ("K-9", "picture", None),
    ]


def test_who_agreed_to_be_named_has_not_agreed_to_be_seen() -> None:
    assert list(not_agreed([said(1, "K-9", scope="names")], COURT)) == [("K-9", "picture", None)]


def consent(log: Chronicle, kind: Kind, person: str, **more: Json) -> None:
    log.tell(kind, {"person": person, "recipient": "any", "scope": "all", **more})


def test_an_item_is_refused_and_its_redacted_version_may_go() -> None:
    log = Chronicle()
    for number in (1, 2, 3):
        log.ingest(number)
    log.tell(Kind.DERIVATIVE_MADE, {"item": "E-000003", "parent": "E-000001", "recipe": "redaction"})
    consent(log, Kind.CONSENT_WITHDRAWN, "K-9", items=["E-000001"])
    index = log.index()
    found = refusals(index, [ItemId(1), ItemId(2), ItemId(3)], CASE, COURT)
    assert found == [
        NotAgreed(ItemId(1), "K-9", "names", 4, (ItemId(3),)),
        NotAgreed(ItemId(1), "K-9", "picture", 4, (ItemId(3),)),
    ]


def test_a_case_is_meant_with_all_of_its_items_and_no_other_case() -> None:
    log = Chronicle()
    log.ingest(1)
    log.case(1, title_en="Slander")
    consent(log, Kind.CONSENT_WITHDRAWN, "K-9", case="C-001")
    index = log.index()
    assert {one.part for one in refusals(index, [ItemId(1)], CASE, COURT)} == {"names", "picture"}
    assert not refusals(index, [ItemId(1)], CaseId(2), COURT)


def test_a_refusal_says_what_was_agreed_to_and_what_cures_it() -> None:
    order = BundleOrder(CaseId.parse("C-1"), 1, COURT, ("en",))
    lacking = (("K-9", ("names",)),)
    refusal = bundle.Refusal("PX-1", bundle.Withheld.CONSENT, "K-9", lacking, (ItemId(1),), (ItemId(3),))
    told = "\n".join(cures(refusal, order, order.profile))
    assert "K-9 agreed to be seen, but not to be named" in told
    assert "consent give VAULT E-000001 --person P --scope all" in told
    assert "exhibit add VAULT E-000003" in told
