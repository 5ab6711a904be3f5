"""What is read from a file, in words: the name of each fact, and digests that can be read aloud."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from ui.failure_words import QT_TRANSLATE_NOOP

_FACTS: dict[str, str] = {
    "width": QT_TRANSLATE_NOOP("facts", "Width in pixels"),
    "height": QT_TRANSLATE_NOOP("facts", "Height in pixels"),
    "format": QT_TRANSLATE_NOOP("facts", "Form of the picture"),
    "frames": QT_TRANSLATE_NOOP("facts", "Pictures in the file"),
    "pages": QT_TRANSLATE_NOOP("facts", "Pages"),
    "encrypted": QT_TRANSLATE_NOOP("facts", "Locked by a password"),
    "gps": QT_TRANSLATE_NOOP("facts", "Place (latitude, longitude)"),
    "partial": QT_TRANSLATE_NOOP("facts", "Only its beginning was read"),
    "trailing.bytes": QT_TRANSLATE_NOOP("facts", "Bytes behind the picture"),
    "trailing.type": QT_TRANSLATE_NOOP("facts", "What they look like"),
    "exif.DateTimeOriginal": QT_TRANSLATE_NOOP("facts", "Taken"),
    "exif.DateTimeDigitized": QT_TRANSLATE_NOOP("facts", "Digitised"),
    "exif.DateTime": QT_TRANSLATE_NOOP("facts", "Changed"),
    "exif.OffsetTimeOriginal": QT_TRANSLATE_NOOP("facts", "Zone of that time"),
    "exif.Make": QT_TRANSLATE_NOOP("facts", "Maker of the camera"),
    "exif.Model": QT_TRANSLATE_NOOP("facts", "Camera"),
    "exif.Software": QT_TRANSLATE_NOOP("facts", "Program"),
    "exif.Orientation": QT_TRANSLATE_NOOP("facts", "Orientation"),
    "exif.Artist": QT_TRANSLATE_NOOP("facts", "Author"),
    "exif.LensModel": QT_TRANSLATE_NOOP("facts", "Lens"),
    "pdf.title": QT_TRANSLATE_NOOP("facts", "Title"),
    "pdf.author": QT_TRANSLATE_NOOP("facts", "Author"),
    "pdf.creator": QT_TRANSLATE_NOOP("facts", "Written with"),
    "pdf.producer": QT_TRANSLATE_NOOP("facts", "Made with"),
    "pdf.created": QT_TRANSLATE_NOOP("facts", "Made"),
    "pdf.modified": QT_TRANSLATE_NOOP("facts", "Changed"),
    "pdf.has_javascript": QT_TRANSLATE_NOOP("facts", "Holds scripts"),
    "pdf.has_attachments": QT_TRANSLATE_NOOP("facts", "Holds attachments"),
    "mail.from": QT_TRANSLATE_NOOP("facts", "From"),
    "mail.to": QT_TRANSLATE_NOOP("facts", "To"),
    "mail.cc": QT_TRANSLATE_NOOP("facts", "Copy to"),
    "mail.subject": QT_TRANSLATE_NOOP("facts", "Subject"),
    "mail.date": QT_TRANSLATE_NOOP("facts", "Date"),
    "mail.bcc": QT_TRANSLATE_NOOP("facts", "Hidden copy to"),
    "mail.reply_to": QT_TRANSLATE_NOOP("facts", "Answers go to"),
    "mail.sender": QT_TRANSLATE_NOOP("facts", "Sent by"),
    "mail.route": QT_TRANSLATE_NOOP("facts", "Came by"),
    "mail.message_id": QT_TRANSLATE_NOOP("facts", "Message number"),
    "mail.attachments": QT_TRANSLATE_NOOP("facts", "Attachments"),
}
_ERROR = QT_TRANSLATE_NOOP("facts", "Not readable for {library}")


def grouped(digest: str) -> str:
    """Hexadecimal digits in groups of four, so that they can be read aloud."""
    return " ".join(digest[at : at + 4] for at in range(0, len(digest), 4))


def fact_name(fact: str) -> str:
    """What a fact that was read from a file is called (``width``); an unknown one stays as it is."""
    if fact.startswith("error."):
        return QCoreApplication.translate("facts", _ERROR).format(library=fact.removeprefix("error."))
    return QCoreApplication.translate("facts", _FACTS[fact]) if fact in _FACTS else fact
