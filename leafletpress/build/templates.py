"""Templates for translators, from everything that the library holds."""

from __future__ import annotations

from pathlib import Path

from leafletpress.build.library import Library
from leafletpress.translation.templates import write_templates


def extract_templates(library: Library) -> tuple[Path, ...]:
    """Write locale/ID.pot and locale/common.pot where their text changed; return the paths written."""
    return write_templates(library.leaflets, library.designs.brand_messages, library.root)
