"""Find, check and prepare font files: package -> checksum -> static instance in the cache folder.

A prepared file is the font with its weight pinned, hinting and unused tables dropped and every glyph
id kept. It serves both shaping and embedding, for which the outlines that a document shows are read from it.
"""

from __future__ import annotations

import hashlib
import os
import tempfile
from collections.abc import Callable, Iterable, Mapping
from contextlib import suppress
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path, PurePosixPath
from typing import Literal, NamedTuple

import uharfbuzz as hb

from leafletpress.errors import MissingFont
from leafletpress.whole_files import read_regular

# Raise it whenever prepared files come out differently, so that older ones are no longer used.
PREPARATION = 1
PINNED = {"wdth": 100.0}
MOST_CHECKSUM = 1000  # bytes of the file that holds one
DROPPED = ("DSIG", "STAT", "gasp", "vhea", "vmtx")


class FontFile(NamedTuple):
    """One file of a package: its path there, with forward slashes, and its SHA-256 in hexadecimal."""

    path: str
    sha256: str


@dataclass(frozen=True, slots=True)
class FontSpec:
    """Where a family comes from, as layouts/fonts.yaml has it.

    `kind` pip: `path` is inside the distribution `source`; debian: under a system font folder.
    `install` is the command a person runs; `scripts` (ISO 15924) are what the family is for; `files`
    are by weight, 400 and, if the family has it, 700.
    """

    family: str
    kind: Literal["pip", "debian"]
    source: str
    version: str
    install: str
    files: Mapping[int, FontFile]
    scripts: tuple[str, ...] = ()
    licence: str = "OFL-1.1"

    def weight(self, *, bold: bool) -> int:
        """Return the weight to use, 400 where the family has no bold."""
        return 700 if bold and 700 in self.files else 400


def postscript_name(family: str, weight: int) -> str:
    """Return the PostScript name of a family's face: letters, digits and one hyphen."""
    letters = "".join(char for char in family if char.isascii() and char.isalnum())
    return f"{letters}-{'Bold' if weight >= 700 else 'Regular'}"


def prepared_font(spec: FontSpec, weight: int, cache: Path) -> Path:
    """Return the prepared file of one weight, made now unless the cache has it whole.

    A damaged file is made anew; two processes may prepare the same file at once, for both write the
    same bytes. Where the cache cannot be written, the file is made for this process alone. Raises
    MissingFont if the source is absent or has other bytes than it should.
    """
    file = spec.files[weight]
    name = f"{postscript_name(spec.family, weight)}-{preparation_key(file, weight)}.ttf"
    if is_whole(cache / name):
        return cache / name
    data = instance(checked_source(spec, file), weight)
    try:
        return store(cache / name, data)
    except OSError as error:
        try:
            return store(Path(own_folder().name) / name, data)
        except OSError:
            raise MissingFont(f"cannot write the prepared {spec.family} to {cache}: {error.strerror}") from error


@lru_cache(maxsize=1)
def own_folder() -> tempfile.TemporaryDirectory[str]:
    """Return a folder for this process and those that it forks, which goes with it; raise OSError."""
    return tempfile.TemporaryDirectory(prefix="leafletpress-")


def preparation_key(file: FontFile, weight: int) -> str:
    """Return what a prepared file depends on, as 16 hexadecimal digits."""
    parts = f"{file.sha256} {weight} {PREPARATION} {hb.version_string()}"
    return hashlib.sha256(parts.encode()).hexdigest()[:16]


def is_whole(path: Path) -> bool:
    """Tell whether a prepared file has the checksum that was written beside it."""
    try:
        expected = read_regular(checksum_path(path), MOST_CHECKSUM).decode("ascii")
        return path.is_file() and checksum(path) == expected
    except (OSError, UnicodeDecodeError):
        return False


def checksum(path: Path) -> str:
    """Return the SHA-256 of a file in hexadecimal, without holding the file in memory."""
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()


def checksum_path(path: Path) -> Path:
    """Return where the checksum of a prepared file stands: beside it."""
    return path.with_suffix(".sha256")


