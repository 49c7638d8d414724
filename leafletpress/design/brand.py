"""layouts/brands/BRAND/brand.yaml and its logos -> Brand, legible by construction."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from typing import TYPE_CHECKING, Any, NamedTuple

import voluptuous as vol

from leafletpress.content.given import NOTHING_GIVEN, Given
from leafletpress.content.inline import PILED, TO_LEAFLET, TO_SECTION, has_piled_marks
from leafletpress.content.model import Message
from leafletpress.content.pictures import on_disk
from leafletpress.design.brand_given import GIVEN_KEYS, brand_given, given_problems, look_of
from leafletpress.design.brand_site import BrandSite, brand_site, days, site_address
from leafletpress.design.inks import DRAWINGS, drawing_inks, ink_problems, press_ink, single_ink
from leafletpress.design.logo import coarse_mark
from leafletpress.design.measures import colour, contrast, one_of, whole_number
from leafletpress.errors import Problem, ProblemsFound, Severity, Where
from leafletpress.pdf.inks import PAPER, Colour, Ink, Rgb
from leafletpress.pdf.pictures import PictureError, picture_facts
from leafletpress.schema_errors import Wrong, validate
from leafletpress.translation.release_policy import DEFAULT_NEEDS, ROLES, ReleasePolicy, Role
from leafletpress.whole_files import read_regular
from leafletpress.yaml_reader import MOST_BYTES, YamlFile, read_yaml

if TYPE_CHECKING:
    from pathlib import Path

    from leafletpress.design.page_layout import PageLayout

ANY_TEXT, BODY_TEXT = 4.5, 7.0  # WCAG 2.2, 1.4.3 and 1.4.6; large type gets no lower bound here
LOGO, SIGNERS = "logo_on_band", "allowed_signers"
LOGO_TYPES = (".svg", ".png", ".jpg", ".jpeg")


class Palette(NamedTuple):
    """Hold the colours of a brand and the tints made from them, for screens and in inks."""

    primary: Colour
    on_primary: Colour
    ink: Colour
    muted: Colour
    link: Colour
    warning: Colour
    panel: Colour
    alarm: Colour
    rule: Colour
    middle: Colour
    faint: Colour
    fine: Colour
    paper: Colour = PAPER


class Brand(NamedTuple):
    """Who speaks: names and lines (messages), the logo if there is one, colours; made by `read_brand`.

    `policy` says who must have signed a translation before patients get it. `drawings` are colours of drawings with the
    inks that print them, `colour_lines` where its colours are written.
    `site` is of the leaflet site alone; `given` are facts, and contacts of hospitals, that leaflets may show;
    `look` is the SHA-256 of all but these.
    """

    id: str
    where: Where
    name: Message
    tagline: Message | None
    contact: Message | None
    notice: Message | None
    logo_on_band: Path | None
    palette: Palette
    policy: ReleasePolicy = ReleasePolicy()
    drawings: tuple[tuple[Rgb, Ink], ...] = ()
    colour_lines: tuple[tuple[str, Where], ...] = ()
    site: BrandSite = BrandSite()
    given: Given = NOTHING_GIVEN
    look: str = ""

    @property
    def messages(self) -> tuple[Message, ...]:
        """Return what every leaflet of the brand prints."""
        return tuple(message for message in (self.name, self.tagline, self.contact, self.notice) if message)


def text(value: object) -> str:
    """Return a text that is not empty and not longer than a line or two; raise Wrong."""
    if not isinstance(value, str) or not 0 < len(value.strip()) <= 200:
        raise Wrong("it is not a short text", "write 1 to 200 characters")
    if has_piled_marks(value):
        raise Wrong(*PILED)
    if f"]({TO_SECTION}" in value or f"]({TO_LEAFLET}" in value:
        raise Wrong("a line of a brand refers to no section and no leaflet", "write an address, https://…")
    return value.strip()


def roles(value: object) -> tuple[Role, ...]:
    """Return the roles that a release needs, at least one; raise Wrong."""
    known = ", ".join(ROLES)
    if not isinstance(value, list) or not value:
        raise Wrong("it is not a list of roles", f"such as [{', '.join(DEFAULT_NEEDS)}]; known: {known}")
    for role in value:
        if role not in ROLES:
            raise Wrong(f"there is no role '{str(role)[:40]}'", f"known: {known}")
    return tuple(role for role in ROLES if role in value)


COLOUR = {vol.Required("screen"): colour, vol.Optional("press"): press_ink}
COLOURS = ("primary", "on_primary", "ink", "muted", "link", "warning")
# Text colour, what it stands on, least ratio: every pair that the layouts put on paper.
TEXT_PAIRS = (
    *(("ink", back, BODY_TEXT) for back in ("paper", "panel", "alarm")),
    *((front, back, ANY_TEXT) for front in ("link", "muted") for back in ("paper", "panel", "alarm")),
    *((front, back, ANY_TEXT) for front, back in (("primary", "paper"), ("primary", "panel"), ("primary", "alarm"))),
    *((front, back, ANY_TEXT) for front, back in (("warning", "paper"), ("warning", "alarm"))),
    ("on_primary", "primary", ANY_TEXT),
)
SCHEMA: dict[object, object] = {
    vol.Required("name"): text,
    vol.Optional("tagline"): text,
    vol.Optional("contact"): text,
    vol.Optional("notice"): text,
    vol.Optional("logo_on_band"): text,
    vol.Required("colours"): {vol.Required(name): COLOUR for name in COLOURS},
    vol.Required("tint"): whole_number(8, 12),
    vol.Optional(DRAWINGS): drawing_inks,
    vol.Optional("release_needs"): roles,
    vol.Optional("separate_people"): one_of("yes", "no"),
    vol.Optional(SIGNERS): text,
    vol.Optional("signatures"): one_of("optional", "required"),
    vol.Optional("site"): site_address,
    vol.Optional("ask"): text,
    vol.Optional("copy_good_for"): days,
    **GIVEN_KEYS,
}


def read_brand(folder: Path, shown: str, layouts: Collection[PageLayout] = ()) -> tuple[Brand, tuple[Problem, ...]]:
    """Read one brand; return it with its warnings, for layouts that print it; raise ProblemsFound."""
    file = read_yaml(folder / "brand.yaml", shown)
    data = validate(file, SCHEMA)
    colours = {
        name: Colour(data["colours"][name]["screen"], data["colours"][name].get("press"), name) for name in COLOURS
    }
    palette = palette_of(colours, data["tint"] / 100)
    problems = (
        *logo_problems(file, folder, layouts, palette.primary),
        *contrast_problems(file, palette),
        *ink_problems(file, colours),
        *signers_problems(file, folder),
        *given_problems(file),
    )
    if any(problem.severity == "error" for problem in problems):
        raise ProblemsFound(problems)

    def message(key: str) -> Message | None:
        return Message(data[key], file.where([key])) if key in data else None

    brand = Brand(
        id=folder.name,
        where=Where(shown, 1),
        name=Message(data["name"], file.where(["name"])),
        tagline=message("tagline"),
        contact=message("contact"),
        notice=message("notice"),
        logo_on_band=on_disk(folder, data[LOGO]) if LOGO in data else None,
        palette=palette,
        policy=policy_of(file, folder, data),
        drawings=tuple(data.get(DRAWINGS, {}).items()),
        colour_lines=tuple((name, file.where(["colours", name])) for name in COLOURS),
        site=brand_site(data),
        given=brand_given(file, data),
        look=look_of(file),
    )
    return brand, problems


def policy_of(file: YamlFile, folder: Path, data: dict[str, Any]) -> ReleasePolicy:
    """Return what a release needs after a brand's file."""
    name = data.get(SIGNERS, "")
    return ReleasePolicy(
        needs=data.get("release_needs", DEFAULT_NEEDS),
        separate_people=data.get("separate_people", "yes") == "yes",
        signers=folder.parents[2] / name if name else None,
        shown=name,
        keys_required=data.get("signatures") == "required",
        where=file.where([SIGNERS if name else "release_needs"]),
    )


