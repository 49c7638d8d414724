"""layouts/LAYOUT.yaml -> PageLayout: page, type scale and spacing, held to the profile that it claims."""

from __future__ import annotations

import math
from collections.abc import Iterator
from functools import lru_cache
from typing import TYPE_CHECKING, Literal, NamedTuple

import voluptuous as vol

from leafletpress.design.measures import POINTS, length, one_of, whole_number
from leafletpress.design.press import FOLDED, PRESS_SCHEMA, Press, press_of
from leafletpress.errors import Problem, ProblemsFound, Where
from leafletpress.schema_errors import validate
from leafletpress.yaml_reader import YamlFile, read_yaml

if TYPE_CHECKING:
    from pathlib import Path

NEAREST_EDGE = 15 * POINTS["mm"]  # what an office printer leaves blank
# Where a sheet is cut: 5 mm that printers keep free of type, 1 mm that the sheets of a booklet creep, and 2 mm by which
# the letters of steep scripts stand out of their column.
NEAREST_TRIM = 8 * POINTS["mm"]
MOST_CHARACTERS = 70  # a line, in Latin script (UKAAF, RNIB)
LARGEST_TYPE = 72  # points: above it a word of a title is wider than any page that an office prints
FEWEST_LINES = 12  # of body type between the margins, head and foot included
LARGEST_PAGE = 1200 * POINTS["mm"]  # the longer side of A0: no printer of leaflets takes more
FEWEST_CHARACTERS, FEWEST_OF_DISPLAY = 20, 10  # a line of body type, and of titles and headings
WIDEST_NUMBER = 8.0  # of a telephone number, in em of its type
MOST_HEADINGS = 6  # sizes: PDF has heading levels 1 to 6 (ISO 32000-1, 14.8.4.3.2)
NUMBER_WIDTH = 3.2  # of a passage such as 12.34 with its blanks, in em of the small type
# Mean advance of English text in Noto Sans Regular, in em: 3,600 characters of a leaflet, spaces included.
MEAN_ADVANCE = 0.462


# A line of many narrow letters holds so many times the mean.
NARROW = 1.06


def longest_measure(size: float) -> float:
    """Return the width in points in which no line of Latin text of a size holds more than 70 characters."""
    return MOST_CHARACTERS * MEAN_ADVANCE * size / NARROW


class Profile(NamedTuple):
    """Hold what a profile promises: smallest body type and smallest type of all, in points (UKAAF)."""

    body: float
    smallest: float


WORKING_PAPER = "working-paper"  # for people who work at a desk, and for proofs only
PROFILES = {
    "clear-print": Profile(12, 12),
    "large-print": Profile(16, 16),
    "giant-print": Profile(24, 24),
    WORKING_PAPER: Profile(9, 9),
}
LayoutKind = Literal["leaflet", "bilingual", "proof"]


class TypeScale(NamedTuple):
    """Hold type sizes in points; `headings` by depth, the last for all deeper ones."""

    title: float
    subtitle: float
    headings: tuple[float, ...]
    body: float
    small: float
    phone: float


class Spacing(NamedTuple):
    """Hold vertical spaces in units."""

    paragraph: int
    item: int
    block: int
    section: int
    subsection: int
    after_heading: int
    padding: int
    cell: int


