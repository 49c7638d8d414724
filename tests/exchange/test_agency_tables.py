"""Tables for agencies: out and in again changes nothing; what is wrong with what comes back is said row by row."""

from __future__ import annotations

import io
import shutil
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import docx
import openpyxl
import pytest
from docx.oxml.ns import qn
from hypothesis import given, settings
from hypothesis import strategies as st
from translate.storage import xliff, xliff2

from leafletpress.errors import ProblemsFound, UnknownWish
from leafletpress.exchange.agency_tables import FORMATS, Brought, bring_back, export_table, returned_table, writers
from leafletpress.exchange.import_leaflet import Wishes, import_leaflet
from leafletpress.exchange.rows import AgencyTable, Row, key_of, rows_of
from leafletpress.exchange.xliff import pieces_of
from leafletpress.languages import language
from leafletpress.pipeline.project import Project, read_project
from leafletpress.translation.catalogues import Catalogue, catalogue_path, read_catalogue
from leafletpress.translation.messages import Entry
from tests.exchange.conftest import ROOT

LANGUAGES = ("ur", "ar", "zh_Hans", "pl")
LEAFLET = "interpreter"
MESSAGES = 25
DEPARTMENT = 2  # its row, and its number


@pytest.fixture(scope="module")
def shop(tmp_path_factory: pytest.TempPathFactory) -> Project:
    """A project with one leaflet in four languages."""
    root = tmp_path_factory.mktemp("shop")
    shutil.copytree(ROOT / "layouts", root / "layouts")
    (root / "leaflets").mkdir()
    shutil.copy(ROOT / f"leaflets/{LEAFLET}.yaml", root / "leaflets")
    for folder in LANGUAGES:
        place = root / f"locale/{folder}/LC_MESSAGES"
        place.mkdir(parents=True)
        shutil.copy(ROOT / f"locale/{folder}/LC_MESSAGES/{LEAFLET}.po", place)
    return read_project(root)


@pytest.fixture
def polish(shop: Project) -> Iterator[Path]:
    """The Polish catalogue, put back afterwards."""
    path, _ = catalogue_path(shop.root, language("pl"), LEAFLET)
    before = path.read_bytes()
    yield path
    path.write_bytes(before)
    (shop.root / "locale/pl/fuzzy.yaml").unlink(missing_ok=True)


def read(shop: Project, folder: str) -> Catalogue:
    spoken = language(folder)
    found, problems = read_catalogue(*catalogue_path(shop.root, spoken, LEAFLET), spoken)
    assert found, problems
    return found


def back(shop: Project, path: Path, **ways: bool) -> Brought:
    table = returned_table(path)
    assert table
    return bring_back(shop, table, **ways)


@pytest.mark.parametrize("form", FORMATS)
@pytest.mark.parametrize("folder", LANGUAGES)
def test_out_and_in_again_changes_no_byte(shop: Project, folder: str, form: str, tmp_path: Path) -> None:
    path, _ = catalogue_path(shop.root, language(folder), LEAFLET)
    before = path.read_bytes()
    made = export_table(shop, LEAFLET, language(folder).tag, form, tmp_path / f"table.{form}", tmp_path)
    came = back(shop, made.path)
    assert (came.taken, came.unchanged, came.problems) == (0, MESSAGES, ())
    assert path.read_bytes() == before


@pytest.mark.parametrize("form", FORMATS)
@pytest.mark.parametrize("folder", ["ur", "zh_Hans"])
def test_every_translation_comes_in_where_there_was_none(shop: Project, folder: str, form: str, tmp_path: Path) -> None:
    path, _ = catalogue_path(shop.root, language(folder), LEAFLET)
    wanted, before = {key: entry.msgstr for key, entry in read(shop, folder).entries.items()}, path.read_bytes()
    made = export_table(shop, LEAFLET, language(folder).tag, form, tmp_path / f"table.{form}", tmp_path)
    path.unlink()
    try:
        came = back(shop, made.path)
        assert (came.taken, [problem for problem in came.problems if problem.severity == "error"]) == (MESSAGES, [])
        assert {key: entry.msgstr for key, entry in read(shop, folder).entries.items()} == wanted
    finally:
        path.write_bytes(before)


