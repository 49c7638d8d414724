"""OpenDocument, HTML and Markdown come in as Word does; text pasted without any look becomes what its words say."""

from __future__ import annotations

import base64
import io

from odf import opendocument, style, table, text
from PIL import Image

from tests.exchange.conftest import BringIn
from tests.exchange.hard_word import paragraph, word_of

PAGE = """<html><head><title>Knee</title></head><body><script>alert(1)</script>
<nav><a href="/">Home</a></nav>
<h1>Knee injection</h1>
<p>Call <a href="tel:01184960368">the ward</a> on <b>0118 496 0368</b>.</p>
<h2>Before</h2>
<ul><li>Eat as usual<ul><li>drink, too</li></ul></li><li>Bring a list</li></ul>
<ol><li>Lie down.</li><li>Rest.</li></ol>
<dl><dt>Steroid</dt><dd>A medicine against swelling.</dd></dl>
<div class="nhsuk-warning-callout"><h3>Do not drive</h3><p>For a day.</p></div>
<table><tr><th>Day</th><th>What</th></tr><tr><td>1</td><td>Rest</td></tr></table>
<p><img src="https://example.org/knee.png" alt="A knee"> <img src="data:image/png;base64,{}" alt="A needle"></p>
<p onclick="steal()"><a href="javascript:steal()">More</a></p>
</body></html>"""

MARKDOWN = """# Knee injection

Read this **before** you come.

## Risks

| Risk | Chance |
| --- | --- |
| Infection | about 1 in 1,000 |

## Steps

1. Lie down.
2. Rest.
"""


def test_html_comes_in_and_nothing_of_it_is_run_or_fetched(bring_in: BringIn) -> None:
    drawn = io.BytesIO()
    Image.new("RGB", (4, 4)).save(drawn, "PNG")
    came = bring_in(PAGE.format(base64.b64encode(drawn.getvalue()).decode()), "knee.html")
    assert came.data["title"] == "Knee injection"
    assert came.data["introduction"] == ["Call [the ward](tel:01184960368) on **0118 496 0368**."]
    body = came.data["sections"][0]["body"]
    assert body[:3] == [
        {"list": [["Eat as usual", {"list": ["drink, too"]}], "Bring a list"]},
        {"steps": ["Lie down.", "Rest."]},
        {"terms": [{"term": "Steroid", "meaning": "A medicine against swelling."}]},
    ]
    assert [path.name for path in came.made.pictures] == ["knee-injection-1.png"]
    assert "javascript" not in came.text
    assert "alert" not in came.text
    assert came.told("line", "a script, not run")
    assert came.told(
        "line 11", "a picture that does not lie beside the file, not fetched: https://example.org/knee.png"
    )
    assert came.told("line 12", "a link that no leaflet may have, to javascript:steal()")
    assert came.told("line 2", "links to other pages, left out Home")


def test_markdown_comes_in_with_its_lines(bring_in: BringIn) -> None:
    came = bring_in(MARKDOWN, "knee.md")
    assert came.data["introduction"] == ["Read this **before** you come."]
    assert came.data["sections"] == [
        {"heading": "Risks", "body": [{"risks": [{"risk": "Infection", "chance": "about 1 in 1,000"}]}]},
        {"heading": "Steps", "body": [{"steps": ["Lie down.", "Rest."]}]},
    ]
    assert came.told("line 7", "a table became risks, its header left out: look at each chance Risk Chance")


def test_an_open_document_comes_in_by_its_styles(bring_in: BringIn) -> None:
    came = bring_in(open_document(), "knee.odt")
    assert came.data["title"] == "Knee injection"
    assert came.data["sections"] == [
        {
            "heading": "Before",
            "body": [
                "Do **not** eat.",
                {"list": ["your glasses", "a list"]},
                {"table": {"header": ["Day", "What"], "rows": [["1", "Rest"]]}},
            ],
        }
    ]
    assert came.told("paragraph 3", "a comment, left out")


def open_document() -> bytes:
    file = opendocument.OpenDocumentText()
    bold = style.Style(name="Strong", family="text")
    bold.addElement(style.TextProperties(fontweight="bold"))
    title = style.Style(name="Title", family="paragraph")
    for one in (bold, title):
        file.styles.addElement(one)
    file.text.addElement(text.P(stylename=title, text="Knee injection"))
    file.text.addElement(text.H(outlinelevel=1, text="Before"))
    told = text.P(text="Do ")
    told.addElement(text.Span(stylename=bold, text="not"))
    told.addText(" eat.")
    told.addElement(
        opendocument.element.Element(
            qname=("urn:oasis:names:tc:opendocument:xmlns:office:1.0", "annotation"), check_grammar=False
        )
    )
    file.text.addElement(told)
    items = text.List()
    for words in ("your glasses", "a list"):
        item = text.ListItem()
        item.addElement(text.P(text=words))
        items.addElement(item)
    file.text.addElement(items)
    grid = table.Table()
    for number, row in enumerate((("Day", "What"), ("1", "Rest"))):
        made = table.TableRow()
        for words in row:
            cell = table.TableCell()
            told = text.P()
            told.addElement(
                text.Span(stylename=bold if not number else None, text=words) if not number else text.Span(text=words)
            )
            cell.addElement(told)
            made.addElement(cell)
        grid.addElement(made)
    file.text.addElement(grid)
    written = io.BytesIO()
    file.write(written)
    return written.getvalue()


LONG = "You lie on your side while the doctor cleans the skin and puts in the needle, which takes a minute."


def test_text_that_was_pasted_without_its_looks_has_headings_by_its_words(bring_in: BringIn) -> None:
    lines = ("Knee injection", LONG, "What happens?", LONG, "Risks", "- a bruise", "- an infection")
    came = bring_in(word_of("".join(map(paragraph, lines))))
    assert came.data["title"] == "Knee injection"
    assert came.data["sections"] == [
        {"heading": "What happens?", "body": [LONG]},
        {"heading": "Risks", "body": [{"list": ["a bruise", "an infection"]}]},
    ]


def test_markdown_that_was_pasted_into_word_is_read_as_markdown(bring_in: BringIn) -> None:
    lines = ("# Knee injection", "## Before", "Do **not** eat.", "## After", "* rest", "* drink")
    came = bring_in(word_of("".join(map(paragraph, lines))))
    assert came.data["sections"][0] == {"heading": "Before", "body": ["Do **not** eat."]}
    assert came.told("the file", "Markdown signs in a Word file, read as Markdown")
