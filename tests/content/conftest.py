"""A root folder with one leaflet that holds every key, and a way to write others into it."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from leafletpress.content.read import read_leaflet

HEAD = """\
reference: RAD_0001
version: "1"
title: A leaflet
brand: example-hospitals
reviewed: 2026-05
next_review: 2028-05
"""
HEAD_LINES = HEAD.count("\n")

Write = Callable[..., Path]
Faults = Callable[..., list[str]]


@pytest.fixture
def write(tmp_path: Path) -> Write:
    """Write a leaflet file, by default after the required keys, and return the root."""
    (tmp_path / "leaflets").mkdir()

    def write_leaflet(body: str | bytes, name: str = "x.yaml", head: str = HEAD) -> Path:
        data = body if isinstance(body, bytes) else (head + body).encode()
        (tmp_path / "leaflets" / name).write_bytes(data)
        return tmp_path

    return write_leaflet


@pytest.fixture
def faults(write: Write) -> Faults:
    """Return the problems of one leaflet as people see them."""

    def problems_of(body: str | bytes, name: str = "x.yaml", head: str = HEAD) -> list[str]:
        root = write(body, name, head)
        return [str(problem) for problem in read_leaflet(root, root / "leaflets" / name)[1]]

    return problems_of
