"""What is painted, feature by feature: a small drawing, and the colours that a reader sees at places."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.pdf.drawings.rendering import HEAD, rendered, wrong_places

FULL = 'width="100" height="100"'
PAINTED = {
    "rect": ('<rect x="10" y="10" width="50" height="20" fill="red"/>', "30,20 red; 70,20 white; 30,40 white"),
    "round rect": ('<rect width="100" height="100" rx="50" fill="red"/>', "50,50 red; 5,5 white; 95,95 white"),
    "circle": ('<circle cx="50%" cy="50" r="20"/>', "50,50 black; 50,75 white; 65,50 black"),
    "ellipse": ('<ellipse cx="50" cy="50" rx="40" ry="10" fill="lime"/>', "85,50 lime; 50,65 white"),
    "line": ('<line x1="0" y1="50" x2="100" y2="50" stroke="blue" stroke-width="10"/>', "50,50 blue; 50,60 white"),
    "polyline": ('<polyline points="0,0 100,0 100,100 7"/>', "80,20 black; 20,80 white"),
    "polygon": ('<polygon points="0 0 100 0 0 100" fill="red"/>', "10,10 red; 90,90 white"),
    "curves": ('<path d="M0 50Q50-50 100 50T200 50V100H0z" fill="red"/>', "50,20 red; 5,10 white; 50,90 red"),
    "smooth": ('<path d="M0 50C0 0 50 0 50 50S100 100 100 50V100H0z" fill="red"/>', "25,30 red; 75,60 white"),
    "arcs with flags run together": (
        '<path d="M10 50a40 40 0 01 80 0 40 40 0 1180-.0z" fill="red" transform="scale(.9)"/>', "45,30 red"),
    "arc too small for its ends": ('<path d="M0 50A1 1 0 0 1 100 50z" fill="red"/>', "50,10 red; 50,60 white"),
    "even-odd": ('<path fill-rule="evenodd" d="M0 0h100v100H0zM25 25h50v50h-50z"/>', "10,10 black; 50,50 white"),
    "non-zero": ('<path d="M0 0h100v100H0zM25 25h50v50h-50z"/>', "50,50 black"),
    "line without area": ('<path d="M0 50h100M0 20v0"/>', "50,50 white"),
    "rotate": ('<rect x="45" width="10" height="100" fill="red" transform="rotate(90 50 50)"/>', "10,50 red; 50,10 white"),
    "skewed circle": ('<circle r="20" cx="10" cy="50" transform="skewX(45)"/>', "60,50 black; 80,65 black; 45,65 white"),
    "mirrored": ('<rect width="40" height="100" transform="matrix(-1 0 0 1 100 0)" fill="red"/>', "90,50 red; 10,50 white"),
    "nested transforms": ('<g transform="translate(50)"><g transform="scale(2)"><rect width="10" height="10"/></g></g>',
                          "60,10 black; 80,10 white; 60,30 white"),
    "CSS transform": ('<rect width="20" height="20" style="transform:translate(50px, 50%)"/>', "60,60 black; 10,10 white"),
    "transform-origin": ('<rect x="20" y="20" width="60" height="60" transform-origin="50 50" transform="rotate(45)"/>',
                         "50,12 black; 25,25 white"),
    "transform-origin in a style": ('<rect x="20" y="20" width="60" height="60" '
                                    'style="transform-origin: center; transform: rotate(45deg)"/>', "50,12 black; 25,25 white"),
    "inherit": ('<g fill="red"><rect width="50" height="50" fill="inherit"/></g>', "20,20 red"),
    "current colour": ('<g color="red" fill="currentColor"><rect width="50" height="50"/></g>', "20,20 red"),
    "current colour of the shape itself": ('<g fill="currentColor"><rect width="50" height="50" color="red"/></g>', "20,20 red"),
    "important": ('<style>rect{fill:red!important}</style><rect style="fill:blue" width="50" height="50"/>', "20,20 red"),
    "style before attribute": ('<rect fill="blue" style="fill : red ;" width="50" height="50"/>', "20,20 red"),
    "style sheet": ('<defs><style><![CDATA[.a{fill:#00f} g>.a.b{fill:red}]]></style></defs>'
                    '<g><rect class="a b" width="50" height="50"/></g><rect class="a" x="50" width="50" height="50"/>',
                    "20,20 red; 70,20 blue"),
    "rgb of today": (f'<rect {FULL} fill="rgb(0 128 0 / 100%)"/>', "50,50 green"),
    "hsl": (f'<rect {FULL} fill="hsl(0, 100%, 50%)"/>', "50,50 red"),
    "visibility": ('<g visibility="hidden"><rect width="50" height="100"/>'
                   '<rect x="50" width="50" height="100" visibility="visible"/></g>', "20,50 white; 70,50 black"),
    "display": ('<g style="display:none"><rect width="50" height="50"/></g>', "20,20 white"),
    "hidden text": ('<text display="none">no</text><text y="9"/><rect width="50" height="50"/>', "20,20 black"),
    "use": ('<defs><rect id="a" width="20" height="20"/></defs><use xlink:href="#a" x="50" y="50" fill="red"/>',
            "60,60 red; 10,10 white"),
    "symbol": ('<symbol id="a" viewBox="0 0 1 1"><rect width="1" height="1" fill="red"/><rect x="1" width="9" height="9"/>'
               '</symbol><use href="#a" width="50" height="50"/>', "40,40 red; 60,20 white; 20,60 white"),
    "nested svg": ('<svg x="50" y="0" width="50" height="50" viewBox="0 0 10 10"><circle r="10" cx="5" cy="5" fill="red"/></svg>',
                   "75,25 red; 45,25 white; 75,55 white"),
    "nested svg seen outside": ('<svg x="50" width="20" height="20" overflow="visible"><rect width="40" height="5"/></svg>',
                                "85,2 black"),
    "switch": ('<switch><foreignObject requiredExtensions="x"/><g><rect width="50" height="50" fill="red"/></g>'
               f'<rect {FULL}/></switch>', "20,20 red; 70,70 white"),
    "link as group": ('<a xlink:href="https://a.example/"><rect width="50" height="50" fill="red"/></a>', "20,20 red"),
    "miter limit": ('<path d="M10 30L90 50L10 70" fill="none" stroke="red" stroke-width="10"/>', "80,50 red; 99,50 white"),
    "longer miter": ('<path d="M10 30L60 50L10 70" fill="none" stroke="red" stroke-width="10" stroke-miterlimit="10"/>', "70,50 red"),
    "round join": ('<path d="M20 90V20H90" fill="none" stroke="red" stroke-width="30" stroke-linejoin="round"/>', "15,15 red; 6,6 white"),
    "butt cap": ('<path d="M30 50h40" stroke="red" stroke-width="20"/>', "24,50 white; 50,50 red"),
    "square cap": ('<path d="M30 50h40" stroke="red" stroke-width="20" stroke-linecap="square"/>', "22,43 red"),
    "round cap": ('<path d="M30 50h40" stroke="red" stroke-width="20" stroke-linecap="round"/>', "23,50 red; 21,41 white"),
    "dots": ('<g stroke="red" stroke-width="20"><path d="M30 50h0" stroke-linecap="round"/>'
             '<path d="M70 50z" stroke-linecap="square"/><path d="M50 20h0"/></g>', "30,56 red; 77,57 red; 50,20 white"),
    "dashes": ('<path d="M0 50h100" stroke="red" stroke-width="10" stroke-dasharray="20,10 5"/>', "10,50 red; 25,50 white; 32,50 red; 40,50 white; 50,50 white; 60,50 red; 67,50 white"),
    "dash offset": ('<path d="M0 50h100" stroke="red" stroke-width="10" stroke-dasharray="20" stroke-dashoffset="-10"/>', "5,50 white; 20,50 red; 40,50 white"),
    "stroke of an uneven scale": ('<circle r="10" transform="translate(50 50) scale(4 1)" fill="none" stroke="red" stroke-width="4"/>',
                                  "10,50 red; 50,40 red; 16,50 red; 50,45 white"),
    "stroke of a percentage": ('<path d="M0 50h100" stroke="red" stroke-width="20%"/>', "50,42 red; 50,61 white"),
    "stroke in em": ('<path d="M0 50h100" stroke="red" font-size="10" stroke-width="2em"/>', "50,42 red; 50,61 white"),
    "paint order": ('<rect x="20" y="20" width="60" height="60" fill="red" stroke="blue" stroke-width="20" paint-order="stroke"/>',
                    "25,50 red; 15,50 blue"),
    "opacity of a fill": (f'<rect {FULL} fill="red" fill-opacity=".5"/>', "50,50 pink"),
    "opacity of a shape as a whole": ('<rect x="20" y="20" width="60" height="60" fill="red" stroke="red" stroke-width="20" opacity="50%"/>',
                                      "50,50 pink; 25,50 pink; 15,50 pink"),
    "opacity of a group as a whole": (f'<g opacity=".5"><rect {FULL} fill="blue"/><rect width="50" height="100" fill="red"/></g>',
                                      "20,50 pink; 70,50 sky"),
    "opacity of a colour": (f'<rect {FULL} fill="#ff000080"/>', "50,50 pink"),
    "opacity of nothing": ('<rect width="50" height="50" opacity="0"/>', "20,20 white"),
    "clip": ('<clipPath id="c"><circle cx="50" cy="50" r="20"/></clipPath>'
             f'<rect {FULL} fill="red" clip-path="url(#c)"/>', "50,50 red; 20,20 white"),
    "clip of overlapping shapes": ('<clipPath id="c"><path d="M0 0v60h60V0z"/><path d="M40 40h60v60H40z"/></clipPath>'
                                   f'<rect {FULL} fill="red" clip-path="url(#c)"/>', "20,20 red; 50,50 red; 80,80 red; 80,20 white"),
    "clip of a box": ('<clipPath id="c" clipPathUnits="objectBoundingBox"><path d="M0 0h.5v1H0z"/></clipPath>'
                      '<g clip-path="url(#c)"><rect width="80" height="80" x="20" fill="red"/></g>', "30,20 red; 70,20 white"),
    "clip with clip rule": ('<clipPath id="c"><path clip-rule="evenodd" d="M0 0h100v100H0zM25 25h50v50H25z"/></clipPath>'
                            f'<rect {FULL} fill="red" clip-path="url(#c)"/>', "10,10 red; 50,50 white"),
    "clip of a clip": ('<clipPath id="a"><path d="M0 0h50v100H0z"/></clipPath><clipPath id="c" clip-path="url(#a)">'
                       '<path d="M0 0h100v50H0z"/></clipPath>'
                       f'<rect {FULL} fill="red" clip-path="url(#c)"/>', "20,20 red; 70,20 white; 20,70 white"),
    "clip through use, moved": ('<defs><circle id="a" r="10"/></defs><clipPath id="c" transform="translate(50 0)">'
                                '<use href="#a" y="50"/></clipPath>'
                                f'<rect {FULL} fill="red" clip-path="url(#c)"/>', "50,50 red; 10,50 white"),
    "clip of nothing": (f'<clipPath id="c"/><rect {FULL} clip-path="url(#c)"/>', "50,50 white"),
    "mask": ('<mask id="m"><rect width="50" height="100" fill="white"/><rect x="50" width="50" height="100" fill="#808080"/>'
             f'</mask><rect {FULL} fill="red" mask="url(#m)"/>', "20,50 red; 70,50 pink"),
    "mask of a colour": (f'<mask id="m"><rect {FULL} fill="lime" fill-opacity="0.7"/></mask>'
                         f'<rect {FULL} fill="red" mask="url(#m)"/>', "50,50 pink"),
    "mask of alpha": (f'<mask id="m" mask-type="alpha"><rect {FULL} fill-opacity=".5"/></mask>'
                      f'<rect {FULL} fill="red" mask="url(#m)"/>', "50,50 pink"),
    "linear gradient": ('<linearGradient id="g"><stop stop-color="red"/><stop offset="1" stop-color="blue"/></linearGradient>'
                        f'<rect {FULL} fill="url(#g)"/>', "1,50 red; 50,50 purple; 99,50 blue"),
    "gradient taken over": ('<linearGradient id="a"><stop stop-color="red"/><stop offset="1" stop-color="blue"/></linearGradient>'
                            '<linearGradient id="g" xlink:href="#a" gradientUnits="userSpaceOnUse" x1="40" x2="60"/>'
                            f'<rect {FULL} fill="url(#g)"/>', "20,50 red; 50,50 purple; 80,50 blue"),
    "gradient turned": ('<linearGradient id="g" gradientTransform="rotate(90)"><stop stop-color="red"/>'
                        '<stop offset="100%" stop-color="blue"/></linearGradient>'
                        f'<rect {FULL} fill="url(#g)"/>', "50,1 red; 50,99 blue"),
    "gradient of hard edges": ('<linearGradient id="g"><stop offset=".5" stop-color="red"/><stop offset=".5" stop-color="blue"/>'
                               f'</linearGradient><rect {FULL} fill="url(#g)"/>', "45,50 red; 55,50 blue"),
    "gradient of one stop": (f'<linearGradient id="g"><stop stop-color="red"/></linearGradient><rect {FULL} fill="url(#g)"/>', "50,50 red"),
    "gradient of no stop": (f'<linearGradient id="g"/><rect {FULL} fill="url(#g)"/>', "50,50 white"),
    "gradient repeated": ('<linearGradient id="g" x2=".2" spreadMethod="repeat"><stop offset=".5" stop-color="red"/>'
                          f'<stop offset=".5" stop-color="blue"/></linearGradient><rect {FULL} fill="url(#g)"/>',
                          "5,50 red; 15,50 blue; 25,50 red; 95,50 blue"),
    "gradient reflected": ('<linearGradient id="g" x2=".2" spreadMethod="reflect"><stop offset=".5" stop-color="red"/>'
                           f'<stop offset=".5" stop-color="blue"/></linearGradient><rect {FULL} fill="url(#g)"/>',
                           "5,50 red; 15,50 blue; 25,50 blue; 35,50 red"),
    "radial gradient": ('<radialGradient id="g"><stop stop-color="red"/><stop offset="1" stop-color="blue"/></radialGradient>'
                        f'<rect {FULL} fill="url(#g)"/>', "50,50 red; 75,50 purple; 2,2 blue"),
    "radial gradient with a focus": ('<radialGradient id="g" fx=".25"><stop stop-color="red"/><stop offset="1" stop-color="blue"/>'
                                     f'</radialGradient><rect {FULL} fill="url(#g)"/>', "25,50 red; 99,50 blue"),
    "gradient that fades": ('<linearGradient id="g"><stop stop-color="red"/><stop offset="1" stop-color="red" stop-opacity="0"/>'
                            f'</linearGradient><rect {FULL} fill="url(#g)"/>', "1,50 red; 50,50 pink; 99,50 white"),
    "gradient all translucent": ('<linearGradient id="g"><stop stop-color="red" stop-opacity=".5"/><stop offset="1" stop-color="red" '
                                 f'stop-opacity=".5"/></linearGradient><rect {FULL} fill="url(#g)"/>', "50,50 pink"),
    "stroke of a gradient": ('<linearGradient id="g"><stop offset=".5" stop-color="red"/><stop offset=".5" stop-color="blue"/></linearGradient>'
                             '<rect x="10" y="10" width="80" height="80" fill="none" stroke="url(#g)" stroke-width="20"/>',
                             "10,50 red; 90,50 blue; 50,50 white"),
    "gradient that is not there, but its fallback": ('<rect width="50" height="50" fill="url(#none) red"/>', "20,20 red"),
    "markers": ('<marker id="m" viewBox="0 0 10 10" refX="5" refY="5" markerWidth="2" markerHeight="2" orient="auto">'
                '<path d="M0 0h10v5H0z" fill="red"/></marker>'
                '<path d="M50 90V20" stroke="black" stroke-width="10" marker-end="url(#m)"/>', "43,20 red; 57,20 white; 50,60 black"),
    "middle marker": ('<marker id="m" markerUnits="userSpaceOnUse" markerWidth="20" markerHeight="20" refX="10" refY="10">'
                      '<rect width="20" height="20" fill="red"/></marker>'
                      '<polyline points="0 50 50 50 100 50" fill="none" marker-mid="url(#m)"/>', "45,45 red; 5,50 white"),
    "data of other programs": ('<metadata/><n:view xmlns:n="http://sodipodi.example/"><n:text>1</n:text></n:view><title>A</title>'
                               '<rect n:role="line" xmlns:n="http://sodipodi.example/" width="50" height="50"/>', "20,20 black"),
}  # fmt: skip
VIEWPORTS = {
    "clipped to its frame": ('viewBox="0 0 100 100"', '<rect x="-50" y="-50" width="200" height="200" fill="red"/>'),
    "a stroke wider than the page": ('viewBox="0 0 100 100"', '<path d="M-99-99L199 199" stroke-width="1e5" stroke="red"/>'),
    "sliced": ('viewBox="0 0 50 100" width="100" height="100" preserveAspectRatio="xMidYMid slice"',
               '<rect width="50" height="100" fill="red"/>'),
    "stretched": ('viewBox="0 0 50 100" width="100" height="100" preserveAspectRatio="none"',
                  '<rect width="50" height="100" fill="red"/>'),
    "moved origin": ('viewBox="-10 -10 20 20"', '<rect x="-10" y="-10" width="20" height="20" fill="red"/>'),
    "very small": ('viewBox="0 0 1e-2 1e-2"', '<rect width="1e-2" height="1e-2" fill="red"/>'),
    "millimetres": ('width="10mm" height="10mm"', '<rect width="1cm" height="100%" fill="red"/>'),
}  # fmt: skip


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
