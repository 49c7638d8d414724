"""The paragraphs of a document -> lines: a text with markup, its look, and what it may be."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, NamedTuple

from leafletpress.content.inline import InlineError, escape_inline, link_address

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from leafletpress.documents.model import Paragraph, Run
    from leafletpress.exchange.remarks import Remarks

BLANKS = re.compile(r"[ \t\r\n\x0b\x0c\x85\xa0\u2007\u2009\u202f\u2028\u2029]+")
UNSEEN = str.maketrans("", "", "\u200b\u200e\u200f\u2060\ufeff")
END = re.compile(r"[.,;]$")
LETTERS = re.compile(r"[^\W\d_]")


class Item(NamedTuple):
    """What makes a line an item of a list: how deep, from 0; its sign; which list it belongs to."""

    depth: int
    sign: str
    list_id: str


@dataclass(frozen=True, slots=True)
class Line:
    """One line of a document that is to become a text of a leaflet; `level` is that of a heading, 0 of the title.

    `size` is that of most of its letters, in points; `is_bold` says that all of it is. `number` is that of a heading
    that is one of several steps, 0 for any other.
    """

    place: str
    runs: tuple[Run, ...]
    size: float | None = None
    is_bold: bool = False
    level: int | None = None
    item: Item | None = None
    style: str = ""
    is_boxed: bool = False
    is_term: bool = False
    number: int = 0

    @property
    def raw(self) -> str:
        """Return the text as it stands, tabs and blanks included."""
        return "".join(run.text for run in self.runs)

    @property
    def text(self) -> str:
        """Return the text, its blanks folded."""
        return folded(self.raw)

    @property
    def markup(self) -> str:
        """Return the text as a leaflet has it, with bold and links."""
        return markup(self.runs)

    @property
    def plain_markup(self) -> str:
        """Return the text as a leaflet has it, without bold."""
        return markup([replace(run, bold=False) for run in self.runs])

    @property
    def is_caps(self) -> bool:
        """Tell whether all letters are capitals, and more than an abbreviation."""
        return self.raw.isupper() and len(LETTERS.findall(self.raw)) > 4

    @property
    def is_short(self) -> bool:
        """Tell whether the line may be a heading or a name by its length and end."""
        return len(self.text) <= 90 and len(self.text.split()) <= 14 and not END.search(self.text)


def folded(text: str) -> str:
    """Return a text with single blanks, without invisible signs."""
    return BLANKS.sub(" ", text.translate(UNSEEN)).strip()


def lines_of(paragraph: Paragraph, remarks: Remarks) -> list[Line]:
    """Return the lines of a paragraph: a heading is one, of other text each line break begins another."""
    listed = paragraph.listed
    item = Item(listed.depth, listed.sign, listed.list_id) if listed else None
    parts = [list(paragraph.runs)] if paragraph.heading is not None else broken(paragraph.runs)
    parts = [part for part in parts if "".join(run.text for run in part).strip()]
    if len(parts) > 1:
        remarks.guess(paragraph.place, f"{len(parts)} lines of one paragraph became {len(parts)} paragraphs")
    made: list[Line] = []
    for number, part in enumerate(parts):
        runs = linked(part, paragraph.place, remarks)
        line = Line(paragraph.place, runs, main_size(runs), all_bold(runs), paragraph.heading, item, paragraph.style)
        line = replace(line, is_boxed=paragraph.boxed, is_term=paragraph.term)
        made.append(line if not number or item is None else replace(line, item=Item(item.depth, "more", item.list_id)))
    return made


def broken(runs: Iterable[Run]) -> list[list[Run]]:
    """Return runs parted at their line breaks."""
    parts: list[list[Run]] = [[]]
    for run in runs:
        for number, text in enumerate(run.text.split("\n")):
            if number:
                parts.append([])
            if text:
                parts[-1].append(replace(run, text=text))
    return parts


def linked(runs: Iterable[Run], place: str, remarks: Remarks) -> tuple[Run, ...]:
    """Return runs whose links a leaflet can have; of any other the words stay, and the address is told."""
    checked: list[Run] = []
    told: set[str] = set()
    for run in runs:
        if run.link:
            try:
                checked.append(replace(run, link=link_address(run.link.replace("{", "{{").replace("}", "}}"), {})))
                continue
            except InlineError:
                if run.link not in told and not run.link.startswith("#"):
                    remarks.leave(place, f"a link that no leaflet may have, to {run.link[:100]}; its words are kept")
                told.add(run.link)
        checked.append(replace(run, link=None))
    return tuple(checked)


def main_size(runs: Iterable[Run]) -> float | None:
    """Return the size in points of most letters, None where nothing says it."""
    count: dict[float | None, int] = {}
    for run in runs:
        count[run.size] = count.get(run.size, 0) + len(run.text.strip())
    return max(count, key=lambda size: count[size]) if count else None


def all_bold(runs: Iterable[Run]) -> bool:
    """Tell whether every letter is bold."""
    return all(run.bold for run in runs if LETTERS.search(run.text) or run.text.strip().isalnum())


def without_start(line: Line, length: int) -> Line:
    """Return a line without so many of its first characters, as they stand, and the blanks behind them."""
    runs: list[Run] = []
    for run in line.runs:
        cut = min(length, len(run.text))
        length -= cut
        text = run.text[cut:] if runs else run.text[cut:].lstrip()
        if text:
            runs.append(replace(run, text=text))
    return replace(line, runs=tuple(runs), is_bold=all_bold(runs))


def markup(runs: Sequence[Run]) -> str:
    """Return runs as inline markup: bold in two stars, links in brackets, blanks folded and outside of both."""
    parts: list[tuple[str, bool, str | None]] = []
    for run in runs:
        text = BLANKS.sub(" ", run.text.translate(UNSEEN))
        if not text:
            continue
        if not text.strip() and parts:  # a blank takes the look of what stands before it
            parts[-1] = (parts[-1][0] + text, *parts[-1][1:])
        elif parts and parts[-1][1:] == (run.bold, run.link):
            parts[-1] = (parts[-1][0] + text, run.bold, run.link)
        else:
            parts.append((text, run.bold, run.link))
    return " ".join(bold_joined([(with_link(text, link), bold) for text, bold, link in parts]).split())


def with_link(text: str, link: str | None) -> str:
    """Return a text, or a link with that text, its blanks outside."""
    inner = escape_inline(text.strip())
    if link and inner:
        address = link.replace("{", "{{").replace("}", "}}")
        inner = f"[{inner.replace(']', '')}]({address})"
    before, after = text[: len(text) - len(text.lstrip())], text[len(text.rstrip()) :]
    return f"{before}{inner}{after}" if inner else text


def bold_joined(parts: Iterable[tuple[str, bool]]) -> str:
    """Return marked texts with two stars where bold begins and ends."""
    together: list[tuple[str, bool]] = []
    for text, bold in parts:
        if together and together[-1][1] == bold:
            together[-1] = (together[-1][0] + text, bold)
        else:
            together.append((text, bold))
    out = ""
    for text, bold in together:
        inner = text.strip()
        if not bold or not inner:
            out += text
            continue
        before, after = text[: len(text) - len(text.lstrip())], text[len(text.rstrip()) :]
        out += f"{before}**{inner}**{after}"
    return out
