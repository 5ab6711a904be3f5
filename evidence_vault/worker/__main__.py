"""Start of a worker: load every library, lock oneself in, say hello, serve.

Without an argument it looks at items; ``work`` carries out tasks; ``parts`` makes pages of them; ``read`` recognises words in pixels; ``bind BYTES
SPOOL OUT`` makes one file, of at most so many bytes, of the parts in an open file and writes it to another; ``search [FILE]``
looks for the same in many files, or in one that is open.

Everything that will be needed is loaded before the limits fall; afterwards no file can be opened,
not even one of the interpreter's own.
"""

from __future__ import annotations

import os
import sys

from evidence_vault.worker.lock_in import CPU_SECONDS, CPU_SECONDS_OF_A_PART, CPU_SECONDS_OF_A_TASK, lock_in
from evidence_vault.worker.pipes import Pipes


def main() -> int:
    """Serve until the core closes the pipe.

    Returns:
        The exit status: 0, or that of the job that failed.
    """
    pipes = Pipes.take()
    if sys.argv[1:2] == ["bind"]:
        from evidence_vault.worker import binder

        limit, spool, out = map(int, sys.argv[2:])
        return binder.serve(pipes, limit, binder.Files.take(spool, out))
    if sys.argv[1:2] == ["search"]:
        from evidence_vault.worker import searching

        return searching.search(pipes, *map(int, sys.argv[2:]))
    from evidence_vault.worker.serve import serve

    if sys.argv[1:] == ["read"]:
        from evidence_vault.worker import reading

        return serve(pipes, reading.load(), lock_in(), CPU_SECONDS_OF_A_PART)
    from evidence_vault.worker import libraries

    libraries.load()
    if sys.argv[1:] == ["parts"]:
        libraries.load_for_pages()
        return serve(pipes, libraries.tool(), lock_in(), CPU_SECONDS_OF_A_PART)
    seconds = CPU_SECONDS_OF_A_TASK if sys.argv[1:] == ["work"] else CPU_SECONDS
    return serve(pipes, libraries.tool(), lock_in(), seconds)


if __name__ == "__main__":
    os._exit(main())  # nothing is left to flush, and nothing may run any more
