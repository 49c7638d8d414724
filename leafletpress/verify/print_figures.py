"""The print figures of a finished PDF, read back from its ink, against those of the profile that it claims.

Figures: UKAAF G003 and RNIB for sizes, alignment, emphasis and line length; WCAG 2.2, 1.4.3 for contrast.
"""

from __future__ import annotations

import unicodedata
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import groupby
from typing import TYPE_CHECKING

from leafletpress.design.page_layout import MOST_CHARACTERS, NEAREST_EDGE, PROFILES, WORKING_PAPER
from leafletpress.verify.page_text import MARKS, RTL, line_text, shown_lines
from leafletpress.verify.read_back import reads_rtl
from leafletpress.verify.verdict import Failure

if TYPE_CHECKING:
    from leafletpress.verify.areas import Colour, Extent
    from leafletpress.verify.ink import Inked, InkPage
    from leafletpress.verify.inspection import Examined
    from leafletpress.verify.page_text import ShownString

DEFAULT_PROFILE = "clear-print"
# Points by which sizes, edges and margins may miss a figure: they are rounded in the file.
ROUNDING = 0.05
EDGE_ROUNDING = 1.0
LEAST_CONTRAST, LEAST_LARGE_CONTRAST, LARGE = 4.5, 3.0, 18.0
# A line goes on across a gap of so many parts of the type size, and no further.
GAP = 0.5
# Points: the shorter side of A4, which offices print, and what printers keep free of type beside a cut.
SMALLEST_SHEET, QUIET = 210 / 25.4 * 72, 5 / 25.4 * 72
# Lines that end at one edge by chance, beyond which a paragraph is justified.
FLUSH_BY_CHANCE = 3
PROOF = "print"


@dataclass(frozen=True, slots=True)
class Figures:
    """Hold the print figures of a file: sizes in points, contrast as a ratio, longest line in characters.

    `longest` maps the script's name to characters of its longest line; `body` is the size of most characters,
    furniture left out.
    """

    smallest: float
    body: float
    least_contrast: float
    longest: dict[str, int]
    margins: tuple[float, float, float, float]


def figures(file: Examined) -> Figures:
    """Return the figures of a file that shows text; raise ValueError for one that does not."""
    inked = [(page, shown, shown.box) for page in file.pages for shown in page.strings if shown.box]
    if not inked:
        raise ValueError("no page shows text")
    sizes: Counter[float] = Counter()
    smallest = min(round(shown.string.size, 2) for _, shown, _ in inked)
    for _, shown, _ in inked:
        if shown.string.artifact is None:
            sizes[round(shown.string.size, 2)] += len(shown.string.glyphs)
    longest: dict[str, int] = {}
    for _, text in lines_of(file):
        name = "Latin" if is_latin(text) else "other"
        longest[name] = max(longest.get(name, 0), characters(text))
    lefts, lows, rights, highs = zip(*(room_around(page, box) for page, _, box in inked), strict=True)
    return Figures(
        smallest=smallest,
        body=sizes.most_common(1)[0][0] if sizes else smallest,
        least_contrast=round(min(contrasts(shown for _, shown, _ in inked), default=21.0), 2),
        longest=longest,
        margins=(min(lefts), min(lows), min(rights), min(highs)),
    )


def room_around(page: InkPage, box: Extent) -> Extent:
    """Return how far a box is from the page's edges."""
    left, low, right, high = page.edges
    return box[0] - left, box[1] - low, right - box[2], high - box[3]


def prove_print(file: Examined, edge: float | None = None) -> Iterator[Failure]:
    """Yield what misses the figures of the profile that a file claims; one that claims none is held to clear print.

    `edge` is how near the edge ink may stand, in points, where it is not for offices to print.
    """
    name = file.claims.own.get("profile", "")
    profile = PROFILES.get(name) or PROFILES[DEFAULT_PROFILE]
    if name and name not in PROFILES:
        yield Failure(PROOF, f"claims the profile {name!r}, which is none of {', '.join(PROFILES)}")
    if not any(shown.box for page in file.pages for shown in page.strings):
        yield Failure(PROOF, "no page shows text")
        return
    body = figures(file).body
    if body < profile.body - ROUNDING:
        yield Failure(PROOF, f"body type is {body:g} pt, less than {profile.body:g} pt")
    rtl = any(map(reads_rtl, {file.claims.language, *(tag for _, tag in file.said.spoken.values())}))
    for number, page in enumerate(file.pages, 1):
        for shown in page.strings:
            yield from prove_string(shown, page, number, profile.smallest, edge)
        yield from prove_edges(page, number, rtl=rtl)
    # The longest line is a figure for patients: a working paper is looked up, not read through.
    for number, text in lines_of(file) if profile is not PROFILES[WORKING_PAPER] else ():
        if is_latin(text) and characters(text) > MOST_CHARACTERS:
            fault = f"a line of {characters(text)} characters, more than {MOST_CHARACTERS}"
            yield Failure(PROOF, fault, number, text)


def prove_string(
    shown: Inked, page: InkPage, number: int, smallest: float, edge: float | None = None
) -> Iterator[Failure]:
    """Yield the faults of one shown string: size, slant, margins, contrast."""
    if shown.box is None:
        return
    string = shown.string
    text = string.text(rtl=False)
    if string.size < smallest - ROUNDING:
        yield Failure(PROOF, f"type of {string.size:.4g} pt, smaller than {smallest:g} pt", number, text)
    if shown.slanted:
        yield Failure(PROOF, "italic or slanted type", number, text)
    room, least = min(room_around(page, shown.box)), nearest_edge(page) if edge is None else edge
    if room < least - ROUNDING:
        fault = f"ink {room / 72 * 25.4:.1f} mm from the edge, nearer than {least / 72 * 25.4:.0f} mm"
        yield Failure(PROOF, fault, number, text)
    if shown.colour is None or None in shown.under:
        yield Failure(PROOF, "text on a picture or pattern: its contrast is unknown", number, text)
        return
    ratio, least = min(contrasts([shown])), least_contrast(shown)
    if round(ratio, 2) < least:
        yield Failure(PROOF, f"contrast {ratio:.1f}:1, less than {least:g}:1", number, text)


