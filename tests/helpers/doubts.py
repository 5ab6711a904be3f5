"""Pictures of words of which a machine is not sure, and terms that are but for one letter what it reads there."""

from __future__ import annotations

import io
from pathlib import Path

import pytest
from PIL import Image, ImageDraw, ImageFilter, ImageFont

from evidence_vault.errors import PathExists, RedactionDoubtful
from evidence_vault.progress import NoProgress
from evidence_vault.records.bundle import BundleOrder
from evidence_vault.records.derivative import Region
from evidence_vault.records.ids import ItemId
from evidence_vault.records.redaction import Alike, Term
from evidence_vault.resources import resource
from evidence_vault.session import Session

BOX = Region(1, 0, 0, 32, 8)
FONT = str(resource("fonts", "NotoSans-Regular.ttf"))


def written(*lines: str, blur: float = 0.0, ink: int = 0, size: int = 22) -> Image.Image:
    """Words on white; blurred and grey ones are read unsurely."""
    made = Image.new("RGB", (520, 30 + 44 * len(lines)), "white")
    draw = ImageDraw.Draw(made)
    for number, line in enumerate(lines):
        draw.text((20, 20 + 44 * number), line, (ink,) * 3, ImageFont.truetype(FONT, size))
    return made.filter(ImageFilter.GaussianBlur(blur)) if blur else made


def as_file(form: str, *pictures: Image.Image) -> bytes:
    """A file of one or more pictures."""
    out = io.BytesIO()
    pictures[0].save(out, form, save_all=True, append_images=pictures[1:])
    return out.getvalue()


NOTHING = as_file("PNG", written("ничего"))
UNSURE = written("сказала Айгерим вчера", blur=2, ink=120, size=18)


def doubted(session: Session) -> tuple[str, str]:
    """Two terms that are each, but for one letter, what a machine reads unsurely in the picture `UNSURE`, at one place."""
    _, words = session._workshop.reader.words(UNSURE.tobytes(), UNSURE.size)
    said = next(one.text for one in words if one.sure < 80 and one.text.isalpha() and len(one.text) >= 6)
    return said[:2] + "ж" + said[3:], said[:3] + "ж" + said[4:]


def added(session: Session, name: str, content: bytes) -> ItemId:
    """A file, taken in."""
    return session.add_content(name, content, card={}, case=None, progress=NoProgress()).items[0].id


def without(session: Session, item: ItemId, *terms: str) -> ItemId:
    """A redacted version of an item, of which a corner is painted over, and from which terms are removed."""
    plan = session.plan_redaction(item, [BOX], [Term(one) for one in terms])
    return session.redact(plan, "", NoProgress()).id


def order_of(session: Session, *items: ItemId) -> BundleOrder:
    """A bundle of these items."""
    case = session.create_case({"title.en": "A case"}).id
    session.add_exhibits(case, items, {"title.en": "A picture"}, together=False)
    return BundleOrder(case, session.issue_list(case, None, ["en"], "first").version, "generic", ("en",))


def is_let_go(session: Session, order: BundleOrder, folder: Path, *others: Alike) -> bool:
    """Whether nothing in pictures stops a bundle: what stops it next is that its folder is there already."""
    with pytest.raises(PathExists):
        session.build_bundle(order, folder, approved=[], progress=NoProgress(), others=others)
    return True


def stopped_at(session: Session, order: BundleOrder, folder: Path, *others: Alike) -> list[Alike]:
    """Where a bundle stops for words in doubt."""
    with pytest.raises(RedactionDoubtful) as stopped:
        session.build_bundle(order, folder, approved=[], progress=NoProgress(), others=others)
    return list(map(Alike.parse, stopped.value.places))
