"""What CLDR says of a locale, from the data files that Babel brings: looked up there, and not kept.

Babel keeps all it knows of every locale that it was asked for, a megabyte each; a process that sets leaflets
in forty languages needs a few words of each. And Babel 2.18 resolves aliases inside data that locales share,
so that the first locale asked lends its months to the others.

What a new Babel may break: the files are pickles, whose keys (`months`, `unit_patterns` …) and classes (`Alias`,
`DateTimePattern`, `NumberPattern`) are named nowhere but in Babel's own modules. This module alone opens them; keys are
also named by those who ask `find`: `translation/formats.py`, `checks/units.py`, `checks/calendar.py` and
`pipeline/glyphs.py`.
`tests/test_cldr.py` compares what is found with what Babel itself says.
"""

from __future__ import annotations

import pickle
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

from babel.core import get_global, parse_locale
from babel.localedata import Alias, resolve_locale_filename

if TYPE_CHECKING:
    from collections.abc import Iterator

# Values are words and patterns, files some hundred kilobytes: a locale's own, a parent's,
# English's and root's at a time.
FOUND, OPEN = 4096, 4
ROOT = "root"


@lru_cache(maxsize=FOUND)
def find(locale: str, *path: str | int | None) -> Any:  # noqa: ANN401 - a text, or one of Babel's patterns
    """Return what stands at a path of keys in the nearest of a locale, its parents and root (UTS #35, 4.1).

    Raises KeyError where none of them has it. Ask for single values: what is found is remembered.
    """
    for name in lineage(locale):
        node: Any = _data(name)
        for at, key in enumerate(path):
            if isinstance(node, Alias):
                return find(locale, *node.keys, *path[at:])
            node = node.get(key) if isinstance(node, dict) else None
        if node is not None:
            return find(locale, *node.keys) if isinstance(node, Alias) else node
    raise KeyError(locale, *path)


def lineage(locale: str) -> Iterator[str]:
    """Yield a locale, its parents, nearest first, and root."""
    name = locale
    while name != ROOT:
        yield name
        name = _parent(name)
    yield ROOT


def likely_script(name: str, unknown: str = "Latn") -> str:
    """Return the ISO 15924 script that CLDR's likely subtags give a locale name, `unknown` where they are silent."""
    parts = name.split("_")
    if len(parts) > 1 and len(parts[1]) == len("Latn"):
        return parts[1]
    likely = get_global("likely_subtags")
    full = likely.get(name) or likely.get(parts[0], "")
    return next((part for part in full.split("_") if len(part) == 4 and part.isalpha()), unknown)


@lru_cache(maxsize=256)
def display_name(locale: str, spoken: str) -> str:
    """Return what a locale is called in the language of another, "" where that has no name for it."""
    base, *_ = parse_locale(locale)
    name, more = _name(spoken, "languages", base), display_details(locale, spoken)
    return f"{name} ({more})" if name and more else name


def display_details(locale: str, spoken: str) -> str:
    """Return what the script and the territory of a locale are called in the language of another, "" for neither."""
    _, territory, script, *_ = parse_locale(locale)
    return ", ".join(filter(None, (_name(spoken, "scripts", script), _name(spoken, "territories", territory))))


def is_script(code: str) -> bool:
    """Tell whether a code is that of a script (ISO 15924) that CLDR knows."""
    return bool(_name("en", "scripts", code))


def script_name(code: str) -> str:
    """Return what English calls a script (ISO 15924), its code where CLDR has no name."""
    return _name("en", "scripts", code) or code


def _name(spoken: str, kind: str, code: str | None) -> str:
    try:
        return str(find(spoken, kind, code)) if code else ""
    except KeyError:
        return ""


def _parent(name: str) -> str:
    exception = get_global("parent_exceptions").get(name)
    if exception:
        return str(exception)
    base, _, last = name.rpartition("_")
    other_script = len(last) == 4 and last.isalpha() and last != likely_script(base)
    return ROOT if other_script or not base else base


@lru_cache(maxsize=OPEN)
def _data(name: str) -> dict[str, Any]:
    """Return what the data file of one locale says, without its parents."""
    data: dict[str, Any] = pickle.loads(Path(resolve_locale_filename(name)).read_bytes())  # noqa: S301
    return data
