"""Where pages may end: penalties of page breaks, and how strictly they are heeded."""

from __future__ import annotations

from enum import IntEnum


class Break(IntEnum):
    """The penalty of a page break after a box: none, avoided if that costs no page, avoided, and a ban.

    After what is `LONE` it is discouraged, the more so if that has no more than a line or two.
    """

    ALLOW = 0
    DISCOURAGE = 1
    LONE = 2
    AVOID = 3
    FORBID = 4


class Strictness(IntEnum):
    """The weakest penalty that a page break heeds; the later ones are for pages that could not be filled otherwise."""

    SENTENCES = 0  # no text is cut, nor what stays whole, and wishes are heeded
    DISCOURAGED = 1  # see `compose.fitted`
    SHORT_ITEMS = 2  # no page ends in a list's first item if that has a line or two
    AVOIDED = 3
    OPENED = 4  # notes, panels and tall rows may be cut, too, which else stay whole; tall warnings after a sentence
    FORBIDDEN = 5
    OPEN_BOXES = 6  # whatever stays whole may be cut
    NOTHING = 7


HEEDED = {
    Strictness.SENTENCES: Break.DISCOURAGE,
    Strictness.DISCOURAGED: Break.DISCOURAGE,
    Strictness.SHORT_ITEMS: Break.LONE,
    Strictness.AVOIDED: Break.AVOID,
    Strictness.OPENED: Break.AVOID,
    Strictness.FORBIDDEN: Break.FORBID,
    Strictness.OPEN_BOXES: Break.FORBID,
}
