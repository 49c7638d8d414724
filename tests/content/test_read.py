"""Leaflets come out of YAML as they were written: every form, every place, nothing lost."""

from __future__ import annotations

from pathlib import Path

import pytest

from leafletpress.content.model import (
    Block,
    Bullets,
    Callout,
    Chance,
    Checklist,
    Contact,
    Contacts,
    Figure,
    Leaflet,
    Message,
    NamedPart,
    Odds,
    Outcome,
    Outcomes,
    Paragraph,
    Question,
    Questions,
    Step,
    Steps,
    Table,
    Term,
    Terms,
    WritingLines,
)
from leafletpress.content.read import read_leaflet
from leafletpress.content.review_date import ReviewDate
from leafletpress.errors import Where
from tests.content.conftest import HEAD, HEAD_LINES, Faults, Write
from tests.leaflets import sound_leaflets

CHECKOUT = Path(__file__).parents[2]
FIRST = HEAD_LINES + 2


def read_one(root: Path) -> Leaflet:
    leaflet, problems = read_leaflet(root, root / "leaflets" / "x.yaml")
    assert leaflet
    assert [problem for problem in problems if problem.severity == "error"] == []
    return leaflet


def m(text: str, line: int = FIRST) -> Message:
    return Message(text, Where("leaflets/x.yaml", line))


def p(text: str, line: int = FIRST) -> Paragraph:
    return Paragraph(m(text, line))


FORMS: dict[str, Block] = {
    "a": p("a"),
    "list: [a, [b, {list: [c]}]]": Bullets(((p("a"),), (p("b"), Bullets(((p("c"),),))))),
    "steps: [a, [b, c], {title: d, body: e}]": Steps(
        (Step(None, (p("a"),)), Step(None, (p("b"), p("c"))), Step(m("d"), (p("e"),)))
    ),
    "terms: [{term: a, meaning: b}]": Terms((Term(m("a"), m("b")),)),
    "callout: a": Callout("note", None, (p("a"),)),
    "callout: {kind: warning, title: a, body: [b, c]}": Callout("warning", m("a"), (p("b"), p("c"))),
    "questions: [{question: a, answer: b}, {question: c, answer: [d]}]": Questions(
        (Question(m("a"), (p("b"),)), Question(m("c"), (p("d"),)))
    ),
    "risks: [{risk: a}, {risk: b, chance: '1 in 1,000', note: c}]": Outcomes(
        "risks", (Outcome(m("a"), None, None), Outcome(m("b"), Chance("", Odds(1, 1000)), m("c")))
    ),
    "benefits: [{benefit: a, chance: more than 1 in 2}]": Outcomes(
        "benefits", (Outcome(m("a"), Chance("more than", Odds(1, 2)), None),)
    ),
    "table: {caption: a, header: [b, c], rows: [[d, e]]}": Table(m("a"), (m("b"), m("c")), ((m("d"), m("e")),)),
    "contacts: [{name: a, phone: 1, address: b}]": Contacts((Contact(m("a"), ("1",), address=m("b")),)),
    "contacts: [{name: a, phone: [1, 2], hours: b, email: c@d.e, web: 'https://f'}]": Contacts(
        (Contact(m("a"), ("1", "2"), m("b"), "c@d.e", "https://f"),)
    ),
    "checklist: [a, b]": Checklist((m("a"), m("b"))),
    "writing_lines: {prompt: a, lines: 6}": WritingLines(m("a"), 6),
}


@pytest.mark.parametrize("form", FORMS)
def test_block_form(write: Write, form: str) -> None:
    leaflet = read_one(write(f"introduction:\n  - {form}\n"))
    assert leaflet.introduction == (FORMS[form],)


