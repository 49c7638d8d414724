"""Write the outline: headings with their levels -> linked items (ISO 32000-1, 12.3.3)."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, NamedTuple

from leafletpress.pdf.objects import ObjectFile, numbers, ref, text

if TYPE_CHECKING:
    from collections.abc import Sequence

    from leafletpress.pdf.page import Bookmark


class PlacedBookmark(NamedTuple):
    """A bookmark and its page, counted from 0."""

    mark: Bookmark
    page: int


@dataclass(slots=True)
class Node:
    """An item being written: object number, bookmark (none at the root), items below."""

    number: int
    placed: PlacedBookmark | None
    kids: list[Node] = field(default_factory=list)

    @property
    def level(self) -> int:
        """Return the level of its heading, 0 at the root."""
        return self.placed.mark.level if self.placed else 0


def write_outline(file: ObjectFile, marks: Sequence[PlacedBookmark], pages: Sequence[int]) -> int | None:
    """Add the outline of bookmarks in reading order; return its number, None if there are none."""
    if not marks:
        return None
    root = Node(file.reserve(), None)
    path = [root]
    for placed in marks:
        # A level that skips one hangs below the nearest heading above it.
        while len(path) > 1 and path[-1].level >= placed.mark.level:
            path.pop()
        node = Node(file.reserve(), placed)
        path[-1].kids.append(node)
        path.append(node)
    file.put(root.number, f"<</Type/Outlines{ends(root)}/Count {size(root)}>>")
    write_kids(file, root, pages)
    return root.number


def write_kids(file: ObjectFile, parent: Node, pages: Sequence[int]) -> None:
    """Write the items below a node, all shown open."""
    for place, node in enumerate(parent.kids):
        if node.placed is None:
            continue
        mark, page = node.placed
        links = f"/Parent {ref(parent.number)}"
        links += f"/Prev {ref(parent.kids[place - 1].number)}" if place else ""
        links += f"/Next {ref(parent.kids[place + 1].number)}" if place + 1 < len(parent.kids) else ""
        links += f"{ends(node)}/Count {size(node)}" if node.kids else ""
        target = f"/Dest[{ref(pages[page])}/XYZ null {numbers(mark.y)} null]"
        file.put(node.number, b"<</Title" + text(mark.title) + (links + target).encode("ascii") + b">>")
        write_kids(file, node, pages)


def ends(node: Node) -> str:
    """Return the references to the first and last item below."""
    return f"/First {ref(node.kids[0].number)}/Last {ref(node.kids[-1].number)}"


def size(node: Node) -> int:
    """Return the number of items below, at any depth."""
    return len(node.kids) + sum(map(size, node.kids))
