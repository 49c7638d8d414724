"""Fonts: found, checked, prepared, cached, and chosen per character."""

from __future__ import annotations

import hashlib
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from pathlib import Path
from typing import NamedTuple

import pytest
import uharfbuzz as hb

from leafletpress.errors import MissingFont, MissingGlyph
from leafletpress.typography import font_files
from leafletpress.typography.font_files import FontFile, checksum_path, is_whole, prepared_font
from leafletpress.typography.fonts import FontLibrary, FontSpec
from tests.typography.conftest import font_specs

SPECS = {spec.family: spec for spec in font_specs()}
LATIN = SPECS["Noto Sans"]
NASTALIQ = SPECS["Noto Nastaliq Urdu"]
SMALL = SPECS["Noto Sans Gurmukhi"]


@pytest.mark.parametrize("family", [family for family in SPECS if "TC" not in family])
def test_every_font_of_the_list_is_here_with_the_bytes_promised(library: FontLibrary, family: str) -> None:
    for bold in (False, True):
        face = library.face(family, bold=bold)
        assert face.upem in (1000, 2048)
        assert face.descent < 0 < face.ascent
        assert face.shaping.face.axis_infos == []


def test_weights_are_pinned(library: FontLibrary) -> None:
    regular, bold = library.face("Noto Sans"), library.face("Noto Sans", bold=True)
    glyph = regular.shaping.get_nominal_glyph(ord("m"))
    assert (regular.postscript_name, bold.postscript_name) == ("NotoSans-Regular", "NotoSans-Bold")
    assert regular.advance(glyph) < bold.advance(glyph)
    assert regular.shaping.face.glyph_count == bold.shaping.face.glyph_count


def test_prepared_file_keeps_glyph_ids_and_layout_and_drops_hinting(library: FontLibrary) -> None:
    face = library.face("Noto Sans")
    tables = set(hb.Face(hb.Blob.from_file_path(str(face.embed_path))).table_tags)
    assert {"glyf", "loca", "GSUB", "GPOS", "cmap"} <= tables
    assert not tables & {"fvar", "gvar", "fpgm", "prep", "DSIG", "STAT"}


def test_family_without_bold_uses_its_regular(library: FontLibrary) -> None:
    assert library.face("Noto Sans Symbols2", bold=True) is library.face("Noto Sans Symbols2")


@pytest.mark.parametrize(
    ("spec", "said"),
    [
        (replace(LATIN, source="no-such-package", version="2.0"), "is not installed: pip install justmytype"),
        (replace(NASTALIQ, files={400: FontFile("truetype/none.ttf", "0" * 64)}), "apt-get install fonts-noto-core"),
        (replace(LATIN, files={400: FontFile(LATIN.files[400].path, "0" * 64)}), "justmytype-western-core 0.1.0"),
        (replace(NASTALIQ, files={400: FontFile(NASTALIQ.files[400].path, "0" * 64)}), "fonts-noto-core 20201225-1"),
        (replace(LATIN, files={400: FontFile("../../etc/passwd", "0" * 64)}), "path outside its package"),
        (replace(LATIN, files={400: FontFile("/etc/passwd", "0" * 64)}), "path outside its package"),
    ],
)
def test_missing_font_names_the_package_and_the_remedy(tmp_path: Path, spec: FontSpec, said: str) -> None:
    with pytest.raises(MissingFont, match=said):
        FontLibrary([spec], tmp_path).face(spec.family)


def test_unknown_family_is_named_with_those_there_are(library: FontLibrary) -> None:
    with pytest.raises(MissingFont, match="'Comic Neue'; there are Noto Sans, "):
        library.stack(["Comic Neue"]).face("a")


def test_where_the_cache_cannot_be_written_a_font_is_prepared_for_this_process(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "file").write_text("not a folder")
    prepared = prepared_font(SMALL, 400, tmp_path / "file")
    assert prepared == prepared_font(SMALL, 400, tmp_path / "file")
    assert prepared.read_bytes() == prepared_font(SMALL, 400, tmp_path / "cache").read_bytes()
    monkeypatch.setattr(font_files, "own_folder", lambda: Namesake(str(tmp_path / "file")))
    with pytest.raises(MissingFont, match="cannot write the prepared Noto Sans Gurmukhi"):
        prepared_font(SMALL, 400, tmp_path / "file")


class Namesake(NamedTuple):
    name: str


@pytest.mark.parametrize("damage", ["truncate", "flip", "no checksum", "empty checksum"])
def test_damaged_cache_is_healed(tmp_path: Path, damage: str) -> None:
    path = prepared_font(SMALL, 400, tmp_path)
    whole = path.read_bytes()
    if damage == "truncate":
        path.write_bytes(whole[:1000])
    elif damage == "flip":
        path.write_bytes(whole[:500] + bytes([whole[500] ^ 1]) + whole[501:])
    elif damage == "no checksum":
        checksum_path(path).unlink()
    else:
        checksum_path(path).write_bytes(b"\xff")
    assert not is_whole(path)
    assert prepared_font(SMALL, 400, tmp_path).read_bytes() == whole
    assert is_whole(path)


def test_preparing_at_once_gives_one_whole_file(tmp_path: Path) -> None:
    with ThreadPoolExecutor(8) as pool:
        paths = set(pool.map(lambda _: prepared_font(SMALL, 400, tmp_path), range(16)))
    assert len(paths) == 1
    assert is_whole(paths.pop())
    assert sorted(path.suffix for path in tmp_path.iterdir()) == [".sha256", ".ttf"]


def test_preparing_is_deterministic(tmp_path: Path) -> None:
    one, other = (prepared_font(LATIN, 700, tmp_path / name) for name in ("one", "other"))
    assert hashlib.sha256(one.read_bytes()).digest() == hashlib.sha256(other.read_bytes()).digest()
    assert one.name == other.name


@pytest.mark.parametrize(
    ("text", "script", "family"),
    [
        ("مریض", "Arab", "Noto Nastaliq Urdu"),
        ("0118", "Latn", "Noto Sans"),
        ("RAD", "Latn", "Noto Sans"),
        (" ", "Arab", "Noto Nastaliq Urdu"),
        ("…", "Arab", "Noto Sans"),
    ],
)
def test_nastaliq_takes_digits_and_latin_from_the_latin_family(
    library: FontLibrary, text: str, script: str, family: str
) -> None:
    stack = library.stack(["Noto Nastaliq Urdu", "Noto Sans"])
    assert stack.face(text, False, script).family == family


def test_missing_glyph_names_character_code_point_and_families(library: FontLibrary) -> None:
    with pytest.raises(MissingGlyph, match=r"語 \(U\+8A9E CJK UNIFIED IDEOGRAPH-8A9E\) in Noto Sans$") as caught:
        library.stack(["Noto Sans"]).face("a語b")
    assert (caught.value.text, caught.value.characters) == ("a語b", "語")


def test_size_factor_is_the_stacks(library: FontLibrary) -> None:
    stack = library.stack(["Noto Sans Devanagari", "Noto Sans"], {"Noto Sans": 0.9})
    assert stack.size_factor(library.face("Noto Sans")) == 0.9
    assert stack.size_factor(library.face("Noto Sans Devanagari")) == 1.0


def test_stacks_are_shared(library: FontLibrary) -> None:
    assert library.stack(["Noto Sans"]) is library.stack(["Noto Sans"])
