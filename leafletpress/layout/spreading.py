"""Pages whose emptiest share what they leave empty with those before them.

What must stay whole, such as a warning, may leave most of the page before it empty. The pages before that end a little
earlier, so that no page looks as if something were missing: the same text on as many pages.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from leafletpress.layout.breaks import Strictness

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from leafletpress.layout.body import Body
    from leafletpress.layout.box import Box

EMPTY, TOO_EMPTY = 0.3, 0.4  # of a page: what is emptier shares it, what is emptier yet at the cost of wishes
MOST_BACK = 3  # pages before it that take a share
SHARES = (1.0, 0.8, 0.6, 0.4)  # of the mean, that is left empty on each of them, tried in turn
GAIN = 0.03  # of a page: what the emptiest must gain


class Sheet(NamedTuple):
    """One page: what was left of the body before it, what stands on it, what is left then, and its room in points."""

    start: Body
    page: Body
    left: Body
    room: float

    def empty(self, width: float) -> float:
        """Return the part of its room that is left empty at a width in points."""
        return 1 - self.page.height_at(width) / self.room


def spread_pages(body: Body, width: float, rooms: Iterator[float]) -> Iterator[Box]:
    """Yield what stands on each page of a body, filled up where it ends in lines to write on.

    `rooms` are the heights of the pages in points.
    """
    sheets = [*sheets_of(body, width, rooms)]
    for index in range(1, len(sheets) - 1):
        if sheets[index].empty(width) > EMPTY:
            spread(sheets, index, width)
    *others, last = sheets
    for sheet in others:
        yield sheet.page.grown(width, sheet.room) or sheet.page.feathered(width, sheet.room)
    yield last.page


def sheets_of(body: Body, width: float, rooms: Iterator[float]) -> Iterator[Sheet]:
    """Yield the pages of a body as it ends them itself."""
    left = body
    while True:
        sheet = Sheet(left, *left.page(width, room := next(rooms)), room)
        yield sheet
        left = sheet.left
        if not left.children:
            return


def spread(sheets: list[Sheet], index: int, width: float) -> None:
    """Put better sheets in the place of one that is too empty and of some before it, if there are any."""
    before = sheets[: index + 1]
    best, left = sheets[index].empty(width) - GAIN, sheets[index].left
    for strictness in (Strictness.DISCOURAGED, Strictness.OPENED):
        for first in range(index - 1, max(index - MOST_BACK, 0) - 1, -1):
            window = before[first:]
            mean = sum(sheet.empty(width) for sheet in window) / len(window)
            for share in SHARES:
                if best <= max(mean, EMPTY):
                    return
                tried = refilled(window, mean * share, width, strictness, best)
                if tried and is_same(tried[-1].left, left, width):
                    best = max(sheet.empty(width) for sheet in tried)
                    sheets[: index + 1] = [*before[:first], *tried]
        if best <= TOO_EMPTY:
            return


def refilled(window: Sequence[Sheet], share: float, width: float, strictness: Strictness, most: float) -> list[Sheet]:
    """Return as many sheets anew, so much of all but the last left empty at the least.

    None are returned if that is too strict, or if `most` or more of one of them is left empty.
    """
    start = window[0].start
    found: list[Sheet] = []
    for sheet in window[:-1]:
        filled = start.kept(width, (1 - share) * sheet.room, strictness)
        if not filled:
            return []
        found.append(Sheet(start, filled[0], start.part(filled[1]), sheet.room))
        if found[-1].empty(width) >= most:
            return []
        start = found[-1].left
    room = window[-1].room
    page, rest = start.filled(width, room, Strictness.AVOIDED)
    last = Sheet(start, page, start.part(rest), room)
    return [*found, last] if last.empty(width) < most else []


def is_same(one: Body, other: Body, width: float) -> bool:
    """Tell whether as much is left of a body here and there: a part of a block is another object each time."""
    if len(one.children) != len(other.children) or one.children[1:] != other.children[1:]:
        return False
    first, second = one.children[0], other.children[0]
    return first.height_at(one.width_of(first, width)) == second.height_at(one.width_of(second, width))
