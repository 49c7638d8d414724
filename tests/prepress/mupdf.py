"""MuPDF as a second opinion: what the pages of a press file paint, each thing with its inks and overprint."""

from __future__ import annotations

import subprocess
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple
from xml.etree import ElementTree

Box = tuple[float, float, float, float]
Matrix = tuple[float, float, float, float, float, float]
# Parts of the type size, from the baseline upwards: where letters of every script have ink, and signs such as ’.
LOW, HIGH, RAISED = -0.1, 0.45, 0.75


class Painted(NamedTuple):
    """Hold what a page paints: text, an area, a line or a picture, in the inks of a colour space, from 0 to 1.

    `box` is that of text in points from the upper left corner of the paper; `size` that of type, or the width of a
    line, in points.
    """

    kind: str
    space: str
    inks: tuple[float, ...]
    overprints: bool
    size: float = 0.0
    text: str = ""
    box: Box = (0.0, 0.0, 0.0, 0.0)

    @property
    def is_blank(self) -> bool:
        """Tell whether it is text without ink: blanks and direction marks, which only readers see."""
        return self.kind == "text" and not any(char.isprintable() and not char.isspace() for char in self.text)


def painted(path: Path) -> list[list[Painted]]:
    """Return what each page of a PDF paints in turn; raise subprocess.CalledProcessError for what cannot be read."""
    command = ["mutool", "draw", "-q", "-F", "trace", str(path), "1-N"]
    told = subprocess.run(command, check=True, capture_output=True).stdout
    return [list(things_on(page)) for page in ElementTree.fromstring(told).iter("page")]  # noqa: S314 - our own tool's


def things_on(page: ElementTree.Element) -> Iterator[Painted]:
    """Yield what a page paints."""
    for node in page.iter():
        way, _, what = node.tag.partition("_")
        if node.tag == "fill_image":
            yield Painted("picture", node.get("colorspace", ""), (), overprints=False)
        elif way not in ("fill", "stroke") or what not in ("text", "path"):
            continue
        elif what == "text":
            yield from texts_in(node)
        else:
            a, b, *_ = matrix(node)
            width = float(node.get("linewidth", 0)) * (a * a + b * b) ** 0.5
            yield coloured(node, "line" if way == "stroke" else "area")._replace(size=width)


def coloured(node: ElementTree.Element, kind: str) -> Painted:
    """Return a thing with its colour."""
    inks = tuple(map(float, node.get("color", "").split()))
    return Painted(kind, node.get("colorspace", ""), inks, overprints=node.get("op") == "1")


def texts_in(node: ElementTree.Element) -> Iterator[Painted]:
    """Yield the lines of a text, each with its box."""
    a, b, c, d, x, y = matrix(node)
    for size, glyphs in lines_of(node):
        starts = [float(glyph.get("x", 0)) for glyph in glyphs]
        ends = [start + float(glyph.get("adv", 0)) * size for start, glyph in zip(starts, glyphs, strict=True)]
        base = min(float(glyph.get("y", 0)) for glyph in glyphs)
        text = "".join(glyph.get("unicode", "") for glyph in glyphs)
        reach = HIGH if any(map(str.isalnum, text)) else RAISED
        left, right, low, high = min(starts), max(ends), base + LOW * size, base + reach * size
        box = a * left + c * high + x, b * left + d * high + y, a * right + c * low + x, b * right + d * low + y
        yield coloured(node, "text")._replace(size=size, text=text, box=box)


def lines_of(node: ElementTree.Element) -> Iterator[tuple[float, list[ElementTree.Element]]]:
    """Yield the glyphs of each line of a text, and the size of its type in points; letters of a line may climb."""
    for span in node.iter("span"):
        size = abs(float(span.get("trm", "0 0 0 0").split()[3]))
        line: list[ElementTree.Element] = []
        for glyph in span.iter("g"):
            if line and abs(float(glyph.get("y", 0)) - float(line[0].get("y", 0))) > size:
                yield size, line
                line = []
            line.append(glyph)
        yield size, line


def matrix(node: ElementTree.Element) -> Matrix:
    """Return the matrix of a thing."""
    a, b, c, d, x, y = map(float, node.get("transform", "1 0 0 1 0 0").split())
    return a, b, c, d, x, y
