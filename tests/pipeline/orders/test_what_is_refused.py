"""What is not printed: named in one line with a remedy, in its language alone, and nothing is left half made."""

from __future__ import annotations

import io
from pathlib import Path

import pytest

from leafletpress.pipeline.print_runs import FILE, read_print_runs
from tests.pipeline.conftest import LEAFLET, Sample, approve_all
from tests.pipeline.orders.ordering import ORDER, files, order, ticket


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
        ("most: 280", "most: 150", "ink"),
    ],
    ids=["another profile", "no profile", "no sheet for A4", "too much ink"],
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


def test_type_in_the_quiet_zone_is_told_once_at_the_layout_whose_margins_are_narrow(project: Sample) -> None:
    text = (project.root / PRINTER).read_text("utf-8")
    project.write(PRINTER, text.replace("quiet: 5mm ", "quiet: 14mm "))
    outcome = order(project, *ORDER[:4], "--quantity", "en=5")
    (line,) = outcome.stderr.splitlines()
    assert line.startswith("layouts/a5-booklet.yaml: error [not-printed]: scan, en: room: page 1: type ")
    assert line.endswith(
        " more like it; it is not printed (widen the margins of a5-booklet, or ask print-room for less)"
    )


BRAND, ENGLISH, POLISH = (
    "layouts/brands/example-hospitals/brand.yaml",
    "leaflets/scan.yaml",
    "locale/pl/LC_MESSAGES/scan.po",
)
SPOT = "'press' is 'PANTONE 300 C': a spot ink needs process inks that stand in for it"
BROKEN = [
    (BRAND, "press: 96 48 44 36", "press: PANTONE 300 C", f"{BRAND}:21: error [layout-file]: {SPOT}"),
    (BRAND, "press: 0 0 0 100", "press: 78 62 55 62", "is printed in 4 inks (78 62 55 62): letters blur"),
    (BRAND, "0 100 90 50", "90 100 90 50", f"{BRAND}:26: error [layout-file]: 'warning' is 330 % of ink, more than"),
    (
        ENGLISH,
        "body:",
        "body:\n      - figure: {image: figures/no.png, alt: A}",
        "there is no picture leaflets/figures/",
    ),
    ("layouts/a5-booklet.yaml", "binding: saddle", "binding: glue", "layouts/a5-booklet.yaml:7: error: 'binding' is"),
]


@pytest.mark.parametrize(("path", "before", "after", "message"), BROKEN)
def test_the_file_with_the_error_is_named_and_not_what_hangs_on_it(
    project: Sample, path: str, before: str, after: str, message: str
) -> None:
    text = (project.root / path).read_text("utf-8")
    assert before in text
    project.write(path, text.replace(before, after))
    outcome = order(project, *ORDER[:4], "--quantity", "en=5")
    assert outcome.code == 1
    assert message in outcome.stderr
    assert all(line.startswith(path) for line in outcome.stderr.splitlines())
    assert not (project.root / "build/print").exists()


def test_a_broken_catalogue_costs_its_language_alone(signed: Sample) -> None:
    with (signed.root / POLISH).open("a", encoding="utf-8") as file:
        file.write('msgid "broken\n')
    outcome = order(signed)
    assert outcome.code == 1
    (line,) = outcome.stderr.splitlines()
    assert line.startswith(f"{POLISH}:")
    assert "a string is not closed" in line
    assert [run["language_tag"] for run in ticket(signed)["runs"]] == ["en"]


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


def test_english_alone_has_no_place_in_a_bilingual_booklet(project: Sample) -> None:
    text = (project.root / "layouts/bilingual.yaml").read_text("utf-8")
    project.write("layouts/both.yaml", text.replace("default: no ", "press: {binding: saddle}\ndefault: no "))
    outcome = order(project, "--layout", "both", "--printer", "print-room", "--quantity", "en=5")
    assert outcome.code == 1
    assert "the layout sets a translation beside the English; it is not printed (order translations" in outcome.stderr
