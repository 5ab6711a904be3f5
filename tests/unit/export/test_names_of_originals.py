"""Originals in a bundle keep an ending by which whoever gets them can open them."""

from __future__ import annotations

import gzip
from collections.abc import Iterator
from pathlib import Path

import pytest

from evidence_vault.export.proof_plan import original_of
from evidence_vault.session import Session
from tests.helpers.doubts import added, as_file, written
from tests.helpers.nested import mail, zipped
from tests.helpers.vaults import make_vault


@pytest.fixture(scope="module")
def session(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Session]:
    """One vault for all tests."""
    with make_vault(tmp_path_factory.mktemp("named")).session(write=True) as opened:
        yield opened


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("all.zip", zipped(b"x" * 90, "photo.txt")),
        ("log.gz", gzip.compress(b"a line")),
        ("page.svg", b'<svg xmlns="http://www.w3.org/2000/svg"/>'),
        ("scan.tif", as_file("TIFF", written("a scan"))),
        ("letter.eml", mail(b"x" * 90)),
        ("people.vcf", b"BEGIN:VCARD\r\nVERSION:3.0\r\nFN:K\r\nEND:VCARD\r\n"),
        ("what.bin", bytes(range(256))),
    ],
    ids=lambda value: value if isinstance(value, str) else "",
)
def test_an_original_keeps_the_ending_of_its_kind(session: Session, name: str, content: bytes) -> None:
    item = added(session, name, content)
    ending = "" if name == "what.bin" else Path(name).suffix
    assert list(original_of(session._vault.index, item, 1_000_000)) == [f"originals/{item}{ending}"]