class PageLayout(NamedTuple):
    """Hold one page design, lengths in points; made by `read_page_layout`.

    `kind` says what is set: the leaflet in one language, English and a translation side by side, or a
    reviewer's proof; `default` whether a build that names no layout makes it; `gutter` is the width
    of the column between two languages. `press` says how the pages are bound, if they are for print only; such a
    layout is made when it is asked for. Leaflets of `contents_from` pages on have a list of contents.
    """

    id: str
    where: Where
    profile: str
    page_width: float
    page_height: float
    top: float
    bottom: float
    side: float
    text_indent: float
    unit: float
    type: TypeScale
    spacing: Spacing
    outcomes: Literal["columns", "stacked"]
    contact_columns: int
    kind: LayoutKind = "leaflet"
    default: bool = True
    gutter: float = 0.0
    press: Press | None = None
    contents_from: int | None = None

    @property
    def nearest_edge(self) -> float:
        """Return how near the edge of the page type may stand, in points."""
        return NEAREST_TRIM if self.press else NEAREST_EDGE

    @property
    def column(self) -> float:
        """Return the width of a column of running text: half of what the gutter leaves where two languages stand."""
        return (self.width - self.gutter) / (2 if self.kind == "bilingual" else 1)

    @property
    def width(self) -> float:
        """Return the width between the margins."""
        return self.page_width - 2 * self.side

    @property
    def smallest(self) -> float:
        """Return the smallest type that the profile allows."""
        return PROFILES[self.profile].smallest


SPACES = whole_number(0, 30)
SCHEMA = {
    vol.Required("profile"): one_of(*PROFILES),
    vol.Required("page"): {vol.Required("width"): length, vol.Required("height"): length},
    vol.Required("margins"): {vol.Required(side): length for side in ("top", "bottom", "side")},
    vol.Required("text_indent"): length,
    vol.Required("unit"): length,
    vol.Required("type"): {
        **{vol.Required(name): length for name in ("title", "subtitle", "body", "small", "phone")},
        vol.Required("headings"): [length],
    },
    vol.Required("spacing"): {vol.Required(name): SPACES for name in Spacing._fields},
    vol.Required("outcomes"): one_of("columns", "stacked"),
    vol.Required("contact_columns"): whole_number(1, 3),
    vol.Optional("kind"): one_of("leaflet", "bilingual", "proof"),
    vol.Optional("default"): one_of("yes", "no"),
    vol.Optional("gutter"): length,
    vol.Optional("press"): PRESS_SCHEMA,
    vol.Optional("contents"): {vol.Required("from_pages"): whole_number(2, 500)},
}


def read_page_layout(path: Path, shown: str) -> PageLayout:
    """Read one layout; raise ProblemsFound."""
    return page_layout(read_yaml(path, shown), path.stem)


@lru_cache(maxsize=32)
def page_layout(file: YamlFile, name: str) -> PageLayout:
    """Return the layout of a file; raise ProblemsFound."""
    data = validate(file, SCHEMA)
    page, margins, sizes = data["page"], data["margins"], data["type"]
    layout = PageLayout(
        id=name,
        where=Where(file.shown, 1),
        profile=data["profile"],
        page_width=page["width"],
        page_height=page["height"],
        **margins,
        text_indent=data["text_indent"],
        unit=data["unit"],
        type=TypeScale(**{**sizes, "headings": tuple(sizes["headings"])}),
        spacing=Spacing(**data["spacing"]),
        outcomes=data["outcomes"],
        contact_columns=data["contact_columns"],
        kind=data.get("kind", "leaflet"),
        default=data.get("default", "no" if "press" in data else "yes") == "yes",
        gutter=data.get("gutter", 0.0),
        press=press_of(data.get("press")),
        contents_from=data.get("contents", {}).get("from_pages"),
    )
    checks = (page_problems, line_problems, space_problems, type_problems, press_problems, contents_problems)
    if problems := tuple(problem for check in checks for problem in check(file, layout)):
        raise ProblemsFound(problems)
    return layout


