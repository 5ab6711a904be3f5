"""Mail, chats, saved pages and texts are told in their own words, in order, and no longer than can be set."""

from __future__ import annotations

import base64
import json

import pytest

from evidence_vault.records.pages import Message, Told
from evidence_vault.worker.content import Content
from evidence_vault.worker.parts import told as telling
from evidence_vault.worker.parts import words
from tests.helpers.parts import made

IPHONE = (
    "[12.03.26, 21:14:05] Chat «Двор»: \u200eСообщения защищены шифрованием.\n"
    "[12.03.26, 21:14:09] K-3: Вас видели у суда: это было вчера.\nИ ещё строка\n"
    "\u200e[12.03.26, 21:15:00] ~ K-4: \u200e<прикреплено: 00000012-PHOTO-2026-03-12-21-15-00.jpg>\n"
    "[12.03.26, 21:16:30] K-3: Данное сообщение удалено.\n"
)
ANDROID = (
    "12.03.2026, 21:14 - Сообщения и звонки защищены.\n"
    "12.03.2026, 21:14 - K-3: IMG-20260312-WA0003.jpg (файл добавлен)\n"
    "12.03.2026, 21:15 - K-4: Исправлено <Сообщение изменено>\n"
)
AMERICAN = "3/12/26, 9:14\u202fPM - K-3: Hello\n3/12/26, 9:15\u202fPM - K-4: See https://example.org/a: b\n"


def _told(data: bytes | str, suffix: str = ".txt") -> Told:
    found, pdf = made(data.encode() if isinstance(data, str) else data, suffix)
    assert (found.result, pdf) == ("told", b"")
    assert found.told is not None
    return found.told


def test_a_whatsapp_export_of_an_iphone_is_a_chat() -> None:
    told = _told(IPHONE)
    assert (told.kind, len(told.messages)) == ("chat", 4)
    assert told.messages[1] == Message("12.03.26, 21:14:09", "K-3", "Вас видели у суда: это было вчера.\nИ ещё строка")
    assert told.messages[2].sender == "K-4"
    assert told.messages[2].media == ("00000012-PHOTO-2026-03-12-21-15-00.jpg",)
    assert told.messages[3].marks == ("deleted",)


def test_a_whatsapp_export_of_android_is_a_chat_and_the_service_has_no_name() -> None:
    told = _told(ANDROID)
    assert [(one.sender, one.media, one.marks) for one in told.messages] == [
        ("", (), ()),
        ("K-3", ("IMG-20260312-WA0003.jpg",), ()),
        ("K-4", (), ("edited",)),
    ]


def test_american_times_are_read_as_they_stand() -> None:
    told = _told(AMERICAN)
    assert [(one.at, one.sender, one.text) for one in told.messages] == [
        ("3/12/26, 9:14\u202fPM", "K-3", "Hello"),
        ("3/12/26, 9:15\u202fPM", "K-4", "See https://example.org/a: b"),
    ]


@pytest.mark.parametrize("words", ["12.03.2026 был четверг\nи всё\n", "Просто текст: с двоеточием\n", "{не json}\n"])
def test_a_text_that_only_begins_like_a_chat_is_a_text(words: str) -> None:
    told = _told(words)
    assert (told.kind, told.messages) == ("text", ())
    assert told.paragraphs == tuple(words.splitlines())


def test_a_telegram_export_as_json_keeps_ids_forwards_and_files() -> None:
    export = {
        "name": "Двор",
        "type": "private_group",
        "id": 77,
        "messages": [
            {
                "id": 1,
                "type": "service",
                "date": "2026-03-12T21:00:00",
                "actor": "K-3",
                "action": "create_group",
                "text": "",
            },
            {
                "id": 2,
                "type": "message",
                "date": "2026-03-12T21:14:05",
                "edited": "2026-03-12T21:20:00",
                "from": "K-3",
                "from_id": "user123",
                "text": ["Смотрите ", {"type": "link", "text": "https://example.org"}, "!"],
                "photo": "photos/photo_1.jpg",
                "forwarded_from": "Канал",
            },
        ],
    }
    told = _told(json.dumps(export), ".json")
    assert dict(told.fields)["Chat"] == "Двор"
    assert told.messages[0] == Message("2026-03-12T21:00:00", "K-3", "[create_group]")
    assert told.messages[1] == Message(
        "2026-03-12T21:14:05",
        "K-3 (user123)",
        "Смотрите https://example.org!",
        ("photos/photo_1.jpg",),
        ("edited", "forwarded"),
    )


