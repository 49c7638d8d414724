"""`make_pdfs.py proof`: the paper that reviewers of a translation mark and sign."""

from __future__ import annotations

from pathlib import Path

import click

from leafletpress.commands.options import as_usage, out_option, root_option
from leafletpress.commands.problem_report import counted
from leafletpress.pipeline.clock import today
from leafletpress.pipeline.manifest import default_out
from leafletpress.pipeline.project import read_translation
from leafletpress.pipeline.proof_pdf import MadeProof, write_proof


@click.command("proof", short_help="Print a translation beside its English, to review and sign.")
@click.argument("leaflet")
@click.argument("language", metavar="LANG")
@out_option
@root_option
def command(leaflet: str, language: str, out: Path | None, root: Path) -> None:
    """Set every message of LEAFLET in English and in LANG side by side, as a PDF for reviewers.

    Messages have the numbers and lines of the .po file; fuzzy and missing ones are marked, what `check`
    finds stands beside the text it is about, facts are shown with their names, and at the end there is
    room to sign. A translation with errors can have a proof: that is what a proof is for.

    \b
    make_pdfs.py proof sacroplasty ur       build/proofs/RAD_0067_sacroplasty_ur_proof.pdf
    """  # noqa: D301 - click reads \b as a mark of its own
    project, pair = as_usage(lambda: read_translation(root, leaflet, language))
    made = as_usage(lambda: write_proof(project, pair, out or default_out(root), today()))
    click.echo(summary(made))


def summary(made: MadeProof) -> str:
    """Return the one line that ends a proof."""
    proof = made.proof
    parts = [f"{counted(made.pages, 'page')} in {made.path}", counted(len(proof.rows), "message")]
    parts += [f"{proof.count(state)} {state}" for state in ("fuzzy", "missing", "unused") if proof.count(state)]
    errors = sum(problem.severity == "error" for problem in proof.all_problems)
    return ", ".join([*parts, counted(errors, "error"), counted(len(proof.all_problems) - errors, "warning")]) + "."
