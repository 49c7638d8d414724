"""Which printed copies exist of an edition, and which should not be given out any more."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import TYPE_CHECKING

from leafletpress.languages import SOURCE_LANGUAGE
from leafletpress.pipeline.content_hash import content_hash
from leafletpress.pipeline.release_status import release_status

if TYPE_CHECKING:
    from leafletpress.pipeline.print_runs import PrintRun, PrintRuns
    from leafletpress.pipeline.project import Project
    from leafletpress.pipeline.text_reading import TextId


def runs_of_old(project: Project, runs: PrintRuns, today: date) -> Iterator[tuple[PrintRun, str]]:
    """Yield the runs whose edition is not what would be given out on a day, and why."""
    english = project.inventory.readings
    pairs = {(english[pair[0], SOURCE_LANGUAGE].reference, pair[1]): pair for pair in project.translated}
    for run in runs.lines:
        pair = pairs.get((run.reference, run.language))
        if why := reason_against(run, pair, project, today):
            yield run, why


def reason_against(run: PrintRun, pair: TextId | None, project: Project, today: date) -> str:
    """Return why copies of a run should not be given out, "" if they may be."""
    withdrawn = project.inventory.releases.withdrawal(run.reference, run.version, run.language)
    if withdrawn:
        return f"withdrawn on {withdrawn.day}: {withdrawn.reason}"
    if pair is None:
        return "there is no such leaflet in this language any more"
    now = content_hash(project.translated[pair], project.designs)
    reasons = release_status(pair, project.inventory, today).reasons
    if now != run.edition:
        return f"the text is now edition {now}" + (f", a draft: {'; '.join(reasons)}" if reasons else "")
    return "; ".join(reasons)
