"""What a proof shows: order, numbers and lines of the .po, states, and each problem beside its message."""

from __future__ import annotations

from pathlib import Path

from leafletpress.content.model import Leaflet, Message, Paragraph, Section
from leafletpress.content.review_date import ReviewDate
from leafletpress.errors import Problem, Where
from leafletpress.translation.catalogues import Catalogue
from leafletpress.translation.proof import Proof, make_proof
from tests.translation.samples import read_text

FILE = "leaflets/scan.yaml"
CATALOGUE = """\
msgid "Having a scan"
msgstr "Badanie"

#, fuzzy
msgid "Eat nothing."
msgstr "Jeść wolno."

msgid "Old text"
msgstr "Stary tekst"

msgid "Drink water."
msgstr ""
"""


def leaflet() -> Leaflet:
    texts = ["Drink water.", "Eat nothing.", "Rest."]
    body = tuple(Paragraph(Message(text, Where(FILE, line))) for line, text in enumerate(texts, 9))
    title, heading = Message("Having a scan", Where(FILE, 3)), Message("Having a scan", Where(FILE, 8))
    sections = (Section(heading, body),)
    day = ReviewDate(2026, 5)
    return Leaflet("scan", Where(FILE), "T_1", "1", title, "brand", day, day, sections=sections)


def catalogue(folder: Path) -> Catalogue:
    found, _ = read_text(folder, CATALOGUE)
    assert found is not None
    return found


def proof(folder: Path, *problems: tuple[int | None, str]) -> Proof:
    po = catalogue(folder)
    return make_proof(leaflet(), po, [Problem(Where(po.shown, line), said) for line, said in problems])


def test_rows_are_in_the_order_of_the_leaflet_and_numbered_as_in_the_po(tmp_path: Path) -> None:
    first = catalogue(tmp_path).entries[None, "Having a scan"].line
    rows = [(row.number, row.line, row.msgid, row.state) for row in proof(tmp_path).rows]
    assert rows == [
        (1, first, "Having a scan", "translated"),
        (4, first + 10, "Drink water.", "missing"),
        (2, first + 4, "Eat nothing.", "fuzzy"),
        (None, None, "Rest.", "missing"),
        (3, first + 7, "Old text", "unused"),
    ]


def test_states_are_counted(tmp_path: Path) -> None:
    made = proof(tmp_path)
    assert [made.count(state) for state in ("translated", "fuzzy", "missing", "unused")] == [1, 1, 2, 1]


def test_a_problem_stands_beside_the_message_that_its_line_belongs_to(tmp_path: Path) -> None:
    line = catalogue(tmp_path).entries[None, "Eat nothing."].line
    for place in (line, line - 1, line - 2):
        made = proof(tmp_path, (place, "a lost not"))
        beside = {row.msgid: [problem.message for problem in row.problems] for row in made.rows if row.problems}
        assert beside == {"Eat nothing.": ["a lost not"]}


def test_what_belongs_to_no_message_stands_at_the_head(tmp_path: Path) -> None:
    made = proof(tmp_path, (1, "the header"), (None, "the file"), (9999, "after the end"))
    assert [problem.message for problem in made.problems] == ["the header", "the file", "after the end"]


def test_problems_of_other_files_are_not_shown(tmp_path: Path) -> None:
    other = Problem(Where("locale/ur/LC_MESSAGES/scan.po", 6), "not ours")
    assert not make_proof(leaflet(), catalogue(tmp_path), [other]).all_problems
