"""What Word files hold beside plain text: each is taken or left, named with its place, nothing run, nothing fetched."""

from __future__ import annotations

import io

import pytest
from PIL import Image

from tests.exchange.conftest import BringIn
from tests.exchange.hard_word import (
    RELS,
    deleted,
    inserted,
    linked_picture,
    paragraph,
    relation,
    smart_art,
    table,
    text,
    text_box,
    word_of,
)

HEAD = paragraph(text("Knee injection", "<w:b/><w:sz w:val='40'/>"))
LONG = "This leaflet tells you what happens when you have an injection in your knee and when you can go home."


def test_tracked_changes_are_taken_as_accepted(bring_in: BringIn) -> None:
    came = bring_in(word_of(HEAD + paragraph("Take ", deleted("two"), inserted("one"), " tablet a day.")))
    assert came.data["introduction"] == ["Take one tablet a day."]
    assert came.told("paragraph 2", "deleted text (a tracked change), left out as if accepted two")
    assert came.told("the file", "1 tracked insertions, taken as if accepted")


def test_a_paragraph_whose_end_is_deleted_goes_on_in_the_next(bring_in: BringIn) -> None:
    gone = "<w:rPr><w:del w:id='1'/></w:rPr>"
    came = bring_in(word_of(HEAD + paragraph("Do not ", properties=gone) + paragraph("drive for a day.")))
    assert came.data["introduction"] == ["Do not drive for a day."]


def test_comments_and_footnotes_are_listed_where_they_are_called(bring_in: BringIn) -> None:
    called = '<w:r><w:commentReference w:id="5"/><w:footnoteReference w:id="2"/></w:r>'
    notes = {
        "word/comments.xml": noted("comment", "5", "Is this right?"),
        "word/footnotes.xml": noted("footnote", "2", "A trial of 2019."),
    }
    links = relation("r7", "comments", "comments.xml") + relation("r8", "footnotes", "footnotes.xml")
    came = bring_in(word_of(HEAD + paragraph(LONG, called), links, notes))
    assert came.told("paragraph 2", "a comment, left out Is this right?")
    assert came.told("paragraph 2", "a footnote, left out: put it into the text or among the sources A trial of 2019.")


def noted(kind: str, number: str, words: str) -> str:
    inside = f'<w:{kind} w:id="{number}">{paragraph(words)}</w:{kind}>'
    return f'<w:{kind}s xmlns:w="w">{inside}</w:{kind}s>'


def test_a_text_box_stands_once_behind_its_paragraph(bring_in: BringIn) -> None:
    came = bring_in(word_of(HEAD + paragraph(LONG, text_box(paragraph("Bring this leaflet with you.")))))
    assert came.data["introduction"] == [LONG, "Bring this leaflet with you."]
    assert came.told("paragraph 2", "a text box: its text stands behind the paragraph")


def test_smart_art_is_listed_with_its_words(bring_in: BringIn) -> None:
    points = "".join(f"<dgm:pt><a:p><a:t>{words}</a:t></a:p></dgm:pt>" for words in ("Arrive", "Rest"))
    data = f'<dgm:dataModel xmlns:dgm="d" xmlns:a="a">{points}</dgm:dataModel>'
    links = relation("rDm", "diagramData", "diagrams/data1.xml")
    came = bring_in(word_of(HEAD + paragraph(LONG) + paragraph(smart_art()), links, {"word/diagrams/data1.xml": data}))
    assert came.told("paragraph 2", "a SmartArt drawing, left out: write its words as a list or steps Arrive Rest")


def test_a_table_in_a_table_keeps_its_words(bring_in: BringIn) -> None:
    inner = table(("10 mg", "one tablet"))
    came = bring_in(
        word_of(
            HEAD
            + paragraph(LONG)
            + table(("Dose", "What to take"), ("Morning", inner + paragraph("")), ("Noon", "none"))
        )
    )
    assert came.data["introduction"][1]["table"]["rows"] == [["Morning", "10 mg one tablet"], ["Noon", "none"]]
    assert came.told("table 1, row 2, column 2", "a table in a table: its words became text of the cell")


def test_pictures_outside_are_not_fetched(bring_in: BringIn) -> None:
    link = relation("rP", "image", "http://192.0.2.1/knee.png", external=True)
    came = bring_in(word_of(HEAD + paragraph(LONG, linked_picture("rP")), link))
    assert came.told(
        "paragraph 2", "a picture that lies outside the file, not fetched: http://192.0.2.1/knee.png A knee"
    )
    assert came.made.pictures == ()


def test_macros_templates_and_fields_that_reach_out_are_named(bring_in: BringIn) -> None:
    field = '<w:fldSimple w:instr=" DDEAUTO c:\\\\cmd.exe "><w:r><w:t>3 tablets</w:t></w:r></w:fldSimple>'
    parts: dict[str, str | bytes] = {
        "word/vbaProject.bin": b"\0",
        "word/settings.xml": '<w:settings xmlns:w="w"/>',
        "word/_rels/settings.xml.rels": RELS.format(
            relation("r1", "attachedTemplate", "http://192.0.2.1/t.dotm", external=True)
        ),
    }
    came = bring_in(word_of(HEAD + paragraph(LONG) + paragraph("Take ", field, " a day."), "", parts))
    assert came.data["introduction"][1] == "Take 3 tablets a day."
    assert came.told("paragraph 3", "a field that reaches out of the file (DDEAUTO), not run")
    assert came.told("the file", "macros, not read and not run")
    assert came.told("the file", "a link to outside (attachedTemplate), not followed: http://192.0.2.1/t.dotm")


