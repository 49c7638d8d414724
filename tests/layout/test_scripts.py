"""Every script of layouts/languages.yaml has a font with the letters of its languages, regular and bold."""

from __future__ import annotations

import pytest

from leafletpress.design.design import Designs
from leafletpress.languages import language

TAGS = (
    "en pl ru el ar fa ps ckb ur he yi hi ne mr pa gu bn ta te kn ml or si th lo km my bo am ti ka hy dv "
    "zh-Hans zh-Hant ja ko"
)


@pytest.mark.parametrize("tag", TAGS.split())
def test_a_language_can_write_its_own_name(designs: Designs, tag: str) -> None:
    known = language(tag)
    assert designs.languages.has_script(known)
    for bold in (False, True):
        assert designs.stack(known).lacking(known.own_name, bold=bold) == ""


def test_a_language_whose_script_nobody_names_has_none(designs: Designs) -> None:
    assert not designs.languages.has_script(language("chr"))
