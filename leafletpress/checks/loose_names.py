"""Borrowed names however their vowels are spelt: the same consonants in a row, and nearly the same vowels between them.

The consonants alone would be too little: لسرطان, “for cancer”, has those of losartan.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from functools import lru_cache

LEAST = 4  # consonants of a name that is known by them
# Consonants up to which a name may differ in so many vowels; one or more vowels between two consonants count as one.
DIFFERENCES = ((5, 1), (7, 2))
MOST = 3
LEAST_PARTED = 7  # consonants, where a writer parted one name in two
REMEMBERED = 8192  # words
TELLING = 3  # consonants by which most words are no name


class LooseNames:
    """The names of a table by their consonants; a first letter is one, whatever it is."""

    def __init__(self, forms: Iterable[tuple[str, str]], weak: str) -> None:
        """Prepare folded forms with their keys; `weak` are the vowels of their language."""
        self._weak = frozenset(weak)
        self._bare = dict.fromkeys(map(ord, weak))
        self._known: dict[str, list[tuple[list[str], str]]] = defaultdict(list)
        self._beginnings: set[str] = set()
        self.key_of = lru_cache(REMEMBERED)(self._key_of)
        self.key_of_parted = lru_cache(REMEMBERED)(self._key_of_parted)
        for form, key in forms:
            word = form.replace(" ", "")
            bones = self.bones(word)
            if len(bones) >= LEAST:
                self._known[bones].append((self._vowels(word), key))
                self._beginnings.update((bones[:1], bones[:2], bones[:TELLING]))

    def bones(self, word: str) -> str:
        """Return the consonants of a folded word."""
        return word[:1] + word[1:].translate(self._bare)

    def begins(self, word: str) -> bool:
        """Tell whether a name may begin with a folded word."""
        return word[:1] in self._beginnings and self.bones(word)[:TELLING] in self._beginnings

    def _key_of_parted(self, word: str) -> str:
        """Return the key of the name that two words spell which a writer parted, both given as one."""
        return self._key_of(word) if len(self.bones(word)) >= LEAST_PARTED else ""

    def _key_of(self, word: str) -> str:
        """Return the key of the name that a folded word spells, "" if it spells none or could be two."""
        bones = self.bones(word)
        known = self._known.get(bones)
        if known is None:
            return ""
        vowels = self._vowels(word)
        allowed = next((most for length, most in DIFFERENCES if len(bones) <= length), MOST)
        near = {key for other, key in known if sum(map(str.__ne__, vowels, other)) <= allowed}
        return near.pop() if len(near) == 1 else ""

    def _vowels(self, word: str) -> list[str]:
        """Return what stands behind each consonant, the first letter counted as one."""
        found: list[str] = []
        for place, letter in enumerate(word):
            if place and letter in self._weak:
                found[-1] += letter
            else:
                found.append("")
        return found