def signers_problems(file: YamlFile, folder: Path) -> Iterator[Problem]:
    """Yield an error for a file of keys that is not under layouts/, and for keys that are asked for without one."""
    name = file.data.get(SIGNERS)
    if name is None:
        if file.data.get("signatures") == "required":
            hint = f"name their file, such as {SIGNERS}: layouts/allowed_signers"
            yield Problem(
                file.where(["signatures"]), "signatures are required, and nothing says whose keys count", hint
            )
        return
    where, said, layouts = file.where([SIGNERS]), str(name).strip(), folder.parents[1]
    parts = said.split("/")
    is_odd = any(part.startswith(".") or not part for part in parts) or said.endswith((".yaml", ".yml"))
    if parts[0] != "layouts" or len(parts) < 2 or is_odd:
        fault = f"'{SIGNERS}' is '{said[:60]}': it is not a file under layouts/"
        yield Problem(where, fault, "write its path from the root, such as layouts/allowed_signers")
        return
    path = folder.parents[2] / said
    if layouts.resolve() not in path.resolve().parents:
        yield Problem(where, f"'{SIGNERS}' is '{said}': it lies outside layouts/", "copy the file itself there")
        return
    try:
        read_regular(path, MOST_BYTES)
    except OSError as error:
        fault = f"'{SIGNERS}' is '{said}': it cannot be read: {error.strerror or error}"
        yield Problem(where, fault, "put a file there in the form of ssh-keygen's allowed_signers")


