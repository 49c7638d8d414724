"""Files: encodings, document types, entities, sizes, depths."""

from __future__ import annotations

import gzip
from pathlib import Path

import pytest

from leafletpress.pdf.drawings import places
from leafletpress.pdf.drawings.reading import draw
from leafletpress.pdf.picture_files import PictureError
from leafletpress.pdf.pictures import picture_facts
from tests.pdf.drawings.rendering import HEAD, rendered, wrong_places

SVG = 'xmlns="http://www.w3.org/2000/svg"'
BODY = f'<svg {SVG} viewBox="0 0 100 100"><title>Größe</title><rect width="100" height="100" fill="red"/></svg>'
ILLUSTRATOR = """<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE svg PUBLIC "-//W3C//DTD SVG 1.1//EN" "http://www.w3.org/Graphics/SVG/1.1/DTD/svg11.dtd" [
  <!ENTITY ns_svg "http://www.w3.org/2000/svg">
  <!ENTITY st0 "fill:red;">
]>
<svg xmlns="&ns_svg;" viewBox="0 0 100 100"><rect style="&st0;" width="100" height="100"/></svg>"""
READ = {
    "UTF-8 with a mark": b"\xef\xbb\xbf" + BODY.encode(),
    "UTF-16": f'<?xml version="1.0" encoding="UTF-16"?>{BODY}'.encode("utf-16"),
    "Latin-1": f'<?xml version="1.0" encoding="ISO-8859-1"?>{BODY}'.encode("latin-1"),
    "Windows": f'<?xml version="1.0" encoding="windows-1252"?>{BODY}'.encode("cp1252"),
    "a document type": b'<!DOCTYPE svg PUBLIC "-//W3C//DTD SVG 1.1//EN" "http://a.example/svg11.dtd">' + BODY.encode(),
    "entities of an illustration program": ILLUSTRATOR.encode(),
    "an attribute of the document type": f'<!DOCTYPE svg [<!ATTLIST rect fill CDATA "red">]>{BODY}'.replace(
        ' fill="red"', ""
    ).encode(),
    "a ground under a shifted viewBox": f"""<svg {SVG} width="100" height="50" viewBox="-9 -9 50 50" fill="blue"
        style="background:#00f; background-color: light-dark(rgb(255, 0, 0), var(--dark, #121212)); color-scheme: light"
        fill-opacity="0.5" stroke="blue"/>""".encode(),
    "a prefix": b'<s:svg xmlns:s="http://www.w3.org/2000/svg" viewBox="0 0 1 1">'
    b'<s:path d="M0 0h1v1H0" fill="red"/></s:svg>',
}
BOMB = "".join(f'<!ENTITY a{n} "{f"&a{n - 1};" * 10 if n else "ha"}">' for n in range(10))
LONG = "x" * 10_000
REFUSED = {
    "an entity bomb": (f"<!DOCTYPE svg [{BOMB}]><svg {SVG}>&a9;</svg>", "entity"),
    "a long entity, often": (f'<!DOCTYPE svg [<!ENTITY a "{LONG}">]><svg {SVG}>{"&a;" * 5000}</svg>', "entity"),
    "an entity that is a file": (
        f'<!DOCTYPE svg [<!ENTITY a SYSTEM "file:///etc/passwd">]><svg {SVG}>&a;</svg>',
        "entity",
    ),
    "a parameter entity": (f'<!DOCTYPE svg [<!ENTITY % a "b">]><svg {SVG}/>', "entity"),
    "an entity that is not there": (f'<!DOCTYPE svg SYSTEM "a.dtd"><svg {SVG}>&a;</svg>', "entity 'a'"),
    "an entity that is not there, in an attribute": (
        f'<!DOCTYPE svg SYSTEM "a.dtd"><svg {SVG} id="&a;"/>',
        "entity 'a'",
    ),
    "a style sheet elsewhere": (f'<?xml-stylesheet href="a.css"?><svg {SVG} viewBox="0 0 1 1"/>', "style sheet"),
    "no name space": ('<svg viewBox="0 0 1 1"/>', "not an SVG"),
    "another element": ("<html/>", "not an SVG"),
    "nothing": ("", "well-formed"),
    "not closed": (f"<svg {SVG}>\n<rect>", "line 2 of the drawing: the file is not well-formed"),
    "no size": (f"<svg {SVG}/>", "no size"),
    "no size with percentages": (f'<svg {SVG} width="100%" height="100%"/>', "no size"),
    "a size of nothing": (f'<svg {SVG} viewBox="0 0 0 0"/>', "no size"),
    "a negative box": (f'<svg {SVG} viewBox="0 0 -9 9"/>', "viewBox"),
    "deep groups": (f"{HEAD}{'<g>' * 5000}{'</g>' * 5000}</svg>", "inside one another"),
    "groups deep by use": (
        HEAD
        + "".join(f'<g id="u{n}"><g><g><use href="#u{n - 1}"/></g></g></g>' if n else '<g id="u0"/>' for n in range(40))
        + "</svg>",
        "inside one another",
    ),
    "many elements": (f"{HEAD}{'<g/>' * 50_001}</svg>", "more than 50,000"),
    "uses of uses": (
        HEAD
        + '<defs><path id="u0" d="M0 0h9v9z"/>'
        + "".join(f'<g id="u{n}">{f"""<use href="#u{n - 1}"/>""" * 10}</g>' for n in range(1, 10))
        + '</defs><use href="#u9"/></svg>',
        "counting each use",
    ),
    "long paths": (f'{HEAD}<path d="M0 0{"h1v1" * 150_000}"/></svg>', "too long"),
    "many dashes": (
        f'{HEAD}{"""<path stroke="red" stroke-dasharray="0.1" d="M0 0H100"/>""" * 501}</svg>',
        "dashes and gaps",
    ),
    "many masks": (
        f'{HEAD}<mask id="m"><path fill="#fff" d="M0 0h9v9z"/></mask>'
        + '<path mask="url(#m)" d="M0 0h9v9z"/>' * 1_001
        + "</svg>",
        "masked, faded or grouped",
    ),
    "many fading gradients": (
        f'{HEAD}<linearGradient id="g"><stop stop-opacity="0"/><stop offset="1"/></linearGradient>'
        + '<path fill="url(#g)" d="M0 0h9v9z"/>' * 1_001
        + "</svg>",
        "masked, faded or grouped",
    ),
    "selectors of many steps": (f"{HEAD}<style>b {'* ' * 20}{{fill:red}}</style>{'<g/>' * 50}</svg>", "too many rules"),
    "a long style": (f'{HEAD}<g style="{"fill:red;" * 5_000}"/></svg>', "too long"),
    "a long style sheet": (f"{HEAD}<style>{'/* */' * 100_001}</style></svg>", "too long"),
    "blanks in a transform": (f'{HEAD}<g transform="{" " * 1_000_000}x"/></svg>', "transform"),
    "many rules": (f"{HEAD}<style>{'a{fill:red}' * 2000}</style>{'<g/>' * 5000}</svg>", "too many rules"),
}
# The same at a tenth of the bounds, for whole ones take seconds: what counts is that each use does.
SMALLER = {"MOST_READ": 100_000, "MOST_PAINTED": 5_000}
REFUSED_AT_A_TENTH = {
    "a long path in many clips": (
        f'{HEAD}<clipPath id="c"><path d="M0 0{"h1v1" * 1_000}"/></clipPath>'
        + '<path clip-path="url(#c)" d="M0 0h9v9z"/>' * 100
        + "</svg>",
        "too long, counting each use",
    ),
    "a long path in the boxes of many groups": (
        f'{HEAD}<clipPath id="c" clipPathUnits="objectBoundingBox"><path d="M0 0h1v1"/></clipPath>'
        + '<g clip-path="url(#c)">' * 55
        + f'<path d="M0 0{"h1v1" * 1_000}"/>{"</g>" * 55}</svg>',
        "too long, counting each use",
    ),
    "many stops": (
        f'{HEAD}<linearGradient id="g">{"<stop/>" * 255}</linearGradient>'
        + '<path fill="url(#g)" d="M0 0h9v9z"/>' * 500
        + "</svg>",
        "counting each use",
    ),
}


