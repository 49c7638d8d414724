"""Leaflets of this project written out as the Word files that departments have, in ten styles."""

from __future__ import annotations

import io
import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import Any

import docx
import yaml
from docx.document import Document
from docx.enum.section import WD_SECTION
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls, qn
from docx.shared import Inches, Pt
from docx.text.paragraph import Paragraph
from PIL import Image

ROOT = Path(__file__).parents[2]
PIECES = re.compile(r"(\*\*)|\[([^\]]*)\]\(([^)]*)\)")
Data = dict[str, Any]


@dataclass(frozen=True)
class Style:
    """How a department writes: what its headings, lists, boxes and contacts look like, and what frames the page."""

    name: str
    headings: str  # styles, bold, size, capitals
    lists: str  # real, typed, hyphens
    boxes: str = "table"  # table, border, prefix
    risks: str = "table"  # table, list
    contacts: str = "lines"  # lines, table
    page: str = "plain"  # plain, layout table, columns
    furniture: str = "foot"  # foot, end, none

    @property
    def is_styled(self) -> bool:
        return self.headings == "styles" and self.lists == "real"


STYLES = (
    Style("styled", "styles", "real"),
    Style("styled-with-tables", "styles", "real", contacts="table", boxes="border"),
    Style("styled-two-columns", "styles", "real", page="columns", furniture="end"),
    Style("styled-in-a-layout-table", "styles", "real", page="layout table"),
    Style("bold", "bold", "typed"),
    Style("bold-with-lists", "bold", "real", risks="list"),
    Style("size", "size", "hyphens", furniture="end"),
    Style("capitals", "capitals", "typed", boxes="border"),
    Style("bold-in-a-layout-table", "bold", "typed", page="layout table"),
    Style("size-two-columns", "size", "typed", page="columns", boxes="prefix"),
)


@lru_cache(8)
def leaflet_data(leaflet: str) -> Data:
    """Return the plain data of a leaflet of this project."""
    data: Data = yaml.load((ROOT / f"leaflets/{leaflet}.yaml").read_text("utf-8"), yaml.BaseLoader)  # noqa: S506 - texts only
    return data


@lru_cache(32)
def word_file(leaflet: str, style: Style) -> bytes:
    """Return a leaflet as the Word file of a style."""
    return Writer(leaflet_data(leaflet), style).file()


def told(value: str | list[str]) -> str:
    return value if isinstance(value, str) else " or ".join(value)


