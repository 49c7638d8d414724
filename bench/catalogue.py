"""A folder of generated leaflets and translations, as large as is wanted, to build from like any other.

Every leaflet is one of this repository's with its words in another order (see `bench.variants`), in YAML and in
gettext catalogues. Layouts, brands and pictures are this repository's.
"""

from __future__ import annotations

import shutil
from collections.abc import Mapping, Sequence
from concurrent.futures import ProcessPoolExecutor
from itertools import repeat
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
ORDERS = 60  # of words; as many leaflets in a row have hardly a paragraph in common
TRIES = 8
LENDER = "pl"  # whose words stand in catalogues of languages that the model is not translated into

Texts = Mapping[str, Mapping[str, str]]  # by message, then by language tag


def spoken(library: Project) -> tuple[str, ...]:
    """Return the languages that the model leaflet is translated into."""
    return tuple(tag for tag in library.language_tags if (MODEL, tag) in library.inventory.can_be_built)


def write_catalogue(
    root: Path, library: Project, leaflets: int, tags: Sequence[str], borrowed: Sequence[str] = ()
) -> None:
    """Write so many leaflets, each in English and in the languages of the tags, under a root folder.

    `borrowed` are further languages, whose catalogues hold the words of LENDER.
    """
    for name in ("layouts", "leaflets/figures"):
        shutil.copytree(ROOT / name, root / name)
    source = library.translated[MODEL, "en"].source
    said = [placed.message.text for placed in placed_messages(source)]
    spoken_tags = [tag for tag in tags if tag != "en"]
    numbers = range(1, min(leaflets, ORDERS) + 1)
    with ProcessPoolExecutor(processors()) as pool:
        orders = list(pool.map(texts_in_order, numbers, repeat(said), repeat(spoken_tags)))
        written = [pool.submit(write_translations, root, tag, tag, orders, leaflets) for tag in spoken_tags]
        written += [pool.submit(write_translations, root, tag, LENDER, orders, leaflets) for tag in borrowed]
        for done in written:
            done.result()
    write_leaflets(root, orders, leaflets)


def write_leaflets(root: Path, orders: Sequence[Texts], leaflets: int) -> None:
    """Write the English of each leaflet."""
    data = yaml.load((ROOT / "leaflets" / f"{MODEL}.yaml").read_text("utf-8"), yaml.BaseLoader)  # noqa: S506 - own file
    for number in range(1, leaflets + 1):
        turned = {**reworded(data, order_of(number, orders)), "reference": f"RAD_{number:05}"}
        text = yaml.dump(turned, allow_unicode=True, sort_keys=False, width=10_000, default_style='"')
        (root / "leaflets" / f"{leaflet_name(number)}.yaml").write_text(text, "utf-8")


def leaflet_name(number: int) -> str:
    """Return the id of a generated leaflet."""
    return f"leaflet-{number:05}"


def reworded(data: Any, texts: Texts) -> Any:  # noqa: ANN401 - whatever YAML holds
    """Return YAML's data with what the leaflet says in another order."""
    if isinstance(data, dict):
        return {key: reworded(value, texts) for key, value in data.items()}
    if isinstance(data, list):
        return [reworded(value, texts) for value in data]
    return texts[data]["en"] if data in texts else data


def write_translations(root: Path, tag: str, words_of: str, orders: Sequence[Texts], leaflets: int) -> None:
    """Write the catalogues of one language, with its own words or those of another tag."""
    theirs = ROOT / "locale" / language(words_of).folder / "LC_MESSAGES"
    folder = root / "locale" / language(tag).folder / "LC_MESSAGES"
    folder.mkdir(parents=True)
    write_catalogue_file(polib.pofile(str(theirs / "common.po")), folder / "common.po", tag)
    for number in range(1, leaflets + 1):
        found = polib.pofile(str(theirs / f"{MODEL}.po"))
        for entry in found:
            texts = order_of(number, orders).get(entry.msgid)
            if texts:
                entry.msgid, entry.msgstr = texts["en"], texts[words_of]
        write_catalogue_file(found, folder / f"{leaflet_name(number)}.po", tag)


def order_of(number: int, orders: Sequence[Texts]) -> Texts:
    """Return the texts of a leaflet; after many leaflets orders recur."""
    return orders[(number - 1) % ORDERS]


def texts_in_order(number: int, said: Sequence[str], tags: Sequence[str]) -> Texts:
    """Return every message in English and in the languages of the tags, in the order of a number."""
    catalogues = {tag: ROOT / "locale" / language(tag).folder / "LC_MESSAGES" / f"{MODEL}.po" for tag in tags}
    found = {tag: {entry.msgid: entry.msgstr for entry in polib.pofile(str(path))} for tag, path in catalogues.items()}
    return {text: turned(text, {tag: found[tag][text] for tag in tags}, number) for text in said}


def turned(msgid: str, translations: Mapping[str, str], number: int) -> dict[str, str]:
    """Return a message in English and its translations in the order of a number.

    The first order is taken in which the checks find nothing wrong in any language: "not" may have to stand beside
    another word, and a dose before another one. If there is none the message stays as it is.
    """
    for tried in range(TRIES):
        english = shuffled(msgid, number + tried * ORDERS)
        found = {tag: sound_order(english, said, tag, number) for tag, said in translations.items()}
        if all(found.values()):
            return {"en": english, **{tag: said for tag, said in found.items() if said}}
    return {"en": msgid, **translations}


def sound_order(english: str, said: str, tag: str, number: int) -> str | None:
    """Return a translation in the first order in which the checks find nothing wrong; None if there is none."""
    orders = (shuffled(said, number + tried * ORDERS) for tried in range(TRIES))
    return next((text for text in orders if not faults(TextPair(english, text, {}, language(tag)))), None)


def write_catalogue_file(found: polib.POFile, path: Path, tag: str) -> None:
    """Write a catalogue as one of a language."""
    found.metadata["Language"] = language(tag).folder
    found.save(str(path))
