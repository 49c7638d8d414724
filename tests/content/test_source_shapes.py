"""The five shapes that leaflets take in the wild can all be written and come out whole."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from leafletpress.content.model import (
    Bullets,
    Callout,
    Chance,
    Contacts,
    Leaflet,
    Odds,
    Outcomes,
    Paragraph,
    Questions,
    Steps,
    Terms,
    WritingLines,
)
from leafletpress.content.review_date import ReviewDate
from tests.leaflets import sound_leaflets

SHAPES = Path(__file__).parent / "shapes"


@pytest.fixture(scope="module")
def shapes(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Leaflet]:
    root = tmp_path_factory.mktemp("shapes")
    shutil.copytree(SHAPES, root / "leaflets")
    return {leaflet.id: leaflet for leaflet in sound_leaflets(root)}


def headings(leaflet: Leaflet) -> list[str]:
    return [section.heading.text for section in leaflet.sections]


def kinds(blocks: tuple[object, ...]) -> list[str]:
    return [type(block).__name__ for block in blocks]


def test_every_shape_is_there(shapes: dict[str, Leaflet]) -> None:
    assert {leaflet.reference: leaflet.id for leaflet in shapes.values()} == {
        "SHAPE_000": "questions-and-answers",
        "SHAPE_001": "hospital-leaflet",
        "SHAPE_002": "short-sections",
        "SHAPE_003": "bullets-and-questions",
        "SHAPE_004": "named-steps",
    }


def test_introduction_then_questions(shapes: dict[str, Leaflet]) -> None:
    leaflet = shapes["questions-and-answers"]
    assert kinds(leaflet.introduction) == ["Paragraph"] * 4
    (section,) = leaflet.sections
    (questions,) = section.body
    assert isinstance(questions, Questions)
    assert [kinds(item.answer) for item in questions.items] == [
        ["Paragraph", "Paragraph"],
        ["Paragraph", "Bullets", "Paragraph"],
        ["Paragraph"],
        ["Paragraph"],
        ["Paragraph"],
    ]


def test_hospital_leaflet_has_reference_dates_and_nested_headings(shapes: dict[str, Leaflet]) -> None:
    leaflet = shapes["hospital-leaflet"]
    assert (leaflet.reviewed, leaflet.next_review) == (ReviewDate(2026, 5), ReviewDate(2028, 5))
    assert [author.text for author in leaflet.authors] == ["Dr Morgan Hale, Radiology"]
    assert len(leaflet.sections) == 4
    assert [inner.heading.text for inner in leaflet.sections[2].sections] == [
        "How is it done?",
        "What will I notice, and what comes after?",
        "Benefits and risks",
        "What are its limits?",
    ]


def test_hospital_leaflet_gives_chances_as_numbers(shapes: dict[str, Leaflet]) -> None:
    benefits, risks = shapes["hospital-leaflet"].sections[2].sections[2].body
    assert isinstance(benefits, Outcomes)
    assert isinstance(risks, Outcomes)
    assert [(item.chance, item.note is None) for item in (*benefits.items, *risks.items)] == [
        (Chance("about", Odds(1, 2)), False),
        (Chance("about", Odds(1, 200)), False),
        (Chance("", Odds(1, 500)), True),
        (Chance("about", Odds(1, 500)), True),
    ]


def test_hospital_leaflet_ends_with_contacts(shapes: dict[str, Leaflet]) -> None:
    contacts, website = shapes["hospital-leaflet"].sections[-1].body
    assert isinstance(contacts, Contacts)
    assert [contact.phones for contact in contacts.items] == [("{department_phone}",), ("{unit_phone}",)]
    assert contacts.items[1].hours is not None
    assert isinstance(website, Paragraph)
    assert website.text.text.endswith("[{website}](https://{website}).")
    assert isinstance(shapes["hospital-leaflet"].sections[2].sections[3].body[-1], WritingLines)


def test_short_sections(shapes: dict[str, Leaflet]) -> None:
    leaflet = shapes["short-sections"]
    assert headings(leaflet) == ["Overview", "Preparation", "Treatment", "Recovery", "Risks", "Aftercare"]
    assert [len(section.body) for section in leaflet.sections] == [1, 1, 1, 1, 1, 4]
    assert leaflet.introduction == ()


def test_bullets_and_questions(shapes: dict[str, Leaflet]) -> None:
    leaflet = shapes["bullets-and-questions"]
    assert leaflet.version == "1.10"
    assert [kinds(section.body) for section in leaflet.sections] == [
        ["Bullets"],
        ["Questions"],
        ["Bullets"],
        ["Bullets"],
        ["Outcomes", "Callout"],
    ]
    (advice,) = leaflet.sections[2].body
    assert isinstance(advice, Bullets)
    assert [kinds(item) for item in advice.items][1] == ["Paragraph", "Bullets"]


def test_named_steps_with_named_parts(shapes: dict[str, Leaflet]) -> None:
    leaflet = shapes["named-steps"]
    (steps,) = leaflet.sections[2].body
    assert isinstance(steps, Steps)
    assert [step.title.text for step in steps.items if step.title] == [
        "First visit",
        "Getting ready",
        "The treatment",
        "Afterwards",
    ]
    parts = steps.items[2].body[1]
    assert isinstance(parts, Terms)
    assert [part.term.text for part in parts.items] == ["Position", "Cleaning", "Needle", "Cement", "The end"]
    warning = leaflet.sections[-1].body[0]
    assert isinstance(warning, Callout)
    assert warning.kind == "warning"
    assert leaflet.next_review == ReviewDate(2027, 12, 31)
