"""Tell values apart by their identity, as keys of what is remembered of them."""

from __future__ import annotations

import operator
from typing import Any, Generic, TypeVar

Parts = TypeVar("Parts", bound=tuple[Any, ...])


class Same(Generic[Parts]):
    """A tuple by the identities of its parts: comparing all that they hold costs more than what is remembered of them.

    It keeps its parts alive, so that no other value gets the identity of one.
    """

    __slots__ = ("parts",)

    def __init__(self, parts: Parts) -> None:
        self.parts = parts

    def __eq__(self, other: object) -> bool:
        if not isinstance(other, Same) or len(self.parts) != len(other.parts):
            return False
        return all(map(operator.is_, self.parts, other.parts))

    def __hash__(self) -> int:
        return hash(tuple(map(id, self.parts)))
