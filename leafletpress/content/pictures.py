"""Pictures of a leaflet: which file stands for an image in a language, never one outside leaflets/."""

from __future__ import annotations

from os.path import lexists
from typing import TYPE_CHECKING

from leafletpress.content.fields import picture_name
from leafletpress.content.texts import strings
from leafletpress.errors import LeafletPressError, Problem
from leafletpress.yaml_source import Wrong

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from leafletpress.yaml_source import YamlFile

MOST_BYTES = 5_000_000


class PicturePathError(LeafletPressError):
    """Say why a picture cannot be used, and what would be right."""

    def __init__(self, message: str, hint: str) -> None:
        self.message = message
        self.hint = hint
        super().__init__(f"{message} ({hint})")


def picture_path(root: Path, image: str, language_tag: str) -> Path:
    """Return the file of an image in a language (BCP 47), name.LANG.svg or itself; raise PicturePathError."""
    for tag in dict.fromkeys((language_tag, language_tag.replace("-", "_"))):
        stem = image.rpartition(".")[0]
        for name in dict.fromkeys((f"{stem}.{tag}.svg", f"{stem}.{tag}.{image.rpartition('.')[2]}")):
            if lexists(root / "leaflets" / name):  # a link that leads nowhere is a fault, not another picture
                return inside(root, name)
    return inside(root, image)


def inside(root: Path, image: str) -> Path:
    """Return the real path of a picture under root/leaflets, symbolic links followed; raise PicturePathError."""
    folder = (root / "leaflets").resolve()
    try:
        path = (folder / image).resolve()
        if not path.is_relative_to(folder):
            raise PicturePathError(f"picture '{image}' lies outside leaflets/", "copy it into leaflets/figures")
        if path.exists() and not path.is_file():
            raise PicturePathError(f"picture '{image}' is no ordinary file", "copy the picture itself there")
        if not path.is_file():
            raise PicturePathError(f"there is no picture leaflets/{image}", near_miss(folder, image))
        size = path.stat().st_size
    except (OSError, RuntimeError) as error:
        raise PicturePathError(f"picture '{image}' cannot be read", "check the file and its permissions") from error
    if size > MOST_BYTES:
        raise PicturePathError(f"picture '{image}' has {size:,} bytes", f"{MOST_BYTES:,} at the most: make it smaller")
    return path


def near_miss(folder: Path, image: str) -> str:
    """Return a hint to a picture whose name differs in capitals only, else where to put the picture."""
    wanted = (folder / image).name
    beside = sorted((folder / image).parent.glob("*")) if (folder / image).parent.is_dir() else []
    for path in beside:
        if path.name.casefold() == wanted.casefold():
            return f"did you mean '{path.relative_to(folder).as_posix()}'?"
    return "put the file there, or mend the path"


def picture_problems(root: Path, file: YamlFile) -> Iterator[Problem]:
    """Yield what is wrong with the picture files that a leaflet names."""
    for path, value in strings(file.data):
        if path[-2:] != ("figure", "image"):
            continue
        try:
            inside(root, picture_name(value))
        except PicturePathError as error:
            yield Problem(file.where(path), error.message, error.hint)
        except Wrong:
            continue  # the schema says so
