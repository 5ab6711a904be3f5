"""Pages for a bundle, made and bound behind the wall."""

from __future__ import annotations

from types import TracebackType
from typing import BinaryIO, Self

from evidence_vault.progress import Progress
from evidence_vault.records.pages import Assembled, Assembly, Part, PartRules


class PageMaker:
    """A worker of its own for pages, started when first needed, and again after each failure.

    For one thread at a time.
    """

    def __enter__(self) -> Self:
        """The maker itself."""
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        """Close it."""
        self.close()

    def close(self) -> None:
        """Kill the worker; a further `part` would start another."""

    def part(self, source: BinaryIO, size: int, name: str, rules: PartRules, out: BinaryIO) -> Part:
        """Let a worker make pages of one item.

        A crash, a hang, an explosion or a lie of the worker is a result.

        Args:
            source: the content, read once from its present position.
            size: bytes of the content.
            name: the item's file name.
            rules: for pages of pictures.
            out: where the part is written, at its present position; has to be seekable. Without the result ``ok`` it stands
                and ends afterwards where it stood before.

        Raises:
            WorkerFailed: no worker can be started.
            VaultError: whatever reading the source raises.
        """
        raise NotImplementedError


def assemble(order: Assembly, spool: BinaryIO, out: BinaryIO, progress: Progress) -> Assembled:
    """Bind parts into one file, in a process that has these two files and no other.

    Args:
        order: what is bound.
        spool: a real file with the parts; nothing else should stand in it.
        out: a real, empty file, open for reading and writing.
        progress: told of stage ``bundle.pages``, in pages.

    Raises:
        WorkerFailed: no worker can be started.
        Cancelled: the person asked to stop; the output is to be thrown away.
    """
    raise NotImplementedError
