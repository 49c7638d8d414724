"""The data of a leaflet -> the text of its file, written as people write one."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import yaml

if TYPE_CHECKING:
    from collections.abc import Mapping

WIDEST = 10_000_000  # no text is folded
ORDER = (
    *("reference", "version", "title", "subtitle", "brand", "department", "reviewed", "next_review", "authors"),
    *("sources", "facts", "introduction", "sections"),
)
APART = frozenset({"facts", "introduction", "sections"})
WANTED = {
    "reviewed": "# reviewed: YYYY-MM              # when the text was last reviewed: not found in the document",
    "next_review": "# next_review: YYYY-MM           # the last month in which it may be given out: not found there",
}


class Dumper(yaml.SafeDumper):
    """Indent the items of lists, and keep the lines of a text that has several."""

    def increase_indent(self, flow: bool = False, indentless: bool = False) -> Any:  # noqa: ANN401
        """Indent lists below their key as well."""
        del indentless
        return super().increase_indent(flow, indentless=False)

    def choose_scalar_style(self) -> str:
        """Write " where quotes are needed and nothing in the text needs escaping, as the leaflets here do."""
        style = str(super().choose_scalar_style())
        text = self.analysis.scalar if self.analysis else ""
        return '"' if style == "'" and not set('"\\') & set(text) else style


def written_text(dumper: Dumper, text: str) -> yaml.ScalarNode:
    """Return a text as a node: lines as lines, and in quotes what YAML would read otherwise."""
    style = "|" if "\n" in text else '"' if " #" in text or text == "" else None
    return dumper.represent_scalar("tag:yaml.org,2002:str", text, style=style)


Dumper.add_representer(str, written_text)


def leaflet_yaml(data: Mapping[str, Any], source: str) -> str:
    """Return the text of a leaflet file; keys that the document did not give stand as comments."""
    parts = [
        f"# Brought in from {source}. Read it beside the original before anybody else does.",
        "# docs/authors.md says what may stand here; `check` says what is wrong, with file and line.",
    ]
    for key in ORDER:
        if key in data:
            parts += ["", *entry(key, data[key])] if key in APART else entry(key, data[key])
        elif key in WANTED:
            parts.append(WANTED[key])
    return "\n".join(parts) + "\n"


def entry(key: str, value: Any) -> list[str]:  # noqa: ANN401 - plain data
    """Return the lines of one key; sections have an empty line between them."""
    text = yaml.dump({key: value}, Dumper=Dumper, allow_unicode=True, width=WIDEST, sort_keys=False)
    lines = text.rstrip("\n").split("\n")
    if key != "sections":
        return lines
    return [
        lines[0],
        *lines[1:2],
        *(each for line in lines[2:] for each in (["", line] if line.startswith("  - ") else [line])),
    ]
