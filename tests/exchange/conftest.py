"""A project to bring documents into, and what comes of one."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest
import yaml

from leafletpress.content.model import Leaflet
from leafletpress.content.read import read_leaflet
from leafletpress.exchange.import_leaflet import Imported, Wishes, import_leaflet
from leafletpress.pipeline.project import Project, read_project

ROOT = Path(__file__).parents[2]


@dataclass(frozen=True)
class Came:
    """What came of a document: the text of its leaflet's file, the import's own report, the leaflet if it is sound."""

    text: str
    made: Imported
    leaflet: Leaflet | None

    @property
    def data(self) -> dict[str, Any]:
        """Return the leaflet's file as plain data."""
        return dict(yaml.load(self.text, yaml.BaseLoader))  # noqa: S506 - texts only

    def told(self, place: str, words: str) -> bool:
        """Tell whether a remark names a place and says some words."""
        return any(
            remark.place.startswith(place) and words in f"{remark.what} {remark.words}" for remark in self.made.remarks
        )


@pytest.fixture(scope="session")
def project(tmp_path_factory: pytest.TempPathFactory) -> Project:
    root = tmp_path_factory.mktemp("project")
    (root / "leaflets").mkdir()
    shutil.copytree(ROOT / "layouts", root / "layouts")
    return read_project(root)


BringIn = Callable[..., Came]


@pytest.fixture
def bring_in(project: Project, tmp_path: Path) -> BringIn:
    """Return a function that brings in a document under a name."""

    def come(content: bytes | str, name: str = "knee.docx", **wishes: str) -> Came:
        return came_of(project, content, tmp_path / name, **wishes)

    return come


def came_of(project: Project, content: bytes | str, source: Path, **wishes: str) -> Came:
    """Return what comes of a document; the project is empty again afterwards."""
    source.write_bytes(content.encode() if isinstance(content, str) else content)
    made = import_leaflet(project, source, Wishes(**wishes))
    leaflet, _ = read_leaflet(project.root, made.path)
    came = Came(made.path.read_text("utf-8"), made, leaflet)
    for path in (made.path, *made.pictures):
        path.unlink()
    return came
