"""A project by what is remembered of its texts, so that no command reads anew what one before it has read."""

from __future__ import annotations

from pathlib import Path

from leafletpress.pipeline.build_state import BuildState
from leafletpress.pipeline.cache import Cache, default_cache
from leafletpress.pipeline.engine import engine_digest
from leafletpress.pipeline.file_index import index_files
from leafletpress.pipeline.project import Project, read_project


def remembered(root: Path) -> BuildState:
    """Return what commands have read before of the files under a root folder as they are."""
    return BuildState(index_files(root, None), engine_digest(), cache=Cache(default_cache()))


def read_remembered(root: Path) -> Project:
    """Read the project under a root folder, of its texts only those that nobody has read as they are."""
    return read_project(root, state=remembered(root))
