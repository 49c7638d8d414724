"""Every PDF of the repository, set once a process, with the text that was set in it."""

from __future__ import annotations

from functools import cache
from pathlib import Path

import pytest

from leafletpress.pipeline.clock import today
from leafletpress.pipeline.library import read_library
from leafletpress.pipeline.one import Workshop
from leafletpress.pipeline.plan import Job, Wish, plan
from tests.verify.told import Told, told

ROOT = Path(__file__).parents[2]
SHOP = Workshop(read_library(ROOT), ROOT / "build", today())
JOBS = plan(SHOP.library.outline, Wish())


@cache
def telling(job: Job) -> Told:
    return told(job, SHOP)


@pytest.fixture
def made(job: Job) -> Told:
    return telling(job)


every_job = pytest.mark.parametrize("job", JOBS, ids=str)
