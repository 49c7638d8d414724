"""What a leaflet may show of passages, brands and sites, and what is said of each slip: at the line to be mended."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from leafletpress.content.given import Given, Site
from leafletpress.content.inline import plain_text
from leafletpress.content.model import Contact, Contacts, Leaflet, Message, Paragraph
from leafletpress.content.passages import read_passage
from leafletpress.content.read import read_leaflet
from leafletpress.errors import Where
from tests.content.conftest import HEAD

FEEDBACK = """\
title: Complaints and praise
reviewed: 2026-05
body:
  - Tell us how we did.
  - contacts:
      - {name: Advice team, phone: "{advice_phone}"}
"""
DESK = Contacts((Contact(Message("Main desk", Where("brand.yaml", 9), domain="common"), ("0118 496 0200",)),))
GIVEN = {
    "example-hospitals": Given(
        (("advice_phone", "0118 496 0150"), ("unused", "x")),
        {"riverside": Site((("entrance", "River Road"),), DESK), "hilltop": Site((("advice_phone", "0118 496 0250"),))},
    )
}
SHOWS = "introduction:\n  - passage: feedback\n"
Read = Callable[..., tuple[Leaflet | None, list[str]]]


@pytest.fixture
def read(tmp_path: Path) -> Read:
    """Read a leaflet beside passages; return it and its problems as people see them."""

    def read_it(body: str, *, given: dict[str, Given] = GIVEN, **passages: str) -> tuple[Leaflet | None, list[str]]:
        for name, text in ({"feedback": FEEDBACK} | passages).items():
            path = tmp_path / f"leaflets/passages/{name}.yaml"
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(text, "utf-8")
        (tmp_path / "leaflets/x.yaml").write_text(HEAD + body, "utf-8")
        leaflet, problems = read_leaflet(tmp_path, tmp_path / "leaflets/x.yaml", given)
        return leaflet, [str(problem) for problem in problems]

    return read_it


def test_the_blocks_of_a_passage_stand_in_its_place(read: Read) -> None:
    leaflet, problems = read("introduction:\n  - First.\n  - passage: feedback\n  - Last.\n")
    assert leaflet is not None
    assert problems == []
    assert [type(block).__name__ for block in leaflet.introduction] == [
        "Paragraph",
        "Paragraph",
        "Contacts",
        "Paragraph",
    ]
    assert leaflet.passages == ("feedback",)
    assert leaflet.introduction[1] == Paragraph(
        Message("Tell us how we did.", Where("leaflets/passages/feedback.yaml", 4), domain="passage_feedback")
    )


def test_a_leaflet_takes_of_the_facts_of_its_brand_those_that_it_uses(read: Read) -> None:
    leaflet, _ = read(SHOWS)
    assert leaflet is not None
    assert leaflet.facts == (("advice_phone", "0118 496 0150"),)
    leaflet, problems = read(f"site: riverside\n{SHOWS}  - Come in by {{entrance}}.\nfacts:\n  day: Monday\n")
    assert leaflet is not None
    assert leaflet.facts == (("day", "Monday"), ("advice_phone", "0118 496 0150"), ("entrance", "River Road"))
    assert plain_text("{entrance}", dict(leaflet.facts)) == "River Road"
    assert problems == ["leaflets/x.yaml:12: warning: fact 'day' is not used (write {day} in a text, or delete it)"]


def test_contacts_of_the_site_stand_where_a_leaflet_or_a_passage_asks_for_them(read: Read) -> None:
    where = "title: Where\nreviewed: 2026-05\nbody:\n  - contacts: site\n"
    body = "site: riverside\nintroduction:\n  - contacts: site\n  - passage: where\n"
    leaflet, problems = read(body, where=where)
    assert leaflet is not None
    assert problems == []
    assert leaflet.introduction == (DESK, DESK)


def test_a_passage_may_stand_wherever_blocks_stand(read: Read) -> None:
    leaflet, problems = read(
        "introduction:\n  - list: [[{passage: feedback}]]\n  - callout: {kind: note, body: [{passage: feedback}]}\n"
    )
    assert leaflet is not None
    assert problems == []
    assert str(leaflet.introduction).count("Tell us how we did.") == 2


NO_FACT = HEAD.count("\n") + 2
SLIPS = {
    "an unknown one": (
        SHOWS.replace("feedback", "fedback"),
        [
            "leaflets/x.yaml:8: error: there is no passage 'fedback' "
            "(did you mean 'feedback'? or put it into leaflets/passages/fedback.yaml)"
        ],
    ),
    "a path": (
        SHOWS.replace("feedback", "../feedback"),
        [
            "leaflets/x.yaml:8: error: 'passage' is '../feedback': it has the wrong form "
            "(the name of a file in leaflets/passages, without .yaml)"
        ],
    ),
    "a list": (
        "introduction:\n  - passage: [feedback]\n",
        [
            "leaflets/x.yaml:8: error: 'passage' is a list: it should be text "
            "(a text that holds ': ' or begins with { or [ needs quotes)"
        ],
    ),
    "an unknown site": (
        f"site: riversde\n{SHOWS}",
        ["leaflets/x.yaml:7: error: there is no site 'riversde' (did you mean 'riverside'?)"],
    ),
    "contacts of no site": (
        "introduction:\n  - contacts: site\n",
        [
            "leaflets/x.yaml:8: error: the contacts of the site are to be shown (leaflets/x.yaml:8), "
            "and the leaflet names no site (write site: and its name at the top)"
        ],
    ),
}


@pytest.mark.parametrize("slip", SLIPS)
def test_a_slip_is_answered_at_its_line(read: Read, slip: str) -> None:
    body, told = SLIPS[slip]
    assert read(body)[1] == told


def test_a_fact_that_nobody_gives_is_an_error_where_the_passage_is_shown(read: Read) -> None:
    assert read(SHOWS, given={})[1] == [
        "leaflets/x.yaml:8: error: the passage 'feedback' needs the fact {advice_phone} "
        "(leaflets/passages/feedback.yaml:6) "
        "(write advice_phone: and its value under facts:, here, in the brand or in its site)"
    ]


def test_a_fact_that_is_no_telephone_number_is_an_error_where_the_passage_is_shown(read: Read) -> None:
    _, problems = read(f"{SHOWS}facts:\n  advice_phone: ask at the desk\n")
    assert problems == [
        "leaflets/x.yaml:8: error: the passage 'feedback' (leaflets/passages/feedback.yaml:6): "
        "a phone number needs digits (such as 0118 496 0368)",
        "leaflets/x.yaml:10: warning: the fact 'advice_phone' is 'ask at the desk' here, and '0118 496 0150' in the "
        "brand: the passage 'feedback' says the first (give it another name if that is not meant)",
    ]


def test_a_passage_in_a_passage_is_an_error_in_its_file(read: Read) -> None:
    _, problems = read("introduction:\n  - passage: all\n", all=f"{FEEDBACK}  - passage: feedback\n")
    assert problems == [
        "leaflets/passages/all.yaml:7: error: a passage cannot show a passage, 'feedback' "
        "(let the leaflet show both, one after the other)"
    ]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("title: A\nreviewed: 2026-05\n", "leaflets/passages/p.yaml:1: error: missing key 'body'"),
        (
            "title: A\nreviewed: 2026-05\nbody: Call {a.\n",
            "leaflets/passages/p.yaml:3: error: 'body': a single { in 'Call {a.' (write {{ for the sign itself)",
        ),
        (
            "title: A\nreviewed: May\nbody: Text.\n",
            "leaflets/passages/p.yaml:2: error: 'reviewed' is 'May': it is not a date "
            "(write it as 2026-05 or 2026-05-31)",
        ),
        (
            "title: A\nreviewed: 2026-05\nfacts: {a: b}\nbody: Text.\n",
            "leaflets/passages/p.yaml:3: error: unknown key 'facts' (known: title, reviewed, body)",
        ),
        (
            "- a\n",
            "leaflets/passages/p.yaml:1: error: the file does not hold keys and values "
            "(begin with a line such as 'key: value')",
        ),
        (
            "title: A\nreviewed: 2026-05\nbody:\n  - Take 2 # not 3\n",
            "leaflets/passages/p.yaml:4: error: item 1 of 'body': '# not 3' is a comment and is not printed "
            "(put the whole text in quotes to print it; a comment may stand on a line of its own, above the text)",
        ),
    ],
)
def test_a_fault_of_a_passage_is_told_in_its_file(read: Read, text: str, told: str) -> None:
    _, problems = read("introduction:\n  - passage: p\n", p=text)
    assert problems == [told]


def test_a_name_that_is_none_is_refused_and_a_link_that_leads_out_is_not_followed(tmp_path: Path) -> None:
    folder = tmp_path / "leaflets/passages"
    folder.mkdir(parents=True)
    (tmp_path / "out.yaml").write_text(FEEDBACK, "utf-8")
    (folder / "out.yaml").symlink_to(tmp_path / "out.yaml")
    (folder / "Not Good.yaml").write_text(FEEDBACK, "utf-8")
    told = [str(problem) for name in ("out", "Not Good") for problem in read_passage(tmp_path, name)[1]]
    assert told == [
        "leaflets/passages/out.yaml: error: this link leads out of leaflets/ (copy the file into leaflets/)",
        "leaflets/passages/Not Good.yaml: error: this name of a passage cannot be used "
        "(use lower-case words joined by hyphens)",
    ]