@pytest.mark.parametrize("form", FORMS)
def test_block_form_may_stand_wherever_blocks_may(write: Write, form: str) -> None:
    places = "\n".join(
        [
            "sections:",
            "  - heading: h",
            "    body:",
            f"      - list:\n          - - {form}",
            f"      - steps:\n          - - {form}\n          - title: t\n            body:\n              - {form}",
            f"      - callout:\n          kind: note\n          body:\n            - {form}",
            f"      - questions:\n          - question: q\n            answer:\n              - {form}",
        ]
    )
    kind = type(FORMS[form])
    bullets, steps, callout, questions = read_one(write(places)).sections[0].body
    assert isinstance(bullets, Bullets)
    assert isinstance(steps, Steps)
    assert isinstance(callout, Callout)
    assert isinstance(questions, Questions)
    found = [bullets.items[0], steps.items[0].body, steps.items[1].body, callout.body, questions.items[0].answer]
    assert [[type(block) for block in blocks] for blocks in found] == [[kind]] * 5


def test_figure(write: Write) -> None:
    root = write("introduction:\n  - figure:\n      image: ./a.svg\n      alt: b\n      caption: c\n")
    (root / "leaflets" / "a.svg").write_text("<svg/>")
    expected = Figure("a.svg", m("b", FIRST + 2), m("c", FIRST + 3), Where("leaflets/x.yaml", FIRST + 1))
    assert read_one(root).introduction == (expected,)


def test_parts_of_a_figure_have_places_and_text_may_stand_beside_it(write: Write) -> None:
    parts = "parts: [{label: p, at: [0, .5]}, {label: q, at: [1, 0.25]}]"
    root = write(f"introduction:\n  - figure:\n      image: a.svg\n      alt: b\n      {parts}\n      beside: c\n")
    (root / "leaflets" / "a.svg").write_text("<svg/>")
    (figure,) = read_one(root).introduction
    assert isinstance(figure, Figure)
    assert figure.parts == (NamedPart(m("p", FIRST + 3), (0.0, 0.5)), NamedPart(m("q", FIRST + 3), (1.0, 0.25)))
    assert figure.beside == (Paragraph(m("c", FIRST + 4)),)


CHANCES = {
    "1 in 200": Chance("", Odds(1, 200)),
    "about 1 in 200": Chance("about", Odds(1, 200)),
    "fewer than 1 in 1,000": Chance("fewer than", Odds(1, 1000)),
    "more than 1 in 2": Chance("more than", Odds(1, 2)),
    "1 in 100 to 1 in 10": Chance("", Odds(1, 100), Odds(1, 10)),
    "15 in 1000000": Chance("", Odds(15, 1_000_000)),
    "1 in 1": Chance("", Odds(1, 1)),
}


@pytest.mark.parametrize("written", CHANCES)
def test_chance(write: Write, written: str) -> None:
    leaflet = read_one(write(f"introduction:\n  - risks:\n    - risk: a\n      chance: {written}\n"))
    (risks,) = leaflet.introduction
    assert isinstance(risks, Outcomes)
    assert risks.items[0].chance == CHANCES[written]


@pytest.mark.parametrize(
    ("reviewed", "next_review"),
    [("2026-05", "2026-05"), ("2026-05-14", "2026-05"), ("2026-05", "2026-05-01"), ("2024-02-29", "2026-02-28")],
)
def test_dates_that_may_stand_together(write: Write, reviewed: str, next_review: str) -> None:
    head = HEAD.replace("reviewed: 2026-05", f"reviewed: {reviewed}").replace("2028-05", next_review)
    leaflet = read_one(write("introduction: a\n", head=head))
    assert (str(leaflet.reviewed), str(leaflet.next_review)) == (reviewed, next_review)


@pytest.mark.parametrize("written", ["NO", "12:30", "1.10", "0777", "null", "yes", "2026-05-01"])
def test_text_that_yaml_would_retype_stays_text(write: Write, written: str) -> None:
    leaflet = read_one(write(f"introduction: a\ntitle: {written}\n", head=HEAD.replace("title: A leaflet\n", "")))
    assert leaflet.title.text == written


def test_literal_signs_stay_in_the_message(write: Write) -> None:
    leaflet = read_one(write("introduction:\n  - '<img src=\"/etc/passwd\"> & < {{x}}'\n"))
    assert leaflet.introduction == (p('<img src="/etc/passwd"> & < {{x}}'),)


