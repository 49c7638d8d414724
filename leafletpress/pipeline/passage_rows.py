"""Which leaflets show each passage, and in which languages they wait for it: what a change of it costs."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from leafletpress.content.names import passage_domain, passage_file
from leafletpress.languages import SOURCE_LANGUAGE
from leafletpress.pipeline.project import Project
from leafletpress.pipeline.status_rows import StatusRow
from leafletpress.translation.coverage import measure
from leafletpress.translation.messages import passage_messages


@dataclass(frozen=True, slots=True)
class PassageRow:
    """A passage by name, the leaflets that show it, and where that keeps them back.

    `unfinished` are the languages (BCP 47) of these leaflets in which its own translation is not complete; `voided`
    are leaflets with languages, such as "sacroplasty, ur", in which it has changed since somebody signed.
    """

    passage: str
    leaflets: tuple[str, ...]
    unfinished: tuple[str, ...]
    voided: tuple[str, ...]

    def __str__(self) -> str:
        said = [f"{self.passage}: {', '.join(self.leaflets) or 'no leaflet shows it'}"]
        said += [f"not finished in {', '.join(self.unfinished)}"] if self.unfinished else []
        said += [f"changed since it was signed: {'; '.join(self.voided)}"] if self.voided else []
        return "; ".join(said)


def passage_rows(project: Project, rows: Sequence[StatusRow]) -> tuple[PassageRow, ...]:
    """Return a row for every passage that there is, sorted by name; `rows` are those of all leaflets."""
    shown = project.inventory.shown_in
    return tuple(_row(name, ids, project, rows) for name, ids in sorted(shown.items()))


def _row(name: str, ids: tuple[str, ...], project: Project, rows: Sequence[StatusRow]) -> PassageRow:
    own = [row for row in rows if row.leaflet in ids and row.begun and row.language != SOURCE_LANGUAGE]
    tags = sorted({row.language for row in own})
    unfinished = tuple(tag for tag in tags if not _is_finished(name, tag, project))
    places = passage_file(name).file, f"/{passage_domain(name)}.po"
    voided = (f"{row.leaflet}, {row.language}" for row in own if any(_is_in(change, places) for change in row.changes))
    return PassageRow(name, ids, unfinished, tuple(voided))


def _is_finished(name: str, tag: str, project: Project) -> bool:
    passage, _ = project.files.passages.read(name)
    catalogue, _ = project.files.shared_catalogue((passage_domain(name), tag))
    if passage is None:
        return True  # its errors are told
    return measure(passage_messages(passage.passage), project.files.language(tag), catalogue).complete


def _is_in(change: str, places: tuple[str, str]) -> bool:
    return change.startswith(f"{places[0]}:") or f"{places[1]}:" in change.partition(" ")[0]
