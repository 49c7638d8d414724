"""Pictures and logos as people have them: X-rays, photographs of telephones, few pixels, wide marks."""

from __future__ import annotations

import io
import os
import re
from pathlib import Path

import pypdfium2
import pytest
from PIL import Image

from leafletpress.design.logo import HIGH
from leafletpress.layout import front_matter
from leafletpress.pdf.inks import Colour
from leafletpress.pdf.page import Bounds, Owner, Picture
from leafletpress.pdf.pictures import placed_picture
from tests.cases.conftest import LayCase
from tests.pipeline.conftest import LEAFLET, POLISH, ROOT, Outcome, Sample

Box = tuple[float, float, float, float]
BRAND = "layouts/brands/example-hospitals"
BAND = (0, 82, 95)
FIGURE = """\
  - figure: {image: figures/a.png, alt: A picture.}
"""


def picture_on_page(project: Sample, layout: str) -> tuple[Box, Image.Image]:
    """Return where the picture stands on page 1 in points from the lower left, and what is seen there."""
    (name,) = (name for name in project.pdfs if name.endswith(f"_{layout}.pdf"))
    page = pypdfium2.PdfDocument(project.root / "build" / name)[0]
    (image,) = (found for found in page.get_objects() if found.type == 3)
    left, low, right, high = image.get_bounds()
    seen = page.render(scale=2).to_pil().convert("RGB")
    top = page.get_height()
    return (left, low, right, high), seen.crop(
        (int(2 * left), int(2 * (top - high)), int(2 * right), int(2 * (top - low)))
    )


def said(outcome: Outcome) -> list[str]:
    """Return what is said of pictures."""
    return [line for line in outcome.stderr.splitlines() if "picture" in line or "'logo" in line]


def colour(image: Image.Image, x: float, y: float) -> tuple[int, ...]:
    found = image.getpixel((int(x * image.width), int(y * image.height)))
    assert isinstance(found, tuple)
    return found


def png(image: Image.Image) -> bytes:
    out = io.BytesIO()
    image.save(out, "PNG")
    return out.getvalue()


def test_an_x_ray_of_16_bits_is_seen(lay_case: LayCase) -> None:
    project = lay_case("x-ray-in-16-bit-grey")
    assert project.run("build").code == 0
    _, seen = picture_on_page(project, "standard")
    bone, ground, crack = (colour(seen, *place)[0] for place in ((0.5, 0.2), (0.05, 0.5), (0.5, 0.5)))
    assert ground < 60 < 150 < bone
    assert crack < bone - 60


def test_a_photograph_of_a_telephone_stands_upright(lay_case: LayCase) -> None:
    project = lay_case("photo-of-a-telephone-exif-6")
    assert project.run("build").code == 0
    (left, low, right, high), seen = picture_on_page(project, "standard")
    assert (right - left) / (high - low) == pytest.approx(1.5, abs=0.01)
    red, green, blue = colour(seen, 0.15, 0.2)
    assert red > 150 > 100 > max(green, blue)


def test_few_pixels_are_warned_of_and_not_enlarged(lay_case: LayCase) -> None:
    project = lay_case("picture-of-few-pixels")
    built, checked = project.run("build"), project.run("check")
    assert (built.code, checked.code) == (0, 0)
    (line,) = said(built)
    assert line.startswith("leaflets/icon.yaml:9: warning")
    assert "60 by 30 pixels printed 16 mm wide are 96 dots an inch; below 150 is not fit for print" in line
    assert said(checked) == [line]
    (left, _, right, _), _ = picture_on_page(project, "large-print")
    assert right - left == pytest.approx(45, abs=0.1)


Drawn = list[tuple[float, float, float, float]]


@pytest.fixture
def marks(monkeypatch: pytest.MonkeyPatch) -> Drawn:
    """Return the list that each logo's left, bottom, width and height in points are added to when it is drawn."""
    found: Drawn = []

    def placed(path: Path, box: Bounds, owner: Owner, ground: Colour) -> Picture:
        left, low, right, high = box
        found.append((left, low, right - left, high - low))
        return placed_picture(path, box, owner, ground)

    monkeypatch.setattr(front_matter, "placed_picture", placed)
    return found


