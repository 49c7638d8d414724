"""YAML as it is read here: strings with lines, nothing clever, every fault with its place."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from leafletpress.errors import ProblemsFound
from leafletpress.yaml_reader import YamlFile, bounded, read_yaml


def read(tmp_path: Path, data: str | bytes) -> YamlFile:
    path = tmp_path / "x.yaml"
    path.write_bytes(data.encode() if isinstance(data, str) else data)
    return read_yaml(path, "x.yaml")


def faults(tmp_path: Path, data: str | bytes) -> list[str]:
    with pytest.raises(ProblemsFound) as caught:
        read(tmp_path, data)
    return [str(problem) for problem in caught.value.problems]


@pytest.mark.parametrize("written", ["NO", "12:30", "1.10", "0777", "2026-05-01", "null", "~", "1e3", "=", "<<"])
def test_every_scalar_stays_the_text_it_is(tmp_path: Path, written: str) -> None:
    assert read(tmp_path, f"key: {written}\n").data == {"key": written}


def test_key_without_value_is_empty_text(tmp_path: Path) -> None:
    assert read(tmp_path, "key:\n").data == {"key": ""}


@pytest.mark.parametrize(
    "data",
    [b"\xef\xbb\xbfa: b\nc:\n  - d\n", b"a: b\r\nc:\r\n  - d\r\n", b"\xef\xbb\xbfa: b\r\nc:\r\n- d"],
    ids=["BOM", "CRLF", "both"],
)
def test_bom_and_crlf_are_fine(tmp_path: Path, data: bytes) -> None:
    assert read(tmp_path, data).data == {"a": "b", "c": ["d"]}


def test_lines_of_keys_and_items(tmp_path: Path) -> None:
    file = read(tmp_path, "a: b\n\nc:\n  - d: >-\n      folded\n      text\n    e: f\n  - g\n")
    places: list[tuple[Any, ...]] = [("a",), ("c",), ("c", 0), ("c", 0, "d"), ("c", 0, "e"), ("c", 1)]
    assert [file.line(place) for place in places] == [1, 3, 4, 4, 7, 8]


def test_line_of_an_unknown_place_is_its_ancestors(tmp_path: Path) -> None:
    file = read(tmp_path, "a: b\nc:\n  d: e\n")
    assert file.line(("c", "d", "nowhere", 3)) == 3
    assert file.line(("nowhere",)) == 1


BROKEN: dict[str, tuple[str | bytes, str, str]] = {
    "unclosed quote": ('a: b\nc: "d\ne: f\n', "x.yaml:2: error: broken YAML", "the quote that begins here"),
    "tab": ("a:\n\tb: c\n", "x.yaml:2: error: broken YAML", "spaces, not with tabs"),
    "colon in text": ("a: note: b\n", "x.yaml:1: error: broken YAML", "a text that holds ': ' needs quotes"),
    "bold first": ("a:\n  - **b** c\n", "x.yaml:2: error: broken YAML", "begins with * needs quotes"),
    "fact first": ("a: {b} c\n", "x.yaml:1: error: broken YAML", "begins with { needs quotes"),
    "link first": ("a:\n- [b](c) d\n", "x.yaml:2: error: broken YAML", "begins with [ needs quotes"),
    "half quoted": ('a:\n  - "Yes" means b\n  - c\n', "x.yaml:2: error: broken YAML", "put all of it in the other"),
    "half quoted value": ('a: "Yes" means b\n', "x.yaml:1: error: broken YAML", "put all of it in the other quotes"),
    "quoted, then a comma": ('a:\n  - "Yes", b\n', "x.yaml:2: error: broken YAML", "put all of it in the other quotes"),
    "half quoted in a list": ('a: [b, "c" d]\n', "x.yaml:1: error: broken YAML", "put all of it in the other quotes"),
    "greater than": (
        "a:\n  - > 38 °C\n",
        "x.yaml:2: error: broken YAML",
        "a text that begins with > or | needs quotes",
    ),
    "apostrophe": ("a:\n  - 'Don't eat'\n", "x.yaml:2: error: broken YAML", "put all of it in the other quotes"),
    "empty cell": ("a:\n  - [b, , c]\n", "x.yaml:2: error: broken YAML", "write '' for an empty cell"),
    "first cell empty": ("a:\n  - [, b]\n", "x.yaml:2: error: broken YAML", "write '' for an empty cell"),
    "comment inside": ("a:\n  - b # c\n    d\n", "x.yaml:2: error: broken YAML", "' #' begins a comment, which ends"),
    "comment line inside": ("a:\n  - b\n    # c\n    d\n", "x.yaml:3: error: broken YAML", "' #' begins a comment, w"),
    "line separator": ("a:\n  - b\u2028c\n", "x.yaml:2: error: broken YAML", "a line separator, U+2028"),
    "text below a list": ("a:\n  - b:\n      - c\n    d e.\n", "x.yaml:4: error: broken YAML", "begins with '- '"),
    "at sign first": ("a: @b\n", "x.yaml:1: error: broken YAML", "begins with @ needs quotes"),
    "alias": ("a: x\nb: *a\n", "x.yaml:2: error: alias '*a' is not allowed", "quotes"),
    "anchor": ("a: &b c\n", "x.yaml:1: error: anchor '&b' is not allowed", "quotes"),
    "tag": ("a: !!python/object:os.system b\n", "x.yaml:1: error: tag 'tag:yaml.org,2002:python/", "quotes"),
    "duplicate key": ("a: b\nc: d\na: e\n", "x.yaml:3: error: duplicate key 'a'", "line 1 already"),
    "list as key": ("? [a]\n: b\n", "x.yaml:1: error: a key must be a single word", "quotes"),
    "two documents": ("a: b\n---\nc: d\n", "x.yaml:2: error: a second document begins", "one document"),
    "empty": ("", "x.yaml:1: error: the file does not hold keys", "key: value"),
    "only a comment": ("# later\n", "x.yaml:1: error: the file does not hold keys", "key: value"),
    "only a text": ("hello\n", "x.yaml:1: error: the file does not hold keys", "key: value"),
    "latin-1": ("a: b\nc: caf\xe9\n".encode("latin-1"), "x.yaml:2: error: byte 0xe9 is not UTF-8", "encoding UTF-8"),
    "utf-16": ("a: b\n".encode("utf-16"), "x.yaml:1: error: the file is not UTF-8: it is UTF-16", "encoding UTF-8"),
    "utf-16, no mark": ("a: é\n".encode("utf-16-be"), "x.yaml:1: error: the file is not UTF-8: it is UTF", "UTF-8"),
    "nothing written": (bytes(4096), "x.yaml:1: error: the file holds nothing but NUL", "from a backup"),
    "Word": (b"PK\x03\x04\x14\0\x06\0\x80", "x.yaml:1: error: the file is a Word document", "put the plain text there"),
    "TextEdit": (b"{\\rtf1\\ansi a: b}", "x.yaml:1: error: the file is a document in Rich Text", "put the plain text"),
    "page of a website": ("\ufeff<!DOCTYPE html>\n<html>", "x.yaml:1: error: the file is a web page", "put the plain"),
    "unsettled merge": (
        "a: b\n<<<<<<< HEAD\nc: d\n=======\nc: e\n>>>>>>> other\n",
        "x.yaml:2: error: two versions of the file were merged",
        "delete the lines <<<<<<<, ======= and >>>>>>>",
    ),
    "backslash": ('a: b\nc: "C:\\ward"\n', "x.yaml:2: error: broken YAML", "put the text in single quotes"),
    "NUL": (b"a: b\nc: \x00\n", "x.yaml:2: error: control character U+0000", "delete it"),
    "bidi override": ('a: b\nc: "\\u202Ed"\n', "x.yaml:2: error: control character U+202E right-to-left", "delete it"),
    "where a picture was": ("a: b\nc: d \ufffc\n", "x.yaml:2: error: control character U+FFFC object", "delete it"),
    "escaped NUL": ('a: b\nc: "\\0"\n', "x.yaml:2: error: control character U+0000", "delete it"),
    "too large": (b"a: " + b"b" * 10_000_000, "x.yaml: error: the file is larger than 1 MB", "split it"),
    "deep flow nesting": ("a: " + "[" * 100_000, "x.yaml:1: error: nested more than 40 levels deep", "less deeply"),
    "deep block nesting": ("- " * 100_000, "x.yaml:1: error: nested more than 40 levels deep", "less deeply"),
}


@pytest.mark.parametrize("name", BROKEN)
def test_bad_file_is_one_line_with_place_and_hint(tmp_path: Path, name: str) -> None:
    data, fault, hint = BROKEN[name]
    (line,) = faults(tmp_path, data)
    assert line.startswith(fault)
    assert hint in line
    assert "\n" not in line


def test_alias_bomb_is_refused_without_being_expanded(tmp_path: Path) -> None:
    levels = [f"l{i}: &l{i} [{', '.join([f'*l{i - 1}'] * 9)}]" for i in range(1, 12)]
    lines = faults(tmp_path, "\n".join(["l0: &l0 lol", *levels]))
    assert len(lines) == 101
    assert lines[0].startswith("x.yaml:1: error: anchor '&l0' is not allowed")
    assert lines[-1] == "x.yaml: error: 11 more errors in this file"


def test_all_faults_of_a_file_come_at_once(tmp_path: Path) -> None:
    lines = faults(tmp_path, "a: &x b\na: c\nd: !t e\nf: *x\n")
    assert [line.split(":")[1] for line in lines] == ["1", "2", "3", "4"]


@pytest.mark.parametrize("kind", ["missing", "folder"])
def test_what_is_not_a_file_is_a_problem(tmp_path: Path, kind: str) -> None:
    path = tmp_path / "x.yaml"
    if kind == "folder":
        path.mkdir()
    with pytest.raises(ProblemsFound, match=r"x\.yaml: error: this is not a file that can be read"):
        read_yaml(path, "x.yaml")


@given(st.binary(max_size=200))
def test_any_bytes_are_read_or_refused_politely(tmp_path_factory: pytest.TempPathFactory, data: bytes) -> None:
    try:
        file = read(tmp_path_factory.getbasetemp(), data)
    except ProblemsFound:
        return
    assert file.line(()) >= 1
    assert all(isinstance(key, str) and file.line((key,)) >= 1 for key in file.data)


def test_bounded_says_how_many_it_left_out(tmp_path: Path) -> None:
    with pytest.raises(ProblemsFound) as caught:
        read(tmp_path, "a: b\n" * 151)
    assert len(caught.value.problems) == 101
    assert "50 more errors" in caught.value.problems[-1].message
    assert bounded(caught.value.problems[:3]) == caught.value.problems[:3]
