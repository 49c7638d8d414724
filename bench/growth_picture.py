"""How cost grows, drawn: docs/growth.svg, the same bytes for the same measurements."""

from __future__ import annotations

import io
from collections.abc import Sequence
from dataclasses import dataclass
from html import escape
from typing import Any

from bench import measured
from bench.growth_report import sentences
from bench.places import ROOT
from leafletpress.whole_files import write_whole

PICTURE = ROOT / "docs" / "growth.svg"
TITLE = "How time and memory grow"
DARK, LIGHT, PALE = "#00525F", "#9B1C1C", "#44525A"
MARKS = ("o", "s", "^")
PLAIN = "{x:,g}"
NEAR = 0.2  # of a number: curves that end closer than this have their names on either side


@dataclass(frozen=True)
class Curve:
    """Hold the numbers of one curve and the name that stands beside it."""

    name: str
    across: Sequence[float]
    up: Sequence[float]


def draw() -> None:
    """Draw what was measured last: seconds above, MB below; curves are told apart by their marks and names."""
    found = measured.load("growth")
    import matplotlib as mpl

    mpl.use("svg")
    from matplotlib import pyplot as plt

    plt.rcParams.update({"svg.hashsalt": "growth", "svg.fonttype": "none", "font.family": "sans-serif", "font.size": 9})
    figure, axes = plt.subplots(2, 3, figsize=(9.6, 5.6), layout="constrained", sharex="col")
    for column, (name, seconds, memory) in enumerate(curves(found)):
        panel(axes[0][column], seconds, "seconds", scaled=name == "PDFs")
        panel(axes[1][column], memory, "MB", scaled=name == "PDFs")
        axes[1][column].set_xlabel(name)
        axes[1][column].set_ylim(0, 1.25 * max(max(curve.up) for curve in memory))
    with io.BytesIO() as out:
        figure.savefig(out, format="svg", metadata={"Date": None, "Creator": None})
        drawing = out.getvalue().decode()
    plt.close(figure)
    write_whole(PICTURE, described(drawing, " ".join(sentences(found))).encode())


def curves(found: Any) -> list[tuple[str, list[Curve], list[Curve]]]:  # noqa: ANN401 - as JSON has it
    """Return for each panel what grows, its curves of time and its curves of memory."""
    pdfs, pages, languages = found["pdfs"], found["pages"], found["languages"]

    def curve(name: str, grown: Any, across: str, up: str) -> Curve:  # noqa: ANN401
        return Curve(name, [point[across] for point in grown], [point[up] for point in grown])

    def processes(grown: Any, across: str) -> list[Curve]:  # noqa: ANN401
        return [curve("a worker", grown, across, "worker"), curve("the parent", grown, across, "parent")]

    def builds(grown: Any, across: str) -> list[Curve]:  # noqa: ANN401
        return [curve("a build", grown, across, "seconds"), curve("nothing changed", grown, across, "again")]

    return [
        ("PDFs", builds(pdfs, "pdfs"), processes(pdfs, "pdfs")),
        (
            "pages in one leaflet",
            [curve("a leaflet", pages, "pages", "seconds")],
            [curve("one process", pages, "pages", "memory")],
        ),
        ("languages", builds(languages, "languages"), processes(languages, "languages")),
    ]


def panel(axes: Any, found: Sequence[Curve], unit: str, *, scaled: bool) -> None:  # noqa: ANN401 - matplotlib's
    """Draw curves with a mark at each number and their names at their ends; `scaled`, across in powers of ten."""
    if scaled:
        axes.set_xscale("log")
        axes.xaxis.set_major_formatter(PLAIN)
        if unit == "seconds":
            axes.set_yscale("log")
            axes.yaxis.set_major_formatter(PLAIN)
            axes.yaxis.set_minor_formatter("")
    elif unit == "seconds":
        axes.set_ylim(0, 1.15 * max(max(curve.up) for curve in found))
    for curve, mark, colour in zip(found, MARKS, (DARK, LIGHT, PALE), strict=False):
        axes.plot(curve.across, curve.up, marker=mark, markersize=5, linewidth=1.4, color=colour)
        axes.annotate(
            curve.name,
            (curve.across[-1], curve.up[-1]),
            xytext=(-4, -14 if is_crowded(curve, found) else 7),
            textcoords="offset points",
            ha="right",
            color=colour,
            bbox={"facecolor": "white", "edgecolor": "none", "pad": 0.5},
        )
    axes.set_ylabel(unit)
    axes.grid(visible=True, linewidth=0.4, color="#C8D2D4")
    axes.spines[["top", "right"]].set_visible(False)


def is_crowded(curve: Curve, all_of_them: Sequence[Curve]) -> bool:
    """Tell whether another curve ends just above this one, where its name would stand."""
    return any(0 < other.up[-1] - curve.up[-1] < NEAR * curve.up[-1] for other in all_of_them)


def described(drawing: str, description: str) -> str:
    """Return a drawing with its name and description, for who cannot see it."""
    start = drawing.index("<svg")
    end = drawing.index(">", start)
    names = f'<title id="name">{TITLE}</title><desc id="said">{escape(description)}</desc>'
    return f'{drawing[:end]} role="img" aria-labelledby="name said">{names}{drawing[end + 1 :]}'
