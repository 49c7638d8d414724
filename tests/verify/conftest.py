"""Every PDF of the repository, set, examined and read once a process, with the text that was set in it."""

from __future__ import annotations

from functools import cache
from pathlib import Path

import pytest

from leafletpress.pipeline.clock import today
from leafletpress.pipeline.one_pdf import BuildContext
from leafletpress.pipeline.plan import Job
from leafletpress.verify.inspection import Examined, examine
from tests.pdfjs.reader import pdfjs
from tests.verify.readers import Reader, pdfium, poppler
from tests.verify.told import Told, told
from tests.whole import whole_project

ROOT = Path(__file__).parents[2]
LONG = ("sacroplasty", "vertebroplasty")  # leaflets whose pages hold every kind of block
SPOKEN = {name: sorted(path.parts[-3] for path in ROOT.glob(f"locale/*/LC_MESSAGES/{name}.po")) for name in LONG}
# Told by the names of files, for nothing is read before a test asks for it.
JOBS = tuple(
    Job(name, folder.replace("_", "-"), layout)
    for name in LONG
    for folder in ("en", *SPOKEN[name])
    for layout in ("standard", "large-print")
)

READERS: dict[str, Reader] = {"poppler": poppler, "PDFium": pdfium, "pdf.js": pdfjs}


@cache
def shop() -> BuildContext:
    return BuildContext(whole_project(), ROOT / "build", today())


@cache
def telling(job: Job) -> Told:
    return told(job, shop())


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
