"""What a build knows before it reads anything: the files as they are, what the last build left, the cache.

Everything is remembered by one key, the digest of all that it is made from: the frame of a project (layouts, brands,
words), the reading of a text, a PDF. Same key, same result. A PDF's key is made of what is printed, which its
readings say, so that a comment in a catalogue makes no PDF anew.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from functools import cached_property, lru_cache
from hashlib import sha256
from itertools import chain
from pathlib import Path

from leafletpress.content.names import (
    COMMON,
    PASSAGE_DOMAIN,
    PASSAGES,
    passage_domain,
    passage_file,
    passage_names,
    unread,
)
from leafletpress.languages import PSEUDO_LOCALES, SOURCE_LANGUAGE, folder_of
from leafletpress.packaged import LAYOUTS, packaged
from leafletpress.pipeline.build_report import JobResult
from leafletpress.pipeline.cache import Cache
from leafletpress.pipeline.file_index import MOST_BYTES, FileIndex, digest
from leafletpress.pipeline.inventory import Inventory, leaflet_ids, pseudo_locales
from leafletpress.pipeline.last_build import LastBuild
from leafletpress.pipeline.leads import leads_of
from leafletpress.pipeline.manifest import MadeFile
from leafletpress.pipeline.packed import PLAIN
from leafletpress.pipeline.plan import Job
from leafletpress.pipeline.release_status import ReleaseStatus, overdue_warning, release_status
from leafletpress.pipeline.releases import read_releases
from leafletpress.pipeline.rule_ids import NO_FONT, NO_KEYGEN, OVERDUE
from leafletpress.pipeline.text_reading import Reading, TextId, reading_data, reading_of
from leafletpress.pipeline.workers import processors
from leafletpress.translation.misplaced import unread_catalogues
from leafletpress.web.asset_names import digest_in
from leafletpress.whole_files import read_regular, same_bytes

# What stands beside a language's catalogues and is read with each of them.
BESIDE = ("approvals.yaml", "fuzzy.yaml", "medicines.csv")
MANY = 200  # files that are worth a second thread


@dataclass(frozen=True)
class BuildState:
    """The files as they are, the digest of the program, what the last build left, and the cache.

    `dated` is the day that PDFs say they were made on, "" for that of their review. A `fresh` build asks for no PDF.
    """

    index: FileIndex
    engine: str
    dated: str = ""
    last: LastBuild | None = None
    cache: Cache | None = None
    fresh: bool = False
    _readings: dict[TextId, str] = field(default_factory=dict, repr=False)
    _leaflets: dict[str, str] = field(default_factory=dict, repr=False)
    _texts: dict[TextId, tuple[str, ReleaseStatus]] = field(default_factory=dict, repr=False)
    _looks: dict[tuple[str, str], str] = field(default_factory=dict, repr=False)

    # --- keys ---

    @cached_property
    def frame(self) -> str:
        """Return the key of what is opened with a project: layouts, languages, their words, misnamed leaflets."""
        files = (*self.index.under("layouts/"), *self.index.under("locale/", f"/{COMMON}.po"))
        misnamed = [path for path, _ in self.index.under("leaflets/") if unread(path)]
        astray = map(str, unread_catalogues(path for path, _ in self.index.under("locale/")))
        leaflets = [bool(self.index.under("leaflets/", ".yaml")), misnamed, *astray]
        return digest("frame", self.engine, shipped_languages(), self.dated, self.index.languages, files, leaflets)

    def reading_key(self, pair: TextId, inventory: Inventory) -> str:
        """Return the key of a text's reading; that of a translation asks the inventory what its brand asks for."""
        if pair not in self._readings:
            self._readings[pair] = self._reading_key(pair, inventory)
        return self._readings[pair]

    def _reading_key(self, pair: TextId, inventory: Inventory) -> str:
        domain, tag = pair
        if domain == COMMON:
            folder = f"locale/{folder_of(tag)}/LC_MESSAGES/"
            # The names of passages and of their catalogues are among them.
            names = [path for path, _ in (*self.index.under("leaflets/", ".yaml"), *self.index.under(folder, ".po"))]
            said = inventory.english_name(tag)
            return digest("words", self._pictures, *pair, said, self._files(pair), names, self._brands)
        if tag == SOURCE_LANGUAGE:
            given = sorted(inventory.given.items()), self.index.under(f"{PASSAGES}/", ".yaml")
            return digest("leaflet", self._pictures, domain, self._files(pair), given)
        policy, words = inventory.policy_of(domain), self.index.digest(po_file(COMMON, tag))
        own = self._pictures, self._files(pair), words, packaged_medicines(folder_of(tag)), inventory.english_name(tag)
        shown = [self.index.digest(path) for path in shown_files(pair, inventory)]
        shown += [inventory.readings[domain, SOURCE_LANGUAGE].prints.get("", "")]  # with what its brand gives to it
        return digest("translation", *pair, *own, policy, self._signing, shown, inventory.have_contents)

    def pdf_key(self, job: Job, inventory: Inventory, today: date) -> str:
        """Return the key of a PDF: everything that decides its bytes; "" if one of its texts could not be read."""
        brand = inventory.readings[job.leaflet, SOURCE_LANGUAGE].brand
        if (job.layout, brand) not in self._looks:
            names = (f"layouts/{name}.yaml" for name in (job.layout, "fonts", "languages"))
            look = [*map(self.index.digest, names), shipped_languages(), *self._brand_look(brand, inventory)]
            self._looks[job.layout, brand] = digest("look", self.engine, self.dated, job.layout, look)
        text, _ = self._text((job.leaflet, job.language), inventory, today)
        return sha256(f"{text} {self._looks[job.layout, brand]}".encode()).hexdigest() if text else ""

    def _brand_look(self, brand: str, inventory: Inventory) -> list[object]:
        """Return what a brand looks like: its file, but for what it gives to leaflets that ask, and its logos."""
        folder = f"layouts/brands/{brand}/"
        own = inventory.looks.get(brand, self.index.digest(f"{folder}brand.yaml"))
        return [own, [found for found in self.index.under(folder) if found[0] != f"{folder}brand.yaml"]]

    def places(self, job: Job, inventory: Inventory) -> str:
        """Return the key of the files that a PDF's problems point into: they must be as they were, lines and all."""
        pairs = ((job.leaflet, SOURCE_LANGUAGE), (job.leaflet, job.language), (COMMON, job.language))
        return digest("places", [self.reading_key(pair, inventory) for pair in pairs])

    def _text(self, pair: TextId, inventory: Inventory, today: date) -> tuple[str, ReleaseStatus]:
        """Return the key of what a leaflet prints in a language, whatever the layout, "" if that is not known.

        Its status on the day, which is part of the key, comes with it.
        """
        if pair not in self._texts:
            status, english = release_status(pair, inventory, today), inventory.readings[pair[0], SOURCE_LANGUAGE]
            own = inventory.readings[pair].prints.get("")
            words = inventory.readings[COMMON, pair[1]].prints.get(english.brand)
            both = self._leaflet(pair[0], inventory)
            leads = [(*lead, inventory.looks.get(lead.brand)) for lead in leads_of(pair, inventory, today)]
            told = status.state, status.overdue, status.signed
            said = digest("text", *pair, both, own, words, *told, leads, inventory.have_contents)
            self._texts[pair] = said if both and own and words else "", status
        return self._texts[pair]

    def _leaflet(self, leaflet_id: str, inventory: Inventory) -> str:
        """Return the key of what a leaflet prints in every language: its English, names of languages, pictures."""
        if leaflet_id not in self._leaflets:
            english = inventory.readings[leaflet_id, SOURCE_LANGUAGE]
            said, names = english.prints.get(""), inventory.spoken[leaflet_id]
            pictures = [self.index.pictures(image) for image in english.images]
            self._leaflets[leaflet_id] = digest("leaflet", said, *names, pictures) if said else ""
        return self._leaflets[leaflet_id]

    def _files(self, pair: TextId) -> list[str]:
        return [self.index.digest(path) for path in text_files(pair)]

    @cached_property
    def _pictures(self) -> str:
        beside = [found for found in self.index.under("leaflets/") if not found[0].endswith(".yaml")]
        return digest("read", self.engine, beside)

    @cached_property
    def _signing(self) -> list[tuple[str, str]]:
        """Return what signatures hang on besides layouts and brands: logos, and the keys that count."""
        return [found for found in self.index.under("layouts/") if not found[0].endswith(".yaml")]

    @cached_property
    def _brands(self) -> list[tuple[str, str]]:
        return self.index.under("layouts/brands/", ".yaml")

    # --- what is known ---

    def names(self, root: Path, asked: Iterable[str]) -> Inventory | None:
        """Return the inventory without readings, None if layouts, languages or words are not what they were.

        `asked` are languages that somebody named: those of them that are pseudo-locales are there, too.
        """
        if self.last is None or self.last.frame != self.frame:
            return None
        real = (tag for tag in self.last.inventory.language_tags if tag not in PSEUDO_LOCALES)
        tags = tuple(sorted({*real, *pseudo_locales(asked)}))
        releases = read_releases(root)
        ids = leaflet_ids(root)
        found = replace(self.last.inventory, leaflet_ids=ids, language_tags=tags, readings={}, releases=releases)
        return replace(found, passages=passage_names(root))

    def tags_of(self, tags: Iterable[str], leaflet_id: str) -> Iterator[str]:
        """Yield those of the languages in which a leaflet has a catalogue, made-up ones included; English has none."""
        for tag in tags:
            if tag in PSEUDO_LOCALES or (tag != SOURCE_LANGUAGE and po_file(leaflet_id, tag) in self.index.files):
                yield tag

    def reading(self, pair: TextId, inventory: Inventory) -> Reading | None:
        """Return what came of reading a text, None if its files are not what they were."""
        key = self.reading_key(pair, inventory)
        if self.last and self.last.keys.get(pair) == key and lasts(self.last.inventory.readings[pair]):
            return self.last.inventory.readings[pair]
        kept = self.cache.get(key) if self.cache else None
        try:
            return reading_of(json.loads(kept)) if kept else None
        except (ValueError, TypeError):
            return None

    def keep_reading(self, pair: TextId, reading: Reading, inventory: Inventory, root: Path) -> None:
        """Put what came of reading a text into the cache, unless its files have changed since they were seen."""
        if self.cache and lasts(reading) and unchanged(self.index, root, pair):
            self.cache.put(self.reading_key(pair, inventory), json.dumps(reading_data(reading)).encode())

    def kept(self, jobs: Sequence[Job], inventory: Inventory, out: Path, today: date) -> Iterator[JobResult]:
        """Yield the results of the jobs whose PDF is in its place as it would be made now.

        Every file is read and held against its SHA-256.
        """
        for start in range(0, len(jobs), PLAIN):
            lot = jobs[start : start + PLAIN]
            found = [one for job in lot if (one := self._as_it_was(job, inventory, today))]
            whole = all_whole(out, [one.file for one in found if one.file])
            yield from (one for one, good in zip(found, whole, strict=True) if good)

    def _as_it_was(self, job: Job, inventory: Inventory, today: date) -> JobResult | None:
        was = self.last.results.get(job) if self.last and not self.fresh else None
        if was is None or not was.key or was.key != self.pdf_key(job, inventory, today):
            return None
        problems = [problem for problem in was.problems if problem.rule != OVERDUE]
        if any(problem.rule == NO_FONT for problem in problems):
            return None  # the font may be there by now
        if problems and was.places != self.places(job, inventory):
            return None
        _, status = self._text((job.leaflet, job.language), inventory, today)
        english = inventory.readings[job.leaflet, SOURCE_LANGUAGE]
        late = [overdue_warning(english.where, english.review)] if status.overdue else []
        return was._replace(problems=(*problems, *late), reasons=status.reasons)


