"""What stands around the text of every page: draft banner, running head, footer; artifacts all.

On page 1 the banner is content, so that a listener hears it once (`set_banner`).
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cached_property
from typing import TYPE_CHECKING

from leafletpress.layout.box import FUZZ, Box
from leafletpress.layout.composer import Composer, TextStyle
from leafletpress.layout.furniture_fit import MOST_PAGES
from leafletpress.layout.graphics import Panel, rule
from leafletpress.layout.panels import side_by_side
from leafletpress.layout.text import Text
from leafletpress.translation.wording import banner, imprint_of

if TYPE_CHECKING:
    from leafletpress.content.model import Message
    from leafletpress.pdf.page import Item
    from leafletpress.pdf.structure import Element
    from leafletpress.translation.phrases import Phrase


def set_banner(composer: Composer, texts: Sequence[Text]) -> Box:
    """Return the banner of a draft or of a proof."""
    palette = composer.design.brand.palette
    panel = Panel(tint=palette.alarm, frame=palette.warning)
    return side_by_side(composer, texts, composer.units(2.5), panel, after=composer.units(3))


def banner_texts(composer: Composer, element: Element | None = None) -> list[Text]:
    """Return what a draft says, in the leaflet's language and in English, under an element (None: artifacts)."""
    style = composer.text_style("small")._replace(heading=True, colour=composer.design.brand.palette.warning)
    own, *english = banner(composer.phrases, signed=composer.signed)
    texts = [composer.text(own, style._replace(bold=True), element)]
    return [*texts, *(composer.text(said, style, element) for said in english)]


def imprint(composer: Composer) -> tuple[Phrase, ...]:
    """Return reference, version, the dates of review and next review and, if it is known, the edition."""
    return imprint_of(composer.leaflet, composer.phrases, composer.edition)


def row_width(texts: Sequence[Text], gap: float) -> float:
    """Return the width in points of texts in one row, a gap apart."""
    return sum(text.natural_width for text in texts) + (len(texts) - 1) * gap


def packed(texts: Sequence[Text], gap: float, width: float, first: float) -> list[list[Text]]:
    """Return texts, a gap apart, in rows, as many in each as fit: the first has a width of its own and may be empty."""
    rows: list[list[Text]] = [[]]
    room = first
    for text in texts:
        if (rows[-1] or room < width) and row_width([*rows[-1], text], gap) > room + FUZZ:
            rows.append([])
            room = width
        rows[-1].append(text)
    return rows


