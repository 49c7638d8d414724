"""A root folder as the commands see it: what can be built, what is wrong, and each text when it is asked for."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass, field, replace
from functools import cached_property, partial
from itertools import chain
from operator import itemgetter
from pathlib import Path

from leafletpress.content.model import Leaflet, Passage
from leafletpress.content.names import COMMON, passage_domain
from leafletpress.content.references import leaflets_referred
from leafletpress.design.design import Designs
from leafletpress.errors import Problem
from leafletpress.languages import PSEUDO_LOCALES, SOURCE_LANGUAGE
from leafletpress.pipeline.build_state import BuildState
from leafletpress.pipeline.inventory import Inventory, all_problems, leaflet_ids, take_inventory
from leafletpress.pipeline.on_demand import OnDemand
from leafletpress.pipeline.plan import Selection, chosen
from leafletpress.pipeline.project_files import ProjectFiles
from leafletpress.pipeline.text_reading import Reading, TextId
from leafletpress.translation.catalogues import Catalogue
from leafletpress.translation.coverage import TranslatedLeaflet
from leafletpress.translation.phrases import Phrases
from leafletpress.translation.verdict import Verdict
from leafletpress.whole_files import read_regular
from leafletpress.yaml_reader import MOST_BYTES

__all__ = ["COMMON", "Project", "read_project"]

Reads = Callable[[ProjectFiles, Sequence[TextId], Inventory], dict[TextId, Reading]]
REFERENCE = re.compile(r"^reference: *[\"']?([A-Za-z0-9_.-]+)", re.MULTILINE)


@dataclass(frozen=True)
class Project:
    """A root folder that was read; by `read_project`, and by `read_translation` in part.

    The inventory's `readings` have the English of every leaflet, the words of every language and, of sound
    leaflets, the translations that were asked for.
    """

    files: ProjectFiles
    inventory: Inventory
    is_part: bool = field(default=False, kw_only=True)

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
        return all_problems(self.inventory)

    @cached_property
    def translated(self) -> Mapping[TextId, TranslatedLeaflet]:
        """Return what can be built, by leaflet id and language tag."""
        return OnDemand(self.inventory.sound, self.files.translated)

    @property
    def broken(self) -> tuple[TextId, ...]:
        """Return the translations of sound leaflets that an error keeps from being built."""
        return self.inventory.broken

    @cached_property
    def verdicts(self) -> Mapping[TextId, Verdict]:
        """Return what the signatures under each translation are worth; English and made-up languages have none."""
        signed = (pair for pair in self.translated if pair[1] != SOURCE_LANGUAGE and pair[1] not in PSEUDO_LOCALES)
        return OnDemand(signed, self.files.verdict)

    @cached_property
    def leaflets(self) -> tuple[Leaflet, ...]:
        """Return the sound leaflets, in English, sorted by id."""
        return tuple(self.translated[pair].leaflet for pair in self.inventory.sound if pair[1] == SOURCE_LANGUAGE)

    @cached_property
    def passages(self) -> tuple[Passage, ...]:
        """Return the passages without errors, shown or not, sorted by name."""
        found = map(self.files.passages.read, self.files.passages.names)
        return tuple(one.passage for one, problems in found if one and not has_errors(problems))

    def catalogues_in(self, tag: str) -> Iterator[Catalogue]:
        """Yield the catalogues of a language that its texts are compared with, leaflets' before shared ones.

        Of a project that was read in part, those of all leaflets.
        """
        there = self.files.domains(tag)
        names = (domain for name in self.files.passages.names if (domain := passage_domain(name)) in there)
        shared = (self.files.shared_catalogue((domain, tag))[0] for domain in names)
        if not self.is_part:
            pairs = (pair for pair in self.inventory.readings if pair[1] == tag != SOURCE_LANGUAGE)
            own = (self.files.catalogue(pair)[0] for pair in pairs)
            yield from (one for one in chain(own, shared) if one)
            return
        yield from (one for one in shared if one)
        for domain in (*(name for name in self.leaflet_ids if name in there), *({COMMON} & there)):
            catalogue, _ = self.files.catalogue((domain, tag))
            if catalogue and tag != SOURCE_LANGUAGE:
                yield catalogue

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
        return tuple(sorted(tags, key=lambda tag: (tag != SOURCE_LANGUAGE, tag)))


def has_errors(problems: Iterable[Problem]) -> bool:
    """Tell whether an error is among problems."""
    return any(problem.severity == "error" for problem in problems)


def read_project(
    root: Path, asked: Iterable[str] = (), state: BuildState | None = None, reads: Reads | None = None
) -> Project:
    """Read leaflets/, locale/ and layouts/ under a root folder; problems are gathered, never raised.

    `asked` are languages that somebody named, made up if they are pseudo-locales. What `state` remembers of texts is
    not read again; the others are read by `reads`, one after the other if it is left out.
    """
    files = ProjectFiles(root, asked, state.cache if state else None)
    reading = partial(read_new, files, state, reads=reads or read_each) if state else partial(reads or read_each, files)
    return Project(files, take_inventory(files.names, (), files.tags_of, reading))


def read_translation(root: Path, leaflet: str, name: str) -> tuple[Project, TextId]:
    """Read one leaflet in English and in the language of a name, and what its problems depend on.

    Of other leaflets only those are read that have its reference or that it refers to. Raises UnknownWish for what is
    not there.
    """
    files = ProjectFiles(root)
    names = files.names
    (leaflet_id,), (tag,) = chosen(names, Selection((leaflet,), (name,)))
    needed = {*of_one_reference(root, leaflet_id), *(referred_by(files, leaflet_id) & set(names.leaflet_ids))}
    part = replace(names, leaflet_ids=tuple(sorted(needed)), language_tags=(tag,), unread=names.leaflet_ids)
    found = take_inventory(
        part, (leaflet_id,), lambda name: {tag} & set(files.tags_of(name)), partial(read_each, files)
    )
    whole = replace(found, leaflet_ids=names.leaflet_ids, language_tags=names.language_tags)
    return Project(files, whole, is_part=True), (leaflet_id, tag)


def referred_by(files: ProjectFiles, leaflet_id: str) -> set[str]:
    """Return the ids of the leaflets that a leaflet refers to, there or not."""
    leaflet, _ = files.leaflet(leaflet_id)
    return {name for name, _ in leaflets_referred(leaflet)} if leaflet else set()


def of_one_reference(root: Path, leaflet_id: str) -> tuple[str, ...]:
    """Return the ids of the leaflets, errors or not, that have a leaflet's reference, its own among them; sorted."""
    written = references(root)
    own = {found.casefold() for found in written.get(leaflet_id, ())}
    sharing = (name for name, found in written.items() if own & {one.casefold() for one in found})
    return tuple(sorted({leaflet_id, *sharing}))


