"""A selection such as "sacroplasty in Urdu, large print" -> the jobs that fulfil it."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from typing import NamedTuple

from leafletpress.content.names import COMMON, WEB, passage_of
from leafletpress.errors import Problem, UnknownWish
from leafletpress.languages import SOURCE_LANGUAGE, folder_of
from leafletpress.pipeline.asked_language import MOST_NAMED, asked_tag
from leafletpress.pipeline.inventory import Inventory
from leafletpress.pipeline.manifest import ReleaseState
from leafletpress.pipeline.text_reading import TextId

TABLES = ("fonts", "languages")  # files under layouts/ that are no layout


class Selection(NamedTuple):
    """What was asked for; an empty tuple means all. `languages` are BCP 47 tags."""

    leaflets: tuple[str, ...] = ()
    languages: tuple[str, ...] = ()
    layouts: tuple[str, ...] = ()


class Job(NamedTuple):
    """One PDF by name: leaflet id, language tag (BCP 47), layout id."""

    leaflet: str
    language: str
    layout: str

    def __str__(self) -> str:
        return f"{self.leaflet}, {self.language}, {self.layout}"


def file_path(job: Job, reference: str, state: ReleaseState) -> str:
    """Return the path of a job's file under the output folder; a draft's name says that it is one."""
    folder = folder_of(job.language)
    mark = "_DRAFT" if state == "draft" else ""
    ending = "html" if job.layout == WEB else "pdf"
    return f"{folder}/{reference}_{job.leaflet}_{folder}_{job.layout}{mark}.{ending}"


def plan(inventory: Inventory, selection: Selection) -> tuple[Job, ...]:
    """Return the jobs of a selection in a fixed order; raise UnknownWish for a name that nothing answers to.

    A leaflet or language that exists and has errors is no unknown name: it yields no job, its
    problems stand elsewhere. A bilingual layout yields no job for English.
    """
    known, tags = chosen(inventory, selection)
    layouts = require("layout", selection.layouts, inventory.layout_ids)
    if not selection.layouts:
        layouts = [name for name in layouts if name in inventory.default_ids]
    begun = (pair for pair in inventory.sound if inventory.readings[pair].begun and not inventory.recall(pair))
    pairs = [(leaflet_id, tag) for leaflet_id, tag in begun if leaflet_id in known and tag in tags]
    jobs = tuple(
        Job(leaflet_id, tag, layout)
        for leaflet_id, tag in pairs
        for layout in layouts
        if inventory.can_set(layout, tag)
    )
    # Of a leaflet with errors those are told; of a good one, why a layout has no use for English alone.
    if (
        pairs
        and not jobs
        and selection.layouts
        and set(tags) == {SOURCE_LANGUAGE}
        and set(layouts) <= inventory.good_layouts
    ):
        raise UnknownWish(f"{layouts[0]} sets a translation beside the English; name another language than en")
    return jobs


def absent_problems(inventory: Inventory, selection: Selection) -> tuple[Problem, ...]:
    """Return an error for each leaflet and language that were both named where there is no such translation."""
    pairs = (pair for pair in pairs_without_jobs(inventory, selection) if pair not in inventory.broken)
    return tuple(_absent(inventory, *pair) for pair in pairs)


def _absent(inventory: Inventory, leaflet_id: str, tag: str) -> Problem:
    begins = f"make_pdfs.py new-language {folder_of(tag)} begins it"
    hint = "not a message is translated yet" if (leaflet_id, tag) in inventory.readings else begins
    where = inventory.readings[leaflet_id, SOURCE_LANGUAGE].where
    return Problem(where, f"there is no translation into {inventory.english_name(tag)}", hint)


def concerns(selection: Selection, problem: Problem, inventory: Inventory) -> bool:
    """Tell whether a problem of a file has to do with a selection: not with another leaflet, language or layout."""
    room, *parts = problem.where.file.split("/")
    name = parts[-1].rpartition(".")[0] if parts else ""
    if room == "leaflets" and len(parts) == 1:
        return not selection.leaflets or name in selection.leaflets
    if room == "leaflets" and len(parts) == 2:
        return is_shown(name, selection, inventory)
    if room == "layouts" and len(parts) == 1 and name not in TABLES:
        return not selection.layouts or name in selection.layouts
    if room == "locale" and parts:
        spoken = {tag.replace("-", "_") for tag in selection.languages}
        of_leaflet = parts[1:2] == ["LC_MESSAGES"] and name != COMMON
        wanted = not selection.leaflets or not of_leaflet or name in selection.leaflets
        passage = passage_of(name)
        return (not spoken or parts[0] in spoken) and (
            is_shown(passage, selection, inventory) if of_leaflet and passage else wanted
        )
    return True


def is_shown(passage: str, selection: Selection, inventory: Inventory) -> bool:
    """Tell whether a leaflet of a selection shows a passage."""
    return not selection.leaflets or not set(selection.leaflets).isdisjoint(inventory.shown_in.get(passage, ()))


def chosen(inventory: Inventory, selection: Selection) -> tuple[Collection[str], Collection[str]]:
    """Return the leaflet ids and language tags of a selection; raise UnknownWish for a name that nothing answers to."""
    for name in selection.leaflets:
        if name not in inventory.leaflet_ids and name.replace("_", "-") in inventory.language_tags:
            raise UnknownWish(f"{name!r} is a language, not a leaflet: write --lang {name}")
    known = require("leaflet", selection.leaflets, inventory.leaflet_ids)
    tags = [asked_tag(inventory, name) for name in selection.languages] or inventory.language_tags
    return frozenset(known), frozenset(tags)


def pairs_without_jobs(inventory: Inventory, selection: Selection) -> tuple[TextId, ...]:
    """Return leaflet and language of what was asked for and cannot be built.

    That is each translation with errors and, where a leaflet and a language were both named, a good
    leaflet that has no translation or an empty one.
    """
    ids, tags = chosen(inventory, selection)
    named = bool(selection.leaflets and selection.languages)
    absent = ((name, tag) for name in ids for tag in tags if named and name in inventory.spoken)
    lacking = {pair for pair in absent if pair not in inventory.sound or not inventory.readings[pair].begun}
    return tuple(sorted(lacking | {pair for pair in inventory.broken if pair[0] in ids and pair[1] in tags}))


def require(kind: str, wanted: Sequence[str], available: Sequence[str]) -> Sequence[str]:
    """Return what is wanted, or all if nothing is named; raise UnknownWish for what is not available."""
    for name in wanted if available else ():  # without any, that is an error of its own
        if name not in available:
            from difflib import get_close_matches  # 12 ms that a right name need not wait for

            close = get_close_matches(name, available, n=1)
            some = ", ".join(available[:MOST_NAMED]) + (" …" if len(available) > MOST_NAMED else "")
            hint = f"did you mean {close[0]!r}?" if close else f"there are: {some or 'none'}"
            raise UnknownWish(f"no {kind} {name!r}; {hint}")
    return wanted or available
