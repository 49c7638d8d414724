"""Rules about the English: what is found, and what is left alone."""

from __future__ import annotations

from dataclasses import replace

import pytest

from leafletpress.checks.english import english_problems, reading_age, syllable_count
from leafletpress.content.model import (
    Bullets,
    Chance,
    Contact,
    Contacts,
    Leaflet,
    Message,
    Odds,
    Outcome,
    Outcomes,
    Paragraph,
    Section,
)
from leafletpress.errors import Where
from tests.translation.samples import leaflet, say

HARD = "Percutaneous administration of polymethylmethacrylate necessitates fluoroscopic visualisation. "
EASY = "A nurse stays with you all the time. We will numb the skin. You can go home when you feel well. "
TEXTS = {
    "time-style": (
        ["Come at 8.30am.", "Come at 8:30 am.", "Come at 17:00."],
        ["Come at 8:30am or 5pm.", "Take 2.30 mg."],
    ),
    "date-style": (
        ["On 12/05/2026.", "On 12th May.", "On May 12, 2026."],
        ["On 12 May 2026.", "Take 1/2 a tablet."],
    ),
    "long-sentence": (
        ["Word " + "and word " * 13 + "end."],
        ["Word " + "and word " * 11 + "end.", "A b. " * 20],
    ),
    "full-stop": (
        ["You will have time to ask"],
        ["You have time.", "Bring with you all of:", "Your medicines", "Call us on {day_unit}"],
    ),
    "real-phone": (
        ["Call 0118 978 1234.", "Call 020 7123 4567."],
        ["Call 0118 496 0123.", "Call 07700 900123.", "Call 999.", "Call 0118 496 0123 (9am to 5pm)."],
    ),
    "reading-age": ([HARD * 20], [EASY * 20, HARD]),
}


def rules(*texts: str, source: Leaflet | None = None) -> set[str]:
    made = source or leaflet(introduction=tuple(Paragraph(say(text, 7)) for text in texts))
    return {problem.rule for problem in english_problems(replace(made, brand="example-hospitals"))}


@pytest.mark.parametrize("rule", TEXTS)
def test_english_that_is_hard_is_found_and_its_neighbour_is_not(rule: str) -> None:
    wrong, right = TEXTS[rule]
    assert [text for text in wrong if rule not in rules(text)] == []
    assert [text for text in right if rule in rules(text)] == []


def test_a_list_item_needs_no_full_stop() -> None:
    items = Bullets(((Paragraph(say("a back brace that you can wear")),),))
    assert rules(source=leaflet(introduction=(items,))) == set()


def test_a_telephone_number_of_a_real_hospital_is_its_own_business() -> None:
    made = leaflet(facts=(("ward", "0118 978 1234"),))
    assert not list(english_problems(made))
    assert rules(source=made) == {"real-phone"}


def test_an_address_of_many_lines_is_no_sentence() -> None:
    place = Message("\n".join(f"Line {count} of it" for count in range(8)), Where("a.yaml", 9))
    contact = Contact(say("Ward"), address=place)
    assert rules(source=leaflet(introduction=(Contacts((contact,)),))) == set()


def outcomes(*odds: int) -> Section:
    rows = tuple(Outcome(Message("Pain", Where("a.yaml", 9)), Chance("", Odds(1, whole)), None) for whole in odds)
    return Section(say("Risks"), (Outcomes("risks", rows),))


def test_chances_beside_each_other_need_one_group_of_people() -> None:
    group = Section(say("Compare"), (Paragraph(say("Think of 1,000 people. It happens to 5 of them.")),))
    assert rules(source=leaflet(outcomes(200, 500))) == {"risk-denominators"}
    assert rules(source=leaflet(outcomes(200, 500), group)) == set()
    assert rules(source=leaflet(outcomes(500, 500))) == set()


def test_per_cent_and_one_in_200_do_not_stand_in_one_leaflet() -> None:
    percent = Section(say("Pain"), (Paragraph(say("It helps 50% of people.")),))
    assert rules(source=leaflet(outcomes(2), percent)) == {"risk-formats"}
    assert rules(source=leaflet(percent)) == set()


def test_reading_age_follows_flesch_and_kincaid() -> None:
    assert [syllable_count(word) for word in ("bone", "cement", "needle", "helped", "radiology")] == [1, 2, 2, 1, 4]
    prose = ["The cat sat on the mat"] * 20
    assert reading_age(prose) == pytest.approx(0.39 * 6 + 11.8 * 1 - 15.59 + 5)
    assert reading_age(prose[:3]) is None
