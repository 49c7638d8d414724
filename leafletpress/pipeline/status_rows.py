"""Where every leaflet stands in every language: finished, signed, in date, and how far behind the English."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Literal

from leafletpress.content.check import first_day, last_day
from leafletpress.content.model import Leaflet
from leafletpress.languages import SOURCE_LANGUAGE, Language
from leafletpress.pipeline.content_hash import content_hash
from leafletpress.pipeline.manifest import MadeFile, ReleaseState
from leafletpress.pipeline.project import Project
from leafletpress.pipeline.release_status import release_status
from leafletpress.pipeline.signed_beside import leaflet_silences, word_silences
from leafletpress.pipeline.text_reading import TextId
from leafletpress.translation.catalogues import Catalogue
from leafletpress.translation.coverage import Coverage, measure
from leafletpress.translation.messages import messages_of

DUE_DAYS = 90
HEADER_DATE = re.compile(r"([0-9]{4})-([0-9]{2})-([0-9]{2})\b")

Review = Literal["in date", "due", "overdue"]


@dataclass(frozen=True, slots=True)
class StatusRow:
    """How one leaflet stands in one language (BCP 47), whose English name is `name`.

    `reasons` say why it is a draft and `changes` which messages voided a signature; `silences` are the comments
    that silence a rule about what may harm a patient, `files` those PDFs that say something else now; `days_left`
    are those until the last day of its review, `days_behind` those since the English was renewed without it, None
    if it is not behind. `begun` is False where there is no catalogue.
    """

    leaflet: str
    reference: str
    version: str
    language: str
    name: str
    begun: bool
    translated: int
    fuzzy: int
    missing: int
    state: ReleaseState
    reasons: tuple[str, ...]
    changes: tuple[str, ...]
    silences: tuple[str, ...]
    files: tuple[str, ...]
    next_review: str
    days_left: int
    review: Review
    days_behind: int | None


def status_rows(project: Project, today: date, made: Sequence[MadeFile] = ()) -> tuple[StatusRow, ...]:
    """Return a row for every good leaflet in English and in every language of the project, in that order.

    `made` are the lines of the manifest.
    """
    tags = sorted(project.language_tags, key=lambda tag: (tag != SOURCE_LANGUAGE, tag))
    return tuple(_row(leaflet, tag, project, today, made) for leaflet in project.leaflets for tag in tags)


def review_state(days_left: int) -> Review:
    """Return how a review stands that ends in so many days."""
    return "overdue" if days_left < 0 else "due" if days_left <= DUE_DAYS else "in date"


def days_behind(
    leaflet: Leaflet, catalogue: Catalogue | None, coverage: Coverage, signed: date | None, today: date
) -> int | None:
    """Return for how many days the English has been newer than its translation, None if the two are level.

    The English dates from its review, the translation from its header (PO-Revision-Date) or the last
    signature that holds, whichever is later; while messages are unfinished it is behind in any case.
    """
    english = first_day(leaflet.reviewed)
    revised = header_date(catalogue, "PO-Revision-Date") if catalogue else None
    known = [day for day in (revised, signed) if day]
    level = coverage.complete and bool(known) and max(known) >= english
    return None if level else max((today - english).days, 0)


def header_date(catalogue: Catalogue, name: str) -> date | None:
    """Return the day in a header field such as PO-Revision-Date, None for a missing one or a placeholder."""
    found = HEADER_DATE.match(catalogue.headers.get(name, "").strip())
    try:
        return date(int(found[1]), int(found[2]), int(found[3])) if found else None
    except ValueError:
        return None


def _row(leaflet: Leaflet, tag: str, project: Project, today: date, made: Sequence[MadeFile]) -> StatusRow:
    pair, known = (leaflet.id, tag), project.files.language(tag)
    catalogue = _catalogue(project, leaflet.id, known)
    coverage = measure(messages_of(leaflet), known, catalogue)
    begun = pair in project.translated or pair in project.broken
    verdict = project.verdicts.get(pair)
    signed = max((one.on for one in verdict.holding), default=None) if verdict else None
    left = (last_day(leaflet.next_review) - today).days
    behind = None if tag == SOURCE_LANGUAGE else days_behind(leaflet, catalogue, coverage, signed, today)
    status = release_status(pair, project.inventory, today)
    state = status.state if begun else "draft"
    own = [file for file in made if (file.leaflet, file.language) == pair]
    return StatusRow(
        leaflet=leaflet.id,
        reference=leaflet.reference,
        version=leaflet.version,
        language=tag,
        name=known.english_name,
        begun=begun,
        translated=coverage.translated,
        fuzzy=len(coverage.fuzzy),
        missing=len(coverage.missing),
        state=state,
        reasons=status.reasons if begun else ("not begun",),
        changes=tuple(_changes(pair, project)),
        silences=tuple(_silences(leaflet, tag, catalogue, project)),
        files=tuple(_untrue(own, state, _edition(pair, project) if own and begun else "")),
        next_review=str(leaflet.next_review),
        days_left=left,
        review=review_state(left),
        days_behind=behind,
    )


def _catalogue(project: Project, leaflet_id: str, known: Language) -> Catalogue | None:
    there = leaflet_id in project.files.domains(known.tag)
    return project.files.catalogue((leaflet_id, known.tag))[0] if there and known.tag != SOURCE_LANGUAGE else None


def _edition(pair: TextId, project: Project) -> str:
    """Return the edition of the present text, "" where an error keeps it from being set."""
    translated = project.translated.get(pair)
    return content_hash(translated, project.designs) if translated else ""


def _untrue(files: Iterable[MadeFile], state: ReleaseState, edition: str) -> Iterator[str]:
    """Yield what an earlier build made and still calls approved, though it is no longer, or is of another text."""
    for file in files:
        if file.state != "approved":
            continue
        if state == "draft":
            yield f"{file.path} is of an approval that no longer holds: do not give it out; a build replaces it"
        elif edition and file.edition != edition:
            yield f"{file.path} is of an earlier text (edition {file.edition}, now {edition}); a build replaces it"


def _silences(leaflet: Leaflet, tag: str, catalogue: Catalogue | None, project: Project) -> Iterator[str]:
    """Yield the comments that silence a rule about what may harm, in the leaflet and in the words that it prints."""
    words = project.phrases[tag].catalogue
    found = (*leaflet_silences(catalogue, leaflet), *word_silences(words, project.designs.brands.get(leaflet.brand)))
    accepted = frozenset[str]().union(*(one.accepted for one in (catalogue, words) if one))
    for one in found:
        signed = "accepted by a signer" if one.mark in accepted else "no signer has accepted it"
        yield f"{one.where}: {one.rule} is silenced because “{one.reason}” ({signed})"


def _changes(pair: TextId, project: Project) -> Iterator[str]:
    verdict = project.verdicts.get(pair)
    signed: dict[str, list[str]] = {}
    words = verdict.words.voided if verdict and verdict.words else ()
    for voided in (*(verdict.voided if verdict else ()), *words):
        for change in voided.changes:
            signed.setdefault(str(change), []).append(str(voided.signature))
    for told, signatures in signed.items():
        yield f"{told} (signed by {' and '.join(signatures)})"