def page_problems(file: YamlFile, layout: PageLayout) -> Iterator[Problem]:
    """Yield the faults of page, margins, unit and line length."""
    for key, extent in (("width", layout.page_width), ("height", layout.page_height)):
        if extent > LARGEST_PAGE:
            yield Problem(
                file.where(["page", key]), f"the page's {key} is larger than any paper", "write 1200mm or less"
            )
    for name, margin, extent in (
        ("top", layout.top, layout.page_height),
        ("bottom", layout.bottom, layout.page_height),
        ("side", layout.side, layout.page_width),
    ):
        if margin < layout.nearest_edge - 0.01:
            why = "sheets are cut too near" if layout.press else "office printers cannot print there"
            fault = f"margin '{name}' is {margin / POINTS['mm']:.0f} mm: {why}"
            yield Problem(
                file.where(["margins", name]), fault, f"write {layout.nearest_edge / POINTS['mm']:.0f}mm or more"
            )
        elif margin > extent / 4:
            yield Problem(file.where(["margins", name]), f"margin '{name}' takes more than a quarter of the page")
    if text_height(layout) < FEWEST_LINES * 1.5 * body_size(layout):
        fault = f"the page has no room for {FEWEST_LINES} lines of body type"
        yield Problem(file.where(["page", "height"]), fault, "make the page higher, or the body smaller")
    if not 2 <= layout.unit <= 12:
        yield Problem(file.where(["unit"]), "the unit is not a sensible step for spaces", "write 2pt to 12pt")
    if layout.kind == "bilingual" and layout.gutter < NUMBER_WIDTH * layout.type.small:
        fault = "the gutter has no room for the numbers of passages"
        need = math.ceil(NUMBER_WIDTH * layout.type.small / POINTS["mm"])
        yield Problem(file.where(["gutter"] if layout.gutter else ["kind"]), fault, f"write gutter: {need}mm or more")


def press_problems(file: YamlFile, layout: PageLayout) -> Iterator[Problem]:
    """Yield the faults of `press:` keys that do not go together."""
    press = layout.press
    if press is None:
        return
    if layout.kind == "proof":
        yield Problem(file.where(["press"]), "a reviewer's proof is not for a printing press", "leave press: out")
    if press.binding != "single" and press.multiple != FOLDED:
        fault = f"a folded sheet has {FOLDED} pages, not {press.multiple}"
        yield Problem(file.where(["press", "multiple"]), fault, f"write {FOLDED}, or leave multiple out")


def contents_problems(file: YamlFile, layout: PageLayout) -> Iterator[Problem]:
    """Yield the fault of a list of contents where it has no use."""
    if layout.contents_from and layout.kind == "proof":
        yield Problem(file.where(["contents"]), "a reviewer's proof has no list of contents", "leave contents: out")


def text_height(layout: PageLayout) -> float:
    """Return the height in points between the margins, head and foot of the page included."""
    return layout.page_height - layout.top - layout.bottom


def body_size(layout: PageLayout) -> float:
    """Return the body size, or what the profile asks for where it is smaller, which is an error of its own."""
    return max(layout.type.body, PROFILES[layout.profile].body)


def line_problems(file: YamlFile, layout: PageLayout) -> Iterator[Problem]:
    """Yield the faults of lines: too many or too few characters of any type in a column."""
    if layout.type.body < PROFILES[layout.profile].body:
        return  # which is an error of its own
    characters = (layout.column - layout.text_indent) / (MEAN_ADVANCE * layout.type.body)
    if characters > MOST_CHARACTERS and layout.kind != "proof":
        fault = f"a line holds {characters:.0f} Latin characters, more than {MOST_CHARACTERS}"
        yield Problem(file.where(["text_indent"]), fault, "widen text_indent or the side margin, or enlarge the body")
    elif characters < FEWEST_CHARACTERS:
        yield Problem(file.where(["text_indent"]), f"a line holds only {max(characters, 0):.0f} Latin characters")
        return
    for path, _, size in display_sizes(layout.type):
        held = layout.column / (MEAN_ADVANCE * size) if size else math.inf
        if size <= LARGEST_TYPE and held < FEWEST_OF_DISPLAY:
            fault = f"a line of {size:g} pt holds only {held:.0f} Latin characters"
            yield Problem(file.where(path), fault, f"{FEWEST_OF_DISPLAY} or more: make it smaller")
    room = (layout.column - layout.text_indent) / layout.contact_columns - 2 * layout.unit * layout.spacing.padding
    if layout.type.phone <= LARGEST_TYPE and room < WIDEST_NUMBER * layout.type.phone:
        fault = "a contact's column has no room for a telephone number"
        yield Problem(file.where(["contact_columns"]), fault, "write fewer columns, or make 'phone' or padding smaller")


