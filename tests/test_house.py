"""The house keeps its own rules: style, types, directions, sizes. Part of the one test command."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import settings

from tests.checkers import CHECKERS, ROOT, outcome

PACKAGE = sorted((ROOT / "leafletpress").rglob("*.py"))
MODULE_LIMIT = 400
FUNCTION_LIMIT = 60


@pytest.mark.parametrize("checker", CHECKERS)
def test_checkers_are_content(checker: str) -> None:
    code, said = outcome(checker)
    assert code == 0, said


@pytest.mark.parametrize("path", PACKAGE, ids=lambda path: path.relative_to(ROOT).as_posix())
def test_modules_and_functions_stay_readable(path: Path) -> None:
    text = path.read_text("utf-8")
    assert text.count("\n") <= MODULE_LIMIT
    assert not [f"{name}: {lines} lines" for name, lines in functions(text) if lines > FUNCTION_LIMIT]


def functions(text: str) -> Iterator[tuple[str, int]]:
    for node in ast.walk(ast.parse(text)):
        if isinstance(node, ast.FunctionDef):
            yield node.name, (node.end_lineno or 0) - node.lineno + 1


def test_no_law_has_a_deadline_of_its_own() -> None:
    """The profile in conftest.py has none: a law holds on a slow machine, too."""
    tests = [path for path in (ROOT / "tests").rglob("test_*.py") if path != Path(__file__)]
    assert [path.name for path in tests if "deadline=" in path.read_text("utf-8")] == []
    assert settings.default is not None
    assert settings.default.deadline is None


def test_the_modules_that_developers_read_of_are_there() -> None:
    text = (ROOT / "docs/developers.md").read_text("utf-8")
    named = set(re.findall(r"`((?:[a-z_]+/)+[a-z_]+\.py)`", text))
    assert named
    assert not [name for name in named if not ((ROOT / "leafletpress" / name).is_file() or (ROOT / name).is_file())]


def test_no_document_holds_both_sides_of_a_merge() -> None:
    documents = [*ROOT.glob("*.md"), *(ROOT / "docs").glob("*.md"), *ROOT.glob("*.toml"), *ROOT.glob("*.lock")]
    sides = re.compile(r"^(?:<{7} |={7}$|>{7} )", re.MULTILINE)
    assert [path.name for path in documents if sides.search(path.read_text("utf-8"))] == []
