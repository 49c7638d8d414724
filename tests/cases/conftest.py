"""Inputs that once came out wrong, each a folder to lay over a small project with the real layouts and brand."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.pipeline.conftest import ROOT, Sample

CASES = Path(__file__).parent
LayCase = Callable[[str], Sample]


@pytest.fixture
def lay_case(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> LayCase:
    """Return a function that makes a project of a case's name: layouts, the layouts' words, then the case itself."""
    monkeypatch.setenv("LEAFLETPRESS_CACHE", str(tmp_path / "cache"))

    def lay(name: str) -> Sample:
        root = tmp_path / name
        shutil.copytree(ROOT / "layouts", root / "layouts")
        shutil.copytree(CASES / name, root, dirs_exist_ok=True)
        for catalogues in root.glob("locale/*/LC_MESSAGES"):
            common = ROOT / catalogues.relative_to(root) / "common.po"
            if common.is_file() and not (catalogues / "common.po").exists():
                shutil.copy(common, catalogues)
        return Sample(root)

    return lay
