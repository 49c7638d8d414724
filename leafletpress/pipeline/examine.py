"""What `check` finds in one text beside its reading: pictures, characters, room in layouts, and what every rule says.

Many texts that nobody knows yet are read and examined in worker processes, a language's one after the other, so that
few of them learn its words.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass, field, replace
from functools import cached_property, partial
from typing import TYPE_CHECKING, NamedTuple

from leafletpress.checks.catalogue import STALE
from leafletpress.checks.glossary import read_glossary
from leafletpress.checks.run import review_entries
from leafletpress.content.inline import inline_facts
from leafletpress.content.names import passage_domain
from leafletpress.languages import SOURCE_LANGUAGE, language
from leafletpress.pipeline.all_rules import ALL_RULES
from leafletpress.pipeline.furniture_check import FurnitureCheck
from leafletpress.pipeline.glyph_check import glyph_problems
from leafletpress.pipeline.picture_check import picture_problems
from leafletpress.pipeline.project import COMMON, Project, read_each
from leafletpress.pipeline.read_together import languages_together, one_by_one
from leafletpress.pipeline.review_memory import ReviewMemory, review_key
from leafletpress.translation.catalogues import Catalogue, catalogue_path
from leafletpress.translation.git_history import doubted_before, last_texts
from leafletpress.translation.messages import Entry, by_domain, messages_of
from leafletpress.translation.phrases import common_entries
from leafletpress.translation.signed_text import SHORT

if TYPE_CHECKING:
    from leafletpress.content.model import Leaflet
    from leafletpress.errors import Problem
    from leafletpress.pipeline.inventory import Inventory
    from leafletpress.pipeline.project_files import ProjectFiles
    from leafletpress.pipeline.text_reading import Reading, TextId
    from leafletpress.pipeline.workers import WorkerPool

MANY = 8  # new texts that are worth processes: each of these learns English and its languages anew

Examined = tuple[tuple["TextId", "Reading", tuple["Problem", ...] | None], ...]


@dataclass(frozen=True)
class Examiner:
    """What texts of a project are examined with; `before` is what git last held of their catalogues, by path."""

    project: Project
    before: Mapping[str, str]

    def problems(self, pair: TextId, *, sound: bool) -> Iterator[Problem]:
        """Yield what is wrong with a text that has a reading, some of it several times."""
        if pair[0] != COMMON and (sound or pair[1] != SOURCE_LANGUAGE):
            yield from self._printed(pair, sound=sound)
        if pair[1] != SOURCE_LANGUAGE:
            yield from self._reviewed(pair)

    def _printed(self, pair: TextId, *, sound: bool) -> Iterator[Problem]:
        files = self.project.files
        if sound:
            translated = files.translated(pair)
            yield from picture_problems(translated, self.project)
            yield from self._furniture.misfits_of(translated)
        # An error in one message hides none in the next: what cannot be built is looked at, too.
        with suppress(LookupError):  # a catalogue that cannot be read has no characters
            yield from glyph_problems(files.unsigned(pair), self.project)

    def _reviewed(self, pair: TextId) -> Iterator[Problem]:
        """Yield what the rules find in the catalogues that a text is made of; nothing of one that cannot be read."""
        project, (domain, tag) = self.project, pair
        catalogue, _ = project.files.catalogue(pair)
        if catalogue is None:
            return
        terms, _ = read_glossary(project.root, language(tag))
        medicines, _ = project.files.medicines(tag)
        is_whole = domain != COMMON or project.designs.knows_all_brands
        for part in self._parts(domain):
            known = remembering(project.files, domain, catalogue.of(part.domain), self.before)
            key = review_key(part.entries, known, part.facts, terms, medicines.digest)
            read = partial(review_entries, part.entries, known, part.facts, terms, ALL_RULES, medicines)
            for problem in self._memory.remembered(key, read):
                if is_whole or problem.rule != STALE.id:
                    yield problem

    def _parts(self, domain: str) -> tuple[ReadPart, ...]:
        """Return what is read of each catalogue that a leaflet shows, or of the common one."""
        if domain not in self._english:
            if domain == COMMON:
                self._english[domain] = (ReadPart("", common_entries(self.project.designs.brand_messages), {}),)
            else:
                leaflet = self.project.files.unsigned((domain, SOURCE_LANGUAGE)).leaflet
                self._english[domain] = tuple(read_parts(leaflet))
        return self._english[domain]

    @cached_property
    def _english(self) -> dict[str, tuple[ReadPart, ...]]:
        return {}

    @cached_property
    def _memory(self) -> ReviewMemory:
        return ReviewMemory()

    @cached_property
    def _furniture(self) -> FurnitureCheck:
        return FurnitureCheck(self.project, self._memory)


class ReadPart(NamedTuple):
    """The messages of one catalogue that a leaflet shows, "" being its own, and the facts that they use."""

    domain: str
    entries: tuple[Entry, ...]
    facts: dict[str, str]


def read_parts(leaflet: Leaflet) -> Iterator[ReadPart]:
    """Yield what is read of each catalogue that a leaflet shows; of the common one, it is read there.

    A part of a passage knows the facts that the passage uses and no others, so that it is read once for many leaflets.
    """
    facts = dict(leaflet.facts)
    for domain, entries in by_domain(messages_of(leaflet)).items():
        used = {name for entry in entries if entry.has_facts for name in inline_facts(entry.msgid)}
        if domain != COMMON:
            yield ReadPart(domain, entries, {name: facts[name] for name in facts if not domain or name in used})


def examiner_of(files: ProjectFiles, inventory: Inventory, pairs: Sequence[TextId]) -> Examiner:
    """Return what examines some texts of a project."""
    return Examiner(Project(files, inventory), last_texts(files.root, catalogue_files(files, pairs)))


def catalogue_files(files: ProjectFiles, pairs: Sequence[TextId]) -> Iterator[str]:
    """Yield the paths of the catalogues of some texts, those of passages in their languages after them."""
    theirs = [(domain, language(tag)) for domain, tag in pairs if tag != SOURCE_LANGUAGE]
    shared = tuple(map(passage_domain, files.passages.names))
    spoken = dict.fromkeys(one for _, one in theirs)
    for domain, one in (*theirs, *((domain, one) for one in spoken for domain in shared)):
        yield catalogue_path(files.root, one, domain)[1]


def remembering(files: ProjectFiles, domain: str, catalogue: Catalogue, before: Mapping[str, str]) -> Catalogue:
    """Return a catalogue that knows what git held of it `before`, but for what somebody signed since."""
    text = before.get(catalogue.shown)
    if text is None:
        return catalogue
    doubted = doubted_before(catalogue, text)
    if not doubted:
        return catalogue
    approvals, _ = files.approvals(catalogue.language.tag)
    texts = (approvals.texts.get(one.seal, ()) for one in approvals.signatures.get(domain, ()))
    signed = {(source[:SHORT], target[:SHORT]) for prints in texts for source, target in prints}
    return replace(catalogue, doubted=catalogue.doubted | (doubted - signed))


@dataclass(frozen=True)
class FirstLook:
    """Reads texts; of many at once it keeps what was found in each besides, which workers look for as they read it."""

    pool: WorkerPool
    found: dict[TextId, tuple[Problem, ...]] = field(default_factory=dict)

    def read(self, files: ProjectFiles, pairs: Sequence[TextId], inventory: Inventory) -> dict[TextId, Reading]:
        """Return the readings of texts, given the inventory so far."""
        if len(pairs) < MANY:
            return read_each(files, pairs, inventory)
        readings: dict[TextId, Reading] = {}
        tasks = languages_together(pairs, self.pool.workers)
        examiner = examiner_of(files, inventory, pairs)
        for examined in self.pool.map_unordered(read_and_examine, examiner, tasks, lost_texts, split=one_by_one):
            for pair, reading, problems in examined:
                readings[pair] = reading
                if problems is not None:
                    self.found[pair] = problems
        return readings


def read_and_examine(examiner: Examiner, pairs: tuple[TextId, ...]) -> Examined:
    """Return the readings of some texts with what else is wrong with each, None where that could not be told."""
    return tuple(_examined(examiner, pair) for pair in pairs)


def _examined(examiner: Examiner, pair: TextId) -> tuple[TextId, Reading, tuple[Problem, ...] | None]:
    from leafletpress.pipeline.read_text import read_text

    _, reading = read_text(examiner.project.files, pair)
    try:
        return pair, reading, tuple(dict.fromkeys(examiner.problems(pair, sound=reading.sound)))
    except Exception:  # it is met again where it can be told
        return pair, reading, None


def lost_texts(pairs: tuple[TextId, ...]) -> Examined:
    """Return what is known of texts whose reading took its process down: nothing else of them is looked for."""
    from leafletpress.pipeline.read_text import lost_text

    return tuple((*lost_text(pair), ()) for pair in pairs)
