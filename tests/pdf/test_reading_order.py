"""Which direction marks a run gets, and in which strings it is shown: no font needed."""

from __future__ import annotations

from typing import Any, Literal, cast

import pytest

from leafletpress.pdf.pieces import ALM, LRM, RLM, String
from leafletpress.pdf.reading_order import strings
from leafletpress.typography.stages import Line, PlacedRun
from tests.pdf.conftest import cluster

NAMES = str.maketrans({LRM: "<", RLM: ">", ALM: "^"})


SLOT = 20  # of 1000 units


class Thousand:
    upem = 1000


def run(text: str, *, rtl: bool, start: int = 0, x: float = 0) -> PlacedRun:
    """Return a run of one cluster a character, 500 units each."""
    clusters = tuple(cluster(char) for char in (reversed(text) if rtl else text))
    return PlacedRun(x, 5.0 * len(text), cast("Any", Thousand()), 10, clusters, rtl, "ur", 0, start)


def seen(shown: tuple[String, ...]) -> str:
    """Return strings as they are shown: marks as < and > and ^, pieces parted by points, strings by bars."""
    return "|".join(
        "·".join("".join(item if isinstance(item, str) else item.text for item in piece.items) for piece in string)
        for string in shown
    ).translate(NAMES)


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
    assert seen(strings(run(text, rtl=True), None, rtl_document=True)) == shown


def parts(text: str) -> list[str]:
    """Return the strings of a right-to-left run, without marks."""
    shown = strings(run(text, rtl=True), None, rtl_document=True)
    return [seen((string,)).translate(dict.fromkeys(map(ord, "<>"))) for string in shown]


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("نص نص", ["صن صن"]),  # it turns this round
        ("- !", ["-", " ", "!"]),  # not what has no letters
        ("- (ن) -", ["-", " ", "(", "ن", ")", " ", "-"]),  # nor what has few
        ("نص…", ["صن", "…"]),  # nor signs that it does not know
        ("نص – نص", [" صن", "–", "صن "]),
    ],
)
def test_pdfjs_gets_in_strings_from_the_right_what_it_would_not_turn_round(text: str, shown: list[str]) -> None:
    assert parts(text) == shown


def test_spaces_at_the_ends_say_more_than_a_space_else_pdfjs_loses_them() -> None:
    assert seen(strings(run(" نصوص ", rtl=True), None, rtl_document=True)) == "> صوصن> "


def test_marks_that_a_string_would_begin_with_are_said_by_what_is_no_mark() -> None:
    marked = PlacedRun(0, 10, cast("Any", Thousand()), 10, (cluster("اً"), cluster("ن")), True, "ar", 0, 0)
    assert seen(strings(marked, None, rtl_document=True)) == "^ً·ان"


def test_a_space_before_a_number_stays_with_the_words() -> None:
    after, number = run(" دن", rtl=True), run("5", rtl=False)
    assert seen(strings(after, line(after, number, reason="wrap"), rtl_document=True)) == "ند> >"


def test_a_colon_before_a_number_stays_with_the_words() -> None:
    number, before = run("5", rtl=False, start=4), run("فون:", rtl=True)
    assert seen(strings(before, line(number, before, reason="wrap"), rtl_document=True)) == ">:نوف"


def test_the_last_line_of_a_paragraph_ends_left_of_where_it_begins() -> None:
    number, before = run("5", rtl=False, start=3), run("فون", rtl=True)
    (shown,) = strings(before, line(number, before), rtl_document=True)
    assert seen((shown,)) == "نوف·>"
    assert shown[-1].start < shown[0].start


def test_the_last_line_of_a_paragraph_has_a_space_after_it_at_its_left_edge() -> None:
    number, before = run("5", rtl=False, start=3), run("فون", rtl=True, x=5)
    _, end = strings(number, line(number, before), rtl_document=True)
    assert (seen((end,)), end[0].start) == ("> >", -2 * SLOT)


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("MRI", "MRI"),
        ("250mg", " ·250|  |mg"),
        ("CT scan", " ·CT| · | ·scan"),
        ("2–4", " ·2|  |–|  |4"),
    ],
)
def test_left_to_right_runs_of_a_right_to_left_document_are_shown_piece_by_piece(text: str, shown: str) -> None:
    found = seen(strings(run(text, rtl=False), None, rtl_document=True))
    assert found.replace(" · |", "").replace(" ·", "") == shown.replace(" · |", "").replace(" ·", "").replace("  |", "")


