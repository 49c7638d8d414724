"""Which texts one worker reads after the other: those of a language, whose words it then knows."""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from leafletpress.pipeline.text_reading import TextId

MOST = 16  # texts of a task: a worker's time is limited, and the last one to end keeps the others waiting


def languages_together(pairs: Sequence[TextId], workers: int) -> list[tuple[TextId, ...]]:
    """Return texts as tasks, each of one language, the largest first; no more in each than leave work for all."""
    most = max(1, min(MOST, len(pairs) // workers))
    ordered = sorted(pairs, key=lambda pair: (pair[1], pair[0]))
    tasks = [
        texts[start : start + most]
        for texts in (tuple(group) for _, group in groupby(ordered, key=lambda pair: pair[1]))
        for start in range(0, len(texts), most)
    ]
    return sorted(tasks, key=lambda task: (-len(task), task))


def one_by_one(pairs: tuple[TextId, ...]) -> list[tuple[TextId, ...]]:
    """Return a task for each text of a task."""
    return [(pair,) for pair in pairs]
