"""The forms of a leaflet, as voluptuous schemas that follow from the model and find every fault at once.

What comes out are the classes of the model with their values, texts stripped and dates, chances and counts typed;
`assemble` makes the Leaflet of it, once every path has its line.
"""

from __future__ import annotations

from dataclasses import MISSING
from functools import lru_cache, partial
from typing import TYPE_CHECKING

import voluptuous as vol

from leafletpress.content.assemble import Made, Part, Place, Shown, Words
from leafletpress.content.block_names import CONTACTS, OF_SITE, PASSAGE, block_hint
from leafletpress.content.fields import (
    chance,
    facts,
    line_count,
    matching,
    one_of,
    phones,
    picture_name,
    point,
    review_date,
    text,
)
from leafletpress.content.finding import codes, plain, reference
from leafletpress.content.forms import ITEMS, WHERE, class_of, keys_of
from leafletpress.content.model import BLOCKS, Contact, Leaflet, Paragraph, Passage, QrCode, Section, Table
from leafletpress.content.names import ID
from leafletpress.schema_errors import Check, Typed, Wrong, keys, must, some

if TYPE_CHECKING:
    from leafletpress.content.forms import Key
    from leafletpress.yaml_reader import Data

MOST_SECTION_LEVELS = 4
LONGEST_CODE = 150  # characters of an address: some 50 modules to a side
WAYS_OF_CONTACT = ("phone", "email", "web", "address")


def leaflet(value: Data) -> Typed:
    """Check a whole leaflet."""
    return leaflet_check()(value)


@lru_cache(1)
def leaflet_check() -> Check:
    """Return the check of a whole leaflet."""
    return record(Leaflet, sections=some(section(1)))


def passage(value: Data) -> Typed:
    """Check a whole passage."""
    return passage_check()(value)


@lru_cache(1)
def passage_check() -> Check:
    """Return the check of a whole passage."""
    return record(Passage)


def contacts(value: Data) -> Typed:
    """Check contacts that stand outside a leaflet."""
    return block_check("contacts")(value)


def section(level: int) -> Check:
    """Return the check of a section at a level, counted from 1."""
    return record(Section, sections=some(section(level + 1)) if level < MOST_SECTION_LEVELS else too_deep)


def too_deep(_: Data) -> Typed:
    """Refuse sections below the deepest level."""
    raise Wrong("too deep", f"sections nest {MOST_SECTION_LEVELS} levels at most")


def blocks(value: Data) -> Typed:
    """Check a text or a list of blocks."""
    if isinstance(value, dict):
        raise Wrong("it should be a text or a list of blocks", "begin each block with '- '")
    return [paragraph(value)] if isinstance(value, str) else BLOCK_LIST(value)


def block(value: Data) -> Typed:
    """Check one block: a text, or a mapping whose only key says what it is."""
    if isinstance(value, str):
        return paragraph(value)
    if not isinstance(value, dict):
        raise Wrong("a block is a text or one key", f"name the list, such as 'list:'; known: {', '.join(KNOWN)}")
    known = [key for key in value if key in KNOWN]
    if len(value) > 1 and known:
        others = ", ".join(f"'{key}'" for key in value if key != known[0])
        hint = f"indent {others} below '{known[0]}', or begin a new block with '- '"
        raise Wrong(f"a block holds one key, '{known[0]}'", hint)
    name = known[0] if known else next(iter(value), "")
    if name not in KNOWN:
        raise Wrong(f"unknown block '{name[:40]}'", block_hint(name, value.get(name, ""), KNOWN), [name], whole=True)
    try:
        if name == PASSAGE or (name == "contacts" and isinstance(value[name], str)):
            return shown(name, value[name])
        made: Made = block_check(name)(value[name])
    except vol.Invalid as error:
        error.prepend([name])
        raise
    return made.under(name)


def shown(name: str, value: Data) -> Shown:
    """Check what stands for blocks that are written elsewhere: the name of a passage, the contacts of a site."""
    if name == PASSAGE:
        return Shown(PASSAGE_NAME(value))
    if text(value) != OF_SITE:
        raise Wrong("it should be a list, or the word site", CONTACTS)
    return Shown(None)


def paragraph(value: Data) -> Made:
    """Check a text that is a paragraph by itself."""
    return Made(Paragraph, (((), words(value)),))


@lru_cache(len(BLOCKS))
def block_check(name: str) -> Check:
    """Return the check of what stands under the name of a block."""
    return record(BLOCKS[name], name)


