"""The pieces of a document -> title, introduction and sections of a leaflet, as plain data."""

from __future__ import annotations

import re
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, Any

from leafletpress.content.schema import MOST_SECTION_LEVELS
from leafletpress.exchange.blocks import Builder
from leafletpress.exchange.lines import Line
from leafletpress.exchange.remarks import quoted

if TYPE_CHECKING:
    from collections.abc import Sequence

    from leafletpress.exchange.blocks import Save
    from leafletpress.exchange.remarks import Remarks
    from leafletpress.exchange.tables import Piece

FAQ = re.compile(r"frequently asked|FAQs?\b|questions (and|&) answers|common questions", re.IGNORECASE)
SOURCES = re.compile(r"(sources?|references?|evidence|bibliography)( of information| used)?:?", re.IGNORECASE)


@dataclass
class Part:
    """A section that is being made: its heading, the pieces under it, the sections in it."""

    heading: Line | None
    pieces: list[Piece] = field(default_factory=list)
    parts: list[Part] = field(default_factory=list)


@dataclass
class Text:
    """What a document became: the values of a leaflet's keys."""

    title: str = ""
    subtitle: str = ""
    sources: list[str] = field(default_factory=list)
    introduction: list[Any] = field(default_factory=list)
    sections: list[dict[str, Any]] = field(default_factory=list)


def text_of(pieces: Sequence[Piece], remarks: Remarks, save: Save) -> Text:
    """Return the title, introduction and sections of a document's pieces."""
    text = Text()
    rest = head(list(pieces), text, remarks)
    root = nested(rest, remarks)
    text.introduction = Builder("", remarks, save).blocks(root.pieces)
    for part in root.parts:
        if part.heading and SOURCES.fullmatch(part.heading.text) and not part.parts and (found := plain_lines(part)):
            text.sources = found
            remarks.guess(
                part.heading.place,
                "a section became the sources of the leaflet, which nobody translates",
                part.heading.text,
            )
        else:
            text.sections.append(section(part, remarks, save))
    return text


def head(pieces: list[Piece], text: Text, remarks: Remarks) -> list[Piece]:
    """Take title and subtitle out of the pieces; return the others."""
    at = next((at for at, piece in enumerate(pieces) if isinstance(piece, Line) and piece.level == 0), None)
    if at is None:
        return pieces
    title = pieces.pop(at)
    assert isinstance(title, Line)  # noqa: S101 - just looked
    text.title = title.plain_markup
    after = pieces[at] if at < len(pieces) else None
    is_subtitle = (
        isinstance(after, Line)
        and after.item is None
        and (after.style.lower() == "subtitle" or is_like_subtitle(pieces, at, title))
    )
    if is_subtitle and isinstance(after, Line):
        if after.style.lower() != "subtitle":
            remarks.guess(after.place, f"the line below the title became the subtitle: {quoted(after.text)}")
        text.subtitle = after.plain_markup
        pieces.pop(at)
    return pieces


def is_like_subtitle(pieces: Sequence[Piece], at: int, title: Line) -> bool:
    """Tell whether the line below a title looks like a subtitle: short, no sentence, larger than the text."""
    line = pieces[at]
    if not isinstance(line, Line) or not line.is_short or line.text.endswith((":", "?", "!")):
        return False
    texts = [piece for piece in pieces[at + 1 :] if isinstance(piece, Line) and len(piece.text) > 60]
    body = texts[0].size if texts else None
    stands_out = bool(line.size and body and line.size > body) or any(run.italic for run in line.runs) or line.is_bold
    levels = [piece.level for piece in pieces if isinstance(piece, Line) and piece.level is not None]
    is_heading = line.level is not None and not (levels.count(line.level) == 1 and max(levels) > line.level)
    return stands_out and not is_heading and (not title.size or not line.size or line.size < title.size)