def branded(lay_case: LayCase, logo: str, department: str = "Radiology") -> Sample:
    """Return a project of one leaflet whose brand has a logo of some proportions, such as 160 by 64."""
    project = lay_case("logo-wide")
    if logo != "160 by 64":
        wide, high = logo.split(" by ")
        body = f'<rect width="{wide}" height="{high}" fill="#fff"/>'
        head = f'<svg xmlns="http://www.w3.org/2000/svg" width="{wide}" height="{high}">'
        project.write(f"{BRAND}/logo-on-band.svg", f"{head}{body}</svg>")
    project.write("leaflets/scan.yaml", LEAFLET.replace("facts:", f"department: {department}\nfacts:"))
    return project


@pytest.mark.parametrize("logo", ["160 by 64", "64 by 64", "40 by 160", "900 by 60"])
def test_a_logo_keeps_its_proportions_and_its_side(lay_case: LayCase, marks: Drawn, logo: str) -> None:
    project = branded(lay_case, logo)
    wide, high = map(float, logo.split(" by "))
    jobs = [("en", layout) for layout in ("standard", "large-print")] + [("ar_XB", "standard"), ("ar_XB", "bilingual")]
    for tag, layout in jobs:
        assert project.run("build", "--lang", tag, "--layout", layout, "--jobs", "1").code == 0
    assert len(marks) == len(jobs)
    assert [mark[2] / mark[3] for mark in marks] == pytest.approx([wide / high] * len(jobs))
    assert all(mark[3] <= HIGH * 20 for mark in marks)
    assert [mark[0] > 595 / 2 for mark in marks] == [True, True, False, False]


def test_a_wide_logo_gives_way_to_long_words(lay_case: LayCase, marks: Drawn) -> None:
    project = branded(lay_case, "900 by 180", "Otorhinolaryngology")
    assert project.run("build", "--lang", "en", "--layout", "large-print", "--jobs", "1").code == 0
    left, _, wide, _ = marks[0]
    page = pypdfium2.PdfDocument(project.root / "build" / project.pdfs[0])[0]
    words = page.get_textpage().get_text_bounded()
    assert "Otorhinolaryngology" in words
    assert left + wide < page.get_width()


@pytest.fixture
def project(lay_case: LayCase) -> Sample:
    """Return a project of one leaflet in English and Polish with the real brand."""
    small = lay_case("logo-wide")
    for path in (f"{BRAND}/logo-on-band.svg", "locale/pl/LC_MESSAGES/common.po"):
        small.write(path, (ROOT / path).read_bytes())
    small.write("leaflets/scan.yaml", LEAFLET)
    small.write("locale/pl/LC_MESSAGES/scan.po", POLISH)
    return small


def with_logo(project: Sample, image: Image.Image) -> None:
    project.write(f"{BRAND}/logo.png", png(image))
    brand = (project.root / BRAND / "brand.yaml").read_text("utf-8")
    project.write(f"{BRAND}/brand.yaml", brand.replace("logo-on-band.svg", "logo.png"))


def test_a_logo_of_few_pixels_is_warned_of_and_stands_on_the_band(project: Sample) -> None:
    logo = Image.new("RGBA", (100, 50), (255, 255, 255, 0))
    logo.paste((255, 255, 255, 255), (0, 0, 20, 50))
    with_logo(project, logo)
    built, checked = project.run("build", "--lang", "en"), project.run("check")
    (line,) = said(built)
    assert line.startswith(f"{BRAND}/brand.yaml:13: warning")
    assert "'logo_on_band' is 'logo.png': 100 by 50 pixels printed 43 mm wide are 59 dots an inch" in line
    assert said(checked) == [line]
    (left, low, right, high), seen = picture_on_page(project, "standard")
    assert (right - left) / (high - low) == pytest.approx(2, abs=0.01)
    assert colour(seen, 0.5, 0.5) == BAND


def test_a_logo_of_many_pixels_is_taken(project: Sample) -> None:
    with_logo(project, Image.linear_gradient("L").resize((600, 600)))
    assert project.run("build", "--lang", "en").stderr.count("logo") == 0


def test_a_logo_that_cannot_be_read_is_an_error_in_both(project: Sample) -> None:
    brand = (project.root / BRAND / "brand.yaml").read_text("utf-8")
    project.write(f"{BRAND}/bad.png", b"GIF89a")
    project.write(f"{BRAND}/brand.yaml", brand.replace("logo-on-band.svg", "bad.png"))
    for outcome in (project.run("build"), project.run("check")):
        assert outcome.code == 1
        assert any("'logo_on_band' is 'bad.png': the picture is not a PNG or JPEG but in the format GIF" in line
                   for line in outcome.errors)  # fmt: skip


