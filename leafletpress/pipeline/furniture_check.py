"""Whether every layout has room for its furniture, in every leaflet and language: found by `check`, and remembered."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import partial
from hashlib import sha256
from typing import TYPE_CHECKING

from leafletpress.errors import LeafletPressError, Problem
from leafletpress.layout.composer import Composer
from leafletpress.layout.context import BlockContext
from leafletpress.layout.front_matter import set_band
from leafletpress.layout.furniture import furniture_of
from leafletpress.layout.furniture_fit import furniture_problems
from leafletpress.layout.overset import Overset
from leafletpress.pdf.structure import Element
from leafletpress.pipeline.content_hash import content_hash
from leafletpress.pipeline.engine import engine_digest
from leafletpress.pipeline.file_index import digest
from leafletpress.pipeline.review_memory import ReviewMemory

if TYPE_CHECKING:
    from pathlib import Path

    from leafletpress.design.design import Design
    from leafletpress.pipeline.project import Project
    from leafletpress.translation.coverage import TranslatedLeaflet


class FurnitureCheck:
    """The room for furniture in the layouts of a project; what was found before is remembered."""

    def __init__(self, project: Project, memory: ReviewMemory) -> None:
        self._project, self._memory = project, memory
        designs = project.designs
        self._layouts = [layout for layout in designs.layouts.values() if layout.kind != "proof"]
        said = map(repr, (self._layouts, designs.languages, designs.fonts.specs))
        self._look = digest("furniture", engine_digest(), *said)

    def misfits_of(self, translated: TranslatedLeaflet) -> Iterator[Problem]:
        """Yield an error for each layout whose foot, head or band has no room for a leaflet's words in a language."""
        leaflet, designs = translated.leaflet, self._project.designs
        if designs.table_problems or leaflet.brand not in designs.brands:
            return
        found = [designs.design(layout.id, leaflet.brand, leaflet.where) for layout in self._layouts]
        edition = content_hash(translated, designs)
        key = digest(self._look, edition, leaflet.id, brand_key(found))
        yield from self._memory.remembered(key, partial(misfits, translated, found, edition, self._project.root))


def brand_key(designs: Iterable[Design]) -> str:
    """Return the digest of the brand of designs, its logo included."""
    brand = next((design.brand for design in designs), None)
    logo = brand.logo_on_band if brand else None
    return digest(repr(brand), sha256(logo.read_bytes()).hexdigest() if logo and logo.is_file() else "")


def misfits(translated: TranslatedLeaflet, designs: Iterable[Design], edition: str, root: Path) -> Iterator[Problem]:
    """Yield what has no room of a leaflet in a language; what else is wrong with it is said at its own place."""
    for design in designs:
        overset = Overset(design.layout)
        composer = Composer(
            design, translated.leaflet, translated.language, translated.phrases, root, overset, edition=edition
        )
        try:
            yield from furniture_problems(furniture_of(composer, draft=False))
            set_band(composer, BlockContext(Element("Document"), level=2))
        except LeafletPressError:
            continue
        yield from overset.problems
