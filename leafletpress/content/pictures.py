"""Pictures of a leaflet: which file stands for an image in a language, never one outside leaflets/."""

from __future__ import annotations

from dataclasses import is_dataclass
from functools import lru_cache
from itertools import islice
from os.path import lexists
from pathlib import PurePosixPath
from typing import TYPE_CHECKING, Any

from leafletpress.content.fields import PICTURE_TYPES, picture_name
from leafletpress.content.model import Figure, Message
from leafletpress.content.texts import strings
from leafletpress.errors import LeafletPressError, Problem, Where
from leafletpress.normal_form import composed
from leafletpress.schema_errors import Wrong

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from pathlib import Path

    from leafletpress.yaml_reader import YamlFile

MOST_BYTES = 5_000_000
MOST_NAMES = 2000  # that are looked through for one that is nearly right
CLOSE = 0.8


class PicturePathError(LeafletPressError):
    """The reason why a picture cannot be used, and what would be right."""

    def __init__(self, message: str, hint: str) -> None:
        self.message = message
        self.hint = hint
        super().__init__(f"{message} ({hint})")


def picture_path(root: Path, image: str, language_tag: str) -> Path:
    """Return the file of an image in a language (BCP 47), name.LANG.svg or itself; raise PicturePathError."""
    folder, stem = root / "leaflets", image.rpartition(".")[0]
    for tag in dict.fromkeys((language_tag, language_tag.replace("-", "_"))):
        for name in dict.fromkeys((f"{stem}.{tag}.svg", f"{stem}.{tag}.{image.rpartition('.')[2]}")):
            if lexists(on_disk(folder, name)):  # a link that leads nowhere is a fault, not another picture
                return inside(root, name)
    return inside(root, image)


def inside(root: Path, image: str) -> Path:
    """Return the real path of a picture under root/leaflets, symbolic links followed; raise PicturePathError."""
    folder = real_folder(root)
    try:
        path = on_disk(folder, image).resolve()
        if not path.is_relative_to(folder):
            raise PicturePathError(f"picture '{image}' lies outside leaflets/", "copy it into leaflets/figures")
        if path.exists() and not path.is_file():
            raise PicturePathError(f"picture '{image}' is not an ordinary file", "copy the picture itself there")
        if not path.is_file():
            raise PicturePathError(f"there is no picture leaflets/{image}", near_miss(folder, image))
        size = path.stat().st_size
    except (OSError, RuntimeError) as error:
        raise PicturePathError(f"picture '{image}' cannot be read", "check the file and its permissions") from error
    if size > MOST_BYTES:
        raise PicturePathError(f"picture '{image}' has {size:,} bytes", f"at most {MOST_BYTES:,}: make it smaller")
    return path


@lru_cache(maxsize=16)
def real_folder(root: Path) -> Path:
    """Return root/leaflets, symbolic links followed, once a process."""
    return (root / "leaflets").resolve()


def on_disk(folder: Path, image: str) -> Path:
    """Return the path of an image as its file is named, whose letters may be in another normal form than ours.

    A Mac stores ü as u and U+0308, and archives and network drives carry that to other machines.
    """
    path = folder / image
    if image.isascii() or path.exists():
        return path
    found = folder
    for part in PurePosixPath(image).parts:
        found = found / next((name for name in names_in(found) if composed(name) == composed(part)), part)
    return found


def names_in(folder: Path) -> list[str]:
    """Return the names in a folder, sorted; none where it cannot be read."""
    try:
        return sorted(path.name for path in folder.iterdir())
    except OSError:
        return []


def near_miss(folder: Path, image: str) -> str:
    """Return a hint to a picture of nearly this name: other capitals, ending or folder, or a slip; else what to do."""
    wanted = PurePosixPath(image)
    there = [PurePosixPath(path.relative_to(folder).as_posix()) for path in islice(folder.rglob("*.*"), MOST_NAMES)]
    files = sorted(path for path in there if path.suffix.lower() not in {".yaml", ".yml"})
    alike = (
        [path for path in files if folded(path) == folded(wanted)],
        [path for path in files if folded(path.with_suffix("")) == folded(wanted.with_suffix(""))],
        [path for path in files if folded(path.name) == folded(wanted.name)],
        close_names(folded(wanted), {folded(path): path for path in files}),
    )
    found = next((paths[0] for paths in alike if paths), None)
    if found is None:
        return "put the file there, or correct the path"
    if found.suffix.lower() not in PICTURE_TYPES:
        return f"there is '{found}', which cannot be printed: save it as SVG, PNG or JPEG"
    return f"did you mean '{found}'?"


def folded(path: PurePosixPath | str) -> str:
    """Return a path as it is compared: capitals, normal form and the sign between words do not count."""
    return composed(str(path)).casefold().replace("_", "-").replace(" ", "-")


def close_names(wanted: str, files: Mapping[str, PurePosixPath]) -> list[PurePosixPath]:
    """Return the files whose names are wanted but for a slip or two, the closest first."""
    from difflib import get_close_matches  # for a name that is wrong

    return [files[name] for name in get_close_matches(wanted, files, 1, CLOSE)]


def figures_in(node: Any) -> list[Figure]:  # noqa: ANN401 - any part of a leaflet
    """Return the figures in a part of a leaflet, in reading order."""
    if isinstance(node, Figure):
        return [node, *figures_in(node.beside)]
    if is_dataclass(node) and not isinstance(node, Message | Where):
        node = tuple([getattr(node, name) for name in node.__dataclass_fields__])
    return [figure for item in node for figure in figures_in(item)] if isinstance(node, tuple) else []


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
