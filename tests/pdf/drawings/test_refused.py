"""What is refused: by name, with its line in the file and a way out."""

from __future__ import annotations

import pytest

from leafletpress.pdf.drawings.reading import draw
from leafletpress.pdf.picture_files import PictureError
from tests.pdf.drawings.rendering import HEAD

ELEMENTS = {
    "<text>Risk</text>": "<text>",
    "<g><text><tspan>Risk</tspan></text></g>": "<text>",
    "<flowRoot><flowPara>Risk</flowPara></flowRoot>": "<flowRoot>",
    "<script>alert(1)</script>": "<script>",
    "<defs><script>alert(1)</script></defs>": "<script>",
    '<rect width="9" height="9"><animate attributeName="x" to="5"/></rect>': "<animate>",
    '<image href="file:///etc/passwd"/>': "<image>",
    '<image href="data:image/png;base64,AAAA"/>': "<image>",
    "<foreignObject/>": "<foreignObject>",
    "<video/>": "<video>",
    "<new-element/>": "<new-element>",
    '<use href="other.svg#a"/>': "outside the drawing",
    '<use href="#none"/>': "not in the drawing",
    '<g id="a"><use href="#a"/></g>': "leads back",
    '<symbol id="a"><use href="#b"/></symbol><symbol id="b"><use href="#a"/></symbol><use href="#a"/>': "leads back",
    '<switch><g systemLanguage="en"/></switch>': "reader's language",
    '<symbol id="s" width="9"><path d="M0 0h9v9"/></symbol><use href="#s"/>': "size of its own",
    '<symbol id="s" transform="scale(2)"><path d="M0 0h9v9"/></symbol><use href="#s"/>': "transform",
    '<path d="M5 5h0" stroke="red" stroke-dasharray="0 5" stroke-linecap="round"/>': "no length",
}
ATTRIBUTES = {
    'onload="x()"': "onload",
    'fill="url(http://a.example/#p)"': "outside",
    'fill="url(#none)"': "not in the drawing",
    'style="fill: url(#none)"': "not in the drawing",
    'fill="context-fill"': "context-fill",
    'fill="var(--a)"': "variable",
    'style="fill: var(--a, red)"': "variable",
    'fill="device-cmyk(0 1 1 0)"': "device-cmyk",
    'fill="color(display-p3 1 0 0)"': "display-p3",
    'fill="lab(50% 20 20)"': "lab",
    'fill="ButtonText"': "ButtonText",
    'fill="red !important"': "important",
    'fill="bluue"': "bluue",
    'filter="url(#f)"': "filter",
    'style="filter:blur(2px)"': "filter",
    'style="mix-blend-mode:multiply"': "mix-blend-mode",
    'style="backdrop-filter:none"': "backdrop-filter",
    'style="no-such-property:1"': "not known",
    'style="x:5px"': "x is set by a style",
    'style="fill red"': "not a declaration",
    'style="rotate:45deg"': "rotate",
    'stroke="red" vector-effect="non-scaling-stroke"': "vector-effect",
    'stroke="red" stroke-linejoin="arcs"': "arcs",
    'stroke="red" stroke-linejoin="miter-clip"': "miter-clip",
    'stroke="red" stroke-width="-1"': "negative",
    'stroke="red" stroke-width="2vw"': "unit 'vw'",
    'stroke="red" stroke-dasharray="5 -2"': "negative",
    'stroke="red" stroke-dasharray="5" pathLength="9"': "pathLength",
    'stroke="red" stroke-dasharray="0.0001"': "dashes and gaps",
    'stroke="red" stroke-dasharray="0.01" transform="scale(0.0001)"': "too fine",
    'stroke="red" stroke-miterlimit="0"': "miter limit",
    'stroke="red" stroke-dasharray="5,,5"': "not a length",
    'stroke="red" stroke-width="2PX"': "unit 'PX'",
    'stroke="red" stroke-width="2em" style="font: 12px x"': "stroke-width",
    'transform="translate(1,,2)"': "not a list of numbers",
    'requiredFeatures="http://a.example/feature"': "feature",
    'opacity="half"': "opacity",
    'visibility="maybe"': "visibility",
    'transform="rotate(1,2)"': "transform",
    'transform="rotate(45deg)"': "transform",
    'style="transform:rotate3d(1,1,1,45deg)"': "transform",
    'transform="rotate(9)" style="transform-box:fill-box"': "transform-box",
    'clip-path="circle(9px)"': "clip-path",
    'clip-path="url(#none)"': "clip-path",
    'marker-end="url(#none)"': "marker-end",
    'd="M0 0L5"': "numbers after L",
    'd="L5 5"': "begin with M",
    'd="M0 0L5 5 nonsense"': "not a list of numbers",
    'd="M0 0a5 5 0 2 0 9 9"': "flag",
    'd="M0 0L1e300 5"': "out of bounds",
    'xml:base="http://a.example/"': "xml:base",
}
DEFINITIONS = {
    '<pattern id="p" width="9" height="9"><rect width="5" height="5"/></pattern>': 'fill="url(#p)"',
    '<radialGradient id="p" fx="2"><stop/><stop offset="1"/></radialGradient>': 'fill="url(#p)"',
    '<linearGradient id="p" href="#q"/><linearGradient id="q" href="#p"/>': 'fill="url(#p)"',
    '<linearGradient id="p"><stop stop-color="var(--a)"/></linearGradient>': 'fill="url(#p)"',
    '<clipPath id="p"><text>A</text></clipPath>': 'clip-path="url(#p)"',
    '<clipPath id="p" clip-path="url(#p)"><rect width="9" height="9"/></clipPath>': 'clip-path="url(#p)"',
    '<mask id="p" mask="url(#p)"><rect width="9" height="9"/></mask>': 'mask="url(#p)"',
    '<mask id="p"><rect width="9" height="9" mask="url(#p)"/></mask>': 'mask="url(#p)"',
    '<mask id="p"><text>A</text></mask>': 'mask="url(#p)"',
    '<marker id="p"><path d="M0 0h9" marker-end="url(#p)"/></marker>': 'marker-end="url(#p)"',
    '<marker id="p" refX="center"/>': 'marker-end="url(#p)"',
    '<symbol id="q"><path d="M0 0h9v9" fill="context-fill"/></symbol><marker id="p"><use href="#q"/></marker>': (
        'marker-end="url(#p)"'
    ),
    '<marker id="p"><path d="M0 0h9v9" fill="context-stroke"/></marker>': (
        'marker-end="url(#p)" stroke="red" stroke-opacity="0.5"'
    ),
    '<linearGradient id="p" gradientTransform="scale(0)"><stop/><stop offset="1"/></linearGradient>': 'fill="url(#p)"',
    '<style>@import "a.css";</style>': "",
    "<style>@media print {path{fill:red}}</style>": "",
    "<style>path:no-such-class{fill:red}</style>": "",
    "<style>svg|path{fill:red}</style>": "",
    "<style>path{fill:bluue}</style>": "",
    '<style type="text/sass">path{fill:red}</style>': "",
    '<style media="(width > 100px)">path{fill:red}</style>': "",
}


