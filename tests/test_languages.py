"""A tag -> a language: script, direction, names, and the locale whose dates and numbers it has."""

from __future__ import annotations

import pytest

from leafletpress.languages import UnknownLanguage, folder_of, language


@pytest.mark.parametrize(
    ("tag", "script"),
    [
        ("ar", "Arab"),
        ("he", "Hebr"),
        ("ur", "Arab"),
        ("dv", "Thaa"),
        ("syr", "Syrc"),
        ("nqo", "Nkoo"),
        ("pa_Arab", "Arab"),
    ],
)
def test_these_are_written_from_right_to_left(tag: str, script: str) -> None:
    assert (language(tag).script, language(tag).direction, language(tag).is_rtl) == (script, "rtl", True)


@pytest.mark.parametrize(
    ("tag", "script"), [("en", "Latn"), ("pa", "Guru"), ("zh_Hant", "Hant"), ("am", "Ethi"), ("ru", "Cyrl")]
)
def test_these_are_written_from_left_to_right(tag: str, script: str) -> None:
    assert (language(tag).script, language(tag).direction) == (script, "ltr")


@pytest.mark.parametrize(
    ("tag", "locale"), [("kmr", "ku"), ("prs", "fa_AF"), ("zh-Hans", "zh_Hans"), ("de-AT", "de_AT")]
)
def test_a_language_has_a_locale(tag: str, locale: str) -> None:
    """CLDR files Kurmanji and Dari under Kurdish and Persian."""
    assert language(tag).locale == locale


def test_tags_are_written_with_hyphens_and_folders_with_underlines() -> None:
    assert (language("zh_Hans").tag, language("zh-Hans").folder, folder_of("zh-Hans")) == (
        "zh-Hans",
        "zh_Hans",
        "zh_Hans",
    )


def test_names_are_those_of_cldr() -> None:
    assert (language("ur").english_name, language("ur").own_name) == ("Urdu", "اردو")


def test_a_pseudo_locale_borrows_its_script() -> None:
    assert (language("ar-XB").is_rtl, language("ar-XB").is_pseudo, language("ar").is_pseudo) == (True, True, False)


@pytest.mark.parametrize("tag", ["", "x", "und", "qq", "../en", "en-", "english"])
def test_what_is_no_language_is_refused(tag: str) -> None:
    with pytest.raises(UnknownLanguage):
        language(tag)
