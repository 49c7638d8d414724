"""What a signature covers besides the text: files that a language prints, and comments that silence clinical rules."""

from __future__ import annotations

from collections.abc import Iterator
from hashlib import sha256
from pathlib import Path
from typing import TYPE_CHECKING

from leafletpress.checks.clinical import CLINICAL
from leafletpress.content.pictures import MOST_BYTES, PicturePathError, figures_in, picture_path
from leafletpress.languages import SOURCE_LANGUAGE
from leafletpress.translation.back_translation import kept_back_translation
from leafletpress.translation.messages import Key, by_domain, messages_of
from leafletpress.translation.phrases import PHRASES
from leafletpress.translation.signed_text import Beside
from leafletpress.translation.silences import Silence, has_silence, silences_of
from leafletpress.whole_files import read_regular

if TYPE_CHECKING:
    from leafletpress.content.model import Figure, Leaflet
    from leafletpress.design.brand import Brand
    from leafletpress.errors import Where
    from leafletpress.languages import Language
    from leafletpress.translation.catalogues import Catalogue

MISSING = "missing"  # stands for the bytes of a file that cannot be read: `check` says why


def signed_beside(
    root: Path, leaflet: Leaflet, spoken: Language, catalogue: Catalogue | None, brand: Brand | None
) -> Beside:
    """Return what stands on a leaflet's pages in a language, or before its signers, besides its own text."""
    kept = kept_back_translation(root, spoken, leaflet.id)
    return Beside(
        pictures=tuple(_pictures(root, figures_in(leaflet), spoken.tag)),
        logo=_digest(brand.logo_on_band) if brand and brand.logo_on_band else "",
        silences=leaflet_silences(catalogue, leaflet),
        back_translation=_digest(kept) if kept else "",
    )


def word_silences(catalogue: Catalogue | None, brand: Brand | None) -> tuple[Silence, ...]:
    """Return the silences of clinical rules for the words of the layouts and of a brand."""
    own = [(None, message.text) for message in (brand.messages if brand else ())]
    return clinical_silences(catalogue, [*(entry.key for entry in PHRASES), *own])


def leaflet_silences(catalogue: Catalogue | None, leaflet: Leaflet) -> tuple[Silence, ...]:
    """Return the silences of clinical rules in what a leaflet says, those in the passages that it shows among them."""
    parts = by_domain(messages_of(leaflet)) if catalogue else {}
    found = [
        clinical_silences(catalogue.of(domain), [entry.key for entry in entries])
        for domain, entries in parts.items()
        if catalogue
    ]
    return tuple(one for silences in found for one in silences)


def clinical_silences(catalogue: Catalogue | None, keys: list[Key]) -> tuple[Silence, ...]:
    """Return what comments silence of the rules about what may harm a patient, in the order of the keys."""
    if catalogue is None or not has_silence(entry.comments for entry in catalogue.entries.values()):
        return ()
    return tuple(one for one in silences_of(catalogue, keys) if one.rule in CLINICAL)


def _pictures(root: Path, figures: list[Figure], tag: str) -> Iterator[tuple[str, Where, str]]:
    """Yield the files of pictures in a language, and in English where that has others: a bilingual edition has both."""
    places = {figure.image: figure.where for figure in reversed(figures)}  # that of the first counts
    for image in dict.fromkeys(figure.image for figure in figures):
        for sha in dict.fromkeys(_picture(root, image, spoken) for spoken in (tag, SOURCE_LANGUAGE)):
            yield image, places[image], sha


def _picture(root: Path, image: str, tag: str) -> str:
    try:
        return _digest(picture_path(root, image, tag))
    except PicturePathError:
        return MISSING


def _digest(path: Path) -> str:
    try:
        return sha256(read_regular(path, MOST_BYTES)).hexdigest()
    except OSError:
        return MISSING
