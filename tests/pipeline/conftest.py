"""A small project of its own for each test: real layouts and brand, one short leaflet, one translation."""

from __future__ import annotations

import shutil
from dataclasses import dataclass
from pathlib import Path

import pytest
from click.testing import CliRunner

from leafletpress.cli import main
from leafletpress.commands import cluster_options
from leafletpress.commands.problem_report import EXIT_ERRORS
from leafletpress.errors import ProblemsFound

ROOT = Path(__file__).parents[2]

LEAFLET = """\
reference: TST_1
version: "1"
title: Having a scan
brand: example-hospitals
reviewed: 2026-05
next_review: 2028-05
facts:
  day_unit: 0118 496 0368
introduction:
  - This leaflet is about your scan.
sections:
  - heading: Before the scan
    body:
      - Call us on **{day_unit}** if you are worried.
"""

POLISH = """\
msgid ""
msgstr ""
"Language: pl\\n"
"MIME-Version: 1.0\\n"
"Content-Type: text/plain; charset=UTF-8\\n"
"Content-Transfer-Encoding: 8bit\\n"

msgid "Having a scan"
msgstr "Badanie"

msgid "This leaflet is about your scan."
msgstr "Ta ulotka mówi o badaniu."

msgid "Before the scan"
msgstr "Przed badaniem"

msgid "Call us on **{day_unit}** if you are worried."
msgstr "Jeśli coś Państwa niepokoi, proszę zadzwonić pod numer **{day_unit}**."
"""


@dataclass(frozen=True)
class Outcome:
    code: int
    stdout: str
    stderr: str

    @property
    def errors(self) -> list[str]:
        return [line for line in self.stderr.splitlines() if ": error" in line]


@dataclass(frozen=True)
class Sample:
    root: Path

    def write(self, path: str, text: str | bytes) -> Path:
        target = self.root / path
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_bytes(text if isinstance(text, bytes) else text.encode())
        return target

    def run(self, *arguments: str) -> Outcome:
        """Run make_pdfs.py on this project in this process; what ends it early is told as its door tells it."""
        result = CliRunner().invoke(main, ["--root", str(self.root), *arguments])
        if isinstance(result.exception, ProblemsFound):
            lines = "".join(f"{problem}\n" for problem in result.exception.problems)
            return Outcome(EXIT_ERRORS, result.stdout, result.stderr + lines)
        if result.exception is not None and not isinstance(result.exception, SystemExit):
            raise result.exception
        return Outcome(result.exit_code, result.stdout, result.stderr)

    @property
    def pdfs(self) -> list[str]:
        return sorted(path.relative_to(self.root / "build").as_posix() for path in self.root.glob("build/*/*.pdf"))


def approve_all(project: Sample, on: str = "2026-06-01", leaflet: str = "scan", tag: str = "pl") -> None:
    """Sign a leaflet, and the words of the layouts, by the two people whom the brand asks for."""
    for domain in ("common", leaflet):
        for role in ("translator", "clinical-reviewer"):
            words = ("approve", domain, tag, "--role", role, "--by", f"A {role}", "--on", on)
            outcome = project.run(*words)
            assert outcome.code == 0, outcome.stderr


@pytest.fixture
def project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Sample:
    """Give a project that is built in this process, unless a test says how many processes work on it."""
    monkeypatch.setenv("LEAFLETPRESS_CACHE", str(tmp_path / "cache"))
    monkeypatch.setattr(cluster_options, "processors", lambda: 1)
    return begin(tmp_path)


def begin(root: Path) -> Sample:
    """Write the project into a folder."""
    shutil.copytree(ROOT / "layouts", root / "layouts")
    small = Sample(root)
    unasked = root / "layouts/web.yaml"  # the pages of HTML have tests of their own
    unasked.write_text(unasked.read_text("utf-8").replace("default: yes", "default: no"), "utf-8")
    small.write("leaflets/scan.yaml", LEAFLET)
    common = "locale/pl/LC_MESSAGES/common.po"
    small.write(common, (ROOT / common).read_bytes())
    small.write("locale/pl/LC_MESSAGES/scan.po", POLISH)
    return small
