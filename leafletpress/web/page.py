"""The room's door: a translated leaflet -> a page of HTML that says what its PDF says, and the files beside it.

Nothing on it is asked of another place, no style and no script stands in it: its content security policy says so, too.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Literal, NamedTuple
from xml.etree.ElementTree import Element, SubElement, tostring

from leafletpress.content.inline import TO_SECTION, Span, escape_inline, plain_text
from leafletpress.content.model import Message
from leafletpress.languages import SOURCE_LANGUAGE
from leafletpress.layout.contents import section_name
from leafletpress.translation.phrases import CONTENTS
from leafletpress.translation.wording import (
    another_language,
    banner,
    english_line,
    imprint_of,
    other_names,
    overdue_notice,
    source_title_of,
    written_by,
)
from leafletpress.web.assets import Asset, Assets
from leafletpress.web.blocks import Place, Writer, add_blocks, add_names, add_section, add_texts
from leafletpress.web.styles import style_of
from leafletpress.web.words import Words, shown, tongue

if TYPE_CHECKING:
    from pathlib import Path

    from leafletpress.content.model import Leaflet
    from leafletpress.design.brand import Brand
    from leafletpress.design.design import Designs
    from leafletpress.languages import Language
    from leafletpress.layout.references import Referred
    from leafletpress.translation.coverage import TranslatedLeaflet

POLICY = "default-src 'none'; img-src 'self'; style-src 'self'; font-src 'self'; base-uri 'none'; form-action 'none'"
# Elements inside a line of text or a drawing; every other one ends a line of the file, which then can be compared.
INLINE = frozenset({"a", "bdi", "g", "path", "span", "strong", "svg"})


class WebPage(NamedTuple):
    """A page of HTML in UTF-8, and the files that it shows."""

    data: bytes
    assets: tuple[Asset, ...]


class Edition(NamedTuple):
    """What a page says of itself: whether it is a draft or overdue, the hash of its text, the languages there are.

    `leaflets` are those that it refers to, by id.
    """

    state: Literal["draft", "approved"]
    overdue: bool
    hash: str
    available_in: Sequence[Language]
    leaflets: Mapping[str, Referred] = {}


def web_page(translated: TranslatedLeaflet, brand: Brand, designs: Designs, root: Path, edition: Edition) -> WebPage:
    """Return the page of a leaflet in a language.

    Raises ProblemsFound for a picture that cannot be used, MissingFont, OSError.
    """
    leaflet, known = translated.leaflet, translated.language
    words, assets = Words(known.tag, dict(leaflet.facts), edition.leaflets), Assets()
    writer = Writer(words, translated.phrases, root, assets)
    html = Element("html", tongue(known.tag))
    style = style_of(brand.palette, known, designs.languages, designs.fonts, designs.web.fonts if designs.web else ())
    add_head(html, writer, leaflet, [assets.add(sheet) for sheet in style.sheets])
    for font in style.fonts:
        assets.add(font)
    body = SubElement(html, "body")
    add_header(body, writer, translated, brand, edition)
    contents = has_contents(leaflet, designs)
    add_main(SubElement(body, "main"), writer, translated, edition, contents=contents)
    footer = SubElement(body, "footer", {"class": "imprint"})
    add_texts(words, footer, "p", imprint_of(leaflet, translated.phrases, edition.hash))
    return WebPage(written(html), tuple(assets.files.values()))


def add_head(html: Element, writer: Writer, leaflet: Leaflet, sheets: Sequence[str]) -> None:
    """Add what the page is called, and how it is shown."""
    head = SubElement(html, "head")
    SubElement(head, "meta", {"charset": "utf-8"})
    SubElement(head, "meta", {"http-equiv": "Content-Security-Policy", "content": POLICY})
    SubElement(head, "meta", {"name": "viewport", "content": "width=device-width, initial-scale=1"})
    SubElement(head, "meta", {"name": "referrer", "content": "no-referrer"})
    SubElement(head, "title").text = shown(plain_text(leaflet.title.text, writer.words.facts))
    for sheet in sheets:
        SubElement(head, "link", {"rel": "stylesheet", "href": sheet})


def add_header(body: Element, writer: Writer, translated: TranslatedLeaflet, brand: Brand, edition: Edition) -> None:
    """Add what a draft says, whose leaflet it is, and the brand's own lines."""
    words, phrases = writer.words, translated.phrases
    header = SubElement(body, "header")
    if edition.state == "draft":
        said = banner(phrases, signed=translated.state == "approved")
        add_texts(words, SubElement(header, "div", {"class": "draft"}), "p", said)
    band = SubElement(header, "div", {"class": "band"})
    names = SubElement(band, "div", {"class": "names-of-brand"})
    words.add(names, "p", phrases.message(brand.name), class_="name")
    if brand.tagline:
        words.add(names, "p", phrases.message(brand.tagline))
    if translated.leaflet.department:
        words.add(band, "p", translated.leaflet.department, class_="department")
    if lines := [phrases.message(line) for line in (brand.notice, brand.contact) if line]:
        add_texts(words, SubElement(header, "div", {"class": "strip"}), "p", lines)


