"""`make_pdfs.py approve`: a named person signs a translation."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path

import click

from leafletpress.commands.options import as_usage, root_option
from leafletpress.errors import one_line
from leafletpress.pipeline.clock import today
from leafletpress.pipeline.project import read_translation
from leafletpress.pipeline.sign import BadSignature, SignatureRequest, Signed, sign
from leafletpress.translation.approvals import ROLES, Role


@click.command("approve", short_help="Sign a translation, bound to its text.")
@click.argument("leaflet", metavar="LEAFLET")
@click.argument("lang", metavar="LANG")
@click.option("--role", type=click.Choice(ROLES), required=True, help="What the person signs as.")
@click.option("--by", required=True, metavar="NAME", help="Who signs: a person, as the trust knows them.")
@click.option("--on", type=click.DateTime(["%Y-%m-%d"]), metavar="DAY", help="When they signed.  [default: today]")
@click.option(
    "--note", default="", metavar="TEXT", help="Anything else worth recording; for a back-translation, its reference."
)
@root_option
def command(leaflet: str, lang: str, role: Role, by: str, on: datetime | None, note: str, root: Path) -> None:
    """Record that a named person has signed the translation of LEAFLET into LANG as it is now.

    The signature stands in locale/LANG/approvals.yaml, bound to the English and to the translation: any
    later change to either voids it, and `status` says which message did. Which roles a release needs is
    set in the brand (release_needs). A translation with errors or unfinished messages cannot be signed;
    a second signature in the same role takes the place of the first.

    \b
    make_pdfs.py approve sacroplasty ur --role translator --by "Sample Translations Ltd" --on 2026-05-20
    make_pdfs.py approve sacroplasty ur --role clinical-reviewer --by "Dr A. Example" --on 2026-06-01
    """  # noqa: D301 - click reads \b as a mark of its own
    project, (leaflet_id, tag) = as_usage(lambda: read_translation(root, leaflet, lang))
    day = as_usage(today)
    try:
        signed = sign(project, SignatureRequest(leaflet_id, tag, role, by, on.date() if on else day, note), day)
    except BadSignature as error:
        raise click.UsageError(one_line(str(error))) from error
    click.echo(told(leaflet_id, tag, signed))


def told(leaflet_id: str, tag: str, signed: Signed) -> str:
    """Return what was done and what is left, a line each."""
    took = f", in place of {signed.replaced}" if signed.replaced else ""
    done = "replaced" if signed.replaced else "added"
    lines = [f"{done} in {signed.shown}: {leaflet_id}, {tag}: {signed.signature}{took}"]
    left = [f"still a draft: {reason}" for reason in signed.lacking]
    return "\n".join(map(one_line, [*lines, *(left or ["approved: everyone whom a release needs has signed"])]))
