"""Everything that a job will need, loaded before the doors close.

Libraries load parts of themselves only when they meet a file that wants them; behind the wall there is
no file system to load them from.
"""

from __future__ import annotations

import contextlib
import encodings
import importlib
import importlib.metadata
import pkgutil

from evidence_vault.worker import identify
from evidence_vault.worker.facts import image

_PYTHON = (
    "email.parser",
    "email.policy",
    "email.headerregistry",
    "email.mime.text",
    "html.entities",
    "stringprep",
    "zipfile",
)


def load() -> None:
    """Import what is imported late: text encodings and parts of the standard library."""
    for module in pkgutil.iter_modules(encodings.__path__):
        with contextlib.suppress(ImportError):  # some exist on Windows only
            importlib.import_module(f"encodings.{module.name}")
    image.load()
    for name in _PYTHON:
        importlib.import_module(name)


def tool() -> str:
    """Names and versions of what reads the files, for the log."""
    names = (("Pillow", "pillow"), ("pillow-heif", "pillow-heif"), ("ExifRead", "exifread"), ("pikepdf", "pikepdf"))
    libraries = [f"{name} {importlib.metadata.version(package)}" for name, package in names]
    return "; ".join([*identify.versions(), *libraries, f"worker {importlib.metadata.version('evidence-vault')}"])
