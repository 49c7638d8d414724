from __future__ import annotations

import datetime
from pathlib import Path

import babel.dates
import babel.lists
import babel.numbers
import pytest
from babel import Locale

from leafletpress.cldr import find
from leafletpress.content.review_date import ReviewDate
from leafletpress.languages import language
from leafletpress.translation.formats import format_date, format_list, format_number, month_name

MAY, DAY = ReviewDate(2028, 5), ReviewDate(2028, 5, 6)
# CLDR changed its mind between Babel 2.18 and 2.19.
SHIPPED = [path.parent.name for path in (Path(__file__).parents[2] / "locale").glob("*/common.po")]
MAY_IN_PERSIAN = Locale("fa").months["format"]["wide"][5]
EXPECTED = {
    "en": ("May 2028", "6 May 2028"),
    "pl": ("maj 2028", "6 maja 2028"),
    "ar": ("مايو 2028", "6 مايو 2028"),
    "ur": ("مئی 2028", "6 مئی، 2028"),
    "pa": ("ਮਈ 2028", "6 ਮਈ 2028"),
    "hi": ("मई 2028", "6 मई 2028"),
    "zh-Hans": ("2028年5月", "2028年5月6日"),
    "zh-Hant": ("2028年5月", "2028年5月6日"),
    "fa": (f"{MAY_IN_PERSIAN} 2028", f"6 {MAY_IN_PERSIAN} 2028"),
    "prs": ("می 2028", "6 می 2028"),
    "pa-Arab": ("2028 مئ", "6 مئ 2028"),
    "fr": ("mai 2028", "6 mai 2028"),
    "cs": ("květen 2028", "6. května 2028"),
    "hu": ("2028. május", "2028. május 6."),
    "lt": ("2028 m. gegužė", "2028 m. gegužės 6 d."),
    "cy": ("Mai 2028", "6 Mai 2028"),
    "bn": ("মে 2028", "6 মে, 2028"),
    "ab": ("Лаҵара 2028 ш.", "6 Лаҵара 2028 ш."),
    "so": ("Maayo 2028", "Maayo 6, 2028"),
}


@pytest.mark.parametrize("tag", EXPECTED)
def test_dates_are_written_as_the_language_writes_them(tag: str) -> None:
    assert (format_date(MAY, language(tag)), format_date(DAY, language(tag))) == EXPECTED[tag]


@pytest.mark.parametrize("order", [list(EXPECTED), list(reversed(EXPECTED))], ids=["forwards", "backwards"])
def test_no_locale_lends_its_months_to_another(order: list[str]) -> None:
    """Babel 2.18 does so as soon as stand-alone months are asked for; that it was asked before must not matter."""
    for tag in order:
        babel.dates.format_date(datetime.date(2028, 5, 1), "LLLL", locale=language(tag).locale)
    find.cache_clear()
    assert month_name("fr", "stand-alone", "wide", 5) == "mai"
    assert {tag: format_date(MAY, language(tag)) for tag in order} == {tag: EXPECTED[tag][0] for tag in order}


@pytest.mark.parametrize(
    ("tag", "text"),
    [
        ("en", "1,000"),
        ("ar", "1,000"),
        ("fa", "1,000"),
        ("ur", "1,000"),
        ("hi", "1,000"),
        ("pl", "1\u00a0000"),
        ("ro", "1.000"),
        ("zh-Hans", "1,000"),
    ],
)
def test_numbers_are_grouped_by_the_language_and_in_western_digits(tag: str, text: str) -> None:
    assert format_number(1000, language(tag)) == text


@pytest.mark.parametrize("tag", ["ar", "fa", "ur", "pa", "hi", "bn", "ne", "ckb", "ps", "my"])
def test_digits_are_western_in_every_language(tag: str) -> None:
    text = format_number(1_234_567_890, language(tag)) + format_date(ReviewDate(2039, 12, 28), language(tag))
    assert {char for char in text if char.isdigit()} == set("0123456789")


@pytest.mark.parametrize("tag", [*EXPECTED, "es", "pt-PT", "gu", "yi", "en-IN"])
def test_counts_and_lists_are_those_of_babel(tag: str) -> None:
    spoken = language(tag)
    locale = "en_GB" if tag == "en" else spoken.locale
    for number in (0, 999, 1_000, 123_456, 12_345_678):
        assert format_number(number, spoken) == babel.numbers.format_decimal(number, locale=locale)
    if ("", "a") in spoken.lexicon.list_ands:
        return  # a word of its own in every list
    for names in ([], ["A"], ["A", "B"], ["A", "B", "C"], ["A", "B", "C", "D"]):
        assert format_list(names, spoken) == babel.lists.format_list(names, locale=spoken.locale)


@pytest.mark.parametrize(
    ("tag", "names", "said"),
    [
        ("cy", ("Radioleg", "Tîm nyrsio"), "Radioleg a Tîm nyrsio"),
        ("cy", ("Radioleg", "Nyrsio", "Îsadran"), "Radioleg, Nyrsio ac Îsadran"),
        ("cy", ("Radioleg", "Ysbyty"), "Radioleg ac Ysbyty"),
        ("es", ("Radiología", "Interpretación"), "Radiología e Interpretación"),
        ("es", ("Radiología", "Enfermería", "Higiene"), "Radiología, Enfermería e Higiene"),
        ("es", ("Radiología", "Hielo"), "Radiología y Hielo"),
        ("es", ("Radiología", "Enfermería"), "Radiología y Enfermería"),
    ],
)
def test_and_is_the_word_that_the_last_name_asks_for(tag: str, names: tuple[str, ...], said: str) -> None:
    assert format_list(names, language(tag)) == said


@pytest.mark.parametrize("tag", sorted({*SHIPPED, "en"}))
def test_no_list_offers_a_choice(tag: str) -> None:
    """CLDR has “a(c)” for Welsh, which no reader says."""
    for count in (2, 3, 4):
        assert not set(format_list(["Alpha", "Beta", "Cola", "Delta"][:count], language(tag))) & set("()[]/")
