"""Cases and exhibits as lines for people."""

from __future__ import annotations

from collections.abc import Sequence

from evidence_vault.cli.output import tell_table
from evidence_vault.records.case import Exhibit, Texts
from evidence_vault.records.marking import Marking


def any_text(texts: Texts, languages: Sequence[str] = ()) -> str:
    """The text in the first of these languages that it has, else the English one, else the first there is."""
    wanted = (texts.get(language) for language in (*languages, "en"))
    return next(filter(None, (*wanted, *texts.values())), "")


def also(exhibit: Exhibit) -> str:
    """What is written of an exhibit beside its title, in the words of the options; empty where nothing is."""
    plain = [] if exhibit.confidentiality in (None, "public") else [exhibit.confidentiality]
    plain += ["not to be disclosed"] if exhibit.disclose == "no" else []
    named = [(name, getattr(exhibit, name)) for name in ("party", "element", "witness", "objections")]
    return "; ".join([*plain, *(f"{name}: {value}" for name, value in named if value)])


def tell_exhibits(exhibits: Sequence[Exhibit], marking: Marking, languages: Sequence[str]) -> None:
    """Print a case's list; a withdrawn number says so. The marks, as on paper, stand beside numbers where they are others.

    `languages`, the first one first, are those of marks and titles.
    """
    headings, rows = ["No.", "Items", "Title"], []
    marked = not marking.plain
    said = any(exhibit.status for exhibit in exhibits)
    more = any(map(also, exhibits))
    for exhibit in exhibits:
        title = " ".join(filter(None, ("[not used]" if exhibit.withdrawn else "", any_text(exhibit.title, languages))))
        status = " ".join(filter(None, (exhibit.status, exhibit.status_on)))
        row = [str(exhibit.number), ", ".join(map(str, exhibit.items)), title]
        mark = [marking.mark(exhibit.number, languages[0])] * marked
        rows.append([*row[:1], *mark, row[1], *([status] * said), row[2], *([also(exhibit)] * more)])
    marks, stands, last = ["Mark"] * marked, ["Status"] * said, ["Also"] * more
    tell_table([*headings[:1], *marks, headings[1], *stands, headings[2], *last], rows)
