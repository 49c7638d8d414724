"""Facts, telephone numbers and medicines that changed places, and what may stand in another order."""

from __future__ import annotations

from pathlib import Path

import pytest

from leafletpress.checks.medicine_list import read_medicines
from leafletpress.checks.rule import TextPair
from leafletpress.checks.run import faults
from leafletpress.languages import language

ROOT = Path(__file__).parents[2]
FACTS = {"day": "1", "ward": "2", "page": "3", "pages": "4"}


def places(english: str, theirs: str, tag: str) -> set[str]:
    spoken = language(tag)
    pair = TextPair(english, theirs, FACTS, spoken, read_medicines(ROOT, spoken)[0])
    return {rule.id for rule, _ in faults(pair)} & {"exchanged", "order-changed"}


STOP = "Stop warfarin, but keep taking aspirin."
DOSES = "Take 500 mg of paracetamol and 200 mg of ibuprofen."
APART = "Take one 5 mg folic acid tablet once a week, on a different day from your methotrexate."
STOOL = "The first stool sample goes in the green bottle and the last one in the white bottle."
INSTEAD = "Take paracetamol instead of ibuprofen."
RATHER = "Do not take ibuprofen or aspirin; take paracetamol instead."
NIGHT = "Call {day} in the daytime and {ward} at night."
ADULTS = "Adults: {day}. Children: {ward}."


@pytest.mark.parametrize(
    ("english", "tag", "theirs"),
    [
        (STOP, "pl", "Proszę odstawić aspirynę, ale nadal przyjmować warfarynę."),
        (STOP, "pa", "ਐਸਪਰੀਨ ਬੰਦ ਕਰੋ, ਪਰ ਵਾਰਫਰਿਨ ਲੈਂਦੇ ਰਹੋ।"),
        (STOP, "zh_Hans", "请停用阿司匹林，但继续服用华法林。"),
        (DOSES, "pl", "Proszę przyjąć 500 mg ibuprofenu i 200 mg paracetamolu."),
        (DOSES, "zh_Hans", "服用 500 毫克布洛芬和 200 毫克对乙酰氨基酚。"),
        (ADULTS, "hi", "वयस्क: {ward}। बच्चे: {day}।"),
        (RATHER, "hi", "पैरासिटामोल या एस्पिरिन न लें; इसके बजाय आइबूप्रोफेन लें।"),
        (RATHER, "zh_Hans", "不要服用对乙酰氨基酚或阿司匹林；请改用布洛芬。"),
        (RATHER, "pl", "Nie należy zażywać paracetamolu ani aspiryny; zamiast nich można zażyć ibuprofen."),
        # The neighbours moved, and the things stayed.
        ("By day call {day}, at night call {ward}.", "pl", "W nocy proszę dzwonić pod {day}, w dzień pod {ward}."),
        # Arabic writes “and” together with the next word.
        (NIGHT, "ar", "اتصل بـ {ward} نهارًا وبـ {day} ليلًا."),
        (NIGHT, "ar", "اتصل ليلًا بـ {day} ونهارًا بـ {ward}."),
        (DOSES, "ar", "خذ 500 ملغ من الإيبوبروفين و200 ملغ من الباراسيتامول."),
        # What takes the place of what.
        (INSTEAD, "hi", "पैरासिटामोल के बजाय आइबुप्रोफ़ेन लें।"),
        (INSTEAD, "pl", "Zamiast paracetamolu proszę przyjąć ibuprofen."),
        (INSTEAD, "ar", "تناول الإيبوبروفين بدلاً من الباراسيتامول."),
        (
            "Use the blue inhaler in the hospital and the brown one at home.",
            "zh_Hans",
            "蓝色吸入器在家用，棕色的在医院用。",
        ),
        # Each in the sentence of the other.
        ("The café is on {day}. The chapel is on {ward}.", "ur", "کیفے {ward} پر ہے۔ چیپل {day} پر ہے۔"),
    ],
)
def test_what_stands_with_the_company_of_another_is_found(english: str, tag: str, theirs: str) -> None:
    assert places(english, theirs, tag) == {"exchanged"}


@pytest.mark.parametrize(
    ("english", "tag", "theirs"),
    [
        (STOP, "pl", "Aspirynę proszę nadal przyjmować, ale warfarynę odstawić."),
        (STOP, "ur", "وارفرین بند کر دیں لیکن اسپرین لیتے رہیں۔"),
        (DOSES, "pl", "Proszę przyjąć 200 mg ibuprofenu oraz 500 mg paracetamolu."),
        # Words that name two things the other way round.
        (INSTEAD, "hi", "आइबुप्रोफ़ेन के बजाय पैरासिटामोल लें।"),
        (NIGHT, "ar", "اتصل ليلًا بـ {ward} ونهارًا بـ {day}."),
        (INSTEAD, "ar", "تناول الباراسيتامول بدلاً من الإيبوبروفين."),
        (INSTEAD, "zh_Hans", "请服用对乙酰氨基酚，而不是布洛芬。"),
        (INSTEAD, "pl", "Zamiast ibuprofenu proszę przyjąć paracetamol."),
        (INSTEAD, "zh_Hans", "请不要服用布洛芬，改用对乙酰氨基酚。"),
        ("Page {page} of {pages}", "ur", "کل {pages} میں سے صفحہ {page}"),
        ("By day call {day}, at night call {ward}.", "ar", "في الليل اتصل بـ {ward}، وفي النهار اتصل بـ {day}."),
        # A clause without either of the two may go with either.
        (APART, "zh_Hans", "每周服用一次叶酸，每次一片5毫克，不要和甲氨蝶呤在同一天服用。"),
        (APART, "pl", "Kwas foliowy raz w tygodniu, po jednej tabletce 5 mg, w innym dniu niż metotreksat."),
        # “The last one” is a stool sample, too.
        (STOOL, "zh_Hans", "请把最后取的那份粪便样本装进白色瓶子；最先取的那份，则要装进绿色瓶子。"),
        # One that is said twice has no place of its own.
        ("Call {day}, or {ward}, or {day} again.", "pl", "Proszę dzwonić pod {ward}, {day} i znów {day}."),
    ],
)
def test_another_order_is_right_where_the_company_came_along(english: str, tag: str, theirs: str) -> None:
    assert places(english, theirs, tag) == set()


def test_another_order_alone_is_a_reason_to_look() -> None:
    assert places("Visit {day} and {ward}.", "请去 {ward} 和 {day}。", "zh_Hans") == {"order-changed"}


def test_many_things_take_no_time() -> None:
    many = "; ".join(f"0118 496 0{n:03}" for n in range(300))
    assert places(many, many, "pl") == set()


@pytest.mark.parametrize(
    ("tag", "theirs"),
    [
        ("hi", "एस्पिरिन और आइबूप्रोफेन से परहेज़ करें और उनकी जगह पैरासिटामोल लें।"),
        ("zh_Hans", "应避免阿司匹林和布洛芬，可用对乙酰氨基酚代替。"),
        ("pl", "Zamiast aspiryny i ibuprofenu, których nie należy zażywać, można zażyć paracetamol."),
    ],
)
def test_medicines_of_a_list_may_change_places_if_each_is_still_forbidden(tag: str, theirs: str) -> None:
    assert "exchanged" not in places(RATHER, theirs, tag)
