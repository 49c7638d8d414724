"""Every PDF of the repository, set once a process, with the text that was set in it."""

from __future__ import annotations

from functools import cache
from pathlib import Path

import pytest

from leafletpress.pipeline.clock import today
from leafletpress.pipeline.one_pdf import BuildContext
from leafletpress.pipeline.plan import Job, Selection, plan
from leafletpress.pipeline.project import read_project
from tests.verify.told import Told, told

ROOT = Path(__file__).parents[2]
SHOP = BuildContext(read_project(ROOT), ROOT / "build", today())
JOBS = plan(SHOP.project.inventory, Selection())


@cache
def telling(job: Job) -> Told:
    return told(job, SHOP)


@pytest.fixture
def made(job: Job) -> Told:
    return telling(job)


every_job = pytest.mark.parametrize("job", JOBS, ids=str)
