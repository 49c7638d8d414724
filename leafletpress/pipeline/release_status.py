"""Whether a leaflet in a language may be given to patients today, and if not, why."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta

from leafletpress.content.check import last_day
from leafletpress.content.model import Leaflet
from leafletpress.errors import Problem
from leafletpress.languages import SOURCE_TAG
from leafletpress.pipeline.manifest import State
from leafletpress.pipeline.project import Project
from leafletpress.pipeline.reading import Pair
from leafletpress.pipeline.refusals import ABSENT, BROKEN


def is_overdue(leaflet: Leaflet, today: date) -> bool:
    """Tell whether the last day on which the leaflet may be given out has passed."""
    return today > last_day(leaflet.next_review)


def state_of(pair: Pair, project: Project, today: date) -> State:
    """Return the state: approved while in date and, for a translation, signed by everyone whom a release needs."""
    return "draft" if draft_reasons(pair, project, today) else "approved"


def holds_until(pair: Pair, project: Project, today: date) -> date | None:
    """Return the first day after today on which a leaflet may be released, or not, as it is not today."""
    translated = project.translated[pair]
    days = [last_day(translated.source.next_review) + timedelta(days=1)]
    if pair in project.verdicts:
        days += [signature.on for signature in project.verdicts[pair].holding]
    return min((day for day in days if day > today), default=None)


def draft_reasons(pair: Pair, project: Project, today: date) -> tuple[str, ...]:
    """Return why a leaflet in a language may not be released today, a line each; none if it may.

    English is its own source: it needs no signature.
    """
    return tuple(_draft_reasons(pair, project, today))


def _draft_reasons(pair: Pair, project: Project, today: date) -> Iterator[str]:
    if pair in project.broken:
        yield BROKEN
        return
    if pair not in project.translated:
        yield ABSENT
        return
    translated = project.translated[pair]
    if is_overdue(translated.source, today):
        yield f"next review was due by {translated.source.next_review}"
    if pair[1] == SOURCE_TAG:
        return
    if translated.language.is_pseudo:
        yield "nobody speaks this language: it is for trying layouts"
        return
    if not translated.coverage.complete:
        unfinished = len(translated.coverage.fuzzy) + len(translated.coverage.missing)
        yield f"not finished: {unfinished} of {translated.coverage.total} messages"
    verdict = project.verdicts[pair]
    yield from verdict.reasons
    for signature in verdict.holding:
        if signature.role in verdict.needs and signature.on > today:
            yield f"signature of {signature} is dated in the future"


def future_signatures(project: Project, today: date) -> Iterator[Problem]:
    """Yield an error for each signature that is dated after today."""
    for (leaflet_id, _), verdict in project.verdicts.items():
        for signature in verdict.holding:
            if signature.on > today:
                fault = f"{leaflet_id}: the signature of {signature} is dated in the future"
                yield Problem(signature.where, fault, "it does not count before that day")