def checked_source(spec: FontSpec, file: FontFile) -> Path:
    """Return the path of a source file; raise MissingFont if it is absent or not the expected version."""
    path = source_path(spec, file)
    if path is None:
        raise MissingFont(
            f"the font {spec.family} is not installed: {spec.install} (package {spec.source} {spec.version})"
        )
    if checksum(path) != file.sha256:
        raise MissingFont(
            f"the font {spec.family} is not the one expected: {path.name} differs from the file in package "
            f"{spec.source} {spec.version} ({spec.install})"
        )
    return path


def source_path(spec: FontSpec, file: FontFile) -> Path | None:
    """Return where a source file is on this machine, None if nowhere; its path may not leave its package."""
    inside = PurePosixPath(file.path)
    if inside.is_absolute() or ".." in inside.parts:
        raise MissingFont(f"the font {spec.family} has a path outside its package: {file.path}")
    homes = distribution_folder(spec.source) if spec.kind == "pip" else system_font_folders()
    return next((home / inside for home in homes if (home / inside).is_file()), None)


def distribution_folder(name: str) -> list[Path]:
    """Return where an installed Python package keeps its files, nothing if it is not installed."""
    # It brings the parsers of e-mail along, and is asked only when a font is prepared for the first time.
    from importlib.metadata import PackageNotFoundError, distribution

    try:
        return [Path(str(distribution(name).locate_file("")))]
    except PackageNotFoundError:
        return []


def system_font_folders() -> list[Path]:
    """Return the `fonts` folders of the XDG base directories, the user's own first."""
    own = os.environ.get("XDG_DATA_HOME") or str(Path.home() / ".local/share")
    shared = os.environ.get("XDG_DATA_DIRS") or "/usr/local/share:/usr/share"
    return [Path(folder) / "fonts" for folder in (own, *shared.split(":"), "/usr/share") if folder]


def instance(source: Path, weight: int) -> bytes:
    """Return the bytes of a font with every axis pinned, hinting dropped and every glyph id kept."""
    face = hb.Face(hb.Blob.from_file_path(str(source)))
    wish = hb.SubsetInput()
    wish.keep_everything()
    wish.flags = hb.SubsetFlags.RETAIN_GIDS | hb.SubsetFlags.NOTDEF_OUTLINE | hb.SubsetFlags.NO_HINTING
    wish.drop_table_tag_set.update(int.from_bytes(tag.encode(), "big") for tag in DROPPED)
    for axis in face.axis_infos:
        wish.pin_axis_location(face, axis.tag, {**PINNED, "wght": float(weight)}.get(axis.tag, axis.default_value))
    data: bytes = hb.subset(face, wish).blob.data
    return data


def store(target: Path, data: bytes) -> Path:
    """Write a prepared file and its checksum so that nobody ever sees half of either, and return its path."""
    target.parent.mkdir(parents=True, exist_ok=True)
    digest = hashlib.sha256(data).hexdigest().encode()
    for path, content in ((target, data), (checksum_path(target), digest)):
        handle, temporary = tempfile.mkstemp(dir=target.parent, prefix=path.name)
        try:
            with os.fdopen(handle, "wb") as file:
                os.fchmod(file.fileno(), 0o644)  # a cache folder may be shared
                file.write(content)
            Path(temporary).replace(path)
        except BaseException:
            Path(temporary).unlink(missing_ok=True)
            raise
    return target


def subset(path: Path, characters: Iterable[int]) -> bytes:
    """Return the bytes of a prepared font with some characters (code points) and all that their shaping needs."""
    wish = hb.SubsetInput()
    wish.unicode_set.update(characters)
    wish.flags = hb.SubsetFlags.NO_HINTING | hb.SubsetFlags.NOTDEF_OUTLINE
    data: bytes = hb.subset(hb.Face(hb.Blob.from_file_path(str(path))), wish).blob.data
    return data


def kept_beside(path: Path, make: Callable[[], bytes]) -> bytes:
    """Return what is kept in a file among prepared fonts, made now unless it is there whole.

    Where the folder cannot be written, it is made for this time alone.
    """
    if is_whole(path):
        return path.read_bytes()
    data = make()
    with suppress(OSError):
        store(path, data)
    return data
