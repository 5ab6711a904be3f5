"""Pictures and printed pages by Debian's Chromium, which lays out every script."""

from __future__ import annotations

import io
import subprocess
import tempfile
from pathlib import Path

import pikepdf
from PIL import Image

PAGES = Path(__file__).resolve().parent / "pages"
_CHROMIUM = [
    "/usr/bin/chromium",
    "--headless=new",
    "--no-sandbox",
    "--disable-gpu",
    "--hide-scrollbars",
    "--allow-file-access-from-files",
    "--lang=ru",
]


def _run(page: str, *options: str) -> str:
    address = f"{PAGES.as_uri()}/{page}"
    with tempfile.TemporaryDirectory() as profile:
        command = [*_CHROMIUM, f"--user-data-dir={profile}", *options, address]
        return subprocess.run(command, capture_output=True, text=True, check=True, timeout=120).stdout


def picture(page: str, size: tuple[int, int], scale: float) -> Image.Image:
    """What a screen of `size` CSS pixels shows of a page, `scale` device pixels to each."""
    with tempfile.TemporaryDirectory() as folder:
        target = Path(folder) / "page.png"
        width, height = size
        _run(
            page,
            f"--window-size={width},{height}",
            f"--force-device-scale-factor={scale}",
            f"--screenshot={target}",
        )
        return Image.open(io.BytesIO(target.read_bytes())).convert("RGB")


def height(page: str, width: int) -> int:
    """CSS pixels that a page is high; the page writes the figure into its title."""
    shown = _run(page, f"--window-size={width},600", "--dump-dom")
    return int(shown.split("<title>")[1].split("</title>")[0])


def printed(page: str, *, title: str, created: str) -> bytes:
    """A page as PDF, with a fixed date (``D:20260306101500+05'00'``) and a fixed id."""
    with tempfile.TemporaryDirectory() as folder:
        target = Path(folder) / "page.pdf"
        _run(page, "--no-pdf-header-footer", f"--print-to-pdf={target}")
        with pikepdf.open(target) as document:
            document.docinfo["/Title"] = title
            document.docinfo["/CreationDate"] = document.docinfo["/ModDate"] = pikepdf.String(created)
            del document.docinfo["/Creator"]
            out = io.BytesIO()
            document.save(out, deterministic_id=True)
    return out.getvalue()
