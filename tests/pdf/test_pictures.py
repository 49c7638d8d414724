"""Pictures: what is drawn, and what is refused and why."""

from __future__ import annotations

import io
import zlib
from pathlib import Path

import pikepdf
import pytest
from PIL import Image

from leafletpress.pdf import picture_files
from leafletpress.pdf.document import write_document
from leafletpress.pdf.drawings.reading import Drawing
from leafletpress.pdf.forms import Form
from leafletpress.pdf.page import Page, Tag
from leafletpress.pdf.picture_files import PictureFiles
from leafletpress.pdf.pictures import PictureError, picture_facts, placed_picture
from leafletpress.pdf.structure import Element
from tests.pdf.conftest import A4, info

HEAD = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 100 50" width="200" height="100">'


def svg(folder: Path, body: str, head: str = HEAD) -> Path:
    path = folder / "drawing.svg"
    path.write_text(f"{head}{body}</svg>", "utf-8")
    return path


def drawn(path: Path) -> pikepdf.Pdf:
    tree = Element("Document")
    picture = placed_picture(path, (10, 10, 60, 40), Tag(tree.add("Figure", alt="A spine")))
    return pikepdf.open(io.BytesIO(write_document([Page(*A4, (picture,))], tree, info())))


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
    assert picture_facts(path)[:2] == (5250, 7.5)


def test_a_missing_picture_is_refused(tmp_path: Path) -> None:
    with pytest.raises(PictureError, match="cannot be read"):
        picture_facts(tmp_path / "none.png")


def test_pictures_are_remembered_within_a_bound(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(picture_files, "ROOM", 100)
    read: list[Path] = []

    def reading(path: Path) -> Drawing:
        read.append(path)
        return Drawing(1, 1, Form((), b"x" * 60), None)

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
