"""Every file of a language is complete and holds nothing else, and no other place knows languages by their tags."""

from __future__ import annotations

import ast
import re
import unicodedata
from collections.abc import Iterator
from importlib import import_module
from pathlib import Path
from pkgutil import iter_modules

import pytest
from babel.core import get_global
from babel.localedata import locale_identifiers

import leafletpress
from leafletpress.languages import language
from leafletpress.lexicon import languages
from leafletpress.lexicon.concepts import opposites_of
from leafletpress.lexicon.form import Lexicon
from leafletpress.lexicon.lookup import lexicon_of, lexicon_of_tag
from leafletpress.lexicon.measures import CONCEPTS, COUNTED
from leafletpress.lexicon.scripts import SCRIPTS

PACKAGE = Path(leafletpress.__file__).parent
TAGS = sorted(found.name for found in iter_modules(languages.__path__))
# What is compared with texts in small letters; the words of the clock are looked for as they are written.
SMALL = ("numbers", "amounts", "units", "repeats", "abbreviations")
# A language whose words are known is known so far at least: every rule about numbers speaks, and about denials if it
# denies by words of their own.
NEEDED = ("numbers", "units", "quotes")
DURATIONS = {"hour", "minute", "day", "week", "month"}


def lexicon(tag: str) -> Lexicon:
    found: Lexicon = import_module(f"{languages.__name__}.{tag}").LEXICON
    return found


def words_of(tag: str, facts: tuple[str, ...] = Lexicon._fields) -> Iterator[str]:
    """Yield all words, phrases and marks of a language's facts."""
    for fact in facts:
        value = getattr(lexicon(tag), fact)
        listed = [*value, *value.values()] if isinstance(value, dict) else [value] if isinstance(value, str) else value
        yield from (
            word for word in (listed if isinstance(listed, (list, tuple, frozenset)) else ()) if isinstance(word, str)
        )


@pytest.mark.parametrize("tag", TAGS)
def test_a_file_holds_one_lexicon_and_nothing_else(tag: str) -> None:
    tree = ast.parse((PACKAGE / "lexicon" / "languages" / f"{tag}.py").read_text("utf-8"))
    docstring, *body = tree.body
    assert isinstance(docstring, ast.Expr)
    assert {type(one) for one in body[:-1]} == {ast.ImportFrom}
    assert isinstance(body[-1], ast.Assign)
    assert isinstance(lexicon(tag), Lexicon)


@pytest.mark.parametrize("tag", TAGS)
def test_a_file_is_of_a_language_in_scripts_that_are_known(tag: str) -> None:
    scripts = lexicon(tag).scripts
    base, _, script = tag.partition("_")
    assert language(f"{base}_{script.title()}" if script else base).script == scripts[0]
    assert set(scripts) <= SCRIPTS.keys()


@pytest.mark.parametrize("tag", TAGS)
def test_a_language_with_words_has_all_that_are_needed(tag: str) -> None:
    known = lexicon(tag)
    denies = opposites_of(tag) is not None
    assert {bool(getattr(known, fact)) for fact in NEEDED if fact != "numbers"} in ({True}, {False})
    if known.numbers:
        assert set(known.numbers.values()) >= {2, 3, 4, 5, 6, 7, 8, 10, 12, 20, 24, 30, 100} - composed(known)
    if denies:
        assert known.numbers
        assert known.units.keys() >= DURATIONS
        assert known.pair_forward or known.pair_backward


def composed(known: Lexicon) -> set[int]:
    """Return the numbers of several words or signs, which are read from their parts."""
    return {24, 12, 20, 30} if 1_000 in known.numbers.values() or 21 not in known.numbers.values() else set()


@pytest.mark.parametrize("tag", TAGS)
def test_words_are_as_texts_are_compared(tag: str) -> None:
    assert [word for word in words_of(tag) if word != unicodedata.normalize("NFC", word)] == []
    assert [word for word in words_of(tag, SMALL) if word not in CONCEPTS and word != word.lower()] == []
    assert "" not in words_of(tag, SMALL)


@pytest.mark.parametrize("tag", TAGS)
def test_units_and_marks_are_sound(tag: str) -> None:
    known = lexicon(tag)
    assert known.units.keys() <= {*CONCEPTS, *COUNTED}
    assert {unit for _, unit in known.amounts.values()} <= {*CONCEPTS, *COUNTED}
    for table in (known.foreign, known.lookalikes):
        assert not table.keys() & set(table.values())
    assert known.length[0] < known.length[1]
    assert known.pages[0] <= 1 < known.pages[1]