TELEGRAM = """<!DOCTYPE html><html><body><div class="page_wrap"><div class="page_header"><div class="text bold">Двор</div></div>
<div class="history"><div class="message service" id="message-1"><div class="body details">12 March 2026</div></div>
<div class="message default clearfix" id="message1"><div class="body">
<div class="pull_right date details" title="12.03.2026 21:14:05 UTC+05:00">21:14</div>
<div class="from_name">K-3</div><div class="text">Первая<br>вторая <b>жирная</b></div></div></div>
<div class="message default clearfix joined" id="message2"><div class="body">
<div class="pull_right date details" title="12.03.2026 21:15:00 UTC+05:00">21:15</div>
<div class="media_wrap clearfix"><a class="photo_wrap clearfix pull_left" href="photos/photo_1.jpg"><img src="x"></a></div>
</div></div></div></div></body></html>"""


def test_a_telegram_export_as_pages_is_a_chat_and_a_joined_message_is_of_the_same_person() -> None:
    told = _told(TELEGRAM, ".html")
    assert (told.kind, dict(told.fields)["Chat"]) == ("chat", "Двор")
    assert told.messages == (
        Message("", "", "12 March 2026"),
        Message("12.03.2026 21:14:05 UTC+05:00", "K-3", "Первая\nвторая жирная"),
        Message("12.03.2026 21:15:00 UTC+05:00", "K-3", "", ("photos/photo_1.jpg",)),
    )


def test_mail_tells_who_to_whom_about_what_its_words_and_the_names_of_its_attachments() -> None:
    mail = (
        "From: K-3 <k3@example.org>\r\nTo: L-1 <l1@example.org>\r\nSubject: =?utf-8?b?0JDQutGC?=\r\n"
        "Date: Thu, 12 Mar 2026 21:14:05 +0500\r\nMIME-Version: 1.0\r\nContent-Type: multipart/mixed; boundary=b\r\n\r\n"
        "--b\r\nContent-Type: text/plain; charset=utf-8\r\n\r\nПосмотрите.\r\n"
        '--b\r\nContent-Type: application/pdf\r\nContent-Disposition: attachment; filename="act.pdf"\r\n\r\nx\r\n--b--\r\n'
    )
    told = _told(mail, ".eml")
    assert told.kind == "mail"
    assert dict(told.fields) == {
        "From": "K-3 <k3@example.org>",
        "To": "L-1 <l1@example.org>",
        "Subject": "Акт",
        "Date": "Thu, 12 Mar 2026 21:14:05 +0500",
    }
    assert told.paragraphs[0] == "Посмотрите."
    assert told.attachments == ("act.pdf",)


def test_a_saved_page_tells_its_address_its_title_and_what_is_seen() -> None:
    page = (
        "<!DOCTYPE html>\n<!-- saved from url=(0026)https://example.org/post/1 -->\n<html><head><title>Запись &amp; ответ"
        "</title><script>steal()</script></head><body><h1>Запись</h1><p>Слова</p></body></html>"
    )
    told = _told(page, ".html")
    assert told.kind == "page"
    assert dict(told.fields) == {"Title": "Запись & ответ", "URL": "https://example.org/post/1"}
    assert told.paragraphs == ("Запись", "Слова")


def test_a_saved_page_in_one_file_tells_the_same() -> None:
    archive = (
        "From: <Saved by Blink>\r\nSnapshot-Content-Location: https://example.org/post/1\r\nSubject: Post\r\n"
        'MIME-Version: 1.0\r\nContent-Type: multipart/related; boundary=b; type="text/html"\r\n\r\n'
        "--b\r\nContent-Type: text/html; charset=utf-8\r\n\r\n<title>Post</title><p>Слова</p>\r\n"
        "--b\r\nContent-Type: image/png\r\nContent-Location: https://example.org/a.png\r\n\r\nx\r\n--b--\r\n"
    )
    told = _told(archive, ".mhtml")
    assert (told.kind, told.paragraphs, told.attachments) == ("page", ("Слова",), ())
    assert dict(told.fields)["URL"] == "https://example.org/post/1"


def test_a_text_without_end_is_shortened_and_that_is_said(monkeypatch: pytest.MonkeyPatch) -> None:
    assert not _told("a\nb\n").shortened
    monkeypatch.setattr(telling, "_MAX_CHARACTERS", 100)
    told = _told("слова и слова\n" * 50)
    assert told.shortened
    assert len(told.paragraphs) == 8
    chat = _told(ANDROID + "12.03.2026, 21:16 - K-4: a\n" * 90)
    assert chat.shortened
    assert 3 <= len(chat.messages) < 93


@pytest.mark.parametrize(
    "data",
    [b"OggS\0\2" + bytes(22) + b"\1\x13OpusHead" + bytes(90), b"\xfe\x01\x99\x07\x80" * 99, b"PK\3\4" + bytes(99)],
)
def test_sound_archives_and_what_nobody_knows_have_no_pages(data: bytes) -> None:
    assert made(data)[0].result == "none"


