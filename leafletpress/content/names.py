"""What the file of a leaflet may be called, and where it stands."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from leafletpress.errors import Problem, Where

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

FOLDER = "leaflets"
ID = re.compile("[a-z0-9]+(-[a-z0-9]+)*")
LONGEST_ID = 80
# What editors call a YAML file, and programs that sync folders leave as it is.
MISNAMED = re.compile(r"([^.].*?)(\.ya?ml(?:\.txt)?)", re.IGNORECASE)
SECTION_ID = re.compile("[a-z][a-z0-9]*(-[a-z0-9]+)*")  # of a section: a letter first, for lists number the others
WEB = "web"  # the layout that makes HTML, and what stands beside it
PASSAGES = f"{FOLDER}/passages"
PASSAGE_DOMAIN = "passage_"  # in front of a passage's name it is the domain of its catalogues: no leaflet has it
COMMON = "common"  # the catalogue of what layouts print, so no leaflet may be called so


def name_problems(root: Path, path: Path, shown: str) -> Iterator[Problem]:
    """Yield what is wrong with a leaflet file's name and place."""
    words = "-".join(re.findall("[a-z0-9]+", path.stem.lower())) or "leaflet"
    if not ID.fullmatch(path.stem) or len(path.stem) > LONGEST_ID:
        hint = f"use lower-case words joined by hyphens, such as {words[:LONGEST_ID].strip('-')}.yaml"
        yield Problem(Where(shown), "this name of a leaflet file cannot be used", hint)
    elif path.stem == COMMON:
        yield Problem(Where(shown), "'common' is the name of the layouts' own catalogue", "rename the leaflet")
    yield from link_problems(root, path, shown)


def link_problems(root: Path, path: Path, shown: str) -> Iterator[Problem]:
    """Yield what is wrong with a file under leaflets/ that is a link."""
    try:
        leads_out = not path.resolve().is_relative_to((root / FOLDER).resolve())
    except (OSError, RuntimeError):  # a link to itself
        yield Problem(Where(shown), "this link leads nowhere", "copy the file into leaflets/")
        return
    if leads_out:
        yield Problem(Where(shown), "this link leads out of leaflets/", "copy the file into leaflets/")


def folder_problems(folder: Path) -> Iterator[Problem]:
    """Yield what is wrong with the folder as a whole: no leaflets, or some that are not read."""
    if not any(folder.glob("*.yaml")):
        hint = "make_pdfs.py new-leaflet ID begins one, make_pdfs.py init a project"
        yield Problem(Where(FOLDER), "there are no leaflets", hint)
    for path in sorted((*folder.glob("*"), *folder.glob("*/*"))):
        shown = f"{FOLDER}/{path.relative_to(folder).as_posix()}"
        if told := unread(shown):
            yield Problem(Where(shown), *told, "warning")


def unread(shown: str) -> tuple[str, str] | None:
    """Return why a file that seems to be a leaflet or passage is not read, and the remedy; None for any other file."""
    folder, _, name = shown.rpartition("/")
    found = MISNAMED.fullmatch(name)
    if found and not name.endswith(".yaml"):
        return f"files that end in {found[2]} are not read", f"rename it to {found[1]}.yaml"
    if found and folder not in (FOLDER, PASSAGES):
        return f"leaflets are not read from folders inside {FOLDER}/", f"move it to {FOLDER}/{name}"
    return None


def passage_names(root: Path) -> tuple[str, ...]:
    """Return the names of the passages under a root folder, broken ones included, sorted."""
    paths = (root / PASSAGES).glob("*.yaml")
    return tuple(sorted(path.stem for path in paths if not path.name.startswith(".")))


def passage_file(name: str) -> Where:
    """Return where a passage stands, as people know it."""
    return Where(f"{PASSAGES}/{name}.yaml")


def passage_domain(name: str) -> str:
    """Return the gettext domain of a passage's catalogues."""
    return f"{PASSAGE_DOMAIN}{name}"


def passage_of(domain: str) -> str:
    """Return the name of the passage whose catalogues have a domain, "" for the domain of anything else."""
    return domain.removeprefix(PASSAGE_DOMAIN) if domain.startswith(PASSAGE_DOMAIN) else ""
