"""Proofs from the command to the PDF: what a reviewer reads, and what cannot keep a proof from being made."""

from __future__ import annotations

import pytest

from leafletpress.pipeline import read_text
from leafletpress.pipeline.project_files import ProjectFiles
from leafletpress.pipeline.text_reading import Reading, TextId
from leafletpress.verify.read_back import ReadBack, read_back
from leafletpress.verify.verify_pdf import verify
from tests.pipeline.conftest import LEAFLET, POLISH, Sample
from tests.pipeline.test_bilingual import URDU
from tests.pipeline.test_made_from import DRAWING

# How a row says where its message stands.
WHERE = ("en: Section", "en: Heading", "en: Title", "en: Introduction", "en: Proof")
CATALOGUE = "locale/pl/LC_MESSAGES/scan.po"


def proof(project: Sample, text: str = POLISH, leaflet: str = LEAFLET) -> ReadBack:
    project.write("leaflets/scan.yaml", leaflet)
    project.write(CATALOGUE, text)
    outcome = project.run("proof", "scan", "pl")
    assert (outcome.code, outcome.stderr) == (0, "")
    return read_back((project.root / "build/proofs/TST_1_scan_pl_proof.pdf").read_bytes())


def rows(pdf: ReadBack) -> list[list[str]]:
    """Return the rows of the table of messages as texts, each with its language."""
    found: list[list[str]] = []
    for element in pdf.elements:
        if element.role in ("TR", "Sect"):
            found.append([])
        elif found and element.text:
            found[-1].append(f"{element.language}: {element.text}")
    return [row for row in found if row]


def row_of(pdf: ReadBack, text: str) -> str:
    (row,) = [row for row in rows(pdf) if any(text in cell and not cell.startswith(WHERE) for cell in row)]
    return " | ".join(row)


def test_english_and_translation_stand_in_one_row_each_in_its_language(project: Sample) -> None:
    row = row_of(proof(project), "Before the scan")
    assert "en: line 15" in row
    assert row.index("en: 3") < row.index("en: Before the scan") < row.index("pl: Przed badaniem")
    assert row.endswith("en: right as it stands")


def test_it_is_english_and_says_on_every_page_that_it_is_for_reviewers(project: Sample) -> None:
    pdf = proof(project, leaflet=LEAFLET + "      - list: [" + ", ".join(f"item {n}" for n in range(30)) + "]\n")
    assert (pdf.language, pdf.title) == ("en", "Proof: Having a scan, Polish")
    assert len(pdf.pages) > 2
    for page, furniture in zip(pdf.pages, pdf.artifacts, strict=True):
        assert "Proof for reviewers. Not for patients." in page + furniture


def test_a_fact_is_shown_with_its_name_and_value_on_both_sides(project: Sample) -> None:
    row = row_of(proof(project), "if you are worried")
    assert row.count("{day_unit} 0118 496 0368") == 2


def test_a_link_is_followed_by_its_address(project: Sample) -> None:
    text = "Read [our page](https://example.org/a)."
    pdf = proof(project, leaflet=LEAFLET + f"      - {text}\n")
    assert "our page" in row_of(pdf, "en: Read")
    assert "https://example.org/a" in row_of(pdf, "en: Read")


def test_fuzzy_missing_and_unused_are_said_in_words(project: Sample) -> None:
    text = POLISH.replace('msgid "Before', '#, fuzzy\nmsgid "Before').replace('"Badanie"', '""')
    pdf = proof(project, text + '\nmsgid "Old"\nmsgstr "Stare"\n')
    assert "FUZZY" in row_of(pdf, "Before the scan")
    assert "Przed badaniem" in row_of(pdf, "Before the scan")
    assert "MISSING" in row_of(pdf, "Having a scan")
    assert "NOT IN USE" in row_of(pdf, "Stare")
    assert not any(word in row_of(pdf, "about your scan") for word in ("FUZZY", "MISSING", "NOT IN USE"))


def test_what_check_finds_stands_beside_its_message_and_nowhere_else(project: Sample) -> None:
    pdf = proof(project, POLISH.replace("numer **{day_unit}**", "numer **0118**"))
    row = row_of(pdf, "if you are worried")
    assert "ERROR" in row
    assert "the translation has lost {day_unit}" in row
    assert sum("ERROR" in " ".join(found) for found in rows(pdf)) == 1


def test_what_check_finds_in_urdu_is_an_english_sentence_that_quotes_urdu(project: Sample) -> None:
    project.write("locale/ur/LC_MESSAGES/scan.po", URDU.replace("پریشانی ہو", "پریشانی ہو ہو"))
    assert project.run("proof", "scan", "ur").code == 0
    path = project.root / "build/proofs/TST_1_scan_ur_proof.pdf"
    said = [(element.language, element.text) for element in read_back(path.read_bytes()).elements]
    at = said.index(("en", "WARNING"))
    assert said[at + 1 : at + 4] == [("en", "“"), ("ur", "ہو"), ("en", "” stands twice (delete one)")]
    assert verify(path).failures == ()


@pytest.mark.parametrize(
    "hurt",
    [
        "**Przed",
        "{unknown} Przed",
        "[Przed](javascript:1)",
        "\u202ePrzed",
        "Przed \u0378",
        "Przed\ue000",
        "Przed \u0416",
    ],
    ids=lambda text: ascii(text),
)
def test_a_broken_translation_is_shown_as_it_was_written(project: Sample, hurt: str) -> None:
    row = row_of(proof(project, POLISH.replace('"Przed', f'"{hurt}')), "Before the scan")
    assert "Przed" in row
    assert ("U+" in row) == any(char in hurt for char in "\u0378\ue000\u202e\u0416")


