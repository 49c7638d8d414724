"""What the schema made of a file's data, to a Leaflet: every text and picture gets its place in the file."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any, NamedTuple, TypeAlias

from leafletpress.content.model import Leaflet, Message

if TYPE_CHECKING:
    from leafletpress.yaml_reader import YamlFile, YamlPath


class Words(str):
    """A text that becomes a message at its place."""

    __slots__ = ()


class Place(NamedTuple):
    """A stand-in for the place that it stands at."""


Part: TypeAlias = tuple["YamlPath", Any]


class Made(NamedTuple):
    """A class of the model with the values of its fields, each with its path from where the whole stands."""

    kind: type
    parts: tuple[Part, ...]

    def under(self, name: str) -> Made:
        """Return the same for where it stands under a key."""
        return Made(self.kind, tuple([((name, *path), value) for path, value in self.parts]))


def assemble(name: str, file: YamlFile, made: Made) -> Leaflet:
    """Return the leaflet of what `schema.leaflet` made of a file; `name` is its id."""
    leaflet: Leaflet = placed(made, file, ())
    return replace(leaflet, id=name)


def placed(value: Any, file: YamlFile, path: YamlPath) -> Any:  # noqa: ANN401 - any part of a leaflet
    """Return a value of the schema as the model has it, for its path in the file."""
    if isinstance(value, Words):
        return Message(str(value), file.where(path))
    if isinstance(value, Made):
        return value.kind(*[placed(part, file, path + below) for below, part in value.parts])
    if isinstance(value, list):
        return tuple([placed(item, file, (*path, index)) for index, item in enumerate(value)])
    return file.where(path) if isinstance(value, Place) else value
