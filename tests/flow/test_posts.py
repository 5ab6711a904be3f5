"""Several items that are one post: said, put into another order, listed, separated again."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import pytest

from evidence_vault.cli.main import main
from evidence_vault.errors import InAnotherPost, InvalidValue, NoSuchItem, NoSuchPost, VaultError
from evidence_vault.records.entry import Kind
from evidence_vault.records.ids import ItemId, PostId
from evidence_vault.session import Session
from tests.helpers.printing import text_of
from tests.helpers.vaults import TestVault

ONE, TWO, THREE = ItemId(1), ItemId(2), ItemId(3)
POST = PostId(1)


def test_a_post_holds_its_items_in_the_order_in_which_it_is_read(vault: TestVault) -> None:
    with vault.session(write=True) as session:
        assert session.group([TWO, ONE]).items == (TWO, ONE)
    with vault.session() as session:
        assert [(post.id, post.items) for post in session.posts()] == [(POST, (TWO, ONE))]
        assert [item.post for item in session.items()] == [POST, POST, None]
        assert [session.history(item)[-1].kind for item in (ONE, TWO)] == [Kind.ITEM_GROUPED] * 2
    assert not [finding for finding in vault.check().findings if finding.grade == "fail"]


@pytest.mark.parametrize(
    ("items", "refusal"),
    [
        ([THREE], InvalidValue),
        ([], InvalidValue),
        ([THREE, THREE], InvalidValue),
        ([THREE, ItemId(9)], NoSuchItem),
        ([THREE, ONE], InAnotherPost),
    ],
)
def test_what_is_no_post_is_refused_and_nothing_is_recorded(
    vault: TestVault, items: list[ItemId], refusal: type[VaultError]
) -> None:
    with vault.session(write=True) as session:
        session.group([ONE, TWO])
        before = session.head
        with pytest.raises(refusal):
            session.group(items)
        assert session.head == before


def test_the_order_can_be_changed_and_only_a_change_is_recorded(vault: TestVault) -> None:
    with vault.session(write=True) as session:
        session.group([ONE, TWO, THREE])
        session.order_post(POST, [THREE, ONE, TWO])
        assert session.post(POST).items == (THREE, ONE, TWO)
        before = session.head
        session.order_post(POST, [THREE, ONE, TWO])
        assert session.head == before
        for other in ([THREE, ONE], [THREE, ONE, ONE], [THREE, ONE, TWO, ItemId(4)]):
            with pytest.raises(InvalidValue):
                session.order_post(POST, other)


def test_separated_items_can_be_one_post_again_under_another_number(vault: TestVault) -> None:
    with vault.session(write=True) as session:
        session.group([ONE, TWO])
        session.separate(POST)
        assert [item.post for item in session.items()] == [None] * 3
        with pytest.raises(NoSuchPost):
            session.separate(POST)
        with pytest.raises(NoSuchPost):
            session.order_post(POST, [ONE, TWO])
        assert session.group([ONE, THREE]).id == PostId(2)


def listed(session: Session, *things: ItemId | PostId, together: bool = False) -> list[tuple[ItemId, ...]]:
    """Items of each exhibit of a new case with these."""
    case = session.create_case({"title.en": "Another case"})
    return [exhibit.items for exhibit in session.add_exhibits(case.id, things, {}, together=together)]


def test_a_post_becomes_one_exhibit(vault: TestVault) -> None:
    with vault.session(write=True) as session:
        session.group([TWO, ONE])
        assert listed(session, POST, THREE) == [(TWO, ONE), (THREE,)]
        assert listed(session, THREE, POST, together=True) == [(THREE, TWO, ONE)]
        assert listed(session, ONE) == [(ONE,)], "an item that is named itself stands alone"
        with pytest.raises(InvalidValue):
            listed(session, POST, ONE)
        with pytest.raises(NoSuchPost):
            listed(session, PostId(2))


def test_a_printed_list_counts_its_screenshots_and_names_each(vault: TestVault) -> None:
    with vault.session(write=True) as session:
        session.group([TWO, ONE])
        case = session.create_case({"title.en": "Another case"})
        session.add_exhibits(case.id, [POST], {"title.en": "A long post"}, together=False)
        text = " ".join(text_of(session.exhibit_list(case.id, ["en"])).split())
    assert "Files: 2" in text
    for place, item in (("1.1", "reply.txt"), ("1.2", "post.txt")):
        assert place in text
        assert item in text


# -- the command line --------------------------------------------------------------------------------


@pytest.fixture
def tell(vault: TestVault, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> Callable[[str], tuple[int, str, str]]:
    """Run a command on the vault, which stands in the line as V."""
    key = tmp_path / "identity.txt"
    key.write_text(f"{vault.identity}\n")

    def run(line: str) -> tuple[int, str, str]:
        words = [str(vault.path) if word == "V" else word for word in line.split()]
        try:
            code = main([*words, "--identity-file", str(key)])
        except SystemExit as end:
            code = int(end.code or 0)
        told = capsys.readouterr()
        return code, told.out, told.err

    return run


Tell = Callable[[str], tuple[int, str, str]]


def test_items_are_grouped_listed_and_separated_by_command(tell: Tell) -> None:
    code, out, _ = tell("group V e-2 1")
    assert (code, out) == (0, "E-000002, E-000001 are one post now: P-0001.\n")
    out = tell("list V")[1]
    assert "Post" in out.splitlines()[0]
    assert [("P-0001" in line) for line in out.splitlines()[1:4]] == [True, True, False]
    assert "P-0001, 2 of 2" in tell("show V 1")[1]
    items = json.loads(tell("list V --json")[1])
    assert [item["post"] for item in items] == ["P-0001", "P-0001", None]
    code, out, _ = tell("separate V p-1")
    assert (code, out) == (0, "E-000002, E-000001 are separate again; the post P-0001 is no more.\n")
    log = tell("log V")[1]
    assert "Items of one post: P-0001, E-000002, E-000001" in log
    assert "Items of one post: P-0001, separated again" in log
    assert "Post" not in tell("list V")[1].splitlines()[0]


def test_a_post_can_be_listed_by_its_id(tell: Tell) -> None:
    assert json.loads(tell("group V 3 1 --json")[1]) == {"id": "P-0001", "items": ["E-000003", "E-000001"]}
    tell("case create V --title Slander")
    code, out, err = tell("exhibit add V P-1 2 --case C-2 --json")
    assert code == 0, err
    assert [exhibit["items"] for exhibit in json.loads(out)] == [["E-000003", "E-000001"], ["E-000002"]]


@pytest.mark.parametrize(
    ("line", "said"),
    [
        ("group V 1", "Expected: at least two items"),
        ("group V 1 1", "Expected: each item once"),
        ("group V 1 3", "E-000001 belongs to the post P-0001 already. Separate that one first"),
        ("separate V P-7", "There is no post P-0007 in this vault."),
        ("separate V 1", "'1' is no id of a post, which is P-0001 or p-1"),
        ("exhibit add V P-x --case C-1", "'P-x' is no id of a post"),
    ],
)
def test_what_cannot_be_done_is_said(tell: Tell, line: str, said: str) -> None:
    tell("group V 1 2")
    code, _, err = tell(line)
    assert code == 2
    assert said in err
