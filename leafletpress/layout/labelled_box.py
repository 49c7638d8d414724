"""Boxes with a label beside them: list items, callouts."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from leafletpress.layout.box import FUZZ, Box, Cut, VBox, frozen
from leafletpress.layout.breaks import Strictness

if TYPE_CHECKING:
    from leafletpress.layout.text import Text
    from leafletpress.pdf.page import Item


@frozen
class LabelledBox(VBox):
    """Boxes with a label in a zone at their start side: a bullet, a numeral, a tick box, an icon.

    The label's first baseline is brought to that of the text. After a page break there is none.
    """

    label: Box | None

    @property
    def zone(self) -> float:
        """Return the width in points of the label's zone."""
        return self.indent[0]

    def drop(self, width: float) -> float:
        """Return how far the label is below the top of the text; negative where it stands out above."""
        if self.label is None:
            return 0.0
        text, label = super().first_baseline(width), self.label.first_baseline(self.zone)
        return text - label if text is not None and label is not None else 0.0

    def rise(self, width: float) -> float:
        """Return the height that the label needs above the text."""
        return max(-self.drop(width), 0.0)

    def measure(self, width: float) -> float:
        drop = self.drop(width)
        label = max(drop, 0) + self.label.height_at(self.zone) if self.label else 0
        return max(max(-drop, 0) + super().measure(width), label)

    def first_baseline(self, width: float) -> float | None:
        baseline = super().first_baseline(width)
        return None if baseline is None else baseline + self.rise(width)

    def place(self, x: float, top: float, width: float) -> Iterator[Item]:
        drop = self.drop(width)
        if self.label:
            left = x + width - self.zone if self.rtl else x
            yield from self.label.place(left, top - max(drop, 0), self.zone)
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
