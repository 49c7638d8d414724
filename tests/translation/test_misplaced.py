"""A catalogue that came back and lies beside its place is told, not passed over."""

from __future__ import annotations

from pathlib import Path

import pytest

from leafletpress.translation.catalogues import catalogue_languages
from leafletpress.translation.misplaced import files_in, unread_catalogues


@pytest.mark.parametrize(
    ("path", "remedy"),
    [
        ("locale/ur/LC_MESSAGES/hip.PO", "rename it to hip.po"),
        ("locale/ur/LC_MESSAGES/hip.po.txt", "rename it to hip.po"),
        ("locale/ur/hip.po", "move what is here to locale/ur/LC_MESSAGES"),
        ("locale/ur/lc_messages/hip.po", "move what is here to locale/ur/LC_MESSAGES"),
        ("locale/hip.po", "move what is here to locale/LANGUAGE/LC_MESSAGES"),
    ],
)
def test_a_catalogue_that_is_not_read_is_told(tmp_path: Path, path: str, remedy: str) -> None:
    (tmp_path / path).parent.mkdir(parents=True)
    (tmp_path / path).write_text("", "utf-8")
    (problem,) = (one for one in catalogue_languages(tmp_path)[1] if one.severity == "warning")
    assert (problem.where.file, problem.hint) == (path, remedy)


@pytest.mark.parametrize(
    "path",
    [
        "locale/ur/LC_MESSAGES/hip.po",
        "locale/hip.pot",
        "locale/ur/LC_MESSAGES/._hip.PO",
        "locale/ur/LC_MESSAGES/hip.po~",
        "locale/ur/LC_MESSAGES/hip.mo",
        "locale/ur/approvals.yaml",
    ],
)
def test_what_is_read_or_is_no_catalogue_is_not_told(path: str) -> None:
    assert unread_catalogues([path]) == ()


def test_a_folder_of_another_name_is_told_once() -> None:
    (problem,) = unread_catalogues(f"locale/pl/lc_messages/{name}.po" for name in "cab")
    assert problem.where.file == "locale/pl/lc_messages/a.po"


def test_files_are_looked_for_where_catalogues_lie(tmp_path: Path) -> None:
    for name in ("a.pot", "ur/LC_MESSAGES/a.po", "ur/LC_MESSAGES/deeper/b.po", ".git/c.po"):
        (tmp_path / "locale" / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / "locale" / name).touch()
    assert sorted(files_in(tmp_path / "locale")) == ["locale/a.pot", "locale/ur/LC_MESSAGES/a.po"]
