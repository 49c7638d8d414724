"""One leaflet in one language -> the proof that its reviewers mark and sign."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from pathlib import Path

from leafletpress.errors import ProblemsFound, UnknownWish
from leafletpress.languages import SOURCE_LANGUAGE, language
from leafletpress.layout.proof import compose_proof
from leafletpress.pipeline.check import check_library
from leafletpress.pipeline.library import Library
from leafletpress.pipeline.plan import require, tag_of
from leafletpress.translation.catalogues import catalogue_domains, catalogue_path, read_catalogue
from leafletpress.translation.proof import Proof, make_proof
from leafletpress.whole_files import write_whole

LAYOUT = "proof"


@dataclass(frozen=True, slots=True)
class MadeProof:
    """Hold a proof that was written: its file, its number of pages, what it shows."""

    path: Path
    pages: int
    proof: Proof


def write_proof(library: Library, leaflet_id: str, name: str, out: Path, today: date) -> MadeProof:
    """Write a leaflet's proof in a language to out/proofs/; nothing but an unreadable file keeps it from being made.

    Raises UnknownWish for what is not there, ProblemsFound for a leaflet, catalogue or layout that cannot
    be read, OSError.
    """
    proof = read_proof(library, leaflet_id, name, today)
    leaflet = proof.leaflet
    design = library.designs.design(LAYOUT, leaflet.brand, leaflet.brand_where or leaflet.where)
    composed = compose_proof(proof, design, root=library.root)
    path = out / "proofs" / f"{leaflet.reference}_{leaflet.id}_{proof.language.folder}_proof.pdf"
    write_whole(path, composed.data)
    return MadeProof(path, composed.pages, proof)


def read_proof(library: Library, leaflet_id: str, name: str, today: date) -> Proof:
    """Return what a proof shows; raise UnknownWish or ProblemsFound."""
    require("leaflet", [leaflet_id], library.leaflet_ids)
    tag = tag_of(name)
    if tag == SOURCE_LANGUAGE:
        raise UnknownWish("a proof compares a translation with the English; name another language than en")
    require("language", [tag], library.language_tags)
    spoken = language(tag)
    leaflet = next((found for found in library.leaflets if found.id == leaflet_id), None)
    if leaflet is None:
        raise ProblemsFound(library.problems)
    if leaflet_id not in catalogue_domains(library.root, spoken):
        raise UnknownWish(f"{leaflet_id} has no catalogue in {spoken.english_name} yet")
    catalogue, problems = read_catalogue(*catalogue_path(library.root, spoken, leaflet_id), spoken)
    if catalogue is None:
        raise ProblemsFound(problems)
    return make_proof(leaflet, catalogue, check_library(library, today))
