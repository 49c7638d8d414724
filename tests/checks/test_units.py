"""A dose, a measure or a temperature in another unit is an error; the same unit in other words is not."""

from __future__ import annotations

import pytest

from leafletpress.checks.rule import TextPair
from leafletpress.checks.run import faults
from leafletpress.checks.units import unit_after
from leafletpress.languages import language
from leafletpress.lexicon.digits import SYSTEM_OF, ZEROS


def found(english: str, theirs: str, tag: str) -> set[str]:
    return {rule.id for rule, _ in faults(TextPair(english, theirs, {}, language(tag)))}


# English, then for each language the right words; the wrong ones are those of the row behind.
ROWS: dict[str, dict[str, str]] = {
    "50 micrograms": {
        "pl": "50 mikrogramów",
        "de": "50 Mikrogramm",
        "es": "50 microgramos",
        "fr": "50 microgrammes",
        "ar": "50 ميكروغرام",
        "ur": "50 مائیکرو گرام",
        "hi": "50 माइक्रोग्राम",
        "pa": "50 ਮਾਈਕ੍ਰੋਗ੍ਰਾਮ",
        "zh_Hans": "50 微克",
        "fa": "50 میکروگرم",
        "ro": "50 micrograme",
        "zh_Hant": "50 微克",
        "cs": "50 mikrogramů",
        "it": "50 microgrammi",
    },
    "50 mg": {
        "pl": "50 mg",
        "de": "50 Milligramm",
        "es": "50 miligramos",
        "fr": "50 milligrammes",
        "ar": "50 ملغ",
        "ur": "50 ملی گرام",
        "hi": "50 मिलीग्राम",
        "pa": "50 ਮਿਲੀਗ੍ਰਾਮ",
        "zh_Hans": "50 毫克",
        "fa": "50 میلی‌گرم",
        "ro": "50 miligrame",
        "zh_Hant": "50 毫克",
        "cs": "50 mg",
        "it": "50 mg",
    },
    "50 g": {
        "pl": "50 g",
        "de": "50 Gramm",
        "es": "50 gramos",
        "fr": "50 grammes",
        "ar": "50 غرام",
        "ur": "50 گرام",
        "hi": "50 ग्राम",
        "pa": "50 ਗ੍ਰਾਮ",
        "zh_Hans": "50 克",
        "fa": "50 گرم",
        "ro": "50 g",
        "zh_Hant": "50 克",
        "cs": "50 g",
        "it": "50 grammi",
    },
    "50 ml": {
        "pl": "50 mililitrów",
        "de": "50 Milliliter",
        "es": "50 mililitros",
        "fr": "50 millilitres",
        "ar": "50 مل",
        "ur": "50 ملی لیٹر",
        "hi": "50 मिली",
        "pa": "50 ਮਿਲੀਲੀਟਰ",
        "zh_Hans": "50 毫升",
        "fa": "50 میلی‌لیتر",
        "ro": "50 ml",
        "zh_Hant": "50 毫升",
        "cs": "50 ml",
        "it": "50 millilitri",
    },
    "50 litres": {
        "pl": "50 litrów",
        "de": "50 Liter",
        "es": "50 litros",
        "fr": "50 l",
        "ar": "50 لترًا",
        "ur": "50 لیٹر",
        "hi": "50 लीटर",
        "pa": "50 ਲੀਟਰ",
        "zh_Hans": "50 升",
        "fa": "50 لیتر",
        "ro": "50 de litri",
        "zh_Hant": "50 公升",
        "cs": "50 litrů",
        "it": "50 litri",
    },
    "50 cm": {
        "pl": "50 cm",
        "de": "50 Zentimeter",
        "es": "50 centímetros",
        "fr": "50 cm",
        "ar": "50 سم",
        "ur": "50 سینٹی میٹر",
        "hi": "50 सेमी",
        "pa": "50 ਸੈਂਟੀਮੀਟਰ",
        "zh_Hans": "50 厘米",
        "fa": "50 سانتی‌متر",
        "ro": "50 cm",
        "zh_Hant": "50 公分",
        "cs": "50 cm",
        "it": "50 cm",
    },
    "50 mm": {
        "pl": "50 mm",
        "de": "50 mm",
        "es": "50 milímetros",
        "fr": "50 millimètres",
        "ar": "50 مم",
        "ur": "50 ملی میٹر",
        "hi": "50 मिमी",
        "pa": "50 ਮਿਲੀਮੀਟਰ",
        "zh_Hans": "50 毫米",
        "fa": "50 میلی‌متر",
        "ro": "50 mm",
        "zh_Hant": "50 毫米",
        "cs": "50 mm",
        "it": "50 mm",
    },
    "50 °C": {
        "pl": "50°C",
        "de": "50 Grad Celsius",
        "es": "50 °C",
        "fr": "50 °C",
        "ar": "50 درجة مئوية",
        "ur": "50 ڈگری سینٹی گریڈ",
        "hi": "50 डिग्री सेल्सियस",
        "pa": "50 °C",
        "zh_Hans": "50 摄氏度",
        "fa": "50 درجه سانتی‌گراد",
        "ro": "50 °C",
        "zh_Hant": "50 ℃",
        "cs": "50 stupňů Celsia",
        "it": "50 gradi",
    },
    "50 °F": {
        "pl": "50 °F",
        "de": "50 Grad Fahrenheit",
        "es": "50 °F",
        "fr": "50°F",
        "ar": "50 °F",
        "ur": "50 °F",
        "hi": "50 °F",
        "pa": "50 °F",
        "zh_Hans": "50 华氏度",
        "fa": "50 °F",
        "ro": "50 °F",
        "zh_Hant": "50 ℉",
        "cs": "50 °F",
        "it": "50 °F",
    },
    "50 minutes": {
        "pl": "50 minut",
        "de": "50 Minuten",
        "es": "50 minutos",
        "fr": "50 minutes",
        "ar": "50 دقيقة",
        "ur": "50 منٹ",
        "hi": "50 मिनट",
        "pa": "50 ਮਿੰਟ",
        "zh_Hans": "50 分钟",
        "fa": "50 دقیقه",
        "ro": "50 de minute",
        "zh_Hant": "50 分鐘",
        "cs": "50 minut",
        "it": "50 minuti",
    },
    "50 hours": {
        "pl": "50 godzin",
        "de": "50 Stunden",
        "es": "50 horas",
        "fr": "50 heures",
        "ar": "50 ساعة",
        "ur": "50 گھنٹے",
        "hi": "50 घंटे",
        "pa": "50 ਘੰਟੇ",
        "zh_Hans": "50 小时",
        "fa": "50 ساعت",
        "ro": "50 de ore",
        "zh_Hant": "50 小時",
        "cs": "50 hodin",
        "it": "50 ore",
    },
    "50 units": {
        "pl": "50 jednostek",
        "de": "50 I.E.",
        "es": "50 unidades",
        "fr": "50 UI",
        "ar": "50 وحدة",
        "ur": "50 یونٹ",
        "hi": "50 यूनिट",
        "pa": "50 ਯੂਨਿਟ",
        "zh_Hans": "50 单位",
        "fa": "50 واحد",
        "ro": "50 UI",
        "zh_Hant": "50 單位",
        "cs": "50 IU",
        "it": "50 UI",
    },
}
ENGLISH = list(ROWS)
ALL = [(english, tag, theirs) for english, row in ROWS.items() for tag, theirs in row.items()]


