"""The end of a leaflet -> flowables: another language or format, authors, sources."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from leafletpress.content.inline import escape_inline, plain_text
from leafletpress.content.model import Message
from leafletpress.design.page_layout import longest_measure
from leafletpress.errors import MissingFont, Problem, Where
from leafletpress.languages import SOURCE_LANGUAGE
from leafletpress.layout.block import Block, Keep, Stack
from leafletpress.layout.desk import Desk
from leafletpress.layout.ink import Panel
from leafletpress.layout.place import Place
from leafletpress.translation.formats import format_list
from leafletpress.translation.phrases import ANOTHER

if TYPE_CHECKING:
    from leafletpress.layout.text import Text
    from leafletpress.translation.phrases import Phrase, Phrases

MOST_NAMED = 5  # characters without a glyph
WRITTEN = "Written by {authors}"


def set_ending(desk: Desk, place: Place, available_in: Sequence[Phrases]) -> list[Block]:
    """Return the end matter, kept in small pieces so that it fills what room there is."""
    return [set_another_language(desk, place, available_in), *set_authors(desk, place), *set_sources(desk, place)]


def set_another_language(desk: Desk, place: Place, available_in: Sequence[Phrases]) -> Block:
    """Return one sentence in a frame, in the leaflet's language first, then in the others it exists in."""
    element = place.element.add("Sect")
    own = desk.phrases.say(ANOTHER)
    look = desk.look("body")._replace(native=True)
    texts: list[Block] = [desk.text(own, look._replace(bold=True, balanced=True), element)]
    others = element.add("L", numbering="None")
    for phrases in available_in:
        said = phrases.say(ANOTHER)
        if said.language != own.language and said.language == phrases.language.tag and can_be_set(desk, phrases, said):
            texts.append(desk.text(said, look, others.add("LI"), "LBody", before=desk.units(1)))
    layout = desk.design.layout
    room = layout.width - 2 * desk.padding()
    spare = max(0.0, room - longest_measure(layout.type.body))
    padded = [text.inset(desk.padding(), desk.padding() + spare) for text in texts]
    return Stack(
        padded,
        rtl=desk.rtl,
        padding=(desk.units(3), desk.units(3)),
        backdrop=Panel(frame=desk.design.brand.palette.primary),
        whole_below=0.4 * desk.design.layout.page_height,
        before=desk.space("section"),
        after=desk.space("block"),
        keep=Keep.LIKED,  # so that no last page holds authors and sources alone
    )


def can_be_set(desk: Desk, phrases: Phrases, said: Phrase) -> bool:
    """Tell whether there are fonts for a further language; if not, warn that its line is left out.

    A missing font is that language's own misfortune: it does not keep the leaflet from all others.
    """
    stack = desk.design.stack(phrases.language)
    fault, hint = "", "install the font and build again"
    try:
        covered = stack.best(bold=False, script=phrases.language.script).covers(said.text)
        if not covered and (lacking := stack.lacking(said.text)):
            fault, hint = f"no font has {lacking[:MOST_NAMED]}", "make_pdfs.py check says which font to add"
    except MissingFont as error:
        fault = str(error)
    if fault:
        fault = f"the line in {phrases.language.english_name} is left out: {fault}"
        desk.overset.note(Problem(Where("layouts/fonts.yaml"), fault, hint, "warning", "no-font"))
    return not fault


def set_authors(desk: Desk, place: Place) -> list[Block]:
    """Return who wrote the leaflet; nothing if nobody is named."""
    if not desk.leaflet.authors:
        return []
    names = [plain_text(author.text, desk.facts) for author in desk.leaflet.authors]
    spoken = desk.phrases.speaking(WRITTEN).language
    said = desk.phrases.say(WRITTEN, authors=format_list(names, spoken))
    look = desk.look("small")._replace(balanced=True)
    text = desk.text(said, look, place.element, before=desk.space("block"), keep=Keep.WISHED)
    return [measured(desk, text)]


def set_sources(desk: Desk, place: Place) -> list[Block]:
    """Return the evidence behind the text, small and in English; nothing if there is none."""
    leaflet = desk.leaflet
    if not leaflet.sources:
        return []
    small = desk.look("small")
    list_element = place.element.add("L", numbering="None")
    heading = desk.text(
        desk.phrases.say("Sources"),
        small._replace(bold=True),
        list_element,
        "Caption",
        before=desk.space("paragraph"),
        keep=Keep.REQUIRED,
    )
    entries: list[Block] = []
    look = small._replace(balanced=True)
    last = len(leaflet.sources) - 1
    for index, source in enumerate(leaflet.sources):
        message = Message(escape_inline(source), leaflet.where, SOURCE_LANGUAGE)
        keep = Keep.FREE if index == last else Keep.WISHED
        text = desk.text(message, look, list_element.add("LI"), "LBody", keep=keep)
        entries.append(measured(desk, text))
    return [heading, *entries]


def measured(desk: Desk, text: Text) -> Block:
    """Return balanced small type in a width that holds no more characters to a line than a reader can follow."""
    layout = desk.design.layout
    running = (layout.width - layout.text_indent) * layout.type.small / layout.type.body
    return text.inset(0, layout.width - min(running, longest_measure(layout.type.small)))
