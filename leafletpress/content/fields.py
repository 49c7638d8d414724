"""The typed values of a leaflet: one function a kind of value, text in, value out, Wrong raised."""

from __future__ import annotations

import re
from calendar import monthrange
from pathlib import PurePosixPath
from typing import TYPE_CHECKING, Literal, TypeAlias, cast

import voluptuous as vol

from leafletpress.content.check import first_day, last_day
from leafletpress.content.model import Chance, Odds
from leafletpress.content.review_date import ReviewDate
from leafletpress.errors import Problem
from leafletpress.schema_errors import Wrong, some, suggestion

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from leafletpress.yaml_reader import Data, YamlFile

Qualifier: TypeAlias = Literal["", "about", "fewer than", "more than"]

LONGEST_TEXT = 5000
MOST_LINES = 40
MOST_PEOPLE = 10**9
SHARE = re.compile(r"0|1|1?\.0+|0?\.[0-9]{1,4}")
PICTURE_TYPES = (".svg", ".png", ".jpg", ".jpeg")
QUALIFIERS = ("about", "fewer than", "more than")
# What people write for the three qualifiers, and the one word for it.
SYNONYMS = {
    "approximately": "about",
    "around": "about",
    "roughly": "about",
    "less than": "fewer than",
    "under": "fewer than",
    "over": "more than",
    "greater than": "more than",
}
DATE = re.compile(r"([0-9]{4})-([0-9]{2})(?:-([0-9]{2}))?")
NUMBER = r"[0-9]{1,3}(?:,[0-9]{3})+|[0-9]+"
ODDS = rf"({NUMBER}) in ({NUMBER})"
CHANCE = re.compile(rf"(?:({'|'.join(QUALIFIERS)}) )?{ODDS}")
RANGE = re.compile(rf"{ODDS} to {ODDS}")


def text(value: Data) -> str:
    """Return a text without the blanks around it."""
    if not isinstance(value, str):
        raise Wrong("it should be text", "a text that holds ': ' or begins with { or [ needs quotes")
    if not (stripped := value.strip()):
        raise Wrong("it should be text", "write the text, or leave the key out")
    if len(stripped) > LONGEST_TEXT:
        raise Wrong(f"it has {len(stripped):,} characters", f"at most {LONGEST_TEXT:,}: split it into paragraphs")
    return stripped


def matching(pattern: str, rule: str) -> Callable[[Data], str]:
    """Return a check that a text matches a whole pattern; `rule` says so in people's words."""
    whole = re.compile(pattern)

    def check(value: Data) -> str:
        found = text(value)
        if not whole.fullmatch(found):
            raise Wrong("it has the wrong form", rule)
        return found

    return check


def one_of(*allowed: str) -> Callable[[Data], str]:
    """Return a check that a text is one of a few words."""

    def check(value: Data) -> str:
        found = text(value)
        if found not in allowed:
            raise Wrong(f"it should be {' or '.join(allowed)}", suggestion(found, allowed))
        return found

    return check


def review_date(value: Data) -> ReviewDate:
    """Return the date of YYYY-MM or YYYY-MM-DD."""
    form = "write it as 2026-05 or 2026-05-31"
    parts = DATE.fullmatch(text(value))
    if not parts:
        raise Wrong("it is not a date", form)
    year, month, day = int(parts[1]), int(parts[2]), int(parts[3]) if parts[3] else None
    if not 2000 <= year < 2200:
        raise Wrong("the year is out of reach", form)
    if not 1 <= month <= 12:
        raise Wrong(f"there is no month {parts[2]}", form)
    if day is not None and not 1 <= day <= monthrange(year, month)[1]:
        raise Wrong(f"that month has no day {parts[3]}", form)
    return ReviewDate(year, month, day)


def chance(value: Data) -> Chance:
    """Return the chance of "1 in 200", "about 1 in 200" or "1 in 100 to 1 in 10"."""
    written = " ".join(text(value).split())
    if parts := CHANCE.fullmatch(written):
        return Chance(cast("Qualifier", parts[1] or ""), odds(parts[2], parts[3]))
    if parts := RANGE.fullmatch(written):
        low, high = odds(parts[1], parts[2]), odds(parts[3], parts[4])
        if low.numerator * high.denominator >= high.numerator * low.denominator:
            raise Wrong("the first chance should be the smaller one", f"write '{high_first(written)}'")
        return Chance("", low, high)
    raise Wrong("it is not a chance", chance_hint(written))


