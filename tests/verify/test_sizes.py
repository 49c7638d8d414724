"""No PDF of the build outgrows its language's bound, and large print is at most a fifth larger than standard.

Bounds in KB of 1,000 bytes for the longer leaflet, a little above what it takes and below what
WeasyPrint takes; `python -m bench.sizes` prints both and says where the bytes are.
"""

from __future__ import annotations

import pytest

from leafletpress.pipeline.plan import Job
from tests.verify.conftest import JOBS, telling

BOUNDS = {"en": 62, "pl": 68, "ar": 82, "ur": 124, "hi": 80, "pa": 78, "zh-Hans": 174}
STANDARD = [job for job in JOBS if job.layout == "standard"]


def test_every_language_has_a_bound() -> None:
    assert {job.language for job in JOBS} == set(BOUNDS)


@pytest.mark.parametrize("job", STANDARD, ids=str)
def test_sizes_keep_their_bounds(job: Job) -> None:
    standard = len(telling(job).data)
    large = len(telling(job._replace(layout="large-print")).data)
    assert 20_000 < standard <= 1000 * BOUNDS[job.language]
    assert large <= 1.2 * standard
