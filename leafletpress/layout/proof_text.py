"""A message as a reviewer must see it: markup shown, facts on a tint with their names, nothing that could fail."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING

from leafletpress.content.inline import InlineError, Span, parse_inline, unpiled
from leafletpress.languages import SOURCE_LANGUAGE, language
from leafletpress.layout.composer import Composer, TextStyle
from leafletpress.layout.text import Inline, Mark, Text
from leafletpress.typography.stages import Run

if TYPE_CHECKING:
    from leafletpress.errors import Problem
    from leafletpress.pdf.structure import Element

# Both texts, which check quotes at the end of its message: in a proof they stand beside it.
QUOTED = re.compile(r":? “[^”]*” → “[^”]*”$")

BIDI_CONTROLS = "\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069"


def proof_text(composer: Composer, text: str, tag: str, style: TextStyle, element: Element, anchor: str = "") -> Text:
    """Return a message in a language (BCP 47); markup that is broken is shown as it was written.

    References to a section lead to the text that has its id for an `anchor`.
    """
    try:
        spans = parse_inline(text, composer.facts)
    except InlineError:
        spans = (Span(" ".join(text.split())),)
    inline = proof_inline(composer, spans, tag, bold=style.bold)
    return composer.set(inline, style, tag, element).altered(anchor=anchor)


def proof_inline(composer: Composer, spans: tuple[Span, ...], tag: str, *, bold: bool = False) -> Inline:
    """Return spans as runs: a fact as {name} and value, a link with its address after it, both on a tint."""
    tint = composer.design.brand.palette.faint
    runs: list[Run] = []
    marks: list[Mark] = []

    def add(text: str, mark: Mark | None, *, weight: bool, data: bool) -> None:
        marks.extend([mark] if mark else [])
        shown = settable(composer, text, tag)
        runs.append(Run(shown, bold=weight, language=tag, tag=len(marks) if mark else 0, isolate=data))

    for index, span in enumerate(spans):
        weight = bold or span.bold
        if span.fact is not None:
            add(f"{{{span.fact}}} {span.text}", Mark("Span", tint=tint), weight=weight, data=True)
        else:
            target = composer.references.target(span.link) if span.link else None
            mark = Mark("Link", target, span.text) if target else None
            add(span.text, mark, weight=weight, data=False)
        following = spans[index + 1].link if index + 1 < len(spans) else None
        if span.link and span.link != following:
            add(" ", None, weight=False, data=False)
            add(span.link, Mark("Span", tint=tint), weight=False, data=True)
    return Inline(tuple(runs), tuple(marks))


def settable(composer: Composer, text: str, tag: str) -> str:
    """Return text with every character that no font of the language has, and every bidi control, as U+0000.

    An override would make the proof show other words than the file has. Marks that pile up are counted.
    """
    text = unpiled(text)
    stack = composer.design.stack(language(tag))
    lacking = {*stack.lacking(text), *stack.lacking(text, bold=True), *BIDI_CONTROLS}
    return "".join(f"U+{ord(char):04X}" if char in lacking else char for char in text)


def problem_text(composer: Composer, problem: Problem, tag: str, style: TextStyle, element: Element) -> Text:
    """Return what `check` says of a message, without the texts that stand beside it.

    It is an English sentence; words of the translation that it quotes are set in the fonts of their language.
    """
    said = QUOTED.sub("", problem.message)
    said = settable(composer, f"{said} ({problem.hint})" if problem.hint else said, tag)
    inline = quoting(said, composer.design.stack(language(SOURCE_LANGUAGE)).lacking(said), tag)
    spec = composer.spec(style, SOURCE_LANGUAGE)
    if inline.marks:
        direction, align = spec.style.direction, spec.style.align
        spec = spec._replace(style=composer.paragraph_style(style, tag)._replace(direction=direction, align=align))
    return composer.set(inline, style, SOURCE_LANGUAGE, element.add("P"), spec=spec)


def quoting(said: str, foreign: Iterable[str], tag: str) -> Inline:
    """Return an English sentence with what has `foreign` characters as words of another language (BCP 47)."""
    letters = "".join(map(re.escape, foreign))
    parts = re.split(rf"([{letters}]+(?:\s+[{letters}]+)*)", said) if letters else [said]
    marks = (Mark("Span", language=tag),) * (len(parts) // 2)
    runs = [
        Run(text, language=tag if index % 2 else SOURCE_LANGUAGE, tag=(index + 1) // 2 if index % 2 else 0)
        for index, text in enumerate(parts)
        if text
    ]
    return Inline(tuple(runs), marks)


def plain(composer: Composer, text: str, tag: str, facts: Mapping[str, str] | None = None) -> str:
    """Return a message without its markup; what is broken stays as it was written."""
    try:
        words = "".join(span.text for span in parse_inline(text, facts or composer.facts))
    except InlineError:
        words = text
    return settable(composer, words, tag)
