r"""Rules about what other programs leave in English text: HTML, Markdown, entities, broken letters.

Only `**bold**` and `[words](address)` are markup here; all else is printed as it stands, which nobody means. What is
written with a backslash (`\*`, `\[`) is meant, and so are signs that stand between blanks or figures.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator

from leafletpress.checks.broken_letters import LOST_IN_ENGLISH, misread
from leafletpress.checks.foreign_marks import (
    ANY_SIGN,
    ENTITY,
    FIRST,
    IMAGE,
    INSIDE,
    LINES,
    TAG,
    addresses_out,
    sign,
)
from leafletpress.checks.rule import FACT, Example, Rule
from leafletpress.content.block_names import is_furniture
from leafletpress.content.inline import InlineError, tokens
from leafletpress.errors import Problem
from leafletpress.translation.messages import PlacedMessage

MARKUP = Rule(
    "english-markup",
    "warning",
    "HTML, Markdown or an entity in the English, which is printed as it stands",
    "Patients read <b>not</b>, and translators copy it.",
    Example("Do <b>not</b> eat. Take *half* &amp; rest.", "Do **not** eat. Take **half** and rest."),
)
ENCODING = Rule(
    "english-encoding",
    "warning",
    "letters in the English that a program broke (Ã© for é, don?t for don’t)",
    "A broken word cannot be read or looked up, and what stood there is lost.",
    Example("CafÃ© â€“ donâ€™t", "Café – don’t"),
)
LETTERS = Rule(
    "english-letters",
    "warning",
    "letters in the English that only look like letters (ｆｕｌｌ ｗｉｄｔｈ, 𝐛𝐨𝐥𝐝, ㎎), or signs that nobody sees",
    "No search finds them, screen readers spell them out or pass over them, and many fonts lack them.",
    Example("Take ５ ㎎", "Take 5 mg"),
)
RULES = (MARKUP, ENCODING, LETTERS)

QUOTED_LENGTH = 30
MOST_QUOTED = 4

# Signs that only English, whose words are known, can have: a translation may begin with the word o, or with a).
LETTER_BULLET = sign(r"^[ \t]*(?-i:o)[ \t]+(?=[^\s\d])", LINES)
BACKSLASH = sign(r"\\.?", "write it without the backslash; each line of a text is an item of its own")
NUMBER = sign(
    r"^[ \t]*\(?(?:[0-9]{1,2}|[a-z])\)[ \t]+\S|^[ \t]*[0-9]{1,2}\.[ \t]+\S",
    "write steps: the numbers come by themselves",
)
NUMBERED = (", paragraph", ", list item", ", tick-box line")
LOOK_ALIKE = re.compile("[\u2103\u2109\u2e80-\u2fd5\u3300-\u33ff\uff01-\uff5e\uffe0-\uffe6\U0001d400-\U0001d7ff]+")
# Joiners and direction marks do nothing beside Latin letters and digits but keep a search from finding the word.
UNSEEN = re.compile(
    "[\u034f\u180e\u200b\u2060-\u2064\ufeff\ufff9-\ufffb]|(?<=[A-Za-z0-9])[\u200c-\u200f](?=[A-Za-z0-9\\s.,;:!?]|$)"
)


def debris_problems(placed: PlacedMessage) -> Iterator[Problem]:
    """Yield what other programs left in one English text."""
    text = addresses_out(bare(placed.message.text))
    if image := IMAGE.pattern.search(placed.message.text):
        yield problem(placed, MARKUP, f"printed as it stands: {quoted([image[0]])}", IMAGE.instead)
    for found, instead in markup(text, placed.at):
        yield problem(placed, MARKUP, f"printed as it stands: {quoted(found)}", instead)
    if text.isascii() and "?" not in text:
        return
    for passage, meant in broken(text):
        instead = {"\ufeff": "delete it", "\xa0": "write a blank"}.get(meant, f"write {meant}")
        yield problem(placed, ENCODING, f"{quoted([passage])} is broken", instead)
    if found := LOOK_ALIKE.findall(text):
        plain = " ".join(unicodedata.normalize("NFKC", one) for one in found[:MOST_QUOTED])
        yield problem(placed, LETTERS, f"this only looks like plain letters: {quoted(found)}", f"write {plain}")
    if hidden := UNSEEN.search(text):
        name = f"U+{ord(hidden[0]):04X} {unicodedata.name(hidden[0], '')}".strip()
        yield problem(placed, LETTERS, f"{name} stands in the text and cannot be seen", "delete it")


def bare(text: str) -> str:
    """Return a text without the markup that means something here, its lines kept; as it stands if that is broken."""
    escaped = re.sub(r"\\[*\[]", FACT, text)
    try:
        return "".join(
            FACT if token.kind == "fact" else token.text for token in tokens(escaped) if token.kind != "bold"
        )
    except InlineError:
        return escaped


def markup(text: str, at: str) -> Iterator[tuple[list[str], str]]:
    """Yield the markup of other languages in a text, once for each kind: what was found, what to write instead."""
    if at.endswith(", paragraph") and is_furniture(text):
        yield [text.strip()], "there are no page breaks and no list of contents: delete it"
    numbered = at.endswith(NUMBERED) or ", step " in at
    inside = (TAG, *INSIDE, BACKSLASH) if ANY_SIGN.search(text) else ()
    signs = (*inside, *FIRST, LETTER_BULLET, *((NUMBER,) if numbered else ()))
    for pattern, instead in signs:
        if found := [match[0] for match in pattern.finditer(text)]:
            yield found, instead
    if entities := [match[0] for match in ENTITY.finditer(text) if meaning(match[0]) != match[0]]:
        yield entities, f"write {' '.join(dict.fromkeys(map(meaning, entities)))}"


def meaning(entity: str) -> str:
    """Return the sign that an entity stands for, or itself; a blank that does not break is called so."""
    from html import unescape  # its table of 2,000 names is rarely needed

    found = unescape(entity)
    return "a blank" if found in {"\xa0", " ", "\u2009", "\u202f"} else found


def broken(text: str) -> Iterator[tuple[str, str]]:
    """Yield passages that a program broke, with what they should be."""
    yield from misread(text, "Latn")
    for match in LOST_IN_ENGLISH.finditer(text):
        yield match[0], "the letter or sign that was lost"


def quoted(found: list[str]) -> str:
    """Return passages in quotation marks, each once, the first few of many."""
    short = dict.fromkeys(" ".join(one.split())[:QUOTED_LENGTH] for one in found)
    return ", ".join(f"“{one}”" for one in list(short)[:MOST_QUOTED])


def problem(placed: PlacedMessage, rule: Rule, message: str, hint: str) -> Problem:
    """Return a problem at the place of a message."""
    return Problem(placed.message.where, message, hint, rule.severity, rule.id)
