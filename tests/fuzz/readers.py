"""The readers under fuzz: which files each reads, from what its cases are made, and which commands are run."""

from __future__ import annotations

import io
from collections.abc import Callable
from functools import partial
from pathlib import Path
from random import Random
from typing import NamedTuple

from PIL import Image

from leafletpress.exchange.agency_tables import FORMATS
from tests.fuzz import documents
from tests.fuzz.mutation import (
    Mutate,
    jpeg_mutation,
    leaflet_mutation,
    png_mutation,
    svg_mutation,
    text_mutation,
)
from tests.fuzz.package_mutation import marked_up, package_mutation, xml_mutation

ROOT = Path(__file__).parents[2]
SEEDS = Path(__file__).parent / "seeds"
BASE = Path(__file__).parent / "bases/leaflet.yaml"
SHARED = ("layouts/languages.yaml", "layouts/fonts.yaml")  # what every leaflet is made from
FUZZED, NEIGHBOUR = "fuzzed", "neighbour"
LEAFLET = f"leaflets/{FUZZED}.yaml"
BUILD, LARGE = ("build", "--layout", "standard"), ("build", "--layout", "large-print,standard")


class Case(NamedTuple):
    """Hold what a case lays over the root and runs: a file of these bytes, one command.

    `alone` says that nothing else may suffer of the file: the neighbour is made whatever it holds.
    """

    reader: str
    path: str
    data: bytes
    command: tuple[str, ...]
    alone: bool = True


class Base(NamedTuple):
    """Hold a sound file that cases are made from, and where it stands under a root."""

    path: str
    data: bytes
    alone: bool = True


class Reader(NamedTuple):
    """Hold a reader: its sound files, how they are changed, and its commands, those first that are run most."""

    name: str
    bases: Callable[[], tuple[Base, ...]]
    mutate: Mutate
    commands: tuple[tuple[str, ...], ...]

    def case(self, number: int) -> Case:
        """Return the case of a number: the same number, the same case."""
        random = Random(f"{self.name} {number}")
        base = random.choice(self.bases())
        command = random.choice(self.commands)
        return Case(self.name, base.path, self.mutate(random, base.data), command_for(base, command), base.alone)


def command_for(base: Base, command: tuple[str, ...]) -> tuple[str, ...]:
    """Return a command with the language and the layout that a file is for, and its path under {root}."""
    tag = base.path.split("/")[1] if base.path.startswith("locale/") else "pl"
    named = FUZZED if base.path == f"layouts/{FUZZED}.yaml" else "large-print"
    return tuple(part.format(tag=tag, layout=named, root="{root}", path=base.path) for part in command)


def leaflets() -> tuple[Base, ...]:
    """Return leaflets of every shape."""
    shapes = sorted((ROOT / "tests/content/shapes").glob("*.yaml"))
    return tuple(Base(LEAFLET, path.read_bytes()) for path in (BASE, BASE, BASE, *shapes)) + kept("yaml", LEAFLET)


def catalogues() -> tuple[Base, ...]:
    """Return the catalogues of this repository's leaflet in every script."""
    paths = sorted((ROOT / "locale").glob("*/LC_MESSAGES/sacroplasty.po"))
    return tuple(Base(path.relative_to(ROOT).as_posix(), path.read_bytes()) for path in paths)


def tables() -> tuple[Base, ...]:
    """Return what designers and reviewers keep in YAML and CSV."""
    layouts = ROOT / "layouts"
    own = f"layouts/{FUZZED}.yaml"
    names = ("standard", "large-print", "bilingual", "a5-booklet", "a5-fold")
    designs = [Base(own, (layouts / f"{name}.yaml").read_bytes()) for name in names]
    printer = Base(f"layouts/printers/{FUZZED}.yaml", (layouts / "printers/print-room.yaml").read_bytes())
    brand = Base(f"layouts/brands/{FUZZED}/brand.yaml", (layouts / "brands/example-hospitals/brand.yaml").read_bytes())
    shared = [Base(path, (ROOT / path).read_bytes(), alone=False) for path in SHARED]
    lists = [Base(path, (ROOT / path).read_bytes()) for path in ("locale/pl/glossary.csv", "locale/pl/medicines.csv")]
    return *designs, *designs, brand, printer, *shared, *lists


def drawings() -> tuple[Base, ...]:
    """Return drawings of this repository and those of the tests."""
    paths = sorted((*(ROOT / "leaflets/figures").glob("*.svg"), *ROOT.glob("tests/cases/*/leaflets/figures/*.svg")))
    return tuple(Base("leaflets/figures/picture.svg", path.read_bytes()) for path in paths)


