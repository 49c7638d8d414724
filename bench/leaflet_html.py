"""A translated leaflet -> HTML with everything that its PDF says, for WeasyPrint to set."""

from __future__ import annotations

import re
from base64 import b64encode
from collections.abc import Iterable, Sequence
from html import escape

from babel.lists import format_list

from bench.block_parts import code_of, column_beside, is_beside, picture_width
from bench.sheet import END, ISOLATE, NUMBER, NoFormError, Sheet, named_sections, spans_of
from leafletpress.content import model
from leafletpress.content.inline import Span, fill_facts, link_address, plain_text
from leafletpress.languages import language
from leafletpress.layout.figure import picture_file
from leafletpress.layout.furniture import imprint
from leafletpress.layout.proportion import DIAMETER, DOTS, HEIGHT, LINED, MOST_DOTS, WIDTH, Share, grid_of, share_of
from leafletpress.translation.phrases import ANOTHER, CONTENTS, Phrase, Phrases, format_chance
from leafletpress.translation.wording import DRAFT, WRITTEN, other_names

Said = model.Message | Phrase
PLACE_OF_PAGE = re.compile(f"{NUMBER}(.*?){NUMBER}")


class LeafletHtml:
    """Make the HTML of one sheet."""

    def __init__(self, sheet: Sheet) -> None:
        self.sheet = sheet
        self.translated = sheet.translated
        self.leaflet = sheet.translated.leaflet
        self.phrases = sheet.translated.phrases
        self.spoken: tuple[Phrases, ...] = (self.phrases,)
        self.tag = sheet.translated.language.tag
        self.design = sheet.composer.design
        self.facts = sheet.composer.facts

    # --- words ---

    def inline(self, said: Said, *, breaks: bool = False) -> str:
        """Return a text's markup as HTML; with `breaks` its lines are kept."""
        spans = spans_of(said, self.sheet.composer, breaks=breaks)
        return "".join(span_html(span, rtl=self.translated.language.is_rtl) for span in spans)

    def element(self, name: str, said: Said, kind: str = "", *, anchor: str = "", breaks: bool = False) -> str:
        """Return an element of one text, its language and direction named where they are others.

        Links lead to it by its `anchor`; with `breaks` its lines are kept.
        """
        direction = language(said.language).direction
        other = f' lang="{said.language}" dir="{direction}"' if said.language != self.tag else ""
        classes = f' class="{kind}"' if kind else ""
        place = f' id="{anchor}"' if anchor else ""
        return f"<{name}{place}{classes}{other}>{self.inline(said, breaks=breaks)}</{name}>"

    def say(self, msgid: str, **values: str) -> Phrase:
        """Return a phrase of the layout."""
        return self.phrases.say(msgid, **values)

    # --- the page ---

    def document(self) -> str:
        """Return the whole page, its style sheet apart."""
        leaflet, direction = self.leaflet, "rtl" if self.translated.language.is_rtl else "ltr"
        title = escape(plain_text(leaflet.title.text, self.facts))
        authors = ", ".join(plain_text(author.text, self.facts) for author in leaflet.authors)
        return (
            f'<!DOCTYPE html><html lang="{self.tag}" dir="{direction}"><head><meta charset="utf-8">'
            f"<title>{title}</title>"
            f'<meta name="author" content="{escape(authors)}"></head><body>'
            f"{self.furniture()}{self.opening()}{self.told()}{self.ending()}</body></html>"
        )

    def told(self) -> str:
        """Return what stands under the title: introduction and sections."""
        leaflet = self.leaflet
        introduction = f'<section class="introduction">{self.blocks(leaflet.introduction, 2)}</section>'
        contents = self.contents() if self.sheet.contents else ""
        return introduction + contents + "".join(self.section(section, 2) for section in named_sections(leaflet))

    def contents(self) -> str:
        """Return the list of contents."""
        heading = self.element("h2", self.say(CONTENTS))
        lines = "".join(f"<li>{line}</li>" for line in self.contents_lines())
        return f'<section class="contents">{heading}<ul class="bare">{lines}</ul></section>'

    def contents_lines(self) -> list[str]:
        """Return for each section its title as a link, which the style sheet gives the number of its page."""
        return [f'<a href="#{each.id}">{self.inline(each.heading)}</a>' for each in named_sections(self.leaflet)]

    def furniture(self) -> str:
        """Return running elements: head and foot."""
        brand = self.phrases.message(self.design.brand.name)
        banner = self.banner() if self.sheet.draft else ""
        sides = self.element("b", self.leaflet.title) + self.element("span", brand, "end")
        code, *rest = imprint(self.sheet.composer)
        foot = " ".join([self.element("b", code), *(self.element("span", said) for said in rest)])
        return f'<header>{banner}<div class="sides">{sides}</div></header><footer>{foot}</footer>'

    def banner(self) -> str:
        """Return what a draft says, in both languages."""
        said = [self.say(DRAFT), Phrase(DRAFT, "en")]
        return f'<div class="banner">{"".join(self.element("p", phrase) for phrase in said)}</div>'

    def opening(self) -> str:
        """Return band and title block."""
        brand, leaflet = self.design.brand, self.leaflet
        names = [self.element("p", self.phrases.message(brand.name), "name")]
        names += [self.element("p", self.phrases.message(brand.tagline))] if brand.tagline else []
        department = self.element("p", leaflet.department, "name") if leaflet.department else ""
        strip = [self.element("p", self.phrases.message(said)) for said in (brand.notice, brand.contact) if said]
        logo = f'<img alt="" src="{brand.logo_on_band.as_uri()}">' if brand.logo_on_band else ""
        draft = self.banner() if self.sheet.draft else ""
        return (
            f'{draft}<div class="band">{department}<div class="names">{"".join(names)}</div>'
            f'{logo}</div><div class="strip">{"".join(strip)}</div>'
            f"{self.titles()}{self.english()}"
        )

    def titles(self) -> str:
        """Return title and subtitle."""
        leaflet = self.leaflet
        shown = self.element("p", leaflet.subtitle, "subtitle") if leaflet.subtitle else ""
        return self.element("h1", leaflet.title) + shown

    def english(self) -> str:
        """Return the line for English readers of a translation."""
        if self.tag == "en":
            return ""
        title = plain_text(self.translated.source.title.text, self.facts)
        parts = title, self.translated.language.english_name, self.leaflet.reference, f"version {self.leaflet.version}"
        return self.element("p", Phrase("  ·  ".join(parts), "en"), "small")

    def ending(self) -> str:
        """Return the frame in all languages, authors and sources."""
        own, leaflet = self.say(ANOTHER), self.leaflet
        english = [Phrase(ANOTHER, "en")] if own.language != "en" else []
        others = [*english, *other_names(own.language, self.sheet.available_in)]
        items = "".join(self.element("li", said) for said in others)
        authors = [plain_text(author.text, self.facts) for author in leaflet.authors]
        names = format_list(authors, locale=self.phrases.speaking(WRITTEN).language.locale)
        written = self.element("p", self.say(WRITTEN, authors=names), "small")
        sources = "".join(self.element("li", Phrase(source, "en")) for source in leaflet.sources)
        head = self.element("p", self.say("Sources"), "small strong")
        frame = f'<section class="frame">{self.element("p", own, "strong")}<ul class="bare">{items}</ul></section>'
        return f'{frame}{written}{head}<ul class="bare small">{sources}</ul>'

    def section(self, section: model.Section, level: int) -> str:
        """Return a section and those in it."""
        inner = "".join(self.section(deeper, level + 1) for deeper in section.sections)
        heading = self.element(f"h{min(level, 6)}", section.heading, anchor=section.id or "")
        return f"<section>{heading}{self.blocks(section.body, level + 1)}{inner}</section>"

    # --- blocks ---

    def blocks(self, blocks: model.Blocks, level: int) -> str:
        """Return blocks in their order; `level` is that of a heading among them."""
        return "".join(self.block(block, level) for block in blocks)

    def block(self, block: model.Block, level: int, first: int = 1) -> str:  # noqa: C901 - one case a form
        """Return one block; steps are numbered from the first. Raises NoFormError."""
        match block:
            case model.Paragraph():
                return self.element("p", block.text)
            case model.Bullets():
                return f"<ul>{''.join(f'<li>{self.blocks(item, level)}</li>' for item in block.items)}</ul>"
            case model.Steps():
                begin = f' style="counter-reset:step {first - 1}"' if first > 1 else ""
                return f"<ol{begin}>{''.join(f'<li>{self.titled(item, level)}</li>' for item in block.items)}</ol>"
            case model.Terms():
                pairs = (self.element("dt", item.term) + self.element("dd", item.meaning) for item in block.items)
                return f"<dl>{''.join(pairs)}</dl>"
            case model.Callout():
                label = self.element("p", self.say("Warning" if block.kind == "warning" else "Note"), "label")
                return f'<div class="callout {block.kind}">{label}{self.titled(block, level)}</div>'
            case model.Questions():
                return "".join(self.section(model.Section(q.question, q.answer), level) for q in block.items)
            case model.Outcomes():
                return self.outcomes(block)
            case model.Table():
                return self.table(block, caption=self.caption("caption", block))
            case model.Figure():
                return self.figure_beside(block, level) if block.beside else self.figure(block)
            case model.Contacts():
                return f'<div class="contacts">{"".join(map(self.contact, block.items))}</div>'
            case model.Checklist():
                return f'<ul class="boxes">{"".join(self.element("li", item) for item in block.items)}</ul>'
            case model.WritingLines():
                return self.element("p", block.prompt) + '<div class="line"></div>' * block.lines
            case model.QrCode():
                return self.code(block)
            case model.Card():
                return f'<div class="card">{self.titled(block, level)}</div>'
            case _:
                raise NoFormError(block)

    def titled(self, block: model.Step | model.Callout | model.Card, level: int) -> str:
        """Return the title of a step (bold), callout or card (a heading), and what stands under it."""
        name = "b" if isinstance(block, model.Step) else f"h{min(level, 6)}"
        return (self.element(name, block.title) if block.title else "") + self.blocks(block.body, level + 1)

    def caption(self, name: str, block: model.Table) -> str:
        """Return a table's caption as an element, nothing if it has none."""
        return self.element(name, block.caption) if block.caption else ""

    def cell(self, said: Iterable[Said | None], *, breaks: bool = False) -> str:
        """Return a cell in the language of the leaflet, or in each of several under the other."""
        texts = [text for text in said if text]
        if len(self.spoken) == 1:
            return "".join(self.inline(text, breaks=breaks) for text in texts)
        return "".join(self.element("div", text, breaks=breaks) for text in texts)

    def table(self, *said: model.Table, caption: str = "") -> str:
        """Return a simple table: one, or the same in several languages as one."""
        rows = zip(*((block.header, *block.rows) for block in said), strict=True)
        header, *cells = ([self.cell(texts, breaks=True) for texts in zip(*row, strict=True)] for row in rows)
        return table(caption, header, cells, said[0].empty_rows)

    def outcomes(self, *said: model.Outcomes) -> str:
        """Return risks or benefits, in one language or several, with their chances drawn."""
        block = said[-1]
        wide = any(item.note for item in block.items) and self.design.layout.outcomes == "columns"
        names = ["Risk" if block.kind == "risks" else "Benefit", "Chance", *(["What this means"] if wide else [])]
        field = any(share_of(item.chance).total > MOST_DOTS for item in block.items if item.chance)
        rows = []
        for items in zip(*(block.items for block in said), strict=True):
            what, note = self.cell(item.what for item in items), self.cell(item.note for item in items)
            chance = self.chance(items[0].chance, field=field)
            rows.append([what, chance, note] if wide else [f'{what}<p class="aside">{note}</p>', chance])
        return table("", [self.cell(words.say(name) for words in self.spoken) for name in names], rows)

    def chance(self, chance: model.Chance | None, *, field: bool) -> str:
        """Return a chance in figures and drawn."""
        if chance is None:
            return self.cell(words.say("Not known") for words in self.spoken)
        palette, span = self.design.brand.palette, WIDTH * self.design.layout.type.body
        draw = drawn_field if field else drawn_dots
        shapes = draw(share_of(chance), span, (str(palette.ink), str(palette.middle), str(palette.faint)))
        figures = self.cell(format_chance(chance, words) for words in self.spoken)
        return f"<b>{figures}</b><br>{shapes}"

    def figure(self, block: model.Figure) -> str:
        """Return a picture with its caption and, beneath, the names of its parts: ours have lines to their places."""
        composer = self.sheet.composer
        address = picture_file(composer.root, block, composer.language.tag).path.as_uri()
        caption = self.element("figcaption", block.caption) if block.caption else ""
        names = "".join(self.element("li", part.label) for part in block.parts)
        alt = escape(plain_text(block.alt.text, self.facts))
        shown = f'<img alt="{alt}" style="width:{picture_width(composer, block):g}pt" src="{address}">{caption}'
        return f'<figure class="named">{shown}<ul>{names}</ul></figure>' if names else f"<figure>{shown}</figure>"

    def figure_beside(self, block: model.Figure, level: int) -> str:
        """Return a picture and what stands beside it, in narrow layouts under it."""
        composer, body = self.sheet.composer, self.blocks(block.beside, level)
        if not is_beside(composer, block):
            return self.figure(block) + body
        column = f'<div style="width:{column_beside(composer, block):g}pt">{self.figure(block)}</div>'
        return f'<div class="beside">{column}<div>{body}</div></div>'

    def code(self, block: model.QrCode) -> str:
        """Return a code with words and its address beside it."""
        svg, side, alt = code_of(self.sheet.composer, block)
        words = self.element("p", block.text) + self.linked(block.web, "", "small")
        return f'<div class="code">{picture(svg, side, side, alt)}<div>{words}</div></div>'

    def contact(self, contact: model.Contact) -> str:
        """Return one contact."""
        parts = [self.element("p", contact.name, "strong")]
        parts += [self.linked(phone, "tel:", "phone") for phone in contact.phones]
        parts += [self.element("p", contact.hours, "small")] if contact.hours else []
        parts += [self.linked(contact.email, "mailto:")] if contact.email else []
        parts += [self.linked(contact.web, "")] if contact.web else []
        parts += [self.element("p", contact.address, "small", breaks=True)] if contact.address else []
        return f"<div>{''.join(parts)}</div>"

    def linked(self, value: str, scheme: str, kind: str = "") -> str:
        """Return a number or an address as a link."""
        shown = fill_facts(value, self.facts)
        said = shown.removeprefix("https://").removeprefix("http://").rstrip("/")
        address = link_address(scheme + shown, {})
        return f'<p class="{kind}" dir="ltr"><a href="{escape(address)}">{escape(said)}</a></p>'


