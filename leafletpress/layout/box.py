"""Boxes: height, breaking over pages, items of a page; all at absolute page coordinates.

A `Box` may hold others, for penalties of page breaks reach over the borders of paragraphs, lists and panels; the
outermost one is the `Body`. Boxes are frozen: what is altered is another box.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import KW_ONLY, Field, dataclass, field
from typing import (
    TYPE_CHECKING,
    ClassVar,
    NamedTuple,
    Self,
    TypeAlias,
    TypedDict,
    TypeVar,
    dataclass_transform,
)

from leafletpress.layout.breaks import HEEDED, Break, Strictness

if TYPE_CHECKING:
    from leafletpress.layout.graphics import Panel
    from leafletpress.pdf.page import Item

T = TypeVar("T")
FUZZ = 0.01  # points that rounding may cost
HEADING_LINES = 2  # lines that must follow a heading on its page
FEW_LINES = 2  # of an item that had better not stand alone
LEAST_IN_BOX = 3  # lines of a parted box on the later page
LIKED_WHOLE = 1.7  # by how much larger boxes stay whole where that costs no page
LEAST_LOWERED = 0.75  # of its height: what its blanks give up is no more
EASES = (0.75, 0.5)  # of its blanks, tried in turn: what a box that is kept whole gives up so as to fit a page


class Flow(TypedDict, total=False):
    """How a box stands among others: blanks above and below, insets from its parent, in points, penalty of a break."""

    before: float
    after: float
    break_after: Break
    start: float
    end: float


Cut: TypeAlias = "tuple[Box, Box]"
Halves: TypeAlias = "tuple[tuple[Box, ...], tuple[Box, ...]]"


@dataclass_transform(kw_only_default=False, eq_default=False, frozen_default=True, field_specifiers=(field,))
def frozen(kind: type[T]) -> type[T]:
    """Make a kind of box a dataclass, frozen for the type checker, which is one of the tests.

    Frozen at run time as well, boxes would take three times as long to be made: the thirtieth part of a document.
    """
    return dataclass(eq=False, repr=False)(kind)


def unknown() -> dict[str, object]:
    """Return what a box remembers of its size, empty: for one that is altered in what decides it."""
    return {"_heights": {}, "_lines": {}, "_placed": {}, "_tightened": {}}


@frozen
class Box:
    """Anything that takes up height: `start` and `end` inset it from its parent, blanks are in points."""

    __dataclass_fields__: ClassVar[dict[str, Field[object]]]
    _: KW_ONLY
    before: float = 0
    after: float = 0
    break_after: Break = Break.ALLOW
    start: float = 0
    end: float = 0
    _heights: dict[float, float] = field(default_factory=dict, init=False)

    def altered(self, **changes: object) -> Self:
        """Return the box with other values; what it remembers is shared, but for what is among the changes as well."""
        other = object.__new__(type(self))
        vars(other).update(vars(self), **changes)
        return other

    def inset(self, start: float, end: float = 0.0) -> Self:
        """Return the box with its edges moved inwards by points more."""
        return self.altered(start=self.start + start, end=self.end + end)

    def height_at(self, width: float) -> float:
        """Return the height in points at a width."""
        height = self._heights.get(width)
        if height is None:
            height = self._heights[width] = self.measure(width)
        return height

    def measure(self, width: float) -> float:
        """Return the height in points at a width, worked out."""
        raise NotImplementedError

    def lines_at(self, width: float) -> int:
        """Return how many lines of text (or what counts as such) stand in the box."""
        del width
        return HEADING_LINES

    def first_baseline(self, width: float) -> float | None:
        """Return the distance from the top to the first baseline, None where there is none."""
        del width
        return None

    def underhang(self, width: float) -> float:
        """Return how far ink of the last line hangs below the bottom, in points; 0 for what is no text."""
        del width
        return 0.0

    def cut(self, width: float, room: float, strictness: Strictness) -> Cut | None:
        """Return the part that fits into `room` and the rest, inset alike, or None where it may not be cut there."""
        del width, room, strictness
        return None

    def lowered(self, width: float, room: float) -> Box | None:
        """Return the whole box made lower so that it fits into `room`, None where it cannot be."""
        del width, room
        return None

    def grown(self, width: float, room: float) -> Box | None:
        """Return the box made higher so that it fills `room`, None where it cannot be: paper to write on can."""
        del width, room
        return None

    def tightened(self, ease: float) -> Box:
        """Return the box with its blanks made smaller by a factor."""
        del ease
        return self

    def place(self, x: float, top: float, width: float) -> Iterator[Item]:
        """Yield the items of the box with its top left corner at (x, top), in reading order."""
        raise NotImplementedError

    def begins_at_top(self) -> bool:
        """Tell whether it begins with its own edge, as pictures and panels do, and not with a line of text."""
        return False

    def at_least(self, height: float) -> Box:
        """Return the box, a panel so high in points if it is lower."""
        del height
        return self

    def untagged(self) -> Box:
        """Return the box as furniture: the same ink, no structure (a repeated table header)."""
        return self


class Placed(NamedTuple):
    """A part of a box: its width, and where it begins and ends below the top, in points."""

    box: Box
    width: float
    top: float
    bottom: float


@frozen
class VBox(Box):
    """Boxes under each other, with padding above and below and `indent` at both sides, on a backdrop.

    Blanks between two boxes do not add up: the larger one counts. `whole_below` keeps it on one page as long as it is
    not higher than that. A `firm` one stays whole even at the price of an empty page, and a higher one is parted only
    between texts as long as a page can hold either part. `least` is the least height in points.
    `ease` is the factor of blanks and padding. What `yields` may stand after all that follows it in its body.
    """

    children: tuple[Box, ...]
    _: KW_ONLY
    rtl: bool
    padding: tuple[float, float] = (0, 0)
    indent: tuple[float, float] = (0, 0)
    backdrop: Panel | None = None
    whole_below: float = 0
    firm: bool = False
    least: float = 0
    ease: float = 1
    yields: bool = False
    _lines: dict[float, int] = field(default_factory=dict, init=False)
    _placed: dict[float, list[Placed]] = field(default_factory=dict, init=False)
    _tightened: dict[float, Box] = field(default_factory=dict, init=False)

    def measure(self, width: float) -> float:
        content = max([child.bottom for child in self.placed(width)], default=0.0)
        return max(sum(self.padding) + content, self.least)

    def width_of(self, child: Box, width: float) -> float:
        """Return the width in points of a child."""
        return width - sum(self.indent) - child.start - child.end

    def placed(self, width: float) -> Iterable[Placed]:
        """Return each child with its width, and where it begins and ends below the top of the content."""
        found = self._placed.get(width)
        if found is None:
            found = self._placed[width] = list(self.stacked(width))
        return found

    def stacked(self, width: float) -> Iterator[Placed]:
        """Yield the same, worked out child by child."""
        bottom, width = 0.0, width - sum(self.indent)
        upper: Box | None = None
        for child in self.children:
            top = bottom + self.blank_between(upper, child) if upper else 0.0
            inner = width - child.start - child.end
            bottom = top + child.height_at(inner)
            yield Placed(child, inner, top, bottom)
            upper = child

    def begun(self, width: float, room: float) -> tuple[list[Placed], bool]:
        """Return the children up to the first that does not fit, and whether all of them fit."""
        begun = []
        for placed in self.placed(width):
            begun.append(placed)
            if placed.bottom > room + FUZZ:
                return begun, False
        return begun, True

    def blank_between(self, upper: Box, lower: Box) -> float:
        """Return the blank in points between two neighbours: the larger of what both ask for."""
        after, before = upper.after, lower.before
        return self.ease * (after if after > before else before)

    def lines_at(self, width: float) -> int:
        if width not in self._lines:
            self._lines[width] = sum([child.lines_at(self.width_of(child, width)) for child in self.children])
        return self._lines[width]

    def first_baseline(self, width: float) -> float | None:
        for child, inner, top, _ in self.placed(width):
            baseline = child.first_baseline(inner)
            if baseline is not None:
                return self.padding[0] + top + baseline
        return None

    def begins_at_top(self) -> bool:
        return self.backdrop is not None or (bool(self.children) and self.children[0].begins_at_top())

    def at_least(self, height: float) -> Box:
        if not self.backdrop:
            return self
        return self.altered(least=height, _heights={})

    def place(self, x: float, top: float, width: float) -> Iterator[Item]:
        if self.backdrop:
            yield from self.backdrop.place(x, top, width, self.height_at(width))
        for child, inner, down, _ in self.placed(width):
            left = x + (self.indent[1] + child.end if self.rtl else self.indent[0] + child.start)
            yield from child.place(left, top - self.padding[0] - down, inner)

    def untagged(self) -> Box:
        return self.part([child.untagged() for child in self.children])

    # --- breaking ---

    def cut(self, width: float, room: float, strictness: Strictness) -> Cut | None:
        if self.stays_whole(width, strictness):
            return None
        begun, all_fit = self.begun(width, room - sum(self.padding))
        for heeded in self.tried(strictness):
            for first, rest in self.cuts(begun, room - sum(self.padding), heeded, all_fit=all_fit):
                if not first or not rest:
                    continue
                if self.may_end(first, rest, width, heeded) and self.may_go_on(rest, width, heeded):
                    # It is the rest whose break is penalised.
                    return self.part(first).altered(break_after=Break.ALLOW), self.rest_part(rest)
        if self.backdrop and strictness is Strictness.OPENED and self.ease == 1:
            return self.tightened(EASES[0]).cut(width, room, strictness)
        return None

    def tried(self, strictness: Strictness) -> Sequence[Strictness]:
        """Return the rules by which the box is cut, tried in turn: what stays whole is cut at a good place, if any."""
        if self.firm:
            late = strictness >= Strictness.OPEN_BOXES
            return (Strictness.SENTENCES, Strictness.AVOIDED, strictness) if late else (Strictness.SENTENCES,)
        if not self.whole_below:
            return (strictness,)
        good = min(strictness, Strictness.SHORT_ITEMS)
        return (good,) if strictness < Strictness.OPENED else (good, strictness)

    def stays_whole(self, width: float, strictness: Strictness) -> bool:
        """Tell whether the box is kept on one page at a width."""
        if not self.whole_below or strictness >= (Strictness.OPEN_BOXES if self.firm else Strictness.OPENED):
            return False
        if self.firm and strictness < Strictness.OPENED:
            return True
        liked = LIKED_WHOLE if strictness < Strictness.AVOIDED else 1
        return self.height_at(width) <= self.whole_below * liked

    def lowered(self, width: float, room: float) -> Box | None:
        less = self.last_lowered(width, room - sum(self.padding))
        if less or not self.whole_below or not self.backdrop or room < LEAST_LOWERED * self.height_at(width):
            return less
        return next((box for ease in EASES if (box := self.tightened(ease)).height_at(width) <= room + FUZZ), None)

    def grown(self, width: float, room: float) -> Box | None:
        if not self.children:
            return None
        *_, last = self.placed(width)
        more = last.box.grown(last.width, room - sum(self.padding) - last.top)
        return self.altered(children=(*self.children[:-1], more), **unknown()) if more else None

    def last_lowered(self, width: float, room: float) -> Box | None:
        """Return the box with its last child made lower so that the content fits into `room`."""
        begun, all_fit = self.begun(width, room)
        if all_fit or len(begun) < len(self.children):
            return None
        last, inner, top, _ = begun[-1]
        less = last.lowered(inner, room - top) if room > top else None
        return self.altered(children=(*self.children[:-1], less), **unknown()) if less else None

    def tightened(self, ease: float) -> Box:
        found = self._tightened.get(ease)
        if found is None:
            padding = tuple([min(ease, 1) * blank for blank in self.padding])
            children = tuple([child.tightened(ease) for child in self.children])
            found = self.altered(children=children, padding=padding, ease=ease, least=0, **unknown())
            self._tightened[ease] = found
        return found

    def cuts(self, begun: Sequence[Placed], room: float, strictness: Strictness, *, all_fit: bool) -> Iterator[Halves]:
        """Yield the possible cuts among what begins in the room, the lowest first.

        They are inside a child, then before it, then further up.
        """
        cut_off = -1 if all_fit else len(begun) - 1
        for index in range(len(begun) - 1, -1, -1):
            child, inner, top, _ = begun[index]
            room_inside = room - top if index == cut_off else child.height_at(inner) - FUZZ * 2
            if index == cut_off and room_inside > 0 and (less := child.lowered(inner, room_inside)):
                yield (*self.children[:index], less), self.children[index + 1 :]
            parts = child.cut(inner, room_inside, strictness) if room_inside > 0 else None
            if parts:
                yield (*self.children[:index], parts[0]), (parts[1], *self.children[index + 1 :])
            yield self.children[:index], self.children[index:]

    def may_end(self, first: Sequence[Box], rest: Sequence[Box], width: float, strictness: Strictness) -> bool:
        """Tell whether a page may end after the first blocks: the rest begins the next.

        One line is enough under a heading if no other page end is left and another heading comes next.
        """
        if strictness is Strictness.NOTHING:
            return True
        if first[-1].break_after >= HEEDED[strictness] and not self.is_long_item(first[-1], width, strictness):
            return False
        after_heading = 0
        for child in reversed(first):
            if child.break_after is Break.FORBID:
                whole = strictness >= Strictness.FORBIDDEN and rest and rest[0].break_after is Break.FORBID
                return after_heading >= (1 if whole else HEADING_LINES)
            after_heading += child.lines_at(self.width_of(child, width))
            if after_heading >= HEADING_LINES:
                return True
        return True

    def is_long_item(self, last: Box, width: float, strictness: Strictness) -> bool:
        """Tell whether a page that ends so ends in the first item of a list, but one long enough to be let."""
        if last.break_after is not Break.LONE or strictness is not Strictness.SHORT_ITEMS:
            return False
        return last.lines_at(self.width_of(last, width)) > FEW_LINES

    def may_go_on(self, rest: Sequence[Box], width: float, strictness: Strictness) -> bool:
        """Tell whether these blocks may stand on the next page: in a box some lines, in a firm one at any cost.

        A page that would else be left too empty may go on with fewer.
        """
        if strictness is Strictness.NOTHING or not self.backdrop:
            return True
        least = LEAST_IN_BOX if self.firm or strictness < Strictness.OPENED else HEADING_LINES
        return sum(child.lines_at(self.width_of(child, width)) for child in rest) >= least

    def part(self, children: Sequence[Box]) -> VBox:
        """Return a box like this one of other children, as it stands where it is cut."""
        return self.altered(children=tuple(children), whole_below=0, least=0, **unknown())

    def rest_part(self, children: Sequence[Box]) -> VBox:
        """Return what stands after a page break."""
        return self.part(children)
