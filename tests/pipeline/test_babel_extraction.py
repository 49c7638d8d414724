"""pybabel finds in a leaflet what our own templates hold."""

from __future__ import annotations

import os
import subprocess
import sys
import tomllib
from importlib import import_module
from pathlib import Path

import pytest
from babel.messages.pofile import read_po

from leafletpress.content.model import Leaflet
from leafletpress.errors import Where
from leafletpress.translation.messages import messages_of
from tests.leaflets import sound_leaflets
from tests.pipeline.conftest import LEAFLET, ROOT, Sample

METHOD = "leafletpress.pipeline.babel_extraction:extract_leaflet"


def pybabel(folder: Path, out: Path, *sources: str) -> subprocess.CompletedProcess[str]:
    """Run pybabel in a folder with the mapping of this project, uninstalled as it may be."""
    command = [sys.executable, "-m", "babel.messages.frontend", "-q", "extract", "--no-wrap"]
    return subprocess.run(
        [*command, "-F", str(ROOT / "babel.cfg"), "-o", str(out), *sources],
        cwd=folder,
        capture_output=True,
        text=True,
        check=False,
        env={**os.environ, "PYTHONPATH": str(ROOT), "PYTHONDONTWRITEBYTECODE": "1"},
    )


@pytest.mark.parametrize("leaflet", sound_leaflets(ROOT), ids=lambda leaflet: str(leaflet.id))
def test_messages_places_comments_and_flags_are_those_of_our_template(leaflet: Leaflet, tmp_path: Path) -> None:
    """Babel folds long comments, so they are compared as running text."""
    assert pybabel(ROOT, tmp_path / "a.pot", f"leaflets/{leaflet.id}.yaml").returncode == 0
    with (tmp_path / "a.pot").open("rb") as file:
        found = [
            (
                message.id,
                [Where(*place) for place in message.locations],
                " ".join(message.auto_comments),
                "python-brace-format" in message.flags,
            )
            for message in read_po(file)
            if message.id
        ]
    assert found == [
        (entry.msgid, list(entry.places), " ".join(entry.comments), entry.has_facts) for entry in messages_of(leaflet)
    ]


def test_a_passage_is_extracted_by_itself_and_a_leaflet_without_it(project: Sample) -> None:
    passage = "title: Rest\nreviewed: 2026-05\nbody:\n  - Rest for a day.\n"
    project.write("leaflets/passages/rest.yaml", passage)
    project.write("leaflets/scan.yaml", f"{LEAFLET}      - passage: rest\n")
    found = {}
    for name in ("passages/rest", "scan"):
        assert pybabel(project.root, project.root / "a.pot", f"leaflets/{name}.yaml").returncode == 0
        with (project.root / "a.pot").open("rb") as file:
            found[name] = [message.id for message in read_po(file) if message.id]
    assert found["passages/rest"] == ["Rest for a day."]
    assert found["scan"][0] == "Having a scan"
    assert "Rest for a day." not in found["scan"]


def test_a_leaflet_with_an_error_ends_in_a_line_with_its_place(project: Sample) -> None:
    project.write("leaflets/scan.yaml", "title: [")
    done = pybabel(project.root, project.root / "a.pot", ".")
    assert done.returncode == 1
    assert done.stderr.startswith("leaflets/scan.yaml:")
    assert "Traceback" not in done.stderr


def test_an_installed_project_names_the_same_method() -> None:
    settings = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))
    module, _, function = METHOD.partition(":")
    assert settings["project"]["entry-points"]["babel.extractors"] == {"leaflet": METHOD}
    assert f"leaflet = {METHOD}" in (ROOT / "babel.cfg").read_text("utf-8")
    assert callable(getattr(import_module(module), function))
