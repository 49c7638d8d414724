"""Texts that leaflets share: what a change of one makes anew and leaves unsigned, and what each command knows."""

from __future__ import annotations

import json
import re
import shutil
from pathlib import Path

import pytest

from tests.pipeline.conftest import LEAFLET, POLISH, Sample, approve_all, begin
from tests.pipeline.test_nothing_twice import built, changed

BRAND = "layouts/brands/example-hospitals/brand.yaml"
GIVEN = """\
facts:
  advice_phone: 0118 496 0150
sites:
  riverside:
    contacts:
      - name: Riverside Hospital
        phone: 0118 496 0200
        hours: Every day, 8am to 8pm
  hilltop:
    facts:
      advice_phone: 0118 496 0250
"""
OWN_FACTS = "facts:\n  advice_phone: 0118 496 0150\n  advice_email: advice@example.org\n"
FEEDBACK = """\
title: Complaints and praise
reviewed: 2026-05
body:
  - Tell any member of staff how we did, or call {advice_phone}.
"""
REST = """\
title: Rest
reviewed: 2026-05
body:
  - Rest for a day.
"""
WORDS = {
    "feedback": (
        "Tell any member of staff how we did, or call {advice_phone}.",
        "Prosimy powiedzieć personelowi, jak nam poszło, lub zadzwonić pod numer {advice_phone}.",
    ),
    "rest": ("Rest for a day.", "Proszę odpoczywać przez jeden dzień."),
}
COMMON = "locale/pl/LC_MESSAGES/common.po"
ALL = {"scan en", "scan pl", "other en", "other pl"}


def entry(msgid: str, msgstr: str) -> str:
    return f'\nmsgid "{msgid}"\nmsgstr "{msgstr}"\n'


@pytest.fixture
def sharing(project: Sample) -> Sample:
    return share(project)


def share(project: Sample) -> Sample:
    """Write two leaflets that share a passage, one of which shows another, too."""
    head = POLISH.partition('\nmsgid "Having')[0]
    other = LEAFLET.replace("TST_1", "TST_2").replace("    body:\n", "    body:\n      - passage: feedback\n")
    project.write("leaflets/scan.yaml", f"{LEAFLET}      - passage: feedback\n      - passage: rest\n")
    project.write("leaflets/other.yaml", other)
    project.write("locale/pl/LC_MESSAGES/other.po", POLISH)
    for name, text in (("feedback", FEEDBACK), ("rest", REST)):
        project.write(f"leaflets/passages/{name}.yaml", text)
        project.write(f"locale/pl/LC_MESSAGES/passage_{name}.po", head + entry(*WORDS[name]))
    changed(project, BRAND, OWN_FACTS, GIVEN)
    with (project.root / COMMON).open("a", encoding="utf-8") as file:
        file.write(entry("Riverside Hospital", "Szpital Riverside"))
        file.write(entry("Every day, 8am to 8pm", "Codziennie w godz. 8:00–20:00"))
    return project


def remade(project: Sample) -> set[str]:
    """Return the leaflets and languages whose PDFs a build makes, or finds in a cache."""
    ways = built(project, "--layout", "standard")
    names = (*ways.get("made", ()), *ways.get("cached", ()))
    return {" ".join(re.findall(r"_(scan|other)_(en|pl)_", path)[0]) for path in names}


def drafts(project: Sample) -> set[str]:
    rows = json.loads(project.run("status", "--json").stdout)["leaflets"]
    return {f"{row['leaflet']} {row['language']}" for row in rows if row["state"] == "draft"}


