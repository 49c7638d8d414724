"""Faults that no press file may have, each put into a good one: where it is, and what the verdict must say of it."""

from __future__ import annotations

import io
from collections.abc import Callable
from typing import Any, NamedTuple, TypeAlias

import pikepdf
from pikepdf import Array, Dictionary, Name

from leafletpress.pdf.colour_profile import srgb_profile

Fault: TypeAlias = Callable[[pikepdf.Pdf], None]
OWNER = b"owner"


class Seed(NamedTuple):
    """Hold a fault, the page that it is on (0: the whole file), and words of the verdict."""

    fault: Fault
    page: int
    said: str


def seeded(data: bytes, fault: Fault, **options: Any) -> bytes:
    """Return a file with a fault; whoever finds nothing to break raises."""
    target = io.BytesIO()
    with pikepdf.open(io.BytesIO(data)) as pdf:
        fault(pdf)
        pdf.save(target, static_id=not options, **options)
    return target.getvalue()


def painted(page: int, code: str) -> Fault:
    """Return a fault of operators that a page has at its end, seen from the corner of its trim."""

    def fault(pdf: pikepdf.Pdf) -> None:
        told = f"/Artifact<</Type/Layout>>BDC q {code} Q EMC"
        pdf.pages[page - 1].contents_add(told.encode("ascii"))

    return fault


def changed(page: int, before: str, after: str) -> Fault:
    """Return a fault of other operators in the content of a page, wherever they stand."""

    def fault(pdf: pikepdf.Pdf) -> None:
        target = pdf.pages[page - 1]
        target.contents_coalesce()
        code = target.Contents.read_bytes()
        assert before.encode("ascii") in code
        target.Contents = pdf.make_stream(code.replace(before.encode("ascii"), after.encode("ascii")))

    return fault


def pictured(page: int, pixels: int, side: float, space: str, sample: bytes, **more: Any) -> Fault:
    """Return a fault of a picture, so many pixels and points wide and high, all of one colour."""

    def fault(pdf: pikepdf.Pdf) -> None:
        target = pdf.pages[page - 1]
        image = pdf.make_stream(sample * pixels * pixels, Type=Name.XObject, Subtype=Name.Image)
        image.Width = image.Height = pixels
        image.ColorSpace, image.BitsPerComponent = Name(space), 8
        for key, value in more.items():
            image[f"/{key}"] = value
        name = target.add_resource(image, Name.XObject)
        painted(page, f"{side:g} 0 0 {side:g} 60 60 cm {name} Do")(pdf)

    return fault


def stated(page: int, **state: Any) -> Fault:
    """Return a fault of a graphics state."""

    def fault(pdf: pikepdf.Pdf) -> None:
        name = pdf.pages[page - 1].add_resource(Dictionary(**state), Name.ExtGState)
        painted(page, f"{name} gs 0 0 0 1 k 60 60 9 9 re f")(pdf)

    return fault


def near_trim(pdf: pikepdf.Pdf) -> None:
    page = pdf.pages[1]
    font = next(iter(page.resources.Font.keys()))
    painted(2, f"BT {font} 12 Tf 6 100 Td 0 0 0 1 k <0001> Tj ET")(pdf)
    page.contents_coalesce()


def linked(pdf: pikepdf.Pdf) -> None:
    action = Dictionary(S=Name.URI, URI="https://example.org")
    link = Dictionary(Type=Name.Annot, Subtype=Name.Link, Rect=[50, 50, 90, 60], A=action, Contents="A link", F=4)
    pdf.pages[1].Annots = pdf.make_indirect(Array([pdf.make_indirect(link)]))


def without_font(pdf: pikepdf.Pdf) -> None:
    del next(iter(pdf.pages[0].resources.Font.values())).DescendantFonts[0].FontDescriptor.FontFile2


def with_script(pdf: pikepdf.Pdf) -> None:
    script = pdf.make_indirect(Dictionary(S=Name.JavaScript, JS="app.alert(1)"))
    pdf.Root.Names = Dictionary(JavaScript=Dictionary(Names=["a", script]))


def acting(pdf: pikepdf.Pdf) -> None:
    pdf.Root.OpenAction = Dictionary(S=Name.JavaScript, JS="app.alert(1)")


