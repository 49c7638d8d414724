"""A language's tag and script -> what is known of it. A language's file is imported when the language is met."""

from __future__ import annotations

from functools import lru_cache
from importlib import import_module
from typing import TYPE_CHECKING

from leafletpress.lexicon.scripts import USUAL_LENGTH, script_of

if TYPE_CHECKING:
    from leafletpress.lexicon.form import Lexicon

LANGUAGES = "leafletpress.lexicon.languages"


@lru_cache(maxsize=256)
def lexicon_of(base: str, script: str = "") -> Lexicon:
    """Return the facts about a language, by its tag without region and the script it is written in ("" if the usual).

    Words in another script are of no use: Punjabi in Arabic letters has a file of its own, pa_arab, or nothing is known
    of it but what the script says.
    """
    known = _known(base)
    if known is None or (script and script not in known.scripts):
        known = _known(f"{base}_{script.lower()}") or _unknown(script, known.locale if known else "")
    usual = script_of(script or known.scripts[0])
    return known._replace(
        stops=known.stops or usual.stops,
        questions=known.questions or usual.questions,
        colons=known.colons or usual.colons,
        length=usual.length if known.length == USUAL_LENGTH else known.length,
    )


@lru_cache(maxsize=256)
def words_file(base: str, script: str = "") -> str:
    """Return the name of the files that hold words of a language in a script, "" if there are none."""
    known = _known(base)
    if known is not None and (not script or script in known.scripts):
        return base
    other = f"{base}_{script.lower()}"
    return other if script and _known(other) else ""


@lru_cache(maxsize=256)
def lexicon_of_tag(tag: str) -> Lexicon:
    """Return the facts about the language of a BCP 47 tag."""
    base, *details = tag.split("-")
    return lexicon_of(base, next((detail for detail in details if len(detail) == len("Latn")), ""))


def _unknown(script: str, locale: str) -> Lexicon:
    from leafletpress.lexicon.form import Lexicon  # a start that meets no language does without

    return Lexicon(scripts=(script,), locale=locale)


def _known(tag: str) -> Lexicon | None:
    """Return what the file of a language says, None if there is none."""
    name = f"{LANGUAGES}.{tag}"
    if not tag.replace("_", "").isalpha():
        return None
    try:
        found: Lexicon = import_module(name).LEXICON
    except ModuleNotFoundError as error:
        if error.name != name:
            raise
        return None
    return found