@pytest.mark.parametrize(
    ("look", "told"), [("<w:vanish/>", "hidden text"), ("<w:strike/>", "text that is struck through")]
)
def test_text_that_nobody_was_to_read_is_listed(look: str, told: str, bring_in: BringIn) -> None:
    came = bring_in(word_of(HEAD + paragraph("Rest for a day. ", text("Old wording.", look))))
    assert came.data["introduction"] == ["Rest for a day."]
    assert came.told("paragraph 2", f"{told}, left out Old wording.")


def test_a_list_of_contents_is_left_out(bring_in: BringIn) -> None:
    sign = '<w:fldChar w:fldCharType="{}"/>'.format
    began = f"<w:r>{sign('begin')}<w:instrText> TOC \\o </w:instrText>{sign('separate')}</w:r>"
    ended = f"<w:r>{sign('end')}</w:r>"
    came = bring_in(word_of(HEAD + paragraph(began, "What is it?\t2") + paragraph("Risks\t3", ended) + paragraph(LONG)))
    assert came.data["introduction"] == [LONG]
    assert came.told("paragraph 2", "a list of contents, left out: viewers and layouts make their own What is it? 2")


@pytest.mark.parametrize("instruction", [" PAGEREF _Ref12 \\h ", "pageref _Ref12"])
def test_the_number_of_a_page_of_the_document_is_told(instruction: str, bring_in: BringIn) -> None:
    field = f'<w:fldSimple w:instr="{instruction}"><w:r><w:t>7</w:t></w:r></w:fldSimple>'
    came = bring_in(word_of(HEAD + paragraph("See Risks on page ", field, ".") + paragraph(LONG)))
    assert came.data["introduction"][0] == "See Risks on page 7."
    assert came.told(
        "paragraph 2", "the number of a page of the document, kept as text: write [words](#id) and take it out"
    )


def test_numbers_in_a_list_of_contents_are_left_out_with_it(bring_in: BringIn) -> None:
    sign = '<w:fldChar w:fldCharType="{}"/>'.format
    inside = f"<w:instrText> PAGEREF _Toc1 </w:instrText>{sign('separate')}<w:t>2</w:t>"
    page = f"<w:r>{sign('begin')}{inside}{sign('end')}</w:r>"
    began = f"<w:r>{sign('begin')}<w:instrText> TOC \\o </w:instrText>{sign('separate')}</w:r>"
    line = paragraph(began, "Risks\t", page) + paragraph(f"<w:r>{sign('end')}</w:r>")
    came = bring_in(word_of(HEAD + line + paragraph(LONG)))
    assert came.data["introduction"] == [LONG]
    assert not any("number of a page" in str(remark) for remark in came.made.remarks)


def test_digits_above_the_line_stay_there(bring_in: BringIn) -> None:
    came = bring_in(
        word_of(HEAD + paragraph("The cut is 2 cm", text("2", '<w:vertAlign w:val="superscript"/>'), " large."))
    )
    assert came.data["introduction"] == ["The cut is 2 cm² large."]


def test_signs_of_markup_in_the_text_stay_themselves(bring_in: BringIn) -> None:
    came = bring_in(word_of(HEAD + paragraph("Write {your name}, *not* [the ward] # 5.")))
    assert came.data["introduction"] == ["Write {{your name}}, \\*not\\* \\[the ward] # 5."]
    assert came.leaflet is None or came.leaflet.introduction


def test_a_picture_of_another_kind_is_left_out_by_name(bring_in: BringIn) -> None:
    drawn = io.BytesIO()
    Image.new("RGB", (4, 4)).save(drawn, "BMP")
    shown = linked_picture("rP").replace("r:link", "r:embed")
    link = relation("rP", "image", "media/image1.bmp")
    came = bring_in(word_of(HEAD + paragraph(LONG, shown), link, {"word/media/image1.bmp": drawn.getvalue()}))
    assert came.told("paragraph 2", "a picture (word/media/image1.bmp), left out: it is no PNG, JPEG or SVG")
    assert came.made.pictures == ()


def test_a_picture_without_a_description_is_for_a_person_to_decide(bring_in: BringIn) -> None:
    drawn = io.BytesIO()
    Image.new("RGB", (4, 4)).save(drawn, "PNG")
    shown = linked_picture("rP").replace("r:link", "r:embed").replace("A knee", "")
    link = relation("rP", "image", "media/image1.png")
    wishes = {"reviewed": "2026-05", "next_review": "2028-05"}
    came = bring_in(word_of(HEAD + paragraph(LONG, shown), link, {"word/media/image1.png": drawn.getvalue()}), **wishes)
    errors = [problem.message for problem in came.made.problems]
    assert errors == ["missing key 'alt'"]
    assert [remark.what for remark in came.made.remarks if remark.kind == "decide"] == [
        "say in words what the picture figures/knee-injection-1.png shows (alt)",
        "no reference was found: NEW_0001 stands for it; write the trust's own code (--reference)",
    ]
