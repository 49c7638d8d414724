"""The content hash of a leaflet, printed as its edition: a short hash of all that a reader reads, and the way back."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from typing import NamedTuple

from leafletpress.design.design import Designs
from leafletpress.pipeline.manifest import MadeFile, ReleaseState
from leafletpress.pipeline.project import Project
from leafletpress.pipeline.release_status import release_status
from leafletpress.pipeline.releases import Release, Standing
from leafletpress.translation.coverage import TranslatedLeaflet
from leafletpress.translation.phrases import phrases_of
from leafletpress.translation.signed_text import fingerprint, reader_data
from leafletpress.translation.walk import messages_in

LENGTH = 8  # hexadecimal digits, short enough to read out over the telephone
SHORTEST_PREFIX = 4


class HashMatch(NamedTuple):
    """What a hash belongs to; `current` says that it is what would be built now, `files` what was built.

    `standing` is what became of it since it was released, None if it never was.
    """

    edition: str
    reference: str
    version: str
    leaflet: str
    language: str
    state: ReleaseState
    current: bool
    files: tuple[str, ...] = ()
    standing: Standing | None = None


def content_hash(translated: TranslatedLeaflet, designs: Designs) -> str:
    """Return 8 hexadecimal digits of SHA-256 over reference, version, language, dates and every text printed.

    That is the same in all layouts, and does not change when the text is signed.
    """
    leaflet = translated.leaflet
    texts = [[message.text, message.language] for message in messages_in(leaflet)]
    brand = designs.brands.get(leaflet.brand)
    said = phrases_of(refers=any("](#" in text for text, _ in texts), contents=designs.have_contents)
    words = [translated.phrases.translation(entry.msgid) for entry in said]
    own = [translated.phrases.message(message).text for message in (brand.messages if brand else ())]
    dates = [str(leaflet.reviewed), str(leaflet.next_review)]
    head = [leaflet.reference, leaflet.version, translated.language.tag, *dates]
    return fingerprint([head, texts, reader_data(translated.source), words, own], LENGTH)


def find_hash(prefix: str, project: Project, made: Iterable[MadeFile], today: date) -> tuple[HashMatch, ...]:
    """Return all whose hash begins with the hexadecimal digits of `prefix`: the texts of now and those once built."""
    found = {one.edition + one.leaflet + one.language: one for one in _current(project, today)}
    for file in made:
        # An old or strange manifest may name no edition, and then nothing leads to its files.
        if not file.edition:
            continue
        key = f"{file.edition}{file.leaflet}{file.language}"
        known = found.get(key) or _built(file)
        found[key] = known._replace(files=tuple(sorted({*known.files, file.path})))
    for standing in project.inventory.releases.with_edition(prefix):
        one = standing.release
        key = next((key for key, known in found.items() if is_of(known, one)), f"{one.edition}{one.reference}")
        found[key] = (found.get(key) or _released(one))._replace(standing=standing)
    return tuple(one for _, one in sorted(found.items()) if one.edition.startswith(prefix.lower()))


def is_of(known: HashMatch, one: Release) -> bool:
    """Tell whether a line of releases.csv is of a text that was found."""
    return (known.edition, known.reference, known.language) == (one.edition, one.reference, one.language)


def _current(project: Project, today: date) -> Iterable[HashMatch]:
    for pair, translated in project.translated.items():
        leaflet, state = translated.source, release_status(pair, project.inventory, today).state
        edition = content_hash(translated, project.designs)
        yield HashMatch(edition, leaflet.reference, leaflet.version, *pair, state, current=True)


def _released(one: Release) -> HashMatch:
    return HashMatch(one.edition, one.reference, one.version, "", one.language, "approved", current=False)


def _built(file: MadeFile) -> HashMatch:
    return HashMatch(
        edition=file.edition,
        reference=file.reference,
        version=file.version,
        leaflet=file.leaflet,
        language=file.language,
        state=file.state,
        current=False,
    )
