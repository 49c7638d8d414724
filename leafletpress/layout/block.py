"""The flowables' common ground: height, breaking over pages, items of a page; all at absolute page coordinates.

A `Block` is a flowable whose parts may themselves be blocks, for the rules of keeping together reach
over the borders of paragraphs, lists and panels; the outermost one is the `Body`.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from enum import IntEnum
from typing import TYPE_CHECKING, NamedTuple, Protocol, TypeAlias, TypedDict

if TYPE_CHECKING:
    from leafletpress.pdf.page import Item, Shape

FUZZ = 0.01  # points that rounding may cost
HEADING_LINES = 2  # lines that must follow a heading on its page
LEAST_IN_BOX = 3  # lines of a parted box on the later page
LIKED_WHOLE = 1.7  # by how much larger boxes stay whole where that costs no page


class Keep(IntEnum):
    """Say how strongly a block is kept with the next: not, if that costs no page, as a wish, as a heading is."""

    FREE = 0
    LIKED = 1
    WISHED = 2
    REQUIRED = 3


class Flow(TypedDict, total=False):
    """The blanks above and below a block, in points, and how strongly it is kept with the next."""

    before: float
    after: float
    keep: Keep


class Rules(IntEnum):
    """Say which rules a page break heeds; the later ones are for pages that could not be filled otherwise."""

    FINE = 0  # what is merely liked, too: see `compose.fitted`
    ALL = 1
    NO_WISHES = 2
    OPEN_BOXES = 3  # boxes and table rows may be cut, too
    NONE = 4


# The weakest keeping that a page break heeds.
HEEDED = {
    Rules.FINE: Keep.LIKED,
    Rules.ALL: Keep.WISHED,
    Rules.NO_WISHES: Keep.REQUIRED,
    Rules.OPEN_BOXES: Keep.REQUIRED,
}
Cut: TypeAlias = "tuple[Block, Block]"
Halves: TypeAlias = "tuple[tuple[Block, ...], tuple[Block, ...]]"


class Backdrop(Protocol):
    """What lies behind a block."""

    def place(self, x: float, top: float, width: float, height: float) -> Iterator[Shape]:
        """Yield its shapes with their top left corner at (x, top), in points."""


class Block:
    """Be anything that takes up height: `start` and `end` inset it from its parent, spaces are in points."""

    def __init__(self, *, before: float = 0, after: float = 0, keep: Keep = Keep.FREE) -> None:
        self.before = before
        self.after = after
        self.keep = keep
        self.start = 0.0
        self.end = 0.0
        self._heights: dict[float, float] = {}

    def inset(self, start: float, end: float = 0.0) -> Block:
        """Move the block's edges inwards by points more; return it."""
        self.start += start
        self.end += end
        return self

    def height_at(self, width: float) -> float:
        """Return the height in points at a width; a block never changes once it was asked."""
        if width not in self._heights:
            self._heights[width] = self.measure(width)
        return self._heights[width]

    def measure(self, width: float) -> float:
        """Return the height in points at a width, worked out."""
        raise NotImplementedError

    def lines_at(self, width: float) -> int:
        """Return how many lines of text (or what counts as such) stand in the block."""
        del width
        return HEADING_LINES

    def first_baseline(self, width: float) -> float | None:
        """Return the distance from the top to the first baseline, None where there is none."""
        del width
        return None

    def cut(self, width: float, room: float, rules: Rules) -> Cut | None:
        """Return the part that fits into `room` and the rest, or None where it may not be cut there."""
        del width, room, rules
        return None

    def place(self, x: float, top: float, width: float) -> Iterator[Item]:
        """Yield the items of the block with its top left corner at (x, top), in reading order."""
        raise NotImplementedError

    def begins_at_top(self) -> bool:
        """Tell whether it begins with its own edge, as pictures and panels do, and not with a line of text."""
        return False

    def at_least(self, height: float) -> Block:
        """Return the block, a panel so high in points if it is lower."""
        del height
        return self

    def untagged(self) -> Block:
        """Return the block as furniture: the same ink, no structure (a repeated table header)."""
        return self


class Placed(NamedTuple):
    """Hold a part of a block: its width, and where it begins and ends below the top, in points."""

    block: Block
    width: float
    top: float
    bottom: float


class Space(Block):
    """Be a blank of a fixed height."""

    def __init__(self, height: float) -> None:
        super().__init__()
        self.blank = height

    def measure(self, width: float) -> float:
        del width
        return self.blank

    def lines_at(self, width: float) -> int:
        del width
        return 0

    def place(self, x: float, top: float, width: float) -> Iterator[Item]:
        del x, top, width
        return iter(())


