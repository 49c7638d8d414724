"""What the pages of a press file lay on paper: text in one ink that overprints, lines that hold, ink that dries."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from leafletpress.pdf.condition import chroma, lightness
from leafletpress.pdf.inks import BLACK_INK
from leafletpress.verify.areas import beyond
from leafletpress.verify.paint import ORNAMENT
from leafletpress.verify.press_demands import MM
from leafletpress.verify.press_ink import Inks
from leafletpress.verify.press_pictures import PATCH
from leafletpress.verify.verdict import Failure

if TYPE_CHECKING:
    from leafletpress.pdf.condition import Condition
    from leafletpress.pdf.inks import Ink
    from leafletpress.verify.areas import Extent
    from leafletpress.verify.inspection import Examined
    from leafletpress.verify.press_demands import Demands
    from leafletpress.verify.press_ink import Laid

PROOF = "press"
ROOM = "room"  # beside the cut
SMALL = 9.0  # points: type below it is in one ink
BLACK_TEXT = Inks("DeviceCMYK", BLACK_INK)  # grey is no process ink, and overprints nothing anyhow
# What looks black: L* below, and C*ab below.
DARK, GREYISH = 60.0, 10.0
LINE_ROUNDING, EDGE_ROUNDING, SUM_ROUNDING = 0.01, 0.05, 0.5


def prove_press_pages(file: Examined, demands: Demands) -> Iterator[Failure]:
    """Yield what on the pages of a file a press cannot print well."""
    blackish = looks_black(file)
    quiet = demands.quiet_in(len(file.pages))
    for number, page in enumerate(file.press_pages, 1):
        yield from (Failure(PROOF, fault, number) for fault in page.faults)
        for laid in page.laid:
            if laid.kind != "picture" and laid.inks.space == "DeviceRGB":
                yield Failure(PROOF, f"{laid.kind} in DeviceRGB, not in inks", number)  # once a page and kind
            yield from (Failure(PROOF, fault, number, laid.text) for fault in faults_of(laid, demands, blackish))
            if laid.kind == "text" and (fault := near_trim(laid.box, page.page.edges, quiet)):
                yield Failure(ROOM, fault, number, laid.text)


def faults_of(laid: Laid, demands: Demands, blackish: frozenset[Ink]) -> Iterator[str]:
    """Yield what is wrong with one thing that is laid on paper."""
    if laid.kind == "picture":
        yield from picture_faults(laid, demands)
        return
    ink = laid.inks.ink
    if ink is None:
        return
    yield from overprint_faults(laid, ink)
    if laid.kind == "text":
        yield from text_faults(laid, ink, blackish)
    elif laid.kind == "line":
        least = demands.limits.line_one if ink.plates == 1 else demands.limits.line_more
        if laid.size < least - LINE_ROUNDING:
            inks = "of paper" if ink.plates == 0 else f"in {ink.plates} ink{'s' if ink.plates > 1 else ''}"
            yield f"a line {inks} of {laid.size:.2g} pt, thinner than {least:g} pt"
    if ink.total > demands.limits.most_ink + SUM_ROUNDING and laid.surface >= PATCH:
        yield f"{ink.total:.0f} % of ink on {laid.surface / MM**2:.0f} mm², more than {demands.limits.most_ink:g} %"


def overprint_faults(laid: Laid, ink: Ink) -> Iterator[str]:
    """Yield an overprint that loses what it prints, or mixes it, and black text that cuts a hole into a tint."""
    if laid.overprints and ink.total == 0:
        yield f"white {laid.kind} overprints: it is not printed at all"
    elif laid.overprints and (ink.plates > 1 or not (ink.spot or ink.black)):
        yield f"{laid.kind} in colour overprints: it mixes with what lies under it"
    elif laid.kind == "text" and laid.inks == BLACK_TEXT and not laid.overprints and is_on_ink(laid):
        yield "black text does not overprint the tint under it: a hair of paper shows where plates miss each other"


def is_on_ink(laid: Laid) -> bool:
    """Tell whether text stands on something printed."""
    return any(under.ink is None or under.ink.total > 0 for under in laid.under)


def text_faults(laid: Laid, ink: Ink, blackish: frozenset[Ink]) -> Iterator[str]:
    """Yield text in more inks than it can be read in."""
    if ink in blackish:
        yield f"text that looks black is printed in {ink.plates} inks ({ink}), not in black alone"
    elif ink.plates > 1 and laid.size < SMALL:
        yield f"type of {laid.size:.4g} pt in {ink.plates} inks ({ink}): below {SMALL:g} pt it needs one"


def looks_black(file: Examined) -> frozenset[Ink]:
    """Return the mixed inks of texts that look black or grey in the printing condition of a file."""
    condition: Condition | None = file.condition
    texts = (laid.inks.ink for page in file.press_pages for laid in page.laid if laid.kind == "text")
    mixed = [ink for ink in dict.fromkeys(texts) if ink is not None and ink.plates > 1]
    if condition is None or not mixed:
        return frozenset()
    found = zip(mixed, lightness(condition, mixed), chroma(condition, mixed), strict=True)
    return frozenset(ink for ink, light, colour in found if light < DARK and colour < GREYISH)


def near_trim(box: Extent, trim: Extent, quiet: float) -> str:
    """Return what is wrong with type that stands too near the cut; nothing of type that lies outside it."""
    left, low, right, high = trim
    if box[2] <= left or box[0] >= right or box[3] <= low or box[1] >= high:
        return ""
    inner = left + quiet, low + quiet, right - quiet, high - quiet
    over = beyond(box, inner)
    if over <= EDGE_ROUNDING:
        return ""
    return f"type {(quiet - over) / MM:.1f} mm from the trim, nearer than {quiet / MM:.1f} mm"


def picture_faults(laid: Laid, demands: Demands) -> Iterator[str]:
    """Yield what is wrong with a picture of pixels as large as it is printed."""
    left, low, right, high = laid.box
    (across, down), limits = laid.samples, demands.limits
    dots = min(across * 72 / max(right - left, 1e-6), down * 72 / max(high - low, 1e-6))
    if dots < limits.least_ppi and max(right - left, high - low) > ORNAMENT:
        yield f"a picture of {across} by {down} pixels has {dots:.0f} dots an inch, fewer than {limits.least_ppi:g}"
    if laid.most > limits.most_ink + SUM_ROUNDING:
        yield f"{laid.most:.0f} % of ink in a picture, more than {limits.most_ink:g} %"