@pytest.fixture(scope="module")
def signed_once(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with both leaflets signed and built, to be copied."""
    project = share(begin(tmp_path_factory.mktemp("signed")))
    for leaflet in ("scan", "other"):
        approve_all(project, leaflet=leaflet)
    assert drafts(project) == set()
    assert remade(project) == ALL
    return project.root


@pytest.fixture
def signed(signed_once: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Sample:
    monkeypatch.setenv("LEAFLETPRESS_CACHE", str(tmp_path / "cache"))
    return Sample(shutil.copytree(signed_once, tmp_path / "work"))


def test_a_passage_is_printed_in_its_place_in_every_language_and_with_the_facts_of_the_brand(sharing: Sample) -> None:
    assert sharing.run("check").code == 0, sharing.run("check").stderr
    assert remade(sharing) == ALL
    heard = sharing.run("read", str(sharing.root / "build/pl/TST_2_other_pl_standard_DRAFT.pdf")).stdout
    assert "lub zadzwonić pod numer 0118 496 0150" in " ".join(heard.split())
    assert remade(sharing) == set()


@pytest.mark.parametrize(
    ("path", "old", "new", "made", "unsigned"),
    [
        ("leaflets/passages/rest.yaml", "Rest for a day.", "Rest for two days.", {"scan en", "scan pl"}, {"scan pl"}),
        ("leaflets/passages/feedback.yaml", "Tell any", "Please tell any", ALL, {"scan pl", "other pl"}),
        ("locale/pl/LC_MESSAGES/passage_rest.po", "jeden dzień", "1 dzień", {"scan pl"}, {"scan pl"}),
        (BRAND, "advice_phone: 0118 496 0150", "advice_phone: 0118 496 0151", ALL, {"scan pl", "other pl"}),
        (BRAND, "  phone: 0118 496 0200", "  phone: 0118 496 0201", set(), set()),
        (BRAND, "hours: Every day, 8am", "hours: Every day, 9am", set(), set()),
        ("leaflets/passages/rest.yaml", "title: Rest", "title: Resting", set(), set()),
    ],
)
def test_a_change_makes_anew_and_unsigned_what_shows_it_and_nothing_else(
    signed: Sample, path: str, old: str, new: str, made: set[str], unsigned: set[str]
) -> None:
    before = {file.name: file.read_bytes() for file in signed.root.glob("build/*/*.pdf")}
    changed(signed, path, old, new)
    assert remade(signed) == made
    others = {f.name for f in signed.root.glob("build/*/*.pdf") if before.get(f.name) != f.read_bytes()}
    assert {" ".join(re.findall(r"_(scan|other)_(en|pl)_", name)[0]) for name in others} == made
    assert drafts(signed) == unsigned


def test_a_fact_of_the_site_comes_before_that_of_the_brand_and_of_the_leaflet_before_both(sharing: Sample) -> None:
    def said() -> str:
        sharing.run("build", "other", "--lang", "en", "--layout", "standard")
        heard = sharing.run("read", str(sharing.root / "build/en/TST_2_other_en_standard.pdf")).stdout
        return " ".join(re.findall("how we did, or call ([0-9 ]+)", " ".join(heard.split())))

    assert said() == "0118 496 0150"
    changed(sharing, "leaflets/other.yaml", "brand: example-hospitals", "brand: example-hospitals\nsite: hilltop")
    assert said() == "0118 496 0250"
    changed(sharing, "leaflets/other.yaml", "facts:", "facts:\n  advice_phone: 0118 496 0350")
    assert said() == "0118 496 0350"
    warned = [line for line in sharing.run("check").stderr.splitlines() if "advice_phone" in line]
    fault = "the fact 'advice_phone' is '0118 496 0350' here, and '0118 496 0250' in the brand"
    assert [fault in line for line in warned] == [True]


def test_contacts_of_a_site_are_translated_in_the_common_catalogue(sharing: Sample) -> None:
    place = "brand: example-hospitals\nsite: riverside"
    changed(sharing, "leaflets/other.yaml", "brand: example-hospitals", place)
    changed(sharing, "leaflets/other.yaml", "      - passage: feedback", "      - contacts: site")
    assert remade(sharing) == ALL
    heard = sharing.run("read", str(sharing.root / "build/pl/TST_2_other_pl_standard_DRAFT.pdf")).stdout
    assert [word for word in ("Szpital Riverside", "0118 496 0200", "8:00–20:00") if word not in heard] == []
    changed(sharing, BRAND, "hours: Every day, 8am", "hours: Every day, 9am")
    assert remade(sharing) == {"other en", "other pl"}


def test_a_language_that_lacks_a_passage_prints_it_in_english_and_says_so(sharing: Sample) -> None:
    (sharing.root / "locale/pl/LC_MESSAGES/passage_rest.po").unlink()
    told = [line for line in sharing.run("build").stderr.splitlines() if "passage_rest" in line]
    assert told == [
        "locale/pl/LC_MESSAGES/passage_rest.po: warning [unfinished]: of 1 messages 1 not translated: "
        "printed in English (make_pdfs.py update puts them there)"
    ]
    assert (
        "wrote locale/pl/LC_MESSAGES/passage_rest.po: 0 translated, 0 fuzzy, 1 missing" in sharing.run("update").stdout
    )


def test_a_passage_with_an_error_costs_the_leaflets_that_show_it_alone(sharing: Sample) -> None:
    changed(sharing, "leaflets/passages/rest.yaml", "Rest for a day.", "Rest for {a day.")
    outcome = sharing.run("build")
    assert {line.partition(": error")[0] for line in outcome.errors} == {"leaflets/passages/rest.yaml:4"}
    assert {path.partition("/")[2][:5] for path in sharing.pdfs} == {"TST_2"}
    assert sharing.run("build", "other").code == 0


def test_status_says_which_leaflets_show_a_passage_and_where_it_was_changed(signed: Sample) -> None:
    changed(signed, "locale/pl/LC_MESSAGES/passage_feedback.po", "personelowi", "pracownikom")
    assert json.loads(signed.run("status", "--json").stdout)["passages"] == [
        {
            "passage": "feedback",
            "leaflets": ["other", "scan"],
            "unfinished": [],
            "voided": ["other, pl", "scan, pl"],
        },
        {"passage": "rest", "leaflets": ["scan"], "unfinished": [], "voided": []},
    ]
    assert "  feedback: other, scan; changed since it was signed: other, pl; scan, pl" in signed.run("status").stdout


def test_a_passage_that_nobody_shows_is_a_warning_and_its_errors_are_told_by_check(sharing: Sample) -> None:
    sharing.write("leaflets/passages/old.yaml", FEEDBACK.replace("body:", "boddy:"))
    warned = "leaflets/passages/old.yaml: warning [leaflet-file]: no leaflet shows this passage"
    assert warned in sharing.run("build").stderr
    found = sharing.run("check").stderr
    assert warned in found
    assert "leaflets/passages/old.yaml:3: error [leaflet-file]: unknown key 'boddy' (did you mean 'body'?)" in found


def test_text_that_moves_into_a_passage_keeps_its_translation_as_an_offer(sharing: Sample) -> None:
    moved = "This leaflet is about your scan."
    sharing.run("update")
    changed(sharing, "leaflets/scan.yaml", f"  - {moved}", "  - passage: about")
    sharing.write("leaflets/passages/about.yaml", REST.replace("Rest for a day.", moved))
    sharing.run("update")
    text = (sharing.root / "locale/pl/LC_MESSAGES/passage_about.po").read_text("utf-8")
    assert '#, fuzzy\nmsgid "This leaflet is about your scan."\nmsgstr "Ta ulotka mówi o badaniu."' in text


def test_a_proof_shows_a_passage_and_says_in_which_file_it_stands(sharing: Sample) -> None:
    assert sharing.run("proof", "scan", "pl").code == 0
    heard = sharing.run("read", str(next(sharing.root.glob("build/proofs/*.pdf")))).stdout
    assert "passage_rest.po: Section “Before the scan”, paragraph" in " ".join(heard.split())
    assert "Proszę odpoczywać przez jeden dzień." in " ".join(heard.split())


def test_a_new_language_begins_the_passages_of_the_leaflets_that_it_begins(sharing: Sample) -> None:
    sharing.run("new-language", "cs", "other")
    begun = {path.stem for path in (sharing.root / "locale/cs/LC_MESSAGES").iterdir()}
    assert begun == {"common", "other", "passage_feedback"}
    sharing.run("new-language", "sk")
    begun = {path.stem for path in (sharing.root / "locale/sk/LC_MESSAGES").iterdir()}
    assert begun == {"common", "other", "scan", "passage_feedback", "passage_rest"}


def test_a_catalogue_without_its_passage_is_a_warning(sharing: Sample) -> None:
    sharing.write("locale/pl/LC_MESSAGES/passage_gone.po", POLISH)
    fault = "locale/pl/LC_MESSAGES/passage_gone.po: warning: this catalogue belongs to no passage"
    assert fault.split(": ")[2] in sharing.run("check").stderr
    assert Path(sharing.root / "locale/pl/LC_MESSAGES/passage_gone.po").is_file()
