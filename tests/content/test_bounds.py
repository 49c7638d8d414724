"""How large a leaflet may be: to its bounds it is read, one more is an error that says the bound."""

from __future__ import annotations

import pytest

from tests.content.conftest import Faults, Write

SECTION = "sections:\n  - heading: H\n    body:\n      - "


def table(columns: int) -> str:
    cells = "[" + ", ".join(["a"] * columns) + "]"
    return f"{SECTION}table: {{header: {cells}, rows: [{cells}]}}\n"


def bullets(items: int) -> str:
    return f"{SECTION}list: [{', '.join(['a'] * items)}]\n"


def picture(parts: int) -> str:
    named = ", ".join(["{label: a, at: [0.5, 0.5]}"] * parts)
    return f"{SECTION}figure: {{image: a.svg, alt: b, parts: [{named}]}}\n"


@pytest.mark.parametrize(
    ("just", "more", "fault"),
    [
        (table(10), table(11), "a table of 11 columns has no room on a page (at most 10"),
        (picture(12), picture(13), "13 names beside a picture are too many (at most 12"),
        (bullets(3_000), bullets(3_001), "3,001 items are too many (at most 3,000"),
    ],
)
def test_one_more_than_the_bound_is_an_error(write: Write, faults: Faults, just: str, more: str, fault: str) -> None:
    (write(just) / "leaflets/a.svg").write_text("<svg/>")
    assert faults(just) == []
    assert fault in faults(more)[0]
