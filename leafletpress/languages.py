"""A tag -> a language: what follows from the tag without anybody configuring it.

Script and name come from CLDR's likely subtags and language names (by Babel), direction from the script, all that a
program must know besides from `lexicon/`; a project gives it the names that wards say (`design/language_names.py`).
BCP 47 tags (`zh-Hans`) are used everywhere inside; gettext folders (`zh_Hans`) at the edge.
"""

from __future__ import annotations

import re
from contextlib import suppress
from dataclasses import dataclass, field, replace
from functools import lru_cache
from typing import TYPE_CHECKING, Literal, NamedTuple

from babel import Locale, UnknownLocaleError

from leafletpress.cldr import ROOT, display_details, display_name, is_script, likely_script
from leafletpress.errors import LeafletPressError
from leafletpress.lexicon.borrowed import BORROWED
from leafletpress.lexicon.lookup import lexicon_of
from leafletpress.lexicon.scripts import script_of

if TYPE_CHECKING:
    from leafletpress.lexicon.form import Lexicon

Direction = Literal["ltr", "rtl"]

SOURCE_LANGUAGE = "en"  # the language that leaflets are written in
# Made-up languages for trying layouts (translation/pseudo.py makes their words): the real locale whose
# script, direction and formats each borrows, and its name. XA and XB are private-use regions (ISO 3166-1).
PSEUDO_LOCALES = {
    "en-XA": ("en", "Accented English (pseudo-locale)"),
    "ar-XB": ("ar", "Mirrored English (pseudo-locale)"),
}
TAG = re.compile(r"[A-Za-z]{2,3}([-_][A-Z][a-z]{3})?([-_]([A-Z]{2}|[0-9]{3}))?")


# Tags of BCP 47 that say that there is no language, or which is not known.
NO_LANGUAGES = frozenset({"und", "zxx", "mul", "mis"})


class UnknownLanguage(LeafletPressError):
    """A tag that is not a language of BCP 47 known to CLDR."""


class Names(NamedTuple):
    """What a language is called: in English, by its readers ("" for CLDR's), further names, what its readers speak."""

    english: str = ""
    own: str = ""
    called: tuple[str, ...] = ()
    spoken: tuple[str, ...] = ()

    def has(self, word: str) -> bool:
        """Tell whether a word is one of the names; capitals do not count."""
        return word.casefold() in {said.casefold() for said in (self.english, self.own, *self.called, *self.spoken)}


@dataclass(frozen=True, slots=True)
class Language:
    """What follows from a tag: gettext folder, CLDR locale, ISO 15924 script, direction.

    `english` and `own` are the names that a project gives it, "" where CLDR's hold: two languages of one tag are equal
    whatever they are called.
    """

    tag: str
    folder: str
    locale: str
    script: str
    direction: Direction
    english: str = field(default="", compare=False)
    own: str = field(default="", compare=False)

    @property
    def base(self) -> str:
        """Return the tag without script and region: `zh` of zh-Hans."""
        return self.tag.partition("-")[0].lower()

    @property
    def lexicon(self) -> Lexicon:
        """Return the facts about the language in its script."""
        return lexicon_of(self.base, self.script)

    @property
    def english_name(self) -> str:
        """Return what English calls the language."""
        made_up = PSEUDO_LOCALES.get(self.tag)
        return made_up[1] if made_up else self.english or self._by_cldr("en") or self.tag

    @property
    def own_name(self) -> str:
        """Return what its speakers call the language, its English name where nobody knows that."""
        return self.own or self._by_cldr(self.locale) or self.english_name

    def named(self, english: str, own: str) -> Language:
        """Return the language under other names, "" for those of CLDR."""
        return replace(self, english=english, own=own) if english or own else self

    def details(self, spoken: str) -> str:
        """Return in the language of a locale what the tag says besides the language, "" for nothing: `Cyrillic`."""
        return display_details(self.folder, spoken)

    def _by_cldr(self, spoken: str) -> str:
        """Return CLDR's name of the language in that of a locale, "" where it has none; never that of a lender."""
        lent = self.locale.partition("_")[0] != self.base
        return display_name(self.folder if lent else self.locale, spoken)

    @property
    def is_rtl(self) -> bool:
        """Tell whether the language is written from right to left."""
        return self.direction == "rtl"

    @property
    def is_pseudo(self) -> bool:
        """Tell whether nobody speaks it: a language made up for trying layouts."""
        return self.tag in PSEUDO_LOCALES


def folder_of(tag: str) -> str:
    """Return the name of a language's folder under locale/ by its tag."""
    return tag.replace("-", "_")


@lru_cache(maxsize=256)
def language(tag: str) -> Language:
    """Return the language of a BCP 47 tag or gettext folder name; raise UnknownLanguage for any other text."""
    if not (match := TAG.fullmatch(tag)) or tag.lower() in NO_LANGUAGES:
        raise UnknownLanguage(f"{tag!r} is not a language tag such as pl, ur or zh-Hans")
    if match[1] and not is_script(match[1][1:]):
        raise UnknownLanguage(
            f"{tag!r}: no language is written in {match[1][1:]}; a script is a code such as Latn or Arab"
        )
    folder = tag.replace("-", "_")
    real, _ = PSEUDO_LOCALES.get(folder.replace("_", "-"), (folder, ""))
    try:
        name, found = _locale_of(real)
        locale, script = str(found), found.script or likely_script(name)
    except (UnknownLocaleError, ValueError) as error:
        locale, script = _without_locale(real)
        if not script:
            hint = f"a tag that says its script is taken, too, such as {real.partition('_')[0]}-Latn"
            raise UnknownLanguage(f"{tag!r} is not a language that CLDR knows; {hint}") from error
    return Language(
        tag=folder.replace("_", "-"),
        folder=folder,
        locale=locale,
        script=script,
        direction="rtl" if script_of(script).rtl else "ltr",
    )


def script_of_tag(tag: str) -> str:
    """Return the ISO 15924 script of a known language by its tag: quicker than to make the whole language."""
    lent = BORROWED.get(tag)
    return lent.script if lent else likely_script(folder_of(tag), unknown="") or language(tag).script


def is_plain_tag(tag: str) -> bool:
    """Tell whether a text is a tag, written as BCP 47 does, of a language that English has a name for."""
    known = tag in BORROWED or (TAG.fullmatch(tag) and display_name(folder_of(tag), "en"))
    return bool(known) and "_" not in tag


def _without_locale(name: str) -> tuple[str, str]:
    """Return the locale that lends dates to a language of which CLDR has no data, and its script, "" if not known.

    A tag may say its script itself.
    """
    base, _, rest = name.partition("_")
    lent = BORROWED.get(base)
    given = rest.partition("_")[0] if len(rest.partition("_")[0]) == len("Latn") else ""
    if given:
        return lent.formats if lent else ROOT, given
    return (lent.formats, lent.script) if lent else (ROOT, likely_script(base, unknown=""))


def _locale_of(name: str) -> tuple[str, Locale]:
    """Return CLDR's name and locale of a folder name; the lexicon is asked where CLDR has no such language of its own.

    Raises UnknownLocaleError or ValueError.
    """
    base, _, rest = name.partition("_")
    with suppress(UnknownLocaleError, ValueError):
        locale = Locale.parse(name)
        if locale.language == base:
            return name, locale
    known = "_".join(filter(None, (lexicon_of(base).locale or base, rest)))
    return known, Locale.parse(known)
