"""Real and hostile files, all of them: each gets an answer, and soon."""

from __future__ import annotations

import io
import time
from collections import Counter
from pathlib import Path

import pytest

from evidence_vault.sandbox.pool import TIME_LIMIT, Inspection, Sandbox

pytestmark = pytest.mark.thorough


@pytest.fixture(scope="module")
def inspected(shared: Path) -> dict[Path, tuple[Inspection, float]]:
    """Every file of the corpus with what was found and the seconds that it took."""
    found = {}
    with Sandbox() as sandbox:
        for path in sorted((shared / "corpus").glob("*/*")):
            content = path.read_bytes()
            begun = time.monotonic()
            found[path] = (sandbox.inspect(io.BytesIO(content), len(content), path.name), time.monotonic() - begun)
    return found


def test_every_file_gets_an_answer_within_the_limit(inspected: dict[Path, tuple[Inspection, float]]) -> None:
    results = Counter(found.result for found, _ in inspected.values())
    print(f"{len(inspected)} files: {dict(results)}, slowest {max(seconds for _, seconds in inspected.values()):.2f} s")
    assert len(inspected) >= 700
    assert {"ok", "crashed", "timed_out", "out_of_memory"} >= set(results)
    assert results["ok"] >= len(inspected) * 0.99
    assert all(seconds < TIME_LIMIT + 5 for _, seconds in inspected.values())


@pytest.mark.parametrize(
    ("kind", "suffix", "media_types"),
    [
        ("photo", ".jpg", {"image/jpeg"}),
        ("photo", ".tiff", {"image/tiff"}),
        ("pdf", ".pdf", {"application/pdf"}),
        ("image", ".heic", {"image/heic", "image/heif"}),
        ("image", ".avif", {"image/avif"}),
        ("mail", ".eml", {"message/rfc822"}),
        ("web", ".wacz", {"application/wacz"}),
        ("web", ".gz", {"application/warc+gzip"}),
        ("web", ".warc", {"application/warc"}),
        ("text", ".txt", {"text/plain"}),
        ("media", ".ogg", {"audio/ogg"}),
    ],
)
def test_files_of_a_kind_are_called_so(
    inspected: dict[Path, tuple[Inspection, float]], kind: str, suffix: str, media_types: set[str]
) -> None:
    said = Counter(
        found.media_type for path, (found, _) in inspected.items() if path.parent.name == kind and path.suffix == suffix
    )
    assert said
    assert set(said) <= media_types, said


def test_every_picture_that_is_whole_has_a_size(inspected: dict[Path, tuple[Inspection, float]]) -> None:
    photos = [
        found
        for path, (found, _) in inspected.items()
        if path.parent.name in {"photo", "c2pa"} and path.suffix in {".jpg", ".jpeg", ".tiff", ".png"}
    ]
    assert len(photos) > 60
    assert all("fact.width" in found.facts and "fact.height" in found.facts for found in photos)
