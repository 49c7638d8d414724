"""The files we write are the files GNU gettext would write."""

from __future__ import annotations

import tempfile
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from leafletpress.errors import Where
from leafletpress.languages import language
from leafletpress.normal_form import composed
from leafletpress.translation.catalogues import CatalogueEntry
from leafletpress.translation.merge import merge
from leafletpress.translation.messages import Entry
from leafletpress.translation.po_text import entry_lines, file_text, obsolete_lines, po_text
from leafletpress.translation.templates import common_template, leaflet_template, template_text
from leafletpress.translation.update import catalogue_text
from tests.leaflets import sound_leaflets
from tests.translation.samples import read_text, run

ROOT = Path(__file__).parents[2]
HEADERS = {"Language": "pl", "Content-Type": "text/plain; charset=UTF-8"}

HARD = (
    *("a" * width + " end of the line" for width in range(55, 75)),
    "one word after another " * 12,
    "a" * 200,
    "well-known, 2-4 hours, and/or 1/2, e.g. this: [our website](https://{website}) or (in brackets) " * 3,
    "See https://example.org/a/long/path/2026/05/that?goes=on&on or write to somebody@example.org today, please. " * 2,
    "An em dash — or two—without spaces – and en dashes 2–4 or so " * 3,
    'He said "no", and a \\ backslash, and “no” again… ' * 4,
    "two\nlines",
    "ends with a break\n",
    "a long line that is folded because it is longer than the page is wide, as one can see here\nand a short one\n",
    "1,000 of 10,000 or 1.5% and £5; what then? Nothing! " * 3,
    "不要自行停药。请先致电日间病房，我们会告诉您何时停药。" * 4,
    "<img src='/etc/passwd'> & co < others",
    "tab\there",
)


# NUL and the end of a context are no text in gettext; letters are read composed.
any_text = st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\0\x04"), min_size=1).map(composed)


@given(st.lists(any_text, unique=True, max_size=4))
def test_what_is_written_is_read_again(texts: list[str]) -> None:
    written = po_text(("Comment",), HEADERS, [Entry(text) for text in texts])
    with tempfile.TemporaryDirectory() as folder:
        found, problems = read_text(Path(folder), written.encode(), header=False)
    assert not problems
    assert found is not None
    assert [entry.msgid for entry in found.entries.values()] == texts


def test_msgcat_lays_every_hard_text_out_in_the_same_way(tmp_path: Path) -> None:
    entries = [Entry(text, (Where("leaflets/a.yaml", n),), ("What it is",)) for n, text in enumerate(HARD)]
    path = tmp_path / "hard.po"
    path.write_text(po_text(("Comment",), HEADERS, entries), "utf-8")
    assert run("msgcat", str(path)).stdout == path.read_text("utf-8")


def test_msgcat_lays_out_translators_texts_and_previous_and_obsolete_english_in_the_same_way(tmp_path: Path) -> None:
    texts = [text for text in HARD if not text.endswith("\n")]
    live = [
        CatalogueEntry(text, text, 1, "verb", fuzzy=True, comments=("Ask Anna.", "", "  Indented."), previous=text)
        for text in texts
    ]
    gone = [replace(entry, msgid=f"Gone: {entry.msgid}", context=None, flags=("no-c-format",)) for entry in live]
    gone += [replace(entry, msgid=f"Kept whole: {entry.msgid}", flags=("no-wrap", "c-format")) for entry in live]
    gone += [CatalogueEntry("one", "", 1, plural="many", plurals=("jeden", "kilka", "wiele"))]
    blocks = [entry_lines(Entry(entry.msgid, context="verb", has_facts=True), entry) for entry in live]
    path = tmp_path / "hard.po"
    path.write_text(file_text((), HEADERS, [*blocks, *map(obsolete_lines, gone)]), "utf-8")
    assert run("msgcat", str(path)).stdout == path.read_text("utf-8")


@pytest.mark.parametrize("tag", ["pl", "ar", "zh-Hans"])
def test_gnu_tools_accept_and_reproduce_the_shipped_leaflets(tmp_path: Path, tag: str) -> None:
    for template in (*map(leaflet_template, sound_leaflets(ROOT)), common_template(())):
        pot, po = tmp_path / f"{template.domain}.pot", tmp_path / f"{template.domain}.po"
        pot.write_text(template_text(template), "utf-8")
        po.write_text(catalogue_text(template, language(tag), None, merge(template.entries, None, {})), "utf-8")
        checked = run("msgfmt", "-c", "-o", str(tmp_path / "out.mo"), str(po))
        assert (checked.returncode, checked.stderr) == (0, "")
        assert run("msgfmt", "-c", "-o", str(tmp_path / "out.mo"), str(pot)).returncode == 0
        assert run("msgcat", str(pot)).stdout == pot.read_text("utf-8")
        assert run("msgmerge", "-q", str(po), str(pot)).stdout == po.read_text("utf-8")


def test_many_places_are_folded_and_short_ones_share_a_line() -> None:
    entry = Entry("Tests", tuple(Where("leaflets/sacroplasty.yaml", line) for line in (1, 22, 333)))
    lines = po_text((), HEADERS, [entry]).splitlines()
    assert [line for line in lines if line.startswith("#:")] == [
        "#: leaflets/sacroplasty.yaml:1 leaflets/sacroplasty.yaml:22",
        "#: leaflets/sacroplasty.yaml:333",
    ]


def test_flags_and_context_stand_where_gettext_wants_them() -> None:
    entry = Entry("Call {unit}", (), ("What it is",), "verb", has_facts=True)
    expected = '#. What it is\n#, python-brace-format\nmsgctxt "verb"\nmsgid "Call {unit}"\nmsgstr ""\n'
    assert po_text((), HEADERS, [entry]).endswith(expected)
