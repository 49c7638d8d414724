"""The old English nearest to a new one, by the measure and the threshold of GNU msgmerge."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rapidfuzz import fuzz, process

if TYPE_CHECKING:
    from collections.abc import Sequence

# Twice the longest common subsequence over both lengths, in percent: what gettext's fstrcmp measures, in UTF-8 bytes.
THRESHOLD = 60.0


def most_similar(text: str, candidates: Sequence[bytes]) -> int | None:
    """Return the index of the candidate (UTF-8) most like the text, the first of equals, None if none is like it."""
    found = process.extractOne(text.encode(), candidates, scorer=fuzz.ratio, score_cutoff=THRESHOLD)
    return None if found is None else int(found[2])
