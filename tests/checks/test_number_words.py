"""Numbers in words, by value."""

from __future__ import annotations

from fractions import Fraction

import pytest

from leafletpress.checks.number_words import spelt_numbers
from leafletpress.checks.rule import TextPair
from leafletpress.checks.run import faults
from leafletpress.languages import language

# language, script, text in small letters, the numbers in it
WORDS: tuple[tuple[str, str, str, list[Fraction | int]], ...] = (
    ("en", "", "two hundred and five tablets", [205]),
    ("en", "", "one or two hours", [1, 2]),
    ("en", "", "twenty-four hours", [24]),
    ("en", "", "two and a half days", [Fraction(5, 2)]),
    ("en", "", "three thousand two hundred", [3200]),
    ("pl", "Latn", "sto pięćdziesiąt miligramów", [150]),
    ("pl", "Latn", "po dwudziestu czterech godzinach", [24]),
    ("pl", "Latn", "półtorej godziny", [Fraction(3, 2)]),
    ("pl", "Latn", "dwie i pół godziny", [Fraction(5, 2)]),
    ("pl", "Latn", "dwa lub trzy", [2, 3]),
    ("hi", "Deva", "पाँच सौ पच्चीस", [525]),
    ("hi", "Deva", "साढ़े तीन घंटे", [Fraction(7, 2)]),
    ("hi", "Deva", "ढाई घंटे", [Fraction(5, 2)]),
    ("ur", "Arab", "اڑتالیس گھنٹے", [48]),
    ("ur", "Arab", "سوا دو گھنٹے", [Fraction(9, 4)]),
    ("pa", "Guru", "ਦੋ ਸੌ ਪੰਜਾਹ", [250]),
    ("pa", "Guru", "ਡੇਢ ਘੰਟਾ", [Fraction(3, 2)]),
    ("ar", "Arab", "خمس وعشرون ساعة", [25]),
    ("ar", "Arab", "ثلاثمئة وخمسون", [350]),
    ("ar", "Arab", "بعد اثنتي عشرة ساعة", [12]),
    ("ar", "Arab", "بنصف ساعة", [Fraction(1, 2)]),
    ("zh", "Hans", "五百毫克", [500]),
    ("zh", "Hans", "二十四小时", [24]),
    ("zh", "Hans", "两个半小时", [Fraction(5, 2)]),
    ("zh", "Hans", "三百零五", [305]),
    ("zh", "Hans", "一万两千", [12_000]),
    ("zh", "Hans", "一点五毫升", [Fraction(3, 2)]),
    ("zh", "Hans", "千分之一", [1000, 1, Fraction(1, 1000)]),
    ("zh", "Hans", "九成", [9, 90, 10, Fraction(9, 10)]),
    ("zh", "Hans", "二甲双胍和一样的药", []),
    ("is", "Latn", "tveir", []),
)


@pytest.mark.parametrize(("base", "script", "text", "values"), WORDS)
def test_a_number_in_words_has_its_value(base: str, script: str, text: str, values: list[Fraction | int]) -> None:
    assert [found.value for found in spelt_numbers(text, base, script)] == values


@pytest.mark.parametrize("number", range(1, 100))
@pytest.mark.parametrize(("base", "script"), [("hi", "Deva"), ("ur", "Arab"), ("pa", "Guru")])
def test_every_number_to_a_hundred_has_a_word_of_its_own(base: str, script: str, number: int) -> None:
    from leafletpress.lexicon.lookup import lexicon_of

    assert number in lexicon_of(base, script).numbers.values()


# English, language, a translation that says the same otherwise
SAME = (
    ("Wait 30 minutes.", "ur", "آدھا گھنٹہ انتظار کریں۔"),
    ("Wait 15 minutes.", "ur", "پاؤ گھنٹہ انتظار کریں۔"),
    ("Wait 48 hours.", "ar", "انتظر يومين."),
    ("It heals in 14 days.", "hi", "यह दो हफ़्ते में ठीक होता है।"),
    ("About 15 in 100 people feel sick.", "zh_Hans", "约百分之十五的人感到恶心。"),
    ("9 in 10 people get better.", "zh_Hans", "九成的人好转。"),
    ("Take half a tablet.", "pl", "Proszę zażyć 1/2 tabletki."),
    ("Change it every other day.", "pl", "Proszę zmieniać co 2 dni."),
)


@pytest.mark.parametrize(("english", "tag", "theirs"), SAME)
def test_the_same_amount_in_other_words_is_clean(english: str, tag: str, theirs: str) -> None:
    found = {rule.id for rule, _ in faults(TextPair(english, theirs, {}, language(tag)))}
    assert not {rule for rule in found if rule.startswith(("number", "unit"))}


CHANGED = (
    ("Take one tablet.", "hi", "दो गोलियाँ लें।"),
    ("Take 1 tablet.", "ar", "تناول قرصين."),
    ("Wait one hour.", "zh_Hans", "请等两小时。"),
    ("Take two capsules.", "pl", "Proszę zażyć trzy kapsułki."),
    ("You need six sessions.", "ur", "آپ کو سات نشستیں درکار ہیں۔"),
    ("One person in a thousand is affected.", "hi", "सौ में से एक व्यक्ति को यह होता है।"),
    ("Take half a tablet.", "zh_Hans", "请服用一片。"),
    ("Take 50 micrograms.", "ar", "خذ 50 ملغ."),
    ("Stay in hospital for two days.", "ar", "ابق في المستشفى يومًا واحدًا."),
    ("Wait 30 minutes.", "pl", "Proszę odczekać pół dnia."),
)


@pytest.mark.parametrize(("english", "tag", "theirs"), CHANGED)
def test_another_number_or_amount_is_found(english: str, tag: str, theirs: str) -> None:
    found = {rule.id for rule, rest in faults(TextPair(english, theirs, {}, language(tag))) if rule.severity == "error"}
    assert {rule for rule in found if rule.startswith(("number", "unit"))}
