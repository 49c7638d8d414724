"""What is painted, feature by feature: a small drawing, and the colours that a reader sees at places."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.pdf.drawings.rendering import HEAD, rendered, wrong_places

# Name, elements, and the colours at places, a line each.
RECORDS = (Path(__file__).parent / "painted.txt").read_text("utf-8").split("\n\n")
PAINTED = {name: (body, expected) for name, body, expected in (record.strip().split("\n") for record in RECORDS)}
VIEWPORTS = {
    "clipped to its frame": ('viewBox="0 0 100 100"', '<rect x="-50" y="-50" width="200" height="200" fill="red"/>'),
    "a stroke wider than the page": (
        'viewBox="0 0 100 100"',
        '<path d="M-99-99L199 199" stroke-width="1e5" stroke="red"/>',
    ),
    "sliced": (
        'viewBox="0 0 50 100" width="100" height="100" preserveAspectRatio="xMidYMid slice"',
        '<rect width="50" height="100" fill="red"/>',
    ),
    "stretched": (
        'viewBox="0 0 50 100" width="100" height="100" preserveAspectRatio="none"',
        '<rect width="50" height="100" fill="red"/>',
    ),
    "moved origin": ('viewBox="-10 -10 20 20"', '<rect x="-10" y="-10" width="20" height="20" fill="red"/>'),
    "very small": ('viewBox="0 0 1e-2 1e-2"', '<rect width="1e-2" height="1e-2" fill="red"/>'),
    "millimetres": ('width="10mm" height="10mm"', '<rect width="1cm" height="100%" fill="red"/>'),
}


@pytest.mark.parametrize("name", PAINTED)
def test_a_reader_sees(name: str, tmp_path: Path) -> None:
    body, expected = PAINTED[name]
    assert wrong_places(rendered(tmp_path, f"{HEAD}{body}</svg>"), expected) == []


@pytest.mark.parametrize("name", VIEWPORTS)
def test_a_drawing_fills_its_frame_and_leaves_the_page_alone(name: str, tmp_path: Path) -> None:
    head, body = VIEWPORTS[name]
    page = rendered(tmp_path, f'<svg xmlns="http://www.w3.org/2000/svg" {head}>{body}</svg>')
    assert wrong_places(page, "1,1 red; 99,1 red; 50,50 red; 1,99 red; 99,99 red") == []
    assert wrong_places(page, "-2,-2 white; 102,50 white; 50,102 white; -2,50 white; 50,-2 white") == []


def test_what_does_not_fill_its_frame_stands_in_the_middle(tmp_path: Path) -> None:
    head = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 50 100" width="100" height="100">'
    page = rendered(tmp_path, f'{head}<rect x="-50" width="200" height="100" fill="red"/></svg>')
    assert wrong_places(page, "1,50 red; 99,50 red") == []
    page = rendered(tmp_path, f'{head}<rect width="50" height="100" fill="red"/></svg>')
    assert wrong_places(page, "20,50 white; 30,50 red; 70,50 red; 80,50 white") == []
