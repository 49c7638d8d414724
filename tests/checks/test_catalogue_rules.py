"""Rules about whole catalogues and glossaries: a real error, and its clean neighbour, in two scripts."""

from __future__ import annotations

from pathlib import Path

import pytest

from leafletpress.checks.catalogue import inconsistent
from leafletpress.checks.glossary import read_glossary
from leafletpress.checks.rule import TextPair
from leafletpress.checks.run import check_entries, faults, review_entries
from leafletpress.errors import Problem
from leafletpress.languages import language
from leafletpress.pipeline.all_rules import ALL_RULES
from leafletpress.translation.messages import Entry
from tests.translation.samples import HEADER, catalogue, read_text

PAIN = {"pl": "Ból", "ur": "درد"}
TAGS = pytest.mark.parametrize("tag", PAIN)


def rules(problems: tuple[Problem, ...] | list[Problem]) -> list[tuple[str, str]]:
    return [(problem.rule, problem.severity) for problem in problems]


def review(folder: Path, translations: dict[str, str], tag: str, fuzzy: tuple[str, ...] = ()) -> list[tuple[str, str]]:
    found = catalogue(folder, translations, tag, fuzzy)
    return rules(list(review_entries((Entry("Pain"),), found, {}, (), ALL_RULES)))


@TAGS
def test_each_unfinished_message_is_an_error_in_check(tmp_path: Path, tag: str) -> None:
    assert review(tmp_path, {"Pain": PAIN[tag]}, tag) == []
    assert review(tmp_path, {"Pain": ""}, tag) == [("untranslated", "error")]
    assert review(tmp_path, {}, tag) == [("untranslated", "error")]
    assert review(tmp_path, {"Pain": PAIN[tag]}, tag, fuzzy=("Pain",)) == [("fuzzy", "error")]


@TAGS
def test_a_translation_of_what_the_leaflet_no_longer_says_is_stale(tmp_path: Path, tag: str) -> None:
    assert review(tmp_path, {"Pain": PAIN[tag], "Ache": PAIN[tag]}, tag) == [("stale", "error")]


@TAGS
def test_a_message_that_stands_twice_is_an_error(tmp_path: Path, tag: str) -> None:
    entry = f'msgid "Pain"\nmsgstr "{PAIN[tag]}"\n\n'
    assert rules(read_text(tmp_path, entry, tag)[1]) == []
    assert rules(read_text(tmp_path, entry * 2, tag)[1]) == [("duplicate-message", "error")]


@TAGS
def test_the_header_names_the_language_of_the_folder(tmp_path: Path, tag: str) -> None:
    other = HEADER.format(language="ar") + f'msgid "Pain"\nmsgstr "{PAIN[tag]}"\n'
    assert rules(read_text(tmp_path, other, tag, header=False)[1]) == [("language-header", "error")]
    none = other.replace('"Language: ar\\n"\n', "")
    assert rules(read_text(tmp_path, none, tag, header=False)[1]) == [("language-header", "warning")]


@TAGS
def test_one_text_is_translated_in_one_way(tmp_path: Path, tag: str) -> None:
    first, same = (catalogue(tmp_path / name, {"Pain": PAIN[tag]}, tag) for name in "ab")
    other = catalogue(tmp_path / "c", {"Pain": PAIN[tag] * 2}, tag)
    assert list(inconsistent([first, same])) == []
    (problem,) = inconsistent([first, other])
    assert (problem.rule, problem.severity) == ("two-ways", "warning")
    assert f"“{PAIN[tag]}” at {first.shown}" in problem.message


def test_two_ways_can_be_silenced_where_they_differ(tmp_path: Path) -> None:
    first = catalogue(tmp_path / "a", {"Pain": "Ból"})
    why = "# leafletpress: ignore two-ways because it is a heading here"
    other, _ = read_text(tmp_path / "b", f'{why}\nmsgid "Pain"\nmsgstr "O bólu"\n')
    assert other
    assert list(inconsistent([first, other])) == []
    assert list(review_entries((Entry("Pain"),), other, {}, (), ALL_RULES)) == []


SLIPPED = {
    "pl": ("Pierścionki proszę zostawić w domu.", "Lekarz usunie szwy."),
    "ur": ("اپنی انگوٹھیاں گھر پر چھوڑ آئیں۔", "ڈاکٹر آپ کے ٹانکے نکالے گا۔"),
}
RINGS, STITCHES = "Leave your rings at home.", "The doctor will remove your stitches."


@TAGS
def test_a_row_that_slipped_is_told_its_place(tmp_path: Path, tag: str) -> None:
    rings, stitches = SLIPPED[tag]
    entries = Entry(RINGS), Entry(STITCHES)
    right = catalogue(tmp_path / "a", {RINGS: rings, STITCHES: stitches}, tag)
    wrong = catalogue(tmp_path / "b", {RINGS: stitches, STITCHES: rings}, tag)
    for problems in (review_entries(entries, right, {}, (), ALL_RULES), check_entries(entries, right, {})):
        assert rules(list(problems)) == []
    for problems in (review_entries(entries, wrong, {}, (), ALL_RULES), check_entries(entries, wrong, {})):
        slips = [problem for problem in problems if problem.rule == "row-slipped"]
        assert [problem.severity for problem in slips] == ["error", "error"]
        assert {problem.hint for problem in slips} == {f"compare it with line {slip.where.line}" for slip in slips}


