"""Paint the elements of a drawing in their order, groups with what applies to them as a whole."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeAlias

from leafletpress.pdf.drawings import clips
from leafletpress.pdf.drawings.cascade import check_property
from leafletpress.pdf.drawings.content import GROUP, OPAQUE, Content
from leafletpress.pdf.drawings.markers import MARKED, markings
from leafletpress.pdf.drawings.outlines import bounds, moved
from leafletpress.pdf.drawings.places import FEWER, is_chosen, makes_viewport, viewport
from leafletpress.pdf.drawings.shapes import Shape, paint_shape, read_shape
from leafletpress.pdf.drawings.style import opacity
from leafletpress.pdf.drawings.values import scale_of
from leafletpress.pdf.drawings.vocabulary import ELEMENT_HINTS, GROUPS, LETTERING, SHAPES, SHAPES_ONLY, UNPAINTED

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from leafletpress.pdf.drawings.colours import Colour
    from leafletpress.pdf.drawings.places import Names, Place
    from leafletpress.pdf.drawings.source import Node
    from leafletpress.pdf.forms import Form

    Paint: TypeAlias = Callable[[Content], None]

MOST_SEGMENTS = 250_000
ENOUGH = 2  # inks that tell a picture from its ground
MOST_LAYERS = 1_000  # groups and soft masks as large as the drawing: viewers take 10 milliseconds for each


class Painter:
    """Paint with the names of a drawing, in so many decimals; `translucent` is the first element whose paint is.

    `inks` are the colours that are seen inside the frame, up to two of them; None is one that is not plain.
    """

    def __init__(self, names: Names, digits: int) -> None:
        self.names = names
        self.digits = digits
        self.segments = 0
        self.layers = 0
        self.translucent: Node | None = None
        self.inks: set[Colour | None] = set()

    def paint(self, node: Node, outer: Place, content: Content) -> None:
        """Paint an element; raise PictureError for what cannot be painted right."""
        if node.tag in UNPAINTED and not (node.tag == "symbol" and outer.users[-1:] == (node,)):
            return
        own = self.names.cascade.of(node)
        if own.get("display") == "none" or not is_chosen(node):
            return
        if node.tag in LETTERING and not any(each.words for each in node.walk()):
            return
        if node.tag not in SHAPES | GROUPS | {"symbol"}:
            hint = ELEMENT_HINTS.get(node.tag, SHAPES_ONLY)
            node.refuse(f"<{node.tag}> is not taken", hint)
        for name, value in own.items():
            check_property(node, name, value)
        place = self.names.entered(node, outer)
        if node.tag in SHAPES:
            self.paint_one(node, own, place, content)
        else:
            self.paint_group(node, own, outer, place, content)

    def paint_one(self, node: Node, own: Mapping[str, str], place: Place, content: Content) -> None:
        """Paint a shape."""
        shape = read_shape(self.names, node, place)
        alpha = self.alpha(node, own)
        if shape is None or alpha <= 0:
            return
        if len(self.inks) < ENOUGH and not place.grey:
            self.inks |= self.inks_of(shape)
        self.segments += len(shape.outline)
        if self.segments > MOST_SEGMENTS:
            node.refuse("the paths of the drawing are too long", "simplify the paths")
        if any(each and (each.alpha * alpha < OPAQUE or each.fades) for each in (shape.fill, shape.stroke)):
            self.translucent = self.translucent or node
        if any(each and each.fades for each in (shape.fill, shape.stroke)):
            self.count_layer(node)
        marked = bool(place.style.markers) and node.tag in MARKED
        if marked and place.style.stroke_first:
            node.refuse("paint-order is set on a line with markers", "leave paint-order out")
        if not marked and (alpha >= OPAQUE or not (shape.fill and shape.stroke)):
            self.applied(node, own, place, content, 1, lambda inner: paint_shape(inner, shape, self.digits, alpha))
        else:
            self.applied(node, own, place, content, alpha, lambda inner: self.plainly(inner, shape))

    def inks_of(self, shape: Shape) -> set[Colour | None]:
        """Return the colours of a shape that reaches into the frame."""
        place, used = shape.place, [each for each in (shape.fill, shape.stroke) if each]
        box = bounds(moved(shape.outline, place.matrix))
        if box is None:
            return set()
        edge = place.style.stroke_width * scale_of(place.matrix) if shape.stroke else 0
        left, top, right, bottom = box
        if not clips.meet((left - edge, top - edge, right + edge, bottom + edge), self.names.extent_of_all):
            return set()
        return {each.plain for each in used} | ({None} if place.style.markers else set())

    def plainly(self, content: Content, shape: Shape) -> None:
        """Paint a shape as opaque as its inks are, then its markers."""
        paint_shape(content, shape, self.digits, 1)
        self.paint_markers(content, shape)

    def paint_markers(self, content: Content, shape: Shape) -> None:
        """Paint the markers of a shape; raise PictureError."""
        if shape.node.tag not in MARKED or not shape.place.style.markers:
            return
        for marking in markings(self.names, shape.node, shape.place, shape.outline):
            content.save()
            if marking.box is not None:
                content.operators.append(clips.clip_operators(clips.box_clip(*marking.box), self.digits))
            for child in marking.marker.children:
                self.paint(child, marking.place, content)
            content.restore()

    def paint_group(self, node: Node, own: Mapping[str, str], outer: Place, place: Place, content: Content) -> None:
        """Paint a group, a nested drawing or what is used."""
        box = None
        inside = place
        if makes_viewport(node):
            inside, box = viewport(node, outer, place)
            if box is None:
                return
            if own.get("overflow", "hidden") in ("visible", "auto"):
                box = None
        alpha = self.alpha(node, own)
        if alpha <= 0:
            return

        def paint_inside(inner: Content) -> None:
            if box is not None:
                inner.save()
                inner.operators.append(clips.clip_operators(clips.box_clip(box, place.matrix), self.digits))
            for child, at in self.names.children(node, inside):
                self.paint(child, at, inner)
            if box is not None:
                inner.restore()

        self.applied(node, own, inside if node.tag != "use" else place, content, alpha, paint_inside)

    def alpha(self, node: Node, own: Mapping[str, str]) -> float:
        """Return the opacity of an element as a whole; raise PictureError."""
        try:
            return opacity(own.get("opacity", "1"))
        except ValueError as error:
            node.refuse(f"opacity is not understood: {error}", "write it as a number from 0 to 1")

    def applied(
        self, node: Node, own: Mapping[str, str], place: Place, content: Content, alpha: float, paint: Paint
    ) -> None:
        """Paint with the clips, the mask and the opacity of an element; raise PictureError."""
        cuts = list(clips.read_clips(self.names, node, place))
        if not all(cut.shapes for cut in cuts):
            return
        masked = own.get("mask", "none") != "none"
        if not cuts and not masked and alpha >= OPAQUE:
            paint(content)
            return
        content.save()
        for cut in cuts:
            if clips.is_path(cut):
                content.operators.append(clips.clip_operators(cut, self.digits))
        rest = [cut for cut in cuts if not clips.is_path(cut)]
        if rest or masked or alpha < OPAQUE:
            self.as_group(node, own, place, content, alpha, paint, rest)
        else:
            paint(content)
        content.restore()

    def as_group(
        self, node: Node, own: Mapping[str, str], place: Place, content: Content, alpha: float, paint: Paint,
        cuts: list[clips.Clip],
    ) -> None:  # fmt: skip
        """Paint an element as a transparency group (11.6.6), soft masks and opacity applied to all of it."""
        self.translucent = self.translucent or node
        self.count_layer(node)
        inner = Content(content.box)
        paint(inner)
        if not inner.operators:
            return
        form = inner.form(GROUP)
        if own.get("mask", "none") != "none":
            mask = self.mask(node, own["mask"], place, content)
            if mask is None:
                return
            if cuts:
                form = self.masked(content, form, *mask)
            else:
                content.mask(*mask)
        if cuts:
            content.mask("Luminosity", clips.clip_form(content, cuts, self.digits))
        if alpha < OPAQUE:
            content.opacity(alpha)
        content.paint_form(form)

    def count_layer(self, node: Node) -> None:
        """Count a layer of the drawing's size; raise PictureError where viewers would take too long."""
        self.layers += 1
        if self.layers > MOST_LAYERS:
            node.refuse(f"more than {MOST_LAYERS:,} parts are masked, faded or grouped with opacity", FEWER)

    def masked(self, content: Content, form: Form, kind: str, mask: Form) -> Form:
        """Return a form under a soft mask as a form."""
        outer = Content(content.box)
        outer.mask(kind, mask)
        outer.paint_form(form)
        return outer.form(GROUP)

    def mask(self, node: Node, value: str, place: Place, content: Content) -> tuple[str, Form] | None:
        """Return the kind and the form of an element's mask, None if it leaves nothing; raise PictureError."""
        mask = self.names.referred(node, value, clips.MASKS, f"mask of <{node.tag}>", clips.CUT)
        if mask in place.users:
            mask.refuse("<mask> leads back to itself", clips.CUT)
        region = clips.mask_region(self.names, mask, node, place)
        inner = clips.unit_place(self.names, mask, node, place, "maskContentUnits")
        if region is None or inner is None:
            return None
        own = self.names.cascade.of(mask)
        kind = own.get("mask-type", "luminance")
        if kind not in ("luminance", "alpha") or own.get("mask", "none") != "none" or "clip-path" in own:
            mask.refuse("<mask> is itself masked, clipped or of an unknown kind", clips.CUT)
        greys = Content(content.box)
        greys.operators.append(clips.clip_operators(clips.box_clip(*region), self.digits))
        inner = inner._replace(grey=True, users=(*place.users, mask), depth=inner.depth + 1)
        for child in mask.children:
            self.paint(child, inner, greys)
        return kind.replace("luminance", "luminosity").capitalize(), greys.form(GROUP)
