"""Characters that a search or a screen reader stumbles over, in title, bookmarks, tagged text and descriptions."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from leafletpress.verify.verdict import Failure

if TYPE_CHECKING:
    from leafletpress.verify.inspection import Examined

PROOF = "text"
STUMBLES = {
    "a soft hyphen": re.compile("\u00ad"),
    "a letter in the form of one place": re.compile(
        "[\ufb00-\ufb06\ufb13-\ufb17\ufb50-\ufbb1\ufbd3-\ufd3d\ufe70-\ufefc]"
    ),
    "a character without meaning": re.compile("[\ufdd0-\ufdef\ufffc-\uffff\ue000-\uf8ff]"),
}


def prove_characters(file: Examined) -> Iterator[Failure]:
    """Yield texts with characters by which no search finds them: soft hyphens, presentation forms, private ones."""
    said = file.said
    places = [
        ("in the title", said.title),
        *(("in a bookmark", line.strip()) for line in said.outline),
        *(("in a description", element.alt) for element in said.elements if element.alt),
        *(("in the text", element.text) for element in said.elements),
    ]
    for place, text in places:
        for name, pattern in STUMBLES.items():
            if pattern.search(text):
                yield Failure(PROOF, f"{name} {place}", 0, pattern.sub(lambda match: f"<U+{ord(match[0]):04X}>", text))
