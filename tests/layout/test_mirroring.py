"""Right-to-left is the mirror image: what stands so far from the left edge stands so far from the right one."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from leafletpress.layout.box import Box, VBox
from leafletpress.layout.graphics import Drawing, Panel, note_icon, tick_box
from leafletpress.layout.grid import Columns, Grid, GridRow, GridStyle
from leafletpress.layout.labelled_box import LabelledBox
from leafletpress.layout.proportion import Proportion, Share
from leafletpress.pdf.inks import PAPER
from tests.layout.recording import Slab, boxes_of

LEFT, WIDTH = 30.0, 400.0


def callout(*, rtl: bool) -> Box:
    icon = Drawing(note_icon, 20, PAPER, 10, rtl=rtl)
    body = LabelledBox((Slab(), Slab().inset(7, 3)), icon, indent=(40, 0), rtl=rtl, start=12, end=16)
    return VBox((body,), rtl=rtl, backdrop=Panel(tint=PAPER, bar=PAPER, bar_width=8, rtl=rtl))


def table(*, rtl: bool) -> Box:
    style = GridStyle(6, 6, PAPER, PAPER, rtl)
    rows = (GridRow((Slab(3), Slab())),)
    return Grid(GridRow((Slab(), Slab())), rows, lambda width: (0.3 * width, 0.7 * width), style)


def checklist(*, rtl: bool) -> Box:
    return VBox(
        (LabelledBox((Slab(),), Drawing(tick_box, 14, PAPER, 10, rtl=rtl), indent=(22, 0), rtl=rtl, start=50),), rtl=rtl
    )


def contacts(*, rtl: bool) -> Box:
    return Columns((Slab(), Slab(3), Slab()), 3, 20, rtl=rtl).inset(10, 30)


def chance(*, rtl: bool) -> Box:
    return Proportion(Share(3, 2, 12), 120, (PAPER, PAPER, PAPER), rtl=rtl)


def rare_chance(*, rtl: bool) -> Box:
    return Proportion(Share(3, 2, 30_000), 120, (PAPER, PAPER, PAPER), rtl=rtl)


@pytest.mark.parametrize("make", [callout, table, checklist, contacts, chance, rare_chance])
def test_everything_painted_is_mirrored(make: Callable[..., Box]) -> None:
    painted = []
    for rtl in (False, True):
        boxes = boxes_of(make(rtl=rtl).place(LEFT, 700, WIDTH))
        painted.append([box for box in boxes if not lies_in_an_icon(box)])
    mirrored = [(kind, round(2 * LEFT + WIDTH - x - width, 2), width) for kind, x, width in painted[0]]
    assert [box[1:] for box in painted[1]] == [pytest.approx(box[1:], abs=0.02) for box in mirrored]


def lies_in_an_icon(box: tuple[str, float, float]) -> bool:
    return box[2] < 10
