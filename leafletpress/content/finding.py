"""What a leaflet is found by: its reference, what people call it besides its title, codes of what it is about."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import voluptuous as vol

from leafletpress.content.fields import text
from leafletpress.content.reference import reference_fault
from leafletpress.schema_errors import Wrong, some

if TYPE_CHECKING:
    from collections.abc import Callable

    from leafletpress.yaml_reader import Data

LONGEST = 200
MARKUP = re.compile(r"\*\*|\]\(|[{}<>]")
OPCS4 = re.compile(r"[A-Z][0-9]{2}(\.[0-9])?")
SNOMED = re.compile(r"[1-9][0-9]{5,17}")
# Verhoeff's dihedral check: the product of the group D5, and how a digit is changed by its place.
PRODUCT = (
    (0, 1, 2, 3, 4, 5, 6, 7, 8, 9),
    (1, 2, 3, 4, 0, 6, 7, 8, 9, 5),
    (2, 3, 4, 0, 1, 7, 8, 9, 5, 6),
    (3, 4, 0, 1, 2, 8, 9, 5, 6, 7),
    (4, 0, 1, 2, 3, 9, 5, 6, 7, 8),
    (5, 9, 8, 7, 6, 0, 4, 3, 2, 1),
    (6, 5, 9, 8, 7, 1, 0, 4, 3, 2),
    (7, 6, 5, 9, 8, 2, 1, 0, 4, 3),
    (8, 7, 6, 5, 9, 3, 2, 1, 0, 4),
    (9, 8, 7, 6, 5, 4, 3, 2, 1, 0),
)
PLACE = (1, 5, 7, 6, 2, 8, 3, 0, 9, 4)


def reference(value: Data) -> str:
    """Return a reference that can be the name of a folder in every file system and on the leaflet site."""
    found = text(value)
    if fault := reference_fault(found):
        raise Wrong(*fault)
    return found


def plain(value: Data) -> str:
    """Return a line that is read as it is written: no markup, no facts."""
    found = text(value)
    if len(found) > LONGEST:
        raise Wrong(f"it has {len(found):,} characters", f"at most {LONGEST}")
    if MARKUP.search(found) or not found.isprintable():
        raise Wrong("it should be one line of plain words", "no markup and no {facts}: it is searched, not printed")
    return found


def codes(value: Data) -> tuple[tuple[str, tuple[str, ...]], ...]:
    """Return codes by classification, sorted; raise MultipleInvalid with the faults of all."""
    if not isinstance(value, dict) or not value:
        raise Wrong("it should hold codes", "such as codes: {opcs4: [V44.4], snomed: [447766003]}")
    found: list[tuple[str, tuple[str, ...]]] = []
    faults: list[vol.Invalid] = []
    for name, listed in value.items():
        try:
            found.append((name, codes_of(name, listed)))
        except vol.MultipleInvalid as error:
            error.prepend([name])
            faults.append(error)
        except Wrong as error:
            error.prepend([name])
            faults.append(error)
    if faults:
        raise vol.MultipleInvalid(faults)
    return tuple(sorted(found))


def codes_of(name: str, listed: Data) -> tuple[str, ...]:
    """Return the codes of one classification; raise Wrong or MultipleInvalid."""
    if name not in CLASSIFICATIONS:
        raise Wrong(f"unknown key '{name[:40]}'", f"known: {', '.join(CLASSIFICATIONS)}", whole=True)
    return tuple(dict.fromkeys(some(CLASSIFICATIONS[name])([listed] if isinstance(listed, str) else listed)))


def snomed(value: Data) -> str:
    """Return a SNOMED CT identifier of a concept (6 to 18 digits, check digit, partition 00 or 10)."""
    found = text(value).replace(" ", "")
    if not SNOMED.fullmatch(found) or found[-3:-1] not in ("00", "10"):
        raise Wrong("it is not a concept of SNOMED CT", "6 to 18 digits, such as 447766003")
    if not is_checked(found):
        raise Wrong("its check digit is another", "look for a mistyped digit")
    return found


def opcs4(value: Data) -> str:
    """Return a code of OPCS-4: a letter, two digits and, of a fourth character, a dot and a digit."""
    found = text(value).upper()
    if not OPCS4.fullmatch(found):
        raise Wrong("it is not a code of OPCS-4", "such as V44 or V44.4")
    return found


def is_checked(number: str) -> bool:
    """Tell whether the last digit of a number is the check digit of those before it, after Verhoeff."""
    total = 0
    for place, digit in enumerate(map(int, reversed(number))):
        for _ in range(place % 8):
            digit = PLACE[digit]
        total = PRODUCT[total][digit]
    return total == 0


CLASSIFICATIONS: dict[str, Callable[[Data], str]] = {"opcs4": opcs4, "snomed": snomed}
