"""What there is to choose from: leaflets, languages and layouts by name, and which of them go together."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import NamedTuple

from leafletpress.content.check import one_reference_each
from leafletpress.content.names import COMMON
from leafletpress.errors import Problem
from leafletpress.languages import PSEUDO_LOCALES, SOURCE_TAG
from leafletpress.pipeline.reading import Pair, Reading
from leafletpress.pipeline.rule_ids import ruled


class LayoutName(NamedTuple):
    """Name a layout; `default` says that a build makes it unasked, `edition` is its kind, None if it has errors."""

    id: str
    default: bool
    edition: str | None


@dataclass(frozen=True)
class Inventory:
    """Hold the names under a root folder and what came of reading each leaflet in each language."""

    leaflet_ids: tuple[str, ...]
    language_tags: tuple[str, ...]
    layouts: tuple[LayoutName, ...]
    readings: Mapping[Pair, Reading]

    @cached_property
    def clashes(self) -> tuple[Problem, ...]:
        """Return what is wrong between leaflets."""
        english = [self.readings[pair] for pair in self.readings if pair[1] == SOURCE_TAG]
        return tuple(one_reference_each([reading for reading in english if reading.reference]))

    @cached_property
    def sound(self) -> tuple[Pair, ...]:
        """Return what can be built, sorted."""
        clashing = {problem.where.file for problem in self.clashes}
        good = {
            domain
            for (domain, tag), reading in self.readings.items()
            if tag == SOURCE_TAG and domain != COMMON and reading.sound and reading.where.file not in clashing
        }
        return tuple(sorted(pair for pair, one in self.readings.items() if pair[0] in good and one.sound))

    @cached_property
    def broken(self) -> tuple[Pair, ...]:
        """Return the translations that an error keeps from being built, sorted."""
        pairs = (pair for pair, one in self.readings.items() if not one.sound)
        return tuple(sorted(pair for pair in pairs if pair[1] != SOURCE_TAG and pair[0] != COMMON))

    @cached_property
    def spoken(self) -> Mapping[str, tuple[str, ...]]:
        """Return by leaflet the languages that can be asked for, English first, made-up ones left out."""
        found: dict[str, list[str]] = {}
        for leaflet_id, tag in sorted(self.sound, key=lambda pair: (pair[1] != SOURCE_TAG, pair)):
            found.setdefault(leaflet_id, []).extend([] if tag in PSEUDO_LOCALES else [tag])
        return {leaflet_id: tuple(tags) for leaflet_id, tags in found.items()}

    @property
    def layout_ids(self) -> tuple[str, ...]:
        """Return the layouts that leaflets are built in, those with errors included."""
        return tuple(layout.id for layout in self.layouts if layout.edition != "proof")

    @property
    def default_ids(self) -> tuple[str, ...]:
        """Return the layouts of a build that names none; one with errors counts, so that it is missed."""
        return tuple(layout.id for layout in self.layouts if layout.default)

    @property
    def good_layouts(self) -> frozenset[str]:
        """Return the layouts without errors."""
        return frozenset(layout.id for layout in self.layouts if layout.edition is not None)

    def has_edition(self, layout: str, tag: str) -> bool:
        """Tell whether a good layout can set a language: the bilingual one has no use for English beside English."""
        found = next((name for name in self.layouts if name.id == layout), None)
        if found is None or found.edition is None:
            return False
        return found.edition != "bilingual" or tag != SOURCE_TAG


def all_problems(inventory: Inventory, beside: Iterable[Problem]) -> tuple[Problem, ...]:
    """Return the problems of an inventory's readings, those between leaflets and those `beside` them, each once."""
    found = set(ruled((*beside, *inventory.clashes)))
    return tuple(sorted(found.union(*(reading.problems for reading in inventory.readings.values())), key=str))
