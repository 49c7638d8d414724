r"""What HTML, Markdown and word processors leave in a text: the signs that rules of English and translations look for.

Only `**bold**`, `[words](address)` and {facts} are markup here; all else is printed as it stands.
"""

from __future__ import annotations

import re
from typing import NamedTuple

from leafletpress.checks.quantities import ADDRESS


class Sign(NamedTuple):
    """What another language of markup looks like, and what an author writes in place of it."""

    pattern: re.Pattern[str]
    instead: str


def sign(pattern: str, instead: str) -> Sign:
    """Return a sign of a pattern, in which ^ and $ are the ends of a line."""
    return Sign(re.compile(pattern, re.M | re.I), instead)


KNOWN_TAGS = (
    "a abbr article aside b big blockquote body br caption center cite code del details div dd dl dt em figcaption "
    "figure font footer form h1 h2 h3 h4 h5 h6 head header hr html i iframe img input ins kbd label li link main mark "
    "meta nav ol option p pre q s samp script section select small span strike strong style sub summary sup svg table "
    "tbody td textarea tfoot th thead title tr tt u ul var video o:p"
)
ATTRIBUTE = r"""\s+[\w:-]{1,40}\s*=\s*(?:"[^"<>]{0,300}"|'[^'<>]{0,300}'|[^\s"'<>=]{1,300})"""
TAG = sign(
    rf"</?(?:{'|'.join(KNOWN_TAGS.split())})(?:{ATTRIBUTE}){{0,20}}\s*/?>|<!--", "delete the tags; **words** is bold"
)
# What a translation may have got from a program besides: tags of XLIFF, and <0> of translation services.
ANY_TAG = re.compile(r"</?(?:[A-Za-z][A-Za-z0-9:-]{0,20}(?:\s[^<>]{0,300})?|[0-9]{1,2})/?>|<!--|-->")
ENTITY = re.compile(r"&(?:#[0-9]{1,7}|#[xX][0-9A-Fa-f]{1,6}|[A-Za-z][A-Za-z0-9]{1,30});|&(?:nbsp|amp|lt|gt|quot)\b")

# Scripts without blanks have letters beside the marks: only Latin ones and digits tell that a sign means itself.
OPENING, CLOSING = r"(?=[^\W_]|[“\"‘'„«「《¿¡])", r"(?<=[^\s*_(\\])"
INSIDE = (
    sign(rf"(?<![A-Za-z0-9_])__{OPENING}[^\n]{{1,2000}}?{CLOSING}__(?![A-Za-z0-9_])", "write **words** for bold"),
    sign(rf"(?<![0-9*\\])\*{OPENING}[^*\n]{{1,2000}}{CLOSING}\*(?![A-Za-z0-9*])", "write **words** for bold"),
    sign(rf"(?<![^\W_])(?<!_)_{OPENING}[^_\n]{{1,2000}}{CLOSING}_(?![^\W_])(?!_)", "write **words** for bold"),
    sign(r"~~(?=\S)[^~\n]{1,200}~~|==(?=\S)[^=\n]{1,200}==", "delete the signs"),
    sign(r"`[^`\n]{1,200}`", "delete the signs, or write quotation marks"),
    sign(r"\]\s{1,9}\((?:https?|mailto|tel):|\)\[(?:https?|mailto|tel):|\[\^\w{1,20}\]", "write [words](https://…)"),
    sign(r"\[/?(?:b|i|u|s|url|img|size|color|list)\]", "delete the signs; **words** is bold"),
)
IMAGE = sign(r"!\[[^\]\n]{0,200}\]", "write figure: {image: figures/name.svg, alt: …} as a block of its own")
# At the beginning of a line.
LINES = "write list: and below it a line an item, each begun with '- '"
FIRST = (
    sign(r"^[ \t]*#{1,6}[ \t]+\S", "write a section: - heading: …"),
    sign(r"^[ \t]*[-*+•·▪●◦‣–—][ \t]+(?=[^\s\d])", LINES),
    sign(r"^[ \t]*[-•·▪●◦‣](?=[^\W\d_])", LINES),
    sign(r"^[ \t]*\[[ x]\][ \t]+\S", "write checklist: and below it a line a box, each begun with '- '"),
    sign(r"^[ \t]*>[ \t]+[^\W\d]", "write the words in quotation marks"),
    sign(r"^[ \t]*\|.*\|[ \t]*$", "write table: {header: [..], rows: [[..]]}"),
    sign(r"^[ \t]*(?:[-=_*~][ \t]?){3,20}[ \t]*$", "delete it"),
)
# Texts without one of these have no sign inside.
ANY_SIGN = re.compile(r"[<>&_*~`\\|\[=]")


def addresses_out(text: str) -> str:
    """Return a text in which each address is `https://…` or a blank: its signs are its own, and what it is, stays."""
    return ADDRESS.sub(lambda match: "https://…" if match[0].startswith("http") else " ", text)
