"""Everything that people wrote, read when it is asked for: a build of one leaflet opens no other."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING

from platformdirs import user_cache_dir

from leafletpress.content.model import Leaflet
from leafletpress.content.names import COMMON, WEB, folder_problems, passage_domain, passage_names, passage_of
from leafletpress.content.passages import Passages
from leafletpress.content.read import read_leaflet
from leafletpress.content.references import refers_to_sections
from leafletpress.design.brand import Brand
from leafletpress.design.design import Designs, read_designs
from leafletpress.errors import Problem, ProblemsFound, Where
from leafletpress.languages import SOURCE_LANGUAGE, Language, language
from leafletpress.pipeline.cache import Cache
from leafletpress.pipeline.file_index import digest
from leafletpress.pipeline.inventory import Inventory, LayoutName, leaflet_ids, pseudo_locales
from leafletpress.pipeline.on_demand import OnDemand
from leafletpress.pipeline.prints import printed_given
from leafletpress.pipeline.releases import read_releases
from leafletpress.pipeline.signed_beside import signed_beside, word_silences
from leafletpress.pipeline.text_reading import TextId
from leafletpress.translation.approvals import Approvals, accepted_marks, approvals_path, read_approvals
from leafletpress.translation.catalogues import (
    Catalogue,
    catalogue_domains,
    catalogue_languages,
    catalogue_path,
    read_catalogue,
)
from leafletpress.translation.coverage import TranslatedLeaflet, translate
from leafletpress.translation.messages import Entry, own_messages, passage_messages
from leafletpress.translation.phrases import PHRASES, Phrases, common_entries, phrases_of
from leafletpress.translation.pseudo import pseudo_catalogue
from leafletpress.translation.release_policy import ReleasePolicy, strictest
from leafletpress.translation.signed_text import NOTHING_BESIDE, Beside
from leafletpress.translation.silences import has_silence
from leafletpress.translation.verdict import Verdict, judge, judge_words

if TYPE_CHECKING:
    from leafletpress.checks.medicine_list import MedicineList

# Files of each kind that are remembered: enough for a few leaflets, and no more in a build of thousands.
REMEMBERED = 16
SHARED = 256  # catalogues of passages: small, and read for every leaflet that shows them

Problems = tuple[Problem, ...]


class ProjectFiles:
    """The designs under a root folder, open, and everything else read on demand, once for as long as it is open.

    `asked` are languages that somebody named: those of them that are pseudo-locales are made up beside
    the languages of locale/. `problems` are those of layouts/ and of folders; every other file tells its
    own when it is read. Pickled it is its root folder, opened anew elsewhere. `cache` knows what has no
    error.
    """

    def __init__(self, root: Path, asked: Iterable[str] = (), cache: Cache | None = None) -> None:
        self.root = root
        self.cache = cache
        self.designs: Designs
        self.designs, of_designs = read_designs(root, font_cache())
        folders, of_folders = catalogue_languages(root)
        self.languages = tuple(map(self.designs.languages.names.named, folders))
        self.pseudo = tuple(map(language, sorted(pseudo_locales(asked))))
        self.problems = (*folder_problems(root / "leaflets"), *of_designs, *of_folders)
        self.forget()
        self.spoken = {known.tag: known for known in (self.language(SOURCE_LANGUAGE), *self.languages, *self.pseudo)}
        self.phrases: Mapping[str, Phrases] = OnDemand(self.spoken, lru_cache(None)(self._phrases))

    def forget(self) -> None:
        """Read leaflets, catalogues and signatures anew when they are next asked for."""
        self.passages = Passages(self.root)
        self.leaflet = lru_cache(REMEMBERED)(self._leaflet)
        self.translated = lru_cache(REMEMBERED // 4)(self._translated)
        self.unsigned = lru_cache(REMEMBERED // 4)(self._unsigned)
        self.verdict = lru_cache(REMEMBERED // 4)(self._verdict)
        self.catalogue = lru_cache(REMEMBERED)(self._catalogue)
        self.shared_catalogue = lru_cache(SHARED)(self._shared_catalogue)
        self.approvals = lru_cache(REMEMBERED)(self._approvals)
        self.medicines = lru_cache(REMEMBERED)(self._medicines)
        self.domains = lru_cache(None)(self._domains)

    def __reduce__(self) -> tuple[type[ProjectFiles], tuple[Path, tuple[str, ...], Cache | None]]:
        """Return what is pickled."""
        return ProjectFiles, (self.root, tuple(known.tag for known in self.pseudo), self.cache)

    def language(self, tag: str) -> Language:
        """Return the language of a BCP 47 tag or folder as this project calls it; raise UnknownLanguage."""
        return self.designs.languages.names.named(language(tag))

    @property
    def names(self) -> Inventory:
        """Return the inventory as it is before any leaflet or catalogue has been read."""
        said = self.designs.languages.names
        policies = {name: digest(*_asked(brand)) for name, brand in self.designs.brands.items()}
        return Inventory(
            leaflet_ids=leaflet_ids(self.root),
            passages=passage_names(self.root),
            language_tags=tuple(sorted(self.spoken)),
            layouts=layout_names(self.designs),
            policies=policies,
            looks={name: brand.look for name, brand in self.designs.brands.items()},
            given={name: digest(printed_given(brand.given)) for name, brand in self.designs.brands.items()},
            names={tag: said.of(known) for tag, known in self.spoken.items()},
            no_writing=said.no_writing,
            beside=self.problems,
            releases=read_releases(self.root),
        )

    def tags_of(self, leaflet_id: str) -> tuple[str, ...]:
        """Return the languages in which a leaflet has a catalogue, made-up ones included; English has none."""
        real = (known.tag for known in self.languages if leaflet_id in self.domains(known.tag))
        return (*real, *(known.tag for known in self.pseudo))

    def _translated(self, pair: TextId) -> TranslatedLeaflet:
        """Return a sound leaflet in a language, approved if its signatures say so; LookupError for any other."""
        plain = self.unsigned(pair)
        if pair[1] == SOURCE_LANGUAGE or plain.language.is_pseudo:
            return plain
        return replace(plain, state="approved") if self.verdict(pair).approved else plain

    def _unsigned(self, pair: TextId) -> TranslatedLeaflet:
        """Return a sound leaflet in a language whatever was signed; raise LookupError for any other."""
        leaflet_id, tag = pair
        leaflet, _ = self.leaflet(leaflet_id)
        catalogue, _ = (None, ()) if tag == SOURCE_LANGUAGE else self.catalogue(pair)
        if leaflet is None or (catalogue is None and tag != SOURCE_LANGUAGE):
            raise LookupError(pair)
        return translate(leaflet, self.language(tag), catalogue, self.phrases[tag])

    def _verdict(self, pair: TextId) -> Verdict:
        """Return what the signatures are worth under a sound translation and the words that it prints."""
        translated, policy = self.unsigned(pair), self.policy(pair[0])
        approvals, _ = self.approvals(pair[1])
        beside = self.beside(pair) if approvals.signatures.get(pair[0]) else NOTHING_BESIDE  # no file is read for none
        verdict = judge(translated, approvals, policy, beside)
        return verdict._replace(words=self.words_of(translated, approvals, policy))

    def words_of(self, translated: TranslatedLeaflet, approvals: Approvals, policy: ReleasePolicy) -> Verdict:
        """Return what the signatures are worth under the words that layouts and its brand print in a leaflet."""
        source, tag = translated.source, translated.language.tag
        said = phrases_of(refers=refers_to_sections(source), contents=self.designs.have_contents)
        return self.words_verdict(source.brand, tag, approvals, policy, said)

    def words_verdict(
        self, brand_id: str, tag: str, approvals: Approvals, policy: ReleasePolicy, said: Iterable[Entry] = PHRASES
    ) -> Verdict:
        """Return what the signatures are worth under the words that layouts, those `said`, and a brand print."""
        brand = self.designs.brands.get(brand_id)
        silences = word_silences(self.phrases[tag].catalogue, brand)
        return judge_words(self.phrases[tag], brand.messages if brand else (), approvals, policy, silences, said)

    def beside(self, pair: TextId) -> Beside:
        """Return what the signatures of a sound leaflet in a language cover besides its text."""
        leaflet, (catalogue, _) = self.unsigned(pair).source, self.catalogue(pair)
        return signed_beside(self.root, leaflet, language(pair[1]), catalogue, self.designs.brands.get(leaflet.brand))

    def policy(self, domain: str) -> ReleasePolicy:
        """Return what a release of a leaflet needs after its brand; of the common words what that of any needs."""
        if domain == COMMON:
            return strictest(tuple(brand.policy for _, brand in sorted(self.designs.brands.items())))
        leaflet, _ = self.leaflet(domain)
        brand = self.designs.brands.get(leaflet.brand) if leaflet else None
        return brand.policy if brand else ReleasePolicy()

    def _leaflet(self, leaflet_id: str) -> tuple[Leaflet | None, Problems]:
        given = {name: brand.given for name, brand in self.designs.brands.items()}
        path = self.root / "leaflets" / f"{leaflet_id}.yaml"
        return read_leaflet(self.root, path, given, self.passages, self.designs.brand_fault)

    def _catalogue(self, pair: TextId) -> tuple[Catalogue | None, Problems]:
        """Return a catalogue and what is wrong with it; that of a leaflet has what the leaflet shows beside it."""
        domain, tag = pair
        if domain == COMMON:
            return self._own_catalogue(domain, tag)
        leaflet, _ = self.leaflet(domain)
        catalogue, problems = self._own_catalogue(domain, tag)
        if catalogue is None or leaflet is None or not (names := shown_domains(leaflet)):
            return catalogue, problems
        found = {name: self.shared_catalogue((name, tag)) for name in names}
        beside = {name: self._accepted(one, domain) for name, (one, _) in found.items() if one}
        theirs = (fault for _, faults in found.values() for fault in faults)
        return replace(catalogue, shared=beside), (*problems, *theirs)

    def _accepted(self, catalogue: Catalogue, leaflet_id: str) -> Catalogue:
        """Return the catalogue of a passage with what the signers of a leaflet that shows it have accepted of it."""
        if not has_silence(entry.comments for entry in catalogue.entries.values()):
            return catalogue
        marks = accepted_marks(self.root, catalogue.language, leaflet_id)
        return replace(catalogue, accepted=catalogue.accepted | marks)

    def _own_catalogue(self, domain: str, tag: str) -> tuple[Catalogue | None, Problems]:
        spoken = self.language(tag)
        if spoken.is_pseudo:
            return pseudo_catalogue(self._entries(domain), spoken), ()
        return read_catalogue(*catalogue_path(self.root, spoken, domain), spoken)

    def _shared_catalogue(self, pair: TextId) -> tuple[Catalogue | None, Problems]:
        """Return the catalogue of a passage, or the common one, and its problems; none where it is not begun."""
        domain, tag = pair
        if domain == COMMON:
            return self.phrases[tag].catalogue, ()
        there = self.language(tag).is_pseudo or domain in self.domains(tag)
        return self._own_catalogue(domain, tag) if there else (None, ())

    def _entries(self, domain: str) -> tuple[Entry, ...]:
        """Return the messages of a domain that can be read, none of any other."""
        if domain == COMMON:
            return common_entries(self.designs.brand_messages)
        if name := passage_of(domain):
            passage, _ = self.passages.read(name)
            return passage_messages(passage.passage) if passage else ()
        leaflet, _ = self.leaflet(domain)
        return own_messages(leaflet) if leaflet else ()

    def _phrases(self, tag: str) -> Phrases:
        spoken = self.spoken[tag]
        there = tag != SOURCE_LANGUAGE and (spoken.is_pseudo or COMMON in self.domains(tag))
        return Phrases(spoken, self.catalogue((COMMON, tag))[0] if there else None)

    def _approvals(self, tag: str) -> tuple[Approvals, Problems]:
        # A language whose approvals cannot be read has no signatures: its leaflets are drafts.
        path, shown = approvals_path(self.root, language(tag))
        try:
            return read_approvals(path, shown), ()
        except ProblemsFound as error:
            return Approvals(shown), error.problems

    def _medicines(self, tag: str) -> tuple[MedicineList, Problems]:
        from leafletpress.checks.medicine_list import read_medicines  # brings lists of words with it

        return read_medicines(self.root, language(tag))

    def _domains(self, tag: str) -> frozenset[str]:
        return frozenset(catalogue_domains(self.root, language(tag)))


def shown_domains(leaflet: Leaflet) -> tuple[str, ...]:
    """Return the domains of the texts that a leaflet shows and that are not its own."""
    shared = tuple(map(passage_domain, leaflet.passages))
    return (*shared, COMMON) if leaflet.site else shared


def layout_names(designs: Designs) -> tuple[LayoutName, ...]:
    """Return the layouts under layouts/ by name, those with errors included."""
    return tuple(_layout_name(name, designs) for name in designs.layout_ids)


def _layout_name(name: str, designs: Designs) -> LayoutName:
    if name == WEB:
        web = designs.web
        return LayoutName(name, web is None or web.default, WEB if web else None, bool(web and web.contents_from))
    found = designs.layouts.get(name)
    contents = bool(found and found.contents_from)
    return LayoutName(name, found is None or found.default, found.kind if found else None, contents)


def _asked(brand: Brand) -> Iterator[object]:
    """Yield, as plain data, what a brand's file says that signatures hang on."""
    policy = brand.policy
    yield from (policy.needs, policy.separate_people, policy.shown, policy.keys_required, str(policy.where))
    yield brand.logo_on_band.name if brand.logo_on_band else ""
    yield [message.text for message in brand.messages]


def font_cache() -> Path:
    """Return the user's folder of prepared fonts; it can be deleted at any time."""
    return Path(user_cache_dir("leafletpress", appauthor=False)) / "fonts"


def leaflet_file(leaflet_id: str) -> Where:
    """Return where a leaflet stands, as people know it."""
    return Where(f"leaflets/{leaflet_id}.yaml")
