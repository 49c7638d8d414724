"""The longest leaflet as an A5 booklet, in English and in Urdu, made once."""

from __future__ import annotations

from datetime import date

import pytest

from leafletpress.layout.compose import compose_pages
from leafletpress.pipeline.project import read_translation
from leafletpress.pipeline.render_input import render_input_of
from tests.layout.conftest import ROOT

TODAY = date(2026, 6, 1)
SPINES = {"en": "left", "ur": "right"}


@pytest.fixture(scope="session")
def booklets() -> dict[str, bytes]:
    """Return the PDFs, as they would be once they are approved, by language."""
    return {tag: _booklet(tag) for tag in SPINES}


def _booklet(tag: str) -> bytes:
    project, pair = read_translation(ROOT, "sacroplasty", tag)
    given = render_input_of(pair, project, TODAY)
    composed = compose_pages(
        given.translated,
        project.designs.design("a5-booklet", given.leaflet.brand, given.leaflet.where),
        root=ROOT,
        state="approved",
        overdue=False,
        available_in=(),
        edition=given.hash,
    )
    return composed.pdf().data
