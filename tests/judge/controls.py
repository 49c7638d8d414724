"""Faults that the judge must see: each takes one thing out of a good PDF, and names the rule that then fails."""

from __future__ import annotations

import io
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Any, TypeAlias

import pikepdf
from pikepdf import Array, Dictionary, Name

Fault: TypeAlias = Callable[[pikepdf.Pdf], None]


@dataclass(frozen=True)
class Control:
    """Hold a fault, the flavour that forbids it, and the rule: clause of the standard, number of the test."""

    fault: Fault
    flavour: str
    rule: str


def broken_copy(data: bytes, fault: Fault) -> bytes:
    """Return a PDF with a fault; whoever finds nothing to break raises."""
    target = io.BytesIO()
    with pikepdf.open(io.BytesIO(data)) as pdf:
        fault(pdf)
        pdf.save(target, static_id=True)
    return target.getvalue()


def elements(pdf: pikepdf.Pdf, role: str) -> list[Any]:
    """Return the structure elements of a role; there is one or more."""
    found = [element for element in walk(pdf.Root.StructTreeRoot.K) if str(element.S) == f"/{role}"]
    assert found, f"no {role} to break"
    return found


def walk(element: Any) -> Iterator[Any]:
    yield element
    kids = element.get("/K", [])
    for kid in kids if isinstance(kids, Array) else [kids]:
        if isinstance(kid, Dictionary) and "/S" in kid:
            yield from walk(kid)


def fonts(pdf: pikepdf.Pdf) -> list[Any]:
    return list(pdf.pages[0].resources.Font.values())


def links(pdf: pikepdf.Pdf) -> list[Any]:
    return [annotation for page in pdf.pages for annotation in page.get("/Annots", [])]


def without_language(pdf: pikepdf.Pdf) -> None:
    del pdf.Root.Lang


def without_owner(pdf: pikepdf.Pdf) -> None:
    pdf.Root.StructTreeRoot.ParentTree.Nums[1][0] = None


def without_content(pdf: pikepdf.Pdf) -> None:
    del elements(pdf, "H1")[0].K


def without_to_unicode(pdf: pikepdf.Pdf) -> None:
    del fonts(pdf)[0].ToUnicode


def without_font_program(pdf: pikepdf.Pdf) -> None:
    del fonts(pdf)[0].DescendantFonts[0].FontDescriptor.FontFile2


def without_alt(pdf: pikepdf.Pdf) -> None:
    del elements(pdf, "Figure")[0].Alt


def without_scope(pdf: pikepdf.Pdf) -> None:
    for cell in elements(pdf, "TH"):
        del cell.A


def with_skipped_heading(pdf: pikepdf.Pdf) -> None:
    elements(pdf, "H2")[0].S = Name.H5


def with_loose_item(pdf: pikepdf.Pdf) -> None:
    elements(pdf, "LBody")[0].S = Name.P


def without_role_map(pdf: pikepdf.Pdf) -> None:
    del pdf.Root.StructTreeRoot.RoleMap


def without_contents(pdf: pikepdf.Pdf) -> None:
    del links(pdf)[0].Contents


def without_link_owner(pdf: pikepdf.Pdf) -> None:
    del links(pdf)[0].StructParent


def without_tab_order(pdf: pikepdf.Pdf) -> None:
    for page in pdf.pages:
        del page.obj.Tabs


def without_shown_title(pdf: pikepdf.Pdf) -> None:
    del pdf.Root.ViewerPreferences.DisplayDocTitle


def without_marks(pdf: pikepdf.Pdf) -> None:
    del pdf.Root.MarkInfo


def without_output_intent(pdf: pikepdf.Pdf) -> None:
    del pdf.Root.OutputIntents


def without_metadata(key: str) -> Fault:
    def fault(pdf: pikepdf.Pdf) -> None:
        old = pdf.Root.Metadata.read_bytes()
        new = old.replace(f"{key}>".encode(), b"xmp:Label>")
        assert new != old, f"no {key} to break"
        pdf.Root.Metadata.write(new)

    return fault


def with_painted_text(pdf: pikepdf.Pdf) -> None:
    """Show a glyph outside every tag and artifact."""
    page = pdf.pages[0]
    label = next(iter(page.resources.Font.keys()))
    page.contents_add(f"BT {label} 12 Tf 40 40 Td <0001> Tj ET".encode())


def with_script(pdf: pikepdf.Pdf) -> None:
    pdf.Root.OpenAction = Dictionary(S=Name.JavaScript, JS="app.beep()")


CONTROLS = {
    "no document language": Control(without_language, "ua1", "7.2-34"),
    "a mark that the parent tree does not know": Control(without_owner, "ua1", "7.1-3"),
    "text outside every tag": Control(with_painted_text, "ua1", "7.1-3"),
    "a font without ToUnicode": Control(without_to_unicode, "ua1", "7.21.7-1"),
    "no ToUnicode, archived": Control(without_to_unicode, "2a", "6.2.11.7.2-1"),
    "a font that is not embedded": Control(without_font_program, "ua1", "7.21.4.1-1"),
    "a font not embedded, archived": Control(without_font_program, "2a", "6.2.11.4.1-1"),
    "a picture without description": Control(without_alt, "ua1", "7.3-1"),
    "header cells without scope": Control(without_scope, "ua1", "7.5-1"),
    "a heading level left out": Control(with_skipped_heading, "ua1", "7.4.2-1"),
    "a list item without body": Control(with_loose_item, "ua1", "7.2-20"),
    "roles that nothing maps": Control(without_role_map, "ua1", "7.1-5"),
    "a link without description": Control(without_contents, "ua1", "7.18.5-2"),
    "a link outside the structure": Control(without_link_owner, "ua1", "7.18.5-1"),
    "no tab order": Control(without_tab_order, "ua1", "7.18.3-1"),
    "a title that is not shown": Control(without_shown_title, "ua1", "7.1-10"),
    "no title": Control(without_metadata("dc:title"), "ua1", "7.1-9"),
    "no claim to be PDF UA": Control(without_metadata("pdfuaid:part"), "ua1", "5-1"),
    "no claim to be PDF A": Control(without_metadata("pdfaid:part"), "2a", "6.6.4-2"),
    "not marked as tagged": Control(without_marks, "ua1", "6.2-1"),
    "no output intent": Control(without_output_intent, "2a", "6.2.4.3-2"),
    "a script": Control(with_script, "2a", "6.5.1-1"),
}
# A heading that the tree has lost, although its page and the parent tree still know it: veraPDF passes it.
UNSEEN = without_content