def with_file(pdf: pikepdf.Pdf) -> None:
    pdf.attachments["a.txt"] = b"words"


def without_title(pdf: pikepdf.Pdf) -> None:
    del pdf.docinfo["/Title"]


def blending(pdf: pikepdf.Pdf) -> None:
    pdf.pages[1].Group = Dictionary(S=Name.Transparency, CS=Name.DeviceRGB)


def of_a_screen(pdf: pikepdf.Pdf) -> None:
    profile = pdf.make_stream(srgb_profile(), N=3)
    for intent in pdf.Root.OutputIntents:
        intent.DestOutputProfile = profile


def of_another_press(pdf: pikepdf.Pdf) -> None:
    stream = pdf.Root.OutputIntents[0].DestOutputProfile
    data = bytearray(stream.read_bytes())
    data[24:30] = bytes(6)  # the date on which it was made
    stream.write(bytes(data))


def without_trim(pdf: pikepdf.Pdf) -> None:
    del pdf.pages[1].TrimBox


def outside(pdf: pikepdf.Pdf) -> None:
    left, low, right, high = map(float, pdf.pages[1].BleedBox)
    pdf.pages[1].TrimBox = [left - 3, low, right, high]


def shorter(pdf: pikepdf.Pdf) -> None:
    left, low, right, high = map(float, pdf.pages[1].TrimBox)
    pdf.pages[1].TrimBox = [left, low + 5, right, high]


def narrow_bleed(pdf: pikepdf.Pdf) -> None:
    for page in pdf.pages:
        page.BleedBox = page.TrimBox


def elsewhere(pdf: pikepdf.Pdf) -> None:
    _, _, right, high = map(float, pdf.pages[1].MediaBox)
    pdf.pages[1].MediaBox = [-10, -10, right, high]


def without_intent(pdf: pikepdf.Pdf) -> None:
    del pdf.Root.OutputIntents


def without_profile(pdf: pikepdf.Pdf) -> None:
    for intent in pdf.Root.OutputIntents:
        del intent.DestOutputProfile


def of_other_profiles(pdf: pikepdf.Pdf) -> None:
    pdf.Root.OutputIntents[1].DestOutputProfile = pdf.make_stream(srgb_profile(), N=3)


def of_another_name(pdf: pikepdf.Pdf) -> None:
    for intent in pdf.Root.OutputIntents:
        intent.OutputConditionIdentifier = "FOGRA51"


def trapped_unknown(pdf: pikepdf.Pdf) -> None:
    pdf.docinfo["/Trapped"] = Name.Unknown


def without_version(pdf: pikepdf.Pdf) -> None:
    packet = pdf.Root.Metadata.read_bytes()
    told = b"<pdfxid:GTS_PDFXVersion>PDF/X-4</pdfxid:GTS_PDFXVersion>\n"
    assert told in packet
    pdf.Root.Metadata.write(packet.replace(told, b""))


def odd(pdf: pikepdf.Pdf) -> None:
    del pdf.pages[-1]


SPOT = "[/Separation/Green/DeviceRGB<</FunctionType 2/N 1/Domain[0 1]/C0[1 1 1]/C1[0 1 0]>>]"


def spot_of_a_screen(pdf: pikepdf.Pdf) -> None:
    name = pdf.pages[0].add_resource(pikepdf.Object.parse(SPOT.encode()), Name.ColorSpace)
    painted(1, f"{name} cs 1 scn 60 60 20 20 re f")(pdf)