@dataclass(frozen=True)
class PdfKeys(Mapping[Job, str]):
    """The keys of PDFs by job, made when they are asked for: of very many, few are needed at a time."""

    state: BuildState
    inventory: Inventory
    today: date
    jobs: Sequence[Job]

    def __getitem__(self, job: Job) -> str:
        return self.state.pdf_key(job, self.inventory, self.today)

    def __iter__(self) -> Iterator[Job]:
        return iter(self.jobs)

    def __len__(self) -> int:
        return len(self.jobs)


@lru_cache(maxsize=64)
def packaged_medicines(folder: str) -> str:
    """Return the digest of the medicines that come with the program for a folder of locale/, "" if there are none."""
    path = packaged("locale") / folder / "medicines.csv"
    return sha256(path.read_bytes()).hexdigest() if path.is_file() else ""


@lru_cache(maxsize=1)
def shipped_languages() -> str:
    """Return the digest of the names of languages that come with the program: a project's file may leave some out."""
    return sha256((packaged(LAYOUTS) / "languages.yaml").read_bytes()).hexdigest()


def lasts(reading: Reading) -> bool:
    """Tell whether a reading may be remembered: what lacked a program may find it there by now."""
    return not any(problem.rule == NO_KEYGEN for problem in reading.problems)


def text_files(pair: TextId) -> tuple[str, ...]:
    """Return the paths of the files that a text is read from, pictures left out."""
    domain, tag = pair
    english = () if domain == COMMON else (f"leaflets/{domain}.yaml",)
    if tag == SOURCE_LANGUAGE:
        return english
    beside = (f"locale/{folder_of(tag)}/{name}" for name in BESIDE)
    backs = (f"locale/{folder_of(tag)}/back-translations/{domain}{ending}" for ending in (".po", ".txt"))
    return (*english, po_file(domain, tag), *beside, *backs)


