"""Pictures: what is drawn, and what is refused and why."""

from __future__ import annotations

import io
import zlib
from pathlib import Path

import pikepdf
import pytest
from PIL import Image

from leafletpress.pdf import picture_files
from leafletpress.pdf.canvas import TaggedCanvas
from leafletpress.pdf.picture_files import PictureFiles
from leafletpress.pdf.pictures import PictureError, draw_raster, draw_svg, picture_size
from leafletpress.pdf.structure import StructureTree
from leafletpress.pdf.svg import Drawing, read_svg
from tests.pdf.conftest import A4, info

HEAD = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 100 50" width="200" height="100">'


def svg(folder: Path, body: str, head: str = HEAD) -> Path:
    path = folder / "drawing.svg"
    path.write_text(f"{head}{body}</svg>", "utf-8")
    return path


@pytest.mark.parametrize(
    ("body", "operators"),
    [
        ('<rect x="10" y="10" width="20" height="10" fill="#ff0000"/>',
         ("1 0 0 rg", "15 15 m 45 15 l 45 30 l 15 30 l h f")),
        ('<path d="M0 0L100 50" fill="none" stroke="#000" stroke-width="2" stroke-linecap="round"/>',
         ("0 0 0 RG", "3 w", "1 J", "0 j", "0 0 m 150 75 l S")),
        ('<path d="M0 0h10v10z" fill="#fff" fill-rule="evenodd"/>', ("1 1 1 rg", "0 0 m 15 0 l 15 15 l h f*")),
        ('<g style="fill:none"><rect width="5" height="5"/></g>', ()),
        ('<path d="M0 0Q50 50 100 0" stroke="#000" fill="none" stroke-width="1"/>',
         ("0 0 0 RG", "1.5 w", "0 J", "0 j", "0 0 m 50 50 100 50 150 0 c S")),
    ],
)  # fmt: skip
def test_shapes_become_operators(body: str, operators: tuple[str, ...], tmp_path: Path) -> None:
    drawing = read_svg(svg(tmp_path, body))
    assert (drawing.width, drawing.height) == (150, 75)
    assert drawing.operators == operators


@pytest.mark.parametrize(
    ("body", "message"),
    [
        ("<text>Risk</text>", "<text>"),
        ("<script>alert(1)</script>", "<script>"),
        ('<image href="file:///etc/passwd"/>', "<image>"),
        ('<use href="#a"/>', "<use>"),
        ("<style>rect{fill:red}</style>", "<style>"),
        ("<foreignObject/>", "<foreignObject>"),
        ('<path id="p" d="M0 0" onload="x()"/>', "onload"),
        ('<g xmlns:x="http://www.w3.org/1999/xlink" x:href="http://a.example/"/>', "href"),
        ('<rect fill="url(http://a.example/#p)" width="1" height="1"/>', "fill"),
        ('<rect style="fill: url(#p)" width="1" height="1"/>', "style"),
        ('<rect opacity="0.5" width="1" height="1"/>', "transparent"),
        ('<rect fill="#ff000080" width="1" height="1"/>', "transparent"),
        ('<line x1="0" x2="9" stroke-dasharray="2 1" stroke="red"/>', "dashed"),
        ("<defs><rect/></defs>", "<defs>"),
        ('<rect width="1" height="1" x="1e300" fill="red"/>', "out of bounds"),
        ("<rect>", "not well-formed"),
        ("<g/>" * 5001, "more than 5,000"),
    ],
)
def test_more_than_plain_shapes_is_refused(body: str, message: str, tmp_path: Path) -> None:
    with pytest.raises(PictureError, match=message) as refusal:
        read_svg(svg(tmp_path, body))
    assert refusal.value.hint


@pytest.mark.parametrize(
    ("source", "message"),
    [
        (b'<!DOCTYPE svg [<!ENTITY a "b">]><svg xmlns="http://www.w3.org/2000/svg"/>', "document type"),
        ("<svg/>".encode("utf-16"), "UTF-8"),
        (b"<html/>", "not an SVG"),
        (b"\x00", "not well-formed"),
        (b" " * 1_000_001, "1,000,001 bytes"),
        (b'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 0 0"/>', "no size"),
    ],
)
def test_files_that_are_no_drawing_are_refused(source: bytes, message: str, tmp_path: Path) -> None:
    path = tmp_path / "drawing.svg"
    path.write_bytes(source)
    with pytest.raises(PictureError, match=message):
        picture_size(path)


