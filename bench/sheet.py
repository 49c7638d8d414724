"""One job -> what a peer needs to set it: the translated leaflet, its design, the languages it exists in."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from bench.places import ROOT
from leafletpress.content import model
from leafletpress.content.inline import Span, parse_inline
from leafletpress.content.model import BLOCKS
from leafletpress.content.references import section_names
from leafletpress.languages import SOURCE_LANGUAGE, Language, language
from leafletpress.layout.composer import Composer
from leafletpress.layout.contents import section_name
from leafletpress.layout.furniture import Furniture
from leafletpress.layout.overset import Overset
from leafletpress.layout.references import PageNumbers, References
from leafletpress.pipeline.clock import today
from leafletpress.pipeline.one_pdf import BuildContext, compose_pages_of
from leafletpress.pipeline.plan import Job
from leafletpress.pipeline.project import Project
from leafletpress.pipeline.render_input import RenderInput, render_input_of
from leafletpress.translation.coverage import TranslatedLeaflet
from leafletpress.translation.phrases import Phrase, Phrases

ISOLATE, END = "\u2066", "\u2069"  # round what runs to the right inside text that runs to the left (UAX #9)
NUMBER = "\0"  # on either side of a section's name, in whose place the peer puts the number of its page


class NoFormError(ValueError):
    """What our PDFs have and the peers' templates do not: a leaflet with it cannot be measured."""

    def __init__(self, block: object) -> None:
        name = next((name for name, kind in BLOCKS.items() if isinstance(block, kind)), type(block).__name__)
        super().__init__(f"the peers have no form for {name}")


class PeerReferences(References):
    """What a text refers to, with a section's name between two NUMBERs where the peer is to print its page."""

    __slots__ = ()

    def page_of(self, section: str, tag: str) -> Span | None:
        """Return "page" in a language (BCP 47) with the place of the number."""
        return self.said_page(f"{NUMBER}{section}{NUMBER}", tag) if section in self.sections else None


def spans_of(said: model.Message | Phrase, composer: Composer, *, breaks: bool = False) -> tuple[Span, ...]:
    """Return the spans of a text with what our PDFs print behind links: addresses, references, pages.

    With `breaks` a newline stays one.
    """
    if isinstance(said, Phrase):
        return (Span(said.text),)
    return composer.told(parse_inline(said.text, composer.facts, breaks=breaks), said.language)


@dataclass(frozen=True)
class Sheet:
    """Hold one PDF to be; `head` and `foot` are how much room, in points, the furniture takes of later pages.

    It has `contents` where our PDF has them; `beside` is the English of a bilingual edition.
    """

    translated: TranslatedLeaflet
    composer: Composer
    available_in: Sequence[Language]
    draft: bool
    head: float
    foot: float
    contents: bool = False
    beside: Sheet | None = None


def named_sections(leaflet: model.Leaflet) -> tuple[model.Section, ...]:
    """Return the sections of a leaflet, each with a name by which contents lead to it."""
    named = enumerate(leaflet.sections, 1)
    return tuple(replace(section, id=section_name(section, number)) for number, section in named)


def sheet_of(job: Job, library: Project, *, framed: bool = True) -> Sheet:
    """Return the sheet of a job; without `framed` the leaflet asks in no other language."""
    ready = render_input_of((job.leaflet, job.language), library, today())
    translated, leaflet = ready.translated, ready.leaflet
    design = library.designs.design(job.layout, leaflet.brand, leaflet.where)
    composer = Composer(
        design,
        leaflet,
        translated.language,
        translated.phrases,
        library.root,
        Overset(design.layout),
        edition=ready.hash,
        references=PeerReferences(ready.referred, PageNumbers(), translated.phrases, section_names(leaflet)),
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
        contents=design.layout.contents_from is not None and has_contents(job, library, ready),
    )
    return replace(sheet, beside=source_of(sheet)) if design.layout.kind == "bilingual" else sheet


def has_contents(job: Job, library: Project, ready: RenderInput) -> bool:
    """Tell whether our PDF has a list of contents, which depends on its pages."""
    tree = compose_pages_of(job, BuildContext(library, ROOT / "build", today()), ready).tree
    return any(element.role == "TOC" for element in tree.walk())


def source_of(sheet: Sheet) -> Sheet:
    """Return the English of a sheet."""
    spoken = language(SOURCE_LANGUAGE)
    words = Phrases(spoken)
    source = replace(sheet.translated, leaflet=sheet.translated.source, language=spoken, phrases=words)
    composer = replace(sheet.composer, leaflet=source.leaflet, language=spoken, phrases=words, edition="")
    return replace(sheet, translated=source, composer=composer)
