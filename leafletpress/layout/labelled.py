"""A stack with a label beside it: list items, callouts."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from leafletpress.layout.block import Block, Cut, Keep, Rules, Stack

if TYPE_CHECKING:
    from leafletpress.pdf.page import Item


class Labelled(Stack):
    """Be a stack with a label in a zone at its start side: a bullet, a numeral, a box, an icon.

    The label's first baseline is brought to that of the text. After a page break there is none.
    """

    def __init__(
        self,
        label: Block | None,
        zone: float,
        children: Sequence[Block],
        *,
        rtl: bool,
        before: float = 0,
        after: float = 0,
        keep: Keep = Keep.FREE,
    ) -> None:
        super().__init__([child.inset(zone) for child in children], rtl=rtl, before=before, after=after, keep=keep)
        self.label = label
        self.zone = zone

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
        label = max(self.drop(width), 0) + self.label.height_at(self.zone) if self.label else 0
        return max(self.rise(width) + super().measure(width), label)

    def first_baseline(self, width: float) -> float | None:
        baseline = super().first_baseline(width)
        return None if baseline is None else baseline + self.rise(width)

    def place(self, x: float, top: float, width: float) -> Iterator[Item]:
        if self.label:
            left = x + width - self.zone if self.rtl else x
            yield from self.label.place(left, top - max(self.drop(width), 0), self.zone)
        yield from super().place(x, top - self.rise(width), width)

    def cut(self, width: float, room: float, rules: Rules) -> Cut | None:
        return super().cut(width, room - self.rise(width), rules)

    def first_part(self, children: Sequence[Block]) -> Stack:
        return self.relabelled(self.label, children, Keep.FREE)

    def rest_part(self, children: Sequence[Block]) -> Stack:
        return self.relabelled(None, children, self.keep)

    def relabelled(self, label: Block | None, children: Sequence[Block], keep: Keep) -> Labelled:
        """Return a part with or without the label; the children are inset already."""
        copy = Labelled(label, 0, children, rtl=self.rtl, before=self.before, after=self.after, keep=keep)
        copy.zone = self.zone
        copy.inset(self.start, self.end)
        return copy
