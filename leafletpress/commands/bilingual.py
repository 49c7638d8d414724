"""`make_pdfs.py bilingual`: the edition for patient and clinician together."""

from __future__ import annotations

from pathlib import Path

import click

from leafletpress.commands.build import command as build
from leafletpress.commands.common import comma_list, json_option, root_option

LAYOUT = "bilingual"


@click.command("bilingual", short_help="Build English and a translation side by side.")
@click.argument("leaflets", nargs=-1, metavar="[LEAFLET]...")
@click.option(
    "--lang", "languages", multiple=True, callback=comma_list, metavar="TAG,...", help="Only these: ur, zh_Hans …"
)
@click.option("--out", type=click.Path(path_type=Path), metavar="DIR", help="Output folder.  [default: ROOT/build]")
@json_option
@root_option
@click.pass_context
def command(
    ctx: click.Context,
    leaflets: tuple[str, ...],
    languages: tuple[str, ...],
    out: Path | None,
    as_json: bool,
    root: Path,
) -> None:
    """Build the patient's language beside the English, all translations or those of the LEAFLETs named.

    Sections and passages are aligned and numbered, so that patient and clinician can point at the same
    words. It is short for `build --layout bilingual`, with the same drafts, dates and exit codes.

    \b
    make_pdfs.py bilingual                           every translation
    make_pdfs.py bilingual sacroplasty --lang ur     one of them
    """  # noqa: D301 - click reads \b as a mark of its own
    selection = {"leaflets": leaflets, "languages": languages, "layouts": (LAYOUT,)}
    ctx.invoke(build, **selection, out=out, jobs=None, as_json=as_json, root=root)
