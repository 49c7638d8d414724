"""Write a structure tree into a file: elements, parent tree, role map (ISO 32000-1, 14.7.2 to 14.7.4)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from leafletpress.pdf.objects import ObjectFile, numbers, ref, text
from leafletpress.pdf.structure import ROLE_MAP, Element, LinkMark, Mark, StructureTree, kept

if TYPE_CHECKING:
    from collections.abc import Sequence


class StructureWriter:
    """Write one tree; `pages` and `links` are the object numbers of both.

    Parent tree keys: a page's place, then a link's place after the number of pages.
    """

    def __init__(self, file: ObjectFile, pages: Sequence[int], links: Sequence[int]) -> None:
        self._file = file
        self._pages = pages
        self._links = links
        self._numbers: dict[Element, int] = {}
        self._link_owners: dict[int, int] = {}
        self._notes: list[tuple[str, int]] = []

    def write(self, tree: StructureTree, marks_by_page: list[int]) -> int:
        """Write the tree and return the number of its StructTreeRoot; raise TagError if a mark has no owner."""
        owners = tree.owners(marks_by_page)
        root = self._file.reserve()
        document = self._element(tree.root, root)
        parents = {page: f"[{' '.join(ref(self._numbers[e]) for e in row)}]" for page, row in enumerate(owners)}
        parents |= {key: ref(owner) for key, owner in self._link_owners.items()}
        entries = " ".join(f"{key} {parents[key]}" for key in sorted(parents))
        parent_tree = self._file.add(f"<</Nums[{entries}]>>")
        roles = "".join(f"/{mapped}/{standard}" for mapped, standard in sorted(ROLE_MAP.items()))
        self._file.put(
            root,
            f"<</Type/StructTreeRoot/K {ref(document)}/ParentTree {ref(parent_tree)}"
            f"/ParentTreeNextKey {max(parents, default=-1) + 1}/RoleMap<<{roles}>>{self._id_tree()}>>",
        )
        return root

    def _id_tree(self) -> str:
        if not self._notes:
            return ""
        names = "".join(f"({key}){ref(number)}" for key, number in self._notes)
        return f"/IDTree<</Kids[<</Limits[({self._notes[0][0]})({self._notes[-1][0]})]/Names[{names}]>>]>>"

    def _element(self, element: Element, parent: int) -> int:
        number = self._numbers[element] = self._file.reserve()
        kids = kept(element)
        page = next((kid.page for kid in kids if isinstance(kid, Mark)), None)
        shown = "".join(self._kid(kid, number, page) for kid in kids)
        own_page = "" if page is None else f"/Pg {ref(self._pages[page])}"
        body = f"<</S/{element.role}/P {ref(parent)}{own_page}/K[{shown.strip()}]".encode("ascii")
        self._file.put(number, body + self._attributes(element, number) + b">>")
        return number

    def _kid(self, kid: Element | Mark | LinkMark, number: int, page: int | None) -> str:
        if isinstance(kid, Element):
            return f" {ref(self._element(kid, number))}"
        if isinstance(kid, LinkMark):
            self._link_owners[len(self._pages) + kid.link] = number
            return f"<</Type/OBJR/Obj {ref(self._links[kid.link])}/Pg {ref(self._pages[kid.page])}>>"
        if kid.page == page:
            return f" {kid.mcid}"
        return f"<</Type/MCR/Pg {ref(self._pages[kid.page])}/MCID {kid.mcid}>>"

    def _attributes(self, element: Element, number: int) -> bytes:
        """Return Lang, Alt, T, ID, ActualText and the attribute objects (14.8.5) of an element."""
        out = b""
        for key, value in (("Lang", element.language), ("Alt", element.alt), ("T", element.title)):
            if value is not None:
                out += f"/{key}".encode("ascii") + text(value)
        if element.actual_text is not None:
            out += b"/ActualText" + text(element.actual_text)
        if element.role == "Note":  # ISO 14289-1, 7.9
            self._notes.append((f"note{len(self._notes) + 1:04d}", number))
            out += f"/ID({self._notes[-1][0]})".encode("ascii")
        objects = attribute_objects(element)
        return out + (f"/A[{''.join(objects)}]" if len(objects) > 1 else f"/A{objects[0]}" if objects else "").encode()


def attribute_objects(element: Element) -> list[str]:
    """Return the attribute objects of an element as text."""
    objects = []
    if element.box is not None and element.role == "Figure":
        objects.append(f"<</O/Layout/BBox[{numbers(*element.box)}]/Placement/Block>>")
    if element.numbering is not None:
        objects.append(f"<</O/List/ListNumbering/{element.numbering}>>")
    cell = f"/Scope/{element.scope}" if element.scope else ""
    cell += f"/ColSpan {element.columns}" if element.columns > 1 else ""
    cell += f"/RowSpan {element.rows}" if element.rows > 1 else ""
    if cell:
        objects.append(f"<</O/Table{cell}>>")
    return objects
