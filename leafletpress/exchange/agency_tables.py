"""A leaflet's messages out to an agency, as Word, Excel or XLIFF, and what comes back into its catalogue."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from leafletpress.checks.medicine_list import read_medicines
from leafletpress.documents.package import MOST_BYTES, refuse
from leafletpress.documents.read import read_document
from leafletpress.errors import LeafletPressError, Problem, ProblemsFound, UnknownWish
from leafletpress.exchange.returned import Place, take
from leafletpress.exchange.rows import AgencyTable, ReturnedTable, rows_of
from leafletpress.languages import SOURCE_LANGUAGE
from leafletpress.pipeline.asked_language import tag_of
from leafletpress.pipeline.scaffold import sound_templates
from leafletpress.translation.catalogues import catalogue_path, read_catalogue
from leafletpress.translation.update import CatalogueState, put_translations
from leafletpress.whole_files import read_regular, write_whole

if TYPE_CHECKING:
    from leafletpress.languages import Language
    from leafletpress.pipeline.project import Project
    from leafletpress.translation.catalogues import Catalogue
    from leafletpress.translation.templates import Template

FOLDER = "agency"
# The forms of a table, and the ending of each.
FORMATS = {"docx": "docx", "xlsx": "xlsx", "xliff": "xlf", "xliff2": "xliff"}


@dataclass(frozen=True, slots=True)
class Exported:
    """A table that was written: its file, how many rows it has of each state."""

    path: Path
    table: AgencyTable

    def count(self, state: str) -> int:
        """Return the number of rows of a state."""
        return sum(row.state == state for row in self.table.rows)


@dataclass(frozen=True, slots=True)
class Brought:
    """What a table that came back did: the catalogue, None where it is as it was; rows taken; what is wrong."""

    state: CatalogueState | None
    shown: str
    taken: int
    unchanged: int
    problems: tuple[Problem, ...]
    remarks: tuple[str, ...] = ()


def export_table(project: Project, domain: str, tag: str, form: str, out: Path | None, folder: Path) -> Exported:
    """Write the messages of a template in a language as a table; `domain` is a leaflet's id, a passage's, or `common`.

    Raises UnknownWish for what is not there and where a file would be overwritten, ProblemsFound.
    """
    if tag == SOURCE_LANGUAGE:
        raise UnknownWish("a table is for a translation; name another language than en")
    known, spoken = told_of(project, domain), project.files.language(tag)
    rows = rows_of(known.template.entries, catalogue_of(project, domain, spoken), known.facts)
    table = AgencyTable(domain, known.reference, known.title, spoken, rows)
    path = (
        out or folder / FOLDER / f"{'_'.join(filter(None, (known.reference, domain, spoken.folder)))}.{FORMATS[form]}"
    )
    data = writers()[form](table)
    if path.exists() and read_regular(path, MOST_BYTES) != data:
        fault = f"{path} is there already and says something else; nothing is overwritten: name another (--out)"
        raise UnknownWish(fault)
    try:
        write_whole(path, data)
    except OSError as error:
        raise LeafletPressError(f"cannot write {error.filename or path}: {error.strerror or error}") from error
    return Exported(path, table)


def writers() -> dict[str, Callable[[AgencyTable], bytes]]:
    """Return what writes each form; each brings in its own library."""
    from leafletpress.exchange.excel_table import excel_table
    from leafletpress.exchange.word_table import word_table
    from leafletpress.exchange.xliff import xliff_12, xliff_20

    return {"docx": word_table, "xlsx": excel_table, "xliff": xliff_12, "xliff2": xliff_20}


def returned_table(path: Path) -> ReturnedTable | None:
    """Return the table that a file holds, None for a document that is none; raise ProblemsFound."""
    try:
        data = read_regular(path, MOST_BYTES)
    except OSError as error:
        refuse(path.name, f"the file cannot be read: {error.strerror or error}", "check its name and place")
    if b"<xliff" in data[:8192].replace(b"\0", b""):  # some programs write it in UTF-16
        from leafletpress.exchange.xliff import xliff_returned

        return xliff_returned(data, path.name)
    if not data.startswith(b"PK"):
        return None
    if b"xl/workbook.xml" in data:
        from leafletpress.exchange.excel_table import excel_returned

        return excel_returned(data, path.name)
    if b"word/" in data or b"content.xml" in data:
        from leafletpress.exchange.word_table import table_in

        return table_in(read_document(path))
    return None


def bring_back(project: Project, table: ReturnedTable, *, take_doubtful: bool = False) -> Brought:
    """Put the rows of a table that came back into their catalogue; raise UnknownWish, ProblemsFound."""
    known, spoken = told_of(project, table.domain), project.files.language(tag_of(table.folder))
    catalogue = catalogue_of(project, table.domain, spoken)
    medicines, _ = read_medicines(project.root, spoken)
    place = Place(known.template.entries, catalogue, known.facts, spoken, medicines, take_doubtful)
    found = take(table, place)
    shown = catalogue_path(project.root, spoken, table.domain)[1]
    state = put_translations(known.template, catalogue, found.changes, spoken, project.root) if found.changes else None
    return Brought(state, shown, len(found.changes), found.unchanged, found.problems, table.remarks)


class Known(NamedTuple):
    """A template, and what a table tells of it: title, reference ("" where it has none), facts by their names."""

    template: Template
    title: str
    reference: str
    facts: Mapping[str, str]


def told_of(project: Project, domain: str) -> Known:
    """Return the template of a domain; raise UnknownWish if there is none, ProblemsFound for one with errors."""
    templates = {template.domain: template for template in sound_templates(project)}
    leaflet = next((leaflet for leaflet in project.leaflets if leaflet.id == domain), None)
    if leaflet:
        return Known(templates[domain], leaflet.title.text, leaflet.reference, dict(leaflet.facts))
    if domain in templates:
        return Known(templates[domain], templates[domain].title, "", {})
    if domain in project.leaflet_ids:
        raise ProblemsFound(project.problems)
    raise UnknownWish(f"no leaflet {domain!r} (there are: {', '.join(templates) or 'none'})")


def catalogue_of(project: Project, domain: str, spoken: Language) -> Catalogue | None:
    """Return the catalogue of a domain in a language, None where there is none yet; raise ProblemsFound."""
    path, shown = catalogue_path(project.root, spoken, domain)
    if not path.exists() and not path.is_symlink():
        return None
    found, problems = read_catalogue(path, shown, spoken)
    errors = [problem for problem in problems if problem.severity == "error"]
    if found is None or errors:
        raise ProblemsFound(errors or problems)
    return found
