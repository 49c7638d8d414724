"""Zip packages and XML from strangers: bounded before they are unpacked, without entities, document types or fetching.

A file that says it is small and is not is read no further than its bound.
"""

from __future__ import annotations

import io
import zipfile
import zlib
from typing import Any, NoReturn

from lxml import etree

from leafletpress.errors import Problem, ProblemsFound, Where

MOST_BYTES = 50_000_000  # of a file as it lies on the disk
MOST_PARTS = 5_000
MOST_PART_BYTES = 20_000_000  # of one part, unpacked
MOST_UNPACKED = 200_000_000  # of all parts together
RULE = "import"
DOCTYPE = b"<!DOCTYPE"
ENCRYPTED = 0x1

Node = Any  # an element of lxml, which has no types


def refuse(shown: str, fault: str, hint: str) -> NoReturn:
    """Raise ProblemsFound for a file that cannot be used."""
    raise ProblemsFound([Problem(Where(shown), fault, hint, rule=RULE)])


class Package:
    """A zip file whose parts are read within bounds; raises ProblemsFound for one that is broken or too large."""

    def __init__(self, data: bytes, shown: str) -> None:
        self.shown = shown
        try:
            self._zip = zipfile.ZipFile(io.BytesIO(data))
            parts = self._zip.infolist()
        except (zipfile.BadZipFile, ValueError, NotImplementedError, OSError) as error:
            refuse(shown, f"the file is damaged: {error}", "open it in the program that made it and save it again")
        if len(parts) > MOST_PARTS or sum(part.file_size for part in parts) > MOST_UNPACKED:
            refuse(
                shown, "what is packed in the file is too large", "a leaflet has a few pages: take out large pictures"
            )
        if any(part.flag_bits & ENCRYPTED for part in parts):
            refuse(shown, "the file is encrypted", "save it without a password")
        self.names = frozenset(part.filename for part in parts)
        self._read = 0

    def part(self, name: str, most: int = MOST_PART_BYTES) -> bytes:
        """Return the bytes of a part; raise ProblemsFound if it is too large, damaged or not there."""
        if name not in self.names:
            refuse(self.shown, f"the file has no {name}", "open it in the program that made it and save it again")
        try:
            with self._zip.open(name) as opened:
                data = opened.read(most + 1)
        except (
            zipfile.BadZipFile,
            zlib.error,
            EOFError,
            NotImplementedError,
            OSError,
            ValueError,
            RuntimeError,
        ) as error:
            refuse(self.shown, f"{name} in the file is damaged: {error}", "open it in its program and save it again")
        self._read += len(data)
        if len(data) > most or self._read > MOST_UNPACKED:
            refuse(self.shown, f"{name} in the file is too large", f"at most {most // 1_000_000} MB")
        return data

    def xml(self, name: str) -> Node:
        """Return the root of a part that is XML; raise ProblemsFound."""
        return parsed_xml(self.part(name), f"{self.shown}: {name}")

    def optional(self, name: str) -> Node | None:
        """Return the root of a part that is XML, None where the file has none."""
        return self.xml(name) if name in self.names else None


def parsed_xml(data: bytes, shown: str) -> Node:
    """Return the root of an XML text; raise ProblemsFound for broken XML and for a document type."""
    if DOCTYPE in data or DOCTYPE in data.replace(b"\0", b""):
        refuse(
            shown, "it has a document type, which this format never has", "it may be an attack: ask who made the file"
        )
    parser = etree.XMLParser(
        resolve_entities=False, no_network=True, load_dtd=False, remove_comments=True, remove_pis=True
    )
    try:
        root = etree.fromstring(data, parser)
    except (etree.XMLSyntaxError, ValueError) as error:
        refuse(shown, f"the XML is broken: {error}", "open the file in its program and save it again")
    if root is None:
        refuse(shown, "the XML is empty", "open the file in its program and save it again")
    return root


def local(node: Node) -> str:
    """Return the name of an element without its name space; "" for what is no element."""
    tag = node.tag
    return tag.rpartition("}")[2] if isinstance(tag, str) else ""


def attribute(node: Node | None, name: str) -> str | None:
    """Return an attribute by its name without name space: the strict and the older form of a format differ there."""
    if node is None:
        return None
    for key, value in node.attrib.items():
        if key.rpartition("}")[2] == name:
            return str(value)
    return None


def child(node: Node | None, *names: str) -> Node | None:
    """Return the first child of the first child … of these names, None where there is none."""
    for name in names:
        if node is None:
            return None
        node = next((each for each in node if local(each) == name), None)
    return node
