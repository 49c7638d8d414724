"""Telephone numbers that stand in several places -> facts, which nobody translates and one change mends."""

from __future__ import annotations

import re
from collections import Counter
from typing import TYPE_CHECKING, Any

from leafletpress.exchange.contacts import PHONE

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from leafletpress.exchange.remarks import Remarks

NUMBER = re.compile(rf"(?<![\d/.:=+-]){PHONE}(?![\d/])")
LEAST_DIGITS = 9
LONGEST_NAME = 40


def with_facts(data: dict[str, Any], remarks: Remarks) -> dict[str, str]:
    """Put a fact in the place of each number that stands twice or more in a leaflet's data; return the facts."""
    parts = ("introduction", "sections")
    count = Counter(number for part in parts for text in texts(data.get(part, [])) for number in phones(text))
    names = dict(named(data.get("sections", [])))
    facts: dict[str, str] = {}
    for number, times in count.items():
        if times < 2:
            continue
        name = free_name(names.get(number, "phone"), facts)
        facts[name] = number
        remarks.guess("the file", f"{number} stands in {times} places and became the fact {{{name}}}")
    for part in parts:
        if part in data:
            data[part] = changed(data[part], lambda text: filled(text, facts))
    return facts


def phones(text: str) -> Iterator[str]:
    """Yield the telephone numbers in a text."""
    for found in NUMBER.finditer(text):
        if sum(char.isdigit() for char in found[0]) >= LEAST_DIGITS:
            yield found[0]


def texts(data: Any) -> Iterator[str]:  # noqa: ANN401 - plain data
    """Yield every text in plain data."""
    if isinstance(data, str):
        yield data
    else:
        for value in data.values() if isinstance(data, dict) else data:
            yield from texts(value)


def named(data: Any) -> Iterator[tuple[str, str]]:  # noqa: ANN401 - plain data
    """Yield each telephone number of a contact with a name for it."""
    if isinstance(data, dict):
        if "name" in data and "phone" in data:
            words = re.findall("[a-z0-9]+", str(data["name"]).lower())
            name = "_".join(words)[:LONGEST_NAME].strip("_") or "phone"
            for number in texts(data["phone"]):
                yield number, name if not name[0].isdigit() else f"phone_{name}"[:LONGEST_NAME]
        for value in data.values():
            yield from named(value)
    elif isinstance(data, list):
        for value in data:
            yield from named(value)


def free_name(name: str, taken: dict[str, str]) -> str:
    """Return the name, with a number behind it if another fact has it."""
    number = 2
    wanted = name
    while wanted in taken:
        wanted, number = f"{name}_{number}", number + 1
    return wanted


def filled(text: str, facts: dict[str, str]) -> str:
    """Return a text with facts in the places of their numbers."""
    names = {number: name for name, number in facts.items()}
    return NUMBER.sub(lambda found: f"{{{names[found[0]]}}}" if found[0] in names else found[0], text)


def changed(data: Any, change: Callable[[str], str]) -> Any:  # noqa: ANN401 - plain data
    """Return plain data with every text changed."""
    if isinstance(data, str):
        return change(data)
    if isinstance(data, dict):
        return {key: changed(value, change) for key, value in data.items()}
    return [changed(value, change) for value in data]
