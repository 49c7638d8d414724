"""How cost grows, measured -> tables, goals and a sentence a curve."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

EVEN = 0.2  # how far the price of one more may stray and still be called the same
CHANGED = 0.5  # seconds in which a build makes the PDFs of one changed message
AGAIN = 1.0  # seconds in which a build finds that nothing changed
SAME = 0.05  # how much a worker's memory may differ and still be called the same


def section(grown: Any) -> list[str]:  # noqa: ANN401 - as JSON has it
    """Return the report's section, nothing if growth was not measured."""
    if not grown:
        return []
    picture = "![Time and memory against PDFs, pages and languages; what the curves say follows in words](growth.svg)\n"
    listed = "".join(f"- {sentence}\n" for sentence in sentences(grown))
    return ["## How cost grows\n", picture, listed, tables(grown)]


def sentences(grown: Any) -> list[str]:  # noqa: ANN401
    """Return what each curve says."""
    pdfs, pages, languages = grown["pdfs"], grown["pages"], grown["languages"]
    return [
        f"PDFs in a build: {steps(pdfs, 'pdfs', 'PDF')}.",
        f"A worker's memory: {remembered(pdfs)}.",
        f"The parent's memory: {steps(pdfs, 'pdfs', 'PDF', 'parent')}.",
        f"Pages in one leaflet: {steps(pages, 'pages', 'page')}; memory: {steps(pages, 'pages', 'page', 'memory')}.",
        f"Languages: {steps(languages, 'languages', 'language')}. Every PDF asks in all languages of its leaflet in "
        "the frame at its end, so that each language is a line more in all the others' PDFs, too.",
    ]


def steps(points: Sequence[Any], across: str, thing: str, up: str = "seconds") -> str:
    """Return what one more costs among the fewest and among the most, and whether that is the same."""
    first, second, before, last = points[0], points[1], points[-2], points[-1]
    low, high = (
        (end[up] - start[up]) / max(end[across] - start[across], 1) for start, end in ((first, second), (before, last))
    )
    unit = "ms" if up == "seconds" else "KB"
    factor = 1000 if up == "seconds" else 1024
    said = (
        f"one more {thing} costs {low * factor:.1f} {unit} from {first[across]:,} to {second[across]:,} and "
        f"{high * factor:.1f} {unit} from {before[across]:,} to {last[across]:,}"
    )
    if up != "seconds":
        return said
    if high <= low * (1 + EVEN):
        return f"{said}: linear" if high >= low * (1 - EVEN) else f"{said}: linear after a costlier start"
    return f"{said}: more than linear"


def remembered(points: Sequence[Any]) -> str:
    """Return whether workers grow while they work."""
    last = points[-1]
    said = (
        f"{last['worker']:.0f} MB at the most over {last['pdfs']:,} PDFs; {last['early']:.0f} MB after a tenth of the "
        f"time, {last['late']:.0f} MB at the end"
    )
    return f"{said}: it {'does not grow' if last['late'] <= last['early'] * (1 + SAME) else 'grows'}"


def goals(grown: Any, most: float) -> list[list[str]]:  # noqa: ANN401
    """Return the rows of the goals that only many documents show."""
    if not grown:
        return [["memory of a worker over many PDFs", "", "not measured yet", "**missed**"]]
    last, usual = grown["pdfs"][-1], grown["pdfs"][0]
    more = last["late"] / last["early"] - 1
    over, share, again = f"over {last['pdfs']:,} PDFs", last["share"], last["again"]
    return [
        [f"memory of a worker {over}, its share, MB", f"at most {most:g}", f"{share:.0f}", verdict(share <= most)],
        [f"growth of a worker's memory {over}", "none", f"{100 * more:+.0f} %", verdict(more <= SAME)],
        [
            f"one message changed in a catalogue of {usual['pdfs']} PDFs, seconds",
            f"at most {CHANGED:g}",
            f"{usual['changed']:.2f}",
            verdict(usual["changed"] <= CHANGED),
        ],
        [f"nothing changed {over}, seconds", f"at most {AGAIN:g}", f"{again:.2f}", verdict(again <= AGAIN)],
    ]


def some(seconds: float | None) -> str:
    """Return seconds, nothing if there are none."""
    return "" if seconds is None else f"{seconds:.2f}"


def verdict(met: bool) -> str:
    """Return met or missed."""
    return "met" if met else "**missed**"


def tables(grown: Any) -> str:  # noqa: ANN401
    """Return the numbers of the curves."""
    lines = [
        "| PDFs | languages | seconds | one message changed | nothing changed | MB, parent | MB, worker | its share |",
        "|---|---|---|---|---|---|---|---|",
    ]
    lines += [
        f"| {point['pdfs']:,} | {point['languages']} | {point['seconds']:.1f} | {some(point['changed'])} "
        f"| {point['again']:.2f} "
        f"| {point['parent']:.0f} | {point['worker']:.0f} | {point['share']:.0f} |"
        for point in (*grown["pdfs"], *grown["languages"])
    ]
    lines += ["", "| pages in one leaflet | seconds | MB |", "|---|---|---|"]
    lines += [f"| {point['pages']} | {point['seconds']:.2f} | {point['memory']:.0f} |" for point in grown["pages"]]
    return "\n".join(lines) + "\n"
