"""Read style sheets, and say which of their declarations belong to which element."""

from __future__ import annotations

import xml.etree.ElementTree as ET  # only made here, never parsed
from typing import TYPE_CHECKING, Any

import cssselect2
import tinycss2

from leafletpress.pdf.drawings.cascade import Declaration
from leafletpress.pdf.drawings.source import MOST_DEPTH, SVG

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from leafletpress.pdf.drawings.source import Node

# Characters of all style sheets; and how many elements may be looked at to match all selectors.
LONGEST_SHEET, MOST_TRIALS = 500_000, 5_000_000
ATTRIBUTES = "choose presentation attributes in place of a style sheet when exporting"
MOST_STEPS = 8
# Of these, nothing can be seen in a drawing without text and animation.
UNSEEN_RULES = frozenset({"font-face", "charset", "keyframes", "-webkit-keyframes", "page"})


def matched(root: Node, sheets: Sequence[Node]) -> dict[Node, list[Declaration]]:
    """Return the declarations of style elements by the node that they are for, what counts more later."""
    nodes = list(root.walk())
    if sum(len(sheet.words) for sheet in sheets) > LONGEST_SHEET:
        sheets[0].refuse("the style sheet is too long", ATTRIBUTES)
    matcher, widest, trials = cssselect2.Matcher(), max(len(node.children) for node in nodes), 0
    for sheet in sheets:
        for rule in qualified_rules(sheet):
            trials += len(nodes) * effort(rule.prelude, widest)
            if trials > MOST_TRIALS:
                refuse(sheet, rule, "the style sheet has too many rules for so many elements")
            add_rule(matcher, sheet, rule)
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


def qualified_rules(sheet: Node) -> Iterator[Any]:
    """Yield the rules of a style element that can be seen; raise PictureError for others."""
    kind, media = sheet.attributes.get("type", "text/css"), sheet.attributes.get("media", "all")
    if kind.strip() not in ("text/css", "") or media.strip() not in ("all", "print", "screen", ""):
        sheet.refuse("the style sheet is not plain CSS for all media", ATTRIBUTES)
    for rule in tinycss2.parse_stylesheet(sheet.words, skip_comments=True, skip_whitespace=True):
        if rule.type == "at-rule" and rule.lower_at_keyword in UNSEEN_RULES:
            continue
        if rule.type != "qualified-rule":
            what = f"@{rule.at_keyword}" if rule.type == "at-rule" else "something that is not a rule"
            refuse(sheet, rule, f"the style sheet has {what}, which is not taken")
        yield rule


def effort(prelude: Sequence[Any], widest: int) -> int:
    """Return about how many elements are looked at to match the selectors of a rule on one element."""
    selectors: list[list[Any]] = [[]]
    for part in prelude:
        if part == ",":
            selectors.append([])
        else:
            selectors[-1].append(part)
    total = 0
    for parts in selectors:
        steps = sum(part.type == "whitespace" or part in (">", "+", "~") for part in parts)
        looks_around = any(part in ("~", ":") or part.type == "function" for part in parts)
        total += (widest if looks_around else 1) * MOST_DEPTH ** max(min(steps, MOST_STEPS) - 1, 0)
    return total


def add_rule(matcher: Any, sheet: Node, rule: Any) -> None:  # noqa: ANN401 - cssselect2 has no types
    """Give a rule to the matcher; raise PictureError."""
    try:
        declared = declared_in(rule.content)
        for selector in cssselect2.compile_selector_list(rule.prelude):
            matcher.add_selector(selector, declared)
    except (cssselect2.SelectorError, ValueError) as error:
        refuse(sheet, rule, f"a rule of the style sheet is not understood: {error}")


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
            raise ValueError("it has something that is not a declaration")
        try:
            value = tinycss2.serialize(token for token in each.value if token.type != "comment").strip()
        except TypeError as error:  # of what it could not parse
            raise ValueError(f"the value of {each.name} is not understood") from error
        name = each.name if each.name.startswith("--") else each.lower_name
        declared.append(Declaration(name, value, bool(each.important)))
    return tuple(declared)
