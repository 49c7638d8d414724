"""The forms of a leaflet, as voluptuous schemas that follow from the model and find every fault at once.

Paths are kept: what comes out has the shape of what went in, with texts stripped and dates, chances
and counts typed. `assemble` makes the Leaflet of it.
"""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING, Any

import voluptuous as vol

from leafletpress.content.block_names import block_hint
from leafletpress.content.fields import (
    chance,
    facts,
    line_count,
    matching,
    one_of,
    phones,
    picture_name,
    review_date,
    text,
)
from leafletpress.content.forms import ITEMS, class_of, is_list, item_of, keys_of, words_of
from leafletpress.content.model import BLOCKS, Contact, Form, Leaflet, Section, Table
from leafletpress.schema_errors import Check, Typed, Wrong, keys, must, some

if TYPE_CHECKING:
    from collections.abc import Callable

    from leafletpress.yaml_reader import Data

MOST_SECTION_LEVELS = 4
WAYS_OF_CONTACT = ("phone", "email", "web", "address")


def leaflet(value: Data) -> Typed:
    """Check a whole leaflet."""
    return leaflet_check()(value)


@lru_cache(1)
def leaflet_check() -> Check:
    """Return the check of a whole leaflet."""
    return record(Leaflet, sections=some(section(1)))


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
    return text(value) if isinstance(value, str) else BLOCK_LIST(value)


def block(value: Data) -> Typed:
    """Check one block: a text, or a mapping whose only key says what it is."""
    if isinstance(value, str):
        return text(value)
    if not isinstance(value, dict):
        raise Wrong("a block is a text or one key", f"name the list, such as 'list:'; known: {', '.join(BLOCKS)}")
    known = [key for key in value if key in BLOCKS]
    if len(value) > 1 and known:
        others = ", ".join(f"'{key}'" for key in value if key != known[0])
        hint = f"indent {others} below '{known[0]}', or begin a new block with '- '"
        raise Wrong(f"a block holds one key, '{known[0]}'", hint)
    name = known[0] if known else next(iter(value), "")
    if name not in BLOCKS:
        raise Wrong(f"unknown block '{name[:40]}'", block_hint(name, value.get(name, ""), BLOCKS), [name], whole=True)
    try:
        return {name: block_check(name)(value[name])}
    except vol.Invalid as error:
        error.prepend([name])
        raise


@lru_cache(len(BLOCKS))
def block_check(name: str) -> Check:
    """Return the check of what stands under the name of a block."""
    return record(BLOCKS[name], name)


def record(kind: type, part_of: str = "", **instead: Check) -> Check:
    """Return the check of what a class of the model is in a file; `part_of` is the block that it is part of.

    `instead` are checks of keys that do not follow from their types.
    """
    entries = [key for key in keys_of(kind, part_of) if key.is_read]
    checks = {key.name: instead.get(key.field) or check_of(key.word, key.form, part_of) for key in entries}
    if is_list(kind):
        return checks[ITEMS]
    marked = {key.name: key.name if key.optional else must(key.name, key.form.get("hint")) for key in entries}
    whole = keys({marked[name]: check for name, check in checks.items()})
    beyond = BEYOND.get(kind)
    alone = next((key for key in entries if "alone" in key.form), None)

    def check_record(value: Data) -> Typed:
        if alone and (isinstance(value, str) or (alone.form["alone"] == "blocks" and not isinstance(value, dict))):
            return checks[alone.name](value)
        checked = whole(value)
        if beyond:
            beyond(checked)
        return checked

    return check_record


def check_of(word: str, form: Form, part_of: str) -> Check:
    """Return the check of a value by the word for its type."""
    if item := item_of(word):
        return some(check_of(item, form, part_of))
    if allowed := words_of(word):
        return one_of(*allowed)
    if word == "Code":
        return matching(form["pattern"], form["rule"])
    return CHECKS.get(word) or record(class_of(word), part_of)


def cell(value: Data) -> str:
    """Check a cell of a table: a text, or nothing."""
    return "" if isinstance(value, str) and not value.strip() else text(value)


# --- what must hold beyond the single keys


def some_way(contact: dict[str, Any]) -> None:
    """Raise Wrong for a contact that has nothing but a name."""
    if not any(way in contact for way in WAYS_OF_CONTACT):
        raise Wrong("a contact without a way of contact", f"add one of {', '.join(WAYS_OF_CONTACT)}", whole=True)


def even_rows(table: dict[str, Any]) -> None:
    """Raise MultipleInvalid for rows that have not as many cells as the header, and for columns without a name."""
    header, rows = table["header"], table["rows"]
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


def some_content(section: dict[str, Any]) -> None:
    """Raise Wrong for a section with nothing under its heading."""
    if "body" not in section and "sections" not in section:
        raise Wrong("a section that holds nothing", "add a body, sections or both", whole=True)


def some_text(leaflet: dict[str, Any]) -> None:
    """Raise Wrong for a leaflet with nothing under its title."""
    if "introduction" not in leaflet and "sections" not in leaflet:
        raise Wrong("a leaflet without text", "add an introduction, sections or both", whole=True)


BEYOND: dict[type, Callable[[dict[str, Any]], None]] = {
    Contact: some_way,
    Leaflet: some_text,
    Section: some_content,
    Table: even_rows,
}
BLOCK_LIST = some(block)
CHECKS: dict[str, Check] = {
    "Blocks": blocks,
    "Cell": cell,
    "Chance": chance,
    "Email": text,
    "Facts": facts,
    "Item": blocks,
    "LineCount": line_count,
    "Message": text,
    "Phones": phones,
    "PictureName": picture_name,
    "ReviewDate": review_date,
    "WebAddress": text,
    "str": text,
}
