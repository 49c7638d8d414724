"""Many values in little memory, and results that are found by their jobs."""

from __future__ import annotations

import tracemalloc

import pytest

from leafletpress.pipeline import packed
from leafletpress.pipeline.build_report import JobResult
from leafletpress.pipeline.manifest import MadeFile
from leafletpress.pipeline.packed import Packed
from leafletpress.pipeline.plan import Job
from leafletpress.pipeline.results import Results

LAYOUTS = ("standard", "large-print", "web", "booklet")


def result(number: int, layout: str) -> JobResult:
    job = Job(f"leaflet-{number // 35}", f"l{number % 35}", layout)
    digest = f"{hash((number, layout)) & (1 << 256) - 1:064x}"
    name = f"{job.language}/RAD_{number}_{job.leaflet}_{job.language}_{layout}.pdf"
    file = MadeFile(name, digest, 90_000, 4, "RAD", "1", *job, "Having a scan", "2026-05", "2028-05", "ab12", "draft")
    return JobResult(job, file, (), digest[::-1], how="made")


@pytest.mark.parametrize("plain", [0, 10, 100_000])
def test_values_come_back_as_they_came(monkeypatch: pytest.MonkeyPatch, plain: int) -> None:
    monkeypatch.setattr(packed, "PLAIN", plain)
    values = Packed[JobResult]()
    ours = [result(number, "standard") for number in range(200)]
    for one in ours:
        values.append(one)
    assert len(values) == 200
    assert list(values) == list(values) == ours


@pytest.mark.parametrize("plain", [0, 10, 100_000])
def test_results_are_found_by_job_in_the_order_of_the_jobs(monkeypatch: pytest.MonkeyPatch, plain: int) -> None:
    monkeypatch.setattr(packed, "PLAIN", plain)
    ours = [result(number, layout) for number in range(20) for layout in LAYOUTS]
    results = Results(one.job for one in ours)
    assert (len(results), list(results), ours[0].job in results) == (0, [], False)
    results.add(reversed(ours[4:]))
    results.add(ours[:3])
    assert [results[job] for job in results] == [one for one in ours if one != ours[3]]
    assert results.get(ours[3].job) is None
    assert Job("nobody", "en", "standard") not in results


def test_a_result_takes_few_hundred_bytes() -> None:
    jobs = [result(number, layout).job for number in range(10_000) for layout in LAYOUTS]
    tracemalloc.start()
    try:
        results = Results(jobs)
        for number in range(10_000):
            results.add(result(number, layout) for layout in LAYOUTS)
        held = tracemalloc.get_traced_memory()[0]
    finally:
        tracemalloc.stop()
    assert (held - 20_000_000) / (len(jobs) - packed.PLAIN) < 400  # the first are held as they are
