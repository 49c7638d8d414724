"""Which inks print which page of a press file: counted in its operators, not asked of anybody.

A job is called 4/4 where four inks print either side of its sheets, 1/1 where black alone does.
"""

from __future__ import annotations

import io
from collections.abc import Iterable, Iterator
from typing import Any

import pikepdf

PROCESS = ("cyan", "magenta", "yellow", "black")
DEPTH = 8  # forms inside forms
# Operators that set a colour (ISO 32000-1, 8.6.8), and that paint something with it.
FOUR, GREY, SPACES, COMPONENTS = ("k", "K"), ("g", "G"), ("cs", "CS"), ("sc", "SC", "scn", "SCN")


def plates(data: bytes) -> list[frozenset[str]]:
    """Return the inks of each page: cyan, magenta, yellow, black, and spot inks by their names.

    What marks every plate alike (the colorant All) is no ink of the page.
    """
    with pikepdf.open(io.BytesIO(data)) as pdf:
        return [frozenset(inks_of(page.obj, page.obj.get("/Resources"), 0)) for page in pdf.pages]


def sides(pages: Iterable[frozenset[str]], places: Iterable[tuple[int, ...]]) -> frozenset[str]:
    """Return the inks of all the pages, counted from 1, that lie on one side of the sheets."""
    found = list(pages)
    return frozenset().union(*(found[page - 1] for side in places for page in side))


def inks_of(content: Any, resources: Any, depth: int) -> Iterator[str]:  # noqa: ANN401 - objects of pikepdf
    """Yield the inks that a page or a form sets a colour of, and those of the pictures and forms in it."""
    if resources is None or depth > DEPTH:
        return
    spaces = resources.get("/ColorSpace", {})
    named: dict[bool, str] = {}
    for instruction in pikepdf.parse_content_stream(content):
        operands, name = instruction.operands, str(instruction.operator)
        if name in FOUR:
            yield from (ink for ink, part in zip(PROCESS, operands, strict=True) if float(part) > 0)
        elif name in GREY and float(operands[0]) < 1:
            yield "black"
        elif name in SPACES:
            named[name == "CS"] = colorant(spaces.get(str(operands[0])))
        elif name in COMPONENTS and float(operands[0]) > 0:
            yield from filter(None, [named.get(name.isupper(), "")])
        elif name == "Do":
            yield from inks_of_object(resources.XObject[str(operands[0])], resources, depth)


def inks_of_object(found: Any, resources: Any, depth: int) -> Iterator[str]:  # noqa: ANN401
    """Yield the inks of a form, or all process inks for a picture in four: who counts its dots finds them used."""
    if found.Subtype == "/Form":
        yield from inks_of(found, found.get("/Resources", resources), depth + 1)
    elif found.get("/ColorSpace") == "/DeviceGray" or found.get("/ImageMask"):
        yield "black"
    else:
        yield from PROCESS


def colorant(space: Any) -> str:  # noqa: ANN401
    """Return the name of the spot ink of a colour space, "" for any other and for registration marks."""
    if not isinstance(space, pikepdf.Array) or str(space[0]) != "/Separation":
        return ""
    name = str(space[1]).removeprefix("/")
    return "" if name in ("All", "None") else name
