"""What a cluster costs, measured -> tables, goals, and what a million PDFs are in machines and hours."""

from __future__ import annotations

from typing import Any

from bench.growth_report import verdict
from bench.markdown import table

OVERHEAD, SHARE, MEMORY = 0.10, 0.05, 300.0
MILLION = 1_000_000
MACHINES = ((1, 2), (10, 16), (25, 32))  # machines, and processors of each


def section(found: Any) -> list[str]:  # noqa: ANN401 - as JSON has it
    """Return the report's section, nothing if one half of it was not measured."""
    if not found or not {"simulated", "compared"} <= found.keys():
        return []
    first = found["simulated"][0]
    return [
        "## On a cluster\n",
        HEAD.format(**{**first, **found, "size": found["size"] // 1000}),
        table(["goal", "wanted", "measured", ""], goals(found)),
        "The same PDFs by processes and by as many workers, in turns; medians. A processor's seconds are those of the "
        "build, its processes, the scheduler, the workers and theirs.\n",
        table(COMPARED, map(compared, found["compared"])),
        table(SIMULATED, map(simulated, ("everything anew", "nothing changed"), found["simulated"])),
        "### A million PDFs\n",
        table(["machines", "processors of each", "hours"], map(hours_of(found), MACHINES)),
        LIMIT.format(**limits(found)),
    ]


def goals(found: Any) -> list[list[str]]:  # noqa: ANN401
    """Return every goal, met or missed."""
    two = next(one for one in found["compared"] if one["workers"] == 2)
    first = found["simulated"][0]
    more, share = overhead(two, "processor"), handing_out(first) / found["seconds"]
    return [
        [
            "processor time of two workers against two processes",
            f"at most {OVERHEAD:+.0%}",
            f"{more:+.1%}",
            verdict(more <= OVERHEAD),
        ],
        [
            "scheduler's and asking process's share of the work",
            f"under {SHARE:.0%}",
            f"{share:.1%}",
            verdict(share < SHARE),
        ],
        [
            f"memory of the asking process over {first['pdfs']:,} PDFs, MB",
            f"under {MEMORY:.0f}",
            f"{first['memory']}",
            verdict(first["memory"] < MEMORY),
        ],
    ]


def overhead(one: Any, what: str) -> float:  # noqa: ANN401
    """Return how much more a cluster took than processes."""
    return float(one[f"far_{what}"] / one[f"near_{what}"] - 1)


def handing_out(run: Any) -> float:  # noqa: ANN401
    """Return the processor seconds a PDF of scheduler and asking process."""
    return float((run["scheduler"] + run["processor"]) / run["pdfs"])


def compared(one: Any) -> list[str]:  # noqa: ANN401
    """Return the row of a number of workers."""
    pairs = ((one["near_processor"], one["far_processor"]), (one["near_seconds"], one["far_seconds"]))
    times = [f"{near:.1f} and {far:.1f}" for near, far in pairs]
    more = [f"{overhead(one, what):+.1%}" for what in ("processor", "seconds")]
    moved = "not measured" if one["moved"] is None else f"{one['moved'] / 1000:.0f}"
    return [str(one["workers"]), str(one["pdfs"]), times[0], more[0], times[1], more[1], moved]


def simulated(name: str, run: Any) -> list[str]:  # noqa: ANN401
    """Return the row of a build by workers that sleep."""
    rate, own = run["pdfs"] / run["seconds"], 1000 * run["processor"] / run["pdfs"]
    scheduler = 1000 * run["scheduler"] / run["pdfs"]
    return [
        name,
        f"{run['pdfs']:,}",
        f"{run['seconds']:.0f}",
        f"{rate:.0f}",
        f"{scheduler:.2f}",
        f"{own:.2f}",
        str(run["memory"]),
    ]


def hours_of(found: Any) -> Any:  # noqa: ANN401
    """Return what gives the row of so many machines."""
    most = 1 / limit(found)

    def row(machines: tuple[int, int]) -> list[str]:
        number, processors = machines
        rate = min(number * processors / found["seconds"], most)
        return [str(number), str(processors), f"{MILLION / rate / 3600:.1f}"]

    return row


def limit(found: Any) -> float:  # noqa: ANN401
    """Return the seconds a PDF of whichever is busier, the scheduler or the asking process."""
    run = found["simulated"][0]
    return float(max(run["scheduler"], run["processor"]) / run["pdfs"])


def limits(found: Any) -> dict[str, object]:  # noqa: ANN401
    """Return where the limit lies."""
    run, most = found["simulated"][0], 1 / limit(found)
    busier = "the asking process" if run["processor"] >= run["scheduler"] else "the scheduler"
    return {
        "hours": f"{MILLION * found['seconds'] / 3600:.0f}",
        "rate": f"{most:.0f}",
        "run": f"{run['pdfs'] / run['seconds']:.0f}",
        "busier": busier,
        "workers": f"{most * found['seconds']:.0f}",
        "gigabit": f"{125_000_000 / found['size']:.0f}",
        "disk": f"{MILLION * found['size'] / 1e9:.0f}",
    }


COMPARED = ["workers", "PDFs", "processor, s", "more", "clock, s", "more", "KB a PDF over loopback"]
SIMULATED = [
    "a build",
    "PDFs",
    "seconds",
    "a second",
    "scheduler, ms a PDF",
    "asking process, ms a PDF",
    "its MB at the most",
]

HEAD = """\
By `python3 -m bench.cluster`, on {processors} processors that had other work at the same time, so that processor time
says more than the clock. The last builds are by {workers} workers that sleep {seconds} s a PDF and return {size} KB:
planning, handing out, putting into place, manifest and ledger are the program's own. How to begin, and what is
trusted, stands in [cluster.md](cluster.md).
"""

LIMIT = """\
A million PDFs are {hours} hours of one processor; the hours above keep to one scheduler. They and the limit are
reckoned from processor time: the run itself, whose workers, scheduler and asking process shared the processors, made
{run} a second. The limit is {busier}: a processor of it is busy with {rate} PDFs a second, so that more than
{workers} threads at work bring nothing. A gigabit carries {gigabit} PDFs a second from the scheduler to the machine
that asks, which needs {disk} GB of disk. Beyond that, build a trust or some languages at a time, from several
machines, each with a scheduler and an output folder.
"""
