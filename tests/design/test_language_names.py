"""What languages are called: by wards, by their readers, and by the words under which people ask for them."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from leafletpress.cldr import is_script
from leafletpress.design.design import read_designs
from leafletpress.design.language_design import shipped_names
from leafletpress.design.language_names import LanguageNames
from leafletpress.languages import language, script_of_tag
from leafletpress.typography.analyse import SCRIPTS
from tests.layout.conftest import ROOT

NAMES = shipped_names()
SHIPPED = sorted(path.name for path in (ROOT / "locale").iterdir() if path.is_dir())
HAN = {"Hans": "Hani", "Hant": "Hani"}

# What a ward says, and what stands in the languages' own lists.
CALLED = {
    "bn": ("Bengali", "বাংলা"),
    "fa": ("Farsi", "فارسی"),
    "prs": ("Dari", "دری"),
    "fa-AF": ("Dari", "دری"),
    "ckb": ("Kurdish Sorani", "کوردیی سۆرانی"),
    "kmr": ("Kurdish Kurmanji", "Kurdî Kurmancî"),
    "ku": ("Kurdish Kurmanji", "Kurdî Kurmancî"),
    "ku-Arab": ("Kurdish Badini", "کوردی بادینی"),
    "pa": ("Punjabi", "ਪੰਜਾਬੀ"),
    "pa-Arab": ("Punjabi (Shahmukhi)", "پنجابی"),
    "pnb": ("Punjabi (Shahmukhi)", "پنجابی"),
    "ur": ("Urdu", "اردو"),
    "rom": ("Romani", "Romani ćhib"),
    "ro": ("Romanian", "română"),
    "syl": ("Sylheti", "সিলেটি"),
    "aii": ("Assyrian", "ܣܘܪܝܬ"),
    "ber": ("Tamazight (Berber)", "Tamaziɣt"),
    "kri": ("Krio", "Krio"),
    "cmn": ("Chinese (Simplified)", "中文 (简体)"),
    "zh-Hans": ("Chinese (Simplified)", "中文 (简体)"),
    "zh-Hant": ("Chinese (Traditional)", "中文 (繁體)"),
    # A region or a script besides is said after the name of the base; a name in another script is not its own.
    "bn-IN": ("Bengali (India)", "বাংলা (ভারত)"),
    "rom-Cyrl": ("Romani (Cyrillic)", "Romani (Cyrillic)"),
    "pl": ("Polish", "polski"),
}
# The languages that a word leads to: where it may mean several, all of them.
ASKED = {
    "mirpuri": ["ur"],
    "sylheti": ["bn", "syl"],
    "pahari": ["ur"],
    "hazaragi": ["fa-AF", "haz", "prs"],
    "badini": ["ku-Arab"],
    "sorani": ["ckb"],
    "kurdish": ["ckb", "kmr", "ku", "ku-Arab", "sdh"],
    "chinese": ["cmn", "zh", "zh-HK", "zh-Hans", "zh-Hant", "zh-TW"],
    "cantonese": ["zh-HK", "zh-Hant"],
    "mandarin": ["cmn", "zh", "zh-Hans"],
    "punjabi": ["pa", "pa-Arab", "pnb", "ur"],
    "romani": ["rom"],
    "persian": ["fa"],
}
Change = Callable[[str], str]


def called(tag: str, names: LanguageNames = NAMES) -> tuple[str, str]:
    known = names.named(language(tag))
    return known.english_name, known.own_name


@pytest.mark.parametrize("folder", SHIPPED)
def test_a_language_that_has_a_leaflet_says_what_it_calls_itself(folder: str) -> None:
    # CLDR has each in a file of its own, which a start would open: a millisecond and a half.
    assert NAMES.languages[language(folder.replace("_", "-")).tag].own


@pytest.mark.parametrize("tag", CALLED)
def test_a_language_is_called_as_wards_and_its_readers_say(tag: str) -> None:
    assert called(tag) == CALLED[tag]


@pytest.mark.parametrize("word", ASKED)
def test_a_word_leads_to_every_language_that_it_may_mean(word: str) -> None:
    found = [tag for tag in NAMES.languages if NAMES.of(language(tag)).has(word)]
    assert sorted(found) == ASKED[word]


def test_romani_is_nobodys_further_name_and_says_what_to_ask() -> None:
    assert "Romanian" in NAMES.no_writing["Romani"]
    names = [word for said in NAMES.languages.values() for word in (*said.called, *said.spoken)]
    assert not {word for word in names if word.startswith("Rom")}


@pytest.mark.parametrize("folder", SHIPPED)
def test_every_language_here_has_an_own_name_in_its_own_script(folder: str) -> None:
    known = NAMES.named(language(folder))
    script = HAN.get(known.script, known.script)
    assert known.own_name
    assert {SCRIPTS.find(char) for char in known.own_name if char.isalpha()} == {script}


def test_no_two_languages_here_share_a_name() -> None:
    names = [called(folder) for folder in SHIPPED]
    assert len({english for english, _ in names}) == len({own for _, own in names}) == len(SHIPPED)


def test_the_script_of_a_tag_is_that_of_its_language() -> None:
    for tag in NAMES.languages:
        assert script_of_tag(tag) == language(tag).script
        assert is_script(script_of_tag(tag))


@pytest.fixture
def languages_file(tmp_path: Path) -> Path:
    shutil.copytree(ROOT / "layouts", tmp_path / "layouts")
    return tmp_path / "layouts/languages.yaml"


def read(file: Path, old: str, new: str) -> tuple[LanguageNames, list[str]]:
    text = file.read_text("utf-8")
    assert old in text
    file.write_text(text.replace(old, new, 1), "utf-8")
    designs, problems = read_designs(file.parents[1], file.parents[1])
    return designs.languages.names, list(map(str, problems))


FAULTS = [
    (
        "a name in another script",
        "own: دری\n",
        "own: Dari\n",
        "the own name of prs, 'Dari', is not in its script, Arabic",
    ),
    ("a letter of another script", "own: Zazakî", "own: Zazakі", "is not in its script, Latin: і"),
    (
        "a name that stands twice",
        "[Gurmukhi, Panjabi]",
        "[Gurmukhi, gurmukhi]",
        "'gurmukhi' stands twice among the names",
    ),
    ("no language", "  yi:\n", "  yiddish:\n", "'yiddish' is not a language tag such as pl, ur or zh-Hans"),
    (
        "a word that leads both ways",
        "  BSL:",
        "  Moldovan:",
        "'Moldovan' leads to no leaflet here, and to Romanian (ro)",
    ),
    ("a key that is not known", "own: دری\n", "owm: دری\n", "unknown key 'owm' (did you mean 'own'?)"),
    ("a name turned round", "own: Na Vosa", 'own: "\\u202eNa Vosa', "U+202E"),
    ("a sentence", "own: Hmoob", f"own: {'Hmoob ' * 12}", "it is too long for a name"),
]


@pytest.mark.parametrize(("old", "new", "told"), [row[1:] for row in FAULTS], ids=[row[0] for row in FAULTS])
def test_a_slip_is_told_with_its_line(languages_file: Path, old: str, new: str, told: str) -> None:
    line = languages_file.read_text("utf-8").partition(old)[0].count("\n") + 1
    if new.startswith('own: "'):
        new += '"'
    _, problems = read(languages_file, old, new)
    assert any(told in problem for problem in problems), problems
    assert any(problem.startswith(f"layouts/languages.yaml:{line}:") for problem in problems), problems


def test_a_spoken_name_may_stand_under_two_languages(languages_file: Path) -> None:
    names, problems = read(languages_file, "spoken: [Maay]", "spoken: [Maay, Bajuni]")
    assert problems == []
    assert [tag for tag, said in names.languages.items() if "Bajuni" in said.spoken] == ["so", "sw"]


def test_a_project_names_only_what_it_says_otherwise(languages_file: Path) -> None:
    scripts, _, _ = languages_file.read_text("utf-8").partition("\nlanguages:\n")
    languages_file.write_text(f"{scripts}\nlanguages:\n  fa:\n    english: Persian\n", "utf-8")
    designs, problems = read_designs(languages_file.parents[1], languages_file.parents[1])
    assert problems == ()
    assert called("fa", designs.languages.names) == ("Persian", "فارسی")
    assert called("prs", designs.languages.names) == ("Dari", "دری")
    assert designs.languages.names.no_writing == NAMES.no_writing