def span_html(span: Span, *, rtl: bool) -> str:
    """Return one span as HTML; a fact is kept apart from text that runs leftwards, by signs: WeasyPrint has no bdi."""
    out = PLACE_OF_PAGE.sub(r'<a class="page" href="#\1"></a>', escape(span.text).replace("\n", "<br>"))
    out = f"{ISOLATE}{out}{END}" if span.fact and rtl else out
    out = f"<b>{out}</b>" if span.bold else out
    return f'<a href="{escape(span.link)}">{out}</a>' if span.link else out


def table(caption: str, header: Sequence[str], rows: Iterable[Sequence[str]], empty: int = 0) -> str:
    """Return a table whose first column heads the rows, under them so many to write in."""
    head = "".join(f'<th scope="col">{cell}</th>' for cell in header)
    body = "".join(
        f'<tr><th scope="row">{row[0]}</th>{"".join(f"<td>{cell}</td>" for cell in row[1:])}</tr>' for row in rows
    )
    body += f'<tr class="empty">{"<td></td>" * len(header)}</tr>' * empty
    return f"<table>{caption}<thead><tr>{head}</tr></thead><tbody>{body}</tbody></table>"


Colours = tuple[str, str, str]


def picture(svg: str, width: float, height: float, alt: str = "") -> str:
    """Return an SVG drawing, its size in points; without a description it has no meaning of its own."""
    source, size = b64encode(svg.encode()).decode("ascii"), f"width:{width:g}pt;height:{height:g}pt"
    return f'<img alt="{escape(alt)}" style="{size}" src="data:image/svg+xml;base64,{source}">'


