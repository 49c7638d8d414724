"""What languages are called by wards and by their readers: the names in layouts/languages.yaml, over those of CLDR.

Which leaflet somebody gets who asks in Mirpuri hangs on them, so they stand in a table that people review, and each
own name is held against the script of its language.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

import voluptuous as vol

from leafletpress.cldr import script_name
from leafletpress.design.brand import text
from leafletpress.errors import Problem
from leafletpress.languages import Language, Names, language, script_of_tag
from leafletpress.lexicon.scripts import MIXED
from leafletpress.schema_errors import Wrong

if TYPE_CHECKING:
    from leafletpress.yaml_reader import YamlFile

LONGEST = 60  # characters of a name: more do not stand in a column
LANGUAGES, NO_WRITING = "languages", "no_writing"


@dataclass(frozen=True, slots=True)
class LanguageNames:
    """The names of languages by BCP 47 tag, and by word what to ask where a word leads to no leaflet."""

    languages: Mapping[str, Names] = field(default_factory=dict)
    no_writing: Mapping[str, str] = field(default_factory=dict)

    def named(self, known: Language) -> Language:
        """Return a language under its names; one with a region or script besides is called after its base.

        A name in a base's script is not that of the language in another.
        """
        if own := self.languages.get(known.tag):
            return known.named(own.english, own.own)
        base = self.languages.get(known.base)
        if base is None or known.tag == known.base:
            return known
        same_script = language(known.base).script == known.script
        return known.named(
            _with_details(base.english, known.details("en")),
            _with_details(base.own, known.details(known.locale)) if same_script else "",
        )

    def of(self, known: Language) -> Names:
        """Return the names of a language, that in English in any case.

        CLDR's own names of many languages, a megabyte of data each, are left to who shows them.
        """
        said = self.named(known)
        return self.languages.get(known.tag, Names())._replace(english=said.english_name, own=said.own)

    def over(self, others: LanguageNames) -> LanguageNames:
        """Return these names, and those of others for languages and words that these do not name."""
        return LanguageNames({**others.languages, **self.languages}, {**others.no_writing, **self.no_writing})


def _with_details(name: str, details: str) -> str:
    return f"{name} ({details})" if name and details else name


def name(value: object) -> str:
    """Return a name of a language; raise Wrong for what is none."""
    found = text(value)
    if len(found) > LONGEST:
        raise Wrong("it is too long for a name", f"write {LONGEST} characters or fewer")
    return found


# The keys of a language in layouts/languages.yaml that say what it is called.
NAMES = {
    vol.Optional("english"): name,
    vol.Optional("own"): name,
    vol.Optional("called"): [name],
    vol.Optional("spoken"): [name],
}


def names_of(data: Mapping[str, Any]) -> LanguageNames:
    """Return the names that a validated layouts/languages.yaml holds."""
    found = {
        tag: Names(
            setting.get("english", ""),
            setting.get("own", ""),
            tuple(setting.get("called", ())),
            tuple(setting.get("spoken", ())),
        )
        for tag, setting in data.get(LANGUAGES, {}).items()
    }
    return LanguageNames({tag: names for tag, names in found.items() if any(names)}, data.get(NO_WRITING, {}))


def name_problems(file: YamlFile, data: Mapping[str, Any]) -> list[Problem]:
    """Return an error for each own name in a strange script, name that stands twice, and word that leads both ways."""
    leading: dict[str, str] = {}
    found: list[Problem] = []
    for tag, setting in data.get(LANGUAGES, {}).items():
        found += _script_problems(file, tag, setting.get("own", ""))
        found += _doubled(file, tag, setting)
        leading |= {word.casefold(): tag for key in ("called", "spoken") for word in setting.get(key, ())}
    for word in data.get(NO_WRITING, {}):
        if tag := leading.get(word.casefold(), ""):
            fault = f"'{word}' leads to no leaflet here, and to {language(tag).english_name} ({tag}) above"
            found.append(Problem(file.where([NO_WRITING, word]), fault, "keep one of the two"))
    return found


def _script_problems(file: YamlFile, tag: str, own: str) -> Iterator[Problem]:
    script = script_of_tag(tag)
    strange = "".join(dict.fromkeys(char for char in own if char.isalpha() and not _is_in(script, char)))
    if strange:
        fault = f"the own name of {tag}, '{own}', is not in its script, {script_name(script)}: {strange}"
        hint = "write it as its readers do, or name the language by a tag with the script, such as ku-Arab"
        yield Problem(file.where([LANGUAGES, tag, "own"]), fault, hint)


def _is_in(script: str, char: str) -> bool:
    """Tell whether a letter belongs to a script (ISO 15924), or to all."""
    from leafletpress.typography.analyse import SCRIPTS

    return SCRIPTS.find(char) in ("Zyyy", "Zinh", *MIXED.get(script, (script,)))


def _doubled(file: YamlFile, tag: str, setting: Mapping[str, Any]) -> Iterator[Problem]:
    seen: set[str] = {setting[key].casefold() for key in ("english", "own") if key in setting}
    for key in ("called", "spoken"):
        for index, word in enumerate(setting.get(key, ())):
            if word.casefold() in seen:
                fault = f"'{word}' stands twice among the names of {tag}"
                yield Problem(file.where([LANGUAGES, tag, key, index]), fault, "delete one")
            seen.add(word.casefold())