def references(root: Path) -> dict[str, list[str]]:
    """Return by leaflet id the references written in each leaflet's file, which may have errors."""
    found: dict[str, list[str]] = {}
    for leaflet_id in leaflet_ids(root):
        with suppress(OSError):
            text = read_regular(root / "leaflets" / f"{leaflet_id}.yaml", MOST_BYTES).decode("utf-8", "replace")
            found[leaflet_id] = REFERENCE.findall(text)
    return found


def read_each(files: ProjectFiles, pairs: Sequence[TextId], _inventory: Inventory) -> dict[TextId, Reading]:
    """Read texts one after the other, those of a language together: its words are then at hand."""
    from leafletpress.pipeline.read_text import read_text  # brings every rule with it

    found = dict(read_text(files, pair) for pair in sorted(pairs, key=itemgetter(1)))
    return {pair: found[pair] for pair in pairs}


def read_new(
    files: ProjectFiles, state: BuildState, pairs: Sequence[TextId], inventory: Inventory, reads: Reads = read_each
) -> dict[TextId, Reading]:
    """Read the texts that are not remembered, and remember them."""
    found = {pair: state.reading(pair, inventory) for pair in pairs}
    new = reads(files, [pair for pair, known in found.items() if known is None], inventory)
    for pair, reading in new.items():
        state.keep_reading(pair, reading, inventory, files.root)
    return {pair: known or new[pair] for pair, known in found.items()}
