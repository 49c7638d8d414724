"""Fonts for screens: the characters of its scripts from one of the build's own, as WOFF2, made once for all pages."""

from __future__ import annotations

import io
from collections.abc import Iterable, Iterator
from concurrent.futures import ThreadPoolExecutor
from functools import lru_cache
from hashlib import sha256
from typing import TYPE_CHECKING, NamedTuple

import brotli
from fontTools import version as fonttools_version
from fontTools.ttLib import TTFont

from leafletpress.lexicon.scripts import MIXED, script_of
from leafletpress.typography.analyse import SCRIPTS
from leafletpress.typography.font_files import kept_beside, subset
from leafletpress.web.assets import Asset, named

if TYPE_CHECKING:
    from leafletpress.typography.fonts import Face, FontLibrary

FORM = 1  # of what is made: raise it whenever files come out differently
ROW = 128  # characters that stand together in Unicode: a script's own marks among them
SHARED = {"Zyyy", "Zinh"}
JOINERS = (0x200C, 0x200D, 0x25CC)
FIRST = 0x300  # below it are Latin letters, digits and signs, which the reader's own fonts have


class WebFont(NamedTuple):
    """A family as a style sheet names it, its rule for each weight, and the files of these."""

    family: str
    rules: tuple[str, ...]
    files: tuple[Asset, ...]


@lru_cache(maxsize=64)
def web_font(fonts: FontLibrary, family: str) -> WebFont:
    """Return a family for screens, regular and bold where it has both; raise MissingFont, or OSError."""
    faces = [fonts.face(family)]
    faces += [bold] if (bold := fonts.face(family, bold=True)) is not faces[0] else []
    files = tuple(web_file(face) for face in faces)
    name = f"Leaflet {family}"
    rules = tuple(
        f'@font-face{{font-family:"{name}";font-weight:{face.weight};font-display:swap;'
        f'src:url("{file.name}") format("woff2");unicode-range:{ranges(characters(face))}}}'
        for face, file in zip(faces, files, strict=True)
    )
    return WebFont(name, rules, files)


def prepare_fonts(fonts: FontLibrary, families: Iterable[str]) -> None:
    """Make the files of families that are not there yet, several at once: packing one takes a second of a processor.

    Raises MissingFont.
    """
    faces = [fonts.face(family, bold=bold) for family in families for bold in (False, True)]
    for face in faces:
        characters(face)  # looked up here: threads share what they are looked up with
    with ThreadPoolExecutor() as threads:
        list(threads.map(web_file, dict.fromkeys(faces)))


def web_file(face: Face) -> Asset:
    """Return the file of a face for screens, from the folder of prepared fonts if it was made before."""
    versions = f"{fonttools_version} {brotli.__version__} {FORM} {face.embed_path.name}"
    key = sha256(f"{versions} {ranges(characters(face))}".encode()).hexdigest()[:16]
    path = face.embed_path.with_name(f"{face.postscript_name}-{key}.woff2")
    return named(face.postscript_name, ".woff2", kept_beside(path, lambda: woff2(face)))


def woff2(face: Face) -> bytes:
    """Return the characters of a face's scripts as WOFF2, with all that their shaping needs."""
    font = TTFont(io.BytesIO(subset(face.embed_path, characters(face))), recalcTimestamp=False, recalcBBoxes=False)
    font.flavor = "woff2"
    packed = io.BytesIO()
    font.save(packed, reorderTables=None)
    return packed.getvalue()


def cut_down(data: bytes, letters: Iterable[str]) -> bytes:
    """Return a font for screens (WOFF2) with some of its letters alone, and all that their shaping needs."""
    from fontTools import subset as cutter

    font = TTFont(io.BytesIO(data), recalcTimestamp=False, recalcBBoxes=False)
    cut = cutter.Subsetter(cutter.Options(layout_features=["*"], hinting=False, notdef_outline=True))
    cut.populate(text="".join(letters))
    cut.subset(font)
    font.flavor = "woff2"
    packed = io.BytesIO()
    font.save(packed, reorderTables=None)
    return packed.getvalue()


@lru_cache(maxsize=128)
def characters(face: Face) -> tuple[int, ...]:
    """Return what a face has of its scripts: letters, the signs that stand among them, and those that end sentences."""
    own = {one for script in face.scripts for one in MIXED.get(script, (script,))}
    there = sorted(code for code in face.shaping.face.unicodes if code >= FIRST)
    letters = {code for code in there if SCRIPTS.find(chr(code)) in own}
    rows = {code // ROW for code in letters}
    signs = {code for code in there if code // ROW in rows and SCRIPTS.find(chr(code)) in SHARED}
    ending = "".join(one.stops + one.questions + one.colons for one in map(script_of, face.scripts))
    return tuple(sorted({*letters, *signs, *{*JOINERS, *map(ord, ending)}.intersection(there)}))


def ranges(codes: Iterable[int]) -> str:
    """Return code points, sorted, as a style sheet says them: U+600-61B,U+61D."""
    return ",".join(f"U+{first:X}" if first == last else f"U+{first:X}-{last:X}" for first, last in stretches(codes))


def stretches(codes: Iterable[int]) -> Iterator[tuple[int, int]]:
    """Yield the first and last of each stretch of consecutive code points."""
    first = last = -2
    for code in codes:
        if code != last + 1:
            if first >= 0:
                yield first, last
            first = code
        last = code
    if first >= 0:
        yield first, last
