"""The bilingual edition as patient and clinician get it, from the command to the tags."""

from __future__ import annotations

from leafletpress.verify.read_back import Heard, ReadBack, read_back
from tests.pipeline.conftest import LEAFLET, Sample

URDU = """\
msgid ""
msgstr ""
"Language: ur\\n"
"Content-Type: text/plain; charset=UTF-8\\n"

msgid "Having a scan"
msgstr "اسکین"

msgid "This leaflet is about your scan."
msgstr "یہ کتابچہ آپ کے اسکین کے بارے میں ہے۔"

msgid "Before the scan"
msgstr "اسکین سے پہلے"

msgid "Call us on **{day_unit}** if you are worried."
msgstr "پریشانی ہو تو **{day_unit}** پر فون کریں۔"
"""


def made(project: Sample, tag: str) -> ReadBack:
    path = project.root / f"build/{tag}/TST_1_scan_{tag}_bilingual_DRAFT.pdf"
    return read_back(path.read_bytes())


def spoken(pdf: ReadBack) -> list[str]:
    return [f"{element.language}: {element.text}" for element in pdf.elements if element.text]


def test_every_translation_has_one_and_english_has_none(project: Sample) -> None:
    outcome = project.run("bilingual")
    assert (outcome.code, outcome.stderr.count("error")) == (0, 0)
    assert project.pdfs == ["pl/TST_1_scan_pl_bilingual_DRAFT.pdf"]


def test_english_beside_english_is_a_wrong_command(project: Sample) -> None:
    outcome = project.run("bilingual", "--lang", "en")
    assert outcome.code == 2
    assert "name another language than en" in outcome.stderr


def test_it_is_made_only_when_asked_for(project: Sample) -> None:
    project.run("build")
    assert not [path for path in project.pdfs if "bilingual" in path or "proof" in path]
    project.run("build", "scan", "--lang", "pl", "--layout", "bilingual")
    assert "pl/TST_1_scan_pl_bilingual_DRAFT.pdf" in project.pdfs


def test_both_languages_are_there_in_turn_each_tagged_as_itself(project: Sample) -> None:
    project.run("bilingual")
    heard = spoken(made(project, "pl"))
    pairs = [
        ("en: Having a scan", "pl: Badanie"),
        ("en: This leaflet is about your scan.", "pl: Ta ulotka mówi o badaniu."),
        ("en: Before the scan", "pl: Przed badaniem"),
    ]
    places = [heard.index(text) for pair in pairs for text in pair]
    assert places == sorted(places)


def test_sections_and_passages_are_numbered_alike_for_both(project: Sample) -> None:
    project.run("bilingual")
    numbers = [element.text for element in made(project, "pl").elements if is_number(element)]
    assert numbers == ["1", "1.1", "2", "2.1"]


def is_number(element: Heard) -> bool:
    return element.text.replace(".", "").isdecimal()


def test_headings_are_one_element_in_two_languages_and_stand_once_in_the_outline(project: Sample) -> None:
    project.run("bilingual")
    pdf = made(project, "pl")
    headings = [element for element in pdf.elements if element.role in ("H1", "H2")]
    assert len(headings) == 3
    assert [line.strip() for line in pdf.outline] == ["Badanie", "Wstęp", "Przed badaniem"]


def test_a_language_from_right_to_left_is_heard_first_and_the_document_is_its_own(project: Sample) -> None:
    project.write("locale/ur/LC_MESSAGES/scan.po", URDU)
    assert project.run("bilingual", "--lang", "ur").code == 0
    pdf = made(project, "ur")
    heard = spoken(pdf)
    assert pdf.language == "ur"
    assert heard.index("ur: اسکین سے پہلے") < heard.index("en: Before the scan")
    assert any("0118 496 0368" in text for text in heard if text.startswith("ur"))


def test_an_untranslated_message_is_english_on_both_sides(project: Sample) -> None:
    catalogue = (project.root / "locale/pl/LC_MESSAGES/scan.po").read_text("utf-8")
    project.write("locale/pl/LC_MESSAGES/scan.po", catalogue.replace('"Przed badaniem"', '""'))
    project.run("bilingual")
    assert spoken(made(project, "pl")).count("en: Before the scan") == 2


def test_drafts_dates_and_footers_are_those_of_any_layout(project: Sample) -> None:
    project.write("leaflets/scan.yaml", LEAFLET.replace("2028-05", "2026-06"))
    project.run("bilingual")
    (page,) = made(project, "pl").pages
    (furniture,) = made(project, "pl").artifacts
    assert "Draft translation. Not yet approved." in page
    assert "TST_1" in furniture
    assert "czerwiec 2026" in furniture


def test_a_link_over_two_lines_is_heard_in_its_place_from_right_to_left(project: Sample) -> None:
    english = "If you have any questions at all, please read [the long page about scans](https://example.org) again."
    urdu = (
        "اگر آپ کا کوئی بھی سوال ہو تو [اسکین کے بارے میں لمبا صفحہ اور اس کی تفصیل](https://example.org) دوبارہ پڑھیں۔"
    )
    project.write("leaflets/scan.yaml", f"{LEAFLET}      - {english}\n")
    project.write("locale/ur/LC_MESSAGES/scan.po", f'{URDU}\nmsgid "{english}"\nmsgstr "{urdu}"\n')
    assert project.run("bilingual", "--lang", "ur").code == 0
    heard = " ".join(element.text for element in made(project, "ur").elements if element.language == "ur")
    places = [heard.index(part) for part in ("سوال ہو تو", "اسکین کے بارے میں لمبا", "دوبارہ پڑھیں")]
    assert places == sorted(places)
