"""A page of HTML says what its PDF says, block by block, in every leaflet and language here."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from leafletpress.errors import Where
from leafletpress.languages import language
from leafletpress.layout.compose import compose_pages
from leafletpress.pipeline.project import Project
from leafletpress.translation.coverage import translate
from leafletpress.translation.phrases import CONTENTS, Phrases
from tests.everything import EVERYTHING
from tests.layout.conftest import ROOT, WriteLeaflet
from tests.layout.recording import PhraseBook
from tests.layout.test_contents import LONG
from tests.web.conftest import MakePage
from tests.web.heard import heard_of_html, heard_of_pdf
from tests.whole import whole_project


def shipped() -> Iterator[tuple[str, str]]:
    """Yield leaflet, and folder of its language, of what this project ships."""
    for path in sorted((ROOT / "leaflets").glob("*.yaml")):
        yield path.stem, "en"
        folders = sorted((ROOT / "locale").glob(f"*/LC_MESSAGES/{path.stem}.po"))
        yield from ((path.stem, folder.parents[1].name) for folder in folders)


@pytest.fixture(scope="session")
def project() -> Project:
    return whole_project()


@pytest.mark.parametrize(("leaflet_id", "folder"), list(shipped()))
def test_a_page_says_what_its_pdf_says(whole_build: Path, leaflet_id: str, folder: str) -> None:
    made = whole_build / "build" / folder
    (page,) = made.glob(f"*_{leaflet_id}_{folder}_web*.html")
    (pdf,) = made.glob(f"*_{leaflet_id}_{folder}_standard*.pdf")
    told = heard_of_html(page.read_bytes())
    assert len(told) > 10
    assert told == heard_of_pdf(pdf.read_bytes())


@pytest.mark.parametrize("tag", ["en", "pl"])
def test_so_does_one_with_a_list_of_contents(
    project: Project, make_page: MakePage, write_leaflet: WriteLeaflet, tmp_path: Path, tag: str
) -> None:
    words = project.phrases[tag]
    design = project.designs.design("standard", "example-hospitals", Where(""))
    page = make_page(LONG, words, contents_from=3)
    made = compose_pages(
        translate(write_leaflet(LONG), words.language, None, words),
        design._replace(layout=design.layout._replace(contents_from=2)),
        root=tmp_path,
        state="approved" if tag == "en" else "draft",
        overdue=False,
        available_in=(language("en"), words.language),
    )
    told = heard_of_html(page.data)
    assert told == heard_of_pdf(made.pdf().data)
    begin = next(index for index, one in enumerate(told) if one.parts == (words.say(CONTENTS).text,))
    assert [one.parts for one in told[begin + 1 : begin + 4]] == [("First",), ("The second, longer",), ("Third",)]


@pytest.mark.parametrize("tag", ["en", "ur", "zh-Hans"])
@pytest.mark.parametrize("overdue", [False, True])
def test_so_does_a_leaflet_with_every_block(
    project: Project, make_page: MakePage, write_leaflet: WriteLeaflet, tmp_path: Path, tag: str, *, overdue: bool
) -> None:
    words = PhraseBook(tag) if tag != "en" else Phrases(language("en"))
    page = make_page(EVERYTHING, words, overdue=overdue)
    leaflet = write_leaflet(EVERYTHING)
    draft = overdue or tag != "en"
    made = compose_pages(
        translate(leaflet, words.language, None, words),
        project.designs.design("standard", leaflet.brand, leaflet.where),
        root=tmp_path,
        state="draft" if draft else "approved",
        overdue=overdue,
        available_in=(language("en"), words.language),
    )
    assert heard_of_html(page.data) == heard_of_pdf(made.pdf().data)
