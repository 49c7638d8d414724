"""Overset text: what does not fit its place is told with file and line, and never lost in silence."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from leafletpress.errors import Problem, ProblemsFound, Where
from leafletpress.typography.stages import SOFT_HYPHEN

if TYPE_CHECKING:
    from collections.abc import Sequence

    from leafletpress.design.page_layout import PageLayout
    from leafletpress.typography.stages import Line

# A word in running text, with the hyphens at which lines end inside it.
WORD = re.compile(rf"[\w\u0300-\u036f\u0900-\u0dff{SOFT_HYPHEN}]+")
SLACK = 0.5  # points that rounding may cost
MOST_HEAD = 0.2  # of a page's height: what the head of later pages may take


class Frame(NamedTuple):
    """Hold the edges of the area in which text may stand, in points from the page's left and lower edge."""

    left: float
    low: float
    right: float
    high: float


class Overset:
    """Gather the problems of one PDF's texts as they are placed; `frame` is the area that is filled."""

    def __init__(self, layout: PageLayout) -> None:
        self.layout = layout
        self.problems: list[Problem] = []
        self.page = Frame(layout.side, layout.bottom, layout.page_width - layout.side, layout.page_height - layout.top)
        self.frame = self.page

    @property
    def errors(self) -> bool:
        """Tell whether anything was found that no reader may be given."""
        return any(problem.severity == "error" for problem in self.problems)

    def look(self, where: Where, lines: Sequence[Line], place: tuple[float, float, float]) -> None:
        """Note what is wrong with lines set in a box with its left edge, top and width at `place`, in points."""
        left, top, width = place
        inside = left > self.frame.left - SLACK and left + width < self.frame.right + SLACK
        for line in lines:
            if line.width > width + SLACK or not inside or top - line.baseline < self.frame.low:
                self.too_large(where)
            if line.reason == "emergency":
                self.cut(where)

    def check_head(self, where: Where, height: float) -> None:
        """Raise ProblemsFound if the title leaves the pages after the first too little room below their heads."""
        if height > MOST_HEAD * self.layout.page_height:
            fault = f"the title is too long for the head of the pages in the layout {self.layout.id}"
            raise ProblemsFound([Problem(where, fault, "write a title of a few words", rule="text-overset")])

    def too_large(self, where: Where) -> None:
        """Note that text would stand outside its place, over other text or off the page."""
        fault = f"the text does not fit into its place in the layout {self.layout.id}"
        hint = f"shorten it, or give it more room in {self.layout.where.file}"
        self.note(Problem(where, fault, hint, rule="text-overset"))

    def cut(self, where: Where) -> None:
        """Note that a word was cut at a place that nobody chose."""
        fault = f"a word is wider than its line in the layout {self.layout.id}: it is cut without a hyphen"
        hint = "put a soft hyphen (U+00AD) where it may be divided, or say it in shorter words"
        self.note(Problem(where, fault, hint, "warning", "word-overfull"))

    def hyphenated(self, where: Where, lines: Sequence[Line]) -> None:
        """Note the words of a whole paragraph that the patterns of its language divided."""
        words = ", ".join(f"“{word}”" for word in words_by_patterns(lines))
        fault = f"wider than a line in the layout {self.layout.id}, and divided by the language's patterns: {words}"
        hint = "put a soft hyphen (U+00AD) where the word should part, or say it in shorter words"
        self.note(Problem(where, fault, hint, "warning", "word-hyphenated"))

    def narrow(self, where: Where) -> None:
        """Note that a cell has a word wider than its column."""
        fault = f"a word is wider than its column of the table in the layout {self.layout.id}"
        hint = "say it in shorter words, or give the table fewer columns"
        self.note(Problem(where, fault, hint, "warning", "cell-overfull"))

    def note(self, problem: Problem) -> None:
        """Break a problem once; that a cell's column is too narrow says of a cut word all that there is to say."""
        same = {problem.rule} if problem.severity == "error" else {problem.rule, "cell-overfull"}
        if not any(known.where == problem.where and known.rule in same for known in self.problems):
            self.problems.append(problem)


def words_by_patterns(lines: Sequence[Line]) -> list[str]:
    """Return the words of a paragraph that its language's patterns divided, once each, a hyphen at each line's end."""
    said, ends = "", set()
    for line in lines:
        said += line.text
        if line.reason == "hyphenated":
            ends.add(len(said) - 1)
        elif line.reason == "newline":
            said += "\n"
    words = (match for match in WORD.finditer(said) if ends.intersection(range(match.start(), match.end())))
    return list(dict.fromkeys(match[0].replace(SOFT_HYPHEN, "-") for match in words))
