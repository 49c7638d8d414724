"""The keys that a class of the model has in a file: its fields, by their types as written."""

from __future__ import annotations

import re
from dataclasses import MISSING, Field, fields
from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple, cast

from leafletpress.content import model

if TYPE_CHECKING:
    from collections.abc import Iterator

# Words for types whose values are texts or made of blocks, and for those that nobody translates. A Where is not in the
# file: it is the place of a key. Any other word is a class of the model, with keys of its own.
TEXTS = frozenset({"Message", "Cell", "Blocks", "Item"})
WAYS = frozenset({"Phones", "Email", "WebAddress"})
TYPED = frozenset(
    {"Code", "Codes", "Facts", "LineCount", "PictureName", "Plain", "Point", "Reference", "Chance", "ReviewDate"}
)
WHERE = "Where"
ITEMS = "items"


class Key(NamedTuple):
    """A field of a class and its key in a file.

    `word` names its type, `depth` says in how many tuples, `choices` are the words of a Literal. `default` is the
    field's own, None for one that may be None, else MISSING.
    """

    field: str
    name: str
    word: str
    depth: int
    choices: tuple[str, ...]
    default: object
    form: model.Form

    @property
    def is_read(self) -> bool:
        """Tell whether the file has the key: a place and a name follow from what it has."""
        return self.word != WHERE and not self.form.get("named")

    @property
    def is_optional(self) -> bool:
        """Tell whether the file may leave the key out where it has others."""
        return self.default is not MISSING and not self.form.get("required")

    @property
    def is_typed(self) -> bool:
        """Tell whether its value is data that is neither a text nor a way of contact."""
        return bool(self.choices) or self.word in TYPED

    @property
    def is_data(self) -> bool:
        """Tell whether nobody translates its value."""
        return self.is_typed or self.word in WAYS or self.word == "str"


@lru_cache(64)
def keys_of(kind: type, block: str = "") -> tuple[Key, ...]:
    """Return the fields of a class as keys, those that are not in the file included; `block` is what it is part of."""
    return tuple([_key(field, block) for field in fields(kind)])


def _key(field: Field[object], block: str) -> Key:
    form, written = cast("model.Form", field.metadata), str(field.type)
    name = form.get("key", field.name).format(one=block.removesuffix("s"))
    may_be_none = written.endswith(" | None")
    word = written.removesuffix(" | None").replace("tuple[", "").replace(", ...]", "")
    choices = tuple(re.findall("'([^']*)'", word)) if word.startswith("Literal[") else ()
    default = None if field.default is MISSING and may_be_none else field.default
    return Key(field.name, name, word, written.count("tuple["), choices, default, form)


def class_of(word: str) -> type:
    """Return the class of the model that a word names; raise TypeError for a type that has no form in a file."""
    found = getattr(model, word, None)
    if not isinstance(found, type):
        raise TypeError(f"no form in a file for the type {word}")
    return found


def block_keys() -> Iterator[Key]:
    """Yield every key of every block, those of its items included."""
    for name, kind in model.BLOCKS.items():
        yield from keys_within(kind, name)


def keys_within(kind: type, block: str) -> Iterator[Key]:
    """Yield the keys of a class and of the classes of its fields, other blocks apart."""
    for key in keys_of(kind, block):
        if key.is_read:
            yield key
            if not key.is_data and key.word not in TEXTS:
                yield from keys_within(class_of(key.word), block)