def nearest_edge(page: InkPage) -> float:
    """Return how near the edge of a page ink may stand, in points: one smaller than A4 is cut from a larger sheet."""
    left, low, right, high = page.edges
    is_cut = min(right - left, high - low) < SMALLEST_SHEET - EDGE_ROUNDING
    return QUIET if is_cut else NEAREST_EDGE


def least_contrast(shown: Inked) -> float:
    """Return the contrast that a string needs: less where it is 18 pt or larger, or 14 pt and bold."""
    large = shown.string.size >= LARGE - ROUNDING
    bold = shown.string.size >= 14 - ROUNDING and "bold" in shown.string.font.name.lower()
    return LEAST_LARGE_CONTRAST if large or bold else LEAST_CONTRAST


def contrasts(strings: Iterable[Inked]) -> Iterator[float]:
    """Yield the contrast of strings with each colour under them (WCAG 2.2, "contrast ratio")."""
    for shown in strings:
        for under in shown.under:
            if shown.colour is not None and under is not None:
                dark, light = sorted((luminance(shown.colour), luminance(under)))
                yield (light + 0.05) / (dark + 0.05)


def luminance(colour: Colour) -> float:
    """Return the relative luminance of an sRGB colour (WCAG 2.2)."""
    red, green, blue = (part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in colour)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


# --- lines -----------------------------------------------------------------------------------


def lines_of(file: Examined) -> Iterator[tuple[int, str]]:
    """Yield page number and text of every line that is no page furniture, what stands beside it apart."""
    for number, page in enumerate(file.pages, 1):
        strings = [shown.string for shown in page.strings if shown.string.artifact is None]
        for line in shown_lines(strings, GAP):
            yield number, line_text(line, rtl=False).strip()


def is_latin(text: str) -> bool:
    """Tell whether most letters of a text are Latin."""
    letters = [char for char in text if char.isalpha()]
    return sum("LATIN" in unicodedata.name(char, "") for char in letters) * 2 > len(letters)


def characters(text: str) -> int:
    """Return how many characters a reader counts: signs on letters and invisible ones are none."""
    composed = unicodedata.normalize("NFC", text)
    return sum(unicodedata.category(char) not in ("Mn", "Mc", "Me", "Cf") for char in composed)


def prove_edges(page: InkPage, number: int, *, rtl: bool = False) -> Iterator[Failure]:
    """Yield the paragraphs of a page whose lines do not begin at one edge, or are justified.

    A paragraph is what one marked section shows; its first line may begin, its last may end elsewhere. In a
    document with a right-to-left language one of Latin letters begins at either edge, as its column does.
    """
    strings = [shown.string for shown in page.strings if shown.string.mcid is not None]
    for _, group in groupby(strings, key=lambda string: string.mcid):
        lines = list(by_line(group))
        text = " ".join(line_text(line, rtl=False) for line in lines)
        edges = [(min(part.left for part in line), max(part.right for part in line)) for line in lines]
        start, end = (1, 0) if reads_from_right(text) else (0, 1)
        if rtl and start == 0 and spread(edge[0] for edge in edges[1:]) > EDGE_ROUNDING:
            start, end = 1, 0
            edges = [(left, max(map(ink_right, line))) for (left, _), line in zip(edges, lines, strict=True)]
        starts, ends = [edge[start] for edge in edges[1:]], [edge[end] for edge in edges[:-1]]
        if spread(starts) > EDGE_ROUNDING:
            yield Failure(PROOF, "lines of a paragraph do not begin at one edge", number, text)
        elif len(ends) > FLUSH_BY_CHANCE and spread(ends) <= EDGE_ROUNDING and not in_squares(text):
            yield Failure(PROOF, "the lines of a paragraph are justified", number, text)


def in_squares(text: str) -> bool:
    """Tell whether most letters of a text fill squares of one width: lines of such are often equally long by nature."""
    wide = sum(char.isalpha() and unicodedata.east_asian_width(char) in "WF" for char in text)
    return 2 * wide > sum(map(str.isalpha, text))


def ink_right(string: ShownString) -> float:
    """Return where what a string says ends at its right, in points: before the blanks of a wrapped line.

    A key that stands at the line's end says where the string begins, and no more.
    """
    right = min(string.right, string.said[-1][0] + string.size) if string.keyed and string.said else string.right
    for x, text in () if string.classes & RTL else reversed(string.said if string.keyed else string.glyphs):
        if text.translate(MARKS).strip():
            break
        right = min(right, x)
    return right


def spread(places: Iterable[float]) -> float:
    """Return how far apart the outermost of some places are, in points; 0 for none."""
    found = sorted(places)
    return found[-1] - found[0] if found else 0


def by_line(strings: Iterable[ShownString]) -> Iterator[list[ShownString]]:
    """Yield strings that say something, those of one line together."""
    said = [string for string in strings if string.text(rtl=False).strip()]
    for _, line in groupby(said, key=lambda string: round(string.y, 1)):
        yield list(line)


def reads_from_right(text: str) -> bool:
    """Tell whether most letters of a text are read from the right."""
    rtl = sum(unicodedata.bidirectional(char) in ("R", "AL") for char in text)
    return 2 * rtl > sum(map(str.isalpha, text))
