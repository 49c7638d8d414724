"""One leaflet in one language on the day of a build: what all its layouts share, worked out once."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from functools import cached_property

from leafletpress.content.model import Leaflet
from leafletpress.content.names import WEB
from leafletpress.design.brand_site import page_address
from leafletpress.errors import Problem
from leafletpress.languages import Language
from leafletpress.layout.references import Referred
from leafletpress.pipeline.content_hash import content_hash
from leafletpress.pipeline.glyph_check import glyph_problems
from leafletpress.pipeline.leads import leads_of
from leafletpress.pipeline.picture_check import picture_problems
from leafletpress.pipeline.plan import Job, file_path
from leafletpress.pipeline.project import Project
from leafletpress.pipeline.release_status import ReleaseStatus, release_status
from leafletpress.pipeline.text_reading import TextId
from leafletpress.translation.coverage import TranslatedLeaflet


@dataclass(frozen=True)
class RenderInput:
    """A leaflet in one language, and whether it may be given out on the day of the build; by `render_input_of`.

    `referred` are the leaflets that it refers to, by id.
    """

    project: Project
    translated: TranslatedLeaflet
    status: ReleaseStatus
    referred: Mapping[str, Referred] = field(default_factory=dict)

    @property
    def leaflet(self) -> Leaflet:
        """Return the leaflet as its readers get it."""
        return self.translated.leaflet

    @property
    def offers(self) -> tuple[Language, ...]:
        """Return every language that the frame at its end speaks to."""
        return tuple(map(self.project.files.language, self.project.inventory.spoken[self.leaflet.id]))

    @cached_property
    def hash(self) -> str:
        """Return the short hash of its text that stands at the foot of every page."""
        return content_hash(self.translated, self.project.designs)

    @cached_property
    def glyphless(self) -> tuple[Problem, ...]:
        """Return an error for each character, of its text or its furniture, that no font of its language has."""
        return glyph_problems(self.translated, self.project)

    @cached_property
    def pictured(self) -> tuple[Problem, ...]:
        """Return what is wrong with its pictures, errors and warnings."""
        return picture_problems(self.translated, self.project)


def render_input_of(pair: TextId, project: Project, today: date) -> RenderInput:
    """Return a sound leaflet in a language as it stands on a day; raise LookupError for any other."""
    translated = project.translated[pair]
    return RenderInput(
        project, translated, release_status(pair, project.inventory, today), referred(pair, project, today)
    )


def referred(pair: TextId, project: Project, today: date) -> dict[str, Referred]:
    """Return by id the leaflets that a leaflet in a language refers to."""
    found: dict[str, Referred] = {}
    for lead in leads_of(pair, project.inventory, today):
        brand = project.designs.brands.get(lead.brand)
        site = brand.site.address if brand else ""
        page = file_path(Job(lead.leaflet, lead.language, WEB), lead.reference, lead.state)
        address = page_address(site, lead.reference, lead.language) if site else ""
        found[lead.leaflet] = Referred(lead.reference, address, f"../{page}")
    return found
