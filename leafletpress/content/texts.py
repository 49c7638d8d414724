"""Every text of a leaflet file, checked where it stands: markup, facts, links, phone numbers.

This walks the plain data, not the Leaflet, so that faults in texts and faults in form are shown
together, and a file with both needs one round of mending.
"""

from __future__ import annotations

import re
from contextlib import suppress
from typing import TYPE_CHECKING

from leafletpress.content.block_names import PASSAGE
from leafletpress.content.forms import WAYS, block_keys, keys_of
from leafletpress.content.inline import (
    PILED,
    InlineError,
    fact_names,
    fill_facts,
    has_piled_marks,
    inline_facts,
    link_address,
    parse_inline,
    tokens,
)
from leafletpress.content.model import Leaflet, Section
from leafletpress.content.telephone import are_several
from leafletpress.errors import Problem
from leafletpress.schema_errors import subject_of

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Iterator, Mapping, Sequence

    from leafletpress.yaml_reader import Data, YamlFile, YamlPath


def check_phone(value: str) -> None:
    """Raise InlineError for a phone number without a digit, and for several in one."""
    if not re.search("[0-9]", value):
        raise InlineError("a phone number needs digits", "such as 0118 496 0368")
    if are_several(value):
        raise InlineError("more than one phone number", "write a list: phone: [0118 496 0123, 0118 496 0124]")


def check_email(value: str) -> None:
    """Raise InlineError for an email address that is none."""
    if re.match("mailto:", value, re.IGNORECASE):
        raise InlineError("an email address is written without mailto:", "such as ward@example.org")
    if not re.fullmatch(r"[^@\s]+@[^@\s]+\.[^@\s]+", value):
        raise InlineError("an email address needs an @ and a domain", "such as ward@example.org")


def check_web(value: str) -> None:
    """Raise InlineError for a web address without https or http."""
    if not re.match("https?://", value):
        raise InlineError("a web address begins with https:// or http://", "such as https://example.org")
    link_address(value.replace("{", "{{").replace("}", "}}"), {})


WAY_CHECKS: Mapping[str, Callable[[str], None]] = {
    "Email": check_email,
    "Phones": check_phone,
    "WebAddress": check_web,
}
DATA_FIELDS = {key.name: WAY_CHECKS[key.word] for key in block_keys() if key.word in WAYS}
# Keys of values that the schema types; none of them may hold markup or facts.
TYPED_AT_TOP = frozenset([key.name for key in keys_of(Leaflet) if key.is_typed])
TYPED_IN_BLOCKS = frozenset([PASSAGE, *(key.name for key in (*block_keys(), *keys_of(Section)) if key.is_typed)])


def text_problems(
    file: YamlFile, given: Mapping[str, str], shown: Collection[str] = (), *, is_filled: bool = True
) -> Iterator[Problem]:
    """Yield what is wrong in the texts and data fields of a file, then its unused facts.

    `given` are facts from elsewhere, `shown` those that what it shows uses. Unless `is_filled`, facts stand for values
    that only a leaflet knows: ways of contact that hold some are not looked at.
    """
    own = facts_of(file)
    facts = {**given, **own}
    used = set(shown)
    for path, value in strings(file.data):
        if not is_checked(path, value):
            continue
        field = field_of(path)
        try:
            names = used_facts(field, value)
            used.update(names)
            if is_filled or field not in DATA_FIELDS or not names:
                check_text(field, value, facts)
        except InlineError as error:
            yield Problem(file.where(path), f"{subject_of(path)}: {error.message}", error.hint)
    for name, value in own.items():
        where = file.where(("facts", name))
        if has_piled_marks(value):
            yield Problem(where, f"fact '{name}': {PILED[0]}", PILED[1])
        if name not in used:
            yield Problem(where, f"fact '{name}' is not used", f"write {{{name}}} in a text, or delete it", "warning")


def is_checked(path: YamlPath, value: str) -> bool:
    """Tell whether what stands at a path is a text or a way of contact, which may hold facts."""
    is_typed = path[0] in TYPED_AT_TOP or (len(path) > 1 and field_of(path) in TYPED_IN_BLOCKS)
    return not is_typed and bool(value.strip())


def facts_used(file: YamlFile) -> frozenset[str]:
    """Return the names of the facts that the texts of a file use, as far as they can be read."""
    found: set[str] = set()
    for path, value in strings(file.data):
        if is_checked(path, value):
            with suppress(InlineError):
                found.update(used_facts(field_of(path), value))
    return frozenset(found)


def field_of(path: YamlPath) -> str:
    """Return the last key of a path, whatever items are below it."""
    return next((part for part in reversed(path) if isinstance(part, str)), "")


def check_text(field: str, value: str, facts: Mapping[str, str]) -> None:
    """Raise InlineError for a text that cannot be set, or for data of the wrong form."""
    if field in DATA_FIELDS:
        DATA_FIELDS[field](fill_facts(value, facts).strip())
    elif not parse_inline(value, facts):
        raise InlineError("nothing but markup", "write the text, or leave it out")


def used_facts(field: str, value: str) -> Sequence[str]:
    """Return the names of the facts that a text or data field uses; raise InlineError."""
    return tuple(fact_names(tokens(value, signs=False))) if field in DATA_FIELDS else inline_facts(value)


def facts_of(file: YamlFile) -> dict[str, str]:
    """Return the facts that have a text for a value, whatever else the file holds."""
    facts = file.data.get("facts")
    if not isinstance(facts, dict):
        return {}
    return {name: " ".join(value.split()) for name, value in facts.items() if isinstance(value, str)}


def strings(data: Data, path: YamlPath = ()) -> Iterator[tuple[YamlPath, str]]:
    """Yield every text in plain data with its path, in the order of the file."""
    if isinstance(data, str):
        yield path, data
    elif isinstance(data, dict):
        for key, value in data.items():
            yield from strings(value, (*path, key))
    else:
        for index, item in enumerate(data):
            yield from strings(item, (*path, index))
