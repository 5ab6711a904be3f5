"""Bookmarks, written as they are (ISO 32000-2, 12.3.3)."""

from __future__ import annotations

from collections.abc import Sequence

import pikepdf
from pikepdf import Array, Dictionary, Name, String

from evidence_vault.records.pages import OutlineEntry


def write_outline(document: pikepdf.Pdf, entries: Sequence[OutlineEntry]) -> None:
    """Give a document its bookmarks: all of them shown, each to the top of its page at the zoom that the reader has.

    Args:
        document: whose pages they lead to.
        entries: in their order; a level deeper than that of the entry before hangs on it.

    Raises:
        IndexError: an entry leads to no page.
    """
    root = document.make_indirect(Dictionary(Type=Name.Outlines, Count=len(entries)))
    branch = [root]
    for entry in entries:
        if not 1 <= entry.page <= len(document.pages):
            raise IndexError(entry.page)
        page = document.pages[entry.page - 1]
        there = Array([page.obj, Name.XYZ, None, float(page.mediabox[3]), None])
        item = document.make_indirect(Dictionary(Title=String(entry.title), Dest=there))
        level = min(entry.level, len(branch) - 1)
        del branch[level + 1 :]
        parent = branch[level]
        item.Parent = parent
        if "/Last" in parent:
            item.Prev = parent.Last
            parent.Last.Next = item
        else:
            parent.First = item
        parent.Last = item
        for above in branch[1:]:
            above.Count = int(above.get("/Count", 0)) + 1
        branch.append(item)
    if entries:
        document.Root.Outlines = root
