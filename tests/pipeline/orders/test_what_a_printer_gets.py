"""What a printer gets: files, ticket, a page of words, inks, the same bytes for the same order."""

from __future__ import annotations

import csv
import hashlib
import io

import pikepdf
import pytest

from leafletpress.pipeline.print_runs import FILE
from tests.pipeline.conftest import Sample
from tests.pipeline.orders.ordering import ORDER, WORDS, files, folder, order, ticket
from tests.prepress.ghostscript import separations


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
    inked(project, primary)
    outcome = order(project, "--layout", "a5-booklet", "--printer", "commercial-coated", "--quantity", "en=1")
    assert outcome.code == 0, outcome.stderr
    (run,) = ticket(project)["runs"]
    assert run["inks"] == inks
    assert run["spot_inks"] == (["PANTONE 2955 C"] if "PANTONE" in primary else [])


def test_a_job_in_a_spot_ink_has_its_plate_and_the_black_one(project: Sample) -> None:
    inked(project, "{spot: PANTONE 2955 C, ink: 100 60 0 40}")
    order(project, "--layout", "a5-booklet", "--printer", "commercial-uncoated", "--quantity", "en=1")
    (name,) = (name for name in files(project) if name.endswith("_press.pdf"))
    cover, *_ = separations(folder(project) / name)
    most = {ink: plate.getextrema()[1] for ink, plate in cover.items()}
    assert most == {"PANTONE 2955 C": 255, "Black": 255, "Cyan": 0, "Magenta": 0, "Yellow": 0}


def inked(project: Sample, primary: str) -> None:
    """Print the main colour in other inks, and all else in black; the logo, which has its own, is left out."""
    path = "layouts/brands/example-hospitals/brand.yaml"
    brand = (project.root / path).read_text("utf-8").replace("press: 96 48 44 36", f"press: {primary}")
    project.write(path, brand.replace("logo_on_band:", "# logo_on_band:").replace("0 100 90 50", "0 0 0 100"))


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


def test_a_bilingual_booklet_is_bound_as_the_patients_language_reads(signed: Sample) -> None:
    text = (signed.root / "layouts/bilingual.yaml").read_text("utf-8")
    signed.write("layouts/both.yaml", text.replace("default: no ", "press: {binding: saddle}\ndefault: no "))
    assert order(signed, "--layout", "both", "--printer", "print-room", "--quantity", "pl=5").code == 0
    (run,) = ticket(signed)["runs"]
    assert (run["language_tag"], run["bound_at"]) == ("pl", "left")
    assert [file["sheet"] for file in run["files"]] == ["", "", "A3"]
