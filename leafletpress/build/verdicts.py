"""The signatures of every language, held against every translation."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from pathlib import Path

from leafletpress.errors import Problem, ProblemsFound
from leafletpress.languages import Language
from leafletpress.layout.design import Designs
from leafletpress.translation.approvals import DEFAULT_NEEDS, Approvals, Role, approvals_path, read_approvals
from leafletpress.translation.coverage import TranslatedLeaflet
from leafletpress.translation.verdict import Verdict, judge, voided_problems

Translations = Mapping[tuple[str, str], TranslatedLeaflet]


def judge_all(
    root: Path, languages: Iterable[Language], translated: Translations, designs: Designs
) -> tuple[dict[tuple[str, str], Verdict], tuple[Problem, ...]]:
    """Return the verdict on each translation (English has none), and what is wrong with files and signatures.

    A language whose approvals cannot be read has no signatures: its leaflets are drafts.
    """
    verdicts: dict[tuple[str, str], Verdict] = {}
    problems: list[Problem] = []
    for known in languages:
        path, shown = approvals_path(root, known)
        try:
            approvals = read_approvals(path, shown)
        except ProblemsFound as error:
            problems += error.problems
            approvals = Approvals(shown)
        ours = {pair: one for pair, one in translated.items() if pair[1] == known.tag}
        for pair, one in ours.items():
            verdicts[pair] = judge(one, approvals, needs_of(one, designs))
            problems += voided_problems(pair[0], verdicts[pair])
        problems += _orphans(approvals, root)
    return verdicts, tuple(problems)


def needs_of(translated: TranslatedLeaflet, designs: Designs) -> tuple[Role, ...]:
    """Return the roles that a release of a leaflet needs, after its brand."""
    brand = designs.brands.get(translated.source.brand)
    return brand.release_needs if brand else DEFAULT_NEEDS


def _orphans(approvals: Approvals, root: Path) -> Iterable[Problem]:
    for leaflet_id, signatures in approvals.signatures.items():
        if signatures and not (root / "leaflets" / f"{leaflet_id}.yaml").is_file():
            fault = f"'{leaflet_id}' is signed and there is no leaflets/{leaflet_id}.yaml"
            yield Problem(signatures[0].where, fault, "rename or delete the entry", "warning")
