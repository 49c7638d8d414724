"""A file for a printing press: PDF/X-4, PDF/UA-1 and PDF/A-2a in one, boxes and marks around each page.

PDF/X-4 (ISO 15930-7) wants inks that are said by an embedded profile, boxes, an identity, and nothing to click on;
PDF/A-2 (ISO 19005-2, 6.2.3) lets an intent for it stand beside its own, if both have the same profile.
"""

from __future__ import annotations

import uuid
from hashlib import sha256
from typing import TYPE_CHECKING

from leafletpress.pdf.forms import Form
from leafletpress.pdf.inks import NO_INK, parts, press_paint
from leafletpress.pdf.metadata import Property, deflated_profile, schema, xmp
from leafletpress.pdf.objects import DEFLATED, numbers, ref, text
from leafletpress.pdf.outputs import Output
from leafletpress.pdf.press import MARK_LENGTH, MARK_OFFSET, MM, form_in_inks, spot_spaces

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from leafletpress.pdf.inks import Colour, Ink, Paint
    from leafletpress.pdf.metadata import DocumentInfo
    from leafletpress.pdf.objects import ObjectFile
    from leafletpress.pdf.page import Bounds, Picture, Pixels, Stroke
    from leafletpress.pdf.painter import PaintedPage
    from leafletpress.pdf.press import PressJob

VERSION = "PDF/X-4"
X_SCHEMA = (Property("GTS_PDFXVersion", "Text", "internal", "Version of PDF/X that the file conforms to"),)
MARK_ROOM = 2 * MM  # beyond the marks, before the paper ends
MARK_WIDTH = 0.25
# Half a register mark, from its middle to the ends of its cross, and the radius of its circle.
CROSS, CIRCLE = 2.5 * MM, 1.5 * MM
KAPPA = 0.5523  # of a circle in four Bézier curves
STATES = "/ExtGState<</OP<</OP true/op true/OPM 1>>/KO<</OP false/op false/OPM 1>>>>"
ALL = "[/Separation/All/DeviceCMYK<</FunctionType 2/N 1/Domain[0 1]/C0[0 0 0 0]/C1[1 1 1 1]>>]"