@pytest.mark.parametrize("name", READ)
def test_files_of_other_programs_are_read(name: str, tmp_path: Path) -> None:
    assert wrong_places(rendered(tmp_path, READ[name]), "50,50 red") == []


@pytest.mark.parametrize("name", REFUSED)
def test_files_that_are_no_drawing_or_too_much_are_refused(name: str) -> None:
    source, message = REFUSED[name]
    with pytest.raises(PictureError, match=message) as refusal:
        draw(source.encode())
    assert refusal.value.hint


@pytest.mark.parametrize("name", REFUSED_AT_A_TENTH)
def test_what_is_used_often_counts_each_time(name: str, monkeypatch: pytest.MonkeyPatch) -> None:
    source, message = REFUSED_AT_A_TENTH[name]
    for bound, smaller in SMALLER.items():
        assert getattr(places, bound) == 10 * smaller
        monkeypatch.setattr(places, bound, smaller)
    with pytest.raises(PictureError, match=message):
        draw(source.encode())


@pytest.mark.parametrize(
    "data",
    [
        gzip.compress(BODY.encode()),
        b"\x00",
        b"\xff\xfe\x00",
        b'<?xml version="1.0" encoding="no-such"?><svg/>',
        b'<?xml version="1.0" encoding="gb18030"?><svg/>',
        BODY.encode("latin-1"),
    ],
)
def test_bytes_that_cannot_be_read_are_refused(data: bytes) -> None:
    with pytest.raises(PictureError):
        draw(data)


def test_a_file_is_not_read_beyond_its_bound(tmp_path: Path) -> None:
    path = tmp_path / "drawing.svg"
    path.write_bytes(b" " * 3_000_001)
    with pytest.raises(PictureError, match="3,000,001 bytes"):
        picture_facts(path)


def test_a_path_of_eight_thousand_arcs_is_taken() -> None:
    arcs = "".join(f"a{n % 7 + 1} 5 {n % 90} {n % 2} 1 {n % 3 - 1}.5-{n % 5}" for n in range(8_000))
    assert draw(f'{HEAD}<path d="M50 50{arcs}"/></svg>'.encode()).form.data.count(b" c") > 8_000


@pytest.mark.parametrize(
    ("head", "size"),
    [
        ('viewBox="0 0 40 20"', (30, 15)),
        ('viewBox="0 0 40 20" width="80"', (60, 30)),
        ('viewBox="0 0 40 20" height="1in"', (144, 72)),
        ('viewBox="0 0 40 20" width="100%" height="100%"', (30, 15)),
        ('width="210mm" height="297mm"', (595.28, 841.89)),
        ('width="12pt" height="1pc"', (12, 12)),
        ('viewBox="0 0 1e6 5e5"', (7500, 3750)),
    ],
)
def test_the_natural_size(head: str, size: tuple[float, float]) -> None:
    drawing = draw(f"<svg {SVG} {head}/>".encode())
    assert (drawing.width, drawing.height) == pytest.approx(size, abs=0.01)
