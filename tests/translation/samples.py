"""Small leaflets and catalogues for the tests of this room."""

from __future__ import annotations

import subprocess
from dataclasses import MISSING
from pathlib import Path
from typing import Any

from hypothesis import strategies as st

from leafletpress.content.forms import Key, class_of, keys_of
from leafletpress.content.model import (
    BLOCKS,
    Block,
    Blocks,
    Chance,
    Leaflet,
    Message,
    Odds,
    Paragraph,
    Section,
)
from leafletpress.content.review_date import ReviewDate
from leafletpress.errors import Problem, Where
from leafletpress.languages import language
from leafletpress.translation.catalogues import Catalogue, read_catalogue

HEADER = 'msgid ""\nmsgstr ""\n"Language: {language}\\n"\n"Content-Type: text/plain; charset=UTF-8\\n"\n\n'
SHOWN = "locale/{language}/LC_MESSAGES/leaflet.po"


def run(*command: str, stdin: str | None = None) -> subprocess.CompletedProcess[str]:
    """Run one of the GNU tools."""
    return subprocess.run(command, input=stdin, capture_output=True, text=True, check=False)


def say(text: str, line: int = 1) -> Message:
    return Message(text, Where("leaflets/leaflet.yaml", line))


def leaflet(
    *sections: Section, introduction: Blocks = (), title: str = "Title", facts: tuple[tuple[str, str], ...] = ()
) -> Leaflet:
    return Leaflet(
        id="leaflet",
        where=Where("leaflets/leaflet.yaml"),
        reference="RAD_0001",
        version="3",
        title=say(title),
        brand="example",
        reviewed=ReviewDate(2026, 5),
        next_review=ReviewDate(2028, 5),
        facts=facts,
        introduction=introduction,
        sections=sections,
    )


def read_text(
    folder: Path, text: str | bytes, tag: str = "pl", *, header: bool = True
) -> tuple[Catalogue | None, tuple[Problem, ...]]:
    """Write a .po of this text into the language's folder, under a sound header unless told otherwise, and read it."""
    shown = SHOWN.format(language=tag)
    path = folder / shown
    path.parent.mkdir(parents=True, exist_ok=True)
    whole = HEADER.format(language=tag) + text if header and isinstance(text, str) else text
    path.write_bytes(whole if isinstance(whole, bytes) else whole.encode())
    return read_catalogue(path, shown, language(tag))


def catalogue(folder: Path, translations: dict[str, str], tag: str = "pl", fuzzy: tuple[str, ...] = ()) -> Catalogue:
    """Read a catalogue that has these translations, the fuzzy ones marked."""
    entries = "\n".join(
        f"{'#, fuzzy' if msgid in fuzzy else '#.'}\nmsgid {quoted(msgid)}\nmsgstr {quoted(msgstr)}\n"
        for msgid, msgstr in translations.items()
    )
    found, _ = read_text(folder, entries, tag)
    assert found is not None
    return found


def quoted(text: str) -> str:
    return '"' + text.replace("\\", "\\\\").replace('"', '\\"').replace("\n", "\\n") + '"'


texts = st.text(st.sampled_from('ab {}*[]()<&\\"\n…€不ب—-/.'), min_size=1, max_size=12)
messages = st.builds(say, texts, st.integers(1, 99))
odds = st.builds(Odds, st.just(1), st.integers(1, 10_000))
chances = st.builds(Chance, st.sampled_from(["", "about", "fewer than", "more than"]), odds, st.none() | odds)
VALUES: dict[str, st.SearchStrategy[Any]] = {
    "Cell": st.none() | messages,
    "Chance": chances,
    "Email": st.just("a@example.org"),
    "LineCount": st.integers(1, 9),
    "Message": messages,
    "Phones": st.just(("0118 496 0000",)),
    "PictureName": st.just("figures/a.svg"),
    "Point": st.tuples(st.floats(0, 1), st.floats(0, 1)),
    "WebAddress": st.just("https://example.org"),
    "Where": st.just(Where("leaflets/leaflet.yaml", 3)),
    "str": texts,
}


def tuples(of: st.SearchStrategy[Any], least: int = 0) -> st.SearchStrategy[tuple[Any, ...]]:
    return st.lists(of, min_size=least, max_size=3).map(tuple)


def any_of(kind: type, block: str, bodies: st.SearchStrategy[Blocks]) -> st.SearchStrategy[Any]:
    """Return a class of the model with any values, those that hold blocks with these."""
    return st.builds(kind, *(value_of(key, block, bodies) for key in keys_of(kind, block)))


def value_of(key: Key, block: str, bodies: st.SearchStrategy[Blocks]) -> st.SearchStrategy[Any]:
    if key.form.get("named"):
        return st.just(block)
    words = {**VALUES, "Item": bodies, "Blocks": bodies}
    value = st.sampled_from(key.choices) if key.choices else words.get(key.word)
    value = any_of(class_of(key.word), block, bodies) if value is None else value
    for _ in range(key.depth):
        value = tuples(value)
    return value if key.default is MISSING else value | st.just(key.default)


def blocks_of(inner: st.SearchStrategy[Block]) -> st.SearchStrategy[Block]:
    return st.one_of([any_of(kind, name, tuples(inner)) for name, kind in BLOCKS.items()])


blocks: st.SearchStrategy[Block] = st.recursive(st.builds(Paragraph, messages), blocks_of, max_leaves=6)
sections = st.recursive(
    st.builds(Section, messages, tuples(blocks)),
    lambda inner: st.builds(Section, messages, tuples(blocks), tuples(inner)),
    max_leaves=3,
)
leaflets: st.SearchStrategy[Leaflet] = st.builds(
    lambda introduction, found: leaflet(*found, introduction=introduction), tuples(blocks), tuples(sections)
)
