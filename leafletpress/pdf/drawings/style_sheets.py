"""Read style sheets, and say which of their declarations belong to which element."""

from __future__ import annotations

import xml.etree.ElementTree as ET  # only made here, never parsed
from typing import TYPE_CHECKING, Any

import cssselect2
import tinycss2

from leafletpress.pdf.drawings.cascade import Declaration
from leafletpress.pdf.drawings.source import SVG

if TYPE_CHECKING:
    from collections.abc import Sequence

    from leafletpress.pdf.drawings.source import Node

# How often a rule may be held against an element.
MOST_TRIALS = 5_000_000
ATTRIBUTES = "choose presentation attributes in place of a style sheet when exporting"
# Of these, nothing can be seen in a drawing without text and animation.
UNSEEN_RULES = frozenset({"font-face", "charset", "keyframes", "-webkit-keyframes", "page"})


def matched(root: Node, sheets: Sequence[Node]) -> dict[Node, list[Declaration]]:
    """Return the declarations of style elements by the node that they are for, what counts more later."""
    matcher, count = cssselect2.Matcher(), 0
    for sheet in sheets:
        count += add_rules(matcher, sheet)
    nodes = list(root.walk())
    if count * len(nodes) > MOST_TRIALS:
        sheets[0].refuse("the style sheet has too many rules for so many elements", ATTRIBUTES)
    found: dict[Node, list[Declaration]] = {}
    mirror, originals = mirrored(root)
    for wrapper in cssselect2.ElementWrapper.from_xml_root(mirror).iter_subtree():
        if rules := matcher.match(wrapper):
            declared = [each for *_, declarations in rules for each in declarations]
            found[originals[wrapper.etree_element]] = declared
    return found


def mirrored(root: Node) -> tuple[ET.Element, dict[ET.Element, Node]]:
    """Return the drawing as the matcher wants it, and the node of each of its elements."""
    mirror = ET.Element(f"{{{SVG}}}{root.tag}", root.attributes)
    originals = {mirror: root}
    waiting = [(mirror, root)]
    while waiting:
        parent, node = waiting.pop()
        for child in node.children:
            element = ET.SubElement(parent, f"{{{SVG}}}{child.tag}", child.attributes)
            originals[element] = child
            waiting.append((element, child))
    return mirror, originals


def add_rules(matcher: Any, sheet: Node) -> int:  # noqa: ANN401 - cssselect2 has no types
    """Give the rules of a style element to the matcher and return how many they are; raise PictureError."""
    kind, media = sheet.attributes.get("type", "text/css"), sheet.attributes.get("media", "all")
    if kind.strip() not in ("text/css", "") or media.strip() not in ("all", "print", "screen", ""):
        sheet.refuse("the style sheet is not plain CSS for all media", ATTRIBUTES)
    count = 0
    for rule in tinycss2.parse_stylesheet(sheet.words, skip_comments=True, skip_whitespace=True):
        if rule.type == "at-rule" and rule.lower_at_keyword in UNSEEN_RULES:
            continue
        if rule.type != "qualified-rule":
            what = f"@{rule.at_keyword}" if rule.type == "at-rule" else "something that is no rule"
            refuse(sheet, rule, f"the style sheet has {what}, which is not taken")
        try:
            selectors = cssselect2.compile_selector_list(rule.prelude)
            declared = declared_in(rule.content)
        except (cssselect2.SelectorError, ValueError) as error:
            refuse(sheet, rule, f"a rule of the style sheet is not understood: {error}")
        for selector in selectors:
            matcher.add_selector(selector, declared)
            count += 1
    return count


def refuse(sheet: Node, rule: Any, what: str) -> None:  # noqa: ANN401 - tinycss2 has no types
    """Raise PictureError about a rule, at its line."""
    at = type(sheet)(sheet.tag, {}, sheet.line + rule.source_line - 1)
    at.refuse(what, ATTRIBUTES)


def parsed(style: str) -> tuple[Declaration, ...]:
    """Return the declarations of a style attribute; raise ValueError."""
    return declared_in(style)


def declared_in(content: Any) -> tuple[Declaration, ...]:  # noqa: ANN401 - tinycss2 has no types
    """Return the declarations of a block; raise ValueError."""
    declared = []
    for each in tinycss2.parse_blocks_contents(content, skip_comments=True, skip_whitespace=True):
        if each.type != "declaration":
            raise ValueError("it has something that is no declaration")
        try:
            value = tinycss2.serialize(token for token in each.value if token.type != "comment").strip()
        except TypeError as error:  # of what it could not parse
            raise ValueError(f"the value of {each.name} is not understood") from error
        name = each.name if each.name.startswith("--") else each.lower_name
        declared.append(Declaration(name, value, bool(each.important)))
    return tuple(declared)
