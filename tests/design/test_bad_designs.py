"""Every slip a designer can make is answered with file, line, what is wrong and what would be right."""

from __future__ import annotations

import re
import shutil
from pathlib import Path

import pytest

from leafletpress.design.design import read_designs
from tests.layout.conftest import ROOT

STANDARD, BRAND, LANGUAGES = "standard.yaml", "brands/example-hospitals/brand.yaml", "languages.yaml"

SLIPS = [
    ("missing key", STANDARD, "  small: 12pt\n", "", "missing key 'small'"),
    ("misspelt key", STANDARD, "unit: 4pt", "units: 4pt", "unknown key 'units' (did you mean 'unit'?)"),
    ("no length", STANDARD, "  body: 14pt", "  body: 14", "'body' is '14': it is not a length (write points"),
    ("small body", STANDARD, "  body: 14pt", "  body: 11.5pt", "'body' is 11.5 pt, below the 12 pt of clear-print"),
    ("small footer", STANDARD, "  small: 12pt", "  small: 9pt", "'small' is 9 pt, below the 12 pt of clear-print"),
    ("large print too small", "large-print.yaml", "small: 16pt", "small: 14pt", "below the 16 pt of large-print"),
    ("poster", STANDARD, "title: 32pt", "title: 3200pt", "'title' is 3200 pt (write 72pt or less)"),
    ("strip of paper", STANDARD, "height: 297mm", "height: 60mm", "has no room for 12 lines of body type (make the"),
    ("long lines", STANDARD, "text_indent: 20mm", "text_indent: 0mm", "a line holds 75 Latin characters, more than 70"),
    ("edge of paper", STANDARD, "side: 20mm", "side: 8mm", "margin 'side' is 8 mm: office printers cannot"),
    ("no room left", STANDARD, "side: 20mm", "side: 90mm", "margin 'side' takes more than a quarter of the page"),
    ("tight heading", STANDARD, "subsection: 6", "subsection: 3", "less than twice the space after it (write 4"),
    ("unknown profile", STANDARD, "clear-print  ", "clearprint  ", "'profile' is 'clearprint': it is not known"),
    ("proof for patients", STANDARD, "clear-print  ", "working-paper  ", "'working-paper' is too small for patients"),
    (
        "unknown kind",
        "bilingual.yaml",
        "kind: bilingual ",
        "kind: twofold ",
        "'kind' is 'twofold': it is not",
    ),
    ("neither yes nor no", "bilingual.yaml", "default: no ", "default: never ", "write yes or no"),
    (
        "narrow gutter",
        "bilingual.yaml",
        "gutter: 14mm",
        "gutter: 9mm",
        "no room for the numbers of passages (write gutter: 14",
    ),
    ("wide gutter", "bilingual.yaml", "gutter: 14mm", "gutter: 110mm", "a line holds only"),
    ("short contents", STANDARD, "unit: 4pt", "contents: {from_pages: 1}\nunit: 4pt", "a whole number from 2 to 500"),
    ("contents of sections", STANDARD, "unit: 4pt", "contents: {from_sections: 9}\nunit: 4pt", "'from_sections'"),
    (
        "contents of a proof",
        "proof.yaml",
        "kind: proof",
        "contents: {from_pages: 8}\nkind: proof",
        "leave contents: out",
    ),
    ("contents of a web page", "web.yaml", "kind: web", "contents: {from_pages: 8}\nkind: web", "'from_pages'"),
    ("reference of a brand", BRAND, "contact: Call", "contact: '[Us](#contact)' # Call", "refers to no section and no"),
    ("no colour", BRAND, '"#1B2A30"', '"dark grey"', "'screen' is 'dark grey': it is not a colour"),
    ("pale text", BRAND, '"#44525A"', '"#8899A0"', "contrast of 'muted' on 'paper' is 3.0 to 1, below 4.5 to 1"),
    ("pale band", BRAND, '"#FFFFFF"', '"#88A0A8"', "contrast of 'on_primary' on 'primary'"),
    ("no logo", BRAND, "logo-on-band.svg", "log.svg", "'logo_on_band' is 'log.svg': there is no such file"),
    ("foreign logo", BRAND, "logo-on-band.svg", "../../logo.svg", "it is not a picture beside brand.yaml"),
    ("no press colour", BRAND, "press: 0 0 0 100", "press: 0 0 0 178", "it is not an ink"),
    ("no key of ours", BRAND, "logo_on_band:", "logo:", "unknown key 'logo' (known: name, tagline, contact, "),
    ("bad fact", BRAND, "advice_email: ", "advice-email: ", "a fact's name is letters A-Z, digits and _ only"),
    ("bad site", BRAND, "facts:\n", "sites: {River Side: {}}\nfacts:\n", "the name of a site is lower-case words"),
    ("unknown part of a site", BRAND, "facts:\n", "sites: {river: {fact: {}}}\nfacts:\n", "unknown key 'fact' (did"),
    (
        "contact without a way",
        BRAND,
        "facts:\n",
        "sites: {river: {contacts: [{name: Desk}]}}\nfacts:\n",
        "a contact without a way of contact",
    ),
    (
        "fact in a site's contact",
        BRAND,
        "facts:\n",
        "sites: {river: {contacts: [{name: Desk, phone: '{x}'}]}}\nfacts:\n",
        "unknown fact {x}",
    ),
    ("unknown role", BRAND, "[translator, clinical-rev", "[translater, clinical-rev", "there is no role 'translater'"),
    ("no role", BRAND, "[translator, clinical-reviewer]", "[]", "'release_needs' is an empty list: it is not a list"),
    ("unknown family", LANGUAGES, "[Noto Sans Hebrew]", "[Noto Sans Hebrow]", "unknown font family 'Noto Sans Hebrow'"),
    (
        "shrunk Latin",
        LANGUAGES,
        "{Noto Sans: 0.93, ",
        "{Noto Sans: 0.6, ",
        "'Noto Sans' is set at 0.65 of the type size",
    ),
    ("unknown language", LANGUAGES, "  ur: ", "  xx: ", "it is not a language"),
    ("checksum", "fonts.yaml", "sha256: bfb7", "sha256: zzzz", "it is not a SHA-256 checksum"),
    ("bold only", "fonts.yaml", "    400:\n", "    700:\n      path: a\n", "duplicate key '700'"),
    ("no regular", "fonts.yaml", "  files:\n", "  files: {}\n  other:\n", "'files' is"),
    ("no family", LANGUAGES, "fallback: [", "fallback: [] # [", "there should be at least one family"),
    ("font outside its package", "fonts.yaml", "path: truetype", "path: ../truetype", "not a path inside a package"),
]


