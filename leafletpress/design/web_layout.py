"""layouts/web.yaml -> WebLayout: whether HTML is made unasked, and which fonts go along with it."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

import voluptuous as vol

from leafletpress.content.names import WEB
from leafletpress.design.brand import text
from leafletpress.design.measures import one_of, whole_number
from leafletpress.errors import Problem, ProblemsFound, Where
from leafletpress.schema_errors import validate
from leafletpress.yaml_reader import read_yaml

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

SCHEMA = {
    vol.Required("kind"): one_of(WEB),
    vol.Optional("default"): one_of("yes", "no"),
    vol.Optional("fonts"): [text],
    vol.Optional("contents"): {vol.Required("from_sections"): whole_number(2, 100)},
}


class WebLayout(NamedTuple):
    """Say whether a build makes HTML unasked, and which font families go along for scripts that readers may lack.

    Leaflets of `contents_from` sections on have a list of contents, none if it is None.
    """

    default: bool = True
    fonts: tuple[str, ...] = ()
    contents_from: int | None = None


def read_web_layout(path: Path, shown: str, families: Iterable[str] | None) -> WebLayout:
    """Read the layout of HTML; raise ProblemsFound. None for families that nobody knows."""
    file = read_yaml(path, shown)
    data = validate(file, SCHEMA)
    fonts = tuple(data.get("fonts", ()))
    known = set(fonts if families is None else families)
    hint = "name it in layouts/fonts.yaml first"
    strange = [(index, name) for index, name in enumerate(fonts) if name not in known]
    if strange:
        raise ProblemsFound(
            Problem(Where(shown, file.line(["fonts", index])), f"unknown font family '{name}'", hint)
            for index, name in strange
        )
    return WebLayout(data.get("default", "yes") == "yes", fonts, data.get("contents", {}).get("from_sections"))