class Stack(Block):
    """Be blocks under each other, with padding, on a backdrop.

    Blanks between two blocks do not add up: the larger one counts. `whole_below` keeps the stack on
    one page as long as it is not higher than that; `least` is the least height in points.
    """

    def __init__(
        self,
        children: Sequence[Block],
        *,
        rtl: bool,
        padding: tuple[float, float] = (0, 0),
        backdrop: Backdrop | None = None,
        whole_below: float = 0,
        least: float = 0,
        before: float = 0,
        after: float = 0,
        keep: Keep = Keep.FREE,
    ) -> None:
        super().__init__(before=before, after=after, keep=keep)
        self.children = tuple(children)
        self.rtl = rtl
        self.padding = padding
        self.backdrop = backdrop
        self.whole_below = whole_below
        self.least = least
        self._lines: dict[float, int] = {}

    def measure(self, width: float) -> float:
        return max(sum(self.padding) + self.content_height(width), self.least)

    def content_height(self, width: float) -> float:
        """Return the height in points without padding."""
        return max([child.bottom for child in self.placed(width)], default=0.0)

    def width_of(self, child: Block, width: float) -> float:
        """Return the width in points of a child."""
        return width - child.start - child.end

    def placed(self, width: float) -> Iterator[Placed]:
        """Yield each child with its width, and where it begins and ends below the top of the content."""
        bottom = 0.0
        upper: Block | None = None
        for child in self.children:
            top = bottom + self.blank_between(upper, child) if upper else 0.0
            inner = width - child.start - child.end
            bottom = top + child.height_at(inner)
            yield Placed(child, inner, top, bottom)
            upper = child

    def begun(self, width: float, room: float) -> tuple[list[Placed], bool]:
        """Return the children up to the first that does not fit, and whether all of them fit.

        What is far below `room` is not measured: a leaflet is asked for one page after the other.
        """
        begun = []
        for placed in self.placed(width):
            begun.append(placed)
            if placed.bottom > room + FUZZ:
                return begun, False
        return begun, True

    def blank_between(self, upper: Block, lower: Block) -> float:
        """Return the blank in points between two neighbours: the larger of what both ask for."""
        return max(upper.after, lower.before)

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

    def at_least(self, height: float) -> Block:
        if not self.backdrop:
            return self
        return self.like(self.children, self.whole_below, height)

    def place(self, x: float, top: float, width: float) -> Iterator[Item]:
        if self.backdrop:
            yield from self.backdrop.place(x, top, width, self.height_at(width))
        for child, inner, down, _ in self.placed(width):
            left = x + (child.end if self.rtl else child.start)
            yield from child.place(left, top - self.padding[0] - down, inner)

    def untagged(self) -> Block:
        return self.part([child.untagged() for child in self.children])

    # --- breaking ---

    def cut(self, width: float, room: float, rules: Rules) -> Cut | None:
        whole = self.whole_below * (LIKED_WHOLE if rules is Rules.FINE else 1)
        if rules < Rules.OPEN_BOXES and self.height_at(width) <= whole:
            return None
        begun, all_fit = self.begun(width, room - sum(self.padding))
        for first, rest in self.cuts(begun, room - sum(self.padding), rules, all_fit=all_fit):
            if first and self.may_end(first, width, rules) and self.may_go_on(rest, width, rules):
                return self.first_part(first), self.rest_part(rest)
        return None

    def cuts(self, begun: Sequence[Placed], room: float, rules: Rules, *, all_fit: bool) -> Iterator[Halves]:
        """Yield the possible cuts among what begins in the room, the lowest first.

        They are inside a child, then before it, then further up.
        """
        cut_off = -1 if all_fit else len(begun) - 1
        for index in range(len(begun) - 1, -1, -1):
            child, inner, top, _ = begun[index]
            room_inside = room - top if index == cut_off else child.height_at(inner) - FUZZ * 2
            parts = child.cut(inner, room_inside, rules) if room_inside > 0 else None
            if parts:
                yield (
                    (*self.children[:index], inset_as(child, parts[0])),
                    (
                        inset_as(child, parts[1]),
                        *self.children[index + 1 :],
                    ),
                )
            yield self.children[:index], self.children[index:]

    def may_end(self, first: Sequence[Block], width: float, rules: Rules) -> bool:
        """Tell whether a page may end after these blocks."""
        if rules is Rules.NONE:
            return True
        if first[-1].keep >= HEEDED[rules]:
            return False
        after_heading = 0
        for child in reversed(first):
            if child.keep is Keep.REQUIRED:
                return after_heading >= HEADING_LINES
            after_heading += child.lines_at(self.width_of(child, width))
            if after_heading >= HEADING_LINES:
                return True
        return True

    def may_go_on(self, rest: Sequence[Block], width: float, rules: Rules) -> bool:
        """Tell whether these blocks may stand on the next page: in a box it is liked that they are some lines."""
        if rules is not Rules.FINE or not self.backdrop:
            return True
        return sum(child.lines_at(self.width_of(child, width)) for child in rest) >= LEAST_IN_BOX

    def part(self, children: Sequence[Block]) -> Stack:
        """Return a stack like this one of other children, as it stands where it is cut."""
        return self.like(children)

    def like(self, children: Sequence[Block], whole_below: float = 0, least: float = 0) -> Stack:
        """Return a stack that looks like this one."""
        copy = Stack(
            children,
            rtl=self.rtl,
            padding=self.padding,
            backdrop=self.backdrop,
            whole_below=whole_below,
            least=least,
            before=self.before,
            after=self.after,
            keep=self.keep,
        )
        copy.inset(self.start, self.end)
        return copy

    def first_part(self, children: Sequence[Block]) -> Stack:
        """Return what stands before a page break; it is the rest that is kept with the next block."""
        part = self.part(children)
        part.keep = Keep.FREE
        return part

    def rest_part(self, children: Sequence[Block]) -> Stack:
        """Return what stands after a page break."""
        return self.part(children)


def inset_as(model: Block, part: Block) -> Block:
    """Return a part of a block with the block's own insets."""
    part.start, part.end = model.start, model.end
    return part
