"""Which lines are headings, of which level: by their styles, else by their looks (larger, bold, capitals)."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import replace
from itertools import pairwise
from typing import TYPE_CHECKING, TypeGuard

from leafletpress.exchange.contacts import is_contact_line
from leafletpress.exchange.lines import LETTERS, Line, folded, without_start
from leafletpress.exchange.remarks import quoted
from leafletpress.exchange.typed_lists import NUMBER

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from leafletpress.documents.model import Run
    from leafletpress.exchange.remarks import Remarks
    from leafletpress.exchange.tables import Piece

LARGER = 1.0  # points above running text
TITLE_WITHIN = 6  # lines from the beginning
LONG = 40  # characters of a line that is running text for certain
CAPTION = re.compile(r"(Figure|Fig\.?|Picture|Image|Photo(graph)?|Table)\s*\d*\s*[:.–-]", re.IGNORECASE)
CONTACT = re.compile(r"contact|question|information|help|advice|enquir", re.IGNORECASE)
Look = tuple[float, bool, bool]


def with_headings(pieces: Sequence[Piece], remarks: Remarks) -> list[Piece]:
    """Return the pieces of a document, headings with their levels from 1 on, 0 for the title."""
    styled = [piece for piece in pieces if is_line(piece) and piece.level is not None]
    levels = sorted({line.level for line in styled if line.level})
    title = title_of(styled, levels)
    if title is not None and title.level:
        levels = sorted({line.level for line in styled if line.level and line is not title})
    looks = ranks(pieces, has_title=title is not None)
    if not looks and not styled:
        looks = by_text(pieces)
    capitals = abbreviations(pieces)
    made: list[Piece] = []
    for at, piece in enumerate(pieces):
        if not is_line(piece):
            made.append(piece)
        elif piece is title:
            made.append(recased(replace(piece, level=0), capitals, remarks))
        elif piece.level is not None:
            level = levels.index(piece.level) + 1 if piece.level in levels else 1
            made.append(recased(replace(piece, level=level), capitals, remarks))
        elif at in looks:
            level = looks[at] and looks[at] + len(levels)
            told = f"a heading of level {level}" if level else "the title"
            remarks.guess(piece.place, f"{told}, by its look: {quoted(piece.text)}")
            made.append(recased(replace(piece, level=level), capitals, remarks))
        else:
            made.append(piece)
    return with_numbers(apart(made, looks, remarks), remarks)


def apart(pieces: Sequence[Piece], looks: Mapping[int, int], remarks: Remarks) -> list[Piece]:
    """Return the pieces; a guessed heading right below one of its own level stands one level deeper."""
    made = list(pieces)
    for at in looks:
        line, before = made[at], made[at - 1] if at else None
        if isinstance(line, Line) and isinstance(before, Line) and line.level and before.level == line.level:
            remarks.guess(line.place, f"a heading right below another stands under it: {quoted(line.text)}")
            made[at] = replace(line, level=line.level + 1)
    return made


def with_numbers(pieces: Sequence[Piece], remarks: Remarks) -> list[Piece]:
    """Return the pieces without the typed numbers of headings; where only some have one, these are steps."""
    heads = [at for at, piece in enumerate(pieces) if is_line(piece) and piece.level]
    numbered = {at: found for at in heads if (found := NUMBER.match(text_at(pieces, at)))}
    counted = [int(found[1] or found[2]) for found in numbered.values()]
    if len(counted) < 2 or counted != list(range(1, len(counted) + 1)):
        return list(pieces)
    is_all = len(counted) * 2 > len(heads)
    made, level = list(pieces), 0
    for at in heads:
        line = made[at]
        if not isinstance(line, Line) or at not in numbered:
            level = line.level or 0 if isinstance(line, Line) else level
            continue
        found = numbered[at]
        remarks.guess(line.place, "the typed number of a heading, left out", found[0].strip())
        bare = without_start(line, found.end())
        made[at] = bare if is_all else replace(bare, level=level + 1, number=int(found[1] or found[2]))
    return made


def text_at(pieces: Sequence[Piece], at: int) -> str:
    """Return the text of a line as it stands, "" of any other piece."""
    piece = pieces[at]
    return piece.raw if isinstance(piece, Line) else ""


def is_line(piece: Piece) -> TypeGuard[Line]:
    """Tell whether a piece is a line of text."""
    return isinstance(piece, Line)


def title_of(styled: Sequence[Line], levels: Sequence[int]) -> Line | None:
    """Return the title among styled headings: one in that style, or the only heading of the highest level, if first."""
    named = next((line for line in styled if line.level == 0), None)
    if named or not levels:
        return named
    highest = [line for line in styled if line.level == levels[0]]
    return highest[0] if len(highest) == 1 and highest[0] is styled[0] and len(levels) > 1 else None


def by_text(pieces: Sequence[Piece]) -> dict[int, int]:
    """Return the levels of lines that are headings by nothing but their words: short, with a longer text below.

    That is what a text becomes that was pasted without its looks; its first line is the title.
    """
    found: dict[int, int] = {}
    for at, (piece, after) in enumerate(pairwise(pieces)):
        if not is_line(piece) or piece.item or piece.is_boxed or not piece.is_short or is_contact_line(piece.text):
            continue
        is_first = not any(is_line(before) for before in pieces[:at])
        stands_over = not is_line(after) or bool(after.item) or not after.is_short
        if LETTERS.search(piece.text) and not piece.text.endswith(":") and (is_first or stands_over):
            found[at] = 0 if is_first else 1
    return found if len(found) > 1 else {}


def ranks(pieces: Sequence[Piece], *, has_title: bool) -> dict[int, int]:
    """Return the levels of lines that look like headings, by their places in the sequence; 0 is the title."""
    body = body_size(pieces)
    found = {at: look for at in range(len(pieces)) if (look := look_of(pieces, at, body))}
    if not found:
        return {}
    order = sorted(set(found.values()), reverse=True)
    first = min(found)
    alone = sum(look == found[first] for look in found.values()) == 1
    is_title = not has_title and first < TITLE_WITHIN and found[first] == order[0] and (alone or len(found) == 1)
    if is_title:
        order = [look for look in order if look != found[first]] or order
    elif (
        not has_title
        and first < TITLE_WITHIN
        and found[first] == order[0]
        and not any(is_line(piece) and piece.level is not None for piece in pieces)
    ):
        return {at: order.index(look) + 1 if at != first else 0 for at, look in found.items()}
    return {at: 0 if is_title and at == first else order.index(look) + 1 for at, look in found.items()}


def body_size(pieces: Sequence[Piece]) -> float:
    """Return the size of most running text in points, 0 where nothing says it."""
    count: Counter[float] = Counter()
    for piece in pieces:
        if is_line(piece) and piece.level is None and len(piece.text) > LONG:
            count[piece.size or 0] += len(piece.text)
    return count.most_common(1)[0][0] if count else 0


def look_of(pieces: Sequence[Piece], at: int, body: float) -> Look | None:
    """Return the look of a line that seems to be a heading, None for any other piece."""
    line = pieces[at]
    if not is_line(line) or line.level is not None or line.item or line.is_boxed or line.is_term or not line.is_short:
        return None
    if at + 1 == len(pieces) or not LETTERS.search(line.text) or CAPTION.match(line.text) or is_contact_line(line.text):
        return None
    larger = bool(line.size and body and line.size >= body + LARGER)
    if not (larger or line.is_bold or line.is_caps) or (line.text.endswith(":") and not larger):
        return None
    if line.style.lower() in {"caption", "subtitle"} or is_name(pieces, at):
        return None
    return (line.size if larger and line.size else 0.0, line.is_caps, line.is_bold)


def is_name(pieces: Sequence[Piece], at: int) -> bool:
    """Tell whether a line is the name of somebody to contact: what follows are ways to reach them."""
    line, after = pieces[at], pieces[at + 1] if at + 1 < len(pieces) else None
    if not is_line(line) or not isinstance(after, Line) or after.item or not is_contact_line(after.text):
        return False
    return not CONTACT.search(line.text)


def abbreviations(pieces: Sequence[Piece]) -> frozenset[str]:
    """Return the words that stand in capitals inside running text: MRI, CT, NHS."""
    return frozenset(
        word
        for piece in pieces
        if is_line(piece) and not piece.is_caps
        for word in re.findall(r"\b[A-Z][A-Z0-9&]+\b", piece.text)
    )


def recased(line: Line, capitals: frozenset[str], remarks: Remarks) -> Line:
    """Return a heading typed in capitals as a sentence; abbreviations that the text has stay."""
    if not line.is_caps:
        return line
    words = folded(line.raw).split(" ")
    shown = [word if word.strip("().,:?!") in capitals else word.lower() for word in words]
    text = " ".join(shown)
    text = text[:1].upper() + text[1:]
    remarks.guess(line.place, f"capitals became small letters: {quoted(text)}")
    run: Run = replace(line.runs[0], text=text)
    return replace(line, runs=(run,))
