"""CLDR's plural rules as gettext writes them: `nplurals=3; plural=(n==1 ? 0 : …);`.

gettext counts whole things only, so relations about decimals and exponents (operands v, w, f, t, c, e
of UTS #35) are decided here, and a category that no whole number falls into is left out.
"""

from __future__ import annotations

import re

from babel import Locale

CATEGORIES = ("zero", "one", "two", "few", "many")
RELATION = re.compile(r"([a-z])(?: mod (\d+))? (not in|in) ([\d.,]+)")
SAMPLE = range(1_001)


def plural_forms(locale: str) -> str:
    """Return the Plural-Forms header of a CLDR locale."""
    rule = Locale.parse(locale).plural_form
    reached = {rule(number) for number in SAMPLE}
    tags = [tag for tag in CATEGORIES if tag in reached]
    if "other" not in reached:
        tags.pop()
    choices = "".join(f"{_condition(rule.rules[tag])} ? {index} : " for index, tag in enumerate(tags))
    return f"nplurals={len(tags) + 1}; plural=({choices}{len(tags)});"


def _condition(rule: str) -> str:
    """Return a rule such as "i mod 10 in 2..4 and v in 0 or n in 1" as an expression in n."""
    branches = [_conjunction(branch) for branch in rule.split(" or ")]
    return " || ".join(branch for branch in branches if branch != "0") or "0"


def _conjunction(branch: str) -> str:
    relations = [_relation(relation) for relation in branch.split(" and ")]
    if "0" in relations:
        return "0"
    return " && ".join(relation for relation in relations if relation != "1") or "1"


def _relation(relation: str) -> str:
    """Return one relation as an expression in n, or 0 or 1 where it is decided for whole numbers."""
    match = RELATION.fullmatch(relation)
    if match is None:
        raise ValueError(f"not a plural relation of UTS #35: {relation}")
    operand, modulus, verb, values = match.groups()
    ranges = [(low, high or low) for low, _, high in (part.partition("..") for part in values.split(","))]
    if operand not in "ni":
        return str(int(any(int(low) <= 0 <= int(high) for low, high in ranges) == (verb == "in")))
    number = f"n%{modulus}" if modulus else "n"
    if verb == "in":
        return _any([f"{number}=={low}" if low == high else _within(number, low, high) for low, high in ranges])
    return " && ".join(
        f"{number}!={low}" if low == high else f"({number}<{low} || {number}>{high})" for low, high in ranges
    )


def _within(number: str, low: str, high: str) -> str:
    return f"{number}<={high}" if low == "0" else f"{number}>={low} && {number}<={high}"


def _any(choices: list[str]) -> str:
    return choices[0] if len(choices) == 1 else f"({' || '.join(choices)})"
