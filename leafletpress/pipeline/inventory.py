"""What there is to choose from: leaflets, languages and layouts by name, and which of them go together."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import cached_property
from pathlib import Path
from typing import NamedTuple

from leafletpress.content.check import one_reference_each
from leafletpress.content.names import COMMON, passage_file
from leafletpress.errors import Problem, Where
from leafletpress.languages import PSEUDO_LOCALES, SOURCE_LANGUAGE, Names, folder_of, language
from leafletpress.pipeline.releases import Release, Releases
from leafletpress.pipeline.rule_ids import UNFINISHED, ruled
from leafletpress.pipeline.text_reading import Reading, TextId


class LayoutName(NamedTuple):
    """A layout by name; `default` says that a build makes it unasked, `kind` is None if it has errors.

    `contents` says that long leaflets have a list of contents in it.
    """

    id: str
    default: bool
    kind: str | None
    contents: bool = False


@dataclass(frozen=True)
class Inventory:
    """The names under a root folder, and what came of reading each leaflet in each language; by `take_inventory`.

    `policies` are digests of what a release needs and prints by brand; `names` are those of languages,
    `no_writing` words that lead to none; `beside` are the problems of layouts/ and of folders,
    `passages` the names of those that there are. `looks` are digests of what brands look like, `given` of what they
    give to leaflets that ask for it. `unread` are leaflets besides, of a project that is read in part.
    """

    leaflet_ids: tuple[str, ...]
    language_tags: tuple[str, ...]
    layouts: tuple[LayoutName, ...]
    policies: Mapping[str, str]
    names: Mapping[str, Names] = field(default_factory=dict)
    no_writing: Mapping[str, str] = field(default_factory=dict)
    beside: tuple[Problem, ...] = ()
    readings: Mapping[TextId, Reading] = field(default_factory=dict)
    releases: Releases = field(default_factory=Releases)
    passages: tuple[str, ...] = ()
    looks: Mapping[str, str] = field(default_factory=dict)
    given: Mapping[str, str] = field(default_factory=dict)
    unread: tuple[str, ...] = ()

    @cached_property
    def have_contents(self) -> bool:
        """Tell whether leaflets have a list of contents in some layout: its words are part of what they say."""
        return any(layout.contents for layout in self.layouts)

    def recall(self, pair: TextId) -> Release | None:
        """Return what withdrew the version of a leaflet in a language that its file has, None if nothing did."""
        english = self.readings[pair[0], SOURCE_LANGUAGE]
        return self.releases.withdrawal(english.reference, english.version, pair[1])

    def policy_of(self, leaflet_id: str) -> str:
        """Return the digest of what a release of a leaflet needs, "" if its brand cannot be used."""
        return self.policies.get(self.readings[leaflet_id, SOURCE_LANGUAGE].brand, "")

    def english_name(self, tag: str) -> str:
        """Return what English calls a language (BCP 47) in this project."""
        said = self.names.get(tag)
        return said.english if said else language(tag).english_name

    @cached_property
    def clashes(self) -> tuple[Problem, ...]:
        """Return what is wrong between leaflets."""
        english = [self.readings[pair] for pair in self.readings if pair[1] == SOURCE_LANGUAGE]
        return tuple(one_reference_each([reading for reading in english if reading.reference]))

    @cached_property
    def astray(self) -> tuple[tuple[str, Problem], ...]:
        """Return an error for each reference to a leaflet that there is not, with the id of the leaflet that has it."""
        there = {*self.leaflet_ids, *self.unread}
        return tuple(
            (leaflet_id, lost_reference(name, where, there))
            for (leaflet_id, tag), reading in self.readings.items()
            for name, where in (reading.refers if tag == SOURCE_LANGUAGE else ())
            if name not in there
        )

    def leads_from(self, leaflet_id: str) -> tuple[str, ...]:
        """Return the ids of the leaflets that a leaflet refers to, there or not."""
        return tuple(name for name, _ in self.readings[leaflet_id, SOURCE_LANGUAGE].refers)

    @cached_property
    def shown_in(self) -> Mapping[str, tuple[str, ...]]:
        """Return by passage the leaflets that show it, sorted; none for one that no leaflet shows."""
        found: dict[str, list[str]] = {name: [] for name in self.passages}
        for (leaflet_id, tag), reading in sorted(self.readings.items(), key=lambda item: item[0]):
            for name in reading.passages if tag == SOURCE_LANGUAGE else ():
                found.setdefault(name, []).append(leaflet_id)
        return {name: tuple(ids) for name, ids in found.items()}

    @cached_property
    def sound(self) -> tuple[TextId, ...]:
        """Return what can be built, sorted."""
        clashing, astray = {problem.where.file for problem in self.clashes}, {name for name, _ in self.astray}
        good = {
            domain
            for (domain, tag), reading in self.readings.items()
            if tag == SOURCE_LANGUAGE and domain != COMMON and reading.sound and reading.where.file not in clashing
        } - astray
        return tuple(sorted(pair for pair, one in self.readings.items() if pair[0] in good and one.sound))

    @cached_property
    def can_be_built(self) -> frozenset[TextId]:
        """Return what can be built, to look it up."""
        return frozenset(self.sound)

    @cached_property
    def broken(self) -> tuple[TextId, ...]:
        """Return the translations that an error keeps from being built, sorted."""
        pairs = (pair for pair, one in self.readings.items() if not one.sound)
        return tuple(sorted(pair for pair in pairs if pair[1] != SOURCE_LANGUAGE and pair[0] != COMMON))

    @cached_property
    def spoken(self) -> Mapping[str, tuple[str, ...]]:
        """Return by leaflet the languages that can be asked for, English first, made-up ones left out."""
        found: dict[str, list[str]] = {}
        for leaflet_id, tag in sorted(self.sound, key=lambda pair: (pair[1] != SOURCE_LANGUAGE, pair)):
            begun = self.readings[leaflet_id, tag].begun and not self.recall((leaflet_id, tag))
            offered = tag not in PSEUDO_LOCALES and begun
            found.setdefault(leaflet_id, []).extend([tag] if offered else [])
        return {leaflet_id: tuple(tags) for leaflet_id, tags in found.items()}

    @cached_property
    def empty(self) -> Mapping[str, tuple[str, ...]]:
        """Return by language the leaflets of which nothing is translated yet, sorted: no PDF is made of them."""
        found: dict[str, list[str]] = {}
        for leaflet_id, tag in self.sound:
            if not self.readings[leaflet_id, tag].begun:
                found.setdefault(tag, []).append(leaflet_id)
        return {tag: tuple(ids) for tag, ids in found.items()}

    @property
    def layout_ids(self) -> tuple[str, ...]:
        """Return the layouts that leaflets are built in, those with errors included."""
        return tuple(layout.id for layout in self.layouts if layout.kind != "proof")

    @property
    def default_ids(self) -> tuple[str, ...]:
        """Return the layouts of a build that names none; one with errors counts, so that it is missed."""
        return tuple(layout.id for layout in self.layouts if layout.default)

    @property
    def good_layouts(self) -> frozenset[str]:
        """Return the layouts without errors."""
        return frozenset(layout.id for layout in self.layouts if layout.kind is not None)

    def can_set(self, layout: str, tag: str) -> bool:
        """Tell whether a good layout can set a language: the bilingual one has no use for English beside English."""
        found = next((name for name in self.layouts if name.id == layout), None)
        if found is None or found.kind is None:
            return False
        return found.kind != "bilingual" or tag != SOURCE_LANGUAGE


def take_inventory(
    names: Inventory,
    only: Collection[str],
    tags_of: Callable[[str], Iterable[str]],
    reads: Callable[[Sequence[TextId], Inventory], Mapping[TextId, Reading]],
) -> Inventory:
    """Return what there is to choose from: every leaflet read in English, the sound ones of `only` in their languages.

    With these come the leaflets that they refer to, for their readers are led there in their language.
    `names` is an inventory without readings, `only` are leaflet ids, none of them for all. `tags_of` returns the
    languages that a leaflet has catalogues in, `reads` the readings of texts, given the inventory so far.
    """
    english = reads([(leaflet_id, SOURCE_LANGUAGE) for leaflet_id in names.leaflet_ids], names)
    begun = replace(names, readings=english)
    wished = {*only, *(led for name in only if (name, SOURCE_LANGUAGE) in english for led in begun.leads_from(name))}
    chosen = [name for name, tag in begun.sound if tag == SOURCE_LANGUAGE and (not only or name in wished)]
    translations = [(name, tag) for name in chosen for tag in tags_of(name)]
    spoken = {tag for _, tag in translations} | {SOURCE_LANGUAGE}
    words = [(COMMON, tag) for tag in names.language_tags if not only or tag in spoken]
    return replace(names, readings={**english, **reads([*translations, *words], begun)})


def all_problems(inventory: Inventory, further: Iterable[Problem] = ()) -> tuple[Problem, ...]:
    """Return the problems of layouts, folders and texts, those between leaflets and `further` ones, each once."""
    recalled = (*recall_problems(inventory), *recalled_references(inventory))
    beside = (*inventory.beside, *inventory.releases.problems, *recalled)
    astray = (problem for _, problem in inventory.astray)
    between = (*inventory.clashes, *astray, *empty_problems(inventory), *unshown_problems(inventory))
    found = set(ruled((*beside, *further, *between)))
    found.update(problem for pair, one in inventory.readings.items() for problem in told(inventory, pair, one.problems))
    return tuple(sorted(found, key=str))


def lost_reference(name: str, where: Where, known: Iterable[str]) -> Problem:
    """Return the error of a reference to a leaflet that there is not."""
    from leafletpress.schema_errors import suggestion  # for a name that is wrong

    near = suggestion(name, sorted(known))
    hint = near if near.startswith("did you mean") else "write the name of its file in leaflets/ without .yaml"
    return Problem(where, f"there is no leaflet '{name}' to refer to", hint)


def recall_problems(inventory: Inventory) -> Iterator[Problem]:
    """Yield a warning for each leaflet whose version, in some language or all, was withdrawn: no PDF is made of it."""
    for leaflet_id, tag in inventory.sound if inventory.releases.withdrawals else ():
        if (found := inventory.recall((leaflet_id, tag))) and tag == (found.language or SOURCE_LANGUAGE):
            spoken = f" in {language(found.language).english_name}" if found.language else ""
            fault = f"version {found.version}{spoken} was withdrawn on {found.day} ({found.where}): {found.reason}"
            hint = "give a mended text another version, or delete the leaflet's file"
            yield Problem(inventory.readings[leaflet_id, SOURCE_LANGUAGE].where, fault, hint, "warning")


def recalled_references(inventory: Inventory) -> Iterator[Problem]:
    """Yield a warning for each reference to a leaflet that was withdrawn, in some language or all."""
    english = (one for (_, tag), one in inventory.readings.items() if tag == SOURCE_LANGUAGE)
    refers = [led for one in english for led in one.refers] if inventory.releases.withdrawals else []
    for name, where in refers:
        read = (pair for pair in inventory.readings if pair[0] == name)
        for found in dict.fromkeys(filter(None, map(inventory.recall, read))):
            spoken = f" in {inventory.english_name(found.language)}" if found.language else ""
            fault = f"'{name}', to which this refers, was withdrawn{spoken} on {found.day}: {found.reason}"
            instead = (
                f"refer to {found.instead}, which takes its place" if found.instead else "refer to another leaflet"
            )
            yield Problem(where, fault, f"{instead}, or take the reference out", "warning")


def empty_problems(inventory: Inventory) -> Iterator[Problem]:
    """Yield a warning for each language with leaflets of which nothing is translated."""
    for tag, ids in inventory.empty.items():
        folder = folder_of(tag)
        fault = f"nothing is translated into {inventory.english_name(tag)} yet in {', '.join(ids)}: no PDF is made"
        hint = f"translate some of locale/{folder}/LC_MESSAGES/{ids[0]}.po"
        yield Problem(Where(f"locale/{folder}"), fault, hint, "warning", UNFINISHED)


def unshown_problems(inventory: Inventory) -> Iterator[Problem]:
    """Yield a warning for each passage that no leaflet shows, unless a leaflet cannot be read that may show it."""
    english = {
        leaflet_id: inventory.readings.get((leaflet_id, SOURCE_LANGUAGE)) for leaflet_id in inventory.leaflet_ids
    }
    if not all(one and one.reference for one in english.values()):
        return
    for name, ids in inventory.shown_in.items():
        if not ids:
            hint = f"write passage: {name} in a leaflet, or delete the file"
            yield Problem(passage_file(name), "no leaflet shows this passage", hint, "warning")


def told(inventory: Inventory, pair: TextId, problems: Iterable[Problem]) -> Iterator[Problem]:
    """Return the problems of a text, but that it is unfinished where its language says that nothing is translated."""
    domain, tag = pair
    empty = inventory.empty.get(tag, ())
    begun = any(tag in tags for tags in inventory.spoken.values())
    quiet = domain in empty or (domain == COMMON and empty and not begun)
    return (problem for problem in problems if not (quiet and problem.rule == UNFINISHED))


def leaflet_ids(root: Path) -> tuple[str, ...]:
    """Return the ids of all leaflet files under a root folder, broken ones included, sorted."""
    paths = (root / "leaflets").glob("*.yaml")
    return tuple(sorted(path.stem for path in paths if not path.name.startswith(".")))


def pseudo_locales(asked: Iterable[str]) -> set[str]:
    """Return the BCP 47 tags of the pseudo-locales among the names of languages."""
    return {name.replace("_", "-") for name in asked} & set(PSEUDO_LOCALES)