def photographs(form: str) -> tuple[Base, ...]:
    """Return small pictures of every mode that a format has, made here."""
    ending, modes = {
        "png": ("png", ("1", "L", "LA", "P", "RGB", "RGBA", "I;16")),
        "jpeg": ("jpg", ("L", "RGB", "CMYK")),
    }[form]
    path = f"leaflets/figures/picture.{ending}"
    return tuple(Base(path, picture(mode, form)) for mode in modes) + kept(form, path)


def picture(mode: str, form: str) -> bytes:
    """Return a picture of 160 x 90 pixels in a mode of Pillow's."""
    plain = Image.linear_gradient("L").resize((160, 90))
    made = plain.convert("I").convert("I;16") if mode == "I;16" else plain.convert("RGB").convert(mode)
    out = io.BytesIO()
    exif = Image.Exif()
    exif[0x0112] = 6
    made.save(out, form, exif=exif) if form == "jpeg" else made.save(out, form)
    return out.getvalue()


def brought_in(ending: str, found: Callable[[], tuple[bytes, ...]]) -> tuple[Base, ...]:
    """Return documents or tables to bring in, and the seeds of theirs."""
    path = f"documents/{FUZZED}.{ending}"
    return tuple(Base(path, data) for data in found()) + kept(ending, path)


def seeds(reader: str) -> list[tuple[str, Case]]:
    """Return the seeds of a reader by name, each as a case of the first of its commands.

    A seed's name is that of the file it stands for, behind what it is: `deep.leaflets+fuzzed.yaml`.
    """
    found = []
    for file in sorted((SEEDS / reader).glob("*")):
        path = file.name.partition(".")[2].replace("+", "/")
        base = Base(path, file.read_bytes(), path not in SHARED)
        command = command_for(base, READERS[reader].commands[0])
        found.append((file.name, Case(reader, path, base.data, command, base.alone)))
    return found


def kept(reader: str, path: str) -> tuple[Base, ...]:
    """Return the seeds of a reader: what was worth keeping is changed further."""
    found = sorted((SEEDS / reader).glob(f"*.{path.replace('/', '+')}"))
    return tuple(Base(path, file.read_bytes()) for file in found)


FIGURES = (BUILD, BUILD, BUILD, LARGE, ("check",))
IMPORT = ("import", "{{root}}/{path}")
DOCUMENT = (*[(*IMPORT, "--id", "brought")] * 4, ("import", "--translation", "pl", IMPORT[1], NEIGHBOUR))
TABLE = (*[IMPORT] * 4, (*IMPORT, "--fuzzy"))


def document_reader(ending: str, found: Callable[[], tuple[bytes, ...]], mutate: Mutate) -> Reader:
    """Return the reader of documents of a form."""
    return Reader(ending, partial(brought_in, ending, found), mutate, DOCUMENT)


def table_reader(name: str, form: str, mutate: Mutate) -> Reader:
    """Return the reader of tables of a form of `export`, which has the name of its seeds."""
    return Reader(name, partial(returned_tables, name, form), mutate, TABLE)


def returned_tables(name: str, form: str) -> tuple[Base, ...]:
    """Return the tables of a form, and the seeds of theirs."""
    path = f"documents/{FUZZED}.{FORMATS[form]}"
    return tuple(Base(path, data) for data in documents.agency_tables(form)) + kept(name, path)


READERS = {
    reader.name: reader
    for reader in (
        Reader("yaml", leaflets, leaflet_mutation, (*[BUILD] * 6, LARGE, ("check",), ("extract",), ("status",))),
        Reader(
            "po",
            catalogues,
            text_mutation(
                ('#~ msgid ""', '#| msgid "x"', "#, fuzzy", 'msgctxt "x"', 'msgid_plural "x"', 'msgstr[1] ""')
            ),
            (
                *[("build", "--layout", "standard", "--lang", "{tag}")] * 5,
                ("build", "--layout", "bilingual", "--lang", "{tag}"),
                *(("check",), ("update",), ("proof", "sacroplasty", "{tag}"), ("status",)),
            ),
        ),
        Reader(
            "layout",
            tables,
            text_mutation(numbers=True),
            (*[("build", "--layout", "{layout},standard", "--lang", "en,pl")] * 5, ("check",)),
        ),
        Reader("svg", drawings, svg_mutation, FIGURES),
        Reader("png", partial(photographs, "png"), png_mutation, FIGURES),
        Reader("jpeg", partial(photographs, "jpeg"), jpeg_mutation, FIGURES),
        document_reader("docx", documents.word_documents, package_mutation),
        document_reader("odt", documents.open_documents, package_mutation),
        document_reader("html", documents.web_pages, marked_up),
        document_reader("md", documents.markdown_texts, marked_up),
        table_reader("agency-docx", "docx", package_mutation),
        table_reader("agency-xlsx", "xlsx", package_mutation),
        table_reader("agency-xliff", "xliff", xml_mutation),
        table_reader("agency-xliff2", "xliff2", xml_mutation),
    )
}
