"""The one door for YAML: a file in, plain data with the line of every key and item out.

Every scalar is read as a string (`NO`, `12:30` and `1.10` stay what they are); a schema gives the
types (`schema_errors`). Whatever YAML offers beyond plain mappings, lists and text is refused, because it hides
(duplicate keys), explodes (aliases) or executes (tags).
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING, Any, TypeAlias, cast

import yaml

from leafletpress.errors import Problem, ProblemsFound, Where, shorten
from leafletpress.normal_form import composed
from leafletpress.plain_text import left_conflict, no_plain_text
from leafletpress.yaml_faults import MOST_LEVELS, TOO_DEEP, syntax_problem
from leafletpress.yaml_writing import Written, writing_of

if TYPE_CHECKING:
    from pathlib import Path

try:  # libyaml is about ten times faster; the pure Python parser gives the same events
    from yaml import CSafeLoader as Loader
except ImportError:  # pragma: no cover - wheels of every platform carry libyaml
    from yaml import SafeLoader as Loader  # type: ignore[assignment]

YamlPath: TypeAlias = tuple[str | int, ...]
Data: TypeAlias = "str | list[Data] | dict[str, Data]"
Event: TypeAlias = Any  # PyYAML's stubs leave out most fields of its events

MOST_BYTES = 1_000_000
MOST_PROBLEMS = 100
SMALL, MOST_REMEMBERED = 50_000, 32  # bytes of a file that is remembered, and how many are
# Characters that YAML itself may let in by an escape but no page can show: C0, C1, DEL, non-characters;
# what stands in a pasted text where a picture was (U+FFFC);
# the bidi controls, which would turn words round that an author sees in another order (UAX #9, X1-X8); and inside a
# number whatever is not seen, for it parts the number or turns it round.
UNSEEN = "\u00ad\u034f\u061c\u200b-\u200f\u2060-\u2064\ufe00-\ufe0f"
CONTROL = re.compile(
    "[\u202a-\u202e\u2066-\u2069\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x84\x86-\x9f\ud800-\udfff\ufffc\ufffe\uffff]"
    f"|(?<=[0-9])[{UNSEEN}](?=[{UNSEEN}.,:/–−-]*[0-9])|(?<=[0-9][.,:/–−-])[{UNSEEN}](?=[{UNSEEN}]*[0-9])"
)


@dataclass(frozen=True, slots=True, eq=False)
class YamlFile:
    """A YAML file as read, known by its identity.

    `shown` is its name for people, `text` what it holds, `lines` the line of every key and item, `scalars` the
    parser's event of every text.
    """

    shown: str
    text: str
    data: dict[str, Any]
    lines: Mapping[YamlPath, int]
    scalars: Mapping[YamlPath, Event]

    def line(self, path: Sequence[str | int]) -> int:
        """Return the line, counted from 1, of the key or item at path, or of its nearest known ancestor."""
        place = tuple(path)
        while place and place not in self.lines:
            place = place[:-1]
        return self.lines.get(place, 1)

    def where(self, path: Sequence[str | int]) -> Where:
        """Return file and line of the key or item at path."""
        return Where(self.shown, self.line(path))

    def written(self, path: YamlPath) -> Written | None:
        """Return how the text at path stands in the file, None where that is simply a line of it."""
        event = self.scalars.get(path)
        return writing_of(event, self.text, event.value) if event else None


def read_yaml(path: Path, shown: str, doubled: list[Problem] | None = None) -> YamlFile:
    """Read one YAML file of mappings, lists and strings; raise ProblemsFound for anything else in it.

    Of a key that stands twice the first counts where there is a list that is told of the second. A small file with
    the same bytes as before is not read again: nobody alters what is returned.
    """
    data = read_bytes(path, shown)
    read = _read if len(data) > SMALL else _read_once
    file, twice = read(data, shown, doubled is not None)
    if doubled is not None:
        doubled += twice
    return file


def _read(data: bytes, shown: str, apart: bool) -> tuple[YamlFile, tuple[Problem, ...]]:
    """Return what a file holds, and the keys that stand twice if these are kept `apart`; raise ProblemsFound."""
    text = decode(data, shown)
    doubled: list[Problem] | None = [] if apart else None
    composer = Composer(shown, text, doubled)
    try:
        found = composer.document(yaml.parse(text, Loader=Loader))
    except yaml.YAMLError as error:
        raise ProblemsFound([*composer.problems, syntax_problem(error, text, shown)]) from error
    if not isinstance(found, dict) and not composer.problems:
        composer.report(1, "the file does not hold keys and values", "begin with a line such as 'key: value'")
    if composer.problems:
        raise ProblemsFound(bounded(composer.problems))
    file = YamlFile(shown, text, cast("dict[str, Any]", found), composer.lines, composer.scalars)
    return file, tuple(doubled or ())


_read_once = lru_cache(maxsize=MOST_REMEMBERED)(_read)


def read_bytes(path: Path, shown: str) -> bytes:
    """Return the bytes of a regular file of 1 MB at the most; raise ProblemsFound."""
    try:
        if not path.is_file():
            raise ProblemsFound([Problem(Where(shown), "this is not a file that can be read")])
        with path.open("rb") as stream:
            data = stream.read(MOST_BYTES + 1)
    except OSError as error:
        raise ProblemsFound([Problem(Where(shown), f"cannot be read: {error.strerror}")]) from error
    if len(data) > MOST_BYTES:
        raise ProblemsFound([Problem(Where(shown), "the file is larger than 1 MB", "split it into several files")])
    return data


def decode(data: bytes, shown: str) -> str:
    """Return the text of UTF-8 bytes, BOM or not; raise ProblemsFound for other bytes and control characters."""
    if strange := no_plain_text(data):
        raise ProblemsFound([Problem(Where(shown, 1), *strange)])
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        fault = f"byte 0x{data[error.start]:02x} is not UTF-8"
        raise ProblemsFound([Problem(Where(shown, line), fault, "save the file with the encoding UTF-8")]) from error
    if found := CONTROL.search(text):
        line = text.count("\n", 0, found.start()) + 1
        fault = f"control character {code_point(found[0])}"
        raise ProblemsFound([Problem(Where(shown, line), fault, "delete it")])
    if conflict := left_conflict(text):
        line, fault, hint = conflict
        raise ProblemsFound([Problem(Where(shown, line), fault, hint)])
    return text


class Composer:
    """The maker of plain data from the parser's events, which notes the line of every key and item.

    A key that stands twice is told to `doubled`, or is a problem like any other.
    """

    def __init__(self, shown: str, text: str, doubled: list[Problem] | None = None) -> None:
        self.shown = shown
        self.text = text
        self.lines: dict[YamlPath, int] = {}
        self.scalars: dict[YamlPath, Event] = {}
        self.problems: list[Problem] = []
        self.doubled = self.problems if doubled is None else doubled
        self.events: Iterator[Event] = iter(())

    def report(self, line: int, message: str, hint: str) -> None:
        """Add one error at a line counted from 1."""
        self.problems.append(Problem(Where(self.shown, line), message, hint))

    def document(self, events: Iterator[Event]) -> Data | None:
        """Return the data of the only document, None where there is none; raise YAMLError, ProblemsFound."""
        self.events = (event for event in events if not isinstance(event, yaml.StreamStartEvent))
        if not isinstance(next(self.events), yaml.DocumentStartEvent):
            return None
        data = self.node(next(self.events), ())
        next(self.events)  # the document's end
        after = next(self.events)
        if isinstance(after, yaml.DocumentStartEvent):
            self.report(line_of(after), "a second document begins", "keep one document ('---') a file")
        return data

    def node(self, event: Event, path: YamlPath) -> Data:
        """Return the data of the node that event begins."""
        line = line_of(event)
        self.lines.setdefault(path, line)
        self.refuse_extras(event, line)
        if isinstance(event, yaml.MappingStartEvent | yaml.SequenceStartEvent):
            if len(path) >= MOST_LEVELS:
                self.report(line, *TOO_DEEP)
                raise ProblemsFound(bounded(self.problems))
            return self.mapping(path) if isinstance(event, yaml.MappingStartEvent) else self.sequence(path)
        if not isinstance(event, yaml.ScalarEvent):
            return ""
        self.scalars[path] = event
        return self.scalar(event, line)

    def refuse_extras(self, event: Event, line: int) -> None:
        """Report an alias, an anchor or a tag."""
        if isinstance(event, yaml.AliasEvent):
            self.report(line, f"alias '*{event.anchor}' is not allowed", "a text that begins with * needs quotes")
            return
        if event.anchor is not None:
            self.report(line, f"anchor '&{event.anchor}' is not allowed", "a text that begins with & needs quotes")
        if event.tag is not None:
            self.report(line, f"tag '{event.tag}' is not allowed", "a text that begins with ! needs quotes")

    def scalar(self, event: Event, line: int) -> str:
        """Return the text of a scalar in normal form C, whatever YAML would have made of it."""
        value = composed(str(event.value))
        if found := CONTROL.search(value):
            self.report(line, f"control character {code_point(found[0])} in a text", "delete it")
        return value

    def sequence(self, path: YamlPath) -> list[Data]:
        """Return the items up to the end of the sequence."""
        items: list[Data] = []
        while not isinstance(event := next(self.events), yaml.SequenceEndEvent):
            items.append(self.node(event, (*path, len(items))))
        return items

    def mapping(self, path: YamlPath) -> dict[str, Data]:
        """Return keys and values up to the end of the mapping, the first of duplicate keys."""
        values: dict[str, Data] = {}
        while not isinstance(event := next(self.events), yaml.MappingEndEvent):
            line = line_of(event)
            key = self.node(event, (*path, "?"))
            self.lines.pop((*path, "?"), None)
            self.scalars.pop((*path, "?"), None)
            if not isinstance(key, str):
                self.report(line, "a key must be a single word", "a text that begins with { or [ needs quotes")
                key = "?"
            elif key in values:
                first = self.lines[*path, key]
                hint = f"it stands on line {first} already"
                self.doubled.append(Problem(Where(self.shown, line), f"duplicate key {short(key)}", hint))
            self.lines.setdefault((*path, key), line)
            values.setdefault(key, self.node(next(self.events), (*path, key)))
        return values


def code_point(char: str) -> str:
    """Return a character's code point and its name in Unicode, if it has one."""
    return f"U+{ord(char):04X} {unicodedata.name(char, '').lower()}".rstrip()


def line_of(event: Event) -> int:
    """Return the line of an event's first character, counted from 1."""
    return int(event.start_mark.line) + 1


def short(text: str) -> str:
    """Return a text in quotes on one line, cut after 40 characters."""
    return f"'{shorten(text, 40)}'"


def bounded(problems: Sequence[Problem]) -> tuple[Problem, ...]:
    """Return at most 100 problems, and as the last how many more there are."""
    if len(problems) <= MOST_PROBLEMS:
        return tuple(problems)
    rest = Problem(Where(problems[0].where.file), f"{len(problems) - MOST_PROBLEMS} more errors in this file")
    return (*problems[:MOST_PROBLEMS], rest)
