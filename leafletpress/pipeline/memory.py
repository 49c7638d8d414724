"""What earlier builds know: readings and PDFs that need not be had again, from the ledger and the store."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date
from itertools import chain
from pathlib import Path

from leafletpress.content.names import COMMON
from leafletpress.languages import PSEUDO_LOCALES, SOURCE_TAG, folder_of
from leafletpress.pipeline.build_report import JobResult
from leafletpress.pipeline.build_state import Entry, Ledger
from leafletpress.pipeline.cache import Cache
from leafletpress.pipeline.inventory import Inventory
from leafletpress.pipeline.keys import Sources
from leafletpress.pipeline.manifest import MadeFile
from leafletpress.pipeline.plan import Job, Selection
from leafletpress.pipeline.reading import Pair, Reading, reading_data, reading_of
from leafletpress.pipeline.rule_ids import NO_FONT
from leafletpress.pipeline.workers import processors
from leafletpress.whole_files import same_bytes

MANY = 200  # files that are worth a second thread


@dataclass(frozen=True)
class Memory:
    """Hold the ledger of the last build, if there is one, the store, if there is one, and the files as they are.

    A `fresh` build asks for no PDF.
    """

    sources: Sources
    ledger: Ledger | None
    store: Cache | None
    fresh: bool = False

    def inventory(self, selection: Selection) -> Inventory | None:
        """Return what there is to choose from, None if anything that a selection needs must be read."""
        ledger, files = self.ledger, self.sources.survey.files
        if ledger is None or ledger.shared != self.sources.shared:
            return None
        ids = self.sources.survey.leaflet_ids
        made_up = {name.replace("_", "-") for name in selection.languages} & set(PSEUDO_LOCALES)
        tags = [tag for domain, tag in ledger.readings if domain == COMMON and tag not in PSEUDO_LOCALES]
        pairs = [(leaflet_id, SOURCE_TAG) for leaflet_id in ids] + [(COMMON, tag) for tag in (*tags, *made_up)]
        english = self._all_known(pairs)
        if english is None:
            return None
        inventory = Inventory(ids, tuple(sorted({*tags, *made_up})), ledger.layouts, english)
        wished = [
            pair[0] for pair in inventory.sound if pair[0] in (selection.leaflets or ids) and pair[1] == SOURCE_TAG
        ]
        pairs = [(leaflet_id, tag) for leaflet_id in wished for tag in tags if po_file(leaflet_id, tag) in files]
        rest = self._all_known(pairs + [(leaflet_id, tag) for leaflet_id in wished for tag in made_up])
        return None if rest is None else replace(inventory, readings={**english, **rest})

    def reading(self, pair: Pair) -> Reading | None:
        """Return what came of reading a pair, None if its files are not what they were."""
        digest = self.sources.reading(pair)
        known = self.ledger.readings.get(pair) if self.ledger else None
        if known and known[0] == digest:
            return known[1]
        kept = self.store.get(digest) if self.store else None
        try:
            return reading_of(json.loads(kept)) if kept else None
        except (ValueError, TypeError):
            return None

    def keep_reading(self, pair: Pair, reading: Reading, root: Path) -> None:
        """Put what came of reading a pair into the store, unless its files have changed since they were seen."""
        if self.store and self.sources.hold(root, pair):
            self.store.put(self.sources.reading(pair), json.dumps(reading_data(reading)).encode())

    def results(self, jobs: Iterable[Job], inventory: Inventory, out: Path, day: date) -> dict[Job, JobResult]:
        """Return what jobs came to when they were last made: those whose file and all it was made from are there.

        Every file is read and held against its SHA-256.
        """
        entries = [entry for job in jobs if (entry := self._current(job, inventory, day))]
        whole = all_whole(out, [entry.file for entry in entries])
        return {
            entry.job: JobResult(entry.job, entry.file, entry.problems, entry.basis, "kept")
            for entry, good in zip(entries, whole, strict=True)
            if good
        }

    def _current(self, job: Job, inventory: Inventory, day: date) -> Entry | None:
        entry = self.ledger.entries.get(job) if self.ledger and not self.fresh else None
        if self.ledger is None or entry is None or day < self.ledger.day:
            return None
        if entry.basis.until is not None and day >= entry.basis.until:
            return None
        if any(problem.rule == NO_FONT for problem in entry.problems):
            return None  # the font may be there by now
        same = entry.digest == self.sources.pdf(job.leaflet, job.language, inventory.spoken[job.leaflet])
        return entry if same else None

    def _all_known(self, pairs: Sequence[Pair]) -> dict[Pair, Reading] | None:
        assert self.ledger is not None  # noqa: S101 - nobody asks without one
        found: dict[Pair, Reading] = {}
        for pair in pairs:
            known = self.ledger.readings.get(pair)
            if known is None or known[0] != self.sources.reading(pair):
                return None
            found[pair] = known[1]
        return found


def po_file(leaflet_id: str, tag: str) -> str:
    """Return where a leaflet's catalogue in a language stands, from the root."""
    return f"locale/{folder_of(tag)}/LC_MESSAGES/{leaflet_id}.po"


def all_whole(out: Path, files: Sequence[MadeFile]) -> list[bool]:
    """Tell of each file in an output folder whether its bytes have their SHA-256."""
    folder = f"{out}/"

    def is_whole(file: MadeFile) -> bool:
        return same_bytes(folder + file.path, file.sha256)

    if len(files) < MANY:
        return list(map(is_whole, files))
    from concurrent.futures import ThreadPoolExecutor

    with ThreadPoolExecutor(processors()) as threads:  # hashing and reading leave the interpreter to others
        return list(chain.from_iterable(threads.map(lambda some: list(map(is_whole, some)), batched(files))))


def batched(files: Sequence[MadeFile]) -> Iterator[Sequence[MadeFile]]:
    """Yield files in lots that are worth handing to a thread."""
    return (files[start : start + MANY] for start in range(0, len(files), MANY))
