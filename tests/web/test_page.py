"""A page of HTML: what its elements say of themselves, to readers of screens and to browsers."""

from __future__ import annotations

import re
from itertools import pairwise
from xml.etree.ElementTree import Element, tostring

import pytest

from leafletpress.content.inline import parse_inline
from leafletpress.layout.references import Referred
from leafletpress.web.words import fill, shown
from tests.everything import EVERYTHING
from tests.layout.recording import PhraseBook
from tests.web.conftest import MakePage, ReadPage
from tests.web.heard import Node

SMALL = "sections: [{heading: A heading, body: [Some text.]}]\n"


def named(page: Node, name: str) -> list[Node]:
    return [node for node in page.elements if node.name == name]


def classed(page: Node, name: str) -> list[Node]:
    return [node for node in page.elements if name in node.attributes.get("class", "").split()]


def text_of(node: Node) -> str:
    return " ".join("".join(kid if isinstance(kid, str) else text_of(kid) for kid in node.kids).split())


@pytest.mark.parametrize("tag", ["en", "ur", "pl"])
def test_headings_begin_at_one_and_leave_no_level_out(read_page: ReadPage, tag: str) -> None:
    page = read_page(EVERYTHING, PhraseBook(tag))
    levels = [int(node.name[1]) for node in page.elements if re.fullmatch("h[1-6]", node.name)]
    assert levels.count(1) == 1
    assert levels[0] == 1
    assert all(after <= before + 1 for before, after in pairwise(levels))
    assert set(levels) >= {1, 2, 3}


def test_a_page_has_one_of_each_landmark(read_page: ReadPage) -> None:
    page = read_page(EVERYTHING)
    assert [node.name for node in page.find("body").kids if isinstance(node, Node)] == ["header", "main", "footer"]


def test_each_cell_that_heads_others_says_which(read_page: ReadPage) -> None:
    page = read_page(EVERYTHING)
    scopes = [(text_of(node), node.attributes["scope"]) for node in named(page, "th")]
    assert scopes == [
        ("Risk", "col"),
        ("Chance", "col"),
        ("What this means", "col"),
        ("Pain", "row"),
        ("Bleeding", "row"),
        ("What", "col"),
        ("Minutes", "col"),
        ("Scan", "row"),
        ("Rest", "row"),
        ("Day 1", "col"),
        ("Left arm", "row"),
    ]
    assert [text_of(node) for node in classed(page, "figures")] == ["Minutes", "20", "120"]


def test_a_picture_stands_beside_the_page_with_its_words_and_size(make_page: MakePage, read_page: ReadPage) -> None:
    picture, _ = named(read_page(EVERYTHING), "img")
    assert picture.attributes["alt"] == "A dot."
    assert (picture.attributes["width"], picture.attributes["height"]) == ("9", "9")
    beside = {asset.path: asset.data for asset in make_page(EVERYTHING).assets}
    assert b"<circle" in beside[picture.attributes["src"].removeprefix("../")]


def test_a_drawing_in_another_language_says_so_as_a_drawing_can(read_page: ReadPage) -> None:
    drawings = [node for node in named(read_page(EVERYTHING, PhraseBook("ur")), "svg") if "role" in node.attributes]
    assert "en" in {node.attributes.get("lang") for node in drawings}
    assert not [node for node in drawings if "dir" in node.attributes]


def test_the_names_of_parts_are_the_caption_of_their_picture(read_page: ReadPage) -> None:
    figures = [node for node in named(read_page(EVERYTHING), "figure") if named(node, "ol")]
    assert [[kid.name for kid in node.kids if isinstance(kid, Node)] for node in figures] == [["svg", "figcaption"]] * 2
    assert [text_of(node) for figure in figures for node in named(figure, "li")] == ["Middle", "Edge", "All"]
    assert sorted(text_of(node) for figure in figures for node in named(figure, "text")) == ["1", "1", "2"]


TURNED = """sections:
  - heading: A heading
    body:
      - figure: {image: figures/dot.svg, alt: Dot., parts: [{label: Low, at: [0.1, 0.9]}, {label: High, at: [1, 0]}]}
"""