@pytest.mark.parametrize("form", FORMATS)
def test_the_same_rows_are_the_same_bytes(form: str) -> None:
    table = AgencyTable("knee", "ORT_1", "Knee", language("ur"), (ROW,))
    assert writers()[form](table) == writers()[form](table)


ROW = Row(1, "0a1b2c3d", "Title", "Call **{ward}**.", "{ward} **پر**", "translated", "{ward} stays as it is")
MARKUP = st.lists(
    st.sampled_from(
        [
            "Take",
            " 2 ",
            "**",
            "{day_unit}",
            "[our site](https://{web}/a_(b))",
            "{{",
            "\\*",
            "[",
            ")",
            "\n",
            "۲",
            "=1+1",
            "<b>",
        ]
    ),
    max_size=8,
).map(lambda parts: "".join(parts).strip())


@given(MARKUP)
def test_the_pieces_of_a_message_are_the_message(text: str) -> None:
    assert "".join(piece.text for piece in pieces_of(text)) == text


@pytest.mark.parametrize("form", FORMATS)
@settings(max_examples=12)
@given(
    texts=st.lists(st.tuples(MARKUP.filter(str.strip), MARKUP), min_size=1, max_size=3, unique_by=lambda pair: pair[0])
)
def test_every_text_comes_back_as_it_went(
    form: str, texts: list[tuple[str, str]], tmp_path_factory: pytest.TempPathFactory
) -> None:
    rows = tuple(
        replace(ROW, number=at, english=one, translation=two, key=f"{at:08x}") for at, (one, two) in enumerate(texts, 1)
    )
    path = tmp_path_factory.getbasetemp() / f"law.{form}"
    path.write_bytes(writers()[form](AgencyTable("knee", "ORT_1", "Knee", language("ur"), rows)))
    came = returned_table(path)
    assert came
    assert [(row.key, row.english, row.translation) for row in came.rows] == [
        (row.key, row.english, row.translation) for row in rows
    ]


# What agencies do to a Word table.


def edited(shop: Project, tmp_path: Path, change: Callable[[Any], None]) -> Path:
    """Return the Polish table in Word as somebody changed it; `change` is given the table."""
    made = export_table(shop, LEAFLET, "pl", "docx", tmp_path / "table.docx", tmp_path)
    document = docx.Document(str(made.path))
    change(document.tables[0])
    document.save(str(made.path))
    return made.path


def write(table: Any, row: int, text: str, column: int = 3) -> None:
    table.rows[row].cells[column].paragraphs[0].clear().add_run(text)


def test_what_was_translated_is_taken(shop: Project, polish: Path, tmp_path: Path) -> None:
    came = back(shop, edited(shop, tmp_path, lambda table: write(table, DEPARTMENT, "Dział tłumaczeń")))
    assert (came.taken, came.unchanged, came.problems) == (1, MESSAGES - 1, ())
    assert 'msgid "Interpreting"\nmsgstr "Dział tłumaczeń"' in polish.read_text("utf-8")


@pytest.mark.parametrize(
    ("english", "text", "rule"),
    [
        ("Call us on **{interpreting}**", "Zadzwoń do nas jak najszybciej.", "facts-changed"),
        ("Call us again", "Zadzwoń ponownie, jeśli **nie** odezwiemy się w ciągu 5 dni.", "number-missing"),
    ],
)
def test_a_row_that_breaks_a_rule_is_named_and_not_taken(
    english: str, text: str, rule: str, shop: Project, polish: Path, tmp_path: Path
) -> None:
    before = polish.read_bytes()
    came = back(shop, edited(shop, tmp_path, lambda table: write(table, number_of(table, english), text)))
    errors = [problem for problem in came.problems if problem.severity == "error"]
    assert rule in {problem.rule for problem in errors}
    assert all(problem.where.file.startswith("table.docx: row ") for problem in errors)
    assert all(problem.message.endswith(": not taken") for problem in errors)
    assert (came.taken, polish.read_bytes()) == (0, before)


