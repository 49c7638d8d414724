"""What a signature covers, from the command to the release: all that a patient sees."""

from __future__ import annotations

import json
import shutil
from collections.abc import Callable

import pytest

from leafletpress.verify.read_back import read_back
from tests.pipeline.conftest import LEAFLET, POLISH, Sample, approve_all
from tests.pipeline.signing import APPROVALS, BRAND, CATALOGUE, COMMON, YAML, approve, change, release

DRAWING = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><rect width="9" height="9" fill="#005f73"/></svg>'
FIGURE = '      - figure: {image: figures/disc.svg, alt: "A disc"}\n'
POLISH_ALT = '\nmsgid "A disc"\nmsgstr "Krążek"\n'


@pytest.fixture(autouse=True)
def _fixed_day(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1790000000")  # 2026-09-21


@pytest.fixture
def drawn(project: Sample) -> Sample:
    project.write("leaflets/figures/disc.svg", DRAWING)
    project.write(YAML, LEAFLET + FIGURE)
    project.write(CATALOGUE, POLISH + POLISH_ALT)
    return project


def swapped(project: Sample) -> None:
    change(project, COMMON, 'msgid "Risk"', 'msgid "#"')
    change(project, COMMON, 'msgid "Benefit"', 'msgid "Risk"')
    change(project, COMMON, 'msgid "#"', 'msgid "Benefit"')


def add_polish_picture(project: Sample) -> None:
    project.write("leaflets/figures/disc.pl.svg", DRAWING.replace("005f73", "ff0000"))


def rung_elsewhere(project: Sample) -> None:
    change(project, BRAND, "0118 496 0100", "0118 496 0199")
    text = (project.root / COMMON).read_text("utf-8")
    project.write(COMMON, text.replace("0118 496 0100", "0118 496 0199"))


def moved(project: Sample) -> None:
    shutil.copytree(project.root / "layouts/brands/example-hospitals", project.root / "layouts/brands/easy")
    change(project, "layouts/brands/easy/brand.yaml", "[translator, clinical-reviewer]", "[translator]")
    change(project, YAML, "brand: example-hospitals", "brand: easy")


Change = Callable[[Sample], None]
CHANGES: dict[str, tuple[Change, str]] = {
    "a picture redrawn": (
        lambda p: change(p, "leaflets/figures/disc.svg", "005f73", "ff0000"),
        "leaflets/scan.yaml:15: the picture figures/disc.svg is new or was changed",
    ),
    "a picture for the language": (
        add_polish_picture,
        "the picture figures/disc.svg is new or was changed",
    ),
    "words of two columns swapped": (swapped, "the translation of “Risk” was changed"),
    "a warning that became a note": (
        lambda p: change(p, COMMON, 'msgstr "Ostrzeżenie"', 'msgstr "Uwaga"'),
        "the translation of “Warning” was changed",
    ),
    "the brand's telephone": (
        rung_elsewhere,
        "“Call us on 0118 496 0199",
    ),
    "the logo": (
        lambda p: change(p, "layouts/brands/example-hospitals/logo-on-band.svg", "<svg", "<!-- new --><svg"),
        "the logo of the brand is new or was changed",
    ),
    "the reference": (lambda p: change(p, YAML, "TST_1", "TST_2"), "the reference is new or was changed"),
    "the next review": (lambda p: change(p, YAML, "2028-05", "2030-05"), "the date of the next review is new"),
    "a reviewer's name": (
        lambda p: change(p, APPROVALS, 'by: "A clinical-reviewer"', 'by: "B"'),
        "the entry was edited after it was signed",
    ),
    "a brand that asks for less": (moved, "the brand is new or was changed"),
}


@pytest.mark.parametrize(("changed", "told"), CHANGES.values(), ids=CHANGES)
def test_whatever_reaches_the_page_is_signed(drawn: Sample, changed: Change, told: str) -> None:
    approve_all(drawn)
    assert release(drawn).code == 0
    changed(drawn)
    outcome = release(drawn)
    assert outcome.code == 1
    assert told in "".join(outcome.errors)
    assert "void" in outcome.stderr


@pytest.mark.parametrize("path", ["layouts/standard.yaml", BRAND, "layouts/fonts.yaml"])
def test_how_pages_look_is_not_signed(drawn: Sample, path: str) -> None:
    approve_all(drawn)
    drawn.write(path, (drawn.root / path).read_text("utf-8") + "\n# another remark\n")
    assert release(drawn).code == 0


def test_signatures_of_an_older_form_are_read_and_do_not_release(project: Sample) -> None:
    approve_all(project)
    seal = "0123456789abcdef0123456789abcdef"
    entries = "".join(
        f'    - role: {role}\n      by: "A {role}"\n      on: 2026-06-01\n      version: "1"\n      text: {seal}\n'
        for role in ("translator", "clinical-reviewer")
    )
    text = (project.root / APPROVALS).read_text("utf-8")
    project.write(APPROVALS, text.partition("\nscan:")[0] + f"\nscan:\n  signatures:\n{entries}")
    outcome = release(project)
    assert (outcome.code, len(outcome.errors)) == (1, 1)
    assert "older form" in outcome.errors[0]
    assert "sign again: make_pdfs.py approve scan pl" in outcome.errors[0]
    approve_all(project)
    assert release(project).code == 0


def test_one_person_cannot_sign_in_two_roles_unless_the_brand_says_so(project: Sample) -> None:
    assert approve(project, "translator", "Dr A. Example").code == 0
    outcome = approve(project, "clinical-reviewer", " dr a.  EXAMPLE")
    assert outcome.code == 2
    assert "two roles need two people" in " ".join(outcome.stderr.split())
    change(project, BRAND, "release_needs:", "separate_people: no\nrelease_needs:")
    assert approve(project, "clinical-reviewer", "Dr A. Example").code == 0


def test_a_day_before_another_text_was_signed_is_refused(project: Sample) -> None:
    approve_all(project)
    change(project, CATALOGUE, "Badanie", "Skan")
    outcome = project.run("approve", "scan", "pl", "--role", "translator", "--by", "C", "--on", "2026-05-30")
    assert outcome.code == 2
    assert "2026-05-30 is before 2026-06-01, when A translator signed another text" in " ".join(outcome.stderr.split())


def test_a_day_before_the_template_was_made_is_refused(project: Sample) -> None:
    dated = POLISH.replace('"Language: pl', '"POT-Creation-Date: 2026-06-10 00:00+0000\\n"\n"Language: pl')
    project.write(CATALOGUE, dated)
    outcome = approve(project, "translator", "A")
    assert outcome.code == 2
    assert "POT-Creation-Date" in outcome.stderr


# --- what an earlier build left ---


def test_status_names_a_file_whose_approval_no_longer_holds_and_a_build_replaces_it(project: Sample) -> None:
    approve_all(project)
    assert release(project).code == 0
    assert "Files that are no longer" not in project.run("status").stdout
    change(project, CATALOGUE, "Badanie", "Skan")
    told = "  scan, pl: pl/TST_1_scan_pl_standard.pdf is of an approval that no longer holds"
    assert told in project.run("status").stdout
    (row,) = [row for row in json.loads(project.run("status", "--json").stdout)["leaflets"] if row["language"] == "pl"]
    assert len(row["files"]) == 1
    project.run("build", "--layout", "standard", "--lang", "pl")
    assert project.pdfs == ["pl/TST_1_scan_pl_standard_DRAFT.pdf"]
    assert "Files that are no longer" not in project.run("status").stdout


def test_status_names_a_file_of_an_earlier_text(project: Sample) -> None:
    approve_all(project)
    assert release(project).code == 0
    change(project, CATALOGUE, "Badanie", "Skan")
    approve_all(project)
    assert "pl/TST_1_scan_pl_standard.pdf is of an earlier text (edition " in project.run("status").stdout


# --- silences ---

SILENT = "# leafletpress: ignore negation-lost because it is meant as a joke\n"
NOT = 'msgid "Do not eat."\nmsgstr "Proszę jeść."\n'


@pytest.fixture
def silenced(project: Sample) -> Sample:
    project.write(YAML, LEAFLET + "      - Do not eat.\n")
    project.write(CATALOGUE, f"{POLISH}\n{SILENT}{NOT}")
    return project


def test_a_comment_alone_hides_no_lost_not(silenced: Sample) -> None:
    for words in (("check",), ("build", "--layout", "standard"), ("build", "--release")):
        outcome = silenced.run(*words)
        assert outcome.code == 1
        assert "[negation-lost]" in outcome.stderr
        assert "--accept negation-lost@22" in outcome.stderr
    assert "negation-lost is silenced because “it is meant as a joke” (no signer has" in silenced.run("status").stdout


def test_every_signer_takes_a_silence_on_by_name(silenced: Sample) -> None:
    taken = ("--accept", "negation-lost@22")
    for role in ("translator", "clinical-reviewer"):
        assert approve(silenced, role, f"A {role}", domain="common").code == 0
        outcome = approve(silenced, role, f"A {role}")
        assert outcome.code == 1
        assert "a comment silences negation-lost: “it is meant as a joke”" in outcome.stderr
        outcome = approve(silenced, role, f"A {role}", *taken)
        assert outcome.code == 0
        assert "accepted: locale/pl/LC_MESSAGES/scan.po:22: negation-lost" in outcome.stdout
    assert silenced.run("check").code == 0
    assert release(silenced).code == 0
    assert "(accepted by a signer)" in silenced.run("status").stdout
    change(silenced, CATALOGUE, "it is meant as a joke", "it is meant as a good joke")
    assert "[negation-lost]" in silenced.run("check").stderr
    assert release(silenced).code == 1


def test_a_comment_that_came_after_signing_voids_the_signatures(project: Sample) -> None:
    approve_all(project)
    why = "# leafletpress: ignore phone-changed because it is the number of the ward\n"
    change(project, CATALOGUE, 'msgid "Call us', f'{why}msgid "Call us')
    assert "the comment that silences phone-changed for “Call us on" in "".join(release(project).errors)


@pytest.mark.parametrize("name", ["negation-lost@23", "number-missing@23", "nonsense"])
def test_a_silence_that_there_is_not_cannot_be_accepted(silenced: Sample, name: str) -> None:
    outcome = approve(silenced, "translator", "A", "--accept", name)
    assert outcome.code == 1
    assert f"no comment silences {name}" in outcome.stderr


def proof_texts(project: Sample) -> list[str]:
    assert project.run("proof", "scan", "pl").code == 0
    path = project.root / "build/proofs/TST_1_scan_pl_proof.pdf"
    return [element.text for element in read_back(path.read_bytes()).elements if element.text]


def test_the_proof_shows_what_is_silenced_and_why(silenced: Sample) -> None:
    texts = proof_texts(silenced)
    at = texts.index("SILENCED")
    assert "negation-lost" in texts[at + 1]
    assert "it is meant as a joke" in texts[at + 1]


# --- back-translation ---

BACK = ["Examination", "This leaflet tells about your examination.", "Before the examination", "If worried, call us."]


def back_po(texts: list[str]) -> str:
    ids = [block.split('msgid "')[1].split('"\n')[0] for block in POLISH.split("\n\n")[1:]]
    return "\n".join(f'msgid "{msgid}"\nmsgstr "{text}"\n' for msgid, text in zip(ids, texts, strict=True))


@pytest.mark.parametrize(("name", "text"), [("back.po", back_po(BACK)), ("back.txt", "\n\n".join(BACK))])
def test_a_back_translation_is_kept_sealed_and_shown_on_the_proof(project: Sample, name: str, text: str) -> None:
    change(project, BRAND, "[translator, clinical-reviewer]", "[translator, clinical-reviewer, back-translation]")
    approve_all(project)
    path = project.write(name, text)
    assert approve(project, "back-translation", "C", str(path), domain="scan").code == 0
    kept = project.root / f"locale/pl/back-translations/scan{path.suffix}"
    assert kept.read_text("utf-8") == text
    assert approve(project, "back-translation", "C", str(path), domain="common").code == 2
    texts = proof_texts(project)
    assert "Back-translation" in texts
    assert set(BACK) <= set(texts)
    assert "back-translation" not in "".join(line for line in release(project).errors if "common" not in line)
    kept.write_text(text + "\n", "utf-8")
    assert "the file of the back-translation was changed or is gone" in "".join(release(project).errors)


@pytest.mark.parametrize(
    ("name", "text", "told"),
    [
        ("back.po", back_po([*BACK[:3], ""]), "has nothing for 1 of 4 messages, the first is “Call us on"),
        ("back.po", back_po(BACK) + '\nmsgid "Old"\nmsgstr "Old"\n', "has 1 messages that the leaflet has not"),
        ("back.po", "msgid", "locale"),
        ("back.txt", "One.\n\nTwo.", "has 2 paragraphs, and the leaflet 4 messages"),
        ("back.txt", "x" * 1_000_001, "cannot be read: the file is too large"),
        ("back.txt", b"\xff\xfe", "is not UTF-8"),
    ],
    ids=["lacking", "strange", "broken", "paragraphs", "large", "encoding"],
)
def test_a_back_translation_that_does_not_fit_is_one_error(
    project: Sample, name: str, text: str | bytes, told: str
) -> None:
    path = project.write(name, text)
    outcome = approve(project, "back-translation", "C", str(path))
    assert (outcome.code, outcome.stdout) == (1, "")
    assert len(outcome.errors) == 1
    assert told in outcome.errors[0] or told == "locale"
    assert not (project.root / "locale/pl/back-translations").exists()


def test_a_proof_is_made_where_the_back_translation_is_of_another_text(project: Sample) -> None:
    project.write("locale/pl/back-translations/scan.txt", "One.\n\nTwo.")
    texts = proof_texts(project)
    assert "Back-translation" not in texts
    assert any("has 2 paragraphs" in text for text in texts)


def test_a_folder_that_leads_out_keeps_no_back_translation(
    project: Sample, tmp_path_factory: pytest.TempPathFactory
) -> None:
    outside = tmp_path_factory.mktemp("outside")
    (project.root / "locale/pl/back-translations").symlink_to(outside)
    outcome = approve(project, "back-translation", "C", str(project.write("b.txt", "\n\n".join(BACK))))
    assert (outcome.code, list(outside.iterdir())) == (1, [])
