"""A bilingual edition as HTML: each side as it is alone, in rows that bring them level."""

from __future__ import annotations

from bench.leaflet_html import LeafletHtml, Said
from bench.passages import Heading, Pair, Row, rows_of
from bench.sheet import Sheet
from leafletpress.content import model
from leafletpress.translation.phrases import CONTENTS, Phrase


class BilingualHtml(LeafletHtml):
    """Make the HTML of a sheet with its English beside it."""

    def __init__(self, sheet: Sheet, beside: Sheet) -> None:
        super().__init__(sheet)
        self.beside = LeafletHtml(beside)
        self.spoken = self.beside.phrases, self.phrases

    def titles(self) -> str:
        """Return title and subtitle in both languages."""
        one, other = self.beside.leaflet, self.leaflet
        shown = self.texts("h1", (one.title, other.title))
        if one.subtitle and other.subtitle:
            shown += self.texts("p", (one.subtitle, other.subtitle), kind="subtitle")
        return shown

    def told(self) -> str:
        """Return the languages' names and the rows."""
        spoken = self.translated.language
        names = self.texts("p", (Phrase("English", "en"), Phrase(spoken.own_name, spoken.tag)))
        contents = self.contents() if self.sheet.contents else ""
        rows = rows_of(self.beside.translated, self.translated)
        return f'<div class="languages">{names}</div>{contents}{"".join(map(self.row, rows))}'

    def contents(self) -> str:
        """Return the list of contents in both languages."""
        heading = self.texts("h2", (self.beside.say(CONTENTS), self.say(CONTENTS)))
        lines = zip(self.beside.contents_lines(), self.contents_lines(), strict=True)
        rows = (self.level("div", "div", pair, "<div></div>", "item") for pair in lines)
        return f'<section class="contents">{heading}{"".join(rows)}</section>'

    def row(self, row: Row) -> str:
        """Return a heading or a passage; a table is one for both languages, only its caption stands in columns."""
        if isinstance(row, Heading):
            shown = f'<span class="disc">{row.number}</span>' if row.level == 2 else row.number
            number = f'<span class="number">{shown}</span>'
            return self.texts(f"h{min(row.level, 6)}", row.texts, number, anchor=row.name)
        number = f'<p class="number">{row.number}</p>'
        match row.blocks:
            case model.Table() as one, model.Table() as other:
                captions = self.beside.caption("span", one), self.caption("span", other)
                return self.level("div", "div", captions, number, "head") + self.table(one, other)
            case model.Outcomes() as one, model.Outcomes() as other:
                return self.level("div", "div", ("", ""), number, "head") + self.outcomes(one, other)
        english, own = row.blocks
        bodies = self.beside.block(english, row.level, row.place), self.block(own, row.level, row.place)
        return self.level("div", "div", bodies, number, f"{row.space}{' boxed' * row.boxed}")

    def texts(
        self, name: str, said: Pair[Said], number: str = "<span></span>", kind: str = "", anchor: str = ""
    ) -> str:
        """Return a row of one text in both languages."""
        bodies = self.beside.inline(said[0]), self.inline(said[1])
        return self.level(name, "span", bodies, number, kind, anchor)

    def level(self, name: str, part: str, bodies: Pair[str], number: str, kind: str, anchor: str = "") -> str:
        """Return a row, the side where the leaflet begins first; links lead to it by its `anchor`."""
        english = f'<{part} class="side" lang="en" dir="ltr">{bodies[0]}</{part}>'
        own = f'<{part} class="side own">{bodies[1]}</{part}>'
        sides = (own, number, english) if self.translated.language.is_rtl else (english, number, own)
        place = f' id="{anchor}"' if anchor else ""
        return f'<{name}{place} class="row {kind}">{"".join(sides)}</{name}>'
