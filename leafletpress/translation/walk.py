"""The one walk over a leaflet's running text, in reading order, which is that of the model's fields.

Reading messages out and writing translations in both go through `walk_leaflet`, so neither can meet
a message that the other does not. `at` says in words where a message stands, for translators.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import lru_cache, partial
from typing import TYPE_CHECKING, Any, NamedTuple, TypeAlias

from leafletpress.content.forms import keys_of
from leafletpress.content.model import Blocks, Leaflet, Message, Paragraph, Passage, Section

if TYPE_CHECKING:
    from leafletpress.content.forms import Key

Visit: TypeAlias = Callable[[Message, str], Message]
# Return a value with its messages visited; arguments are the value, where it stands, the visit and whose field it is.
Walk: TypeAlias = Callable[[Any, str, Visit, Any], Any]

QUOTED_LENGTH = 60
TOLD = re.compile(r"{(\w+)}")


class FieldWalk(NamedTuple):
    """A field of a class: how it is walked, None for data, what is said of its place, and which fields that tells."""

    field: str
    walk: Walk | None
    said: str = ""
    names: tuple[str, ...] = ()


def walk_leaflet(leaflet: Leaflet, visit: Visit) -> Leaflet:
    """Return the leaflet with every message replaced by what `visit(message, at)` gives for it, in reading order."""
    walked: Leaflet = _record(leaflet, "", visit, None)
    return walked


def walk_passage(passage: Passage, visit: Visit) -> Passage:
    """Return the passage with every message replaced by what `visit(message, at)` gives for it, in reading order."""
    walked: Passage = _record(passage, "", visit, None)
    return walked


def nodes_in(leaflet: Leaflet) -> list[object]:
    """Return every message, and every other instance of a class of the model, in reading order."""
    found: list[object] = []
    _gather(leaflet, found)
    return found


def messages_in(leaflet: Leaflet) -> list[Message]:
    """Return the messages that `walk_leaflet` meets, in its order: faster, for no place is put into words."""
    return [node for node in nodes_in(leaflet) if isinstance(node, Message)]


def _gather(node: Any, found: list[object]) -> None:  # noqa: ANN401 - any part of a leaflet
    found.append(node)
    for name in _read_fields(node.__class__):
        value = getattr(node, name)
        if value.__class__ is tuple:
            _gather_items(value, found)
        elif value is not None:
            _gather(value, found)


def _gather_items(items: tuple[Any, ...], found: list[object]) -> None:
    for item in items:
        if item.__class__ is tuple:
            _gather_items(item, found)
        elif item is not None:
            _gather(item, found)


@lru_cache(64)
def _read_fields(kind: type) -> tuple[str, ...]:
    """Return the fields of a class whose values are messages or have some; a message has none."""
    return () if kind is Message else tuple([it.field for it in keys_of(kind) if it.is_read and not it.is_data])


def _record(node: Any, at: str, visit: Visit, holder: object) -> Any:  # noqa: ANN401 - any part of a leaflet
    """Return an instance of a class of the model with its messages visited; `holder` is what it is an item of."""
    values = []
    for field, walk, said, names in _walks(node.__class__):
        value = getattr(node, field)
        if walk and value is not None:
            told = said.format(**_told(names, node, holder)) if names else said
            value = walk(value, f"{at}, {told}" if at and told else at or told, visit, node)
        values.append(value)
    return node.__class__(*values)


def _told(names: tuple[str, ...], node: object, holder: object) -> dict[str, str]:
    """Return the fields of a node, or of what it is an item of, as a comment says them."""
    values = {name: getattr(node, name, None) or getattr(holder, name) for name in names}
    return {name: f"“{_quotable(it)}”" if isinstance(it, Message) else it for name, it in values.items()}


@lru_cache(64)
def _walks(kind: type) -> tuple[FieldWalk, ...]:
    """Return the fields of a class in their order."""
    return tuple([_walk_of(key) for key in keys_of(kind)])


def _walk_of(key: Key) -> FieldWalk:
    if not key.is_read or key.is_data:
        return FieldWalk(key.field, None)
    walk, said = WALKS.get(key.word, _record), key.form.get("at", "")
    if "{0}" in said:
        return FieldWalk(key.field, partial(_numbered, walk, key.depth, said))
    for _ in range(key.depth):
        walk = partial(_items, walk)
    return FieldWalk(key.field, walk, said, tuple(TOLD.findall(said)))


def _items(walk: Walk, items: tuple[Any, ...], at: str, visit: Visit, holder: object) -> tuple[Any, ...]:
    return tuple([walk(item, at, visit, holder) for item in items])


def _numbered(
    walk: Walk, depth: int, said: str, items: tuple[Any, ...], at: str, visit: Visit, holder: object, *numbers: int
) -> tuple[Any, ...]:
    """Walk the items of a tuple, or those so many levels down, each told by its numbers."""
    each = enumerate(items, 1)
    if depth > 1:
        return tuple([_numbered(walk, depth - 1, said, item, at, visit, holder, *numbers, n) for n, item in each])
    return tuple([walk(item, f"{at}, {said.format(*numbers, n)}", visit, holder) for n, item in each])


def _message(message: Message | None, at: str, visit: Visit, _holder: object) -> Message | None:
    return None if message is None else visit(message, at)


def _blocks(blocks: Blocks, at: str, visit: Visit, _holder: object) -> Blocks:
    return tuple([_record(block, at, visit, None) for block in blocks])


def _item(blocks: Blocks, at: str, visit: Visit, holder: object) -> Blocks:
    """Walk the blocks of an item; its first paragraph is the item itself."""
    match blocks:
        case (Paragraph(text), *rest):
            return (Paragraph(visit(text, at)), *_blocks(tuple(rest), at, visit, holder))
        case _:
            return _blocks(blocks, at, visit, holder)


def _section(section: Section, at: str, visit: Visit, holder: object) -> Section:
    """Walk a section; `at` names those that it is in, as “one / two”."""
    name = _quotable(section.heading)
    here = f"{at.removesuffix('”')} / {name}”" if at else f"Section “{name}”"
    return Section(
        heading=visit(section.heading, f"{at}, heading of a subsection" if at else "Heading of a section"),
        body=_blocks(section.body, here, visit, holder),
        sections=tuple([_section(inner, here, visit, holder) for inner in section.sections]),
        id=section.id,
    )


def _quotable(message: Message) -> str:
    """Return the message on one line and short, as a comment can quote it."""
    text = " ".join(message.text.split())
    return text if len(text) <= QUOTED_LENGTH else f"{text[: QUOTED_LENGTH - 1].rstrip()}…"


WALKS: dict[str, Walk] = {
    "Blocks": _blocks,
    "Cell": _message,
    "Item": _item,
    "Message": _message,
    "Section": _section,
}
