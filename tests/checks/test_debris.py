"""What other programs leave in the English is said; signs that mean themselves are left alone."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from leafletpress.checks.debris import ENCODING, LETTERS, MARKUP, RULES, debris_problems
from leafletpress.checks.rule import Rule
from leafletpress.content.model import Message
from leafletpress.errors import Problem, Where
from leafletpress.translation.messages import PlacedMessage

PARAGRAPH = "Section “Before”, paragraph"


def problems(text: str, at: str = PARAGRAPH) -> list[Problem]:
    return list(debris_problems(PlacedMessage(Message(text, Where("leaflets/a.yaml", 7)), at)))


# A text, and the passage that is named.
MARKED = {
    "Do <b>not</b> eat.": "“<b>”, “</b>”",
    "<STRONG>No</STRONG>": "“<STRONG>”",
    "One<br/>two": "“<br/>”",
    'See <a href="https://example.org">this</a>.': "“<a href=",
    "<p class=first>One": "“<p class=first>”",
    "H<sub>2</sub>O": "“<sub>”",
    "<!-- later -->": "“<!--”",
    "Rest.&nbsp;Then eat &amp; drink.": "“&nbsp;”, “&amp;”",
    "&lt;5 or &#62; 7 or &#xB0;C": "“&lt;”, “&#62;”, “&#xB0;”",
    "A&nbsp B": "“&nbsp”",
    "Do __not__ drink.": "“__not__”",
    "Take *half* of it.": "“*half*”",
    "*Important:* rest.": "“*Important:*”",
    "***Never*** drive.": "“*Never*”",
    "Take _half of it_.": "“_half of it_”",
    "Take ~~two~~ one.": "“~~two~~”",
    "Take ==two==.": "“==two==”",
    "Press `OK` twice.": "“`OK`”",
    "![A knee](https://example.org/knee.png)": "“![A knee]”",
    "See [this page] (https://example.org).": "“] (https:”",
    "See (this page)[https://example.org].": "“)[https:”",
    "As studies show.[^1]": "“[^1]”",
    "Do [b]not[/b] eat.": "“[b]”, “[/b]”",
    "Stop 5 days before.\\nCall us.": "“\\n”",
    "# Before your test": "“# B”",
    "### Before your test": "“### B”",
    "- bring your medicines": "“-”",
    "-bring your medicines": "“-”",
    "• bring your medicines": "“•”",
    "* bring your medicines": "“*”",
    "– bring your medicines": "“–”",
    "o bring your medicines": "“o”",
    "Bring:\n- medicines\n- letters": "“-”",
    "[ ] I have eaten nothing": "“[ ] I”",
    "> She said so": "“> S”",
    "| Morning | Noon |": "“| Morning | Noon |”",
    "-----": "“-----”",
    "1. Wash your hands": "“1. W”",
    "2) Dry them": "“2) D”",
    "b) Dry them": "“b) D”",
    "page_break": "“page_break”",
    "Contents": "“Contents”",
}
BROKEN = {
    "CafÃ©": "write é",
    "“CafÃ©”": "write é",
    "donâ€™t": "write ’",
    "5 â€“ 10": "write –",
    "25 Â°C": "write °",
    "Â£5": "write £",
    "A caf√© you donâ€™t know": "write é",
    "don‚Äôt": "write ’",
    "ðŸ˜€": "write 😀",
    "ï»¿Hello": "delete it",
    "CafĂ© MĂ©niĂ¨re": "write é",
    "you don?t": "that was lost",
    "a na?ve view": "that was lost",
    "the patient?s": "that was lost",
    "na\ufffdve": "that was lost",
}
ODD = {
    "Take ５ ㎎": "write 5 mg",
    "𝐒𝐭𝐨𝐩": "write Stop",
    "38 ℃": "write °C",
    "a\u200bb": "delete it",
    "a\u200db": "delete it",
    "5\u200e mg": "delete it",
    "⽉": "write 月",
}
SOUND = (
    "less than <5 and > 3, if a <b and c> d, 3 < x > 2",
    "2 * 3 * 4 = 24 and 5*3*2",
    "RAD_0067_x and snake_case_code",
    "AT&T, Q&A; then R&D; fish & chips;",
    "5 – 10",
    "Write to <ward@example.org> or <https://example.org>.",
    "– 5 °C",
    "- 5 °C outside",
    r"Take \*half\* and \[this]",
    "Name: ____ Date: ____",
    "As shown* and *not",
    "(*) and (*)",
    "**Bold** and [x](https://example.org/__c__/_d_?e=*f*&amp=1) and {day_unit}",
    "O positive is a blood group.",
    "“CAFÉ” – ‘the café’”, naïve façade, “ö”, groß“",
    "Are you well? So am I.",
    "See https://example.org/_a_/*b*/?c=d&lt=1 or example.org/page?x=1",
    "A. Smith and 1.5 ml, see a) and b).",
    "≥ 38 °C → ring us, ½ tablet, 10² µg ✓",
    "The contents of the box",
    "Echo\u00adcardio\u00adgram, 5\u00a0mg, non\u2011drowsy",
    "5′ 6″, £5–£6, 100 %",
    "-",
    "–",
)


@pytest.mark.parametrize("text", MARKED)
def test_markup_of_other_programs_is_said_with_what_to_write(text: str) -> None:
    found = [problem for problem in problems(text) if problem.rule == MARKUP.id]
    assert any(MARKED[text] in problem.message and problem.hint for problem in found), found


@pytest.mark.parametrize("text", BROKEN)
def test_a_broken_letter_is_said_with_what_it_was(text: str) -> None:
    assert any(problem.rule == ENCODING.id and BROKEN[text] in problem.hint for problem in problems(text))


@pytest.mark.parametrize("text", ODD)
def test_letters_that_only_look_so_are_said(text: str) -> None:
    assert any(problem.rule == LETTERS.id and ODD[text] in problem.hint for problem in problems(text))


@pytest.mark.parametrize("text", SOUND)
def test_signs_that_mean_themselves_are_left_alone(text: str) -> None:
    assert problems(text) == []


def test_a_number_in_front_of_a_heading_or_cell_is_the_authors() -> None:
    text = "1. What is it?"
    assert problems(text)
    assert problems(text, "Heading of a section") == problems(text, "Section “A”, table row 1, column 1") == []


@pytest.mark.parametrize("rule", RULES, ids=[rule.id for rule in RULES])
def test_the_example_of_a_rule_breaks_it_and_its_neighbour_does_not(rule: Rule) -> None:
    assert rule.id in {problem.rule for problem in problems(rule.example.wrong)}
    assert not problems(rule.example.right)


@given(st.text(st.sampled_from("ab1 <>&;#_*~`\\|[]()!=-•\n{}Ã©â€™?"), max_size=60))
def test_no_text_makes_a_rule_fail(text: str) -> None:
    assert all(problem.severity == "warning" for problem in problems(text))
