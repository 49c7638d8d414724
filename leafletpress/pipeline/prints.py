"""What is printed, as digests: the same digest, the same words and data on paper. Places in files are not printed."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import is_dataclass
from typing import TYPE_CHECKING, Any

from leafletpress.content.model import FINDING
from leafletpress.errors import Where
from leafletpress.pipeline.file_index import digest
from leafletpress.translation.phrases import PHRASES, Phrases

if TYPE_CHECKING:
    from leafletpress.content.given import Given
    from leafletpress.content.model import Leaflet
    from leafletpress.design.brand import Brand


def leaflet_prints(leaflet: Leaflet) -> dict[str, str]:
    """Return the digest of all that a leaflet prints, in the language it is in, whatever the layout."""
    return {"": digest(printed(leaflet))}


def printed_given(given: Given) -> object:
    """Return what a brand gives to its leaflets as plain data, places included: problems point into its file."""
    sites = {
        name: [list(site.facts), printed(site.contacts), site.contacts and str(site.contacts.items[0].name.where)]
        for name, site in given.sites.items()
    }
    return [list(given.facts), sites]


def words_prints(words: Phrases, brands: Iterable[tuple[str, Brand]]) -> dict[str, str]:
    """Return by brand the digest of what its layouts print in a language."""
    said = [words.translation(entry.msgid) for entry in PHRASES]
    return {name: digest(said, [words.message(one).text for one in brand.messages]) for name, brand in brands}


def printed(node: Any) -> object:  # noqa: ANN401 - any part of a leaflet
    """Return a leaflet, or a part of one, as plain data, without the places in files where its parts stand."""
    if isinstance(node, Where):
        return None
    if isinstance(node, tuple):
        return [printed(item) for item in node]
    if is_dataclass(node):
        names = (name for name in node.__dataclass_fields__ if name not in FINDING)
        return [type(node).__name__, *(printed(getattr(node, name)) for name in names)]
    return node
