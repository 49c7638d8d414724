"""References between leaflets: what is missing is told where it is asked for, and what changes is made anew."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from leafletpress.site.bodies import led
from tests.pipeline.conftest import LEAFLET, POLISH, Sample, approve_all

KNEE = LEAFLET.replace("TST_1", "TST_2").replace("Having a scan", "Your knee")
REFERS = f"{LEAFLET}      - Read [about your knee](leaflet:knee), or [before the scan](#before) again.\n"
SCAN = REFERS.replace("  - heading: Before the scan\n", "  - heading: Before the scan\n    id: before\n")
TOLD = "Read [about your knee](leaflet:knee), or [before the scan](#before) again."
TRANSLATED = "Proszę przeczytać [o kolanie](leaflet:knee) albo znowu [przed badaniem](#before)."
LINE = REFERS.splitlines().index(f"      - {TOLD}") + 1
CATALOGUE = "locale/pl/LC_MESSAGES/scan.po"


@pytest.fixture
def pair(project: Sample) -> Sample:
    """Two leaflets, one of which refers to the other, in English and Polish."""
    project.write("leaflets/scan.yaml", SCAN)
    project.write("leaflets/knee.yaml", KNEE)
    project.write(CATALOGUE, f'{POLISH}\nmsgid "{TOLD}"\nmsgstr "{TRANSLATED}"\n')
    return project


def made(project: Sample, *arguments: str) -> str:
    """Build; return the last line of what is said."""
    outcome = project.run("build", "--jobs", "1", *arguments)
    assert (outcome.code, outcome.errors) == (0, [])
    return outcome.stdout.splitlines()[-1]


def test_a_leaflet_that_is_not_there_is_told_where_it_is_referred_to(pair: Sample) -> None:
    pair.write("leaflets/scan.yaml", SCAN.replace("leaflet:knee", "leaflet:kneee"))
    outcome = pair.run("build", "--jobs", "1")
    assert outcome.code == 1
    assert [line for line in outcome.errors if "kneee" in line and "scan.yaml" in line] == [
        f"leaflets/scan.yaml:{LINE + 1}: error [leaflet-file]: there is no leaflet 'kneee' to refer to"
        " (did you mean 'knee'?)"
    ]
    assert {name.partition("/")[0] for name in pair.pdfs} == {"en"}
    assert all("TST_2" in name for name in pair.pdfs), "the other leaflet is made"


def test_one_leaflet_is_read_with_those_that_it_refers_to(pair: Sample) -> None:
    outcome = pair.run("proof", "scan", "pl")
    assert (outcome.code, outcome.errors) == (0, [])
    pair.write("leaflets/knee.yaml", KNEE.replace("Before the scan", "[See](leaflet:hip)"))
    assert pair.run("proof", "scan", "pl").code == 0, "where that one leads is its own affair"


@pytest.mark.parametrize(
    ("was", "now", "told"),
    [
        ("(leaflet:knee)", "(leaflet:hip)", "the link to leaflet:knee became leaflet:hip"),
        ("[przed badaniem](#before)", "przed badaniem", "the link to #before is lost"),
    ],
)
def test_a_translation_keeps_its_references(pair: Sample, was: str, now: str, told: str) -> None:
    pair.write(CATALOGUE, f'{POLISH}\nmsgid "{TOLD}"\nmsgstr "{TRANSLATED.replace(was, now)}"\n')
    (found,) = pair.run("check").errors
    assert found.startswith(f"{CATALOGUE}:")
    assert f"error [links-changed]: {told}" in found


def test_only_what_refers_to_a_leaflet_is_made_anew_with_it(pair: Sample) -> None:
    pair.write("leaflets/third.yaml", LEAFLET.replace("TST_1", "TST_3"))
    assert "8 made" in made(pair)
    assert "8 as they were" in made(pair)
    pair.write("leaflets/knee.yaml", KNEE.replace("TST_2", "TST_9"))
    assert "(6 made, 2 as they were, 2 removed)" in made(pair), "both leaflets, and not the third"
    assert "8 as they were" in made(pair)


def test_the_reference_is_printed_and_an_address_where_there_is_a_site(pair: Sample) -> None:
    made(pair, "scan", "--lang", "en", "--layout", "standard")
    assert "about your knee (TST_2), or before the scan (page 1) again" in heard(pair)
    brand = pair.root / "layouts/brands/example-hospitals/brand.yaml"
    pair.write(str(brand.relative_to(pair.root)), f"{brand.read_text('utf-8')}\nsite: https://l.example.org/\n")
    made(pair, "scan", "--lang", "en", "--layout", "standard")
    assert "about your knee (l.example.org/TST_2), or before" in heard(pair)


def heard(project: Sample) -> str:
    (path,) = (name for name in project.pdfs if "scan" in name)
    told = project.run("read", str(project.root / "build" / path)).stdout
    return re.sub(r"\s*\n\s*(?:…|Link[^:]*): ", " ", told).replace(" ,", ",")


def test_a_page_leads_to_the_page_of_the_other_in_its_language_else_in_english(pair: Sample) -> None:
    made(pair, "scan", "--layout", "web")
    assert leads(pair, "pl") == ["#section-before", "../en/TST_2_knee_en_web.html"]
    pair.write("locale/pl/LC_MESSAGES/knee.po", POLISH.replace("Having a scan", "Your knee"))
    assert "1 made" in made(pair, "scan", "--layout", "web")
    assert leads(pair, "pl") == ["#section-before", "../pl/TST_2_knee_pl_web_DRAFT.html"]
    approve_all(pair, leaflet="knee")
    made(pair, "scan", "--layout", "web")
    assert leads(pair, "pl") == ["#section-before", "../pl/TST_2_knee_pl_web.html"]


def leads(project: Sample, folder: str) -> list[str]:
    (path,) = (project.root / "build" / folder).glob("*_scan_*.html")
    return sorted(re.findall(r'<a href="((?:#|\.\.)[^"]*)"', path.read_text("utf-8")))


def test_the_site_leads_to_its_own_pages(pair: Sample, tmp_path: Path) -> None:
    made(pair, "--layout", "standard,web")
    assert pair.run("site", "--drafts", "--to", str(tmp_path / "site")).code == 0
    page = (tmp_path / "site/TST_1/pl/index.html").read_text("utf-8")
    assert '<a href="../../TST_2/en/index.html">o kolanie</a>' in page
    assert '<a href="#section-before">' in page


def test_what_is_not_given_out_has_no_link_on_the_site() -> None:
    link = '<a href="../pl/TST_2_knee_pl_web_DRAFT.html">o <b>kolanie</b></a>'
    assert led(link, {"../pl/TST_2_knee_pl_web_DRAFT.html": ""}) == "o <b>kolanie</b>"
    assert led(link, {"../pl/TST_2_knee_pl_web_DRAFT.html": "TST_2/index.html"}) == (
        '<a href="../../TST_2/index.html">o <b>kolanie</b></a>'
    )


def test_the_words_of_references_are_signed_where_they_are_printed(project: Sample) -> None:
    approve_all(project)
    common = project.root / "locale/pl/LC_MESSAGES/common.po"
    project.write(
        str(common.relative_to(project.root)), common.read_text("utf-8").replace("strona {page}", "str. {page}")
    )
    assert "approved" in status(project), "this leaflet says no such word"
    project.write("leaflets/scan.yaml", SCAN.replace("[about your knee](leaflet:knee), or ", ""))
    words = TRANSLATED.replace("[o kolanie](leaflet:knee) albo znowu ", "")
    english = TOLD.replace("[about your knee](leaflet:knee), or ", "")
    project.write(CATALOGUE, f'{POLISH}\nmsgid "{english}"\nmsgstr "{words}"\n')
    for role in ("translator", "clinical-reviewer"):
        project.run("approve", "scan", "pl", "--role", role, "--by", f"A {role}", "--on", "2026-06-02")
    assert "the words of the layouts" in status(project)


def status(project: Sample) -> str:
    return next(line for line in project.run("status").stdout.splitlines() if "scan" in line and "pl" in line)
