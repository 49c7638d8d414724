"""What a document says of itself: Info and XMP alike, fixed dates, a colour profile that others accept."""

from __future__ import annotations

import io
from datetime import date
from xml.etree import ElementTree

import pikepdf
from PIL import ImageCms

from leafletpress.pdf.colour_profile import srgb_profile
from leafletpress.pdf.metadata import DocumentInfo, write_info, xmp
from leafletpress.pdf.objects import ObjectFile

INFO = DocumentInfo(
    title="رسالہ",
    language="ur",
    author="Radiology",
    date=date(2026, 5, 1),
    subject="Backs & spines",
    reference="RAD_0067",
    version="2",
    reviewed="2026-05",
    next_review="2028-05",
    keywords=("spine", "X-ray"),
)
DC = "{http://purl.org/dc/elements/1.1/}"


def test_the_packet_is_well_formed_and_says_title_author_language() -> None:
    root = ElementTree.fromstring(xmp(INFO).encode())  # noqa: S314 - our own words
    said = {element.tag.removeprefix(DC): "".join(element.itertext()).strip() for element in root.iter()}
    assert said["title"] == "رسالہ"
    assert said["creator"] == "Radiology"
    assert said["language"] == "ur"
    assert said["description"] == "Backs & spines"


def test_what_is_not_known_is_not_said() -> None:
    packet = xmp(DocumentInfo("T", "en", "A", date(2026, 5, 1)))
    assert "leaflet:version>" not in packet
    assert "pdf:Keywords" not in packet


def test_info_agrees_with_the_packet() -> None:
    file = ObjectFile()
    pages = file.add("<</Type/Pages/Count 0/Kids[]>>")
    data = file.finish(file.add(f"<</Type/Catalog/Pages {pages} 0 R>>"), write_info(file, INFO))
    with pikepdf.open(io.BytesIO(data)) as pdf:
        said = {key: str(value) for key, value in pdf.docinfo.items()}
    assert said == {
        "/Title": "رسالہ",
        "/Author": "Radiology",
        "/Subject": "Backs & spines",
        "/Keywords": "spine, X-ray",
        "/Creator": "Leaflet Press",
        "/Producer": "Leaflet Press",
        "/CreationDate": "D:20260501000000Z",
        "/ModDate": "D:20260501000000Z",
    }
    assert "2026-05-01T00:00:00Z" in xmp(INFO)


def test_the_colour_profile_is_srgb_to_little_cms() -> None:
    profile = ImageCms.ImageCmsProfile(io.BytesIO(srgb_profile()))
    assert "sRGB" in ImageCms.getProfileDescription(profile)
    assert profile.profile.xcolor_space == "RGB "
    primary = profile.profile.red_primary
    assert primary is not None
    x, y, _ = primary[1]
    assert (round(x, 2), round(y, 2)) == (0.65, 0.33)  # 0.64, 0.33 seen under D50


def test_the_colour_profile_is_the_same_every_time() -> None:
    assert srgb_profile() is srgb_profile()
    assert len(srgb_profile()) == int.from_bytes(srgb_profile()[:4], "big")
