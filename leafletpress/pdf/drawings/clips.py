"""Clip and mask (CSS Masking 1): clips as PDF clips where those are the same, else as soft masks."""

from __future__ import annotations

from itertools import combinations
from typing import TYPE_CHECKING, NamedTuple

from leafletpress.pdf.drawings.cascade import check_property
from leafletpress.pdf.drawings.content import GREY_GROUP, Content
from leafletpress.pdf.drawings.outlines import Bounds, bounds, moved, operators
from leafletpress.pdf.drawings.path_data import CLOSE, LINE, MOVE, Outline
from leafletpress.pdf.drawings.places import own_transform
from leafletpress.pdf.drawings.values import Frame, Matrix, length, multiply
from leafletpress.pdf.drawings.vocabulary import SHAPES

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from leafletpress.pdf.drawings.places import Names, Place
    from leafletpress.pdf.drawings.source import Node
    from leafletpress.pdf.forms import Form

CLIPS, MASKS = frozenset({"clipPath"}), frozenset({"mask"})
CUT = "cut the shapes in the drawing program"


class ClipShape(NamedTuple):
    """Hold one shape of a clip in the drawing's space, and how its fill rule ends operators."""

    outline: Outline
    rule: str


class Clip(NamedTuple):
    """Hold a clip, the union of its shapes."""

    shapes: tuple[ClipShape, ...]


def read_clips(names: Names, node: Node, place: Place, seen: tuple[Node, ...] = ()) -> Iterator[Clip]:
    """Yield the clips of an element, each cutting further; raise PictureError."""
    value = names.cascade.of(node).get("clip-path", "none")
    if value == "none":
        return
    clip = names.referred(node, value, CLIPS, f"clip-path of <{node.tag}>", CUT)
    if clip in seen:
        clip.refuse("<clipPath> leads back to itself", CUT)
    inner = unit_place(names, clip, node, place, "clipPathUnits")
    if inner is None:
        yield Clip(())
        return
    own = names.cascade.of(clip)
    inner = inner._replace(matrix=multiply(inner.matrix, own_transform(clip, own, names.frame)))
    yield from read_clips(names, clip, place._replace(matrix=inner.matrix), (*seen, clip))
    shapes, cuts = [], []
    for child in clip.children:
        shape, further = clip_child(names, child, inner, (*seen, clip))
        shapes += shape
        cuts += further
    if cuts and len(shapes) > 1:
        clip.refuse("<clipPath> has several shapes, of which one is clipped", CUT)
    yield Clip(tuple(shapes))
    yield from cuts


def unit_place(names: Names, server: Node, node: Node, place: Place, units: str) -> Place | None:
    """Return the place inside a clip or mask, None where it is of a box that has no area; raise PictureError."""
    matrix = place.matrix
    given = server.attributes.get(units, "userSpaceOnUse").strip()
    if given == "objectBoundingBox":
        box = names.extent(node, place)
        if box is None or box[0] == box[2] or box[1] == box[3]:
            return None
        matrix = multiply(matrix, (box[2] - box[0], 0, 0, box[3] - box[1], box[0], box[1]))
    elif given != "userSpaceOnUse":
        server.refuse(f"{units} is '{given[:60]}'", "it must be userSpaceOnUse or objectBoundingBox")
    return place._replace(matrix=matrix, style=names.inherited_style(server))


def clip_child(names: Names, child: Node, place: Place, seen: tuple[Node, ...]) -> tuple[list[ClipShape], list[Clip]]:
    """Return a shape of a clip, if it is one, and its own clips; raise PictureError."""
    own = names.cascade.of(child)
    if child.tag not in SHAPES | {"use", "text", "g"} or own.get("display") == "none":
        return [], []
    if child.tag in ("text", "g"):
        child.refuse(f"<clipPath> has <{child.tag}>, which is not taken", CUT)
    for name, value in own.items():
        check_property(child, name, value)
    inner = names.entered(child, place)
    further = list(read_clips(names, child, inner, seen))
    if child.tag == "use":
        target, outer = names.used(child, inner)
        shapes, more = clip_child(names, target, outer, seen)
        return shapes, further + more
    if not inner.style.visible:
        return [], []
    outline = moved(names.outline(child, inner.frame), inner.matrix)
    return ([ClipShape(outline, inner.style.clip_rule)] if outline else []), further


def box_clip(box: Bounds, matrix: Matrix) -> Clip:
    """Return the clip of a box where a matrix puts it."""
    left, top, right, bottom = box
    corners: Outline = [
        (MOVE, (left, top)), (LINE, (right, top)), (LINE, (right, bottom)), (LINE, (left, bottom)), (CLOSE, ())
    ]  # fmt: skip
    return Clip((ClipShape(moved(corners, matrix), ""),))


def is_path(clip: Clip) -> bool:
    """Return whether one PDF clip does the same: one shape, or shapes of one rule that do not touch."""
    if len({shape.rule for shape in clip.shapes}) > 1:
        return False
    boxes = [box for shape in clip.shapes if (box := bounds(shape.outline))]
    return len(boxes) <= 1 or (len(boxes) < 100 and not any(meet(*pair) for pair in combinations(boxes, 2)))


def meet(first: Bounds, second: Bounds) -> bool:
    """Return whether two boxes have points in common."""
    return first[0] <= second[2] and second[0] <= first[2] and first[1] <= second[3] and second[1] <= first[3]


def clip_operators(clip: Clip, digits: int) -> str:
    """Return the operators of a clip that is a path (8.5.4)."""
    whole = [segment for shape in clip.shapes for segment in shape.outline]
    return f"{operators(whole, digits)} W{clip.shapes[0].rule} n"


def clip_form(content: Content, clips: Sequence[Clip], digits: int) -> Form:
    """Return clips as a group of white on black: each but the last cuts as a mask of the next."""
    white = Content(content.box)
    for clip in clips[:-1]:
        white.mask("Luminosity", clip_form(content, [clip], digits))
    white.operators.append("1 g")
    white.operators += [f"{operators(shape.outline, digits)} f{shape.rule}" for shape in clips[-1].shapes]
    return white.form(GREY_GROUP)


def mask_region(names: Names, mask: Node, node: Node, place: Place) -> tuple[Bounds, Matrix] | None:
    """Return the box to which a mask is bounded and the matrix of its space, None for no area; raise PictureError."""
    of_box = mask.attributes.get("maskUnits", "objectBoundingBox").strip() == "objectBoundingBox"
    frame, matrix = place.frame, place.matrix
    if of_box:
        box = names.extent(node, place)
        if box is None or box[0] == box[2] or box[1] == box[3]:
            return None
        matrix = multiply(matrix, (box[2] - box[0], 0, 0, box[3] - box[1], box[0], box[1]))
        frame = Frame(1, 1, 16)
    elif mask.attributes["maskUnits"].strip() != "userSpaceOnUse":
        mask.refuse("maskUnits is not understood", "it must be userSpaceOnUse or objectBoundingBox")
    try:
        x, y, width, height = (
            length(mask.attributes.get(name, default), whole, frame.font_size)
            for name, default, whole in (
                ("x", "-10%", frame.width), ("y", "-10%", frame.height),
                ("width", "120%", frame.width), ("height", "120%", frame.height),
            )
        )  # fmt: skip
    except ValueError as error:
        mask.refuse(f"<mask> is not understood: {error}", CUT)
    if width <= 0 or height <= 0:
        return None
    return (x, y, x + width, y + height), matrix
