"""What lists of leaflets and languages say of each, beside the files of the manifest."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING, Any, NamedTuple

from leafletpress.languages import Names, language

if TYPE_CHECKING:
    from leafletpress.content.model import Leaflet


class About(NamedTuple):
    """What a leaflet is found by, in English: its words without markup, and codes by classification."""

    title: str = ""
    subtitle: str = ""
    department: str = ""
    summary: str = ""
    also_called: tuple[str, ...] = ()
    codes: Mapping[str, tuple[str, ...]] = {}


def about(leaflet: Leaflet) -> About:
    """Return what an English leaflet is found by."""
    head = (leaflet.title, leaflet.subtitle, leaflet.department)
    title, subtitle, department = (words_of(one.text, dict(leaflet.facts)) if one else "" for one in head)
    return About(title, subtitle, department, leaflet.summary or "", leaflet.also_called, dict(leaflet.codes))


def words_of(text: str, facts: Mapping[str, str]) -> str:
    """Return a text without markup; one whose markup is at fault, which is told elsewhere, as it was written."""
    from leafletpress.content.inline import InlineError, plain_text  # a build of nothing waits for no reader of texts

    try:
        return plain_text(text, facts)
    except InlineError:
        return text


def about_data(one: About) -> dict[str, Any]:
    """Return what a leaflet is found by as plain data for JSON."""
    codes = {name: list(found) for name, found in one.codes.items()}
    return {**one._asdict(), "also_called": list(one.also_called), "codes": codes}


def about_of(data: Mapping[str, Any]) -> About:
    """Return what `about_data` was made of; raise LookupError, TypeError or AttributeError for anything else."""
    title, subtitle, department, summary = (str(data[name]) for name in ("title", "subtitle", "department", "summary"))
    codes = {str(name): texts(found) for name, found in data["codes"].items()}
    return About(title, subtitle, department, summary, texts(data["also_called"]), codes)


def texts(data: object) -> tuple[str, ...]:
    """Return the texts of a list; raise TypeError for anything else."""
    if not isinstance(data, list | tuple):
        raise TypeError(type(data).__name__)
    return tuple(map(str, data))


def language_rows(tags: Iterable[str], names: Mapping[str, Names]) -> list[dict[str, Any]]:
    """Return what is known of languages, sorted by tag (BCP 47), as plain data for JSON; `names` are the project's."""
    return [language_data(tag, names.get(tag)) for tag in sorted(set(tags))]


def language_data(tag: str, said: Names | None) -> dict[str, Any]:
    """Return what is known of a language: names, direction, script (ISO 15924)."""
    known = language(tag).named(said.english, said.own) if said else language(tag)
    return {
        "tag": tag,
        "english": known.english_name,
        "own": known.own_name,
        "called": list(said.called) if said else [],
        "spoken": list(said.spoken) if said else [],
        "direction": known.direction,
        "script": known.script,
    }
