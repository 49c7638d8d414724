"""What a reader will hold, for the eyes of whoever signs an order: spreads with trim and fold drawn, marked PROOF."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

from leafletpress.prepress.folding import Spine, readers_spreads
from leafletpress.prepress.placing import NewSheet, Placed, placed, trims

if TYPE_CHECKING:
    from collections.abc import Iterator

MARGIN = 36.0  # points around a spread
TRIM_COLOUR, FOLD_COLOUR, MARK_COLOUR = "0 0.6 0.9", "0.9 0 0.5", "0.8 0 0.1"
VIEWER = b"<</DisplayDocTitle true>>"
STATES = b"<</Mark<</CA 0.16>>>>"  # the letters shine through
# The letters of PROOF as strokes in a box of 6 by 10: "m" begins a line, "l" goes on, "c" is a curve.
LETTERS = {
    "P": "0 0 m 0 10 l 3 10 l 6.5 10 6.5 5 3 5 c 0 5 l S",
    "R": "0 0 m 0 10 l 3 10 l 6.5 10 6.5 5 3 5 c 0 5 l 2.5 5 m 6 0 l S",
    "O": "3 10 m -1 10 -1 0 3 0 c 7 0 7 10 3 10 c s",
    "F": "0 0 m 0 10 l 5.5 10 l 0 5 m 4.5 5 l S",
}
WORD, ADVANCE, HIGH = "PROOF", 9.0, 10.0


def proof(data: bytes, spine: Spine, title: str, *, bound: bool) -> bytes:
    """Return a proof of a PDF: its pages in spreads, or one by one where they are not `bound`."""
    boxes = trims(data)
    count = len(boxes)
    spreads = list(readers_spreads(count, spine)) if bound else [(None, page) for page in range(1, count + 1)]
    wide, high = boxes[0].size
    room = 2 * wide if bound else wide
    sheets = []
    for left, right in spreads:
        sides = ((left, 0.0), (right, wide if bound else 0.0))
        pages = tuple(Placed(page, MARGIN + x, MARGIN) for page, x in sides if page is not None)
        over = b"\n".join(drawn(pages, wide, high, folded=bound and len(pages) > 1))
        sheets.append(NewSheet(room + 2 * MARGIN, high + 2 * MARGIN, pages, over))
    return placed(data, sheets, title, VIEWER, STATES)


def drawn(pages: tuple[Placed, ...], wide: float, high: float, *, folded: bool) -> Iterator[bytes]:
    """Yield what is drawn over the pages of a spread: where they are cut and folded, and the word PROOF on each."""
    for page in pages:
        yield f"q {TRIM_COLOUR} RG 0.5 w {page.x:.3f} {page.y:.3f} {wide:.3f} {high:.3f} re S Q".encode()
        yield word_across(page, wide, high)
    if folded:
        x, low, top = pages[-1].x, MARGIN / 3, high + 5 * MARGIN / 3
        yield f"q {FOLD_COLOUR} RG 0.5 w [4 3] 0 d {x:.3f} {low:.3f} m {x:.3f} {top:.3f} l S Q".encode()


def word_across(page: Placed, wide: float, high: float) -> bytes:
    """Return the word PROOF from corner to corner of a page, in lines that the text shines through."""
    angle = math.atan2(high, wide)
    length = (len(WORD) - 1) * ADVANCE + 6
    scale = 0.75 * math.hypot(wide, high) / length
    cos, sin = scale * math.cos(angle), scale * math.sin(angle)
    x, y = page.x + wide / 2, page.y + high / 2
    letters = "".join(f"q 1 0 0 1 {index * ADVANCE:g} 0 cm {LETTERS[letter]} Q\n" for index, letter in enumerate(WORD))
    middle = f"1 0 0 1 {-length / 2:g} {-HIGH / 2:g} cm"
    turned = f"{cos:.4f} {sin:.4f} {-sin:.4f} {cos:.4f} {x:.3f} {y:.3f} cm"
    return f"q /Mark gs {MARK_COLOUR} RG 1.3 w 1 J 1 j {turned} {middle}\n{letters}Q".encode()
