"""Laws of the rules: they never fail, they find every changed number, and digits do not matter to them."""

from __future__ import annotations

from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from leafletpress.checks.quantities import quantities, readings, western
from leafletpress.checks.rule import TextPair
from leafletpress.checks.run import faults
from leafletpress.languages import language
from leafletpress.lexicon.han import SIMPLIFIED_ONLY, TRADITIONAL_ONLY

TAGS = ["pl", "ar", "ur", "pa", "hi", "zh_Hans", "zh_Hant", "fa", "fr", "th", "en"]
PIECES = [
    "12",
    " ",
    ",",
    ".",
    "٬",
    "१",
    "½",
    "/",
    " in ",
    "8:30am",
    "點",
    "%",
    "(",
    ")",
    "“",
    "12 May 2026",
    "hour",
    "小时",
]
PIECES += [
    "ساعتين",
    "**",
    "{a}",
    "[b](https://c.d)",
    "\u200c",
    "\u202b",
    "不",
    "a@b.co",
    "0118 496",
    "-",
    "\n",
    "RAD_0067",
]
wild = st.lists(st.sampled_from(PIECES) | st.text(max_size=3), max_size=9).map("".join)
SCRIPTS = {"hi": "०१२३४५६७८९", "ar": "٠١٢٣٤٥٦٧٨٩", "ur": "۰۱۲۳۴۵۶۷۸۹", "pa": "੦੧੨੩੪੫੬੭੮੯"}


@given(wild, wild, st.sampled_from(TAGS))
def test_no_text_makes_a_rule_fail(english: str, theirs: str, tag: str) -> None:
    faults(TextPair(english, theirs, {"a": "1"}, language(tag)))


@pytest.mark.parametrize(("tag", "word"), [("pl", "ból "), ("ar", "ألم ")])
def test_a_text_of_endless_length_is_one_error(tag: str, word: str) -> None:
    def rules(times: int) -> list[str]:
        return [rule.id for rule, _ in faults(TextPair("Pain.", word * times, {}, language(tag)))]

    assert rules(2501) == ["too-long"]
    assert "too-long" not in rules(2500)


@pytest.mark.parametrize("part", ["0", "0 ", "1,000", "8:30 ", "12 May 2026 ", "two hours ", "a@", "1 in 2 "])
def test_the_longest_text_is_read_in_no_time(part: str) -> None:
    text = part * (9_999 // len(part))
    assert faults(TextPair(text[:5000], text, {}, language("ar")))


@given(st.integers(0, 10**7), st.sampled_from(sorted(SCRIPTS)), st.booleans())
def test_a_number_has_one_value_in_all_digits(number: int, tag: str, grouped: bool) -> None:
    written = f"{number:,}" if grouped else str(number)
    local = written.translate(str.maketrans("0123456789", SCRIPTS[tag]))
    (figure,) = quantities(f"{local} xyz", tag)
    assert figure.values == {Fraction(number)}
    assert len(western(local)) == len(local)


@pytest.mark.parametrize(
    ("written", "decimal", "values"),
    [
        ("1,000", ".", {1000}),
        ("1.000", ".", {1}),
        ("1.000", ",", {1000}),
        ("1,000", ",", {1}),
        ("1,000", ",.", {1000, 1}),
        ("1.000", ",.", {1000, 1}),
        ("1 000", ",", {1000}),
        ("1\u202f000\u202f000", ",", {1_000_000}),
        ("1'000", ".", {1000}),
        ("1,00,000", ".", {100_000}),
        ("1.000.000", ",", {1_000_000}),
        ("1.000,5", ",", {Fraction("1000.5")}),
        ("2,5", ",", {Fraction("2.5")}),
        ("0.125", ",", {Fraction("0.125")}),
        ("½", ".", {Fraction(1, 2)}),
        ("1½", ".", {Fraction(3, 2)}),
    ],
)
def test_separators_are_read_as_the_language_writes_them(
    written: str, decimal: str, values: set[int | Fraction]
) -> None:
    assert readings(written, decimal) == values


def test_no_character_is_both_simplified_and_traditional() -> None:
    assert not SIMPLIFIED_ONLY.keys() & TRADITIONAL_ONLY.keys()
    assert len(SIMPLIFIED_ONLY) > 300
