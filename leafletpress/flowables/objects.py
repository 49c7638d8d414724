"""Objects that we wrote in a document that ReportLab writes."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from reportlab.pdfbase.pdfdoc import PDFObject, PDFObjectReference

from leafletpress.pdf.objects import Objects

if TYPE_CHECKING:
    from reportlab.pdfbase.pdfdoc import PDFDocument


class WrittenObject(PDFObject):
    """An object whose bytes are known, with the data of its stream if it has one."""

    __RefOnly__ = 1  # ReportLab's: it has a number of its own

    def __init__(self) -> None:
        self.body = b"null"
        self.data: bytes | None = None

    def format(self, document: PDFDocument) -> bytes:
        """Return the object as it stands between obj and endobj."""
        del document
        return self.body if self.data is None else b"%b\nstream\n%b\nendstream\n" % (self.body, self.data)


class DocumentObjects(Objects):
    """The objects of a ReportLab document, which numbers them as they are added."""

    def __init__(self, document: PDFDocument) -> None:
        self._document: Any = document  # its stubs are of little use
        self._written: dict[int, WrittenObject] = {}

    def reserve(self) -> int:
        """Return a number whose object comes later by `put`."""
        written = WrittenObject()
        reference = self._document.Reference(written)
        number = self.number_of(reference.name)
        self._written[number] = written
        return number

    def put(self, number_: int, body: str | bytes, data: bytes | None = None) -> None:
        """Give a reserved number its object."""
        written = self._written[number_]
        written.body, written.data = body.encode("latin-1") if isinstance(body, str) else body, data

    def number_of(self, name: str) -> int:
        """Return the number of an object by the name that ReportLab knows it by."""
        number, _ = self._document.idToObjectNumberAndVersion[name]
        return int(number)

    def reference(self, number: int) -> PDFObjectReference:
        """Return ReportLab's reference to an object."""
        return PDFObjectReference(self._document.numberToId[number])
