"""Times, dates, days and frequencies as languages say them: what is read, and what a change of it is called."""

from __future__ import annotations

import pytest

from leafletpress.checks.calendar import weekdays
from leafletpress.checks.clock import times
from leafletpress.checks.date_reading import dates
from leafletpress.checks.rates import Rate, rates
from leafletpress.checks.rule import TextPair
from leafletpress.checks.run import faults
from leafletpress.checks.words import HARAKAT
from leafletpress.languages import language


def broken(english: str, theirs: str, tag: str) -> set[str]:
    return {rule.id for rule, _ in faults(TextPair(english, theirs, {}, language(tag)))}


@pytest.mark.parametrize(
    ("tag", "text", "hours"),
    [
        ("en", "from 8:30am to 5pm", ["8:30", "17:00"]),
        ("en", "at half past eight", ["8:30 20:30"]),
        ("en", "Come at 12 noon or midnight", ["12:00", "0:00"]),
        ("en", "for 2 to 4 hours", []),
        ("pl", "o 7.30 lub o wpół do ósmej wieczorem", ["7:30 19:30", "19:30"]),
        ("pl", "za kwadrans piąta po południu", ["16:45"]),
        ("pl", "od dziewiątej rano do 17", ["9:00", "17:00"]),
        ("pl", "1 tabletka rano i 2 wieczorem", []),
        ("pl", "od 2.50 do 3.50 mg", []),
        ("ar", "في الثانية والنصف بعد الظهر", ["14:30"]),
        ("ar", "بين الثامنة صباحًا والسادسة مساءً", ["8:00", "18:00"]),
        ("ar", "الجرعة الثانية مساءً", []),
        ("hi", "पौने बारह बजे सुबह", ["11:45"]),
        ("hi", "शाम चार से रात आठ बजे तक", ["16:00", "20:00"]),
        ("hi", "सुबह 7 बजकर 30 मिनट पर", ["7:30"]),
        ("hi", "प्रातः सात बजकर तीस मिनट पर", ["7:30"]),
        ("hi", "सुबह 2 गोलियाँ, साढ़े सात घंटे", []),
        ("ur", "دوپہر ڈھائی بجے", ["14:30"]),
        ("ur", "دن کے دو بج کر 15 منٹ پر", ["14:15"]),
        ("pa", "ਸਵੇਰ ਦੇ ਨੌਂ ਵੱਜਣ ਤੋਂ ਪਹਿਲਾਂ", ["9:00"]),
        ("pa", "ਸਵੇਰੇ ਸੱਤ ਵੱਜ ਕੇ ਤੀਹ ਮਿੰਟ", ["7:30"]),
        ("zh", "早八点、晚八点", ["8:00", "20:00"]),
        ("zh", "上午十一点一刻", ["11:15"]),
        ("zh", "有一点疼，每 4 小时", []),
        ("de", "um 8 Uhr abends", ["20:00"]),
    ],
)
def test_times_are_read_as_the_language_says_them(tag: str, text: str, hours: list[str]) -> None:
    found = times(HARAKAT.sub("", text), tag)
    assert [" ".join(f"{at // 60}:{at % 60:02}" for at in sorted(time.minutes)) for time in found] == hours


@pytest.mark.parametrize(
    ("tag", "text", "expected"),
    [
        ("en", "on 4 and 18 July, May 12, 2026", [(4, 7, 0), (18, 7, 0), (12, 5, 2026)]),
        ("pl", "dwudziestego piątego maja, 12.05.2026", [(25, 5, 0), (12, 5, 2026)]),
        ("ar", "الخامس والعشرون من مايو لا السادس والعشرون منه", [(25, 5, 0), (26, 5, 0)]),
        ("ar", "4 تشرين الأول 2026", [(4, 10, 2026)]),
        ("ur", "چوبیس تا ستائیس دسمبر", [(24, 12, 0), (27, 12, 0)]),
        ("ur", "مارچ کی چودہ تاریخ", [(14, 3, 0)]),
        ("hi", "१२ मार्च २०२७", [(12, 3, 2027)]),
        ("zh", "2026 年五月十二日、6 月 3 日", [(12, 5, 2026), (3, 6, 0)]),
        ("zh", "每 3 个月", []),
        ("ja", "2026年5月12日", [(12, 5, 2026)]),
        ("cs", "ve středu 12. května 2026", [(12, 5, 2026)]),
        ("fi", "12. toukokuuta 2026", [(12, 5, 2026)]),
        ("fr", "le 1er juin", [(1, 6, 0)]),
    ],
)
def test_dates_are_read_as_the_language_says_them(tag: str, text: str, expected: list[tuple[int, int, int]]) -> None:
    assert [(date.day, date.month, date.year) for date in dates(text, tag)] == expected


@pytest.mark.parametrize("text", ["May I drive?", "You may drive.", "March on the spot."])
def test_a_month_that_is_a_verb_is_no_date(text: str) -> None:
    assert not any(date.is_sure for date in dates(text, "en"))


