"""What the schema made of a file's data, to a Leaflet: every text and picture gets its place in the file."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import TYPE_CHECKING, Any, NamedTuple, TypeAlias

from leafletpress.content.model import Blocks, Contacts, Leaflet, Message, Passage
from leafletpress.content.names import passage_domain

if TYPE_CHECKING:
    from leafletpress.yaml_reader import YamlFile, YamlPath


class Words(str):
    """A text that becomes a message at its place."""

    __slots__ = ()


class Place(NamedTuple):
    """A stand-in for the place that it stands at."""


class Shown(NamedTuple):
    """A stand-in for blocks that are written elsewhere: a passage's by its name, the contacts of a site for None."""

    passage: str | None


Part: TypeAlias = tuple["YamlPath", Any]
Find: TypeAlias = Callable[[Shown], Blocks]  # the blocks of a stand-in, none where there are none


class Made(NamedTuple):
    """A class of the model with the values of its fields, each with its path from where the whole stands."""

    kind: type
    parts: tuple[Part, ...]

    def under(self, name: str) -> Made:
        """Return the same for where it stands under a key."""
        return Made(self.kind, tuple([((name, *path), value) for path, value in self.parts]))


class Assembly(NamedTuple):
    """A file being assembled: whence the blocks of others come, and the domain of its own texts."""

    file: YamlFile
    find: Find
    domain: str = ""

    def placed(self, value: Any, path: YamlPath) -> Any:  # noqa: ANN401 - any part of a leaflet
        """Return a value of the schema as the model has it, for its path in the file."""
        if isinstance(value, Words):
            return Message(str(value), self.file.where(path), domain=self.domain)
        if isinstance(value, Made):
            return value.kind(*[self.placed(part, path + below) for below, part in value.parts])
        if isinstance(value, list):
            return self._placed_items(value, path)
        return self.file.where(path) if isinstance(value, Place) else value

    def _placed_items(self, items: list[Any], path: YamlPath) -> tuple[Any, ...]:
        placed: list[Any] = []
        for index, item in enumerate(items):
            if isinstance(item, Shown):
                placed += self.find(item)
            else:
                placed.append(self.placed(item, (*path, index)))
        return tuple(placed)


def nothing(_: Shown) -> Blocks:
    """Return no blocks for what stands elsewhere."""
    return ()


def assemble(name: str, file: YamlFile, made: Made, find: Find = nothing) -> Leaflet:
    """Return the leaflet of what `schema.leaflet` made of a file; `name` is its id."""
    leaflet: Leaflet = Assembly(file, find).placed(made, ())
    return replace(leaflet, id=name, passages=())


def assemble_passage(name: str, file: YamlFile, made: Made, find: Find = nothing) -> Passage:
    """Return the passage of what `schema.passage` made of a file; `name` is its id."""
    passage: Passage = Assembly(file, find, passage_domain(name)).placed(made, ())
    return replace(passage, id=name)


def assemble_contacts(file: YamlFile, made: Made, path: YamlPath, domain: str) -> Contacts:
    """Return contacts that stand at a path of another kind of file, as `schema.contacts` made them."""
    contacts: Contacts = Assembly(file, nothing, domain).placed(made, path)
    return contacts
