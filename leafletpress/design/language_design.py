"""layouts/languages.yaml -> how each script, and each language that differs from it, is set, and what it is called."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import lru_cache
from typing import TYPE_CHECKING, Any, NamedTuple

import voluptuous as vol

from leafletpress.design.brand import text
from leafletpress.design.language_names import NAMES, NO_WRITING, LanguageNames, name, name_problems, names_of
from leafletpress.design.measures import number
from leafletpress.errors import Problem, ProblemsFound, Where
from leafletpress.languages import Language, UnknownLanguage, is_plain_tag, language
from leafletpress.packaged import LAYOUTS, packaged
from leafletpress.schema_errors import Wrong, each, validate
from leafletpress.yaml_reader import YamlFile, read_yaml

if TYPE_CHECKING:
    from pathlib import Path

LARGEST_FACTOR = 2.0
SETTING = {
    vol.Optional("families"): [text],
    vol.Optional("size"): number(0.5, 2),
    vol.Optional("sizes"): {text: number(0.5, 2)},
    vol.Optional("leading"): number(1, 3),
    vol.Optional("heading_leading"): number(1, 3),
}
SET = frozenset(str(key) for key in SETTING)


class LanguageDesign(NamedTuple):
    """Hold how a language is set: families in order, factors of type size, leading as a factor of size."""

    families: tuple[str, ...]
    size: float
    sizes: tuple[tuple[str, float], ...]
    leading: float
    heading_leading: float


@dataclass(frozen=True, slots=True)
class LanguageDesigns:
    """Hold the settings by script and by language, and what languages are called; made by `read_language_designs`."""

    where: Where
    scripts: Mapping[str, Mapping[str, Any]]
    languages: Mapping[str, Mapping[str, Any]]
    fallback: tuple[str, ...]
    names: LanguageNames = field(default_factory=LanguageNames)
    _merged: dict[Language, LanguageDesign] = field(default_factory=dict, init=False, repr=False, compare=False)

    def has_script(self, known: Language) -> bool:
        """Tell whether anything says how the script of a language is set."""
        return known.script in self.scripts or bool(self._own(known))

    def own_families(self, known: Language) -> Sequence[str]:
        """Return the families of a language whose type is not that of its script, none for the others."""
        families: Sequence[str] = self._own(known).get("families", ())
        return families

    def of(self, known: Language) -> LanguageDesign:
        """Return how a language is set: its own settings over those of its script over the fallback."""
        if known not in self._merged:
            self._merged[known] = self._of(known)
        return self._merged[known]

    def _of(self, known: Language) -> LanguageDesign:
        merged = {**self.scripts.get(known.script, {}), **self._own(known)}
        families = dict.fromkeys((*merged.get("families", ()), *self.fallback))
        return LanguageDesign(
            families=tuple(families),
            size=merged.get("size", 1.0),
            sizes=tuple(sorted(merged.get("sizes", {}).items())),
            leading=merged.get("leading", 1.5),
            heading_leading=merged.get("heading_leading", 1.3),
        )

    def _own(self, known: Language) -> Mapping[str, Any]:
        return self.languages.get(known.tag) or self.languages.get(known.tag.partition("-")[0], {})


def some_families(value: object) -> list[str]:
    """Return the names of at least one family; raise Wrong."""
    names: list[str] = each(text)(value)
    if not names:
        raise Wrong("there should be at least one family", "such as [Noto Sans]")
    return names


def script_code(value: object) -> str:
    """Return an ISO 15924 code such as Arab; raise Wrong."""
    if isinstance(value, str) and re.fullmatch(r"[A-Z][a-z]{3}", value):
        return value
    raise Wrong("it is not a script", "write four letters such as Latn or Arab")


def language_tag(value: object) -> str:
    """Return a BCP 47 tag; raise Wrong."""
    if isinstance(value, str) and is_plain_tag(value):
        return value
    try:
        return language(str(value)).tag
    except UnknownLanguage as error:
        raise Wrong("it is not a language", str(error)) from error


SCHEMA = {
    vol.Required("fallback"): some_families,
    vol.Required("scripts"): {script_code: SETTING},
    vol.Optional("languages"): {language_tag: {**SETTING, **NAMES}},
    vol.Optional(NO_WRITING): {name: text},
}
FILE = "languages.yaml"


def read_language_designs(
    path: Path, shown: str, known_families: Iterable[str] | None, doubled: list[Problem] | None = None
) -> LanguageDesigns:
    """Read the settings of scripts and languages; raise ProblemsFound. None for families that nobody knows.

    Of two entries for one script the first counts where there is a list that is told of the second.
    """
    file, data = checked(path, shown, known_families, doubled)
    shipped = packaged(LAYOUTS) / FILE
    names = names_of(data) if path == shipped else names_of(data).over(shipped_names())
    own = {tag: {key: value for key, value in said.items() if key in SET} for tag, said in languages_in(data).items()}
    settings = {tag: setting for tag, setting in own.items() if setting}
    return LanguageDesigns(Where(file.shown, 1), data["scripts"], settings, tuple(data["fallback"]), names)


@lru_cache(maxsize=1)
def shipped_names() -> LanguageNames:
    """Return the names that come with the program; raise ProblemsFound."""
    _, data = checked(packaged(LAYOUTS) / FILE, f"{LAYOUTS}/{FILE}", None)
    return names_of(data)


def checked(
    path: Path, shown: str, known_families: Iterable[str] | None, doubled: list[Problem] | None = None
) -> tuple[YamlFile, Mapping[str, Any]]:
    """Return the file of languages and what it holds; raise ProblemsFound."""
    file = read_yaml(path, shown, doubled)
    data = validated(file)
    strange = family_problems(file, data, set(known_families)) if known_families is not None else []
    if problems := [*strange, *size_problems(file, data), *name_problems(file, data)]:
        raise ProblemsFound(problems)
    return file, data


@lru_cache(maxsize=4)
def validated(file: YamlFile) -> Mapping[str, Any]:
    """Return what the file of languages holds; raise ProblemsFound."""
    data: Mapping[str, Any] = validate(file, SCHEMA)
    return data


def languages_in(data: Mapping[str, Any]) -> Mapping[str, Mapping[str, Any]]:
    """Return what the file of languages says of each, by BCP 47 tag."""
    found: Mapping[str, Mapping[str, Any]] = data.get("languages", {})
    return found


def family_problems(file: YamlFile, data: Mapping[str, Any], known: set[str]) -> list[Problem]:
    """Return an error for each family that layouts/fonts.yaml does not name."""
    named: list[tuple[tuple[str, ...], str]] = [(("fallback",), family) for family in data["fallback"]]
    for group in ("scripts", "languages"):
        for key, setting in data.get(group, {}).items():
            named += [((group, key, "families"), family) for family in setting.get("families", ())]
            named += [((group, key, "sizes", family), family) for family in setting.get("sizes", {})]
    hint = "name it in layouts/fonts.yaml first"
    return [
        Problem(file.where(path), f"unknown font family '{name}'", hint) for path, name in named if name not in known
    ]


def size_problems(file: YamlFile, data: Mapping[str, Any]) -> list[Problem]:
    """Return an error for each factor that would set letters below the layout's smallest type, or twice too large."""
    hint = f"size times sizes must be 1 or more, {LARGEST_FACTOR:g} or less"
    return [
        Problem(file.where([group, key, "sizes", family]), f"'{family}' is set at {total:.2f} of the type size", hint)
        for group in ("scripts", "languages")
        for key, setting in data.get(group, {}).items()
        for family, factor in (*setting.get("sizes", {}).items(), ("", 1.0))
        if not 1 <= (total := setting.get("size", 1.0) * factor) <= LARGEST_FACTOR
    ]
