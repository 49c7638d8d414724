"""print-order: what a printer gets, what is refused and why, and what is known of the copies afterwards."""

from __future__ import annotations

import csv
import hashlib
import io
import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pikepdf
import pytest

from leafletpress.pipeline.print_runs import FILE, read_print_runs
from tests.pipeline.conftest import LEAFLET, Outcome, Sample, approve_all, begin

ORDER = ("--layout", "a5-booklet", "--printer", "print-room", "--quantity", "pl=500,en=2000")
WORDS = (
    "--paper",
    "uncoated, 80 g/m²",
    "--finish",
    "two staples",
    "--deliver-to",
    "Radiology",
    "--wanted-by",
    "2027-01-31",
)


@pytest.fixture(autouse=True)
def _fixed_day(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1790000000")  # 2026-09-21


@pytest.fixture
def signed(project: Sample) -> Sample:
    approve_all(project)
    return project


@pytest.fixture(scope="module")
def ordered(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Sample]:
    """Return a project with an order for a print room, which no test alters."""
    root = tmp_path_factory.mktemp("ordered")
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("SOURCE_DATE_EPOCH", "1790000000")
        patch.setenv("LEAFLETPRESS_CACHE", str(root / "cache"))
        made = begin(root)
        approve_all(made)
        outcome = order(made, *ORDER, *WORDS)
        assert (outcome.code, outcome.stderr) == (0, "")
        yield made


def order(project: Sample, *arguments: str) -> Outcome:
    return project.run("print-order", "scan", *(arguments or ORDER))


def folder(project: Sample) -> Path:
    (found,) = (project.root / "build/print").iterdir()
    return found


def files(project: Sample) -> dict[str, bytes]:
    root = folder(project)
    return {path.relative_to(root).as_posix(): path.read_bytes() for path in root.rglob("*") if path.is_file()}


def ticket(project: Sample) -> dict[str, Any]:
    return dict(json.loads(files(project)["job-ticket.json"]))


# --- what a printer gets ---


def test_a_print_room_gets_pages_proof_and_sheets_in_each_language(ordered: Sample) -> None:
    stems = [f"{tag}/TST_1_scan_{tag}_a5-booklet" for tag in ("en", "pl")]
    kinds = ("press", "proof", "sheets")
    texts = {"README.txt", "job-ticket.csv", "job-ticket.json"}
    assert set(files(ordered)) == texts | {f"{stem}_{kind}.pdf" for stem in stems for kind in kinds}
    assert folder(ordered).name.startswith("TST_1_v1_")
    assert folder(ordered).name.endswith("_print-room")


def test_a_commercial_printer_gets_single_pages_and_no_sheets(project: Sample) -> None:
    assert order(project, "--layout", "a5-booklet", "--printer", "commercial-coated", "--quantity", "en=5").code == 0
    assert not [name for name in files(project) if "sheets" in name]
    press = files(project)["en/TST_1_scan_en_a5-booklet_press.pdf"]
    with pikepdf.open(io.BytesIO(press)) as pdf:
        assert len(pdf.pages) == 4
        assert pdf.docinfo.Trapped == "/False"


def test_the_ticket_says_all_that_a_printer_asks(ordered: Sample) -> None:
    told, given = ticket(ordered), files(ordered)
    wanted = ("uncoated, 80 g/m²", "two staples", "Radiology", "2027-01-31", "saddle", "FOGRA47", "PDF/X-4")
    names = ("paper", "finish", "deliver_to", "wanted_by", "binding", "condition", "standard")
    assert tuple(told[name] for name in names) == wanted
    polish, english = told["runs"]
    assert (polish["title"], polish["english_title"], polish["language"]) == ("Badanie", "Having a scan", "Polish")
    assert (polish["copies"], english["copies"]) == (500, 2000)
    assert (polish["finished_size_mm"], polish["open_size_mm"]) == ([148, 210], [296, 210])
    assert (polish["pages"], polish["sheets"], polish["bound_at"], polish["direction"]) == (4, 1, "left", "ltr")
    assert polish["pages_without_text"] == 3
    assert (polish["reviewed"], polish["print_no_more_than_lasts_until"]) == ("2026-05", "2028-05")
    for run in told["runs"]:
        for file in run["files"]:
            data = given[file["path"]]
            assert (file["bytes"], file["sha256"]) == (len(data), hashlib.sha256(data).hexdigest())


def test_the_same_stands_in_the_table_with_a_line_for_each_file(ordered: Sample) -> None:
    rows = list(csv.DictReader(io.StringIO(files(ordered)["job-ticket.csv"].decode("utf-8-sig"))))
    assert [row["path"] for row in rows] == [file["path"] for run in ticket(ordered)["runs"] for file in run["files"]]
    assert {row["copies"] for row in rows if row["language_tag"] == "pl"} == {"500"}
    assert {row["paper"] for row in rows} == {"uncoated, 80 g/m²"}


def test_no_word_of_an_order_is_a_formula_of_a_spreadsheet(project: Sample) -> None:
    order(project, *ORDER[:5], "en=1", "--paper", '=HYPERLINK("https://example.org")')
    rows = csv.DictReader(io.StringIO(files(project)["job-ticket.csv"].decode("utf-8-sig")))
    assert {row["paper"] for row in rows} == {'\'=HYPERLINK("https://example.org")'}


def test_the_page_for_the_printer_says_what_how_many_and_how_bound(ordered: Sample) -> None:
    text = files(ordered)["README.txt"].decode()
    assert "  2,000 copies in English, edition " in text
    assert "Print no more than will be given out before the next review: 2028-05." in text
    assert "English: 4 pages, 3 of them without text, 1 sheet a copy, BOUND AT THE LEFT" in text
    assert "never print from this one" in text


@pytest.mark.parametrize(
    ("primary", "inks"),
    [("96 48 44 36", "4/1"), ("{spot: PANTONE 2955 C, ink: 100 60 0 40}", "2/2"), ("0 0 0 100", "1/1")],
)
def test_inks_are_counted_on_the_plates(project: Sample, primary: str, inks: str) -> None:
    path = "layouts/brands/example-hospitals/brand.yaml"
    brand = (project.root / path).read_text("utf-8").replace("press: 96 48 44 36", f"press: {primary}")
    project.write(path, brand.replace("logo_on_band:", "# logo_on_band:").replace("0 100 90 50", "0 0 0 100"))
    outcome = order(project, "--layout", "a5-booklet", "--printer", "commercial-coated", "--quantity", "en=1")
    assert outcome.code == 0, outcome.stderr
    (run,) = ticket(project)["runs"]
    assert run["inks"] == inks
    assert run["spot_inks"] == (["PANTONE 2955 C"] if "PANTONE" in primary else [])


def test_the_same_order_gives_the_same_bytes_and_is_recorded_once(
    signed: Sample, monkeypatch: pytest.MonkeyPatch
) -> None:
    outcome = order(signed, *ORDER, *WORDS)
    assert outcome.code == 0
    assert "500 in Polish, 2,000 in English; commit print-runs.csv and releases.csv" in outcome.stdout
    first, recorded = files(signed), (signed.root / FILE).read_bytes()
    monkeypatch.setenv("TZ", "Pacific/Auckland")
    monkeypatch.setenv("LEAFLETPRESS_CACHE", str(signed.root / "another"))
    outcome = order(signed, *ORDER, *WORDS, "--out", str(signed.root / "elsewhere"))
    assert outcome.code == 0
    assert "recorded before: pl, en" in outcome.stdout
    (again,) = (signed.root / "elsewhere/print").iterdir()
    assert {path.relative_to(again).as_posix(): path.read_bytes() for path in again.rglob("*.*")} == first
    assert (signed.root / FILE).read_bytes() == recorded
    assert order(signed, *ORDER, *WORDS).code == 0  # into the folder that is there
    assert files(signed) == first


# --- what is refused ---


def test_a_draft_is_refused_by_name_and_the_other_languages_are_made(project: Sample) -> None:
    outcome = order(project)
    assert outcome.code == 1
    assert "locale/pl/approvals.yaml: error [not-printed]: scan, pl: not signed as translator or" in outcome.stderr
    assert [run["language_tag"] for run in ticket(project)["runs"]] == ["en"]
    assert not [name for name in files(project) if name.startswith("pl/")]
    assert [run.language for run in read_print_runs(project.root).lines] == ["en"]


def test_what_was_refused_joins_its_order_when_it_is_signed(project: Sample) -> None:
    order(project)
    approve_all(project)
    assert order(project).code == 0
    assert {run["language_tag"] for run in ticket(project)["runs"]} == {"en", "pl"}
    assert sorted(run.language for run in read_print_runs(project.root).lines) == ["en", "pl"]


def test_an_overdue_leaflet_is_not_printed_in_any_language(project: Sample, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1890000000")  # 2029
    outcome = order(project)
    assert outcome.code == 1
    assert (
        "leaflets/scan.yaml:1: error [not-printed]: scan, en: next review was due by 2028-05; it is not"
        in outcome.stderr
    )
    assert not (project.root / "build/print").exists()
    assert not (project.root / FILE).exists()
    assert outcome.stdout == "Nothing was ordered.\n"


def test_copies_that_would_come_after_the_review_are_not_printed(signed: Sample) -> None:
    outcome = order(signed, *ORDER, "--wanted-by", "2028-06-01")
    assert outcome.code == 1
    told = "its next review is due by 2028-05, before the copies are wanted (2028-06-01); it is not printed (review it"
    assert told in outcome.stderr
    assert order(signed, *ORDER, "--wanted-by", "2028-05-31").code == 0


def test_a_withdrawn_leaflet_is_not_printed(signed: Sample) -> None:
    assert order(signed).code == 0
    told = signed.run("withdraw", "TST_1", "--reason", "A number is wrong")
    assert told.code == 0
    assert "Recall the printed copies: pl, edition " in told.stdout
    assert ": 500 copies of a5-booklet ordered 2026-09-21 from print-room (order " in told.stdout
    outcome = order(signed, *ORDER, "--paper", "other")
    assert outcome.code == 1
    assert "withdrawn on 2026-09-21: A number is wrong" in outcome.stderr


def test_a_coarse_picture_is_not_printed(project: Sample) -> None:
    figure = "      - figure: {image: figures/dot.png, alt: A dot., caption: The dot.}\n"
    project.write("leaflets/scan.yaml", LEAFLET + figure)
    project.write("leaflets/figures/dot.png", png(60, 45))
    outcome = order(project, "--layout", "a5-booklet", "--printer", "print-room", "--quantity", "en=5")
    assert outcome.code == 1
    assert "leaflets/scan.yaml:" in outcome.stderr
    assert "dots an inch as it is printed; print-room wants" in outcome.stderr
    assert not (project.root / "build/print").exists()


def png(wide: int, high: int) -> bytes:
    from PIL import Image

    written = io.BytesIO()
    Image.new("RGB", (wide, high), (0, 90, 120)).save(written, "PNG")
    return written.getvalue()


PRINTER = "layouts/printers/print-room.yaml"
WRONG = [
    ("no copies", ["--quantity", "en=0"], "--quantity en=0: error: '0' is no number of copies (write a whole number"),
    ("copies in words", ["--quantity", "en=many"], "--quantity en=many: error: 'many' is no number of copies"),
    ("too many", ["--quantity", "en=9999999"], "is no number of copies (write a whole number from 1 to 1,000,000"),
    ("no number for one", ["--quantity", "en=5", "--lang", "en,pl"], "no number of copies for pl (write pl=500)"),
    ("a stray number", ["--quantity", "pl=5", "--lang", "en"], "pl is not among the languages of --lang"),
    ("a number of nothing", ["--quantity", "5"], "--quantity: error: no language is named (write ur=500, or name them"),
    (
        "no date",
        ["--quantity", "en=5", "--wanted-by", "Friday"],
        "--wanted-by Friday: error: it is not a date (write it",
    ),
    ("a day gone by", ["--quantity", "en=5", "--wanted-by", "2020-01-31"], "that day has passed"),
    ("two lines", ["--quantity", "en=5", "--paper", "a\nb"], "--paper: error: it is not one line of words"),
    (
        "unknown printer",
        ["--quantity", "en=5", "--printer", "city"],
        "layouts/printers: error: there is no printer 'city'",
    ),
    (
        "not for print",
        ["--quantity", "en=5", "--layout", "standard"],
        "layouts/standard.yaml: error: this layout is not",
    ),
    (
        "unknown layout",
        ["--quantity", "en=5", "--layout", "a6"],
        "there is no layout 'a6' (for print there are: a4-book",
    ),
]


@pytest.mark.parametrize(("arguments", "message"), [one[1:] for one in WRONG], ids=[one[0] for one in WRONG])
def test_what_cannot_be_ordered_is_one_line_with_a_remedy(project: Sample, arguments: list[str], message: str) -> None:
    outcome = project.run("print-order", "scan", "--layout", "a5-booklet", "--printer", "print-room", *arguments)
    assert outcome.code == 1
    assert len(outcome.stderr.splitlines()) == 1
    assert message in outcome.stderr
    assert not (project.root / "build/print").exists()
    assert not (project.root / FILE).exists()


@pytest.mark.parametrize(
    ("before", "after", "message"),
    [
        ("7ab91d34", "00000000", f"{PRINTER}:5: error: the profile 'FOGRA47L_uncoated.icc' is not the one that was"),
        ("FOGRA47L_uncoated.icc", "city.icc", f"{PRINTER}:5: error: the profile 'city.icc' cannot be read"),
        ("sheets: [A4, A3] ", "sheets: [A4] ", f"{PRINTER}:1: error"),
        ("quiet: 5mm ", "quiet: 14mm ", "from the trim, nearer than 14.0 mm"),
        ("most: 280", "most: 150", "ink"),
    ],
    ids=["another profile", "no profile", "no sheet for A4", "type in the quiet zone", "too much ink"],
)
def test_a_printer_who_cannot_print_it_is_named(project: Sample, before: str, after: str, message: str) -> None:
    text = (project.root / PRINTER).read_text("utf-8")
    assert before in text
    project.write(PRINTER, text.replace(before, after))
    layout = "a4-booklet-large-print" if "sheets" in before else "a5-booklet"
    outcome = project.run("print-order", "scan", "--layout", layout, "--printer", "print-room", "--quantity", "en=5")
    assert outcome.code == 1
    assert message in outcome.stderr
    assert not (project.root / "build/print").exists()


def test_a_disk_without_room_leaves_no_half_folder(signed: Sample, monkeypatch: pytest.MonkeyPatch) -> None:
    from leafletpress.pipeline import print_order

    def full(path: Path, data: bytes) -> bool:
        if path.name == "README.txt":
            raise OSError(28, "No space left on device", str(path))
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(data)
        return True

    monkeypatch.setattr(print_order, "write_whole", full)
    with pytest.raises(OSError, match="No space"):
        order(signed)
    assert [*(signed.root / "build/print").iterdir()] == []
    assert not (signed.root / FILE).exists()


# --- what is known afterwards ---


def edition(project: Sample, tag: str) -> str:
    return str(next(run["edition"] for run in ticket(project)["runs"] if run["language_tag"] == tag))


def test_which_names_the_copies_of_an_edition(ordered: Sample) -> None:
    outcome = ordered.run("which", edition(ordered, "pl"))
    assert outcome.code == 0
    told = "  printed: 500 copies of a5-booklet ordered 2026-09-21 from print-room, for Radiology (order "
    assert told in outcome.stdout
    data = json.loads(ordered.run("which", edition(ordered, "pl"), "--json").stdout)
    assert [run["copies"] for run in data["editions"][0]["printed"]] == [500]


def test_an_order_is_a_release(ordered: Sample) -> None:
    assert f"{edition(ordered, 'pl')},TST_1,1,pl,2026-09-21,released" in (ordered.root / "releases.csv").read_text(
        "utf-8"
    )


def test_status_names_the_runs_whose_text_has_changed(signed: Sample) -> None:
    order(signed)
    assert "Printed copies" not in signed.run("status").stdout
    old = edition(signed, "en")
    signed.write("leaflets/scan.yaml", LEAFLET.replace("if you are worried", "if you feel ill"))
    told = signed.run("status").stdout
    assert "Printed copies that should not be given out any more:" in told
    assert f"TST_1 version 1, en, edition {old}: the text is now edition " in told
    assert "2,000 copies of a5-booklet ordered 2026-09-21 from print-room (order " in told
    data = json.loads(signed.run("status", "--json").stdout)["printed_and_outdated"]
    assert {run["language"] for run in data} == {"en", "pl"}


def test_status_names_the_runs_of_a_leaflet_that_was_withdrawn_or_is_overdue(
    signed: Sample, monkeypatch: pytest.MonkeyPatch
) -> None:
    order(signed)
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1890000000")  # 2029
    assert "edition " + edition(signed, "en") + ": next review was due by 2028-05" in signed.run("status").stdout
    assert signed.run("withdraw", "TST_1", "--reason", "A number is wrong").code == 0
    assert ": A number is wrong; 2,000 copies of a5-booklet" in signed.run("status").stdout


def test_status_names_the_runs_of_a_leaflet_that_is_no_longer_there(project: Sample) -> None:
    project.write(FILE, HEAD + GOOD.replace("TST_1", "OLD_9"))
    told = project.run("status").stdout
    assert (
        "OLD_9 version 1, pl, edition 6cc3f13a: there is no such leaflet in this language any more; 500 copies" in told
    )


def test_english_alone_has_no_place_in_a_bilingual_booklet(project: Sample) -> None:
    text = (project.root / "layouts/bilingual.yaml").read_text("utf-8")
    project.write("layouts/both.yaml", text.replace("default: no ", "press: {binding: saddle}\ndefault: no "))
    outcome = order(project, "--layout", "both", "--printer", "print-room", "--quantity", "en=5")
    assert outcome.code == 1
    assert "the layout sets a translation beside the English; it is not printed (order translations" in outcome.stderr


def test_a_bilingual_booklet_is_bound_as_the_patients_language_reads(signed: Sample) -> None:
    text = (signed.root / "layouts/bilingual.yaml").read_text("utf-8")
    signed.write("layouts/both.yaml", text.replace("default: no ", "press: {binding: saddle}\ndefault: no "))
    assert order(signed, "--layout", "both", "--printer", "print-room", "--quantity", "pl=5").code == 0
    (run,) = ticket(signed)["runs"]
    assert (run["language_tag"], run["bound_at"]) == ("pl", "left")
    assert [file["sheet"] for file in run["files"]] == ["", "", "A3"]


HEAD = "order,ordered,reference,version,edition,language,layout,printer,copies,wanted_by,deliver_to\n"
GOOD = "7d02d03f,2026-09-21,TST_1,1,6cc3f13a,pl,a5-booklet,print-room,500,2027-01-31,Radiology\n"
BAD_LINES = [
    ("7d02d03f", "order", "'order' is 'order'"),
    ("2026-09-21", "yesterday", "'ordered' is 'yesterday' (write it as 2026-05-31)"),
    ("6cc3f13a", "6cc", "'edition' is '6cc' (8 hexadecimal digits or more)"),
    (",pl,", ",xx,", "'language' is 'xx' (a tag such as ur or zh-Hans)"),
    (",500,", ",0,", "'copies' is '0' (a whole number from 1 to 1,000,000)"),
    (",500,", ",", "it has 10 columns"),
    ("TST_1", "../x", "'../x' is not a reference"),
    ("Radiology", "Radio\x07logy", "a cell is not one line of words"),
]


@pytest.mark.parametrize(("before", "after", "message"), BAD_LINES)
def test_a_line_that_cannot_be_read_is_told_and_costs_itself_alone(
    project: Sample, before: str, after: str, message: str
) -> None:
    broken = GOOD.replace(before, after, 1)
    project.write(FILE, HEAD + broken + GOOD.replace("7d02d03f", "00000000"))
    found = read_print_runs(project.root)
    assert [run.order for run in found.lines] == ["00000000"]
    (problem,) = found.problems
    assert str(problem).startswith(f"{FILE}:2: error: ")
    assert message in str(problem)
    outcome = project.run("status")
    assert outcome.code == 1
    assert f"{FILE}:2: error" in outcome.stderr


def test_a_file_of_another_kind_is_left_alone(project: Sample) -> None:
    project.write(FILE, "name,telephone\n")
    (problem,) = read_print_runs(project.root).problems
    assert "its first line is another" in str(problem)