def display_sizes(sizes: TypeScale) -> Iterator[tuple[tuple[str | int, ...], str, float]]:
    """Yield path, name and size in points of title, subtitle and headings."""
    for name in ("title", "subtitle"):
        yield ("type", name), f"'{name}'", getattr(sizes, name)
    for index, size in enumerate(sizes.headings):
        yield ("type", "headings", index), f"heading {index + 1}", size


def space_problems(file: YamlFile, layout: PageLayout) -> Iterator[Problem]:
    """Yield the faults of spaces that leave no room for what they part."""
    for name in Spacing._fields:
        space = getattr(layout.spacing, name) * layout.unit
        whole = layout.column / 2 if name == "padding" else text_height(layout)
        if 0 < whole < 4 * space:
            room = "half the column" if name == "padding" else "the page"
            most = math.floor(whole / 4 / layout.unit)
            fault = f"'{name}' is {space:g} pt, more than a quarter of {room}"
            yield Problem(file.where(["spacing", name]), fault, f"write {most} or less")


def size_problems(file: YamlFile, layout: PageLayout, profile: Profile) -> Iterator[Problem]:
    """Yield the faults of single sizes: below what the profile promises, or larger than any page can hold."""
    sizes = layout.type
    plain = [(("type", name), f"'{name}'", getattr(sizes, name)) for name in ("body", "small", "phone")]
    for path, name, size in (*display_sizes(sizes), *plain):
        if size > LARGEST_TYPE:
            yield Problem(file.where(path), f"{name} is {size:g} pt", f"write {LARGEST_TYPE}pt or less")
        elif size < profile.smallest and path[1] in ("title", "subtitle", "small", "phone"):
            fault = f"{name} is {size:g} pt, below the {profile.smallest:g} pt of {layout.profile}"
            yield Problem(file.where(path), fault, f"write {profile.smallest:g}pt or more")


def type_problems(file: YamlFile, layout: PageLayout) -> Iterator[Problem]:
    """Yield the faults of type sizes and of the spaces around headings."""
    if layout.profile == WORKING_PAPER and layout.kind != "proof":
        fault = f"'{WORKING_PAPER}' is too small for patients"
        yield Problem(file.where(["profile"]), fault, "write clear-print, or kind: proof")
    profile = PROFILES[layout.profile]
    sizes = layout.type
    if sizes.body < profile.body:
        fault = f"'body' is {sizes.body:g} pt, below the {profile.body:g} pt of {layout.profile}"
        yield Problem(
            file.where(["type", "body"]), fault, f"write {profile.body:g}pt or more, or claim another profile"
        )
    yield from size_problems(file, layout, profile)
    for index, size in enumerate(sizes.headings):
        if size < sizes.body:
            fault = f"heading {index + 1} is {size:g} pt, smaller than the body"
            yield Problem(file.where(["type", "headings", index]), fault, f"write {sizes.body:g}pt or more")
    if not sizes.headings:
        yield Problem(file.where(["type", "headings"]), "no size for headings", "write one to three sizes")
    elif len(sizes.headings) > MOST_HEADINGS:
        yield Problem(file.where(["type", "headings"]), f"more than {MOST_HEADINGS} sizes", "write one to three sizes")
    space = layout.spacing
    for name in ("section", "subsection"):
        if getattr(space, name) < 2 * space.after_heading:
            fault = f"the space before a heading ('{name}') is less than twice the space after it"
            yield Problem(file.where(["spacing", name]), fault, f"write {2 * space.after_heading} or more")