@pytest.mark.parametrize(
    ("kind", "coding", "charset", "body"),
    [
        ("plain", "8bit", "koi8-r", "Приходите одни".encode("koi8-r")),
        ("plain", "8bit", "windows-1251", "Приходите одни".encode("cp1251")),
        ("plain", "8bit", "", "Приходите одни".encode("koi8-r")),
        ("plain", "8bit", "", "Приходите одни".encode("cp1251")),
        ("plain", "8bit", "no-such-letters", "Приходите одни".encode()),
        ("plain", "base64", "utf-8", base64.encodebytes("Приходите одни".encode())),
        ("html", "8bit", "utf-8", "<style>x</style><p>Приходите <b>одни</b></p>".encode()),
    ],
)
def test_the_body_of_a_mail_is_read_in_whatever_letters_it_came(
    kind: str, coding: str, charset: str, body: bytes
) -> None:
    named = f"; charset={charset}" if charset else ""
    head = f"From: a@example.org\nTo: b@example.org\nMIME-Version: 1.0\nContent-Type: text/{kind}{named}\n"
    told = _told(head.encode() + f"Content-Transfer-Encoding: {coding}\n\n".encode() + body, ".eml")
    assert told.paragraphs == ("Приходите одни",)


def test_of_a_mail_whose_plain_words_are_empty_the_others_are_told() -> None:
    mail = (
        b"From: a@example.org\nTo: b@example.org\nMIME-Version: 1.0\nContent-Type: multipart/alternative; boundary=x\n\n"
        b"--x\nContent-Type: text/plain\n\n \n--x\nContent-Type: text/html\n\n<p>Words</p>\n--x--\n"
    )
    assert _told(mail, ".eml").paragraphs == ("Words",)


def test_every_mail_of_a_mailbox_is_told_and_everybody_in_it_named() -> None:
    one = b"From x Mon Jun  1 04:28:28 2026\nFrom: Ann <ann@example.org>\nTo: b@example.org\nSubject: %s\nDate: Mon, 1 Jun 2026 04:28:28 +0500\n\n%s\n\n"
    box = one % (b"First", b">From here on") + one % (b"Second", b"Other words")
    told = _told(box, ".mbox")
    assert [line for line in told.paragraphs if line] == [
        *("[1]", "From: Ann <ann@example.org>", "To: b@example.org", "Subject: First"),
        *("Date: Mon, 01 Jun 2026 04:28:28 +0500", "From here on"),
        *("[2]", "From: Ann <ann@example.org>", "To: b@example.org", "Subject: Second"),
        *("Date: Mon, 01 Jun 2026 04:28:28 +0500", "Other words"),
    ]
    found = words(Content(box, ".mbox", partial=False))
    assert found is not None
    assert [value for name, value in found.fields if name == "Address"] == ["Ann <ann@example.org>", "b@example.org"]


def test_whoever_writes_behind_the_cut_is_named_all_the_same(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(telling, "_MAX_CHARACTERS", 100)
    late = ANDROID + "12.03.2026, 21:16 - K-4: a\n" * 90 + "12.03.2027, 21:16 - K-9: b.jpg (file attached)\n"
    assert "K-9" not in {one.sender for one in _told(late).messages}
    found = words(Content(late.encode(), ".txt", partial=False))
    assert found is not None
    assert [value for name, value in found.fields if name == "Person"] == ["K-3", "K-4", "K-9"]
    assert "b.jpg" in found.attachments
    assert not found.shortened
    monkeypatch.setattr(telling, "_MAX_NAMES", 30)
    few = words(Content(late.encode(), ".txt", partial=False))
    assert few is not None
    assert few.shortened


def test_every_mail_of_a_mailbox_and_a_mail_in_a_mail_name_their_people(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(telling, "_MAX_MAILS", 1)
    inner = "Content-Type: message/rfc822\n\nFrom: c@example.org\nTo: d@example.org\nSubject: y\n\ninner\n"
    mail = f"From: b@example.org\nMIME-Version: 1.0\nContent-Type: multipart/mixed; boundary=x\n\n--x\n{inner}--x--\n"
    box = f"From a@example.org Thu Mar 12 21:14:05 2026\nFrom: a@example.org\n\nx\n\nFrom b@example.org Thu Mar 12 21:15:05 2026\n{mail}"
    assert _told(box, ".mbox").shortened
    found = words(Content(box.encode(), ".mbox", partial=False))
    assert found is not None
    people = [value for name, value in found.fields if name == "Address"]
    assert people == ["a@example.org", "b@example.org", "c@example.org", "d@example.org"]