class PressFile(Output):
    """A file for a press, one for each document; `spots` are the spot inks that it took."""

    version = "1.6"
    on_paper = True
    more_info = "/Trapped/False"
    first_fill = ""  # a page begins in a black that is not of the press's inks

    def __init__(self, job: PressJob) -> None:
        self.job = job
        self.spots: dict[str, Ink] = {}
        # How far the paper reaches beyond the trim, in hundredths of a point.
        self.margin = round(job.bleed + (MARK_OFFSET + MARK_LENGTH + MARK_ROOM if job.marks else 0.0), 2)
        self.digest = ""

    def paint(self, colour: Colour) -> Paint:
        """Return the operators of a colour; raise InkError for one that has no inks."""
        if colour.press is not None and colour.press.spot:
            self.spots[colour.press.spot] = colour.press
        return press_paint(colour)

    def stroke(self, stroke: Stroke) -> Stroke:
        """Return a stroke, not thinner than the press holds it: lines of paper between inks fill in."""
        ink = stroke.colour.press
        single = ink is not None and ink.plates == 1
        return stroke._replace(width=max(stroke.width, self.job.line_one if single else self.job.line_more))

    def picture(self, picture: Picture) -> Form | Pixels:
        """Return the content of a picture in inks; raise PictureError for what cannot be printed."""
        if isinstance(picture.content, Form):
            form, spots = form_in_inks(picture.content, self.job.condition, self.job.exact)
            self.spots.update(spots)
            return form
        from leafletpress.pdf.press_rasters import raster_in_inks  # few leaflets have pictures of pixels

        return raster_in_inks(picture.path, self.job.condition, picture.ground.press or NO_INK)

    def placed(self, painted: Sequence[PaintedPage]) -> Sequence[PaintedPage]:
        """Return pages moved by the margin, with marks around them and nothing to click on."""
        moved = f"1 0 0 1 {numbers(self.margin, self.margin)} cm"
        content = sha256()
        for page in painted:
            content.update("\n".join([operator for part in page.parts for operator in part]).encode("latin-1"))
        self.digest = content.hexdigest()
        return [
            page._replace(parts=([moved], *page.parts, list(self.marks(page.width, page.height))), links=())
            for page in painted
        ]

    def shifted(self, box: Bounds) -> Bounds:
        """Return where in the file a box of a page stands."""
        left, low, right, high = (side + self.margin for side in box)
        return left, low, right, high

    def boxes(self, page: PaintedPage) -> str:
        """Return media, trim and bleed of a page (14.11.2); the media box begins at the origin."""
        edge, out = self.margin, self.margin - self.job.bleed
        trim = edge, edge, edge + page.width, edge + page.height
        bleed = out, out, edge + page.width + self.job.bleed, edge + page.height + self.job.bleed
        media = page.width + 2 * edge, page.height + 2 * edge
        return f"/MediaBox[0 0 {numbers(*media)}]/TrimBox[{numbers(*trim)}]/BleedBox[{numbers(*bleed)}]"

    def resources(self) -> str:
        """Return the states of overprint and the colour spaces of marks and spot inks."""
        spaces = spot_spaces(self.spots.values()) or "/ColorSpace<<>>"
        return STATES + spaces.replace("<<", f"<</All{ALL}", 1)

    def write_xmp(self, file: ObjectFile, info: DocumentInfo) -> int:
        """Add the XMP packet, which nothing compresses, and return its number; it is named by what the file holds."""
        own = sha256(f"{self.digest} {self.job.condition.name} {info}".encode()).digest()[:16]
        more = (
            ("pdfxid:GTS_PDFXVersion", VERSION),
            ("xmpMM:DocumentID", f"uuid:{uuid.UUID(bytes=own, version=5)}"),
            ("xmpMM:VersionID", "1"),
            ("xmpMM:RenditionClass", "default"),
            ("xmp:MetadataDate", f"{info.date:%Y-%m-%d}T00:00:00Z"),
        )
        described = schema("PDF/X identification", "http://www.npes.org/pdfx/ns/id/", "pdfxid", X_SCHEMA)
        return file.add_stream("/Type/Metadata/Subtype/XML", xmp(info, more, described).encode(), compress=False)

    def write_intents(self, file: ObjectFile) -> list[int]:
        """Add the intents of PDF/X and PDF/A, of one profile, and return their numbers (ISO 19005-2, 6.2.3)."""
        condition = self.job.condition
        profile = file.add_stream(f"/N 4{DEFLATED}", deflated_profile(condition.profile), compress=False)
        name = text(condition.name).decode("ascii")
        registry = "/RegistryName(http://www.color.org)" if condition.name.startswith("FOGRA") else ""
        told = f"/OutputConditionIdentifier{name}{registry}/Info{name}/DestOutputProfile {ref(profile)}>>"
        return [file.add(f"<</Type/OutputIntent/S/{subtype}{told}") for subtype in ("GTS_PDFX", "GTS_PDFA1")]

    def marks(self, width: float, height: float) -> Iterator[str]:
        """Yield the operators of the marks around a page, seen from the corner of its trim, in every ink there is."""
        crop, register = "crop" in self.job.marks, "register" in self.job.marks
        if not (crop or register):
            return
        near = self.job.bleed + MARK_OFFSET
        yield f"/Artifact<</Type/Layout>>BDC q /All CS 1 SCN {parts(MARK_WIDTH)} w"
        if crop:
            yield from crop_marks(width, height, near)
        if register:
            middle = near + MARK_LENGTH / 2
            places = (
                (-middle, height / 2),
                (width + middle, height / 2),
                (width / 2, -middle),
                (width / 2, height + middle),
            )
            for x, y in places:
                yield from register_mark(x, y)
        yield "Q EMC"


def crop_marks(width: float, height: float, near: float) -> Iterator[str]:
    """Yield lines at the corners of a page that say where it is cut."""
    far = near + MARK_LENGTH
    for x, out in ((0.0, -1), (width, 1)):
        for y, up in ((0.0, -1), (height, 1)):
            yield f"{numbers(x + out * near, y)} m {numbers(x + out * far, y)} l S"
            yield f"{numbers(x, y + up * near)} m {numbers(x, y + up * far)} l S"


def register_mark(x: float, y: float) -> Iterator[str]:
    """Yield a circle with a cross, by which plates are laid over each other."""
    yield f"{numbers(x - CROSS, y)} m {numbers(x + CROSS, y)} l S"
    yield f"{numbers(x, y - CROSS)} m {numbers(x, y + CROSS)} l S"
    r, k = CIRCLE, CIRCLE * KAPPA
    yield (
        f"{numbers(x + r, y)} m {numbers(x + r, y + k, x + k, y + r, x, y + r)} c"
        f" {numbers(x - k, y + r, x - r, y + k, x - r, y)} c {numbers(x - r, y - k, x - k, y - r, x, y - r)} c"
        f" {numbers(x + k, y - r, x + r, y - k, x + r, y)} c s"
    )
