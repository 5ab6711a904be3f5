"""What can be asked quickly. A projection of the log; may be deleted at any time."""

from evidence_vault.index.index import Commit, Counts, Index

__all__ = ["Commit", "Counts", "Index"]
