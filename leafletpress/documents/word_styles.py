"""What the styles and list definitions of a Word file say of its paragraphs (ECMA-376 part 1, 17.7 and 17.9)."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Literal

from leafletpress.documents.package import attribute, child, local

if TYPE_CHECKING:
    from leafletpress.documents.package import Node

MOST_BASES = 20  # styles that are based on each other: a ring ends there
HEADING = re.compile(r"heading (\d)", re.IGNORECASE)
LIST_STYLE = re.compile(r"List (Bullet|Number)(?: (\d))?")
BOXES = frozenset("☐☑☒□■❏❑\uf06f\uf0a8\uf071\uf0fe\uf0a3")  # the private ones are Wingdings' and Symbol's
OFF = frozenset({"0", "false", "off", "none"})
Sign = Literal["bullet", "number", "box"]


@dataclass(frozen=True, slots=True)
class Look:
    """What a style says; `numbering` is the number and level of a list definition."""

    name: str = ""
    heading: int | None = None
    bold: bool = False
    italic: bool = False
    size: float | None = None
    numbering: tuple[str, int] | None = None
    boxed: bool = False


class Styles:
    """The styles and lists of one file."""

    def __init__(self, styles: Node | None, numbering: Node | None) -> None:
        self._styles = {attribute(node, "styleId"): node for node in named(styles, "style")}
        default = child(styles, "docDefaults", "rPrDefault", "rPr")
        self._default = Look(size=size_of(default))
        self._default_id = next(
            (attribute(node, "styleId") for node in self._styles.values() if is_default(node)), None
        )
        self._known: dict[str | None, Look] = {}
        self._abstract = {attribute(node, "abstractNumId"): node for node in named(numbering, "abstractNum")}
        self._lists = {attribute(node, "numId"): node for node in named(numbering, "num")}

    def look(self, style_id: str | None) -> Look:
        """Return what a style and those that it is based on say; the default style's for one that is not there."""
        style_id = style_id if style_id in self._styles else self._default_id
        if style_id not in self._known:
            self._known[style_id] = self._resolved(style_id)
        return self._known[style_id]

    def _resolved(self, style_id: str | None) -> Look:
        chain: list[Node] = []
        while style_id in self._styles and len(chain) < MOST_BASES:
            chain.append(self._styles[style_id])
            style_id = attribute(child(chain[-1], "basedOn"), "val")
        look = self._default
        for node in reversed(chain):
            look = with_paragraph(with_run(look, child(node, "rPr")), child(node, "pPr"))
        name = attribute(child(chain[0], "name"), "val") or "" if chain else ""
        found = HEADING.fullmatch(name)
        if found:
            look = replace(look, heading=int(found[1]))
        elif name.lower() == "title":
            look = replace(look, heading=0)
        return replace(look, name=name)

    def sign(self, number: str, level: int) -> Sign | None:
        """Return the sign of a level of a list, None where it has none."""
        definition = self._lists.get(number)
        abstract = self._abstract.get(attribute(child(definition, "abstractNumId"), "val"))
        for node in (definition, abstract):
            for one in named(node, "lvlOverride") + named(node, "lvl"):
                if attribute(one, "ilvl") == str(level) and (found := sign_of(within_override(one))) != "":
                    return found
        return "bullet" if definition is not None else None


def within_override(node: Node) -> Node:
    """Return the level that an override gives, or the level itself."""
    inner = child(node, "lvl")
    return node if inner is None else inner


def sign_of(level: Node) -> Sign | Literal[""] | None:
    """Return the sign that a level is defined with, "" where it says nothing of it."""
    form, text = attribute(child(level, "numFmt"), "val"), attribute(child(level, "lvlText"), "val") or ""
    if form is None:
        return ""
    if form == "none":
        return None
    if form == "bullet":
        return "box" if text and text[0] in BOXES else "bullet"
    return "number"


def named(node: Node | None, name: str) -> list[Node]:
    """Return the children of that name."""
    return [] if node is None else [each for each in node if local(each) == name]


def is_default(style: Node) -> bool:
    """Tell whether a style is that of paragraphs without one."""
    return attribute(style, "default") in {"1", "true"} and attribute(style, "type") == "paragraph"


def is_on(node: Node | None, name: str, *, inherited: bool = False) -> bool:
    """Tell whether a switch such as bold is on; one that is not there is as inherited."""
    found = child(node, name)
    return inherited if found is None else attribute(found, "val") not in OFF


def size_of(node: Node | None) -> float | None:
    """Return the size in points that run properties say."""
    half_points = attribute(child(node, "sz"), "val") or ""
    return int(half_points) / 2 if half_points.isdecimal() and len(half_points) < 5 else None


def with_run(look: Look, node: Node | None) -> Look:
    """Return a look changed by run properties."""
    if node is None:
        return look
    return replace(
        look,
        bold=is_on(node, "b", inherited=look.bold),
        italic=is_on(node, "i", inherited=look.italic),
        size=size_of(node) or look.size,
    )


def with_paragraph(look: Look, node: Node | None) -> Look:
    """Return a look changed by paragraph properties."""
    if node is None:
        return look
    outline = attribute(child(node, "outlineLvl"), "val") or ""
    heading = int(outline) + 1 if outline.isdecimal() and int(outline) < 9 else None if outline else look.heading
    numbering = look.numbering
    if (listed := child(node, "numPr")) is not None:
        level = attribute(child(listed, "ilvl"), "val") or "0"
        number = attribute(child(listed, "numId"), "val") or (numbering or ("", 0))[0]
        numbering = (number, int(level) if level.isdecimal() else 0) if number != "0" else None
    return replace(look, heading=heading, numbering=numbering, boxed=look.boxed or has_box(node))


def has_box(node: Node) -> bool:
    """Tell whether lines stand all round a paragraph, or a colour behind it."""
    border = child(node, "pBdr")
    drawn = (
        [each for each in border if attribute(each, "val") not in {"nil", "none", None}] if border is not None else []
    )
    lines = {local(each) for each in drawn}
    fill = attribute(child(node, "shd"), "fill")
    return {"top", "bottom"} <= lines or fill not in {None, "auto", "FFFFFF", "ffffff"}
