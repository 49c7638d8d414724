"""The blocks of a leaflet as elements of HTML, in the order in which its PDF is heard."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple
from xml.etree.ElementTree import Element, SubElement

from leafletpress.content import model
from leafletpress.content.inline import fill_facts, link_address, parse_inline, plain_text
from leafletpress.layout.composer import lines_of
from leafletpress.layout.figure import picture_file
from leafletpress.layout.proportion import MOST_DOTS, share_of
from leafletpress.layout.tables import is_figures
from leafletpress.translation.phrases import Phrase, Phrases, format_chance
from leafletpress.web.chances import draw
from leafletpress.web.codes import draw_code
from leafletpress.web.numbered_picture import draw_numbered
from leafletpress.web.words import Said, Words, anchor, classed, shown, tongue

if TYPE_CHECKING:
    from leafletpress.layout.figure import PictureFile
    from leafletpress.web.assets import Assets

DEEPEST_HEADING = 6
PIXEL = 0.75  # points of a CSS pixel


class Place(NamedTuple):
    """Where blocks stand: `level` is that of a heading here, `depth` counts the blocks around them."""

    parent: Element
    level: int
    depth: int = 0

    @property
    def heading(self) -> str:
        """Return the name of a heading's element here."""
        return f"h{min(self.level, DEEPEST_HEADING)}"

    def inside(self, name: str, class_: str = "", *, deeper: bool = True) -> Place:
        """Return the place in a new element here; `deeper` if a block of the leaflet encloses it."""
        element = SubElement(self.parent, name, {"class": class_} if class_ else {})
        return Place(element, self.level, self.depth + deeper)

    def below(self) -> Place:
        """Return the same place under a heading."""
        return self._replace(level=self.level + 1)


class Writer(NamedTuple):
    """What the blocks of a leaflet are written with; `assets` takes the files that they show."""

    words: Words
    phrases: Phrases
    root: Path
    assets: Assets

    @property
    def rtl(self) -> bool:
        """Tell whether the page reads from right to left."""
        return self.phrases.language.is_rtl


def add_section(writer: Writer, section: model.Section, place: Place, name: str = "") -> None:
    """Add a section: heading, blocks, deeper sections; links lead to it by its name, its id if left out."""
    inside = place.inside("section", deeper=False)
    named = name or section.id
    heading = writer.words.add(inside.parent, inside.heading, section.heading)
    if named:
        heading.set("id", anchor(named))
    add_blocks(writer, section.body, inside.below())
    for deeper in section.sections:
        add_section(writer, deeper, inside.below())


def add_blocks(writer: Writer, blocks: model.Blocks, place: Place) -> None:
    """Add blocks in their order."""
    for block in blocks:
        add_block(writer, block, place)


def add_block(writer: Writer, block: model.Block, place: Place) -> None:  # noqa: C901 - one case a form
    """Add one block; raise ProblemsFound for a picture that cannot be used."""
    match block:
        case model.Paragraph():
            writer.words.add(place.parent, "p", block.text)
        case model.Bullets():
            items = place.inside("ul")
            for blocks in block.items:
                add_blocks(writer, blocks, items.inside("li", deeper=False))
        case model.Steps():
            add_steps(writer, block, place)
        case model.Terms():
            add_terms(writer, block, place)
        case model.Callout():
            add_callout(writer, block, place)
        case model.Questions():
            for item in block.items:
                add_section(writer, model.Section(item.question, item.answer), place)
        case model.Outcomes():
            add_outcomes(writer, block, place)
        case model.Table():
            add_table(writer, block, place)
        case model.Figure():
            inside = place.inside("div", "beside", deeper=False) if block.beside else place
            add_figure(writer, block, inside)
            if block.beside:
                add_blocks(writer, block.beside, inside.inside("div"))
        case model.Contacts():
            contacts = place.inside("div", "contacts")
            for contact in block.items:
                add_contact(writer, contact, contacts.inside("div", "contact").parent)
        case model.Checklist():
            items = place.inside("ul", "boxes")
            for message in block.items:
                writer.words.add(items.inside("li").parent, "p", message)
        case model.WritingLines():
            add_writing_lines(writer, block, place)
        case model.QrCode():
            add_qr_code(writer, block, place)
        case model.Card():
            inside = place.inside("div", "card")
            writer.words.add(inside.parent, inside.heading, block.title)
            add_blocks(writer, block.body, inside.below())


def add_steps(writer: Writer, block: model.Steps, place: Place) -> None:
    """Add numbered steps; the title of one is a heading."""
    items = place.inside("ol", "steps")
    for step in block.items:
        inside = items.inside("li", deeper=False)
        if step.title:
            writer.words.add(inside.parent, inside.heading, step.title)
        add_blocks(writer, step.body, inside.below() if step.title else inside)


