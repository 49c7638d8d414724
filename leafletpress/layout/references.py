"""What references in a leaflet lead to: pages of the same document, and other leaflets."""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple

from leafletpress.content.inline import TO_LEAFLET, TO_SECTION, Span
from leafletpress.languages import SOURCE_LANGUAGE, language
from leafletpress.translation.phrases import NBSP, PAGE, Phrases

FIRST_GUESS = 2  # of one digit, as most pages are


class Referred(NamedTuple):
    """Another leaflet: its reference, the address of its page on its brand's site, and where its HTML lies from ours.

    Both are "" where there is none.
    """

    reference: str
    address: str = ""
    page: str = ""


class PageNumbers:
    """The pages that the sections of a document stand on, as far as they are `known` before it is set.

    None is known of a page whose number is not to be printed. `asked` are the sections whose pages are printed;
    `contents` says whether the document has a list of contents.
    """

    def __init__(self, known: Mapping[str, int | None] | None = None, *, contents: bool = False) -> None:
        self.known, self.contents = known or {}, contents
        self.asked: dict[str, None] = {}

    def of(self, section: str) -> int | None:
        """Return the page of a section, a guess where nothing is known."""
        self.asked[section] = None
        return self.known.get(section, FIRST_GUESS)


class References(NamedTuple):
    """What a text in a language is told of what it refers to; without `numbers` it stands on no pages of its own."""

    leaflets: Mapping[str, Referred] = {}
    numbers: PageNumbers | None = None
    phrases: Phrases | None = None
    sections: frozenset[str] = frozenset()

    def page(self, section: str) -> int | None:
        """Return the page of a section, None where it is not to be printed."""
        return self.numbers.of(section) if self.numbers else None

    def page_of(self, section: str, tag: str) -> Span | None:
        """Return "page 4" as it stands in a text in a language (BCP 47), None where the page is not to be printed."""
        page = self.page(section) if section in self.sections else None
        return None if page is None else self.said_page(page, tag)

    def said_page(self, page: int | str, tag: str) -> Span | None:
        """Return the same of a page by its number, or by what stands for that; None where nobody can say it."""
        if self.phrases is None:
            return None
        spoken = self.phrases if self.phrases.language.tag == tag else Phrases(language(SOURCE_LANGUAGE))
        said = spoken.say(PAGE, page=page)
        apart = said.language != tag
        text = said.text.replace(" ", NBSP)
        return Span(text, fact="page" if apart else None, language=said.language if apart else None)

    def target(self, link: str) -> str | None:
        """Return what a link leads to in a document of pages, None where its words stand alone."""
        if link.startswith(TO_LEAFLET):
            other = self.leaflets.get(link.removeprefix(TO_LEAFLET))
            return other.address if other and other.address else None
        if link.startswith(TO_SECTION):
            return link if self.numbers and link.removeprefix(TO_SECTION) in self.sections else None
        return link


NOWHERE = References()
