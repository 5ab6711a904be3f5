"""A large archive, as years of work would leave it: many items, each spoken of by ten entries of the log.

Its log is real, commit by commit, written through the program's own door. What the items held is not there: their
files are not what grows here, and a hundred thousand of them would say more of the file system than of us.
"""

from __future__ import annotations

import sys
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from itertools import islice
from pathlib import Path
from random import Random
from typing import Final

from evidence_vault.clock import SystemClock
from evidence_vault.records.entry import Draft, Json, Kind
from evidence_vault.records.ids import CaseId, ExhibitId, ItemId
from evidence_vault.session import Session

ENTRIES_PER_ITEM: Final = 10
ENTRIES_PER_COMMIT: Final = 50
CASES: Final = 50

_WORDS: Final = {
    "en": "the of post account threat comment neighbour court witness school photograph evening village river letter "
    "police complaint answer channel message reply followers insult lie proof meeting square market hospital ministry "
    "journalist lawyer archive document deadline hearing appeal refusal road border passport family teacher",
    "ru": "и в не запись страница угроза комментарий сосед суд свидетель школа снимок вечер деревня река письмо полиция "
    "жалоба ответ канал сообщение подписчики оскорбление ложь доказательство встреча площадь рынок больница "
    "министерство журналист адвокат архив документ срок заседание апелляция отказ дорога граница паспорт семья",
    "kk": "және бұл жазба парақша қорқыту пікір көрші сот куәгер мектеп сурет кеш ауыл өзен хат полиция шағым жауап арна "
    "хабарлама оқырмандар балағат өтірік дәлел кездесу алаң нарық аурухана министрлік журналист заңгер мұрағат құжат "
    "мерзім отырыс шағымдану бас тарту жол шекара төлқұжат отбасы мұғалім",
    "zh": "帖子 账号 威胁 评论 邻居 法院 证人 学校 照片 晚上 村庄 河流 信件 警察 投诉 答复 频道 消息 侮辱 谎言 证据 会议 广场 医院",
    "ug": "يازما ھېسابات تەھدىت باھا قوشنا سوت گۇۋاھچى مەكتەپ رەسىم كەچ يېزا دەريا خەت ساقچى شىكايەت جاۋاب قانال ئۇچۇر",
}
_LANGUAGES: Final = ("ru", "ru", "ru", "kk", "kk", "en", "zh", "ug")
_PLATFORMS: Final = ("Telegram", "Facebook", "Instagram", "VK", "X", "TikTok", "WhatsApp", "YouTube")
_FIRST_DAY: Final = datetime(2019, 1, 1, tzinfo=UTC)


class Archive:
    """Entries of an archive of a given size, the same for the same seed; its exhibits are shared out among its cases."""

    def __init__(self, seed: int, cases: int = CASES) -> None:
        self._chance, self._cases = Random(seed), cases
        self._words = {language: words.split() for language, words in _WORDS.items()}

    def build(self, path: Path, items: int) -> str:
        """Make the vault; several minutes for a hundred thousand items.

        Returns:
            Its age identity.
        """
        clock = SystemClock()
        with Session.create(path, custodian="K-1", passphrase=b"seven quiet words", clock=clock) as session:
            for number in range(1, self._cases + 1):
                session.create_case({"title.ru": f"Дело {number}", "title.kk": f"{number}-іс"})
            drafts = self.drafts(items)
            while batch := list(islice(drafts, ENTRIES_PER_COMMIT)):
                session._vault.writer.commit(batch)
            return session.identity_text()

    def drafts(self, items: int) -> Iterator[Draft]:
        """Ten entries for each item, in the order in which a keeper makes them."""
        for number in range(1, items + 1):
            yield from self._about(number)

    def typed(self) -> list[str]:
        """What somebody types to find something: each word from two letters on, letter by letter."""
        words = sorted({word for several in self._words.values() for word in several})
        return sorted({word[:end] for word in words for end in range(2, len(word) + 1)})

    def _about(self, number: int) -> Iterator[Draft]:
        chance, item = self._chance, str(ItemId(number))
        language = chance.choice(_LANGUAGES)
        taken = _FIRST_DAY + timedelta(minutes=20 * number)
        named: dict[str, Json] = {"item": item}
        yield Draft(
            Kind.ITEM_INGESTED,
            named
            | {
                "sha256": chance.randbytes(32).hex(),
                "bytes": chance.randrange(1, 4_000_000),
                "name": f"Screenshot_{taken:%Y%m%d-%H%M%S}.png",
                "path": f"/home/keeper/Pictures/{taken:%Y-%m}/Screenshot_{taken:%Y%m%d-%H%M%S}.png",
                "source": "file",
            },
        )
        inspected: dict[str, Json] = {"result": "ok", "type": "image/png", "fact.width": 1080, "fact.height": 2340}
        yield Draft(Kind.ITEM_INSPECTED, named | inspected)
        account = f"@user{chance.randrange(3_000)}"
        yield self._described(
            item,
            platform=chance.choice(_PLATFORMS),
            account=account,
            url=f"https://example.org/{account[1:]}/{chance.randrange(10**9)}",
            posted=f"{taken - timedelta(hours=chance.randrange(200)):%Y-%m-%d %H:%M}",
        )
        yield self._described(item, title=self._text(language, 6), language=language)
        yield self._described(item, description=self._text(language, 25))
        yield self._described(item, transcript=self._text(language, 40))
        yield self._described(item, concerns=self._text("ru", 3), claims=self._text(language, 12))
        yield self._described(item, title=self._text(language, 6), note=self._text("en", 8))
        case, exhibit = str(CaseId(number % self._cases + 1)), str(ExhibitId(number))
        exhibited: dict[str, Json] = {"case": case, "exhibit": exhibit}
        yield Draft(Kind.EXHIBIT_ADDED, exhibited | {"items": [item], "title.ru": self._text("ru", 6)})
        yield Draft(Kind.EXHIBIT_EDITED, exhibited | {"title.kk": self._text("kk", 6)})

    def _described(self, item: str, **card: str) -> Draft:
        return Draft(Kind.ITEM_DESCRIBED, {"item": item} | {f"card.{name}": text for name, text in card.items()})

    def _text(self, language: str, words: int) -> str:
        said = " ".join(self._chance.choices(self._words[language], k=words))
        return f"{said} {self._chance.randrange(10_000)}"


if __name__ == "__main__":
    print(Archive(1).build(Path(sys.argv[1]), int(sys.argv[2])))
