"""A bilingual edition as data for bench/bilingual.typ: each side as it is alone, and the rows that bring them level."""

from __future__ import annotations

from bench.leaflet_data import LeafletData
from bench.passages import Heading, Pair, Row, rows_of
from bench.sheet import Sheet
from bench.typst_looks import Data
from leafletpress.content import model
from leafletpress.translation.phrases import Phrase


class BilingualData(LeafletData):
    """Make the data of a sheet with its English beside it."""

    def __init__(self, sheet: Sheet, beside: Sheet) -> None:
        super().__init__(sheet)
        self.beside = LeafletData(beside)
        self.spoken = self.beside.phrases, self.phrases

    def told(self) -> Data:
        """Return what stands under the band: the languages' names, the rows, and the English side's own words."""
        spoken = self.translated.language
        names = Phrase("English", "en"), Phrase(spoken.own_name, spoken.tag)
        english = self.beside.titles()
        return {
            "gutter": self.composer.design.layout.gutter,
            "names": [side.text(name, heading=True) for side, name in zip(self.sides, names, strict=True)],
            "contents": [side.contents() for side in self.sides] if self.sheet.contents else None,
            "rows": [self.row(row) for row in rows_of(self.beside.translated, self.translated)],
            "english": {**english, **self.beside.own_looks()},
        }

    @property
    def sides(self) -> Pair[LeafletData]:
        """Return both languages, the English first."""
        return self.beside, self

    def row(self, row: Row) -> Data:
        """Return a heading or a passage; a table is one for both languages, only its caption stands in columns."""
        if isinstance(row, Heading):
            sides = [side.heading(said, row.level) for side, said in zip(self.sides, row.texts, strict=True)]
            return {"kind": "heading", "number": row.number, "level": row.level, "name": row.name, "sides": sides}
        known = {"number": row.number, "space": row.space}
        match row.blocks:
            case model.Table() as one, model.Table() as other:
                captions = [self.beside.caption(one), self.caption(other)]
                return {**known, "kind": "table", "sides": captions, "table": self.table(one, other)}
            case model.Outcomes() as one, model.Outcomes() as other:
                return {**known, "kind": "table", "sides": [None, None], "table": self.outcomes(one, other)}
        sides = [side.block(one, row.level, row.place) for side, one in zip(self.sides, row.blocks, strict=True)]
        return {**known, "kind": "passage", "boxed": row.boxed, "sides": sides}
