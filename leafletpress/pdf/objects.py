"""Write the objects of a PDF file: small ones in one object stream, an xref stream at the end.

ISO 32000-1, 7.3 (objects), 7.5.7 (object streams), 7.5.8 (cross-reference streams). Bodies are bytes
that the caller wrote; numbers are handed out in order, so the same calls give the same file.
"""

from __future__ import annotations

import hashlib
import string
import struct
from functools import lru_cache
from itertools import accumulate
from typing import TYPE_CHECKING

import deflate

if TYPE_CHECKING:
    from collections.abc import Sequence

HEADER = b"%%PDF-%b\n%%\xe2\xe3\xcf\xd3\n"
LEVEL = 6  # of 12; beyond it libdeflate takes longer for less than a hundredth
DEFLATED = "/Filter/FlateDecode"
REGULAR = {ord(char): char.encode("ascii") for char in string.ascii_letters + string.digits + "-_.+"}
ESCAPED = str.maketrans({"\\": r"\\", "(": r"\(", ")": r"\)", "\r": r"\r", "\n": r"\n"})


def text(value: str) -> bytes:
    """Return a text string: a literal where all is printable ASCII, else UTF-16BE in hexadecimal (7.9.2.2)."""
    if value.isascii() and value.isprintable():
        return f"({value.translate(ESCAPED)})".encode("ascii")
    return b"<FEFF" + value.encode("utf-16-be").hex().upper().encode("ascii") + b">"


def name(value: str) -> bytes:
    """Return a name object, irregular bytes as #xx (7.3.5)."""
    return b"/" + b"".join(REGULAR.get(byte, b"#%02X" % byte) for byte in value.encode())


def number(value: float) -> str:
    """Return a number with two decimals at most, without trailing zeros."""
    return hundredths(round(value * 100))


@lru_cache(maxsize=8192)
def hundredths(value: int) -> str:
    """Return a number of hundredths, as places on a page are told again and again."""
    return f"{value / 100:.12g}"


def numbers(*values: float) -> str:
    """Return numbers parted by spaces."""
    return " ".join([hundredths(round(value * 100)) for value in values])


def ref(number_: int) -> str:
    """Return a reference to an object number."""
    return f"{number_} 0 R"


def deflated(data: bytes) -> bytes:
    """Return data in zlib's format (7.4.4)."""
    return bytes(deflate.zlib_compress(data, LEVEL))


class Objects:
    """A file in the making that takes numbered objects: our own below, or a document of ReportLab's."""

    def reserve(self) -> int:
        """Return a number whose object comes later by `put`."""
        raise NotImplementedError

    def put(self, number_: int, body: str | bytes, data: bytes | None = None) -> None:
        """Give a reserved number its object: a dictionary with data is a stream."""
        raise NotImplementedError

    def add(self, body: str | bytes) -> int:
        """Add an object and return its number."""
        number_ = self.reserve()
        self.put(number_, body)
        return number_

    def add_stream(self, entries: str, data: bytes, *, compress: bool = True) -> int:
        """Add a stream with dictionary entries (without << >>, Filter, Length) and return its number.

        It is deflated unless told otherwise or larger by it.
        """
        smaller = deflated(data) if compress else data
        if len(smaller) + len(DEFLATED) < len(data):
            data, entries = smaller, entries + DEFLATED
        number_ = self.reserve()
        self.put(number_, f"<<{entries}/Length {len(data)}>>", data)
        return number_


class ObjectFile(Objects):
    """Gather numbered objects and give the finished file, which is of a version of PDF."""

    def __init__(self, version: str = "1.7") -> None:
        self._head = HEADER % version.encode("ascii")
        self._bodies: list[bytes] = []
        self._streams: dict[int, bytes] = {}

    def reserve(self) -> int:
        """Return a number whose object comes later by `put`."""
        self._bodies.append(b"")
        return len(self._bodies)

    def put(self, number_: int, body: str | bytes, data: bytes | None = None) -> None:
        """Give a reserved number its object."""
        self._bodies[number_ - 1] = body.encode("latin-1") if isinstance(body, str) else body
        if data is not None:
            self._streams[number_] = data

    def finish(self, root: int, info: int) -> bytes:
        """Return the file; its ID is made from its content (14.4). Nothing can be added afterwards."""
        loose = [number_ for number_ in range(1, len(self._bodies) + 1) if number_ not in self._streams]
        packed = self.add_stream(*object_stream(loose, [self._bodies[number_ - 1] for number_ in loose]))
        rows = [(0, 0, 255)] * (packed + 1)
        for place, number_ in enumerate(loose):
            rows[number_] = 2, packed, place
        out = bytearray(self._head)
        for number_, data in self._streams.items():
            rows[number_] = 1, len(out), 0
            out += indirect(number_, self._bodies[number_ - 1], data)
        rows.append((1, len(out), 0))
        digest = hashlib.sha256(out).hexdigest()[:32].upper()
        entries = f"/Size {len(rows)}/Root {ref(root)}/Info {ref(info)}/ID[<{digest}><{digest}>]"
        table, start = cross_reference(rows), len(out)
        body = f"<</Type/XRef{entries}/W{WIDTHS}{PREDICTED}{DEFLATED}/Length {len(table)}>>"
        out += indirect(packed + 1, body.encode("ascii"), table)
        out += f"startxref\n{start}\n%%EOF\n".encode("ascii")
        return bytes(out)


def indirect(number_: int, body: bytes, data: bytes) -> bytes:
    """Return `n 0 obj … endobj` of a stream."""
    return b"%d 0 obj\n%b\nstream\n%b\nendstream\nendobj\n" % (number_, body, data)


def object_stream(names: Sequence[int], bodies: Sequence[bytes]) -> tuple[str, bytes]:
    """Return entries and data of the stream that holds objects by their numbers, in order."""
    offsets = accumulate([len(body) + 1 for body in bodies], initial=0)
    head = " ".join([f"{number_} {offset}" for number_, offset in zip(names, offsets, strict=False)]).encode("ascii")
    return f"/Type/ObjStm/N {len(bodies)}/First {len(head) + 1}", b"\n".join([head, *bodies])


ROW = struct.Struct(">xBLL")
WIDTHS = "[1 4 4]"
PREDICTED = f"/DecodeParms<</Columns {ROW.size - 1}/Predictor 12>>"
UP = b"\x02".ljust(ROW.size, b"\0")  # of PNG's filters, as the first byte of a row


def cross_reference(rows: Sequence[tuple[int, int, int]]) -> bytes:
    """Return the data of an xref stream of rows (type, field 2, field 3), told as differences from the row above."""
    table = b"".join([ROW.pack(*row) for row in rows])
    differences = less(table, bytes(ROW.size) + table[: -ROW.size])
    predicted = int.from_bytes(differences, "big") | int.from_bytes(UP * len(rows), "big")
    return deflated(predicted.to_bytes(len(table), "big"))


def less(minuend: bytes, subtrahend: bytes) -> bytes:
    """Return the differences of bytes, each modulo 256, all at once: as numbers whose borrows stay inside a byte."""
    upper = int.from_bytes(b"\x80" * len(minuend), "big")
    first, second = int.from_bytes(minuend, "big"), int.from_bytes(subtrahend, "big")
    return (((first | upper) - (second & ~upper)) ^ ((first ^ second ^ upper) & upper)).to_bytes(len(minuend), "big")
