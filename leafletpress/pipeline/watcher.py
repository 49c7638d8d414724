"""While a translator works: each save rebuilds the PDFs that it touched, and says what became of them."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path, PurePath
from threading import Event

from watchfiles import DefaultFilter, watch

from leafletpress.content.model import Message
from leafletpress.content.names import COMMON, PASSAGES, passage_of
from leafletpress.errors import Problem
from leafletpress.languages import folder_of
from leafletpress.pipeline.build_report import BuildReport, JobResult
from leafletpress.pipeline.progress import NoProgress
from leafletpress.pipeline.project_files import ProjectFiles
from leafletpress.pipeline.text_reading import TextId
from leafletpress.pipeline.whole_build import BuildOptions, build
from leafletpress.translation.walk import messages_in

WATCHED = ("leaflets", "locale", "layouts")
# Editors write a file in several steps: wait until this many milliseconds have passed without one.
QUIET, LONGEST = 25, 200


@dataclass(frozen=True, slots=True)
class MessageChange:
    """A message that reads otherwise than before in one language."""

    place: str
    before: str
    after: str


@dataclass(frozen=True, slots=True)
class Rebuilt:
    """What one save led to: files saved, messages changed, jobs made, problems, seconds from save to PDF."""

    saved: tuple[str, ...]
    changes: tuple[MessageChange, ...]
    results: tuple[JobResult, ...]
    problems: tuple[Problem, ...]
    seconds: float


@dataclass(slots=True)
class Watcher:
    """A build that is watched: its options, its open files, and the last good messages of each text."""

    options: BuildOptions
    files: ProjectFiles | None = None
    frame: str = ""
    known: dict[TextId, tuple[Message, ...]] = field(default_factory=dict)

    def first(self) -> Rebuilt:
        """Build everything selected anew, so that fonts and files are open; raise UnknownWish."""
        began = time.perf_counter()
        report = self.built(fresh=True)
        self.changes(report)
        return self.told((), (), report, tuple(report.results), began)

    def rebuild(self, saved: Iterable[Path]) -> Rebuilt:
        """Build what a save touched; no error in a file stops the watch."""
        began = time.perf_counter()
        names = tuple(sorted(shown(path, self.options.root) for path in saved))
        report = self.built()
        anew = tuple(result for result in report.results if result.how != "kept" or result.file is None)
        return self.told(names, self.changes(report), report, anew, began)

    def built(self, *, fresh: bool = False) -> BuildReport:
        """Build in this process, where fonts and words stay open."""
        return build(replace(self.options, opened=self.opened, fresh=fresh), NoProgress())

    def opened(self, root: Path, asked: Sequence[str], frame: str) -> ProjectFiles:
        """Return the files of a root folder: layouts and words read anew only if they changed, fonts even then not."""
        if self.files and frame == self.frame:
            self.files.forget()
            return self.files
        before, self.files, self.frame = self.files, ProjectFiles(root, asked), frame
        if before and before.designs.fonts.specs == self.files.designs.fonts.specs:
            self.files.designs = replace(self.files.designs, fonts=before.designs.fonts)
        return self.files

    def changes(self, report: BuildReport) -> tuple[MessageChange, ...]:
        """Return the messages that read otherwise than before in what was made, and remember them."""
        found: list[MessageChange] = []
        made = sorted({(result.job.leaflet, result.job.language) for result in report.results if result.file})
        for pair in made if self.files else ():
            assert self.files is not None  # noqa: S101 - mypy does not see that the loop is empty else
            before = self.known.get(pair)
            now = tuple(messages_in(self.files.translated(pair).leaflet))
            found += changed(before, now) if before else ()
            self.known[pair] = now
        return tuple(found)

    def told(
        self,
        saved: tuple[str, ...],
        changes: tuple[MessageChange, ...],
        report: BuildReport,
        results: tuple[JobResult, ...],
        began: float,
    ) -> Rebuilt:
        """Return what came of a save; `began` is by time.perf_counter()."""
        ours = {result.problems for result in results}
        found = {problem for problem in report.all_problems if self.is_ours(problem)}
        return Rebuilt(saved, changes, results, tuple(sorted(found.union(*ours))), time.perf_counter() - began)

    def is_ours(self, problem: Problem) -> bool:
        """Tell whether a problem is in a file that the selection is made of."""
        selection, file = self.options.selection, Path(problem.where.file)
        if file.parts[0] == "layouts" or not selection.leaflets:
            return True
        folders = {folder_of(tag) for tag in selection.languages} or set(file.parts)
        elsewhere = file.parts[0] == "locale" and folders.isdisjoint(file.parts)
        shared = file.parent.name == PurePath(PASSAGES).name or passage_of(file.stem)
        return (bool(shared) or file.stem in (*selection.leaflets, COMMON)) and not elsewhere


def changed(before: Iterable[Message], now: Iterable[Message]) -> Iterator[MessageChange]:
    """Yield the messages of a leaflet that were not there before, each beside one that is there no more."""
    was, present = [message.text for message in before], tuple(now)
    texts = {message.text for message in present}
    lost = iter([text for text in was if text not in texts])
    for message in present:
        if message.text not in set(was):
            yield MessageChange(str(message.where), next(lost, ""), message.text)


def shown(path: Path, root: Path) -> str:
    """Return a file's path as people know it."""
    return path.relative_to(root.resolve()).as_posix() if path.is_relative_to(root.resolve()) else str(path)


def watch_project(options: BuildOptions, ready: Callable[[], None], stop: Event | None = None) -> Iterator[Rebuilt]:
    """Yield the first build, then what each save led to, until KeyboardInterrupt (Ctrl-C) or `stop`.

    `ready` is called when the first build is told and saves are noticed. Raises UnknownWish.
    """
    watcher = Watcher(options)
    yield watcher.first()
    root = options.root
    folders = [root.resolve() / name for name in WATCHED if (root / name).is_dir()]
    ready()
    only = DefaultFilter(ignore_entity_patterns=(*DefaultFilter.ignore_entity_patterns, r"\.part$", r"^\.#"))
    for saved in watch(*folders, watch_filter=only, step=QUIET, debounce=LONGEST, stop_event=stop):
        yield watcher.rebuild(Path(path) for _, path in saved)
