"""What stands at the head or foot of an old leaflet: its reference, version, dates, department and authors."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from leafletpress.content.reference import reference_fault
from leafletpress.exchange.lines import Line, folded
from leafletpress.lexicon.source import MONTHS

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from leafletpress.documents.model import Paragraph
    from leafletpress.exchange.remarks import Remarks
    from leafletpress.exchange.tables import Piece

MONTH = "|".join(f"{name}|{name[:3]}" for name in MONTHS)
DAY_FIRST = r"(?:\d{1,2}(?:st|nd|rd|th)? )?"
DATE = rf"(?:{DAY_FIRST}(?:{MONTH}),? \d{{4}}|(?:\d{{1,2}}/)?\d{{1,2}}/\d{{4}}|\d{{4}}-\d{{2}}(?:-\d{{2}})?)"
# How old leaflets name what stands at their head and foot, in front of each value.
NEXT_REVIEW = (
    r"(?:next|due for|date (?:of|for)(?: next)?) review(?: date| due)?|review (?:date|due|by)|to be reviewed(?: by)?"
    r"|expiry(?: date)?"
)
ISSUED = "issued?|publication|published|produced|reviewed|last reviewed"
REVIEWED = (
    rf"(?:last )?reviewed|date (?:of )?(?:{ISSUED})|last review(?: date)?|issued?(?: date)?|published|produced|approved"
    r"|publication date|written"
)
REFERENCE = r"ref(?:erence)?(?: (?:no|number|code))?|(?:leaflet|document) (?:no|number|code|id)|code"
FORMS = {
    "next_review": rf"(?:{NEXT_REVIEW})[\s:.–-]*({DATE})",
    "reviewed": rf"(?:{REVIEWED})(?: on| in)?[\s:.–-]*({DATE})",
    "reference": rf"(?:leaflet |document )?(?:{REFERENCE})\.?[\s:–-]+([A-Za-z0-9][A-Za-z0-9_./-]{{2,31}})",
    "version": r"(?:version|edition|v)\.?[\s:–-]*(?:no\.? )?(\d[\w.]{0,8})",
    "department": r"(?:department|service|directorate)\s*[:–-]\s*([^|;\t\n]{3,60})",
    "authors": r"(?:written by|authors?|produced by|author\(s\))\s*[:–-]?\s+([^|\t\n]{3,120})",
}
PATTERNS = {key: re.compile(rf"(?<![A-Za-z]){form}", re.IGNORECASE) for key, form in FORMS.items()}
PAGE = re.compile(r"(?:page )?\d+(?: of \d+|\s*/\s*\d+)?", re.IGNORECASE)
ALONE = re.compile(r"[A-Z]{2,6}[_/-]{1,2}[A-Z0-9_/-]{3,20}")  # a reference on a line of its own
REST = re.compile(r"[^\W_]{2,}")
MOST_REST = 3  # words of a line that is metadata which are none


@dataclass
class Metadata:
    """What was found, by the keys of a leaflet."""

    values: dict[str, str] = field(default_factory=dict)

    def add(self, key: str, value: str) -> bool:
        """Keep the first value found for a key; tell whether it is that."""
        return self.values.setdefault(key, value) == value


def from_furniture(paragraphs: Iterable[Paragraph], known: Metadata, remarks: Remarks) -> None:
    """Take what page heads and feet say; their other words are told."""
    for paragraph in paragraphs:
        text = folded(paragraph.text)
        found = values_in(text)
        for key, value in found.items():
            known.add(key, value)
        told = ", ".join(f"{key} {value}" for key, value in found.items())
        what = f"taken as {told}" if told else "words at the head or foot of pages, left out: the layout prints its own"
        if not PAGE.fullmatch(text):
            (remarks.guess if found else remarks.leave)(paragraph.place, what, text)
        else:
            remarks.leave(paragraph.place, "the number of a page, left out", text)


def from_lines(pieces: Sequence[Piece], known: Metadata, remarks: Remarks) -> list[Piece]:
    """Take lines that say nothing but reference, version, dates and the like; return the other pieces."""
    kept: list[Piece] = []
    for piece in pieces:
        found = values_in(piece.text) if isinstance(piece, Line) and piece.level is None and not piece.item else {}
        if isinstance(piece, Line) and found and is_nothing_else(piece.text):
            for key, value in found.items():
                known.add(key, value)
            told = ", ".join(f"{key} {value}" for key, value in found.items())
            remarks.guess(piece.place, f"taken as {told}", piece.text)
        else:
            kept.append(piece)
    return kept


def values_in(text: str) -> dict[str, str]:
    """Return the values that a line names, by the keys of a leaflet."""
    found: dict[str, str] = {}
    if ALONE.fullmatch(text) and re.search(r"\d", text):
        found["reference"] = re.sub(r"[^A-Za-z0-9_.-]", "-", text)
    for key, pattern in PATTERNS.items():
        if match := pattern.search(text):
            value = match[1].strip(" .,")
            if key in {"reviewed", "next_review"}:
                value = iso_date(value)
            if key == "reference":
                value = re.sub(r"[^A-Za-z0-9_.-]", "-", value)
                value = value if re.search(r"\d", value) and not reference_fault(value) else ""
            if value:
                found[key] = value
    return found


def is_nothing_else(text: str) -> bool:
    """Tell whether a line has hardly a word that is none of the values that it names."""
    for pattern in (ALONE, *PATTERNS.values()):
        text = pattern.sub(" ", text)
    return len(REST.findall(text)) <= MOST_REST and not text.rstrip().endswith("?")


def iso_date(text: str) -> str:
    """Return YYYY-MM or YYYY-MM-DD of a date as people write it (day before month), "" for none."""
    if re.fullmatch(r"\d{4}-\d{2}(-\d{2})?", text):
        return text
    numbers = re.fullmatch(r"(?:(\d{1,2})/)?(\d{1,2})/(\d{4})", text)
    words = re.fullmatch(r"(?:(\d{1,2})(?:st|nd|rd|th)? )?([A-Za-z]+),? (\d{4})", text)
    if numbers:
        day, month, year = numbers[1], int(numbers[2]), numbers[3]
    elif words:
        names = [name[:3].lower() for name in MONTHS]
        day, month, year = words[1], names.index(words[2][:3].lower()) + 1, words[3]
    else:
        return ""
    return f"{year}-{month:02}" + (f"-{int(day):02}" if day else "") if 1 <= month <= 12 else ""
