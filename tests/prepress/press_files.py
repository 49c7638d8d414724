"""Leaflets of this repository as a printer would get them, once they are approved."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING

from leafletpress.layout.compose import ComposedPages, compose_pages
from leafletpress.pipeline.render_input import render_input_of

if TYPE_CHECKING:
    from leafletpress.pipeline.plan import Job
    from leafletpress.pipeline.project import Project

TODAY = date(2026, 6, 1)


def approved(job: Job, project: Project) -> ComposedPages:
    """Return the pages of a leaflet as they will be when somebody has signed it; raise ProblemsFound."""
    given = render_input_of((job.leaflet, job.language), project, TODAY)
    return compose_pages(
        replace(given.translated, state="approved"),
        project.designs.design(job.layout, given.leaflet.brand, given.leaflet.where),
        root=project.root,
        state="approved",
        overdue=False,
        available_in=given.offers,
        edition=given.hash,
    )
