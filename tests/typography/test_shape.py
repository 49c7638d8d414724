"""Shaping: joins, reordering, conjuncts, kerning, and one cluster for every character."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from leafletpress.errors import MissingGlyph
from leafletpress.typography.fonts import Face, FontLibrary
from leafletpress.typography.shape import ShapedRun, clusters_of, cut, shape
from leafletpress.typography.stages import Cluster, Run
from tests.typography.conftest import SetText

ShapeIn = Callable[..., ShapedRun]


@pytest.fixture(scope="session")
def shape_in(library: FontLibrary) -> ShapeIn:
    def make(text: str, family: str, script: str, language: str, before: str = "", after: str = "") -> ShapedRun:
        rtl = script in ("Arab", "Hebr")
        return shape(text, library.face(family), rtl, script, language, before, after)

    return make


def glyph_ids(shaped: ShapedRun) -> list[list[int]]:
    return [[glyph.id for glyph in cluster.glyphs] for cluster in shaped.logical]


def texts(shaped: ShapedRun) -> list[str]:
    return [cluster.text for cluster in shaped.logical]


@pytest.mark.parametrize("family", ["Noto Sans Arabic", "Noto Nastaliq Urdu"])
def test_letters_join_across_a_change_of_style(shape_in: ShapeIn, family: str) -> None:
    whole = shape_in("تمریض", family, "Arab", "ur")
    first = shape_in("تم", family, "Arab", "ur", after="ریض")
    second = shape_in("ریض", family, "Arab", "ur", before="تم")
    assert glyph_ids(first) + glyph_ids(second) == glyph_ids(whole)
    assert glyph_ids(shape_in("تم", family, "Arab", "ur")) != glyph_ids(first)
    assert first.advance + second.advance == whole.advance


def test_part_that_cannot_be_cut_out_is_shaped_in_context(library: FontLibrary) -> None:
    face = library.face("Noto Sans Arabic")
    whole = clusters_of("سلام", face, True, "Arab", "ar")
    in_context = clusters_of("لا", face, True, "Arab", "ar", before="س", after="م")
    assert in_context == cut(whole, 1, 3, rtl=True)
    ligature = (Cluster("م", (), 0), Cluster("لا", (), 0), Cluster("س", (), 0))
    assert cut(ligature, 0, 2, rtl=True) is None
    assert cut(ligature, 1, 4, rtl=True) == ligature[:2]


def test_bold_inside_an_arabic_word_keeps_the_joining_forms(set_text: SetText, library: FontLibrary) -> None:
    runs = [Run("ال", language="ar"), Run("يوم", bold=True, language="ar"), Run("ية", language="ar")]
    placed = sorted(set_text(runs, language="ar").lines[0].runs, key=lambda run: run.start)
    assert [run.face.bold for run in placed] == [False, True, False]
    bold = shape("اليومية", library.face("Noto Sans Arabic", bold=True), True, "Arab", "ar")
    inner = [cluster for cluster in bold.logical if cluster.text in "يوم"][:3]
    assert list(reversed(placed[1].clusters)) == inner


def test_urdu_in_nastaliq_is_set_on_a_slope(shape_in: ShapeIn) -> None:
    shaped = shape_in("مریضوں", "Noto Nastaliq Urdu", "Arab", "ur")
    heights = [max(glyph.dy for glyph in cluster.glyphs) for cluster in shaped.logical]
    assert heights[0] > heights[-1]
    assert "".join(texts(shaped)) == "مریضوں"


@pytest.mark.parametrize(
    ("word", "matra", "family", "script"),
    [("कि", "ि", "Noto Sans Devanagari", "Deva"), ("ਕਿ", "ਿ", "Noto Sans Gurmukhi", "Guru")],
)
def test_vowel_sign_i_is_set_before_its_consonant(
    shape_in: ShapeIn,
    library: FontLibrary,
    word: str,
    matra: str,
    family: str,
    script: str,
) -> None:
    shaped = shape_in(word, family, script, "hi")
    consonant = library.face(family).shaping.get_nominal_glyph(ord(word[0]))
    assert texts(shaped) == [word]
    assert [glyph.id == consonant for glyph in shaped.clusters[0].glyphs] == [False, True]
    assert matra in word


@pytest.mark.parametrize("word", ["क्ष", "त्र", "श्री", "र्मा"])
def test_conjunct_is_one_cluster_with_fewer_glyphs_than_characters(shape_in: ShapeIn, word: str) -> None:
    shaped = shape_in(word, "Noto Sans Devanagari", "Deva", "hi")
    assert texts(shaped) == [word]
    assert len(shaped.clusters[0].glyphs) < len(word)


def test_language_chooses_the_form(shape_in: ShapeIn) -> None:
    extended_digits = "۴۶"
    urdu = shape_in(extended_digits, "Noto Sans Arabic", "Arab", "ur")
    persian = shape_in(extended_digits, "Noto Sans Arabic", "Arab", "fa")
    assert glyph_ids(urdu) != glyph_ids(persian)


def test_kerning_is_in_the_advance(shape_in: ShapeIn, library: FontLibrary) -> None:
    face = library.face("Noto Sans")
    apart = sum(face.advance(face.shaping.get_nominal_glyph(ord(char))) for char in "AV")
    assert shape_in("AV", "Noto Sans", "Latn", "en").advance < apart


def test_space_at_the_end_hangs(shape_in: ShapeIn) -> None:
    word, spaced = (shape_in(text, "Noto Sans", "Latn", "en") for text in ("word", "word  "))
    assert (spaced.spaces, spaced.advance - spaced.hanging) == (2, word.advance)


def test_no_break_space_does_not_hang(shape_in: ShapeIn) -> None:
    assert shape_in("word\u00a0", "Noto Sans", "Latn", "en").hanging == 0


@pytest.mark.parametrize("text", ["a\u200db", "\u200bab", "ab\u2060", "a\u00adb", "\u2066ab\u2069"])
def test_invisible_characters_belong_to_a_neighbour_and_have_no_glyph(shape_in: ShapeIn, text: str) -> None:
    shaped = shape_in(text, "Noto Sans", "Latn", "en")
    assert "".join(texts(shaped)) == text
    assert sum(len(cluster.glyphs) for cluster in shaped.clusters) == 2


def test_zero_width_non_joiner_keeps_letters_apart(shape_in: ShapeIn) -> None:
    joined, apart = (shape_in(text, "Noto Sans Arabic", "Arab", "fa") for text in ("می", "م\u200cی"))
    assert glyph_ids(joined) != glyph_ids(apart)
    assert "".join(texts(apart)) == "م\u200cی"


def test_equal_clusters_are_one_object(shape_in: ShapeIn) -> None:
    one, other = (shape_in(text, "Noto Sans", "Latn", "en") for text in ("bed", "bad"))
    assert one.clusters[0] is other.clusters[0]


def test_no_text_is_set_with_the_glyph_for_missing(shape_in: ShapeIn) -> None:
    with pytest.raises(MissingGlyph, match="U\\+8A9E"):
        shape_in("語", "Noto Sans", "Hani", "zh")


@pytest.mark.parametrize("bold", [False, True])
def test_the_tail_of_a_pashto_letter_leaves_the_space_after_its_word_open(library: FontLibrary, *, bold: bool) -> None:
    face = library.face("Noto Sans Arabic", bold=bold)
    ending, *others = shape("نړۍ", face, True, "Arab", "ps").clusters
    tail, base = ending.glyphs
    assert tail.dx + face.shaping.get_glyph_extents(tail.id).x_bearing == 0
    assert (ending.advance - base.advance, base.dx) == (0, base.advance - face.advance(base.id))
    assert others == list(shape("نړی", face, True, "Arab", "ps").clusters[1:])


def ink(shaped: ShapedRun, face: Face) -> list[tuple[float, float]]:
    """Return the left and right edge of each glyph's ink, in font units."""
    edges, pen = [], 0
    for glyph in (glyph for cluster in shaped.clusters for glyph in cluster.glyphs):
        extents = face.shaping.get_glyph_extents(glyph.id)
        left = pen + glyph.dx + extents.x_bearing
        edges.append((left, left + extents.width))
        pen += glyph.advance
    return edges


@pytest.mark.parametrize("bold", [False, True])
@pytest.mark.parametrize("text", ["ନ୍ତୁ", "କ୍ତୂ", "ହିଁ", "କିଁ", "କୁ", "ଡ଼ୁ"])
def test_signs_of_odia_stand_over_or_under_their_letter(library: FontLibrary, text: str, *, bold: bool) -> None:
    face = library.face("Noto Sans Oriya", bold=bold)
    shaped = shape(text, face, False, "Orya", "or")
    (left, right), *signs = ink(shaped, face)
    assert signs
    for start, end in signs:
        assert left < (start + end) / 2 < right + 0.15 * face.upem
