"""The longest leaflet as an A5 booklet, in English and in Urdu, set once; printed for a print room and for presses."""

from __future__ import annotations

import pytest

from leafletpress.design.on_paper import press_job
from leafletpress.design.printer import read_printer
from leafletpress.layout.compose import ComposedPages
from leafletpress.pdf.press import PressJob
from leafletpress.pipeline.plan import Job
from leafletpress.pipeline.project import Project, read_translation
from tests.layout.conftest import ROOT
from tests.prepress.press_files import approved

SPINES = {"en": "left", "ur": "right"}
PRINTERS = ("print-room", "commercial-coated", "commercial-uncoated")


@pytest.fixture(scope="session")
def composed() -> dict[str, ComposedPages]:
    """Return the pages by language."""
    return {tag: approved(Job("sacroplasty", tag, "a5-booklet"), part_of(tag)) for tag in SPINES}


def part_of(tag: str) -> Project:
    """Return the project with one language of the leaflet."""
    project, _ = read_translation(ROOT, "sacroplasty", tag)
    return project


@pytest.fixture(scope="session")
def press_jobs() -> dict[str, PressJob]:
    """Return what the example brand's files are made for, by printer."""
    brand = part_of("en").designs.brands["example-hospitals"]
    return {name: press_job(brand, read_printer(ROOT, name)) for name in PRINTERS}


@pytest.fixture(scope="session")
def booklets(composed: dict[str, ComposedPages], press_jobs: dict[str, PressJob]) -> dict[str, bytes]:
    """Return the press files of a print room by language: those that are imposed."""
    return {tag: pages.press_pdf(press_jobs["print-room"]).data for tag, pages in composed.items()}