def has_contents(leaflet: Leaflet, designs: Designs) -> bool:
    """Tell whether a leaflet is long enough for a list of contents."""
    least = designs.web.contents_from if designs.web else None
    return least is not None and len(leaflet.sections) >= least


def add_contents(main: Element, writer: Writer, leaflet: Leaflet) -> None:
    """Add the titles of the sections of the first level, each a link to it."""
    words = writer.words
    inside = SubElement(main, "nav", {"class": "contents", "aria-labelledby": "contents"})
    words.add(inside, "h2", writer.phrases.say(CONTENTS), id="contents")
    items = SubElement(inside, "ul")
    for number, section in enumerate(leaflet.sections, 1):
        title = plain_text(section.heading.text, words.facts)
        spans = (Span(title, link=f"{TO_SECTION}{section_name(section, number)}"),)
        item = SubElement(items, "li", words.other(section.heading.language))
        words.fill(item, spans, section.heading.language)


def add_main(main: Element, writer: Writer, translated: TranslatedLeaflet, edition: Edition, *, contents: bool) -> None:
    """Add the leaflet itself, from its title to its sources, with a list of contents or without."""
    leaflet, words, phrases = translated.leaflet, writer.words, translated.phrases
    words.add(main, "h1", leaflet.title)
    if leaflet.subtitle:
        words.add(main, "p", leaflet.subtitle, class_="subtitle")
    if (title := source_title_of(translated)) is not None:
        words.add(main, "p", english_line(leaflet, translated.language, title), class_="english")
    if edition.overdue:
        notice = SubElement(main, "div", {"class": "callout warning", "role": "note"})
        words.add(notice, "p", overdue_notice(leaflet, phrases), class_="label")
    if leaflet.introduction:
        inside = Place(main, level=2).inside("div", "introduction")
        inside.parent.attrib.update({"role": "group", "aria-label": shown(phrases.say("Introduction").text)})
        add_blocks(writer, leaflet.introduction, inside)
    if contents:
        add_contents(main, writer, leaflet)
    for number, section in enumerate(leaflet.sections, 1):
        add_section(writer, section, Place(main, level=2), section_name(section, number) if contents else "")
    add_back_matter(main, writer, leaflet, edition)


def add_back_matter(main: Element, writer: Writer, leaflet: Leaflet, edition: Edition) -> None:
    """Add how to ask for another language or format, who wrote the leaflet, and what it rests on."""
    words, phrases = writer.words, writer.phrases
    frame = SubElement(main, "div", {"class": "frame"})
    add_texts(words, frame, "p", another_language(phrases))
    if names := other_names(words.language, edition.available_in):
        add_names(frame, names)
    authors = written_by(leaflet, phrases)
    if len(authors) == 1:
        words.add(main, "p", authors[0], class_="written")
    elif authors:
        add_texts(words, SubElement(main, "p", {"class": "written"}), "span", authors)
    if leaflet.sources:
        sources = SubElement(main, "div", {"class": "sources"})
        words.add(sources, "p", phrases.say("Sources"), class_="label", id="sources")
        items = SubElement(sources, "ul", {"aria-labelledby": "sources"})
        for source in leaflet.sources:
            words.add(items, "li", Message(escape_inline(source), leaflet.where, SOURCE_LANGUAGE))


def written(html: Element) -> bytes:
    """Return a page as bytes: every text and attribute escaped, a line for each block."""
    for element in html.iter():
        if element.tag not in INLINE:
            element.tail = f"{element.tail or ''}\n"
    return f"<!DOCTYPE html>\n{tostring(html, encoding='unicode', method='html')}".encode()
