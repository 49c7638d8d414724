"""The end of a leaflet: another language or format, authors, sources."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from leafletpress.content.inline import escape_inline, plain_text
from leafletpress.content.model import Message
from leafletpress.design.page_layout import longest_measure
from leafletpress.errors import MissingFont, Problem, Where
from leafletpress.languages import SOURCE_LANGUAGE
from leafletpress.layout.box import Box, Break, Flow, VBox
from leafletpress.layout.composer import Composer
from leafletpress.layout.context import BlockContext
from leafletpress.layout.graphics import Panel
from leafletpress.layout.text import Inline, Mark
from leafletpress.translation.formats import format_list
from leafletpress.translation.phrases import ANOTHER
from leafletpress.typography.stages import Run

if TYPE_CHECKING:
    from leafletpress.layout.text import Text
    from leafletpress.translation.phrases import Phrase, Phrases

MOST_NAMED = 5  # characters without a glyph
WRITTEN = "Written by {authors}"


def set_back_matter(composer: Composer, context: BlockContext, available_in: Sequence[Phrases]) -> list[Box]:
    """Return the end matter, kept in small pieces so that it fills what room there is."""
    return [
        set_another_language(composer, context, available_in),
        *set_authors(composer, context),
        *set_sources(composer, context),
    ]


def set_another_language(composer: Composer, context: BlockContext, available_in: Sequence[Phrases]) -> Box:
    """Return one sentence in a frame, in the leaflet's language first, then in the others it exists in."""
    element = context.element.add("Sect")
    own = composer.phrases.say(ANOTHER)
    style = composer.text_style("body")._replace(native=True)
    texts: list[Box] = [composer.text(own, style._replace(bold=True, balanced=True), element)]
    others = element.add("L", numbering="None")
    for phrases in available_in:
        said = phrases.say(ANOTHER)
        if (
            said.language != own.language
            and said.language == phrases.language.tag
            and can_be_set(composer, phrases, said)
        ):
            texts.append(composer.text(said, style, others.add("LI"), "LBody", before=composer.units(1)))
    layout = composer.design.layout
    room = layout.width - 2 * composer.padding()
    spare = max(0.0, room - longest_measure(layout.type.body))
    return VBox(
        tuple(texts),
        rtl=composer.rtl,
        padding=(composer.units(3), composer.units(3)),
        indent=(composer.padding(), composer.padding() + spare),
        backdrop=Panel(frame=composer.design.brand.palette.primary),
        whole_below=0.4 * composer.design.layout.page_height,
        before=composer.space("section"),
        after=composer.space("block"),
        break_after=Break.DISCOURAGE,  # so that no last page holds authors and sources alone
    )


def can_be_set(composer: Composer, phrases: Phrases, said: Phrase) -> bool:
    """Tell whether there are fonts for a further language; if not, warn that its line is left out.

    A missing font is that language's own misfortune: it does not keep the leaflet from all others.
    """
    stack = composer.design.stack(phrases.language)
    fault, hint = "", "install the font and build again"
    try:
        covered = stack.best(bold=False, script=phrases.language.script).covers(said.text)
        if not covered and (lacking := stack.lacking(said.text)):
            fault, hint = f"no font has {lacking[:MOST_NAMED]}", "make_pdfs.py check says which font to add"
    except MissingFont as error:
        fault = str(error)
    if fault:
        fault = f"the line in {phrases.language.english_name} is left out: {fault}"
        composer.overset.note(Problem(Where("layouts/fonts.yaml"), fault, hint, "warning", "no-font"))
    return not fault


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

    Where the language has no such words, English ones stand before translated names: these need its fonts.
    """
    authors, own = composer.leaflet.authors, composer.language
    names = [plain_text(author.text, composer.facts) for author in authors]
    spoken = composer.phrases.speaking(WRITTEN).language
    if spoken.tag == own.tag or all(author.language == spoken.tag for author in authors):
        said = composer.phrases.say(WRITTEN, authors=format_list(names, spoken))
        return composer.inline(said), spoken.tag
    words = Run(WRITTEN.removesuffix("{authors}"), language=spoken.tag, tag=1)
    return Inline(
        (words, Run(format_list(names, own), language=own.tag)), (Mark("Span", language=spoken.tag),)
    ), own.tag


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
