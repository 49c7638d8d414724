"""Schemas whose faults come all at once, each with its line and a remedy in people's words."""

from __future__ import annotations

from pathlib import Path

import pytest
import voluptuous as vol

from leafletpress.errors import ProblemsFound
from leafletpress.schema_errors import each, keys, validate
from tests.test_yaml_reader import read

SCHEMA = {
    vol.Required("title"): str,
    "kind": vol.In(["note", "warning"]),
    "rows": [{vol.Required("name"): str, "size": vol.All(vol.Coerce(int), vol.Range(1, 4))}],
}


def check(tmp_path: Path, data: str) -> list[str]:
    file = read(tmp_path, data)
    with pytest.raises(ProblemsFound) as caught:
        validate(file, SCHEMA)
    return [str(problem) for problem in caught.value.problems]


def test_valid_data_comes_back_typed(tmp_path: Path) -> None:
    file = read(tmp_path, "title: a\nrows:\n  - name: b\n    size: 3\n")
    assert validate(file, SCHEMA) == {"title": "a", "rows": [{"name": "b", "size": 3}]}


def test_misspelt_key_is_answered_with_the_right_one(tmp_path: Path) -> None:
    assert check(tmp_path, "title: a\nkin: note\n") == ["x.yaml:2: error: unknown key 'kin' (did you mean 'kind'?)"]


def test_strange_key_is_answered_with_the_known_ones(tmp_path: Path) -> None:
    assert check(tmp_path, "title: a\nzzz: b\n") == ["x.yaml:2: error: unknown key 'zzz' (known: title, kind, rows)"]


def test_missing_key_is_reported_where_it_belongs(tmp_path: Path) -> None:
    assert check(tmp_path, "title: a\nrows:\n  - size: 1\n") == ["x.yaml:3: error: missing key 'name'"]


def test_wrong_value_says_what_was_found(tmp_path: Path) -> None:
    assert check(tmp_path, "title: a\nkind: notice\n") == [
        "x.yaml:2: error: 'kind' is 'notice': value must be one of ['note', 'warning']"
    ]


def test_faults_of_all_items_come_at_once(tmp_path: Path) -> None:
    lines = check(tmp_path, "rows:\n  - nam: x\n  - name: y\n    size: 9\n  - z\n")
    assert [line.partition(" error: ")[2] for line in lines] == [
        "missing key 'title'",
        "missing key 'name'",
        "unknown key 'nam' (did you mean 'name'?)",
        "'size' is '9': value must be at most 4",
        "item 3 of 'rows' is 'z': it should hold keys and values (known keys: name, size)",
    ]


def test_keys_and_each_find_faults_inside_voluptuous_combinators(tmp_path: Path) -> None:
    file = read(tmp_path, "a:\n  - b: 1\n  - c: 2\n")
    with pytest.raises(ProblemsFound) as caught:
        validate(file, {"a": vol.All(each(keys({"x": str})), vol.Length(min=1))})
    assert [problem.where.line for problem in caught.value.problems] == [2, 3]
