"""Say which elements and properties are painted, which change nothing here, and what to do about the others."""

from __future__ import annotations

from leafletpress.pdf.drawings.source import OUTLINES


def words(text: str) -> frozenset[str]:
    """Return the words of a text."""
    return frozenset(text.split())


SHAPES = frozenset({"path", "rect", "circle", "ellipse", "line", "polyline", "polygon"})
GROUPS = frozenset({"g", "svg", "a", "use", "switch"})
# Never painted where they stand (SVG 2, 5.3 and after); what of them is used is read from where it is used.
UNPAINTED = words(
    "title desc metadata defs symbol clipPath mask linearGradient radialGradient pattern marker filter style view "
    "cursor color-profile font font-face missing-glyph glyph solidcolor mesh meshgradient hatch hatchpath "
    "linearMotion stop"
)
LETTERING = frozenset({"text", "tspan", "textPath", "tref", "altGlyph", "flowRoot", "flowPara", "flowRegion"})
# What acts: a page does not, and what would be there at rest is not known.
ACTING = frozenset({"script", "handler", "animate", "animateTransform", "animateMotion", "animateColor", "set"})
SHAPES_ONLY = "draw it as shapes in the drawing program, or use a PNG or JPEG file for the figure"
ELEMENT_HINTS = {
    **dict.fromkeys(LETTERING, OUTLINES),
    **dict.fromkeys(ACTING, "save it without scripts and animation"),
    "image": "draw it as shapes, or use a PNG or JPEG file for the figure",
    "foreignObject": "delete it: it holds a web page or data of the drawing program",
}
# Properties that this reader knows.
INHERITED = words(
    "color fill fill-opacity fill-rule stroke stroke-opacity stroke-width stroke-linecap stroke-linejoin "
    "stroke-miterlimit stroke-dasharray stroke-dashoffset visibility clip-rule paint-order font-size "
    "marker marker-start marker-mid marker-end font"
)
OWN = words("opacity display clip-path mask overflow transform-origin transform-box stop-color stop-opacity mask-type")
# Properties that change a drawing, except at a value at which they change nothing.
AT_REST = {
    "filter": ("none",),
    "mix-blend-mode": ("normal",),
    "vector-effect": ("none",),
    "clip": ("auto",),
    "color-interpolation": ("auto", "sRGB"),
    "animation": ("none",),
    "animation-name": ("none",),
    "background": ("none", "transparent"),
    "background-color": ("transparent", "none"),
    "content-visibility": ("visible",),
    "translate": ("none",),
    "rotate": ("none",),
    "scale": ("none",),
    "offset-path": ("none",),
    "zoom": ("1", "100%", "normal"),
    "all": (),
    "d": (),
    "border": ("none", "0"),
    "padding": ("0", "0px"),
    "stroke-alignment": ("center",),
    "perspective": ("none",),
}
PROPERTY_HINTS = {
    "filter": "remove the effect (blur, shadow), or use a PNG or JPEG file for the figure",
    "mix-blend-mode": "set the blend mode to normal, mixing the colours by hand",
    "vector-effect": "let the stroke scale with the drawing",
}
GEOMETRY = frozenset({"x", "y", "cx", "cy", "r", "rx", "ry", "width", "height"})
# Properties of text, filters, interaction and quality: of shapes they change nothing.
HARMLESS = words(
    "letter-spacing word-spacing line-height writing-mode direction unicode-bidi baseline-shift "
    "alignment-baseline dominant-baseline glyph-orientation-vertical glyph-orientation-horizontal kerning white-space "
    "inline-size shape-inside shape-subtract shape-padding shape-margin shape-image-threshold block-progression "
    "pointer-events cursor color-rendering shape-rendering image-rendering enable-background color-profile "
    "color-interpolation-filters flood-color flood-opacity lighting-color solid-color solid-opacity user-select "
    "will-change isolation touch-action transition tab-size quotes buffered-rendering text-rendering box-sizing margin "
    "speak-as fill-hatch display-align requiredfeatures background-size src unicode-range color-scheme "
    "forced-color-adjust print-color-adjust -webkit-print-color-adjust filter-blend-mode filter-gaussianblur-deviation"
)
HARMLESS_STARTS = ("font-", "text-", "-inkscape-", "--", "transition-", "-webkit-text-", "-webkit-user-", "ruby-")
# Attributes that are properties; `marker` and `font` are so in style sheets only.
MORE = {"marker", "font", "d", "all", "rotate", "scale", "translate", "background"}
PRESENTATION = (INHERITED | OWN | AT_REST.keys()) - MORE


def is_harmless(name: str) -> bool:
    """Return whether a property changes nothing of a drawing without text and filters."""
    return name in HARMLESS or name.startswith(HARMLESS_STARTS)
