"""While a translator works: each save rebuilds the PDFs that it touched, and says what became of them."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path
from threading import Event

from watchfiles import DefaultFilter, watch

from leafletpress.build.all import with_manifest
from leafletpress.build.clock import source_date, today
from leafletpress.build.library import Library, read_library
from leafletpress.build.one import Workshop, make_one
from leafletpress.build.plan import Job, Wish, plan
from leafletpress.build.report import BuildReport, JobResult
from leafletpress.errors import Problem
from leafletpress.languages import language
from leafletpress.translation.catalogues import catalogue_path
from leafletpress.translation.coverage import TranslatedLeaflet
from leafletpress.translation.messages import placed_messages

WATCHED = ("leaflets", "locale", "layouts")
# Editors write a file in several steps: wait until this many milliseconds have passed without one.
QUIET, LONGEST = 25, 200
PICTURES = {".svg", ".png", ".jpg", ".jpeg"}


@dataclass(frozen=True, slots=True)
class Change:
    """Hold a message that reads otherwise than before in one language."""

    place: str
    before: str
    after: str


@dataclass(frozen=True, slots=True)
class Rebuilt:
    """Hold what one save led to: files saved, messages changed, jobs made, problems, seconds from save to PDF."""

    saved: tuple[str, ...]
    changes: tuple[Change, ...]
    results: tuple[JobResult, ...]
    problems: tuple[Problem, ...]
    seconds: float


@dataclass(slots=True)
class Watcher:
    """Hold a wish, what was read when it was last built, and the last good text of each leaflet in each language."""

    wish: Wish
    out: Path
    library: Library
    known: dict[tuple[str, str], TranslatedLeaflet] = field(default_factory=dict)

    def first(self) -> Rebuilt:
        """Build everything wished for, so that there is something to look at and fonts are open."""
        began = time.perf_counter()
        self.known.update(self.library.translated)
        return self.made((), (), plan(self.library, self.wish), began)

    def rebuild(self, saved: Iterable[Path]) -> Rebuilt:
        """Read everything again and build what a save touched; no error in a file stops the watch."""
        began = time.perf_counter()
        paths = tuple(saved)
        before, self.library = self.library, read_again(self.library, self.wish)
        jobs = [job for job in plan(self.library, self.wish) if self.is_touched(job, before, paths)]
        names = tuple(sorted(shown(path, self.library.root) for path in paths))
        changed = changes(self.known, self.library, self.wish)
        self.known.update(self.library.translated)
        return self.made(names, changed, jobs, began)

    def is_touched(self, job: Job, before: Library, saved: Iterable[Path]) -> bool:
        """Tell whether anything that a job is made of is other than it was."""
        if any(path.suffix.lower() in PICTURES for path in saved):
            return True
        return made_of(job, before) != made_of(job, self.library)

    def made(self, saved: tuple[str, ...], changed: tuple[Change, ...], jobs: Iterable[Job], began: float) -> Rebuilt:
        """Make jobs and tell what came of them; `began` is by time.perf_counter()."""
        shop = Workshop(self.library, self.out, today(), source_date())
        results = tuple(make_one(job, shop) for job in jobs)
        with_manifest(BuildReport(results, self.library.problems), shop)
        own = [problem for problem in self.library.problems if self.is_ours(problem)]
        found = {*own, *(problem for result in results for problem in result.problems)}
        return Rebuilt(saved, changed, results, tuple(sorted(found)), time.perf_counter() - began)

    def is_ours(self, problem: Problem) -> bool:
        """Tell whether a problem is in a file that the wish is made of."""
        names = {f"leaflets/{name}.yaml" for name in self.wish.leaflets or self.library.leaflet_ids}
        for tag in self.wish.languages or self.library.language_tags:
            for domain in (*(self.wish.leaflets or self.library.leaflet_ids), "common"):
                names.add(catalogue_path(self.library.root, language(tag), domain)[1])
        return problem.where.file in names or problem.where.file.startswith("layouts")


def read_again(library: Library, wish: Wish) -> Library:
    """Return what stands in the files now; fonts that are open stay so while fonts.yaml is the same."""
    now = read_library(library.root, wish.languages)
    if now.designs.fonts.specs == library.designs.fonts.specs:
        now.shelf.designs = replace(now.designs, fonts=library.designs.fonts)
    return now


def made_of(job: Job, library: Library) -> tuple[object, ...]:
    """Return what decides how a job's PDF looks, comparable with what did before; pictures apart."""
    translated = library.translated.get((job.leaflet, job.language))
    designs = library.designs
    brand = designs.brands.get(translated.leaflet.brand) if translated else None
    table = designs.languages
    words = [library.phrases[tag] for tag in library.languages_of(job.leaflet)]
    return translated, designs.layouts.get(job.layout), brand, table.scripts, table.languages, words


def changes(before: Mapping[tuple[str, str], TranslatedLeaflet], after: Library, wish: Wish) -> tuple[Change, ...]:
    """Return the messages that read otherwise than before, in the languages and leaflets of a wish."""
    found: list[Change] = []
    for pair, translated in sorted(after.translated.items(), key=lambda item: item[0]):
        wished = pair[0] in (wish.leaflets or after.leaflet_ids) and pair[1] in (wish.languages or after.language_tags)
        if not wished or pair not in before:
            continue
        was = [placed.message.text for placed in placed_messages(before[pair].leaflet)]
        now = [placed.message for placed in placed_messages(translated.leaflet)]
        old = set(was)
        lost = iter([text for text in was if text not in {message.text for message in now}])
        found += [Change(str(new.where), next(lost, ""), new.text) for new in now if new.text not in old]
    return tuple(found)


def shown(path: Path, root: Path) -> str:
    """Return a file's path as people know it."""
    return path.relative_to(root.resolve()).as_posix() if path.is_relative_to(root.resolve()) else str(path)


def watch_project(
    library: Library, wish: Wish, out: Path, ready: Callable[[], None], stop: Event | None = None
) -> Iterator[Rebuilt]:
    """Yield the first build, then what each save led to, until KeyboardInterrupt (Ctrl-C) or `stop`.

    `ready` is called when the first build is told and saves are noticed. Raises UnknownWish.
    """
    watcher = Watcher(wish, out, library)
    yield watcher.first()
    root = library.root
    folders = [root.resolve() / name for name in WATCHED if (root / name).is_dir()]
    ready()
    only = DefaultFilter(ignore_entity_patterns=(*DefaultFilter.ignore_entity_patterns, r"\.part$", r"^\.#"))
    for saved in watch(*folders, watch_filter=only, step=QUIET, debounce=LONGEST, stop_event=stop):
        yield watcher.rebuild(Path(path) for _, path in saved)