@pytest.fixture
def root(tmp_path: Path) -> Path:
    shutil.copytree(ROOT / "layouts", tmp_path / "layouts")
    return tmp_path


@pytest.mark.parametrize(("file", "right", "wrong", "message"), [slip[1:] for slip in SLIPS], ids=[s[0] for s in SLIPS])
def test_slip_is_named_at_its_line(root: Path, file: str, right: str, wrong: str, message: str) -> None:
    path = root / "layouts" / file
    before = path.read_text("utf-8")
    assert right in before
    path.write_text(before.replace(right, wrong, 1), "utf-8")
    lines = [str(problem) for problem in read_designs(root, root / "fonts")[1]]
    assert any(message in line for line in lines), lines
    assert all(line.startswith("layouts/") and line.split(":")[1].isdigit() for line in lines)


def test_a_broken_layout_stops_no_other(root: Path) -> None:
    (root / "layouts/standard.yaml").write_text("name: [", "utf-8")
    designs, problems = read_designs(root, root / "fonts")
    assert [problem.where.file for problem in problems] == ["layouts/standard.yaml"]
    assert set(designs.layout_ids) - set(designs.layouts) - {"web"} == {"standard"}
    assert designs.web
    assert len(designs.layouts) == len(designs.layout_ids) - 2 > 0


def test_greyish_body_text_is_only_a_warning(root: Path) -> None:
    path = root / "layouts" / BRAND
    path.write_text(path.read_text("utf-8").replace("#1B2A30", "#59656A"), "utf-8")
    designs, problems = read_designs(root, root / "fonts")
    assert {problem.severity for problem in problems} == {"warning"}
    assert "example-hospitals" in designs.brands


@pytest.mark.parametrize("key", ["muted", "link", "warning"])
def test_text_that_few_can_read_is_an_error_on_every_ground_that_it_stands_on(root: Path, key: str) -> None:
    path = root / "layouts" / BRAND
    line = next(line for line in path.read_text("utf-8").splitlines() if line.strip().startswith(f"{key}:"))
    pale = re.sub("#[0-9A-Fa-f]{6}", "#9AA0A0", line)
    path.write_text(path.read_text("utf-8").replace(line, pale), "utf-8")
    designs, problems = read_designs(root, root / "fonts")
    said = [problem.message for problem in problems if problem.severity == "error"]
    grounds = {"paper", "alarm"} if key == "warning" else {"paper", "panel", "alarm"}
    assert {ground for ground in grounds if any(f"'{key}' on '{ground}'" in message for message in said)} == grounds
    assert not designs.brands


def test_a_logo_that_is_a_link_out_of_its_folder_is_not_read(root: Path) -> None:
    logo = root / "layouts/brands/example-hospitals/logo-on-band.svg"
    (root / "elsewhere.svg").write_bytes(logo.read_bytes())
    logo.unlink()
    logo.symlink_to(root / "elsewhere.svg")
    problems = read_designs(root, root / "fonts")[1]
    assert [problem.message for problem in problems] == ["'logo_on_band' is 'logo-on-band.svg': there is no such file"]


def test_a_logo_whose_name_was_decomposed_on_disk_is_found(root: Path) -> None:
    folder = root / "layouts/brands/example-hospitals"
    (folder / "logo-on-band.svg").rename(folder / "Mu\u0308nster.svg")
    text = (folder / "brand.yaml").read_text("utf-8").replace("logo-on-band.svg", "M\u00fcnster.svg")
    (folder / "brand.yaml").write_text(text, "utf-8")
    designs, problems = read_designs(root, root / "fonts")
    assert not problems
    assert designs.brands["example-hospitals"].logo_on_band == folder / "Mu\u0308nster.svg"
