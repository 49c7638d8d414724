"""`make_pdfs.py check`: everything that can be wrong, without building."""

from __future__ import annotations

import json
import sys
from pathlib import Path

import click

from leafletpress.build.check import check_library
from leafletpress.build.clock import today
from leafletpress.build.library import read_library
from leafletpress.commands.common import (
    EXIT_ERRORS,
    as_usage,
    counted,
    has_errors,
    json_option,
    print_problems,
    problem_data,
    root_option,
)


@click.command("check", short_help="Say what is wrong, build nothing.")
@json_option
@root_option
def command(as_json: bool, root: Path) -> None:
    """Say everything that is wrong, without building: content, catalogues, layouts, dates, characters."""
    problems = check_library(read_library(root), as_usage(today))
    print_problems(problems)
    errors = sum(problem.severity == "error" for problem in problems)
    if as_json:
        click.echo(json.dumps({"problems": list(map(problem_data, problems))}, ensure_ascii=False, indent=2))
    else:
        click.echo(f"{counted(errors, 'error')}, {counted(len(problems) - errors, 'warning')}.")
    sys.exit(EXIT_ERRORS if has_errors(problems) else 0)
