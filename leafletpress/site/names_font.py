"""Fonts for what lists show in scripts that a reader's computer may lack: languages' own names, and titles.

The build's style sheet of a language says which fonts go along with its pages (layouts/web.yaml). The lists of the site
name the same files for titles; for own names, which stand on nearly every page, each has a small font of their letters
alone, so that a first visit does not load a whole script for one word. A font of the reader's own comes before either.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from hashlib import sha256
from pathlib import Path
from typing import NamedTuple

from leafletpress.site.bodies import SHEET
from leafletpress.site.model import Site
from leafletpress.whole_files import read_regular

SHEET_PATH = "assets/fonts.css"
MOST_BYTES = 20_000_000
REGULAR = "400"
RULE = re.compile(
    r'@font-face\{font-family:"Leaflet (?P<family>[A-Za-z ]+)";font-weight:(?P<weight>\d+);font-display:swap;'
    r'src:url\("(?P<file>[A-Za-z0-9_.-]+)"\) format\("woff2"\);unicode-range:(?P<range>[U+0-9A-F,-]+)\}'
)
# Fonts by which Windows, macOS and telephones set what these families set.
READERS_OWN: Mapping[str, tuple[str, ...]] = {
    "Noto Nastaliq Urdu": ("Urdu Typesetting", "Jameel Noori Nastaleeq"),
    "Noto Sans Ethiopic": ("Ebrima", "Nyala", "Kefa"),
    "Noto Sans Gurmukhi": ("Nirmala UI", "Raavi", "Gurmukhi MN"),
    "Noto Sans NKo": ("Ebrima",),
    "Noto Sans Ol Chiki": ("Nirmala UI",),
    "Noto Sans Syriac": ("Estrangelo Edessa",),
    "Noto Sans Thaana": ("MV Boli",),
    "Noto Sans Tifinagh": ("Ebrima",),
    "Noto Serif Tibetan": ("Microsoft Himalaya", "Kailasa"),
}


class Face(NamedTuple):
    """A font that goes along with pages: its family, file under the output folder, characters (CSS)."""

    family: str
    path: str
    characters: str


def font_files(site: Site, out: Path) -> dict[str, bytes]:
    """Return the style sheet of the lists' fonts and the small fonts of own names, by path, nothing if none is needed.

    Raises OSError.
    """
    names = {one.tag: one.own for one in site.languages}
    faces = {tag: face for tag, sheets in sheets_by_language(site, out).items() if (face := face_of(out, sheets))}
    found: dict[str, bytes] = {}
    rules: list[str] = []
    for face in sorted(set(faces.values())):
        tags = [tag for tag, one in faces.items() if one == face]
        letters = sorted(set("".join(names[tag] for tag in tags)) - {" "})
        path, data = small_font(out, face, letters)
        found[path] = data
        rules += [title_rule(face), name_rule(face.family, path.rpartition("/")[2], letters)]
        rules += [f'.native:lang({tag}){{font-family:"Titles {face.family}",var(--ui)}}' for tag in tags]
        wanted = f'"Names {face.family}","Titles {face.family}",var(--ui)'
        rules += [f".own:lang({tag}){{font-family:{wanted}}}" for tag in tags]
    if not rules:
        return {}
    sheet = "/* Fonts of own names and titles, where a reader's own computer lacks them. */\n"
    found[SHEET_PATH] = (sheet + "".join(f"{rule}\n" for rule in rules)).encode()
    return found


def sheets_by_language(site: Site, out: Path) -> dict[str, list[str]]:
    """Return the style sheets that the pages of each language name, from the first that there is."""
    found: dict[str, list[str]] = {}
    for leaflet in site.leaflets:
        for one in leaflet.editions:
            if one.web and one.language.tag not in found:
                text = read_regular(out / one.web.path, MOST_BYTES).decode("utf-8", "replace")
                found[one.language.tag] = SHEET.findall(text)
    return dict(sorted(found.items()))


def face_of(out: Path, sheets: Iterable[str]) -> Face | None:
    """Return the regular font that style sheets of a build name, None if they name none."""
    for sheet in sheets:
        text = read_regular(out / sheet, MOST_BYTES).decode("utf-8", "replace")
        folder = sheet.rpartition("/")[0]
        for rule in RULE.finditer(text):
            if rule["weight"] == REGULAR:
                return Face(rule["family"], f"{folder}/{rule['file']}", rule["range"])
    return None


def title_rule(face: Face) -> str:
    """Return the rule of a whole script's font, as the pages of leaflets have it."""
    source = f'{local(face.family)},url("../{face.path}") format("woff2")'
    return font_face(f"Titles {face.family}", source, face.characters)


def name_rule(family: str, file: str, letters: Iterable[str]) -> str:
    """Return the rule of the font of own names."""
    characters = ",".join(f"U+{ord(letter):X}" for letter in letters)
    return font_face(f"Names {family}", f'{local(family)},url("{file}") format("woff2")', characters)


def font_face(name: str, source: str, characters: str) -> str:
    """Return the rule of a font."""
    return (
        f'@font-face{{font-family:"{name}";font-weight:{REGULAR};font-display:swap;'
        f"src:{source};unicode-range:{characters}}}"
    )


def local(family: str) -> str:
    """Return the fonts of a reader's own that come before ours."""
    return ",".join(f'local("{name}")' for name in (family, *READERS_OWN.get(family, ())))


def small_font(out: Path, face: Face, letters: Iterable[str]) -> tuple[str, bytes]:
    """Return path and bytes of a font cut down to letters, with all that their shaping needs; raise OSError."""
    from leafletpress.web.fonts import cut_down  # 100 ms that a site of the same need not wait for

    data = cut_down(read_regular(out / face.path, MOST_BYTES), letters)
    stem = face.family.replace(" ", "")
    return f"assets/names-{stem}-{sha256(data).hexdigest()[:16]}.woff2", data
