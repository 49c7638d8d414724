"""Write the objects of a PDF file: small ones in one object stream, an xref stream at the end.

ISO 32000-1, 7.3 (objects), 7.5.7 (object streams), 7.5.8 (cross-reference streams). Bodies are bytes
that the caller wrote; numbers are handed out in order, so the same calls give the same file.
"""

from __future__ import annotations

import hashlib
import string
import zlib
from dataclasses import dataclass

HEADER = b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n"
LEVEL = 6
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
    rounded = f"{value:.2f}".rstrip("0").rstrip(".")
    return "0" if rounded in ("", "-0") else rounded


def numbers(*values: float) -> str:
    """Return numbers parted by spaces."""
    return " ".join(map(number, values))


def ref(number_: int) -> str:
    """Return a reference to an object number."""
    return f"{number_} 0 R"


@dataclass(slots=True)
class Body:
    """Hold one object's bytes; `stream` is None for what may go into the object stream."""

    entries: bytes = b""
    stream: bytes | None = None


class ObjectFile:
    """Gather numbered objects and give the finished file."""

    def __init__(self) -> None:
        self._bodies: list[Body] = []

    def reserve(self) -> int:
        """Return a number whose object comes later by `put` or `put_stream`."""
        self._bodies.append(Body())
        return len(self._bodies)

    def put(self, number_: int, body: str | bytes) -> None:
        """Give a reserved number its object."""
        self._bodies[number_ - 1].entries = body.encode("latin-1") if isinstance(body, str) else body

    def add(self, body: str | bytes) -> int:
        """Add an object and return its number."""
        number_ = self.reserve()
        self.put(number_, body)
        return number_

    def add_stream(self, entries: str, data: bytes, *, compress: bool = True) -> int:
        """Add a stream with dictionary entries (without << >>, Filter, Length) and return its number."""
        number_ = self.reserve()
        self._bodies[number_ - 1] = stream_body(entries, data, compress=compress)
        return number_

    def finish(self, root: int, info: int) -> bytes:
        """Return the file; its ID is made from its content (14.4)."""
        loose = [number_ for number_, body in enumerate(self._bodies, 1) if body.stream is None]
        packed_number = len(self._bodies) + 1
        packed = object_stream([(number_, self._bodies[number_ - 1].entries) for number_ in loose])
        out = bytearray(HEADER)
        rows: list[tuple[int, int, int]] = [(0, 0, 255)]
        place = {number_: index for index, number_ in enumerate(loose)}
        for number_, body in enumerate([*self._bodies, packed], 1):
            if body.stream is None:
                rows.append((2, packed_number, place[number_]))
            else:
                rows.append((1, len(out), 0))
                out += indirect(number_, body)
        rows.append((1, len(out), 0))
        digest = hashlib.md5(out, usedforsecurity=False).hexdigest().upper()
        entries = f"/Type/XRef/Size {len(rows)}/Root {ref(root)}/Info {ref(info)}/ID[<{digest}><{digest}>]"
        start = len(out)
        out += indirect(packed_number + 1, cross_reference(entries, rows))
        out += f"startxref\n{start}\n%%EOF\n".encode("ascii")
        return bytes(out)


def stream_body(entries: str, data: bytes, *, compress: bool = True) -> Body:
    """Return a stream object, deflated unless told otherwise or larger by it."""
    deflated = zlib.compress(data, LEVEL) if compress else data
    if len(deflated) + len(DEFLATED) < len(data):
        data, entries = deflated, entries + DEFLATED
    return Body(f"<<{entries}/Length {len(data)}>>".encode("latin-1"), data)


def indirect(number_: int, body: Body) -> bytes:
    """Return `n 0 obj … endobj` of a stream."""
    return b"%d 0 obj\n%b\nstream\n%b\nendstream\nendobj\n" % (number_, body.entries, body.stream or b"")


def object_stream(objects: list[tuple[int, bytes]]) -> Body:
    """Return the object stream that holds (number, body) pairs in order."""
    pairs, offset = [], 0
    for number_, body in objects:
        pairs.append(f"{number_} {offset}")
        offset += len(body) + 1
    head = (" ".join(pairs) + "\n").encode("ascii")
    data = head + b"\n".join(body for _, body in objects)
    return stream_body(f"/Type/ObjStm/N {len(objects)}/First {len(head)}", data)


def cross_reference(entries: str, rows: list[tuple[int, int, int]]) -> Body:
    """Return the xref stream of rows (type, field 2, field 3), each row told as difference from the one above."""
    wide = 3 if max(row[1] for row in rows) < 1 << 24 else 4
    third = 1 if max(row[2] for row in rows) < 256 else 2
    width = 1 + wide + third
    above, out = bytes(width), bytearray()
    for kind, second, last in rows:
        row = bytes((kind,)) + second.to_bytes(wide, "big") + last.to_bytes(third, "big")
        out += b"\x02" + bytes((now - before) & 255 for now, before in zip(row, above, strict=True))
        above = row
    predictor = f"/DecodeParms<</Columns {width}/Predictor 12>>"
    # Deflated even where it is larger by it: a predictor is part of a filter.
    deflated = zlib.compress(bytes(out), LEVEL)
    return stream_body(f"{entries}/W[1 {wide} {third}]{predictor}{DEFLATED}", deflated, compress=False)