def number_of(table: Any, english: str) -> int:
    return next(at for at, row in enumerate(table.rows) if row.cells[2].text.startswith(english))


def test_a_doubtful_row_is_taken_as_fuzzy_where_that_is_asked_for(shop: Project, polish: Path, tmp_path: Path) -> None:
    path = edited(shop, tmp_path, lambda table: write(table, number_of(table, "Call us again"), "Zadzwoń."))
    assert back(shop, path, take_doubtful=True).taken == 0  # there is a finished translation, which is better
    polish.unlink()
    assert back(shop, path, take_doubtful=True).taken == MESSAGES
    found = read(shop, "pl").entries
    fuzzy = [entry for entry in found.values() if entry.fuzzy]
    assert [entry.msgstr for entry in fuzzy] == ["Zadzwoń."]
    assert fuzzy[0].comment.startswith("Came back from table.docx with a fault: ")


@pytest.mark.usefixtures("polish")
def test_english_that_was_changed_in_the_table_is_refused(shop: Project, tmp_path: Path) -> None:
    def change(table: Any) -> None:
        write(table, DEPARTMENT, "Interpreters", column=2)
        write(table, DEPARTMENT, "Tłumacze")
        write(table, 1, "Poproś o tłumacza lub inny format!")

    came = back(shop, edited(shop, tmp_path, change))
    assert came.taken == 1
    (problem, *_) = [one for one in came.problems if one.severity == "error"]
    assert str(problem) == (
        "table.docx: row 3: error [import]: its English was changed, from “Interpreting” to “Interpreters”: not taken "
        "(put the English back; where two rows were made one, part them again)"
    )


def test_english_that_has_changed_in_the_leaflet_is_refused(shop: Project, polish: Path, tmp_path: Path) -> None:
    before = polish.read_bytes()
    path = edited(shop, tmp_path, lambda table: write(table, DEPARTMENT, "Tłumaczenia!"))
    leaflet = shop.root / f"leaflets/{LEAFLET}.yaml"
    text = leaflet.read_text("utf-8")
    leaflet.write_text(text.replace("department: Interpreting", "department: Translating"), "utf-8")
    try:
        came = back(read_project(shop.root), path)
    finally:
        leaflet.write_text(text, "utf-8")
    assert [problem.message for problem in came.problems] == [
        "the leaflet has no such English any more: “Interpreting”: not taken",
        "1 messages are not in it, by number: 2; they stay as they are",
    ]
    assert polish.read_bytes() == before


@pytest.mark.usefixtures("polish")
def test_rows_in_another_order_come_in_and_missing_ones_are_told(shop: Project, tmp_path: Path) -> None:
    def change(table: Any) -> None:
        write(table, DEPARTMENT, "Dział tłumaczeń")
        rows = table._tbl.tr_lst
        rows[-1].addnext(rows[3])
        table._tbl.remove(rows[5])

    came = back(shop, edited(shop, tmp_path, change))
    assert came.taken == 1
    assert [problem.message for problem in came.problems] == [
        "1 messages are not in it, by number: 5; they stay as they are"
    ]


@pytest.mark.usefixtures("polish")
def test_cells_that_were_joined_are_named_and_the_rest_is_taken(shop: Project, tmp_path: Path) -> None:
    def change(table: Any) -> None:
        table.rows[4].cells[3].merge(table.rows[5].cells[3])
        write(table, DEPARTMENT, "Dział tłumaczeń")

    came = back(shop, edited(shop, tmp_path, change))
    assert came.taken == 1
    assert [problem.where.file for problem in came.problems] == ["table.docx: row 5", "table.docx: row 6"]
    assert {problem.message for problem in came.problems} == {
        "its cells were joined, so nobody can tell which text is which: not taken"
    }