@pytest.mark.parametrize("text", ["250mg", "CT scan", "2–4", "RAD_0067 (v2)", "https://www.example.org/a-b"])
def test_pieces_begin_from_right_to_left_near_the_right_end_and_are_seen_from_the_left(text: str) -> None:
    shown = [
        string for string in strings(run(text, rtl=False), None, rtl_document=True) if seen((string,)).strip(" ·<>")
    ]
    begins = [string[0].start for string in shown]
    places = [string[1].start for string in shown]
    assert begins == sorted(begins, reverse=True)
    assert len(set(begins)) == len(begins)
    assert places == sorted(places)
    assert min(begins) > 500 * len(text) - 500


def test_pieces_that_touch_have_their_key_twice_so_that_pdfium_sees_no_space() -> None:
    shown = strings(run("RAD_7", rtl=False), None, rtl_document=True)
    places = [place for place, string in enumerate(shown) if seen((string,)) == " · "]
    assert len(places) == 3  # the last, too: PDFium must see none left of it
    for (one, other), (key, *_) in ((shown[place], shown[place + 1]) for place in places):
        assert one.items == other.items == key.items
        assert 0 < other.start - one.start < 70
        assert 0 < key.start - one.start < 70


def test_a_telephone_number_keeps_its_spaces() -> None:
    number, after = run("0118 496 0101", rtl=False, x=15), run(" پر", rtl=True, start=13)
    shown = strings(number, line(after, number), rtl_document=True)
    said = "".join(seen((string[1:],)) for string in shown if len(string) > 1)
    assert " ".join(said.split()) == "0118 496 0101"


def test_a_mark_keeps_the_first_piece_from_what_is_right_of_it() -> None:
    code, before = run("RAD_7", rtl=False, start=2), run("م ", rtl=True, x=25)
    shown = strings(code, line(code, before), rtl_document=True)
    assert seen(shown).startswith(" · | ·>| · | ·RAD|")


def test_a_stop_at_the_end_of_arabic_in_an_english_document_is_said_first() -> None:
    arabic = run("نص.", rtl=True)
    ((mark, said, shown),) = strings(arabic, line(arabic), rtl_document=False)
    assert (seen(((said,),)), said.start) == (".>", 1500 + SLOT)
    assert (seen(((mark,), (shown,))), shown.start) == (">|>صن", 0)
    assert mark.astray
    assert said.astray


@pytest.mark.parametrize(("text", "shown"), [("第 3 版", "第 3 版<"), ("第 12 版", "第 12 版"), ("版", "版")])
def test_words_of_one_character_each_are_kept_apart(text: str, shown: str) -> None:
    spelled = run(text, rtl=False)
    assert seen(strings(spelled, line(spelled), rtl_document=False)) == shown


def test_left_to_right_documents_are_shown_as_they_are() -> None:
    text = "Call (0118) 496 0101 – or see 2–4."
    assert seen(strings(run(text, rtl=False), None, rtl_document=False)) == text


def test_what_follows_an_urdu_name_on_an_english_line_is_kept_off_it() -> None:
    name, after = run("اردو", rtl=True), run(" (draft)", rtl=False)
    assert seen(strings(after, line(name, after), rtl_document=False)) == "< (draft)"


def test_signs_on_letters_are_shown_apart_in_right_to_left_documents() -> None:
    letter, sign = cluster("पु"), cluster("स")
    hindi = PlacedRun(0, 10, cast("Any", Thousand()), 10, (letter, sign), False, "hi", 0, 0)
    shown = [string[1] for string in strings(hindi, None, rtl_document=True) if seen((string,)).strip(" ·")]
    assert seen(tuple((piece,) for piece in shown)) == "प|ु|स"
    assert [piece.start for piece in shown] == [0, 500, 500]
