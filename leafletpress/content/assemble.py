"""Checked plain data to a Leaflet, by the same keys that checked it; the place of every text is kept."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import MISSING, dataclass
from functools import lru_cache, partial
from typing import TYPE_CHECKING, Any, TypeAlias

from leafletpress.content.forms import ITEMS, WHERE, class_of, keys_of
from leafletpress.content.model import BLOCKS, Block, Blocks, Leaflet, Message, Paragraph

if TYPE_CHECKING:
    from collections.abc import Iterator

    from leafletpress.content.forms import Key
    from leafletpress.yaml_reader import YamlFile, YamlPath


@dataclass(frozen=True, slots=True)
class Node:
    """A value of a checked file together with its path, from which its line follows."""

    file: YamlFile
    path: YamlPath
    value: Any

    def __getitem__(self, key: str | int) -> Node:
        return Node(self.file, (*self.path, key), self.value[key])

    def __iter__(self) -> Iterator[Node]:
        return (self[index] for index in range(len(self.value)))


Make: TypeAlias = Callable[[Node], Any]


def assemble(name: str, file: YamlFile, data: dict[str, Any]) -> Leaflet:
    """Return the leaflet of a file's data as `schema.leaflet` returned it."""
    made: Leaflet = record(Leaflet, name, Node(file, (), data))
    return made


def record(kind: type, name: str, node: Node) -> Any:  # noqa: ANN401 - an instance of the class
    """Return what a class of the model makes of a node; `name` is that of the file or block it is part of."""
    values: list[Any] = []
    for key, make in makers(kind, "" if kind is Leaflet else name):
        if make is None:
            values.append(node.file.where((*node.path, key.name)) if key.word == WHERE else name)
        elif found := part(node, key):
            values.append(make(found))
        else:
            values.append(key.choices[0] if key.default is MISSING else key.default)
    return kind(*values)


def part(node: Node, key: Key) -> Node | None:
    """Return the node of a key, None where it is left out; a node without keys is that of the one that stands alone."""
    if isinstance(node.value, dict):
        return node[key.name] if key.name in node.value else None
    return node if key.field == ITEMS or "alone" in key.form else None


@lru_cache(64)
def makers(kind: type, block: str) -> tuple[tuple[Key, Make | None], ...]:
    """Return the keys of a class, each with the maker of its value, None for what is not in the file."""
    return tuple([(key, maker(key, block) if key.is_read else None) for key in keys_of(kind, block)])


def maker(key: Key, block: str) -> Make:
    """Return what makes the value of a key's node, by the word for its type."""
    if key.is_data:
        return plain
    make = TEXTS.get(key.word) or partial(record, class_of(key.word), block)
    for _ in range(key.depth):
        make = partial(several, make)
    return make


def plain(node: Node) -> Any:  # noqa: ANN401 - as the schema typed it
    """Return data as the schema typed it, a list as a tuple."""
    return tuple(node.value) if isinstance(node.value, list) else node.value


def several(make: Make, node: Node) -> tuple[Any, ...]:
    """Return what is made of each item."""
    return tuple([make(item) for item in node])


def message(node: Node) -> Message:
    """Return the running text of a node."""
    return Message(node.value, node.file.where(node.path))


def blocks(node: Node) -> Blocks:
    """Return the blocks of a node that holds a text or a list of blocks."""
    return (block(node),) if isinstance(node.value, str) else tuple(map(block, node))


def block(node: Node) -> Block:
    """Return the block of a text, or of a mapping whose only key says what it is."""
    if isinstance(node.value, str):
        return Paragraph(message(node))
    (name,) = node.value
    made: Block = record(BLOCKS[name], name, node[name])
    return made


TEXTS: dict[str, Make] = {
    "Blocks": blocks,
    "Cell": lambda node: message(node) if node.value else None,
    "Item": blocks,
    "Message": message,
}
