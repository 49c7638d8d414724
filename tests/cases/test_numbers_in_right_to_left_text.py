"""Numbers, codes and brackets in right-to-left text, as the eye meets them on the finished page."""

from __future__ import annotations

import pytest

from tests.cases.conftest import LayCase
from tests.cases.ink import lines_on_paper

NUMBERS = ("12/05/2026", "2026-05-12", "1-800-555-0199", "204-11-377", "2–4–6")
TELEPHONES = ("01184960368", "+441184960791", "01184960555")


@pytest.mark.parametrize("layout", ["standard", "large-print"])
def test_numbers_of_three_parts_stand_as_typed(lay_case: LayCase, layout: str) -> None:
    project = lay_case("rtl-number-of-three-parts")
    assert project.run("build", "--layout", layout).code == 0
    for language in ("ar", "fa", "he"):
        (path,) = (project.root / "build" / language).glob("*.pdf")
        lines = lines_on_paper(path)
        for number in NUMBERS:
            assert any(number in line for line in lines), (language, number, lines)


@pytest.mark.parametrize("layout", ["standard", "large-print"])
@pytest.mark.parametrize(("language", "word", "stop"), [("ar", "الهاتف", "."), ("ur", "فون", "۔")])
def test_brackets_enclose_the_word_and_the_telephone_number(
    lay_case: LayCase, layout: str, language: str, word: str, stop: str
) -> None:
    project = lay_case("rtl-bracket-after-telephone")
    assert project.run("build", "--lang", language, "--layout", layout).code == 0
    (path,) = (project.root / "build" / language).glob("*.pdf")
    lines = lines_on_paper(path)
    for number in TELEPHONES:
        assert any(f"{stop}){number}{word[::-1]}(" in line for line in lines), (number, lines)