NOTED = """\
# scan-polish.docx, paragraph 2: doubtful (0.55):
# another kind of text, length as expected
# leafletpress: ignore length-ratio because the English is wordy
#, fuzzy
msgid "Before"""


def test_what_a_comment_says_of_a_text_stands_beside_it(project: Sample) -> None:
    row = row_of(proof(project, POLISH.replace('msgid "Before', NOTED)), "Przed badaniem")
    said = "scan-polish.docx, paragraph 2: doubtful (0.55): another kind of text, length as expected"
    assert f"en: NOTE | en: {said}" in row


def figure_in(pdf: ReadBack, text: str) -> list[str]:
    """Return the words in the cell of a text, the alternative text of a picture there among them."""
    at = next(number for number, element in enumerate(pdf.elements) if element.text == text)
    first = max(number for number, element in enumerate(pdf.elements[:at]) if element.role == "TD")
    return [element.alt or element.text for element in pdf.elements[first + 1 : at]]


PARTS = """      - figure: {image: figures/disc.svg, alt: A disc., parts: [{label: Rim, at: [0.9, 0.5]}]}
"""


def test_a_picture_stands_above_the_words_that_describe_it(project: Sample) -> None:
    project.write("leaflets/figures/disc.svg", DRAWING)
    pdf = proof(project, leaflet=LEAFLET + PARTS)
    assert figure_in(pdf, "A disc.")[1:] == ["The picture figures/disc.svg, which this text describes"]
    assert len([element for element in pdf.elements if element.role == "Figure" and "disc" in (element.alt or "")]) == 1
    assert "part 1 of a picture" in row_of(pdf, "en: Rim")
    assert verify(project.root / "build/proofs/TST_1_scan_pl_proof.pdf").failures == ()


def test_a_picture_that_cannot_be_shown_keeps_no_proof_from_being_made(project: Sample) -> None:
    project.write("leaflets/figures/disc.svg", "<svg/>")
    assert figure_in(proof(project, leaflet=LEAFLET + PARTS), "A disc.")[1:] == [
        "The picture figures/disc.svg cannot be shown."
    ]


def test_there_is_room_for_three_to_sign(project: Sample) -> None:
    pdf = proof(project)
    (heading,) = [number for number, element in enumerate(pdf.elements) if element.text == "Sign-off"]
    after = [element.text for element in pdf.elements[heading:] if element.text]
    assert [text for text in after if text in ("Translator", "Reviser", "Clinical reviewer")] == [
        "Translator",
        "Reviser",
        "Clinical reviewer",
    ]
    assert sum(element.role == "TD" for element in pdf.elements[heading:]) == 9


def test_same_input_gives_the_same_bytes(project: Sample) -> None:
    proof(project)
    path = project.root / "build/proofs/TST_1_scan_pl_proof.pdf"
    first = path.read_bytes()
    path.unlink()
    proof(project)
    assert path.read_bytes() == first


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["scam", "pl"], "did you mean 'scan'?"),
        (["scan", "ur"], "no language 'ur'"),
        (["scan", "en"], "name another language than en"),
        (["scan", "polish"], "is not a language tag"),
    ],
)
def test_a_wrong_wish_is_a_wrong_command(project: Sample, arguments: list[str], said: str) -> None:
    outcome = project.run("proof", *arguments)
    assert outcome.code == 2
    assert said in outcome.stderr


def test_build_makes_no_proofs(project: Sample) -> None:
    outcome = project.run("build", "--layout", "proof")
    assert outcome.code == 2
    assert "no layout 'proof'" in outcome.stderr


@pytest.mark.parametrize("words", [("proof",), ("approve", "--role", "reviser", "--by", "A Person")])
def test_a_proof_or_a_signature_reads_its_own_texts_and_no_others(
    project: Sample, monkeypatch: pytest.MonkeyPatch, words: tuple[str, ...]
) -> None:
    read: list[TextId] = []
    real = read_text.read_text

    def noted(files: ProjectFiles, pair: TextId) -> tuple[TextId, Reading]:
        read.append(pair)
        return real(files, pair)

    monkeypatch.setattr(read_text, "read_text", noted)
    project.write("leaflets/other.yaml", LEAFLET.replace("TST_1", "TST_2"))
    project.write("locale/pl/LC_MESSAGES/other.po", POLISH)
    project.write("locale/ur/LC_MESSAGES/scan.po", URDU)
    name, *options = words
    assert project.run(name, "scan", "pl", *options).code == 0
    assert sorted(read) == [("common", "pl"), ("scan", "en"), ("scan", "pl")]


def test_a_leaflet_of_the_same_reference_is_told(project: Sample) -> None:
    project.write("leaflets/other.yaml", LEAFLET)
    for words in (("proof",), ("approve", "--role", "reviser", "--by", "A Person")):
        outcome = project.run(words[0], "scan", "pl", *words[1:])
        assert outcome.code == 1
        assert "'reference' is 'TST_1', which leaflets/other.yaml:1 has too" in outcome.stderr


def test_what_another_leaflet_says_in_another_way_stands_beside_its_message(project: Sample) -> None:
    project.write("leaflets/another.yaml", LEAFLET.replace("TST_1", "TST_2"))
    project.write("locale/pl/LC_MESSAGES/another.po", POLISH.replace('"Badanie"', '"Skan"'))
    row = row_of(proof(project), "Having a scan")
    assert "another.po:9" in row
