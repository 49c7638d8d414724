"""A project to begin with: a sample leaflet, a translation that nobody has signed, a brand, and settings beside them.

The settings are for what a trust's own repository works with: git, a service that checks each change, Weblate.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from os.path import lexists
from pathlib import Path
from typing import NamedTuple

from leafletpress import __version__
from leafletpress.errors import LeafletPressError, UnknownWish
from leafletpress.packaged import SAMPLE, packaged
from leafletpress.whole_files import write_whole

ROOMS = ("leaflets", "locale", "layouts")
BEGIN = "begin"  # the settings; names that begin with a dot are theirs only where they are used
SETTINGS = {
    "README.md": "README.md",
    "gitattributes": ".gitattributes",
    "gitignore": ".gitignore",
    "leaflets.yml": ".github/workflows/leaflets.yml",
    "pre-commit-config.yaml": ".pre-commit-config.yaml",
    "requirements.txt": "requirements.txt",
    "weblate-discovery.json": "weblate-discovery.json",
}
BRAND = "layouts/brands/example-hospitals"
WORDS = "locale/pl/LC_MESSAGES/common.po"
REVIEWED, NEXT_REVIEW = b"2026-11", b"2028-11"  # as they stand in the sample
YEARS_TO_REVIEW = 2


class Started(NamedTuple):
    """The paths that were written, from the folder of the project, and those of settings that were there already."""

    written: tuple[str, ...]
    kept: tuple[str, ...]


def start_project(root: Path, today: date) -> Started:
    """Write the sample into a folder, reviewed today, and settings unless there are others of their names.

    Raises UnknownWish, and writes nothing, where the folder holds leaflets/, locale/ or layouts/ already, and
    LeafletPressError if a file cannot be written.
    """
    for room in ROOMS:
        if (root / room).exists() or (root / room).is_symlink():
            raise UnknownWish(f"{root / room} is there already, and nothing is overwritten; name another folder")
    settings = dict(setting_files())
    kept = tuple(path for path in settings if lexists(root / path))
    files = {**dict(sample_files(today)), **{path: data for path, data in settings.items() if path not in kept}}
    try:
        for path, data in files.items():
            write_whole(root / path, data)
    except OSError as error:
        raise LeafletPressError(f"cannot write {error.filename or 'a file'}: {error.strerror or error}") from error
    return Started(tuple(files), kept)


def setting_files() -> Iterator[tuple[str, bytes]]:
    """Yield path and bytes of every setting; the version to install is this one."""
    for name, path in SETTINGS.items():
        yield path, (SAMPLE / BEGIN / name).read_bytes().replace(b"{version}", __version__.encode())


def sample_files(today: date) -> Iterator[tuple[str, bytes]]:
    """Yield path and bytes of every file of the sample, its review dates counted from today."""
    dates = {REVIEWED: f"{today:%Y-%m}", NEXT_REVIEW: f"{today.year + YEARS_TO_REVIEW}-{today:%m}"}
    rooms = (SAMPLE / room for room in ROOMS)
    for path in sorted(found for room in rooms for found in room.rglob("*") if found.is_file()):
        data = path.read_bytes()
        if path.suffix == ".yaml":
            for then, now in dates.items():
                data = data.replace(then, now.encode())
        yield path.relative_to(SAMPLE).as_posix(), data
    brand = packaged("layouts") / "brands" / Path(BRAND).name
    for path in sorted(found for found in brand.iterdir() if not found.name.startswith(".")):
        yield f"{BRAND}/{path.name}", path.read_bytes()
    yield WORDS, (packaged("locale") / WORDS.partition("/")[2]).read_bytes()
