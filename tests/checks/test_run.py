from __future__ import annotations

from pathlib import Path

import pytest

from leafletpress.checks import run
from leafletpress.checks.medicine_list import read_medicines
from leafletpress.checks.rule import Check, Fault, TextPair
from leafletpress.checks.run import check_entries, check_phrases, check_translation, faults
from leafletpress.checks.slipped import SLIPPED
from leafletpress.content.model import Leaflet, Message, Paragraph
from leafletpress.errors import Problem, Where
from leafletpress.languages import language
from leafletpress.translation.messages import Entry
from tests.translation.samples import HEADER, catalogue, leaflet, say

FACTS = {"day_unit": "0118 496 0368", "ward": "0118 496 0101", "site": "example.org", "mail": "ward@example.org"}
CALL = "Call the day unit on {day_unit}."
LINK = "Visit [our website](https://{site})."
BOLD = "Do not stop **on your own**."


def leaflet_with(*texts: str) -> Leaflet:
    return leaflet(introduction=tuple(Paragraph(say(text)) for text in texts), facts=tuple(FACTS.items()))


# Only rules about markup and characters: the texts are no translations of each other.
ALONE = {"facts-changed", "fact-repeated", "links-changed", "bold-changed", "markup-broken"}
CHARACTERS = {"control-character", "bidi-open", "zero-width"}
GOOD = {
    "facts kept": (CALL, "يرجى الاتصال بوحدة الرعاية النهارية على {day_unit}."),
    "facts in another order": ("{ward} or {day_unit}", "{day_unit} lub {ward}"),
    "link kept, its text translated": (LINK, "ہماری [ویب سائٹ](https://{site}) دیکھیں۔"),
    "mail address from a fact": ("[Write](mailto:{mail})", "[Napisz](mailto:{mail})"),
    "bold moved": (BOLD, "**स्वयं** बंद न करें।"),
    "pictures as in HTML are text": ("Plain", '<img src="/etc/passwd"> <script>alert(1)</script>'),
    "< and & are text": ("a < b & c", "a < b & c &lt; &amp;"),
    "literal braces": ("{{not a fact}}", "{{nie fakt}}"),
    "isolates that close": (CALL, "اتصل \u2068{day_unit}\u2069."),
    "embeddings that close": ("Plain", "\u202bא\u202ab\u202c\u202c"),
    "marks and joiners": ("Plain", "می\u200cخواهم\u200f क\u094d\u200dष"),
    "line breaks and tabs are blanks": ("Plain", "a\n\tb"),
}
BAD = {
    "fact lost": (CALL, "Zadzwoń na oddział.", "lost {day_unit}"),
    "fact misspelt": (CALL, "Zadzwoń: {dayunit}.", "lost {day_unit} and added {dayunit}"),
    "fact translated": (CALL, "Zadzwoń: {oddział}.", "added {oddział}"),
    "fact in full-width braces": (CALL, "请致电｛day_unit｝。", "lost {day_unit}"),
    "another fact of the leaflet": (CALL, "Zadzwoń: {ward}.", "added {ward}"),
    "fact added": ("Plain", "Zwykły {ward}", "added {ward}"),
    "one of two lost": ("{ward} or {ward}", "{ward}", "lost {ward}"),
    "brace not closed": (CALL, "Zadzwoń: {day_unit.", "a single {"),
    "brace not opened": (CALL, "Zadzwoń: day_unit}.", "a single }"),
    "link lost": (LINK, "Odwiedź naszą stronę: {site}.", "link to https://{site} is lost"),
    "link changed": (LINK, "[Strona](http://{site})", "https://{site} became http://{site}"),
    "link added": ("Plain", "[Zwykły](https://example.com)", "no link to https://example.com"),
    "forbidden scheme": ("[a](https://b.org)", "[a](javascript:alert(1))", "javascript"),
    "file link": ("[a](https://b.org)", "[a](file:///etc/passwd)", "not allowed"),
    "link not closed": (LINK, "[Strona](https://{site}", "not closed"),
    "bold not closed": (BOLD, "Nie przerywaj **samemu.", "bold is not closed"),
    "bold lost": (BOLD, "Nie przerywaj samemu.", "0 bold passages, in the English 1"),
    "bold added": ("Plain", "**Zwykły**", "1 bold passages, in the English 0"),
    "fact said twice": (CALL, "{day_unit}: zadzwoń, {day_unit}", "{day_unit} more often"),
    "isolate not closed": (CALL, "اتصل \u2068{day_unit}.", "U+2068 first strong isolate is not closed"),
    "override not closed": ("Plain", "\u202e0118", "U+202E right-to-left override is not closed"),
    "closed but never opened": ("Plain", "a\u202cb", "U+202C pop directional formatting closes nothing"),
    "closed across each other": ("Plain", "\u2067a\u202bb\u2069c\u202c", "closes nothing"),
    "control character": ("Plain", "a\x07b", "U+0007"),
    "lost letters": ("Plain", "za\ufffd", "U+FFFD"),
    "line separator": ("Plain", "a\u2028b", "U+2028"),
}