@pytest.mark.parametrize("tag", ["en", "ur"])
def test_each_number_stands_at_the_end_of_the_line_to_its_part(read_page: ReadPage, tag: str) -> None:
    page = read_page(TURNED, PhraseBook(tag))
    numbers = {text_of(node): float(node.attributes["y"]) for node in named(page, "text")}
    assert numbers["1"] > numbers["2"]
    across = {float(node.attributes["x"]) for node in named(page, "text")}
    image = page.find("image").attributes
    assert all(x > 9 for x in across) if tag == "en" else all(x < float(image["x"]) for x in across)


def test_every_file_that_a_page_names_goes_along(make_page: MakePage) -> None:
    page = make_page(EVERYTHING, PhraseBook("ur"))
    paths = {asset.path for asset in page.assets}
    named_in_page = set(re.findall(r'(?:src|href)="\.\./([^"]+)"', page.data.decode()))
    sheets = [asset.data.decode() for asset in page.assets if asset.path.endswith(".css")]
    named_in_sheets = {f"web/{name}" for sheet in sheets for name in re.findall(r'url\("([^"]+)"\)', sheet)}
    assert named_in_page | named_in_sheets == paths
    assert len(named_in_sheets) == 2  # Nastaliq, regular and bold


def test_nothing_on_a_page_is_asked_of_another_place_and_no_style_or_script_stands_in_it(make_page: MakePage) -> None:
    for words in (None, PhraseBook("ur")):
        page = make_page(EVERYTHING, words)
        html = page.data.decode()
        assert not re.search(r"<(?:script|style|iframe|object|embed|base)\b|\s(?:style|on[a-z]+)=", html)
        assert not re.findall(r'(?:src|href)="(?!\.\./web/|#|https://example\.org|tel:|mailto:)[^"]*"', html)
        assert "default-src 'none'" in html
        sheets = "".join(asset.data.decode() for asset in page.assets if asset.path.endswith(".css"))
        assert not re.search(r"@import|https?:|//", re.sub(r"/\*.*?\*/", "", sheets, flags=re.S))


def test_what_is_in_another_language_says_so_and_which_way_it_runs(read_page: ReadPage) -> None:
    page = read_page(EVERYTHING, PhraseBook("ur"))
    html = page.find("html")
    assert (html.attributes["lang"], html.attributes["dir"]) == ("ur", "rtl")
    title = page.find("h1")  # nobody has translated it
    assert (title.attributes["lang"], title.attributes["dir"]) == ("en", "ltr")
    labels = [node for node in classed(page, "label") if node.language == "ur"]
    assert all("lang" not in node.attributes for node in labels)
    assert all(
        "dir" in node.attributes
        for node in page.elements
        if "lang" in node.attributes and node.name not in {"img", "svg"}
    )


def test_isolates_stand_in_right_to_left_text_alone() -> None:
    spans = parse_inline("فون **{unit}** پر، 10–15 منٹ، {name} سے", {"unit": "0118 496 0368", "name": "وارڈ"})
    element = Element("p")
    fill(element, spans, "ur")
    assert tostring(element, encoding="unicode") == (
        '<p>فون <strong><bdi dir="ltr">0118 496 0368</bdi></strong> پر، <bdi dir="ltr">10–15</bdi> منٹ،'
        " <bdi>وارڈ</bdi> سے</p>"
    )
    plain = Element("p")
    fill(plain, spans, "en")
    assert "bdi" not in tostring(plain, encoding="unicode")


@pytest.mark.parametrize(
    ("written", "page"),
    [
        ("الجرعة **2** × {dose} = 1 g.", '<bdi dir="ltr"><strong>2</strong> × 500 mg = 1 g</bdi>.'),
        ("חום **38.5** °C – 39 °C.", '<bdi dir="ltr"><strong>38.5</strong> °C – 39 °C</bdi>.'),
        ("اتصل +44 [118 496](tel:118496) 0123 ب", '<bdi dir="ltr">+44 <a href="tel:118496">118 496</a> 0123</bdi> ب'),
        ("من {dose}**–1 g** ثم **5–6** ب", '<bdi dir="ltr">500 mg<strong>–1 g</strong></bdi> ثم '
         '<strong><bdi dir="ltr">5–6</bdi></strong> ب'),
        ("خذ **{dose} الآن** و5", '<strong><bdi dir="ltr">500 mg</bdi></strong><strong> الآن</strong> و5'),
    ],
)  # fmt: skip
def test_a_token_of_several_styles_is_one_isolate(written: str, page: str) -> None:
    element = Element("p")
    fill(element, parse_inline(written, {"dose": "500 mg"}), "ar")
    assert tostring(element, encoding="unicode").endswith(f" {page}</p>")


