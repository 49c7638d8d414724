"""The leaflet that has every block, in the place of one of this repository's: what it says, every engine must say."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass, replace
from pathlib import Path
from shutil import copytree
from tempfile import TemporaryDirectory

from bench.places import ROOT
from bench.sheet import Sheet
from bench.variants import OneLeaflet
from leafletpress.content.inline import plain_text
from leafletpress.content.model import Leaflet, Message
from leafletpress.design.design import Designs
from leafletpress.languages import SOURCE_LANGUAGE
from leafletpress.pipeline.project import Project
from leafletpress.translation.messages import placed_messages, rewrite
from tests.everything import EVERYTHING, HEAD
from tests.leaflets import sound_leaflets

PLACE = "sacroplasty"  # whose place it takes, and whose picture
PICTURE = "figures/sacrum-and-pelvis.svg"
FACTS = ("0118 496 0368", "a@example.org", "example.org/tell")  # that it prints and no message holds


@dataclass(frozen=True)
class Everything(OneLeaflet):
    """Be a library that holds the leaflet in one language, in layouts with a list of contents from so many pages on."""

    contents_from: int | None = None

    @property
    def designs(self) -> Designs:
        """Return the library's designs."""
        found = super().designs
        layouts = {name: layout._replace(contents_from=self.contents_from) for name, layout in found.layouts.items()}
        return replace(found, layouts=layouts)


def everything(library: Project, tag: str, contents_from: int | None = None) -> Everything:
    """Return a library that holds the leaflet in a language (BCP 47); all its words end in the language's tag."""
    pair, leaflet = (PLACE, tag), whole_leaflet()

    def change(message: Message) -> Message:
        return message if tag == SOURCE_LANGUAGE else replace(message, text=f"{message.text} {tag}", language=tag)

    given = replace(library.translated[pair], leaflet=rewrite(leaflet, change), source=leaflet)
    return Everything(library.files, library.inventory, pair, given, contents_from)


def whole_leaflet() -> Leaflet:
    """Return the leaflet as it is read, with a picture of this repository."""
    with TemporaryDirectory() as folder:
        place = Path(folder, "leaflets")
        copytree(ROOT / "leaflets" / "figures", place / "figures")
        text = HEAD + EVERYTHING.replace("figures/dot.svg", PICTURE)
        (place / f"{PLACE}.yaml").write_text(text, "utf-8")
        return sound_leaflets(Path(folder))[0]


def words(text: str) -> Counter[str]:
    """Return how often each word stands in a text; readers lose the blank between a number and what it counts."""
    return Counter(re.findall(r"\d+|[^\W\d]+", text))


def said(sheet: Sheet) -> str:
    """Return what stands in both languages: all but what is said once, by the hospital, at the edges."""
    leaflet = replace(sheet.translated.leaflet, department=None, authors=())
    return "\n".join(plain_text(placed.message.text, dict(leaflet.facts)) for placed in placed_messages(leaflet))
