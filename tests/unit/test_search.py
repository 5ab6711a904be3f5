"""What is typed finds what was written, whatever the keyboard has and whatever the hand types."""

from __future__ import annotations

import re
import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from evidence_vault.search import Query, changing, document, fold, joined, pattern, whole_words, words


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Әлия Қасымова", "алия касымова"),
        ("«Барлығы ҚЫТАЙ жобасы»", "барлыгы кытай жобасы"),
        ("шетелдің тыңшысы", "шетелдин тыншысы"),
        ("Үйдің есігі, Һ", "уйдин есиги, х"),
        ("Ұлы өлең", "улы олен"),
        ("тіл", "тiл"),  # the second one has a Latin i
        ("Ёлка и йод", "елка и иод"),
        ("Её Їжак", "ее ижак"),
        ("Müller, CAFÉ", "muller, cafe"),
        ("İstanbul ıssız Łódź Ærø", "istanbul issiz lodz aero"),
        ("Qazaqşa äñgime", "qazaqsa angime"),
        ("Straße", "strasse"),
        ("@ехample", "@example"),  # the first two letters are Cyrillic
        ("К-7, Т-2", "k-7, t-2"),  # Cyrillic capitals
        ("ﬁle Ⅷ", "file viii"),
        ("ＦＵＬＬ　ｗｉｄｔｈ　１２", "full width 12"),
        ("٢٠٢٤ ۱۴", "2024 14"),
        ("أحمد إلى آخر", "احمد الي اخر"),
        ("مُحَمَّدٌ", "محمد"),
        ("مــحــمــد", "محمد"),
        ("کتاب یار", "كتاب يار"),
        ("می‌خواهم", "میخواهم"),
        ("مدرسة", "مدرسه"),
        ("ئۇيغۇر", "ئويغور"),
        ("تىلى ھە ڭ", "تیلی هە ک"),
        ("soft\u00adhyphen", "softhyphen"),
    ],
)
def test_two_ways_of_writing_are_one_for_a_search(one: str, other: str) -> None:
    assert words(one) == words(other)
    assert Query.parse(one).fits(document([other]))
    assert Query.parse(other).fits(document([one]))
    assert words(unicodedata.normalize("NFD", one)) == words(unicodedata.normalize("NFC", one))


@pytest.mark.parametrize(
    ("one", "other"), [("кот", "код"), ("тыңшы", "тышқан"), ("ب", "پ"), ("ش", "س"), ("间", "门"), ("и", "ы")]
)
def test_other_letters_stay_others(one: str, other: str) -> None:
    assert words(one) != words(other)


@pytest.mark.parametrize(
    ("text", "typed"),
    [
        ("Screenshot_2024-03-14.png", "14"),
        ("Screenshot_2024-03-14.png", "2024-03"),
        ("IMG20240314_WA0007.jpg", "20240314"),
        ("IMG20240314_WA0007.jpg", "img2024"),
        ("IMG20240314_WA0007.jpg", "wa0007.jpg"),
        ("他是外国间谍吗", "间谍"),
        ("他是外国间谍吗", "外国 吗"),
        ("スパイだ", "スパイ"),
        ("клоун🤡!", "🤡"),
        ("Ол — шетелдің тыңшысы", '"шетелдин тын'),
        ("Ол — шетелдің тыңшысы", "«шетелдің тыңшысы» ол"),
        ("Ол — шетелдің тыңшысы", "тыңш"),
        ("a@example.org", "example.org"),
        ("O’Neil", "o'neil"),
    ],
)
def test_it_is_found(text: str, typed: str) -> None:
    assert Query.parse(typed).fits(document([text]))


@pytest.mark.parametrize(
    ("text", "typed"),
    [
        ("Ол — шетелдің тыңшысы", "тыңш ол"),  # only the last word may be a beginning
        ("Ол — шетелдің тыңшысы", '"тыңш"'),  # and none that stands in closed quotation marks
        ("Ол — шетелдің тыңшысы", "«тыңшысы шетелдің»"),
        ("шпион предатель", "шпион друг"),
        ("他是外国间谍吗", "谍间"),
        ("контакты", "акты"),  # the middle of a word is none
    ],
)
def test_it_is_not_found(text: str, typed: str) -> None:
    assert not Query.parse(typed).fits(document([text]))


def test_no_phrase_reaches_from_one_text_into_the_next() -> None:
    assert Query.parse('"one two"').fits(document(["one two"]))
    assert not Query.parse('"one two"').fits(document(["one", "two"]))
    assert not Query.parse('"one two"').fits(joined([document(["one"]), document(["two"])]))
    assert Query.parse("one two").fits(joined([document(["one"]), document(["two"])]))


@pytest.mark.parametrize("typed", ["", "   ", '"', '""', '" "', "!?", "- — …", "\u200f\u200b\0"])
def test_without_a_word_everything_fits(typed: str) -> None:
    query = Query.parse(typed)
    assert not query.terms
    assert query.fits(document([]))
    assert query.fits(document(["anything"]))


