"""What every command says of itself, and the links of every page."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from click.testing import CliRunner

from leafletpress.commands.group import COMMANDS, Commands
from tests.pipeline.conftest import ROOT

PAGES = [ROOT / "README.md", *sorted((ROOT / "docs").glob("*.md"))]


@pytest.mark.parametrize("name", COMMANDS)
def test_the_examples_of_help_stand_on_lines_of_their_own(name: str) -> None:
    outcome = CliRunner().invoke(Commands(), [name, "--help"])
    assert outcome.exit_code == 0
    lines = outcome.output.split("Options:")[0].splitlines()
    assert not [line for line in lines if "\\b" in line]
    assert not [line for line in lines[2:] if line.count("make_pdfs.py") > 1]


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_the_links_of_a_page_lead_somewhere(page: Path) -> None:
    links = re.findall(r"\]\((?!https?:|#|\w+:|\{)([^)#\s]+)", re.sub(r"`[^`\n]*`", "", page.read_text("utf-8")))
    assert [link for link in links if not (page.parent / link).exists()] == []
