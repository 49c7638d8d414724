"""What a leaflet site shows, as data: made by `gather`, drawn by `pages` and `search_data`."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from typing import NamedTuple

from leafletpress.errors import Problem
from leafletpress.pipeline.about import About
from leafletpress.pipeline.releases import Releases

# The one layout with a name of its own on the site: an address says what it leads to, not how it was set.
LEAFLET_PDF = "leaflet"
BILINGUAL = "bilingual"
# What the buttons say, by layout; one that is not here is called after its file.
LAYOUT_WORDS = {"standard": "PDF", "large-print": "Large print", BILINGUAL: "Beside the English"}


class SiteLanguage(NamedTuple):
    """A language (BCP 47): names, what its readers speak, direction, script (ISO 15924)."""

    tag: str
    english: str
    own: str
    called: tuple[str, ...] = ()
    spoken: tuple[str, ...] = ()
    direction: str = "ltr"
    script: str = "Latn"

    @property
    def is_english(self) -> bool:
        """Tell whether it is the language that leaflets are written in."""
        return self.tag == "en"

    @property
    def is_beside(self) -> bool:
        """Tell whether its own name says more than the English one."""
        return self.own.casefold() != self.english.casefold()


class Pdf(NamedTuple):
    """A PDF of an edition: layout, path under the output folder, what its bytes are held against."""

    layout: str
    path: str
    sha256: str
    bytes: int
    pages: int

    @property
    def name(self) -> str:
        """Return its name on the site, which never changes."""
        return f"{LEAFLET_PDF if self.layout == 'standard' else self.layout}.pdf"

    @property
    def words(self) -> str:
        """Return what a button says."""
        return LAYOUT_WORDS.get(self.layout, self.layout.replace("-", " ").capitalize())

    @property
    def size(self) -> str:
        """Return its size in words: 161 KB."""
        kilobytes = max(1, round(self.bytes / 1000))
        return f"{kilobytes} KB" if kilobytes < 1000 else f"{self.bytes / 1e6:.1f} MB"


@dataclass(frozen=True)
class Edition:
    """A leaflet in one language: its PDFs, and its HTML (`web`) if that was made.

    `last_day` is the last on which it may be given out, `leads` say where its references to other leaflets lead here,
    by their addresses in the HTML: "" to none that is given out.
    """

    language: SiteLanguage
    title: str
    version: str
    edition: str
    reviewed: str
    next_review: str
    last_day: date
    is_draft: bool
    pdfs: tuple[Pdf, ...]
    web: Pdf | None = None
    leads: tuple[tuple[str, str], ...] = ()


class Gone(NamedTuple):
    """A leaflet, or one language of it, that is not given out any more: since when, why, what to use instead."""

    reference: str
    language: str
    title: str
    day: date | None
    reason: str
    instead: str


@dataclass(frozen=True)
class SiteLeaflet:
    """A leaflet in all languages that are given out, English first, then by the English names of the languages.

    `brand` is the name of the one whose leaflet it is, "" if that is the site's own.
    """

    id: str
    reference: str
    about: About
    editions: tuple[Edition, ...]
    gone: tuple[Gone, ...] = ()
    brand: str = ""

    @cached_property
    def english(self) -> Edition | None:
        """Return the English edition, None if it is not given out."""
        return next((one for one in self.editions if one.language.is_english), None)


class SiteBrand(NamedTuple):
    """Who speaks: names, lines, colours (#RRGGBB by name), the address of the site or "", days a copy is good for.

    `guests` are the names, by id, of other brands whose leaflets stand on its site, `elsewhere` the addresses of those
    that have another one, `doubts` what is wrong with the files of others.
    """

    name: str
    tagline: str = ""
    contact: str = ""
    ask: str = ""
    notice: str = ""
    site: str = ""
    copy_good_for: int = 31
    colours: Mapping[str, str] = {}
    logo: tuple[str, bytes] | None = None
    guests: Mapping[str, str] = {}
    elsewhere: Mapping[str, str] = {}
    doubts: tuple[Problem, ...] = ()


class LeftOut(NamedTuple):
    """What is left out and is no fault: drafts, editions past their review, leaflets by the address of another site."""

    drafts: int = 0
    overdue: int = 0
    elsewhere: Mapping[str, int] = {}


NOTHING = LeftOut()


@dataclass(frozen=True)
class Site:
    """All that a site is made of. `day` is that of the build; a `drafts` site is a preview and says so everywhere."""

    brand: SiteBrand
    leaflets: tuple[SiteLeaflet, ...]
    languages: tuple[SiteLanguage, ...]
    no_writing: Mapping[str, str]
    releases: Releases
    gone: tuple[Gone, ...]
    day: date
    drafts: bool = False
    left_out: LeftOut = NOTHING

    @cached_property
    def by_reference(self) -> Mapping[str, SiteLeaflet]:
        """Return the leaflets by reference, small letters."""
        return {one.reference.casefold(): one for one in self.leaflets}

    def page_of(self, reference: str, tag: str) -> str:
        """Return the path of a leaflet's page in a language (BCP 47), else that of all its languages, "" for none."""
        found = self.by_reference.get(reference.casefold())
        if found is None or not found.editions:
            return ""
        own = f"/{tag}" if any(one.language.tag == tag for one in found.editions) else ""
        return f"{found.reference}{own}/index.html"

    @cached_property
    def departments(self) -> Mapping[str, tuple[SiteLeaflet, ...]]:
        """Return the leaflets by department, in the order of the alphabet; those without one are left out."""
        found: dict[str, list[SiteLeaflet]] = {}
        for leaflet in self.leaflets:
            if leaflet.about.department:
                found.setdefault(leaflet.about.department, []).append(leaflet)
        return {name: tuple(found[name]) for name in sorted(found, key=str.casefold)}
