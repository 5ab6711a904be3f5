"""Start of a worker: load every library, lock oneself in, say hello, serve.

Everything that will be needed is loaded before the limits fall; afterwards no file can be opened,
not even one of the interpreter's own.
"""

from __future__ import annotations

import os

from evidence_vault.worker import libraries
from evidence_vault.worker.lock_in import lock_in
from evidence_vault.worker.serve import Pipes, serve


def main() -> int:
    """Serve until the core closes the pipe.

    Returns:
        The exit status: 0, or that of the job that failed.
    """
    pipes = Pipes.take()
    libraries.load()
    tool = libraries.tool()
    return serve(pipes, tool, lock_in())


if __name__ == "__main__":
    os._exit(main())  # nothing is left to flush, and nothing may run any more
