"""Lengths and colours as designers write them -> points and RGB; contrast after WCAG 2.2."""

from __future__ import annotations

import re
from collections.abc import Callable

from leafletpress.pdf.inks import Rgb
from leafletpress.schema_errors import Wrong

POINTS = {"pt": 1.0, "mm": 72 / 25.4}
LENGTH = re.compile(r"([0-9]{1,4}(?:\.[0-9]{1,3})?) ?(pt|mm)")
HEX = re.compile(r"#([0-9A-Fa-f]{2})([0-9A-Fa-f]{2})([0-9A-Fa-f]{2})")


def length(text: object) -> float:
    """Return the points of a length such as 14pt or 20mm; raise Wrong."""
    if isinstance(text, str) and (found := LENGTH.fullmatch(text.strip())):
        return float(found[1]) * POINTS[found[2]]
    raise Wrong("it is not a length", "write points or millimetres, such as 14pt or 20mm")


def number(least: float, most: float) -> object:
    """Return a check that reads a decimal number between two bounds."""

    def check(text: object) -> float:
        if isinstance(text, str) and re.fullmatch(r"[0-9]{1,4}(\.[0-9]{1,3})?", text.strip()):
            value = float(text)
            if least <= value <= most:
                return value
        raise Wrong("it is out of bounds", f"write a number from {least:g} to {most:g}")

    return check


def one_of(*names: str) -> Callable[[object], str]:
    """Return a check that accepts the given words only."""

    def check(value: object) -> str:
        if isinstance(value, str) and value in names:
            return value
        raise Wrong("it is not known", f"write {' or '.join(names)}")

    return check


def whole_number(least: int, most: int) -> object:
    """Return a check that reads a whole number between two bounds."""

    def check(text: object) -> int:
        if isinstance(text, str) and re.fullmatch(r"[0-9]{1,3}", text.strip()) and least <= int(text) <= most:
            return int(text)
        raise Wrong("it is out of bounds", f"write a whole number from {least} to {most}")

    return check


def colour(text: object) -> Rgb:
    """Return the colour of six hexadecimal digits such as #00525F; raise Wrong."""
    if isinstance(text, str) and (found := HEX.fullmatch(text.strip())):
        return Rgb(*(int(part, 16) / 255 for part in found.groups()))
    raise Wrong("it is not a colour", 'write six hexadecimal digits in quotes, such as "#00525F"')


def contrast(one: Rgb, other: Rgb) -> float:
    """Return the contrast ratio of two colours, 1 to 21 (WCAG 2.2, "contrast ratio")."""
    dark, light = sorted((luminance(one), luminance(other)))
    return (light + 0.05) / (dark + 0.05)


def luminance(shade: Rgb) -> float:
    """Return the relative luminance of a colour, 0 to 1 (WCAG 2.2, "relative luminance")."""
    linear = [part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in shade]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]
