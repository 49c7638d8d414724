"""layouts/brands/ of a project -> the brand that a site speaks for."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path

from leafletpress.content.inline import plain_text
from leafletpress.design.brand import Brand, read_brand
from leafletpress.errors import Problem, ProblemsFound, UnknownWish, Where
from leafletpress.site.model import SiteBrand

NOBODY_KNOWS = "an address that nobody can read"  # of a brand whose file has errors
COLOURS = ("primary", "on_primary", "ink", "muted", "link", "warning", "panel", "alarm", "rule", "faint")


def site_brand(root: Path, name: str) -> SiteBrand:
    """Return a project's brand by name, else its only one, else the only one with an address of a site.

    The leaflets of brands that name no site, or the same, stand on it as well; what is wrong with the files of such
    brands is among its `doubts`. Raises UnknownWish where none or several could be meant, ProblemsFound if its own file
    has errors.
    """
    folder = root / "layouts/brands"
    names = sorted(path.parent.name for path in folder.glob("*/brand.yaml"))
    if not names:
        raise ProblemsFound([Problem(Where(str(folder)), "there is no brand", "a site needs its name and colours")])
    if name and name not in names:
        raise UnknownWish(f"no brand {name!r}; there are: {', '.join(names)}")
    sound, broken = read_brands(folder, names)
    chosen = [sound[one] for one in ([name] if name else names) if one in sound]
    if len(chosen) > 1:
        chosen = [brand for brand in chosen if brand.site.address] or chosen
    if len(chosen) > 1:
        raise UnknownWish(f"there are several brands: say --brand {' or --brand '.join(one.id for one in chosen)}")
    if not chosen:
        raise ProblemsFound([problem for own in broken.values() for problem in own])
    return beside_others(chosen[0], sound, broken)


def read_brands(folder: Path, names: Iterable[str]) -> tuple[dict[str, Brand], dict[str, tuple[Problem, ...]]]:
    """Return the brands under a folder that are sound, and the problems of those that are not, both by name."""
    sound: dict[str, Brand] = {}
    broken: dict[str, tuple[Problem, ...]] = {}
    for name in names:
        try:
            sound[name] = read_brand(folder / name, f"layouts/brands/{name}/brand.yaml")[0]
        except ProblemsFound as error:
            broken[name] = tuple(error.problems)
    return sound, broken


def beside_others(brand: Brand, sound: Mapping[str, Brand], broken: Mapping[str, Sequence[Problem]]) -> SiteBrand:
    """Return a brand as its site shows it: whose leaflets besides stand on it, and whose have a site of their own."""
    own = brand.site.address
    others = {name: one for name, one in sound.items() if one.id != brand.id}
    elsewhere = {name: one.site.address for name, one in others.items() if one.site.address not in ("", own)}
    elsewhere |= dict.fromkeys(broken, NOBODY_KNOWS)
    guests = {name: one.name.text for name, one in others.items() if name not in elsewhere}
    doubts = tuple(problem for problems in broken.values() for problem in problems)
    return as_site_brand(brand)._replace(guests=guests, elsewhere=elsewhere, doubts=doubts)


def as_site_brand(brand: Brand) -> SiteBrand:
    """Return what a site shows of a brand: its lines without markup, its colours for the screen, its logo."""
    lines = (brand.tagline, brand.contact, brand.notice)
    tagline, contact, notice = (plain_text(line.text, {}) if line else "" for line in lines)
    path = brand.logo_on_band
    logo = (f"logo{path.suffix.lower()}", path.read_bytes()) if path else None
    return SiteBrand(
        name=brand.name.text,
        tagline=tagline,
        contact=contact,
        ask=brand.site.ask,
        notice=notice,
        site=brand.site.address,
        copy_good_for=brand.site.copy_good_for,
        colours={name: str(getattr(brand.palette, name).screen) for name in COLOURS},
        logo=logo,
    )
