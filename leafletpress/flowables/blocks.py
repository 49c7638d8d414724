"""Sections of a leaflet as flowables: the product's own boxes, which ReportLab's frames measure, part and place."""

from __future__ import annotations

import math
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING

from reportlab.platypus import Flowable

from leafletpress.content.inline import plain_text
from leafletpress.content.pictures import figures_in
from leafletpress.errors import ProblemsFound, UnknownWish
from leafletpress.flowables.canvas import TaggedCanvas
from leafletpress.flowables.tagged import NO_CANVAS
from leafletpress.layout.box import Box, VBox
from leafletpress.layout.breaks import Break, Strictness
from leafletpress.layout.composer import Composer
from leafletpress.layout.context import BlockContext, StoryContext
from leafletpress.layout.furniture import banner_texts, set_banner
from leafletpress.layout.overset import Frame, Overset
from leafletpress.layout.pages import owned
from leafletpress.layout.references import References
from leafletpress.layout.story import section_rows
from leafletpress.pdf.charts import Chart, chart
from leafletpress.pdf.page import LAYOUT
from leafletpress.pdf.structure import Element, TagError
from leafletpress.pipeline.clock import today
from leafletpress.pipeline.project import read_translation
from leafletpress.pipeline.render_input import RenderInput, render_input_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from reportlab.graphics.shapes import Drawing

    from leafletpress.content.model import Section
    from leafletpress.pdf.page import Item

ANYWHERE = Frame(-math.inf, -math.inf, math.inf, math.inf)
KIND = (Strictness.AVOIDED, Strictness.FORBIDDEN)  # of page breaks, the strictest first
FORCED = (*KIND, Strictness.OPEN_BOXES, Strictness.NOTHING)


@dataclass(frozen=True)
class LeafletBlocks:
    """The flowables of a leaflet's sections in a language (BCP 47): `story += LeafletBlocks(…)`.

    `root` holds leaflets/, locale/ and layouts/; `section` is an English heading, all sections if left out; `level` is
    that of their headings. `drawings` of reportlab.graphics are shown by the figures whose `image` is their name. A
    draft says so above them, as everywhere. Iterating raises ProblemsFound for what is wrong with the leaflet,
    PictureError for a drawing that cannot be taken, UnknownWish for a leaflet, language or section that is not there.
    """

    root: Path | str
    leaflet: str
    language: str
    layout: str = "standard"
    section: str | None = None
    level: int = 2
    drawings: Mapping[str, Drawing] = field(default_factory=dict)

    def __iter__(self) -> Iterator[Flowable]:
        """Yield the draft notice, if it is one, and a flowable for each section."""
        charts = {name: chart(name, drawing) for name, drawing in self.drawings.items()}
        ready = ready_leaflet(Path(self.root), self.leaflet, self.language, charts)
        composer = composer_of(ready, self.layout, charts)
        part = Part(Element("Sect", language=composer.language.tag), composer)
        context = BlockContext(part.element, self.level)
        if ready.status.reasons:
            yield BoxFlowable(set_banner(composer, banner_texts(composer, part.element)), part)
        for section in self.sections(ready):
            rows = section_rows(StoryContext((composer,)), (section,), context)
            boxes = list(StoryContext((composer,)).boxes(rows))
            yield BoxFlowable(VBox(tuple(boxes), rtl=composer.rtl, before=boxes[0].before, after=boxes[-1].after), part)

    def sections(self, ready: RenderInput) -> list[Section]:
        """Return the sections that are asked for."""
        source, translated = ready.translated.source, ready.leaflet
        named = [plain_text(section.heading.text, dict(source.facts)) for section in source.sections]
        if self.section is None:
            return list(translated.sections)
        if self.section not in named:
            hint = "; ".join(named)
            raise UnknownWish(f"the leaflet {self.leaflet} has no section {self.section!r} (it has: {hint})")
        return [translated.sections[named.index(self.section)]]


def ready_leaflet(root: Path, leaflet: str, tag: str, charts: Mapping[str, Chart]) -> RenderInput:
    """Return a leaflet read and checked as for a build; raise ProblemsFound or UnknownWish."""
    project, pair = read_translation(root, leaflet, tag)
    if pair not in project.translated:
        errors = [problem for problem in project.problems if problem.severity == "error"]
        raise ProblemsFound(errors) if errors else UnknownWish(f"{leaflet} has no catalogue in {tag} yet")
    ready = render_input_of(pair, project, today())
    shown = {figure.where for figure in figures_in(ready.leaflet) if figure.image not in charts}
    pictured = [problem for problem in ready.pictured if problem.severity == "error" and problem.where in shown]
    errors = [*ready.glyphless, *pictured]
    if errors:
        raise ProblemsFound(errors)
    return ready


def composer_of(ready: RenderInput, layout: str, charts: Mapping[str, Chart]) -> Composer:
    """Return what a leaflet is set with, its text at the edge of the frame; raise ProblemsFound for a bad layout."""
    leaflet, project = ready.leaflet, ready.project
    design = project.designs.design(layout, leaflet.brand, leaflet.brand_where or leaflet.where)
    design = design._replace(layout=design.layout._replace(text_indent=0.0))
    translated, overset = ready.translated, Overset(design.layout)
    overset.frame = ANYWHERE
    signed = translated.state == "approved"
    words = translated.language, translated.phrases
    leads = References(ready.referred)  # sections stand on pages that the document knows, not this
    return Composer(design, leaflet, *words, project.root, overset, signed=signed, charts=charts, references=leads)


@dataclass(frozen=True, eq=False)
class Part:
    """The element that all flowables of some `LeafletBlocks` stand in, and what they are set with."""

    element: Element
    composer: Composer


class BoxFlowable(Flowable):
    """A box of a leaflet's as a flowable: height, parts and items are the box's own."""

    def __init__(self, box: Box, part: Part) -> None:
        super().__init__()
        self.box, self.part = box, part
        self.spaceBefore, self.spaceAfter = box.before, box.after
        self.keepWithNext = int(box.break_after is Break.FORBID)

    def wrap(self, width: float, height: float) -> tuple[float, float]:
        """Return the size in points in a frame so wide."""
        del height
        self.width, self.height = width, self.box.height_at(width)
        return self.width, self.height

    def split(self, width: float, height: float) -> list[Flowable]:
        """Return the part that fits into a height in points and the rest, nothing if it had better not be parted.

        All rules of page breaks are heeded, but at the top of a frame, where nothing is won by going on to the next.
        """
        at_top = getattr(getattr(self, "_frame", None), "_atTop", False) or hasattr(self, "_postponed")
        for strictness in FORCED if at_top else KIND:
            halves = self.box.cut(width, height, strictness)
            if halves:
                return [BoxFlowable(half, self.part) for half in halves]
        return []

    def draw(self) -> None:
        """Paint the box with its tags; raise ProblemsFound for text that does not fit, TagError on another canvas."""
        canvas, composer = self.canv, self.part.composer
        if not isinstance(canvas, TaggedCanvas):
            raise TagError(NO_CANVAS)
        items: Iterable[Item] = self.box.place(0, self.height, self.width)
        if canvas.begins(self):
            canvas.element_of(self.part, lambda owner: owner.adopt(self.part.element))
        else:
            items = owned(items, LAYOUT)
        canvas.paint(items, mixed=composer.rtl)
        if composer.overset.errors:
            raise ProblemsFound(composer.overset.problems)
