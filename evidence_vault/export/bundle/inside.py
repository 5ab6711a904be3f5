"""Whom and what the files of a bundle name in their words: read behind the wall, before anything leaves."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field

from evidence_vault.progress import Progress
from evidence_vault.records.ids import ItemId
from evidence_vault.records.item import Item
from evidence_vault.records.pages import Told
from evidence_vault.sandbox.workshop import Workshop
from evidence_vault.vault.objects import ObjectStore

_WITHOUT_WORDS = ("image/", "audio/", "video/")

_FIELDS = {
    "Address": "person",
    "Person": "person",
    "Author": "person",
    "ChangedBy": "person",
    "Manager": "person",
    "Company": "person",
    "Chat": "account",
    "ID": "account",
    "URL": "url",
    "Subject": "text",
    "Title": "text",
    "Header": "text",
    "Keywords": "text",
    "Description": "text",
    "Template": "path",
    "Property": "text",
    "Footer": "text",
    "Created": "time",
    "Changed": "time",
    "Date": "time",
}
"""What a field of told words names; of a mail its addresses stand one by one beside From, To and the like."""

_ROUTE = "mail.route"

_PROGRAMS = frozenset(
    {
        "openpyxl",
        "python-docx",
        "python-pptx",
        "apache poi",
        "phpspreadsheet",
        "phpword",
        "xlsxwriter",
        "epplus",
        "docx4j",
        "pandas",
    }
)
"""Programs that write themselves in where a file names its author."""


@dataclass(frozen=True, slots=True)
class Inside:
    """What was read.

    Attributes:
        told: what each item names that has words.
        unread: where a person has to look, and why: ``picture``, ``pages`` (of a PDF, of which remarks alone are read),
            ``attached`` (of other files in it, only the names are told), ``none`` (a kind that the program cannot read), ``locked``, ``too_large``, ``shortened`` (it names more than was
            told), or how the reading ended.
    """

    told: Mapping[ItemId, Told] = field(default_factory=dict)
    unread: Mapping[ItemId, str] = field(default_factory=dict)


def look_inside(items: Iterable[Item], store: ObjectStore, workshop: Workshop, progress: Progress) -> Inside:
    """Have the words read of every item that may have some.

    Args:
        items: whose.
        store: where their contents are.
        workshop: the wall.
        progress: stage ``review.items``.

    Raises:
        MissingObject, DamagedObject: a content is not what the log says.
        WorkerFailed: no worker can be started.
        Cancelled: the person stopped.
    """
    wanted = list({item.id: item for item in items}.values())
    progress.begin("review.items", len(wanted))
    told: dict[ItemId, Told] = {}
    unread: dict[ItemId, str] = {}
    for item in wanted:
        media_type = item.media_type or ""
        if media_type.startswith(_WITHOUT_WORDS) and not media_type.startswith("image/svg"):
            unread[item.id] = "picture" if media_type.startswith("image/") else "none"
        else:
            held = item.content
            with store.open_verified(held.sha256, held.size, lambda _: progress.advance(0)) as content:
                ending, words = workshop.words(content, held.size, item.name)
            if words is None:
                unread[item.id] = ending
            else:
                told[item.id] = words
                if words.shortened:
                    unread[item.id] = "shortened"
                elif media_type == "application/pdf":
                    unread[item.id] = "pages"
                elif words.attachments:
                    unread[item.id] = "attached"
        progress.advance()
    return Inside(told, unread)


def named_in(told: Told) -> Iterator[tuple[str, str]]:
    """Code and value of what words name: people one by one, as they stand there."""
    for name, value in told.fields:
        if name == "Route":
            yield "inside", f"{_ROUTE}: {value}"
        elif code := _FIELDS.get(name):
            yield "device" if code == "person" and value.strip().casefold() in _PROGRAMS else code, value
    for message in told.messages:
        yield "person", message.sender
        for name in message.media:
            yield "file_name", name
    for name in told.attachments:
        yield "file_name", name
