"""Rules about what must stand letter for letter: telephone numbers, addresses, codes."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator

from leafletpress.checks.quantities import ADDRESS, CODE, PHONE, western
from leafletpress.checks.rule import Check, Example, Fault, Rule, TextPair

FIGURE, HOST = re.compile(r"\d"), re.compile("@|//|www")


def verbatim(pair: TextPair, pattern: re.Pattern[str], what: str, sign: re.Pattern[str]) -> Iterator[Fault]:
    """Find what must stand letter for letter in the translation and does not; none of it is without a `sign`."""
    source, target = pair.source, western(pair.target)
    if not sign.search(source) and not sign.search(target):
        return
    if not pattern.search(source) and not pattern.search(target):
        return
    english, theirs = _signs(pattern, source), _signs(pattern, target)
    lost, added = list((english - theirs).elements()), [sign for sign in theirs if sign not in english]
    if lost:
        became = f" became {', '.join(added)}" if added else " is missing"
        yield Fault(f"the {what} {', '.join(lost)}{became}", "copy it from the English")
    elif added:
        yield Fault(f"the {what} {', '.join(added)} is not in the English", "take it out")


def _signs(pattern: re.Pattern[str], text: str) -> Counter[str]:
    found: Iterable[str] = (match[0].rstrip(".,;:!?'’\"") for match in pattern.finditer(text))
    if pattern is PHONE:
        found = (re.sub(r"[^\d+]", "", sign) for sign in found)
    return Counter(found)


def phone_changed(pair: TextPair) -> Iterator[Fault]:
    """Find telephone numbers that are missing, changed or added."""
    yield from verbatim(pair, PHONE, "telephone number", FIGURE)


def address_changed(pair: TextPair) -> Iterator[Fault]:
    """Find web and e-mail addresses that are missing, changed or added."""
    yield from verbatim(pair, ADDRESS, "address", HOST)


def code_changed(pair: TextPair) -> Iterator[Fault]:
    """Find codes such as RAD_0067 that are missing, changed or added."""
    yield from verbatim(pair, CODE, "code", FIGURE)


CHECKS = (
    Check(
        Rule(
            "phone-changed",
            "error",
            "a telephone number that is missing, changed or added",
            "Somebody in need calls a stranger.",
            Example("Proszę dzwonić: 0118 496 0386.", "Proszę dzwonić: 0118 496 0368.", "Call 0118 496 0368.", "pl"),
        ),
        phone_changed,
    ),
    Check(
        Rule(
            "address-changed",
            "error",
            "a web or e-mail address that is missing, changed or added",
            "A message to a wrong address is never answered, and may tell a stranger about an illness.",
            Example("وارڈ: ward@example.com", "وارڈ: ward@example.org", "Ward: ward@example.org", "ur"),
        ),
        address_changed,
    ),
    Check(
        Rule(
            "code-changed",
            "error",
            "a code that is missing, changed or added",
            "Staff find the leaflet, the room or the form by its code.",
            Example("फ़ॉर्म RAD_0076", "फ़ॉर्म RAD_0067", "Form RAD_0067", "hi"),
        ),
        code_changed,
    ),
)
