"""Pseudo-locales: words change, what must survive does not, and nothing of it stands in a file."""

from __future__ import annotations

from pathlib import Path

import pytest

from leafletpress.checks.run import check_translation
from leafletpress.content.inline import inline_bolds, inline_facts, inline_links, plain_text
from leafletpress.languages import PSEUDO_LOCALES, language
from leafletpress.translation.catalogues import catalogue_languages
from leafletpress.translation.messages import messages_of
from leafletpress.translation.phrases import PHRASES, Phrases
from leafletpress.translation.pseudo import ARABIC, LATIN, LONGER, pseudo_catalogue, pseudo_text
from tests.leaflets import sound_leaflets

ROOT = Path(__file__).parents[2]
ACCENTED, MIRRORED = language("en_XA"), language("ar_XB")


def test_the_language_table_knows_them() -> None:
    assert [(spoken.tag, spoken.folder, spoken.script, spoken.direction) for spoken in (ACCENTED, MIRRORED)] == [
        ("en-XA", "en_XA", "Latn", "ltr"),
        ("ar-XB", "ar_XB", "Arab", "rtl"),
    ]
    assert all(language(tag).is_pseudo for tag in PSEUDO_LOCALES)
    assert not any(language(tag).is_pseudo for tag in ("en", "ar", "ur", "zh-Hans"))


def test_accents_and_arabic_letters_are_on_every_word() -> None:
    assert pseudo_text("Eat nothing.", ACCENTED) == "ÉÉååţ ñööţĥîîñĝ. ö"
    assert pseudo_text("Will it hurt?", MIRRORED) == "طيلل يت هعرت؟".replace("ه", "ح")


MARKUP = "Call **{unit}** or read [our page, {name}](https://x.org/a_b?q={unit}) {{now}} \\* \\[1]."


@pytest.mark.parametrize("spoken", [ACCENTED, MIRRORED], ids=lambda spoken: spoken.tag)
def test_facts_links_bold_and_data_are_untouched(spoken: object) -> None:
    made = pseudo_text(f"{MARKUP} Take 5mg, see www.example.org.", spoken)  # type: ignore[arg-type]
    assert inline_facts(made) == inline_facts(MARKUP)
    assert inline_links(made) == inline_links(MARKUP)
    assert inline_bolds(made) == inline_bolds(MARKUP) == 1
    assert " 5mg, " in made
    assert " www.example.org." in made
    assert plain_text(made, {"unit": "1", "name": "N"}).count("{") == 1


@pytest.mark.parametrize("spoken", [ACCENTED, MIRRORED], ids=lambda spoken: spoken.tag)
def test_the_repositorys_own_texts_pass_the_checks(spoken: object) -> None:
    leaflets = sound_leaflets(ROOT)
    assert leaflets
    for leaflet in leaflets:
        assert not check_translation(leaflet, pseudo_catalogue(messages_of(leaflet), spoken))  # type: ignore[arg-type]


def test_accented_english_is_40_percent_longer() -> None:
    leaflets = sound_leaflets(ROOT)
    texts = [entry.msgid for leaflet in leaflets for entry in messages_of(leaflet)]
    assert len(texts) > 100
    assert all(len(pseudo_text(text, ACCENTED)) >= LONGER * len(text) for text in texts)


def test_mirrored_english_can_be_spelt_back() -> None:
    assert len(set(LATIN)) == len(set(ARABIC)) == len(LATIN)
    made = pseudo_text("The quick brown fox, jumps; over?", MIRRORED)
    assert made.translate(str.maketrans(ARABIC, LATIN)) == "the quick brown fox, jumps; over?"


def test_broken_markup_is_left_alone() -> None:
    assert pseudo_text("a {brace", ACCENTED) == "a {brace"


def test_phrases_keep_their_fields() -> None:
    words = Phrases(MIRRORED, pseudo_catalogue(PHRASES, MIRRORED))
    said = words.say("Page {page} of {pages}", page=2, pages=5)
    assert said.language == "ar-XB"
    assert "2" in said.text
    assert "5" in said.text
    assert "page" not in said.text


def test_a_folder_of_that_name_is_an_error(tmp_path: Path) -> None:
    (tmp_path / "locale/en_XA").mkdir(parents=True)
    languages, (problem,) = catalogue_languages(tmp_path)
    assert not languages
    assert problem.where.file == "locale/en_XA"
    assert "build --lang en_XA" in problem.hint