class Furniture:
    """The furniture of each page, and how much room it takes; `banner` and `title` stand in place of a leaflet's."""

    has_head = True

    def __init__(
        self,
        composer: Composer,
        *,
        draft: bool = False,
        banner: Box | None = None,
        title: Message | Phrase | None = None,
    ) -> None:
        self.composer = composer
        layout = composer.design.layout
        self.left, self.width = layout.side, layout.width
        self.body = layout.type.body
        self.style = composer.text_style("small")._replace(heading=True)
        self.leading = composer.paragraph_style(self.style, composer.language.tag).leading
        self.top, self.bottom = layout.page_height - layout.top, layout.bottom + self.overhang()
        self.banner = set_banner(composer, banner_texts(composer)) if draft else banner
        self.head = self._head(title or composer.leaflet.title)
        if self.has_head:
            composer.overset.check_head(composer.leaflet.title.where, self.head[0].height_at(self.halves()[0]))
        self.rows = self._footer_rows()

    # --- room ---

    def overhang(self) -> float:
        """Return how far the deepest signs of a script hang below the footer's last line, so as to keep the margin."""
        style = self.composer.paragraph_style(self.style, self.composer.language.tag)
        ascent, descent = style.fonts.extents()
        return max(0.0, ((ascent + descent) * style.size - style.leading) / 2)

    def banner_height(self) -> float:
        """Return the height of the draft banner with the blank under it."""
        return self.banner.height_at(self.width) + self.banner.after if self.banner else 0

    def head_height(self) -> float:
        """Return the height of the running head with the blank under it."""
        return max(side.height_at(room) for side, room in zip(self.head, self.halves(), strict=True)) + 1.7 * self.body

    def rows_on(self, page: int) -> Sequence[Sequence[Text]]:
        """Return the rows of the footer of a page counted from 1."""
        del page
        return self.rows

    def foot_height(self, page: int = 1) -> float:
        """Return the height of the footer with the blank above it."""
        return len(self.rows_on(page)) * self.leading + 1.6 * self.body

    def frame(self, page: int) -> tuple[float, float]:
        """Return bottom and height, in points, of the text on a page counted from 1."""
        low = self.bottom + self.foot_height(page)
        high = self.top - (self.banner_height() + self.head_height() if page > 1 else 0)
        return low, high - low

    # --- texts ---

    def phrase(self, said: Phrase, style: TextStyle | None = None) -> Text:
        """Return a phrase as an artifact."""
        return self.composer.text(said, style or self.style, None)

    def _head(self, said: Message | Phrase) -> tuple[Text, Text]:
        """Return title and trust, the running head of later pages."""
        composer = self.composer
        title = composer.text(said, self.style._replace(bold=True), None)
        trust = composer.text(
            composer.phrases.message(composer.design.brand.name), self.style._replace(align="end"), None
        )
        return title, trust

    def halves(self) -> tuple[float, float]:
        """Return the widths of the two sides of the running head, such that the title's longest word stays whole."""
        inner = self.width - self.composer.units(4)
        word, least = (side.min_width for side in self.head)
        start = min(max(0.6 * inner, word), max(0.6 * inner, inner - least))
        return start, inner - start

    def _footer_rows(self) -> list[list[Text]]:
        """Return what the footer says about the leaflet, in as few rows as it and the page number fit into."""
        code, rest = self.code(), self._imprint[2:]
        dates, edition = ([self.phrase(said) for said in part] for part in (rest[:2], rest[2:]))
        nice = ([[*code, *edition, *dates]], [[*code, *edition], dates], [code, [*dates, *edition]])
        longer = [row for row in (code, dates, edition) if row]
        return next(filter(self.rows_fit, (*nice, longer)), None) or self.packed([*code, *dates, *edition])

    @cached_property
    def _imprint(self) -> tuple[Phrase, ...]:
        return imprint(self.composer)

    def code(self) -> list[Text]:
        """Return reference and version."""
        reference, version, *_ = self._imprint
        return [self.phrase(reference, self.style._replace(bold=True)), self.phrase(version)]

    def packed(self, texts: Sequence[Text]) -> list[list[Text]]:
        """Return texts in rows, as many in each as fit: the first, maybe empty, leaves room for the page number."""
        return packed(texts, self.gap(), self.width, self.first_room)

    @cached_property
    def first_room(self) -> float:
        """Return the width in points that the page number leaves in the first row."""
        return self.width - self.gap() - self.page_number(MOST_PAGES, MOST_PAGES).natural_width

    def rows_fit(self, rows: Sequence[Sequence[Text]]) -> bool:
        """Tell whether each row fits between the margins, the first of them with the page number."""
        rooms = (self.first_room, *(self.width for _ in rows[1:]))
        return all(row_width(row, self.gap()) <= room for row, room in zip(rows, rooms, strict=True))

    def page_number(self, page: int, pages: int) -> Text:
        """Return "Page 2 of 5"."""
        said = self.composer.phrases.say("Page {page} of {pages}", page=page, pages=pages)
        return self.phrase(said, self.style._replace(bold=True))

    def gap(self) -> float:
        """Return the distance between two things in one row of the footer; nearer ones are read as one line."""
        return 1.2 * self.style.size

    # --- items ---

    def head_items(self) -> Iterator[Item]:
        """Yield the draft banner and the running head."""
        if self.banner:
            yield from self.banner.place(self.left, self.top, self.width)
        yield from self.running_head(self.top - self.banner_height())

    def running_head(self, top: float) -> Iterator[Item]:
        """Yield title and trust below a height, and the rule under them."""
        start, end = self.halves()
        first, second = (self.left, self.left + self.width - end)
        if self.composer.rtl:
            first, second = (self.left + self.width - start, self.left)
        yield from self.head[0].place(first, top, start)
        yield from self.head[1].place(second, top, end)
        y = top - self.head_height() + 1.2 * self.body
        yield rule(self.left, y, self.width, self.composer.design.brand.palette.rule)

    def foot_top(self, page: int = 1) -> float:
        """Return where the rows of the footer begin."""
        return self.bottom + len(self.rows_on(page)) * self.leading

    def foot_items(self, page: int = 1) -> Iterator[Item]:
        """Yield the footer, but for the number of the page."""
        top = self.foot_top(page)
        yield rule(self.left, top + 0.4 * self.body, self.width, self.composer.design.brand.palette.rule)
        for index, row in enumerate(self.rows_on(page)):
            offset = 0.0
            for text in row:
                yield from self.place_at(text, offset, top - index * self.leading)
                offset += text.natural_width + self.gap()

    def folio_items(self, page: int, pages: int) -> Iterator[Item]:
        """Yield which of how many pages this is."""
        number = self.page_number(page, pages)
        return self.place_at(number, self.width - number.natural_width, self.foot_top(page))

    def place_at(self, text: Text, offset: float, top: float) -> Iterator[Item]:
        """Yield a short text at a distance from the start edge."""
        room = text.natural_width
        x = self.left + (self.width - offset - room if self.composer.rtl else offset)
        return text.place(x, top, room)


class LeanFurniture(Furniture):
    """The furniture of small pages that are bound: no head, a row at the foot; on page 1 dates and edition, too.

    Pages that are stapled cannot be mixed up, so dates and edition stand on page 1 and at the end of the text alone.
    """

    has_head = False

    def rows_on(self, page: int) -> Sequence[Sequence[Text]]:
        return self.rows if page == 1 else self.packed(self.code())

    def head_height(self) -> float:
        return 0.0

    def running_head(self, top: float) -> Iterator[Item]:
        del top
        yield from ()


def furniture_of(composer: Composer, *, draft: bool) -> Furniture:
    """Return the furniture that a layout asks for."""
    press = composer.design.layout.press
    lean = press is not None and press.furniture == "lean"
    return (LeanFurniture if lean else Furniture)(composer, draft=draft)
