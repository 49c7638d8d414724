"""Every character has a glyph, or an error says which has none and where it stands."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING

from leafletpress.cldr import script_name
from leafletpress.content.inline import InlineError, parse_inline
from leafletpress.content.model import Message
from leafletpress.design.design import FONTS, LANGUAGES, Designs
from leafletpress.errors import MissingFont, Problem, Where
from leafletpress.languages import Language
from leafletpress.pipeline.project import Project
from leafletpress.pipeline.rule_ids import NO_FONT, NO_GLYPH, ruled
from leafletpress.translation.coverage import TranslatedLeaflet
from leafletpress.translation.phrases import PHRASES, Phrases
from leafletpress.translation.walk import messages_in

if TYPE_CHECKING:
    from leafletpress.typography.fonts import FontStack

COMMON_SCRIPT, INHERITED_SCRIPT = "Zyyy", "Zinh"
EMOJI, FIRST_EMOJI = "emoji", "\U0001f000"


def glyph_problems(translated: TranslatedLeaflet, project: Project) -> tuple[Problem, ...]:
    """Return the errors about characters of one leaflet in one language, its headers and footers included."""
    brand = project.designs.brands.get(translated.leaflet.brand)
    words = phrase_glyphs(project.phrases[translated.language.tag], project.designs, brand.messages if brand else ())
    return tuple(dict.fromkeys((*leaflet_glyphs(translated, project.designs), *words)))


def leaflet_glyphs(translated: TranslatedLeaflet, designs: Designs) -> tuple[Problem, ...]:
    """Return an error for each character of a leaflet that no font of its language has.

    A script without a font is one error, and so is a font that is not installed.
    """
    leaflet = translated.leaflet
    data = (Message(text, leaflet.where) for text in (*leaflet.sources, *dict(leaflet.facts).values()))
    messages = messages_in(leaflet)
    return _problems((*messages, *data), translated.language, designs, dict(leaflet.facts))


def phrase_glyphs(phrases: Phrases, designs: Designs, own: Iterable[Message]) -> tuple[Problem, ...]:
    """Return an error for each character of the layouts' phrases, and a brand's own messages, that no font has."""
    place = phrases.catalogue.shown if phrases.catalogue else "locale/common.pot"
    printed = (phrases.message(Message(entry.msgid, Where(place))) for entry in PHRASES)
    return _problems((*printed, *map(phrases.message, own)), phrases.language, designs, None)


def _problems(
    messages: Iterable[Message], spoken: Language, designs: Designs, facts: dict[str, str] | None
) -> tuple[Problem, ...]:
    if designs.table_problems:
        return ruled(designs.table_problems)
    try:
        lacking = _lacking(messages, spoken, designs, facts)
    except MissingFont as error:
        return (Problem(FONTS, f"{spoken.english_name}: {error}", rule=NO_FONT),)
    if lacking and not designs.languages.has_script(spoken):
        return (without_script(spoken),)
    groups = by_script(lacking, designs.stack(spoken)) if lacking else ()
    return tuple(
        _without_glyphs(chars, [place for char in chars for place in lacking[char]], spoken) for chars in groups
    )


def by_script(chars: Iterable[str], stack: FontStack) -> list[str]:
    """Return characters in their order, those of one script together if none of the fonts is for that script.

    So are emoji, which no font here has. Marks and signs that several scripts share go with letters named like them.
    """
    from leafletpress.typography.analyse import SCRIPTS  # what is right need not wait for it

    own = {COMMON_SCRIPT, INHERITED_SCRIPT, *(script for family in stack.families for script in stack.scripts(family))}
    scripts = {char: SCRIPTS.find(char) for char in chars}
    strange = {first_name(char): script for char, script in scripts.items() if script not in own}
    groups: dict[str, str] = {}
    for char, script in scripts.items():
        key = EMOJI if is_emoji(char) else strange.get(first_name(char), char if script in own else script)
        groups[key] = groups.get(key, "") + char
    return list(groups.values())


def first_name(char: str) -> str:
    """Return the first word of a character's Unicode name, which most often names its script."""
    return unicodedata.name(char, "").partition(" ")[0]


def is_emoji(char: str) -> bool:
    """Tell whether a character is a picture of the blocks of emoji, or changes one's colour."""
    return char >= FIRST_EMOJI and unicodedata.category(char) in ("So", "Sk")


def _lacking(
    messages: Iterable[Message], spoken: Language, designs: Designs, facts: dict[str, str] | None
) -> dict[str, list[Where]]:
    """Return the characters of messages that no font of a language has, each with the places where it stands."""
    there: set[str] = set()
    lacking: dict[str, list[Where]] = {}
    stack = designs.stack(spoken)
    for message in messages:
        # What one message has shown to be there need not be looked for again in the next.
        printed = _printed(message.text, facts)
        for char in sorted(set(printed) - there, key=printed.index):
            if char not in lacking and stack.find(char) and stack.find(char, bold=True):
                there.add(char)
            else:
                lacking.setdefault(char, []).append(message.where)
    return lacking


def without_script(spoken: Language) -> Problem:
    """Return the one error of a language in whose script no font can write."""
    script = script_name(spoken.script)
    file = f"NotoSans{''.join(filter(str.isalpha, script))}-Regular.ttf"
    fault = f"no font for the script of {spoken.english_name}, {script}"
    hint = (
        f"add one, such as {file} of Debian's fonts-noto-core: its files to {FONTS.file}, "
        f"its name under 'scripts', '{spoken.script}', to {LANGUAGES.file}; docs/authors.md shows how"
    )
    return Problem(LANGUAGES, fault, hint, rule=NO_FONT)


def _without_glyphs(chars: str, places: Sequence[Where], spoken: Language) -> Problem:
    """Return the error of a character, or of several of one script, at the first of their places."""
    name = unicodedata.name(chars[0], "a character without a name")
    others = len(set(places)) - 1
    more = f", here and in {'another text' if others == 1 else f'{others} other texts'}" if others else ""
    first = f"the character {chars[0]!r} (U+{ord(chars[0]):04X} {name})"
    kind = "emoji" if is_emoji(chars[0]) else "of its script"
    others_lacking = f", nor {len(chars) - 1} more {kind}" if len(chars) > 1 else ""
    fault = f"no font of {spoken.english_name} has {first}{others_lacking}{more}"
    hint = "write something else, or add a font to layouts/languages.yaml"
    if is_emoji(chars[0]):
        hint = "say it in words, or show it in a figure: every device draws an emoji in another way"
    elif others_lacking:
        hint = (
            f"write the words in the language's own letters, show them in a figure, or add a font to {LANGUAGES.file}"
        )
    return Problem(places[0], fault, hint, rule=NO_GLYPH)


def _printed(text: str, facts: dict[str, str] | None) -> str:
    if facts is None:
        return text
    try:
        return "".join(span.text for span in parse_inline(text, facts))
    except InlineError:
        return text
