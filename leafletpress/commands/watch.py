"""`make_pdfs.py watch`: a PDF that follows every save."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import click

from leafletpress.commands.options import as_usage, comma_list, out_option, root_option
from leafletpress.commands.problem_report import counted, print_problems
from leafletpress.errors import one_line, shorten
from leafletpress.pipeline.asked_language import tag_of
from leafletpress.pipeline.cache import Cache, default_cache
from leafletpress.pipeline.clock import source_date, today
from leafletpress.pipeline.manifest import default_out
from leafletpress.pipeline.plan import Selection
from leafletpress.pipeline.watcher import MessageChange, Rebuilt, watch_project
from leafletpress.pipeline.whole_build import BuildOptions
from leafletpress.pipeline.workers import WorkerPool, processes

MOST_CHANGES = 5
SHOWN = 70


@click.command("watch", short_help="Rebuild at every save, and say what changed.")
@click.argument("leaflet")
@click.argument("languages", nargs=-1, metavar="[LANG]...")
@click.option(
    "--layout", "layouts", multiple=True, callback=comma_list, metavar="ID,...", help="Only these: standard …"
)
@out_option
@root_option
def command(leaflet: str, languages: tuple[str, ...], layouts: tuple[str, ...], out: Path | None, root: Path) -> None:
    """Build LEAFLET in each LANG (all, if none is named), then again at every save, until Ctrl-C.

    Only what a save touched is rebuilt: a catalogue its own language, the YAML file all, a layout its
    PDFs. Each time the changed messages are shown, with the problems that are left. An error in a file
    keeps the last good PDF in its place and the watch going.

    \b
    make_pdfs.py watch sacroplasty ur                        in both layouts
    make_pdfs.py watch sacroplasty ur --layout standard      the quickest
    make_pdfs.py watch sacroplasty ur --layout bilingual     with the English beside it
    """  # noqa: D301 - click reads \b as a mark of its own
    options = BuildOptions(
        root=root,
        out=out or default_out(root),
        selection=Selection((leaflet,), as_usage(lambda: tuple(map(tag_of, languages))), layouts),
        day=as_usage(today),
        pool=WorkerPool(1, processes),
        dated=as_usage(source_date),
        cache=Cache(default_cache()),
    )
    events = watch_project(options, lambda: click.echo("Watching; Ctrl-C ends."))
    as_usage(lambda: tell(events))
    click.echo("Stopped.")


def tell(events: Iterator[Rebuilt]) -> None:
    """Print every event until they end; Ctrl-C ends them in the midst of a build, too."""
    try:
        for event in events:
            print_problems(event.problems)
            for line in lines(event):
                click.echo(line)
    except KeyboardInterrupt:
        return


def lines(event: Rebuilt) -> Iterator[str]:
    """Yield what an event is to people."""
    if event.saved:
        yield one_line(f"saved {', '.join(event.saved)}")
    for change in event.changes[:MOST_CHANGES]:
        yield f"  {change.place}: {quoted(change)}"
    if len(event.changes) > MOST_CHANGES:
        yield f"  and {len(event.changes) - MOST_CHANGES} more"
    for result in event.results:
        yield (
            f"  {result.file.path}" + (f", {counted(result.file.pages, 'page')}" if result.file.pages else "")
            if result.file
            else f"  {result.job}: not made"
        )
    yield f"  {counted(len(event.results), 'file')} in {event.seconds:.2f} s" if event.results else "  nothing to build"


def quoted(change: MessageChange) -> str:
    """Return a change on one line: what was said, and what is."""
    before, after = (one_line(shorten(text, SHOWN)) for text in (change.before, change.after))
    return f"“{before}” → “{after}”" if before else f"“{after}”"
