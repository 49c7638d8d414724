"""What a release left out, and why."""

from __future__ import annotations

from collections.abc import Iterable

from leafletpress.errors import Where
from leafletpress.languages import SOURCE_LANGUAGE, folder_of
from leafletpress.pipeline.build_report import JobResult, Refusal
from leafletpress.pipeline.inventory import Inventory
from leafletpress.pipeline.release_status import ABSENT, BROKEN
from leafletpress.pipeline.text_reading import TextId


def refusals(results: Iterable[JobResult], without: Iterable[TextId], inventory: Inventory) -> tuple[Refusal, ...]:
    """Return a refusal for each leaflet and language that a release left out.

    `without` are further pairs that were asked for and cannot be built at all.
    """
    reasons = {(result.job.leaflet, result.job.language): result.refused for result in results if result.refused}
    reasons |= {pair: (ABSENT if pair not in inventory.broken else BROKEN,) for pair in without}
    return tuple(
        Refusal(*pair, _place(pair, inventory), reasons[pair], inventory.english_name(pair[1]))
        for pair in sorted(reasons)
    )


def _place(pair: TextId, inventory: Inventory) -> Where:
    leaflet_id, tag = pair
    if tag == SOURCE_LANGUAGE:
        return inventory.readings[leaflet_id, tag].where
    return Where(f"locale/{folder_of(tag)}/approvals.yaml")
