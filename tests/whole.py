"""This repository as the program reads and builds it: once a run, for all tests of what it ships."""

from __future__ import annotations

import shutil
from functools import cache
from pathlib import Path

from click.testing import CliRunner

from leafletpress.cli import main
from leafletpress.pipeline.cache import default_cache
from leafletpress.pipeline.project import Project
from leafletpress.pipeline.remembered import read_remembered
from tests.run_folder import alone

ROOT = Path(__file__).parents[1]


@cache
def whole_project() -> Project:
    """Read the repository; of the workers of a run one reads the texts, the others find them in the run's cache."""
    with alone(default_cache()):
        return read_remembered(ROOT)


def build_whole(root: Path) -> None:
    """Copy the repository's leaflets and build each in every language, from texts that are read already."""
    whole_project()
    for folder in ("leaflets", "locale", "layouts"):
        shutil.copytree(ROOT / folder, root / folder)
    done = CliRunner().invoke(main, ["--root", str(root), "build", "--jobs", "2"])
    assert (done.exit_code, [line for line in done.stderr.splitlines() if ": error" in line]) == (0, [])
