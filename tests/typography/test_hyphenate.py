"""Words that are wider than a line: where they are divided by their language's patterns, and what never is."""

from __future__ import annotations

from itertools import pairwise

import hypothesis
import pytest
from hypothesis import strategies as st

from leafletpress.lexicon.hyphenation import LEAST_AFTER, LEAST_BEFORE, PATTERNS, SYLLABIC, VOWELS
from leafletpress.typography.boundaries import grapheme_ends
from leafletpress.typography.hyphenate import patterns, points
from leafletpress.typography.paragraph import natural_width
from leafletpress.typography.stages import SOFT_HYPHEN, Run
from tests.typography.conftest import SetText, StyleFor, lines

HYPHEN = SOFT_HYPHEN


def parted(word: str, language: str, script: str = "Latn") -> str:
    return "-".join(word[start:end] for start, end in pairwise((0, *points(word, language, script), len(word))))


@pytest.mark.parametrize(
    ("divided", "language", "script"),
    [
        ("Schild-drü-sen-un-ter-funk-tion", "de", "Latn"),
        ("SCHILD-DRÜ-SEN-UN-TER-FUNK-TION", "de", "Latn"),
        ("gyógy-szer-ér-zé-keny-ség", "hu", "Latn"),
        ("prze-ciw-za-krze-po-wych", "pl", "Latn"),
        ("Вер-те-бро-пла-стика", "sr", "Cyrl"),
        ("Ver-te-bro-pla-stika", "sr-Latn", "Latn"),
        ("ver-te-bro-plas-tia", "pt-PT", "Latn"),
        ("sai-raus-va-kuu-tus", "fi", "Latn"),
        ("lää-ke-y-li-herk-kyys", "fi", "Latn"),
        ("sa-at-le-ri-niz-deki", "tr", "Latn"),
        ("İs-tan-bul-lu-la-rın", "tr", "Latn"),
        ("პორ-ტუ-გა-ლი-ური", "ka", "Geor"),
        ("պոր-տու-գա-լե-րեն", "hy", "Armn"),
        ("மருத்-து-வ-ம-னைகள்", "ta", "Taml"),
        ("स्वास्थ्य-कर्मियों", "hi", "Deva"),
        ("ਹਸ-ਪਤਾਲ", "pa", "Guru"),
    ],
)
def test_a_word_is_divided_between_syllables(divided: str, language: str, script: str) -> None:
    assert parted(divided.replace("-", ""), language, script) == divided


def test_no_division_changes_letters() -> None:
    assert parted("asszonyokkal", "hu") == "asszo-nyok-kal"  # not asz-szo-nyok-kal


@pytest.mark.parametrize("word", ["u\u0308berempfindlichkeit", "İstanbul" * 3, "Lebensmittel" * 9])
def test_what_is_no_word_that_patterns_know_is_left_whole(word: str) -> None:
    assert points(word, "de", "Latn") == ()


@pytest.mark.parametrize("language", ["cs", "ro", "uk", "cy", "so", "vi"])
def test_a_language_without_patterns_divides_nothing(language: str) -> None:
    assert points("vertebroplastyvertebroplasty", language, "Latn") == ()


@pytest.mark.parametrize("file", sorted(PATTERNS.values()))
def test_every_file_that_is_named_is_there_and_divides_words(file: str) -> None:
    assert patterns(file).hd.patterns


ALPHABETS = {
    "Latn": "aeiouyäöåüßçşğıİñłżźćbcdfghjklmnpqrstvwxz\u0301",
    "Taml": "கஙசஞடணதநபமயரலவழளறனஅஆஇ\u0bbe\u0bbf\u0bc0\u0bc1\u0bc6\u0bc7\u0bc8\u0bca\u0bcd",
    "Deva": "कखगघचटतदनपबमयरलवशसहअआ\u093e\u093f\u0940\u0941\u0947\u094d\u0902\u200d\u200c",
    "Mlym": "കഗചടണതനപമയരലവശസഹ\u0d3e\u0d3f\u0d46\u0d4d\u0d7b\u0d7e",
}
CASES = [*((language, "Latn") for language in ("de", "hu", "en", *VOWELS)), *((script, script) for script in SYLLABIC)]


