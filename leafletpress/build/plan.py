"""A wish such as "sacroplasty in Urdu, large print" -> the jobs that fulfil it."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from difflib import get_close_matches

from leafletpress.build.library import ENGLISH, Library
from leafletpress.errors import UnknownWish
from leafletpress.languages import UnknownLanguage, language

# On one page's worth of text these scripts take a few times longer to set: they are begun first.
SLOW_SCRIPTS = ("Arab", "Hans", "Hant")


@dataclass(frozen=True, slots=True)
class Wish:
    """Hold what was asked for; an empty tuple means all. `languages` are BCP 47 tags."""

    leaflets: tuple[str, ...] = ()
    languages: tuple[str, ...] = ()
    layouts: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, order=True)
class Job:
    """Name one PDF: leaflet id, language tag (BCP 47), layout id."""

    leaflet: str
    language: str
    layout: str

    def __str__(self) -> str:
        return f"{self.leaflet}, {self.language}, {self.layout}"


def plan(library: Library, wish: Wish) -> tuple[Job, ...]:
    """Return the jobs of a wish in a fixed order; raise UnknownWish for a name that nothing answers to.

    A leaflet or language that exists and has errors is no unknown name: it yields no job, its
    problems stand in the library. A bilingual layout yields no job for English.
    """
    known, tags = wished(library, wish)
    layouts = require("layout", wish.layouts, library.layout_ids)
    if not wish.layouts:
        layouts = [name for name in layouts if name in library.designs.default_ids]
    jobs = tuple(
        Job(leaflet_id, tag, layout)
        for (leaflet_id, tag) in sorted(library.translated)
        if leaflet_id in known and tag in tags
        for layout in layouts
        if library.has_edition(layout, tag)
    )
    if not jobs and wish.layouts and set(tags) == {ENGLISH} and set(layouts) <= set(library.designs.layouts):
        raise UnknownWish(f"{layouts[0]} sets a translation beside the English; name another language than en")
    return jobs


def wished(library: Library, wish: Wish) -> tuple[Sequence[str], Sequence[str]]:
    """Return the leaflet ids and language tags of a wish; raise UnknownWish for a name that nothing answers to."""
    known = require("leaflet", wish.leaflets, library.leaflet_ids)
    return known, require("language", [tag_of(name) for name in wish.languages], library.language_tags)


def pairs_without_jobs(library: Library, wish: Wish) -> tuple[tuple[str, str], ...]:
    """Return leaflet and language of what was asked for and cannot be built.

    That is each translation with errors and, where a leaflet and a language were both named, a good
    leaflet that has no translation.
    """
    ids, tags = wished(library, wish)
    named = bool(wish.leaflets and wish.languages)
    good = {leaflet.id for leaflet in library.leaflets}
    absent = ((name, tag) for name in ids for tag in tags if named and name in good)
    lacking = {pair for pair in absent if pair not in library.translated}
    return tuple(sorted(lacking | {pair for pair in library.broken if pair[0] in ids and pair[1] in tags}))


def longest_first(jobs: Iterable[Job]) -> list[Job]:
    """Return jobs with the slow scripts in front, so that no long one is left over at the end."""
    return sorted(jobs, key=lambda job: (language(job.language).script not in SLOW_SCRIPTS, job))


def tag_of(name: str) -> str:
    """Return the BCP 47 tag of a name that people gave; raise UnknownWish for what is no language."""
    try:
        return language(name).tag
    except UnknownLanguage as error:
        raise UnknownWish(str(error)) from error


def require(kind: str, wanted: Sequence[str], available: Sequence[str]) -> Sequence[str]:
    """Return what is wanted, or all if nothing is named; raise UnknownWish for what is not available."""
    for name in wanted:
        if name not in available:
            close = get_close_matches(name, available, n=1)
            hint = f"did you mean {close[0]!r}?" if close else f"there are: {', '.join(available) or 'none'}"
            raise UnknownWish(f"no {kind} {name!r}; {hint}")
    return wanted or available
