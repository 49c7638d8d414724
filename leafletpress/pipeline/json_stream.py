"""JSON objects with lists of any length, written and read an element at a time."""

from __future__ import annotations

import codecs
import json
from collections.abc import Callable, Iterator, Mapping
from typing import Any, BinaryIO

CHUNK = 1 << 18  # bytes
SPACE = " \t\n\r"
DECODER = json.JSONDecoder()


def object_pieces(data: Mapping[str, object], *, indent: int | None = None) -> Iterator[str]:
    """Yield the text of an object as json.dumps writes it, in pieces; iterators among its values become lists.

    Without an `indent` it is as short as can be.
    """
    encoder = json.JSONEncoder(ensure_ascii=False, indent=indent, separators=None if indent else (",", ":"))
    ends = ["\n" + " " * indent * depth for depth in range(3)] if indent else [""] * 3
    colon, mark = ": " if indent else ":", "{"
    for name, value in data.items():
        yield f"{mark}{ends[1]}{encoder.encode(name)}{colon}"
        mark = ","
        if isinstance(value, Iterator):
            yield from _list_pieces(value, encoder, ends)
        else:
            yield encoder.encode(value).replace("\n", ends[1])  # a text's own line ends are written \n
    yield f"{ends[0]}}}"


def _list_pieces(values: Iterator[object], encoder: json.JSONEncoder, ends: list[str]) -> Iterator[str]:
    mark = "["
    for value in values:
        yield f"{mark}{ends[2]}{encoder.encode(value).replace(chr(10), ends[2])}"
        mark = ","
    yield "[]" if mark == "[" else f"{ends[1]}]"


def read_object(file: BinaryIO, takes: Mapping[str, Callable[[Any], object]]) -> dict[str, Any]:
    """Return the JSON object in a file (UTF-8); raise ValueError or RecursionError for anything else.

    The elements of lists under the names of `takes` are given there one by one; what is returned has empty lists
    in their places.
    """
    found, text = dict[str, Any](), _Text(file)
    text.expect("{")
    while text.next() != "}":
        if found:
            text.expect(",")
        name = text.value()
        text.expect(":")
        if not isinstance(name, str):
            raise ValueError("a name that is no text")
        if name in takes and text.next() == "[":
            found[name] = []
            for one in text.elements():
                takes[name](one)
        else:
            found[name] = text.value()
    text.expect("}")
    if text.next():
        raise ValueError("more than an object")
    return found


class _Text:
    """The text of a file as far as it was needed."""

    def __init__(self, file: BinaryIO) -> None:
        self.file = file
        # As the json module reads bytes.
        self.decoder = codecs.getincrementaldecoder("utf-8-sig")("surrogatepass")
        self.text, self.at = "", 0

    def next(self) -> str:
        """Return the next character that is no space, "" at the end."""
        while True:
            while self.at < len(self.text):
                if (char := self.text[self.at]) not in SPACE:
                    return char
                self.at += 1
            if not self.more():
                return ""

    def expect(self, mark: str) -> None:
        """Pass over a mark; raise ValueError for anything else."""
        if self.next() != mark:
            raise ValueError(f"no {mark}")
        self.at += 1

    def value(self) -> Any:  # noqa: ANN401 - as JSON has it
        """Return the next value; raise ValueError if there is none."""
        self.next()
        while True:
            try:
                found, end = DECODER.raw_decode(self.text, self.at)
            except ValueError:
                if not self.more():
                    raise
                continue
            if end + len("e+") < len(self.text) or not self.more():  # a number may go on
                self.at = end
                return found

    def elements(self) -> Iterator[Any]:
        """Yield the elements of the list that comes next."""
        self.expect("[")
        if self.next() != "]":
            yield self.value()
            while self.next() == ",":
                self.at += 1
                yield self.value()
        self.expect("]")

    def more(self) -> bool:
        """Read on, each time as much as there is already, so that a long value costs no more than its length.

        At the end nothing is moved.
        """
        if data := self.file.read(max(CHUNK, len(self.text) - self.at)):
            self.text, self.at = self.text[self.at :] + self.decoder.decode(data), 0
        else:
            self.decoder.decode(data, final=True)
        return bool(data)
