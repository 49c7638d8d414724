"""One job -> what a peer needs to set it: the translated leaflet, its design, the languages it exists in."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from leafletpress.content import model
from leafletpress.content.inline import TO_LEAFLET, TO_SECTION, Span, parse_inline
from leafletpress.content.model import BLOCKS
from leafletpress.languages import SOURCE_LANGUAGE, Language, language
from leafletpress.layout.composer import Composer
from leafletpress.layout.furniture import Furniture
from leafletpress.layout.overset import Overset
from leafletpress.pipeline.clock import today
from leafletpress.pipeline.plan import Job
from leafletpress.pipeline.project import Project
from leafletpress.pipeline.render_input import render_input_of
from leafletpress.translation.coverage import TranslatedLeaflet
from leafletpress.translation.phrases import Phrase, Phrases

ISOLATE, END = "\u2066", "\u2069"  # round what runs to the right inside text that runs to the left (UAX #9)


class NoFormError(ValueError):
    """What our PDFs have and the peers' templates do not: a leaflet with it cannot be measured."""

    def __init__(self, block: object) -> None:
        name = next((name for name, kind in BLOCKS.items() if isinstance(block, kind)), type(block).__name__)
        super().__init__(f"the peers have no form for {block if isinstance(block, str) else name}")


def spans_of(said: model.Message | Phrase, facts: Mapping[str, str]) -> tuple[Span, ...]:
    """Return the spans of a text; raise NoFormError for a reference, whose page the peers do not know."""
    spans = (Span(said.text),) if isinstance(said, Phrase) else parse_inline(said.text, facts)
    if any(span.link and span.link.startswith((TO_SECTION, TO_LEAFLET)) for span in spans):
        raise NoFormError("references")
    return spans


@dataclass(frozen=True)
class Sheet:
    """Hold one PDF to be; `head` and `foot` are how much room, in points, the furniture takes of later pages.

    `beside` is the English of a bilingual edition.
    """

    translated: TranslatedLeaflet
    composer: Composer
    available_in: Sequence[Language]
    draft: bool
    head: float
    foot: float
    beside: Sheet | None = None


def sheet_of(job: Job, library: Project, *, framed: bool = True) -> Sheet:
    """Return the sheet of a job; without `framed` the leaflet asks in no other language. Raises NoFormError."""
    ready = render_input_of((job.leaflet, job.language), library, today())
    translated, leaflet = ready.translated, ready.leaflet
    design = library.designs.design(job.layout, leaflet.brand, leaflet.where)
    if design.layout.contents_from:
        raise NoFormError("contents")
    overset = Overset(design.layout)
    composer = Composer(
        design, leaflet, translated.language, translated.phrases, library.root, overset, edition=ready.hash
    )
    draft = ready.status.state == "draft"
    room = Furniture(composer, draft=draft)
    known = ready.offers if framed else ()
    sheet = Sheet(
        translated,
        composer,
        known,
        draft,
        head=room.banner_height() + room.head_height(),
        foot=room.bottom - design.layout.bottom + room.foot_height(),
    )
    return replace(sheet, beside=source_of(sheet)) if design.layout.kind == "bilingual" else sheet


def source_of(sheet: Sheet) -> Sheet:
    """Return the English of a sheet."""
    spoken = language(SOURCE_LANGUAGE)
    words = Phrases(spoken)
    source = replace(sheet.translated, leaflet=sheet.translated.source, language=spoken, phrases=words)
    composer = replace(sheet.composer, leaflet=source.leaflet, language=spoken, phrases=words, edition="")
    return replace(sheet, translated=source, composer=composer)
