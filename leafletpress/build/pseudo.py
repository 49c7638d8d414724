"""Pseudo-locales on request: a library with leaflets in languages that no catalogue holds."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from leafletpress.build.library import Library
from leafletpress.languages import PSEUDO_LOCALES, Language, language
from leafletpress.translation.coverage import translate
from leafletpress.translation.messages import messages_of
from leafletpress.translation.phrases import Phrases, common_entries
from leafletpress.translation.pseudo import pseudo_catalogue


def with_pseudo_locales(library: Library, wished: Iterable[str]) -> Library:
    """Return the library with every leaflet in those of the wished tags or folders that are pseudo-locales.

    Without such a wish it is the same library: no ordinary build holds them.
    """
    tags = {name.replace("_", "-") for name in wished} & set(PSEUDO_LOCALES)
    for tag in sorted(tags):
        library = _with(library, language(tag))
    return library


def _with(library: Library, spoken: Language) -> Library:
    words = Phrases(spoken, pseudo_catalogue(common_entries(library.designs.brand_messages), spoken))
    translated = {
        (leaflet.id, spoken.tag): translate(leaflet, spoken, pseudo_catalogue(messages_of(leaflet), spoken), words)
        for leaflet in library.leaflets
    }
    return replace(
        library,
        phrases={**library.phrases, spoken.tag: words},
        translated={**library.translated, **translated},
    )
