"""Ways to reach people: lines such as "Tel: …", "Email: …", opening hours and postal addresses, to `contacts`."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

from leafletpress.exchange.lines import Line, folded
from leafletpress.exchange.remarks import lost_words

if TYPE_CHECKING:
    from collections.abc import Sequence

    from leafletpress.exchange.remarks import Remarks

PHONE = r"\+?\(?\d[\d ()\u2010-\u2013-]{6,18}\d(?:\s*(?:,?\s*ext(?:ension|\.)?|x)\s*\d{1,6})?"
EMAIL = r"[\w.+-]+@[\w-]+(?:\.[\w-]+)+"
WEB = r"(?:https?://|www\.)[^\s,;]+[^\s,;.]"
DAY = r"(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)(?:day)?s?"
HOURS = re.compile(rf"(?:(?:open|available)\b.*|(?:{DAY}|Weekdays|24 hours|Every day)\b.*)", re.IGNORECASE)
POSTCODE = re.compile(r"\b[A-Z]{1,2}\d[A-Z\d]? ?\d[A-Z]{2}\b")
# What stands in front of each way to reach somebody.
LABELS = {
    "phone": r"(?:tel(?:ephone)?(?: (?:no|number))?|phone|mobile|call|ring|switchboard)\.?",
    "email": r"e-?mail(?: address)?",
    "web": r"web(?:site|page)?(?: address)?|online",
    "hours": r"(?:(?:opening|office|clinic|working) )?(?:hours|times)|open|opening",
    "address": r"(?:postal )?address",
}
LABEL = re.compile(rf"\b(?:{'|'.join(f'(?P<{key}>{form})' for key, form in LABELS.items())})\s*[:–-]\s*", re.IGNORECASE)
BARE = {"phone": re.compile(PHONE), "email": re.compile(EMAIL), "web": re.compile(WEB)}
VALUES = {
    "phone": re.compile(rf"({PHONE})(?:\s*(?:or|/|and|,)\s*({PHONE}))?"),
    **{key: BARE[key] for key in ("email", "web")},
}
ONE_LINE = re.compile(
    rf"(?P<name>[^:]{{3,70}}?)(?:[:,]| [–-]| on)?\s+(?:tel(?:ephone)?[:.]?\s*)?(?P<phone>{PHONE})"
    r"(?:\s*\((?P<hours>[^)]*\D[^)]*)\))?\.?",
    re.IGNORECASE,
)
MOST_NAME_WORDS = 9
Contact = dict[str, Any]


def is_contact_line(text: str) -> bool:
    """Tell whether a line is nothing but ways to reach somebody."""
    return bool(ways_of(text))


def ways_of(text: str) -> Contact:
    """Return the ways to reach somebody that a line consists of, nothing where it says anything else."""
    text = folded(text)
    for key, pattern in BARE.items():
        if pattern.fullmatch(text):
            return {key: value_of(key, text)}
    marks = list(LABEL.finditer(text))
    if not marks or marks[0].start():
        return {}
    found: Contact = {}
    for mark, after in zip(marks, [*marks[1:], None], strict=True):
        key = str(mark.lastgroup)
        value = text[mark.end() : after.start() if after else len(text)].strip(" ,;|")
        if key in VALUES and not VALUES[key].fullmatch(value.rstrip(".")):
            return {}
        if not value or key in found:
            return {}
        found[key] = value_of(key, value)
    return found


def value_of(key: str, value: str) -> str | list[str]:
    """Return a value as a leaflet has it."""
    value = value.rstrip(".") if key in VALUES else value
    if key == "web":
        return value if value.startswith("http") else f"https://{value}"
    if key == "phone" and (found := VALUES["phone"].fullmatch(value)) and found[2]:
        return [found[1], found[2]]
    return value


def contact_at(lines: Sequence[Line], at: int, name: str = "") -> tuple[Contact, int] | None:
    """Return the contact that begins at a line and the number of its lines, None where there is none.

    With a `name` (a heading's) the lines may begin with the ways themselves.
    """
    first = lines[at]
    ways = ways_of(first.text)
    if ways and name:
        return gathered(lines, at, {"name": name}, 0)
    if ways or first.item or not first.is_short or len(first.text.split()) > MOST_NAME_WORDS or at + 1 >= len(lines):
        return None
    if not (follows := contact_part(lines, at + 1)):
        return None
    del follows
    return gathered(lines, at, {"name": first.plain_markup.rstrip(":")}, 1)


def contact_part(lines: Sequence[Line], at: int) -> bool:
    """Tell whether a contact goes on at a line: with ways to reach somebody, or an address that ends in a postcode."""
    return bool(ways_of(lines[at].text)) or bool(address_lines(lines, at))


def gathered(lines: Sequence[Line], at: int, contact: Contact, taken: int) -> tuple[Contact, int] | None:
    """Return a contact with all that follows its name, and the number of lines."""
    while at + taken < len(lines) and not lines[at + taken].item:
        line = lines[at + taken]
        ways = ways_of(line.text)
        address = address_lines(lines, at + taken)
        if ways and not set(ways) & set(contact):
            contact.update(ways)
            taken += 1
        elif "hours" not in contact and len(contact) > 1 and HOURS.fullmatch(line.text) and line.is_short:
            contact["hours"] = line.plain_markup
            taken += 1
        elif address and "address" not in contact:
            contact["address"] = "\n".join(one.plain_markup for one in address)
            taken += len(address)
        else:
            break
    return (contact, taken) if len(contact) > 1 else None


def address_lines(lines: Sequence[Line], at: int) -> list[Line]:
    """Return the lines of a postal address that begins here: short ones, the last with a postcode."""
    found: list[Line] = []
    for line in lines[at : at + 6]:
        if line.item or not line.is_short or ways_of(line.text) or line.is_bold:
            return []
        found.append(line)
        if POSTCODE.search(line.text):
            return found
    return []


def one_line_contact(line: Line) -> Contact | None:
    """Return the contact of a line such as "Day unit: 0118 496 0368 (8am to 5pm)", None for any other."""
    found = ONE_LINE.fullmatch(line.text)
    if (
        not found
        or len(found["name"].split()) > MOST_NAME_WORDS
        or re.search(r"\b(if|please|call|you)\b", found["name"], re.I)
    ):
        return None
    contact: Contact = {"name": found["name"].strip(), "phone": found["phone"]}
    if found["hours"]:
        contact["hours"] = found["hours"]
    return contact


def contacts_of_table(
    header: Sequence[str], rows: Sequence[Sequence[str]], remarks: Remarks, place: str
) -> list[Contact] | None:
    """Return the contacts that a table holds, None for a table of anything else."""
    keys = ["name", *(key_of(cell) for cell in header[1:])]
    heads = len(header) > 1 and all(keys) and len(set(keys)) == len(keys) and bool({"phone", "email"} & set(keys))
    if not heads:
        return None
    found: list[Contact] = [
        {key: value_of(key, cell) for key, cell in zip(keys, row, strict=True) if cell} for row in rows
    ]
    if not all(one.get("name") and len(one) > 1 for one in found):
        return None
    if not all(is_way(key, one[key]) for one in found for key in VALUES if key in one):
        return None
    said = [*header, *(cell for row in rows for cell in row)]
    left = lost_words(said, [text for one in found for text in values_of(one)])
    remarks.guess(place, "a table became contacts, its header left out", " ".join(left.elements()))
    return found


def is_way(key: str, value: str | list[str]) -> bool:
    """Tell whether a value is the telephone number or address that its key says."""
    if isinstance(value, list):
        return True
    return bool(VALUES[key].fullmatch(value) or VALUES[key].fullmatch(value.removeprefix("https://")))


def values_of(contact: Contact) -> list[str]:
    """Return every text of a contact."""
    return [text for value in contact.values() for text in ([value] if isinstance(value, str) else value)]


def key_of(cell: str) -> str:
    """Return the key of a contact that a column's header names, "" for any other."""
    return next((key for key, form in LABELS.items() if re.match(rf"(?:{form})\b", cell, re.IGNORECASE)), "")
