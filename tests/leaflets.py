"""Leaflet files as the product reads them, one by one."""

from __future__ import annotations

from pathlib import Path

from leafletpress.content.model import Leaflet
from leafletpress.content.read import read_leaflet


def sound_leaflets(root: Path) -> list[Leaflet]:
    """Return the leaflets under a root, sorted by id; there is nothing wrong with any of them."""
    found = [read_leaflet(root, path) for path in sorted((root / "leaflets").glob("*.yaml"))]
    assert [problem for _, problems in found for problem in problems] == []
    return [leaflet for leaflet, _ in found if leaflet]
