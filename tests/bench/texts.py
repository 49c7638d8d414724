"""What stands in the sources that the peers are given."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from html import unescape
from typing import Any


def typst_data(source: bytes) -> Any:
    """Return the data in a Typst source."""
    literal = re.search(r'bytes\((".*")\)', source.decode())
    assert literal
    return json.loads(json.loads(literal[1]))


def typst_text(source: bytes) -> str:
    """Return the texts of a Typst source, one a line, and its alternative texts."""
    return "\n".join(strings(typst_data(source)))


def strings(node: object) -> list[str]:
    match node:
        case {"spans": list() as spans}:
            return ["".join(span if isinstance(span, str) else "".join(span["text"]) for span in spans)]
        case dict():
            return [str(node.get("alt", "")), *(text for value in node.values() for text in strings(value))]
        case list():
            return [text for value in node for text in strings(value)]
    return []


def values(node: object, key: str) -> Iterator[Any]:
    """Yield all that Typst's data have under a key, at any depth."""
    match node:
        case dict():
            yield from (node[key],) if key in node else ()
            yield from (found for value in node.values() for found in values(value, key))
        case list():
            yield from (found for value in node for found in values(value, key))


def html_text(page: str) -> str:
    """Return the texts of a page, one a line, and its alternative texts."""
    alternatives = re.findall(r'alt="([^"]*)"', page)
    spaced = re.sub(r"</?(?!b>|a[ >]|/b|/a)[^>]*>", "\n", page)
    return unescape("\n".join([re.sub(r"<[^>]*>", "", spaced), *alternatives]))
