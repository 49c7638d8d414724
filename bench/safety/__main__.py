"""Hold seeded clinical errors, and right translations, against the rules of `check`, and write docs/safety.md's table.

Run from the checkout: `python -m bench.safety`, some seconds. `--list` names each wrong translation that is missed and
each right one that is stopped or doubted, with its file and line; `--lang pl,ur` tries some languages only and
writes nothing.
"""

from __future__ import annotations

import argparse
import sys
from collections.abc import Iterator

from bench.measured import save
from bench.places import ROOT
from bench.safety.cases import KINDS, read_folder
from bench.safety.trial import Count, Verdict, by_kind, counted, tried
from leafletpress.errors import ProblemsFound, one_line

FOLDER = ROOT / "bench" / "safety"
PAGE = ROOT / "docs" / "safety.md"
BEGIN, END = "<!-- figures -->", "<!-- end of figures -->"
Results = dict[str, tuple[Verdict, ...]]


def main() -> int:
    """Try every file, print the tables, keep them; return the exit code."""
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("--list", action="store_true", help="name what is missed and what is wrongly stopped")
    options.add_argument("--lang", default="", help="languages to try, such as pl,ur")
    chosen = options.parse_args()
    wanted = set(filter(None, chosen.lang.split(",")))
    try:
        files = {file.spoken.folder: file for file in read_folder(FOLDER)}
    except ProblemsFound as found:
        print(*found.problems, sep="\n", file=sys.stderr)
        return 1
    if unknown := wanted - files.keys():
        print(f"bench/safety has no {', '.join(sorted(unknown))}.yaml", file=sys.stderr)
        return 2
    results = {name: tuple(tried(file)) for name, file in files.items() if not wanted or name in wanted}
    if chosen.list:
        print(*faults(results), sep="\n", end="\n\n")
    print(tables(results), end="")
    if not wanted:
        keep(results)
    return 0


def faults(results: Results) -> Iterator[str]:
    """Yield a line for each wrong translation that is missed, and each right one that is stopped or doubted."""
    for verdicts in results.values():
        for verdict in verdicts:
            missed = verdict.group == "wrong"
            if bool(verdict.severity) == missed:
                continue
            rules = f" [{', '.join(verdict.rules)}]" if verdict.rules else ""
            said = f"missed {verdict.case.kind}" if missed else f"{verdict.group}, false {verdict.severity}{rules}"
            yield one_line(f"{verdict.where}: {said}: “{verdict.case.english}” → “{verdict.text.words}”")


def tables(results: Results) -> str:
    """Return the tables in Markdown: wrong translations by kind, and right ones."""
    names = list(results)
    kinds = {name: by_kind(verdicts) for name, verdicts in results.items()}
    rows = [[kind, *(_three(kinds[name].get(kind)) for name in names)] for kind in KINDS]
    rows.append(["**all**", *(_three(group(results[name], "wrong")) for name in names)])
    rows.append(["**caught**", *(_caught(group(results[name], "wrong")) for name in names)])
    clean = [[kind, *(_false(group(results[name], kind)) for name in names)] for kind in ("right", "paraphrase")]
    return (
        "Wrong translations: found as an error / as a warning / missed.\n\n"
        + _table(["kind", *names], rows)
        + "\nRight translations: false errors / false warnings, of how many.\n\n"
        + _table(["", *names], clean)
    )


def group(verdicts: tuple[Verdict, ...], name: str) -> Count:
    """Return what became of the right, the paraphrased or the wrong translations."""
    return counted(verdict for verdict in verdicts if verdict.group == name)


def _three(count: Count | None) -> str:
    return f"{count.error} / {count.warning} / {count.silent}" if count else ""


def _caught(count: Count) -> str:
    found = count.error + count.warning
    return (
        f"{100 * found / count.total:.0f} %, as errors {100 * count.error / count.total:.0f} %" if count.total else ""
    )


def _false(count: Count) -> str:
    return f"{count.error} / {count.warning} of {count.total}"


def _table(head: list[str], rows: list[list[str]]) -> str:
    lines = [head, ["---"] * len(head), *rows]
    return "".join(f"| {' | '.join(cells)} |\n" for cells in lines)


def keep(results: Results) -> None:
    """Write the figures to bench/results/safety.json and into docs/safety.md."""
    save("safety", {name: _figures(verdicts) for name, verdicts in results.items()})
    before, rest = PAGE.read_text("utf-8").split(BEGIN)
    PAGE.write_text(f"{before}{BEGIN}\n{tables(results)}{END}{rest.split(END)[1]}", "utf-8")


def _figures(verdicts: tuple[Verdict, ...]) -> dict[str, object]:
    counts = {kind: group(verdicts, kind) for kind in ("right", "paraphrase", "wrong")}
    return {**{name: _plain(count) for name, count in counts.items()}, "kinds": _kinds(verdicts)}


def _kinds(verdicts: tuple[Verdict, ...]) -> dict[str, dict[str, int]]:
    return {kind: _plain(count) for kind, count in by_kind(verdicts).items()}


def _plain(count: Count) -> dict[str, int]:
    return {"error": count.error, "warning": count.warning, "silent": count.silent}


if __name__ == "__main__":
    sys.exit(main())
