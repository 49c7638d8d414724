"""layouts/fonts.yaml -> FontSpec: which package brings each family, and which bytes exactly."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING

import voluptuous as vol

from leafletpress.design.brand import text
from leafletpress.design.measures import one_of
from leafletpress.schema_errors import Wrong, keys, validate
from leafletpress.typography.fonts import FontFile, FontSpec
from leafletpress.yaml_reader import YamlFile, read_yaml

if TYPE_CHECKING:
    from pathlib import Path


def weight(value: object) -> int:
    """Return a font weight, 400 or 700; raise Wrong."""
    if value in ("400", "700"):
        return int(str(value))
    raise Wrong("it is not a weight", "write 400 or 700")


def sha256(value: object) -> str:
    """Return a SHA-256 checksum in hexadecimal; raise Wrong."""
    if isinstance(value, str) and re.fullmatch(r"[0-9a-f]{64}", value):
        return value
    raise Wrong("it is not a SHA-256 checksum", "write what sha256sum prints")


def weights(value: object) -> object:
    """Return a family's files by weight, of which the regular may not be missing; raise Wrong."""
    found = FILES(value)
    if REGULAR not in found:
        raise Wrong(
            "the regular weight is missing", f"write a file under {REGULAR}: (a bold one under 700: may be left out)"
        )
    return found


def inner_path(value: object) -> str:
    """Return a path that stays inside its package; raise Wrong."""
    if isinstance(value, str) and value and not value.startswith("/") and ".." not in value.split("/"):
        return value
    raise Wrong("it is not a path inside a package", "write it from the package's folder on, with forward slashes")


REGULAR = 400
FILES = keys({weight: {vol.Required("path"): inner_path, vol.Required("sha256"): sha256}})
FAMILY = {
    vol.Required("kind"): one_of("pip", "debian"),
    vol.Required("source"): text,
    vol.Required("version"): text,
    vol.Required("install"): text,
    vol.Required("licence"): text,
    vol.Required("scripts"): [text],
    vol.Required("files"): weights,
}
SCHEMA = {text: FAMILY}


def read_font_list(path: Path, shown: str) -> tuple[FontSpec, ...]:
    """Read where the type families come from; raise ProblemsFound."""
    return font_list(read_yaml(path, shown))


@lru_cache(maxsize=4)
def font_list(file: YamlFile) -> tuple[FontSpec, ...]:
    """Return the families that a file names; raise ProblemsFound."""
    data = validate(file, SCHEMA)
    return tuple(
        FontSpec(
            family=family,
            kind=entry["kind"],
            source=entry["source"],
            version=entry["version"],
            install=entry["install"],
            files={grade: FontFile(file["path"], file["sha256"]) for grade, file in entry["files"].items()},
            scripts=tuple(entry["scripts"]),
            licence=entry["licence"],
        )
        for family, entry in data.items()
    )