@pytest.mark.parametrize("name", GOOD)
def test_sound_markup_has_no_fault(name: str) -> None:
    found = faults(TextPair(*GOOD[name], FACTS, language("fa")))
    assert not [rule.id for rule, _ in found if rule.id in ALONE | CHARACTERS]


@pytest.mark.parametrize("name", BAD)
def test_broken_markup_is_one_fault(name: str) -> None:
    msgid, msgstr, words = BAD[name]
    found = faults(TextPair(msgid, msgstr, FACTS, language("fa")))
    (fault,) = (fault for rule, fault in found if rule.id in ALONE | CHARACTERS)
    assert words in fault.message
    assert fault.hint


def test_a_problem_stands_at_its_msgstr_and_shows_both_texts(tmp_path: Path) -> None:
    translations = {"Title": "Tytuł", CALL: "Zadzwoń na oddział, zanim cokolwiek zrobisz, i powiedz nam o lekach."}
    found = catalogue(tmp_path, translations)
    (problem,) = check_translation(leaflet_with(CALL), found)
    assert problem == Problem(
        Where(found.shown, HEADER.count("\n") + 7),
        "the translation has lost {day_unit}: “Call the day unit on {day_unit}.” → "
        "“Zadzwoń na oddział, zanim cokolwiek zrobisz, i po…”",
        "copy {day_unit} as in the English",
        rule="facts-changed",
        spans=(CALL, translations[CALL]),
    )
    assert str(problem).startswith(f"{found.shown}:{problem.where.line}: error [facts-changed]: the translation has")


def test_fuzzy_and_empty_translations_are_not_checked_but_counted(tmp_path: Path) -> None:
    found = catalogue(tmp_path, {"Title": "", CALL: "Zadzwoń", BOLD: "**"}, fuzzy=(CALL, BOLD))
    (problem,) = check_translation(leaflet_with(CALL, BOLD), found)
    assert problem.severity == "warning"
    assert problem.message == "of 3 messages 1 not translated and 2 fuzzy: printed in English"
    assert problem.where.line == found.entries[None, "Title"].line


def test_the_phrases_and_the_brands_words_are_checked_the_same_way(tmp_path: Path) -> None:
    brand = Message("Example Hospitals", Where("layouts/brands/a/brand.yaml", 2))
    found = catalogue(tmp_path, {"Page {page} of {pages}": "Strona {page}", "Example Hospitals": "**Szpitale"})
    errors = [problem for problem in check_phrases(found, [brand]) if problem.severity == "error"]
    assert [problem.where.line for problem in errors] == [entry.line for entry in found.entries.values()]


def test_the_phrases_are_read_with_the_languages_medicines(tmp_path: Path) -> None:
    brand = Message("Stop metformin.", Where("layouts/brands/a/brand.yaml", 2))
    found = catalogue(tmp_path, {"Stop metformin.": "Proszę odstawić morfinę."})
    medicines, _ = read_medicines(tmp_path, language("pl"))
    rules = [problem.rule for problem in check_phrases(found, [brand], medicines)]
    assert "medicine-changed" in rules
    assert "medicine-changed" not in [problem.rule for problem in check_phrases(found, [brand])]


def test_a_message_without_facts_is_read_once_whatever_the_facts_of_its_leaflet(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    read: list[str] = []

    def find(pair: TextPair) -> tuple[Fault, ...]:
        read.append(pair.msgid)
        return ()

    monkeypatch.setitem(run.CHECKS, "errors", (Check(SLIPPED, find),))
    plain, with_fact = "Rest after it, all of the day.", "Rest after it and call {ward}."
    found = catalogue(tmp_path, {"Title": "Tytuł", plain: "Potem odpoczynek.", with_fact: "Potem dzwonić: {ward}."})
    for number in ("0118 496 0101", "0118 496 0102"):
        check_entries((Entry(plain), Entry(with_fact)), found, {"ward": number})
    assert sorted(read) == [with_fact, with_fact, plain]
