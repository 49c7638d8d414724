"""The example of docs/reportlab.md does what the chapter says."""

from __future__ import annotations

import re
import shutil
import warnings
from pathlib import Path
from typing import Any

import pytest
from reportlab.pdfbase import pdfmetrics

from leafletpress.verify.read_back import read_back
from tests.flowables.conftest import FONT, ROOT


def test_the_example_makes_a_tagged_document(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (example,) = re.findall(r"```python\n(.*?)```", (ROOT / "docs/reportlab.md").read_text("utf-8"), re.DOTALL)
    for name in ("leaflets", "locale", "layouts"):
        (tmp_path / name).symlink_to(ROOT / name)
    font: Any = pdfmetrics.getFont(FONT)
    shutil.copy(font.face.filename, tmp_path / "Trust.ttf")
    monkeypatch.chdir(tmp_path)
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        exec(compile(example, "docs/reportlab.md", "exec"), {})  # noqa: S102 - our own words
    said = read_back((tmp_path / "handbook.pdf").read_bytes())
    roles = [element.role for element in said.elements]
    assert (said.title, said.language) == ("Ward handbook", "en-GB")
    assert {"H1", "H2", "Table", "TR", "TH", "P", "Figure"} <= set(roles)
    assert {element.language for element in said.elements} >= {"en-GB", "ur"}
