"""The end of a leaflet: another language or format, authors, sources, what lean furniture leaves out."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import KW_ONLY
from functools import lru_cache
from typing import TYPE_CHECKING

from leafletpress.content.inline import escape_inline
from leafletpress.content.model import Message
from leafletpress.design.page_layout import longest_measure
from leafletpress.errors import MissingFont, Problem, Where
from leafletpress.identity import Same
from leafletpress.languages import SOURCE_LANGUAGE, language
from leafletpress.layout.box import Box, Flow, VBox, frozen
from leafletpress.layout.breaks import Break
from leafletpress.layout.composer import Composer
from leafletpress.layout.context import BlockContext
from leafletpress.layout.furniture import imprint, packed
from leafletpress.layout.graphics import Panel
from leafletpress.layout.name_columns import NameColumns
from leafletpress.layout.square_code import set_copy_check
from leafletpress.layout.text import Inline, Mark
from leafletpress.translation.wording import another_language, other_names, written_by
from leafletpress.typography.stages import Run

if TYPE_CHECKING:
    from leafletpress.design.design import Design
    from leafletpress.languages import Language
    from leafletpress.layout.text import Text
    from leafletpress.pdf.page import Item
    from leafletpress.pdf.structure import Element
    from leafletpress.translation.phrases import Phrase

MOST_NAMES = 1024  # that are remembered
MOST_NAMED = 5  # characters without a glyph


def set_back_matter(composer: Composer, context: BlockContext, available_in: Sequence[Language]) -> list[Box]:
    """Return the end matter, kept in small pieces so that it fills what room there is."""
    # In the order in which they are read: each adds its elements when it is made.
    head = [set_another_language(composer, context, available_in), *set_copy_check(composer, context)]
    small = [*set_authors(composer, context), *set_sources(composer, context)]
    imprint = set_imprint(composer, context)
    if small and imprint:
        small[-1] = small[-1].altered(break_after=Break.AVOID)
    return [*head, *small, *imprint]


def set_another_language(composer: Composer, context: BlockContext, available_in: Sequence[Language]) -> Box:
    """Return in a frame how to ask for another language or format, and the names of those the leaflet exists in.

    The sentence stands in the leaflet's language and in English, once each: whoever reads neither knows the name of
    their own language, and finds it among forty sooner than among forty sentences.
    """
    element = context.element.add("Sect")
    own, *english = another_language(composer.phrases)
    style = composer.text_style("body")._replace(native=True)
    layout = composer.design.layout
    edge = composer.units(2)  # beside names, of which few are as wide as their column
    room = layout.width - composer.padding() - edge
    spare = max(composer.padding() - edge, room - longest_measure(layout.type.body))
    said = [composer.text(own, style._replace(bold=True, balanced=True), element, break_after=Break.FORBID, end=spare)]
    above = composer.units(1)
    flow: Flow = {"before": above, "break_after": Break.FORBID, "end": spare}
    said += [composer.text(phrase, style, element, **flow) for phrase in english]
    return VBox(
        (*said, *language_names(composer, element, available_in)),
        rtl=composer.rtl,
        padding=(composer.units(2.5), composer.units(2.5)),
        indent=(composer.padding(), edge),
        backdrop=Panel(frame=composer.design.brand.palette.fine),
        whole_below=composer.design.layout.page_height,
        before=composer.space("section"),
        after=composer.space("block"),
        break_after=Break.DISCOURAGE,  # so that no last page holds authors and sources alone
        yields=True,
    )


def language_names(composer: Composer, element: Element, available_in: Sequence[Language]) -> list[Box]:
    """Return the names of the further languages that a leaflet exists in, in columns; nothing without one.

    A missing font is a language's own misfortune: it does not keep the leaflet from all others.
    """
    names = [name for name in other_names(composer.language.tag, available_in) if can_be_set(composer, name)]
    if not names:
        return []
    style = composer.text_style("small")._replace(colour=composer.design.brand.palette.ink, heading=True)
    items = element.add("L", numbering="None")
    texts = tuple(composer.text(name, style, items.add("LI"), "LBody") for name in names)
    return [NameColumns(texts, style.size, rtl=composer.rtl, before=composer.units(1.5))]


def can_be_set(composer: Composer, said: Phrase) -> bool:
    """Tell whether there are fonts for the name of a further language; if not, warn that it is left out."""
    design = composer.design
    try:
        lacking = lacking_characters(Same(design), said)
        fault, hint = f"no font has {lacking[:MOST_NAMED]}", "make_pdfs.py check says which font to add"
    except MissingFont as error:
        lacking, fault, hint = said.text, str(error), "install the font and build again"
    if lacking:
        name = design.languages.names.named(language(said.language)).english_name
        fault = f"the name of {name} is left out: {fault}"
        composer.overset.note(Problem(Where("layouts/fonts.yaml"), fault, hint, "warning", "no-font"))
    return not lacking


@lru_cache(maxsize=MOST_NAMES)
def lacking_characters(same: Same[Design], said: Phrase) -> str:
    """Return the characters of the name of a language that no font of a design has; raise MissingFont."""
    spoken = language(said.language)
    stack = same.parts.stack(spoken)
    return "" if stack.best(bold=False, script=spoken.script).covers(said.text) else stack.lacking(said.text)


def set_authors(composer: Composer, context: BlockContext) -> list[Box]:
    """Return who wrote the leaflet; nothing if nobody is named."""
    if not composer.leaflet.authors:
        return []
    inline, tag = authors_line(composer)
    style = composer.text_style("small")._replace(balanced=True)
    element = context.element.add("P", language=composer.other(tag))
    flow: Flow = {"before": composer.space("block"), "break_after": Break.AVOID}
    return [measured(composer, composer.set(inline, style, tag, element, **flow))]


def authors_line(composer: Composer) -> tuple[Inline, str]:
    """Return “Written by A and B” and the language (BCP 47) in which it is set.

    English words before translated names need the fonts of these.
    """
    words, *names = written_by(composer.leaflet, composer.phrases)
    if not names:
        return composer.inline(words), words.language
    (listed,) = names
    runs = Run(words.text, language=words.language, tag=1), Run(listed.text, language=listed.language)
    return Inline(runs, (Mark("Span", language=words.language),)), listed.language


def set_sources(composer: Composer, context: BlockContext) -> list[Box]:
    """Return the evidence behind the text, small and in English; nothing if there is none."""
    leaflet = composer.leaflet
    if not leaflet.sources:
        return []
    small = composer.text_style("small")
    list_element = context.element.add("L", numbering="None")
    heading = composer.text(
        composer.phrases.say("Sources"),
        small._replace(bold=True),
        list_element,
        "Caption",
        before=composer.space("paragraph"),
        break_after=Break.FORBID,
    )
    entries: list[Box] = []
    style = small._replace(balanced=True)
    last = len(leaflet.sources) - 1
    for index, source in enumerate(leaflet.sources):
        message = Message(escape_inline(source), leaflet.where, SOURCE_LANGUAGE)
        break_after = Break.ALLOW if index == last else Break.AVOID
        text = composer.text(message, style, list_element.add("LI"), "LBody", break_after=break_after)
        entries.append(measured(composer, text))
    return [heading, *entries]


def measured(composer: Composer, text: Text) -> Box:
    """Return balanced small type in a width that holds no more characters to a line than a reader can follow."""
    layout = composer.design.layout
    running = (layout.width - layout.text_indent) * layout.type.small / layout.type.body
    return text.inset(0, layout.width - min(running, longest_measure(layout.type.small)))


@frozen
class TextRows(Box):
    """Short texts beside each other, `gap` points apart, in as few rows as a width takes; none is broken."""

    texts: tuple[Text, ...]
    gap: float
    _: KW_ONLY
    rtl: bool

    def rows(self, width: float) -> list[list[Text]]:
        """Return the texts of each row."""
        return packed(self.texts, self.gap, width, width)

    def row_height(self, row: Sequence[Text], width: float) -> float:
        """Return the height of a row in points."""
        return max(text.height_at(min(text.natural_width, width)) for text in row)

    def measure(self, width: float) -> float:
        return sum(self.row_height(row, width) for row in self.rows(width))

    def lines_at(self, width: float) -> int:
        return len(self.rows(width))

    def first_baseline(self, width: float) -> float | None:
        return self.texts[0].first_baseline(width)

    def place(self, x: float, top: float, width: float) -> Iterator[Item]:
        for row in self.rows(width):
            offset = 0.0
            for text in row:
                room = min(text.natural_width, width)
                yield from text.place(x + width - offset - room if self.rtl else x + offset, top, room)
                offset += room + self.gap
            top -= self.row_height(row, width)


def set_imprint(composer: Composer, context: BlockContext) -> list[Box]:
    """Return reference, version, dates and edition as the end of the text, where lean furniture leaves them out."""
    press = composer.design.layout.press
    if press is None or press.furniture != "lean":
        return []
    style = composer.text_style("small")._replace(heading=True)
    texts = tuple(composer.text(said, style, context.element) for said in imprint(composer))
    return [TextRows(texts, 1.2 * style.size, rtl=composer.rtl, before=composer.space("block"))]
