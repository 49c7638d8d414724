"""How commands tell what they did to templates and catalogues."""

from __future__ import annotations

from pathlib import Path

import click

from leafletpress.pipeline.scaffold import WrittenFiles


def print_catalogues(written: WrittenFiles, root: Path) -> None:
    """Print each template that changed, and each catalogue with what it has and lacks."""
    for path in written.templates:
        click.echo(f"wrote {path.relative_to(root).as_posix()}")
    for state in written.catalogues:
        counts = f"{state.translated} translated, {state.fuzzy} fuzzy, {state.missing} missing"
        rare = ((state.obsolete, "obsolete"), (state.offered, "offered"))
        more = "".join(f", {number} {kind}" for number, kind in rare if number)
        click.echo(f"{'wrote' if state.written else 'as it was:'} {state.shown}: {counts}{more}")
