"""Patterns of a language that are compiled when a text is first held against them: a leaflet asks for few of them."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator

NONE: tuple[re.Match[str], ...] = ()


class LatePattern:
    """A regular expression that is compiled when a text may have it.

    `signs` are words of which a text has one wherever it has the pattern, none if nothing is known of that: looking
    for words is much quicker than for a pattern that says where.
    """

    __slots__ = ("_flags", "_made", "_pattern", "_signs")

    def __init__(self, pattern: str, signs: Iterable[str] = (), flags: int = 0) -> None:
        self._pattern = pattern
        self._signs = tuple(signs)
        self._flags = flags
        self._made: re.Pattern[str] | None = None

    @property
    def made(self) -> re.Pattern[str]:
        """Return the compiled pattern."""
        if self._made is None:
            self._made = re.compile(self._pattern, self._flags)
        return self._made

    def may_be_in(self, text: str) -> bool:
        """Tell whether a text has one of the signs."""
        return not self._signs or any(map(text.__contains__, self._signs))

    def search(self, text: str, start: int = 0) -> re.Match[str] | None:
        """Return the first match from an offset."""
        return self.made.search(text, start) if self.may_be_in(text) else None

    def match(self, text: str, start: int = 0) -> re.Match[str] | None:
        """Return the match at an offset."""
        return self.made.match(text, start) if self.may_be_in(text) else None

    def fullmatch(self, text: str) -> re.Match[str] | None:
        """Return the match of a whole text."""
        return self.made.fullmatch(text) if self.may_be_in(text) else None

    def finditer(self, text: str) -> Iterator[re.Match[str]]:
        """Return all matches, in order."""
        return self.made.finditer(text) if self.may_be_in(text) else iter(NONE)

    def findall(self, text: str) -> list[str]:
        """Return the text of all matches of a pattern without groups, in order."""
        return self.made.findall(text) if self.may_be_in(text) else []

    def sub(self, written: Callable[[re.Match[str]], str], text: str) -> str:
        """Return a text in which each match is written anew."""
        return self.made.sub(written, text) if self.may_be_in(text) else text
