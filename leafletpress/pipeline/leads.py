"""The leaflets that a leaflet refers to, on the day of a build: which of their editions its readers are led to."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, NamedTuple

from leafletpress.languages import SOURCE_LANGUAGE
from leafletpress.pipeline.inventory import Inventory
from leafletpress.pipeline.manifest import ReleaseState
from leafletpress.pipeline.release_status import release_status
from leafletpress.pipeline.text_reading import TextId

if TYPE_CHECKING:
    from collections.abc import Iterator


class Lead(NamedTuple):
    """Another leaflet: id, reference, brand, the language (BCP 47) in which it is offered here, its state in that."""

    leaflet: str
    reference: str
    brand: str
    language: str
    state: ReleaseState


def leads_of(pair: TextId, inventory: Inventory, today: date) -> Iterator[Lead]:
    """Yield the leaflets that a leaflet in a language refers to, in English where there is no other; none unread."""
    for name, _ in inventory.readings[pair[0], SOURCE_LANGUAGE].refers:
        english = inventory.readings.get((name, SOURCE_LANGUAGE))
        if english and english.reference:
            tag = pair[1] if pair[1] in inventory.spoken.get(name, ()) else SOURCE_LANGUAGE
            state = release_status((name, tag), inventory, today).state
            yield Lead(name, english.reference, english.brand, tag, state)