def test_an_emptied_row_stays_as_it_was(shop: Project, polish: Path, tmp_path: Path) -> None:
    before = polish.read_bytes()
    came = back(shop, edited(shop, tmp_path, lambda table: write(table, DEPARTMENT, "")))
    assert [problem.message for problem in came.problems] == ["its translation is empty: what the catalogue has stays"]
    assert polish.read_bytes() == before


@pytest.mark.usefixtures("polish")
def test_a_row_twice_with_two_translations_is_refused(shop: Project, tmp_path: Path) -> None:
    def change(table: Any) -> None:
        from copy import deepcopy

        table._tbl.append(deepcopy(table.rows[DEPARTMENT]._tr))
        write(table, DEPARTMENT, "Tłumaczenia!")

    came = back(shop, edited(shop, tmp_path, change))
    assert (came.taken, len(came.problems)) == (0, 2)
    assert {problem.message for problem in came.problems} == {"it stands there twice, with two translations: not taken"}


@pytest.mark.parametrize(("state", "stays"), [("to check", True), ("ok", False)])
def test_a_fuzzy_row_stays_so_until_somebody_says_that_it_is_right(
    state: str, stays: bool, shop: Project, polish: Path, tmp_path: Path
) -> None:
    text = (
        polish.read_text("utf-8")
        .replace('msgid "Interpreting"', '#, fuzzy\nmsgid "Interpreting"')
        .replace("#, fuzzy\n#, fuzzy", "#, fuzzy")
    )
    polish.write_text(text, "utf-8")

    def change(table: Any) -> None:
        assert table.rows[DEPARTMENT].cells[4].text == "to check"
        write(table, DEPARTMENT, state, column=4)

    back(shop, edited(shop, tmp_path, change))
    assert read(shop, "pl").entries[None, "Interpreting"].fuzzy is stays


@pytest.mark.usefixtures("polish")
def test_tracked_changes_of_an_agency_are_taken_as_accepted(shop: Project, tmp_path: Path) -> None:
    def change(table: Any) -> None:
        cell = table.rows[DEPARTMENT].cells[3].paragraphs[0]._p
        run = cell.find(qn("w:r"))
        gone = run.makeelement(qn("w:del"), {qn("w:id"): "9"})
        cell.replace(run, gone)
        gone.append(run)
        text = run.find(qn("w:t"))
        text.tag = qn("w:delText")
        table.rows[DEPARTMENT].cells[3].paragraphs[0].add_run("Dział tłumaczeń")

    came = back(shop, edited(shop, tmp_path, change))
    assert came.taken == 1
    assert "deleted text (a tracked change)" in came.remarks[0]


# How the tables look, and what other programs make of them.


def test_a_translation_from_right_to_left_is_set_so_in_word() -> None:
    table = AgencyTable("knee", "ORT_1", "Knee", language("ur"), (replace(ROW, translation="وارڈ {ward} پر"),))
    cell = docx.Document(io.BytesIO(writers()["docx"](table))).tables[0].rows[1].cells[3]
    assert cell.paragraphs[0]._p.pPr.find(qn("w:bidi")) is not None
    runs = [(run.text, run._r.rPr.find(qn("w:rtl")) is not None) for run in cell.paragraphs[0].runs]
    assert runs == [("وارڈ ", True), ("{ward}", False), (" پر", True)]


def test_only_two_columns_of_a_spreadsheet_can_be_written_in() -> None:
    table = AgencyTable("knee", "ORT_1", "Knee", language("ur"), (replace(ROW, english="=1+1 {ward}"),))
    sheet = openpyxl.load_workbook(io.BytesIO(writers()["xlsx"](table))).active
    assert sheet.protection.sheet
    assert [cell.protection.locked for cell in sheet[2]] == [True, True, True, False, False, True]
    assert sheet["D2"].alignment.readingOrder == 2
    assert (sheet["C2"].value, sheet["C2"].data_type) == ("=1+1 {ward}", "s")