@pytest.mark.parametrize(("english", "tag", "theirs"), ALL)
def test_the_same_unit_in_the_languages_own_words_is_right(english: str, tag: str, theirs: str) -> None:
    assert not found(english, theirs, tag) & {"number-unit", "unit-lost", "number-missing", "number-added"}


@pytest.mark.parametrize(("english", "tag", "_theirs"), ALL)
def test_another_unit_is_an_error(english: str, tag: str, _theirs: str) -> None:
    other = ENGLISH[(ENGLISH.index(english) + 1) % len(ENGLISH)]
    if not (english == "50 °C" and tag == "it"):
        assert "number-unit" in found(english, ROWS[other][tag], tag)


@pytest.mark.parametrize("tag", ["pl", "de", "es", "fr", "ar", "hi", "zh_Hans", "so", "vi", "ru"])
def test_symbols_are_known_in_every_language(tag: str) -> None:
    for right, wrong in (
        ("50 µg", "50 mg"),
        ("5 ml", "5 l"),
        ("25 °C", "25 °F"),
        ("2 mg/kg", "2 mg/l"),
        ("7 mmol/l", "7 mg/l"),
    ):
        assert "number-unit" in found(right, wrong, tag)
        assert not found(right, right.replace("µ", "μ"), tag) & {"number-unit", "wrong-script"}


