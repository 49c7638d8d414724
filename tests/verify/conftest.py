"""Every PDF of the repository, set, examined and read once a process, with the text that was set in it."""

from __future__ import annotations

from functools import cache
from pathlib import Path

import pytest

from leafletpress.pipeline.clock import today
from leafletpress.pipeline.one_pdf import BuildContext
from leafletpress.pipeline.plan import Job, Selection, plan
from leafletpress.verify.inspection import Examined, examine
from tests.pdfjs.reader import pdfjs
from tests.verify.readers import Reader, pdfium, poppler
from tests.verify.told import Told, told
from tests.whole import whole_project

ROOT = Path(__file__).parents[2]
SHOP = BuildContext(whole_project(), ROOT / "build", today())
LONG = ("sacroplasty", "vertebroplasty")  # leaflets whose pages hold every kind of block
JOBS = plan(SHOP.project.inventory, Selection(LONG, (), ("standard", "large-print")))

READERS: dict[str, Reader] = {"poppler": poppler, "PDFium": pdfium, "pdf.js": pdfjs}


@cache
def telling(job: Job) -> Told:
    return told(job, SHOP)


@cache
def examining(job: Job) -> Examined:
    return examine(telling(job).data)


@cache
def reading(reader: str, job: Job) -> list[str]:
    """Return the pages of a job's PDF as one of READERS gives them."""
    return READERS[reader](telling(job).data)


@pytest.fixture
def made(job: Job) -> Told:
    return telling(job)


@pytest.fixture
def examined(job: Job) -> Examined:
    return examining(job)


every_job = pytest.mark.parametrize("job", JOBS, ids=str)
