"""bench/safety/LANG.yaml -> cases of seeded clinical errors, every fault of a file with its line."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, cast

import voluptuous as vol
import yaml

from leafletpress.content.inline import InlineError, inline_facts, parse_inline
from leafletpress.errors import Problem, ProblemsFound, Where
from leafletpress.languages import UnknownLanguage, language
from leafletpress.schema_errors import Wrong, each, must, some, validate
from leafletpress.yaml_faults import syntax_problem
from leafletpress.yaml_reader import Composer, YamlFile, bounded, decode, read_bytes

if TYPE_CHECKING:
    from pathlib import Path

    from leafletpress.languages import Language

FEW, LEAST, MOST_DANGEROUS = 6, 8, 12
OPPOSITES = {
    **dict.fromkeys(("before-after", "more-fewer", "least-most", "left-right", "start-stop"), MOST_DANGEROUS),
    "increase-reduce": LEAST,
    "with-without": MOST_DANGEROUS,
    **dict.fromkeys(("stomach", "eat-drink", "up-down", "hot-cold", "day-night", "always-never", "all-none"), LEAST),
    **dict.fromkeys(("only", "front-back", "inside-outside", "open-closed"), LEAST),
    "allowed-forbidden": MOST_DANGEROUS,
    **dict.fromkeys(("first-last", "high-low"), LEAST),
    **dict.fromkeys(("negation-dropped", "negation-added"), MOST_DANGEROUS),
    "condition-lost": FEW,
}
QUANTITIES = {"unit": MOST_DANGEROUS, "unit-lost": LEAST, "swap": LEAST, "number": MOST_DANGEROUS}
CALENDAR = {"frequency": MOST_DANGEROUS, "weekday": MOST_DANGEROUS, "month": LEAST, "date": LEAST}
CLOCK_AND_NAMES = {"time": MOST_DANGEROUS, "medicine": MOST_DANGEROUS, "fact-swap": LEAST, "phone-swap": LEAST}
SHAPE = dict.fromkeys(
    (
        *("sentence-doubled", "clause-lost", "bold-moved", "other-row"),
        *("other-language", "half-translated", "debris"),
    ),
    LEAST,
)
# Each kind of error, with the least number of cases that a language has of it.
KINDS: dict[str, int] = {**OPPOSITES, **QUANTITIES, **CALENDAR, **CLOCK_AND_NAMES, **SHAPE}


@dataclass(frozen=True, slots=True)
class Text:
    """A translation and the line, from 1, that it stands at."""

    words: str
    line: int


@dataclass(frozen=True, slots=True)
class Case:
    """One English text with right translations, right ones said otherwise, and wrong ones; made by `read_cases`."""

    kind: str
    english: str
    where: Where
    right: tuple[Text, ...]
    paraphrase: tuple[Text, ...]
    wrong: tuple[Text, ...]


@dataclass(frozen=True, slots=True)
class CaseFile:
    """The cases of one language."""

    spoken: Language
    shown: str
    cases: tuple[Case, ...]


def read_folder(folder: Path) -> Iterator[CaseFile]:
    """Yield the cases of every language in a folder; raise ProblemsFound for the first file with a fault."""
    for path in sorted(folder.glob("*.yaml")):
        yield read_cases(path, f"bench/safety/{path.name}")


def read_cases(path: Path, shown: str) -> CaseFile:
    """Return the cases of a file named as in locale/; raise ProblemsFound with every fault of it."""
    try:
        spoken = language(path.stem)
    except UnknownLanguage as error:
        raise ProblemsFound([Problem(Where(shown), str(error), "name the file as in locale/: pl, zh_Hans")]) from error
    file = _read(path, shown)
    rows = validate(file, each(SCHEMA))
    return CaseFile(spoken, shown, tuple(_case(file, index, row) for index, row in enumerate(rows)))


def _read(path: Path, shown: str) -> YamlFile:
    """Return the file's list as data with lines; raise ProblemsFound."""
    text = decode(read_bytes(path, shown), shown)
    composer = Composer(shown, text)
    try:
        data = composer.document(yaml.parse(text, Loader=yaml.CSafeLoader))
    except yaml.YAMLError as error:
        raise ProblemsFound([*composer.problems, syntax_problem(error, text, shown)]) from error
    if composer.problems:
        raise ProblemsFound(bounded(composer.problems))
    return YamlFile(shown, text, cast("dict[str, Any]", data), composer.lines, composer.scalars)


def _case(file: YamlFile, index: int, row: dict[str, Any]) -> Case:
    def texts(key: str) -> tuple[Text, ...]:
        return tuple(Text(words, file.line((index, key, place))) for place, words in enumerate(row.get(key, ())))

    where = file.where((index,))
    return Case(row["kind"], row["english"], where, texts("right"), texts("paraphrase"), texts("wrong"))


def _kind(value: Any) -> str:  # noqa: ANN401 - whatever stands in the file
    if value not in KINDS:
        raise Wrong(f"there is no kind {value!r}", f"kinds: {', '.join(KINDS)}")
    return cast("str", value)


def _words(value: Any) -> str:  # noqa: ANN401
    if not isinstance(value, str) or not value.strip():
        raise Wrong("it should be a text")
    return value


def _english(value: Any) -> str:  # noqa: ANN401
    text = _words(value)
    try:
        parse_inline(text, dict.fromkeys(inline_facts(text), "0"))
    except InlineError as error:
        raise Wrong(error.message, error.hint) from error
    return text


SCHEMA = {
    must("kind"): _kind,
    must("english"): _english,
    must("right"): some(_words),
    vol.Optional("paraphrase"): some(_words),
    must("wrong"): some(_words),
}
