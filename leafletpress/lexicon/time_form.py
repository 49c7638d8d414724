"""What this program knows of how a language says times of day, days and months, and how often.

Words are in small letters, without vowel signs of Arabic; `_` stands for a blank inside one.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple


class Clock(NamedTuple):
    """How a language says a time of day.

    before         words before a number that alone make it a time of day: godz. 8, الساعة 8
    leading        words that lead to a time, where its form (8.30) or a part of the day says the same: o 8.30
    oclock         words behind a number that alone make it a time of day: 5 بجے; bare_oclock: that do so behind
                   digits only, for 一点 is “a little”; needs_oclock: whether only these make a time of day of an hour
                   and a half, for साढ़े सात is 7.5, too
    parts          the beginnings of words for parts of the day, by first and last hour that is said with them; the
                   last may be of the next day: (18, 30) is the night
    parts_first    whether they stand before the time; part_links: what may stand between: شام کے 6 بجے
    past           phrases before an hour, by the minutes that they add: half past; later: phrases behind it
    named          words for a time of day and its half, by minutes of the clock: ढाई is 2:30
    noon, midnight words for them, or the beginnings of words
    linking        words between two times: from 8 to 9
    no_time        what looks like a time and is none, as regular expressions
    """

    before: str = ""
    leading: str = ""
    oclock: str = ""
    bare_oclock: str = ""
    needs_oclock: bool = False
    parts: Mapping[tuple[int, int], str] = {}
    parts_first: bool = False
    part_links: str = ""
    past: Mapping[int, str] = {}
    later: Mapping[int, str] = {}
    named: Mapping[int, str] = {}
    noon: str = ""
    midnight: str = ""
    linking: str = ""
    no_time: tuple[str, ...] = ()


class Calendar(NamedTuple):
    """How a language says days of the week and dates, beside the names that CLDR knows.

    counted        words for the numbers of days and hours, by number
    weekdays       by number from Monday, 1: further names and forms; other_weekdays: words that are one beside
                   something else (پیر is a foot, too), and so are never an addition
    months         likewise by number; other_months
    prefixes       what may be written together with the beginning of a name: وَ of Arabic
    weekday_again  likewise what names a day right behind another: 三 and 五 of 星期一、三、五
    behind_again   what may stand behind such a day; all else makes it a number: 周三和四片
    working_days   words for the days from Monday to Friday; weekend: for Saturday and Sunday
    no_weekday     what looks like a weekday and is none, as regular expressions: 一周一次
    no_month       likewise of months: 3 marta is three times in Uzbek
    day_marks      what may stand between the number of a day and its month: 12. Mai, الثاني عشر من مارس
    day_after      what stands behind the number of a day where days stand behind months: 5 月 12 日
    year_after     what stands behind a year before its month: 2026 年 5 月
    month_again    words for the month that was named before: منه
    joined         words between two days of one month: 4 and 18 July
    """

    counted: Mapping[int, str] = {}
    weekdays: Mapping[int, str] = {}
    other_weekdays: Mapping[int, str] = {}
    weekday_again: Mapping[int, str] = {}
    behind_again: str = ""
    months: Mapping[int, str] = {}
    other_months: Mapping[int, str] = {}
    prefixes: str = ""
    working_days: str = ""
    weekend: str = ""
    no_weekday: tuple[str, ...] = ()
    no_month: tuple[str, ...] = ()
    day_marks: str = ""
    day_after: str = ""
    year_after: str = ""
    month_again: str = ""
    joined: str = ""


class Frequency(NamedTuple):
    """How a language says how often.

    times      words for how many times without a number: twice
    time       words for “times” behind a number, or the beginnings of such words: 3 times
    periods    words for units of time, by unit; the parts of the day count as days
    every      forms of “every 4 hours”, {n} being the number and {u} the unit; likewise without a number
    alternate  forms of “every other day”, with {u}
    either_way forms that may say either “every day” or “every other day”: يوما بعد يوم
    days_of    forms of “two days a week”, {n} being the days, two where it is missing, and {u} a week, month or year
    per        forms of “a day” beside “twice”; they say how often only with a number of times
    always     words that say it alone, by unit: daily
    no_rate    what looks like one and says none, as regular expressions: your daily dose
    halves     words for a half, beside the signs of `international.py`
    no_half    what looks like a half and is none
    """

    times: Mapping[int, str] = {}
    time: str = ""
    periods: Mapping[str, str] = {}
    every: tuple[str, ...] = ()
    alternate: tuple[str, ...] = ()
    either_way: tuple[str, ...] = ()
    days_of: tuple[str, ...] = ()
    per: tuple[str, ...] = ()
    always: Mapping[str, str] = {}
    no_rate: tuple[str, ...] = ()
    halves: str = ""
    no_half: str = ""
