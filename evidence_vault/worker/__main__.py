"""Start of a worker: load every library, lock oneself in, say hello, serve.

Without an argument it looks at items; ``parts`` makes pages of them; ``bind BYTES SPOOL OUT`` makes one file, of at most so
many bytes, of the parts in an open file and writes it to another.

Everything that will be needed is loaded before the limits fall; afterwards no file can be opened,
not even one of the interpreter's own.
"""

from __future__ import annotations

import os
import sys

from evidence_vault.worker import libraries
from evidence_vault.worker.lock_in import CPU_SECONDS_OF_A_PART, lock_in
from evidence_vault.worker.serve import Pipes, serve


def main() -> int:
    """Serve until the core closes the pipe.

    Returns:
        The exit status: 0, or that of the job that failed.
    """
    pipes = Pipes.take()
    match sys.argv[1:]:
        case ["bind", limit, spool, out]:
            from evidence_vault.worker import binder

            return binder.serve(pipes, int(limit), binder.Files.take(int(spool), int(out)))
        case ["parts"]:
            libraries.load()
            libraries.load_for_pages()
            return serve(pipes, libraries.tool(), lock_in(), CPU_SECONDS_OF_A_PART)
    libraries.load()
    return serve(pipes, libraries.tool(), lock_in())


if __name__ == "__main__":
    os._exit(main())  # nothing is left to flush, and nothing may run any more
