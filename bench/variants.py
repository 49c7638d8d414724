"""Leaflets that nobody has seen: the same words in another order, so that no engine can have kept a paragraph.

Markup, facts and links stay where they are; each piece of plain text between them has its words shuffled. Words
recur, as they do in a real catalogue; paragraphs do not, unless they have one or two words.
"""

from __future__ import annotations

import random
import re
from dataclasses import replace
from functools import lru_cache

from leafletpress.content.inline import Token, escape_inline, tokens
from leafletpress.content.model import Message
from leafletpress.translation.coverage import TranslatedLeaflet
from leafletpress.translation.messages import rewrite

# A word between blanks; where a script writes none, up to three of its signs with the stops after them.
UNSPACED = r"[\u3400-\u9fff]"
WORD = re.compile(rf"{UNSPACED}{{1,3}}(?:[^\w\s])*|(?:(?!{UNSPACED})\S)+")


def variant(translated: TranslatedLeaflet, number: int) -> TranslatedLeaflet:
    """Return the leaflet with the words of every text in the order of one number; 0 is the leaflet itself."""
    if not number:
        return translated

    def change(message: Message) -> Message:
        return replace(message, text=shuffled(message.text, number))

    return replace(translated, leaflet=rewrite(translated.leaflet, change), source=rewrite(translated.source, change))


def shuffled(text: str, number: int) -> str:
    """Return a text's markup with its words in the order of a number."""
    return "".join(written(token, number) for token in tokens(text))


def written(token: Token, number: int) -> str:
    """Return the markup of one token, plain text shuffled."""
    if token.kind == "text":
        return escape_inline(reordered(token.text, number))
    if token.kind == "fact":
        return f"{{{token.text}}}"
    return "**" if token.kind == "bold" else f"[{token.text}]({token.address})"


@lru_cache(maxsize=1024)
def reordered(text: str, number: int) -> str:
    """Return plain text with its words in the order of a number, its blanks and its last word as they were."""
    *words, last = WORD.findall(text) or [""]
    random.Random(f"{number} {text}").shuffle(words)  # noqa: S311 - an order, not a secret
    left = iter((*words, last))
    return WORD.sub(lambda _: next(left), text)
