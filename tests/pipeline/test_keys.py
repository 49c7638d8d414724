"""The key of a PDF: each thing named here that decides its bytes changes it, and nothing else does."""

from __future__ import annotations

import os
from collections.abc import Callable, Mapping
from datetime import date
from functools import partial

import pytest

from leafletpress.pipeline.build_state import BuildState
from leafletpress.pipeline.file_index import index_files
from leafletpress.pipeline.inventory import take_inventory
from leafletpress.pipeline.plan import Job, Selection, plan
from leafletpress.pipeline.project import read_each
from leafletpress.pipeline.project_files import ProjectFiles
from tests.pipeline.conftest import LEAFLET, POLISH, ROOT, Sample, approve_all
from tests.pipeline.test_made_from import DRAWING, FIGURE
from tests.pipeline.test_nothing_twice import CATALOGUE, COMMON, changed

Change = Callable[[Sample], object]

YAML, PICTURE, BRAND = "leaflets/scan.yaml", "leaflets/figures/disc.svg", "layouts/brands/example-hospitals"
TODAY = date(2026, 6, 1)
ENGLISH = {Job("scan", "en", layout) for layout in ("standard", "large-print")}
POLISH_JOBS = {Job("scan", "pl", layout) for layout in ("standard", "large-print")}
ALL = ENGLISH | POLISH_JOBS
STANDARD = {job for job in ALL if job.layout == "standard"}


def keys(project: Sample, *, today: date = TODAY, engine: str = "engine", dated: str = "") -> Mapping[Job, str]:
    """Return the key of every PDF of a project as a build on a day would have it."""
    files, state = ProjectFiles(project.root), BuildState(index_files(project.root, None), engine, dated)
    inventory = take_inventory(files.names, (), files.tags_of, partial(read_each, files))
    return {job: state.pdf_key(job, inventory, today) for job in plan(inventory, Selection())}


@pytest.fixture
def scan(project: Sample) -> Sample:
    project.write(YAML, LEAFLET.replace("sections:", f"{FIGURE}sections:"))
    project.write(PICTURE, DRAWING)
    project.write(CATALOGUE, POLISH + '\nmsgid "A disc."\nmsgstr "Krążek."\n')
    project.write("locale/ur/LC_MESSAGES/common.po", (ROOT / "locale/ur/LC_MESSAGES/common.po").read_bytes())
    return project


def edit(path: str, old: str, new: str) -> Change:
    return lambda project: changed(project, path, old, new)


def add(path: str, text: str) -> Change:
    return lambda project: project.write(path, text)


def append(path: str, text: str) -> Change:
    return lambda project: project.write(path, f"{(project.root / path).read_text('utf-8')}{text}")


def sign(project: Sample) -> None:
    approve_all(project, "2026-05-30")


def renamed_title(project: Sample) -> None:
    for path in (YAML, CATALOGUE):
        changed(project, path, "Having a scan", "Having this scan")


OFFER = "w innym języku"
BEGUN = POLISH.partition('msgid "This')[0].replace("Badanie", "MRI")
DECIDES: list[tuple[str, Change, set[Job]]] = [
    ("a message in English", edit(YAML, "about your scan", "about this scan"), ALL),
    ("the English of a translation that stays", renamed_title, ALL),
    ("a fact", edit(YAML, "0118 496 0368", "0118 496 0369"), ALL),
    ("the version", edit(YAML, 'version: "1"', 'version: "2"'), ALL),
    ("the review", edit(YAML, "2028-05", "2028-06"), ALL),
    ("a translation", edit(CATALOGUE, '"Badanie"', '"Skan"'), POLISH_JOBS),
    ("a translation in doubt", edit(CATALOGUE, 'msgid "Having', '#, fuzzy\nmsgid "Having'), POLISH_JOBS),
    ("a word of the layouts", edit(COMMON, "przykładowa ulotka", "ulotka przykładowa"), POLISH_JOBS),
    ("how a language asks for another", edit(COMMON, OFFER, "w jakimś języku"), POLISH_JOBS),
    ("a further language", add("locale/ur/LC_MESSAGES/scan.po", BEGUN.replace(": pl", ": ur")), ALL),
    ("the signatures", sign, POLISH_JOBS),
    ("a layout", append("layouts/standard.yaml", "\n# new\n"), STANDARD),
    ("the list of fonts", append("layouts/fonts.yaml", "\n# new\n"), ALL),
    ("the list of languages", append("layouts/languages.yaml", "\n# new\n"), ALL),
    ("the brand", edit(f"{BRAND}/brand.yaml", '"#44525A"', '"#44525B"'), ALL),
    ("a fact of the brand that no leaflet uses", append(f"{BRAND}/brand.yaml", "  floor: Level 2\n"), set()),
    ("the logo", append(f"{BRAND}/logo-on-band.svg", "<!-- new -->"), ALL),
    ("a picture", edit(PICTURE, "005f73", "ff0000"), ALL),
    ("a picture for one language", add("leaflets/figures/disc.pl.svg", DRAWING), ALL),
]


