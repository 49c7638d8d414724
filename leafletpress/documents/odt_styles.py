"""What the styles of an OpenDocument text say of its paragraphs, words and lists (OpenDocument 1.3, part 3, 16)."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Literal

from leafletpress.documents.package import attribute, child, local
from leafletpress.documents.word_styles import BOXES

if TYPE_CHECKING:
    from leafletpress.documents.package import Node

MOST_PARENTS = 20
POINTS = re.compile(r"([0-9.]{1,6})pt")
BOLD = re.compile(r"bold|[6-9]00")


@dataclass(frozen=True, slots=True)
class OdtLook:
    """What a style says of the text in it."""

    name: str = ""
    bold: bool = False
    italic: bool = False
    underlined: bool = False
    struck: bool = False
    size: float | None = None
    boxed: bool = False
    position: Literal["", "super", "sub"] = ""
    list_style: str = ""
    is_title: bool = False


class OdtStyles:
    """The styles and lists of one file."""

    def __init__(self, *roots: Node | None) -> None:
        self._styles: dict[tuple[str, str], Node] = {}
        self._lists: dict[str, Node] = {}
        self._default = OdtLook()
        for root in roots:
            for node in root.iter() if root is not None else ():
                kind, name = local(node), attribute(node, "name") or ""
                if kind == "style":
                    self._styles[attribute(node, "family") or "", name] = node
                elif kind == "list-style":
                    self._lists[name] = node
                elif kind == "default-style" and attribute(node, "family") == "paragraph":
                    self._default = changed(self._default, node)

    def look(self, family: str, name: str | None, base: OdtLook | None = None) -> OdtLook:
        """Return what a style and its parents say, on top of what holds already."""
        chain: list[Node] = []
        while name and (node := self._styles.get((family, name))) is not None and len(chain) < MOST_PARENTS:
            chain.append(node)
            name = attribute(node, "parent-style-name")
        look = base or self._default
        for node in reversed(chain):
            look = changed(look, node)
        shown = [attribute(node, "display-name") or attribute(node, "name") or "" for node in chain]
        named = next((one for one in shown if not re.fullmatch(r"[PTL]\d+", one)), "")
        return replace(look, name=named or look.name, is_title=any(one == "Title" for one in shown))

    def sign(self, name: str, depth: int) -> Literal["bullet", "number", "box"]:
        """Return the sign of a level (from 0) of a list style."""
        levels = self._lists.get(name)
        for level in levels if levels is not None else ():
            if attribute(level, "level") == str(depth + 1):
                if local(level) == "list-level-style-number":
                    return "number" if attribute(level, "num-format") else "bullet"
                return "box" if (attribute(level, "bullet-char") or "•")[0] in BOXES else "bullet"
        return "bullet"


def changed(look: OdtLook, style: Node) -> OdtLook:
    """Return a look changed by what one style says."""
    text, block = child(style, "text-properties"), child(style, "paragraph-properties")
    weight, slant = attribute(text, "font-weight"), attribute(text, "font-style")
    size = POINTS.fullmatch(attribute(text, "font-size") or "")
    line, cross = attribute(text, "text-underline-style"), attribute(text, "text-line-through-style")
    position = (attribute(text, "text-position") or "").split(" ")[0]
    border, fill = attribute(block, "border"), attribute(block, "background-color")
    return replace(
        look,
        bold=look.bold if weight is None else bool(BOLD.fullmatch(weight)),
        italic=look.italic if slant is None else slant != "normal",
        underlined=look.underlined if line is None else line != "none",
        struck=look.struck if cross is None else cross != "none",
        size=float(size[1]) if size and size[1].count(".") < 2 and size[1] != "." else look.size,
        boxed=look.boxed or border not in {None, "none"} or fill not in {None, "transparent", "#ffffff"},
        position="super" if position.startswith("super") else "sub" if position.startswith("sub") else look.position,
        list_style=attribute(style, "list-style-name") or look.list_style,
    )
