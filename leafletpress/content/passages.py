"""Texts that several leaflets show: leaflets/passages/NAME.yaml, each read once for all that show it."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple

from leafletpress.content import schema
from leafletpress.content.assemble import assemble_passage
from leafletpress.content.block_names import OF_SITE, PASSAGE
from leafletpress.content.bounds import bound_problems
from leafletpress.content.inline import InlineError
from leafletpress.content.names import ID, LONGEST_ID, link_problems, passage_file, passage_names
from leafletpress.content.pictures import picture_problems
from leafletpress.content.texts import field_of, is_checked, strings, text_problems, used_facts
from leafletpress.content.writing import writing_problems
from leafletpress.errors import Problem, ProblemsFound, Where
from leafletpress.schema_errors import validate
from leafletpress.yaml_reader import bounded, read_yaml

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from leafletpress.content.assemble import Find, Made
    from leafletpress.content.model import Blocks, Passage
    from leafletpress.yaml_reader import YamlFile, YamlPath


class NeededText(NamedTuple):
    """A text of a passage that uses facts: the key it stands under, the text, its facts, its place."""

    field: str
    text: str
    facts: tuple[str, ...]
    where: Where


class ReadPassage(NamedTuple):
    """A passage as it was read: its file, what the schema made of it, and its texts that use facts."""

    name: str
    file: YamlFile
    made: Made
    needs: tuple[NeededText, ...]
    of_site: Where | None

    def blocks(self, find: Find) -> Blocks:
        """Return its blocks for a leaflet, whose site `find` knows."""
        return assemble_passage(self.name, self.file, self.made, find).body

    @property
    def passage(self) -> Passage:
        """Return the passage by itself, as its translators have it."""
        return assemble_passage(self.name, self.file, self.made)


Found = tuple[ReadPassage | None, tuple[Problem, ...]]


class Passages:
    """The passages under a root folder, each read when it is first asked for."""

    def __init__(self, root: Path) -> None:
        self.root = root
        self.names = passage_names(root)
        self.read = lru_cache(max(len(self.names), 1))(self._read)

    def _read(self, name: str) -> Found:
        """Return a passage, None unless its form is sound, and what is wrong with it."""
        return read_passage(self.root, name)


def read_passage(root: Path, name: str) -> Found:
    """Read one passage; whether its facts are there is for each leaflet that shows it to say."""
    shown = passage_file(name).file
    path = root / shown
    problems = list(_name_problems(root, path, shown))
    if problems:
        return None, tuple(problems)
    try:
        file = read_yaml(path, shown)
        if large := tuple(bound_problems(file)):
            return None, large
        made = validate(file, schema.passage)
    except ProblemsFound as error:
        return None, error.problems
    needs = tuple(_needs(file))
    unknown = dict.fromkeys((fact for one in needs for fact in one.facts), "0")
    problems += (*_nested(file), *text_problems(file, unknown, is_filled=False), *writing_problems(file))
    problems += picture_problems(root, file)
    problems.sort(key=lambda problem: (problem.where.line or 0, problem.message))
    of_site = next((file.where(path) for path, _ in site_contacts(file)), None)
    return ReadPassage(name, file, made, needs, of_site), bounded(problems)


def uses(file: YamlFile) -> Iterator[tuple[YamlPath, str]]:
    """Yield the names of the passages that a file shows, each with its path."""
    for path, value in strings(file.data):
        if len(path) > 1 and path[-1] == PASSAGE and isinstance(path[-2], int):
            yield path, value.strip()


def site_contacts(file: YamlFile) -> Iterator[tuple[YamlPath, str]]:
    """Yield the places where a file shows the contacts of the leaflet's site."""
    for path, value in strings(file.data):
        if path[-1] == "contacts" and value.strip() == OF_SITE:
            yield path, value


def _name_problems(root: Path, path: Path, shown: str) -> Iterator[Problem]:
    if not ID.fullmatch(path.stem) or len(path.stem) > LONGEST_ID:
        yield Problem(Where(shown), "this name of a passage cannot be used", "use lower-case words joined by hyphens")
    yield from link_problems(root, path, shown)


def _nested(file: YamlFile) -> Iterator[Problem]:
    """Yield an error for each passage within the passage: what a leaflet shows must be plain from its own file."""
    for path, name in uses(file):
        hint = "let the leaflet show both, one after the other"
        yield Problem(file.where(path), f"a passage cannot show a passage, '{name[:40]}'", hint)


def _needs(file: YamlFile) -> Iterator[NeededText]:
    for path, value in strings(file.data):
        if is_checked(path, value):
            try:
                names = tuple(used_facts(field_of(path), value))
            except InlineError:
                continue  # `text_problems` says so
            if names:
                yield NeededText(field_of(path), value, names, file.where(path))
