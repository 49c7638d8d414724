"""Whether a leaflet in a language may be given to patients today, and if not, why."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from datetime import date

from leafletpress.build.library import ENGLISH, Library
from leafletpress.build.plan import Job
from leafletpress.build.report import Refusal, State
from leafletpress.content.check import last_day
from leafletpress.content.model import Leaflet
from leafletpress.errors import Problem, Where
from leafletpress.languages import language
from leafletpress.translation.approvals import FILE

Pair = tuple[str, str]


def is_overdue(leaflet: Leaflet, today: date) -> bool:
    """Tell whether the last day on which the leaflet may be given out has passed."""
    return today > last_day(leaflet.next_review)


def state_of(pair: Pair, library: Library, today: date) -> State:
    """Return the state: approved while in date and, for a translation, signed by everyone whom a release needs."""
    return "draft" if draft_reasons(pair, library, today) else "approved"


def draft_reasons(pair: Pair, library: Library, today: date) -> tuple[str, ...]:
    """Return why a leaflet in a language may not be released today, a line each; none if it may.

    English is its own source: it needs no signature.
    """
    return tuple(_draft_reasons(pair, library, today))


def _draft_reasons(pair: Pair, library: Library, today: date) -> Iterator[str]:
    if pair in library.broken:
        yield "the translation has errors"
        return
    if pair not in library.translated:
        yield "there is no translation"
        return
    translated = library.translated[pair]
    if is_overdue(translated.source, today):
        yield f"next review was due by {translated.source.next_review}"
    if pair[1] == ENGLISH:
        return
    if translated.language.is_pseudo:
        yield "nobody speaks this language: it is for trying layouts"
        return
    if not translated.coverage.complete:
        unfinished = len(translated.coverage.fuzzy) + len(translated.coverage.missing)
        yield f"not finished: {unfinished} of {translated.coverage.total} messages"
    verdict = library.verdicts[pair]
    yield from verdict.reasons
    for signature in verdict.holding:
        if signature.role in verdict.needs and signature.on > today:
            yield f"signature of {signature} is dated in the future"


def split_release(
    jobs: Sequence[Job], library: Library, today: date, without: Iterable[Pair] = ()
) -> tuple[tuple[Job, ...], tuple[Refusal, ...]]:
    """Return the jobs that may be released today, and a refusal for every other leaflet and language of them.

    `without` are further pairs that were asked for and cannot be built at all.
    """
    pairs = sorted({*((job.leaflet, job.language) for job in jobs), *without})
    refused = {
        pair: Refusal(*pair, _place(pair, library), reasons)
        for pair in pairs
        if (reasons := draft_reasons(pair, library, today))
    }
    kept = tuple(job for job in jobs if (job.leaflet, job.language) not in refused)
    return kept, tuple(refused.values())


def future_signatures(library: Library, today: date) -> Iterator[Problem]:
    """Yield an error for each signature that is dated after today."""
    for (leaflet_id, _), verdict in library.verdicts.items():
        for signature in verdict.holding:
            if signature.on > today:
                fault = f"{leaflet_id}: the signature of {signature} is dated in the future"
                yield Problem(signature.where, fault, "it does not count before that day")


def _place(pair: Pair, library: Library) -> Where:
    tag = pair[1]
    if tag == ENGLISH:
        return library.translated[pair].source.where
    return Where(f"locale/{language(tag).folder}/{FILE}")
