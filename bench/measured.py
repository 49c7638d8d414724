"""What was measured, kept as JSON beside the code so that the report can be written again."""

from __future__ import annotations

import dataclasses
import json
import os
import platform
from pathlib import Path
from typing import Any

from bench.places import RESULTS
from leafletpress.pipeline.plan import Job
from leafletpress.pipeline.workers import processors


def machine() -> dict[str, Any]:
    """Return what the measurements were made on."""
    from bench.engines import versions  # a report is written without the peers

    lines = Path("/proc/cpuinfo").read_text("utf-8").splitlines()
    model = next((line.partition(":")[2].strip() for line in lines if line.startswith("model name")), "unknown")
    memory = os.sysconf("SC_PAGE_SIZE") * os.sysconf("SC_PHYS_PAGES") / 2**30
    return {
        "processor": model,
        "cores": processors(),
        "memory": round(memory),
        "system": f"{platform.system()} {platform.release().partition('-')[0]}",
        "python": platform.python_version(),
        "versions": versions(),
    }


def save(name: str, found: dict[str, Any]) -> None:
    """Keep measurements."""
    RESULTS.mkdir(exist_ok=True)
    text = json.dumps(found, default=plain, indent=1)
    (RESULTS / f"{name}.json").write_text(text + "\n", "utf-8")


def load(name: str) -> Any:  # noqa: ANN401 - as JSON has it
    """Return measurements, None if there are none."""
    path = RESULTS / f"{name}.json"
    return json.loads(path.read_text("utf-8")) if path.is_file() else None


def plain(value: Any) -> Any:  # noqa: ANN401
    """Return one measurement as JSON can hold it, numbers in as many digits as mean something."""
    fields = dataclasses.asdict(value)
    return {name: rounded(part) for name, part in fields.items()}


def rounded(value: Any) -> Any:  # noqa: ANN401
    """Return numbers with five digits after the point, and a job by the names of its parts."""
    if isinstance(value, float):
        return round(value, 5)
    if isinstance(value, Job):
        return value._asdict()
    return [rounded(part) for part in value] if isinstance(value, (list, tuple)) else value
