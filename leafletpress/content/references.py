"""What the texts of a leaflet refer to: its own sections, by their ids, and other leaflets."""

from __future__ import annotations

from contextlib import suppress
from dataclasses import is_dataclass
from typing import TYPE_CHECKING, Any

from leafletpress.content.inline import TO_LEAFLET, TO_SECTION, InlineError, inline_links
from leafletpress.content.model import Message
from leafletpress.errors import Problem, Where
from leafletpress.schema_errors import suggestion

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from leafletpress.content.model import Leaflet, Section


def sections_in(sections: Iterable[Section]) -> Iterator[Section]:
    """Yield sections and all inside them, in order."""
    for section in sections:
        yield section
        yield from sections_in(section.sections)


def section_names(leaflet: Leaflet) -> frozenset[str]:
    """Return the ids of a leaflet's sections."""
    return frozenset(section.id for section in sections_in(leaflet.sections) if section.id)


def refers_to_sections(leaflet: Leaflet) -> bool:
    """Tell whether a leaflet's texts refer to sections of its own."""
    return any(_referred(leaflet, TO_SECTION))


def leaflets_referred(leaflet: Leaflet) -> tuple[tuple[str, Where], ...]:
    """Return the ids of the leaflets that a leaflet's texts refer to, each where it does so first."""
    found: dict[str, Where] = {}
    for name, where in _referred(leaflet, TO_LEAFLET):
        found.setdefault(name, where)
    return tuple(found.items())


def _referred(leaflet: Leaflet, sign: str) -> Iterator[tuple[str, Where]]:
    """Yield what references with a sign name, and where; texts that are broken are another rule's."""
    for message in _messages(leaflet):
        if f"({sign}" not in message.text:
            continue
        with suppress(InlineError):
            for written in inline_links(message.text):
                if written.startswith(sign):
                    yield written.removeprefix(sign), message.where


def _messages(node: Any) -> Iterator[Message]:  # noqa: ANN401 - any part of a leaflet
    if isinstance(node, Message):
        yield node
    elif isinstance(node, tuple):
        for item in node:
            yield from _messages(item)
    elif is_dataclass(node) and not isinstance(node, Where):
        for name in node.__dataclass_fields__:
            yield from _messages(getattr(node, name))


def reference_problems(leaflet: Leaflet) -> Iterator[Problem]:
    """Yield an error for each id that two sections have, and for each reference to a section that there is not."""
    seen: dict[str, int | None] = {}
    for section in sections_in(leaflet.sections):
        if section.id in seen:
            fault = f"the id '{section.id}' stands at the heading on line {seen[section.id]} already"
            yield Problem(section.heading.where, fault, "give each section an id of its own")
        elif section.id:
            seen[section.id] = section.heading.where.line
    for name, where in dict.fromkeys(_referred(leaflet, TO_SECTION)):
        if name not in seen:
            yield Problem(where, f"there is no section '#{name}' in {leaflet.id}", _section_hint(name, seen))


def _section_hint(name: str, known: Iterable[str]) -> str:
    missing = f"write id: {name} in the section that is meant"
    return f"{suggestion(name, known)} or {missing}" if known else missing
