"""A file as a listener hears it: what is said of it, and one line where there is nothing to hear."""

from __future__ import annotations

import io
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path

import pikepdf
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from leafletpress.typography.stages import Run
from leafletpress.verify.tag_dump import CannotListen, listen
from tests.pdf.conftest import SetSheet

Change = Callable[[pikepdf.Pdf], None]


def changed(data: bytes, change: Change, lock: pikepdf.Encryption | bool = False) -> bytes:
    target = io.BytesIO()
    with pikepdf.open(io.BytesIO(data)) as pdf:
        change(pdf)
        pdf.save(target, encryption=lock)
    return target.getvalue()


@pytest.fixture
def heard(tmp_path: Path) -> Callable[[bytes], str]:
    def hear(data: bytes) -> str:
        path = tmp_path / "some.pdf"
        path.write_bytes(data)
        return listen(path)

    return hear


@pytest.fixture(scope="session")
def sheet(set_sheet: SetSheet) -> bytes:
    return set_sheet("ur", [["ڈاکٹر ٹوٹی ہوئی ہڈی کو فریکچر کہتے ہیں۔"], [Run("Call us", language="en")]]).data


def test_title_language_and_pages_come_first_then_the_tags(heard: Callable[[bytes], str], sheet: bytes) -> None:
    assert heard(sheet).splitlines() == [
        "A test",
        "Urdu (ur), 1 page",
        "",
        "Document [ur]",
        "  P: ڈاکٹر ٹوٹی ہوئی ہڈی کو فریکچر کہتے ہیں۔",
        "  P: Call us",
    ]


# In Nastaliq چ hangs under ک: where a glyph stands says nothing about its place in the word.
@pytest.mark.parametrize("word", ["فریکچر", "پچھلے", "جسم", "مثلاً", "مسئلے"])
def test_letters_under_each_other_keep_their_order(
    heard: Callable[[bytes], str], set_sheet: SetSheet, word: str
) -> None:
    assert heard(set_sheet("ur", [[word]]).data).endswith(f"  P: {word}\n")


def test_a_language_is_told_where_it_changes(heard: Callable[[bytes], str], sheet: bytes) -> None:
    def change(pdf: pikepdf.Pdf) -> None:
        pdf.Root.StructTreeRoot.K.K[1].Lang = pikepdf.String("en")

    assert heard(changed(sheet, change)).endswith("\n  P [en]: Call us\n")


def untagged(pdf: pikepdf.Pdf) -> None:
    del pdf.Root.StructTreeRoot


@pytest.mark.parametrize(
    ("make", "fault"),
    [
        (lambda _: b"", "is not a PDF"),
        (lambda _: b"# A letter\n", "is not a PDF"),
        (lambda data: changed(data, untagged), "has no tags"),
        (lambda data: changed(data, lambda _: None, pikepdf.Encryption(user="u", owner="o")), "password"),
    ],
)
def test_what_cannot_be_heard_is_one_line(
    heard: Callable[[bytes], str], sheet: bytes, make: Callable[[bytes], bytes], fault: str
) -> None:
    with pytest.raises(CannotListen, match=fault) as caught:
        heard(make(sheet))
    assert "\n" not in str(caught.value)


def test_a_file_that_is_not_there_is_one_line(tmp_path: Path) -> None:
    with pytest.raises(CannotListen, match="No such file"):
        listen(tmp_path / "nothing.pdf")


def test_control_characters_of_a_stranger_are_left_out(heard: Callable[[bytes], str], sheet: bytes) -> None:
    def change(pdf: pikepdf.Pdf) -> None:
        pdf.docinfo.Title = "red \x1b[31m bell \x07"

    assert heard(changed(sheet, change)).splitlines()[0] == "red  [31m bell  "


def test_a_tree_that_leads_back_into_itself_ends(heard: Callable[[bytes], str], sheet: bytes) -> None:
    def change(pdf: pikepdf.Pdf) -> None:
        document = pdf.Root.StructTreeRoot.K
        document.K = pikepdf.Array([document, document])

    assert heard(changed(sheet, change)).startswith("A test")


@settings(max_examples=40, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(damage=st.lists(st.tuples(st.floats(0, 1), st.integers(0, 255)), min_size=1, max_size=30))
def test_a_damaged_file_is_heard_or_refused(
    heard: Callable[[bytes], str], sheet: bytes, damage: list[tuple[float, int]]
) -> None:
    data = bytearray(sheet)
    for place, byte in damage:
        data[int(place * (len(data) - 1))] = byte
    with suppress(CannotListen):
        assert heard(bytes(data))
