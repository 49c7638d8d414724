"""What decides the bytes of one PDF, as a digest: all that is printed, and the engine that prints it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import fields, is_dataclass
from typing import Any

from leafletpress.build.digests import Sources, digest
from leafletpress.build.library import Library
from leafletpress.build.manifest import State
from leafletpress.build.plan import Job
from leafletpress.content.model import Figure
from leafletpress.errors import Where
from leafletpress.translation.phrases import ANOTHER, PHRASES, Phrases


def job_key(job: Job, state: State, library: Library, sources: Sources, *, overdue: bool) -> str:
    """Return the digest of everything that decides the bytes of a job's PDF; places in files do not."""
    translated = library.translated[job.leaflet, job.language]
    leaflet, brand = translated.leaflet, library.designs.brands.get(translated.leaflet.brand)
    offers = [words.say(ANOTHER) for words in frame_words(job, library)]
    return digest(
        *("job", sources.engine, sources.dated, job.language, job.layout, translated.state, state, overdue),
        [printed(leaflet), printed(translated.source)],
        [translated.phrases.translation(entry.msgid) for entry in PHRASES],
        [translated.phrases.message(message).text for message in (brand.messages if brand else ())],
        [[offer.language, offer.text] for offer in offers],
        library.outline.spoken[job.leaflet],
        sources.look(job.layout, leaflet.brand),
        sources.pictures(figure.image for figure in figures(leaflet)),
    )


def frame_words(job: Job, library: Library) -> tuple[Phrases, ...]:
    """Return the words of every language that the frame at the end of a leaflet speaks to."""
    return tuple(library.phrases[tag] for tag in library.outline.spoken[job.leaflet])


def printed(node: Any) -> object:  # noqa: ANN401 - any part of a leaflet
    """Return a leaflet, or a part of one, as plain data, without the places in files where its parts stand."""
    if isinstance(node, Where):
        return None
    if isinstance(node, tuple):
        return [printed(item) for item in node]
    if is_dataclass(node):
        return [type(node).__name__, *(printed(getattr(node, field.name)) for field in fields(node))]
    return node


def figures(node: Any) -> Iterator[Figure]:  # noqa: ANN401 - any part of a leaflet
    """Yield the figures in a part of a leaflet."""
    if isinstance(node, Figure):
        yield node
    elif isinstance(node, tuple):
        for item in node:
            yield from figures(item)
    elif is_dataclass(node):
        for field in fields(node):
            yield from figures(getattr(node, field.name))
