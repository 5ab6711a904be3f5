"""The child process that runs the typst compiler.

Standard input: one line of JSON (``template``: file name below ``resources/typst``; ``created``: seconds
since 1970), then the data of the template as JSON up to the end. Standard output: one line of JSON, the pages on
which the places of the template begin, then the PDF. Exit code 1: the pages cannot be set, and standard error says why
in typst's words.

Everything goes through pipes: no text of a case touches the disk. Fonts are the shipped ones alone.
"""

from __future__ import annotations

import json
import sys
from typing import BinaryIO

import typst

from evidence_vault.resources import resource

STANDARDS: list[typst.PDFStandard] = ["a-2a", "ua-1"]
"""Archival, tagged and accessible; with these typst refuses what it has no glyph for."""


_MARKED = b"/MarkInfo<</Marked true/Suspects false>>"
_SAID = b"/MarkInfo<</Marked true"
"""The same without what holds anyway (ISO 32000-2, table 353): poppler takes it for a fault and says so of every file."""


PLACES = "<place>"
"""What a template labels ``metadata((key: …, page: …))`` with, for whoever asks where something stands."""


def compile_request(request: BinaryIO) -> tuple[dict[str, int], bytes]:
    """The PDF that a request describes, and the page of each place that the template names.

    Raises:
        typst.TypstError: it cannot be set.
        ValueError: typst warned, for example of a font that is not there.
    """
    order = json.loads(request.readline())
    fonts = typst.Fonts(include_system_fonts=False, include_embedded_fonts=False, font_paths=[str(resource("fonts"))])
    compiler = typst.Compiler(
        resource("typst", order["template"]),
        root=resource("typst"),
        font_paths=fonts,
        sys_inputs={"data": request.read().decode("utf-8")},
    )
    pdf, warnings = compiler.compile_with_warnings(pdf_standards=STANDARDS, timestamp=order["created"])
    if warnings:
        raise ValueError("; ".join(warning.message for warning in warnings))
    assert isinstance(pdf, bytes)  # noqa: S101 - one file, for no output was named
    places = json.loads(compiler.query(PLACES, "value"))
    pdf = pdf.replace(_MARKED, _SAID + b" " * (len(_MARKED) - len(_SAID) - 2) + b">>")
    return {place["key"]: place["page"] for place in places}, pdf


def forbid_core_dump() -> None:
    """The memory of this process holds the texts of a case; a crash must not write it to the disk."""
    if sys.platform != "win32":
        import resource as limits

        limits.setrlimit(limits.RLIMIT_CORE, (0, 0))


def main() -> int:
    """One request, one answer."""
    forbid_core_dump()
    try:
        places, pdf = compile_request(sys.stdin.buffer)
    except typst.TypstError as error:
        sys.stderr.buffer.write(error.diagnostic.encode())
        return 1
    except ValueError as error:
        sys.stderr.buffer.write(str(error).encode())
        return 1
    sys.stdout.buffer.write(json.dumps(places).encode() + b"\n" + pdf)
    return 0


if __name__ == "__main__":
    sys.exit(main())
