"""Every layout has room for its furniture in every language of this repository, and in both pseudo-locales."""

from __future__ import annotations

import pytest

from leafletpress.languages import SOURCE_LANGUAGE
from leafletpress.pipeline.furniture_check import misfits
from leafletpress.pipeline.project_files import ProjectFiles
from tests.pipeline.conftest import ROOT

LAYOUTS = ("a4-booklet-large-print", "a5-booklet", "a5-fold", "bilingual", "large-print", "standard")


@pytest.mark.parametrize("leaflet", ["interpreter", "sacroplasty", "vertebroplasty"])
def test_foot_head_and_band_have_room_in_every_language(leaflet: str) -> None:
    files = ProjectFiles(ROOT, ("en_XA", "ar_XB"))
    tags = {SOURCE_LANGUAGE, *files.tags_of(leaflet)}
    assert {"ur", "en-XA", "ar-XB"} <= tags
    found: list[str] = []
    for tag in sorted(tags):
        translated = files.unsigned((leaflet, tag))
        designs = [files.designs.design(name, translated.leaflet.brand, translated.leaflet.where) for name in LAYOUTS]
        found += map(str, misfits(translated, designs, "3fa94c07", ROOT))
    assert found == []
