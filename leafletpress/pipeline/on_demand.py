"""A mapping whose keys are known, and whose values are read when somebody asks."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import TypeVar

Key = TypeVar("Key")
Value = TypeVar("Value")


class OnDemand(Mapping[Key, Value]):
    """A mapping whose values are read when they are asked for, and not held."""

    def __init__(self, keys: Iterable[Key], read: Callable[[Key], Value]) -> None:
        self.keys_there = dict.fromkeys(keys)
        self.read = read

    def __getitem__(self, key: Key) -> Value:
        """Return what is read for a key; raise KeyError for one that is not there."""
        if key not in self.keys_there:
            raise KeyError(key)
        return self.read(key)

    def __iter__(self) -> Iterator[Key]:
        """Yield the keys."""
        return iter(self.keys_there)

    def __len__(self) -> int:
        """Return how many there are."""
        return len(self.keys_there)
