"""Laws of drawings: what is written in two ways looks the same, and the same file gives the same form."""

from __future__ import annotations

from math import cos, radians, sin
from xml.sax.saxutils import quoteattr

from hypothesis import given
from hypothesis import strategies as st

from leafletpress.pdf.drawings.outlines import bounds, moved
from leafletpress.pdf.drawings.path_data import Outline, read_path
from leafletpress.pdf.drawings.reading import Drawing, draw
from leafletpress.pdf.drawings.values import inverse, multiply, transform
from leafletpress.pdf.picture_files import PictureError
from tests.pdf.drawings.rendering import HEAD

places = st.integers(-500, 500).map(lambda n: n / 10)
points = st.tuples(places, places)
paths = st.lists(st.tuples(st.sampled_from("MLCQTSZ"), st.lists(points, min_size=3, max_size=3)), max_size=8)
NEEDED = {"M": 1, "L": 1, "C": 3, "Q": 2, "T": 1, "S": 2, "Z": 0}


def flat(outline: Outline) -> list[float]:
    return [value for _, values in outline for value in values]


def near(first: list[float], second: list[float], tolerance: float = 1e-6) -> bool:
    return len(first) == len(second) and all(abs(a - b) <= tolerance for a, b in zip(first, second, strict=True))


@given(points, st.lists(points, min_size=2, max_size=6), st.integers(-360, 360))
def test_a_transform_turns_a_shape_as_turning_its_points_does(
    centre: tuple[float, float], corners: list[tuple[float, float]], turn: int
) -> None:
    x, y = centre
    c, s = cos(radians(turn)), sin(radians(turn))
    turned = [(x + c * (px - x) - s * (py - y), y + s * (px - x) + c * (py - y)) for px, py in corners]
    by_hand = read_path("M" + " ".join(f"{px:.9f},{py:.9f}" for px, py in turned))
    by_matrix = moved(
        read_path("M" + " ".join(f"{px} {py}" for px, py in corners)), transform(f"rotate({turn},{x},{y})")
    )
    assert near(flat(by_hand), flat(by_matrix))


@given(paths)
def test_relative_commands_draw_what_absolute_ones_do(commands: list[tuple[str, list[tuple[float, float]]]]) -> None:
    absolute, relative, pen, start = ["M0 0"], ["m0 0"], (0.0, 0.0), (0.0, 0.0)
    for command, ends in commands:
        used = ends[: NEEDED[command]]
        absolute.append(command + " ".join(f"{x:.1f},{y:.1f}" for x, y in used))
        relative.append(command.lower() + " ".join(f"{x - pen[0]:.1f}{y - pen[1]:+.1f}" for x, y in used))
        pen = used[-1] if used else start
        start = pen if command == "M" else start
    assert near(flat(read_path("".join(absolute))), flat(read_path("".join(relative))))


@given(
    st.lists(
        st.sampled_from(["translate(3 -4)", "rotate(30)", "scale(2 .5)", "skewX(20)", "matrix(1 2 3 4 5 6)"]),
        max_size=5,
    )
)
def test_transforms_in_a_list_are_transforms_in_one_another(functions: list[str]) -> None:
    matrix = transform("")
    for function in functions:
        matrix = multiply(matrix, transform(function))
    assert near(list(transform(" ".join(functions))), list(matrix))
    assert near(list(multiply(matrix, inverse(matrix))), [1, 0, 0, 1, 0, 0], 1e-4)


@given(st.lists(points, min_size=3, max_size=3))
def test_the_box_of_a_curve_holds_it_closely(ends: list[tuple[float, float]]) -> None:
    box = bounds(read_path("M0 0C" + " ".join(f"{x},{y}" for x, y in ends)))
    assert box is not None
    (ax, ay), (bx, by), (cx, cy) = ends
    shares = [n / 400 for n in range(401)]
    xs = [3 * (1 - t) ** 2 * t * ax + 3 * (1 - t) * t * t * bx + t**3 * cx for t in shares]
    ys = [3 * (1 - t) ** 2 * t * ay + 3 * (1 - t) * t * t * by + t**3 * cy for t in shares]
    assert near([min(xs), min(ys), max(xs), max(ys)], list(box), 0.01)


@given(
    st.text(alphabet="MmLlAaCcZz0123456789.-+e, \nNn", max_size=60),
    st.text(alphabet="rgbaurl(#%,.)0123456789 ;:!\"'\\", max_size=30),
)
def test_any_path_and_any_paint_is_drawn_or_refused(path: str, paint: str) -> None:
    quoted = quoteattr(paint)
    source = f"{HEAD}<path d={quoteattr(path)} fill={quoted} style={quoted} stroke='red'/></svg>".encode()
    first, again = (drawn_or_refused(source) for _ in "12")
    assert first == again


def drawn_or_refused(source: bytes) -> Drawing | str:
    try:
        return draw(source)
    except PictureError as error:
        return error.hint
