"""layouts/printers/NAME.yaml -> Printer: what a printer asks of a file, held to its colour profile's SHA-256."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from hashlib import sha256
from pathlib import Path
from typing import TYPE_CHECKING, Literal, NamedTuple

import voluptuous as vol

from leafletpress.design.measures import POINTS, length, number, one_of, whole_number
from leafletpress.errors import Problem, ProblemsFound, Where
from leafletpress.packaged import printer_files
from leafletpress.schema_errors import Wrong, suggestion, validate
from leafletpress.whole_files import read_regular
from leafletpress.yaml_reader import YamlFile, read_yaml, short

if TYPE_CHECKING:
    from collections.abc import Sequence

Mark = Literal["crop", "register", "slug"]
MARKS: tuple[Mark, ...] = ("crop", "register", "slug")
STANDARDS = ("PDF/X-4",)
# ISO 216, in points: width and height of the sheets that print rooms have, upright.
SHEETS = {name: (wide * POINTS["mm"], high * POINTS["mm"]) for name, wide, high in (("A4", 210, 297), ("A3", 297, 420))}
MOST_PROFILE = 4_000_000  # bytes: the largest profiles of printing conditions are about 2 MB
SHA256 = re.compile(r"[0-9a-f]{64}")
PROFILE = re.compile(r"[A-Za-z0-9][A-Za-z0-9_.-]{0,80}\.ic[cm]")
CONDITION = re.compile(r"[A-Za-z0-9][A-Za-z0-9 ./()_-]{0,60}")
LARGEST_BLEED, LARGEST_QUIET, THICKEST = 10 * POINTS["mm"], 25 * POINTS["mm"], 1 * POINTS["mm"]
THICKEST_LINE = 3.0  # points


class PressLimits(NamedTuple):
    """Hold the figures that pages are held to; lengths in points, ink in percent.

    No type stands nearer the trim than `quiet`. `most_ink` is the sum of all inks, as the mean of any 15 mm²;
    `line_one` and `line_more` are the thinnest lines in one ink and in more. Pictures of fewer dots an inch, at the
    size they are printed, than `least_ppi` are refused, than `good_ppi` warned of.
    """

    quiet: float
    most_ink: float
    line_one: float
    line_more: float
    least_ppi: float
    good_ppi: float


class Printer(NamedTuple):
    """Hold what one printer asks for; lengths in points; made by `read_printer`.

    `condition` is the registered name of the printing condition (such as FOGRA39), `profile` the file of its ICC
    profile, whose bytes have the SHA-256 `sha256`. `sheets` names the paper that pages are imposed on, none for a
    printer who imposes; `caliper` is the thickness of one sheet of it.
    """

    name: str
    where: Where
    standard: str
    condition: str
    profile: Path
    sha256: str
    bleed: float
    marks: tuple[Mark, ...]
    limits: PressLimits
    sheets: tuple[str, ...] = ()
    caliper: float = 0.0

    @property
    def profile_bytes(self) -> bytes:
        """Return the ICC profile; raise OSError where the file went after it was read."""
        return read_regular(self.profile, MOST_PROFILE)


def matching(form: re.Pattern[str], fault: str, hint: str) -> Callable[[object], str]:
    """Return a check of a text that has a form."""

    def check(value: object) -> str:
        if isinstance(value, str) and form.fullmatch(value.strip()):
            return value.strip()
        raise Wrong(fault, hint)

    return check


def any_of(names: Sequence[str], many: str) -> Callable[[object], tuple[str, ...]]:
    """Return a check of `none`, or of a list of known names, each once."""

    def check(value: object) -> tuple[str, ...]:
        if value == "none":
            return ()
        if not isinstance(value, list) or not value:
            raise Wrong(f"it is not a list of {many}", f"write none, or such as [{', '.join(names[:2])}]")
        for index, name in enumerate(value):
            if name not in names or name in value[:index]:
                raise Wrong(f"{short(str(name))} is not known, or stands twice", f"known: {', '.join(names)}")
        return tuple(name for name in names if name in value)

    return check


SCHEMA = {
    vol.Required("standard"): one_of(*STANDARDS),
    vol.Required("condition"): {
        vol.Required("name"): matching(CONDITION, "it is not the name of a printing condition", "such as FOGRA39"),
        vol.Required("profile"): matching(
            PROFILE, "it is not the name of an ICC profile", "write its name alone, such as city-print.icc"
        ),
        vol.Required("sha256"): matching(
            SHA256, "it is not a SHA-256", "write the 64 hexadecimal digits that `sha256sum FILE` prints"
        ),
    },
    vol.Required("bleed"): length,
    vol.Required("marks"): any_of(MARKS, "marks"),
    vol.Required("quiet"): length,
    vol.Required("ink"): {
        vol.Required("most"): whole_number(150, 400),
        vol.Required("line_one"): length,
        vol.Required("line_more"): length,
    },
    vol.Required("pictures"): {
        vol.Required("least"): number(72, 1200),
        vol.Required("good"): number(72, 1200),
    },
    vol.Optional("sheets"): any_of(tuple(SHEETS), "sheets"),
    vol.Optional("caliper"): length,
}


def read_printer(root: Path, name: str) -> Printer:
    """Return a printer of a root folder, or the packaged one of its name.

    Raises ProblemsFound for one that is not there or has faults, and for a profile that is missing or another.
    """
    files, known = printer_files(root), printer_names(root)
    if name not in known:
        hint = suggestion(name, known) if known else "put a file there that says what the printer asks for"
        raise ProblemsFound([Problem(Where("layouts/printers"), f"there is no printer {short(name)}", hint)])
    shown = f"layouts/printers/{name}.yaml"
    file = read_yaml(files[f"{name}.yaml"], shown)
    data = validate(file, SCHEMA)
    condition, ink, pictures = data["condition"], data["ink"], data["pictures"]
    printer = Printer(
        name=name,
        where=Where(shown, 1),
        standard=data["standard"],
        condition=condition["name"],
        profile=files.get(condition["profile"], root / "layouts/printers" / condition["profile"]),
        sha256=condition["sha256"],
        bleed=data["bleed"],
        marks=data["marks"],
        limits=PressLimits(
            quiet=data["quiet"],
            most_ink=ink["most"],
            line_one=ink["line_one"],
            line_more=ink["line_more"],
            least_ppi=round(pictures["least"]),
            good_ppi=round(pictures["good"]),
        ),
        sheets=data.get("sheets", ()),
        caliper=data.get("caliper", 0.0),
    )
    checks = (length_problems, sheet_problems, profile_problems)
    if problems := tuple(problem for check in checks for problem in check(file, printer)):
        raise ProblemsFound(problems)
    return printer


def printer_names(root: Path) -> tuple[str, ...]:
    """Return the names of the printers of a root folder and of the packaged ones."""
    return tuple(path.stem for path in printer_files(root).values() if path.suffix == ".yaml")


def length_problems(file: YamlFile, printer: Printer) -> Iterator[Problem]:
    """Yield the faults of lengths and resolutions that no printer asks for."""
    limits = printer.limits
    for key, said, most in (("bleed", printer.bleed, LARGEST_BLEED), ("quiet", limits.quiet, LARGEST_QUIET)):
        if said > most + 0.01:
            fault = f"'{key}' is more than any printer asks for"
            yield Problem(file.where([key]), fault, f"write {most / POINTS['mm']:.0f}mm or less")
    for key, said in (("line_one", limits.line_one), ("line_more", limits.line_more)):
        if not 0 < said <= THICKEST_LINE:
            yield Problem(file.where(["ink", key]), f"'{key}' is not the width of a thin line", "write 0.1pt to 3pt")
    if limits.line_more < limits.line_one:
        fault = "a line in several inks may not be thinner than one in a single ink"
        yield Problem(file.where(["ink", "line_more"]), fault, f"write {limits.line_one:g}pt or more")
    if limits.good_ppi < limits.least_ppi:
        hint = f"write {limits.least_ppi:g} or more"
        yield Problem(file.where(["pictures", "good"]), "'good' is less than 'least'", hint)


def sheet_problems(file: YamlFile, printer: Printer) -> Iterator[Problem]:
    """Yield the faults of the paper that pages are imposed on."""
    if printer.sheets and not 0 < printer.caliper <= THICKEST:
        fault = "nothing says how thick a sheet is, by which pages move towards the spine"
        yield Problem(file.where(["caliper"]), fault, "write caliper: 0.1mm (80 g/m² paper), 1mm at the most")
    if printer.caliper and not printer.sheets:
        fault = "'caliper' is the thickness of a sheet, and there are none"
        yield Problem(file.where(["caliper"]), fault, "write sheets: [A4, A3], or leave caliper out")


def profile_problems(file: YamlFile, printer: Printer) -> Iterator[Problem]:
    """Yield an error for a profile that is not there, or that has other bytes than were agreed on."""
    where, name = file.where(["condition", "profile"]), printer.profile.name
    try:
        data = read_regular(printer.profile, MOST_PROFILE)
    except OSError as error:
        fault = f"the profile '{name}' cannot be read: {error.strerror or error}"
        yield Problem(where, fault, "put the printer's .icc into layouts/printers/")
        return
    found = sha256(data).hexdigest()
    if data[36:40] != b"acsp" or data[12:20] != b"prtrCMYK":  # ICC.1:2022, 7.2: signature, device class, colour space
        yield Problem(where, f"'{name}' is no ICC profile of a CMYK printer", "ask the printer for its output profile")
    elif found != printer.sha256:
        fault = f"the profile '{name}' is not the one that was agreed on: its SHA-256 is {found}"
        yield Problem(file.where(["condition", "sha256"]), fault, "ask the printer which is right")
