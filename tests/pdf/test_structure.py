"""The tag tree: order, owners, what is left out, what is refused."""

from __future__ import annotations

import io

import pikepdf
import pytest

from leafletpress.pdf.objects import ObjectFile
from leafletpress.pdf.page import Bounds, Tag
from leafletpress.pdf.structure import Element, TagError
from leafletpress.pdf.structure_objects import StructureWriter, attribute_objects


def test_children_are_in_order_of_adding() -> None:
    root = Element("Document")
    first, second = root.add("P"), root.add("H1")
    assert root.children == [first, second]


def test_children_that_say_their_place_in_the_text_are_in_its_order() -> None:
    paragraph = Element("P")
    second, first = paragraph.add("Link", at=40), paragraph.add("Span", at=4)
    assert paragraph.children == [first, second]


def written(tree: Element, *pages: list[Tag]) -> pikepdf.Pdf:
    """Return a file with a tree, in which each page has marks of these owners; its root is /Tree."""
    file = ObjectFile()
    sheets = [file.add("<</Type/Page>>") for _ in pages]
    root = StructureWriter(file, sheets, ()).write(tree, pages)
    data = file.finish(file.add(f"<</Pages<</Kids[]>>/Tree {root} 0 R>>"), file.add("<<>>"))
    return pikepdf.open(io.BytesIO(data))


def test_marks_of_a_right_to_left_line_are_sorted_by_their_place_in_the_text() -> None:
    tree = Element("Document")
    paragraph = tree.add("P")
    link = paragraph.add("Link", at=40)
    with written(tree, [Tag(paragraph, 50), Tag(link, 40), Tag(paragraph, 0)]) as pdf:
        kids = list(pdf.Root.Tree.K.K[0].K)
        assert [kids[0], str(kids[1].S), kids[2]] == [2, "/Link", 0]


def test_elements_without_content_are_left_out_but_cells_are_not() -> None:
    tree = Element("Document")
    row = tree.add("TR")
    full = row.add("TD")
    row.add("TD")
    row.add("P").add("Span")
    with written(tree, [Tag(full)]) as pdf:
        assert [str(kid.S) for kid in pdf.Root.Tree.K.K[0].K] == ["/TD", "/TD"]


def said_by(element: pikepdf.Object) -> dict[str, str]:
    return {key: str(value) for key, value in element.items()}


@pytest.mark.parametrize(
    ("said", "key"), [("language", "/Lang"), ("alt", "/Alt"), ("title", "/T"), ("actual_text", "/ActualText")]
)
def test_what_an_element_says_is_in_the_file(said: str, key: str) -> None:
    tree, words = Element("Document"), {said: "pl"}
    element = tree.add("Span", **words)  # type: ignore[arg-type]
    with written(tree, [Tag(element)]) as pdf:
        found = said_by(pdf.Root.Tree.K.K[0])
    assert found[key] == "pl"
    assert {"/Lang", "/Alt", "/T", "/ActualText"} & found.keys() == {key}


@pytest.mark.parametrize(
    ("element", "box", "said"),
    [
        (Element("Figure"), (10, 20, 30, 40), "/BBox[10 20 30 40]"),
        (Element("P"), (10, 20, 30, 40), ""),
        (Element("TH", scope="Column"), None, "/O/Table/Scope/Column"),
        (Element("TH", scope="Row"), None, "/O/Table/Scope/Row"),
        (Element("TD", columns=2, rows=3), None, "/O/Table/ColSpan 2/RowSpan 3"),
        (Element("L", numbering="Decimal"), None, "/O/List/ListNumbering/Decimal"),
    ],
    ids=str,
)
def test_boxes_scopes_spans_and_numberings_are_attributes(element: Element, box: Bounds | None, said: str) -> None:
    assert said in attribute_objects(element, box)
    assert bool(attribute_objects(element, box)) == bool(said)


def test_every_mark_has_its_owner_on_every_page() -> None:
    tree = Element("Document")
    paragraph, heading = tree.add("P"), tree.add("H1")
    with written(tree, [Tag(paragraph)], [Tag(paragraph), Tag(heading)]) as pdf:
        rows = list(pdf.Root.Tree.ParentTree.Nums)[1::2]
        assert [[str(owner.S) for owner in row] for row in rows] == [["/P"], ["/P", "/H1"]]


def test_every_link_has_its_owner_behind_the_pages() -> None:
    tree, file = Element("Document"), ObjectFile()
    first, second = (tree.add("P").add("Link", title=title) for title in ("first", "second"))
    page, *links = (file.add(f"<</Type/{kind}>>") for kind in ("Page", "Annot", "Annot"))
    root = StructureWriter(file, [page], links).write(tree, [[]], [(0, second), (0, first)])
    data = file.finish(file.add(f"<</Pages<</Kids[]>>/Tree {root} 0 R>>"), file.add("<<>>"))
    with pikepdf.open(io.BytesIO(data)) as pdf:
        numbers = list(pdf.Root.Tree.ParentTree.Nums)
        assert [int(key) for key in numbers[::2]] == [0, 1, 2]
        assert [str(owner.T) for owner in numbers[3::2]] == ["second", "first"]
        assert int(pdf.Root.Tree.ParentTreeNextKey) == 3


def test_a_mark_of_an_element_outside_the_tree_is_an_error() -> None:
    with pytest.raises(TagError, match="on page 1 is not in the document's tree"):
        written(Element("Document"), [Tag(Element("P"))])


def test_roles_that_no_reader_knows_are_refused() -> None:
    with pytest.raises(TagError, match="'Callout' is not a structure type"):
        Element("Document").add("Callout")