def shown_files(pair: TextId, inventory: Inventory) -> tuple[str, ...]:
    """Return the paths of the passages that a leaflet shows, and of their catalogues in a language."""
    names = inventory.readings[pair[0], SOURCE_LANGUAGE].passages
    return tuple(path for name in names for path in (passage_file(name).file, po_file(passage_domain(name), pair[1])))


def unchanged(index: FileIndex, root: Path, pair: TextId) -> bool:
    """Tell whether a text's files, and all that others share with it, are as the index has them.

    What is kept in the cache must be made from those files and no later ones.
    """
    folder = f"locale/{folder_of(pair[1])}/LC_MESSAGES/{PASSAGE_DOMAIN}"
    passages = (path for path, _ in (*index.under(f"{PASSAGES}/", ".yaml"), *index.under(folder, ".po")))
    return index.holds(root, chain(text_files(pair), index.shared, passages))


def po_file(leaflet_id: str, tag: str) -> str:
    """Return where a leaflet's catalogue in a language stands, from the root."""
    return f"locale/{folder_of(tag)}/LC_MESSAGES/{leaflet_id}.po"


def all_whole(out: Path, files: Sequence[MadeFile]) -> list[bool]:
    """Tell of each file in an output folder whether its bytes have their SHA-256, and all that it shows its own."""
    folder = f"{out}/"
    beside = {path for file in files for path in file.assets}
    whole = {path for path in beside if asset_is_whole(folder + path, path)}

    def is_whole(file: MadeFile) -> bool:
        return whole.issuperset(file.assets) and same_bytes(folder + file.path, file.sha256)

    if len(files) < MANY:
        return list(map(is_whole, files))
    from concurrent.futures import ThreadPoolExecutor

    lots = [files[start : start + MANY] for start in range(0, len(files), MANY)]  # each worth handing to a thread
    with ThreadPoolExecutor(processors()) as threads:  # hashing and reading leave the interpreter to others
        return list(chain.from_iterable(threads.map(lambda lot: list(map(is_whole, lot)), lots)))


def asset_is_whole(place: str, path: str) -> bool:
    """Tell whether the file in a place has the bytes that its path under the output folder names."""
    try:
        data = read_regular(Path(place), MOST_BYTES)
    except OSError:
        return False
    return sha256(data).hexdigest().startswith(digest_in(path) or "-")