def record(kind: type, part_of: str = "", **instead: Check) -> Check:
    """Return the check of what a class of the model is in a file; `part_of` is the block that it is part of.

    `instead` are checks of fields that do not follow from their types.
    """
    entries = [key for key in keys_of(kind, part_of) if key.is_read]
    checks = {key.name: instead.get(key.field) or check_of(key, part_of) for key in entries}
    parts = [(key.name if key.is_read else "", default_part(key, part_of)) for key in keys_of(kind, part_of)]
    make = partial(made, kind, parts)
    if list(checks) == [ITEMS]:
        return lambda value: make({ITEMS: checks[ITEMS](value)}, below=False)
    marked = {key.name: key.name if key.is_optional else must(key.name, key.form.get("hint")) for key in entries}
    whole, beyond = keys({marked[name]: check for name, check in checks.items()}), BEYOND.get(kind)
    alone = {key.name: key.form["alone"] for key in entries if "alone" in key.form}

    def check_record(value: Data) -> Made:
        for name, taken in alone.items():
            if isinstance(value, str) or (taken == "blocks" and not isinstance(value, dict)):
                return make({name: checks[name](value)}, below=False)
        checked = whole(value)
        if beyond:
            beyond(checked)
        return make(checked)

    return check_record


def made(kind: type, parts: list[tuple[str, Part]], values: dict[str, Typed], *, below: bool = True) -> Made:
    """Return a class of the model with checked values, which stand `below` their keys; `parts` are keys, defaults."""
    found = [((name,) if below else (), values[name]) if name in values else part for name, part in parts]
    return Made(kind, tuple(found))


def default_part(key: Key, part_of: str) -> Part:
    """Return what stands for a key that the file leaves out or cannot have: a place, the block's name, its default."""
    if key.word == WHERE:
        return (key.name,), Place()
    if key.form.get("named"):
        return (), part_of
    return (), key.default if key.default is not MISSING else next(iter(key.choices), None)


def check_of(key: Key, part_of: str) -> Check:
    """Return the check of a key's value, by the word for its type."""
    if key.choices:
        check: Check = one_of(*key.choices)
    elif key.word == "Code":
        check = matching(key.form["pattern"], key.form["rule"])
    else:
        check = CHECKS.get(key.word) or record(class_of(key.word), part_of)
    for _ in range(key.depth):
        check = some(check)
    return check


def words(value: Data) -> Words:
    """Check a text that is translated."""
    return Words(text(value))


def cell(value: Data) -> Words | None:
    """Check a cell of a table: a text, or nothing."""
    return None if isinstance(value, str) and not value.strip() else words(value)


def one_of_keys(names: tuple[str, ...], fault: str, hint: str) -> Check:
    """Return a check that a mapping has one of several keys at least."""

    def check_keys(value: dict[str, Typed]) -> None:
        if not any(name in value for name in names):
            raise Wrong(fault, hint, whole=True)

    return check_keys


def even_rows(table: dict[str, Typed]) -> None:
    """Raise MultipleInvalid for rows that have not as many cells as the header, and for columns without a name."""
    header, rows = table["header"], table.get("rows", [])
    if not rows and not table.get("empty_rows"):
        raise Wrong(
            "missing key 'rows'", "write the rows, or empty_rows: and how many there are to write in", whole=True
        )
    faults: list[vol.Invalid] = [
        Wrong(
            f"row {index + 1} has {len(row)} cell{'s' * (len(row) != 1)}",
            f"the header has {len(header)}; write '' for an empty cell",
            ["rows", index],
            whole=True,
        )
        for index, row in enumerate(rows)
        if len(row) != len(header)
    ]
    for index, name in enumerate(header):
        if not name and (index or len(header) == 1):
            faults.append(Wrong("a column needs a name", "only the first may go without", ["header", index]))
    if faults:
        raise vol.MultipleInvalid(faults)


def short_address(code: dict[str, Typed]) -> None:
    """Raise Wrong for an address whose code would be too fine for a camera."""
    if len(code["web"]) > LONGEST_CODE:
        fault = f"'web' has {len(code['web'])} characters, too many for a code that a telephone reads"
        raise Wrong(fault, f"at most {LONGEST_CODE}: leave out what follows the ?", ["web"], whole=True)


# What must hold of all the keys of a class together.
BEYOND: dict[type, Check] = {
    Contact: one_of_keys(
        WAYS_OF_CONTACT, "a contact without a way of contact", f"add one of {', '.join(WAYS_OF_CONTACT)}"
    ),
    Leaflet: one_of_keys(
        ("introduction", "sections"), "a leaflet without text", "add an introduction, sections or both"
    ),
    QrCode: short_address,
    Section: one_of_keys(("body", "sections"), "a section that holds nothing", "add a body, sections or both"),
    Table: even_rows,
}
BLOCK_LIST = some(block)
KNOWN = (*BLOCKS, PASSAGE)
PASSAGE_NAME = matching(ID.pattern, "the name of a file in leaflets/passages, without .yaml")
CHECKS: dict[str, Check] = {
    "Blocks": blocks,
    "Cell": cell,
    "Chance": chance,
    "Codes": codes,
    "Email": text,
    "Facts": facts,
    "Item": blocks,
    "LineCount": line_count,
    "Message": words,
    "Phones": phones,
    "PictureName": picture_name,
    "Plain": plain,
    "Point": point,
    "Reference": reference,
    "ReviewDate": review_date,
    "WebAddress": text,
    "str": text,
}
