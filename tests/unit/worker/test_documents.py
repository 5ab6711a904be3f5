"""What PDF documents and mail say about themselves."""

from __future__ import annotations

import io
import subprocess
from collections.abc import Callable, Mapping
from email.message import EmailMessage
from pathlib import Path

import pikepdf
import pytest

from evidence_vault.sandbox.protocol import FactValue
from evidence_vault.worker.content import Content
from evidence_vault.worker.inspection import inspect


def _facts(data: bytes, *, partial: bool = False) -> Mapping[str, FactValue]:
    return inspect(Content(data, "", partial=partial), nonce="n").facts


def _pdf(pages: int = 3, change: Callable[[pikepdf.Pdf], None] = lambda _: None, **save: object) -> bytes:
    out = io.BytesIO()
    with pikepdf.new() as document:
        for _ in range(pages):
            document.add_blank_page()
        document.docinfo["/Producer"] = "Жазушы 1.0"
        document.docinfo["/CreationDate"] = "D:20240312101522+05'00'"
        change(document)
        document.save(out, **save)  # type: ignore[arg-type]
    return out.getvalue()


def test_a_document_says_how_long_it_is_and_who_made_it() -> None:
    facts = _facts(_pdf())
    assert facts["fact.pages"] == 3
    assert facts["fact.encrypted"] is False
    assert facts["fact.pdf.producer"] == "Жазушы 1.0"
    assert facts["fact.pdf.created"] == "D:20240312101522+05'00'"
    assert facts["fact.pdf.has_javascript"] is False
    assert facts["fact.pdf.has_attachments"] is False


def test_a_document_behind_a_password_says_only_that() -> None:
    locked = _pdf(encryption=pikepdf.Encryption(user="secret", owner="secret"))
    facts = _facts(locked)
    assert facts == {"fact.encrypted": True}


def test_an_encrypted_document_that_opens_without_a_password_is_read() -> None:
    facts = _facts(_pdf(encryption=pikepdf.Encryption(user="", owner="secret")))
    assert (facts["fact.encrypted"], facts["fact.pages"]) == (True, 3)


def _script_on_opening(document: pikepdf.Pdf) -> None:
    document.Root.OpenAction = pikepdf.Dictionary(S=pikepdf.Name.JavaScript, JS=pikepdf.String("app.alert(1)"))


def _script_of_a_link(document: pikepdf.Pdf) -> None:
    action = pikepdf.Dictionary(S=pikepdf.Name.JavaScript, JS=pikepdf.String("app.alert(1)"))
    link = pikepdf.Dictionary(Subtype=pikepdf.Name.Link, Rect=[0, 0, 9, 9], PA=pikepdf.Dictionary(Next=action))
    document.pages[0].Annots = document.make_indirect(pikepdf.Array([link]))


@pytest.mark.parametrize("where", [_script_on_opening, _script_of_a_link])
@pytest.mark.parametrize("packed", [pikepdf.ObjectStreamMode.disable, pikepdf.ObjectStreamMode.generate])
def test_a_script_is_seen_wherever_it_hides(
    where: Callable[[pikepdf.Pdf], None], packed: pikepdf.ObjectStreamMode
) -> None:
    assert _facts(_pdf(1, where, object_stream_mode=packed))["fact.pdf.has_javascript"] is True


def test_an_attachment_is_seen() -> None:
    def attach(document: pikepdf.Pdf) -> None:
        document.attachments["list.txt"] = b"names"

    assert _facts(_pdf(1, attach))["fact.pdf.has_attachments"] is True


def test_of_a_part_of_a_document_nothing_is_said() -> None:
    assert _facts(_pdf(), partial=True) == {}


def test_pages_are_what_qpdf_counts(program: Callable[[str], str], shared: Path) -> None:
    qpdf = program("qpdf")
    agree = 0
    for path in sorted((shared / "corpus" / "pdf").glob("*.pdf"))[::3]:
        ran = subprocess.run([qpdf, "--show-npages", path], check=False, capture_output=True, text=True)
        if ran.returncode == 0:
            assert _facts(path.read_bytes())["fact.pages"] == int(ran.stdout), path.name
            agree += 1
    print(f"{agree} documents agree")
    assert agree > 20


def _mail() -> EmailMessage:
    message = EmailMessage()
    message["From"] = "Айгүл <a@example.org>"
    message["To"] = "b@example.org"
    message["Cc"] = "c@example.org"
    message["Subject"] = "Жала жабу туралы"
    message["Date"] = "Tue, 12 Mar 2024 10:15:22 +0500"
    message["Message-ID"] = "<1@example.org>"
    message.set_content("Сәлем")
    return message


def test_mail_says_who_wrote_to_whom_when_and_about_what() -> None:
    facts = _facts(_mail().as_bytes())
    assert facts == {
        "fact.mail.from": "Айгүл <a@example.org>",
        "fact.mail.to": "b@example.org",
        "fact.mail.cc": "c@example.org",
        "fact.mail.subject": "Жала жабу туралы",
        "fact.mail.date": "Tue, 12 Mar 2024 10:15:22 +0500",
        "fact.mail.message_id": "<1@example.org>",
        "fact.mail.attachments": 0,
    }


def test_attachments_are_counted() -> None:
    message = _mail()
    message.add_attachment(b"\x89PNG", maintype="image", subtype="png", filename="скрин.png")
    message.add_attachment("note", filename="note.txt")
    assert _facts(message.as_bytes())["fact.mail.attachments"] == 2
    assert "fact.mail.attachments" not in _facts(message.as_bytes(), partial=True)


def test_a_field_that_is_malformed_stands_as_it_is_and_the_rest_is_read() -> None:
    facts = _facts(b"From: a@example.org\r\nMessage-ID: <[\r\nSubject: found\r\nDate: yesterday\r\n\r\nx")
    assert facts["fact.mail.subject"] == "found"
    assert facts["fact.mail.date"] == "yesterday"
    assert "<[" in str(facts["fact.mail.message_id"])


def test_bytes_that_are_no_text_do_not_stop_the_answer() -> None:
    facts = _facts(
        b"From: \xff\xfe a@example.org\r\nTo: b@example.org\r\nMessage-ID: <[\xff\r\nSubject: \xd8x\r\n\r\nx"
    )
    assert all(str(value).encode("utf-8") for value in facts.values())
    assert "fact.mail.from" in facts


def test_every_mail_of_the_corpus_is_read(shared: Path) -> None:
    paths = sorted((shared / "corpus" / "mail").glob("*.eml"))
    facts = [_facts(path.read_bytes()) for path in paths]
    assert not [one for one in facts if "fact.error.mail" in one]
    said = sum("fact.mail.subject" in one for one in facts)
    print(f"{said} of {len(paths)} mails have a subject")
    assert said >= len(paths) * 0.8
