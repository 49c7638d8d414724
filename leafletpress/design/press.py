"""The `press:` keys of a layout: how its pages become a booklet or a folded sheet, and on which side it opens."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal, NamedTuple

import voluptuous as vol

from leafletpress.design.measures import one_of

if TYPE_CHECKING:
    from collections.abc import Mapping

    from leafletpress.languages import Language
    from leafletpress.schema_errors import Typed

Binding = Literal["saddle", "fold", "single"]
Side = Literal["left", "right"]
FOLDED = 4  # pages of a sheet that is folded once


class Press(NamedTuple):
    """Hold how the pages of a layout are bound; made of the `press:` keys.

    `saddle` are sheets folded into each other and stapled, `fold` is one sheet folded once, `single` are single
    sheets. `side` is where the spine lies: `auto` is where the document's language begins its lines. Pages come in
    multiples of `multiple`; what the text leaves is filled at the end, with blank pages or with lines to write on.
    `lean` furniture is a row at the foot: dates and edition stand on page 1 and at the end of the text.
    """

    binding: Binding
    side: Literal["auto", "left", "right"]
    multiple: int
    fill: Literal["blank", "lines"]
    furniture: Literal["full", "lean"]

    @property
    def most_pages(self) -> int | None:
        """Return how many pages the binding has at the most, None for no end of them."""
        return FOLDED if self.binding == "fold" else None

    def side_in(self, spoken: Language) -> Side:
        """Return where the spine lies in a language, which for a bilingual booklet is the patient's."""
        if self.side == "auto":
            return "right" if spoken.is_rtl else "left"
        return self.side

    def spare(self, pages: int) -> int:
        """Return how many pages are missing to a multiple."""
        return -pages % self.multiple


A_MULTIPLE = one_of("1", "2", "4")


def pages_together(value: object) -> int:
    """Return 1, 2 or 4: leaves have two pages, folded sheets four; raise Wrong."""
    return int(A_MULTIPLE(value))


PRESS_SCHEMA = {
    vol.Required("binding"): one_of("saddle", "fold", "single"),
    vol.Optional("side"): one_of("auto", "left", "right"),
    vol.Optional("multiple"): pages_together,
    vol.Optional("fill"): one_of("blank", "lines"),
    vol.Optional("furniture"): one_of("full", "lean"),
}


def press_of(data: Mapping[str, Typed] | None) -> Press | None:
    """Return what the `press:` keys of a layout say, None without them."""
    if data is None:
        return None
    single = data["binding"] == "single"
    usual: Mapping[str, Typed] = {
        "side": "auto",
        "multiple": 2 if single else FOLDED,
        "fill": "blank",
        "furniture": "full",
    }
    return Press(**{**usual, **data})
