"""Write a structure tree into a file: elements, parent tree, role map (ISO 32000-1, 14.7.2 to 14.7.4)."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING, NamedTuple, TypeAlias

from leafletpress.pdf.objects import Objects, numbers, ref, text
from leafletpress.pdf.structure import LAST, PLACE, ROLE_MAP, Attributes, Element, TagError

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from leafletpress.pdf.page import Bounds, Tag
    from leafletpress.pdf.structure import Element

# A cell without text still holds its column (ISO 14289-1, 7.5).
KEPT_EMPTY = frozenset({"TH", "TD"})
# How an element's language, alt, title and actual_text are called in the file.
SAID = b"/Lang", b"/Alt", b"/T", b"/ActualText"
# What most elements say of themselves: nothing. These get an entry all the same, an ID or the bounding box.
UNSAID: tuple[Attributes, ...] = ({}, {"language": None})
OTHERWISE_SAID = ("Note", "Figure")


class Mark(NamedTuple):
    """A marked-content sequence: page counted from 0 and MCID."""

    page: int
    mcid: int


# What an element holds: others, marks, and references to link annotations as they are written.
Kid: TypeAlias = Element | Mark | str


class StructureWriter:
    """Write one tree; `pages` and `links` are the object numbers of both.

    Parent tree keys: a page's place, then a link's place after the number of pages. On paper a link leads nowhere,
    and its element is a span.
    """

    def __init__(self, file: Objects, pages: Sequence[int], links: Sequence[int], *, on_paper: bool = False) -> None:
        self._file = file
        self._link_role = "Span" if on_paper else "Link"
        self._pages = [ref(page) for page in pages]
        self._links = [ref(link) for link in links]
        self._marks: dict[Element, list[tuple[float, Mark | str]]] = defaultdict(list)
        self._written: dict[Element, str] = {}
        self._boxes: Mapping[Element, Bounds] = {}
        self._notes: list[tuple[str, str]] = []

    def write(
        self,
        tree: Element,
        tags: Sequence[Sequence[Tag]],
        links: Sequence[tuple[int, Element]] = (),
        boxes: Mapping[Element, Bounds] | None = None,
    ) -> int:
        """Write the tree and return the number of its StructTreeRoot.

        `tags` are the owners of each page's MCIDs, `links` the pages, from 0, and elements of the document's links,
        `boxes` are of figures. Raises TagError where an owner is not in the tree.
        """
        for page, owners in enumerate(tags):
            for mcid, (element, at) in enumerate(owners):
                self._marks[element].append((LAST if at is None else at, Mark(page, mcid)))
        for link, (page, element) in zip(self._links, links, strict=True):
            self._marks[element].append((LAST, f"<</Type/OBJR/Obj {link}/Pg {self._pages[page]}>>"))
        self._boxes = boxes or {}
        root = self._file.reserve()
        document = self._element(tree, ref(root))
        parents = [
            f"[{' '.join([self._owner(page, tag.element) for tag in owners])}]" for page, owners in enumerate(tags)
        ]
        parents += [self._owner(page, element) for page, element in links]
        entries = " ".join([f"{key} {owner}" for key, owner in enumerate(parents)])
        parent_tree = self._file.add(f"<</Nums[{entries}]>>")
        roles = "".join(f"/{mapped}/{standard}" for mapped, standard in sorted(ROLE_MAP.items()))
        self._file.put(
            root,
            f"<</Type/StructTreeRoot/K {document}/ParentTree {ref(parent_tree)}"
            f"/ParentTreeNextKey {len(parents)}/RoleMap<<{roles}>>{self._id_tree()}>>",
        )
        return root

    def _owner(self, page: int, element: Element) -> str:
        """Return the reference to the element that owns something of a page."""
        if element not in self._written:
            raise TagError(f"the owner {element} of something on page {page + 1} is not in the document's tree")
        return self._written[element]

    def _id_tree(self) -> str:
        if not self._notes:
            return ""
        names = "".join(f"({key}){number}" for key, number in self._notes)
        return f"/IDTree<</Kids[<</Limits[({self._notes[0][0]})({self._notes[-1][0]})]/Names[{names}]>>]>>"

    def _element(self, element: Element, parent: str) -> str:
        """Write an element and all below it; return the reference to it."""
        number = self._file.reserve()
        own, page, shown = ref(number), None, []
        self._written[element] = own
        for kid in self._kids(element):
            if isinstance(kid, Element):
                shown.append(self._element(kid, own))
            elif isinstance(kid, str):
                shown.append(kid)
            elif page is None or kid.page == page:
                page = kid.page
                shown.append(str(kid.mcid))
            else:  # a mark that is not on the page of the element's first
                shown.append(f"<</Type/MCR/Pg {self._pages[kid.page]}/MCID {kid.mcid}>>")
        own_page = "" if page is None else f"/Pg {self._pages[page]}"
        role = self._link_role if element.role == "Link" else element.role
        body = f"<</S/{role}/P {parent}{own_page}/K[{' '.join(shown)}]".encode("ascii")
        self._file.put(number, body + self._attributes(element, own) + b">>")
        return own

    def _kids(self, element: Element) -> list[Kid]:
        """Return what goes into the file: no element without content, but every cell of a row in use."""
        kids: list[tuple[float, Kid]] = [*self._marks.get(element, ())]
        if element.placed:
            kept = [(at, kid) for at, kid in element.placed if kid.role in KEPT_EMPTY or self._has_content(kid)]
            kids = [*kept, *kids]
        if len(kids) > 1:
            kids.sort(key=PLACE)
        return [kid for _, kid in kids]

    def _has_content(self, element: Element) -> bool:
        """Tell whether anything painted belongs to an element or to one below it."""
        return element in self._marks or any(self._has_content(child) for _, child in element.placed)

    def _attributes(self, element: Element, own: str) -> bytes:
        """Return Lang, Alt, T, ActualText, ID and the attribute objects (14.8.5) of an element."""
        said = element.attributes
        if said in UNSAID and element.role not in OTHERWISE_SAID:
            return b""
        values = said.get("language"), said.get("alt"), said.get("title"), said.get("actual_text")
        out = b"".join([key + text(value) for key, value in zip(SAID, values, strict=True) if value is not None])
        if element.role == "Note":  # ISO 14289-1, 7.9
            self._notes.append((f"note{len(self._notes) + 1:04d}", own))
            out += f"/ID({self._notes[-1][0]})".encode("ascii")
        return out + attribute_objects(element, self._boxes.get(element)).encode("ascii")


def attribute_objects(element: Element, box: Bounds | None) -> str:
    """Return the entry A with the attribute objects of an element, nothing if it has none."""
    objects = []
    if box is not None and element.role == "Figure":
        objects.append(f"<</O/Layout/BBox[{numbers(*box)}]/Placement/Block>>")
    said = element.attributes
    if numbering := said.get("numbering"):
        objects.append(f"<</O/List/ListNumbering/{numbering}>>")
    cell = f"/Scope/{scope}" if (scope := said.get("scope")) else ""
    cell += f"/ColSpan {columns}" if (columns := said.get("columns", 1)) > 1 else ""
    cell += f"/RowSpan {rows}" if (rows := said.get("rows", 1)) > 1 else ""
    if cell:
        objects.append(f"<</O/Table{cell}>>")
    if not objects:
        return ""
    return f"/A[{''.join(objects)}]" if len(objects) > 1 else f"/A{objects[0]}"