def drawn(width: float, height: float, shapes: str) -> str:
    """Return a drawing of shapes, in points."""
    svg = f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {width:g} {height:g}">{shapes}</svg>'
    return picture(svg, width, height)


def drawn_dots(share: Share, span: float, colours: Colours) -> str:
    """Return a chance as rows of dots."""
    pitch, rest = span / DOTS, share.dark + share.middle
    parts = [(0, share.dark), (share.dark, rest), (rest, share.total)]
    dots = "".join(
        f'<circle fill="{colour}" r="{pitch * DIAMETER / 2:.2f}" cx="{(index % DOTS + 0.5) * pitch:.2f}" '
        f'cy="{(index // DOTS + 0.5) * pitch:.2f}"/>'
        for (first, last), colour in zip(parts, colours, strict=True)
        for index in range(first, last)
    )
    return drawn(span, -(-share.total // DOTS) * pitch, dots)


def drawn_field(share: Share, span: float, colours: Colours) -> str:
    """Return a chance as a field of cells."""
    height, (dark, middle, pale) = HEIGHT * span, colours
    shapes = f'<path fill="{pale}" d="M0 0h{span:.2f}v{height:.2f}H0z"/>'
    columns, rows = grid_of(share.total) or (share.total, 1)
    wide, high = span / columns, height / rows
    for count, colour in ((share.dark + share.middle, middle), (share.dark, dark)):
        cells = [min(count - row * columns, columns) for row in range(-(-count // columns))]
        path = "".join(f"M0 {row * high:.2f}h{wide * cell:.2f}v{high:.2f}H0z" for row, cell in enumerate(cells))
        shapes += f'<path fill="{colour}" d="{path}"/>'
    if min(wide, high) >= LINED:
        lines = "".join(f"M{column * wide:.2f} 0v{height:.2f}" for column in range(1, columns))
        lines += "".join(f"M0 {row * high:.2f}h{span:.2f}" for row in range(1, rows))
        shapes += f'<path stroke="#fff" stroke-width="{0.12 * min(wide, high):.2f}" d="{lines}"/>'
    return drawn(span, height, shapes)
