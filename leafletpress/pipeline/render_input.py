"""One leaflet in one language on the day of a build: what all its layouts share, worked out once."""

from __future__ import annotations

from dataclasses import dataclass, is_dataclass
from datetime import date
from functools import cached_property
from typing import Any

from leafletpress.content.model import Leaflet
from leafletpress.errors import Problem, Where
from leafletpress.pipeline.content_hash import content_hash
from leafletpress.pipeline.glyph_check import glyph_problems
from leafletpress.pipeline.keys import digest
from leafletpress.pipeline.manifest import State
from leafletpress.pipeline.picture_check import figures_in, picture_problems
from leafletpress.pipeline.project import Project
from leafletpress.pipeline.reading import Pair
from leafletpress.pipeline.release_status import draft_reasons, holds_until, is_overdue
from leafletpress.translation.coverage import TranslatedLeaflet
from leafletpress.translation.phrases import PHRASES, Phrases


@dataclass(frozen=True)
class RenderInput:
    """Hold a leaflet in one language and why it is a draft, if it is; `until` is when that may change."""

    project: Project
    translated: TranslatedLeaflet
    reasons: tuple[str, ...]
    until: date | None
    overdue: bool

    @property
    def leaflet(self) -> Leaflet:
        """Return the leaflet as its readers get it."""
        return self.translated.leaflet

    @property
    def state(self) -> State:
        """Return the state."""
        return "draft" if self.reasons else "approved"

    @property
    def offers(self) -> tuple[Phrases, ...]:
        """Return the words of every language that the frame at its end speaks to."""
        return tuple(self.project.phrases[tag] for tag in self.project.inventory.spoken[self.leaflet.id])

    @cached_property
    def edition(self) -> str:
        """Return the short hash of its text."""
        return content_hash(self.translated, self.project.designs)

    @cached_property
    def digest(self) -> str:
        """Return the digest of all that it says, whatever the layout; places in files are not part of it."""
        words, brand = self.translated.phrases, self.project.designs.brands.get(self.leaflet.brand)
        return digest(
            *(self.translated.language.tag, self.translated.state, self.state, self.overdue),
            [printed(self.leaflet), printed(self.translated.source)],
            [words.translation(entry.msgid) for entry in PHRASES],
            [words.message(message).text for message in (brand.messages if brand else ())],
        )

    @cached_property
    def glyphless(self) -> tuple[Problem, ...]:
        """Return an error for each character, of its text or its furniture, that no font of its language has."""
        return glyph_problems(self.leaflet.id, self.translated.language.tag, self.project)

    @cached_property
    def pictured(self) -> tuple[Problem, ...]:
        """Return what is wrong with its pictures, errors and warnings."""
        return picture_problems(self.translated, self.project)

    @cached_property
    def images(self) -> tuple[str, ...]:
        """Return the paths under leaflets/ of the pictures that its figures show."""
        return tuple(figure.image for figure in figures_in(self.leaflet))


def render_input_of(pair: Pair, project: Project, today: date) -> RenderInput:
    """Return a sound leaflet in a language as it stands on a day; raise KeyError for any other."""
    translated = project.translated[pair]
    reasons, until = draft_reasons(pair, project, today), holds_until(pair, project, today)
    return RenderInput(project, translated, reasons, until, is_overdue(translated.source, today))


def printed(node: Any) -> object:  # noqa: ANN401 - any part of a leaflet
    """Return a leaflet, or a part of one, as plain data, without the places in files where its parts stand."""
    if isinstance(node, Where):
        return None
    if isinstance(node, tuple):
        return [printed(item) for item in node]
    if is_dataclass(node):
        return [type(node).__name__, *(printed(getattr(node, name)) for name in node.__dataclass_fields__)]
    return node