@pytest.mark.parametrize("tag", ["pl", "ar", "zh_Hans"])
def test_powers_and_mixed_fractions_are_values(tag: str) -> None:
    assert "number-missing" in found("4 × 10⁶/ml", "4 × 10⁹/ml", tag)
    assert "number-missing" in found("4 × 10⁶/ml", "4 × 10^9/ml", tag)
    assert not found("4 × 10⁶/ml", "4 × 10^6/ml", tag) & {"number-missing", "number-added"}
    assert not found("1 1/2 mg", "1½ mg", tag) & {"number-missing", "number-added"}
    assert "number-missing" in found("1 1/2 mg", "1¼ mg", tag)


@pytest.mark.parametrize(
    ("text", "tag", "unit"),
    [
        (" million", "en", ""),
        (" hospitals", "en", ""),
        (" litres", "en", "litre"),
        (" grams/day", "en", "gram/day"),
        ("-hour", "en", "hour"),
        (" hommes", "fr", ""),
        (" largas", "es", ""),
        (" ملح", "ar", ""),
        (" gości", "pl", ""),
        ("s", "en", ""),
    ],
)
def test_a_word_that_begins_like_a_unit_is_none(text: str, tag: str, unit: str) -> None:
    assert unit_after(text, tag) == unit


def test_in_swahili_the_unit_stands_before_its_number() -> None:
    assert not found("2 hours 30 minutes", "saa 2 dakika 30", "sw")
    assert "number-unit" in found("2 hours", "dakika 2", "sw")


def test_a_word_between_two_numbers_is_no_unit() -> None:
    assert not found("It takes 20 to 30 minutes", "Tarda de 20 a 30 minutos", "es")
    assert "number-unit" in found("It takes 20 to 30 minutes", "Tarda de 20 a 30 horas", "es")


def test_a_sign_before_its_number_makes_no_words_stand_there() -> None:
    assert not found("1 tablet 2 times", "2 kez 1 tablet", "tr")  # Turkish writes %5


def test_who_says_units_before_their_number_writes_signs_behind_it_none_the_less() -> None:
    assert not found("Below 38 °C", "38 °C ට අඩු", "si")
    assert "number-unit" in found("Below 38 °C", "38 mg ට අඩු", "si")


@pytest.mark.parametrize(
    ("tag", "theirs"), [("pl", "β-blokery, γ-GT"), ("de", "β-Blocker"), ("zh_Hans", "β受体阻滞剂"), ("ar", "حاصرات β")]
)
def test_a_greek_letter_of_medicine_is_no_foreign_letter(tag: str, theirs: str) -> None:
    assert "wrong-script" not in found("Beta blockers", theirs, tag)


@pytest.mark.parametrize("theirs", ["zielοny", "Α", "λόγος"])
def test_a_greek_word_or_a_letter_that_looks_latin_is(theirs: str) -> None:
    assert "wrong-script" in found("green", theirs, "pl")


def test_the_digits_are_those_of_unicode() -> None:
    decimals = {char for char in map(chr, (*range(0x660, 0xFF1A), *range(0x1E950, 0x1E95A))) if char.isdecimal()}
    assert decimals == SYSTEM_OF.keys()
    assert len(ZEROS) * 10 == len(SYSTEM_OF)
