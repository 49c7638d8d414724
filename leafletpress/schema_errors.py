"""voluptuous schemas whose errors speak to people: every fault at once, each with its line and a remedy."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from typing import TYPE_CHECKING, Any, TypeAlias

import voluptuous as vol

from leafletpress.errors import Problem, ProblemsFound
from leafletpress.yaml_reader import bounded, short

if TYPE_CHECKING:
    from leafletpress.yaml_reader import Data, YamlFile

# What schemas are made of and what they return is voluptuous' to say, not the type checker's.
Schema: TypeAlias = Any
Typed: TypeAlias = Any
Check: TypeAlias = Callable[[Any], Typed]


# By identity, for schemas have no other; each is kept so that its identity stays its own.
COMPILED: dict[int, tuple[Schema, vol.Schema]] = {}
MOST_COMPILED = 32


class Wrong(vol.Invalid):
    """What is wrong with a value, and what would be right; `whole` messages name the key themselves."""

    def __init__(self, message: str, hint: str = "", path: Sequence[str | int] = (), *, whole: bool = False) -> None:
        super().__init__(message, list(path))
        self.hint = hint
        self.whole = whole


def validate(file: YamlFile, schema: Schema) -> Typed:
    """Return the file's data as the schema types it; raise ProblemsFound with every fault at once.

    Plain dicts and one-item lists in the schema become `keys` and `each`, so that all faults of all
    items are found and a misspelt key is answered with the right one.
    """
    try:
        return compiled(schema)(file.data)
    except vol.MultipleInvalid as error:
        problems = [as_problem(file, fault) for fault in flat(error)]
        raise ProblemsFound(bounded(sorted(set(problems)))) from error


def compiled(schema: Schema) -> vol.Schema:
    """Return a schema made ready, once for as long as it is remembered: the same for the same object."""
    if id(schema) not in COMPILED:
        if len(COMPILED) >= MOST_COMPILED:
            COMPILED.clear()
        COMPILED[id(schema)] = schema, vol.Schema(prepared(schema))
    return COMPILED[id(schema)][1]


def must(key: str, hint: str | None = None) -> vol.Required:
    """Return a key that may not be missing, with what to say where it is."""
    return vol.Required(key, msg=hint)


def keys(schema: Mapping[Any, Any]) -> Check:
    """Return a check of a mapping by a voluptuous dict schema, which suggests keys for unknown ones."""
    check = vol.Schema({key: prepared(value) for key, value in schema.items()})
    known = [str(key) for key in schema]

    def check_keys(value: Data) -> Typed:
        if not isinstance(value, dict):
            raise Wrong("it should hold keys and values", f"known keys: {', '.join(known)}")
        try:
            return check(value)
        except vol.MultipleInvalid as error:
            raise vol.MultipleInvalid([explained(fault, known, value) for fault in flat(error)]) from error

    return check_keys


def each(schema: Schema) -> Check:
    """Return a check of a list that finds the faults of all items, not of the first one only."""
    check = vol.Schema(prepared(schema))

    def check_each(value: Data) -> list[Typed]:
        if not isinstance(value, list):
            raise Wrong("it should be a list", "begin each item with '- '")
        results: list[Typed] = []
        faults: list[vol.Invalid] = []
        for index, item in enumerate(value):
            try:
                results.append(check(item))
            except vol.MultipleInvalid as error:
                error.prepend([index])
                faults.extend(flat(error))
        if faults:
            raise vol.MultipleInvalid(faults)
        return results

    return check_each


def some(schema: Schema) -> Check:
    """Return a check of a list that holds at least one item."""
    check = each(schema)

    def check_some(value: Data) -> Typed:
        if value in ("", []):
            raise Wrong("there should be at least one item", "write the items, or leave the key out")
        return check(value)

    return check_some


def named(name: Check, schema: Schema) -> Check:
    """Return a check of a mapping whose keys are names of people's own choice, all of one form."""
    check = prepared(schema)

    def check_named(value: Data) -> dict[str, Typed]:
        if not isinstance(value, dict):
            raise Wrong("it should hold names and what belongs to each")
        results: dict[str, Typed] = {}
        faults: list[vol.Invalid] = []
        for key, item in value.items():
            try:
                results[name(key)] = check(item)
            except vol.Invalid as error:
                error.prepend([key])
                faults.append(error)
        if faults:
            raise vol.MultipleInvalid(faults)
        return results

    return check_named


def prepared(schema: Schema) -> Schema:
    """Return the schema with plain dicts and one-item lists made into `keys` and `each`."""
    if isinstance(schema, dict):
        return keys(schema)
    if isinstance(schema, list) and len(schema) == 1:
        return each(schema[0])
    return schema


def flat(error: vol.Invalid) -> Iterator[vol.Invalid]:
    """Yield the single faults of an error, however deep it holds them."""
    if isinstance(error, vol.MultipleInvalid):
        for fault in error.errors:
            yield from flat(fault)
    else:
        yield error


def explained(fault: vol.Invalid, known: Sequence[str], value: Mapping[str, Data]) -> vol.Invalid:
    """Return the fault of a mapping in people's words: an unknown key with a suggestion, a missing key."""
    name = str(fault.path[-1]) if len(fault.path) == 1 else ""
    if name and fault.error_message == "extra keys not allowed":
        near = suggestion(name, known)
        if value.get(name) == "" and not near.startswith("did"):
            near = f"a text that holds a comma needs quotes between {{ and }}; {near}"
        return Wrong(f"unknown key {short(name)}", near, [name], whole=True)
    if name and isinstance(fault, vol.RequiredFieldInvalid):
        custom = "" if fault.error_message == "required key not provided" else str(fault.error_message)
        return Wrong(f"missing key '{name}'", custom, [name], whole=True)
    return fault


def suggestion(name: str, known: Iterable[str]) -> str:
    """Return "did you mean 'x'?" for the nearest known name, else the list of them."""
    from difflib import get_close_matches  # for a name that is wrong

    names = list(known)
    near = get_close_matches(name.strip().lower().replace("-", "_")[:80], names, 1, 0.6)
    return f"did you mean '{near[0]}'?" if near else f"known: {', '.join(names)}"


def as_problem(file: YamlFile, fault: vol.Invalid) -> Problem:
    """Return one fault as a problem with its line, its key and what was found there."""
    path = [part if isinstance(part, int) else str(part) for part in fault.path]
    hint = getattr(fault, "hint", "")
    if getattr(fault, "whole", False) or not path:
        return Problem(file.where(path), str(fault.error_message), hint)
    return Problem(file.where(path), f"{subject_of(path)} is {found(file.data, path)}: {fault.error_message}", hint)


def subject_of(path: Sequence[str | int]) -> str:
    """Return what people call the place at path: `'title'`, `item 2 of 'body'`, `item 1.3 of 'rows'`."""
    last = max(index for index, part in enumerate(path) if isinstance(part, str))
    items = ".".join(str(int(part) + 1) for part in path[last + 1 :])
    return f"item {items} of '{path[last]}'" if items else f"'{path[last]}'"


def found(data: Data, path: Sequence[str | int]) -> str:
    """Return what stands at path, in few words."""
    for part in path:
        try:
            data = data[part]  # type: ignore[index]
        except (KeyError, IndexError, TypeError):
            return "not there"
    if isinstance(data, str):
        return short(data) if data.strip() else "empty"
    if isinstance(data, list):
        return "a list" if data else "an empty list"
    return "a group of keys"
