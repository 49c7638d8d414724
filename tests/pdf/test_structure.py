"""The tag tree: order, owners, what is left out, what is refused."""

from __future__ import annotations

import io

import pikepdf
import pytest

from leafletpress.pdf.marking import Artifact, PageMarks, Tag, check_marked
from leafletpress.pdf.objects import ObjectFile
from leafletpress.pdf.structure import Element, Mark, StructureTree, TagError, kept
from leafletpress.pdf.structure_objects import StructureWriter


def test_kids_are_in_order_of_adding() -> None:
    root = StructureTree("en").root
    first, second = root.add("P"), root.add("H1")
    assert root.kids() == [first, second]


def test_kids_of_a_right_to_left_line_are_sorted_by_their_place_in_the_text() -> None:
    paragraph = Element("P")
    paragraph.attach(Mark(0, 0), at=50)
    link = paragraph.add("Link", at=40)
    paragraph.attach(Mark(0, 2), at=0)
    assert paragraph.kids() == [Mark(0, 2), link, Mark(0, 0)]


def test_elements_without_content_are_left_out_but_cells_are_not() -> None:
    row = Element("TR")
    row.add("TD").attach(Mark(0, 0))
    empty, nothing = row.add("TD"), row.add("P")
    assert empty in kept(row)
    assert nothing not in kept(row)


def parents(tree: StructureTree, pages: int) -> list[list[str]]:
    """Return the roles that own the MCIDs of pages with one MCID each, as a file's parent tree has them."""
    file = ObjectFile()
    sheets = [file.add("<</Type/Page>>") for _ in range(pages)]
    root = StructureWriter(file, sheets, ()).write(tree, [1] * pages)
    data = file.finish(file.add(f"<</Pages<</Kids[]>>/Tree {root} 0 R>>"), file.add("<<>>"))
    with pikepdf.open(io.BytesIO(data)) as opened:
        rows = opened.Root.Tree.ParentTree.Nums
        return [[str(owner.S) for owner in list(rows)[2 * page + 1]] for page in range(pages)]


def in_the_file(tree: StructureTree) -> dict[str, str]:
    """Return what the first element of a tree with one mark says in a file."""
    file = ObjectFile()
    root = StructureWriter(file, [file.add("<</Type/Page>>")], ()).write(tree, [1])
    data = file.finish(file.add(f"<</Pages<</Kids[]>>/Tree {root} 0 R>>"), file.add("<<>>"))
    with pikepdf.open(io.BytesIO(data)) as opened:
        return {key: str(value) for key, value in opened.Root.Tree.K.K[0].items()}


@pytest.mark.parametrize(
    ("said", "key"), [("language", "/Lang"), ("alt", "/Alt"), ("title", "/T"), ("actual_text", "/ActualText")]
)
def test_what_an_element_says_is_in_the_file(said: str, key: str) -> None:
    tree, words = StructureTree("en"), {said: "pl"}
    tree.root.add("Span", **words).attach(Mark(0, 0))  # type: ignore[arg-type]
    found = in_the_file(tree)
    assert found[key] == "pl"
    assert {"/Lang", "/Alt", "/T", "/ActualText"} & found.keys() == {key}


def test_a_figure_has_its_box_and_nothing_else_has_one() -> None:
    for role, boxed in (("Figure", True), ("P", False)):
        tree = StructureTree("en")
        element = tree.root.add(role)
        element.attach(Mark(0, 0))
        element.widen((10, 20, 30, 40))
        assert ("BBox" in in_the_file(tree).get("/A", "")) == boxed


def test_every_mark_has_one_owner() -> None:
    tree = StructureTree("en")
    paragraph = tree.root.add("P")
    paragraph.attach(Mark(0, 0))
    paragraph.attach(Mark(1, 0))
    assert parents(tree, 2) == [["/P"], ["/P"]]


def test_a_mark_of_an_element_outside_the_tree_is_an_error() -> None:
    tree = StructureTree("en")
    Element("P").attach(Mark(0, 0))
    with pytest.raises(TagError, match="MCID 0 of page 1 has no owner"):
        parents(tree, 1)


def test_a_mark_with_two_owners_is_an_error() -> None:
    tree = StructureTree("en")
    for _ in range(2):
        tree.root.add("P").attach(Mark(0, 0))
    with pytest.raises(TagError, match="two owners"):
        parents(tree, 1)


def test_roles_that_no_reader_knows_are_refused() -> None:
    with pytest.raises(TagError, match="'Callout' is not a structure type"):
        StructureTree("en").root.add("Callout")


def test_the_box_of_a_figure_holds_all_its_parts() -> None:
    figure = Element("Figure", alt="A spine")
    figure.widen((10, 20, 30, 40))
    figure.widen((5, 25, 20, 60))
    assert figure.box == (5, 20, 30, 60)


def marked(*steps: tuple[str, Tag | Artifact]) -> list[str]:
    code: list[str] = []
    marks = PageMarks(0, code)
    for painted, owner in steps:
        code.extend(painted.split("/"))
        marks.close(owner)
    return [piece for piece in code if piece]


RULE = Artifact("Layout")


def test_what_is_painted_between_two_tags_is_an_artifact() -> None:
    tag = Tag(Element("P"))
    assert marked(("BT/x Tj/ET", tag), ("0 0 m 1 1 l S", RULE)) == [
        "/P<</MCID 0>>BDC",
        *("BT", "x Tj", "ET"),
        "EMC",
        "/Artifact<</Type/Layout>>BDC",
        "0 0 m 1 1 l S",
        "EMC",
    ]


def test_changes_of_state_stay_outside() -> None:
    assert marked(("q/1 0 0 1 0 0 cm/x Tj/Q", Tag(Element("P")))) == [
        "q",
        "1 0 0 1 0 0 cm",
        "/P<</MCID 0>>BDC",
        "x Tj",
        "EMC",
        "Q",
    ]


def test_a_paragraph_that_goes_on_has_one_mark() -> None:
    tag = Tag(Element("P"))
    assert marked(("x Tj", tag), ("q", RULE), ("y Tj", tag)).count("/P<</MCID 0>>BDC") == 1
    assert tag.element.kids() == [Mark(0, 0)]


def test_pieces_with_a_place_in_the_text_have_a_mark_each() -> None:
    element = Element("P")
    marked(("x Tj", Tag(element, 5)), ("y Tj", Tag(element, 0)))
    assert element.kids() == [Mark(0, 1), Mark(0, 0)]


@pytest.mark.parametrize(
    ("code", "message"),
    [
        (["x Tj"], "outside every tag"),
        (["/P<</MCID 0>>BDC", "/P<</MCID 1>>BDC", "EMC", "EMC"], "inside another"),
        (["/P<</MCID 0>>BDC", "x Tj"], "does not end"),
    ],
)
def test_a_page_with_ink_outside_the_tags_is_refused(code: list[str], message: str) -> None:
    with pytest.raises(TagError, match=message):
        check_marked(0, code)
