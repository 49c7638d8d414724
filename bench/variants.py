"""Leaflets that nobody has seen: the same words in another order, so that no engine can have kept a paragraph.

Markup, facts, links and numbers stay where they are, and so does the last word of a clause; the other words of each
clause are shuffled. Words recur, as they do in a real catalogue; paragraphs do not, unless they are very short.
"""

from __future__ import annotations

import random
import re
from collections.abc import Mapping
from dataclasses import dataclass, replace
from functools import cached_property, lru_cache

from leafletpress.content.inline import Token, escape_inline, tokens
from leafletpress.content.model import Message
from leafletpress.pipeline.project import Project
from leafletpress.translation.coverage import TranslatedLeaflet
from leafletpress.translation.messages import rewrite

# A word between blanks; where a script writes none, one or two of its signs with the stops after them.
UNSPACED = r"[\u3400-\u9fff]"
WORD = re.compile(rf"{UNSPACED}{{1,2}}(?:[^\w\s])*|(?:(?!{UNSPACED})\S)+")

ENDINGS = ".?!:;,()۔؟،।。？！：，、）"


@dataclass(frozen=True)
class OneLeaflet(Project):
    """Be a library in which one leaflet in one language is as it is given here, and no other is."""

    pair: tuple[str, str]
    given: TranslatedLeaflet

    @cached_property
    def translated(self) -> Mapping[tuple[str, str], TranslatedLeaflet]:
        """Return what can be built."""
        return {self.pair: self.given}


def with_leaflet(library: Project, pair: tuple[str, str], given: TranslatedLeaflet) -> OneLeaflet:
    """Return a library that has a leaflet in one language in memory."""
    return OneLeaflet(library.files, library.inventory, pair, given)


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
    """Return plain text with its words in the order of a number, blanks and ends of clauses as they were."""
    words = WORD.findall(text)
    kept = [any(map(str.isdigit, word)) for word in words]
    turned = list(words)
    start = 0
    for end, word in enumerate(words):
        if word[-1] in ENDINGS or end == len(words) - 1:
            places = [place for place in range(start, end) if not kept[place]]
            order = random.Random(f"{number} {start} {text}").sample(places, len(places))  # noqa: S311 - no secret
            for place, source in zip(places, order, strict=True):
                turned[place] = words[source]
            start = end + 1
    left = iter(turned)
    return WORD.sub(lambda _: next(left), text)
