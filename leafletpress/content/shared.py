"""What a leaflet shows that its own file does not hold: passages, and facts and contacts of its brand and site."""

from __future__ import annotations

from dataclasses import replace
from functools import cached_property
from typing import TYPE_CHECKING

from leafletpress.content.given import NOTHING_GIVEN
from leafletpress.content.inline import InlineError
from leafletpress.content.model import Leaflet
from leafletpress.content.names import ID, passage_file
from leafletpress.content.passages import site_contacts, uses
from leafletpress.content.texts import check_text, facts_of, facts_used
from leafletpress.errors import Problem
from leafletpress.schema_errors import suggestion

if TYPE_CHECKING:
    from collections.abc import Iterator

    from leafletpress.content.assemble import Shown
    from leafletpress.content.given import Given
    from leafletpress.content.model import Blocks
    from leafletpress.content.passages import Passages, ReadPassage
    from leafletpress.errors import Where
    from leafletpress.yaml_reader import YamlFile

MOST_SHOWN = 50  # passages of one leaflet
UNKNOWN = "0"  # stands for a fact of a brand that cannot be used


class Shared:
    """What one leaflet file takes from its brand, the site that it names and the passages that it shows.

    Of a brand that cannot be used nothing is known: whatever is asked of it is taken to be there.
    """

    def __init__(self, file: YamlFile, given: Given | None, passages: Passages) -> None:
        site = file.data.get("site")
        self.knows_brand = given is not None
        self._file, self._given, self._passages = file, given or NOTHING_GIVEN, passages
        self._site = site.strip() if isinstance(site, str) and site.strip() else None

    @cached_property
    def names(self) -> tuple[str, ...]:
        """Return the names of the passages that the file shows and that there are, each once, in their order."""
        there = set(self._passages.names)
        return tuple(dict.fromkeys(name for _, name in uses(self._file) if name in there))

    @cached_property
    def facts(self) -> dict[str, str]:
        """Return the facts of the brand and the site."""
        return self._given.facts_at(self._site) if self.knows_brand else dict.fromkeys(self._asked, UNKNOWN)

    @property
    def asks_brand(self) -> bool:
        """Tell whether the file takes anything of its brand's."""
        shows_site = any(site_contacts(self._file)) or any(one.of_site for one in self._sound)
        return bool(self._site or self._asked or shows_site)

    @cached_property
    def _asked(self) -> tuple[str, ...]:
        """Return the names of the facts that the file and what it shows use and the file does not have, sorted."""
        return tuple(sorted((facts_used(self._file) | self.used) - facts_of(self._file).keys()))

    @cached_property
    def used(self) -> frozenset[str]:
        """Return the names of the facts that the passages use."""
        return frozenset(fact for passage in self._sound for one in passage.needs for fact in one.facts)

    @cached_property
    def _sound(self) -> tuple[ReadPassage, ...]:
        found = (self._passages.read(name)[0] for name in self.names)
        return tuple(one for one in found if one)

    def find(self, shown: Shown) -> Blocks:
        """Return the blocks of a passage, or the contacts of the site; none of what is not there."""
        if shown.passage is None:
            contacts = self._given.contacts_at(self._site)
            return (contacts,) if contacts else ()
        passage = next((one for one in self._sound if one.name == shown.passage), None)
        return passage.blocks(self.find) if passage else ()

    def completed(self, leaflet: Leaflet) -> Leaflet:
        """Return the leaflet with the facts that it takes from elsewhere, and the names of what it shows."""
        own = dict(leaflet.facts)
        wanted = (facts_used(self._file) | self.used) - own.keys()
        taken = tuple((name, value) for name, value in self.facts.items() if name in wanted)
        return replace(leaflet, facts=(*leaflet.facts, *taken), passages=self.names)

    def problems(self) -> Iterator[Problem]:
        """Yield what is wrong with the passages and the site that the file names, and with the passages themselves."""
        if self.knows_brand:
            yield from self._site_problems()
        shown = list(uses(self._file))
        if len(shown) > MOST_SHOWN:
            where, fault = self._file.where(shown[MOST_SHOWN][0]), f"{len(shown)} passages are too many"
            yield Problem(where, fault, f"at most {MOST_SHOWN}: a leaflet is more than what others say, too")
            return
        for path, name in shown:
            if ID.fullmatch(name) and name not in self.names:  # else the form is wrong, and the schema says so
                hint = suggestion(name, self._passages.names)
                missing = f"put it into {passage_file(name)}"
                hint = f"{hint} or {missing}" if self._passages.names else missing
                yield Problem(self._file.where(path), f"there is no passage '{name}'", hint)
        for name in self.names:
            yield from self._passage_problems(name, next(path for path, found in shown if found == name))

    def _site_problems(self) -> Iterator[Problem]:
        where = self._file.where(["site"])
        if self._site and (fault := self._given.site_fault(self._site)):
            yield Problem(where, *fault)
        elif not self._given.contacts_at(self._site):
            places = [self._file.where(path) for path, _ in site_contacts(self._file)]
            for place in (*places, *(one.of_site for one in self._sound if one.of_site)):
                why = f"the site '{self._site}' has none" if self._site else "the leaflet names no site"
                hint = "write them into brand.yaml" if self._site else "write site: and its name at the top"
                said = f"the contacts of the site are to be shown ({place}), and {why}"
                yield Problem(place if place in places else where, said, hint)

    def _passage_problems(self, name: str, path: tuple[str | int, ...]) -> Iterator[Problem]:
        """Yield what is wrong with a passage, and with the facts that this leaflet gives to it."""
        passage, problems = self._passages.read(name)
        yield from problems
        if passage is None or not self.knows_brand:
            return
        where, own = self._file.where(path), facts_of(self._file)
        facts = {**self.facts, **own}
        needs = {fact: one.where for one in reversed(passage.needs) for fact in one.facts}
        for fact, place in reversed(needs.items()):
            if fact not in facts:
                yield Problem(where, f"the passage '{name}' needs the fact {{{fact}}} ({place})", self._fact_hint(fact))
            elif fact in own and self.facts.get(fact, own[fact]) != own[fact]:
                yield self._overridden(fact, own[fact], name)
        for one in passage.needs:
            if facts.keys() >= set(one.facts):
                yield from self._misfit(where, name, one.field, one.text, one.where, facts)

    def _fact_hint(self, fact: str) -> str:
        return f"write {fact}: and its value under facts:, here, in the brand or in its site"

    def _overridden(self, fact: str, value: str, name: str) -> Problem:
        """Return the warning that a passage says here something else than in other leaflets."""
        theirs = self.facts[fact]
        fault = f"the fact '{fact}' is '{value}' here, and '{theirs}' in the brand: the passage '{name}' says the first"
        return Problem(self._file.where(["facts", fact]), fault, "give it another name if that is not meant", "warning")

    def _misfit(
        self, where: Where, name: str, field: str, text: str, place: Where, facts: dict[str, str]
    ) -> Iterator[Problem]:
        try:
            check_text(field, text, facts)
        except InlineError as error:
            yield Problem(where, f"the passage '{name}' ({place}): {error.message}", error.hint)