RICH = "0.78 0.62 0.55 0.62 k"
SEEDS = {
    "RGB": Seed(painted(2, "1 0 0 rg 60 60 20 20 re f"), 2, "area in DeviceRGB, not in inks"),
    "RGB picture": Seed(pictured(1, 90, 20, "/DeviceRGB", b"abc"), 1, "colours in DeviceRGB of a picture"),
    "spot ink of a screen": Seed(spot_of_a_screen, 1, "colours in DeviceRGB for a spot ink"),
    "link": Seed(linked, 2, "an annotation, such as a link, lies on the page"),
    "font outside": Seed(without_font, 0, "is not embedded"),
    "transfer curve": Seed(stated(2, TR=Name.Identity), 2, "a transfer curve changes its inks"),
    "translucent": Seed(stated(2, ca=0.5), 2, "something is translucent"),
    "soft mask": Seed(stated(1, SMask=Dictionary(S=Name.Alpha)), 1, "something is translucent"),
    "JavaScript": Seed(with_script, 0, "the file has JavaScript"),
    "action": Seed(acting, 0, "the file has an action"),
    "embedded file": Seed(with_file, 0, "the file has an embedded file"),
    "no title": Seed(without_title, 0, "no title"),
    "RGB blend space": Seed(blending, 2, "a transparency group that blends in DeviceRGB"),
    "profile of a screen": Seed(of_a_screen, 0, "the profile of its output intent is not one of a CMYK printer"),
    "another profile": Seed(of_another_press, 0, "its profile is not the one that commercial-coated asks for"),
    "another condition": Seed(of_another_name, 0, "it is made for FOGRA51, and commercial-coated prints FOGRA39"),
    "two profiles": Seed(of_other_profiles, 0, "its output intents have different profiles"),
    "no trim": Seed(without_trim, 2, "the page does not say where it is cut (TrimBox)"),
    "trim outside bleed": Seed(outside, 2, "the TrimBox reaches out of the BleedBox"),
    "no bleed": Seed(narrow_bleed, 1, "the bleed is 0.0 mm, and commercial-coated asks for 3 mm"),
    "paper elsewhere": Seed(elsewhere, 2, "the MediaBox does not begin at 0, 0"),
    "trims differ": Seed(shorter, 2, "the page is cut to 148 by 208.2 mm, page 1 to 148 by 210 mm"),
    "no intent": Seed(without_intent, 0, "it has no output intents of PDF/X instead of one"),
    "no profile": Seed(without_profile, 0, "the profile of its printing condition FOGRA39 is not embedded"),
    "Trapped Unknown": Seed(trapped_unknown, 0, "Trapped is Unknown: it must be True or False"),
    "no version": Seed(without_version, 0, "it does not claim PDF/X-4"),
    "rich black text": Seed(
        changed(1, "0 0 0 1 k", RICH), 1, "text that looks black is printed in 4 inks (78 62 55 62)"
    ),
    "400 % of ink": Seed(painted(2, "1 1 1 1 k 60 60 20 20 re f"), 2, "400 % of ink on 50 mm², more than 320 %"),
    "400 % in a picture": Seed(pictured(1, 90, 20, "/DeviceCMYK", b"\xff" * 4), 1, "400 % of ink in a picture"),
    "hairline": Seed(
        painted(2, "0 0 0 1 K .1 w 60 60 m 90 60 l S"), 2, "a line in 1 ink of 0.1 pt, thinner than 0.3 pt"
    ),
    "hairline in more inks": Seed(
        painted(2, "0 1 1 0 K .4 w 60 60 m 90 60 l S"), 2, "a line in 2 inks of 0.4 pt, thinner than 0.5 pt"
    ),
    "hairline of paper": Seed(
        painted(1, "0 0 0 0 K .3 w 60 60 m 90 60 l S"), 1, "a line of paper of 0.3 pt, thinner than 0.5 pt"
    ),
    "coarse picture": Seed(
        pictured(2, 25, 72, "/DeviceCMYK", b"\0\0\0\x33"),
        2,
        "a picture of 25 by 25 pixels has 25 dots an inch, fewer than 149",
    ),
    "type near the trim": Seed(near_trim, 2, "mm from the trim, nearer than 5.0 mm"),
    "white that overprints": Seed(
        painted(1, "/OP gs 0 0 0 0 k 60 60 9 9 re f"), 1, "white area overprints: it is not printed at all"
    ),
    "colour that overprints": Seed(
        painted(1, "/OP gs 0 1 1 0 k 60 60 9 9 re f"), 1, "area in colour overprints: it mixes with what lies under it"
    ),
    "black that cuts a hole": Seed(
        changed(1, "/OP gs", "/KO gs"), 1, "black text does not overprint the tint under it"
    ),
    "a page too few": Seed(odd, 0, "not a multiple of 4, as the layout a5-booklet is bound"),
}
