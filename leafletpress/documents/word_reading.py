"""What the modules that read one Word file share while they do."""

from __future__ import annotations

import posixpath
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, NamedTuple

from leafletpress.documents.model import Left
from leafletpress.documents.package import attribute

if TYPE_CHECKING:
    from leafletpress.documents.package import Node, Package
    from leafletpress.documents.word_styles import Styles

TEXTS = frozenset({"t", "delText"})
DELETED = frozenset({"del", "moveFrom"})  # what tracked changes took away
UNSEEN = "Fallback"  # the same again, for programs that do not know the newer form


class Target(NamedTuple):
    """What a relationship leads to: a part of the package, or an address outside it."""

    kind: str
    name: str
    external: bool


@dataclass(slots=True)
class Field:
    """A field of Word whose instruction and result are being read."""

    instruction: str = ""
    in_result: bool = False


@dataclass
class Reading:
    """A file that is being read: its parts, what was left so far, and where the reader is."""

    package: Package
    styles: Styles
    targets: dict[str, Target]
    left: list[Left] = field(default_factory=list)
    fields: list[Field] = field(default_factory=list)
    notes: dict[tuple[str, str], str] = field(default_factory=dict)  # kind and number of a note -> where it is called
    place: str = "the file"
    paragraphs: int = 0
    tables: int = 0
    insertions: int = 0
    looks: dict[str, int] = field(default_factory=dict)

    def leave(self, what: str, words: str = "") -> None:
        """Note something that is not taken, at the place where the reader is."""
        self.left.append(Left(self.place, what, " ".join(words.split())))


def relationships(package: Package, part: str) -> dict[str, Target]:
    """Return what the relationships of a part lead to, by their ids."""
    folder, name = posixpath.split(part)
    root = package.optional(f"{folder}/_rels/{name}.rels" if folder else f"_rels/{name}.rels")
    found: dict[str, Target] = {}
    for node in root if root is not None else ():
        kind = (attribute(node, "Type") or "").rpartition("/")[2]
        target, external = attribute(node, "Target") or "", attribute(node, "TargetMode") == "External"
        path = target if external else posixpath.normpath(posixpath.join("/", folder, target)).lstrip("/")
        found[attribute(node, "Id") or ""] = Target(kind, path, external)
    return found


def words_in(node: Node) -> str:
    """Return every text below an element, nothing twice; paragraphs apart by blanks, what is deleted at the end."""
    parts: list[str] = []
    gone: list[str] = []
    _gather(node, parts, gone)
    return " ".join("".join([*parts, " ", *gone]).split())


def _gather(node: Node, parts: list[str], gone: list[str]) -> None:
    name = node.tag.rpartition("}")[2] if isinstance(node.tag, str) else ""
    if name == UNSEEN:
        return
    if name in DELETED:
        parts = gone
        gone.append(" ")
    if name in TEXTS:
        parts.append(node.text or "")
    elif name in {"p", "tab", "br", "cr", "pt", "tc"}:
        parts.append(" ")
    for each in node:
        _gather(each, parts, gone)
    if name in {"p", "pt"}:
        parts.append(" ")