def add_terms(writer: Writer, block: model.Terms, place: Place) -> None:
    """Add words with their meanings."""
    terms = place.inside("dl").parent
    for item in block.items:
        writer.words.add(terms, "dt", item.term)
        writer.words.add(terms, "dd", item.meaning)


def add_callout(writer: Writer, block: model.Callout, place: Place) -> None:
    """Add a box that must not be missed, under its label; its title is a heading, as in the PDF."""
    inside = place.inside("div", f"callout {block.kind}")
    inside.parent.set("role", "note")
    label = writer.phrases.say("Warning" if block.kind == "warning" else "Note")
    writer.words.add(inside.parent, "p", label, class_="label")
    if block.title:
        writer.words.add(inside.parent, inside.heading, block.title)
    add_blocks(writer, block.body, inside.below() if block.title else inside)


def add_writing_lines(writer: Writer, block: model.WritingLines, place: Place) -> None:
    """Add what readers are asked, over empty lines, which are of use on paper alone."""
    inside = place.inside("div", "writing").parent
    writer.words.add(inside, "p", block.prompt, class_="prompt")
    for _ in range(block.lines):
        SubElement(inside, "div", {"class": "line", "aria-hidden": "true"})


# --- tables ---


def add_table(writer: Writer, block: model.Table, place: Place) -> None:
    """Add a simple table; a column of figures has no names of rows."""
    table = scrolled_table(writer, place, block)
    figures = [is_figures([row[column] for row in block.rows]) for column in range(len(block.header))]
    head = SubElement(SubElement(table, "thead"), "tr")
    for message, only in zip(block.header, figures, strict=True):
        add_cell(writer, head, message, "col", figures=only)
    body = SubElement(table, "tbody")
    for row in block.rows:
        line = SubElement(body, "tr")
        for index, (message, only) in enumerate(zip(row, figures, strict=True)):
            add_cell(writer, line, message, "row" if not index and not figures[0] else "", figures=only)
    for _ in range(block.empty_rows):
        line = SubElement(body, "tr", {"class": "write", "aria-hidden": "true"})
        for _ in block.header:
            SubElement(line, "td")


def scrolled_table(writer: Writer, place: Place, block: model.Table) -> Element:
    """Return a new table in a frame that scrolls sideways where a phone is too narrow for it, by keyboard, too."""
    named = [block.caption] if block.caption else [name for name in block.header if name]
    label = ", ".join(shown(plain_text(message.text, writer.words.facts)) for message in named)
    frame = {"class": "wide", "role": "group", "tabindex": "0", "aria-label": label}
    table = SubElement(SubElement(place.parent, "div", frame), "table")
    if block.caption:
        writer.words.add(table, "caption", block.caption)
    return table


def add_cell(writer: Writer, line: Element, message: model.Message | None, scope: str, *, figures: bool) -> None:
    """Add a cell, which heads its column or row where it has a scope; an empty one heads nothing."""
    kind = {"class_": "figures"} if figures else {}
    if message is None:
        SubElement(line, "td")
    elif "\n" in message.text:
        cell = SubElement(line, "th" if scope else "td", {"scope": scope} if scope else {}, **classed(kind))
        add_lines(writer.words, cell, message)
    elif scope:
        writer.words.add(line, "th", message, scope=scope, **kind)
    else:
        writer.words.add(line, "td", message, **kind)


def add_lines(words: Words, parent: Element, message: model.Message, class_: str = "") -> None:
    """Add a paragraph for each line of a text."""
    for spans in lines_of(parse_inline(message.text, words.facts, breaks=True)):
        line = SubElement(parent, "p", {**({"class": class_} if class_ else {}), **words.other(message.language)})
        words.fill(line, spans, message.language)


def add_outcomes(writer: Writer, block: model.Outcomes, place: Place) -> None:
    """Add risks or benefits: what, chance in figures and drawn, what it means (in a list or box under what it is)."""
    noted = any(item.note for item in block.items)
    stacked = place.depth > 0
    names = ["Risk" if block.kind == "risks" else "Benefit", "Chance"]
    names += ["What this means"] if noted and not stacked else []
    table = place.inside("table", "outcomes").parent
    head = SubElement(SubElement(table, "thead"), "tr")
    for name in names:
        writer.words.add(head, "th", writer.phrases.say(name), scope="col")
    field = any(share_of(item.chance).total > MOST_DOTS for item in block.items if item.chance)
    body = SubElement(table, "tbody")
    for item in block.items:
        line = SubElement(body, "tr")
        heading = SubElement(line, "th", {"scope": "row"})
        writer.words.add(heading, "p", item.what)
        if item.note and stacked:
            writer.words.add(heading, "p", item.note, class_="aside")
        add_chance(writer, item.chance, SubElement(line, "td"), field=field)
        if noted and not stacked:
            cell = SubElement(line, "td")
            if item.note:
                writer.words.add(cell, "p", item.note)


