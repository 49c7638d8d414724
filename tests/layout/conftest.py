"""Designs as they are in layouts/, fonts prepared once, and leaflets written down in a test."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from leafletpress.content.model import Leaflet
from leafletpress.design.design import Designs, read_designs
from leafletpress.languages import language
from leafletpress.layout.composer import Composer
from leafletpress.layout.overset import Overset
from leafletpress.translation.phrases import Phrases
from tests.everything import HEAD
from tests.leaflets import sound_leaflets

ROOT = Path(__file__).parents[2]

WriteLeaflet = Callable[[str], Leaflet]
MakeComposer = Callable[..., Composer]


@pytest.fixture(scope="session")
def designs(tmp_path_factory: pytest.TempPathFactory) -> Designs:
    found, problems = read_designs(ROOT, tmp_path_factory.mktemp("fonts"))
    assert not problems
    return found


@pytest.fixture
def write_leaflet(tmp_path: Path) -> WriteLeaflet:
    """Return the leaflet of a YAML body under a fixed head."""

    def write(body: str) -> Leaflet:
        folder = tmp_path / "leaflets"
        folder.mkdir(exist_ok=True)
        (folder / "small.yaml").write_text(HEAD + body, "utf-8")
        return sound_leaflets(tmp_path)[0]

    return write


@pytest.fixture
def make_composer(designs: Designs, tmp_path: Path) -> MakeComposer:
    """Return the composer on which a leaflet is set in a language and layout."""

    def make(
        leaflet: Leaflet, tag: str = "en", layout: str = "standard", phrases: Phrases | None = None, **more: Any
    ) -> Composer:
        design = designs.design(layout, leaflet.brand, leaflet.where)
        words = phrases or Phrases(language(tag), None)
        return Composer(design, leaflet, language(tag), words, tmp_path, Overset(design.layout), **more)

    return make
