"""A leaflet of CLDR's own words in every language that a hospital may be asked for: set whole, and read back whole."""

from __future__ import annotations

import re
from collections.abc import Iterable
from contextlib import suppress
from pathlib import Path

import pytest

from leafletpress.cldr import find
from leafletpress.content.inline import escape_inline, plain_text
from leafletpress.content.model import Leaflet, Message
from leafletpress.design.design import Designs, read_designs
from leafletpress.errors import Where
from leafletpress.languages import Language, language
from leafletpress.layout.compose import compose_pages
from leafletpress.pipeline.project_files import font_cache
from leafletpress.translation.coverage import Coverage, TranslatedLeaflet
from leafletpress.translation.messages import rewrite
from leafletpress.translation.phrases import Phrases
from leafletpress.verify.inspection import examine
from leafletpress.verify.text import folded, prove_text, readers
from tests.leaflets import sound_leaflets

ROOT = Path(__file__).parents[2]
# CLDR has enough words of each; those of one script in one row.
TAGS = """
en af cs cy da de es et fi fr ga hr hu is it kmr lt lv mt nl nb pl pt ro sk sl so sq sv sw tr uz vi yo zu
be bg kk ky mk mn ru sr tg uk el
ar ckb fa prs ps sd ug ur he yi dv syr nqo rhg
hi mr ne as bn pa gu or ta te kn ml si sat th lo km my bo
am ti hy ka zgh zh-Hans zh-Hant yue ja ko
"""
LEAFLET = """\
reference: WORDS_1
version: "1"
title: One
subtitle: Two
brand: example-hospitals
department: Three
authors: [Four, Five]
reviewed: 2026-05
next_review: 2028-05
facts: {desk: 0118 496 0123}
introduction:
  - Six {desk}
sections:
  - heading: Seven
    body:
      - Eight
      - list: [Nine, Ten]
      - steps:
          - title: Eleven
            body: [Twelve]
      - callout: {kind: warning, title: Thirteen, body: ["Fourteen {desk}"]}
"""
NUMBERED = re.compile(r"M[0-9]{2}")  # what stands for months where CLDR has no names
LONG, DATA = "Eight", "{desk}"


@pytest.fixture(scope="module")
def designs() -> Designs:
    found, problems = read_designs(ROOT, font_cache())
    assert not problems
    return found


@pytest.fixture(scope="module")
def leaflet(tmp_path_factory: pytest.TempPathFactory) -> Leaflet:
    root = tmp_path_factory.mktemp("words")
    (root / "leaflets").mkdir()
    (root / "leaflets/words.yaml").write_text(LEAFLET, "utf-8")
    return sound_leaflets(root)[0]


LANGUAGES = "ar bn cs dv en es fa fr gu he hi it ja ko ku lt pa pl pt ro ru so sq ta th tr uk ur vi zh"
COUNTRIES = "AF AL BD BG CN CZ DE ES ET FR GB GR IE IN IQ IR IT JP KR LT NP PK PL PT RO SO TR UA"
NAMES: dict[tuple[str, ...], Iterable[str | int]] = {
    ("languages",): LANGUAGES.split(),
    ("territories",): COUNTRIES.split(),
    ("months", "stand-alone", "wide"): range(1, 13),
    ("days", "stand-alone", "wide"): range(7),
}

# CLDR has no names in it; letters at random.
ROHINGYA = "𐴇𐴝𐴕𐴞𐴉𐴞 𐴀𐴞𐴓𐴝𐴎 𐴁𐴝𐴐𐴡 𐴊𐴡𐴑𐴃𐴝𐴌 𐴔𐴝𐴙𐴠 𐴀𐴞𐴎𐴝𐴘 𐴁𐴟𐴎𐴝𐴌 𐴔𐴟𐴋𐴝 𐴌𐴟𐴥𐴝 𐴏𐴠𐴑 𐴀𐴝𐴔𐴌𐴝"


def words_of(spoken: Language) -> list[str]:
    """Return names of languages and countries, months and days, as CLDR has them."""
    if spoken.script == "Rohg":
        return ROHINGYA.split()
    found: list[str] = []
    for kind, codes in NAMES.items():
        for code in codes:
            with suppress(KeyError):
                found.append(str(find(spoken.locale, *kind, code)))
    return list(dict.fromkeys(word for word in found if not NUMBERED.fullmatch(word)))


def in_words(leaflet: Leaflet, spoken: Language) -> TranslatedLeaflet:
    """Return a leaflet whose texts are words of a language: each its own, one of them long, two with numbers."""
    words = words_of(spoken)
    assert words
    at = iter(range(0, 10_000, 3))

    def change(message: Message) -> Message:
        start = next(at)
        several = [words[(start + step) % len(words)] for step in range(30 if message.text == LONG else 4)]
        text = escape_inline(" ".join(several))
        if DATA in message.text:
            text = f"{text}: {DATA} (9:00–17:30), 2 × 400 mg, ≥ 38 °C {escape_inline(several[0])}"
        return Message(text, Where("words.po"), spoken.tag)

    said = rewrite(leaflet, change)
    return TranslatedLeaflet(said, spoken, Coverage(1), Phrases(spoken), leaflet)


def unspaced(text: str) -> str:
    """Return a text without white space and direction marks: where lines end is nobody's matter here."""
    return "".join(folded(text).split())


@pytest.mark.parametrize("tag", TAGS.split())
def test_the_words_of_a_language_are_set_whole_and_come_back(leaflet: Leaflet, designs: Designs, tag: str) -> None:
    spoken = language(tag)
    design = designs.design("standard", leaflet.brand, leaflet.where)
    said = in_words(leaflet, spoken)
    made = compose_pages(said, design, root=ROOT, state="draft", overdue=False, available_in=[spoken]).pdf()
    assert made.problems == ()
    by, _ = readers()
    assert list(prove_text(examine(made.data), by)) == []
    title = plain_text(said.leaflet.title.text, {})
    assert all(unspaced(title) in unspaced("".join(reader(made.data))) for reader in by.values())


def test_there_are_sixty_languages_and_every_script_of_the_list(designs: Designs) -> None:
    spoken = {language(tag).script for tag in TAGS.split()}
    assert len(TAGS.split()) >= 60
    assert {*designs.languages.scripts} <= spoken


def test_names_of_languages_side_by_side_come_back(leaflet: Leaflet, designs: Designs) -> None:
    """Names from the right stand beside names from the left; poppler would lose the blank between them."""
    others = [language(tag) for tag in ["as", "kn", "or", "mr", "sat", "sd", "ug", "nqo", "rhg", "yue"]]
    said = in_words(leaflet, language("ml"))
    design = designs.design("standard", leaflet.brand, leaflet.where)
    made = compose_pages(said, design, root=ROOT, state="draft", overdue=False, available_in=others).pdf()
    by, _ = readers()
    assert list(prove_text(examine(made.data), by)) == []
