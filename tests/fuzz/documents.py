"""Documents and tables of agencies that cases are made from, as Word, LibreOffice and this program write them."""

from __future__ import annotations

import shutil
import tempfile
from functools import lru_cache
from pathlib import Path

from leafletpress.exchange.agency_tables import export_table
from leafletpress.exchange.package_bytes import without_clock
from leafletpress.pipeline.project import read_project
from tests.exchange.hard_word import deleted, inserted, paragraph, smart_art, table, text, text_box, word_of
from tests.exchange.test_other_forms import MARKDOWN, PAGE, open_document
from tests.exchange.word_samples import STYLES, word_file
from tests.pipeline.conftest import LEAFLET, POLISH

ROOT = Path(__file__).parents[2]
TITLE = paragraph(text("Knee injection", "<w:b/><w:sz w:val='40'/>"))


@lru_cache(1)
def word_documents() -> tuple[bytes, ...]:
    """Return Word files: of departments, and one with what ordinary ones do not hold."""
    plain = [without_clock(word_file("interpreter", style)) for style in STYLES]
    body = [
        TITLE,
        paragraph("Take ", deleted("two"), inserted("one"), " tablet a day."),
        paragraph("You lie on your side.", text_box(paragraph("Bring this leaflet."), table(("1", "2")))),
        paragraph(smart_art()),
        table(("Risk", "Chance"), ("Infection", "1 in 1,000"), (table(("a", "b")), "")),
    ]
    hard = word_of("".join(body))
    return (*plain, hard, hard, hard)


@lru_cache(1)
def open_documents() -> tuple[bytes, ...]:
    """Return OpenDocument texts."""
    return (without_clock(open_document()),)


def web_pages() -> tuple[bytes, ...]:
    """Return pages of HTML."""
    return (PAGE.encode(),)


def markdown_texts() -> tuple[bytes, ...]:
    """Return texts in Markdown: what people write, and what the standard's corners are."""
    return MARKDOWN.encode(), (ROOT / "docs/authors.md").read_bytes()[:6000]


@lru_cache(4)
def agency_tables(form: str) -> tuple[bytes, ...]:
    """Return the table of a leaflet that is translated and of one that is not, in a form of `export`."""
    with tempfile.TemporaryDirectory(prefix="fuzz-") as folder:
        root = Path(folder)
        shutil.copytree(ROOT / "layouts", root / "layouts")
        for path, content in {"leaflets/neighbour.yaml": LEAFLET, "locale/pl/LC_MESSAGES/neighbour.po": POLISH}.items():
            (root / path).parent.mkdir(parents=True)
            (root / path).write_text(content, "utf-8")
        shutil.copy(Path(__file__).parent / "bases/leaflet.yaml", root / "leaflets/fuzzed.yaml")
        shutil.copytree(ROOT / "leaflets/figures", root / "leaflets/figures")
        shutil.copy(ROOT / "leaflets/figures/sacrum-and-pelvis.svg", root / "leaflets/figures/picture.svg")
        project = read_project(root)
        made = [export_table(project, name, "pl", form, None, root / "out") for name in ("neighbour", "fuzzed")]
        return tuple(one.path.read_bytes() for one in made)
