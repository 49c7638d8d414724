"""A sample project: one leaflet, one translation that nobody has signed, a brand."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from pathlib import Path

from leafletpress.errors import LeafletPressError, UnknownWish
from leafletpress.packaged import SAMPLE, packaged
from leafletpress.whole_files import write_whole

ROOMS = ("leaflets", "locale", "layouts")
BRAND = "layouts/brands/example-hospitals"
WORDS = "locale/pl/LC_MESSAGES/common.po"
REVIEWED, NEXT_REVIEW = b"2026-11", b"2028-11"  # as they stand in the sample
YEARS_TO_REVIEW = 2


def start_project(root: Path, today: date) -> tuple[str, ...]:
    """Write the sample into a folder, reviewed today; return the paths written, from there.

    Raises UnknownWish, and writes nothing, where the folder holds leaflets/, locale/ or layouts/ already, and
    LeafletPressError if a file cannot be written.
    """
    for room in ROOMS:
        if (root / room).exists() or (root / room).is_symlink():
            raise UnknownWish(f"{root / room} is there already, and nothing is overwritten; name another folder")
    files = dict(sample_files(today))
    try:
        for path, data in files.items():
            write_whole(root / path, data)
    except OSError as error:
        raise LeafletPressError(f"cannot write {error.filename or 'a file'}: {error.strerror or error}") from error
    return tuple(files)


def sample_files(today: date) -> Iterator[tuple[str, bytes]]:
    """Yield path and bytes of every file of the sample, its review dates counted from today."""
    dates = {REVIEWED: f"{today:%Y-%m}", NEXT_REVIEW: f"{today.year + YEARS_TO_REVIEW}-{today:%m}"}
    for path in sorted(found for found in SAMPLE.rglob("*") if found.is_file()):
        data = path.read_bytes()
        if path.suffix == ".yaml":
            for then, now in dates.items():
                data = data.replace(then, now.encode())
        yield path.relative_to(SAMPLE).as_posix(), data
    brand = packaged("layouts") / "brands" / Path(BRAND).name
    for path in sorted(found for found in brand.iterdir() if not found.name.startswith(".")):
        yield f"{BRAND}/{path.name}", path.read_bytes()
    yield WORDS, (packaged("locale") / WORDS.partition("/")[2]).read_bytes()