@pytest.mark.parametrize(("change", "of"), [case[1:] for case in DECIDES], ids=[case[0] for case in DECIDES])
def test_what_decides_a_pdf_changes_its_key(scan: Sample, change: Change, of: set[Job]) -> None:
    before = keys(scan)
    change(scan)
    after = keys(scan)
    assert all(before.values())
    assert {job for job in ALL if after[job] != before[job]} == of


def test_engine_and_date_of_making_change_every_key(scan: Sample) -> None:
    before = keys(scan)
    for after in (keys(scan, engine="another"), keys(scan, dated="2026-06-01")):
        assert not set(after.values()) & set(before.values())


def test_a_day_changes_keys_only_when_a_pdf_reads_otherwise_on_it(scan: Sample) -> None:
    for step in (lambda _: None, sign):  # as a draft, and approved
        step(scan)
        before = keys(scan)
        assert keys(scan, today=date(2028, 5, 31)) == before
        overdue = keys(scan, today=date(2028, 6, 1))
        assert not set(overdue.values()) & set(before.values())
    unsigned = keys(scan, today=date(2026, 5, 29))
    assert {job for job in ALL if unsigned[job] != before[job]} == POLISH_JOBS


def test_no_two_pdfs_have_one_key(scan: Sample) -> None:
    scan.write("leaflets/other.yaml", LEAFLET.replace("TST_1", "TST_2"))
    for tag in ("de", "fr"):
        scan.write(f"locale/{tag}/LC_MESSAGES/scan.po", BEGUN.replace(": pl", f": {tag}"))
    found = keys(scan)
    assert len(found) == 10 == len(set(found.values()))


def touch(project: Sample) -> None:
    for path in project.root.rglob("*"):
        if path.is_file():
            os.utime(path, (1, 1))


DECIDES_NOTHING: list[tuple[str, Change]] = [
    ("a comment in a catalogue", edit(CATALOGUE, 'msgid "Having', '# a remark\nmsgid "Having')),
    ("a comment in a leaflet", edit(YAML, "reference:", "# a remark\nreference:")),
    ("the times of files", touch),
    ("another leaflet", add("leaflets/other.yaml", LEAFLET.replace("TST_1", "TST_2"))),
    ("a picture of nobody's", add("leaflets/figures/other.svg", DRAWING)),
    ("another layout", append("layouts/bilingual.yaml", "\n# new\n")),
    ("a file of another brand", add("layouts/brands/other/logo.svg", DRAWING)),
    ("notes", add("locale/notes.txt", "Ask the ward.")),
    ("a glossary", add("locale/pl/glossary.yaml", "scan: badanie\n")),
    ("a list of medicines", add("locale/pl/medicines.csv", "term,forms\nfictixaban,fiktiksaban*\n")),
]


@pytest.mark.parametrize("change", [case[1] for case in DECIDES_NOTHING], ids=[case[0] for case in DECIDES_NOTHING])
def test_what_decides_nothing_leaves_the_key(scan: Sample, change: Change) -> None:
    before = keys(scan)
    change(scan)
    after = keys(scan)
    assert {job: after[job] for job in before} == before


def test_a_text_that_could_not_be_read_leaves_no_key(scan: Sample) -> None:
    """What is made of something unknown is neither kept nor put into the cache."""
    files, state = ProjectFiles(scan.root), BuildState(index_files(scan.root, None), "engine")
    inventory = take_inventory(files.names, (), files.tags_of, partial(read_each, files))
    words = inventory.readings["common", "pl"]
    inventory.readings["common", "pl"] = words._replace(prints={})  # type: ignore[index]
    assert {job for job in ALL if not state.pdf_key(job, inventory, TODAY)} == POLISH_JOBS


def test_a_draft_that_is_signed_has_another_key_than_one_that_is_not(scan: Sample) -> None:
    """Its banner says another reason: the day of the signatures is still to come."""
    day = date(2026, 5, 29)
    before = keys(scan, today=day)
    sign(scan)
    after = keys(scan, today=day)
    assert {job for job in ALL if after[job] != before[job]} == POLISH_JOBS
