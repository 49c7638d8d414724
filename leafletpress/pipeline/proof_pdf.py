"""One leaflet in one language -> the proof that its reviewers mark and sign."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path

from leafletpress.errors import ProblemsFound, UnknownWish
from leafletpress.languages import SOURCE_LANGUAGE
from leafletpress.layout.proof import compose_proof
from leafletpress.pipeline.check_project import check_project
from leafletpress.pipeline.project import Project
from leafletpress.pipeline.text_reading import TextId
from leafletpress.translation.back_translation import (
    back_translation_path,
    kept_back_translation,
    read_back_translation,
)
from leafletpress.translation.catalogues import catalogue_domains
from leafletpress.translation.messages import messages_of
from leafletpress.translation.proof import Proof, make_proof
from leafletpress.whole_files import write_whole

LAYOUT = "proof"


@dataclass(frozen=True, slots=True)
class MadeProof:
    """A proof that was written: its file, its number of pages, what it shows."""

    path: Path
    pages: int
    proof: Proof


def write_proof(project: Project, pair: TextId, out: Path, today: date) -> MadeProof:
    """Write a leaflet's proof in a language to out/proofs/; nothing but an unreadable file keeps it from being made.

    Raises UnknownWish for what has no proof, ProblemsFound for a leaflet, catalogue or layout that cannot be read,
    OSError.
    """
    proof = read_proof(project, pair, today)
    leaflet = proof.leaflet
    design = project.designs.design(LAYOUT, leaflet.brand, leaflet.brand_where or leaflet.where)
    composed = compose_proof(proof, design, root=project.root)
    path = out / "proofs" / f"{leaflet.reference}_{leaflet.id}_{proof.language.folder}_proof.pdf"
    write_whole(path, composed.data)
    return MadeProof(path, composed.pages, proof)


def read_proof(project: Project, pair: TextId, today: date) -> Proof:
    """Return what a proof shows; raise UnknownWish or ProblemsFound."""
    leaflet_id, tag = pair
    spoken = project.files.language(tag)
    if tag == SOURCE_LANGUAGE:
        raise UnknownWish("a proof compares a translation with the English; name another language than en")
    leaflet = next((found for found in project.leaflets if found.id == leaflet_id), None)
    if leaflet is None:
        raise ProblemsFound(project.problems)
    if leaflet_id not in catalogue_domains(project.root, spoken):
        raise UnknownWish(f"{leaflet_id} has no catalogue in {spoken.english_name} yet")
    catalogue, problems = project.files.catalogue((leaflet_id, tag))
    if catalogue is None:
        raise ProblemsFound(problems)
    kept = kept_back_translation(project.root, spoken, leaflet_id)
    shown = back_translation_path(spoken, leaflet_id, kept.suffix) if kept else ""
    found = check_project(project, today)
    try:
        back = read_back_translation(kept, messages_of(leaflet), shown).texts if kept else None
    except ProblemsFound as error:  # it is of another text: the proof says so, and is made all the same
        unfit = tuple(replace(problem, severity="warning") for problem in error.problems)
        return replace(made := make_proof(leaflet, catalogue, found), problems=(*made.problems, *unfit))
    return make_proof(leaflet, catalogue, found, back)
