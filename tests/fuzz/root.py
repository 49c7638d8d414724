"""A root folder for cases: two leaflets, real layouts and translations, and what one case changes in it."""

from __future__ import annotations

import shutil
from pathlib import Path

from tests.build.conftest import LEAFLET as SHORT
from tests.build.conftest import POLISH
from tests.fuzz.readers import BASE, FUZZED, NEIGHBOUR, ROOT, Case, photographs

NEIGHBOUR_PDF = f"en/NBR_1_{NEIGHBOUR}_en_standard.pdf"
BRANDS = "layouts/brands"


def lay_root(root: Path) -> None:
    """Make a root folder anew, everything in it sound."""
    shutil.rmtree(root, ignore_errors=True)
    shutil.copytree(ROOT / "layouts", root / "layouts")
    shutil.copytree(root / BRANDS / "example-hospitals", root / BRANDS / FUZZED)
    shutil.copytree(ROOT / "leaflets", root / "leaflets", ignore=shutil.ignore_patterns("vertebroplasty.yaml"))
    shutil.copytree(ROOT / "locale", root / "locale", ignore=shutil.ignore_patterns("*.pot", "vertebroplasty.po"))
    put(root, f"locale/pl/LC_MESSAGES/{NEIGHBOUR}.po", POLISH.encode())
    put(root, f"leaflets/{NEIGHBOUR}.yaml", SHORT.replace("TST_1", "NBR_1").encode())
    for form in ("png", "jpeg"):
        for base in photographs(form)[-1:]:
            put(root, base.path, base.data)
    shutil.copy(ROOT / "leaflets/figures/sacrum-and-pelvis.svg", root / "leaflets/figures/picture.svg")


def lay_case(root: Path, case: Case) -> None:
    """Lay a case over a sound root: its file, and the leaflet that its file is for."""
    brand = FUZZED if case.path.startswith(BRANDS) else "example-hospitals"
    if case.reader != "po":
        (root / "leaflets/sacroplasty.yaml").unlink(missing_ok=True)
        leaflet = BASE.read_text("utf-8").replace("example-hospitals", brand)
        if case.path.startswith("leaflets/figures/"):
            leaflet = leaflet.replace("figures/picture.svg", case.path.removeprefix("leaflets/"))
        put(root, f"leaflets/{FUZZED}.yaml", leaflet.encode())
        for orphan in root.glob("locale/*/LC_MESSAGES/sacroplasty.po"):
            orphan.unlink()
    for folder in (root / "locale").iterdir() if case.reader == "po" else ():
        if folder.name not in ("pl", Path(case.path).parts[1]):
            shutil.rmtree(folder)
    put(root, case.path, case.data)


def put(root: Path, path: str, data: bytes) -> None:
    """Write a file under a root, folders included."""
    target = root / path
    target.parent.mkdir(parents=True, exist_ok=True)
    target.write_bytes(data)
