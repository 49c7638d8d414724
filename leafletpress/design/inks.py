"""What a brand says of inks: its colours in process or spot inks, those of its drawings, and rules that they keep."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from leafletpress.design.measures import colour
from leafletpress.errors import Problem
from leafletpress.pdf.inks import BLACK_INK, Ink, Rgb
from leafletpress.schema_errors import Wrong

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from leafletpress.pdf.inks import Colour
    from leafletpress.yaml_reader import YamlFile

DRAWINGS = "drawings"
PERCENT = r"(?:[0-9]{1,2}|100)"
CMYK = re.compile(rf"{PERCENT}(?: {PERCENT}){{3}}")
SPOT = re.compile(r"[A-Za-z][A-Za-z0-9 -]{1,40}")
# Names that mean something else in a file (ISO 32000-1, 8.6.6.4).
PROCESS = frozenset({"all", "none", "cyan", "magenta", "yellow", "black"})
SPOT_FORM = "{spot: PANTONE 300 C, ink: 100 40 0 0}"
# The colours of running text.
RUNNING = ("ink", "muted", "link")
MOST_DRAWN = 200  # colours of drawings


def press_ink(value: object) -> Ink:
    """Return four percentages, or a spot ink with the four that stand in for it; raise Wrong."""
    if isinstance(value, dict):
        return spot_ink(value)
    if isinstance(value, str) and CMYK.fullmatch(value.strip()):
        return process_ink(value)
    if isinstance(value, str) and SPOT.fullmatch(value.strip()):
        raise Wrong(
            "a spot ink needs process inks that stand in for it", f"write {SPOT_FORM} with the values of its maker"
        )
    raise Wrong("it is not an ink", f"write four percentages, such as 96 48 44 36, or a spot ink: {SPOT_FORM}")


def spot_ink(value: Mapping[object, object]) -> Ink:
    """Return a spot ink and its alternate; raise Wrong."""
    name, process = value.get("spot"), value.get("ink")
    if set(value) != {"spot", "ink"} or not isinstance(name, str) or not isinstance(process, str):
        raise Wrong("a spot ink is its name and the process inks that stand in for it", f"write {SPOT_FORM}")
    name, process = name.strip(), process.strip()
    if not SPOT.fullmatch(name) or name.lower() in PROCESS:
        raise Wrong("it is not the name of a spot ink", f"write {SPOT_FORM}")
    if not CMYK.fullmatch(process) or process == "0 0 0 0":
        raise Wrong("they are not process inks", "write four percentages that look like the spot ink: ink: 100 40 0 0")
    return process_ink(process)._replace(spot=name)


def process_ink(text: str) -> Ink:
    """Return the ink of four percentages that were found sound."""
    cyan, magenta, yellow, black = map(float, text.split())
    return Ink(cyan, magenta, yellow, black)


def drawing_inks(value: object) -> dict[Rgb, Ink]:
    """Return the inks of colours of drawings; raise Wrong."""
    if not isinstance(value, dict) or not 0 < len(value) <= MOST_DRAWN:
        raise Wrong("it is not a list of colours and their inks", 'write {"#2E9C8F": 75 0 47 0}')
    return {colour(key): press_ink(ink) for key, ink in value.items()}


def single_ink(ink: Ink) -> Ink:
    """Return an ink that alone prints thin things of a colour: its own if it is one, else black."""
    return ink if ink.plates == 1 else BLACK_INK


def ink_problems(file: YamlFile, colours: Mapping[str, Colour]) -> Iterator[Problem]:
    """Yield an error for each colour of running text in more than one ink."""
    for name in RUNNING:
        ink = colours[name].press
        if ink is not None and ink.plates > 1:
            fault = f"'{name}' is printed in {ink.plates} inks ({ink}): letters blur where plates are out of register"
            yield Problem(file.where(["colours", name, "press"]), fault, "print it in one ink, such as 0 0 0 100")
