"""Inside one paragraph of a Word file: runs, links, fields, tracked changes, and what hangs on it."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from leafletpress.documents.model import Run
from leafletpress.documents.package import attribute, child, local
from leafletpress.documents.word_reading import DELETED, Field, Reading, words_in
from leafletpress.documents.word_styles import Look, is_on, with_run

if TYPE_CHECKING:
    from collections.abc import Callable

    from leafletpress.documents.model import Element
    from leafletpress.documents.package import Node

    Anchored = Callable[[Node, Reading], list[Element]]

WRAPPERS = frozenset({"smartTag", "sdt", "sdtContent", "customXml", "dir", "bdo", "AlternateContent", "Choice"})
NOTHING = frozenset(
    [
        "pPr",
        "rPr",
        "proofErr",
        "bookmarkStart",
        "bookmarkEnd",
        "commentRangeStart",
        "commentRangeEnd",
        "permStart",
        "permEnd",
        "sdtPr",
        "sdtEndPr",
        "smartTagPr",
        "lastRenderedPageBreak",
        "footnoteRef",
        "endnoteRef",
        "annotationRef",
        "separator",
        "continuationSeparator",
        "moveFromRangeStart",
        "moveFromRangeEnd",
        "moveToRangeStart",
        "moveToRangeEnd",
        "Fallback",
    ]
)
ANCHORED = frozenset({"drawing", "pict", "object"})
ACCEPTED = frozenset({"ins", "moveTo"})
SIGNS = {"tab": "\t", "ptab": "\t", "cr": "\n", "noBreakHyphen": "\u2011", "softHyphen": "\u00ad"}
NOTES = {"footnoteReference": "footnote", "endnoteReference": "endnote", "commentReference": "comment"}
# Signs of the fonts Symbol and Wingdings, by the code that Word keeps of them.
SYMBOLS = {
    "F0B7": "•", "F0A7": "▪", "F06F": "☐", "F0A8": "☐", "F071": "☐", "F0FC": "✓", "F0FE": "☑", "F0FB": "✗",
    "F0E0": "→", "F0DF": "←", "F0AE": "→", "F0B0": "°", "F0B1": "±", "F0B3": "≥", "F0A3": "≤", "F06D": "µ",
    "F0D8": "➢", "F028": "☎", "F029": "☎", "F02A": "✉",
}  # fmt: skip
RAISED = str.maketrans("0123456789+-", "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻")
LOWERED = str.maketrans("0123456789+-", "₀₁₂₃₄₅₆₇₈₉₊₋")
SHIFTED = re.compile("[0-9+-]+")
CONTENTS = re.compile(r"\s*TOC\b")
PAGE_NUMBER = re.compile(r"\s*PAGEREF\b", re.IGNORECASE)
HYPERLINK = re.compile(r'HYPERLINK\s+(?!\\l)"?([^"\s]+)')
REACHING_OUT = re.compile(r"\s*(DDE|DDEAUTO|INCLUDETEXT|INCLUDEPICTURE|LINK|IMPORT|DATABASE|MACROBUTTON)\b", re.I)


class Line:
    """The runs of one paragraph as they are read, and what hangs on it."""

    def __init__(self, reading: Reading, look: Look, anchored: Anchored) -> None:
        self.reading, self.look, self.anchored = reading, look, anchored
        self.runs: list[Run] = []
        self.after: list[Element] = []

    def add(self, text: str, look: Look, link: str | None) -> None:
        """Add text; what stands inside a list of contents or a hidden part of a field is no text of the paragraph."""
        fields = self.reading.fields
        if any(not each.in_result for each in fields):
            return
        address = next((found[1] for each in fields if (found := HYPERLINK.search(each.instruction))), link)
        self.runs.append(Run(text, look.bold, look.italic, look.size, address))

    def inline(self, node: Node, link: str | None = None) -> None:
        """Read the children of a paragraph, or of what stands in one."""
        for each in node:
            name = local(each)
            if name == "r":
                self.run(each, link)
            elif name == "hyperlink":
                self.inline(each, self.address_of(each) or link)
            elif name == "fldSimple":
                self.simple_field(each, link)
            elif name in ACCEPTED:
                self.reading.insertions += 1
                self.inline(each, link)
            elif name in DELETED:
                self.reading.leave("deleted text (a tracked change), left out as if accepted", words_in(each))
            elif name in WRAPPERS:
                self.inline(each, link)
            elif name in {"oMath", "oMathPara"}:
                self.reading.leave("an equation, taken as plain text: look whether it still says the same")
                self.add(words_in(each), self.look, link)
            elif name not in NOTHING and name:
                self.reading.leave(f"something unknown ({name}), left out", words_in(each))

    def run(self, node: Node, link: str | None) -> None:
        """Read one run."""
        properties = child(node, "rPr")
        style = self.reading.styles.look(attribute(child(properties, "rStyle"), "val"))
        named = child(properties, "rStyle") is not None
        base = replace(self.look, bold=self.look.bold or style.bold, italic=self.look.italic or style.italic)
        look = with_run(base if named else self.look, properties)
        if is_on(properties, "vanish") and words_in(node):
            self.reading.leave("hidden text, left out", words_in(node))
            return
        if (is_on(properties, "strike") or is_on(properties, "dstrike")) and words_in(node):
            self.reading.leave("text that is struck through, left out", words_in(node))
            return
        self.note_look(look, properties)
        shift = attribute(child(properties, "vertAlign"), "val")
        for each in node:
            self.piece(each, look, link, shift)

    def piece(self, node: Node, look: Look, link: str | None, shift: str | None) -> None:
        """Read one thing inside a run."""
        name = local(node)
        if name == "t":
            self.add(shifted(node.text or "", shift), look, link)
        elif name in SIGNS:
            self.add(SIGNS[name], look, link)
        elif name == "br":
            self.add("\n" if attribute(node, "type") in {None, "textWrapping"} else " ", look, link)
        elif name == "sym":
            self.symbol(node, look, link)
        elif name in WRAPPERS:
            for each in node:
                self.piece(each, look, link, shift)
        elif name == "ruby":
            self.inline(node, link)
        else:
            self.other(node, name)

    def other(self, node: Node, name: str) -> None:
        """Read what in a run is no text of the paragraph: what hangs on it, calls of notes, signs of fields."""
        if name in ANCHORED:
            self.after += self.anchored(node, self.reading)
        elif name in NOTES:
            self.reading.notes[NOTES[name], attribute(node, "id") or ""] = self.reading.place
        elif name == "fldChar":
            self.field_sign(attribute(node, "fldCharType"))
        elif name == "instrText":
            self.instruct(node.text or "")
        elif name == "delText":
            self.reading.leave("deleted text (a tracked change), left out as if accepted", node.text or "")
        elif name not in NOTHING and name and words_in(node):
            self.reading.leave(f"something unknown ({name}), left out", words_in(node))

    def symbol(self, node: Node, look: Look, link: str | None) -> None:
        """Read a sign that is kept as a code of a font of pictures."""
        code, font = (attribute(node, "char") or "").upper(), attribute(node, "font") or "?"
        if code in SYMBOLS:
            self.add(SYMBOLS[code], look, link)
        else:
            self.reading.leave(f"the sign {code} of the font {font}, left out: type it again")

    def field_sign(self, kind: str | None) -> None:
        """Follow a field through its beginning, the end of its instruction, and its end."""
        fields = self.reading.fields
        if kind == "begin":
            fields.append(Field())
        elif fields and kind == "separate":
            fields[-1].in_result = True
        elif fields and kind == "end":
            fields.pop()

    def instruct(self, text: str) -> None:
        """Note what a field is told to do, which nobody does here."""
        if self.reading.fields:
            self.reading.fields[-1].instruction += text
        self.tell(text)

    def tell(self, instruction: str) -> None:
        """Note a field that is not run, or whose result holds in the document alone."""
        if found := REACHING_OUT.match(instruction):
            self.reading.leave(f"a field that reaches out of the file ({found[1].upper()}), not run")
        elif PAGE_NUMBER.match(instruction) and not any(CONTENTS.match(one.instruction) for one in self.reading.fields):
            self.reading.leave("the number of a page of the document, kept as text: write [words](#id) and take it out")

    def simple_field(self, node: Node, link: str | None) -> None:
        """Read a field that is kept in one element."""
        told = attribute(node, "instr") or ""
        self.tell(told)
        found = HYPERLINK.search(told)
        self.inline(node, found[1] if found else link)

    def address_of(self, node: Node) -> str | None:
        """Return the address that a link leads to, None for a place in the same file."""
        target = self.reading.targets.get(attribute(node, "id") or "")
        return target.name if target and target.external else None

    def note_look(self, look: Look, properties: Node | None) -> None:
        """Count looks that a leaflet does not have, where there are words in them."""
        seen = {"italics": look.italic, "underlining": attribute(child(properties, "u"), "val") not in {None, "none"}}
        for name, is_there in seen.items():
            self.reading.looks[name] = self.reading.looks.get(name, 0) + is_there


def shifted(text: str, shift: str | None) -> str:
    """Return text that stands above or below the line by characters of its own, where digits do."""
    if shift in {None, "baseline"} or not SHIFTED.fullmatch(text):
        return text
    return text.translate(RAISED if shift == "superscript" else LOWERED)