def test_a_slipped_row_can_be_silenced_with_a_reason(tmp_path: Path) -> None:
    why = "# leafletpress: ignore row-slipped because two rows changed places on purpose"
    rings, stitches = SLIPPED["pl"]
    text = f'{why}\nmsgid "{RINGS}"\nmsgstr "{stitches}"\n\n{why}\nmsgid "{STITCHES}"\nmsgstr "{rings}"\n'
    found, _ = read_text(tmp_path, text)
    assert found
    problems = review_entries((Entry(RINGS), Entry(STITCHES)), found, {}, (), ALL_RULES)
    assert "row-slipped" not in [problem.rule for problem in problems]


GLOSSARIES = {
    "pl": ("blood thinner,rozrzedzając,rozcieńcz,as nurses say it", "leki rozrzedzające krew", "rozcieńczacz", "lek"),
    "zh_Hans": ("blood thinner,血液稀释药,抗凝剂|薄血药,", "血液稀释药", "抗凝剂", "药"),
}


def glossary(folder: Path, text: str, tag: str) -> tuple[tuple[str, ...], list[Problem]]:
    path = folder / "locale" / tag / "glossary.csv"
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, "utf-8")
    terms, problems = read_glossary(folder, language(tag))
    found = {
        theirs: tuple(
            rule.id
            for rule, _ in faults(TextPair("Blood thinners", theirs, {}, language(tag)), (), terms)
            if rule.id.startswith("glossary")
        )
        for theirs in GLOSSARIES[tag][1:]
    }
    return tuple(" ".join(found[theirs]) for theirs in GLOSSARIES[tag][1:]), list(problems)


@pytest.mark.parametrize("tag", GLOSSARIES)
def test_the_glossary_prefers_and_forbids(tmp_path: Path, tag: str) -> None:
    found, problems = glossary(tmp_path, f"term,preferred,forbidden,note\n{GLOSSARIES[tag][0]}\n", tag)
    assert problems == []
    assert found == ("", "glossary-forbidden", "glossary-preferred")


def test_the_glossary_heeds_no_capitals_and_finds_every_number_of_a_word(tmp_path: Path) -> None:
    path = tmp_path / "locale/pl/glossary.csv"
    path.parent.mkdir(parents=True)
    path.write_text("term,preferred,forbidden,note\nBlood thinner,,rozcieńcz,\n", "utf-8")
    terms, _ = read_glossary(tmp_path, language("pl"))
    for english in ("blood thinner", "Blood thinners", "BLOOD THINNER"):
        found = faults(TextPair(english, "Rozcieńczacze", {}, language("pl")), (), terms)
        assert "glossary-forbidden" in {rule.id for rule, _ in found}


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("", 1),
        ("term;preferred;forbidden;note\n", 1),
        ("term,preferred,forbidden,note\npain,ból,,\nache\n", 3),
        ("term,preferred,forbidden,note\n,ból,,\n", 2),
        ('term,preferred,forbidden,note\n"pain,ból,,\n', 1),
        ("term,preferred,forbidden,note\npain,,,nothing said\n", 2),
    ],
)
def test_a_broken_glossary_is_an_error_with_its_line(tmp_path: Path, text: str, line: int) -> None:
    (problem,) = glossary(tmp_path, text, "pl")[1]
    assert (problem.rule, problem.severity, problem.where.line) == ("glossary-file", "error", line)


def test_a_language_without_a_glossary_has_no_terms(tmp_path: Path) -> None:
    assert read_glossary(tmp_path, language("pl")) == ((), ())


WORDS = ("Pain", "Bone", "Needle", "Ward", "Nurse")
ARABIC, POLISH = ("ألم", "عظم", "إبرة", "جناح", "ممرضة"), ("Ból", "Kość", "Igła", "Oddział", "Pielęgniarka")


@pytest.mark.parametrize(("strange", "told"), [(5, 1), (3, 1), (2, 2), (0, 0)])
def test_a_catalogue_in_another_script_is_one_error_and_single_messages_are_told(
    tmp_path: Path, strange: int, told: int
) -> None:
    entries = tuple(map(Entry, WORDS))
    found = catalogue(tmp_path, dict(zip(WORDS, ARABIC[:strange] + POLISH[strange:], strict=True)), "pl")
    built = [one for one in check_entries(entries, found, {}) if one.rule == "wrong-script"]
    assert len(built) == told
    assert {one for one in review_entries(entries, found, {}, (), ALL_RULES) if one.rule == "wrong-script"} == {*built}
    if told == 1:
        assert built[0].message == f"{strange} of 5 translations are not in the script of Polish, Latin"
