"""Everything that people wrote, read once: leaflets, catalogues, designs, and every problem in them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path

from platformdirs import user_cache_dir

from leafletpress.build.rules import ruled
from leafletpress.build.verdicts import judge_all
from leafletpress.content.model import Leaflet
from leafletpress.content.read import read_leaflets
from leafletpress.errors import Problem, Where
from leafletpress.languages import Language, language
from leafletpress.layout.design import Designs, read_designs
from leafletpress.translation.catalogues import (
    SOURCE_TAG,
    Catalogue,
    catalogue_domains,
    catalogue_languages,
    catalogue_path,
    read_catalogue,
)
from leafletpress.translation.check import check_phrases, check_translation
from leafletpress.translation.coverage import TranslatedLeaflet, translate
from leafletpress.translation.phrases import Phrases
from leafletpress.translation.verdict import Verdict

ENGLISH = SOURCE_TAG
COMMON = "common"


@dataclass(frozen=True, slots=True)
class Library:
    """Hold what `read_library` found under a root folder.

    `translated` maps (leaflet id, language tag) to what can be built; `broken` names the pairs that
    an error keeps from it; `phrases` maps a language tag to the words that layouts print; `verdicts`
    maps each translation to what the signatures under it are worth; `catalogues` maps (leaflet id or
    `common`, language tag) to the .po that was read.
    """

    root: Path
    leaflets: tuple[Leaflet, ...]
    designs: Designs
    phrases: Mapping[str, Phrases]
    translated: Mapping[tuple[str, str], TranslatedLeaflet]
    broken: frozenset[tuple[str, str]]
    problems: tuple[Problem, ...]
    verdicts: Mapping[tuple[str, str], Verdict]
    catalogues: Mapping[tuple[str, str], Catalogue] = field(default_factory=dict)

    @property
    def leaflet_ids(self) -> tuple[str, ...]:
        """Return the ids of all leaflet files, broken ones included."""
        return tuple(path.stem for path in sorted((self.root / "leaflets").glob("*.yaml")))

    @property
    def language_tags(self) -> tuple[str, ...]:
        """Return the BCP 47 tags of English and of every language that has a folder under locale/."""
        return tuple(sorted(self.phrases))

    @property
    def layout_ids(self) -> tuple[str, ...]:
        """Return the ids of the layouts that leaflets are built in, those with errors included."""
        proofs = {name for name, layout in self.designs.layouts.items() if layout.edition == "proof"}
        return tuple(name for name in self.designs.layout_ids if name not in proofs)

    def has_edition(self, layout: str, tag: str) -> bool:
        """Tell whether a good layout can set a language: the bilingual one has no use for English beside English."""
        found = self.designs.layouts.get(layout)
        return found is not None and (found.edition != "bilingual" or tag != ENGLISH)

    def languages_of(self, leaflet_id: str) -> tuple[str, ...]:
        """Return the tags in which a leaflet can be built, English first."""
        tags = (tag for identity, tag in self.translated if identity == leaflet_id)
        return tuple(sorted(tags, key=lambda tag: (tag != ENGLISH, tag)))


def read_library(root: Path) -> Library:
    """Read leaflets/, locale/ and layouts/ under a root folder; problems are gathered, never raised."""
    leaflets, content_problems = read_leaflets(root)
    designs, design_problems = read_designs(root, font_cache())
    languages, folder_problems = catalogue_languages(root)
    words = {tag: _read_phrases(root, tag, designs) for tag in (ENGLISH, *(known.tag for known in languages))}
    phrases = {tag: found for tag, (found, _) in words.items()}
    translated, broken, translation_problems, catalogues = _translate_all(root, leaflets, languages, phrases)
    catalogues |= {(COMMON, tag): found.catalogue for tag, found in phrases.items() if found.catalogue}
    verdicts, signature_problems = judge_all(root, languages, translated, designs)
    signed = {pair: _signed(one, verdicts.get(pair)) for pair, one in translated.items()}
    problems = [*content_problems, *design_problems, *folder_problems, *translation_problems, *signature_problems]
    problems += [problem for _, found in words.values() for problem in found]
    problems += _orphans(root, languages)
    known = tuple(sorted(set(ruled(problems)), key=str))
    return Library(root, leaflets, designs, phrases, signed, frozenset(broken), known, verdicts, catalogues)


def _signed(translated: TranslatedLeaflet, verdict: Verdict | None) -> TranslatedLeaflet:
    return replace(translated, state="approved") if verdict and verdict.approved else translated


def font_cache() -> Path:
    """Return the user's folder of prepared fonts; it can be deleted at any time."""
    return Path(user_cache_dir("leafletpress", appauthor=False)) / "fonts"


def _read(root: Path, known: Language, name: str) -> tuple[Catalogue | None, tuple[Problem, ...]]:
    return read_catalogue(*catalogue_path(root, known, name), known)


def _read_phrases(root: Path, tag: str, designs: Designs) -> tuple[Phrases, tuple[Problem, ...]]:
    known = language(tag)
    if tag == ENGLISH:
        return Phrases(known), ()
    path, shown = catalogue_path(root, known, COMMON)
    if not path.is_file():
        hint = f"make_pdfs.py new-language {known.folder} writes it, ready to translate"
        fault = f"missing: headers and footers in {known.english_name} stay English"
        return Phrases(known), (Problem(Where(shown), fault, hint, "warning"),)
    catalogue, problems = _read(root, known, COMMON)
    if catalogue is None:
        return Phrases(known), problems
    return Phrases(known, catalogue), (*problems, *check_phrases(catalogue, designs.brand_messages))


def _translate_all(
    root: Path, leaflets: Iterable[Leaflet], languages: Iterable[Language], phrases: Mapping[str, Phrases]
) -> tuple[
    dict[tuple[str, str], TranslatedLeaflet],
    set[tuple[str, str]],
    list[Problem],
    dict[tuple[str, str], Catalogue],
]:
    catalogues: dict[tuple[str, str], Catalogue] = {}
    translated: dict[tuple[str, str], TranslatedLeaflet] = {}
    broken: set[tuple[str, str]] = set()
    problems: list[Problem] = []
    for leaflet in leaflets:
        translated[leaflet.id, ENGLISH] = translate(leaflet, language(ENGLISH), None, phrases[ENGLISH])
        for known in languages:
            if leaflet.id not in catalogue_domains(root, known):
                continue
            catalogue, found = _read(root, known, leaflet.id)
            found += check_translation(leaflet, catalogue) if catalogue else ()
            problems += found
            if catalogue:
                catalogues[leaflet.id, known.tag] = catalogue
            if catalogue is None or any(problem.severity == "error" for problem in found):
                broken.add((leaflet.id, known.tag))
            else:
                translated[leaflet.id, known.tag] = translate(leaflet, known, catalogue, phrases[known.tag])
    return translated, broken, problems, catalogues


def _orphans(root: Path, languages: Iterable[Language]) -> Iterator[Problem]:
    expected = {path.stem for path in (root / "leaflets").glob("*.yaml")} | {COMMON}
    for known in languages:
        for domain in catalogue_domains(root, known):
            if domain not in expected:
                _, shown = catalogue_path(root, known, domain)
                yield Problem(
                    Where(shown),
                    "this catalogue belongs to no leaflet",
                    f"there is no leaflets/{domain}.yaml",
                    "warning",
                )
