"""How tests order copies of the sample leaflet, and what they find then."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from tests.pipeline.conftest import Outcome, Sample

ORDER = ("--layout", "a5-booklet", "--printer", "print-room", "--quantity", "pl=500,en=2000")
WORDS = (
    "--paper",
    "uncoated, 80 g/m²",
    "--finish",
    "two staples",
    "--deliver-to",
    "Radiology",
    "--wanted-by",
    "2027-01-31",
)
# Lines of print-runs.csv.
HEAD = "order,ordered,reference,version,edition,language,layout,printer,copies,wanted_by,deliver_to\n"
GOOD = "7d02d03f,2026-09-21,TST_1,1,6cc3f13a,pl,a5-booklet,print-room,500,2027-01-31,Radiology\n"


def order(project: Sample, *arguments: str) -> Outcome:
    return project.run("print-order", "scan", *(arguments or ORDER))


def folder(project: Sample) -> Path:
    (found,) = (project.root / "build/print").iterdir()
    return found


def files(project: Sample) -> dict[str, bytes]:
    root = folder(project)
    return {path.relative_to(root).as_posix(): path.read_bytes() for path in root.rglob("*") if path.is_file()}


def ticket(project: Sample) -> dict[str, Any]:
    return dict(json.loads(files(project)["job-ticket.json"]))


def edition(project: Sample, tag: str) -> str:
    return str(next(run["edition"] for run in ticket(project)["runs"] if run["language_tag"] == tag))
