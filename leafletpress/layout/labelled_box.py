"""Boxes with a label beside them: list items, callouts; words beside a picture or a code."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import KW_ONLY
from typing import TYPE_CHECKING

from leafletpress.layout.box import FUZZ, Box, Cut, VBox, frozen
from leafletpress.layout.breaks import Strictness

if TYPE_CHECKING:
    from leafletpress.layout.text import Text
    from leafletpress.pdf.page import Item


@frozen
class LabelledBox(VBox):
    """Boxes with a label in the indent at their start side: a bullet, a numeral, a tick box, an icon.

    The label's first baseline is brought to that of the text. After a page break there is none.
    """

    label: Box | None

    def drop(self, width: float) -> float:
        """Return how far the label is below the top of the text; negative where it stands out above."""
        if self.label is None:
            return 0.0
        text, label = super().first_baseline(width), self.label.first_baseline(self.indent[0])
        return text - label if text is not None and label is not None else 0.0

    def rise(self, width: float) -> float:
        """Return the height that the label needs above the text."""
        return max(-self.drop(width), 0.0)

    def measure(self, width: float) -> float:
        drop = self.drop(width)
        label = max(drop, 0) + self.label.height_at(self.indent[0]) if self.label else 0
        return max(max(-drop, 0) + super().measure(width), label)

    def first_baseline(self, width: float) -> float | None:
        baseline = super().first_baseline(width)
        return None if baseline is None else baseline + self.rise(width)

    def place(self, x: float, top: float, width: float) -> Iterator[Item]:
        drop = self.drop(width)
        if self.label:
            left = x + width - self.indent[0] if self.rtl else x
            yield from self.label.place(left, top - max(drop, 0), self.indent[0])
        yield from super().place(x, top - max(-drop, 0), width)

    def cut(self, width: float, room: float, strictness: Strictness) -> Cut | None:
        found = super().cut(width, room - self.rise(width), strictness)
        # A label may be taller than the few lines beside it.
        return found if found and found[0].height_at(width) <= room + FUZZ else None

    def lowered(self, width: float, room: float) -> Box | None:
        return super().lowered(width, room - self.rise(width))

    def rest_part(self, children: Sequence[Box]) -> VBox:
        return self.part(children).altered(label=None)


@frozen
class CalloutBody(LabelledBox):
    """What stands in a callout: after a page break the icon and the `heads`, which say what it is, come again."""

    heads: tuple[Text, ...]

    def rest_part(self, children: Sequence[Box]) -> VBox:
        return self.part([*(head.again() for head in self.heads), *children])


@frozen
class Beside(Box):
    """A picture or code at the start side, in a `column` of a width, and words at its end side; never parted.

    Of what the words are lower the share `down` is left above them: with 1 they end level.
    """

    shown: Box
    words: Box
    column: Callable[[float], float]
    gap: float
    _: KW_ONLY
    rtl: bool
    down: float = 0

    def room(self, width: float) -> float:
        """Return the width in points that is left to the words."""
        return width - self.column(width) - self.gap

    def measure(self, width: float) -> float:
        return max(self.shown.height_at(self.column(width)), self.words.height_at(self.room(width)))

    def lines_at(self, width: float) -> int:
        return max(self.words.lines_at(self.room(width)), super().lines_at(width))

    def place(self, x: float, top: float, width: float) -> Iterator[Item]:
        column, room = self.column(width), self.room(width)
        yield from self.shown.place(x + width - column if self.rtl else x, top, column)
        above = self.down * (self.height_at(width) - self.words.height_at(room))
        yield from self.words.place(x if self.rtl else x + width - room, top - above, room)
