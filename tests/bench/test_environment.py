"""The bench's own environment holds whatever the bench imports."""

from __future__ import annotations

import ast
import re
import sys
from collections.abc import Iterator
from importlib.metadata import packages_distributions
from pathlib import Path

from bench.environment import LISTS
from bench.places import ROOT

OURS = {"bench", "leafletpress", "tests"}
A_REQUIREMENT = re.compile(r"^([\w-]{1,80})(?:\[[\w,]{1,80}\])?\s*[=<>~]", re.MULTILINE)


def imported(path: Path) -> Iterator[str]:
    """Yield the packages that a module imports, wherever it does."""
    for node in ast.walk(ast.parse(path.read_text("utf-8"))):
        if isinstance(node, ast.Import):
            yield from (each.name.partition(".")[0] for each in node.names)
        elif isinstance(node, ast.ImportFrom) and node.module and not node.level:
            yield node.module.partition(".")[0]


def test_every_package_that_the_bench_imports_is_required() -> None:
    required = {name.lower() for path in LISTS for name in A_REQUIREMENT.findall(path.read_text("utf-8"))}
    known = packages_distributions()
    names = {name for path in (ROOT / "bench").glob("*.py") for name in imported(path)}
    others = names - OURS - set(sys.stdlib_module_names)
    distributions = {name: known.get(name, [name])[0].lower().replace("_", "-") for name in others}
    assert {name for name, distribution in distributions.items() if distribution not in required} == set()
