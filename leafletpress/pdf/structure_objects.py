"""Write a structure tree into a file: elements, parent tree, role map (ISO 32000-1, 14.7.2 to 14.7.4)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from leafletpress.pdf.objects import ObjectFile, numbers, ref, text
from leafletpress.pdf.structure import ROLE_MAP, Element, LinkMark, TagError, kept

if TYPE_CHECKING:
    from collections.abc import Sequence

    from leafletpress.pdf.structure import Mark, StructureTree


class StructureWriter:
    """Write one tree; `pages` and `links` are the object numbers of both.

    Parent tree keys: a page's place, then a link's place after the number of pages.
    """

    def __init__(self, file: ObjectFile, pages: Sequence[int], links: Sequence[int]) -> None:
        self._file = file
        self._pages = [ref(page) for page in pages]
        self._links = [ref(link) for link in links]
        self._mark_owners: list[dict[int, str]] = [{} for _ in pages]
        self._link_owners: dict[int, str] = {}
        self._notes: list[tuple[str, str]] = []

    def write(self, tree: StructureTree, marks_by_page: Sequence[int]) -> int:
        """Write the tree and return the number of its StructTreeRoot.

        Raises TagError unless every MCID, of which each page has so many, has exactly one owner.
        """
        root = self._file.reserve()
        document = self._element(tree.root, ref(root))
        parents = [self._page_owners(page, count) for page, count in enumerate(marks_by_page)]
        keyed = [*enumerate(parents), *sorted(self._link_owners.items())]
        entries = " ".join([f"{key} {owner}" for key, owner in keyed])
        parent_tree = self._file.add(f"<</Nums[{entries}]>>")
        roles = "".join(f"/{mapped}/{standard}" for mapped, standard in sorted(ROLE_MAP.items()))
        self._file.put(
            root,
            f"<</Type/StructTreeRoot/K {document}/ParentTree {ref(parent_tree)}"
            f"/ParentTreeNextKey {keyed[-1][0] + 1 if keyed else 0}/RoleMap<<{roles}>>{self._id_tree()}>>",
        )
        return root

    def _page_owners(self, page: int, count: int) -> str:
        """Return the owners of a page's MCIDs in their order."""
        found = self._mark_owners[page]
        lost = sorted(found.keys() ^ range(count))
        if lost:
            raise TagError(f"MCID {lost[0]} of page {page + 1} has no owner in the document's tree")
        return f"[{' '.join([found[mcid] for mcid in range(count)])}]"

    def _id_tree(self) -> str:
        if not self._notes:
            return ""
        names = "".join(f"({key}){number}" for key, number in self._notes)
        return f"/IDTree<</Kids[<</Limits[({self._notes[0][0]})({self._notes[-1][0]})]/Names[{names}]>>]>>"

    def _element(self, element: Element, parent: str) -> str:
        """Write an element and all below it; return the reference to it."""
        number = self._file.reserve()
        own, page, shown = ref(number), None, []
        for kid in kept(element):
            if isinstance(kid, Element):
                shown.append(self._element(kid, own))
            elif isinstance(kid, LinkMark):
                self._link_owners[len(self._pages) + kid.link] = own
                shown.append(f"<</Type/OBJR/Obj {self._links[kid.link]}/Pg {self._pages[kid.page]}>>")
            else:
                page = kid.page if page is None else page
                shown.append(self._mark(kid, own, page))
        own_page = "" if page is None else f"/Pg {self._pages[page]}"
        body = f"<</S/{element.role}/P {parent}{own_page}/K[{' '.join(shown)}]".encode("ascii")
        self._file.put(number, body + self._attributes(element, own) + b">>")
        return own

    def _mark(self, mark: Mark, owner: str, page: int) -> str:
        """Return a mark as a kid of its owner, which says `page` for all of its marks that say none."""
        owners = self._mark_owners[mark.page]
        if mark.mcid in owners:
            raise TagError(f"MCID {mark.mcid} of page {mark.page + 1} has two owners")
        owners[mark.mcid] = owner
        if mark.page == page:
            return str(mark.mcid)
        return f"<</Type/MCR/Pg {self._pages[mark.page]}/MCID {mark.mcid}>>"

    def _attributes(self, element: Element, own: str) -> bytes:
        """Return Lang, Alt, T, ActualText, ID and the attribute objects (14.8.5) of an element."""
        out = b"".join(
            [
                key + text(value)
                for key, value in (
                    (b"/Lang", element.language),
                    (b"/Alt", element.alt),
                    (b"/T", element.title),
                    (b"/ActualText", element.actual_text),
                )
                if value is not None
            ]
        )
        if element.role == "Note":  # ISO 14289-1, 7.9
            self._notes.append((f"note{len(self._notes) + 1:04d}", own))
            out += f"/ID({self._notes[-1][0]})".encode("ascii")
        return out + attribute_objects(element).encode("ascii")


def attribute_objects(element: Element) -> str:
    """Return the entry A with the attribute objects of an element, nothing if it has none."""
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
    if not objects:
        return ""
    return f"/A[{''.join(objects)}]" if len(objects) > 1 else f"/A{objects[0]}"