def test_what_drawing_programs_keep_for_themselves_is_left_out(tmp_path: Path) -> None:
    body = '<metadata/><n:view xmlns:n="http://sodipodi.example/"/><title>A</title><rect width="1" height="1"/>'
    assert len(read_svg(svg(tmp_path, body)).operators) == 2


def drawn(path: Path) -> pikepdf.Pdf:
    target, tree = io.BytesIO(), StructureTree("en")
    canvas = TaggedCanvas(target, tree=tree, info=info(), page_size=A4)
    with canvas.marked(tree.root.add("Figure", alt="A spine"), box=(10, 10, 60, 40)):
        (draw_svg if path.suffix == ".svg" else draw_raster)(canvas, path, 10, 10, 50, 30)
    canvas.save()
    return pikepdf.open(target)


def image_of(path: Path) -> tuple[dict[str, str], bytes]:
    """Return the dictionary and the raw samples of a picture in a PDF."""
    with drawn(path) as pdf:
        image = next(iter(pdf.pages[0].resources.XObject.values()))
        return {key: str(value) for key, value in image.items()}, image.read_raw_bytes()


def test_a_figure_has_its_box_and_alternative_text(tmp_path: Path) -> None:
    pdf = drawn(svg(tmp_path, '<rect width="1" height="1"/>'))
    figure = pdf.Root.StructTreeRoot.K.K[0]
    assert str(figure.Alt) == "A spine"
    assert [float(side) for side in figure.A.BBox] == [10, 10, 60, 40]


def test_transparency_is_flattened_onto_white(tmp_path: Path) -> None:
    path = tmp_path / "a.png"
    Image.new("RGBA", (2, 1), (255, 0, 0, 0)).save(path)
    entries, samples = image_of(path)
    assert zlib.decompress(samples) == b"\xff" * 6
    assert "/SMask" not in entries


def test_a_photograph_keeps_its_samples_and_loses_its_notes(tmp_path: Path) -> None:
    path = tmp_path / "a.jpg"
    exif = Image.Exif()
    exif[0x010E] = "taken at home"
    Image.radial_gradient("L").save(path, exif=exif)
    entries, samples = image_of(path)
    assert entries["/Filter"] == "/DCTDecode"
    assert b"taken at home" in path.read_bytes()
    assert b"taken at home" not in samples
    assert Image.open(io.BytesIO(samples)).tobytes() == Image.open(path).tobytes()


def test_grey_stays_grey_and_large_pictures_are_made_smaller(tmp_path: Path) -> None:
    path = tmp_path / "a.png"
    Image.new("L", (7000, 10), 128).save(path)
    entries, _ = image_of(path)
    assert (entries["/ColorSpace"], entries["/Width"]) == ("/DeviceGray", "3500")
    assert picture_size(path) == (5250, 7.5)


def test_a_missing_picture_is_refused(tmp_path: Path) -> None:
    with pytest.raises(PictureError, match="cannot be read"):
        picture_size(tmp_path / "none.png")


def test_pictures_are_remembered_within_a_bound(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(picture_files, "ROOM", 100)
    read: list[Path] = []

    def reading(path: Path) -> Drawing:
        read.append(path)
        return Drawing(1, 1, ("x" * 60,))

    pictures = PictureFiles(reading, 1_000, "")
    first, second = tmp_path / "1.svg", tmp_path / "2.svg"
    for path in (first, second):
        path.write_bytes(b"<svg/>")
    for path in (first, first, second, second, first):
        pictures.get(path)
    assert read == [first, second, first]
    first.write_bytes(b"<svg> changed </svg>")
    pictures.get(first)
    assert read[3:] == [first]
    assert sum(picture.weight for picture in pictures.held.values()) <= 100