def palette_of(colours: dict[str, Colour], share: float) -> Palette:
    """Return the palette of a brand's colours with its tints; thin rules and drawn chances are in one ink."""
    primary = colours["primary"]
    single = primary._replace(press=primary.press and single_ink(primary.press))
    return Palette(
        **colours,
        panel=primary.tint(share, "panel"),
        alarm=colours["warning"].tint(share, "alarm"),
        rule=single.tint(0.4, "rule"),
        middle=single.tint(0.55, "middle"),
        faint=single.tint(0.22, "faint"),
        fine=single._replace(role="fine"),
    )


def logo_problems(file: YamlFile, folder: Path, layouts: Collection[PageLayout], band: Colour) -> Iterator[Problem]:
    """Yield an error for a logo that is named but missing, outside the folder or no picture, a warning if coarse."""
    if LOGO not in file.data:
        return
    where, name = file.where([LOGO]), file.data[LOGO].strip()
    path = on_disk(folder, name)
    if "/" in name or "\\" in name or not name.lower().endswith(LOGO_TYPES):
        fault = f"'{LOGO}' is '{name}': it is not a picture beside brand.yaml"
        yield Problem(where, fault, f"use one of {', '.join(LOGO_TYPES)}")
    elif not path.is_file() or folder.resolve() not in path.resolve().parents:
        yield Problem(where, f"'{LOGO}' is '{name}': there is no such file", f"put it into {folder.name}/")
    else:
        yield from picture_problems(where, path, layouts, band)


def picture_problems(where: Where, path: Path, layouts: Collection[PageLayout], band: Colour) -> Iterator[Problem]:
    """Yield an error for a logo that cannot be drawn, a warning for one that may not look as meant on its band."""
    name = f"'{LOGO}' is '{path.name}'"
    try:
        facts = picture_facts(path, band)
    except PictureError as error:
        yield Problem(where, f"{name}: {error.message}", error.hint)
        return
    for message, hint in (*facts.notes, *filter(None, [coarse_mark(facts, layouts)])):
        yield Problem(where, f"{name}: {message}", hint, "warning")


def contrast_problems(file: YamlFile, palette: Palette) -> Iterator[Problem]:
    """Yield an error for each text colour below WCAG AA (1.4.3) on what it stands on, a warning for pale body text."""
    for front, back, needed in TEXT_PAIRS:
        above, below = getattr(palette, front).screen, getattr(palette, back).screen
        ratio = contrast(above, below)
        if ratio >= needed:
            continue
        severity: Severity = "error" if ratio < ANY_TEXT else "warning"
        fault = f"contrast of '{front}' on '{back}' is {ratio:.1f} to 1, below {needed:g} to 1"
        hint = f"{above} on {below}: make one of them darker or lighter"
        yield Problem(file.where(["colours", front]), fault, hint, severity)
