"""The words of a text: of mail those of its header and body, of a page of HTML those that are shown."""

from __future__ import annotations

from html.parser import HTMLParser

from evidence_vault.records.preview import MAX_PREVIEW_TEXT
from evidence_vault.worker.content import Content
from evidence_vault.worker.decoding import decoded
from evidence_vault.worker.facts.mail import parse_mail, shown_body, shown_fields

_AS_TEXT = frozenset(
    {
        "application/json",
        "application/x-ndjson",
        "application/xhtml+xml",
        "application/xml",
        "image/svg+xml",
        "message/rfc822",
        "multipart/related",
    }
)
_MAIL = frozenset({"message/rfc822", "multipart/related"})
PAGES = frozenset({"text/html", "application/xhtml+xml"})
"""Types whose words stand between tags."""

_BLOCKS = frozenset(
    {
        *("address", "article", "br", "dd", "div", "dt", "figcaption", "footer", "h1", "h2", "h3", "h4", "h5", "h6"),
        *("header", "li", "p", "pre", "section", "td", "tr"),
    }
)
_UNSEEN = frozenset({"script", "style", "template", "title", "noscript"})


def is_text(media_type: str) -> bool:
    """Whether a content of this type is shown as text."""
    return media_type.startswith("text/") or media_type in _AS_TEXT


def plain_text(content: Content, media_type: str) -> str:
    """The beginning of a content's words, at most `MAX_PREVIEW_TEXT` characters.

    Raises:
        Exception: whatever a parser makes of a broken file.
    """
    if media_type in _MAIL:
        return _mail(content.data)[:MAX_PREVIEW_TEXT]
    words = decoded(content.data)
    return (seen_words(words) if media_type in PAGES else words)[:MAX_PREVIEW_TEXT]


def _mail(data: bytes) -> str:
    message = parse_mail(data)
    head = "\n".join(f"{name}: {value}" for name, value in shown_fields(message))
    words, html = shown_body(message)
    said = seen_words(words) if html else words
    return f"{head}\n\n{said}" if said else head


def seen_words(page: str) -> str:
    """What a reader sees of HTML, a line for each block."""
    reader = _Page()
    reader.feed(page)
    reader.close()
    lines = (" ".join(line.split()) for line in "".join(reader.words).split("\n"))
    return "\n".join(line for line in lines if line)


class _Page(HTMLParser):
    """Collects the words of a page; scripts and styles are left out, nothing is fetched."""

    def __init__(self) -> None:
        super().__init__()
        self.words: list[str] = []
        self._unseen = 0

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        del attrs
        self._unseen += tag in _UNSEEN
        if tag in _BLOCKS:
            self.words.append("\n")

    def handle_endtag(self, tag: str) -> None:
        self._unseen = max(0, self._unseen - (tag in _UNSEEN))
        if tag in _BLOCKS:
            self.words.append("\n")

    def handle_data(self, data: str) -> None:
        if not self._unseen:
            self.words.append(data.replace("\n", " "))
