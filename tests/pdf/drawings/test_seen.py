"""A drawing of which a reader sees nothing is told: off its page, white on white, without paint."""

from __future__ import annotations

from pathlib import Path

import pytest

from leafletpress.pdf.pictures import picture_facts
from tests.pdf.drawings.rendering import HEAD

UNSEEN = {
    "empty": "",
    "a title only": "<title>Heart</title>",
    "beside its page": '<rect x="200" width="50" height="50"/>',
    "above its page": '<g transform="translate(0 -300)"><circle cx="50" cy="50" r="40"/></g>',
    "without fill or stroke": '<g fill="none"><path d="M10 10h50v50z"/></g>',
    "clear": '<rect width="50" height="50" opacity="0"/>',
    "scaled to nothing": '<g transform="scale(0)"><rect width="50" height="50"/></g>',
    "on a hidden layer": '<g style="display:none"><rect width="50" height="50"/></g>',
    "white": '<path d="M10 10h50v50z" fill="#fff"/><path d="M10 10h50v50z" fill="#fefefe" stroke="white"/>',
}
SEEN = {
    "a stroke that reaches in": '<path d="M-5 0V100" stroke="red" stroke-width="20"/>',
    "white on colour": '<rect width="100" height="100" fill="teal"/><path d="M10 10h50v50z" fill="#fff"/>',
    "a gradient": '<linearGradient id="g"><stop stop-color="#fff"/><stop offset="1"/></linearGradient>'
    '<rect width="100" height="100" fill="url(#g)"/>',
    "a marker": '<marker id="m"><path d="M0 0h9v9z"/></marker><path d="M50 50h9" fill="none" marker-end="url(#m)"/>',
    "used": '<defs><rect id="a" x="-90" width="50" height="50"/></defs><use href="#a" x="100"/>',
    "masked": '<mask id="m"><rect width="99" height="99" fill="#fff"/></mask><path mask="url(#m)" d="M0 0h50v50z"/>',
}


def told(folder: Path, body: str) -> list[str]:
    path = folder / "a.svg"
    path.write_text(f"{HEAD}{body}</svg>", "utf-8")
    return [note.message for note in picture_facts(path).notes]


@pytest.mark.parametrize("name", UNSEEN)
def test_what_nobody_sees_is_told(name: str, tmp_path: Path) -> None:
    (message,) = told(tmp_path, UNSEEN[name])
    assert message.startswith("nothing is ")


@pytest.mark.parametrize("name", SEEN)
def test_what_somebody_sees_is_not_doubted(name: str, tmp_path: Path) -> None:
    assert told(tmp_path, SEEN[name]) == []
