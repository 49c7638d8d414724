"""How large a leaflet may be: to its bounds it is read, one more is an error that says the bound."""

from __future__ import annotations

import pytest

from tests.content.conftest import Faults

SECTION = "sections:\n  - heading: H\n    body:\n      - "


def table(columns: int) -> str:
    cells = "[" + ", ".join(["a"] * columns) + "]"
    return f"{SECTION}table: {{header: {cells}, rows: [{cells}]}}\n"


def bullets(items: int) -> str:
    return f"{SECTION}list: [{', '.join(['a'] * items)}]\n"


@pytest.mark.parametrize(
    ("just", "more", "fault"),
    [
        (table(10), table(11), "a table of 11 columns has no room on a page (at most 10"),
        (bullets(3_000), bullets(3_001), "3,001 items are too many (at most 3,000"),
    ],
)
def test_one_more_than_the_bound_is_an_error(faults: Faults, just: str, more: str, fault: str) -> None:
    assert faults(just) == []
    assert fault in faults(more)[0]