@pytest.mark.parametrize(
    ("tag", "text", "expected"),
    [
        ("en", "Mon–Fri, but no sun cream", [1, 5]),
        ("pl", "w środowe popołudnie, we wtorki", [3, 2]),
        ("ar", "يومي السبت والأحد", [6, 7]),
        ("hi", "बृहस्पतिवार", [4]),
        ("pa", "ਬੁੱਧਵਾਰ", [3]),
        ("zh", "周一到周五，每周一次，一周五天", [1, 5]),
        ("zh", "週一、星期天、礼拜三", [1, 7, 3]),
        ("cs", "v pondělí", [1]),
        ("fa", "چهارشنبه", [3]),
        ("gu", "બુધવાર", [3]),
    ],
)
def test_weekdays_are_read_as_the_language_says_them(tag: str, text: str, expected: list[int]) -> None:
    assert [day.value for day in weekdays(text, tag) if day.is_sure] == expected


@pytest.mark.parametrize(
    ("tag", "text", "expected"),
    [
        ("en", "twice a day for a week", [(2, 1, "day")]),
        ("en", "your daily dose", []),
        ("en", "3 times in 24 hours", [(3, 24, "hour")]),
        ("pl", "co drugi dzień, 3 razy na dobę", [(1, 2, "day"), (3, 1, "day")]),
        ("ar", "كل يومين", [(1, 2, "day")]),
        ("hi", "चार-चार घंटे पर", [(1, 4, "hour")]),
        ("ur", "ہر دوسرے دن", [(1, 2, "day")]),
        ("pa", "ਹਫ਼ਤੇ ਵਿੱਚ ਦੋ ਵਾਰ", [(2, 1, "week")]),
        ("zh", "一周内请每天清洗两次", [(2, 1, "day")]),
        ("zh", "每次一片", []),
    ],
)
def test_frequencies_are_read_as_the_language_says_them(
    tag: str, text: str, expected: list[tuple[int, int, str]]
) -> None:
    assert [(rate.times, rate.every, rate.unit) for rate in rates(text, tag)] == expected


@pytest.mark.parametrize(
    ("rule", "tag", "english", "wrong", "right"),
    [
        ("date-changed", "hi", "on 12 May for 5 days", "12 जून से 5 दिन", "12 मई से 5 दिन"),
        ("date-changed", "pl", "on 12 May 2026", "05.12.2026", "12.05.2026"),
        (
            "date-changed",
            "hi",
            "Come on 25 May, not on 26 May.",
            "26 मई को आएँ, 25 मई को नहीं।",
            "26 मई नहीं, 25 मई को आएँ।",
        ),
        (
            "date-changed",
            "ar",
            "The first on 1 July and the second on 29 July.",
            "الأولى في 29 يوليو والثانية في 1 يوليو.",
            "الأولى في 1 يوليو والثانية في 29 منه.",
        ),
        ("time-changed", "pl", "open from 8am to 5pm", "czynne od 17.00 do 8.00", "czynne od 8 do 17"),
        ("time-changed", "zh_Hans", "at 6pm", "请在 6:00 来", "请在傍晚六点来"),
        ("weekday-changed", "pl", "from Monday to Friday", "od piątku do poniedziałku", "od poniedziałku do piątku"),
        ("weekday-changed", "de", "Come on Monday.", "Kommen Sie am Dienstag.", "Kommen Sie am Montag."),
        ("weekday-changed", "ur", "Lift your foot.", "اتوار کو پاؤں اٹھائیں۔", "اپنا پیر اٹھائیں۔"),
        ("date-changed", "ro", "in June", "în iulie", "în iunie"),
        (
            "frequency-changed",
            "pl",
            "left 4 times a day, right 2 times a day",
            "lewe 2 razy dziennie, prawe 4 razy dziennie",
            "lewe 4 razy dziennie, prawe 2 razy dziennie",
        ),
        ("frequency-changed", "zh_Hans", "every 8 hours", "每天三次", "每八个小时"),
    ],
)
def test_what_changed_its_value_or_place_is_found(rule: str, tag: str, english: str, wrong: str, right: str) -> None:
    assert rule in broken(english, wrong, tag)
    assert rule not in broken(english, right, tag)


def test_two_days_that_are_only_listed_may_change_places() -> None:
    assert "weekday-changed" not in broken("on Saturday or Sunday", "w niedzielę lub w sobotę", "pl")
    assert "weekday-changed" in broken("from Saturday to Sunday", "od niedzieli do soboty", "pl")


def test_a_frequency_said_by_parts_of_the_day_is_a_warning_at_most() -> None:
    english, theirs = "Take it twice a day.", "इसे सुबह और शाम लें।"
    found = [rule for rule, _ in faults(TextPair(english, theirs, {}, language("hi")))]
    assert [(rule.id, rule.severity) for rule in found if rule.id.startswith("frequency")] == [
        ("frequency-lost", "warning")
    ]


@pytest.mark.parametrize(("times", "same"), [(2, True), (1, False)])
def test_rates_over_a_span_of_one_or_two_are_the_same_if_as_often(times: int, same: bool) -> None:
    twice, other = (Rate(count, 0, "day", 0, 0, "") for count in (2, times))
    assert twice.same(other) is same
    assert twice.amounts_to(other) is same
