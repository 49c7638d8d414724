"""`make_pdfs.py approve`: a named person signs a translation."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path

import click

from leafletpress.commands.options import as_usage, root_option
from leafletpress.errors import one_line
from leafletpress.pipeline.asked_language import asked_tag
from leafletpress.pipeline.clock import today
from leafletpress.pipeline.project import COMMON, Project, read_translation
from leafletpress.pipeline.remembered import read_remembered
from leafletpress.pipeline.sign import BadSignature, SignatureRequest, Signed, sign
from leafletpress.pipeline.text_reading import TextId
from leafletpress.translation.release_policy import ROLES, Role


@click.command("approve", short_help="Sign a translation, bound to its text.")
@click.argument("leaflet", metavar="LEAFLET")
@click.argument("lang", metavar="LANG")
@click.argument("file", metavar="[FILE]", required=False, type=click.Path(path_type=Path, dir_okay=False, exists=True))
@click.option("--role", type=click.Choice(ROLES), required=True, help="What the person signs as.")
@click.option("--by", required=True, metavar="NAME", help="Who signs: a person, as the trust knows them.")
@click.option("--on", type=click.DateTime(["%Y-%m-%d"]), metavar="DAY", help="When they signed.  [default: today]")
@click.option("--note", default="", metavar="TEXT", help="Anything else worth recording.")
@click.option(
    "--accept",
    multiple=True,
    metavar="RULE@LINE",
    help="Take on that a comment silences this rule at this line; one for each.",
)
@click.option(
    "--key", type=click.Path(path_type=Path, dir_okay=False), metavar="FILE", help="Sign with this OpenSSH key, too."
)
@root_option
def command(
    leaflet: str,
    lang: str,
    file: Path | None,
    role: Role,
    by: str,
    on: datetime | None,
    note: str,
    accept: tuple[str, ...],
    key: Path | None,
    root: Path,
) -> None:
    """Record that a named person has signed the translation of LEAFLET into LANG as it is now.

    LEAFLET `common` is what layouts and brands print in LANG; it is signed once for all leaflets. FILE is the
    back-translation, for that role only. The signature stands in locale/LANG/approvals.yaml, bound to all that a
    patient sees: any later change voids it, and `status` says what did. Which roles a release needs is set in the
    brand (release_needs). What has errors or unfinished messages cannot be signed; a second signature in the
    same role takes the place of the first.

    \b
    make_pdfs.py approve sacroplasty ur --role translator --by "Sample Translations Ltd" --on 2026-05-20
    make_pdfs.py approve sacroplasty ur --role clinical-reviewer --by "Dr A. Example" --on 2026-06-01
    make_pdfs.py approve sacroplasty ur back.po --role back-translation --by "B. Example"
    make_pdfs.py approve common ur --role translator --by "Sample Translations Ltd" --key ~/.ssh/id_ed25519
    """  # noqa: D301 - click reads \b as a mark of its own
    project, (leaflet_id, tag) = as_usage(lambda: read_what_is_signed(root, leaflet, lang))
    day = as_usage(today)
    signing_day = on.date() if on else day
    request = SignatureRequest(leaflet_id, tag, role, by, signing_day, note, accept, file, key)
    try:
        signed = sign(project, request, day)
    except BadSignature as error:
        raise click.UsageError(one_line(str(error))) from error
    click.echo(told(leaflet_id, tag, signed))


def read_what_is_signed(root: Path, leaflet: str, lang: str) -> tuple[Project, TextId]:
    """Read a leaflet in a language, or the words of the layouts, which all leaflets print; raise UnknownWish."""
    if leaflet != COMMON:
        return read_translation(root, leaflet, lang)
    project = read_remembered(root)
    tag = asked_tag(project.inventory, lang)
    return project, (COMMON, tag)


def told(leaflet_id: str, tag: str, signed: Signed) -> str:
    """Return what was done and what is left, a line each."""
    took = f", in place of {signed.replaced}" if signed.replaced else ""
    done = "replaced" if signed.replaced else "added"
    lines = [f"{done} in {signed.shown}: {leaflet_id}, {tag}: {signed.signature}{took}"]
    lines += [f"accepted: {one.where}: {one.rule} is silenced because “{one.reason}”" for one in signed.silences]
    lines += [f"signed as it was: {doubt.where}: {doubt.message}" for doubt in signed.doubts]
    left = [f"still a draft: {reason}" for reason in signed.lacking]
    return "\n".join(map(one_line, [*lines, *(left or ["approved: everyone whom a release needs has signed"])]))