def test_the_address_of_a_link_is_there_for_paper_alone(read_page: ReadPage) -> None:
    (address,) = classed(read_page(EVERYTHING), "paper")
    assert text_of(address) == "(example.org)"


REFERRING = """\
introduction: ["Read [about the day](#the-day), and [our other leaflet](leaflet:knee)."]
sections:
  - heading: First
    body: ["[No leaflet](leaflet:lost) that can be read."]
  - heading: The day
    id: the-day
    body: [Come.]
"""
KNEE = Referred("ORT_1", page="../ur/ORT_1_knee_ur_web.html")


def test_references_lead_to_sections_and_to_the_pages_of_other_leaflets(read_page: ReadPage) -> None:
    page = read_page(REFERRING, leaflets={"knee": KNEE})
    assert [(text_of(node), node.attributes["href"]) for node in named(page.find("main"), "a")] == [
        ("about the day", "#section-the-day"),
        ("our other leaflet", "../ur/ORT_1_knee_ur_web.html"),
    ]
    assert [text_of(node) for node in classed(page, "paper")] == ["(ORT_1)"]
    (day,) = (node for node in page.elements if node.attributes.get("id") == "section-the-day")
    assert (day.name, text_of(day)) == ("h2", "The day")


@pytest.mark.parametrize(("contents_from", "is_there"), [(None, False), (2, True), (3, False)])
def test_contents_stand_on_a_page_of_so_many_sections(
    read_page: ReadPage, contents_from: int | None, *, is_there: bool
) -> None:
    page = read_page(REFERRING, contents_from=contents_from)
    links = [node for part in named(page, "nav") for node in part.elements if node.name == "a"]
    titles = [("First", "#section-1"), ("The day", "#section-the-day")] if is_there else []
    assert [(text_of(node), node.attributes["href"]) for node in links] == titles
    ids = [node.attributes["id"] for node in page.elements if "id" in node.attributes]
    assert len(set(ids)) == len(ids)
    assert {href.removeprefix("#") for _, href in titles} <= set(ids)


def test_hostile_texts_are_texts(make_page: MakePage, read_page: ReadPage) -> None:
    hostile = "</script><script>alert(1)</script><img src=x onerror=alert(1)>&amp;\"'"
    body = f"subtitle: '{hostile.replace(chr(39), chr(39) * 2)}'\n{SMALL}"
    page = read_page(body)
    (subtitle,) = classed(page, "subtitle")
    assert text_of(subtitle) == hostile
    assert named(page, "script") == named(page, "img") == []
    assert b"<script" not in make_page(body).data


def test_signs_that_turn_text_round_are_left_out() -> None:
    assert shown("a\u202eb\u2066c\u0007d") == "abcd"
    assert shown("می\u200cشود") == "می\u200cشود"


def test_a_draft_says_so_above_everything_in_both_languages(read_page: ReadPage) -> None:
    (draft,) = classed(read_page(SMALL, PhraseBook("ur")), "draft")
    assert [node.language for node in named(draft, "p")] == ["ur", "en"]
    assert "Do not give to patients" in text_of(draft)
    assert classed(read_page(SMALL), "draft") == []


def test_the_foot_says_reference_version_dates_and_edition(read_page: ReadPage) -> None:
    (foot,) = classed(read_page(SMALL), "imprint")
    assert [text_of(node) for node in named(foot, "p")] == [
        "Reference TEST_0001",
        "Version 2",
        "Reviewed May 2026",
        "Next review May 2028",
        "Edition 3fa94c07",
    ]


def test_a_telephone_number_is_a_link_that_says_what_it_is(read_page: ReadPage) -> None:
    page = read_page(EVERYTHING)
    (phone,) = [node for node in named(page, "a") if node.attributes["href"].startswith("tel:")]
    assert phone.attributes["href"] == "tel:01184960368"
    assert phone.attributes["aria-label"] == "Phone 0118 496 0368"
    assert text_of(phone) == "0118 496 0368"


def test_the_same_leaflet_is_the_same_page(make_page: MakePage) -> None:
    assert make_page(EVERYTHING, PhraseBook("ur")) == make_page(EVERYTHING, PhraseBook("ur"))
