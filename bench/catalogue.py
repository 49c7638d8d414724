"""A folder of generated leaflets and translations, as large as is wanted, to build from like any other.

Every leaflet is one of this repository's with its words in another order (see `bench.variants`), in YAML and in
gettext catalogues. Layouts, brands and pictures are this repository's.
"""

from __future__ import annotations

import shutil
from collections.abc import Sequence
from concurrent.futures import ProcessPoolExecutor
from functools import cache
from pathlib import Path
from typing import Any

import polib
import yaml

from bench.places import ROOT
from bench.variants import shuffled
from leafletpress.checks.rule import TextPair
from leafletpress.checks.run import faults
from leafletpress.languages import language
from leafletpress.pipeline.project import Project
from leafletpress.pipeline.workers import processors
from leafletpress.translation.messages import placed_messages

MODEL = "sacroplasty"
ORDERS = 60  # of words; as many leaflets in a row have no paragraph in common
TRIES = 8


def spoken(library: Project) -> tuple[str, ...]:
    """Return the languages that the model leaflet is translated into."""
    return tuple(tag for tag in library.language_tags if (MODEL, tag) in library.inventory.can_be_built)


def write_catalogue(root: Path, library: Project, leaflets: int, tags: Sequence[str]) -> None:
    """Write so many leaflets, each in English and in the languages of the tags, under a root folder."""
    for name in ("layouts", "leaflets/figures"):
        shutil.copytree(ROOT / name, root / name)
    source = library.translated[MODEL, "en"].source
    said = {placed.message.text for placed in placed_messages(source)}
    data = yaml.load((ROOT / "leaflets" / f"{MODEL}.yaml").read_text("utf-8"), yaml.BaseLoader)  # noqa: S506 - own file
    for number in range(1, leaflets + 1):
        turned = {**reworded(data, said, order_of(number)), "reference": f"RAD_{number:05}"}
        text = yaml.dump(turned, allow_unicode=True, sort_keys=False, width=10_000, default_style='"')
        (root / "leaflets" / f"{leaflet_name(number)}.yaml").write_text(text, "utf-8")
    with ProcessPoolExecutor(processors()) as pool:
        written = [pool.submit(write_translations, root, tag, leaflets) for tag in tags if tag != "en"]
        for done in written:
            done.result()


def leaflet_name(number: int) -> str:
    """Return the id of a generated leaflet."""
    return f"leaflet-{number:05}"


def reworded(data: Any, said: set[str], number: int) -> Any:  # noqa: ANN401 - whatever YAML holds
    """Return YAML's data with what the leaflet says in the order of a number."""
    if isinstance(data, dict):
        return {key: reworded(value, said, number) for key, value in data.items()}
    if isinstance(data, list):
        return [reworded(value, said, number) for value in data]
    return shuffled(data, number) if data in said else data


def write_translations(root: Path, tag: str, leaflets: int, words_of: str = "") -> None:
    """Write the catalogues of one language; `words_of` is the tag of another whose words it borrows."""
    theirs = ROOT / "locale" / language(words_of or tag).folder / "LC_MESSAGES"
    folder = root / "locale" / language(tag).folder / "LC_MESSAGES"
    folder.mkdir(parents=True)
    write_catalogue_file(polib.pofile(str(theirs / "common.po")), folder / "common.po", tag)
    for number in range(1, leaflets + 1):
        found = polib.pofile(str(theirs / f"{MODEL}.po"))
        for entry in found:
            entry.msgid, entry.msgstr = turned(entry.msgid, entry.msgstr, order_of(number), words_of or tag)
        write_catalogue_file(found, folder / f"{leaflet_name(number)}.po", tag)


def order_of(number: int) -> int:
    """Return the number of the order of a leaflet's words; after many leaflets orders recur."""
    return (number - 1) % ORDERS + 1


@cache
def turned(msgid: str, msgstr: str, number: int, tag: str) -> tuple[str, str]:
    """Return a message and its translation in the order of a number.

    The first order of the translation that the checks find nothing wrong with is taken: a word such as "not" may have
    to stand beside another one. If there is none it stays as it was.
    """
    english = shuffled(msgid, number)
    for tried in range(TRIES):
        said = shuffled(msgstr, number + tried * ORDERS)
        if not faults(TextPair(english, said, {}, language(tag))):
            return english, said
    return english, msgstr


def write_catalogue_file(found: polib.POFile, path: Path, tag: str) -> None:
    """Write a catalogue as one of a language."""
    found.metadata["Language"] = language(tag).folder
    found.save(str(path))
