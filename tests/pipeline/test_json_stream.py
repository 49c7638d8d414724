"""Objects with long lists are written and read as the json module does it, an element at a time."""

from __future__ import annotations

import json
from io import BytesIO
from typing import Any

import pytest

from leafletpress.pipeline import json_stream
from leafletpress.pipeline.json_stream import object_pieces, read_object

ROWS: list[Any] = ["a\nb", {"path": "é", "problems": []}, [1, [2]], {}, None, 12.5, "\U0001f600"]
DATA: dict[str, Any] = {"files": ROWS, "none": [], "map": {}, "languages": {"ur": ["اردو"]}, "number": 12345}


@pytest.mark.parametrize("indent", [2, None])
def test_what_is_written_is_what_the_json_module_writes(indent: int | None) -> None:
    pieces = object_pieces({**DATA, "files": iter(ROWS), "none": iter([])}, indent=indent)
    separators = None if indent else (",", ":")
    assert "".join(pieces) == json.dumps(DATA, ensure_ascii=False, indent=indent, separators=separators)


@pytest.mark.parametrize("chunk", [1, 2, 7, 1 << 18])
@pytest.mark.parametrize("indent", [2, None])
def test_what_is_read_is_what_was_written(monkeypatch: pytest.MonkeyPatch, chunk: int, indent: int | None) -> None:
    monkeypatch.setattr(json_stream, "CHUNK", chunk)
    found: list[object] = []
    text = json.dumps(DATA, ensure_ascii=False, indent=indent).encode()
    assert read_object(BytesIO(text), {"files": found.append}) == {**DATA, "files": []}
    assert found == ROWS


@pytest.mark.parametrize(
    "text",
    ["", "5", "[]", "not JSON", '{"a"', '{"a":', '{"a":1', '{"a":1}}', '{"a":[1,2}', '{"a":[1,]}', '{"a":1,}', "{5:1}"],
)
def test_what_is_no_object_is_refused(text: str) -> None:
    with pytest.raises(ValueError, match=r".*"):
        json.loads(text)["a"] if text not in ("5", "[]") else int("no")
    with pytest.raises(ValueError, match=r".*"):
        read_object(BytesIO(text.encode()), {"a": lambda _: None})


def test_what_should_be_a_list_and_is_none_is_given_back() -> None:
    assert read_object(BytesIO(b'{"files": {"a": 1}}'), {"files": pytest.fail}) == {"files": {"a": 1}}
