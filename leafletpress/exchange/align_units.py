"""The two sides of an alignment: the messages of a leaflet and the pieces of an old translation, in reading order."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Literal

from leafletpress.content.inline import InlineError, plain_text
from leafletpress.documents.model import Picture
from leafletpress.exchange.blocks import is_ruled, term_of
from leafletpress.exchange.contacts import BARE
from leafletpress.exchange.lines import Line, folded
from leafletpress.exchange.remarks import Remarks
from leafletpress.exchange.tables import Box, DataTable, pieces_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from leafletpress.content.model import Message
    from leafletpress.documents.model import Document
    from leafletpress.exchange.tables import Piece
    from leafletpress.translation.messages import PlacedMessage

Kind = Literal["heading", "item", "cell", "text", "term", "meaning", "alt", "caption", "contact"]
# What the words that tell a translator where a message stands say of its kind; the first that fits holds.
KINDS: tuple[tuple[str, Kind], ...] = (
    (r"description of the picture", "alt"),
    (r"caption of", "caption"),
    (r"(opening hours|address|name) of|department|author", "contact"),
    (r"term that", "term"),
    (r"meaning of", "meaning"),
    (r"(table heading|table row|note on the|risk$|benefit$)", "cell"),
    (r"(heading|title|question|subtitle|prompt)", "heading"),
    (r"(list item|tick-box line|step \d+$)", "item"),
)
NUMBER = re.compile(r"\d+(?:[.,:/٫٬]\d+)*")
GROUPS = re.compile(r"[.,٬](?=\d{3}\b)")
SIGN = re.compile(r"^[^\W\d_]{1,3}\s*[:：)]\s+")  # Q: and A: in any script
LABEL = re.compile(r"^[^:：]{2,30}[:：]\s*(?=\S)")  # Opening hours: …
LATIN = re.compile(r"\b[A-Z]{2,6}\b|[\w.+-]+@[\w.-]+|\bwww\.\S+|https?://\S+")


@dataclass(frozen=True, slots=True)
class Unit:
    """One text of either side; `shown` is it as readers see it, `numbers` and `anchors` what languages share."""

    text: str
    shown: str
    kind: Kind
    place: str
    numbers: tuple[str, ...]
    anchors: frozenset[str]
    message: Message | None = None


def unit(text: str, shown: str, kind: Kind, place: str, message: Message | None = None) -> Unit:
    """Return a unit with what it shares with other languages."""
    western = "".join(str(unicodedata.digit(char)) if char.isdecimal() else char for char in shown)
    numbers = tuple(sorted(GROUPS.sub("", found) for found in NUMBER.findall(western)))
    return Unit(text, shown, kind, place, numbers, frozenset(LATIN.findall(western)), message)


def message_units(placed: Iterable[PlacedMessage], facts: Mapping[str, str]) -> list[Unit]:
    """Return the messages of a leaflet, facts filled in where they are compared."""
    found: list[Unit] = []
    for one in placed:
        try:
            shown = plain_text(one.message.text, facts)
        except InlineError:
            shown = one.message.text
        found.append(unit(one.message.text, shown, kind_of(one.at), one.at, one.message))
    return found


def kind_of(at: str) -> Kind:
    """Return the kind of a message by what translators are told of its place."""
    last = at.rpartition("”, ")[2] if "”, " in at else at
    last = re.sub(r" “.*", "", last).rpartition(", ")[2] if "column" not in last else last
    return next((kind for form, kind in KINDS if re.match(form, last, re.IGNORECASE)), "text")


def document_units(document: Document, remarks: Remarks) -> list[Unit]:
    """Return the texts of an old translation; what is data (a telephone number, an address to click) is told."""
    found: list[Unit] = []
    for one in _units(pieces_of(document.elements, Remarks([]))):
        if any(form.fullmatch(without_label(one).shown.strip()) for form in BARE.values()):
            remarks.leave(one.place, "a way to reach somebody, of which the leaflet has its own", one.text)
        else:
            found.append(one)
    return found


def _units(pieces: Sequence[Piece]) -> Iterator[Unit]:
    for piece in pieces:
        if isinstance(piece, Picture):
            if piece.alt:
                yield unit(piece.alt, piece.alt, "alt", piece.place)
        elif isinstance(piece, Box):
            yield from _units(piece.pieces)
        elif isinstance(piece, DataTable):
            for number, row in enumerate((piece.header, *piece.rows), 1):
                for column, text in enumerate(row, 1):
                    if text:
                        yield unit(
                            text, text.replace("**", ""), "cell", f"{piece.place}, row {number}, column {column}"
                        )
        elif not is_ruled(piece):
            yield from line_units(piece)


def line_units(line: Line) -> Iterator[Unit]:
    """Yield the texts of a line: one, or a term and its meaning."""
    if not line.item and line.level is None and (parts := term_of(line)):
        yield unit(parts["term"], parts["term"], "term", line.place)
        yield unit(parts["meaning"], parts["meaning"].replace("**", ""), "meaning", line.place)
        return
    is_heading = line.level is not None or (line.is_bold and line.is_short)
    kind: Kind = "caption" if line.style.lower() == "caption" else "heading" if is_heading else "text"
    text = line.plain_markup if is_heading else line.markup
    sign = SIGN.match(text)
    yield unit(text[sign.end() :] if sign else text, folded(line.raw), "item" if line.item else kind, line.place)


def without_label(one: Unit) -> Unit:
    """Return a text without the label in front of it: the words "Opening hours" are no part of the message."""
    found = LABEL.match(one.text)
    return replace(one, text=one.text[found.end() :], shown=one.shown[found.end() :]) if found else one