def refusal_of(body: str) -> PictureError:
    with pytest.raises(PictureError) as refusal:
        draw(f"{HEAD}\n\n{body}</svg>".encode())
    assert refusal.value.hint
    return refusal.value


@pytest.mark.parametrize("body", ELEMENTS)
def test_an_element_is_refused_with_its_line(body: str) -> None:
    refusal = refusal_of(body)
    assert refusal.message.startswith("line 3 of the drawing: ")
    assert ELEMENTS[body] in refusal.message


@pytest.mark.parametrize("attribute", ATTRIBUTES)
def test_an_attribute_is_refused_with_its_line(attribute: str) -> None:
    shape = attribute if attribute.startswith("d=") else f'd="M0 0H50V50H9" {attribute}'
    refusal = refusal_of(f"<path {shape}/>")
    assert refusal.message.startswith("line 3 of the drawing: ")
    assert ATTRIBUTES[attribute] in refusal.message


@pytest.mark.parametrize("definition", DEFINITIONS)
def test_a_definition_is_refused_where_it_is_used(definition: str) -> None:
    path = f'<path d="M0 0H50V50H9" {DEFINITIONS[definition]}/>'
    assert refusal_of(f"{definition}\n{path}").message.startswith(("line 3 ", "line 4 "))
    if DEFINITIONS[definition]:
        assert draw(f'{HEAD}{definition}<path d="M0 0H50V50H9"/></svg>'.encode()).width == 75


def test_a_rule_of_a_style_sheet_is_named_by_its_own_line() -> None:
    assert refusal_of("<style>\n.a{fill:red}\n@import 'b.css';\n</style>").message.startswith("line 5 ")


@pytest.mark.parametrize(
    "unused",
    [
        '<defs><text>A</text><image href="a.png"/></defs>',
        '<g display="none"><text>A</text></g>',
        '<filter id="f"/>',
        '<symbol id="s"><text>A</text></symbol>',
    ],
)
def test_what_is_not_painted_is_not_refused(unused: str) -> None:
    assert draw(f"{HEAD}{unused}</svg>".encode()).form.data == b""
