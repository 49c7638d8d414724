"""A root folder as the commands see it: what can be built, what is wrong, and each text when it is asked for."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property, partial
from pathlib import Path
from typing import TypeVar

from leafletpress.content.model import Leaflet
from leafletpress.content.names import COMMON
from leafletpress.design.design import Designs
from leafletpress.errors import Problem
from leafletpress.languages import PSEUDO_LOCALES
from leafletpress.pipeline.inventory import Inventory, all_problems
from leafletpress.pipeline.project_files import ENGLISH, ProjectFiles
from leafletpress.pipeline.reading import Pair, Reading
from leafletpress.translation.catalogues import Catalogue
from leafletpress.translation.coverage import TranslatedLeaflet
from leafletpress.translation.phrases import Phrases
from leafletpress.translation.verdict import Verdict

__all__ = ["COMMON", "ENGLISH", "Project", "read_project"]

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
class Project:
    """Hold a root folder; made by `read_project`.

    The inventory's `readings` have the English of every leaflet, the words of every language and, of sound
    leaflets, the translations that were asked for.
    """

    files: ProjectFiles
    inventory: Inventory

    @property
    def root(self) -> Path:
        """Return the folder that holds leaflets/, locale/ and layouts/."""
        return self.files.root

    @property
    def designs(self) -> Designs:
        """Return every good layout and brand."""
        return self.files.designs

    @property
    def phrases(self) -> Mapping[str, Phrases]:
        """Return the words that layouts print, by language tag."""
        return self.files.phrases

    @cached_property
    def problems(self) -> tuple[Problem, ...]:
        """Return every problem of every file that was read, once."""
        return all_problems(self.inventory, self.files.problems)

    @cached_property
    def translated(self) -> Mapping[Pair, TranslatedLeaflet]:
        """Return what can be built, by leaflet id and language tag."""
        return OnDemand(self.inventory.sound, self.files.translated)

    @property
    def broken(self) -> tuple[Pair, ...]:
        """Return the translations of sound leaflets that an error keeps from being built."""
        return self.inventory.broken

    @cached_property
    def verdicts(self) -> Mapping[Pair, Verdict]:
        """Return what the signatures under each translation are worth; English and made-up languages have none."""
        signed = (pair for pair in self.translated if pair[1] != ENGLISH and pair[1] not in PSEUDO_LOCALES)
        return OnDemand(signed, self.files.verdict)

    @cached_property
    def catalogues(self) -> Mapping[Pair, Catalogue]:
        """Return every .po that can be read, sound or not, by leaflet id or `common` and language tag."""
        found = ((pair, self.files.catalogue(pair)[0]) for pair in self.inventory.readings if pair[1] != ENGLISH)
        return OnDemand((pair for pair, catalogue in found if catalogue), self._catalogue)

    @cached_property
    def leaflets(self) -> tuple[Leaflet, ...]:
        """Return the sound leaflets, in English, sorted by id."""
        return tuple(self.translated[pair].leaflet for pair in self.inventory.sound if pair[1] == ENGLISH)

    @property
    def leaflet_ids(self) -> tuple[str, ...]:
        """Return the ids of all leaflet files, broken ones included."""
        return self.inventory.leaflet_ids

    @property
    def language_tags(self) -> tuple[str, ...]:
        """Return the BCP 47 tags of English and of every language that has a folder under locale/."""
        return self.inventory.language_tags

    def languages_of(self, leaflet_id: str) -> tuple[str, ...]:
        """Return the tags in which a leaflet can be built, English first."""
        tags = (tag for identity, tag in self.translated if identity == leaflet_id)
        return tuple(sorted(tags, key=lambda tag: (tag != ENGLISH, tag)))

    def _catalogue(self, pair: Pair) -> Catalogue:
        catalogue, _ = self.files.catalogue(pair)
        assert catalogue is not None  # noqa: S101 - `catalogues` holds no others
        return catalogue


def read_project(root: Path, asked: Iterable[str] = ()) -> Project:
    """Read leaflets/, locale/ and layouts/ under a root folder; problems are gathered, never raised.

    `asked` are languages that somebody named, made up if they are pseudo-locales.
    """
    files = ProjectFiles(root, asked)
    return library_of(files, (), partial(read_each, files))


def library_of(
    files: ProjectFiles, only: Collection[str], reads: Callable[[Sequence[Pair]], Mapping[Pair, Reading]]
) -> Project:
    """Return the project of a files: every leaflet read in English, the sound ones of `only` in every language.

    `only` are ids, none of them for all; `reads` reads pairs.
    """
    english = reads([(leaflet_id, ENGLISH) for leaflet_id in files.leaflet_ids])
    wished = [pair[0] for pair in files.inventory(english).sound if not only or pair[0] in only]
    rest = [(leaflet_id, tag) for leaflet_id in wished for tag in files.tags_of(leaflet_id)]
    words = [(COMMON, tag) for tag in files.phrases]
    return Project(files, files.inventory({**english, **reads([*rest, *words])}))


def read_each(files: ProjectFiles, pairs: Iterable[Pair]) -> dict[Pair, Reading]:
    """Read pairs one after the other."""
    from leafletpress.pipeline.read_pair import read_pair  # brings every rule with it

    return dict(read_pair(files, pair) for pair in pairs)