@pytest.mark.parametrize(("tag", "layout"), [("en", "standard"), ("ar_XB", "large-print"), ("pl", "bilingual")])
def test_a_brand_without_a_logo_is_its_name_at_the_band_s_end(
    project: Sample, marks: Drawn, tag: str, layout: str
) -> None:
    brand = (project.root / BRAND / "brand.yaml").read_text("utf-8")
    project.write(f"{BRAND}/brand.yaml", re.sub("(?m)^(logo_on_band|tagline): .*\n", "", brand))
    outcome = project.run("build", "--lang", tag, "--layout", layout, "--jobs", "1")
    assert (outcome.errors, marks) == ([], [])
    page = pypdfium2.PdfDocument(project.root / "build" / project.pdfs[0])[0]
    seen = page.render(scale=1).to_pil().convert("RGB")
    inside = int(18 / 25.4 * 72) + 10
    rows = [y for y in range(seen.height // 2) if colour(seen, inside / seen.width, y / seen.height) == BAND]
    band = seen.crop((inside, rows[0], seen.width - inside, rows[-1])).convert("L")
    letters = [x for x in range(band.width) if max(band.crop((x, 0, x + 1, band.height)).tobytes()) > 200]
    distance = letters[0] if tag == "ar_XB" else band.width - letters[-1]
    assert 0 < distance < 25  # points, of padding


# --- check reads pictures as build does ---


@pytest.fixture
def pictured(project: Sample) -> Sample:
    project.write("leaflets/scan.yaml", LEAFLET.replace("introduction:\n", f"introduction:\n{FIGURE}"))
    project.write("leaflets/figures/a.png", png(Image.new("RGB", (1200, 600), (200, 30, 40))))
    added = 'msgid "A picture."\nmsgstr "Obraz."\n'
    project.write("locale/pl/LC_MESSAGES/scan.po", f"{POLISH}\n{added}")
    return project


def test_a_good_picture_is_no_problem(pictured: Sample) -> None:
    assert said(pictured.run("build", "--layout", "standard")) == []
    assert said(pictured.run("check")) == []


BROKEN = {
    "a.png": ("empty", "picture 'figures/a.png': the picture is an empty file"),
    "a.pl.png": ("empty", "picture 'figures/a.pl.png': the picture is an empty file"),
    "a.pl.svg": ("empty", "picture 'figures/a.pl.svg': "),
    "a.pl.svg, a link to nothing": ("dangling", "there is no picture leaflets/figures/a.pl.svg"),
    "a.pl.png, a pipe": ("pipe", "picture 'figures/a.pl.png' is not an ordinary file"),
    "a.pl.png, a device": ("device", "picture 'figures/a.pl.png' lies outside leaflets/"),
}


@pytest.mark.parametrize("name", BROKEN)
def test_check_says_what_build_says_and_other_languages_are_made(pictured: Sample, name: str) -> None:
    kind, message = BROKEN[name]
    path = pictured.root / "leaflets/figures" / name.partition(",")[0]
    path.unlink(missing_ok=True)
    if kind == "pipe":
        os.mkfifo(path)
    elif kind == "empty":
        path.write_bytes(b"")
    else:
        path.symlink_to({"dangling": "nowhere.svg", "device": "/dev/zero"}[kind])
    built, checked = pictured.run("build", "--layout", "standard"), pictured.run("check")
    (line,) = said(built)[-1:]
    assert line.startswith("leaflets/scan.yaml:10: error [leaflet-file]: ")
    assert message in line
    assert checked.errors == [line]
    assert checked.code == built.code == 1
    assert [pdf.startswith("en/") for pdf in pictured.pdfs] == ([] if name == "a.png" else [True])


def test_a_link_to_itself_is_an_error_of_its_language(pictured: Sample) -> None:
    (pictured.root / "leaflets/figures/a.pl.png").symlink_to("a.pl.png")
    (line,) = pictured.run("check").errors
    assert line.startswith("leaflets/scan.yaml:10: error")
    assert "figures/a.pl.png" in line
