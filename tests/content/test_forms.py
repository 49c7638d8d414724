"""Every block of the model, whoever adds it, is told of, shown and set: the walk over the model that asks for it."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import get_args

import pytest

from leafletpress.content.forms import Key, block_keys, keys_within
from leafletpress.content.model import BLOCKS, Block, Paragraph
from leafletpress.content.schema import block_check
from leafletpress.yaml_reader import Data, read_yaml
from tests.everything import EVERYTHING

ROOT = Path(__file__).parents[2]
AUTHORS = (ROOT / "docs/authors.md").read_text("utf-8").partition("### Blocks")[2].partition("\n### ")[0]
SAMPLES = (*(ROOT / "leaflets").glob("*.yaml"), *(Path(__file__).parent / "shapes").glob("*.yaml"))
every_block = pytest.mark.parametrize("name", BLOCKS)


def used(data: Data) -> Iterator[str]:
    """Yield the names of the blocks in a leaflet file."""
    for inner in data.values() if isinstance(data, dict) else data if isinstance(data, list) else ():
        yield from used(inner)
        yield from (key for key in inner if key in BLOCKS) if isinstance(inner, dict) else ()


def test_every_block_has_a_name_in_a_file() -> None:
    assert {Paragraph, *BLOCKS.values()} == set(get_args(Block))


@every_block
def test_every_type_of_its_fields_has_a_form(name: str) -> None:
    assert callable(block_check(name))


@every_block
def test_docs_authors_tells_of_it_and_of_its_keys(name: str) -> None:
    assert f"`{name}: " in AUTHORS
    assert [
        key.name for key in keys_within(BLOCKS[name], name) if f"{key.name}: " not in AUTHORS and key.name != "items"
    ] == []


@every_block
def test_a_sample_holds_it(name: str) -> None:
    assert name in {found for path in SAMPLES for found in used(read_yaml(path, path.name).data)}


@every_block
def test_the_leaflet_that_contains_everything_contains_it(name: str, tmp_path: Path) -> None:
    path = tmp_path / "everything.yaml"
    path.write_text(EVERYTHING, "utf-8")
    assert BLOCKS[name] in {BLOCKS[found] for found in used(read_yaml(path, path.name).data)}


@every_block
def test_translators_are_told_what_each_of_its_texts_is(name: str) -> None:
    texts = [key for key in keys_within(BLOCKS[name], name) if key.word in {"Message", "Cell"}]
    assert [key.field for key in texts if not key.form.get("at")] == []


def test_a_key_is_the_same_kind_of_value_in_every_block() -> None:
    """Texts are checked by the names of their keys, whatever else is wrong with a file (`content.texts`)."""
    kinds: dict[str, set[str]] = {}
    for key in block_keys():
        kinds.setdefault(key.name, set()).add(kind_of(key))
    del kinds["items"]
    assert {name: found for name, found in kinds.items() if len(found) > 1} == {}


def kind_of(key: Key) -> str:
    return "typed" if key.is_typed else key.word if key.is_data else "text"
