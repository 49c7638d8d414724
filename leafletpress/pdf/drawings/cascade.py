"""Decide which declarations count for an element: attributes, style sheets, style attribute (CSS Cascading 4, 6)."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple

from leafletpress.pdf.drawings.vocabulary import (
    AT_REST,
    GEOMETRY,
    INHERITED,
    OWN,
    PRESENTATION,
    PROPERTY_HINTS,
    is_harmless,
)

if TYPE_CHECKING:
    from leafletpress.pdf.drawings.source import Node

# Nothing quoted, escaped or commented: then semicolons part the declarations.
PLAIN_STYLE = re.compile(r"""[^"'\\{}@/]*""")
LONGEST_STYLE = 20_000
# The more telling first.
GROUNDS = ("background-color", "background")
# A page is light: the first of two colours, the second for dark screens (CSS Color 5, 4.2).
LIGHT = re.compile(r"light-dark\(([^,()]{1,100}(?:\([^()]{0,100}\))?)\s*,.{0,200}\)", re.DOTALL)
WIDE = re.compile(r"(?:color|lab|lch|oklab|oklch|device-cmyk)\(", re.IGNORECASE)
KNOWN = INHERITED | OWN | {"transform"}


class Declaration(NamedTuple):
    """Hold one property as it was declared, its name in small letters."""

    name: str
    value: str
    important: bool = False


class Cascade:
    """Know the declarations of every element of a drawing."""

    def __init__(self, root: Node) -> None:
        self.sheet: dict[Node, list[Declaration]] = {}
        self.known: dict[Node, dict[str, str]] = {}
        sheets = [node for node in root.walk() if node.tag == "style" and node.words.strip()]
        if sheets:
            from leafletpress.pdf.drawings.style_sheets import matched

            self.sheet = matched(root, sheets)

    def of(self, node: Node) -> dict[str, str]:
        """Return the declarations that count, by property; raise PictureError for a style that is none."""
        found = self.known.get(node)
        if found is None:
            found = self.known[node] = self.decided(node)
        return found

    def decided(self, node: Node) -> dict[str, str]:
        """Return the values after attributes, rules and style attribute, what is important last.

        A colour of wide screens or printers counts only where no other stands before it, as in programs that do not
        know it (CSS Syntax 3, 2.2).
        """
        decided = {name: value for name, value in node.attributes.items() if name in PRESENTATION}
        declared = self.sheet.get(node, [])
        if style := node.attributes.get("style"):
            if len(style) > LONGEST_STYLE:
                node.refuse("the style is too long", "save it as plain SVG")
            try:
                declared = [*declared, *declarations(style)]
            except ValueError as error:
                node.refuse(str(error), "set it as an attribute of its own")
        for important in (False, True):
            for each in declared:
                if each.important is important and not (each.name in decided and WIDE.match(each.value)):
                    decided[each.name] = each.value
        return {name: light(value.strip()) for name, value in decided.items() if value.strip()}


def light(value: str) -> str:
    """Return a value as it is on a light ground."""
    found = LIGHT.fullmatch(value) if value.startswith("light-dark(") else None
    return found[1].strip() if found else value


@lru_cache(maxsize=1024)
def declarations(style: str) -> tuple[Declaration, ...]:
    """Return the declarations of a style attribute; raise ValueError."""
    parts = style.split(";")
    if not PLAIN_STYLE.fullmatch(style) or any(part.count("(") != part.count(")") for part in parts):
        from leafletpress.pdf.drawings.style_sheets import parsed

        return parsed(style)
    return tuple(declaration(part) for part in parts if part.strip())


def declaration(text: str) -> Declaration:
    """Return one declaration of plain text."""
    name, colon, value = text.partition(":")
    name, value = name.strip(), value.strip()
    if not colon or not name or ":" in value:
        raise ValueError(f"'{text.strip()[:60]}' is not a declaration of a style")
    plain, mark, word = value.rpartition("!")
    important = bool(mark) and word.strip().lower() == "important"
    return Declaration(
        name if name.startswith("--") else name.lower(), plain.strip() if important else value, important
    )


def check_property(node: Node, name: str, value: str) -> None:
    """Raise PictureError for a property that is neither known nor known to change nothing."""
    if "var(" in value and not is_harmless(name):
        node.refuse(f"{name} is '{value[:60]}', a variable", "write the value itself")
    if name in KNOWN or value in AT_REST.get(name, ()) or is_harmless(name):
        return
    if name in GROUNDS and node.parent is None:
        return
    if name in GEOMETRY:
        node.refuse(f"{name} is set by a style", "set it as an attribute")
    if name in AT_REST:
        hint = PROPERTY_HINTS.get(name, f"remove {name}")
        node.refuse(f"<{node.tag}> has {name} '{value[:60]}', which is not taken", hint)
    node.refuse(f"<{node.tag}> has the property {name}, which is not known", f"remove {name}")
