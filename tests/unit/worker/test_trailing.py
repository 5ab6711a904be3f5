"""What stands behind the end of a picture is seen."""

from __future__ import annotations

import io
import zipfile

import pytest
from PIL import Image

from evidence_vault.worker.content import Content
from evidence_vault.worker.inspection import inspect


def _picture(form: str) -> bytes:
    out = io.BytesIO()
    frames = [Image.effect_noise((60, 40), 40 + 20 * number).convert("L") for number in range(3)]
    more = {"save_all": True, "append_images": frames[1:]} if form == "GIF" else {}
    frames[0].save(out, form, **more)
    return out.getvalue()


def _archive() -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        archive.writestr("hidden.txt", "hidden")
    return out.getvalue()


@pytest.mark.parametrize("form", ["JPEG", "PNG", "GIF"])
def test_a_picture_that_ends_where_it_should_has_no_tail(form: str) -> None:
    facts = inspect(Content(_picture(form), "", partial=False), nonce="n").facts
    assert not [name for name in facts if name.startswith(("fact.trailing", "fact.error"))]


@pytest.mark.parametrize("form", ["JPEG", "PNG", "GIF"])
def test_an_archive_behind_a_picture_is_seen(form: str) -> None:
    reply = inspect(Content(_picture(form) + _archive(), ".jpg", partial=False), nonce="n")
    assert reply.media_type == f"image/{form.lower()}"
    assert reply.facts["fact.trailing.bytes"] == len(_archive())
    assert reply.facts["fact.trailing.type"] == "application/zip"
    assert reply.facts["fact.width"] == 60


def test_bytes_that_look_like_an_end_inside_a_picture_do_not_end_it() -> None:
    comment = b"\xff\xfe\x00\x06\xff\xd9\xff\xd9"
    picture = _picture("JPEG")
    facts = inspect(Content(picture[:2] + comment + picture[2:], "", partial=False), nonce="n").facts
    assert "fact.trailing.bytes" not in facts


@pytest.mark.parametrize("form", ["JPEG", "PNG", "GIF"])
def test_a_picture_without_an_end_is_said_to_have_none(form: str) -> None:
    facts = inspect(Content(_picture(form)[:-20], "", partial=False), nonce="n").facts
    assert facts["fact.error.trailing"] == "IndexError"


def test_of_a_part_nothing_is_said() -> None:
    facts = inspect(Content(_picture("PNG") + b"tail", "", partial=True), nonce="n").facts
    assert not [name for name in facts if name.startswith("fact.trailing")]
