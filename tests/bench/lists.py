"""Lists of many exhibits, in every form in which they are made."""

from __future__ import annotations

from tests.bench.ours import Archived
from tests.bench.timing import seconds

FORMS = ("pdf", "csv", "docx")


def made(archive: Archived, form: str, profile: str) -> float:
    """Seconds of the list of the only case of an archive, in two languages."""
    with archive.open() as session:
        (case,) = session.cases()
        found = session.profile(profile)
        return seconds(lambda: session.exhibit_list(case.id, ["ru", "kk"], profile=found, as_format=form))
