"""The forms of a leaflet, as a voluptuous schema that finds every fault at once.

Paths are kept: what comes out has the shape of what went in, with texts stripped and dates, chances
and counts typed. `assemble` makes the Leaflet of it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import voluptuous as vol

from leafletpress.content.block_names import block_hint
from leafletpress.content.fields import (
    chance,
    line_count,
    matching,
    one_of,
    picture_name,
    review_date,
    text,
)
from leafletpress.yaml_source import Check, Typed, Wrong, each, keys, must

if TYPE_CHECKING:
    from leafletpress.yaml_source import Data, Schema

MOST_SECTION_LEVELS = 4
WAYS_OF_CONTACT = ("phone", "email", "web", "address")
REFERENCE = matching("[A-Za-z0-9_.-]{1,32}", "letters A-Z, digits, _ . and - only, 32 at most")
VERSION = matching("[A-Za-z0-9][A-Za-z0-9 ._-]{0,19}", "letters A-Z, digits, blanks, _ . and - only, 20 at most")
BRAND = matching("[a-z0-9]+(-[a-z0-9]+)*", "the name of a folder in layouts/brands: lower-case words joined by hyphens")
FACT_NAME = matching("[A-Za-z_][A-Za-z0-9_]{0,39}", "a fact's name is letters A-Z, digits and _ only, 40 at most")


def some(schema: Schema) -> Check:
    """Return a check of a list that holds at least one item."""
    check = each(schema)

    def check_some(value: Data) -> Typed:
        if value in ("", []):
            raise Wrong("there should be at least one item", "write the items, or leave the key out")
        return check(value)

    return check_some


def text_or(check: Check) -> Check:
    """Return a check that takes a text, or whatever else the given check takes."""
    return lambda value: text(value) if isinstance(value, str) else check(value)


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
        return {name: BLOCKS[name](value[name])}
    except vol.Invalid as error:
        error.prepend([name])
        raise


def blocks(value: Data) -> Typed:
    """Check a text or a list of blocks."""
    if isinstance(value, dict):
        raise Wrong("it should be a text or a list of blocks", "begin each block with '- '")
    return text(value) if isinstance(value, str) else BLOCK_LIST(value)


def step(value: Data) -> Typed:
    """Check one step: a text, a list of blocks, or a title with its body."""
    return STEP(value) if isinstance(value, dict) else blocks(value)


def callout(value: Data) -> Typed:
    """Check a callout: a text, or its kind, title and body."""
    return text(value) if isinstance(value, str) else CALLOUT(value)


def contact(value: Data) -> Typed:
    """Check a contact, which needs one way of contact besides its name."""
    checked = CONTACT(value)
    if not any(way in checked for way in WAYS_OF_CONTACT):
        raise Wrong("a contact without a way of contact", f"add one of {', '.join(WAYS_OF_CONTACT)}", whole=True)
    return checked


def cell(value: Data) -> str:
    """Check a cell of a table: a text, or nothing."""
    return "" if isinstance(value, str) and not value.strip() else text(value)


def table(value: Data) -> Typed:
    """Check a table, whose rows all have as many cells as the header, which is empty at its corner at the most."""
    checked = TABLE(value)
    header, rows = checked["header"], checked["rows"]
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
    return checked


def facts(value: Data) -> Typed:
    """Check the facts: names and values."""
    if not isinstance(value, dict):
        raise Wrong("it should hold names and values", "such as day_unit: 0118 496 0368")
    checked: dict[str, str] = {}
    faults: list[vol.Invalid] = []
    for name, fact in value.items():
        try:
            checked[FACT_NAME(name)] = " ".join(text(fact).split())
        except Wrong as error:
            error.prepend([name])
            faults.append(error)
    if faults:
        raise vol.MultipleInvalid(faults)
    return checked


def section(level: int) -> Check:
    """Return the check of a section at a level, counted from 1."""
    form: dict[Schema, Schema] = {must("heading"): text, "body": blocks, "sections": too_deep}
    if level < MOST_SECTION_LEVELS:
        form["sections"] = some(section(level + 1))
    check = keys(form)

    def check_section(value: Data) -> Typed:
        checked = check(value)
        if "body" not in checked and "sections" not in checked:
            raise Wrong("a section that holds nothing", "add a body, sections or both", whole=True)
        return checked

    return check_section


def too_deep(_: Data) -> Typed:
    """Refuse sections below the deepest level."""
    raise Wrong("too deep", f"sections nest {MOST_SECTION_LEVELS} levels at most")


def leaflet(value: Data) -> Typed:
    """Check a whole leaflet."""
    checked = LEAFLET_KEYS(value)
    if "introduction" not in checked and "sections" not in checked:
        raise Wrong("a leaflet without text", "add an introduction, sections or both", whole=True)
    return checked


BLOCK_LIST = some(block)
STEP = keys({must("title"): text, must("body"): blocks})
CALLOUT = keys({must("kind", "note or warning"): one_of("note", "warning"), "title": text, must("body"): blocks})
TABLE = keys({"caption": text, must("header"): some(cell), must("rows"): some(some(cell))})
CONTACT = keys(
    {
        must("name"): text,
        "phone": text_or(some(text)),
        "hours": text,
        "email": text,
        "web": text,
        "address": text,
    }
)


def outcomes(what: str) -> Check:
    """Return the check of a table of risks or benefits."""
    return some({must(what): text, "chance": chance, "note": text})


BLOCKS: dict[str, Check] = {
    "list": some(blocks),
    "steps": some(step),
    "terms": some({must("term"): text, must("meaning"): text}),
    "callout": callout,
    "questions": some({must("question"): text, must("answer"): blocks}),
    "risks": outcomes("risk"),
    "benefits": outcomes("benefit"),
    "table": table,
    "figure": keys(
        {
            must("image"): picture_name,
            must("alt", "say in words what the picture shows"): text,
            "caption": text,
        }
    ),
    "contacts": some(contact),
    "checklist": some(text),
    "writing_lines": keys({must("prompt"): text, must("lines"): line_count}),
}
LEAFLET_KEYS = keys(
    {
        must("reference"): REFERENCE,
        must("version"): VERSION,
        must("title"): text,
        must("brand"): BRAND,
        must("reviewed"): review_date,
        must("next_review"): review_date,
        "subtitle": text,
        "department": text,
        "authors": some(text),
        "sources": some(text),
        "facts": facts,
        "introduction": blocks,
        "sections": some(section(1)),
    }
)