def nested(pieces: Sequence[Piece], remarks: Remarks) -> Part:
    """Return the pieces as a tree of sections; a level that is skipped is none."""
    root = Part(None)
    opened: list[tuple[int, Part]] = [(0, root)]
    for piece in pieces:
        if isinstance(piece, Line) and piece.level is not None:
            level = piece.level or 1
            while opened[-1][0] >= level:
                opened.pop()
            if len(opened) > MOST_SECTION_LEVELS:
                remarks.guess(
                    piece.place,
                    f"a heading below level {MOST_SECTION_LEVELS} stands on that level: {quoted(piece.text)}",
                )
                opened.pop()
            part = Part(piece)
            opened[-1][1].parts.append(part)
            opened.append((level, part))
        else:
            opened[-1][1].pieces.append(piece)
    return without_empty(root, remarks)


def without_empty(part: Part, remarks: Remarks) -> Part:
    """Return a part whose sections all hold something: a heading over nothing is a paragraph of what stands before."""
    kept: list[Part] = []
    for one in part.parts:
        without_empty(one, remarks)
        if one.pieces or one.parts or one.heading is None:
            kept.append(one)
            continue
        remarks.guess(one.heading.place, f"a heading with nothing below became a paragraph: {quoted(one.heading.text)}")
        last = kept[-1] if kept else part
        while kept and last.parts:
            last = last.parts[-1]
        last.pieces.append(replace(one.heading, level=None))
    part.parts = kept
    return part


def section(part: Part, remarks: Remarks, save: Save) -> dict[str, Any]:
    """Return a section as plain data."""
    assert part.heading is not None  # noqa: S101 - only the root has none
    heading = part.heading.plain_markup
    body = Builder(part.heading.text, remarks, save).blocks(part.pieces)
    made: dict[str, Any] = {"heading": heading}
    if part.parts and all(one.heading and one.heading.number for one in part.parts):
        remarks.guess(part.heading.place, f"{len(part.parts)} numbered headings became steps with titles")
        return made | {"body": [*body, {"steps": [titled_step(one, remarks, save) for one in part.parts]}]}
    if part.parts and FAQ.search(part.heading.text) and all(is_question(one) for one in part.parts):
        remarks.guess(part.heading.place, f"{len(part.parts)} headings became questions with answers")
        asked = [question(one, remarks, save) for one in part.parts]
        return made | {"body": [*body, {"questions": asked}]}
    if body:
        made["body"] = body
    if part.parts:
        made["sections"] = [section(one, remarks, save) for one in part.parts]
    if len(made) == 1:
        remarks.decide(
            part.heading.place, f"nothing is left under the heading {quoted(heading)}: write it or delete it"
        )
    return made


def titled_step(part: Part, remarks: Remarks, save: Save) -> Any:  # noqa: ANN401 - plain data
    """Return a step with a title, or its title alone where nothing stands under it."""
    assert part.heading is not None  # noqa: S101 - who calls looked
    body = Builder(part.heading.text, remarks, save).blocks(part.pieces)
    body += [one for inner in part.parts for one in flattened(section(inner, remarks, save))]
    return {"title": part.heading.plain_markup, "body": body} if body else part.heading.plain_markup


def flattened(made: dict[str, Any]) -> list[Any]:
    """Return a section as blocks, its heading a paragraph in bold: a step has no sections."""
    within = [one for inner in made.get("sections", []) for one in flattened(inner)]
    return [f"**{made['heading']}**", *made.get("body", []), *within]


def is_question(part: Part) -> bool:
    """Tell whether a section is a question with its answer."""
    return bool(part.heading and part.heading.text.endswith("?") and part.pieces and not part.parts)


def question(part: Part, remarks: Remarks, save: Save) -> dict[str, Any]:
    """Return a question and its answer as plain data."""
    assert part.heading is not None  # noqa: S101 - `is_question` looked
    answer = Builder(part.heading.text, remarks, save).blocks(part.pieces)
    return {
        "question": part.heading.plain_markup,
        "answer": answer[0] if len(answer) == 1 and isinstance(answer[0], str) else answer,
    }


def plain_lines(part: Part) -> list[str]:
    """Return the texts of a section that holds nothing but lines, else nothing."""
    lines = [piece for piece in part.pieces if isinstance(piece, Line)]
    return [line.text for line in lines] if len(lines) == len(part.pieces) else []
