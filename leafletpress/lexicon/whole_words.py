"""Words that no line divides, of languages that put no blanks between words: plain lists, `undivided/LANGUAGE.txt`.

A dictionary of short words, such as ICU's, ends a line inside a compound: โรง-พยาบาล is no hospital any more.
"""

from __future__ import annotations

import unicodedata
from functools import lru_cache
from pathlib import Path

LISTS = Path(__file__).parent / "undivided"


@lru_cache(maxsize=64)
def undivided_words(base: str) -> tuple[str, ...]:
    """Return the words of a language (BCP 47 without script and region), the longest first; none without a list."""
    path = LISTS / f"{base}.txt"
    if not base.isalpha() or not path.is_file():
        return ()
    lines = unicodedata.normalize("NFC", path.read_text("utf-8")).splitlines()
    found = {word for line in lines if not line.startswith("#") for word in line.split()}
    return tuple(sorted(found, key=lambda word: (-len(word), word)))