def add_chance(writer: Writer, chance: model.Chance | None, cell: Element, *, field: bool) -> None:
    """Add a chance to a cell: figures, under them their drawing."""
    if chance is None:
        writer.words.add(cell, "p", writer.phrases.say("Not known"))
        return
    writer.words.add(cell, "p", format_chance(chance, writer.phrases), class_="odds")
    draw(cell, share_of(chance), rtl=writer.rtl, field=field)


# --- figures and contacts ---


def add_figure(writer: Writer, block: model.Figure, place: Place) -> None:
    """Add a picture with its description and caption; raise ProblemsFound if it cannot be used."""
    file = picture_file(writer.root, block, writer.words.language)
    figure = SubElement(place.parent, "figure")
    size, path = size_of(file), writer.assets.add_picture(file.path)
    alt, spoken = shown(plain_text(block.alt.text, writer.words.facts)), block.alt.language
    if block.parts:
        said = {"aria-label": alt, **writer.words.other_drawn(spoken)}
        draw_numbered(figure, path, size, [part.at for part in block.parts], said, rtl=writer.rtl)
    else:
        wide, high = map(str, size)
        SubElement(
            figure, "img", {"src": path, "alt": alt, "width": wide, "height": high, **writer.words.other(spoken)}
        )
    if block.parts:
        add_names_of_parts(writer, block, SubElement(figure, "figcaption"))
    elif block.caption:
        writer.words.add(figure, "figcaption", block.caption)


def add_names_of_parts(writer: Writer, block: model.Figure, caption: Element) -> None:
    """Add the caption of a figure with the names of its parts."""
    if block.caption:
        writer.words.add(caption, "p", block.caption)
    items = SubElement(caption, "ol")
    for part in block.parts:
        writer.words.add(SubElement(items, "li"), "p", part.label)


def size_of(file: PictureFile) -> tuple[int, int]:
    """Return width and height in CSS pixels, the picture's own: a page makes it no larger than its column."""
    if file.facts.pixels:
        return file.facts.pixels
    return max(round(file.facts.width / PIXEL), 1), max(round(file.facts.height / PIXEL), 1)


def add_contact(writer: Writer, contact: model.Contact, parent: Element) -> None:
    """Add one contact: name, telephone, then the rest."""
    words = writer.words
    words.add(parent, "p", contact.name, class_="name")
    for phone in contact.phones:
        number = fill_facts(phone, words.facts)
        add_data(writer, parent, "Phone", number, f"tel:{number}", "phone")
    if contact.hours:
        words.add(parent, "p", contact.hours, class_="aside")
    for label, value, scheme in (("Email", contact.email, "mailto:"), ("Web", contact.web, "")):
        if value:
            filled = fill_facts(value, words.facts)
            add_data(writer, parent, label, filled, scheme + filled, "address")
    if contact.address:
        add_lines(words, parent, contact.address, "aside")


def add_data(writer: Writer, parent: Element, label: str, value: str, address: str, class_: str) -> None:
    """Add a telephone number or an address as a link that says what it is."""
    text = value.removeprefix("https://").removeprefix("http://").rstrip("/")
    line = SubElement(parent, "p", {"class": class_})
    named = shown(f"{writer.phrases.say(label).text} {text}")
    link = {"href": link_address(address, {}), "dir": "ltr", "aria-label": named}
    SubElement(line, "a", link).text = shown(text)


def add_qr_code(writer: Writer, block: model.QrCode, place: Place) -> None:
    """Add a code, which whoever reads this on another screen may scan, and words with the address beside it."""
    words = writer.words
    web = fill_facts(block.web, words.facts)
    inside = place.inside("div", "code").parent
    said = writer.phrases.say("Web")
    draw_code(inside, link_address(web, {}), shown(f"{said.text}: {web}"), words.other_drawn(said.language))
    beside = SubElement(inside, "div")
    words.add(beside, "p", block.text)
    add_data(writer, beside, "Web", web, web, "address")


def add_texts(words: Words, parent: Element, name: str, texts: Iterable[Said], **attributes: str) -> None:
    """Add an element for each of some texts."""
    for said in texts:
        words.add(parent, name, said, **attributes)


def add_names(parent: Element, names: Sequence[Phrase]) -> None:
    """Add names of languages, each in its own."""
    items = SubElement(parent, "ul", {"class": "names"})
    for said in names:
        SubElement(items, "li", tongue(said.language)).text = shown(said.text)
