"""Small pictures of what is easily set wrong; each stands for one typographic risk.

The bytes of a picture differ between machines, what a reader sees does not: see tests/conftest.py.
"""

from __future__ import annotations

import subprocess
from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest

from leafletpress.design.design import Designs, read_designs
from leafletpress.languages import language
from leafletpress.pdf.document import write_document
from leafletpress.pdf.inks import BLACK
from leafletpress.pdf.metadata import DocumentInfo
from leafletpress.pdf.page import GlyphRun, Page, Tag
from leafletpress.pdf.structure import Element
from leafletpress.typography.paragraph import set_paragraph
from leafletpress.typography.stages import ParagraphStyle, Run

ROOT = Path(__file__).parents[2]
WIDTH = 260
SIZE = 20
LEADING = 44

RISKS = {
    "arabic-joining-across-bold": ("ar", [Run("رأب عظم ال"), Run("عجز", bold=True), Run(" آمن.")]),
    "arabic-numbers-and-names": ("ar", [Run("اتصل على 0118 496 0368 (MRI) من 2 إلى 4.")]),
    "nastaliq": ("ur", [Run("ہڈی کے سیمنٹ سے سیکرم کے فریکچر کا علاج")]),
    "nastaliq-telephone": ("ur", [Run("ہمیں 0118 496 0100 پر فون کریں، RAD_0067")]),
    "devanagari-reordering": ("hi", [Run("किस्मत, स्थिति, क्ष्मी, फ़्रैक्चर, दर्द")]),
    "gurmukhi-reordering": ("pa", [Run("ਕਿਤਾਬ, ਪ੍ਰਸ਼ਨ, ਖ਼ੂਨ, ਸਿੱਖਿਆ")]),
    "chinese-breaks": ("zh-Hans", [Run("请在手术前6小时内不要进食，手术前2小时内不要喝水。如有疑问，请致电我们。")]),
    "polish-diacritics": ("pl", [Run("Zażółć gęślą jaźń: ból w kości")]),
}


@pytest.fixture(scope="module")
def designs(tmp_path_factory: pytest.TempPathFactory) -> Designs:
    found, problems = read_designs(ROOT, tmp_path_factory.mktemp("fonts"))
    assert not problems
    return found


@pytest.mark.parametrize("risk", RISKS)
def test_what_is_easily_set_wrong_looks_right(
    risk: str, designs: Designs, tmp_path: Path, expect_picture: Callable[[str, bytes], None]
) -> None:
    tag, runs = RISKS[risk]
    pdf = tmp_path / "line.pdf"
    pdf.write_bytes(set_in_pdf(tag, runs, designs))
    command = ["pdftoppm", "-r", "72", "-gray", "-png", str(pdf)]
    expect_picture(f"pictures/{risk}.png", subprocess.run(command, capture_output=True, check=True).stdout)


def set_in_pdf(tag: str, runs: list[Run], designs: Designs) -> bytes:
    """Return a PDF page just large enough for one paragraph."""
    known = language(tag)
    style = ParagraphStyle(SIZE, LEADING, designs.stack(known), known.direction)
    text = set_paragraph([Run(run.text, run.bold, tag) for run in runs], WIDTH - 20, style)
    info = DocumentInfo(title="Line", language=tag, author="", date=date(2026, 5, 1))
    tree = Element("Document")
    owner, top = Tag(tree.add("P")), text.height + 10
    items = [
        GlyphRun(owner, 10 + run.x, top - line.baseline, run, BLACK, line) for line in text.lines for run in line.runs
    ]
    return write_document([Page(WIDTH, text.height + 20, tuple(items))], tree, info)
