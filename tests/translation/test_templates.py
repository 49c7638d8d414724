from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from leafletpress.content.model import Message, Paragraph, Section
from leafletpress.content.review_date import ReviewDate
from leafletpress.errors import Where
from leafletpress.languages import language
from leafletpress.translation.catalogues import catalogue_path, read_catalogue
from leafletpress.translation.merge import merge
from leafletpress.translation.templates import (
    all_templates,
    common_template,
    leaflet_template,
    template_text,
    write_templates,
)
from leafletpress.translation.update import catalogue_text
from leafletpress.whole_files import write_whole
from tests.translation.samples import leaflet, say

SOURCE = leaflet(Section(say("Tests", 5), (Paragraph(say("Call {unit}.", 6)),)), facts=(("unit", "0118 496 0000"),))
BRAND = (Message("Example Hospitals", Where("layouts/brands/a/brand.yaml", 2)),)

POT = r"""# Template for translating Title, RAD_0001 version 3.
# Made from the English; do not edit. Translations go into LANG/LC_MESSAGES/.
#, fuzzy
msgid ""
msgstr ""
"Project-Id-Version: leaflet RAD_0001-3\n"
"Report-Msgid-Bugs-To: \n"
"POT-Creation-Date: 2026-05-01 00:00+0000\n"
"PO-Revision-Date: \n"
"Last-Translator: \n"
"Language-Team: \n"
"Language: \n"
"MIME-Version: 1.0\n"
"Content-Type: text/plain; charset=UTF-8\n"
"Content-Transfer-Encoding: 8bit\n"

#. Title of the leaflet
#: leaflets/leaflet.yaml:1
msgid "Title"
msgstr ""

#. Heading of a section
#: leaflets/leaflet.yaml:5
msgid "Tests"
msgstr ""

#. Section “Tests”, paragraph
#: leaflets/leaflet.yaml:6
#, python-brace-format
msgid "Call {unit}."
msgstr ""
"""


def test_a_template_reads_like_this() -> None:
    assert template_text(leaflet_template(SOURCE)) == POT


def new_catalogue(tag: str) -> str:
    template = leaflet_template(SOURCE)
    return catalogue_text(template, language(tag), None, merge(template.entries, None, {}))


def test_a_new_catalogue_is_a_draft_with_a_complete_header() -> None:
    text = new_catalogue("zh-Hans")
    head, _, body = text.partition("\n\n")
    assert head.splitlines()[:2] == [
        "# Chinese (Simplified) translation of Title, RAD_0001 version 3.",
        "# DRAFT translation: not yet approved by a clinical reviewer. Do not give to patients.",
    ]
    assert '"Language: zh_Hans\\n"' in head
    assert '"Plural-Forms: nplurals=1; plural=0;\\n"' in head
    assert body == POT.partition("\n\n")[2]


def test_a_new_catalogue_is_read_without_a_problem(tmp_path: Path) -> None:
    path, shown = catalogue_path(tmp_path, language("ur"), "leaflet")
    write_whole(path, new_catalogue("ur").encode())
    found, problems = read_catalogue(path, shown, language("ur"))
    assert not problems
    assert found is not None
    assert [entry.finished for entry in found.entries.values()] == [False, False, False]


def test_templates_are_written_once_and_again_only_when_the_english_changes(tmp_path: Path) -> None:
    pot, common = tmp_path / "locale" / "leaflet.pot", tmp_path / "locale" / "common.pot"
    assert write_templates(all_templates([SOURCE], BRAND), tmp_path) == (pot, common)
    first = pot.read_bytes()
    assert write_templates(all_templates([SOURCE], BRAND), tmp_path) == ()
    changed = replace(SOURCE, title=say("Another title"), reviewed=ReviewDate(2026, 7, 15))
    assert write_templates(all_templates([changed], BRAND), tmp_path) == (pot,)
    assert b"POT-Creation-Date: 2026-07-15" in pot.read_bytes()
    assert write_templates(all_templates([SOURCE], BRAND), tmp_path) == (pot,)
    assert pot.read_bytes() == first
    assert sorted(path.name for path in pot.parent.iterdir()) == ["common.pot", "leaflet.pot"]


def test_common_holds_the_brands_words() -> None:
    text = template_text(common_template(BRAND))
    assert '#: layouts/brands/a/brand.yaml:2\nmsgid "Example Hospitals"' in text
    assert '#, python-brace-format\nmsgid "Page {page} of {pages}"' in text
