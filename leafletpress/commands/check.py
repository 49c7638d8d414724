"""`make_pdfs.py check`: everything that can be wrong, without building."""

from __future__ import annotations

import json
import sys
from collections.abc import Collection
from functools import partial
from pathlib import Path

import click

from leafletpress.checks.rule import Rule
from leafletpress.commands.options import as_usage, comma_list, json_option, root_option
from leafletpress.commands.problem_report import EXIT_ERRORS, counted, has_errors, print_problems, problem_data
from leafletpress.commands.program import as_called
from leafletpress.errors import Problem, UnknownWish
from leafletpress.languages import folder_of
from leafletpress.pipeline.all_rules import ALL_RULES, THEMES
from leafletpress.pipeline.asked_language import asked_tag
from leafletpress.pipeline.check_project import check_project
from leafletpress.pipeline.clock import today
from leafletpress.pipeline.examine import FirstLook
from leafletpress.pipeline.project import read_project
from leafletpress.pipeline.remembered import remembered
from leafletpress.pipeline.workers import WorkerPool, processes, processors
from leafletpress.schema_errors import suggestion


@click.command("check", short_help="Say what is wrong, build nothing.")
@click.option("--rules", "only_rules", is_flag=True, help="List every rule, with why and an example; or explain RULE.")
@click.option("--fit", is_flag=True, help="Set every leaflet in memory, too: does its text still fit?")
@click.option(
    "--lang",
    "languages",
    multiple=True,
    callback=comma_list,
    metavar="TAG,...",
    help="Only these languages' catalogues.",
)
@click.argument("rules", nargs=-1, metavar="[RULE]...")
@json_option
@root_option
def command(
    only_rules: bool, fit: bool, languages: tuple[str, ...], rules: tuple[str, ...], as_json: bool, root: Path
) -> None:
    """Say everything that is wrong, without building: content, catalogues, layouts, dates, characters.

    Each line is `file:line: error [rule]: what (what would be right)`. Warnings alone exit with 0.

    \b
      make_pdfs.py check                          everything
      make_pdfs.py check --lang ur                the English, the layouts and the Urdu catalogues
      make_pdfs.py check --fit                    and whether all of it fits (slower)
      make_pdfs.py check --rules                  all rules, with why and an example
      make_pdfs.py check --rules number-missing   one rule
      make_pdfs.py check number-missing fuzzy     only what breaks these rules

    A comment above a message in the .po silences a rule for it, and says why:

    \b
      # leafletpress: ignore number-missing because the English counts the first dose twice
    """  # noqa: D301 - click reads \b as a mark of its own
    as_usage(lambda: known(rules))
    if only_rules:
        click.echo(as_called(rule_texts(rules)))
        return
    first = FirstLook(WorkerPool(processors(), processes))
    project = read_project(root, state=remembered(root), reads=first.read)
    folders = {folder_of(as_usage(partial(asked_tag, project.inventory, name))) for name in languages}
    problems = check_project(project, as_usage(today), first.found, fit=fit)
    problems = tuple(problem for problem in problems if is_asked_for(problem, rules, folders))
    print_problems(problems)
    errors = sum(problem.severity == "error" for problem in problems)
    if as_json:
        click.echo(json.dumps({"problems": list(map(problem_data, problems))}, ensure_ascii=False, indent=2))
    else:
        click.echo(f"{counted(errors, 'error')}, {counted(len(problems) - errors, 'warning')}.")
    sys.exit(EXIT_ERRORS if has_errors(problems) else 0)


def is_asked_for(problem: Problem, rules: Collection[str], folders: Collection[str]) -> bool:
    """Tell whether a problem breaks one of the rules, and is not in a catalogue of another language; none: all."""
    first, _, rest = problem.where.file.partition("/")
    elsewhere = bool(folders) and first == "locale" and rest.partition("/")[0] not in folders
    return not elsewhere and (not rules or problem.rule in rules)


def known(names: tuple[str, ...]) -> None:
    """Raise UnknownWish for a name that is no rule."""
    for name in names:
        if name not in ALL_RULES:
            raise UnknownWish(f"there is no rule {name!r}: {suggestion(name, ALL_RULES)}")


def rule_texts(names: tuple[str, ...]) -> str:
    """Return the rules of these names, all by theme if there is none."""
    if names:
        return "\n\n".join(rule_text(ALL_RULES[name]) for name in names)
    parts = ("\n\n".join([theme.upper(), *map(rule_text, rules)]) for theme, rules in THEMES.items())
    return "\n\n\n".join(parts)


def rule_text(rule: Rule) -> str:
    """Return what a rule finds, why, and an example, for people."""
    example = rule.example
    english = [f"  English:  {example.english}"] if example.english else []
    return "\n".join(
        [
            f"{rule.id} ({rule.severity}): {rule.summary}",
            f"  Why:      {rule.why}",
            *english,
            f"  Wrong:    {example.wrong}",
            f"  Right:    {example.right}",
        ]
    )
