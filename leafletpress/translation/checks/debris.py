r"""Rules about what other programs leave in English text: HTML, Markdown, entities, broken letters.

Only `**bold**` and `[words](address)` are markup here; all else is printed as it stands, which nobody means. What is
written with a backslash (`\*`, `\[`) is meant, and so are signs that stand between blanks or figures.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from typing import NamedTuple

from leafletpress.content.block_names import is_furniture
from leafletpress.content.inline import InlineError, tokens
from leafletpress.errors import Problem
from leafletpress.translation.checks.rule import FACT, Example, Rule
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

TAGS = (
    "a abbr article aside b big blockquote body br caption center cite code del details div dd dl dt em figcaption "
    "figure font footer form h1 h2 h3 h4 h5 h6 head header hr html i iframe img input ins kbd label li link main mark "
    "meta nav ol option p pre q s samp script section select small span strike strong style sub summary sup svg table "
    "tbody td textarea tfoot th thead title tr tt u ul var video o:p"
)
ATTRIBUTE = r"""\s+[\w:-]{1,40}\s*=\s*(?:"[^"<>]{0,300}"|'[^'<>]{0,300}'|[^\s"'<>=]{1,300})"""
ENTITY = re.compile(r"&(?:#[0-9]{1,7}|#[xX][0-9A-Fa-f]{1,6}|[A-Za-z][A-Za-z0-9]{1,30});|&(?:nbsp|amp|lt|gt|quot)\b")
QUOTED_LENGTH = 30
MOST_QUOTED = 4


class Sign(NamedTuple):
    """Hold what another language of markup looks like, and what to write in place of it."""

    pattern: re.Pattern[str]
    instead: str


def sign(pattern: str, instead: str) -> Sign:
    """Return a sign of a pattern, in which ^ and $ are the ends of a line."""
    return Sign(re.compile(pattern, re.M | re.I), instead)


LINES = "write list: and below it a line an item, each begun with '- '"
# Wherever they stand in a text.
INSIDE = (
    sign(rf"</?(?:{'|'.join(TAGS.split())})(?:{ATTRIBUTE}){{0,20}}\s*/?>|<!--", "delete the tags; **words** is bold"),
    sign(r"(?<![\w_])__(?=[^\W_])[^\n]{0,200}?[^\s_]__(?![\w_])", "write **words** for bold"),
    sign(r"(?<![\w*])\*(?=[^\W_]|[“\"‘'])[^*\n]{0,200}?[\w.,;:!?)”\"’']\*(?![\w*])", "write **words** for bold"),
    sign(r"(?<![\w_])_(?=[^\W_])[^_\n]{0,200}?[\w.,;:!?)”\"’']_(?![\w_])", "write **words** for bold"),
    sign(r"~~(?=\S)[^~\n]{1,200}~~|==(?=\S)[^=\n]{1,200}==", "delete the signs"),
    sign(r"`[^`\n]{1,200}`", "delete the signs, or write quotation marks"),
    sign(r"\]\s{1,9}\((?:https?|mailto|tel):|\)\[(?:https?|mailto|tel):|\[\^\w{1,20}\]", "write [words](https://…)"),
    sign(r"\[/?(?:b|i|u|s|url|img|size|color|list)\]", "delete the signs; **words** is bold"),
    sign(r"\\.?", "write it without the backslash; each line of a text is an item of its own"),
)
# At the beginning of a line.
FIRST = (
    sign(r"^[ \t]*#{1,6}[ \t]+\S", "write a section: - heading: …"),
    sign(r"^[ \t]*(?:[-*+•·▪●◦‣–—]|(?-i:o))[ \t]+(?=[^\s\d])", LINES),
    sign(r"^[ \t]*[-•·▪●◦‣](?=[^\W\d_])", LINES),
    sign(r"^[ \t]*\[[ x]\][ \t]+\S", "write checklist: and below it a line a box, each begun with '- '"),
    sign(r"^[ \t]*>[ \t]+[^\W\d]", "write the words in quotation marks"),
    sign(r"^[ \t]*\|.*\|[ \t]*$", "write table: {header: [..], rows: [[..]]}"),
    sign(r"^[ \t]*(?:[-=_*~][ \t]?){3,20}[ \t]*$", "delete it"),
)
NUMBER = sign(
    r"^[ \t]*\(?(?:[0-9]{1,2}|[a-z])\)[ \t]+\S|^[ \t]*[0-9]{1,2}\.[ \t]+\S",
    "write steps: the numbers come by themselves",
)
NUMBERED = (", paragraph", ", list item", ", tick-box line")
# Texts without one of these have no sign inside.
ANY_SIGN = re.compile(r"[<>&_*~`\\|\[=]")
IMAGE = sign(r"!\[[^\]\n]{0,200}\]", "write figure: {image: figures/name.svg, alt: …} as a block of its own")
# UTF-8 as it looks where Windows' or the old Mac's letters are taken for it: what leads two, three or four bytes, then
# those that follow. What they mean must be a Latin letter, a mark or a symbol: É” is no broken ɔ.
FOLLOWING = "[\u00a0-\u00bf€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ]"
BROKEN = (
    ("cp1252", re.compile(f"[\u00c2-\u00c7]{FOLLOWING}|[âï]{FOLLOWING}{{2}}|ð{FOLLOWING}{{3}}")),
    ("mac_roman", re.compile(r"[√¬][^\s\w]|‚[Ääàâ][^\s]")),
)
LOST = re.compile("\ufffd|\\b[A-Za-z]{1,20}\\?(?:s|t|re|ve|ll|d|m)\\b")
LOOK_ALIKE = re.compile("[\u2103\u2109\u2e80-\u2fd5\u3300-\u33ff\uff01-\uff5e\uffe0-\uffe6\U0001d400-\U0001d7ff]+")
# Joiners and direction marks do nothing beside Latin letters and digits but keep a search from finding the word.
UNSEEN = re.compile(
    "[\u034f\u180e\u200b\u2060-\u2064\ufeff\ufff9-\ufffb]|(?<=[A-Za-z0-9])[\u200c-\u200f](?=[A-Za-z0-9\\s.,;:!?]|$)"
)


def debris_problems(placed: PlacedMessage) -> Iterator[Problem]:
    """Yield what other programs left in one English text."""
    text = bare(placed.message.text)
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
    signs = (*(INSIDE if ANY_SIGN.search(text) else ()), *FIRST, *((NUMBER,) if numbered else ()))
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
    """Yield passages whose UTF-8 was read as Windows' Latin, with what they should be, and what became a ?."""
    for encoding, pattern in BROKEN:
        for match in pattern.finditer(text):
            try:
                yield match[0], match[0].encode(encoding).decode("utf-8")
            except UnicodeError:
                continue
    for match in LOST.finditer(text):
        yield match[0], "the letter or sign that was lost"


def quoted(found: list[str]) -> str:
    """Return passages in quotation marks, each once, the first few of many."""
    short = dict.fromkeys(" ".join(one.split())[:QUOTED_LENGTH] for one in found)
    return ", ".join(f"“{one}”" for one in list(short)[:MOST_QUOTED])


def problem(placed: PlacedMessage, rule: Rule, message: str, hint: str) -> Problem:
    """Return a problem at the place of a message."""
    return Problem(placed.message.where, message, hint, rule.severity, rule.id)