@hypothesis.given(data=st.data(), case=st.sampled_from(CASES))
def test_letters_stand_on_both_sides_and_no_cluster_is_divided(data: st.DataObject, case: tuple[str, str]) -> None:
    language, script = case
    word = data.draw(st.text(ALPHABETS.get(script, ALPHABETS["Deva"]), min_size=1, max_size=24))
    ends = grapheme_ends(word)
    for point in points(word, language, script):
        at = ends.index(point) + 1
        assert LEAST_BEFORE <= at <= len(ends) - LEAST_AFTER


def test_only_the_word_that_does_not_fit_is_divided(set_text: SetText) -> None:
    paragraph = set_text("die Schilddrüsenunterfunktion und Ärzte", 80, "de")
    assert lines(paragraph) == ["die", f"Schilddrüsenun{HYPHEN}", "terfunktion und", "Ärzte"]
    assert [line.reason for line in paragraph.lines] == ["wrap", "hyphenated", "wrap", "end"]
    assert all(line.width <= 80 for line in paragraph.lines)


def test_every_part_of_a_very_long_word_fits(set_text: SetText) -> None:
    paragraph = set_text("Schilddrüsenunterfunktionsbehandlungen", 40, "de")
    assert len(paragraph.lines) > 4
    assert {line.reason for line in paragraph.lines[:-1]} == {"hyphenated"}
    assert all(line.width <= 40 for line in paragraph.lines)


def test_where_the_author_put_a_soft_hyphen_no_pattern_is_asked(set_text: SetText) -> None:
    paragraph = set_text(f"Schild{HYPHEN}drüsenunterfunktion", 100, "de")
    assert lines(paragraph) == [f"Schild{HYPHEN}", "drüsenunterfunktion"]
    assert paragraph.lines[0].reason == "divided"


def test_a_part_between_soft_hyphens_that_is_still_too_wide_is_divided_by_patterns(set_text: SetText) -> None:
    paragraph = set_text(f"Schild{HYPHEN}drüsenunterfunktionsbehandlungen", 90, "de")
    assert lines(paragraph)[0] == f"Schild{HYPHEN}"
    assert [line.reason for line in paragraph.lines] == ["divided", "hyphenated", "end"]


def test_a_hyphen_is_drawn_where_a_tamil_word_is_divided(set_text: SetText) -> None:
    paragraph = set_text("மருத்துவமனைகள்", 60, "ta")
    assert lines(paragraph) == [f"மருத்துவ{HYPHEN}", "மனைகள்"]
    assert all(cluster.glyphs for line in paragraph.lines for run in line.runs for cluster in run.clusters)


@pytest.mark.parametrize(
    ("text", "isolate"),
    [
        ("schilddruesenunterfunktion.sprechstunde@krankenhaus.example.org", False),
        ("https://krankenhaus.example.org/schilddruesenunterfunktion", False),
        ("Schilddrüsenunterfunktion", True),
        ("SCHILDDRUESENUNTERFUNKTION_0067", False),
    ],
)
def test_data_is_never_hyphenated(set_text: SetText, text: str, isolate: bool) -> None:
    runs = [Run("bei ", language="de"), Run(text, language="de", isolate=isolate)]
    for width in range(20, 120, 20):
        paragraph = set_text(runs, width, "de")
        assert HYPHEN not in "".join(lines(paragraph))
        assert "".join(lines(paragraph)).replace(" ", "") == f"bei{text}"


def test_words_from_right_to_left_are_never_hyphenated(set_text: SetText) -> None:
    assert HYPHEN not in "".join(lines(set_text("وبالمستشفياتالتخصصية", 20, "ar")))


def test_an_english_word_in_a_german_text_has_the_patterns_of_its_run(set_text: SetText, style_for: StyleFor) -> None:
    runs = [Run("siehe ", language="de"), Run("physiotherapists", language="en")]
    width = natural_width(runs[1:], style_for("de")) - 1
    assert f"physiotherap{HYPHEN}ists" in "".join(lines(set_text(runs, width, "de")))
