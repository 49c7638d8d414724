"""The print figures of every PDF of the build, read back from its ink."""

from __future__ import annotations

from dataclasses import replace

import pytest

from leafletpress.languages import language
from leafletpress.pipeline.plan import Job
from leafletpress.verify.ink import Inked, InkPage
from leafletpress.verify.inspection import Examined
from leafletpress.verify.page_text import FontFacts, ShownString
from leafletpress.verify.print_figures import figures, prove_edges, prove_print
from tests.verify.conftest import JOBS, every_job, examining

MM = 72 / 25.4
ENGLISH = Job("vertebroplasty", "en", "standard")
PROFILE = {"standard": "clear-print", "large-print": "large-print"}
SMALLEST = {"standard": 12, "large-print": 16}
BODY = {"standard": 14, "large-print": 18}


@pytest.fixture(scope="module")
def english() -> Examined:
    return examining(ENGLISH)


@every_job
def test_print_figures_hold(job: Job, examined: Examined) -> None:
    file = examined
    assert (file.claims.own["layout"], file.claims.own["profile"]) == (job.layout, PROFILE[job.layout])
    assert list(prove_print(file)) == []
    found = figures(file)
    assert found.smallest == pytest.approx(SMALLEST[job.layout], abs=0.01)
    assert found.body >= BODY[job.layout]
    assert found.least_contrast >= 6.5
    assert min(found.margins) >= 15 * MM - 0.05
    assert 40 < found.longest["Latin"] <= 70
    assert sum(len(page.pictures) for page in file.pages) == 0


def test_every_script_of_the_build_is_looked_at() -> None:
    assert {language(job.language).script for job in JOBS} == {"Latn", "Arab", "Deva", "Guru", "Hans"}


# --- the proofs bite -------------------------------------------------------------------------

FONT = FontFacts("ABCDEF+NotoSans-Regular", embedded=True, two_byte=True, meanings={}, widths={})
DARK, WHITE = (0.1, 0.1, 0.1), (1.0, 1.0, 1.0)


def shown(text: str, x: float = 100, y: float = 700, width: float = 300) -> Inked:
    glyphs = tuple((x + width * place / len(text), char) for place, char in enumerate(text))
    string = ShownString(0, None, FONT, 12, x, y, glyphs, x, x + width)
    return Inked(string, (x, y - 3, x + width, y + 9), DARK, (WHITE,), slanted=False)


def faults(english: Examined, *strings: Inked) -> list[str]:
    page = InkPage((0, 0, 595, 842), strings)
    return [
        str(failure).removeprefix("print: ").removeprefix("page 1: ")
        for failure in prove_print(replace(english, pages=(page,)))
    ]


def small(inked: Inked) -> Inked:
    return replace(inked, string=replace(inked.string, size=11.5))


@pytest.mark.parametrize(
    ("changed", "message"),
    [
        (replace(shown("plain"), slanted=True), "italic or slanted type: 'plain'"),
        (replace(shown("plain"), colour=(0.5, 0.5, 0.5)), "contrast 4.0:1, less than 4.5:1: 'plain'"),
        (replace(shown("plain"), under=(WHITE, DARK)), "contrast 1.0:1, less than 4.5:1: 'plain'"),
        (replace(shown("plain"), under=(None,)), "text on a picture or pattern: its contrast is unknown: 'plain'"),
        (shown("plain", x=40), "ink 14.1 mm from the edge, nearer than 15 mm: 'plain'"),
        (shown("plain", y=20), "ink 6.0 mm from the edge, nearer than 15 mm: 'plain'"),
        (small(shown("plain")), "type of 11.5 pt, smaller than 12 pt: 'plain'"),
        (shown("x" * 71), f"a line of 71 characters, more than 70: '{'x' * 60}…'"),
    ],
)  # fmt: skip
def test_each_figure_is_held(english: Examined, changed: Inked, message: str) -> None:
    ordinary = [shown("ordinary text", y=600 - 20 * step) for step in range(9)]
    assert faults(english, *ordinary[:1]) == []
    assert [fault for fault in faults(english, changed, *ordinary[:1]) if "body" not in fault] == [message]


@pytest.mark.parametrize(
    ("size", "bold", "faulty"), [(12, True, True), (14, True, False), (14, False, True), (18, False, False)]
)
def test_only_large_type_may_be_paler(english: Examined, size: float, *, bold: bool, faulty: bool) -> None:
    font = replace(FONT, name="ABCDEF+NotoSans-Bold") if bold else FONT
    inked = shown("plain")
    pale = replace(inked, colour=(0.5, 0.5, 0.5), string=replace(inked.string, size=size, font=font))
    ordinary = [shown("ordinary text", y=600)]
    said = [fault for fault in faults(english, pale, *ordinary) if fault.startswith("contrast")]
    assert bool(said) == faulty


def page_of(*lines: tuple[float, float]) -> InkPage:
    """Return a page of one paragraph whose lines have the given edges."""
    strings = (
        shown("words of a line", x=left, y=700 - 20 * step, width=right - left)
        for step, (left, right) in enumerate(lines)
    )
    return InkPage((0, 0, 595, 842), tuple(strings))


@pytest.mark.parametrize(
    ("lines", "found"),
    [
        ([(100, 400), (100, 380), (100, 390), (100, 370), (100, 200)], []),
        ([(140, 400), (100, 380), (100, 200)], []),
        ([(100, 400), (110, 390), (120, 380)], ["lines of a paragraph do not begin at one edge"]),
        ([(100, 400)] * 5 + [(100, 200)], ["the lines of a paragraph are justified"]),
    ],
)
def test_lines_begin_at_one_edge_and_end_where_they_do(lines: list[tuple[float, float]], found: list[str]) -> None:
    assert [failure.message for failure in prove_edges(page_of(*lines), 1)] == found


def test_a_key_at_the_end_of_a_line_is_no_part_of_it() -> None:
    page = page_of((100, 400), (120, 400), (110, 400), (300, 400))
    glyphs = ((403.0, " "), (406.0, "\u200f"), *((150.0 + 8 * place, char) for place, char in enumerate("0246")))
    keyed = Inked(
        ShownString(0, None, FONT, 12, 150, 680, glyphs, 150, 406), (150, 677, 190, 689), DARK, (WHITE,), slanted=False
    )
    assert keyed.string.keyed
    strings = (*page.strings[:2], keyed, *page.strings[2:])
    assert list(prove_edges(InkPage(page.edges, strings), 1, rtl=True)) == []


@pytest.mark.parametrize(
    ("lines", "found"),
    [
        ([(100, 400), (120, 400), (110, 400), (300, 400)], []),
        ([(100, 400), (100, 380), (100, 390), (100, 370)], []),
        ([(100, 400), (120, 390), (110, 380), (300, 400)], ["lines of a paragraph do not begin at one edge"]),
    ],
)
def test_latin_words_of_a_right_to_left_document_begin_at_either_edge(
    lines: list[tuple[float, float]], found: list[str]
) -> None:
    assert [failure.message for failure in prove_edges(page_of(*lines), 1, rtl=True)] == found
