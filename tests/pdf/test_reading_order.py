"""Which direction marks a run gets, and in which pieces it is shown: no font needed."""

from __future__ import annotations

from typing import Any, Literal, cast

import pytest

from leafletpress.pdf.reading_order import LRM, RLM, Piece, pieces
from leafletpress.typography.data import Line, PlacedRun
from tests.pdf.conftest import cluster

NAMES = {LRM: "<", RLM: ">"}


SLOT = 20  # of 1000 units


class Thousand:
    upem = 1000


def run(text: str, *, rtl: bool) -> PlacedRun:
    """Return a run of one cluster a character, 500 units each."""
    clusters = tuple(cluster(char) for char in (reversed(text) if rtl else text))
    return PlacedRun(0, 5.0 * len(text), cast("Any", Thousand()), 10, clusters, rtl, "ur", 0, 0)


def seen(shown: tuple[Piece, ...]) -> str:
    """Return pieces as they are shown: marks as < and >, parted by bars."""
    return "|".join(
        "".join(NAMES.get(item, item) if isinstance(item, str) else item.text for item in piece.items)
        for piece in shown
    )


def line(*runs: PlacedRun, reason: Literal["wrap", "end"] = "end") -> Line:
    return Line(runs, 0, 0, reason, rtl=runs[0].rtl)


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("نص", "صن"),
        ("نص، نص", "صن >،صن"),  # a comma is a number to poppler: the space would follow it
        ("نص,نص", "صن,صن"),  # nothing neutral to follow
        ("نص - نص", "صن >- صن"),
        ("نص (ن)", ">)<ن>(< صن"),  # brackets are guarded against being swapped
        ("نص؟ نص", "صن ؟صن"),
    ],
)
def test_marks_inside_a_right_to_left_run(text: str, shown: str) -> None:
    assert seen(pieces(run(text, rtl=True), None, rtl_document=True)) == shown


def test_a_space_before_a_number_stays_with_the_words() -> None:
    after, number = run(" دن", rtl=True), run("5", rtl=False)
    assert seen(pieces(after, line(after, number), rtl_document=True)) == "ند >"


def test_a_colon_before_a_number_stays_with_the_words() -> None:
    number, before = run("5", rtl=False), run("فون:", rtl=True)
    assert seen(pieces(before, line(number, before, reason="wrap"), rtl_document=True)) == ">:نوف"


def test_the_last_line_of_a_paragraph_ends_left_of_where_it_begins() -> None:
    number, before = run("5", rtl=False), run("فون", rtl=True)
    shown = pieces(before, line(number, before), rtl_document=True)
    assert seen(shown) == "نوف|>"
    assert shown[-1].start == -SLOT


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("MRI", "MRI"),
        ("250mg", "mg|250"),  # PDFium reads pieces of one class from the right
        ("CT scan", "scan| |CT"),
        ("2–4", "4|–|2"),
        ("a (b)", "<|)<|b| (<|a"),
    ],
)
def test_left_to_right_runs_of_a_right_to_left_document_are_shown_from_the_right(text: str, shown: str) -> None:
    assert seen(pieces(run(text, rtl=False), None, rtl_document=True)) == shown


def test_a_telephone_number_keeps_its_spaces() -> None:
    number, after = run("0118 496 0101", rtl=False), run(" پر", rtl=True)
    assert seen(pieces(number, line(after, number), rtl_document=True)) == "0101| |496| |0118"


def test_a_telephone_number_that_touches_a_stop_is_one_piece() -> None:
    number, stop = run("0118 496 0101", rtl=False), run("۔", rtl=True)
    assert seen(pieces(number, line(stop, number), rtl_document=True)) == "0118\u00a0496\u00a00101"


def test_a_stop_at_the_end_of_arabic_in_an_english_document_is_said_first() -> None:
    arabic = run("نص.", rtl=True)
    said, shown = pieces(arabic, line(arabic), rtl_document=False)
    assert (said.items, said.start) == ((".",), 1500 + SLOT)
    assert seen((shown,)) == f"{RLM}صن"


@pytest.mark.parametrize(("text", "shown"), [("第 3 版", "第 3 版<"), ("第 12 版", "第 12 版"), ("版", "版")])
def test_words_of_one_character_each_are_kept_apart(text: str, shown: str) -> None:
    spelled = run(text, rtl=False)
    assert seen(pieces(spelled, line(spelled), rtl_document=False)) == shown


def test_pieces_keep_their_places() -> None:
    assert [(piece.start, piece.advance) for piece in pieces(run("250mg", rtl=False), None, rtl_document=True)] == [
        (1500, 1000),
        (0, 1500),
    ]


def test_a_run_left_of_another_begins_right_of_it_for_those_who_sort() -> None:
    first, second = (
        run("See ", rtl=False),
        PlacedRun(20, 10, cast("Any", Thousand()), 10, (cluster("R"),), False, "en", 0, 4),
    )
    assert pieces(first, line(first, second), rtl_document=True)[0] == Piece((LRM,), 3002, 0)


def test_left_to_right_documents_are_shown_as_they_are() -> None:
    text = "Call (0118) 496 0101 – or see 2–4."
    assert seen(pieces(run(text, rtl=False), None, rtl_document=False)) == text


def test_what_follows_an_urdu_name_on_an_english_line_is_kept_off_it() -> None:
    name, after = run("اردو", rtl=True), run(" (draft)", rtl=False)
    assert seen(pieces(after, line(name, after), rtl_document=False)) == "< (draft)"


def test_signs_on_letters_are_shown_apart_in_right_to_left_documents() -> None:
    letter, sign = cluster("पु"), cluster("स")
    shown = pieces(
        PlacedRun(0, 10, cast("Any", Thousand()), 10, (letter, sign), False, "hi", 0, 0), None, rtl_document=True
    )
    assert seen(shown) == "स|ु|प"
    assert [piece.start for piece in shown] == [500, 500, 0]


def test_several_signs_stand_side_by_side() -> None:
    run_ = PlacedRun(0, 5, cast("Any", Thousand()), 10, (cluster("क्षु"),), False, "hi", 0, 0)
    assert [piece.start for piece in pieces(run_, None, rtl_document=True)] == [
        500 + SLOT,
        500,
        500 - SLOT,
        500 - 2 * SLOT,
        0,
    ]
