"""Link annotations of ReportLab's: what they say, and where their element is found (ISO 14289-1, 7.18)."""

from __future__ import annotations

from typing import Any

from reportlab.pdfbase.pdfdoc import LinkAnnotation, PDFDictionary, PDFString

PRINTED = 4  # the flag of an annotation that is printed, too (ISO 32000-1, table 165)


def described(annotation: Any) -> str | None:  # noqa: ANN401 - either of two classes, which the stubs do not know
    """Return where a link leads, in words, which it is given if it has none; None for an annotation of another kind."""
    if isinstance(annotation, LinkAnnotation):
        annotation.permitted = (*annotation.permitted, "StructParent")
        annotation.otherkw["F"] = PRINTED
        annotation.Contents = annotation.Contents or annotation.Destination.name
        return str(annotation.Contents)
    if not isinstance(annotation, PDFDictionary) or annotation.dict.get("Subtype") != "/Link":
        return None
    annotation["F"] = PRINTED
    action = annotation["A"]
    told = annotation.dict.setdefault("Contents", action.dict.get("URI") or action.dict.get("F"))
    return str(told.s if isinstance(told, PDFString) else told)


def set_parent(annotation: Any, key: int) -> None:  # noqa: ANN401 - as above
    """Say under which key of the parent tree a link's element is found."""
    if isinstance(annotation, LinkAnnotation):
        annotation.otherkw["StructParent"] = key
    else:
        annotation["StructParent"] = key
