"""Every layout set in the pseudo-locales: what cannot take long or mirrored text fails here and not in print."""

from __future__ import annotations

import re
import shutil
import subprocess
import unicodedata
from pathlib import Path

import pytest

from leafletpress.content.inline import plain_text
from leafletpress.languages import language
from leafletpress.pipeline.project import Project, read_project
from leafletpress.pipeline.remembered import remembered
from leafletpress.translation.messages import placed_messages
from leafletpress.verify.read_back import read_back
from tests.pipeline.conftest import ROOT, Sample
from tests.run_folder import once, run_folder
from tests.whole import whole_project

TAGS = ("en_XA", "ar_XB")
LAYOUTS = ("standard", "large-print", "bilingual")
UNSEEN = re.compile("cannot see it|^Author$")
FIELDS = {"chance", "count", "total"}
# What tables print of their own; their columns are the narrowest place for words.
NOT_IN_LARGE_PRINT = "What this means"  # the notes stand under the risks there
PRINTED = ("Risk", "Benefit", "Chance", NOT_IN_LARGE_PRINT, "Not known", "about {chance}", "{count} in {total}")
CONTROLS = re.compile("[\u200e\u200f\u202a-\u202e\u2066-\u2069]")


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return once(run_folder(tmp_path_factory) / "pseudo", build_pseudo)


def build_pseudo(root: Path) -> None:
    whole_project()  # so that every text is remembered
    for folder in ("leaflets", "locale", "layouts"):
        shutil.copytree(ROOT / folder, root / folder)
    outcome = Sample(root).run("build", "sacroplasty", "--lang", ",".join(TAGS), "--layout", ",".join(LAYOUTS))
    assert (outcome.code, outcome.errors) == (0, [])


@pytest.fixture(scope="module")
def library(built: Path) -> Project:
    return read_project(built, TAGS, remembered(built))


def pdf_of(root: Path, tag: str, layout: str) -> Path:
    (path,) = root.glob(f"build/{tag}/*_sacroplasty_{tag}_{layout}*.pdf")
    return path


def words_of(text: str) -> set[str]:
    """Return the words of a text as they must stand on a line: what may break after a hyphen or slash is parted."""
    plain = CONTROLS.sub("", unicodedata.normalize("NFC", text))
    return {word for word in re.findall(r"\w+", plain) if word not in FIELDS and not word.isdecimal()}


@pytest.mark.parametrize("layout", LAYOUTS)
@pytest.mark.parametrize("tag", TAGS)
def test_no_word_is_lost_or_cut(built: Path, library: Project, tag: str, layout: str) -> None:
    leaflet = library.translated["sacroplasty", language(tag).tag].leaflet
    # Descriptions of pictures are heard, not seen; in a list of authors the Arabic "and" is part of a word.
    texts = [placed.message.text for placed in placed_messages(leaflet) if not UNSEEN.search(placed.at)]
    said = [plain_text(text, dict(leaflet.facts)) for text in texts]
    shown = [msgid for msgid in PRINTED if layout != "large-print" or msgid != NOT_IN_LARGE_PRINT]
    said += [library.phrases[language(tag).tag].say(msgid).text for msgid in shown]
    wanted = set().union(*map(words_of, said))
    command = ["pdftotext", "-enc", "UTF-8", str(pdf_of(built, tag, layout)), "-"]
    found = words_of(subprocess.run(command, capture_output=True, check=True).stdout.decode())
    assert len(wanted) > 300
    assert not wanted - found


@pytest.mark.parametrize("layout", LAYOUTS)
@pytest.mark.parametrize("tag", TAGS)
def test_nothing_that_is_translated_stays_english(built: Path, tag: str, layout: str) -> None:
    heard = read_back(pdf_of(built, tag, layout).read_bytes())
    own = [element for element in heard.elements if element.role in ("H1", "H2", "H3", "TH") and element.text]
    assert heard.language == language(tag).tag
    assert own
    assert {element.language for element in own if element.language != "en"} == {language(tag).tag}
    if layout != "bilingual":
        assert all(element.language == language(tag).tag for element in own)


def test_the_default_build_and_its_leaflets_know_nothing_of_them(project: Sample) -> None:
    assert project.run("build").code == 0
    assert not [path for path in project.pdfs if path.split("/")[0] in TAGS]
    assert project.run("build", "--lang", "en,en_XA", "--layout", "standard").code == 0
    english = read_back((project.root / "build/en/TST_1_scan_en_standard.pdf").read_bytes())
    assert not [element for element in english.elements if element.language == "en-XA"]
    assert "out of date" not in (project.root / "build/manifest.json").read_text("utf-8")


def test_a_later_build_does_not_call_them_out_of_date(project: Sample) -> None:
    assert project.run("build", "--lang", "ar_XB", "--layout", "standard").code == 0
    assert project.run("build", "--lang", "en", "--layout", "standard").code == 0
    assert "out of date" not in (project.root / "build/manifest.json").read_text("utf-8")


def test_a_long_department_keeps_its_word_whole(project: Sample) -> None:
    leaflet = (project.root / "leaflets/scan.yaml").read_text("utf-8")
    project.write("leaflets/scan.yaml", leaflet.replace("title:", "department: Otorhinolaryngology\ntitle:"))
    project.run("build", "--lang", "en", "--layout", "large-print")
    path = project.root / "build/en/TST_1_scan_en_large-print.pdf"
    text = subprocess.run(["pdftotext", str(path), "-"], capture_output=True, check=True).stdout.decode()
    assert "Otorhinolaryngology" in text
