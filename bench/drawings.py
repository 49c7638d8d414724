"""Hold public drawings, page against resvg's own rendering, and write the table of docs/drawings.md.

Run from the checkout: `python3 -m bench.drawings`; some minutes on two processors. The first time it fetches the
packages of `bench/drawing_sets.py` from npm and Debian into `build/bench/drawings`.
"""

from __future__ import annotations

import argparse
import re
from collections import Counter
from collections.abc import Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from typing import TYPE_CHECKING, NamedTuple

from bench.environment import go_inside
from bench.places import ROOT

if TYPE_CHECKING:
    from bench.drawing_trial import Trial

MOST = 150
PAGE = ROOT / "docs" / "drawings.md"
BEGIN, END = "<!-- corpus -->", "<!-- end of corpus -->"
# Of a reason: what belongs to one drawing only.
PARTICULARS = re.compile(r"^line \d+ of the drawing: | '[^']*'|#\S+")
NO_SVG = "the file is not an SVG drawing"
# Looked at by eye: librsvg shows these as the page does, and resvg alone otherwise.
RESVG_ALONE = {
    "face-with-open-eyes-and-hand-over-mouth": "a gradient takes over gradientTransform by href",
    "debian/breeze-icon-theme/usr/share/icons/breeze/apps/48/system-software-update.svg": "the same",
    "smiling-face-with-smiling-eyes": "a gradient takes over gradientTransform by href",
}


class Result(NamedTuple):
    """Hold what became of one set: its title, and each drawing's name and trial."""

    title: str
    trials: Sequence[tuple[str, Trial]]

    def count(self, outcome: str) -> int:
        """Return how many had an outcome."""
        return sum(trial.outcome == outcome for _, trial in self.trials)

    @property
    def fit(self) -> list[Trial]:
        """Return the trials of SVG drawings without text or pictures in them."""
        return [trial for _, trial in self.trials if not trial.text and trial.reason != NO_SVG]


def main() -> None:
    """Measure, and write the table."""
    go_inside("bench.drawings")
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("--most", type=int, default=MOST, help="drawings of a set at most")
    results = list(measured(options.parse_args().most))
    text = PAGE.read_text("utf-8")
    before, rest = text.split(BEGIN)
    PAGE.write_text(f"{before}{BEGIN}\n{report(results)}{END}{rest.split(END)[1]}", "utf-8")


def measured(most: int) -> Iterator[Result]:
    """Yield the results, set by set, as they come."""
    from bench.drawing_sets import SETS, fetch, sampled

    fetch()
    with ProcessPoolExecutor() as pool:
        for each in SETS:
            names, data = zip(*sampled(each, most), strict=True)
            result = Result(each.title, list(zip(names, pool.map(trial, names, data), strict=True)))
            print(row(result), flush=True)
            yield result


def trial(name: str, data: bytes) -> Trial:
    """Return what becomes of a drawing, what was looked at by eye taken in."""
    from bench.drawing_trial import tried

    found = tried(data)
    looked_at = found.outcome == "wrong" and name in RESVG_ALONE
    return found._replace(outcome="right", reason="but for resvg") if looked_at else found


def row(result: Result) -> str:
    """Return one set's row."""
    texts = sum(trial.text for _, trial in result.trials)
    none = sum(trial.reason == NO_SVG for _, trial in result.trials)
    counts = (result.count("right"), result.count("refused") - none, none, result.count("wrong"))
    return f"| {result.title} | {len(result.trials)} | {texts} | {' | '.join(map(str, counts))} |"


def report(results: Sequence[Result]) -> str:
    """Return the table, the share that is right, and the reasons of refusal."""
    whole = Result("together", [trial for result in results for trial in result.trials])
    fit = whole.fit
    right = sum(trial.outcome == "right" for trial in fit)
    lines = [
        "| set | drawings | with text or pictures | right | refused | no SVG | wrong |",
        "|---|---|---|---|---|---|---|",
        *map(row, (*results, whole)),
        "",
        f"Of {len(fit):,} SVG drawings without text or pictures {right / len(fit):.2%} are right and "
        f"{sum(trial.outcome == 'wrong' for trial in fit)} wrong; resvg could not render {whole.count('unjudged')}. Of "
        f"those right, {sum('thin' in trial.reason for _, trial in whole.trials)} have lines so thin that PDFium shows "
        "them thicker on the screen than resvg. Refused were:",
        "",
        *(f"- {count} for {reason}" for reason, count in reasons(whole)),
        "",
    ]
    return "\n".join(lines)


def reasons(whole: Result) -> list[tuple[str, int]]:
    """Return the reasons of refusal, the most frequent first."""
    refused = [trial for _, trial in whole.trials if trial.outcome == "refused" and trial.reason != NO_SVG]
    return Counter(PARTICULARS.sub("", trial.reason).strip() for trial in refused).most_common()


if __name__ == "__main__":
    main()
