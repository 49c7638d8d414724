"""Fonts as layouts/fonts.yaml has them, prepared once for all tests of the room."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
import yaml

from leafletpress.typography.fonts import FontFile, FontLibrary, FontSpec
from leafletpress.typography.paragraph import set_paragraph
from leafletpress.typography.stages import ParagraphStyle, Run, SetParagraph

FONT_LIST = Path(__file__).parents[2] / "layouts" / "fonts.yaml"
FAMILIES = {
    "ar": ("Noto Sans Arabic", "Noto Sans"),
    "ur": ("Noto Nastaliq Urdu", "Noto Sans"),
    "hi": ("Noto Sans Devanagari", "Noto Sans"),
    "pa": ("Noto Sans Gurmukhi", "Noto Sans"),
    "zh-Hans": ("Noto Sans SC", "Noto Sans"),
    "zh-Hant": ("Noto Sans TC", "Noto Sans"),
    "bn": ("Noto Sans Bengali", "Noto Sans"),
    "th": ("Noto Sans Thai", "Noto Sans"),
    "lo": ("Noto Sans Lao", "Noto Sans"),
    "km": ("Noto Sans Khmer", "Noto Sans"),
    "my": ("Noto Sans Myanmar", "Noto Sans"),
    "ja": ("Noto Sans JP", "Noto Sans"),
    "ko": ("Noto Sans KR", "Noto Sans"),
    "dv": ("Noto Sans Thaana", "Noto Sans"),
    "nqo": ("Noto Sans NKo", "Noto Sans"),
    "rhg": ("Noto Sans Hanifi Rohingya", "Noto Sans"),
    "ml": ("Noto Sans Malayalam", "Noto Sans"),
    "ta": ("Noto Sans Tamil", "Noto Sans"),
}
RTL = ("ar", "ur", "dv", "nqo", "rhg")

StyleFor = Callable[..., ParagraphStyle]
SetText = Callable[..., SetParagraph]


def font_specs() -> tuple[FontSpec, ...]:
    entries = yaml.safe_load(FONT_LIST.read_text("utf-8"))
    return tuple(
        FontSpec(
            family=family,
            kind=entry["kind"],
            source=entry["source"],
            version=entry["version"],
            install=entry["install"],
            files={int(weight): FontFile(file["path"], file["sha256"]) for weight, file in entry["files"].items()},
            scripts=tuple(entry["scripts"]),
        )
        for family, entry in entries.items()
    )


@pytest.fixture(scope="session")
def library(tmp_path_factory: pytest.TempPathFactory) -> FontLibrary:
    return FontLibrary(font_specs(), tmp_path_factory.mktemp("fonts"))


@pytest.fixture(scope="session")
def style_for(library: FontLibrary) -> StyleFor:
    """Make a style of 10 points on 20 for a language."""

    def make(language: str = "en", **changes: object) -> ParagraphStyle:
        fonts = library.stack(FAMILIES.get(language, ("Noto Sans",)))
        settings: dict[str, object] = {"direction": "rtl" if language in RTL else "ltr", **changes}
        return ParagraphStyle(10, 20, fonts, **settings)  # type: ignore[arg-type]

    return make


@pytest.fixture(scope="session")
def set_text(style_for: StyleFor) -> SetText:
    """Set text, or runs, of one language in a width."""

    def make(text: str | list[Run], width: float = 1000, language: str = "en", **changes: object) -> SetParagraph:
        runs = [Run(text, language=language)] if isinstance(text, str) else text
        return set_paragraph(runs, width, style_for(language, **changes))

    return make


def lines(paragraph: SetParagraph) -> list[str]:
    return [line.text.rstrip(" ") for line in paragraph.lines]


def seen(paragraph: SetParagraph) -> str:
    """Return the first line as the eye meets it from left to right, digits and Latin words kept readable."""
    runs = paragraph.lines[0].runs
    return "|".join(run.text if not run.rtl else run.text[::-1] for run in runs)
