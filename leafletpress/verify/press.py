"""What a press file is as a file: boxes, identity, printing condition, and nothing that a press cannot print."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from leafletpress.verify.areas import beyond
from leafletpress.verify.press_demands import MM
from leafletpress.verify.verdict import Failure

if TYPE_CHECKING:
    from leafletpress.verify.areas import Extent
    from leafletpress.verify.inspection import Examined
    from leafletpress.verify.press_claims import PressClaims
    from leafletpress.verify.press_demands import Demands

PROOF = "press"
STANDARD = "PDF/X-4"
# Points by which boxes may miss what they should be: a hundredth of a millimetre, and what is rounded in files.
BOX_ROUNDING = 0.03


def prove_press_file(file: Examined, demands: Demands) -> Iterator[Failure]:
    """Yield what keeps a file from being printed, whatever its pages show."""
    claims = file.press_claims
    yield from prove_identity(claims)
    yield from prove_intent(claims, demands)
    for number, boxes in enumerate(claims.boxes, 1):
        yield from prove_boxes(number, boxes, claims.boxes[0], demands)
    for number, fault in claims.forbidden:
        yield Failure(PROOF, fault, number)
    yield from prove_format(file, demands)


def prove_identity(claims: PressClaims) -> Iterator[Failure]:
    """Yield what is missing of what PDF/X-4 says of itself."""
    if claims.standard != STANDARD:
        said = f"it claims {claims.standard}" if claims.standard else "it does not claim"
        yield Failure(PROOF, f"{said}{', not' if claims.standard else ''} {STANDARD} (GTS_PDFXVersion)")
    if claims.trapped not in ("True", "False"):
        yield Failure(PROOF, f"Trapped is {claims.trapped or 'not said'}: it must be True or False")
    if not claims.document:
        yield Failure(PROOF, "it has no identity (xmpMM:DocumentID)")
    if claims.version > "1.7":
        yield Failure(PROOF, f"it is a PDF {claims.version}, and {STANDARD} ends with 1.7")
    if claims.locked:
        yield Failure(PROOF, "it is encrypted")


def prove_intent(claims: PressClaims, demands: Demands) -> Iterator[Failure]:
    """Yield what is wrong with the printing condition that a file is made for."""
    intents = [intent for intent in claims.intents if intent.subtype == "GTS_PDFX"]
    if len(intents) != 1:
        yield Failure(PROOF, f"it has {len(intents) or 'no'} output intents of PDF/X instead of one")
        return
    intent = intents[0]
    if intent.profile is None:
        yield Failure(PROOF, f"the profile of its printing condition {intent.condition} is not embedded")
        return
    if not intent.is_cmyk_output:
        yield Failure(PROOF, "the profile of its output intent is not one of a CMYK printer")
    if any(other.number != intent.number for other in claims.intents):
        yield Failure(PROOF, "its output intents have different profiles")
    if demands.condition is not None and intent.condition != demands.condition:
        yield Failure(PROOF, f"it is made for {intent.condition}, and {demands.name} prints {demands.condition}")
    elif demands.sha256 is not None and intent.digest != demands.sha256:
        yield Failure(PROOF, f"its profile is not the one that {demands.name} asks for: SHA-256 {intent.digest}")


def prove_boxes(number: int, boxes: dict[str, Extent], first: dict[str, Extent], demands: Demands) -> Iterator[Failure]:
    """Yield what is wrong with the boxes of a page (ISO 32000-1, 14.11.2)."""
    media, trim = boxes.get("MediaBox"), boxes.get("TrimBox")
    if trim is None or media is None:
        yield Failure(PROOF, "the page does not say where it is cut (TrimBox)", number)
        return
    bleed = boxes.get("BleedBox", media)
    if "ArtBox" in boxes:
        yield Failure(PROOF, "the page has an ArtBox beside its TrimBox", number)
    if max(map(abs, media[:2])) > BOX_ROUNDING:
        yield Failure(PROOF, "the MediaBox does not begin at 0, 0: programs move such pages", number)
    if beyond(trim, bleed) > BOX_ROUNDING or beyond(bleed, media) > BOX_ROUNDING:
        yield Failure(PROOF, "the TrimBox reaches out of the BleedBox, or that out of the MediaBox", number)
    elif demands.bleed is not None and any(
        abs(abs(inner - outer) - demands.bleed) > BOX_ROUNDING for inner, outer in zip(trim, bleed, strict=True)
    ):
        wide = min(abs(inner - outer) for inner, outer in zip(trim, bleed, strict=True)) / MM
        yield Failure(
            PROOF, f"the bleed is {wide:.1f} mm, and {demands.name} asks for {demands.bleed / MM:g} mm", number
        )
    if "TrimBox" in first and size_of(trim) != size_of(first["TrimBox"]):
        yield Failure(PROOF, f"the page is cut to {told(trim)}, page 1 to {told(first['TrimBox'])}", number)


def prove_format(file: Examined, demands: Demands) -> Iterator[Failure]:
    """Yield a page size and a number of pages that are not those of the layout that the file says it has."""
    layout = demands.layout(file.claims.own["layout"])
    trim = file.press_claims.boxes[0].get("TrimBox") if file.press_claims.boxes else None
    if layout is None or trim is None:
        return
    wanted = 0.0, 0.0, layout.page_width, layout.page_height
    if size_of(trim) != size_of(wanted):
        yield Failure(PROOF, f"it is cut to {told(trim)}, and the layout {layout.id} is {told(wanted)}", 1)
    if layout.press is not None and layout.press.spare(len(file.pages)):
        fault = f"it has {len(file.pages)} pages, not a multiple of {layout.press.multiple}"
        yield Failure(PROOF, f"{fault}, as the layout {layout.id} is bound")


def size_of(box: Extent) -> tuple[int, int]:
    """Return width and height of a box in tenths of a millimetre."""
    return round((box[2] - box[0]) / MM * 10), round((box[3] - box[1]) / MM * 10)


def told(box: Extent) -> str:
    """Return the size of a box for people."""
    wide, high = size_of(box)
    return f"{wide / 10:g} by {high / 10:g} mm"
