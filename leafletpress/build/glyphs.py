"""Every character has a glyph, or an error says which has none and where it stands."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Iterator

from leafletpress.build.library import Library
from leafletpress.build.rule_ids import NO_FONT, NO_GLYPH
from leafletpress.content.inline import InlineError, parse_inline
from leafletpress.content.model import Message
from leafletpress.errors import MissingFont, Problem, Where
from leafletpress.languages import Language
from leafletpress.layout.design import Designs
from leafletpress.translation.coverage import TranslatedLeaflet
from leafletpress.translation.messages import placed_messages
from leafletpress.translation.phrases import PHRASES, Phrases

FONTS = Where("layouts/fonts.yaml")


def glyph_problems(leaflet_id: str, tag: str, library: Library) -> tuple[Problem, ...]:
    """Return the errors about characters of one leaflet in one language, its headers and footers included."""
    translated = library.translated[leaflet_id, tag]
    words = phrase_glyphs(library.phrases[tag], library.designs)
    return tuple(dict.fromkeys((*leaflet_glyphs(translated, library.designs), *words)))


def leaflet_glyphs(translated: TranslatedLeaflet, designs: Designs) -> tuple[Problem, ...]:
    """Return an error for each message of a leaflet with a character that no font of its language has.

    A font that is not installed is one error that names the package to install.
    """
    leaflet = translated.leaflet
    data = (Message(text, leaflet.where) for text in (*leaflet.sources, *dict(leaflet.facts).values()))
    messages = [placed.message for placed in placed_messages(leaflet)]
    return _problems((*messages, *data), translated.language, designs, dict(leaflet.facts))


def phrase_glyphs(phrases: Phrases, designs: Designs) -> tuple[Problem, ...]:
    """Return an error for each of a language's common messages with a character that no font of it has."""
    place = phrases.catalogue.shown if phrases.catalogue else "locale/common.pot"
    printed = (phrases.message(Message(entry.msgid, Where(place))) for entry in PHRASES)
    brands = map(phrases.message, designs.brand_messages)
    return _problems((*printed, *brands), phrases.language, designs, None)


def _problems(
    messages: Iterable[Message], spoken: Language, designs: Designs, facts: dict[str, str] | None
) -> tuple[Problem, ...]:
    seen: set[str] = set()
    try:
        return tuple(
            problem for message in messages for problem in _message_problems(message, spoken, designs, facts, seen)
        )
    except MissingFont as error:
        return (Problem(FONTS, f"{spoken.english_name}: {error}", rule=NO_FONT),)


def _message_problems(
    message: Message, spoken: Language, designs: Designs, facts: dict[str, str] | None, seen: set[str]
) -> Iterator[Problem]:
    printed = _printed(message.text, facts)
    stack = designs.stack(spoken)
    # What one message has shown to be there need not be looked for again in the next.
    for char in sorted(set(printed) - seen, key=printed.index):
        if stack.find(char) and stack.find(char, bold=True):
            seen.add(char)
            continue
        name = unicodedata.name(char, "a character without a name")
        fault = f"no font of {spoken.english_name} has the character {char!r} (U+{ord(char):04X} {name})"
        yield Problem(
            message.where, fault, "write something else, or add a font to layouts/languages.yaml", rule=NO_GLYPH
        )


def _printed(text: str, facts: dict[str, str] | None) -> str:
    if facts is None:
        return text
    try:
        return "".join(span.text for span in parse_inline(text, facts))
    except InlineError:
        return text
