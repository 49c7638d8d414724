"""veraPDF as a judge: PDF files in, a verdict for each flavour out."""

from __future__ import annotations

import hashlib
import os
import shutil
import subprocess
from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TypeAlias

import pytest

HERE = Path(__file__).parent
POM = HERE / "pom.xml"
FLAVOURS = {"ua1": "PDF/UA-1", "2a": "PDF/A-2a"}
NEEDED = {"java": "default-jdk-headless", "mvn": "maven"}


@dataclass(frozen=True)
class Verdict:
    """Hold what veraPDF says of one file in one flavour: number of checks, and the rules that failed."""

    passed: bool
    checks: int
    failures: tuple[str, ...]

    def clauses(self) -> set[str]:
        """Return the rules that failed: clause of the standard, a hyphen, number of the test."""
        return {failure.split()[0] for failure in self.failures}


Verdicts: TypeAlias = dict[tuple[Path, str], Verdict]


def require_judge() -> None:
    """Skip on a machine without Java, saying so; fail in CI."""
    missing = [f"{tool} (Debian package {package})" for tool, package in NEEDED.items() if shutil.which(tool) is None]
    if missing:
        reason = f"NOT JUDGED: no PDF was proven accessible, because there is no {', '.join(missing)}"
        if os.environ.get("CI"):
            pytest.fail(reason)
        pytest.skip(reason)


def class_path(cache: Path) -> str:
    """Return the Java class path of veraPDF, kept in a folder; Maven brings what this machine lacks."""
    target = cache / f"class-path-{hashlib.sha256(POM.read_bytes()).hexdigest()[:12]}"
    if not (target.is_file() and all(Path(jar).is_file() for jar in target.read_text("utf-8").split(os.pathsep))):
        goal = "org.apache.maven.plugins:maven-dependency-plugin:3.8.1:build-classpath"
        told = f"-Dmdep.outputFile={target}"
        command = ["mvn", "--batch-mode", "--quiet", "--file", str(POM), goal, told]
        done = subprocess.run(command, capture_output=True, text=True, check=False)
        assert done.returncode == 0, done.stdout + done.stderr
    return target.read_text("utf-8")


def ask(paths: Sequence[Path], jars: str) -> str:
    """Return what the judge says of each file in each flavour, all asked in one virtual machine."""
    return run_judge(jars, HERE / "Judge.java", *paths)


def ask_press(paths: Sequence[Path], jars: str) -> str:
    """Return what the judge says of press files by the profile and the policy of this project."""
    return run_judge(
        jars, *(HERE / name for name in ("PressJudge.java", "press-profile.xml", "press-policy.sch")), *paths
    )


def run_judge(jars: str, program: Path, *words: Path) -> str:
    """Return what a program says that asks veraPDF."""
    # The first compiler alone: a run is too short for the second to pay. Room for what is new: it is seldom tidied.
    options = ["-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-Xmn256m"]
    command = ["java", *options, "-cp", jars, str(program), *map(str, words)]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    return done.stdout


def read_verdicts(report: str) -> Verdicts:
    """Return the verdicts in what the judge said, by file and flavour."""
    verdicts: Verdicts = {}
    key = Path(), ""
    for line in report.splitlines():
        word, *rest = line.split("\t")
        if word == "RULE":
            seen = verdicts[key]
            rule, count = rest[0], int(rest[1])
            verdicts[key] = replace(seen, failures=(*seen.failures, f"{rule} ({count} times)"))
        else:
            key = Path(rest[1]), rest[0]
            verdicts[key] = Verdict(word == "PASS", int(rest[2]), ())
    return verdicts


def complaint(path: Path, verdicts: Verdicts) -> str:
    """Return what is wrong with a file, a line a rule; nothing if it passed in both flavours."""
    lines = []
    for flavour, name in FLAVOURS.items():
        verdict = verdicts[path, flavour]
        if not verdict.passed or verdict.failures:
            lines += [f"{path.name} is not {name}:", *(f"  {failure}" for failure in verdict.failures)]
    return "\n".join(lines)
