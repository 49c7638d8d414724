"""A printer is data: what it asks for is read, and every slip is answered with file, line, fault and remedy."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from leafletpress.design.measures import POINTS
from leafletpress.design.printer import read_printer
from leafletpress.errors import ProblemsFound
from leafletpress.packaged import printer_files
from tests.layout.conftest import ROOT

MM = POINTS["mm"]
NAME = "city-print"
SHA = "b35713ef7eff09349d4c3249e5f377736d06d8a2671c54712971a3546bf17c57"
PROFILE = "FOGRA39L_coated.icc"
TEXT = f"""\
standard: PDF/X-4
condition:
  name: FOGRA39
  profile: {PROFILE}
  sha256: {SHA}
bleed: 3mm
marks: [register, crop]
quiet: 5mm
ink: {{most: 320, line_one: 0.3pt, line_more: 0.5pt}}
pictures: {{least: 149, good: 224}}
sheets: [A4, A3]
caliper: 0.1mm
"""


def written(root: Path, text: str = TEXT) -> Path:
    path = root / f"layouts/printers/{NAME}.yaml"
    path.parent.mkdir(parents=True)
    path.write_text(text, encoding="utf-8")
    return root


def faults(root: Path, name: str = NAME) -> list[str]:
    with pytest.raises(ProblemsFound) as found:
        read_printer(root, name)
    return [str(problem) for problem in found.value.problems]


def test_a_printer_is_read_in_points_and_percent(tmp_path: Path) -> None:
    printer = read_printer(written(tmp_path), NAME)
    assert (printer.name, printer.standard, printer.condition) == (NAME, "PDF/X-4", "FOGRA39")
    assert (printer.bleed, printer.limits.quiet, printer.caliper) == pytest.approx((3 * MM, 5 * MM, 0.1 * MM))
    assert printer.marks == ("crop", "register")
    assert (printer.limits.most_ink, printer.limits.line_one, printer.limits.line_more) == (320, 0.3, 0.5)
    assert (printer.limits.least_ppi, printer.limits.good_ppi, printer.sheets) == (149, 224, ("A4", "A3"))


def test_a_printer_who_imposes_has_no_sheets(tmp_path: Path) -> None:
    text = TEXT.replace("sheets: [A4, A3]\ncaliper: 0.1mm\n", "").replace("[register, crop]", "none")
    printer = read_printer(written(tmp_path, text), NAME)
    assert (printer.sheets, printer.caliper, printer.marks) == ((), 0, ())


def test_a_projects_profile_takes_the_place_of_the_packaged_one_of_its_name(tmp_path: Path) -> None:
    root = written(tmp_path)
    assert read_printer(root, NAME).profile == ROOT / "layouts/printers" / PROFILE
    own = root / "layouts/printers" / PROFILE
    shutil.copy(ROOT / "layouts/printers" / PROFILE, own)
    assert read_printer(root, NAME).profile == own


@pytest.mark.parametrize("name", [path.stem for path in printer_files(ROOT).values() if path.suffix == ".yaml"])
def test_every_shipped_printer_is_sound_and_has_its_profile(name: str, tmp_path: Path) -> None:
    printer = read_printer(tmp_path, name)  # a project without printers of its own
    assert printer.profile_bytes[36:40] == b"acsp"


SLIPS = [
    ("missing key", "quiet: 5mm\n", "", "1: error: missing key 'quiet'"),
    ("misspelt key", "bleed:", "bleeds:", "6: error: unknown key 'bleeds' (did you mean 'bleed'?)"),
    ("old standard", "PDF/X-4", "PDF/X-1a", "1: error: 'standard' is 'PDF/X-1a': it is not known (write PDF/X-4)"),
    ("bare number", "bleed: 3mm", "bleed: 3", "6: error: 'bleed' is '3': it is not a length"),
    ("huge bleed", "bleed: 3mm", "bleed: 30mm", "6: error: 'bleed' is more than any printer asks for (write 10mm"),
    ("huge quiet zone", "quiet: 5mm", "quiet: 50mm", "8: error: 'quiet' is more than any printer asks for (write 25mm"),
    ("unknown mark", "[register, crop]", "[crops]", "7: error: 'marks' is a list: 'crops' is not known, or stands"),
    ("no list", "[register, crop]", "all", "7: error: 'marks' is 'all': it is not a list of marks (write none, or"),
    ("too much ink", "most: 320", "most: 900", "9: error: 'most' is '900': it is out of bounds (write a whole number"),
    ("no line", "line_one: 0.3pt", "line_one: 0pt", "9: error: 'line_one' is not the width of a thin line (write"),
    ("thick line", "line_more: 0.5pt", "line_more: 9pt", "9: error: 'line_more' is not the width of a thin line"),
    ("thin lines swapped", "line_more: 0.5pt", "line_more: 0.2pt", "9: error: a line in several inks may not be thin"),
    ("resolutions swapped", "good: 224", "good: 100", "10: error: 'good' is less than 'least' (write 149 or more)"),
    ("unknown sheet", "[A4, A3]", "[A4, B3]", "11: error: 'sheets' is a list: 'B3' is not known, or stands twice"),
    ("no caliper", "caliper: 0.1mm\n", "", "nothing says how thick a sheet is, by which pages move towards the"),
    ("a board of a sheet", "caliper: 0.1mm", "caliper: 3mm", "12: error: nothing says how thick a sheet is"),
    ("no sheets", "sheets: [A4, A3]\n", "", "11: error: 'caliper' is the thickness of a sheet, and there are none"),
    ("a path", PROFILE, f"../{PROFILE}", "4: error: 'profile' is '../FOGRA39L_coated.icc': it is not the name of an"),
    ("no such profile", PROFILE, "FOGRA99.icc", "4: error: the profile 'FOGRA99.icc' cannot be read: No such file"),
    ("no SHA-256", SHA, "b35713ef", "5: error: 'sha256' is 'b35713ef': it is not a SHA-256 (write the 64"),
    ("another SHA-256", SHA, "0" * 64, f"5: error: the profile '{PROFILE}' is not the one that was agreed on: its SHA"),
]


@pytest.mark.parametrize(("before", "after", "message"), [slip[1:] for slip in SLIPS], ids=[slip[0] for slip in SLIPS])
def test_a_slip_is_answered_with_file_line_and_remedy(tmp_path: Path, before: str, after: str, message: str) -> None:
    assert before in TEXT
    found = faults(written(tmp_path, TEXT.replace(before, after)))
    assert all(fault.startswith(f"layouts/printers/{NAME}.yaml:") for fault in found)
    assert any(message in fault for fault in found)


def test_a_profile_of_a_screen_is_no_printers(tmp_path: Path) -> None:
    root = written(tmp_path)
    data = bytearray((ROOT / "layouts/printers" / PROFILE).read_bytes())
    data[12:20] = b"mntrRGB "
    (root / "layouts/printers" / PROFILE).write_bytes(data)
    (fault,) = faults(root)
    assert "is no ICC profile of a CMYK printer" in fault


def test_an_unknown_printer_is_answered_with_the_nearest_known_one(tmp_path: Path) -> None:
    (fault,) = faults(written(tmp_path), "city-prints")
    assert fault == "layouts/printers: error: there is no printer 'city-prints' (did you mean 'city-print'?)"
