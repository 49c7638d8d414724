"""`make_pdfs.py import`: a document as a leaflet, or a table that came back as translations."""

from __future__ import annotations

import sys
from collections.abc import Iterable
from pathlib import Path

import click

from leafletpress.commands.options import as_usage, root_option
from leafletpress.commands.problem_report import EXIT_ERRORS, counted, has_errors, print_problems, shown
from leafletpress.commands.program import as_called
from leafletpress.exchange.agency_tables import Brought, bring_back, returned_table
from leafletpress.exchange.import_leaflet import Imported, Wishes, import_leaflet
from leafletpress.exchange.old_translation import Aligned, bring_translation
from leafletpress.exchange.remarks import Remark
from leafletpress.pipeline.asked_language import tag_of
from leafletpress.pipeline.remembered import read_remembered
from leafletpress.whole_files import write_whole

NEW_FILE = click.Path(dir_okay=False, path_type=Path)
ORDER = ("decide", "guessed", "left out")


@click.command("import", short_help="Bring in a leaflet from Word, or a table from an agency.")
@click.argument("source", metavar="FILE", type=click.Path(dir_okay=False, path_type=Path))
@click.argument("leaflet", default="", metavar="[LEAFLET]")
@click.option("--translation", default="", metavar="LANG", help="FILE is LEAFLET in LANG: align it with the English.")
@click.option("--id", "leaflet_id", default="", metavar="ID", help="The leaflet's name.  [default: after its title]")
@click.option("--reference", default="", metavar="CODE", help="The trust's code.  [default: what FILE says]")
@click.option("--brand", default="", metavar="BRAND", help="Whose leaflet it is.  [default: the first brand]")
@click.option("--title", default="", help="Its title.  [default: what FILE says]")
@click.option("--version", default="", help="Its version.  [default: what FILE says, else 1]")
@click.option("--reviewed", default="", metavar="YYYY-MM", help="The last review.  [default: what FILE says]")
@click.option("--next-review", default="", metavar="YYYY-MM", help="The next review.  [default: what FILE says]")
@click.option("--list", "list_to", type=NEW_FILE, help="Write the list to a new file, too.")
@click.option("--fuzzy", is_flag=True, help="Of a table, take rows that break a rule, too, marked fuzzy.")
@root_option
def command(
    source: Path,
    leaflet: str,
    translation: str,
    list_to: Path | None,
    fuzzy: bool,
    root: Path,
    **wishes: str,
) -> None:
    """Write leaflets/ID.yaml, and its pictures, from FILE: .docx, .odt, .html or .md.

    Headings, lists, steps, tables, risks, questions, contacts, warnings and pictures are recognised; what was guessed
    or left out is listed with its place in FILE, and what a person must decide comes first: no word is lost in
    silence. Nothing is overwritten, nothing in FILE is run, nothing is fetched.

    With --translation, FILE is an old translation of LEAFLET: its texts are laid beside the messages by their order,
    kind, numbers and length, and put into the catalogue, every one fuzzy, with where it came from and how sure it is.

    A table that `export` wrote (.docx, .xlsx, .xlf, .xliff) is known by what is in it: its translations are put into
    their catalogue, row by row; a row whose English has changed, or that breaks a rule, is named and not taken.

    \b
    make_pdfs.py import knee.docx --reference ORT_0012 --reviewed 2026-05 --next-review 2028-05
    make_pdfs.py import knee.docx --id knee-injection --list knee.txt
    make_pdfs.py import --translation ur knee-urdu.docx knee-injection
    make_pdfs.py import RAD_0067_sacroplasty_ur.docx
    """  # noqa: D301 - click reads \b as a mark of its own
    if list_to is not None and list_to.exists():
        raise click.UsageError(f"{list_to} is there already; nothing is overwritten")
    if bool(translation) != bool(leaflet):
        raise click.UsageError("--translation LANG and LEAFLET belong together: import --translation ur FILE LEAFLET")
    project = read_remembered(root)
    if translation:
        brought = as_usage(lambda: bring_translation(project, source, leaflet, tag_of(translation)))
        show_list(brought.remarks, source.name, list_to)
        click.echo(as_called(aligned_summary(brought, leaflet, translation)))
        return
    if table := returned_table(source):
        sys.exit(show_brought(as_usage(lambda: bring_back(project, table, take_doubtful=fuzzy)), source.name))
    made = as_usage(lambda: import_leaflet(project, source, Wishes(**wishes)))
    show_list(made.remarks, source.name, list_to)
    for path in (*made.pictures, made.path):
        click.echo(f"wrote {path.relative_to(root).as_posix()}")
    print_problems(made.problems)
    click.echo(as_called(summary(made)))
    sys.exit(EXIT_ERRORS if has_errors(made.problems) else 0)


def show_list(remarks: Iterable[Remark], name: str, list_to: Path | None) -> None:
    """Print what to look at, and write it to a file that is asked for."""
    found = list(remarks)
    lines = [shown(remark.line(name)) for kind in ORDER for remark in found if remark.kind == kind]
    for line in lines:
        click.echo(line)
    if list_to is not None:
        write_whole(list_to, "".join(f"{line}\n" for line in lines).encode())


def aligned_summary(made: Aligned, leaflet: str, language: str) -> str:
    """Return the line that ends the import of an old translation."""
    counts = ", ".join(f"{number} {word}" for word, number in made.certainties.items())
    became = f"wrote {made.shown}" if made.state and made.state.written else f"as it was: {made.shown}"
    kept = f", {made.kept} translated already" if made.kept else ""
    return f"{became}: all fuzzy, {counts}{kept}. Next: make_pdfs.py proof {leaflet} {language} sets them side by side"


def show_brought(brought: Brought, name: str) -> int:
    """Print what a table did to its catalogue; return the exit code."""
    for remark in brought.remarks:
        click.echo(shown(f"{name}: {remark}"))
    print_problems(brought.problems)
    became = f"wrote {brought.shown}" if brought.state and brought.state.written else f"as it was: {brought.shown}"
    refused = sum(problem.severity == "error" for problem in brought.problems)
    rows = counted(brought.taken, "row")
    click.echo(f"{became}: {rows} taken, {brought.unchanged} unchanged, {counted(refused, 'error')} in rows not taken.")
    return EXIT_ERRORS if refused else 0


def summary(made: Imported) -> str:
    """Return the line that ends an import: how much there is to look at, and what to do next."""
    count = {kind: sum(remark.kind == kind for remark in made.remarks) for kind in ORDER}
    told = f"{count['decide']} to decide, {count['guessed']} guessed, {count['left out']} left out"
    errors = sum(problem.severity == "error" for problem in made.problems)
    next_step = f"mend {counted(errors, 'error')}, then " if errors else ""
    return f"{told}. Next: {next_step}read it beside the original; make_pdfs.py build {made.path.stem}"
