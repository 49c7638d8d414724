"""veraPDF as a judge: PDF files in, a verdict for each flavour out."""

from __future__ import annotations

import os
import shutil
import subprocess
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import pytest

HERE = Path(__file__).parent
FLAVOURS = ("ua1", "2a")
NEEDED = {"java": "default-jdk-headless", "mvn": "maven"}


@dataclass(frozen=True)
class Verdict:
    """Hold what veraPDF says of one file in one flavour: number of checks, and the rules that failed."""

    passed: bool
    checks: int
    failures: tuple[str, ...]


def require_judge() -> None:
    """Skip on a machine without Java, saying so; fail in CI."""
    missing = [f"{tool} (Debian package {package})" for tool, package in NEEDED.items() if shutil.which(tool) is None]
    if missing:
        reason = f"NOT JUDGED: no PDF was proven accessible, because there is no {', '.join(missing)}"
        if os.environ.get("CI"):
            pytest.fail(reason)
        pytest.skip(reason)


def class_path(folder: Path) -> str:
    """Return the Java class path of veraPDF; Maven brings what is not in its own cache yet."""
    target = folder / "class-path"
    if not target.is_file():
        goal = "org.apache.maven.plugins:maven-dependency-plugin:3.8.1:build-classpath"
        command = [
            "mvn",
            "--batch-mode",
            "--quiet",
            "--file",
            str(HERE / "pom.xml"),
            goal,
            f"-Dmdep.outputFile={target}",
        ]
        done = subprocess.run(command, capture_output=True, text=True, check=False)
        assert done.returncode == 0, done.stdout + done.stderr
    return target.read_text("utf-8")


def judge(paths: Sequence[Path], jars: str) -> dict[tuple[Path, str], Verdict]:
    """Return the verdict on each file in each flavour, all found in one virtual machine."""
    command = [
        "java",
        "-XX:+UseSerialGC",
        "-XX:TieredStopAtLevel=1",
        "-cp",
        jars,
        str(HERE / "Judge.java"),
        *map(str, paths),
    ]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    verdicts: dict[tuple[Path, str], Verdict] = {}
    key = Path(), ""
    for line in done.stdout.splitlines():
        word, *rest = line.split("\t")
        if word == "RULE":
            seen = verdicts[key]
            verdicts[key] = Verdict(seen.passed, seen.checks, (*seen.failures, " ".join(rest)))
        else:
            key = Path(rest[1]), rest[0]
            verdicts[key] = Verdict(word == "PASS", int(rest[2]), ())
    return verdicts
