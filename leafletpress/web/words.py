"""Text into elements of HTML: markup, links, language and direction, and what runs from left to right in any text.

Everything that an author or translator wrote goes into nodes of an element tree, which escapes it when it is written.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import chain
from typing import NamedTuple, TypeAlias
from xml.etree.ElementTree import Element, SubElement

from leafletpress.content.inline import TO_LEAFLET, TO_SECTION, Span, parse_inline
from leafletpress.content.model import Message
from leafletpress.languages import language
from leafletpress.layout.printed_links import with_addresses
from leafletpress.layout.references import References, Referred
from leafletpress.translation.phrases import Phrase
from leafletpress.typography.tokens import tokens

Said: TypeAlias = Message | Phrase

PAPER = {"class": "paper"}  # what a screen does not show
LEFT_TO_RIGHT = {"dir": "ltr"}
# Controls, and signs that would turn the text around them (UAX #9, explicit formatting): no text of ours needs them.
UNSHOWN = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069\ud800-\udfff\ufffe\uffff]")


class Words(NamedTuple):
    """What the texts of a page are read with: its language (BCP 47), facts, the leaflets that it refers to by id."""

    language: str
    facts: Mapping[str, str]
    leaflets: Mapping[str, Referred] = {}

    def add(self, parent: Element, name: str, said: Said, **attributes: str) -> Element:
        """Add an element with a text, its language and direction named where they are not the page's."""
        element = SubElement(parent, name, {**classed(attributes), **self.other(said.language)})
        spans = (Span(said.text),) if isinstance(said, Phrase) else parse_inline(said.text, self.facts)
        self.fill(element, spans, said.language)
        return element

    def fill(self, element: Element, spans: Sequence[Span], tag: str) -> None:
        """Put the spans of a text in a language (BCP 47) into an element."""
        fill(element, spans, tag, self.leaflets)

    def other(self, tag: str) -> dict[str, str]:
        """Return the attributes of what is in a language (BCP 47), none if that is the page's."""
        return {} if tag == self.language else tongue(tag)

    def other_drawn(self, tag: str) -> dict[str, str]:
        """Return the same for a drawing, which cannot say its direction."""
        return {} if tag == self.language else {"lang": tag}


def tongue(tag: str) -> dict[str, str]:
    """Return the attributes that say a language (BCP 47) and its direction."""
    return {"lang": tag, "dir": language(tag).direction}


def classed(attributes: Mapping[str, str]) -> dict[str, str]:
    """Return attributes under their names in HTML: `class_` is `class`, and `aria_label` `aria-label`."""
    return {name.rstrip("_").replace("_", "-"): shown(value) for name, value in attributes.items()}


def shown(text: str) -> str:
    """Return text without controls and signs that turn text around."""
    return UNSHOWN.sub("", text)


def fill(element: Element, spans: Sequence[Span], tag: str, leaflets: Mapping[str, Referred] = {}) -> None:
    """Put the spans of a text in a language (BCP 47) into an element.

    Right-to-left text has isolates; one that begins in one span and ends in another has the parts of both in it. The
    address behind a link is there for paper alone, which nobody can click.
    """
    told = with_addresses(spans, tag, References(leaflets))
    apart = isolates(told) if language(tag).is_rtl else []
    own = {id(span) for span in spans}
    paper: Element | None = None
    across: tuple[Isolate, Element] | None = None
    start = 0
    for span in told:
        paper = None if id(span) in own else paper if paper is not None else SubElement(element, "span", PAPER)
        outer, inner, end = element if paper is None else paper, None, start + len(span.text)
        for text, isolate in pieces(span.text, start, apart):
            if isolate and not start <= isolate.start <= isolate.end <= end:
                if across is None or across[0] is not isolate:
                    across = isolate, SubElement(outer, "bdi", LEFT_TO_RIGHT)
                write(styled(across[1], span, leaflets), text)
                inner = None
                continue
            inner = styled(outer, span, leaflets) if inner is None else inner
            if isolate is None:
                write(inner, text)
            else:
                SubElement(inner, "bdi", LEFT_TO_RIGHT if isolate.token else {}).text = shown(text)
        start = end


def styled(outer: Element, span: Span, leaflets: Mapping[str, Referred]) -> Element:
    """Return the element for the words of a span, inside another: a link, what is bold, or the other itself."""
    inner = outer
    if span.link and (target := target_of(span.link, leaflets)):
        inner = SubElement(inner, "a", {"href": target})
    return SubElement(inner, "strong") if span.bold else inner


def target_of(link: str, leaflets: Mapping[str, Referred]) -> str:
    """Return what a link of a page leads to, "" for a leaflet that cannot be read."""
    if link.startswith(TO_SECTION):
        return f"#{anchor(link.removeprefix(TO_SECTION))}"
    if link.startswith(TO_LEAFLET):
        other = leaflets.get(link.removeprefix(TO_LEAFLET))
        return other.page if other else ""
    return link


def anchor(section: str) -> str:
    """Return the id that the section of a name has on a page: the page itself, or what it stands in, has others."""
    return f"section-{section}"


def write(element: Element, text: str) -> None:
    """Write text at the end of an element, behind its last child if it has one."""
    children = list(element)
    if children:
        children[-1].tail = (children[-1].tail or "") + shown(text)
    else:
        element.text = (element.text or "") + shown(text)


class Isolate(NamedTuple):
    """A stretch of a text that the text around it does not turn: a `token` runs from left to right, data as it does."""

    start: int
    end: int
    token: bool


def isolates(spans: Sequence[Span]) -> list[Isolate]:
    """Return the stretches of right-to-left text that stand for themselves: numbers with their parts, codes, facts."""
    text, data, start = "".join(span.text for span in spans), [], 0
    for span in spans:
        if span.fact is not None:
            data.append((start, start + len(span.text)))
        start += len(span.text)
    found = [Isolate(one.start, one.end, token=True) for one in tokens(text, frozenset(chain.from_iterable(data)))]
    facts = [Isolate(*one, token=False) for one in data if not overlaps(one, found)]
    return sorted([*found, *facts])


def overlaps(one: tuple[int, int], others: Iterable[Isolate]) -> bool:
    """Tell whether a stretch has characters in common with others."""
    return any(one[0] < other.end and other.start < one[1] for other in others)


def pieces(text: str, start: int, apart: Iterable[Isolate]) -> Iterator[tuple[str, Isolate | None]]:
    """Yield the parts of a text that begins at an offset, each with the isolate that it is in."""
    at, end = start, start + len(text)
    for one in apart:
        first, last = max(one.start, at), min(one.end, end)
        if first >= last:
            continue
        if at < first:
            yield text[at - start : first - start], None
        yield text[first - start : last - start], one
        at = last
    if at < end:
        yield text[at - start :], None
