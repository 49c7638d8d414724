"""A root folder for cases: two leaflets, real layouts and translations, and what one case changes in it."""

from __future__ import annotations

import shutil
from pathlib import Path

from tests.fuzz.readers import BASE, FUZZED, NEIGHBOUR, ROOT, Case, photographs
from tests.pipeline.conftest import LEAFLET as SHORT
from tests.pipeline.conftest import POLISH

NEIGHBOUR_PDF = f"en/NBR_1_{NEIGHBOUR}_en_standard.pdf"
BRANDS = "layouts/brands"
LANGUAGES = ("ar", "hi", "pa", "pl", "ur", "zh_Hans")  # every case reads all that are there


def lay_root(root: Path, reader: str) -> None:
    """Make a root folder anew, everything in it sound: for a reader's cases, all but their own file."""
    shutil.rmtree(root, ignore_errors=True)
    shutil.copytree(ROOT / "layouts", root / "layouts")
    shutil.copytree(root / BRANDS / "example-hospitals", root / BRANDS / FUZZED)
    own = "vertebroplasty.*" if reader == "po" else "*plasty.*"
    ignored = shutil.ignore_patterns("*.pot", own, "interpreter.*")
    shutil.copytree(ROOT / "leaflets", root / "leaflets", ignore=ignored)
    for spoken in LANGUAGES:
        shutil.copytree(ROOT / "locale" / spoken, root / "locale" / spoken, ignore=ignored)
    put(root, f"locale/pl/LC_MESSAGES/{NEIGHBOUR}.po", POLISH.encode())
    put(root, f"leaflets/{NEIGHBOUR}.yaml", SHORT.replace("TST_1", "NBR_1").encode())
    if reader != "po":
        put(root, f"leaflets/{FUZZED}.yaml", BASE.read_bytes())
    for form in ("png", "jpeg"):
        for base in photographs(form)[-1:]:
            put(root, base.path, base.data)
    shutil.copy(ROOT / "leaflets/figures/sacrum-and-pelvis.svg", root / "leaflets/figures/picture.svg")


def lay_case(root: Path, case: Case) -> dict[str, bytes | None]:
    """Lay a case over a sound root, and return what stood in its place: None where nothing did."""
    laid = {case.path: case.data}
    leaflet = BASE.read_text("utf-8")
    if case.path.startswith(BRANDS):
        laid[f"leaflets/{FUZZED}.yaml"] = leaflet.replace("example-hospitals", FUZZED).encode()
    elif case.path.startswith("leaflets/figures/"):
        name = case.path.removeprefix("leaflets/")
        laid[f"leaflets/{FUZZED}.yaml"] = leaflet.replace("figures/picture.svg", name).encode()
    before = {path: (root / path).read_bytes() if (root / path).is_file() else None for path in laid}
    for path, data in laid.items():
        put(root, path, data)
    return before


def take_off(root: Path, before: dict[str, bytes | None]) -> None:
    """Put back what stood there before a case."""
    for path, data in before.items():
        if data is None:
            (root / path).unlink()
        else:
            put(root, path, data)


def put(root: Path, path: str, data: bytes) -> None:
    """Write a file under a root, folders included."""
    target = root / path
    target.parent.mkdir(parents=True, exist_ok=True)
    target.write_bytes(data)
