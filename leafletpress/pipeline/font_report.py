"""Scripts and their fonts: where each is found on this machine, which version, and what is missing."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import NamedTuple

from leafletpress.cldr import script_name
from leafletpress.design.design import FONTS, Designs
from leafletpress.errors import MissingFont, Problem
from leafletpress.languages import Language, language
from leafletpress.pipeline.glyph_check import without_script
from leafletpress.pipeline.rule_ids import NO_FONT
from leafletpress.typography.font_files import FontSpec, checked_source


class FontRow(NamedTuple):
    """One family of what is set in it: a script, a language whose type is its own, or the signs that others lack.

    `used_by` are English names of languages of the project, or `all`; `folder` is where its files are. `fault` says
    what is missing and how to get it, "" where nothing is.
    """

    sets: str
    family: str
    package: str
    used_by: tuple[str, ...]
    folder: str
    fault: str


def font_rows(designs: Designs, spoken: Sequence[Language]) -> tuple[FontRow, ...]:
    """Return a row for each family of layouts/languages.yaml, in its order; `spoken` are the project's languages."""
    tables = designs.languages
    rows: list[FontRow] = []
    for code, setting in tables.scripts.items():
        users = [known.english_name for known in spoken if known.script == code and not tables.own_families(known)]
        rows += _rows(designs, f"{code} {script_name(code)}", setting.get("families", ()), users)
    for tag, setting in tables.languages.items():
        known = tables.names.named(language(tag))
        users = [one.english_name for one in spoken if tag in (one.tag, one.base)]
        rows += _rows(designs, f"{tag} {known.english_name}", setting.get("families", ()), users)
    return (*rows, *_rows(designs, "signs", tables.fallback, ["all"]))


def font_problems(rows: Iterable[FontRow], designs: Designs, spoken: Iterable[Language]) -> Iterator[Problem]:
    """Yield an error for each font that a language of the project needs and has not got."""
    for fault in dict.fromkeys(row.fault for row in rows if row.fault and row.used_by):
        yield Problem(FONTS, fault, rule=NO_FONT)
    yield from (without_script(known) for known in spoken if not designs.languages.has_script(known))


def _rows(designs: Designs, sets: str, families: Iterable[str], users: Sequence[str]) -> Iterator[FontRow]:
    for family in families:
        spec = designs.fonts.specs[family]
        folder, fault = _found(spec)
        yield FontRow(sets, family, f"{spec.source} {spec.version}", tuple(users), folder, fault)


def _found(spec: FontSpec) -> tuple[str, str]:
    """Return the folder of a family's files, or what is wrong with one of them."""
    try:
        paths = [checked_source(spec, file) for file in spec.files.values()]
    except MissingFont as error:
        return "", str(error)
    return str(Path(paths[0]).parent), ""
