"""layouts/brands/ of a project -> the brand that a site speaks for."""

from __future__ import annotations

from pathlib import Path

from leafletpress.content.inline import plain_text
from leafletpress.design.brand import Brand, read_brand
from leafletpress.errors import Problem, ProblemsFound, UnknownWish, Where
from leafletpress.site.model import SiteBrand

COLOURS = ("primary", "on_primary", "ink", "muted", "link", "warning", "panel", "alarm", "rule", "faint")


def site_brand(root: Path, name: str) -> SiteBrand:
    """Return a project's brand by name, else its only one, else the only one with an address of a site.

    Raises UnknownWish where none or several could be meant, ProblemsFound if its file has errors.
    """
    folder = root / "layouts/brands"
    found = sorted(path.parent for path in folder.glob("*/brand.yaml"))
    if not found:
        raise ProblemsFound([Problem(Where(str(folder)), "there is no brand", "a site needs its name and colours")])
    names = [path.name for path in found]
    if name and name not in names:
        raise UnknownWish(f"no brand {name!r}; there are: {', '.join(names)}")
    chosen = [path for path in found if path.name == name] if name else found
    brands = [read_brand(path, f"layouts/brands/{path.name}/brand.yaml")[0] for path in chosen]
    if len(brands) > 1:
        brands = [brand for brand in brands if brand.site.address] or brands
    if len(brands) > 1:
        raise UnknownWish(f"there are several brands: say --brand {' or --brand '.join(one.id for one in brands)}")
    return as_site_brand(brands[0])


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
