"""A named person's signature under a translation: refused with the reason, or written into approvals.yaml."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from leafletpress.errors import LeafletPressError, Problem, ProblemsFound, Where
from leafletpress.languages import SOURCE_LANGUAGE, Language, language
from leafletpress.pipeline.check_project import check_project
from leafletpress.pipeline.project import Project
from leafletpress.pipeline.project_files import needs_of
from leafletpress.schema_errors import Wrong
from leafletpress.translation.approvals import (
    Role,
    Signature,
    approvals_path,
    person,
    read_approvals,
    remark,
)
from leafletpress.translation.approvals_text import approvals_text, with_signature
from leafletpress.translation.catalogues import catalogue_path
from leafletpress.translation.coverage import TranslatedLeaflet
from leafletpress.translation.doubts import forget_doubts
from leafletpress.translation.signed_text import seal, signed_pieces
from leafletpress.translation.verdict import judge
from leafletpress.whole_files import write_whole
from leafletpress.yaml_reader import MOST_BYTES


class BadSignature(LeafletPressError):
    """A fault of the signature that was asked for, whatever the translation."""


@dataclass(frozen=True, slots=True)
class SignatureRequest:
    """What was asked for: leaflet id, language tag (BCP 47), role, name, day, note."""

    leaflet: str
    tag: str
    role: Role
    by: str
    on: date
    note: str = ""


@dataclass(frozen=True, slots=True)
class Signed:
    """What came of signing: the signature, the one whose place it took, the file, what a release still lacks."""

    signature: Signature
    replaced: Signature | None
    shown: str
    lacking: tuple[str, ...]


def sign(project: Project, selection: SignatureRequest, today: date) -> Signed:
    """Write a signature under the translation as it is now.

    Raises BadSignature for a name, note or day that cannot be, ProblemsFound for a translation with
    errors or unfinished messages and for an approvals.yaml with faults or that cannot be written.
    """
    by, note = checked_words(selection, today)
    known = language(selection.tag)
    path, shown = approvals_path(project.root, known)
    approvals = read_approvals(path, shown)
    translated = signable(project, selection.leaflet, known, today)
    pieces = signed_pieces(translated)
    version = translated.source.version
    signature = Signature(selection.role, by, selection.on, version, seal(translated, pieces), Where(shown), note)
    after, replaced = with_signature(approvals, selection.leaflet, signature, tuple(piece.prints for piece in pieces))
    _write(path, approvals_text(after), shown)
    forget_doubts(project.root, known, selection.leaflet)
    verdict = judge(translated, after, needs_of(translated, project.designs))
    return Signed(signature, replaced, shown, verdict.reasons)


def checked_words(selection: SignatureRequest, today: date) -> tuple[str, str]:
    """Return name and note as they will stand in the file; raise BadSignature."""
    try:
        by = person(selection.by)
    except Wrong as error:
        raise BadSignature(f"the name cannot be taken: {error.error_message} ({error.hint})") from error
    try:
        note = remark(selection.note) if selection.note else ""
    except Wrong as error:
        raise BadSignature(f"the note cannot be taken: {error.error_message} ({error.hint})") from error
    if selection.on > today:
        raise BadSignature(f"{selection.on} is in the future: today is {today}")
    if selection.role == "back-translation" and not note:
        raise BadSignature("a back-translation needs a --note that says where it is kept, such as its reference number")
    return by, note


def signable(project: Project, leaflet_id: str, known: Language, today: date) -> TranslatedLeaflet:
    """Return a translation without errors in which nothing is left to do; raise ProblemsFound for any other."""
    name = f"{leaflet_id} in {known.english_name}"
    if known.tag == SOURCE_LANGUAGE:
        where = Where(f"leaflets/{leaflet_id}.yaml")
        fault = "English is the source: it is approved while its review is in date, and nobody signs it"
        raise ProblemsFound([Problem(where, fault)])
    _, catalogue = catalogue_path(project.root, known, leaflet_id)
    errors = tuple(_errors(project, leaflet_id, known, today))
    translated = project.translated.get((leaflet_id, known.tag))
    if errors:
        raise ProblemsFound(
            [*errors, _refusal(catalogue, f"{name} cannot be signed: it has errors", "correct them first")]
        )
    if translated is None:
        hint = "make_pdfs.py status says what there is"
        raise ProblemsFound([_refusal(catalogue, f"{name} cannot be signed: it is not translated", hint)])
    return translated


def _errors(project: Project, leaflet_id: str, known: Language, today: date) -> Iterator[Problem]:
    """Yield what `check` calls an error, unfinished messages among it, in the leaflet and all that it prints."""
    files = {
        f"leaflets/{leaflet_id}.yaml",
        *(catalogue_path(project.root, known, domain)[1] for domain in (leaflet_id, "common")),
    }
    for problem in check_project(project, today):
        if problem.severity == "error" and problem.where.file in files:
            yield problem


def _refusal(catalogue: str, fault: str, hint: str) -> Problem:
    return Problem(Where(catalogue), fault, hint)


def _write(path: Path, text: str, shown: str) -> None:
    data = text.encode()
    if len(data) > MOST_BYTES:
        fault = "with this signature the file would be larger than 1 MB"
        raise ProblemsFound([Problem(Where(shown), fault, "delete leaflets that are no longer given out")])
    try:
        write_whole(path, data)
    except OSError as error:
        hint = "check free space and permissions"
        raise ProblemsFound([Problem(Where(shown), f"cannot write: {error.strerror or error}", hint)]) from error
