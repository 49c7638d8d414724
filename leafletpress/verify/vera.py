"""veraPDF's own command as a judge of PDF/UA-1 and PDF/A-2a, where it is installed."""

from __future__ import annotations

import re
import shutil
import subprocess
from collections.abc import Iterator
from pathlib import Path

from leafletpress.verify.verdict import Failure

FLAVOURS = {"ua1": "PDF/UA-1", "2a": "PDF/A-2a"}
SECONDS = 300
MISSING = "NOT JUDGED by veraPDF: there is no command `verapdf`; it is free at https://verapdf.org/software"
RULE = re.compile(r"^\s*(?:FAIL|fail)\s+(\S.*)$", re.MULTILINE)


def has_vera() -> bool:
    """Tell whether the command is there."""
    return shutil.which("verapdf") is not None


def prove_standards(path: Path) -> Iterator[Failure]:
    """Yield the standards that veraPDF says a file fails, with the rules."""
    for flavour, standard in FLAVOURS.items():
        command = ["verapdf", "--flavour", flavour, "--format", "text", "--verbose", str(path.resolve())]
        try:
            done = subprocess.run(command, capture_output=True, text=True, check=False, timeout=SECONDS)  # noqa: S603
        except (OSError, subprocess.SubprocessError) as error:
            yield Failure("veraPDF", f"could not judge {standard}: {error}")
            continue
        if not done.stdout.startswith("PASS"):
            rules = "; ".join(dict.fromkeys(RULE.findall(done.stdout.partition("\n")[2]))) or done.stderr.strip()
            yield Failure("veraPDF", f"fails {standard}", 0, rules)
