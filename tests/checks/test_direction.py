"""No invisible code changes the order of figures; codes that change nothing are left alone."""

from __future__ import annotations

from pathlib import Path

import pytest

from leafletpress.checks.glossary import read_glossary
from leafletpress.errors import ProblemsFound
from leafletpress.languages import language
from leafletpress.yaml_reader import read_yaml
from tests.checks.test_rules import broken_rules

# Language, English, translation.
TURNED = (
    ("ar", "Take 24 mg.", "خذ \u202e24\u202c ملغ."),
    ("ar", "Take 24 mg.", "خذ \u202d24\u202c ملغ."),
    ("ur", "Take 24 mg.", "\u202e24 mg\u202c لیں۔"),
    ("pl", "Take 24 mg.", "Proszę zażyć \u202e24\u202c mg."),
    ("zh_Hans", "Take 24 mg.", "请服用 \u202e24\u202c 毫克。"),
    ("hi", "Take 24 mg.", "\u202e24\u202c मिग्रा लें।"),
    ("pl", "Take 2 to 4 mg.", "Proszę zażyć od \u20672 do 4\u2069 mg."),
    ("ar", "from 5 to 10", "من \u202a5 إلى 10\u202c"),
    ("ar", "5–10 mg", "5\u200f–\u200f10 ملغ"),
    ("fa", "on 12/05/2026", "در 12\u200f/05\u200f/2026"),
    ("ur", "Call {day_unit} or {oddzial}.", "\u202a{day_unit} یا {oddzial}\u202c پر کال کریں۔"),
    ("he", "140/90", "\u206740\u2069/90"),
)
KEPT = (
    ("ar", "Take 24 mg.", "خذ \u206824\u2069 ملغ."),
    ("ar", "5–10 mg", "\u200f5–10 ملغ\u200f"),
    ("ar", "Call +44 118 496 0368", "اتصل \u200e+44 118 496 0368\u200e"),
    ("ur", "Have an MRI (scan).", "MRI\u200f (سکین) کرائیں۔"),
    ("fa", "I want 24.", "می\u200cخواهم 24."),
    ("he", "5–10 mg", "5–10 מ״ג\u200f"),
    ("hi", "24 patients", "24 रोगी, क्\u200dष"),
)
UNSEEN = (
    ("ar", "Take 1,024 mg.", "خذ 1,0\u206324 ملغ."),
    ("ur", "MRI", "M\u200dRI"),
    ("hi", "Take 24.", "2\u034f4 लें।"),
    ("fa", "I want 24.", "می\u200cخواهم 2\u200c4."),
    ("ar", "12/05", "12/\u200f05"),
    ("pl", "24 mg", "2\u00ad4 mg"),
    ("zh_Hans", "Take aspirin.", "服用 aspi\u200crin。"),
    ("pa", "Rest", "ਆਰਾਮ\U000e0041"),
)


@pytest.mark.parametrize(("tag", "english", "theirs"), TURNED, ids=range(len(TURNED)))
def test_a_code_that_turns_figures_round_is_named(tag: str, english: str, theirs: str) -> None:
    assert "bidi-order" in broken_rules(english, theirs, tag)


@pytest.mark.parametrize(("tag", "english", "theirs"), KEPT, ids=range(len(KEPT)))
def test_a_code_that_changes_nothing_is_left_alone(tag: str, english: str, theirs: str) -> None:
    assert not broken_rules(english, theirs, tag) & {"bidi-order", "bidi-open", "zero-width"}


@pytest.mark.parametrize(("tag", "english", "theirs"), UNSEEN, ids=range(len(UNSEEN)))
def test_nothing_unseen_stands_in_a_number_or_a_latin_word(tag: str, english: str, theirs: str) -> None:
    assert "zero-width" in broken_rules(english, theirs, tag)


@pytest.mark.parametrize(
    ("text", "named"),
    [
        ("\u202e24\u202c mg", "right-to-left override"),
        ("\u206724\u2069 mg", "right-to-left isolate"),
        ("5\u200f–10 mg", "right-to-left mark"),
        ("5–\u200e10 mg", "left-to-right mark"),
        ("2\u206324 mg", "invisible separator"),
        ("2\u034f4 mg", "combining grapheme joiner"),
    ],
)
def test_yaml_names_code_and_line(tmp_path: Path, text: str, named: str) -> None:
    path = tmp_path / "a.yaml"
    path.write_text(f'title: A\nfacts:\n  dose: "{text}"\n', "utf-8")
    with pytest.raises(ProblemsFound) as found:
        read_yaml(path, "a.yaml")
    assert [(problem.where.line, named in problem.message) for problem in found.value.problems] == [(3, True)]


def test_yaml_may_hold_marks_beside_words(tmp_path: Path) -> None:
    path = tmp_path / "a.yaml"
    path.write_text("name: مستشفى\u200f 24\u200f، re\u00adpeat می\u200cخواهم\n", "utf-8")
    assert read_yaml(path, "a.yaml").data


def test_a_glossary_names_code_and_line(tmp_path: Path) -> None:
    path = tmp_path / "locale" / "ar" / "glossary.csv"
    path.parent.mkdir(parents=True)
    path.write_text("term,preferred,forbidden,note\nscan,\u202eفحص\u202c,,\n", "utf-8")
    terms, problems = read_glossary(tmp_path, language("ar"))
    assert terms == ()
    assert [str(problem.where) for problem in problems] == ["locale/ar/glossary.csv:2"]
    assert "right-to-left override" in problems[0].message


def test_a_decomposed_glossary_is_the_same_glossary(tmp_path: Path) -> None:
    path = tmp_path / "locale" / "hi" / "glossary.csv"
    path.parent.mkdir(parents=True)
    path.write_text("term,preferred,forbidden,note\ncafé,\u095cख,,\n".replace("é", "e\u0301"), "utf-8")
    (term,), problems = read_glossary(tmp_path, language("hi"))
    assert not problems
    assert (term.english, term.preferred) == ("café", ("\u0921\u093cख",))
