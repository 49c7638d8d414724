"""A translated leaflet -> plain data with everything that its PDF says, and how large: JSON for a Typst template."""

from __future__ import annotations

import json
from collections.abc import Sequence
from pathlib import Path

from babel.lists import format_list

from bench.block_parts import code_of, column_beside, is_beside, picture_width
from bench.sheet import END, ISOLATE, NUMBER, NoFormError, Sheet, named_sections, spans_of
from bench.typst_looks import Data, look_data, page_data, share_data
from leafletpress.content import model
from leafletpress.content.inline import Span, fill_facts, link_address, plain_text
from leafletpress.layout.composer import TextStyle
from leafletpress.layout.figure import picture_file
from leafletpress.layout.furniture import imprint
from leafletpress.layout.panels import CARD_WIDTH
from leafletpress.layout.proportion import MOST_DOTS, share_of
from leafletpress.translation.phrases import ANOTHER, CONTENTS, Phrase, Phrases, format_chance
from leafletpress.translation.wording import DRAFT, WRITTEN, other_names

Said = model.Message | Phrase


class LeafletData:
    """Make the data of one sheet; paths of pictures begin at the library's root."""

    def __init__(self, sheet: Sheet) -> None:
        self.sheet = sheet
        self.translated = sheet.translated
        self.leaflet = sheet.translated.leaflet
        self.phrases = sheet.translated.phrases
        self.composer = sheet.composer
        self.tag = sheet.translated.language.tag
        self.spoken: tuple[Phrases, ...] = (self.phrases,)
        self.looks: dict[str, Data] = {}

    # --- words ---

    def text(
        self, said: Said, role: str = "body", *, heading: bool = False, native: bool = False, breaks: bool = False
    ) -> Data:
        """Return a text's spans and the name of its look; "own" is that of the leaflet's running text.

        With `breaks` its lines are kept.
        """
        spans = spans_of(said, self.composer, breaks=breaks)
        look = self.look(said.language, role, heading=heading)
        return {"look": look, "native": native, "spans": [self.span(span) for span in spans]}

    def span(self, span: Span) -> str | Data:
        """Return one span: a bare string where it has no style; a fact is kept apart from text that runs leftwards.

        A list of three is a text round the number of a section's page.
        """
        said = f"{ISOLATE}{span.text}{END}" if span.fact and self.composer.rtl else span.text
        if NUMBER in said:
            return {"text": said.split(NUMBER), "bold": span.bold, "link": None}
        return {"text": said, "bold": span.bold, "link": span.link} if span.bold or span.link else said

    def look(self, tag: str, role: str, *, heading: bool) -> str:
        """Return the name of a look, noting it: families, size in points, edges of a line as parts of the size."""
        if (tag, role, heading) == (self.tag, "body", False):
            return "own"
        name = f"{tag}-{role}{'-tight' * heading}"
        if name not in self.looks:
            self.looks[name] = look_data(self.composer, tag, self.size_of(role), heading=heading)
        return name

    def size_of(self, role: str) -> TextStyle:
        """Return the look of a role: of the type scale, or of a heading's depth, as in "h2"."""
        if role[0] == "h" and role[1:].isdigit():
            return self.composer.heading_style(int(role[1:]) - 2)
        return self.composer.text_style(role)  # type: ignore[arg-type]

    def say(self, msgid: str, **values: str) -> Phrase:
        """Return a phrase of the layout."""
        return self.phrases.say(msgid, **values)

    # --- the page ---

    def document(self) -> Data:
        """Return the whole leaflet."""
        leaflet = self.leaflet
        body = {
            "name": plain_text(leaflet.title.text, self.composer.facts),
            "authors": [plain_text(author.text, self.composer.facts) for author in leaflet.authors],
            "banner": [self.text(said, "small", heading=True) for said in self.banner()] if self.sheet.draft else [],
            **self.furniture(),
            "opening": self.opening(),
            **self.titles(),
            **self.told(),
            "ending": self.ending(),
        }
        return {**body, **self.own_looks(), "page": page_data(self.composer.design)}

    def told(self) -> Data:
        """Return what stands under the title."""
        return {
            "introduction": self.blocks(self.leaflet.introduction),
            "contents": self.contents() if self.sheet.contents else None,
            "sections": [self.section(section, 2) for section in named_sections(self.leaflet)],
        }

    def contents(self) -> Data:
        """Return the list of contents: its heading, and names and titles of sections."""
        sections = named_sections(self.leaflet)
        lines = [{"name": section.id, "text": self.text(section.heading)} for section in sections]
        return {"heading": self.heading(self.say(CONTENTS), 3), "lines": lines}

    def own_looks(self) -> Data:
        """Return the look of running text and all others that were noted."""
        return {
            "own": look_data(self.composer, self.tag, self.composer.text_style("body"), heading=False),
            "looks": self.looks,
        }

    def banner(self) -> list[Phrase]:
        """Return what a draft says, in both languages."""
        return [self.say(DRAFT), Phrase(DRAFT, "en")]

    def furniture(self) -> Data:
        """Return running head and foot with their heights; "p" and "P" in the page number stand for its two numbers."""
        brand = self.phrases.message(self.composer.design.brand.name)
        pages = self.say("Page {page} of {pages}", page="\0p\0", pages="\0P\0")
        return {
            "head": [self.text(said, "small", heading=True) for said in (self.leaflet.title, brand)],
            "foot": [self.text(said, "small", heading=True) for said in imprint(self.composer)],
            "head-height": self.sheet.head,
            "foot-height": self.sheet.foot,
            "number": [part for part in pages.text.split("\0") if part],
        }

    def opening(self) -> Data:
        """Return band and strip, and what a translation is in English."""
        brand, leaflet = self.composer.design.brand, self.leaflet
        strip = [self.phrases.message(said) for said in (brand.notice, brand.contact) if said]
        shown: Data = {
            "logo": self.path(brand.logo_on_band) if brand.logo_on_band else None,
            "name": self.text(self.phrases.message(brand.name), heading=True),
            "strip": [self.text(said, "small", heading=True) for said in strip],
        }
        if brand.tagline:
            shown["tagline"] = self.text(self.phrases.message(brand.tagline), "small", heading=True)
        if leaflet.department:
            shown["department"] = self.text(leaflet.department, heading=True)
        if self.tag != "en":
            title = plain_text(self.translated.source.title.text, self.composer.facts)
            parts = title, self.translated.language.english_name, leaflet.reference, f"version {leaflet.version}"
            shown["english"] = self.text(Phrase("  ·  ".join(parts), "en"), "small")
        return shown

    def titles(self) -> Data:
        """Return title and subtitle."""
        leaflet = self.leaflet
        subtitle = self.text(leaflet.subtitle, "subtitle", heading=True) if leaflet.subtitle else None
        return {"title": self.text(leaflet.title, "title", heading=True), "subtitle": subtitle}

    def ending(self) -> Data:
        """Return the frame in all languages, authors and sources."""
        own = self.say(ANOTHER)
        english = [Phrase(ANOTHER, "en")] if own.language != "en" else []
        others = [*english, *other_names(own.language, self.sheet.available_in)]
        authors = [plain_text(author.text, self.composer.facts) for author in self.leaflet.authors]
        names = format_list(authors, locale=self.phrases.speaking(WRITTEN).language.locale)
        return {
            "own": self.text(own),
            "others": [self.text(said, native=True) for said in others],
            "written": self.text(self.say(WRITTEN, authors=names), "small"),
            "heading": self.text(self.say("Sources"), "small"),
            "sources": [self.text(Phrase(source, "en"), "small") for source in self.leaflet.sources],
        }

    def section(self, section: model.Section, level: int) -> Data:
        """Return a section and those in it."""
        return {
            "heading": self.heading(section.heading, level),
            "level": level,
            "name": section.id or "",
            "body": self.blocks(section.body, level + 1),
            "sections": [self.section(deeper, level + 1) for deeper in section.sections],
        }

    def heading(self, said: Said, level: int) -> Data:
        """Return a heading's text."""
        return self.text(said, f"h{level}", heading=True)

    # --- blocks ---

    def blocks(self, blocks: model.Blocks, level: int = 3) -> list[Data]:
        """Return blocks in their order; `level` is that of a heading among them."""
        return [self.block(block, level) for block in blocks]

    def block(self, block: model.Block, level: int, first: int = 1) -> Data:  # noqa: C901 - one case a form
        """Return one block; steps are numbered from the first. Raises NoFormError."""
        match block:
            case model.Paragraph():
                return {"kind": "paragraph", "text": self.text(block.text)}
            case model.Bullets():
                return {"kind": "list", "items": [self.blocks(item, level) for item in block.items]}
            case model.Steps():
                return {"kind": "steps", "first": first, "items": [self.step(item, level) for item in block.items]}
            case model.Terms():
                pairs = [[self.text(item.term), self.text(item.meaning)] for item in block.items]
                return {"kind": "terms", "items": pairs}
            case model.Callout():
                return self.callout(block, level)
            case model.Questions():
                asked = [self.section(model.Section(q.question, q.answer), level) for q in block.items]
                return {"kind": "sections", "items": asked}
            case model.Outcomes():
                return self.outcomes(block)
            case model.Table():
                return {"caption": self.caption(block), **self.table(block)}
            case model.Figure():
                return self.figure_beside(block, level) if block.beside else self.figure(block)
            case model.Contacts():
                return {"kind": "contacts", "items": [self.contact(item) for item in block.items]}
            case model.Checklist():
                return {"kind": "checklist", "items": [self.text(item) for item in block.items]}
            case model.WritingLines():
                return {"kind": "lines", "prompt": self.text(block.prompt), "lines": block.lines}
            case model.QrCode():
                return self.code(block)
            case model.Card():
                width, title = CARD_WIDTH * self.composer.text_style("body").size, self.heading(block.title, 3)
                body = self.blocks(block.body, level + 1)
                return {"kind": "card", "width": width, "title": title, "level": level, "body": body}
            case _:
                raise NoFormError(block)

    def step(self, step: model.Step, level: int) -> Data:
        """Return a step: its title, a heading, and what stands under it."""
        title = self.heading(step.title, level) if step.title else None
        return {"title": title, "level": level, "body": self.blocks(step.body, level + 1)}

    def callout(self, block: model.Callout, level: int) -> Data:
        """Return a box that must not be missed."""
        return {
            "kind": "callout",
            "warning": block.kind == "warning",
            "label": self.text(self.say("Warning" if block.kind == "warning" else "Note"), heading=True),
            "title": self.heading(block.title, 3) if block.title else None,
            "level": level,
            "body": self.blocks(block.body, level + 1),
        }

    def caption(self, block: model.Table) -> Data | None:
        """Return a table's caption."""
        return self.text(block.caption, heading=True) if block.caption else None

    def cell(
        self, said: Sequence[Said | None], *, heading: bool = False, breaks: bool = False
    ) -> Data | list[Data] | None:
        """Return a cell in the language of the leaflet, or in each of several under the other."""
        several = len(said) > 1
        texts = [self.text(text, heading=heading, native=several, breaks=breaks) for text in said if text]
        return texts if several else next(iter(texts), None)

    def table(self, *said: model.Table) -> Data:
        """Return a simple table: one, or the same in several languages as one."""
        header, *rows = zip(*((block.header, *block.rows) for block in said), strict=True)
        return {
            "kind": "table",
            "header": [self.cell(texts, heading=True, breaks=True) for texts in zip(*header, strict=True)],
            "rows": [[self.cell(texts, breaks=True) for texts in zip(*row, strict=True)] for row in rows],
            "empty": said[0].empty_rows,
        }

    def outcomes(self, *said: model.Outcomes) -> Data:
        """Return risks or benefits, in one language or several, their chances as figures and parts of a drawing."""
        stacked = self.composer.design.layout.outcomes == "stacked"
        block = said[-1]
        names = ["Risk" if block.kind == "risks" else "Benefit", "Chance"]
        names += ["What this means"] if any(item.note for item in block.items) and not stacked else []
        field = any(share_of(item.chance).total > MOST_DOTS for item in block.items if item.chance)
        return {
            "kind": "outcomes",
            "header": [self.cell([words.say(name) for words in self.spoken], heading=True) for name in names],
            "rows": [self.outcome(items, field=field) for items in zip(*(block.items for block in said), strict=True)],
        }

    def outcome(self, items: Sequence[model.Outcome], *, field: bool) -> Data:
        """Return one risk or benefit, in one language or several."""
        chance = items[0].chance
        figures = [format_chance(chance, words) if chance else words.say("Not known") for words in self.spoken]
        return {
            "what": self.cell([item.what for item in items]),
            "said": self.cell(figures),
            "share": share_data(chance, self.composer, field=field) if chance else None,
            "note": self.cell([item.note for item in items]),
        }

    def figure(self, block: model.Figure) -> Data:
        """Return a picture with its width in points, its caption and the names of its parts."""
        return {
            "kind": "figure",
            "path": self.path(picture_file(self.composer.root, block, self.composer.language.tag).path),
            "width": picture_width(self.composer, block),
            "alt": plain_text(block.alt.text, self.composer.facts),
            "caption": self.text(block.caption, "small") if block.caption else None,
            "parts": [self.text(part.label) for part in block.parts],
        }

    def figure_beside(self, block: model.Figure, level: int) -> Data:
        """Return a picture with the width of its column in points, None if it has the page's, and what is beside it."""
        column = column_beside(self.composer, block) if is_beside(self.composer, block) else None
        body = self.blocks(block.beside, level)
        return {"kind": "beside", "figure": self.figure(block), "column": column, "body": body}

    def code(self, block: model.QrCode) -> Data:
        """Return a code with the words and the address that stand beside it."""
        words = {"text": self.text(block.text), "link": self.linked("", block.web, "small")}
        return {"kind": "code", **code_of(self.composer, block)._asdict(), **words}

    def contact(self, contact: model.Contact) -> Data:
        """Return one contact; telephone numbers and addresses are links."""
        links = [("mailto:", contact.email), ("", contact.web)]
        return {
            "name": self.text(contact.name, heading=True),
            "phones": [self.linked("tel:", phone, "phone") for phone in contact.phones],
            "hours": self.text(contact.hours, "small", heading=True) if contact.hours else None,
            "links": [self.linked(scheme, value, "body") for scheme, value in links if value],
            "address": self.text(contact.address, "small", heading=True, breaks=True) if contact.address else None,
        }

    def linked(self, scheme: str, value: str, role: str) -> Data:
        """Return a number or an address as a link."""
        shown = fill_facts(value, self.composer.facts)
        said = shown.removeprefix("https://").removeprefix("http://").rstrip("/")
        span = {"text": said, "bold": False, "link": link_address(scheme + shown, {})}
        return {"look": self.look("en", role, heading=True), "native": False, "spans": [span]}

    def path(self, path: Path) -> str:
        """Return a file's path from the root, as Typst names it."""
        return "/" + path.resolve().relative_to(self.composer.root.resolve()).as_posix()


def to_json(data: Data) -> bytes:
    """Return data as JSON in UTF-8."""
    return json.dumps(data, ensure_ascii=False, separators=(",", ":")).encode()
