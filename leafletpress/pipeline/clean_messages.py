"""Which translations of a catalogue had no error when last read: a save changes one, and one is read again."""

from __future__ import annotations

import json
from hashlib import sha256
from typing import TYPE_CHECKING

from leafletpress.pipeline.engine import engine_digest
from leafletpress.pipeline.file_index import digest

if TYPE_CHECKING:
    from collections.abc import Mapping

    from leafletpress.pipeline.cache import Cache

SHORT = 24  # hexadecimal digits


class CleanMessages:
    """The translations without an error by their English, of one leaflet in one language, kept in a cache.

    They are those of this program, these facts and these lists of medicines: with any other, none is known.
    """

    def __init__(self, cache: Cache | None, leaflet: str, tag: str, facts: Mapping[str, str], medicines: str) -> None:
        self._cache = cache
        self._key = digest("clean", engine_digest(), leaflet, tag, sorted(facts.items()), medicines)
        self._known = self._read()
        self._now: set[str] = set()

    def __contains__(self, pair: tuple[str, str]) -> bool:
        """Tell whether a translation of an English text is known to have no error."""
        mark = _mark(pair)
        if mark in self._known:
            self._now.add(mark)
        return mark in self._known

    def add(self, pair: tuple[str, str]) -> None:
        """Note that a translation has no error."""
        self._now.add(_mark(pair))

    def keep(self) -> None:
        """Put what was met into the cache, if that is anything new; what was not met is forgotten."""
        if self._cache and self._now != self._known:
            self._cache.put(self._key, json.dumps(sorted(self._now)).encode())

    def _read(self) -> frozenset[str]:
        kept = self._cache.get(self._key) if self._cache else None
        try:
            return frozenset(map(str, json.loads(kept))) if kept else frozenset()
        except (ValueError, TypeError):
            return frozenset()


def _mark(pair: tuple[str, str]) -> str:
    return sha256("\0".join(pair).encode()).hexdigest()[:SHORT]
