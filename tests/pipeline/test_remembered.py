"""Commands that look at the whole project read no text anew that one before them has read."""

from __future__ import annotations

import pytest

from leafletpress.pipeline import read_text
from leafletpress.pipeline.project_files import ProjectFiles
from leafletpress.pipeline.text_reading import Reading, TextId
from tests.pipeline.conftest import LEAFLET, Sample

COMMANDS = (
    ("status",),
    ("extract",),
    ("update",),
    ("which", "0123"),
    ("export", "scan", "pl"),
    ("new-language", "de"),
    ("new-leaflet", "knee"),
    ("approve", "common", "pl", "--role", "translator", "--by", "A. Person"),
)


@pytest.fixture
def read(project: Sample, monkeypatch: pytest.MonkeyPatch) -> list[TextId]:
    """Note the texts that are read after a check."""
    project.run("check")
    found: list[TextId] = []
    really = read_text.read_text

    def noted(files: ProjectFiles, pair: TextId) -> tuple[TextId, Reading]:
        found.append(pair)
        return really(files, pair)

    monkeypatch.setattr(read_text, "read_text", noted)
    return found


@pytest.mark.parametrize("command", COMMANDS, ids=lambda words: str(words[0]))
def test_a_command_reads_nothing_anew(project: Sample, read: list[TextId], command: tuple[str, ...]) -> None:
    outcome = project.run(*command)
    assert outcome.code in (0, 1), outcome.stderr
    assert read == []


def test_what_has_changed_is_read(project: Sample, read: list[TextId]) -> None:
    project.write("leaflets/scan.yaml", LEAFLET.replace("about your scan", "about all of your scan"))
    project.run("status")
    assert read == [("scan", "en"), ("scan", "pl")]