class Writer:
    """Writes one leaflet as a Word file."""

    def __init__(self, data: Data, style: Style) -> None:
        self.data, self.style = data, style
        self.document: Document = docx.Document()
        self.into: Any = self.document
        self.kept = dict(data.get("facts", {}))

    def file(self) -> bytes:
        if self.style.page == "layout table":
            table = self.document.add_table(1, 2)
            table.cell(0, 0).text = "Example Hospitals"
            self.into = table.cell(0, 1)
        self.title()
        if self.style.page == "columns":
            section = self.document.add_section(WD_SECTION.CONTINUOUS)
            section._sectPr.append(parse_xml(f'<w:cols {nsdecls("w")} w:num="2" w:space="400"/>'))
        self.blocks(self.data.get("introduction", []), "")
        for section in self.data.get("sections", []):
            self.section(section, 1)
        self.furniture()
        written = io.BytesIO()
        self.document.save(written)
        return written.getvalue()

    def filled(self, text: str) -> str:
        for name, value in self.kept.items():
            text = text.replace(f"{{{name}}}", value)
        return text.replace("{{", "{").replace("}}", "}")

    def paragraph(self, text: str, style: str | None = None, *, bold: bool = False, size: float = 0) -> Paragraph:
        made: Paragraph = self.into.add_paragraph(style=style)
        is_bold = False
        at = 0
        for found in [*PIECES.finditer(text), None]:
            self.run(made, text[at : found.start() if found else len(text)], bold=bold or is_bold, size=size)
            if found and found[1]:
                is_bold = not is_bold
            elif found:
                self.link(made, found[2], self.filled(found[3]))
            at = found.end() if found else at
        return made

    def run(self, paragraph: Paragraph, text: str, *, bold: bool, size: float) -> None:
        # Word parts runs anywhere: where a word was corrected, a language changed, a spelling checked.
        words = re.split(r"(?<=[a-z]) (?=[a-z])", self.filled(text), maxsplit=1)
        for number, part in enumerate(words):
            run = paragraph.add_run(f" {part}" if number else part)
            run.bold = bold or None
            run.font.size = Pt(size) if size else None

    def link(self, paragraph: Paragraph, text: str, address: str) -> None:
        kind = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/hyperlink"
        number = self.document.part.relate_to(address, kind, is_external=True)
        link = parse_xml(f'<w:hyperlink {nsdecls("w", "r")} r:id="{number}"><w:r><w:t/></w:r></w:hyperlink>')
        link[0][0].text = text
        paragraph._p.append(link)

    def title(self) -> None:
        title, subtitle = self.data["title"], self.data.get("subtitle", "")
        if self.style.headings == "styles":
            self.paragraph(title, "Title")
            if subtitle:
                self.paragraph(subtitle, "Subtitle")
        else:
            self.paragraph(title.upper() if self.style.headings == "capitals" else title, bold=True, size=22)
            if subtitle:
                self.paragraph(subtitle, size=13)

    def heading(self, text: str, level: int) -> None:
        kind = self.style.headings
        if kind == "styles":
            self.paragraph(text, f"Heading {level}")
        elif kind == "bold":
            self.paragraph(text, bold=True)
        elif kind == "size":
            self.paragraph(text, size=18 - 2 * level)
        else:
            self.paragraph(text.upper() if level == 1 else text, bold=True)

    def section(self, section: Data, level: int) -> None:
        self.heading(section["heading"], level)
        self.blocks(section.get("body", []), section["heading"])
        for one in section.get("sections", []):
            self.section(one, level + 1)

    def blocks(self, blocks: Any, heading: str) -> None:
        for block in [blocks] if isinstance(blocks, str) else blocks:
            if isinstance(block, str):
                self.paragraph(block)
            else:
                (name, value), *_ = block.items()
                write: Callable[[Any, str], None] = getattr(self, f"write_{name}")
                write(value, heading)

    def write_list(self, items: Any, _heading: str, depth: int = 0) -> None:
        for item in items:
            first, *rest = [item] if isinstance(item, str) else item
            if self.style.lists == "real":
                self.paragraph(first, "List Bullet" if not depth else f"List Bullet {depth + 1}")
            else:
                sign = ("•\t", "o\t")[depth] if self.style.lists == "typed" else "- "
                self.paragraph(sign + first)
            for block in rest:
                self.write_list(block["list"], "", depth + 1) if isinstance(block, dict) else self.paragraph(block)

    def write_steps(self, items: Any, _heading: str) -> None:
        real = self.style.lists == "real"
        for number, item in enumerate(items, 1):
            first = item if isinstance(item, str) else f"**{item['title']}**" if "title" in item else item[0]
            self.paragraph(first if real else f"{number}. {first}", "List Number" if real else None)
            if isinstance(item, dict):
                self.blocks(item["body"], "")
            elif not isinstance(item, str):
                for block in item[1:]:
                    self.write_list(block["list"], "", 1) if isinstance(block, dict) else self.paragraph(block)

    def write_checklist(self, items: Any, _heading: str) -> None:
        for item in items:
            self.paragraph(f"☐ {item}")

    def write_terms(self, items: Any, _heading: str) -> None:
        for item in items:
            self.paragraph(f"**{item['term']}**: {item['meaning']}")

    def write_questions(self, items: Any, _heading: str) -> None:
        for item in items:
            self.paragraph(f"Q: {item['question']}")
            answer = [item["answer"]] if isinstance(item["answer"], str) else item["answer"]
            self.paragraph(f"A: {answer[0]}")
            self.blocks(answer[1:], "")

    def write_writing_lines(self, value: Any, _heading: str) -> None:
        self.paragraph(value["prompt"])
        for _ in range(int(value["lines"])):
            self.paragraph("_" * 60)

    def outcomes(self, items: Any, one: str) -> None:
        if self.style.risks == "list":
            for item in items:
                chance = f" ({item['chance']})" if "chance" in item else ""
                self.paragraph(f"{item[one]}{chance}" + (f". {item['note']}" if "note" in item else ""), "List Bullet")
            return
        rows = [(item[one], item.get("chance", "not known"), item.get("note", "")) for item in items]
        self.grid((one.capitalize(), "How likely", "What it means"), rows)

    def write_risks(self, items: Any, _heading: str) -> None:
        self.outcomes(items, "risk")

    def write_benefits(self, items: Any, _heading: str) -> None:
        self.outcomes(items, "benefit")

    def write_table(self, value: Any, _heading: str) -> None:
        if "caption" in value:
            self.paragraph(value["caption"], "Caption")
        self.grid(value["header"], value["rows"])

    def grid(self, header: Any, rows: Any) -> None:
        cell, outer = self.into, self.into
        table = (
            cell.add_table(0, len(header))
            if self.style.page == "layout table"
            else self.document.add_table(0, len(header))
        )
        for number, row in enumerate([header, *rows]):
            cells = table.add_row().cells
            for place, text in zip(cells, row, strict=True):
                self.into = place
                place._tc.remove(place.paragraphs[0]._p)
                self.paragraph(text, bold=not number)
        self.into = outer

    def write_figure(self, value: Any, _heading: str) -> None:
        drawn = io.BytesIO()
        Image.new("RGB", (40, 30), (200, 220, 230)).save(drawn, "PNG")
        run = self.into.add_paragraph().add_run()
        shape = run.add_picture(drawn, width=Inches(2))
        shape._inline.docPr.set("descr", value["alt"])
        if "caption" in value:
            self.paragraph(value["caption"], "Caption")

    def write_contacts(self, items: Any, _heading: str) -> None:
        keys = {"phone": "Tel", "hours": "Opening hours", "email": "Email", "web": "Website", "address": "Address"}
        if self.style.contacts == "table":
            used = [key for key in keys if any(key in item for item in items)]
            rows = [(item["name"], *(self.filled(told(item.get(key, ""))) for key in used)) for item in items]
            self.grid(("Who", *("Telephone" if key == "phone" else keys[key] for key in used)), rows)
            return
        for item in items:
            self.paragraph(item["name"], bold=True)
            for key, label in keys.items():
                if key in item:
                    value = self.filled(told(item[key]))
                    self.paragraph(f"{label}: {value}" if key != "address" else value)

    def write_callout(self, value: Any, _heading: str) -> None:
        value = {"kind": "note", "body": value} if isinstance(value, str) else value
        body = [value["body"]] if isinstance(value["body"], str) else value["body"]
        if self.style.boxes == "prefix" and len(body) == 1 and "title" not in value:
            self.paragraph(f"**Important:** {body[0]}")
            return
        outer = self.into
        if self.style.boxes == "border":
            before = len(outer.paragraphs)
        else:
            self.into = (
                outer.add_table(1, 1).cell(0, 0)
                if self.style.page == "layout table"
                else self.document.add_table(1, 1).cell(0, 0)
            )
        if "title" in value:
            self.paragraph(value["title"], bold=True)
        self.blocks(body, "")
        if self.style.boxes == "border":
            for paragraph in outer.paragraphs[before:]:
                lines = "".join(f'<w:{side} w:val="single" w:sz="8"/>' for side in ("top", "left", "bottom", "right"))
                paragraph._p.get_or_add_pPr().append(parse_xml(f"<w:pBdr {nsdecls('w')}>{lines}</w:pBdr>"))
        self.into = outer

    def furniture(self) -> None:
        told = list(self.told())
        if self.style.furniture == "foot":
            foot = self.document.sections[0].footer
            foot.paragraphs[0].text = " | ".join(told)
            page = foot.add_paragraph("Page ")._p
            page.append(
                parse_xml(f'<w:fldSimple {nsdecls("w")} w:instr=" PAGE "><w:r><w:t>1</w:t></w:r></w:fldSimple>')
            )
        elif self.style.furniture == "end":
            for one in told:
                self.document.add_paragraph(one)

    def told(self) -> Iterator[str]:
        names = [
            "January",
            "February",
            "March",
            "April",
            "May",
            "June",
            "July",
            "August",
            "September",
            "October",
            "November",
            "December",
        ]
        yield f"Ref: {self.data['reference']}"
        yield f"Version {self.data['version']}"
        for key, label in (("reviewed", "Last reviewed"), ("next_review", "Next review")):
            year, month, *_ = self.data[key].split("-")
            yield f"{label}: {names[int(month) - 1]} {year}"
        if "department" in self.data:
            yield f"Department: {self.data['department']}"
        if "authors" in self.data:
            yield f"Written by: {'; '.join(self.data['authors'])}"


__all__ = ["STYLES", "Style", "leaflet_data", "qn", "word_file"]