def test_translate_toolkit_reads_both_versions_of_xliff() -> None:
    table = AgencyTable("knee", "ORT_1", "Knee", language("ur"), (ROW,))
    older = xliff.xlifffile.parsestring(writers()["xliff"](table))  # type: ignore[no-untyped-call]
    newer = xliff2.Xliff2File.parsestring(writers()["xliff2"](table))  # type: ignore[no-untyped-call]
    (unit,) = older.units
    assert (str(unit.source), str(unit.target), unit.isapproved()) == (ROW.english, ROW.translation, True)
    assert older.gettargetlanguage() == newer.gettargetlanguage() == "ur"
    assert len(newer.units) == 1


def test_xliff_in_another_encoding_is_read_all_the_same(tmp_path: Path) -> None:
    table = AgencyTable("knee", "ORT_1", "Knee", language("ur"), (ROW,))
    text = writers()["xliff"](table).decode().replace("UTF-8", "UTF-16")
    (tmp_path / "table.xlf").write_bytes(text.encode("utf-16"))
    came = returned_table(tmp_path / "table.xlf")
    assert came
    assert came.rows[0].translation == ROW.translation


@pytest.mark.parametrize(
    ("change", "fault"),
    [
        (("locale/knee.pot", "knee.docx"), "this XLIFF file does not say which leaflet and language it is of"),
        (('"ur"', '"xx-never"'), "xx-never"),
        (("<xliff", "<!DOCTYPE xliff><xliff"), "it has a document type"),
        (("</body>", ""), "the XML is broken"),
    ],
)
def test_xliff_that_is_not_ours_is_refused_in_one_line(change: tuple[str, str], fault: str, tmp_path: Path) -> None:
    table = AgencyTable("knee", "ORT_1", "Knee", language("ur"), (ROW,))
    (tmp_path / "table.xlf").write_text(writers()["xliff"](table).decode().replace(*change), "utf-8")
    with pytest.raises(ProblemsFound) as caught:
        returned_table(tmp_path / "table.xlf")
    (problem,) = caught.value.problems
    assert fault in problem.message
    assert problem.where.file.startswith("table.xlf")


def test_a_spreadsheet_that_is_no_table_is_no_leaflet_either(shop: Project, tmp_path: Path) -> None:
    book = openpyxl.Workbook()
    book.save(tmp_path / "other.xlsx")
    assert returned_table(tmp_path / "other.xlsx") is None
    with pytest.raises(ProblemsFound, match="this is a spreadsheet or a set of slides"):
        import_leaflet(shop, tmp_path / "other.xlsx", Wishes())


def test_a_table_of_a_leaflet_that_is_not_there_is_told(shop: Project, tmp_path: Path) -> None:
    (tmp_path / "table.xlf").write_bytes(writers()["xliff"](AgencyTable("knee", "", "Knee", language("ur"), (ROW,))))
    with pytest.raises(UnknownWish, match="no leaflet 'knee'"):
        back(shop, tmp_path / "table.xlf")


def test_a_table_in_the_way_is_not_overwritten(shop: Project, tmp_path: Path) -> None:
    path = tmp_path / "table.xlf"
    export_table(shop, LEAFLET, "pl", "xliff", path, tmp_path)
    export_table(shop, LEAFLET, "pl", "xliff", path, tmp_path)  # the same bytes: nothing is lost
    path.write_bytes(path.read_bytes().replace(b"Interpreting", b"Mine"))
    with pytest.raises(UnknownWish, match="nothing is overwritten"):
        export_table(shop, LEAFLET, "pl", "xliff", path, tmp_path)


def test_a_note_says_what_must_stay() -> None:
    entry = Entry("Call **{ward}** within 6 hours, see [our site](https://example.org).")
    (row,) = rows_of((entry,), None, {"ward": "0118 496 0368"})
    assert (row.key, row.state) == (key_of(entry), "to translate")
    assert row.note == (
        "{ward} stays as it is (0118 496 0368 is printed); the address https://example.org stays as it is; "
        "numbers: 6; ** and ** round the same words"
    )
