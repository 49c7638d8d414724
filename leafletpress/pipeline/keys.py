"""What readings and PDFs are made from, as digests: the same digest, the same result."""

from __future__ import annotations

import json
from collections.abc import Iterable
from dataclasses import dataclass, field
from functools import cached_property
from hashlib import sha256
from pathlib import Path

from leafletpress.content.names import COMMON
from leafletpress.languages import SOURCE_TAG, folder_of
from leafletpress.normal_form import composed
from leafletpress.pipeline.file_index import Survey
from leafletpress.pipeline.reading import Pair

# What stands beside a language's catalogues and is read with each of them.
BESIDE = ("approvals.yaml", "fuzzy.yaml")
ENCODER = json.JSONEncoder(separators=(",", ":"))


@dataclass(frozen=True)
class Sources:
    """Hold the files of a root folder by digest, the engine's digest, and the day that PDFs are dated, if it is set."""

    survey: Survey
    engine: str
    dated: str = ""
    _readings: dict[Pair, str] = field(default_factory=dict, repr=False)
    _pdfs: dict[tuple[str, ...], str] = field(default_factory=dict, repr=False)

    @cached_property
    def shared(self) -> str:
        """Return the digest of what every PDF is made from besides its leaflet: layouts, words, engine, day."""
        words = self.survey.under("locale/", f"/{COMMON}.po")
        languages = self.survey.languages
        return digest("shared", self.engine, self.dated, languages, self.survey.under("layouts/"), words)

    def reading(self, pair: Pair) -> str:
        """Return the digest of what the reading of a pair comes from."""
        if pair not in self._readings:
            self._readings[pair] = self._reading(pair)
        return self._readings[pair]

    def pdf(self, leaflet_id: str, tag: str, available: Iterable[str]) -> str:
        """Return the digest of all files that a leaflet's PDFs in a language come from, in any layout.

        `available` are the languages in which the leaflet can be built.
        """
        found = leaflet_id, tag, *available
        if found not in self._pdfs:
            both = [self.reading((leaflet_id, SOURCE_TAG)), self.reading((leaflet_id, tag))]
            self._pdfs[found] = digest("pdf", self.shared, both, found)
        return self._pdfs[found]

    def look(self, layout: str, brand: str) -> list[object]:
        """Return the digests of the files that decide how a leaflet looks."""
        names = (f"layouts/{name}.yaml" for name in (layout, "fonts", "languages"))
        return [*map(self.survey.digest, names), self.survey.under(f"layouts/brands/{brand}/")]

    def pictures(self, images: Iterable[str]) -> list[object]:
        """Return path and digest of every file that images, by their paths under leaflets/, may be in any language."""
        stems = sorted({f"leaflets/{image.rpartition('.')[0]}." for image in images})
        decomposed = [[found for found in self._decomposed if composed(found[0]).startswith(stem)] for stem in stems]
        return [[*self.survey.under(stem), *others] for stem, others in zip(stems, decomposed, strict=True)]

    def hold(self, root: Path, pair: Pair | None = None) -> bool:
        """Tell whether what PDFs share, and the files of a pair, are as they were seen: what is kept must be theirs."""
        paths = self._texts(pair) if pair else ()
        return self.survey.holds(root, (*paths, *self._beside))

    def _texts(self, pair: Pair) -> tuple[str, ...]:
        domain, folder = pair[0], folder_of(pair[1])
        beside = (f"locale/{folder}/{name}" for name in BESIDE)
        own = (f"locale/{folder}/LC_MESSAGES/{domain}.po", *beside)
        return own if domain == COMMON else (f"leaflets/{domain}.yaml", *own)

    @cached_property
    def _beside(self) -> list[str]:
        found = (*self.survey.under("leaflets/"), *self.survey.under("layouts/"))
        return [path for path, _ in found if not (path.startswith("leaflets/") and path.endswith(".yaml"))]

    @cached_property
    def _decomposed(self) -> list[tuple[str, str]]:
        """Return the files under leaflets/ whose names a Mac wrote, which `under` does not find by their names here."""
        return [found for found in self.survey.under("leaflets/") if composed(found[0]) != found[0]]

    @cached_property
    def _common(self) -> str:
        beside = [found for found in self.survey.under("leaflets/") if not found[0].endswith(".yaml")]
        return digest("read", self.engine, beside)

    def _reading(self, pair: Pair) -> str:
        domain, tag = pair
        if domain == COMMON:
            names = [path for path, _ in (*self.survey.under("leaflets/", ".yaml"), *self._catalogues(tag))]
            brands = self.survey.under("layouts/brands/", ".yaml")
            return digest("words", self._common, *pair, self._catalogue(pair), self._signed(tag), names, brands)
        english = self.survey.digest(f"leaflets/{domain}.yaml")
        if tag == SOURCE_TAG:
            return digest("leaflet", self._common, domain, english)
        return digest("translation", self._common, *pair, english, self._catalogue(pair), self._signed(tag))

    def _catalogues(self, tag: str) -> list[tuple[str, str]]:
        return self.survey.under(f"locale/{folder_of(tag)}/LC_MESSAGES/", ".po")

    def _catalogue(self, pair: Pair) -> str:
        return self.survey.digest(f"locale/{folder_of(pair[1])}/LC_MESSAGES/{pair[0]}.po")

    def _signed(self, tag: str) -> list[str]:
        return [self.survey.digest(f"locale/{folder_of(tag)}/{name}") for name in BESIDE]


def digest(*data: object) -> str:
    """Return SHA-256 over plain data (lists, texts, numbers, None), in hexadecimal."""
    return sha256(ENCODER.encode(data).encode()).hexdigest()
