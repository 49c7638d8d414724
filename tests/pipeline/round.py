"""Reads the round of work that docs/translators.md tells: commands, and edits as was and now."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

DOCUMENT = Path(__file__).parents[2] / "docs/translators.md"
BLOCK = re.compile(r"^```\w+ round ?(was|now)? ?(\S*)\n(.*?)^```$", re.MULTILINE | re.DOTALL)


@dataclass(frozen=True)
class Commands:
    text: str


@dataclass(frozen=True)
class Edit:
    file: str
    was: str
    now: str

    def make(self, root: Path) -> None:
        """Change the file as a person would in an editor; what is to be changed must be there, once."""
        path = root / self.file
        text = path.read_text("utf-8")
        assert text.count(self.was) == 1, f"{self.file} has not, once:\n{self.was}"
        path.write_text(text.replace(self.was, self.now), "utf-8")


def steps() -> Iterator[Commands | Edit]:
    """Yield the steps in order."""
    was: tuple[str, str] | None = None
    for kind, file, text in BLOCK.findall(DOCUMENT.read_text("utf-8")):
        if kind == "was":
            was = file, text.rstrip("\n")
        elif kind == "now":
            assert was, "an edit says first what was there"
            yield Edit(was[0], was[1], text.rstrip("\n"))
        else:
            yield Commands(text)
