"""An old translation in Word is laid beside the messages that it translates, every text of it to be checked."""

from __future__ import annotations

import shutil
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner

from leafletpress.cli import main
from leafletpress.exchange.old_translation import Aligned, bring_translation
from leafletpress.languages import language
from leafletpress.pipeline.project import Project, read_project
from leafletpress.pipeline.proof_pdf import read_proof
from leafletpress.translation.catalogues import CatalogueEntry, catalogue_path, read_catalogue
from tests.exchange.conftest import ROOT
from tests.exchange.hard_word import paragraph, word_of
from tests.exchange.word_samples import STYLES, Writer, leaflet_data

DATA = {"facts", "chance", "phone", "email", "web", "image", "lines", "reviewed", "next_review", "sources", "codes"}


@pytest.fixture
def shop(tmp_path: Path) -> Project:
    """A project with two leaflets and no translation."""
    shutil.copytree(ROOT / "layouts", tmp_path / "layouts")
    shutil.copytree(ROOT / "leaflets/figures", tmp_path / "leaflets/figures")
    for name in ("sacroplasty", "interpreter"):
        shutil.copy(ROOT / f"leaflets/{name}.yaml", tmp_path / "leaflets")
    return read_project(tmp_path)


def entries(root: Path, folder: str, leaflet: str) -> Mapping[str, CatalogueEntry]:
    spoken = language(folder)
    found, problems = read_catalogue(*catalogue_path(root, spoken, leaflet), spoken)
    assert found, problems
    return {entry.msgid: entry for entry in found.entries.values()}


def in_language(data: Any, known: Mapping[str, CatalogueEntry]) -> Any:
    """Return a leaflet's data with every text translated."""
    if isinstance(data, str):
        return known[data].msgstr if data in known else data
    if isinstance(data, list):
        return [in_language(one, known) for one in data]
    return {key: value if key in DATA else in_language(value, known) for key, value in data.items()}


def old_translation(folder: str, leaflet: str, style: int) -> bytes:
    """Return a leaflet in another language as a Word file, as a department has it."""
    return Writer(in_language(leaflet_data(leaflet), entries(ROOT, folder, leaflet)), STYLES[style]).file()


def bring(shop: Project, content: bytes, leaflet: str, folder: str) -> Aligned:
    path = shop.root / "old.docx"
    path.write_bytes(content)
    return bring_translation(shop, path, leaflet, language(folder).tag)


@pytest.mark.parametrize(("folder", "style"), [("ur", 0), ("ar", 4), ("zh_Hans", 6), ("pl", 1)])
def test_nine_in_ten_messages_get_their_own_translation_and_none_a_wrong_one_for_sure(
    folder: str, style: int, shop: Project
) -> None:
    right = entries(ROOT, folder, "sacroplasty")
    bring(shop, old_translation(folder, "sacroplasty", style), "sacroplasty", folder)
    made = {msgid: entry for msgid, entry in entries(shop.root, folder, "sacroplasty").items() if entry.msgstr}
    wrong = [entry for msgid, entry in made.items() if entry.msgstr != right[msgid].msgstr]
    assert len(made) - len(wrong) >= 0.9 * len(right)
    assert [entry.comment for entry in wrong if ": sure (" in entry.comment] == []


def test_every_entry_is_fuzzy_and_says_where_it_came_from_and_how_sure_it_is(shop: Project) -> None:
    made = bring(shop, old_translation("ur", "interpreter", 0), "interpreter", "ur")
    found = [entry for entry in entries(shop.root, "ur", "interpreter").values() if entry.msgstr]
    assert all(entry.fuzzy for entry in found)
    assert len(found) == sum(made.certainties.values()) > 20
    title = entries(shop.root, "ur", "interpreter")["Ask for an interpreter or another format"]
    assert title.comment == "old.docx, paragraph 1: likely (0.82): same kind of text, length as expected"


def test_facts_take_the_places_of_their_values(shop: Project) -> None:
    bring(shop, old_translation("ur", "interpreter", 0), "interpreter", "ur")
    found = entries(shop.root, "ur", "interpreter")
    (call,) = [entry for msgid, entry in found.items() if msgid.startswith("Call us on **{interpreting}**")]
    assert "{interpreting}" in call.msgstr
    assert "0118" not in call.msgstr


def test_what_is_translated_already_stays(shop: Project) -> None:
    place = shop.root / "locale/ur/LC_MESSAGES"
    place.mkdir(parents=True)
    text = (ROOT / "locale/ur/LC_MESSAGES/interpreter.po").read_text("utf-8")
    ours = entries(ROOT, "ur", "interpreter")["How to ask"].msgstr
    (place / "interpreter.po").write_text(text.replace(f'msgstr "{ours}"', 'msgstr "پوچھیں"'), "utf-8")
    before = (place / "interpreter.po").read_bytes()
    made = bring(shop, old_translation("ur", "interpreter", 0), "interpreter", "ur")
    assert (made.state, sum(made.certainties.values())) == (None, 0)
    assert (place / "interpreter.po").read_bytes() == before


def test_what_fits_nothing_is_told_on_both_sides(shop: Project) -> None:
    text = "Das hier hat mit dem Merkblatt gar nichts zu tun und steht nur im alten Dokument, Zimmer 77 und 78 und 79."
    made = bring(shop, word_of(paragraph("Dolmetscher") + paragraph(text)), "interpreter", "de")
    lines = [remark.line("old.docx") for remark in made.remarks]
    assert f"old.docx: paragraph 2: left out: fits no message of the leaflet: “{text}”" in lines
    assert any("no text of the document fits “Monday to Friday, 9am to 5pm”" in line for line in lines)


def test_a_translation_of_an_older_text_is_aligned_where_it_still_fits(shop: Project) -> None:
    data = in_language(leaflet_data("sacroplasty"), entries(ROOT, "pl", "sacroplasty"))
    del data["sections"][5]
    data["sections"].insert(2, {"heading": "Coś zupełnie innego", "body": ["Tego akapitu nie ma już od 1999 roku."]})
    bring(shop, Writer(data, STYLES[0]).file(), "sacroplasty", "pl")
    right, made = entries(ROOT, "pl", "sacroplasty"), entries(shop.root, "pl", "sacroplasty")
    assert made["When to get help"].msgstr == right["When to get help"].msgstr
    assert made["What are the risks?"].msgstr == right["What are the risks?"].msgstr
    assert not made["What happens, step by step"].msgstr or "innego" not in made["What happens, step by step"].msgstr


def test_a_proof_shows_them_side_by_side_as_fuzzy(shop: Project) -> None:
    from leafletpress.pipeline.clock import today

    made = bring(shop, old_translation("ur", "interpreter", 0), "interpreter", "ur")
    proof = read_proof(read_project(shop.root), ("interpreter", "ur"), today())
    assert proof.count("fuzzy") == sum(made.certainties.values())
    assert all(row.msgid and row.msgstr for row in proof.rows if row.state == "fuzzy")


def test_the_command_says_what_it_did(shop: Project) -> None:
    path = shop.root / "old.docx"
    path.write_bytes(old_translation("ur", "interpreter", 0))
    words = ["--root", str(shop.root), "import", "--translation", "ur", str(path)]
    done = CliRunner().invoke(main, [*words, "interpreter"])
    assert done.exit_code == 0
    assert done.output.splitlines()[-1].startswith("wrote locale/ur/LC_MESSAGES/interpreter.po: all fuzzy, ")
    assert CliRunner().invoke(main, words).exit_code == 2
    assert CliRunner().invoke(main, [*words, "nothing"]).exit_code == 2
