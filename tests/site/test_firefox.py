"""One smoke test of the other engine: from a disk, the page of a search draws itself in Firefox ESR."""

from __future__ import annotations

import subprocess
from pathlib import Path

from PIL import Image

from tests.site.conftest import SiteFolder


def test_firefox_draws_a_search_from_a_disk(small: SiteFolder, tmp_path: Path) -> None:
    """Hits push the lists of languages away, so the page of a search is another than that of none."""
    begun = [shot(small.path / "index.html", words, tmp_path) for words in ("", "#q=mirpuri%20knee")]
    pictures = [Image.open(finished(process, target)).convert("L") for process, target in begun]
    assert pictures[0].size != pictures[1].size or pictures[0].tobytes() != pictures[1].tobytes()


def shot(page: Path, words: str, folder: Path) -> tuple[subprocess.Popen[str], Path]:
    """Begin to take a picture of a page into a file."""
    target, profile = folder / f"shot{len(words)}.png", folder / f"profile{len(words)}"
    profile.mkdir()
    command = ["firefox-esr", "--headless", "--no-remote", "--profile", str(profile), "--window-size=900,900"]
    environment = {"HOME": str(folder), "PATH": "/usr/bin:/bin"}
    whole = [*command, f"--screenshot={target}", page.as_uri() + words]
    return subprocess.Popen(whole, env=environment, stderr=subprocess.PIPE, text=True), target


def finished(process: subprocess.Popen[str], target: Path) -> Path:
    _, said = process.communicate(timeout=120)
    assert target.is_file(), said
    return target