@pytest.mark.parametrize("fact", Lexicon._fields)
def test_every_fact_is_used(fact: str) -> None:
    """What no rule asks for is not written down for every language."""
    asked = re.compile(rf"\b(?!self)\w+\.{fact}\b|\)\.{fact}\b")
    sources = (path for path in PACKAGE.rglob("*.py") if path.parent.name != "languages" and path.name != "form.py")
    assert any(asked.search(path.read_text("utf-8")) for path in sources)


# Places that look like tables of languages, and why they are none.
NO_TABLES = {
    "documents/html.py": "elements of HTML",
    "documents/word_text.py": "elements of WordprocessingML",
    "exchange/xliff.py": "attributes of XLIFF",
    "languages.py": "pseudo-locales are nobody's languages",
    "pdf/drawings/shapes.py": "operators of PDF",
    "pipeline/pdf_tasks.py": "how long this program takes for a script",
}
# Words and tags that are compared with: the source language, the script of names and data, a word of English.
SINGLE = {"en", "Latn", "no"}
BASES = {name.partition("_")[0] for name in locale_identifiers()}
CODES = {part for full in get_global("likely_subtags").values() for part in full.split("_") if len(part) == 4}
TAG = re.compile(r"([a-z]{2,3})([-_][A-Z][a-z]{3})?([-_]([A-Z]{2}|[0-9]{3}))?")


def is_tag(text: object) -> bool:
    """Tell whether a text can be the tag of a language or the code of a script."""
    match = TAG.fullmatch(text) if isinstance(text, str) else None
    return bool(match and match[1] in BASES) or text in CODES


def tables(source: str) -> Iterator[list[str]]:
    """Yield the keys or members of all that is kept by tags of languages or codes of scripts."""
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, ast.Dict):
            members = node.keys
        elif isinstance(node, (ast.Set, ast.List, ast.Tuple)):
            members = list(node.elts)
        elif isinstance(node, ast.Compare):
            members = list(node.comparators)
        else:
            continue
        texts = [member.value for member in members if isinstance(member, ast.Constant)]
        if texts and len(texts) == len(members) and all(map(is_tag, texts)):
            yield [str(text) for text in texts]


def test_no_other_place_knows_languages_by_their_tags() -> None:
    found = {
        path.relative_to(PACKAGE).as_posix(): listed
        for path in PACKAGE.rglob("*.py")
        if not path.is_relative_to(PACKAGE / "lexicon")
        if (listed := [one for one in tables(path.read_text("utf-8")) if not SINGLE.issuperset(one) or len(one) > 1])
    }
    assert {place: listed for place, listed in found.items() if place not in NO_TABLES} == {}
    assert NO_TABLES.keys() <= found.keys()


@pytest.mark.parametrize(
    "source", ['A = {"ur": 1}', 'A = frozenset({"zh", "ja"})', 'if tag == "pl": pass', 'A = s in ("Thai", "Laoo")']
)
def test_a_table_is_seen(source: str) -> None:
    assert list(tables(source))


def test_only_words_of_the_script_are_taken() -> None:
    assert lexicon_of("pa", "Guru").numbers
    assert not lexicon_of("pa", "Arab").numbers
    assert lexicon_of("pa", "Arab").stops == SCRIPTS["Arab"].stops


def test_of_an_unknown_language_the_script_is_known() -> None:
    assert lexicon_of("am", "Ethi").questions == "፧?"
    assert lexicon_of("xx").stops == ".!"


def test_a_language_may_differ_from_its_script() -> None:
    assert (lexicon_of("hi", "Deva").stops, lexicon_of("ne", "Deva").stops) == ("।!", "।.!")


def test_a_tag_may_name_the_script() -> None:
    assert lexicon_of_tag("zh-Hans") is lexicon_of("zh", "Hans")
    assert lexicon_of_tag("pt-BR").scripts == ("Latn",)


@pytest.mark.parametrize(("tag", "locale"), [("kmr", "ku"), ("prs", "fa_AF"), ("de-AT", "de_AT")])
def test_a_language_that_cldr_files_under_another_has_its_locale(tag: str, locale: str) -> None:
    assert language(tag).locale == locale


@pytest.mark.parametrize(("tag", "direction"), [("he", "rtl"), ("syr", "rtl"), ("pa_Arab", "rtl"), ("am", "ltr")])
def test_the_script_gives_the_direction(tag: str, direction: str) -> None:
    assert language(tag).direction == direction
