"""The outermost box: the whole leaflet, which is broken page by page."""

from __future__ import annotations

from dataclasses import KW_ONLY, field
from typing import TYPE_CHECKING, TypeAlias

from leafletpress.layout.box import FUZZ, Box, Placed, VBox, frozen
from leafletpress.layout.breaks import Strictness

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

# A page emptier than this, in parts of its height, is tried again with smaller blanks.
EMPTY = 0.06
# One emptier than this opens boxes and tall rows that are kept whole.
MUCH = 0.15
FEATHERED = 1.5  # of its blanks: what such a page may get
TIGHTEST = 3  # units that a large blank may lose; a middling one loses one, a small one none
LARGE, MIDDLING = 6, 3  # units
STRICTNESSES = tuple(Strictness)
# A page, and the children that are left for the next.
Filled: TypeAlias = "tuple[Body, Sequence[Box]]"
Fine: TypeAlias = "tuple[tuple[float, Strictness], ...]"


@frozen
class Body(VBox):
    """Everything between two pages' margins. It always begins at the top of a frame.

    `tight` is how many units its blanks give up: -1 widens them, so that less stands on a page. `fine` are
    parts of a page that may stay empty for rules stricter than all pages keep, nothing if none may.
    """

    unit: float
    _: KW_ONLY
    tight: int = 0
    fine: Fine = ()
    _pages: dict[tuple[float, float], tuple[Body, Body]] = field(default_factory=dict, init=False)
    # Shared with all parts of this body, for most pages are the same however the last one shall end.
    _filled: dict[tuple[object, ...], Filled] = field(default_factory=dict, init=False)
    _begun: dict[tuple[object, ...], tuple[list[Placed], bool]] = field(default_factory=dict, init=False)

    def blank_between(self, upper: Box, lower: Box) -> float:
        blank = super().blank_between(upper, lower)
        if blank < MIDDLING * self.unit - FUZZ:
            return blank
        most = TIGHTEST if blank >= LARGE * self.unit - FUZZ else 1
        return blank - self.unit * min(self.tight, most)

    def pages(self, width: float, rooms: Iterator[float]) -> Iterator[Body]:
        """Yield what stands on each page, one at the least; `rooms` are their heights in points."""
        page, rest = self.page(width, next(rooms))
        yield page
        while rest.children:
            page, rest = rest.page(width, next(rooms))
            yield page

    def page(self, width: float, room: float) -> tuple[Body, Body]:
        """Return what stands on one page with so much room, and what is left; found once, asked for again.

        What no page can hold stands alone, and runs over the foot of its page.
        """
        key = width, room
        if key not in self._pages:
            page, rest = self.broken(width, room)
            self._pages[key] = page, self.part(rest)
        return self._pages[key]

    def broken(self, width: float, room: float) -> Filled:
        """Return one page, ended finely if that does not leave it too empty, and the children that are left."""
        for share, strictness in self.fine:
            page, rest = self.eased(width, room, strictness)
            if not rest or page.height_at(width) >= (1 - share) * room:
                return page, rest
        page, rest = self.eased(width, room, Strictness.AVOIDED)
        if not rest or page.height_at(width) >= (1 - MUCH) * room:
            return page, rest
        fuller, left = self.eased(width, room, Strictness.OPENED)
        return (fuller, left) if fuller.height_at(width) > page.height_at(width) else (page, rest)

    def eased(self, width: float, room: float, strictest: Strictness) -> Filled:
        """Return one page and the children that are left.

        Blanks are made smaller on a page that holds two lines more by it and would else be left emptier.
        """
        page, rest = self.filled(width, room, strictest)
        if not rest or page.height_at(width) >= (1 - EMPTY) * room:
            return page, rest
        enough = page.lines_at(width) + 2
        tights = range(self.tight + 1, TIGHTEST + 1)
        # What the smallest blanks do not gain, no others do.
        if not tights or self.tightly(tights[-1], width, room, strictest)[0].lines_at(width) < enough:
            return page, rest
        tried = (self.tightly(tight, width, room, strictest) for tight in tights)
        return next(found for found in tried if found[0].lines_at(width) >= enough)

    def tightly(self, tight: int, width: float, room: float, strictest: Strictness) -> Filled:
        """Return the same with so many units less of its blanks."""
        return self.part(self.children, tight=tight).filled(width, room, strictest)

    def filled(self, width: float, room: float, strictest: Strictness) -> Filled:
        """Return the same with the blanks as they are; found once for all tries of endings."""
        key = self.children, self.tight, width, room, strictest
        if key not in self._filled:
            self._filled[key] = self.first_page(width, room, strictest)
        return self._filled[key]

    def placed(self, width: float) -> Iterable[Placed]:
        """Yield children one by one: what is far below a page is not measured before its turn."""
        return self.stacked(width)

    def begun(self, width: float, room: float) -> tuple[list[Placed], bool]:
        """Return what begins on a page, found once for all strictnesses, and for pages that shall end earlier."""
        key = self.children, self.tight, width
        found, all_fit = self._begun.get(key) or ([], False)
        if not all_fit and (not found or found[-1].bottom <= room + FUZZ):
            found, all_fit = self._begun[key] = super().begun(width, room)
        for index, placed in enumerate(found, 1):
            if placed.bottom > room + FUZZ:
                return found[:index], False
        return found, True

    def first_page(self, width: float, room: float, strictest: Strictness) -> Filled:
        """Return one page and the children that are left, by the greatest strictness that can be kept."""
        kept = (self.kept(width, room, strictness) for strictness in STRICTNESSES[strictest:])
        found = next(filter(None, kept), None) or (self.whole(self.children[:1]), self.children[1:])
        return self.overtaken(*found, width, room)

    def overtaken(self, page: Body, rest: Sequence[Box], width: float, room: float) -> Filled:
        """Return a page with all that follows the next box, if that yields and the page holds them, and what is left.

        So a page that would end early does not, and small print does not end alone on a page of its own.
        """
        if len(rest) > 1 and isinstance(rest[0], VBox) and rest[0].yields:
            fuller = self.whole((*page.children, *rest[1:]))
            if fuller.height_at(width) <= room + FUZZ:
                return fuller, rest[:1]
        return page, rest

    def kept(self, width: float, room: float, strictness: Strictness) -> Filled | None:
        """Return one page and the children that are left, None where no end of the page keeps so strict a rule."""
        begun, all_fit = self.begun(width, room)
        if all_fit:
            return self.begun_page(self.children, begun, width), ()
        for first, rest in self.cuts(begun, room, strictness, all_fit=all_fit):
            if first and self.may_end(first, rest, width, strictness):
                return self.begun_page(first, begun, width), rest
        return None

    def begun_page(self, first: Sequence[Box], begun: Sequence[Placed], width: float) -> Body:
        """Return a page of what begins on it, of whose last box perhaps a part: its height is known by that."""
        page = self.whole(first)
        if not first:
            return page
        last = begun[len(first) - 1]
        whole = first[-1] is last.box
        page._heights[width] = last.bottom if whole else last.top + first[-1].height_at(last.width)
        return page

    def last_lines(self, width: float, rooms: Iterator[float]) -> tuple[int, int]:
        """Return on how many pages the body stands and how many lines the last one holds."""
        pages = list(self.pages(width, rooms))
        return len(pages), pages[-1].lines_at(width)

    def feathered(self, width: float, room: float) -> Box:
        """Return the page with larger blanks, as far as there is room, if it would else be left too empty."""
        height = self.height_at(width)
        if height >= (1 - EMPTY) * room:
            return self
        widest = self.tightened(FEATHERED * self.ease)
        gain = widest.height_at(width) - height
        if gain <= room - height:
            return widest
        fitting = self.tightened(self.ease * (1 + (FEATHERED - 1) * (room - height) / gain))
        return fitting if fitting.height_at(width) <= room + FUZZ else self

    def part(self, children: Sequence[Box], **changes: object) -> Body:
        return self.altered(children=tuple(children), **changes, _heights={}, _lines={}, _pages={})

    def closer(self, ease: float) -> Body:
        """Return the body with all blanks, those inside its boxes too, made smaller by a factor."""
        return self.part([child.tightened(ease) for child in self.children], ease=ease)

    def whole(self, children: Sequence[Box]) -> Body:
        """Return a page that is done. It shares nothing with its body, so that both go when nobody needs them."""
        return Body(tuple(children), self.unit, rtl=self.rtl, tight=self.tight, ease=self.ease)