@given(st.text())
def test_nothing_that_can_be_typed_is_an_error_and_a_text_finds_itself(text: str) -> None:
    assert Query.parse(text).fits(document([text])) or '"' in text.translate(str.maketrans("«»“”„‟″＂", '""""""""'))
    for word in words(text):
        assert word == fold(word)
        assert words(word) == [word]


@pytest.mark.parametrize(
    ("text", "typed", "excerpt"),
    [
        ("Он — ШПИОН", "шпи", "Он — ШПИОН"),
        ("слово " * 20 + "и вот ПРЕДАТЕЛЬ, да", "предат", "…слово слово слово слово и вот ПРЕДАТЕЛЬ, да"),
        ("nothing of it", "шпион", "nothing of it"),
        ("one\n\ntwo", "two", "one two"),
    ],
)
def test_an_excerpt_shows_the_words_as_they_are_written(text: str, typed: str, excerpt: str) -> None:
    assert Query.parse(typed).excerpt(text) == excerpt


@given(st.text(alphabet="aä\u0308ﬁ间ё ـ🤡-7", max_size=80), st.text(alphabet="afi间e7", min_size=1, max_size=2))
def test_an_excerpt_begins_where_the_word_is(before: str, typed: str) -> None:
    text = f"{before} шпион {typed}"
    assert "шпион" in Query.parse("шпион").excerpt(text)


def test_an_excerpt_is_short() -> None:
    shown = Query.parse("шпион").excerpt("слово " * 99 + "шпион " + "слово " * 99)
    assert shown.startswith("…")
    assert shown.endswith("…")
    assert len(shown) <= 102


@given(
    first=st.text(alphabet='ab1 "«間谍-ң', max_size=8),
    more=st.text(alphabet='ab1 "«間谍-ң', max_size=4),
    text=st.text(),
)
def test_who_types_on_finds_nothing_that_was_not_found_before(first: str, more: str, text: str) -> None:
    before, after = Query.parse(first), Query.parse(first + more)
    searched = document([text, first + more])
    if after.narrows(before) and after.fits(searched):
        assert before.fits(searched)


@pytest.mark.parametrize(
    ("first", "then", "narrows"),
    [
        ("уг", "угр", True),
        ("уг", "уг со", True),
        ('"а б', '"а б"', True),
        ("уг", "г", False),
        ("", "уг", True),
        ("уг", "", False),
    ],
)
def test_more_words_are_looked_for_where_the_first_were_found(first: str, then: str, narrows: bool) -> None:
    assert Query.parse(then).narrows(Query.parse(first)) is narrows


@pytest.mark.parametrize(
    ("term", "stem"),
    [
        ("Сәрсенова", "Сәрсенов"),
        ("Айгүль", "Айгүл"),
        ("Дмитрий", "Дмитр"),
        ("Мария", "Мари"),
        ("Толстой", "Толст"),
        ("Шевченко", "Шевченк"),
        ("ТОЛСТАЯ", "ТОЛСТ"),
        ("Рая", ""),
        ("Ким", ""),
        ("Ли", ""),
    ],
)
def test_a_name_that_ends_otherwise_in_other_cases_is_told_with_what_stays(term: str, stem: str) -> None:
    (found,) = changing([term])
    assert (found.text, found.stem) == (term, stem)


@pytest.mark.parametrize("term", ["Нурлан", "Қасымов", "Anna", "8 701 000 00 00", ""])
def test_a_name_whose_forms_are_all_found_is_not_told(term: str) -> None:
    assert not changing([term])


def test_a_term_that_finds_all_forms_of_another_one_makes_it_good() -> None:
    assert [(one.term, one.word) for one in changing(["Айгүл Сәрсенова", "Дмитрий"])] == [(1, 2), (2, 1)]
    assert not changing(["Айгүл Сәрсенова", "сәрсенов"])


@pytest.mark.parametrize(
    ("text", "term", "whole"),
    [
        ("видели Сәрсеновой тут", "сәрсенов", "Сәрсеновой"),
        ("видели Сәрсено-\nвой, тут", "сәрсенов", "Сәрсено-\nвой"),
        ("Досәрсеновой", "сәрсенов", "Досәрсеновой"),
        ("Сәрсенов, тут", "сәрсенов", "Сәрсенов"),
    ],
)
def test_a_place_reaches_to_the_ends_of_its_words(text: str, term: str, whole: str) -> None:
    folded = fold(text)
    found = re.search(pattern(term), folded)
    assert found
    start, end = whole_words(folded, *found.span())
    assert folded[start:end] == fold(whole)


def test_a_text_without_spaces_is_not_hidden_far_around_a_term() -> None:
    assert whole_words("х" * 500, 200, 210) == (160, 250)
    assert whole_words("王小明在这里", 1, 3) == (1, 3)