def odds(numerator: str, denominator: str) -> Odds:
    """Return the odds of two numbers as written, thousands commas allowed."""
    some, all_ = int(numerator.replace(",", "")[:20]), int(denominator.replace(",", "")[:20])
    if not 0 < some <= all_ <= MOST_PEOPLE:
        raise Wrong(f"{some} in {all_} is not a chance", "the first number is at least 1 and not above the second")
    return Odds(some, all_)


def high_first(written: str) -> str:
    """Return a range of chances the other way round."""
    first, _, second = written.partition(" to ")
    return f"{second} to {first}"


def chance_hint(written: str) -> str:
    """Return how to write what looks like a chance."""
    lowered = written.lower()
    for synonym, word in SYNONYMS.items():
        if lowered.startswith(synonym):
            return f"write '{word}' in place of '{synonym}'"
    if "%" in written:
        return "write a percentage as 1 in 2, 1 in 100 …"
    return (
        "write it as 1 in 200, about 1 in 200, fewer than 1 in 1,000 or 1 in 100 to 1 in 10; leave it out if not known"
    )


def line_count(value: Data) -> int:
    """Return a number of ruled lines, 1 to 40."""
    found = text(value)
    if not re.fullmatch("[0-9]{1,2}", found) or not 1 <= int(found) <= MOST_LINES:
        raise Wrong("it is not a number of lines", f"write a whole number from 1 to {MOST_LINES}")
    return int(found)


def picture_name(value: Data) -> str:
    """Return the path of a picture under leaflets/; whether there is one is for `pictures` to say."""
    found = text(value)
    path = PurePosixPath(found)
    if path.is_absolute() or ".." in path.parts or re.search(r"[\\:{}]", found):
        raise Wrong("it should be a path under leaflets/", "such as figures/name.svg")
    if path.suffix.lower() not in PICTURE_TYPES:
        raise Wrong("it is not a kind of picture that can be printed", f"use one of {', '.join(PICTURE_TYPES)}")
    return path.as_posix()


def point(value: Data) -> tuple[float, float]:
    """Return a place in a picture, shares of its width and height from the top left corner."""
    if not isinstance(value, list) or len(value) != 2 or not all(isinstance(one, str) for one in value):
        raise Wrong("it should be two numbers", "how far from the left and from the top, such as [0.4, 0.7]")
    across, down = (one.strip() for one in value if isinstance(one, str))
    if not SHARE.fullmatch(across) or not SHARE.fullmatch(down):
        raise Wrong(f"[{across[:20]}, {down[:20]}] is not in the picture", "both from 0 to 1: the middle is [0.5, 0.5]")
    return float(across), float(down)


def phones(value: Data) -> tuple[str, ...]:
    """Return telephone numbers, written as one text or as a list of texts."""
    return (text(value),) if isinstance(value, str) else tuple(some(text)(value))


def facts(value: Data) -> tuple[tuple[str, str], ...]:
    """Return facts, names with their values; raise MultipleInvalid with the faults of all."""
    if not isinstance(value, dict):
        raise Wrong("it should hold names and values", "such as day_unit: 0118 496 0368")
    checked: dict[str, str] = {}
    faults: list[vol.Invalid] = []
    for name, fact in value.items():
        try:
            checked[FACT_NAME(name)] = " ".join(text(fact).split())
        except Wrong as error:
            error.prepend([name])
            faults.append(error)
    if faults:
        raise vol.MultipleInvalid(faults)
    return tuple(checked.items())


FACT_NAME = matching("[A-Za-z_][A-Za-z0-9_]{0,39}", "a fact's name is letters A-Z, digits and _ only, 40 at most")


def review_order(file: YamlFile) -> Iterator[Problem]:
    """Yield an error for a leaflet file whose next review would be over before it was reviewed."""
    try:
        reviewed = review_date(file.data.get("reviewed", ""))
        next_review = review_date(file.data.get("next_review", ""))
    except Wrong:
        return  # the schema says so
    if last_day(next_review) < first_day(reviewed):
        message = f"'next_review' is '{next_review}', before 'reviewed', {reviewed}"
        yield Problem(file.where(("next_review",)), message, "give the date of the review to come")
