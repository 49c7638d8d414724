"""A trust with several brands: whose leaflets stand on which site, and what is said of the others."""

from __future__ import annotations

import json
import shutil
from pathlib import Path

import pytest

from tests.site.conftest import SiteFolder, run_site, small_project

SOUTH = "https://south.example.org/"
SHARED = "https://leaflets.example.org/"


@pytest.fixture
def trust(tmp_path: Path) -> SiteFolder:
    """Two brands, the second without a site of its own: the leaflet on hips is the second one's."""
    found = small_project(tmp_path)
    brands = tmp_path / "layouts/brands"
    shutil.copytree(brands / "example-hospitals", brands / "south")
    path = brands / "south/brand.yaml"
    text = path.read_text("utf-8").replace("name: Example Hospitals", "name: South Infirmary")
    path.write_text(text.replace(f"site: {SHARED}\n", ""), "utf-8")
    manifest = tmp_path / "build/manifest.json"
    data = json.loads(manifest.read_text("utf-8"))
    next(one for one in data["leaflets"] if one["title"] == "Hip replacement")["brand"] = "south"
    manifest.write_text(json.dumps(data, ensure_ascii=False, indent=2), "utf-8")
    return found


def say(trust: SiteFolder, line: str) -> None:
    with (trust.root / "layouts/brands/south/brand.yaml").open("a") as file:
        file.write(f"{line}\n")


@pytest.mark.parametrize("line", ["", f"site: {SHARED}"])
def test_brands_without_a_site_of_their_own_share_one_and_each_leaflet_says_whose_it_is(
    trust: SiteFolder, line: str
) -> None:
    say(trust, line)
    outcome = run_site(trust.root, *(["--brand", "example-hospitals"] if line else []))
    assert outcome.exit_code == 0, outcome.output
    hip, knee = trust.reference("Hip replacement"), trust.reference("Knee replacement")
    for page in (f"{hip}/index.html", f"{hip}/ur/index.html", "leaflets.html", "languages/ur.html", "data/core.js"):
        assert "South Infirmary" in (trust.path / page).read_text("utf-8"), page
    assert "South Infirmary" not in (trust.path / knee / "ur/index.html").read_text("utf-8")


def test_a_brand_with_another_site_has_its_leaflets_there_alone(trust: SiteFolder) -> None:
    say(trust, f"site: {SOUTH}")
    hip, knee = trust.reference("Hip replacement"), trust.reference("Knee replacement")
    with (trust.root / "releases.csv").open("a") as file:
        file.write(f"{trust.edition('Hip replacement', 'ur')},{hip},1,ur,2026-10-03,released,,\n")
    for _ in range(2):  # what is left out is said again where nothing changed
        north = run_site(trust.root, "--brand", "example-hospitals")
        assert north.exit_code == 0
        assert f"1 leaflet left out, whose brand has its site at {SOUTH}" in north.output
    south = run_site(trust.root, "--brand", "south", "--to", str(trust.root / "south"))
    assert (trust.path / knee).is_dir()
    assert (trust.root / "south" / hip / "ur/index.html").is_file()
    assert not (trust.path / hip).exists()
    assert not (trust.root / "south" / knee / "ur/leaflet.pdf").exists()
    assert f"5 leaflets left out, whose brand has its site at {SHARED}" in south.output


def test_where_two_brands_have_a_site_somebody_must_say_which(trust: SiteFolder) -> None:
    say(trust, f"site: {SOUTH}")
    outcome = run_site(trust.root)
    assert outcome.exit_code == 2
    assert "say --brand example-hospitals or --brand south" in outcome.stderr
    assert "no brand 'sout'; there are: example-hospitals, south" in run_site(trust.root, "--brand", "sout").stderr


def test_a_brand_with_errors_is_named_and_its_leaflets_are_left_out(trust: SiteFolder) -> None:
    say(trust, "nam: x")
    outcome = run_site(trust.root)
    assert outcome.exit_code == 1
    assert "layouts/brands/south/brand.yaml:" in outcome.stderr
    assert "unknown key 'nam' (did you mean 'name'?)" in outcome.stderr
    assert "1 leaflet left out, whose brand has its site at an address that nobody can read" in outcome.output
    assert (trust.path / trust.reference("Knee replacement") / "ur/index.html").is_file()
    assert not (trust.path / trust.reference("Hip replacement")).exists()
