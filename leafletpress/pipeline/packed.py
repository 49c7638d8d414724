"""Many values in little memory: what a build says of a hundred thousand PDFs."""

from __future__ import annotations

import pickle
import zlib
from collections.abc import Iterator, Sequence
from typing import Generic, TypeVar

Value = TypeVar("Value")

PLAIN = 10_000  # values that are held as they are: most builds have no more, and lose no time
TOGETHER = 64  # values that are packed together where they come one by one: alone they take three times the room


class Packed(Generic[Value]):
    """Values in blocks, in the order in which they came; those beyond the first thousands are kept pickled and short.

    A block is opened as a whole, and the last one opened stays open: go through them in order.
    """

    def __init__(self) -> None:
        self._blocks: list[tuple[Value, ...] | bytes] = []
        self._last: list[Value] = []
        self._open: tuple[int, tuple[Value, ...]] = -1, ()
        self._size = 0

    def __len__(self) -> int:
        return self._size + len(self._last)

    def __iter__(self) -> Iterator[Value]:
        for number in range(len(self._blocks)):
            yield from self.block(number)
        yield from self._last

    def append(self, value: Value) -> None:
        """Put a value behind the others, some of them in a block."""
        self._last.append(value)
        if len(self._last) == TOGETHER:
            block, self._last = self._last, []
            self.add(block)

    def add(self, values: Sequence[Value]) -> int:
        """Put a block behind the others; return its number."""
        block = tuple(values)
        data = zlib.compress(pickle.dumps(block, pickle.HIGHEST_PROTOCOL), 1) if self._size >= PLAIN else block
        self._blocks.append(data)
        self._size += len(block)
        return len(self._blocks) - 1

    def block(self, number: int) -> tuple[Value, ...]:
        """Return the values of a block."""
        kept = self._blocks[number]
        if not isinstance(kept, bytes):
            return kept
        if self._open[0] != number:
            self._open = number, pickle.loads(zlib.decompress(kept))  # noqa: S301 - of this process itself
        return self._open[1]
