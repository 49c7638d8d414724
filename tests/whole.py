"""This repository as the program reads it: once a process, for all tests of what it ships."""

from __future__ import annotations

from functools import cache
from pathlib import Path

from leafletpress.pipeline.project import Project, read_project

ROOT = Path(__file__).parents[1]


@cache
def whole_project() -> Project:
    return read_project(ROOT)
