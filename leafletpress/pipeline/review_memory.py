"""What `check` found in a catalogue, remembered by all that the rules read: one that did not change is not read again.

It is kept in the cache, beside what builds remember. An entry that is cut short or altered is not served.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Mapping
from typing import TYPE_CHECKING

from leafletpress.pipeline.cache import Cache, default_cache
from leafletpress.pipeline.engine import engine_digest
from leafletpress.pipeline.file_index import digest
from leafletpress.pipeline.text_reading import problem_rows, problems_of

if TYPE_CHECKING:
    from leafletpress.checks.glossary import GlossaryTerm
    from leafletpress.errors import Problem, Where
    from leafletpress.translation.catalogues import Catalogue, CatalogueEntry
    from leafletpress.translation.messages import Entry


class ReviewMemory:
    """The reviews of catalogues by what they were made from."""

    def __init__(self) -> None:
        self._cache = Cache(default_cache())

    def remembered(self, key: str, review: Callable[[], Iterable[Problem]]) -> tuple[Problem, ...]:
        """Return what a review said, or says now and is remembered for the next time."""
        kept = self._cache.get(key)
        if kept is not None:
            try:
                return problems_of(json.loads(kept))
            except (ValueError, TypeError):
                pass  # of another form: made anew
        found = tuple(review())
        self._cache.put(key, json.dumps(problem_rows(found)).encode())
        return found


def review_key(
    entries: Iterable[Entry],
    catalogue: Catalogue,
    facts: Mapping[str, str],
    terms: Iterable[GlossaryTerm],
    medicines: str,
) -> str:
    """Return the digest of all that the rules read of a catalogue; `medicines` is that of their lists."""
    english = [[entry.context, entry.msgid] for entry in entries]
    theirs = [_entry(entry) for entry in (*catalogue.entries.values(), *catalogue.obsolete)]
    known = sorted(map(repr, catalogue.doubted)), sorted(catalogue.accepted), sorted(catalogue.headers.items())
    said = [[term.english, term.preferred, term.forbidden, term.note, *_where(term.where)] for term in terms]
    named = catalogue.language.tag, catalogue.language.english_name
    own = catalogue.shown, *named, catalogue.header_fuzzy, catalogue.comment
    return digest("review", engine_digest(), *own, english, theirs, known, sorted(facts.items()), said, medicines)


def _entry(entry: CatalogueEntry) -> list[object]:
    return [
        *(entry.context, entry.msgid, entry.msgstr, entry.line, entry.fuzzy),
        *(entry.comments, entry.flags, entry.previous, entry.plural, entry.plurals),
    ]


def _where(where: Where) -> tuple[str, int | None]:
    return where.file, where.line