def test_message_is_the_text_as_yaml_has_it(write: Write) -> None:
    body = (
        "introduction:\n  - folded\n    over lines\n"
        "  - contacts:\n    - name: a\n      address: |\n        b\n        c\n"
    )
    paragraph, contacts = read_one(write(body)).introduction
    assert paragraph == p("folded over lines")
    assert isinstance(contacts, Contacts)
    assert contacts.items[0].address == m("b\nc", HEAD_LINES + 6)


def test_leaflet_keys(write: Write) -> None:
    body = (
        "subtitle: s\ndepartment: d\nauthors: [a, b]\nsources: [c]\nfacts:\n  z: 1\n  y: ' 2  3 '\n"
        "introduction: '{z}{y}'\nsections:\n- heading: h\n  sections:\n  - heading: i\n    body: j\n"
    )
    leaflet = read_one(write(body))
    assert (leaflet.id, leaflet.reference, leaflet.version, leaflet.brand) == (
        "x",
        "RAD_0001",
        "1",
        "example-hospitals",
    )
    assert (leaflet.reviewed, leaflet.next_review) == (ReviewDate(2026, 5), ReviewDate(2028, 5))
    assert (leaflet.subtitle, leaflet.department) == (m("s", 7), m("d", 8))
    assert leaflet.authors == (m("a", 9), m("b", 9))
    assert leaflet.sources == ("c",)
    assert leaflet.facts == (("z", "1"), ("y", "2 3"))
    assert leaflet.sections[0].sections[0].body == (p("j", 19),)
    assert leaflet.where == Where("leaflets/x.yaml", 1)


@pytest.mark.parametrize("text", ["a {f}", "[a](https://example.org/{f})", "[{f}](https://example.org)", "**{f}**"])
def test_fact_is_used_by_a_text(faults: Faults, text: str) -> None:
    assert faults(f"introduction: '{text}'\nfacts: {{f: g}}\n") == []


def test_fact_is_used_by_data(faults: Faults) -> None:
    body = "facts: {f: 0118 496 0001, g: x@example.org, h: example.org}\nintroduction:\n  - contacts:\n"
    assert faults(body + "    - {name: a, phone: '{f}', email: '{g}', web: 'https://{h}'}\n") == []


def test_bom_and_crlf_leaflet_is_read(write: Write) -> None:
    text = (HEAD + "introduction: a\n").replace("\n", "\r\n")
    assert read_one(write(b"\xef\xbb\xbf" + text.encode())).introduction == (p("a", 7),)


def test_the_leaflets_of_this_repository_are_sound() -> None:
    assert len(sound_leaflets(CHECKOUT)) >= 2


def test_texts_and_names_are_read_in_one_normal_form(write: Write) -> None:
    body = 'introduction:\n  - Me\u0301nie\u0300re, \ufb01eld\n  - "Me\\u0301nie\\u0300re"\n'
    (leaflet,) = sound_leaflets(write(body))
    assert [block.text.text for block in leaflet.introduction if isinstance(block, Paragraph)] == [
        "M\u00e9ni\u00e8re, field",
        "M\u00e9ni\u00e8re",
    ]


def test_an_empty_cell_is_none_and_an_address_keeps_its_lines(write: Write) -> None:
    body = (
        "introduction:\n  - table: {header: ['', Dose], rows: [[Aspirin, ''], ['', '75 mg']]}\n"
        "  - contacts:\n      - name: Ward\n        address: |\n          Level 2\n          London Road\n"
    )
    (leaflet,) = sound_leaflets(write(body))
    table, contacts = leaflet.introduction
    assert isinstance(table, Table)
    assert [[cell and cell.text for cell in row] for row in (table.header, *table.rows)] == [
        [None, "Dose"],
        ["Aspirin", None],
        [None, "75 mg"],
    ]
    assert isinstance(contacts, Contacts)
    assert contacts.items[0].address is not None
    assert contacts.items[0].address.text == "Level 2\nLondon Road"
