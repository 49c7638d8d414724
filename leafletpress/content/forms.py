"""The keys that a class of the model has in a file, read from its fields: once a class, by their types as written."""

from __future__ import annotations

import re
from dataclasses import MISSING, Field, fields
from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple, cast

from leafletpress.content import model

if TYPE_CHECKING:
    from collections.abc import Iterator

# Words for what nobody translates; whatever else is no text is a class with keys of its own.
TEXTS = frozenset({"Message", "Cell", "Blocks", "Item"})
DATA = frozenset(
    ("str", "Code", "Facts", "LineCount", "PictureName", "Chance", "ReviewDate", "Phones", "Email", "WebAddress")
)
PLACES = frozenset({"Where"})
ITEMS = "items"


class Key(NamedTuple):
    """A field of a class and its key in a file; `word` is its type as written, "| None" apart.

    `default` is the field's own, None for one that may be None, else MISSING. `named` says that the file has no key
    for it, but a name for the whole; `stands_alone` that its value may stand in place of all keys.
    """

    field: str
    name: str
    word: str
    default: object
    form: model.Form
    named: bool
    stands_alone: bool

    @property
    def optional(self) -> bool:
        """Tell whether the file may leave the key out where it has others."""
        return self.default is not MISSING and not self.form.get("required")

    @property
    def is_read(self) -> bool:
        """Tell whether the file has the key: a place and a name follow from what it has."""
        return self.word not in PLACES and not self.named


@lru_cache(64)
def keys_of(kind: type, block: str = "") -> tuple[Key, ...]:
    """Return the fields of a class as keys, those that are not in the file included; `block` is what it is part of."""
    return tuple([_key(field, block) for field in fields(kind)])


def _key(field: Field[object], block: str) -> Key:
    written, form = str(field.type), cast("model.Form", field.metadata)
    word = written.removesuffix(" | None")
    name = form.get("key", field.name).format(one=block.removesuffix("s"))
    default = None if field.default is MISSING and word != written else field.default
    alone = field.name == ITEMS or "alone" in form
    return Key(field.name, name, word, default, form, form.get("named", False), alone)


def is_list(kind: type) -> bool:
    """Tell whether a class is written as its items alone."""
    return [key.name for key in keys_of(kind) if key.is_read] == [ITEMS]


def item_of(word: str) -> str:
    """Return the word for each item of "tuple[word, ...]", "" for any other type."""
    return word.removeprefix("tuple[").removesuffix(", ...]") if word.startswith("tuple[") else ""


def innermost(word: str) -> str:
    """Return the word for the items of a tuple, of a tuple of tuples and so on; any other word as it is."""
    while item := item_of(word):
        word = item
    return word


def words_of(word: str) -> tuple[str, ...]:
    """Return the words of a "Literal[…]" as the compiler keeps it, none for any other type."""
    return tuple(re.findall("'([^']*)'", word)) if word.startswith("Literal[") else ()


def is_data(word: str) -> bool:
    """Tell whether nobody translates what a word names."""
    return word in DATA or bool(words_of(word))


def class_of(word: str) -> type:
    """Return the class of the model that a word names; raise TypeError for a type that has no form in a file."""
    found = getattr(model, word, None)
    if not isinstance(found, type):
        raise TypeError(f"no form in a file for the type {word}")
    return found


def keys_within(kind: type, block: str) -> Iterator[Key]:
    """Yield the keys of a class and of the classes of its fields, other blocks apart."""
    for key in keys_of(kind, block):
        if key.is_read:
            yield key
            word = innermost(key.word)
            if word not in TEXTS and not is_data(word):
                yield from keys_within(class_of(word), block)


def block_keys() -> Iterator[Key]:
    """Yield every key of every block."""
    for name, kind in model.BLOCKS.items():
        yield from keys_within(kind, name)
