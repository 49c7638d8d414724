"""The room's door: a translated leaflet in a design -> its pages and their tags, for any painter; one writes a PDF."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from datetime import date
from functools import partial
from typing import TYPE_CHECKING, Literal, NamedTuple

from leafletpress.content.check import first_day
from leafletpress.content.inline import plain_text
from leafletpress.content.references import section_names
from leafletpress.errors import ProblemsFound
from leafletpress.languages import SOURCE_LANGUAGE
from leafletpress.layout.body import Body
from leafletpress.layout.breaks import Strictness
from leafletpress.layout.composer import Composer
from leafletpress.layout.context import StoryContext
from leafletpress.layout.furniture import furniture_of, imprint
from leafletpress.layout.furniture_fit import furniture_problems
from leafletpress.layout.overset import Overset
from leafletpress.layout.pages import make_pages, rooms
from leafletpress.layout.references import PageNumbers, References
from leafletpress.layout.settling import settled
from leafletpress.layout.story import build_story
from leafletpress.pdf.document import write_document
from leafletpress.pdf.embed import forget_type
from leafletpress.pdf.metadata import DocumentInfo
from leafletpress.pdf.structure import Element
from leafletpress.translation.wording import source_title_of
from leafletpress.typography.paragraph import forget_words

if TYPE_CHECKING:
    from pathlib import Path

    from leafletpress.content.model import Leaflet
    from leafletpress.design.design import Design
    from leafletpress.errors import Problem
    from leafletpress.languages import Language
    from leafletpress.layout.furniture import Furniture
    from leafletpress.layout.references import Referred
    from leafletpress.pdf.charts import Chart
    from leafletpress.pdf.page import Page
    from leafletpress.pdf.press import PressJob
    from leafletpress.pdf.structure import Element
    from leafletpress.translation.coverage import TranslatedLeaflet

LEAST_LAST_LINES = 4
# A last page with fewer lines than this is avoided if blanks a little smaller save it.
SHORT_LAST_LINES = 15
# Units taken from the blanks of all pages, one try after the other, until the last page is saved or holds enough.
TIGHTER, WIDER = (1, 2), (-1,)
# Parts of all blanks that are left, tried in turn, where that keeps a sheet from being folded for one page of text.
SAVING_A_SHEET = 0.85, 0.75, 0.65
# Parts of a page that may stay empty so that no row, first item or large box is parted, and so that no page ends in a
# short first item, tried in turn.
FINE = (0.12, Strictness.DISCOURAGED), (0.2, Strictness.SHORT_ITEMS)
FINEST = FINE, FINE[:1]


class ComposedPages(NamedTuple):
    """A leaflet on pages, their structure tree, what the document says of itself, and warnings.

    `composer` is what they were set with.
    """

    pages: tuple[Page, ...]
    tree: Element
    info: DocumentInfo
    problems: tuple[Problem, ...] = ()
    composer: Composer | None = None

    def pdf(self) -> ComposedPdf:
        """Return the pages as a PDF; raise ValueError for a link that no leaflet may have."""
        return ComposedPdf(write_document(self.pages, self.tree, self.info), len(self.pages), self.problems)

    def press_pdf(self, job: PressJob) -> ComposedPdf:
        """Return the same pages as a PDF for a printing press; raise InkError and PictureError for what has no inks."""
        # Colour management, which no screen waits for.
        from leafletpress.layout.slug import with_slugs
        from leafletpress.pdf.press_file import PressFile

        pages = with_slugs(self.pages, self.composer, job) if self.composer and "slug" in job.marks else self.pages
        data = write_document(pages, self.tree, self.info, PressFile(job))
        return ComposedPdf(data, len(self.pages), self.problems)


class ComposedPdf(NamedTuple):
    """A finished PDF, the number of its pages, and warnings."""

    data: bytes
    pages: int
    problems: tuple[Problem, ...] = ()


def compose_pages(
    translated: TranslatedLeaflet,
    design: Design,
    *,
    root: Path,
    state: Literal["draft", "approved"],
    overdue: bool,
    available_in: Sequence[Language],
    dated: date | None = None,
    edition: str = "",
    charts: Mapping[str, Chart] | None = None,
    leaflets: Mapping[str, Referred] = {},
) -> ComposedPages:
    """Set one leaflet in one language and layout.

    `available_in` are the languages that the leaflet exists in; `dated` is the day that the
    PDF says it was made on, that of the review if left out; `edition` is the short hash of its text,
    printed at the foot of every page. `charts` take the place of pictures, by their names in figures;
    `leaflets` are those that it refers to, by id. A translation that was signed and is a draft all the same is
    one because of its date, and says so. Raises ProblemsFound for a
    picture that cannot be used and for text that no page can hold, MissingFont and MissingGlyph for what the
    language's fonts lack.
    """
    composer = Composer(
        design,
        translated.leaflet,
        translated.language,
        translated.phrases,
        root,
        Overset(design.layout),
        signed=translated.state == "approved",
        edition=edition,
        charts=charts or {},
        references=References(leaflets, None, translated.phrases, section_names(translated.leaflet)),
    )
    story = partial(
        build_story,
        available_in=available_in,
        source_title=source_title_of(translated),
        draft=state == "draft",
        overdue=overdue,
    )

    def compose(numbers: PageNumbers) -> ComposedPages:
        told = partial(story, contents=numbers.contents)
        return compose_once(numbered(composer, numbers), translated.source, told, dated, draft=state == "draft")

    return settled(compose, composer.leaflet.where, design.layout.contents_from)


def compose_once(
    composer: Composer,
    source: Leaflet,
    story: Callable[[StoryContext, Element], Body],
    dated: date | None,
    *,
    draft: bool,
) -> ComposedPages:
    """Set a leaflet with the numbers of pages that its composer knows; raise ProblemsFound as `compose_pages`."""
    furniture = furniture_of(composer, draft=draft)
    composer.overset.problems += furniture_problems(furniture)
    tree = Element("Document")
    context, beside = StoryContext((composer,)), None
    if composer.design.layout.kind == "bilingual" and composer.language.tag != SOURCE_LANGUAGE:
        # Two languages side by side have modules of their own, which no other leaflet waits for.
        from leafletpress.layout.bilingual import bilingual

        context, beside = bilingual(composer, source), SOURCE_LANGUAGE
    body = story(context, tree)
    composed = paged(body, furniture, tree, document_info(composer, dated)._replace(beside=beside))
    if composer.overset.errors:
        raise ProblemsFound(composed.problems)
    return composed


def numbered(composer: Composer, numbers: PageNumbers) -> Composer:
    """Return a composer that knows on which pages sections stand, and nothing of what did not fit."""
    overset = Overset(composer.design.layout)
    return replace(composer, overset=overset, references=composer.references._replace(numbers=numbers))


def paged(body: Body, furniture: Furniture, tree: Element, info: DocumentInfo) -> ComposedPages:
    """Return a story on pages, which end as finely as costs none more, with what did not fit."""
    composer = furniture.composer
    pages = make_pages(fitted(body, furniture), furniture, composer.design.layout)
    return ComposedPages(pages, tree, info, tuple(dict.fromkeys(composer.overset.problems)), composer)


def forget_language() -> None:
    """Forget words and type, where the next document is in another language: nothing but time depends on them."""
    forget_words()
    forget_type()


def fitted(body: Body, furniture: Furniture) -> Body:
    """Return the body, its pages ended as finely as costs none more."""
    plain = on_fewer_sheets(filled_up(body, furniture), furniture)
    fewest, lines = plain.last_lines(furniture.width, rooms(furniture))
    for fine in FINEST:
        tried = plain.part(plain.children, fine=fine)
        tried_pages, tried_lines = tried.last_lines(furniture.width, rooms(furniture))
        if tried_pages < fewest or (tried_pages == fewest and tried_lines >= min(lines, LEAST_LAST_LINES)):
            return tried
    return plain


def on_fewer_sheets(body: Body, furniture: Furniture) -> Body:
    """Return the body, its blanks smaller all over if one more sheet would else be bound for a page of text alone."""
    press = furniture.composer.design.layout.press
    pages, _ = body.last_lines(furniture.width, rooms(furniture))
    if not press or pages == 1 or pages % press.multiple != 1:
        return body
    tried = (body.closer(ease) for ease in SAVING_A_SHEET)
    saving = (one for one in tried if one.last_lines(furniture.width, rooms(furniture))[0] < pages)
    return next(saving, body)


def filled_up(body: Body, furniture: Furniture) -> Body:
    """Return the body, its blanks smaller or larger all over if the last page would else hold too little."""
    pages, lines = body.last_lines(furniture.width, rooms(furniture))
    if pages == 1 or lines >= SHORT_LAST_LINES:
        return body
    if lines >= LEAST_LAST_LINES:
        return saved(body, pages, furniture)
    for tight in (*TIGHTER, *WIDER):
        tried = body.part(body.children, tight=tight)
        tried_pages, tried_lines = tried.last_lines(furniture.width, rooms(furniture))
        if tried_pages < pages or tried_lines >= LEAST_LAST_LINES:
            return tried
    return body


def saved(body: Body, pages: int, furniture: Furniture) -> Body:
    """Return the body, its blanks as little smaller as saves the last of its pages, as it is if that cannot be."""
    for tight in reversed(TIGHTER):
        tried = body.part(body.children, tight=tight)
        if tried.last_lines(furniture.width, rooms(furniture))[0] >= pages:
            break  # what these do not save, larger blanks do not
        body = tried
    return body


def document_info(composer: Composer, dated: date | None) -> DocumentInfo:
    """Return what the PDF says about itself."""
    leaflet, brand = composer.leaflet, composer.design.brand
    facts = composer.facts
    authors = [plain_text(author.text, facts) for author in leaflet.authors]
    return DocumentInfo(
        title=plain_text(leaflet.title.text, facts),
        language=composer.language.tag,
        author=", ".join(authors) or plain_text(composer.phrases.message(brand.name).text, facts),
        date=dated or first_day(leaflet.reviewed),
        subject=plain_text(leaflet.subtitle.text, facts) if leaflet.subtitle else "",
        reference=leaflet.reference,
        version=leaflet.version,
        reviewed=str(leaflet.reviewed),
        next_review=str(leaflet.next_review),
        layout=composer.design.layout.id,
        profile=composer.design.layout.profile,
        keywords=tuple(phrase.text for phrase in imprint(composer)),
    )
