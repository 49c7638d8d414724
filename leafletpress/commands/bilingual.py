"""`make_pdfs.py bilingual`: short for `build --layout bilingual`."""

from __future__ import annotations

import click

from leafletpress.commands.build import command as build

LAYOUT = "bilingual"
HELP = """Build the patient's language beside the English, all translations or those of the LEAFLETs named.

Sections and passages are aligned and numbered, so that patient and clinician can point at the same
words. It is short for `build --layout bilingual`, with the same options, drafts, dates and exit codes.

\b
make_pdfs.py bilingual                           every translation
make_pdfs.py bilingual sacroplasty --lang ur     one of them
"""


@click.pass_context
def build_bilingual(ctx: click.Context, /, **options: object) -> None:
    """Build what the options of `build` say, in the bilingual layout."""
    ctx.invoke(build, **options, layouts=(LAYOUT,))


command = click.Command(
    "bilingual",
    params=[option for option in build.params if option.name != "layouts"],
    callback=build_bilingual,
    help=HELP,
    short_help="Build English and a translation side by side.",
)
