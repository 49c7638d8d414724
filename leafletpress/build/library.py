"""A root folder as the commands see it: what can be built, what is wrong, and each text when it is asked for."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property, partial
from pathlib import Path
from typing import TypeVar

from leafletpress.build.reading import Pair, Reading
from leafletpress.build.rules import ruled
from leafletpress.build.shelf import ENGLISH, Shelf
from leafletpress.content.check import one_reference_each
from leafletpress.content.model import Leaflet
from leafletpress.content.read import COMMON, folder_problems
from leafletpress.errors import Problem
from leafletpress.languages import PSEUDO_LOCALES
from leafletpress.layout.design import Designs
from leafletpress.translation.catalogues import Catalogue
from leafletpress.translation.coverage import TranslatedLeaflet
from leafletpress.translation.phrases import Phrases
from leafletpress.translation.verdict import Verdict

__all__ = ["COMMON", "ENGLISH", "Library", "read_library"]

Value = TypeVar("Value")


class OnDemand(Mapping[Pair, Value]):
    """Be a mapping whose values are read when they are asked for, and not held."""

    def __init__(self, pairs: Iterable[Pair], read: Callable[[Pair], Value]) -> None:
        self.pairs = dict.fromkeys(pairs)
        self.read = read

    def __getitem__(self, pair: Pair) -> Value:
        """Return what is read for a pair; raise KeyError for one that is not there."""
        if pair not in self.pairs:
            raise KeyError(pair)
        return self.read(pair)

    def __iter__(self) -> Iterator[Pair]:
        """Yield the pairs."""
        return iter(self.pairs)

    def __len__(self) -> int:
        """Return how many there are."""
        return len(self.pairs)


@dataclass(frozen=True)
class Library:
    """Hold what is known of a root folder; made by `read_library`.

    `readings` has the English of every leaflet, the words of every language and, of sound leaflets, the
    translations that were asked for. `clashes` are problems between leaflets.
    """

    shelf: Shelf
    readings: Mapping[Pair, Reading]
    clashes: tuple[Problem, ...] = ()

    @property
    def root(self) -> Path:
        """Return the folder that holds leaflets/, locale/ and layouts/."""
        return self.shelf.root

    @property
    def designs(self) -> Designs:
        """Return every good layout and brand."""
        return self.shelf.designs

    @property
    def phrases(self) -> Mapping[str, Phrases]:
        """Return the words that layouts print, by language tag."""
        return self.shelf.phrases

    @cached_property
    def problems(self) -> tuple[Problem, ...]:
        """Return every problem of every file that was read, once."""
        found = {*ruled((*folder_problems(self.root / "leaflets"), *self.shelf.problems, *self.clashes))}
        return tuple(sorted(found.union(*(reading.problems for reading in self.readings.values())), key=str))

    @cached_property
    def translated(self) -> Mapping[Pair, TranslatedLeaflet]:
        """Return what can be built, by leaflet id and language tag."""
        return OnDemand(filter(self.is_sound, self._leaflets_read), self.shelf.translated)

    @cached_property
    def broken(self) -> frozenset[Pair]:
        """Return the translations of sound leaflets that an error keeps from being built."""
        return frozenset(pair for pair in self._leaflets_read if pair[1] != ENGLISH and not self.readings[pair].sound)

    @cached_property
    def verdicts(self) -> Mapping[Pair, Verdict]:
        """Return what the signatures under each translation are worth; English and made-up languages have none."""
        signed = (pair for pair in self.translated if pair[1] != ENGLISH and pair[1] not in PSEUDO_LOCALES)
        return OnDemand(signed, self.shelf.verdict)

    @cached_property
    def catalogues(self) -> Mapping[Pair, Catalogue]:
        """Return every .po that can be read, sound or not, by leaflet id or `common` and language tag."""
        found = ((pair, self.shelf.catalogue(pair)[0]) for pair in self.readings if pair[1] != ENGLISH)
        return OnDemand((pair for pair, catalogue in found if catalogue), self._catalogue)

    @cached_property
    def leaflets(self) -> tuple[Leaflet, ...]:
        """Return the sound leaflets, in English, sorted by id."""
        return tuple(self.translated[pair].leaflet for pair in sorted(self.translated) if pair[1] == ENGLISH)

    @property
    def leaflet_ids(self) -> tuple[str, ...]:
        """Return the ids of all leaflet files, broken ones included."""
        return self.shelf.leaflet_ids

    @property
    def language_tags(self) -> tuple[str, ...]:
        """Return the BCP 47 tags of English and of every language that has a folder under locale/."""
        return tuple(sorted(self.phrases))

    @property
    def layout_ids(self) -> tuple[str, ...]:
        """Return the ids of the layouts that leaflets are built in, those with errors included."""
        proofs = {name for name, layout in self.designs.layouts.items() if layout.edition == "proof"}
        return tuple(name for name in self.designs.layout_ids if name not in proofs)

    def is_sound(self, pair: Pair) -> bool:
        """Tell whether a leaflet can be built in a language."""
        clashing = {problem.where.file for problem in self.clashes}
        english = self.readings.get((pair[0], ENGLISH))
        return bool(english and english.sound and english.where.file not in clashing and self.readings[pair].sound)

    def has_edition(self, layout: str, tag: str) -> bool:
        """Tell whether a good layout can set a language: the bilingual one has no use for English beside English."""
        found = self.designs.layouts.get(layout)
        return found is not None and (found.edition != "bilingual" or tag != ENGLISH)

    def languages_of(self, leaflet_id: str) -> tuple[str, ...]:
        """Return the tags in which a leaflet can be built, English first."""
        tags = (tag for identity, tag in self.translated if identity == leaflet_id)
        return tuple(sorted(tags, key=lambda tag: (tag != ENGLISH, tag)))

    @property
    def _leaflets_read(self) -> Iterator[Pair]:
        return (pair for pair in self.readings if pair[0] != COMMON)

    def _catalogue(self, pair: Pair) -> Catalogue:
        catalogue, _ = self.shelf.catalogue(pair)
        assert catalogue is not None  # noqa: S101 - `catalogues` holds no others
        return catalogue


Read = Callable[[Sequence[Pair]], Mapping[Pair, Reading]]


def read_library(
    root: Path, asked: Iterable[str] = (), *, only: Collection[str] = (), read: Callable[[Shelf], Read] | None = None
) -> Library:
    """Read leaflets/, locale/ and layouts/ under a root folder; problems are gathered, never raised.

    `asked` are languages that somebody named, made up if they are pseudo-locales; `only` are the ids of
    leaflets whose translations are asked for, all if none is named; `read` gives another way to read
    pairs, one that remembers.
    """
    shelf = Shelf(root, asked)
    reads = read(shelf) if read else partial(read_each, shelf)
    english = reads([(leaflet_id, ENGLISH) for leaflet_id in shelf.leaflet_ids])
    clashes = tuple(one_reference_each([reading for reading in english.values() if reading.reference]))
    mother = Library(shelf, english, clashes)
    asked = [pair[0] for pair in mother.translated if not only or pair[0] in only]
    rest = [(leaflet_id, tag) for leaflet_id in asked for tag in shelf.tags_of(leaflet_id)]
    return Library(shelf, {**english, **reads([*rest, *((COMMON, tag) for tag in shelf.phrases)])}, clashes)


def read_each(shelf: Shelf, pairs: Iterable[Pair]) -> dict[Pair, Reading]:
    """Read pairs one after the other."""
    # The checks come along, and their lists of words: a build that remembers what it read asks for none of them.
    from leafletpress.build.read_pair import read_pair

    return {pair: read_pair(shelf, pair) for pair in pairs}
