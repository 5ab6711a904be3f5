"""A pasted picture goes from memory into the vault, and can be looked at, without ever lying on the disk in the open."""

from __future__ import annotations

import io
from pathlib import Path

import pytest
from PIL import Image

from evidence_vault.errors import Cancelled, UnknownField
from evidence_vault.progress import NoProgress
from evidence_vault.records.entry import Kind
from tests.helpers import vaults


@pytest.fixture
def vault(tmp_path: Path) -> vaults.TestVault:
    """A vault with three items."""
    return vaults.make_vault(tmp_path)


def _screenshot() -> bytes:
    out = io.BytesIO()
    Image.effect_noise((90, 60), 80).convert("RGB").save(out, "PNG")
    return out.getvalue()


def test_what_was_pasted_is_an_item_like_any_other(vault: vaults.TestVault, tmp_path: Path) -> None:
    content = _screenshot()
    with vault.session(write=True) as session:
        card = {"obtained": "own_screenshot"}
        done = session.add_content("pasted.png", content, card=card, case=None, progress=NoProgress())
        (item,) = done.items
        assert (item.name, item.path, item.modified, item.size) == ("pasted.png", None, None, len(content))
        assert (item.media_type, item.inspection, item.card) == ("image/png", "ok", card)
        (entry,) = [one for one in session.history(item.id) if one.kind is Kind.ITEM_INGESTED]
        assert entry.facts["source"] == "clipboard"
        session.export_original(item.id, tmp_path / "back.png", NoProgress())
    assert (tmp_path / "back.png").read_bytes() == content
    assert not [finding for finding in vault.check().findings if finding.grade == "fail"]


def test_no_part_of_it_is_written_in_the_open(vault: vaults.TestVault, tmp_path: Path) -> None:
    content = b"canary-of-a-paste " * 5000
    with vault.session(write=True) as session:
        session.add_content("pasted.txt", content, card={}, case=None, progress=NoProgress())
    written = [path for path in tmp_path.rglob("*") if path.is_file()]
    assert len(written) > 10
    assert not [path for path in written if b"canary-of-a-paste" in path.read_bytes()]


def test_the_same_content_again_is_told(vault: vaults.TestVault) -> None:
    with vault.session(write=True) as session:
        items = [
            session.add_content("pasted.txt", b"a post", card={}, case=None, progress=NoProgress()).items[0].id
            for _ in range(2)
        ]
        first = next(item for item in session.items() if item.name == "post.txt")
        same = [session.history(item)[0].facts["same_as"] for item in items]
    assert same == [str(first.id)] * 2


def test_a_card_that_is_wrong_and_a_stop_leave_nothing(vault: vaults.TestVault) -> None:
    class Stopping(NoProgress):
        def advance(self, amount: int = 1) -> None:
            raise Cancelled(amount=amount)

    with vault.session(write=True) as session:
        before = session.head
        with pytest.raises(UnknownField):
            session.add_content("x.png", b"x", card={"colour": "red"}, case=None, progress=NoProgress())
        stopped = session.add_content("x.png", b"x", card={}, case=None, progress=Stopping())
        assert (stopped.items, stopped.cancelled) == ((), True)
        assert session.head == before
    assert not list((vault.path / "tmp").iterdir())


def test_looking_at_an_item_leaves_no_trace(vault: vaults.TestVault) -> None:
    with vault.session(write=True) as session:
        done = session.add_content("pasted.png", _screenshot(), card={}, case=None, progress=NoProgress())
    before = vaults.tree(vault.path)
    with vault.session() as session:
        seen = session.preview(done.items[0].id, 45)
        words = {session.preview(item.id, 45).text for item in session.items() if item.name.endswith(".txt")}
    assert (seen.result, seen.width, seen.height, len(seen.rgb)) == ("ok", 45, 30, 45 * 30 * 3)
    assert words == {"a post", "a reply"}
    assert vaults.tree(vault.path) == before
