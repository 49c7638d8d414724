"""A document of somebody else's, made with Platypus, that holds a section of a leaflet in Urdu."""

from __future__ import annotations

import io
import shutil
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Any

import pytest
from reportlab.lib.styles import ParagraphStyle
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont
from reportlab.platypus import Flowable, Paragraph, SimpleDocTemplate, Spacer, Table

from leafletpress.design.design import read_designs
from leafletpress.flowables import LeafletBlocks, Tagged, TaggedCanvas
from leafletpress.languages import language
from tests.pipeline.conftest import Sample

ROOT = Path(__file__).parents[2]
FONT = "Trust"
BODY = ParagraphStyle("body", fontName=FONT, fontSize=11, leading=15, spaceAfter=6)
HEADING = ParagraphStyle("heading", BODY, fontSize=18, leading=24)
ENDS = "Ask at the desk if anything is unclear."

LEAFLET = """\
reference: TST_1
version: "1"
title: Having a scan
brand: example-hospitals
reviewed: 2026-05
next_review: 2028-05
sections:
  - heading: Before the scan
    body:
      - "Please bring:"
      - list:
          - your letter
          - a list of your medicines
          - something to read
      - You can find the way on [our website](https://example.org/way).
  - heading: After the scan
    body:
      - You can go home.
"""
URDU = {
    "Having a scan": "اسکین کروانا",
    "Before the scan": "اسکین سے پہلے",
    "Please bring:": "براہ کرم یہ ساتھ لائیں:",
    "your letter": "اپنا خط",
    "a list of your medicines": "اپنی دواؤں کی فہرست",
    "something to read": "پڑھنے کے لیے کچھ",
    "You can find the way on [our website](https://example.org/way).": (
        "آپ راستہ [ہماری ویب سائٹ](https://example.org/way) پر دیکھ سکتے ہیں۔"
    ),
    "After the scan": "اسکین کے بعد",
    "You can go home.": "آپ گھر جا سکتے ہیں۔",
}
HEADER = 'msgid ""\nmsgstr ""\n"Language: ur\\n"\n"Content-Type: text/plain; charset=UTF-8\\n"\n'

Build = Callable[[Iterable[Flowable]], bytes]


@pytest.fixture(scope="session", autouse=True)
def font(tmp_path_factory: pytest.TempPathFactory) -> None:
    """Let ReportLab know the brand's Latin face, which can be embedded."""
    designs, _ = read_designs(ROOT, tmp_path_factory.mktemp("fonts"))
    layout = next(iter(designs.layouts))
    stack = designs.design(layout, "example-hospitals", designs.layouts[layout].where).stack(language("en"))
    pdfmetrics.registerFont(TTFont(FONT, str(stack.face("a").embed_path)))


@pytest.fixture(scope="session")
def trust(tmp_path_factory: pytest.TempPathFactory) -> Sample:
    """Give a root with a leaflet in English and Urdu."""
    project = Sample(tmp_path_factory.mktemp("trust"))
    shutil.copytree(ROOT / "layouts", project.root / "layouts")
    project.write("leaflets/scan.yaml", LEAFLET)
    common = "locale/ur/LC_MESSAGES/common.po"
    project.write(common, (ROOT / common).read_bytes())
    entries = "".join(f'\nmsgid "{english}"\nmsgstr "{urdu}"\n' for english, urdu in URDU.items())
    project.write("locale/ur/LC_MESSAGES/scan.po", HEADER + entries)
    return project


def built(story: Iterable[Flowable], **template: Any) -> bytes:
    """Return a document of flowables, on small pages unless told otherwise."""
    out = io.BytesIO()
    options: dict[str, Any] = {"title": "A handbook", "lang": "en-GB", "pagesize": (400, 360), "invariant": 1}
    margins: dict[str, Any] = dict.fromkeys(("leftMargin", "rightMargin", "topMargin", "bottomMargin"), 14)
    SimpleDocTemplate(out, **(options | margins | template)).build(list(story), canvasmaker=TaggedCanvas)
    return out.getvalue()


def paragraph(text: str, style: ParagraphStyle = BODY) -> Flowable:
    return Paragraph(text, style)


def handbook(root: Path) -> list[Flowable]:
    """Return a heading, a table and a section whose list has to be parted."""
    days = [["Day", "Room"], ["Monday", "12"], ["Friday", "14"]]
    look = [("FONT", (0, 0), (-1, -1), FONT, 11), ("GRID", (0, 0), (-1, -1), 0.5, (0, 0, 0))]
    return [
        Tagged("H1", paragraph("A handbook", HEADING)),
        Tagged("Table", Table(days, style=look, repeatRows=1)),
        Spacer(1, 12),
        *LeafletBlocks(root, "scan", "ur", section="Before the scan"),
        Tagged("P", paragraph(ENDS)),
    ]


@pytest.fixture(scope="session")
def document(trust: Sample) -> bytes:
    return built(handbook(trust.root))
