"""What follows from a language's tag alone: script, direction, folder, names; held against CLDR's own account."""

from __future__ import annotations

import pytest
from babel import Locale
from babel.localedata import locale_identifiers

from leafletpress.languages import NO_LANGUAGES, TAG, UnknownLanguage, folder_of, language

FOLLOWS = {
    "en": ("Latn", "ltr", "English"),
    "pl": ("Latn", "ltr", "Polish"),
    "el": ("Grek", "ltr", "Greek"),
    "uk": ("Cyrl", "ltr", "Ukrainian"),
    "hy": ("Armn", "ltr", "Armenian"),
    "he": ("Hebr", "rtl", "Hebrew"),
    "yi": ("Hebr", "rtl", "Yiddish"),
    "ar": ("Arab", "rtl", "Arabic"),
    "ur": ("Arab", "rtl", "Urdu"),
    "fa": ("Arab", "rtl", "Persian"),
    "ps": ("Arab", "rtl", "Pashto"),
    "prs": ("Arab", "rtl", "prs"),
    "ckb": ("Arab", "rtl", "Central Kurdish"),
    "kmr": ("Latn", "ltr", "kmr"),
    "ku-Arab": ("Arab", "rtl", "Kurdish (Arabic)"),
    "sd": ("Arab", "rtl", "Sindhi"),
    "ug": ("Arab", "rtl", "Uyghur"),
    "dv": ("Thaa", "rtl", "Divehi"),
    "syr": ("Syrc", "rtl", "Syriac"),
    "pa": ("Guru", "ltr", "Punjabi"),
    "pa-Arab": ("Arab", "rtl", "Punjabi (Arabic)"),
    "hi": ("Deva", "ltr", "Hindi"),
    "bn": ("Beng", "ltr", "Bangla"),
    "ta": ("Taml", "ltr", "Tamil"),
    "am": ("Ethi", "ltr", "Amharic"),
    "ja": ("Jpan", "ltr", "Japanese"),
    "zh-Hans": ("Hans", "ltr", "Chinese (Simplified)"),
    "zh-Hant": ("Hant", "ltr", "Chinese (Traditional)"),
    "so": ("Latn", "ltr", "Somali"),
    # CLDR has no data of these, or does not know them at all.
    "rom": ("Latn", "ltr", "Romany"),
    "rom-Cyrl": ("Cyrl", "ltr", "Romany (Cyrillic)"),
    "pnb": ("Arab", "rtl", "pnb"),  # and not Urdu, which lends it its dates
    "kri": ("Latn", "ltr", "Krio"),
    "aii": ("Syrc", "rtl", "aii"),
    "ber": ("Latn", "ltr", "ber"),
    "rhg": ("Rohg", "rtl", "Rohingya"),
    "bho": ("Deva", "ltr", "Bhojpuri"),
    "din": ("Latn", "ltr", "Dinka"),
    "qqz-Arab": ("Arab", "rtl", "qqz-Arab"),
}


@pytest.mark.parametrize("tag", FOLLOWS)
def test_script_direction_and_name_follow_from_a_tag(tag: str) -> None:
    found = language(tag)
    assert (found.script, found.direction, found.english_name) == FOLLOWS[tag]
    assert found.is_rtl == (found.direction == "rtl")


def known_to_cldr() -> list[str]:
    """Return CLDR's locales but those in Mongolian script, which stands in columns: CLDR has no word for that."""
    names = [name for name in locale_identifiers() if TAG.fullmatch(name) and name not in NO_LANGUAGES]
    return [name for name in names if "Mong" not in name]


def test_every_language_runs_as_cldr_says() -> None:
    assert len(known_to_cldr()) > 500
    wrong = [name for name in known_to_cldr() if language(name).direction != Locale.parse(name).text_direction]
    assert wrong == []


def test_a_tag_and_its_gettext_folder_are_the_same_language() -> None:
    found = language("zh_Hans")
    assert found == language("zh-Hans")
    assert (found.tag, found.folder) == ("zh-Hans", "zh_Hans")
    assert folder_of("zh-Hans") == "zh_Hans"


@pytest.mark.parametrize(
    ("tag", "own"),
    [
        ("pl", "polski"),
        ("ur", "اردو"),
        ("he", "עברית"),
        ("zh-Hans", "中文 (简体)"),
        ("pnb", "pnb"),
        ("din", "Dinka"),
    ],
)
def test_speakers_have_a_name_of_their_own_for_it(tag: str, own: str) -> None:
    assert language(tag).own_name == own


@pytest.mark.parametrize(
    "tag",
    [
        "",
        "x",
        "english",
        "zh-hans",
        "en-GB-oed",
        "und",
        "zxx",
        "mul",
        "mis",
        "qq",
        "qqz",
        "pl-Abcd",
        "../pl",
        "pl\n",
        "pl ",
    ],
)
def test_what_names_no_language_is_refused_by_its_text(tag: str) -> None:
    with pytest.raises(UnknownLanguage, match="language"):
        language(tag)


@pytest.mark.parametrize(("tag", "direction"), [("en-XA", "ltr"), ("ar-XB", "rtl")])
def test_nobody_speaks_a_pseudo_locale_and_it_runs_as_the_language_that_it_stands_for(tag: str, direction: str) -> None:
    made_up = language(tag)
    assert (made_up.is_pseudo, made_up.direction) == (True, direction)
    assert "pseudo" in made_up.english_name
    assert not language("ar").is_pseudo


def test_a_project_gives_a_language_names_and_it_stays_the_same_language() -> None:
    plain = language("prs")
    named = plain.named("Dari", "دری")
    assert (named.english_name, named.own_name) == ("Dari", "دری")
    assert named == plain
    assert plain.named("", "") is plain
