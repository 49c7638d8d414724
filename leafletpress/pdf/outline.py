"""Write the outline: headings with their levels -> linked items (ISO 32000-1, 12.3.3)."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from leafletpress.pdf.objects import ObjectFile, numbers, ref, text

if TYPE_CHECKING:
    from collections.abc import Sequence

    from leafletpress.pdf.page import Bookmark


@dataclass(slots=True)
class Node:
    """An item being written: object number, level of its heading (0 at the root), title, destination, items below."""

    number: int
    level: int = 0
    title: str = ""
    destination: str = ""
    kids: list[Node] = field(default_factory=list)


def destination(page: int, y: float) -> str:
    """Return a place in the document, by the number of its page and its height there (12.3.2)."""
    return f"[{ref(page)}/XYZ null {numbers(y)} null]"


def write_outline(file: ObjectFile, marks: Sequence[tuple[int, Bookmark]], pages: Sequence[int]) -> int | None:
    """Add the outline of bookmarks with their pages, from 0, in reading order; return its number, None without any."""
    if not marks:
        return None
    root = Node(file.reserve())
    path = [root]
    for page, mark in marks:
        # A level that skips one hangs below the nearest heading above it.
        while path[-1].level >= mark.level:
            path.pop()
        node = Node(file.reserve(), mark.level, mark.title, destination(pages[page], mark.y))
        path[-1].kids.append(node)
        path.append(node)
    file.put(root.number, f"<</Type/Outlines{ends(root)}/Count {size(root)}>>")
    write_kids(file, root)
    return root.number


def write_kids(file: ObjectFile, parent: Node) -> None:
    """Write the items below a node, all shown open."""
    for place, node in enumerate(parent.kids):
        links = f"/Parent {ref(parent.number)}"
        links += f"/Prev {ref(parent.kids[place - 1].number)}" if place else ""
        links += f"/Next {ref(parent.kids[place + 1].number)}" if place + 1 < len(parent.kids) else ""
        links += f"{ends(node)}/Count {size(node)}" if node.kids else ""
        links += f"/Dest{node.destination}"
        file.put(node.number, b"<</Title" + text(node.title) + links.encode("ascii") + b">>")
        write_kids(file, node)


def ends(node: Node) -> str:
    """Return the references to the first and last item below."""
    return f"/First {ref(node.kids[0].number)}/Last {ref(node.kids[-1].number)}"


def size(node: Node) -> int:
    """Return the number of items below, at any depth."""
    return len(node.kids) + sum(map(size, node.kids))
