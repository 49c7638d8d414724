"""Leaflets written down in a test, as pages of HTML."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace
from pathlib import Path

import pytest

from leafletpress.design.design import Designs
from leafletpress.languages import language
from leafletpress.layout.references import Referred
from leafletpress.translation.coverage import translate
from leafletpress.translation.phrases import Phrases
from leafletpress.web.page import Edition, WebPage, web_page
from tests.everything import DOT
from tests.layout.conftest import WriteLeaflet, designs, write_leaflet  # noqa: F401 - fixtures
from tests.web.heard import Node, read_html

MakePage = Callable[..., WebPage]
ReadPage = Callable[..., Node]


@pytest.fixture
def make_page(designs: Designs, write_leaflet: WriteLeaflet, tmp_path: Path) -> MakePage:  # noqa: F811
    """Return the page of a YAML body, a draft in a language that has no translation of it."""
    (tmp_path / "leaflets/figures").mkdir(parents=True)
    (tmp_path / "leaflets/figures/dot.svg").write_text(DOT, "utf-8")

    def make(
        body: str,
        phrases: Phrases | None = None,
        *,
        overdue: bool = False,
        contents_from: int | None = None,
        leaflets: Mapping[str, Referred] = {},
    ) -> WebPage:
        leaflet = write_leaflet(body)
        words = phrases or Phrases(language("en"))
        translated = translate(leaflet, words.language, None, words)
        draft = overdue or words.language.tag != "en"
        spoken = language("en"), words.language
        edition = Edition("draft" if draft else "approved", overdue, "3fa94c07", spoken, leaflets)
        assert designs.web
        asked = replace(designs, web=designs.web._replace(contents_from=contents_from))
        return web_page(translated, designs.brands[leaflet.brand], asked, tmp_path, edition)

    return make


@pytest.fixture
def read_page(make_page: MakePage) -> ReadPage:
    """Return the tree of the page of a YAML body."""
    return lambda *arguments, **more: read_html(make_page(*arguments, **more).data)
