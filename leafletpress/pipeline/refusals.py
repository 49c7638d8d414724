"""What a release left out, and why."""

from __future__ import annotations

from collections.abc import Iterable

from leafletpress.errors import Where
from leafletpress.languages import SOURCE_LANGUAGE, folder_of
from leafletpress.pipeline.outline import Outline
from leafletpress.pipeline.reading import Pair
from leafletpress.pipeline.report import JobResult, Refusal

BROKEN, ABSENT = "the translation has errors", "there is no translation"


def refusals(results: Iterable[JobResult], without: Iterable[Pair], outline: Outline) -> tuple[Refusal, ...]:
    """Return a refusal for each leaflet and language that a release left out.

    `without` are further pairs that were asked for and cannot be built at all.
    """
    reasons = {(result.job.leaflet, result.job.language): result.refused for result in results if result.refused}
    reasons |= {pair: (ABSENT if pair not in outline.broken else BROKEN,) for pair in without}
    return tuple(Refusal(*pair, _place(pair, outline), reasons[pair]) for pair in sorted(reasons))


def _place(pair: Pair, outline: Outline) -> Where:
    leaflet_id, tag = pair
    if tag == SOURCE_LANGUAGE:
        return outline.readings[leaflet_id, tag].where
    return Where(f"locale/{folder_of(tag)}/approvals.yaml")
